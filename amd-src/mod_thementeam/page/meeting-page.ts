/** The page of a meeting: joins components to services and says what happened. */
import {isWsError} from '../../platform/ajax';
import {plainText} from '../../platform/html';
import {Live} from '../../platform/live';
import {announce, confirm} from '../../platform/notification';
import {uuid} from '../../platform/page';
import type {Strings} from '../../platform/strings';
import {MeetingView} from '../components/meeting';
import type {AgendaMove} from '../components/meeting-agenda';
import {agendaOf, type MeetingAnswer, type MeetingData, type MeetingState} from '../model/meeting';
import {OFFLINE, type Outcome} from '../model/types';
import {CardSession} from '../services/card-session';
import {createMeetingRepository, type MeetingRepository} from '../services/meeting-repository';
import {MeetingStore} from '../services/meeting-store';
import type {Answered} from '../services/outcome';
import {createRepository, type Repository} from '../services/repository';
import {SpaceStore} from '../services/space-store';
import {listenDecisions} from './decision-acts';
import {enterFullscreen, leaveFullscreen, onFullscreenLeft} from './fullscreen';
import {Writing} from './writing';

const HASH = /^#card-(\d+)$/;

export class MeetingPage {
    readonly view = new MeetingView();
    readonly store: MeetingStore;
    readonly cards: SpaceStore;
    private readonly repository: Repository;
    private readonly live: Live;
    private session: CardSession | undefined;
    private unlisten: (() => void) | undefined;
    /** One attempt per text, so that a retry after a lost answer counts once. */
    private attempt = {text: '', uuid: ''};

    /**
     * @param root holds the server's first paint
     * @param data what the page starts with
     * @param strings the language strings
     * @param leave goes to another page
     */
    constructor(
        private readonly root: HTMLElement,
        private readonly data: MeetingData,
        private readonly strings: Strings,
        private readonly leave: (url: string) => void = url => location.assign(url),
    ) {
        const {space, meeting} = data;
        this.repository = createRepository(space.spaceid);
        this.cards = new SpaceStore(space, this.repository);
        this.store = new MeetingStore(meeting, space.revision, createMeetingRepository(meeting.id));
        this.live = new Live({
            pulseUrl: space.pulseurl,
            revision: () => Math.min(this.cards.revision, this.store.revision),
            refresh: async () => {
                await Promise.all([this.cards.refresh(), this.store.refresh()]);
            },
            onConnection: (online, reason) => this.onConnection(online, reason),
        });
        Object.assign(this.view, {
            strings, meeting, columns: this.cards.view, readers: space.readers, gone: false, offline: '', full: false,
            urls: {space: data.spaceurl, list: data.listurl, result: data.resulturl},
        });
        this.cards.onChange = () => {
            this.view.columns = this.cards.view;
            this.session?.follow();
        };
        this.cards.onBehind = () => this.live.refreshNow();
        this.store.onChange = () => this.follow();
        this.listen();
    }

    /** Replaces the server's first paint and follows the space; a card that the address names is shown. */
    async start(): Promise<void> {
        this.root.replaceChildren(this.view);
        await this.view.updateComplete;
        this.live.start();
        this.unlisten = onFullscreenLeft(() => {
            this.view.full = false;
        });
        const cardid = Number(HASH.exec(location.hash)?.[1]);
        if (this.store.meeting.items.some(item => item.cardid === cardid)) {
            await this.show(cardid);
        }
        const {root, repository, cards: store, view: board, data: {space}} = this;
        await Writing.of({root, space, repository, store, board});
    }

    stop(): void {
        this.live.stop();
        this.unlisten?.();
        window.removeEventListener('beforeunload', this.onUnload);
    }

    private listen(): void {
        this.on<number>('thementeam-agenda-add', cardid => this.add(cardid));
        this.on<number>('thementeam-agenda-remove', cardid => this.remove(cardid));
        this.on<AgendaMove>('thementeam-agenda-move', detail => this.move(detail));
        this.on<undefined>('thementeam-meeting-begin', () => this.begin());
        this.on<undefined>('thementeam-meeting-end', () => this.end());
        this.on<undefined>('thementeam-meeting-delete', () => this.delete());
        this.on<number | undefined>('thementeam-meeting-show', cardid => this.show(cardid ?? undefined));
        this.on<boolean>('thementeam-meeting-full', full => this.setFull(full));
        this.on<undefined>('thementeam-reload', () => this.session?.load());
        this.on<string>('thementeam-decide', content => this.decide(content));
        this.on<boolean>('thementeam-dismiss', () => {
            this.view.notice = undefined;
        });
        listenDecisions(this.view, {strings: this.strings, write: call => this.write(() => call)});
        window.addEventListener('beforeunload', this.onUnload);
    }

    private on<T>(name: string, act: (detail: T) => unknown): void {
        this.view.addEventListener(name, event => void act((event as CustomEvent<T>).detail));
    }

    private readonly onUnload = (event: Event): void => {
        if (this.view.dirty) {
            event.preventDefault();
        }
    };

    private onConnection(online: boolean, reason: unknown): void {
        const {strings, view} = this;
        if (online) {
            view.offline = '';
            announce(strings('connection_back'));
        } else {
            view.offline = isWsError(reason) && !reason.offline ? reason.message : strings('connection_lost');
        }
    }

    /** The meeting has changed. Who still reads a card stays with it. */
    private follow(): void {
        const {view, store, strings} = this;
        const ended = view.meeting.state === 'running' && store.meeting.state === 'ended';
        Object.assign(view, {meeting: store.meeting, gone: store.gone});
        if (ended && view.cardid !== undefined) {
            view.notice = {text: strings('meeting_ended_now')};
        }
    }

    /** Writes; then the cards catch up. */
    private async write(act: (repository: MeetingRepository) => Promise<MeetingAnswer>): Promise<Answered<MeetingAnswer>> {
        const answered = await this.store.write(act);
        if (answered.answer) {
            this.live.refreshNow();
        }
        return answered;
    }

    /** Writes what has no form of its own: what went wrong is said on top. */
    private async change(act: (repository: MeetingRepository) => Promise<MeetingAnswer>): Promise<Outcome> {
        const {outcome} = await this.write(act);
        this.view.trouble = outcome.ok ? undefined : outcome;
        return outcome;
    }

    private titleOf(cardid: number): string {
        const item = this.store.meeting.items.find(each => each.cardid === cardid);
        return plainText(item?.title ?? this.cards.card(cardid)?.title ?? '');
    }

    private async add(cardid: number): Promise<void> {
        const next = this.view.agenda?.neighbourOf(cardid);
        const outcome = await this.change(repository => repository.add(cardid));
        if (outcome.ok) {
            await this.view.updateComplete;
            await this.view.agenda?.focusPick(next);
            announce(this.strings('agenda_added', this.titleOf(cardid)));
        }
    }

    private async remove(cardid: number): Promise<void> {
        const items = agendaOf(this.store.meeting);
        const index = items.findIndex(item => item.cardid === cardid);
        const neighbour = (items[index + 1] ?? items[index - 1])?.cardid ?? 0;
        const title = this.titleOf(cardid);
        const outcome = await this.change(repository => repository.remove(cardid));
        if (outcome.ok) {
            await this.view.updateComplete;
            await this.view.agenda?.focusItem(neighbour, 'remove');
            announce(this.strings('agenda_removed', title));
        }
    }

    private async move({cardid, aftercardid, control}: AgendaMove): Promise<void> {
        const outcome = await this.change(repository => repository.move(cardid, aftercardid));
        await this.view.updateComplete;
        await this.view.agenda?.focusItem(cardid, control);
        if (outcome.ok) {
            const items = agendaOf(this.store.meeting);
            const place = items.findIndex(item => item.cardid === cardid) + 1;
            announce(this.strings('agenda_moved', {title: this.titleOf(cardid), place, count: items.length}));
        }
    }

    private async begin(): Promise<void> {
        const {cancontribute, state} = this.store.meeting;
        if (cancontribute && state !== 'running' && !(await this.change(repository => repository.setState('running'))).ok) {
            return;
        }
        const [first] = agendaOf(this.store.meeting);
        if (first) {
            await this.show(first.cardid);
        }
    }

    private async end(): Promise<void> {
        const {strings, view: {unsent}} = this;
        const [cardid] = unsent;
        if (cardid !== undefined) {
            const question = strings('meeting_unsent', this.titleOf(cardid));
            if (!await confirm(strings('meeting_end'), question, strings('meeting_end_anyway'))) {
                await this.show(cardid);
                this.view.decisionsOn(cardid)?.focusForm();
                return;
            }
        }
        const state: MeetingState = 'ended';
        if ((await this.change(repository => repository.setState(state))).ok) {
            await leaveFullscreen();
            this.leave(this.data.resulturl);
        }
    }

    private async delete(): Promise<void> {
        const {strings} = this;
        const sure = await confirm(strings('meeting_delete'), strings('meeting_delete_sure'), strings('meeting_delete'));
        if (sure && (await this.change(repository => repository.delete())).ok) {
            this.leave(this.data.listurl);
        }
    }

    /** Shows a card large, or the agenda. Whoever pressed a button that stays is left on it. */
    private async show(cardid: number | undefined): Promise<void> {
        const {view, strings} = this;
        const stepping = view.cardid !== undefined && cardid !== undefined;
        view.cardid = cardid;
        view.trouble = undefined;
        history.replaceState(history.state, '', cardid === undefined ? location.pathname + location.search : `#card-${cardid}`);
        if (cardid === undefined) {
            this.session = view.state = undefined;
            await this.setFull(false);
            await view.focusHeading();
            return;
        }
        const loading = this.load(cardid);
        await view.updateComplete;
        view.toTop();
        if (!stepping || !document.activeElement?.closest('[data-step]')) {
            await view.focusHeading();
        }
        const place = view.items.findIndex(item => item.cardid === cardid) + 1;
        announce(strings('meeting_said', {title: this.titleOf(cardid), place, count: view.items.length}));
        await loading;
    }

    private async load(cardid: number): Promise<void> {
        const session = new CardSession(cardid, this.cards, this.repository);
        this.session = session;
        session.onChange = state => {
            if (this.session === session) {
                this.view.state = state;
            }
        };
        this.view.state = session.state;
        await session.load();
    }

    private async setFull(full: boolean): Promise<void> {
        const {view} = this;
        view.full = full;
        await view.updateComplete;
        await (full ? enterFullscreen(view) : leaveFullscreen());
        view.querySelector<HTMLElement>('.thementeam-meeting-screen')?.focus();
    }

    private async decide(content: string): Promise<void> {
        const {view} = this;
        const {cardid = 0} = view;
        const text = `${cardid}:${content}`;
        if (text !== this.attempt.text) {
            this.attempt = {text, uuid: uuid()};
        }
        const {outcome} = await this.write(repository => repository.note(cardid, content, this.attempt.uuid));
        if (outcome.code !== OFFLINE) {
            this.attempt = {text: '', uuid: ''};
        }
        await view.updateComplete;
        await view.decisionsOn(cardid)?.settle(0, outcome);
        if (outcome.ok) {
            announce(this.strings('decision_added'));
        }
    }
}
