/** What an opened card does as a question: to the Kommunen of the team, and to the colleagues. */
import {announce} from '../../platform/notification';
import {uuid} from '../../platform/page';
import type {Strings} from '../../platform/strings';
import type {Ask} from '../components/ask';
import type {CardDialog} from '../components/card-dialog';
import type {Question} from '../components/question';
import {OFFLINE, type AskAct, type Outcome} from '../model/types';
import {callAccept, callAsk, callKeep} from '../services/ask-repository';
import type {CardSession} from '../services/card-session';
import {outcomeOf} from '../services/outcome';
import type {SpaceStore} from '../services/space-store';

/** What the listeners need of the opened card. */
export interface AskHost {
    readonly dialog: CardDialog;
    readonly store: SpaceStore;
    readonly strings: Strings;
    session(): CardSession | undefined;
    /** Shows another card in the same dialog. */
    open(cardid: number): unknown;
}

const SAID: Readonly<Record<AskAct['kind'], string>> = {
    save: 'ask_sent', close: 'ask_closed', reopen: 'ask_reopened', remove: 'ask_deleted', answer: 'answer_saved', withdraw: 'answer_deleted',
};

/** One attempt per question, so that a retry after a lost answer keeps it once. */
const attempts = new Map<number, string>();

const sayIf = ({strings}: AskHost, outcome: Outcome, key: string): void => {
    if (outcome.ok) {
        announce(strings(key));
    }
};

const act = async (host: AskHost, element: Ask, detail: AskAct): Promise<void> => {
    const session = host.session();
    if (!session) {
        return;
    }
    const {outcome, answer} = await outcomeOf(callAsk(session.cardid, detail));
    if (answer?.card) {
        host.store.wrote(answer.revision, answer.card);
        await session.refresh();
    } else if (answer) {
        await session.load();
    }
    await element.settle(detail.kind, outcome, answer?.status === 'conflict' ? answer.by : undefined);
    sayIf(host, outcome, SAID[detail.kind]);
};

const accept = async (host: AskHost, commentid: number): Promise<void> => {
    const session = host.session();
    if (!session) {
        return;
    }
    const {outcome, answer} = await outcomeOf(callAccept(session.cardid, commentid));
    if (answer) {
        host.store.onBehind();
        await session.load();
    }
    await host.dialog.querySelector<Question>('thementeam-question')?.settle(outcome);
    sayIf(host, outcome, commentid ? 'question_accepted' : 'question_unaccepted');
};

const keep = async (host: AskHost, element: Question): Promise<void> => {
    const session = host.session();
    if (!session) {
        return;
    }
    const attempt = attempts.get(session.cardid) ?? uuid();
    attempts.set(session.cardid, attempt);
    const {outcome, answer} = await outcomeOf(callKeep(session.cardid, attempt));
    if (outcome.code !== OFFLINE) {
        attempts.delete(session.cardid);
    }
    if (answer?.card) {
        host.store.wrote(answer.revision, answer.card);
        // What was written is the other card.
        await session.load();
    }
    await element.settle(outcome);
    sayIf(host, outcome, 'question_kept');
};

/** Joins the parts of the dialog to the services. */
export const listenAsk = (host: AskHost): void => {
    const on = <T>(name: string, listener: (detail: T, target: EventTarget | null) => unknown): void =>
        host.dialog.addEventListener(name, event => void listener((event as CustomEvent<T>).detail, event.target));
    on<AskAct>('thementeam-ask', (detail, element) => act(host, element as Ask, detail));
    on<number>('thementeam-accept', commentid => accept(host, commentid));
    on<undefined>('thementeam-keep', (_, element) => keep(host, element as Question));
    on<number>('thementeam-goto', cardid => host.open(cardid));
};
