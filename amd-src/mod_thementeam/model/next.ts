/** The one thing that is next for a person on a board. */
import type {Card, ColumnView} from './types';

export type Next =
    | {kind: 'ask'; card: Card; missing: number}
    | {kind: 'question'; card: Card}
    | {kind: 'due'; card: Card; passed: boolean}
    | {kind: 'unanswered'; card: Card}
    | {kind: 'invite'};

const WEEK = 7 * 86_400;

/** The card that comes first; of two equal ones the newer. */
const first = (cards: readonly Card[], rank: (card: Card) => number = () => 0): Card | undefined =>
    [...cards].sort((a, b) => rank(a) - rank(b) || b.id - a.id)[0];

const isOwn = (card: Card, userid: number): boolean => card.userid === userid || Boolean(card.own);

/** Cards that ask the person's Kommune, the one that closes soonest first. */
const ask = (cards: readonly Card[]): Next | undefined => {
    const card = first(cards.filter(each => each.ask?.open), each => each.ask?.timeclose ?? Infinity);
    return card?.ask && {kind: 'ask', card, missing: card.ask.total - card.ask.answered};
};

/** A colleague's question that nobody could answer yet, the least talked about first. */
const question = (cards: readonly Card[], userid: number): Next | undefined => {
    const open = cards.filter(card => card.kind === 'question' && !card.answered && !isOwn(card, userid));
    const card = first(open, each => each.commentcount);
    return card && {kind: 'question', card};
};

/** What the person takes care of, and is soon due. */
const due = (cards: readonly Card[], userid: number, now: number): Next | undefined => {
    const card = first(
        cards.filter(each => each.assigneeid === userid && each.timedue !== undefined && each.timedue <= now + WEEK),
        each => each.timedue ?? 0,
    );
    return card && {kind: 'due', card, passed: (card.timedue ?? 0) < now};
};

/** The newest card that somebody else wrote and nobody answered. */
const unanswered = (cards: readonly Card[], userid: number): Next | undefined => {
    const card = first(cards.filter(each => each.commentcount === 0 && !isOwn(each, userid)));
    return card && {kind: 'unanswered', card};
};

/**
 * What is next: to answer for one's Kommune, to help a colleague, what one takes care of, to answer a card, or to write one.
 *
 * @param columns the board
 * @param userid the person
 * @param now the present, seconds since 1970
 */
export const nextOf = (columns: readonly ColumnView[], userid: number, now: number): Next => {
    const cards = columns.flatMap(view => view.cards);
    return ask(cards) ?? question(cards, userid) ?? due(cards, userid, now) ?? unanswered(cards, userid) ?? {kind: 'invite'};
};
