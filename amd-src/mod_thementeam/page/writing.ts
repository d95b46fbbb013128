/** Drafts of all forms of a page, and what waits to be sent in its place. Loaded after the board, so that it costs it nothing. */
import {html} from 'local_kki/lit-lazy';
import {language} from '../../platform/config';
import {Drafts} from '../../platform/drafts';
import {emptyAtLogout, Shelf} from '../../platform/shelf';
import {loadStrings, type Strings} from '../../platform/strings';
import type {KeptForm} from '../components/kept-form';
import '../components/waiting';
import type {WaitingList} from '../components/waiting';
import type {NoticeContent} from '../components/notice';
import type {Space} from '../model/types';
import {Outbox, type Waiting} from '../services/outbox';
import {sender, type Repository} from '../services/repository';
import type {SpaceStore} from '../services/space-store';
import {WRITING_STRING_KEYS} from './writing-strings';

/** What this needs of the page. */
export interface WritingHost {
    readonly root: HTMLElement;
    readonly space: Space;
    readonly repository: Repository;
    readonly store: SpaceStore;
    /** Says what has no place of its own. */
    readonly board: {notice: NoticeContent | undefined};
}

type Fields = Readonly<Record<string, string>>;

const FORM = 'thementeam-text-form, thementeam-answer-form, thementeam-ask-form';

/** What a form's fields hold, or would hold with other texts. */
const fieldsOf = (form: KeptForm, texts: object | undefined = form.current): Fields =>
    Object.fromEntries(Object.keys(form.current).map(key => [key, (texts as Fields | undefined)?.[key] ?? '']));

const blank = (form: KeptForm): Fields => fieldsOf(form, {});

const same = (a: Fields, b: Fields): boolean => JSON.stringify(a) === JSON.stringify(b);

/** "11:42" today, else with the date. */
const when = (time: number): string => {
    const today = new Date(time).toDateString() === new Date().toDateString();
    return new Intl.DateTimeFormat(language(), {timeStyle: 'short', ...(today ? {} : {dateStyle: 'medium'})}).format(time);
};

export class Writing {
    /** What is written goes through here. */
    readonly outbox: Outbox;
    private readonly shelf: Shelf;
    private readonly drafts: Drafts<Fields>;
    /** What each form sent last. */
    private readonly sent = new Map<string, Fields>();

    private constructor(private readonly host: WritingHost, private readonly strings: Strings) {
        const {root, space, store} = host;
        const send = sender(host.repository);
        this.shelf = new Shelf(space.userid, `thementeam/${space.spaceid}`);
        this.outbox = new Outbox(this.shelf, item => store.write(send(item)));
        this.drafts = new Drafts(this.shelf);
        const {outbox} = this;
        this.on<KeptForm>('thementeam-form', form => this.meet(form));
        this.on<HTMLElement>('input', field => this.keep(field.closest<KeptForm>(FORM)));
        for (const submit of ['thementeam-submit', 'thementeam-answer', 'thementeam-ask-submit']) {
            this.on<KeptForm>(submit, form => this.sent.set(form.name, fieldsOf(form)));
        }
        this.on<HTMLElement, string>('thementeam-form-sent', (target, name) => this.forget(target.closest<KeptForm>(FORM), name));
        this.on<WaitingList>('thementeam-waiting-here', list => this.fill(list));
        this.on<HTMLElement, string>('thementeam-resend', (_, id) => void outbox.retry(id));
        this.on<HTMLElement, string>('thementeam-discard', (_, id) => outbox.discard(id));
        outbox.onChange = () => this.show();
        root.querySelectorAll<KeptForm>(FORM).forEach(form => this.meet(form));
        this.show();
        emptyAtLogout();
        void outbox.flush();
    }

    /** Takes care of what is written on a page. */
    static async of(host: WritingHost): Promise<Writing> {
        return new Writing(host, await loadStrings('mod_thementeam', WRITING_STRING_KEYS));
    }

    private on<E, T = undefined>(name: string, act: (target: E, detail: T) => unknown): void {
        this.host.root.addEventListener(name, event => act(event.target as E, (event as CustomEvent<T>).detail));
    }

    /** A form is there: it gets its draft. */
    private meet(form: KeptForm): void {
        form.kept = this.shelf.lasting;
        const draft = this.drafts.of(form.name, this.outbox.all().map(item => fieldsOf(form, item)));
        if (!draft || same(draft.value, fieldsOf(form)) || (form.dirty && !form.texts)) {
            return;
        }
        form.fill(draft.value);
        form.note = html`
            <p class="thementeam-draft">${this.strings('draft_of', when(draft.time))}
                <button type="button" class="btn btn-link" @click=${() => this.discard(form)}>${this.strings('draft_discard')}</button>
            </p>`;
    }

    private keep(form: KeptForm | null): void {
        if (form) {
            const unchanged = form.texts && same(fieldsOf(form, form.texts), fieldsOf(form));
            this.drafts.keep(form.name, unchanged ? blank(form) : fieldsOf(form));
        }
    }

    private discard(form: KeptForm): void {
        this.drafts.drop(form.name, fieldsOf(form));
        form.note = undefined;
        form.fill(form.texts ?? blank(form));
        form.focus();
    }

    /** The text has arrived, or waits in the outbox. */
    private forget(form: KeptForm | null, name: string): void {
        this.drafts.drop(name, this.sent.get(name) ?? {});
        if (form) {
            form.note = undefined;
        }
    }

    private show(): void {
        this.refuseHelpful();
        this.host.root.querySelectorAll<WaitingList>('thementeam-waiting').forEach(list => this.fill(list));
    }

    private fill(list: WaitingList): void {
        const {place = ''} = list.dataset;
        list.strings = this.strings;
        list.items = this.outbox.items.filter(item => this.belongs(item, place));
    }

    private belongs(item: Waiting, place: string): boolean {
        const lost = item.kind === 'card' ? !this.host.store.view.some(({column}) => column.id === item.columnid) : item.failure !== undefined;
        return (place === 'lost' && lost)
            || (item.kind === 'card' && place === `column${item.columnid}`)
            || (item.kind === 'comment' && place === `comment${item.cardid}`);
    }

    /** That something is helpful and was refused has no text to keep: it is said, and that is all. */
    private refuseHelpful(): void {
        const {outbox} = this;
        for (const {kind, failure, uuid} of outbox.items) {
            if (kind === 'helpful' && failure) {
                outbox.discard(uuid);
                this.host.board.notice = {text: this.strings('helpful_failed', failure.message)};
            }
        }
    }
}
