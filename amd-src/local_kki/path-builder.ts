/** Where a trainer builds a Baustein: finds its root and starts it. */
import {moodleUrl} from '../platform/config';
import {openForm} from '../platform/modalform';
import {announce, showError} from '../platform/notification';
import {readData} from '../platform/page';
import {loadStrings} from '../platform/strings';
import {BUILDER_STRINGS, type BuilderAct, type PhaseTypeChoice} from './components/path-builder';
import {PathBuilderStore, type Builder, type BuilderOutcome} from './services/path-builder-store';

interface PageData {
    courseid: number;
    baustein: Builder | null;
    types: PhaseTypeChoice[];
}

interface Saved {
    message: string;
    baustein: Builder;
    phaseid?: number;
}

const BAUSTEIN_FORM = 'local_kki\\form\\baustein_form';
const PHASE_FORM = 'local_kki\\form\\phase_form';

const start = async (elementid: string): Promise<void> => {
    const root = document.getElementById(elementid);
    const view = root?.querySelector('kki-path-builder');
    if (!root || !view) {
        return;
    }
    const strings = await loadStrings('local_kki', BUILDER_STRINGS);
    const {courseid, baustein, types} = readData<PageData>(root);
    const store = new PathBuilderStore(baustein);
    let undo: (() => Promise<BuilderOutcome>) | undefined;
    view.strings = strings;
    view.types = types;
    view.baustein = store.baustein;

    const show = (outcome: BuilderOutcome, takeBack?: () => Promise<BuilderOutcome>): void => {
        undo = outcome.ok ? takeBack : undefined;
        view.baustein = store.baustein;
        view.notice = {...outcome, canundo: undo !== undefined};
        announce(outcome.message);
    };

    /** A new Baustein has a page of its own; everything else stays here. */
    const fill = async (form: string, args: Record<string, string | number>, title: string, focus: HTMLElement): Promise<void> => {
        const saved = await openForm<Saved>(form, args, title, focus, strings('save'));
        if (!saved) {
            return;
        }
        if (form === BAUSTEIN_FORM && !args.id) {
            location.assign(moodleUrl('/local/kki/baustein.php', {courseid, id: saved.baustein.id}));
            return;
        }
        store.take(saved.baustein);
        show({ok: true, message: saved.message});
        if (saved.phaseid && !args.id) {
            await view.focusPhase(saved.phaseid);
        }
    };

    const run = async (act: BuilderAct): Promise<void> => {
        const current = store.baustein;
        if (act.act === 'create') {
            return fill(BAUSTEIN_FORM, {courseid}, strings('baustein_create'), act.focus);
        }
        if (act.act === 'undo') {
            if (undo) {
                show(await undo());
                await view.focusNotice();
            }
            return;
        }
        if (!current) {
            return;
        }
        switch (act.act) {
            case 'edit':
                return fill(BAUSTEIN_FORM, {id: current.id}, strings('baustein_edit'), act.focus);
            case 'add':
                return fill(PHASE_FORM, {bausteinid: current.id, type: act.type.type},
                    strings('phase_add_type', act.type.label), act.focus);
            case 'edit-phase':
                return fill(PHASE_FORM, {id: act.phase.id}, strings('phase_edit_title'), act.focus);
            case 'delete':
                show(await store.deleteBaustein(current), () => store.restoreBaustein(current.id));
                return view.focusNotice();
            case 'delete-phase':
                show(await store.deletePhase(act.phase), () => store.restorePhase(act.phase.id));
                return view.focusNotice();
            case 'move': {
                const outcome = await store.move(act.phase.id, act.by);
                if (outcome) {
                    show(outcome);
                    await view.updateComplete;
                    act.focus.focus();
                }
            }
        }
    };

    view.addEventListener('kki-builder-act', event => {
        view.busy = true;
        run((event as CustomEvent<BuilderAct>).detail)
            .catch(() => show({ok: false, message: strings('tracker_failed')}))
            .finally(() => {
                view.busy = false;
            });
    });
};

/**
 * Starts the builder.
 *
 * @param elementid the element that holds the server's first paint and data
 */
export const init = (elementid: string): void => {
    start(elementid).catch(showError);
};
