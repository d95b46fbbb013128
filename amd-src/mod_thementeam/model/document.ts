/** The shapes that the web services send of documents and publications, by their names in this plugin. */
import type {WsReturns} from '../../platform/ajax';

export type DocumentAnswer = WsReturns<'mod_thementeam_get_document'>;
export type SolutionDocument = NonNullable<DocumentAnswer['document']>;
export type Section = SolutionDocument['sections'][number];
export type Signoff = SolutionDocument['signoff'];
export type Publication = SolutionDocument['publications'][number];
export type Version = NonNullable<WsReturns<'mod_thementeam_get_versions'>['versions']>[number];
export type ReactionsAnswer = WsReturns<'mod_thementeam_set_reaction'>;
export type Counts = Publication['counts'];
export type Naming = 'name' | 'kommune' | 'none';
export type Reaction = keyof Counts;

/** What has versions on a document's page: a section, or what stands at the document's head. */
export interface Versioned {
    itemtype: 'section' | 'document';
    itemid: number;
    /** Plain text. */
    title: string;
}

/** A field that two people changed, with both texts as plain text. */
export interface Collision {
    label: string;
    mine: string;
    theirs: string;
}

/** What a document's page starts with. */
export interface DocumentData {
    revision: number;
    pulseurl: string | null;
    readers: string;
    /** The board. */
    spaceurl: string;
    document: SolutionDocument;
}

/** What the reader's part of a published solution starts with. */
export interface ReactionsData {
    publicationid: number;
    counts: Counts;
    /** What the reader said; '' for nothing. */
    own: string;
    ownnote: string;
}

/** How the form of a section ended: `section_form::process_dynamic_submission()`. */
export interface SectionSaved {
    status: string;
    code: string;
    message: string;
    revision: number;
    document?: SolutionDocument;
    sectionid: number;
    by?: string;
    when?: number;
    version?: number;
    textid?: number;
    collisions?: Collision[];
}

/** Two people changed the same section. */
export interface SectionConflict {
    sectionid: number;
    by: string;
    when: number;
    /** The version that the section has now. */
    version: number;
    /** The own text, kept in the history. */
    textid: number;
    collisions: Collision[];
}

/** The conflict that a section's form ended with, if it did. */
export const conflictOf = (saved: SectionSaved): SectionConflict | undefined => {
    const {status, sectionid, by = '', when = 0, version = 0, textid = 0, collisions = []} = saved;
    return status === 'conflict' ? {sectionid, by, when, version, textid, collisions} : undefined;
};

/** Whether what was published last is what the document says now. */
export const isPublished = ({publications, contentversion}: SolutionDocument): boolean =>
    publications[0]?.status === 'published' && publications[0].contentversion === contentversion;

/**
 * The section below which one lands that moves up or down.
 *
 * @param sections in their order
 * @param sectionid the one that moves
 * @param by -1: up, 1: down
 * @returns its id, 0 for the top; undefined where it cannot move that way
 */
export const moveTarget = (sections: readonly Section[], sectionid: number, by: -1 | 1): number | undefined => {
    const index = sections.findIndex(({id}) => id === sectionid);
    const target = index + by;
    if (index < 0 || target < 0 || target >= sections.length) {
        return undefined;
    }
    return by < 0 ? sections[target - 1]?.id ?? 0 : sections[target]?.id;
};
