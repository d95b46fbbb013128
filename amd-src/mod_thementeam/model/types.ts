/** The shapes that the web services of mod_thementeam send, by their names in this plugin. */
import type {WsReturns} from '../../platform/ajax';

export type Space = WsReturns<'mod_thementeam_get_space'>;
export type Column = Space['columns'][number];
export type Card = Space['cards'][number];
export type Person = Space['people'][number];
/** People by id; who is not among them has left. */
export type People = ReadonlyMap<number, Person>;
export type Changes = WsReturns<'mod_thementeam_get_changes'>;
export type CardDetail = NonNullable<WsReturns<'mod_thementeam_get_card'>['card']>;
export type Comment = CardDetail['comments'][number];
export type UpdateResult = WsReturns<'mod_thementeam_update_card'>;

/** What a person writes in a card. */
export interface Texts {
    title: string;
    content: string;
}

/** A column with its cards in their order. */
export interface ColumnView {
    readonly column: Column;
    readonly cards: readonly Card[];
}

/** Where a card is to stand. */
export interface Target {
    columnid: number;
    /** The card before it; 0: at the top. */
    aftercardid: number;
}

/** A card that is to be opened. */
export interface OpenDetail {
    cardid: number;
    /** Whether the person wants to answer at once. */
    comment: boolean;
}

/** How a write ended. `code` and `message` say why it did not work; offline has no message of the server. */
export interface Outcome {
    ok: boolean;
    code: string;
    message: string;
}

/** The code of an outcome without an answer. */
export const OFFLINE = 'offline';
