/** The rows of meetings and of what they decided. */
import type {Row} from './store';

export interface MeetingRow extends Row {
    readonly spaceid: number;
    readonly uuid: string;
    readonly userid: number;
    /** 0: not yet. */
    readonly timestarted: number;
    readonly timeended: number;
    readonly timecreated: number;
    /** The agenda, in its order. */
    readonly cardids: readonly number[];
}

export interface DecisionRow extends Row {
    readonly spaceid: number;
    readonly meetingid: number;
    readonly cardid: number;
    readonly uuid: string;
    readonly userid: number;
    readonly modifiedby: number;
    readonly content: string;
    readonly version: number;
    readonly timecreated: number;
    readonly timemodified: number;
    readonly timedeleted: number | null;
}

/** The tables by name. */
export interface MeetingTables {
    meeting: MeetingRow;
    decision: DecisionRow;
}
