/** The shapes that the web services of mod_thementeam send, by their names in this plugin. */
import type {WsReturns} from '../../platform/ajax';

export type Space = WsReturns<'mod_thementeam_get_space'>;
export type Column = Space['columns'][number];
export type DocumentCard = NonNullable<Space['documents']>[number];
/** `fresh`: new to the person since the last visit; known in the browser only. */
export type Card = Space['cards'][number] & {fresh?: boolean};
export type Person = Space['people'][number];
/** People by id; who is not among them has left. */
export type People = ReadonlyMap<number, Person>;
export type Changes = WsReturns<'mod_thementeam_get_changes'>;
export type CardDetail = NonNullable<WsReturns<'mod_thementeam_get_card'>['card']>;
export type Comment = CardDetail['comments'][number];
export type AskDetail = NonNullable<CardDetail['askdetail']>;
export type AnswerRow = AskDetail['answers'][number];

/** What a person writes in a card. */
export interface Texts {
    title: string;
    content: string;
}

/** What a card asks the Kommunen. */
export interface AskTexts {
    question: string;
    /** Until when, in seconds since 1970; 0: without an end. */
    timeclose: number;
}

/** What a person answers for the Kommune. */
export interface AnswerTexts {
    /** yes, no or planned; '' while nothing is chosen. */
    answer: string;
    line: string;
}

/** What a person does with the ask of a card. `version` is that of the row as the person saw it; 0: there was none. */
export type AskAct =
    | ({kind: 'save'; version: number} & AskTexts)
    | ({kind: 'answer'; version: number} & AnswerTexts)
    | {kind: 'withdraw'; version: number}
    | {kind: 'close' | 'reopen' | 'remove'};

/** A short question to the colleagues. */
export interface QuestionTexts extends Texts {
    anonymous: boolean;
}

/** A column with its cards in their order. */
export interface ColumnView {
    readonly column: Column;
    readonly cards: readonly Card[];
}

/** What the person may do in a space. */
export type Access = NonNullable<Changes['access']>;

export type ColumnsResult = WsReturns<'mod_thementeam_create_column'>;

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
    /** The revision of an act that can be undone. */
    revision?: number;
}

/** The code of an outcome without an answer. */
export const OFFLINE = 'offline';
