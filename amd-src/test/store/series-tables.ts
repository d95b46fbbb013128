/** The rows of lunch meetings: series, dates, and what people leave there. */
import type {Row} from './store';

export interface SeriesRow extends Row {
    readonly courseid: number;
    readonly name: string;
    readonly timezone: string;
    readonly provider: string;
    readonly roomurl: string;
    readonly operator: string;
    readonly country: string;
    readonly openbefore: number;
    /** link unless said. */
    readonly roomtype?: string;
    readonly dialin?: string;
    /** Open for all interested. */
    readonly publicentry?: boolean;
    /** Generation of the public link's key, 1 unless said. */
    readonly publickey?: number;
    /** Codes of Bundesländer, separated by commas. */
    readonly regions: string;
    readonly revision: number;
    readonly version: number;
}

export interface DateRow extends Row {
    readonly seriesid: number;
    readonly localdate: string;
    readonly localclock: string;
    readonly duration: number;
    readonly timestart: number;
    readonly timeend: number;
    readonly movedfrom: number | null;
    readonly status: 'confirmed' | 'cancelled';
    readonly reason: string;
    readonly version: number;
    /** How many were in at most. */
    readonly peak?: number;
}

/** A person's own address of a series' dates. */
interface FeedRow extends Row {
    readonly seriesid: number;
    readonly userid: number;
    readonly key: string;
}

/** Somebody wishes to be reminded. */
interface ReminderRow extends Row {
    readonly seriesid: number;
    readonly userid: number;
}

interface ConsentRow extends Row {
    readonly userid: number;
    readonly provider: string;
    readonly timecreated: number;
    /** own unless said. */
    readonly namekind?: string;
    readonly pseudonym?: string;
}

/** Somebody went in at a date. */
interface AttendanceRow extends Row {
    readonly dateid: number;
    readonly userid: number;
    readonly present: boolean;
}

/** A one-liner for a date. */
export interface ConcernRow extends Row {
    readonly dateid: number;
    readonly uuid: string;
    readonly userid: number;
    readonly content: string;
}

interface ConcernTooRow extends Row {
    readonly concernid: number;
    readonly userid: number;
}

/** A link or note of a meeting. */
export interface NoteRow extends Row {
    readonly dateid: number;
    readonly uuid: string;
    readonly version: number;
    readonly content: string;
    readonly url: string;
    /** Everybody who wrote in it. */
    readonly userids: readonly number[];
}

/** "Ich schaue vorbei", by the token of a browser. */
interface MarkRow extends Row {
    readonly dateid: number;
    readonly token: string;
}

/** School holidays of a Bundesland; both days, YYYY-MM-DD, belong to them. */
export interface SchoolHolidayRow extends Row {
    readonly region: string;
    readonly from: string;
    readonly to: string;
    readonly name: string;
}

/** The tables by name. */
export interface SeriesTables {
    series: SeriesRow;
    date: DateRow;
    feed: FeedRow;
    reminder: ReminderRow;
    schoolholiday: SchoolHolidayRow;
    consent: ConsentRow;
    attendance: AttendanceRow;
    mark: MarkRow;
    concern: ConcernRow;
    concerntoo: ConcernTooRow;
    note: NoteRow;
}
