/** The rows that the store holds: the plugins' tables (see db/install.xml) and what they need of Moodle's. */
import type {MeetingTables} from './meeting-tables';
import type {SeriesTables} from './series-tables';
import type {SolutionTables} from './solution-tables';
import type {Row} from './store';

export type Role = 'participant' | 'trainer' | 'admin';

export interface UserRow extends Row {
    readonly username: string;
    readonly firstname: string;
    readonly lastname: string;
    readonly role: Role;
}

interface CourseRow extends Row {
    readonly fullname: string;
    readonly shortname: string;
    readonly timezone: string;
}

interface GroupRow extends Row {
    readonly courseid: number;
    readonly name: string;
}

interface MemberRow extends Row {
    readonly groupid: number;
    readonly userid: number;
}

/** A course module; `instance` is the activity's own row. */
export interface CmRow extends Row {
    readonly courseid: number;
    readonly modname: string;
    readonly instance: number;
    readonly name: string;
    readonly section: string;
    readonly groupmode: 'none' | 'separate' | 'visible';
    /** The only group that the activity is for; 0: all groups of the course. */
    readonly groupid: number;
    readonly intro: string;
    /** What a space of a ThemenTeam starts with; the three columns unless said. */
    readonly columns?: readonly {readonly name: string; readonly color: string; readonly locked: boolean}[];
    /** How many have to sign off a solution; by the size of the team unless said. */
    readonly signoffs?: number;
}

/** Who has completed which activity. */
interface CompletionRow extends Row {
    readonly cmid: number;
    readonly userid: number;
}

export interface SpaceRow extends Row {
    readonly thementeamid: number;
    readonly groupid: number;
    readonly groupname: string;
    readonly revision: number;
    readonly archived: boolean;
    readonly archivedby?: number;
    readonly archivereason?: string;
    readonly timearchived?: number;
    readonly locked: boolean;
}

export interface ColumnRow extends Row {
    readonly spaceid: number;
    readonly name: string;
    readonly color: string;
    readonly sortorder: number;
    readonly version: number;
    readonly locked: boolean;
    readonly uuid?: string;
}

export interface CardRow extends Row {
    readonly spaceid: number;
    readonly columnid: number;
    readonly position: number;
    readonly uuid: string;
    readonly userid: number;
    readonly title: string;
    readonly content: string;
    readonly version: number;
    readonly modifiedby: number;
    readonly timedeleted: number | null;
    readonly deletedby: number | null;
    readonly timecreated: number;
    readonly timemodified: number;
    readonly kind?: 'card' | 'information' | 'question';
    /** Asked without a name. */
    readonly anonymous?: boolean;
    /** The comment that helped. */
    readonly acceptedid?: number | null;
    /** The question that an information comes from. */
    readonly fromid?: number | null;
    readonly origin?: string | null;
    readonly associationid?: number | null;
    readonly basis?: string | null;
    readonly timevalid?: number | null;
    /** Keys of size classes; empty: all. */
    readonly sizeclasses?: readonly string[];
    readonly assigneeid?: number | null;
    readonly timedue?: number | null;
    readonly tags?: readonly string[];
    readonly links?: readonly {url: string; title: string; source: string}[];
}

/** What a card asks the Kommunen of its team. */
export interface AskRow extends Row {
    readonly cardid: number;
    readonly question: string;
    readonly timeclose: number | null;
    readonly userid: number;
    readonly version: number;
    readonly timemodified: number;
}

/** The answer of a Kommune. */
export interface AnswerRow extends Row {
    readonly askid: number;
    readonly ownerkey: string;
    readonly municipality: string;
    readonly userid: number;
    readonly answer: string;
    readonly line: string;
    readonly version: number;
    readonly timemodified: number;
}

export interface CommentRow extends Row {
    readonly cardid: number;
    readonly spaceid: number;
    readonly uuid: string;
    readonly userid: number;
    readonly content: string;
    readonly version: number;
    readonly timedeleted: number | null;
    /** Why a moderator removed it. */
    readonly reason: string | null;
    readonly timecreated: number;
}

/** A version of a card's or a comment's text; what was never changed has none. */
export interface TextRow extends Row {
    readonly itemtype: ItemType;
    readonly itemid: number;
    readonly userid: number;
    readonly title: string;
    readonly content: string;
    readonly timecreated: number;
}

type ItemType = 'card' | 'comment';

/** Somebody finds something helpful. */
interface HelpfulRow extends Row {
    readonly itemtype: ItemType;
    readonly itemid: number;
    readonly userid: number;
}

/** A comment names somebody. */
interface MentionRow extends Row {
    readonly commentid: number;
    readonly userid: number;
}

/** When a person was in a space. */
export interface VisitRow extends Row {
    readonly spaceid: number;
    readonly userid: number;
    /** End of the visit before; 0: there was none. */
    readonly timesince: number;
    readonly timeseen: number;
}

/** Somebody wants to hear of a card, or (0) the space, at once. */
interface WatchRow extends Row {
    readonly spaceid: number;
    readonly cardid: number;
    readonly userid: number;
}

/** Somebody has chosen to be shown while being in a space. */
interface ShownRow extends Row {
    readonly userid: number;
}

/** Somebody is in a space, and wants it to be seen. */
interface PresenceRow extends Row {
    readonly spaceid: number;
    readonly userid: number;
    readonly timeend: number;
}

/** How often somebody wants a digest. */
interface DigestRow extends Row {
    readonly userid: number;
    readonly choice: string;
}

interface AssociationRow extends Row {
    readonly name: string;
    /** No longer offered. */
    readonly hidden?: boolean;
}

/** What an administrator has set. */
interface ConfigRow extends Row {
    readonly setting: string;
    readonly value: string;
}

export interface ProfileRow extends Row {
    readonly userid: number;
    readonly municipality: string;
    readonly associationid: number | null;
    readonly sizeclass: string;
}

export interface BausteinRow extends Row {
    readonly courseid: number;
    readonly name: string;
    readonly summary: string;
    readonly visible: boolean;
    readonly sortorder: number;
    readonly version: number;
    readonly revision: number;
    readonly timedeleted: number | null;
}

export type PhaseType = 'presence' | 'online' | 'peer' | 'transfer';

export interface PhaseRow extends Row {
    readonly bausteinid: number;
    readonly type: PhaseType;
    readonly name: string;
    readonly description: string;
    readonly cmid: number | null;
    readonly minutes: number;
    readonly timestart: number | null;
    readonly timedue: number | null;
    readonly place: string;
    readonly sortorder: number;
    readonly version: number;
    readonly timedeleted: number | null;
}

export interface ProgressRow extends Row {
    readonly phaseid: number;
    readonly userid: number;
    readonly usermodified: number;
    readonly timecreated: number;
}

/** All tables by name. */
export interface Tables extends SolutionTables, MeetingTables, SeriesTables {
    user: UserRow;
    course: CourseRow;
    group: GroupRow;
    member: MemberRow;
    cm: CmRow;
    completion: CompletionRow;
    space: SpaceRow;
    column: ColumnRow;
    card: CardRow;
    comment: CommentRow;
    ask: AskRow;
    answer: AnswerRow;
    text: TextRow;
    helpful: HelpfulRow;
    mention: MentionRow;
    visit: VisitRow;
    watch: WatchRow;
    digest: DigestRow;
    shown: ShownRow;
    presence: PresenceRow;
    association: AssociationRow;
    config: ConfigRow;
    profile: ProfileRow;
    baustein: BausteinRow;
    phase: PhaseRow;
    progress: ProgressRow;
}
