/** A document's page: joins components to services and says what happened. */
import {WsError} from '../../platform/ajax';
import {plainText} from '../../platform/html';
import {Live} from '../../platform/live';
import {openForm} from '../../platform/modalform';
import {announce, showError} from '../../platform/notification';
import type {Strings} from '../../platform/strings';
import {DocumentView, type ActDetail, type Trouble} from '../components/document';
import type {WithdrawDetail} from '../components/publishing';
import {conflictOf, moveTarget, type DocumentData, type Naming, type Section, type SectionSaved} from '../model/document';
import type {Outcome} from '../model/types';
import type {Choice} from '../services/card-session';
import {createDocumentRepository} from '../services/document-repository';
import {DocumentStore} from '../services/document-store';
import {DocumentHistory} from './document-history';

const SECTION_FORM = 'mod_thementeam\\form\\section_form';
const DOCUMENT_FORM = 'mod_thementeam\\form\\document_form';

type Write = Parameters<DocumentStore['write']>[0];

export class DocumentPage {
    readonly view = new DocumentView();
    readonly store: DocumentStore;
    private readonly history: DocumentHistory;
    private readonly live: Live;

    constructor(private readonly root: HTMLElement, data: DocumentData, private readonly strings: Strings) {
        const repository = createDocumentRepository(data.document.id);
        this.store = new DocumentStore(data.document, data.revision, repository);
        this.history = new DocumentHistory(this.view, this.store, repository, strings);
        this.live = new Live({
            pulseUrl: data.pulseurl,
            revision: () => this.store.revision,
            refresh: () => this.store.refresh(),
            onConnection: (online, reason) => this.onConnection(online, reason),
        });
        Object.assign(this.view, {strings, document: data.document, readers: data.readers, spaceurl: data.spaceurl, gone: false, offline: ''});
        this.store.onChange = () => {
            Object.assign(this.view, {document: this.store.document, gone: this.store.gone});
        };
        this.listen();
    }

    /** Replaces the server's first paint and follows the space. */
    async start(): Promise<void> {
        this.root.replaceChildren(this.view, this.history.dialog);
        await this.view.updateComplete;
        this.live.start();
    }

    stop(): void {
        this.live.stop();
    }

    private listen(): void {
        this.on<ActDetail>('thementeam-act', detail => this.act(detail));
        this.on<undefined>('thementeam-add-section', () => this.editSection(undefined));
        this.on<undefined>('thementeam-edit-head', () => this.editHead());
        this.on<undefined>('thementeam-head-history', () => this.history.openHead());
        this.on<undefined>('thementeam-remove-document', () => this.remove());
        this.on<undefined>('thementeam-restore-document', () => this.write('head', repository => repository.restore(), 'document_restored'));
        this.on<Choice>('thementeam-resolve', choice => this.resolve(choice));
        this.on<number>('thementeam-undo', sectionid => this.undo(sectionid));
        this.on<boolean>('thementeam-dismiss', () => {
            this.view.notice = undefined;
        });
        this.on<Naming | ''>('thementeam-sign', naming => this.sign(naming));
        this.on<string>('thementeam-publish', reason => this.publish(reason));
        this.on<WithdrawDetail>('thementeam-withdraw', detail => this.withdraw(detail));
        this.on<number>('thementeam-make-card', reactionid =>
            this.write('publishing', repository => repository.makeCard(reactionid), 'document_card_made'));
    }

    private on<T>(name: string, act: (detail: T) => unknown): void {
        this.view.addEventListener(name, event => void act((event as CustomEvent<T>).detail));
    }

    private onConnection(online: boolean, reason: unknown): void {
        const {strings, view} = this;
        if (online) {
            view.offline = '';
            announce(strings('connection_back'));
        } else {
            view.offline = reason instanceof WsError && !reason.offline ? reason.message : strings('connection_lost');
        }
    }

    /** Writes; says what was done, or at which place why not. */
    private async write(place: Trouble['place'], act: Write, done: string): Promise<Outcome> {
        const outcome = await this.store.write(act);
        this.view.trouble = outcome.ok ? undefined : {place, outcome};
        if (outcome.ok) {
            announce(this.strings(done));
        }
        return outcome;
    }

    private async act({act, section}: ActDetail): Promise<void> {
        switch (act) {
            case 'edit':
                await this.editSection(section);
                break;
            case 'claim':
            case 'unclaim': {
                const writes = act === 'claim';
                await this.write(section.id, repository => repository.claim(section.id, writes), writes ? 'section_claimed' : 'section_unclaimed');
                break;
            }
            case 'history':
                await this.history.openSection(section);
                break;
            case 'up':
            case 'down':
                await this.move(section, act);
                break;
            case 'remove':
                await this.removeSection(section);
        }
    }

    private async editHead(): Promise<void> {
        const {strings, store, view} = this;
        try {
            const button = view.querySelector<HTMLElement>('.thementeam-edit-head');
            const saved = await openForm<SectionSaved>(DOCUMENT_FORM, {id: store.document.id}, strings('document_edit'), button, strings('save'));
            if (saved) {
                store.take(saved, saved.document);
                announce(strings('document_saved'));
            }
        } catch (reason) {
            showError(reason);
        }
    }

    private async editSection(section: Section | undefined, mergeid = 0): Promise<void> {
        const {strings, view, store} = this;
        const args = {documentid: store.document.id, sectionid: section?.id ?? 0, mergeid};
        const title = mergeid ? strings('merge_title') : section ? strings('section_edit_of', plainText(section.title)) : strings('section_add');
        const button = section
            ? view.querySelector<HTMLElement>(`[data-section="${section.id}"] [data-act="edit"]`)
            : view.querySelector<HTMLElement>('.thementeam-add-section');
        try {
            const saved = await openForm<SectionSaved>(SECTION_FORM, args, title, button, strings('save'));
            if (saved) {
                await this.afterEdit(saved);
            }
        } catch (reason) {
            showError(reason);
        }
    }

    private async afterEdit(saved: SectionSaved): Promise<void> {
        const {strings, store, view} = this;
        store.take(saved, saved.document);
        view.trouble = undefined;
        view.conflict = conflictOf(saved);
        if (view.conflict) {
            await view.focusPart('thementeam-conflict');
        } else {
            announce(strings('section_saved'));
            await view.focusSection(saved.sectionid, 'edit');
        }
    }

    private async resolve(choice: Choice): Promise<void> {
        const {view, store} = this;
        const {conflict} = view;
        const section = store.document.sections.find(({id}) => id === conflict?.sectionid);
        view.conflict = undefined;
        if (!conflict || !section) {
            return;
        }
        await view.focusSection(section.id, 'edit');
        if (choice === 'both') {
            await this.editSection(section, conflict.textid);
        } else if (choice === 'mine') {
            await this.write(section.id, repository => repository.restoreText({itemtype: 'section', itemid: section.id}, section.version, conflict.textid), 'section_saved');
        } else {
            announce(this.strings('section_saved'));
        }
    }

    private async move(section: Section, act: 'up' | 'down'): Promise<void> {
        const {store, view, strings} = this;
        const target = moveTarget(store.document.sections, section.id, act === 'up' ? -1 : 1);
        if (target === undefined) {
            return;
        }
        const outcome = await store.write(repository => repository.moveSection(section.id, target));
        view.trouble = outcome.ok ? undefined : {place: section.id, outcome};
        const {sections} = store.document;
        await view.focusSection(section.id, act);
        if (outcome.ok) {
            const place = sections.findIndex(({id}) => id === section.id) + 1;
            announce(strings('section_moved', {title: plainText(section.title), place, count: sections.length}));
        }
    }

    private async removeSection(section: Section): Promise<void> {
        const {store, view, strings} = this;
        const outcome = await store.write(repository => repository.removeSection(section.id, section.version));
        view.trouble = outcome.ok ? undefined : {place: section.id, outcome};
        if (outcome.ok) {
            view.notice = {text: strings('section_removed', plainText(section.title)), undo: section.id};
        }
    }

    private async undo(sectionid: number): Promise<void> {
        const outcome = await this.write(sectionid, repository => repository.restoreSection(sectionid), 'section_restored');
        if (outcome.ok) {
            this.view.notice = undefined;
            await this.view.focusSection(sectionid);
        }
    }

    private async sign(naming: Naming | ''): Promise<void> {
        const {contentversion} = this.store.document;
        await this.write('signoff', repository => repository.sign(contentversion, naming), naming ? 'sign_done' : 'signed_back');
        await this.view.focusPart('thementeam-signoff');
    }

    private async publish(reason: string): Promise<void> {
        const {contentversion} = this.store.document;
        await this.write('publishing', repository => repository.publish(contentversion, reason), 'publish_done');
        await this.view.focusPart('thementeam-publishing');
    }

    private async withdraw({publicationid, reason}: WithdrawDetail): Promise<void> {
        await this.write('publishing', repository => repository.withdraw(publicationid, reason), 'withdraw_done');
        await this.view.focusPart('thementeam-publishing');
    }

    private async remove(): Promise<void> {
        const outcome = await this.store.remove();
        this.view.trouble = outcome.ok ? undefined : {place: 'head', outcome};
        if (outcome.ok) {
            announce(this.strings('document_deleted'));
        }
    }
}
