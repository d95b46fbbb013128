/** The cards of a board as a list. */
import type {Card, Column, ColumnView} from './types';

export type Order = 'newest' | 'column';

export interface ListRow {
    card: Card;
    column: Column;
}

/** One row for each card: the newest first, or as they stand on the board. */
export const rowsOf = (columns: readonly ColumnView[], order: Order): ListRow[] => {
    const rows = columns.flatMap(({column, cards}) => cards.map(card => ({card, column})));
    return order === 'newest' ? rows.sort((a, b) => b.card.id - a.card.id) : rows;
};

/** What there is to say of a card: a language string and what fills it; times are seconds since 1970. */
export type State =
    | {key: 'state_open' | 'state_answered'}
    | {key: 'state_ask'; a: {answered: number; total: number}}
    | {key: 'state_outdated' | 'state_valid'; time: number};

export const stateOf = ({kind, answered, ask, timevalid, timedue}: Card, now: number): State | undefined => {
    if (ask) {
        return {key: 'state_ask', a: {answered: ask.answered, total: ask.total}};
    }
    if (kind === 'question') {
        return {key: answered ? 'state_answered' : 'state_open'};
    }
    if (timevalid !== undefined) {
        return {key: timevalid < now ? 'state_outdated' : 'state_valid', time: timevalid};
    }
    return timedue !== undefined && timedue < now ? {key: 'state_open'} : undefined;
};
