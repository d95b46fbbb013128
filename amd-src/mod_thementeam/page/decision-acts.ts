/** What is done with decisions wherever they are shown: in a meeting, and on an opened card. */
import {announce} from '../../platform/notification';
import type {Strings} from '../../platform/strings';
import type {DecisionChange, Decisions} from '../components/decisions';
import type {MeetingAnswer} from '../model/meeting';
import {decisionsRepository as repository} from '../services/meeting-repository';
import {outcomeOf, type Answered} from '../services/outcome';

export interface DecisionsHost {
    readonly strings: Strings;
    /** Waits for a change, and brings what is shown up to date. */
    write(call: Promise<MeetingAnswer>): Promise<Answered<MeetingAnswer>>;
}

/** The strings that the list of decisions says. */
export const DECISION_STRING_KEYS = [
    'cancel', 'conflict_both', 'conflict_take_mine', 'conflict_take_theirs', 'conflict_theirs', 'conflict_yours', 'decision_add',
    'decision_conflict', 'decision_conflict_hint', 'decision_edit', 'decision_noted', 'decision_remove_sure', 'decision_removed',
    'decision_saved', 'decision_what', 'decisions', 'failed_now', 'failed_now_text', 'keep', 'offline_now', 'offline_now_text',
    'refused_empty_decision', 'remove', 'save',
] as const;

/** Listens to the decisions inside an element. */
export const listenDecisions = (element: HTMLElement, host: DecisionsHost): void => {
    const on = <T>(name: string, act: (detail: T, list: Decisions) => Promise<void>): void => element.addEventListener(
        name,
        event => void act((event as CustomEvent<T>).detail, (event.target as Element).closest('thementeam-decisions') as Decisions),
    );
    on<DecisionChange>('thementeam-decision-change', async ({decisionid, version, content}, list) => {
        const {outcome, answer} = await host.write(repository.update(decisionid, version, content));
        const by = answer?.status === 'conflict' ? {name: answer.by ?? '', when: answer.when ?? 0} : undefined;
        await list.settle(decisionid, outcome, by);
        if (outcome.ok) {
            announce(host.strings('decision_saved'));
        }
    });
    on<number>('thementeam-decision-remove', async (decisionid, list) => {
        const {outcome} = await host.write(repository.remove(decisionid));
        await list.settle(decisionid, outcome);
        if (outcome.ok) {
            announce(host.strings('decision_removed'));
        }
    });
};

/** What the opened card needs for its decisions. */
export interface OpenedCardHost {
    readonly dialog: HTMLElement;
    readonly strings: Strings;
    readonly store: {onBehind: () => void};
    readonly session: () => {load(): Promise<void>} | undefined;
}

/** Joins the decisions on an opened card to the services. */
export const listenCardDecisions = ({dialog, strings, store, session}: OpenedCardHost): void => listenDecisions(dialog, {
    strings,
    write: async call => {
        const answered = await outcomeOf(call);
        if (answered.answer) {
            store.onBehind();
            await session()?.load();
        }
        return answered;
    },
});
