/** The rows of documents and publications. */
import type {Row} from './store';

export interface DocumentRow extends Row {
    readonly spaceid: number;
    readonly uuid: string;
    readonly userid: number;
    readonly title: string;
    readonly lead: string;
    readonly audience: string;
    readonly effort: string;
    readonly sizeclasses: readonly string[];
    /** Wiedervorlage; 0: none. */
    readonly timereview: number;
    readonly tags: readonly string[];
    readonly version: number;
    readonly contentversion: number;
    /** The cards that it grew from. */
    readonly cardids: readonly number[];
    readonly timedeleted: number | null;
}

export interface SectionRow extends Row {
    readonly documentid: number;
    readonly spaceid: number;
    readonly role: string;
    readonly textid: number;
    readonly version: number;
    readonly position: number;
    readonly assigneeid: number;
    readonly timedeleted: number | null;
}

/** A version of a section; the store keeps plain text. */
export interface SectionTextRow extends Row {
    readonly sectionid: number;
    readonly userid: number;
    readonly title: string;
    readonly content: string;
    readonly timecreated: number;
}

/** What stands at the head of a document. */
export type Head = Pick<DocumentRow, 'title' | 'lead' | 'audience' | 'effort' | 'sizeclasses' | 'timereview' | 'tags'>;

/** A version of a document's head. */
export interface HeadTextRow extends Row {
    readonly documentid: number;
    readonly userid: number;
    readonly head: Head;
    readonly timecreated: number;
}

export interface SignoffRow extends Row {
    readonly documentid: number;
    readonly userid: number;
    readonly naming: string;
    readonly contentversion: number;
}

export interface PublicationRow extends Row {
    readonly documentid: number;
    readonly thementeamid: number;
    readonly spaceid: number;
    readonly number: number;
    readonly status: 'published' | 'superseded' | 'withdrawn';
    readonly reason: string;
    readonly supersededby: number;
    readonly timepublished: number;
    readonly timechanged: number;
    /** The document as it was. */
    readonly document: DocumentRow;
    readonly sections: readonly {readonly role: string; readonly title: string; readonly content: string}[];
    readonly people: number;
    readonly associations: number;
    readonly authors: readonly string[];
}

export interface ReactionRow extends Row {
    readonly publicationid: number;
    readonly userid: number;
    readonly reaction: 'used' | 'unsuitable' | 'outdated';
    readonly note: string;
    readonly cardid: number;
}

/** The tables by name. */
export interface SolutionTables {
    document: DocumentRow;
    section: SectionRow;
    sectiontext: SectionTextRow;
    headtext: HeadTextRow;
    signoff: SignoffRow;
    publication: PublicationRow;
    reaction: ReactionRow;
}
