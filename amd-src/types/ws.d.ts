/**
 * The web-service functions of the three plugins.
 *
 * Generated from Moodle's own descriptions of them by "npm run ws": change the PHP, not this file.
 */
export interface WsFunctions {
    /** Adds a one-liner to a coming date */
    'block_mittagsmeeting_add_concern': {
        args: {
            /** Id of the date */
            dateid: number;
            /** Made by the browser; the same one counts once */
            uuid: string;
            /** The one-liner */
            content: string;
        };
        returns: {
            /** ok or refused */
            status: string;
            /** Why it was refused */
            code: string;
            /** The same as a sentence */
            message: string;
        };
    };
    /** The dates of a series for a viewer */
    'block_mittagsmeeting_get_state': {
        args: {
            /** Id of the series */
            seriesid: number;
        };
        returns: {
            /** Id of the series */
            seriesid: number;
            /** Name as HTML */
            name: string;
            /** The server's time, seconds since 1970 */
            now: number;
            /** IANA zone of the series */
            timezone: string;
            /** IANA zone of the viewer */
            viewertimezone: string;
            /** Seconds that the room opens before a start */
            openbefore: number;
            /** When these dates are used up, seconds since 1970; 0: there are no more */
            until: number;
            /** Whether the viewer may join */
            canjoin: boolean;
            /** Whether the viewer agreed to who runs the room */
            consented: boolean;
            /** How the room gets a name: choose, ask or account */
            names: string;
            /** Whether the room tells how many are in it; otherwise clicks are counted */
            counts: boolean;
            /** Whether one can call instead */
            phone: boolean;
            dates: Array<{
                /** Id of the date */
                id: number;
                /** Start, seconds since 1970 */
                start: number;
                /** End, seconds since 1970 */
                end: number;
                /** Whether it was cancelled */
                cancelled: boolean;
                /** Start before it was moved, seconds since 1970; 0: it was not */
                movedfrom: number;
                /** Why it was moved or cancelled, as HTML; or empty */
                reason: string;
                /** How many said that they will probably come */
                interested: number;
                /** How many are in right now */
                present: number;
                topics: Array<string>;
                /** Name of the pulse that says how many are in; empty where there is none */
                pulse: string;
            }>;
        };
    };
    /** What is talked about in a series */
    'block_mittagsmeeting_get_talk': {
        args: {
            /** Id of the series */
            seriesid: number;
        };
        returns: {
            /** Id of the series */
            seriesid: number;
            /** Id of the coming date; 0: none is planned */
            dateid: number;
            /** When that is, in words */
            day: string;
            concerns: Array<{
                /** Id of the one-liner */
                id: number;
                /** The one-liner as HTML */
                content: string;
                /** Who wrote it */
                name: string;
                /** How many say "me too" */
                too: number;
                /** Whether it is the caller's */
                own: boolean;
                /** Whether the caller said "me too" */
                said: boolean;
                /** Whether the caller may take it away */
                removable: boolean;
            }>;
            meetings: Array<{
                /** Id of a date for which notes are taken */
                dateid: number;
                /** When it was, in words */
                day: string;
                /** Until when notes are taken, in words */
                until: string;
                notes: Array<{
                    /** Id of the note */
                    id: number;
                    /** Version of the note */
                    version: number;
                    /** The text as it was typed */
                    content: string;
                    /** The text as HTML */
                    html: string;
                    /** An https address; or empty */
                    url: string;
                }>;
            }>;
        };
    };
    /** Takes the caller out of the count of those who are in */
    'block_mittagsmeeting_leave_meeting': {
        args: {
            /** Id of the date */
            dateid: number;
        };
        returns: {
            /** How many are in now */
            present: number;
        };
    };
    /** Takes a one-liner away */
    'block_mittagsmeeting_remove_concern': {
        args: {
            /** Id of the one-liner */
            concernid: number;
        };
        returns: {
            /** ok or refused */
            status: string;
            /** Why it was refused */
            code: string;
            /** The same as a sentence */
            message: string;
        };
    };
    /** Removes a note of a meeting */
    'block_mittagsmeeting_remove_note': {
        args: {
            /** Id of the note */
            noteid: number;
        };
        returns: {
            /** ok or refused */
            status: string;
            /** Why it was refused */
            code: string;
            /** The same as a sentence */
            message: string;
        };
    };
    /** Adds or changes a note of a meeting */
    'block_mittagsmeeting_save_note': {
        args: {
            /** Id of the date */
            dateid: number;
            /** Id of the note; 0: a new one */
            noteid: number;
            /** Of a new note, made by the browser; the same one counts once */
            uuid: string;
            /** The version that was changed */
            version: number;
            /** The text */
            content: string;
            /** An https address; or empty */
            url: string;
        };
        returns: {
            /** ok, conflict or refused */
            status: string;
            /** Why it was refused */
            code: string;
            /** The same as a sentence */
            message: string;
            /** In a conflict: the note as it is now */
            current: Array<{
                /** Id of the note */
                id: number;
                /** Version of the note */
                version: number;
                /** The text as it was typed */
                content: string;
                /** The text as HTML */
                html: string;
                /** An https address; or empty */
                url: string;
            }>;
        };
    };
    /** Says "me too" to a one-liner, or takes it back */
    'block_mittagsmeeting_set_concern_too': {
        args: {
            /** Id of the one-liner */
            concernid: number;
            /** false: takes it back */
            too: boolean;
        };
        returns: {
            /** ok or refused */
            status: string;
            /** Why it was refused */
            code: string;
            /** The same as a sentence */
            message: string;
        };
    };
    /** Says that somebody will probably come to a date, or takes it back */
    'block_mittagsmeeting_set_interest': {
        args: {
            /** Id of the date */
            dateid: number;
            /** 32 hexadecimal digits that this browser made up */
            token: string;
            /** false: takes it back */
            comes: boolean;
        };
        returns: {
            /** ok or refused */
            status: string;
            /** Why it was refused */
            code: string;
            /** The same as a sentence */
            message: string;
            /** How many will probably come */
            interested: number;
        };
    };
    /** Adds dates to a series */
    'local_kki_create_dates': {
        args: {
            /** Id of the series */
            seriesid: number;
            dates: Array<{
                /** Local date, YYYY-MM-DD */
                date: string;
                /** Local time, HH:MM */
                time: string;
                /** Minutes */
                duration: number;
            }>;
        };
        returns: {
            /** ok or refused */
            status: string;
            /** Why it was refused */
            code: string;
            /** The same as a sentence */
            message: string;
            dateids: Array<number>;
        };
    };
    /** Puts a Baustein into the bin */
    'local_kki_delete_baustein': {
        args: {
            /** Baustein */
            bausteinid: number;
            /** Version that the reader saw */
            version: number;
        };
        returns: {
            /** ok, conflict or refused */
            status: string;
            /** Why not; or empty */
            code: string;
            /** What happened, a sentence for the user, plain text */
            message: string;
            /** Baustein */
            baustein: {
                /** Course */
                courseid: number;
                /** Baustein */
                id: number;
                /** Version of the Baustein and the order of its steps */
                version: number;
                /** Name, HTML */
                name: string;
                /** What it is about, HTML */
                summary: string;
                /** Whether participants see it */
                visible: boolean;
                /** Whether it is in the bin */
                deleted: boolean;
                phases: Array<{
                    /** Step */
                    id: number;
                    /** Place in the path, from 1 */
                    number: number;
                    /** Version of the step */
                    version: number;
                    /** presence, online, peer or transfer */
                    type: string;
                    /** Type, plain text */
                    typelabel: string;
                    /** Name, HTML */
                    name: string;
                    /** When, where, how long; plain text */
                    meta: string;
                    /** What is wrong with its activity, plain text; or empty */
                    warning: string;
                    /** Where to put that right; or empty */
                    settingsurl: string;
                }>;
            };
        };
    };
    /** Takes dates of a series away, to undo that they were added */
    'local_kki_delete_dates': {
        args: {
            /** Id of the series */
            seriesid: number;
            dateids: Array<number>;
        };
        returns: {
            /** How many dates were taken away */
            deleted: number;
        };
    };
    /** Puts a step of a Baustein into the bin */
    'local_kki_delete_phase': {
        args: {
            /** Step */
            phaseid: number;
            /** Version of the step that the reader saw */
            version: number;
        };
        returns: {
            /** ok, conflict or refused */
            status: string;
            /** Why not; or empty */
            code: string;
            /** What happened, a sentence for the user, plain text */
            message: string;
            /** Baustein */
            baustein: {
                /** Course */
                courseid: number;
                /** Baustein */
                id: number;
                /** Version of the Baustein and the order of its steps */
                version: number;
                /** Name, HTML */
                name: string;
                /** What it is about, HTML */
                summary: string;
                /** Whether participants see it */
                visible: boolean;
                /** Whether it is in the bin */
                deleted: boolean;
                phases: Array<{
                    /** Step */
                    id: number;
                    /** Place in the path, from 1 */
                    number: number;
                    /** Version of the step */
                    version: number;
                    /** presence, online, peer or transfer */
                    type: string;
                    /** Type, plain text */
                    typelabel: string;
                    /** Name, HTML */
                    name: string;
                    /** When, where, how long; plain text */
                    meta: string;
                    /** What is wrong with its activity, plain text; or empty */
                    warning: string;
                    /** Where to put that right; or empty */
                    settingsurl: string;
                }>;
            };
        };
    };
    /** The progress of everyone through a Baustein, one page */
    'local_kki_get_overview': {
        args: {
            /** Baustein */
            bausteinid: number;
            /** name or progress. Default: "name". */
            sort?: string;
            /** Direction. Default: false. */
            descending?: boolean;
            /** Page, from 0. Default: 0. */
            page?: number;
        };
        returns: {
            /** Course */
            courseid: number;
            /** Baustein */
            id: number;
            /** Name, HTML */
            name: string;
            /** name or progress */
            sort: string;
            /** Direction */
            descending: boolean;
            /** Page, from 0 */
            page: number;
            /** Number of pages */
            pages: number;
            /** Number of people */
            total: number;
            /** Whether the reader may tick steps for people */
            canmark: boolean;
            phases: Array<{
                /** Step */
                id: number;
                /** presence, online, peer or transfer */
                type: string;
                /** Type, plain text */
                typelabel: string;
                /** Name, HTML */
                name: string;
                /** Whether a trainer can tick it */
                canmark: boolean;
                /** What is wrong with its activity, plain text; or empty */
                warning: string;
            }>;
            people: Array<{
                /** User */
                userid: number;
                /** Name, plain text */
                name: string;
                /** Landesverband, plain text; or empty */
                association: string;
                /** Steps done */
                done: number;
                /** 0 to 100 */
                percent: number;
                /** How far, plain text */
                counttext: string;
                donephases: Array<number>;
            }>;
        };
    };
    /** The own path through a Baustein */
    'local_kki_get_path': {
        args: {
            /** Course */
            courseid: number;
            /** Baustein, 0 for the one that the reader is at. Default: 0. */
            bausteinid?: number;
        };
        returns: {
            /** Path */
            path?: {
                /** Course */
                courseid: number;
                /** Baustein */
                id: number;
                /** Name, HTML */
                name: string;
                /** What it is about, HTML */
                summary: string;
                /** Steps done */
                done: number;
                /** Steps that count */
                total: number;
                /** 0 to 100 */
                percent: number;
                /** How far, plain text */
                counttext: string;
                /** Whether everything is done */
                finished: boolean;
                /** Whether there is a next step */
                hasnext: boolean;
                steps: Array<{
                    /** Step */
                    id: number;
                    /** Place in the path, from 1 */
                    number: number;
                    /** presence, online, peer or transfer */
                    type: string;
                    /** Type, plain text */
                    typelabel: string;
                    /** Name, HTML */
                    name: string;
                    /** Description, HTML */
                    description: string;
                    /** done, next or later */
                    state: string;
                    /** State, plain text */
                    statelabel: string;
                    /** State is done */
                    isdone: boolean;
                    /** State is next */
                    isnext: boolean;
                    /** When, where, how long; plain text */
                    meta: string;
                    /** Why it waits, plain text; or empty */
                    note: string;
                    /** Where to do it; or empty */
                    url: string;
                    /** Whether the reader can say that it is done */
                    cantick: boolean;
                    /** Whether the reader can take that back */
                    canuntick: boolean;
                }>;
            };
        };
    };
    /** A series with all its dates, for those who plan them */
    'local_kki_get_series': {
        args: {
            /** Id of the series */
            seriesid: number;
        };
        returns: {
            /** Id of the series */
            id: number;
            /** Name as HTML */
            name: string;
            /** IANA zone of the wall times */
            timezone: string;
            /** Who runs the room, as HTML */
            operator: string;
            /** Where the room is run, as HTML */
            country: string;
            /** Minutes that the room opens before the start */
            openbefore: number;
            /** How often something changed */
            revision: number;
            /** The server's time, seconds since 1970 */
            now: number;
            regions: Array<string>;
            schoolholidays: Array<{
                /** Code of the Bundesland */
                region: string;
                /** First day, YYYY-MM-DD */
                from: string;
                /** Last day, YYYY-MM-DD */
                to: string;
                /** What they are called */
                name: string;
            }>;
            dates: Array<{
                /** Id of the date */
                id: number;
                /** Version of the date */
                version: number;
                /** Local date, YYYY-MM-DD */
                date: string;
                /** Local time, HH:MM */
                time: string;
                /** Minutes */
                duration: number;
                /** Start, seconds since 1970 */
                start: number;
                /** The day in words */
                day: string;
                /** Whether it was cancelled */
                cancelled: boolean;
                /** Local date when it was planned at first, YYYY-MM-DD */
                planned: string;
                /** Whether it was moved, and what was planned at first is still to come */
                canmoveback: boolean;
                /** When it was planned before it was moved, in words; or empty */
                movedfrom: string;
                /** Why it was moved or cancelled, as HTML; or empty */
                reason: string;
                /** Whether it is over */
                past: boolean;
            }>;
        };
    };
    /** Ticks or unticks a step for people */
    'local_kki_mark_progress': {
        args: {
            /** Step */
            phaseid: number;
            userids: Array<number>;
            /** Whether it is done */
            done: boolean;
        };
        returns: {
            /** ok, conflict or refused */
            status: string;
            /** Why not; or empty */
            code: string;
            /** What happened, a sentence for the user, plain text */
            message: string;
            /** The people for whom something changed; marking just these the other way takes it back */
            changed: Array<number>;
        };
    };
    /** Takes a move back: the date is when it was planned at first */
    'local_kki_move_date_back': {
        args: {
            /** Id of the date */
            dateid: number;
            /** The version that the trainer saw */
            version: number;
        };
        returns: {
            /** ok, conflict or refused */
            status: string;
            /** Why it was not done */
            code: string;
            /** The same as a sentence */
            message: string;
        };
    };
    /** Moves a step of a Baustein */
    'local_kki_move_phase': {
        args: {
            /** Step */
            phaseid: number;
            /** Version of the Baustein that the reader saw */
            version: number;
            /** Step that shall come before it, 0 for the start */
            afterid: number;
        };
        returns: {
            /** ok, conflict or refused */
            status: string;
            /** Why not; or empty */
            code: string;
            /** What happened, a sentence for the user, plain text */
            message: string;
            /** Baustein */
            baustein: {
                /** Course */
                courseid: number;
                /** Baustein */
                id: number;
                /** Version of the Baustein and the order of its steps */
                version: number;
                /** Name, HTML */
                name: string;
                /** What it is about, HTML */
                summary: string;
                /** Whether participants see it */
                visible: boolean;
                /** Whether it is in the bin */
                deleted: boolean;
                phases: Array<{
                    /** Step */
                    id: number;
                    /** Place in the path, from 1 */
                    number: number;
                    /** Version of the step */
                    version: number;
                    /** presence, online, peer or transfer */
                    type: string;
                    /** Type, plain text */
                    typelabel: string;
                    /** Name, HTML */
                    name: string;
                    /** When, where, how long; plain text */
                    meta: string;
                    /** What is wrong with its activity, plain text; or empty */
                    warning: string;
                    /** Where to put that right; or empty */
                    settingsurl: string;
                }>;
            };
        };
    };
    /** Lets a cancelled date take place after all */
    'local_kki_reinstate_date': {
        args: {
            /** Id of the date */
            dateid: number;
            /** The version that the trainer saw */
            version: number;
        };
        returns: {
            /** ok, conflict or refused */
            status: string;
            /** Why it was not done */
            code: string;
            /** The same as a sentence */
            message: string;
        };
    };
    /** Takes a Baustein out of the bin */
    'local_kki_restore_baustein': {
        args: {
            /** Baustein */
            bausteinid: number;
        };
        returns: {
            /** ok, conflict or refused */
            status: string;
            /** Why not; or empty */
            code: string;
            /** What happened, a sentence for the user, plain text */
            message: string;
            /** Baustein */
            baustein: {
                /** Course */
                courseid: number;
                /** Baustein */
                id: number;
                /** Version of the Baustein and the order of its steps */
                version: number;
                /** Name, HTML */
                name: string;
                /** What it is about, HTML */
                summary: string;
                /** Whether participants see it */
                visible: boolean;
                /** Whether it is in the bin */
                deleted: boolean;
                phases: Array<{
                    /** Step */
                    id: number;
                    /** Place in the path, from 1 */
                    number: number;
                    /** Version of the step */
                    version: number;
                    /** presence, online, peer or transfer */
                    type: string;
                    /** Type, plain text */
                    typelabel: string;
                    /** Name, HTML */
                    name: string;
                    /** When, where, how long; plain text */
                    meta: string;
                    /** What is wrong with its activity, plain text; or empty */
                    warning: string;
                    /** Where to put that right; or empty */
                    settingsurl: string;
                }>;
            };
        };
    };
    /** Takes a step of a Baustein out of the bin */
    'local_kki_restore_phase': {
        args: {
            /** Step */
            phaseid: number;
        };
        returns: {
            /** ok, conflict or refused */
            status: string;
            /** Why not; or empty */
            code: string;
            /** What happened, a sentence for the user, plain text */
            message: string;
            /** Baustein */
            baustein: {
                /** Course */
                courseid: number;
                /** Baustein */
                id: number;
                /** Version of the Baustein and the order of its steps */
                version: number;
                /** Name, HTML */
                name: string;
                /** What it is about, HTML */
                summary: string;
                /** Whether participants see it */
                visible: boolean;
                /** Whether it is in the bin */
                deleted: boolean;
                phases: Array<{
                    /** Step */
                    id: number;
                    /** Place in the path, from 1 */
                    number: number;
                    /** Version of the step */
                    version: number;
                    /** presence, online, peer or transfer */
                    type: string;
                    /** Type, plain text */
                    typelabel: string;
                    /** Name, HTML */
                    name: string;
                    /** When, where, how long; plain text */
                    meta: string;
                    /** What is wrong with its activity, plain text; or empty */
                    warning: string;
                    /** Where to put that right; or empty */
                    settingsurl: string;
                }>;
            };
        };
    };
    /** Says which Bundesländer's holidays are marked while dates are planned */
    'local_kki_set_regions': {
        args: {
            /** Id of the series */
            seriesid: number;
            regions: Array<string>;
            before: Array<string>;
        };
        returns: {
            /** ok, conflict or refused */
            status: string;
            /** Why it was not done */
            code: string;
            /** The same as a sentence */
            message: string;
        };
    };
    /** Ticks or unticks an own step */
    'local_kki_set_step': {
        args: {
            /** Step */
            phaseid: number;
            /** Whether it is done */
            done: boolean;
        };
        returns: {
            /** ok, conflict or refused */
            status: string;
            /** Why not; or empty */
            code: string;
            /** What happened, a sentence for the user, plain text */
            message: string;
            /** Path */
            path?: {
                /** Course */
                courseid: number;
                /** Baustein */
                id: number;
                /** Name, HTML */
                name: string;
                /** What it is about, HTML */
                summary: string;
                /** Steps done */
                done: number;
                /** Steps that count */
                total: number;
                /** 0 to 100 */
                percent: number;
                /** How far, plain text */
                counttext: string;
                /** Whether everything is done */
                finished: boolean;
                /** Whether there is a next step */
                hasnext: boolean;
                steps: Array<{
                    /** Step */
                    id: number;
                    /** Place in the path, from 1 */
                    number: number;
                    /** presence, online, peer or transfer */
                    type: string;
                    /** Type, plain text */
                    typelabel: string;
                    /** Name, HTML */
                    name: string;
                    /** Description, HTML */
                    description: string;
                    /** done, next or later */
                    state: string;
                    /** State, plain text */
                    statelabel: string;
                    /** State is done */
                    isdone: boolean;
                    /** State is next */
                    isnext: boolean;
                    /** When, where, how long; plain text */
                    meta: string;
                    /** Why it waits, plain text; or empty */
                    note: string;
                    /** Where to do it; or empty */
                    url: string;
                    /** Whether the reader can say that it is done */
                    cantick: boolean;
                    /** Whether the reader can take that back */
                    canuntick: boolean;
                }>;
            };
        };
    };
    /** Marks the comment that helped. */
    'mod_thementeam_accept_answer': {
        args: {
            /** Id of the card */
            cardid: number;
            /** Id of the comment; 0: none */
            commentid: number;
        };
        returns: {
            /** ok, conflict or refused */
            status: string;
            /** Why not, for programs; empty when ok */
            code: string;
            /** Why not, for people: plain text; empty when ok */
            message: string;
            /** Revision of the space after the call; 0 when refused */
            revision: number;
            /** A card with its text and comments */
            card?: {
                /** Id of the card */
                id: number;
                /** Id of its column */
                columnid: number;
                /** Place in the column, ascending */
                position: number;
                /** Title, html */
                title: string;
                /** Number of versions of the text */
                version: number;
                /** Number of comments */
                commentcount: number;
                /** Id of the author; 0 when unknown */
                userid: number;
                /** When the text was last changed */
                timemodified: number;
                /** Beginning of the text, plain text; not in big spaces */
                excerpt?: string;
                /** information or question; left out: a plain card */
                kind?: string;
                /** Question: asked without a name; userid is 0 then */
                anonymous?: boolean;
                /** Question without a name: whether the caller asked it */
                own?: boolean;
                /** Question: whether an answer was marked as the one that helped */
                answered?: boolean;
                /** Id of the person who takes care */
                assigneeid?: number;
                /** Until when */
                timedue?: number;
                /** Information: Kommune or institution that it comes from, plain text */
                origin?: string;
                /** Information: Landesverband that it comes from, plain text */
                originassociation?: string;
                /** Information: valid until */
                timevalid?: number;
                /** Whether it is meant for Kommunen like the caller's */
                fits?: boolean;
                /** Tags */
                tagids?: Array<number>;
                /** Number of files */
                filecount?: number;
                /** How many found it helpful */
                helpful?: number;
                /** How many decisions were noted on it */
                decided?: number;
                /** The card asks the Kommunen of the team */
                ask?: {
                    /** How many Kommunen have answered */
                    answered: number;
                    /** How many Kommunen are asked */
                    total: number;
                    /** Asked until */
                    timeclose?: number;
                    /** Whether the caller's Kommune can still answer and has not */
                    open: boolean;
                    /** Another number after each change of the ask or of an answer */
                    version: number;
                };
                /** Name of the author, plain text */
                author: string;
                /** Landesverband of the author, plain text; may be empty */
                association: string;
                /** Title as it was typed */
                titleraw: string;
                /** Text as it was typed */
                contentraw: string;
                /** Text, html */
                content: string;
                /** Comments, oldest first */
                comments: Array<{
                    /** Id of the comment */
                    id: number;
                    /** Id of the card */
                    cardid: number;
                    /** Id of the author; 0 when unknown */
                    userid: number;
                    /** Name of the author, plain text */
                    author: string;
                    /** Text, html */
                    content: string;
                    /** When it was written */
                    timecreated: number;
                    /** Whether the caller may remove it */
                    candelete: boolean;
                    /** Number of versions of the text */
                    version: number;
                    /** Text as it was typed; only where the caller may change it */
                    contentraw?: string;
                    /** Who is named in it; only where the caller may change it */
                    mentions?: Array<number>;
                    /** Whether it was changed */
                    edited?: boolean;
                    /** How many found it helpful */
                    helpful?: number;
                    /** Whether the caller finds it helpful */
                    foundhelpful?: boolean;
                    /** Why a moderator removed it, plain text; author and text are empty then */
                    reason?: string;
                }>;
                /** Number of earlier comments, see get_comments */
                earlier: number;
                /** Whether the caller finds it helpful */
                foundhelpful?: boolean;
                /** Whether the caller watches it */
                watching?: boolean;
                /** Name of the person who takes care, plain text */
                assignee?: string;
                /** Information: legal basis or source, plain text */
                basis?: string;
                /** Information: size classes of the Kommunen that it is for */
                sizes?: Array<string>;
                /** Links */
                links?: Array<{
                    /** Address */
                    url: string;
                    /** Title, plain text; may be empty */
                    title: string;
                    /** Who published it, plain text; may be empty */
                    source: string;
                }>;
                /** Files to download */
                files?: Array<{
                    /** Name, plain text */
                    name: string;
                    /** Address */
                    url: string;
                    /** Size in words */
                    size: string;
                }>;
                /** Tags */
                tags?: Array<{
                    /** Name, plain text */
                    name: string;
                    /** Page of the tag */
                    url: string;
                }>;
                /** The ask of the card, with its answers */
                askdetail?: {
                    /** What is asked, plain text */
                    question: string;
                    /** Version of question and date */
                    version: number;
                    /** Whether it can no longer be answered */
                    ended: boolean;
                    /** Whether the caller can answer, or change the answer */
                    cananswer: boolean;
                    /** Whether the caller may change, end and remove it */
                    canmanage: boolean;
                    /** Kommune that the caller answers for, plain text; empty: none in the profile */
                    municipality: string;
                    answers: Array<{
                        /** Id of the answer */
                        id: number;
                        /** Kommune, or the person who answered without one; plain text */
                        name: string;
                        /** Landesverband of the person who answered, plain text; may be empty */
                        association: string;
                        /** yes, no or planned */
                        answer: string;
                        /** One line of explanation, plain text; may be empty */
                        line: string;
                        /** Version of the answer */
                        version: number;
                        /** When it was given */
                        timemodified: number;
                        /** Whether it is the answer of the caller's Kommune */
                        own: boolean;
                    }>;
                    /** Kommunen that have not answered yet */
                    waiting: Array<string>;
                };
                /** What was decided, oldest first */
                decisions?: Array<{
                    /** Id of the decision */
                    id: number;
                    /** Id of the card that it is about */
                    cardid: number;
                    /** Id of the meeting */
                    meetingid: number;
                    /** Who noted it, plain text */
                    author: string;
                    /** Text, html */
                    content: string;
                    /** Text as it was typed */
                    contentraw: string;
                    /** When it was noted */
                    timecreated: number;
                    /** Number of versions of the text */
                    version: number;
                    /** Whether the caller may remove it */
                    candelete: boolean;
                }>;
                /** Question: whether the caller may say what helped */
                canaccept?: boolean;
                /** A comment */
                accepted?: {
                    /** Id of the comment */
                    id: number;
                    /** Id of the card */
                    cardid: number;
                    /** Id of the author; 0 when unknown */
                    userid: number;
                    /** Name of the author, plain text */
                    author: string;
                    /** Text, html */
                    content: string;
                    /** When it was written */
                    timecreated: number;
                    /** Whether the caller may remove it */
                    candelete: boolean;
                    /** Number of versions of the text */
                    version: number;
                    /** Text as it was typed; only where the caller may change it */
                    contentraw?: string;
                    /** Who is named in it; only where the caller may change it */
                    mentions?: Array<number>;
                    /** Whether it was changed */
                    edited?: boolean;
                    /** How many found it helpful */
                    helpful?: number;
                    /** Whether the caller finds it helpful */
                    foundhelpful?: boolean;
                    /** Why a moderator removed it, plain text; author and text are empty then */
                    reason?: string;
                };
                /** Question: the information that was made of it */
                keptas?: {
                    /** Id of the card */
                    id: number;
                    /** Title, html */
                    title: string;
                };
                /** Information: the question that it comes from */
                keptfrom?: {
                    /** Id of the card */
                    id: number;
                    /** Title, html */
                    title: string;
                };
            };
        };
    };
    /** Puts a card on the agenda of a meeting. */
    'mod_thementeam_add_agenda_card': {
        args: {
            /** Id of the meeting */
            meetingid: number;
            /** Id of the card */
            cardid: number;
        };
        returns: {
            /** ok, conflict or refused */
            status: string;
            /** Why not, for programs; empty when ok */
            code: string;
            /** Why not, for people: plain text; empty when ok */
            message: string;
            /** Revision of the space after the call; 0 when refused */
            revision: number;
            /** The meeting */
            meeting?: {
                /** Id of the meeting */
                id: number;
                /** Id of the space */
                spaceid: number;
                /** prepared, running or ended */
                state: string;
                /** When it was prepared first */
                timecreated: number;
                /** When it began; 0: not yet */
                timestarted: number;
                /** When it ended; 0: not yet */
                timeended: number;
                /** Whether the caller may change it */
                cancontribute: boolean;
                /** Whether the caller may remove it */
                candelete: boolean;
                /** The agenda, in its order */
                items: Array<{
                    /** Id of the card */
                    cardid: number;
                    /** Title, html */
                    title: string;
                    /** Name of its column, html */
                    column: string;
                    /** Whether it is on the agenda; else something was decided on it */
                    listed: boolean;
                }>;
                /** What was decided, oldest first */
                decisions: Array<{
                    /** Id of the decision */
                    id: number;
                    /** Id of the card that it is about */
                    cardid: number;
                    /** Id of the meeting */
                    meetingid: number;
                    /** Who noted it, plain text */
                    author: string;
                    /** Text, html */
                    content: string;
                    /** Text as it was typed */
                    contentraw: string;
                    /** When it was noted */
                    timecreated: number;
                    /** Number of versions of the text */
                    version: number;
                    /** Whether the caller may remove it */
                    candelete: boolean;
                }>;
            };
            /** On a conflict: name of the person who was faster */
            by?: string;
            /** On a conflict: when that was */
            when?: number;
        };
    };
    /** Archives a space, or opens it again. */
    'mod_thementeam_archive_space': {
        args: {
            /** Id of the space */
            spaceid: number;
            /** Whether it is to be read only from now on */
            archived: boolean;
            /** Why, one line of plain text; not needed to open it again */
            reason: string;
        };
        returns: {
            /** ok, conflict or refused */
            status: string;
            /** Why not, for programs; empty when ok */
            code: string;
            /** Why not, for people: plain text; empty when ok */
            message: string;
            /** Revision of the space after the call; 0 when refused */
            revision: number;
        };
    };
    /** Says that the caller writes a section, or no longer does. */
    'mod_thementeam_claim_section': {
        args: {
            /** Id of the section */
            sectionid: number;
            /** Whether the caller writes it */
            writes: boolean;
        };
        returns: {
            /** ok, conflict or refused */
            status: string;
            /** Why not, for programs; empty when ok */
            code: string;
            /** Why not, for people: plain text; empty when ok */
            message: string;
            /** Revision of the space after the call; 0 when refused */
            revision: number;
            /** On a conflict: name of the person who was faster */
            by?: string;
            /** On a conflict: when that was */
            when?: number;
            /** The document; left out where it did not change, or is gone */
            document?: {
                /** Id of the document */
                id: number;
                /** Id of the space */
                spaceid: number;
                /** Id of the caller */
                userid: number;
                /** Version of the head */
                version: number;
                /** Version of all that it says */
                contentversion: number;
                /** Whether the caller may write */
                cancontribute: boolean;
                /** Whether the caller may remove it */
                candelete: boolean;
                /** Title, html */
                title: string;
                /** The one sentence, plain text; may be empty */
                lead: string;
                /** For whom, plain text; may be empty */
                audience: string;
                /** What it takes, plain text; may be empty */
                effort: string;
                sizes: Array<string>;
                /** Wiedervorlage; 0: none */
                timereview: number;
                tags: Array<string>;
                files: Array<{
                    /** Name, plain text */
                    name: string;
                    /** Address */
                    url: string;
                    /** Size in words */
                    size: string;
                }>;
                sections: Array<{
                    /** Id of the section */
                    id: number;
                    /** What it is for; may be empty */
                    role: string;
                    /** Title, html */
                    title: string;
                    /** Text, html */
                    content: string;
                    /** Whether nothing is written yet */
                    empty: boolean;
                    /** Version of the section */
                    version: number;
                    /** Who wrote this version, plain text */
                    author: string;
                    /** When */
                    timemodified: number;
                    /** Id of the person who writes it; 0: nobody said so */
                    assigneeid: number;
                    /** Name of that person, plain text; may be empty */
                    assignee: string;
                }>;
                cards: Array<{
                    /** Id of a card that it grew from */
                    id: number;
                    /** Title, html */
                    title: string;
                }>;
                signoff: {
                    /** How many a publication needs */
                    needed: number;
                    /** How many stand by it as it is */
                    current: number;
                    /** How many of the team have not said so */
                    open: number;
                    people: Array<{
                        /** Name, plain text */
                        name: string;
                        /** Whether it is for the text as it is, or for an earlier one */
                        current: boolean;
                    }>;
                    /** The caller's: current, earlier or none */
                    own: string;
                    /** How the caller wants to be named: name, kommune or none */
                    naming: string;
                    /** What the caller would be called by the Kommune; may be empty */
                    kommune: string;
                };
                publications: Array<{
                    /** Id of the publication */
                    id: number;
                    /** 1, 2, … */
                    number: number;
                    /** published, superseded or withdrawn */
                    status: string;
                    /** When */
                    timepublished: number;
                    /** Why it was replaced or withdrawn, plain text; may be empty */
                    reason: string;
                    /** The version of the document that was published */
                    contentversion: number;
                    /** How often each reaction was given */
                    counts: {
                        /** How many used it */
                        used: number;
                        /** For how many it does not fit */
                        unsuitable: number;
                        /** How many find it outdated */
                        outdated: number;
                    };
                }>;
                lines: Array<{
                    /** Id of the reaction */
                    id: number;
                    /** Id of the publication */
                    publicationid: number;
                    /** used, unsuitable or outdated */
                    reaction: string;
                    /** What a reader wrote, plain text */
                    note: string;
                    /** Id of the card that was made of it; 0: none */
                    cardid: number;
                }>;
            };
        };
    };
    /** Ends the ask of a card, or opens it again. */
    'mod_thementeam_close_ask': {
        args: {
            /** Id of the card */
            cardid: number;
            /** Whether it is to be open again. Default: false. */
            open?: boolean;
        };
        returns: {
            /** ok, conflict or refused */
            status: string;
            /** Why not, for programs; empty when ok */
            code: string;
            /** Why not, for people: plain text; empty when ok */
            message: string;
            /** Revision of the space after the call; 0 when refused */
            revision: number;
            /** The ask of the card, with its answers */
            askdetail?: {
                /** What is asked, plain text */
                question: string;
                /** Version of question and date */
                version: number;
                /** Whether it can no longer be answered */
                ended: boolean;
                /** Whether the caller can answer, or change the answer */
                cananswer: boolean;
                /** Whether the caller may change, end and remove it */
                canmanage: boolean;
                /** Kommune that the caller answers for, plain text; empty: none in the profile */
                municipality: string;
                answers: Array<{
                    /** Id of the answer */
                    id: number;
                    /** Kommune, or the person who answered without one; plain text */
                    name: string;
                    /** Landesverband of the person who answered, plain text; may be empty */
                    association: string;
                    /** yes, no or planned */
                    answer: string;
                    /** One line of explanation, plain text; may be empty */
                    line: string;
                    /** Version of the answer */
                    version: number;
                    /** When it was given */
                    timemodified: number;
                    /** Whether it is the answer of the caller's Kommune */
                    own: boolean;
                }>;
                /** Kommunen that have not answered yet */
                waiting: Array<string>;
            };
            /** A card on the board */
            card?: {
                /** Id of the card */
                id: number;
                /** Id of its column */
                columnid: number;
                /** Place in the column, ascending */
                position: number;
                /** Title, html */
                title: string;
                /** Number of versions of the text */
                version: number;
                /** Number of comments */
                commentcount: number;
                /** Id of the author; 0 when unknown */
                userid: number;
                /** When the text was last changed */
                timemodified: number;
                /** Beginning of the text, plain text; not in big spaces */
                excerpt?: string;
                /** information or question; left out: a plain card */
                kind?: string;
                /** Question: asked without a name; userid is 0 then */
                anonymous?: boolean;
                /** Question without a name: whether the caller asked it */
                own?: boolean;
                /** Question: whether an answer was marked as the one that helped */
                answered?: boolean;
                /** Id of the person who takes care */
                assigneeid?: number;
                /** Until when */
                timedue?: number;
                /** Information: Kommune or institution that it comes from, plain text */
                origin?: string;
                /** Information: Landesverband that it comes from, plain text */
                originassociation?: string;
                /** Information: valid until */
                timevalid?: number;
                /** Whether it is meant for Kommunen like the caller's */
                fits?: boolean;
                /** Tags */
                tagids?: Array<number>;
                /** Number of files */
                filecount?: number;
                /** How many found it helpful */
                helpful?: number;
                /** How many decisions were noted on it */
                decided?: number;
                /** The card asks the Kommunen of the team */
                ask?: {
                    /** How many Kommunen have answered */
                    answered: number;
                    /** How many Kommunen are asked */
                    total: number;
                    /** Asked until */
                    timeclose?: number;
                    /** Whether the caller's Kommune can still answer and has not */
                    open: boolean;
                    /** Another number after each change of the ask or of an answer */
                    version: number;
                };
            };
            /** On a conflict: name of the person who was faster */
            by?: string;
            /** On a conflict: when that was */
            when?: number;
        };
    };
    /** Adds a card. */
    'mod_thementeam_create_card': {
        args: {
            /** Id of the space */
            spaceid: number;
            /** Id of the column */
            columnid: number;
            /** Title, plain text */
            title: string;
            /** Text, plain text; may be empty */
            content: string;
            /** Made by the client, so that a retry counts once; up to 36 characters */
            uuid: string;
        };
        returns: {
            /** ok, conflict or refused */
            status: string;
            /** Why not, for programs; empty when ok */
            code: string;
            /** Why not, for people: plain text; empty when ok */
            message: string;
            /** Revision of the space after the call; 0 when refused */
            revision: number;
            /** A card on the board */
            card?: {
                /** Id of the card */
                id: number;
                /** Id of its column */
                columnid: number;
                /** Place in the column, ascending */
                position: number;
                /** Title, html */
                title: string;
                /** Number of versions of the text */
                version: number;
                /** Number of comments */
                commentcount: number;
                /** Id of the author; 0 when unknown */
                userid: number;
                /** When the text was last changed */
                timemodified: number;
                /** Beginning of the text, plain text; not in big spaces */
                excerpt?: string;
                /** information or question; left out: a plain card */
                kind?: string;
                /** Question: asked without a name; userid is 0 then */
                anonymous?: boolean;
                /** Question without a name: whether the caller asked it */
                own?: boolean;
                /** Question: whether an answer was marked as the one that helped */
                answered?: boolean;
                /** Id of the person who takes care */
                assigneeid?: number;
                /** Until when */
                timedue?: number;
                /** Information: Kommune or institution that it comes from, plain text */
                origin?: string;
                /** Information: Landesverband that it comes from, plain text */
                originassociation?: string;
                /** Information: valid until */
                timevalid?: number;
                /** Whether it is meant for Kommunen like the caller's */
                fits?: boolean;
                /** Tags */
                tagids?: Array<number>;
                /** Number of files */
                filecount?: number;
                /** How many found it helpful */
                helpful?: number;
                /** How many decisions were noted on it */
                decided?: number;
                /** The card asks the Kommunen of the team */
                ask?: {
                    /** How many Kommunen have answered */
                    answered: number;
                    /** How many Kommunen are asked */
                    total: number;
                    /** Asked until */
                    timeclose?: number;
                    /** Whether the caller's Kommune can still answer and has not */
                    open: boolean;
                    /** Another number after each change of the ask or of an answer */
                    version: number;
                };
            };
        };
    };
    /** Adds a column. */
    'mod_thementeam_create_column': {
        args: {
            /** Id of the space */
            spaceid: number;
            /** Name */
            name: string;
            /** orange, blue, green, violet, red or empty */
            color: string;
            /** Made by the client, so that a retry counts once; up to 36 characters */
            uuid: string;
        };
        returns: {
            /** ok, conflict or refused */
            status: string;
            /** Why not, for programs; empty when ok */
            code: string;
            /** Why not, for people: plain text; empty when ok */
            message: string;
            /** Revision of the space after the call; 0 when refused */
            revision: number;
            /** The columns of the space, in their order */
            columns?: Array<{
                /** Id of the column */
                id: number;
                /** Name, html */
                name: string;
                /** orange, blue, green or empty */
                color: string;
                /** Order of the columns */
                sortorder: number;
                /** Version of the column */
                version: number;
                /** Whether its cards stay as and where they are */
                locked: boolean;
                /** Name as it was typed, for those who change it */
                nameraw?: string;
            }>;
        };
    };
    /** Adds a comment to a card. */
    'mod_thementeam_create_comment': {
        args: {
            /** Id of the card */
            cardid: number;
            /** Text, plain text */
            content: string;
            /** Made by the client, so that a retry counts once; up to 36 characters */
            uuid: string;
            /** Who is named in the text; those who may not read the space are ignored. Default: []. */
            mentions?: Array<number>;
        };
        returns: {
            /** ok, conflict or refused */
            status: string;
            /** Why not, for programs; empty when ok */
            code: string;
            /** Why not, for people: plain text; empty when ok */
            message: string;
            /** Revision of the space after the call; 0 when refused */
            revision: number;
            /** A comment */
            comment?: {
                /** Id of the comment */
                id: number;
                /** Id of the card */
                cardid: number;
                /** Id of the author; 0 when unknown */
                userid: number;
                /** Name of the author, plain text */
                author: string;
                /** Text, html */
                content: string;
                /** When it was written */
                timecreated: number;
                /** Whether the caller may remove it */
                candelete: boolean;
                /** Number of versions of the text */
                version: number;
                /** Text as it was typed; only where the caller may change it */
                contentraw?: string;
                /** Who is named in it; only where the caller may change it */
                mentions?: Array<number>;
                /** Whether it was changed */
                edited?: boolean;
                /** How many found it helpful */
                helpful?: number;
                /** Whether the caller finds it helpful */
                foundhelpful?: boolean;
                /** Why a moderator removed it, plain text; author and text are empty then */
                reason?: string;
            };
            /** A card on the board */
            card?: {
                /** Id of the card */
                id: number;
                /** Id of its column */
                columnid: number;
                /** Place in the column, ascending */
                position: number;
                /** Title, html */
                title: string;
                /** Number of versions of the text */
                version: number;
                /** Number of comments */
                commentcount: number;
                /** Id of the author; 0 when unknown */
                userid: number;
                /** When the text was last changed */
                timemodified: number;
                /** Beginning of the text, plain text; not in big spaces */
                excerpt?: string;
                /** information or question; left out: a plain card */
                kind?: string;
                /** Question: asked without a name; userid is 0 then */
                anonymous?: boolean;
                /** Question without a name: whether the caller asked it */
                own?: boolean;
                /** Question: whether an answer was marked as the one that helped */
                answered?: boolean;
                /** Id of the person who takes care */
                assigneeid?: number;
                /** Until when */
                timedue?: number;
                /** Information: Kommune or institution that it comes from, plain text */
                origin?: string;
                /** Information: Landesverband that it comes from, plain text */
                originassociation?: string;
                /** Information: valid until */
                timevalid?: number;
                /** Whether it is meant for Kommunen like the caller's */
                fits?: boolean;
                /** Tags */
                tagids?: Array<number>;
                /** Number of files */
                filecount?: number;
                /** How many found it helpful */
                helpful?: number;
                /** How many decisions were noted on it */
                decided?: number;
                /** The card asks the Kommunen of the team */
                ask?: {
                    /** How many Kommunen have answered */
                    answered: number;
                    /** How many Kommunen are asked */
                    total: number;
                    /** Asked until */
                    timeclose?: number;
                    /** Whether the caller's Kommune can still answer and has not */
                    open: boolean;
                    /** Another number after each change of the ask or of an answer */
                    version: number;
                };
            };
        };
    };
    /** Notes on a card what a meeting decided. */
    'mod_thementeam_create_decision': {
        args: {
            /** Id of the meeting */
            meetingid: number;
            /** Id of the card */
            cardid: number;
            /** What was decided, plain text */
            content: string;
            /** Made by the client, so that a retry counts once; up to 36 characters */
            uuid: string;
        };
        returns: {
            /** ok, conflict or refused */
            status: string;
            /** Why not, for programs; empty when ok */
            code: string;
            /** Why not, for people: plain text; empty when ok */
            message: string;
            /** Revision of the space after the call; 0 when refused */
            revision: number;
            /** The meeting */
            meeting?: {
                /** Id of the meeting */
                id: number;
                /** Id of the space */
                spaceid: number;
                /** prepared, running or ended */
                state: string;
                /** When it was prepared first */
                timecreated: number;
                /** When it began; 0: not yet */
                timestarted: number;
                /** When it ended; 0: not yet */
                timeended: number;
                /** Whether the caller may change it */
                cancontribute: boolean;
                /** Whether the caller may remove it */
                candelete: boolean;
                /** The agenda, in its order */
                items: Array<{
                    /** Id of the card */
                    cardid: number;
                    /** Title, html */
                    title: string;
                    /** Name of its column, html */
                    column: string;
                    /** Whether it is on the agenda; else something was decided on it */
                    listed: boolean;
                }>;
                /** What was decided, oldest first */
                decisions: Array<{
                    /** Id of the decision */
                    id: number;
                    /** Id of the card that it is about */
                    cardid: number;
                    /** Id of the meeting */
                    meetingid: number;
                    /** Who noted it, plain text */
                    author: string;
                    /** Text, html */
                    content: string;
                    /** Text as it was typed */
                    contentraw: string;
                    /** When it was noted */
                    timecreated: number;
                    /** Number of versions of the text */
                    version: number;
                    /** Whether the caller may remove it */
                    candelete: boolean;
                }>;
            };
            /** On a conflict: name of the person who was faster */
            by?: string;
            /** On a conflict: when that was */
            when?: number;
        };
    };
    /** Asks a short question. */
    'mod_thementeam_create_question': {
        args: {
            /** Id of the space */
            spaceid: number;
            /** The question, plain text */
            title: string;
            /** More about it, plain text; may be empty */
            content: string;
            /** Whether nobody in the course is to learn who asks */
            anonymous: boolean;
            /** Made by the client, so that a retry counts once; up to 36 characters */
            uuid: string;
        };
        returns: {
            /** ok, conflict or refused */
            status: string;
            /** Why not, for programs; empty when ok */
            code: string;
            /** Why not, for people: plain text; empty when ok */
            message: string;
            /** Revision of the space after the call; 0 when refused */
            revision: number;
            /** A card on the board */
            card?: {
                /** Id of the card */
                id: number;
                /** Id of its column */
                columnid: number;
                /** Place in the column, ascending */
                position: number;
                /** Title, html */
                title: string;
                /** Number of versions of the text */
                version: number;
                /** Number of comments */
                commentcount: number;
                /** Id of the author; 0 when unknown */
                userid: number;
                /** When the text was last changed */
                timemodified: number;
                /** Beginning of the text, plain text; not in big spaces */
                excerpt?: string;
                /** information or question; left out: a plain card */
                kind?: string;
                /** Question: asked without a name; userid is 0 then */
                anonymous?: boolean;
                /** Question without a name: whether the caller asked it */
                own?: boolean;
                /** Question: whether an answer was marked as the one that helped */
                answered?: boolean;
                /** Id of the person who takes care */
                assigneeid?: number;
                /** Until when */
                timedue?: number;
                /** Information: Kommune or institution that it comes from, plain text */
                origin?: string;
                /** Information: Landesverband that it comes from, plain text */
                originassociation?: string;
                /** Information: valid until */
                timevalid?: number;
                /** Whether it is meant for Kommunen like the caller's */
                fits?: boolean;
                /** Tags */
                tagids?: Array<number>;
                /** Number of files */
                filecount?: number;
                /** How many found it helpful */
                helpful?: number;
                /** How many decisions were noted on it */
                decided?: number;
                /** The card asks the Kommunen of the team */
                ask?: {
                    /** How many Kommunen have answered */
                    answered: number;
                    /** How many Kommunen are asked */
                    total: number;
                    /** Asked until */
                    timeclose?: number;
                    /** Whether the caller's Kommune can still answer and has not */
                    open: boolean;
                    /** Another number after each change of the ask or of an answer */
                    version: number;
                };
            };
        };
    };
    /** Puts what a reader wrote on the board. */
    'mod_thementeam_create_reaction_card': {
        args: {
            /** Id of the reaction */
            reactionid: number;
        };
        returns: {
            /** ok, conflict or refused */
            status: string;
            /** Why not, for programs; empty when ok */
            code: string;
            /** Why not, for people: plain text; empty when ok */
            message: string;
            /** Revision of the space after the call; 0 when refused */
            revision: number;
            /** On a conflict: name of the person who was faster */
            by?: string;
            /** On a conflict: when that was */
            when?: number;
            /** The document; left out where it did not change, or is gone */
            document?: {
                /** Id of the document */
                id: number;
                /** Id of the space */
                spaceid: number;
                /** Id of the caller */
                userid: number;
                /** Version of the head */
                version: number;
                /** Version of all that it says */
                contentversion: number;
                /** Whether the caller may write */
                cancontribute: boolean;
                /** Whether the caller may remove it */
                candelete: boolean;
                /** Title, html */
                title: string;
                /** The one sentence, plain text; may be empty */
                lead: string;
                /** For whom, plain text; may be empty */
                audience: string;
                /** What it takes, plain text; may be empty */
                effort: string;
                sizes: Array<string>;
                /** Wiedervorlage; 0: none */
                timereview: number;
                tags: Array<string>;
                files: Array<{
                    /** Name, plain text */
                    name: string;
                    /** Address */
                    url: string;
                    /** Size in words */
                    size: string;
                }>;
                sections: Array<{
                    /** Id of the section */
                    id: number;
                    /** What it is for; may be empty */
                    role: string;
                    /** Title, html */
                    title: string;
                    /** Text, html */
                    content: string;
                    /** Whether nothing is written yet */
                    empty: boolean;
                    /** Version of the section */
                    version: number;
                    /** Who wrote this version, plain text */
                    author: string;
                    /** When */
                    timemodified: number;
                    /** Id of the person who writes it; 0: nobody said so */
                    assigneeid: number;
                    /** Name of that person, plain text; may be empty */
                    assignee: string;
                }>;
                cards: Array<{
                    /** Id of a card that it grew from */
                    id: number;
                    /** Title, html */
                    title: string;
                }>;
                signoff: {
                    /** How many a publication needs */
                    needed: number;
                    /** How many stand by it as it is */
                    current: number;
                    /** How many of the team have not said so */
                    open: number;
                    people: Array<{
                        /** Name, plain text */
                        name: string;
                        /** Whether it is for the text as it is, or for an earlier one */
                        current: boolean;
                    }>;
                    /** The caller's: current, earlier or none */
                    own: string;
                    /** How the caller wants to be named: name, kommune or none */
                    naming: string;
                    /** What the caller would be called by the Kommune; may be empty */
                    kommune: string;
                };
                publications: Array<{
                    /** Id of the publication */
                    id: number;
                    /** 1, 2, … */
                    number: number;
                    /** published, superseded or withdrawn */
                    status: string;
                    /** When */
                    timepublished: number;
                    /** Why it was replaced or withdrawn, plain text; may be empty */
                    reason: string;
                    /** The version of the document that was published */
                    contentversion: number;
                    /** How often each reaction was given */
                    counts: {
                        /** How many used it */
                        used: number;
                        /** For how many it does not fit */
                        unsuitable: number;
                        /** How many find it outdated */
                        outdated: number;
                    };
                }>;
                lines: Array<{
                    /** Id of the reaction */
                    id: number;
                    /** Id of the publication */
                    publicationid: number;
                    /** used, unsuitable or outdated */
                    reaction: string;
                    /** What a reader wrote, plain text */
                    note: string;
                    /** Id of the card that was made of it; 0: none */
                    cardid: number;
                }>;
            };
            /** Id of the card */
            cardid?: number;
        };
    };
    /** Takes the answer of one's Kommune back. */
    'mod_thementeam_delete_answer': {
        args: {
            /** Id of the card */
            cardid: number;
            /** The version of the answer that the caller saw */
            version: number;
        };
        returns: {
            /** ok, conflict or refused */
            status: string;
            /** Why not, for programs; empty when ok */
            code: string;
            /** Why not, for people: plain text; empty when ok */
            message: string;
            /** Revision of the space after the call; 0 when refused */
            revision: number;
            /** The ask of the card, with its answers */
            askdetail?: {
                /** What is asked, plain text */
                question: string;
                /** Version of question and date */
                version: number;
                /** Whether it can no longer be answered */
                ended: boolean;
                /** Whether the caller can answer, or change the answer */
                cananswer: boolean;
                /** Whether the caller may change, end and remove it */
                canmanage: boolean;
                /** Kommune that the caller answers for, plain text; empty: none in the profile */
                municipality: string;
                answers: Array<{
                    /** Id of the answer */
                    id: number;
                    /** Kommune, or the person who answered without one; plain text */
                    name: string;
                    /** Landesverband of the person who answered, plain text; may be empty */
                    association: string;
                    /** yes, no or planned */
                    answer: string;
                    /** One line of explanation, plain text; may be empty */
                    line: string;
                    /** Version of the answer */
                    version: number;
                    /** When it was given */
                    timemodified: number;
                    /** Whether it is the answer of the caller's Kommune */
                    own: boolean;
                }>;
                /** Kommunen that have not answered yet */
                waiting: Array<string>;
            };
            /** A card on the board */
            card?: {
                /** Id of the card */
                id: number;
                /** Id of its column */
                columnid: number;
                /** Place in the column, ascending */
                position: number;
                /** Title, html */
                title: string;
                /** Number of versions of the text */
                version: number;
                /** Number of comments */
                commentcount: number;
                /** Id of the author; 0 when unknown */
                userid: number;
                /** When the text was last changed */
                timemodified: number;
                /** Beginning of the text, plain text; not in big spaces */
                excerpt?: string;
                /** information or question; left out: a plain card */
                kind?: string;
                /** Question: asked without a name; userid is 0 then */
                anonymous?: boolean;
                /** Question without a name: whether the caller asked it */
                own?: boolean;
                /** Question: whether an answer was marked as the one that helped */
                answered?: boolean;
                /** Id of the person who takes care */
                assigneeid?: number;
                /** Until when */
                timedue?: number;
                /** Information: Kommune or institution that it comes from, plain text */
                origin?: string;
                /** Information: Landesverband that it comes from, plain text */
                originassociation?: string;
                /** Information: valid until */
                timevalid?: number;
                /** Whether it is meant for Kommunen like the caller's */
                fits?: boolean;
                /** Tags */
                tagids?: Array<number>;
                /** Number of files */
                filecount?: number;
                /** How many found it helpful */
                helpful?: number;
                /** How many decisions were noted on it */
                decided?: number;
                /** The card asks the Kommunen of the team */
                ask?: {
                    /** How many Kommunen have answered */
                    answered: number;
                    /** How many Kommunen are asked */
                    total: number;
                    /** Asked until */
                    timeclose?: number;
                    /** Whether the caller's Kommune can still answer and has not */
                    open: boolean;
                    /** Another number after each change of the ask or of an answer */
                    version: number;
                };
            };
            /** On a conflict: name of the person who was faster */
            by?: string;
            /** On a conflict: when that was */
            when?: number;
        };
    };
    /** Removes the ask of a card. */
    'mod_thementeam_delete_ask': {
        args: {
            /** Id of the card */
            cardid: number;
        };
        returns: {
            /** ok, conflict or refused */
            status: string;
            /** Why not, for programs; empty when ok */
            code: string;
            /** Why not, for people: plain text; empty when ok */
            message: string;
            /** Revision of the space after the call; 0 when refused */
            revision: number;
            /** The ask of the card, with its answers */
            askdetail?: {
                /** What is asked, plain text */
                question: string;
                /** Version of question and date */
                version: number;
                /** Whether it can no longer be answered */
                ended: boolean;
                /** Whether the caller can answer, or change the answer */
                cananswer: boolean;
                /** Whether the caller may change, end and remove it */
                canmanage: boolean;
                /** Kommune that the caller answers for, plain text; empty: none in the profile */
                municipality: string;
                answers: Array<{
                    /** Id of the answer */
                    id: number;
                    /** Kommune, or the person who answered without one; plain text */
                    name: string;
                    /** Landesverband of the person who answered, plain text; may be empty */
                    association: string;
                    /** yes, no or planned */
                    answer: string;
                    /** One line of explanation, plain text; may be empty */
                    line: string;
                    /** Version of the answer */
                    version: number;
                    /** When it was given */
                    timemodified: number;
                    /** Whether it is the answer of the caller's Kommune */
                    own: boolean;
                }>;
                /** Kommunen that have not answered yet */
                waiting: Array<string>;
            };
            /** A card on the board */
            card?: {
                /** Id of the card */
                id: number;
                /** Id of its column */
                columnid: number;
                /** Place in the column, ascending */
                position: number;
                /** Title, html */
                title: string;
                /** Number of versions of the text */
                version: number;
                /** Number of comments */
                commentcount: number;
                /** Id of the author; 0 when unknown */
                userid: number;
                /** When the text was last changed */
                timemodified: number;
                /** Beginning of the text, plain text; not in big spaces */
                excerpt?: string;
                /** information or question; left out: a plain card */
                kind?: string;
                /** Question: asked without a name; userid is 0 then */
                anonymous?: boolean;
                /** Question without a name: whether the caller asked it */
                own?: boolean;
                /** Question: whether an answer was marked as the one that helped */
                answered?: boolean;
                /** Id of the person who takes care */
                assigneeid?: number;
                /** Until when */
                timedue?: number;
                /** Information: Kommune or institution that it comes from, plain text */
                origin?: string;
                /** Information: Landesverband that it comes from, plain text */
                originassociation?: string;
                /** Information: valid until */
                timevalid?: number;
                /** Whether it is meant for Kommunen like the caller's */
                fits?: boolean;
                /** Tags */
                tagids?: Array<number>;
                /** Number of files */
                filecount?: number;
                /** How many found it helpful */
                helpful?: number;
                /** How many decisions were noted on it */
                decided?: number;
                /** The card asks the Kommunen of the team */
                ask?: {
                    /** How many Kommunen have answered */
                    answered: number;
                    /** How many Kommunen are asked */
                    total: number;
                    /** Asked until */
                    timeclose?: number;
                    /** Whether the caller's Kommune can still answer and has not */
                    open: boolean;
                    /** Another number after each change of the ask or of an answer */
                    version: number;
                };
            };
            /** On a conflict: name of the person who was faster */
            by?: string;
            /** On a conflict: when that was */
            when?: number;
        };
    };
    /** Puts a card into the bin. */
    'mod_thementeam_delete_card': {
        args: {
            /** Id of the card */
            cardid: number;
            /** The version that the caller saw */
            version: number;
        };
        returns: {
            /** ok, conflict or refused */
            status: string;
            /** Why not, for programs; empty when ok */
            code: string;
            /** Why not, for people: plain text; empty when ok */
            message: string;
            /** Revision of the space after the call; 0 when refused */
            revision: number;
            /** A card on the board */
            card?: {
                /** Id of the card */
                id: number;
                /** Id of its column */
                columnid: number;
                /** Place in the column, ascending */
                position: number;
                /** Title, html */
                title: string;
                /** Number of versions of the text */
                version: number;
                /** Number of comments */
                commentcount: number;
                /** Id of the author; 0 when unknown */
                userid: number;
                /** When the text was last changed */
                timemodified: number;
                /** Beginning of the text, plain text; not in big spaces */
                excerpt?: string;
                /** information or question; left out: a plain card */
                kind?: string;
                /** Question: asked without a name; userid is 0 then */
                anonymous?: boolean;
                /** Question without a name: whether the caller asked it */
                own?: boolean;
                /** Question: whether an answer was marked as the one that helped */
                answered?: boolean;
                /** Id of the person who takes care */
                assigneeid?: number;
                /** Until when */
                timedue?: number;
                /** Information: Kommune or institution that it comes from, plain text */
                origin?: string;
                /** Information: Landesverband that it comes from, plain text */
                originassociation?: string;
                /** Information: valid until */
                timevalid?: number;
                /** Whether it is meant for Kommunen like the caller's */
                fits?: boolean;
                /** Tags */
                tagids?: Array<number>;
                /** Number of files */
                filecount?: number;
                /** How many found it helpful */
                helpful?: number;
                /** How many decisions were noted on it */
                decided?: number;
                /** The card asks the Kommunen of the team */
                ask?: {
                    /** How many Kommunen have answered */
                    answered: number;
                    /** How many Kommunen are asked */
                    total: number;
                    /** Asked until */
                    timeclose?: number;
                    /** Whether the caller's Kommune can still answer and has not */
                    open: boolean;
                    /** Another number after each change of the ask or of an answer */
                    version: number;
                };
            };
            /** On a conflict: name of the person who was faster */
            by?: string;
            /** On a conflict: when that was */
            when?: number;
        };
    };
    /** Removes a column without cards. */
    'mod_thementeam_delete_column': {
        args: {
            /** Id of the column */
            columnid: number;
            /** The version that the caller saw */
            version: number;
        };
        returns: {
            /** ok, conflict or refused */
            status: string;
            /** Why not, for programs; empty when ok */
            code: string;
            /** Why not, for people: plain text; empty when ok */
            message: string;
            /** Revision of the space after the call; 0 when refused */
            revision: number;
            /** The columns of the space, in their order */
            columns?: Array<{
                /** Id of the column */
                id: number;
                /** Name, html */
                name: string;
                /** orange, blue, green or empty */
                color: string;
                /** Order of the columns */
                sortorder: number;
                /** Version of the column */
                version: number;
                /** Whether its cards stay as and where they are */
                locked: boolean;
                /** Name as it was typed, for those who change it */
                nameraw?: string;
            }>;
        };
    };
    /** Removes a comment. */
    'mod_thementeam_delete_comment': {
        args: {
            /** Id of the comment */
            commentid: number;
            /** Why, plain text; a moderator says it. Default: "". */
            reason?: string;
        };
        returns: {
            /** ok, conflict or refused */
            status: string;
            /** Why not, for programs; empty when ok */
            code: string;
            /** Why not, for people: plain text; empty when ok */
            message: string;
            /** Revision of the space after the call; 0 when refused */
            revision: number;
        };
    };
    /** Removes a decision. */
    'mod_thementeam_delete_decision': {
        args: {
            /** Id of the decision */
            decisionid: number;
        };
        returns: {
            /** ok, conflict or refused */
            status: string;
            /** Why not, for programs; empty when ok */
            code: string;
            /** Why not, for people: plain text; empty when ok */
            message: string;
            /** Revision of the space after the call; 0 when refused */
            revision: number;
            /** The meeting */
            meeting?: {
                /** Id of the meeting */
                id: number;
                /** Id of the space */
                spaceid: number;
                /** prepared, running or ended */
                state: string;
                /** When it was prepared first */
                timecreated: number;
                /** When it began; 0: not yet */
                timestarted: number;
                /** When it ended; 0: not yet */
                timeended: number;
                /** Whether the caller may change it */
                cancontribute: boolean;
                /** Whether the caller may remove it */
                candelete: boolean;
                /** The agenda, in its order */
                items: Array<{
                    /** Id of the card */
                    cardid: number;
                    /** Title, html */
                    title: string;
                    /** Name of its column, html */
                    column: string;
                    /** Whether it is on the agenda; else something was decided on it */
                    listed: boolean;
                }>;
                /** What was decided, oldest first */
                decisions: Array<{
                    /** Id of the decision */
                    id: number;
                    /** Id of the card that it is about */
                    cardid: number;
                    /** Id of the meeting */
                    meetingid: number;
                    /** Who noted it, plain text */
                    author: string;
                    /** Text, html */
                    content: string;
                    /** Text as it was typed */
                    contentraw: string;
                    /** When it was noted */
                    timecreated: number;
                    /** Number of versions of the text */
                    version: number;
                    /** Whether the caller may remove it */
                    candelete: boolean;
                }>;
            };
            /** On a conflict: name of the person who was faster */
            by?: string;
            /** On a conflict: when that was */
            when?: number;
        };
    };
    /** Removes a document. */
    'mod_thementeam_delete_document': {
        args: {
            /** Id of the document */
            documentid: number;
        };
        returns: {
            /** ok, conflict or refused */
            status: string;
            /** Why not, for programs; empty when ok */
            code: string;
            /** Why not, for people: plain text; empty when ok */
            message: string;
            /** Revision of the space after the call; 0 when refused */
            revision: number;
            /** On a conflict: name of the person who was faster */
            by?: string;
            /** On a conflict: when that was */
            when?: number;
            /** The document; left out where it did not change, or is gone */
            document?: {
                /** Id of the document */
                id: number;
                /** Id of the space */
                spaceid: number;
                /** Id of the caller */
                userid: number;
                /** Version of the head */
                version: number;
                /** Version of all that it says */
                contentversion: number;
                /** Whether the caller may write */
                cancontribute: boolean;
                /** Whether the caller may remove it */
                candelete: boolean;
                /** Title, html */
                title: string;
                /** The one sentence, plain text; may be empty */
                lead: string;
                /** For whom, plain text; may be empty */
                audience: string;
                /** What it takes, plain text; may be empty */
                effort: string;
                sizes: Array<string>;
                /** Wiedervorlage; 0: none */
                timereview: number;
                tags: Array<string>;
                files: Array<{
                    /** Name, plain text */
                    name: string;
                    /** Address */
                    url: string;
                    /** Size in words */
                    size: string;
                }>;
                sections: Array<{
                    /** Id of the section */
                    id: number;
                    /** What it is for; may be empty */
                    role: string;
                    /** Title, html */
                    title: string;
                    /** Text, html */
                    content: string;
                    /** Whether nothing is written yet */
                    empty: boolean;
                    /** Version of the section */
                    version: number;
                    /** Who wrote this version, plain text */
                    author: string;
                    /** When */
                    timemodified: number;
                    /** Id of the person who writes it; 0: nobody said so */
                    assigneeid: number;
                    /** Name of that person, plain text; may be empty */
                    assignee: string;
                }>;
                cards: Array<{
                    /** Id of a card that it grew from */
                    id: number;
                    /** Title, html */
                    title: string;
                }>;
                signoff: {
                    /** How many a publication needs */
                    needed: number;
                    /** How many stand by it as it is */
                    current: number;
                    /** How many of the team have not said so */
                    open: number;
                    people: Array<{
                        /** Name, plain text */
                        name: string;
                        /** Whether it is for the text as it is, or for an earlier one */
                        current: boolean;
                    }>;
                    /** The caller's: current, earlier or none */
                    own: string;
                    /** How the caller wants to be named: name, kommune or none */
                    naming: string;
                    /** What the caller would be called by the Kommune; may be empty */
                    kommune: string;
                };
                publications: Array<{
                    /** Id of the publication */
                    id: number;
                    /** 1, 2, … */
                    number: number;
                    /** published, superseded or withdrawn */
                    status: string;
                    /** When */
                    timepublished: number;
                    /** Why it was replaced or withdrawn, plain text; may be empty */
                    reason: string;
                    /** The version of the document that was published */
                    contentversion: number;
                    /** How often each reaction was given */
                    counts: {
                        /** How many used it */
                        used: number;
                        /** For how many it does not fit */
                        unsuitable: number;
                        /** How many find it outdated */
                        outdated: number;
                    };
                }>;
                lines: Array<{
                    /** Id of the reaction */
                    id: number;
                    /** Id of the publication */
                    publicationid: number;
                    /** used, unsuitable or outdated */
                    reaction: string;
                    /** What a reader wrote, plain text */
                    note: string;
                    /** Id of the card that was made of it; 0: none */
                    cardid: number;
                }>;
            };
        };
    };
    /** Removes a meeting in which nothing was decided. */
    'mod_thementeam_delete_meeting': {
        args: {
            /** Id of the meeting */
            meetingid: number;
        };
        returns: {
            /** ok, conflict or refused */
            status: string;
            /** Why not, for programs; empty when ok */
            code: string;
            /** Why not, for people: plain text; empty when ok */
            message: string;
            /** Revision of the space after the call; 0 when refused */
            revision: number;
            /** The meeting */
            meeting?: {
                /** Id of the meeting */
                id: number;
                /** Id of the space */
                spaceid: number;
                /** prepared, running or ended */
                state: string;
                /** When it was prepared first */
                timecreated: number;
                /** When it began; 0: not yet */
                timestarted: number;
                /** When it ended; 0: not yet */
                timeended: number;
                /** Whether the caller may change it */
                cancontribute: boolean;
                /** Whether the caller may remove it */
                candelete: boolean;
                /** The agenda, in its order */
                items: Array<{
                    /** Id of the card */
                    cardid: number;
                    /** Title, html */
                    title: string;
                    /** Name of its column, html */
                    column: string;
                    /** Whether it is on the agenda; else something was decided on it */
                    listed: boolean;
                }>;
                /** What was decided, oldest first */
                decisions: Array<{
                    /** Id of the decision */
                    id: number;
                    /** Id of the card that it is about */
                    cardid: number;
                    /** Id of the meeting */
                    meetingid: number;
                    /** Who noted it, plain text */
                    author: string;
                    /** Text, html */
                    content: string;
                    /** Text as it was typed */
                    contentraw: string;
                    /** When it was noted */
                    timecreated: number;
                    /** Number of versions of the text */
                    version: number;
                    /** Whether the caller may remove it */
                    candelete: boolean;
                }>;
            };
            /** On a conflict: name of the person who was faster */
            by?: string;
            /** On a conflict: when that was */
            when?: number;
        };
    };
    /** Removes a section. */
    'mod_thementeam_delete_section': {
        args: {
            /** Id of the section */
            sectionid: number;
            /** The version that the caller saw */
            version: number;
        };
        returns: {
            /** ok, conflict or refused */
            status: string;
            /** Why not, for programs; empty when ok */
            code: string;
            /** Why not, for people: plain text; empty when ok */
            message: string;
            /** Revision of the space after the call; 0 when refused */
            revision: number;
            /** On a conflict: name of the person who was faster */
            by?: string;
            /** On a conflict: when that was */
            when?: number;
            /** The document; left out where it did not change, or is gone */
            document?: {
                /** Id of the document */
                id: number;
                /** Id of the space */
                spaceid: number;
                /** Id of the caller */
                userid: number;
                /** Version of the head */
                version: number;
                /** Version of all that it says */
                contentversion: number;
                /** Whether the caller may write */
                cancontribute: boolean;
                /** Whether the caller may remove it */
                candelete: boolean;
                /** Title, html */
                title: string;
                /** The one sentence, plain text; may be empty */
                lead: string;
                /** For whom, plain text; may be empty */
                audience: string;
                /** What it takes, plain text; may be empty */
                effort: string;
                sizes: Array<string>;
                /** Wiedervorlage; 0: none */
                timereview: number;
                tags: Array<string>;
                files: Array<{
                    /** Name, plain text */
                    name: string;
                    /** Address */
                    url: string;
                    /** Size in words */
                    size: string;
                }>;
                sections: Array<{
                    /** Id of the section */
                    id: number;
                    /** What it is for; may be empty */
                    role: string;
                    /** Title, html */
                    title: string;
                    /** Text, html */
                    content: string;
                    /** Whether nothing is written yet */
                    empty: boolean;
                    /** Version of the section */
                    version: number;
                    /** Who wrote this version, plain text */
                    author: string;
                    /** When */
                    timemodified: number;
                    /** Id of the person who writes it; 0: nobody said so */
                    assigneeid: number;
                    /** Name of that person, plain text; may be empty */
                    assignee: string;
                }>;
                cards: Array<{
                    /** Id of a card that it grew from */
                    id: number;
                    /** Title, html */
                    title: string;
                }>;
                signoff: {
                    /** How many a publication needs */
                    needed: number;
                    /** How many stand by it as it is */
                    current: number;
                    /** How many of the team have not said so */
                    open: number;
                    people: Array<{
                        /** Name, plain text */
                        name: string;
                        /** Whether it is for the text as it is, or for an earlier one */
                        current: boolean;
                    }>;
                    /** The caller's: current, earlier or none */
                    own: string;
                    /** How the caller wants to be named: name, kommune or none */
                    naming: string;
                    /** What the caller would be called by the Kommune; may be empty */
                    kommune: string;
                };
                publications: Array<{
                    /** Id of the publication */
                    id: number;
                    /** 1, 2, … */
                    number: number;
                    /** published, superseded or withdrawn */
                    status: string;
                    /** When */
                    timepublished: number;
                    /** Why it was replaced or withdrawn, plain text; may be empty */
                    reason: string;
                    /** The version of the document that was published */
                    contentversion: number;
                    /** How often each reaction was given */
                    counts: {
                        /** How many used it */
                        used: number;
                        /** For how many it does not fit */
                        unsuitable: number;
                        /** How many find it outdated */
                        outdated: number;
                    };
                }>;
                lines: Array<{
                    /** Id of the reaction */
                    id: number;
                    /** Id of the publication */
                    publicationid: number;
                    /** used, unsuitable or outdated */
                    reaction: string;
                    /** What a reader wrote, plain text */
                    note: string;
                    /** Id of the card that was made of it; 0: none */
                    cardid: number;
                }>;
            };
        };
    };
    /** What was removed from a space. */
    'mod_thementeam_get_bin': {
        args: {
            /** Id of the space */
            spaceid: number;
        };
        returns: {
            /** ok, conflict or refused */
            status: string;
            /** Why not, for programs; empty when ok */
            code: string;
            /** Why not, for people: plain text; empty when ok */
            message: string;
            /** Revision of the space after the call; 0 when refused */
            revision: number;
            /** Removed last first */
            items?: Array<{
                /** card, comment, document or section */
                itemtype: string;
                /** Id of it */
                id: number;
                /** Title, or the beginning of a comment, plain text */
                title: string;
                /** Where it was, plain text; may be empty */
                place: string;
                /** Who removed it, plain text */
                by: string;
                /** When it was removed */
                when: number;
                /** When it goes for good; 0: not by itself */
                until: number;
                /** Whether the caller may bring it back */
                canrestore: boolean;
            }>;
            /** Whether the caller may delete for good */
            canpurge?: boolean;
            /** So many days things stay in the bin; 0: until somebody empties it */
            days?: number;
        };
    };
    /** A card with its text and comments. */
    'mod_thementeam_get_card': {
        args: {
            /** Id of the card */
            cardid: number;
        };
        returns: {
            /** ok, conflict or refused */
            status: string;
            /** Why not, for programs; empty when ok */
            code: string;
            /** Why not, for people: plain text; empty when ok */
            message: string;
            /** Revision of the space after the call; 0 when refused */
            revision: number;
            /** A card with its text and comments */
            card?: {
                /** Id of the card */
                id: number;
                /** Id of its column */
                columnid: number;
                /** Place in the column, ascending */
                position: number;
                /** Title, html */
                title: string;
                /** Number of versions of the text */
                version: number;
                /** Number of comments */
                commentcount: number;
                /** Id of the author; 0 when unknown */
                userid: number;
                /** When the text was last changed */
                timemodified: number;
                /** Beginning of the text, plain text; not in big spaces */
                excerpt?: string;
                /** information or question; left out: a plain card */
                kind?: string;
                /** Question: asked without a name; userid is 0 then */
                anonymous?: boolean;
                /** Question without a name: whether the caller asked it */
                own?: boolean;
                /** Question: whether an answer was marked as the one that helped */
                answered?: boolean;
                /** Id of the person who takes care */
                assigneeid?: number;
                /** Until when */
                timedue?: number;
                /** Information: Kommune or institution that it comes from, plain text */
                origin?: string;
                /** Information: Landesverband that it comes from, plain text */
                originassociation?: string;
                /** Information: valid until */
                timevalid?: number;
                /** Whether it is meant for Kommunen like the caller's */
                fits?: boolean;
                /** Tags */
                tagids?: Array<number>;
                /** Number of files */
                filecount?: number;
                /** How many found it helpful */
                helpful?: number;
                /** How many decisions were noted on it */
                decided?: number;
                /** The card asks the Kommunen of the team */
                ask?: {
                    /** How many Kommunen have answered */
                    answered: number;
                    /** How many Kommunen are asked */
                    total: number;
                    /** Asked until */
                    timeclose?: number;
                    /** Whether the caller's Kommune can still answer and has not */
                    open: boolean;
                    /** Another number after each change of the ask or of an answer */
                    version: number;
                };
                /** Name of the author, plain text */
                author: string;
                /** Landesverband of the author, plain text; may be empty */
                association: string;
                /** Title as it was typed */
                titleraw: string;
                /** Text as it was typed */
                contentraw: string;
                /** Text, html */
                content: string;
                /** Comments, oldest first */
                comments: Array<{
                    /** Id of the comment */
                    id: number;
                    /** Id of the card */
                    cardid: number;
                    /** Id of the author; 0 when unknown */
                    userid: number;
                    /** Name of the author, plain text */
                    author: string;
                    /** Text, html */
                    content: string;
                    /** When it was written */
                    timecreated: number;
                    /** Whether the caller may remove it */
                    candelete: boolean;
                    /** Number of versions of the text */
                    version: number;
                    /** Text as it was typed; only where the caller may change it */
                    contentraw?: string;
                    /** Who is named in it; only where the caller may change it */
                    mentions?: Array<number>;
                    /** Whether it was changed */
                    edited?: boolean;
                    /** How many found it helpful */
                    helpful?: number;
                    /** Whether the caller finds it helpful */
                    foundhelpful?: boolean;
                    /** Why a moderator removed it, plain text; author and text are empty then */
                    reason?: string;
                }>;
                /** Number of earlier comments, see get_comments */
                earlier: number;
                /** Whether the caller finds it helpful */
                foundhelpful?: boolean;
                /** Whether the caller watches it */
                watching?: boolean;
                /** Name of the person who takes care, plain text */
                assignee?: string;
                /** Information: legal basis or source, plain text */
                basis?: string;
                /** Information: size classes of the Kommunen that it is for */
                sizes?: Array<string>;
                /** Links */
                links?: Array<{
                    /** Address */
                    url: string;
                    /** Title, plain text; may be empty */
                    title: string;
                    /** Who published it, plain text; may be empty */
                    source: string;
                }>;
                /** Files to download */
                files?: Array<{
                    /** Name, plain text */
                    name: string;
                    /** Address */
                    url: string;
                    /** Size in words */
                    size: string;
                }>;
                /** Tags */
                tags?: Array<{
                    /** Name, plain text */
                    name: string;
                    /** Page of the tag */
                    url: string;
                }>;
                /** The ask of the card, with its answers */
                askdetail?: {
                    /** What is asked, plain text */
                    question: string;
                    /** Version of question and date */
                    version: number;
                    /** Whether it can no longer be answered */
                    ended: boolean;
                    /** Whether the caller can answer, or change the answer */
                    cananswer: boolean;
                    /** Whether the caller may change, end and remove it */
                    canmanage: boolean;
                    /** Kommune that the caller answers for, plain text; empty: none in the profile */
                    municipality: string;
                    answers: Array<{
                        /** Id of the answer */
                        id: number;
                        /** Kommune, or the person who answered without one; plain text */
                        name: string;
                        /** Landesverband of the person who answered, plain text; may be empty */
                        association: string;
                        /** yes, no or planned */
                        answer: string;
                        /** One line of explanation, plain text; may be empty */
                        line: string;
                        /** Version of the answer */
                        version: number;
                        /** When it was given */
                        timemodified: number;
                        /** Whether it is the answer of the caller's Kommune */
                        own: boolean;
                    }>;
                    /** Kommunen that have not answered yet */
                    waiting: Array<string>;
                };
                /** What was decided, oldest first */
                decisions?: Array<{
                    /** Id of the decision */
                    id: number;
                    /** Id of the card that it is about */
                    cardid: number;
                    /** Id of the meeting */
                    meetingid: number;
                    /** Who noted it, plain text */
                    author: string;
                    /** Text, html */
                    content: string;
                    /** Text as it was typed */
                    contentraw: string;
                    /** When it was noted */
                    timecreated: number;
                    /** Number of versions of the text */
                    version: number;
                    /** Whether the caller may remove it */
                    candelete: boolean;
                }>;
                /** Question: whether the caller may say what helped */
                canaccept?: boolean;
                /** A comment */
                accepted?: {
                    /** Id of the comment */
                    id: number;
                    /** Id of the card */
                    cardid: number;
                    /** Id of the author; 0 when unknown */
                    userid: number;
                    /** Name of the author, plain text */
                    author: string;
                    /** Text, html */
                    content: string;
                    /** When it was written */
                    timecreated: number;
                    /** Whether the caller may remove it */
                    candelete: boolean;
                    /** Number of versions of the text */
                    version: number;
                    /** Text as it was typed; only where the caller may change it */
                    contentraw?: string;
                    /** Who is named in it; only where the caller may change it */
                    mentions?: Array<number>;
                    /** Whether it was changed */
                    edited?: boolean;
                    /** How many found it helpful */
                    helpful?: number;
                    /** Whether the caller finds it helpful */
                    foundhelpful?: boolean;
                    /** Why a moderator removed it, plain text; author and text are empty then */
                    reason?: string;
                };
                /** Question: the information that was made of it */
                keptas?: {
                    /** Id of the card */
                    id: number;
                    /** Title, html */
                    title: string;
                };
                /** Information: the question that it comes from */
                keptfrom?: {
                    /** Id of the card */
                    id: number;
                    /** Title, html */
                    title: string;
                };
            };
        };
    };
    /** What changed in a space since a revision. */
    'mod_thementeam_get_changes': {
        args: {
            /** Id of the space */
            spaceid: number;
            /** The revision that the caller has */
            since: number;
        };
        returns: {
            /** Revision of the space */
            revision: number;
            /** Whether columns and cards are everything there is */
            full: boolean;
            /** What the caller may do now; with full only */
            access?: {
                /** Whether the caller may write */
                cancontribute: boolean;
                /** Whether the caller may remove what others wrote */
                canmoderate: boolean;
                /** Whether the caller may change the columns, and close the space for writing */
                canmanage: boolean;
                /** Whether the space has ended: it can only be read */
                archived: boolean;
                /** Whether the space is closed for writing for now */
                locked: boolean;
                /** Whether the caller may archive the space, and open it again */
                canarchive?: boolean;
                /** Who archived it, when and why, plain text */
                archivednote?: string;
            };
            /** The columns of the space, in their order */
            columns: Array<{
                /** Id of the column */
                id: number;
                /** Name, html */
                name: string;
                /** orange, blue, green or empty */
                color: string;
                /** Order of the columns */
                sortorder: number;
                /** Version of the column */
                version: number;
                /** Whether its cards stay as and where they are */
                locked: boolean;
                /** Name as it was typed, for those who change it */
                nameraw?: string;
            }>;
            cards: Array<{
                /** Id of the card */
                id: number;
                /** Id of its column */
                columnid: number;
                /** Place in the column, ascending */
                position: number;
                /** Title, html */
                title: string;
                /** Number of versions of the text */
                version: number;
                /** Number of comments */
                commentcount: number;
                /** Id of the author; 0 when unknown */
                userid: number;
                /** When the text was last changed */
                timemodified: number;
                /** Beginning of the text, plain text; not in big spaces */
                excerpt?: string;
                /** information or question; left out: a plain card */
                kind?: string;
                /** Question: asked without a name; userid is 0 then */
                anonymous?: boolean;
                /** Question without a name: whether the caller asked it */
                own?: boolean;
                /** Question: whether an answer was marked as the one that helped */
                answered?: boolean;
                /** Id of the person who takes care */
                assigneeid?: number;
                /** Until when */
                timedue?: number;
                /** Information: Kommune or institution that it comes from, plain text */
                origin?: string;
                /** Information: Landesverband that it comes from, plain text */
                originassociation?: string;
                /** Information: valid until */
                timevalid?: number;
                /** Whether it is meant for Kommunen like the caller's */
                fits?: boolean;
                /** Tags */
                tagids?: Array<number>;
                /** Number of files */
                filecount?: number;
                /** How many found it helpful */
                helpful?: number;
                /** How many decisions were noted on it */
                decided?: number;
                /** The card asks the Kommunen of the team */
                ask?: {
                    /** How many Kommunen have answered */
                    answered: number;
                    /** How many Kommunen are asked */
                    total: number;
                    /** Asked until */
                    timeclose?: number;
                    /** Whether the caller's Kommune can still answer and has not */
                    open: boolean;
                    /** Another number after each change of the ask or of an answer */
                    version: number;
                };
            }>;
            /** The people that the cards name */
            people: Array<{
                /** Id of the person */
                id: number;
                /** Name, plain text */
                name: string;
                /** Landesverband, plain text; may be empty */
                association: string;
            }>;
            /** The tags of these cards */
            tags: Array<{
                /** Id */
                id: number;
                /** Name, plain text */
                name: string;
            }>;
            /** All there are, where any changed */
            documents?: Array<{
                /** Id of the document */
                id: number;
                /** Title, html */
                title: string;
                /** Number of sections */
                sections: number;
                /** Number of those that say nothing yet */
                open: number;
                /** Title of a section that the caller writes, html */
                writing?: string;
                /** Id of what was published of it */
                publicationid?: number;
            }>;
            removed: Array<number>;
        };
    };
    /** Earlier comments on a card. */
    'mod_thementeam_get_comments': {
        args: {
            /** Id of the card */
            cardid: number;
            /** Only comments before this one. Default: 0. */
            beforeid?: number;
        };
        returns: {
            /** ok, conflict or refused */
            status: string;
            /** Why not, for programs; empty when ok */
            code: string;
            /** Why not, for people: plain text; empty when ok */
            message: string;
            /** Revision of the space after the call; 0 when refused */
            revision: number;
            /** Comments, oldest first */
            comments?: Array<{
                /** Id of the comment */
                id: number;
                /** Id of the card */
                cardid: number;
                /** Id of the author; 0 when unknown */
                userid: number;
                /** Name of the author, plain text */
                author: string;
                /** Text, html */
                content: string;
                /** When it was written */
                timecreated: number;
                /** Whether the caller may remove it */
                candelete: boolean;
                /** Number of versions of the text */
                version: number;
                /** Text as it was typed; only where the caller may change it */
                contentraw?: string;
                /** Who is named in it; only where the caller may change it */
                mentions?: Array<number>;
                /** Whether it was changed */
                edited?: boolean;
                /** How many found it helpful */
                helpful?: number;
                /** Whether the caller finds it helpful */
                foundhelpful?: boolean;
                /** Why a moderator removed it, plain text; author and text are empty then */
                reason?: string;
            }>;
            /** Number of comments before these */
            earlier?: number;
        };
    };
    /** A document with its sections, where it changed since a revision. */
    'mod_thementeam_get_document': {
        args: {
            /** Id of the document */
            documentid: number;
            /** The revision that the caller has; 0: none. Default: 0. */
            since?: number;
        };
        returns: {
            /** ok, conflict or refused */
            status: string;
            /** Why not, for programs; empty when ok */
            code: string;
            /** Why not, for people: plain text; empty when ok */
            message: string;
            /** Revision of the space after the call; 0 when refused */
            revision: number;
            /** On a conflict: name of the person who was faster */
            by?: string;
            /** On a conflict: when that was */
            when?: number;
            /** The document; left out where it did not change, or is gone */
            document?: {
                /** Id of the document */
                id: number;
                /** Id of the space */
                spaceid: number;
                /** Id of the caller */
                userid: number;
                /** Version of the head */
                version: number;
                /** Version of all that it says */
                contentversion: number;
                /** Whether the caller may write */
                cancontribute: boolean;
                /** Whether the caller may remove it */
                candelete: boolean;
                /** Title, html */
                title: string;
                /** The one sentence, plain text; may be empty */
                lead: string;
                /** For whom, plain text; may be empty */
                audience: string;
                /** What it takes, plain text; may be empty */
                effort: string;
                sizes: Array<string>;
                /** Wiedervorlage; 0: none */
                timereview: number;
                tags: Array<string>;
                files: Array<{
                    /** Name, plain text */
                    name: string;
                    /** Address */
                    url: string;
                    /** Size in words */
                    size: string;
                }>;
                sections: Array<{
                    /** Id of the section */
                    id: number;
                    /** What it is for; may be empty */
                    role: string;
                    /** Title, html */
                    title: string;
                    /** Text, html */
                    content: string;
                    /** Whether nothing is written yet */
                    empty: boolean;
                    /** Version of the section */
                    version: number;
                    /** Who wrote this version, plain text */
                    author: string;
                    /** When */
                    timemodified: number;
                    /** Id of the person who writes it; 0: nobody said so */
                    assigneeid: number;
                    /** Name of that person, plain text; may be empty */
                    assignee: string;
                }>;
                cards: Array<{
                    /** Id of a card that it grew from */
                    id: number;
                    /** Title, html */
                    title: string;
                }>;
                signoff: {
                    /** How many a publication needs */
                    needed: number;
                    /** How many stand by it as it is */
                    current: number;
                    /** How many of the team have not said so */
                    open: number;
                    people: Array<{
                        /** Name, plain text */
                        name: string;
                        /** Whether it is for the text as it is, or for an earlier one */
                        current: boolean;
                    }>;
                    /** The caller's: current, earlier or none */
                    own: string;
                    /** How the caller wants to be named: name, kommune or none */
                    naming: string;
                    /** What the caller would be called by the Kommune; may be empty */
                    kommune: string;
                };
                publications: Array<{
                    /** Id of the publication */
                    id: number;
                    /** 1, 2, … */
                    number: number;
                    /** published, superseded or withdrawn */
                    status: string;
                    /** When */
                    timepublished: number;
                    /** Why it was replaced or withdrawn, plain text; may be empty */
                    reason: string;
                    /** The version of the document that was published */
                    contentversion: number;
                    /** How often each reaction was given */
                    counts: {
                        /** How many used it */
                        used: number;
                        /** For how many it does not fit */
                        unsuitable: number;
                        /** How many find it outdated */
                        outdated: number;
                    };
                }>;
                lines: Array<{
                    /** Id of the reaction */
                    id: number;
                    /** Id of the publication */
                    publicationid: number;
                    /** used, unsuitable or outdated */
                    reaction: string;
                    /** What a reader wrote, plain text */
                    note: string;
                    /** Id of the card that was made of it; 0: none */
                    cardid: number;
                }>;
            };
        };
    };
    /** Who is in a space right now; notes that the caller is, where the caller has chosen to be shown. */
    'mod_thementeam_get_here': {
        args: {
            /** Id of the space */
            spaceid: number;
        };
        returns: {
            /** Whether the caller has chosen to be shown */
            shown: boolean;
            /** Those who are here and want to be shown, by name */
            people: Array<{
                /** Id of a person */
                id: number;
                /** Name, plain text */
                name: string;
            }>;
            /** Whether there are others */
            more: boolean;
            /** What the pulse says as long as this is true; 00000000: nobody is here */
            mark: string;
            /** Seconds after which to ask again in any case */
            again: number;
            /** Seconds over which browsers spread their questions when somebody comes or goes */
            spread: number;
        };
    };
    /** What happened in a space or to a card, in words. */
    'mod_thementeam_get_history': {
        args: {
            /** Id of the space */
            spaceid: number;
            /** Only what happened to this card; 0: everything. Default: 0. */
            cardid?: number;
            /** Only acts before this one; 0: the newest. Default: 0. */
            beforeid?: number;
        };
        returns: {
            /** ok, conflict or refused */
            status: string;
            /** Why not, for programs; empty when ok */
            code: string;
            /** Why not, for people: plain text; empty when ok */
            message: string;
            /** Revision of the space after the call; 0 when refused */
            revision: number;
            /** Newest first */
            entries?: Array<{
                /** Id of the act */
                id: number;
                /** What was done, plain text */
                text: string;
                /** When */
                time: number;
                /** The card that can be opened */
                cardid?: number;
                /** The document that can be opened */
                documentid?: number;
            }>;
            /** What asks for the earlier ones; 0: there are none */
            before?: number;
        };
    };
    /** A meeting with its agenda and its decisions, where it changed since a revision. */
    'mod_thementeam_get_meeting': {
        args: {
            /** Id of the meeting */
            meetingid: number;
            /** The revision that the caller has; 0: none */
            since: number;
        };
        returns: {
            /** ok, conflict or refused */
            status: string;
            /** Why not, for programs; empty when ok */
            code: string;
            /** Why not, for people: plain text; empty when ok */
            message: string;
            /** Revision of the space after the call; 0 when refused */
            revision: number;
            /** The meeting */
            meeting?: {
                /** Id of the meeting */
                id: number;
                /** Id of the space */
                spaceid: number;
                /** prepared, running or ended */
                state: string;
                /** When it was prepared first */
                timecreated: number;
                /** When it began; 0: not yet */
                timestarted: number;
                /** When it ended; 0: not yet */
                timeended: number;
                /** Whether the caller may change it */
                cancontribute: boolean;
                /** Whether the caller may remove it */
                candelete: boolean;
                /** The agenda, in its order */
                items: Array<{
                    /** Id of the card */
                    cardid: number;
                    /** Title, html */
                    title: string;
                    /** Name of its column, html */
                    column: string;
                    /** Whether it is on the agenda; else something was decided on it */
                    listed: boolean;
                }>;
                /** What was decided, oldest first */
                decisions: Array<{
                    /** Id of the decision */
                    id: number;
                    /** Id of the card that it is about */
                    cardid: number;
                    /** Id of the meeting */
                    meetingid: number;
                    /** Who noted it, plain text */
                    author: string;
                    /** Text, html */
                    content: string;
                    /** Text as it was typed */
                    contentraw: string;
                    /** When it was noted */
                    timecreated: number;
                    /** Number of versions of the text */
                    version: number;
                    /** Whether the caller may remove it */
                    candelete: boolean;
                }>;
            };
            /** On a conflict: name of the person who was faster */
            by?: string;
            /** On a conflict: when that was */
            when?: number;
        };
    };
    /** The people of a space. */
    'mod_thementeam_get_members': {
        args: {
            /** Id of the space */
            spaceid: number;
        };
        returns: {
            /** People who may read the space, by name */
            members: Array<{
                /** Id */
                id: number;
                /** Name, plain text */
                name: string;
            }>;
        };
    };
    /** What is new in a space since the caller's last visit; notes that the caller is here now. */
    'mod_thementeam_get_news': {
        args: {
            /** Id of the space */
            spaceid: number;
        };
        returns: {
            /** Revision of the space that this is true for */
            revision: number;
            /** End of the last visit; 0: this is the first one */
            since: number;
            /** What is new, in a sentence, plain text; empty on the first visit */
            headline: string;
            /** What is to be known about the list, plain text; may be empty */
            note: string;
            /** By card or solution, newest first */
            groups: Array<{
                /** Id of the card; 0: it is a solution */
                cardid: number;
                /** Title, html */
                title: string;
                /** Where it is opened */
                url: string;
                /** Whether the card itself is new */
                fresh: boolean;
                /** When something happened last */
                time: number;
                /** Newest first */
                entries: Array<{
                    /** What happened, for programs */
                    kind: string;
                    /** Who did what, plain text */
                    what: string;
                    /** What was written, plain text, shortened; may be empty */
                    text: string;
                    /** When */
                    time: number;
                }>;
                /** How many more entries there are */
                more: number;
            }>;
            /** How many more cards and solutions there are */
            more: number;
            /** The new cards */
            fresh: Array<number>;
            /** Whether the caller watches the space */
            watching: boolean;
            /** The caller's digest: off, daily or weekly */
            digest: string;
        };
    };
    /** A space with its columns and cards. */
    'mod_thementeam_get_space': {
        args: {
            /** Id of the course module */
            cmid: number;
            /** Id of the group; 0: the space of all. Default: 0. */
            groupid?: number;
        };
        returns: {
            /** Id of the space */
            spaceid: number;
            /** Id of the course module */
            cmid: number;
            /** Id of the group; 0: the space of all */
            groupid: number;
            /** Name of the group, html; may be empty */
            groupname: string;
            /** Id of the caller */
            userid: number;
            /** Revision of the space */
            revision: number;
            /** Address of the pulse; null: there is none, ask get_changes */
            pulseurl: string | null;
            /** Who reads along, a sentence, plain text */
            readers: string;
            /** The columns of the space, in their order */
            columns: Array<{
                /** Id of the column */
                id: number;
                /** Name, html */
                name: string;
                /** orange, blue, green or empty */
                color: string;
                /** Order of the columns */
                sortorder: number;
                /** Version of the column */
                version: number;
                /** Whether its cards stay as and where they are */
                locked: boolean;
                /** Name as it was typed, for those who change it */
                nameraw?: string;
            }>;
            cards: Array<{
                /** Id of the card */
                id: number;
                /** Id of its column */
                columnid: number;
                /** Place in the column, ascending */
                position: number;
                /** Title, html */
                title: string;
                /** Number of versions of the text */
                version: number;
                /** Number of comments */
                commentcount: number;
                /** Id of the author; 0 when unknown */
                userid: number;
                /** When the text was last changed */
                timemodified: number;
                /** Beginning of the text, plain text; not in big spaces */
                excerpt?: string;
                /** information or question; left out: a plain card */
                kind?: string;
                /** Question: asked without a name; userid is 0 then */
                anonymous?: boolean;
                /** Question without a name: whether the caller asked it */
                own?: boolean;
                /** Question: whether an answer was marked as the one that helped */
                answered?: boolean;
                /** Id of the person who takes care */
                assigneeid?: number;
                /** Until when */
                timedue?: number;
                /** Information: Kommune or institution that it comes from, plain text */
                origin?: string;
                /** Information: Landesverband that it comes from, plain text */
                originassociation?: string;
                /** Information: valid until */
                timevalid?: number;
                /** Whether it is meant for Kommunen like the caller's */
                fits?: boolean;
                /** Tags */
                tagids?: Array<number>;
                /** Number of files */
                filecount?: number;
                /** How many found it helpful */
                helpful?: number;
                /** How many decisions were noted on it */
                decided?: number;
                /** The card asks the Kommunen of the team */
                ask?: {
                    /** How many Kommunen have answered */
                    answered: number;
                    /** How many Kommunen are asked */
                    total: number;
                    /** Asked until */
                    timeclose?: number;
                    /** Whether the caller's Kommune can still answer and has not */
                    open: boolean;
                    /** Another number after each change of the ask or of an answer */
                    version: number;
                };
            }>;
            /** The people that the cards name */
            people: Array<{
                /** Id of the person */
                id: number;
                /** Name, plain text */
                name: string;
                /** Landesverband, plain text; may be empty */
                association: string;
            }>;
            /** The tags of the cards */
            tags: Array<{
                /** Id */
                id: number;
                /** Name, plain text */
                name: string;
            }>;
            /** Left out where there are none */
            documents?: Array<{
                /** Id of the document */
                id: number;
                /** Title, html */
                title: string;
                /** Number of sections */
                sections: number;
                /** Number of those that say nothing yet */
                open: number;
                /** Title of a section that the caller writes, html */
                writing?: string;
                /** Id of what was published of it */
                publicationid?: number;
            }>;
            /** Whether the caller has chosen to be shown while being here; left out for those who are not asked */
            here?: boolean;
            /** Whether the caller may write */
            cancontribute: boolean;
            /** Whether the caller may remove what others wrote */
            canmoderate: boolean;
            /** Whether the caller may change the columns, and close the space for writing */
            canmanage: boolean;
            /** Whether the space has ended: it can only be read */
            archived: boolean;
            /** Whether the space is closed for writing for now */
            locked: boolean;
            /** Whether the caller may archive the space, and open it again */
            canarchive?: boolean;
            /** Who archived it, when and why, plain text */
            archivednote?: string;
        };
    };
    /** All versions of the text of a card, a comment or a section, newest first. */
    'mod_thementeam_get_versions': {
        args: {
            /** Card, comment, section or document (its head) */
            itemtype: string;
            /** Its id */
            itemid: number;
        };
        returns: {
            /** ok, conflict or refused */
            status: string;
            /** Why not, for programs; empty when ok */
            code: string;
            /** Why not, for people: plain text; empty when ok */
            message: string;
            /** Revision of the space after the call; 0 when refused */
            revision: number;
            /** Version of the item, for restore_text */
            version?: number;
            /** Newest first */
            versions?: Array<{
                /** Id of the version */
                id: number;
                /** Who wrote it, plain text */
                author: string;
                /** When */
                timecreated: number;
                /** Title, html */
                title: string;
                /** Text, html */
                content: string;
                /** Text, plain text */
                words: string;
                /** Whether the section says this now */
                current: boolean;
                /** Whether it was emptied for good */
                erased: boolean;
            }>;
        };
    };
    /** Makes an information of a question and its answer. */
    'mod_thementeam_keep_answer': {
        args: {
            /** Id of the card */
            cardid: number;
            /** Made by the client, so that a retry counts once; up to 36 characters */
            uuid: string;
        };
        returns: {
            /** ok, conflict or refused */
            status: string;
            /** Why not, for programs; empty when ok */
            code: string;
            /** Why not, for people: plain text; empty when ok */
            message: string;
            /** Revision of the space after the call; 0 when refused */
            revision: number;
            /** A card on the board */
            card?: {
                /** Id of the card */
                id: number;
                /** Id of its column */
                columnid: number;
                /** Place in the column, ascending */
                position: number;
                /** Title, html */
                title: string;
                /** Number of versions of the text */
                version: number;
                /** Number of comments */
                commentcount: number;
                /** Id of the author; 0 when unknown */
                userid: number;
                /** When the text was last changed */
                timemodified: number;
                /** Beginning of the text, plain text; not in big spaces */
                excerpt?: string;
                /** information or question; left out: a plain card */
                kind?: string;
                /** Question: asked without a name; userid is 0 then */
                anonymous?: boolean;
                /** Question without a name: whether the caller asked it */
                own?: boolean;
                /** Question: whether an answer was marked as the one that helped */
                answered?: boolean;
                /** Id of the person who takes care */
                assigneeid?: number;
                /** Until when */
                timedue?: number;
                /** Information: Kommune or institution that it comes from, plain text */
                origin?: string;
                /** Information: Landesverband that it comes from, plain text */
                originassociation?: string;
                /** Information: valid until */
                timevalid?: number;
                /** Whether it is meant for Kommunen like the caller's */
                fits?: boolean;
                /** Tags */
                tagids?: Array<number>;
                /** Number of files */
                filecount?: number;
                /** How many found it helpful */
                helpful?: number;
                /** How many decisions were noted on it */
                decided?: number;
                /** The card asks the Kommunen of the team */
                ask?: {
                    /** How many Kommunen have answered */
                    answered: number;
                    /** How many Kommunen are asked */
                    total: number;
                    /** Asked until */
                    timeclose?: number;
                    /** Whether the caller's Kommune can still answer and has not */
                    open: boolean;
                    /** Another number after each change of the ask or of an answer */
                    version: number;
                };
            };
            /** A card with its text and comments */
            question?: {
                /** Id of the card */
                id: number;
                /** Id of its column */
                columnid: number;
                /** Place in the column, ascending */
                position: number;
                /** Title, html */
                title: string;
                /** Number of versions of the text */
                version: number;
                /** Number of comments */
                commentcount: number;
                /** Id of the author; 0 when unknown */
                userid: number;
                /** When the text was last changed */
                timemodified: number;
                /** Beginning of the text, plain text; not in big spaces */
                excerpt?: string;
                /** information or question; left out: a plain card */
                kind?: string;
                /** Question: asked without a name; userid is 0 then */
                anonymous?: boolean;
                /** Question without a name: whether the caller asked it */
                own?: boolean;
                /** Question: whether an answer was marked as the one that helped */
                answered?: boolean;
                /** Id of the person who takes care */
                assigneeid?: number;
                /** Until when */
                timedue?: number;
                /** Information: Kommune or institution that it comes from, plain text */
                origin?: string;
                /** Information: Landesverband that it comes from, plain text */
                originassociation?: string;
                /** Information: valid until */
                timevalid?: number;
                /** Whether it is meant for Kommunen like the caller's */
                fits?: boolean;
                /** Tags */
                tagids?: Array<number>;
                /** Number of files */
                filecount?: number;
                /** How many found it helpful */
                helpful?: number;
                /** How many decisions were noted on it */
                decided?: number;
                /** The card asks the Kommunen of the team */
                ask?: {
                    /** How many Kommunen have answered */
                    answered: number;
                    /** How many Kommunen are asked */
                    total: number;
                    /** Asked until */
                    timeclose?: number;
                    /** Whether the caller's Kommune can still answer and has not */
                    open: boolean;
                    /** Another number after each change of the ask or of an answer */
                    version: number;
                };
                /** Name of the author, plain text */
                author: string;
                /** Landesverband of the author, plain text; may be empty */
                association: string;
                /** Title as it was typed */
                titleraw: string;
                /** Text as it was typed */
                contentraw: string;
                /** Text, html */
                content: string;
                /** Comments, oldest first */
                comments: Array<{
                    /** Id of the comment */
                    id: number;
                    /** Id of the card */
                    cardid: number;
                    /** Id of the author; 0 when unknown */
                    userid: number;
                    /** Name of the author, plain text */
                    author: string;
                    /** Text, html */
                    content: string;
                    /** When it was written */
                    timecreated: number;
                    /** Whether the caller may remove it */
                    candelete: boolean;
                    /** Number of versions of the text */
                    version: number;
                    /** Text as it was typed; only where the caller may change it */
                    contentraw?: string;
                    /** Who is named in it; only where the caller may change it */
                    mentions?: Array<number>;
                    /** Whether it was changed */
                    edited?: boolean;
                    /** How many found it helpful */
                    helpful?: number;
                    /** Whether the caller finds it helpful */
                    foundhelpful?: boolean;
                    /** Why a moderator removed it, plain text; author and text are empty then */
                    reason?: string;
                }>;
                /** Number of earlier comments, see get_comments */
                earlier: number;
                /** Whether the caller finds it helpful */
                foundhelpful?: boolean;
                /** Whether the caller watches it */
                watching?: boolean;
                /** Name of the person who takes care, plain text */
                assignee?: string;
                /** Information: legal basis or source, plain text */
                basis?: string;
                /** Information: size classes of the Kommunen that it is for */
                sizes?: Array<string>;
                /** Links */
                links?: Array<{
                    /** Address */
                    url: string;
                    /** Title, plain text; may be empty */
                    title: string;
                    /** Who published it, plain text; may be empty */
                    source: string;
                }>;
                /** Files to download */
                files?: Array<{
                    /** Name, plain text */
                    name: string;
                    /** Address */
                    url: string;
                    /** Size in words */
                    size: string;
                }>;
                /** Tags */
                tags?: Array<{
                    /** Name, plain text */
                    name: string;
                    /** Page of the tag */
                    url: string;
                }>;
                /** The ask of the card, with its answers */
                askdetail?: {
                    /** What is asked, plain text */
                    question: string;
                    /** Version of question and date */
                    version: number;
                    /** Whether it can no longer be answered */
                    ended: boolean;
                    /** Whether the caller can answer, or change the answer */
                    cananswer: boolean;
                    /** Whether the caller may change, end and remove it */
                    canmanage: boolean;
                    /** Kommune that the caller answers for, plain text; empty: none in the profile */
                    municipality: string;
                    answers: Array<{
                        /** Id of the answer */
                        id: number;
                        /** Kommune, or the person who answered without one; plain text */
                        name: string;
                        /** Landesverband of the person who answered, plain text; may be empty */
                        association: string;
                        /** yes, no or planned */
                        answer: string;
                        /** One line of explanation, plain text; may be empty */
                        line: string;
                        /** Version of the answer */
                        version: number;
                        /** When it was given */
                        timemodified: number;
                        /** Whether it is the answer of the caller's Kommune */
                        own: boolean;
                    }>;
                    /** Kommunen that have not answered yet */
                    waiting: Array<string>;
                };
                /** What was decided, oldest first */
                decisions?: Array<{
                    /** Id of the decision */
                    id: number;
                    /** Id of the card that it is about */
                    cardid: number;
                    /** Id of the meeting */
                    meetingid: number;
                    /** Who noted it, plain text */
                    author: string;
                    /** Text, html */
                    content: string;
                    /** Text as it was typed */
                    contentraw: string;
                    /** When it was noted */
                    timecreated: number;
                    /** Number of versions of the text */
                    version: number;
                    /** Whether the caller may remove it */
                    candelete: boolean;
                }>;
                /** Question: whether the caller may say what helped */
                canaccept?: boolean;
                /** A comment */
                accepted?: {
                    /** Id of the comment */
                    id: number;
                    /** Id of the card */
                    cardid: number;
                    /** Id of the author; 0 when unknown */
                    userid: number;
                    /** Name of the author, plain text */
                    author: string;
                    /** Text, html */
                    content: string;
                    /** When it was written */
                    timecreated: number;
                    /** Whether the caller may remove it */
                    candelete: boolean;
                    /** Number of versions of the text */
                    version: number;
                    /** Text as it was typed; only where the caller may change it */
                    contentraw?: string;
                    /** Who is named in it; only where the caller may change it */
                    mentions?: Array<number>;
                    /** Whether it was changed */
                    edited?: boolean;
                    /** How many found it helpful */
                    helpful?: number;
                    /** Whether the caller finds it helpful */
                    foundhelpful?: boolean;
                    /** Why a moderator removed it, plain text; author and text are empty then */
                    reason?: string;
                };
                /** Question: the information that was made of it */
                keptas?: {
                    /** Id of the card */
                    id: number;
                    /** Title, html */
                    title: string;
                };
                /** Information: the question that it comes from */
                keptfrom?: {
                    /** Id of the card */
                    id: number;
                    /** Title, html */
                    title: string;
                };
            };
        };
    };
    /** Closes a space for writing, or opens it again. */
    'mod_thementeam_lock_space': {
        args: {
            /** Id of the space */
            spaceid: number;
            /** Whether nobody writes there for now */
            locked: boolean;
        };
        returns: {
            /** ok, conflict or refused */
            status: string;
            /** Why not, for programs; empty when ok */
            code: string;
            /** Why not, for people: plain text; empty when ok */
            message: string;
            /** Revision of the space after the call; 0 when refused */
            revision: number;
            /** The columns of the space, in their order */
            columns?: Array<{
                /** Id of the column */
                id: number;
                /** Name, html */
                name: string;
                /** orange, blue, green or empty */
                color: string;
                /** Order of the columns */
                sortorder: number;
                /** Version of the column */
                version: number;
                /** Whether its cards stay as and where they are */
                locked: boolean;
                /** Name as it was typed, for those who change it */
                nameraw?: string;
            }>;
        };
    };
    /** Notes that the caller has seen an open space up to a revision. */
    'mod_thementeam_mark_seen': {
        args: {
            /** Id of the space */
            spaceid: number;
            /** The revision that the caller has on the screen */
            revision: number;
        };
        returns: {
            /** The revision that was noted */
            revision: number;
        };
    };
    /** Moves a card on the agenda of a meeting. */
    'mod_thementeam_move_agenda_card': {
        args: {
            /** Id of the meeting */
            meetingid: number;
            /** Id of the card */
            cardid: number;
            /** Id of the card before it; 0: to the beginning */
            aftercardid: number;
        };
        returns: {
            /** ok, conflict or refused */
            status: string;
            /** Why not, for programs; empty when ok */
            code: string;
            /** Why not, for people: plain text; empty when ok */
            message: string;
            /** Revision of the space after the call; 0 when refused */
            revision: number;
            /** The meeting */
            meeting?: {
                /** Id of the meeting */
                id: number;
                /** Id of the space */
                spaceid: number;
                /** prepared, running or ended */
                state: string;
                /** When it was prepared first */
                timecreated: number;
                /** When it began; 0: not yet */
                timestarted: number;
                /** When it ended; 0: not yet */
                timeended: number;
                /** Whether the caller may change it */
                cancontribute: boolean;
                /** Whether the caller may remove it */
                candelete: boolean;
                /** The agenda, in its order */
                items: Array<{
                    /** Id of the card */
                    cardid: number;
                    /** Title, html */
                    title: string;
                    /** Name of its column, html */
                    column: string;
                    /** Whether it is on the agenda; else something was decided on it */
                    listed: boolean;
                }>;
                /** What was decided, oldest first */
                decisions: Array<{
                    /** Id of the decision */
                    id: number;
                    /** Id of the card that it is about */
                    cardid: number;
                    /** Id of the meeting */
                    meetingid: number;
                    /** Who noted it, plain text */
                    author: string;
                    /** Text, html */
                    content: string;
                    /** Text as it was typed */
                    contentraw: string;
                    /** When it was noted */
                    timecreated: number;
                    /** Number of versions of the text */
                    version: number;
                    /** Whether the caller may remove it */
                    candelete: boolean;
                }>;
            };
            /** On a conflict: name of the person who was faster */
            by?: string;
            /** On a conflict: when that was */
            when?: number;
        };
    };
    /** Moves a card to a place in a column. */
    'mod_thementeam_move_card': {
        args: {
            /** Id of the card */
            cardid: number;
            /** The version that the caller saw */
            version: number;
            /** Id of the column to move to */
            columnid: number;
            /** Id of the card above it; 0: to the top */
            aftercardid: number;
        };
        returns: {
            /** ok, conflict or refused */
            status: string;
            /** Why not, for programs; empty when ok */
            code: string;
            /** Why not, for people: plain text; empty when ok */
            message: string;
            /** Revision of the space after the call; 0 when refused */
            revision: number;
            /** A card on the board */
            card?: {
                /** Id of the card */
                id: number;
                /** Id of its column */
                columnid: number;
                /** Place in the column, ascending */
                position: number;
                /** Title, html */
                title: string;
                /** Number of versions of the text */
                version: number;
                /** Number of comments */
                commentcount: number;
                /** Id of the author; 0 when unknown */
                userid: number;
                /** When the text was last changed */
                timemodified: number;
                /** Beginning of the text, plain text; not in big spaces */
                excerpt?: string;
                /** information or question; left out: a plain card */
                kind?: string;
                /** Question: asked without a name; userid is 0 then */
                anonymous?: boolean;
                /** Question without a name: whether the caller asked it */
                own?: boolean;
                /** Question: whether an answer was marked as the one that helped */
                answered?: boolean;
                /** Id of the person who takes care */
                assigneeid?: number;
                /** Until when */
                timedue?: number;
                /** Information: Kommune or institution that it comes from, plain text */
                origin?: string;
                /** Information: Landesverband that it comes from, plain text */
                originassociation?: string;
                /** Information: valid until */
                timevalid?: number;
                /** Whether it is meant for Kommunen like the caller's */
                fits?: boolean;
                /** Tags */
                tagids?: Array<number>;
                /** Number of files */
                filecount?: number;
                /** How many found it helpful */
                helpful?: number;
                /** How many decisions were noted on it */
                decided?: number;
                /** The card asks the Kommunen of the team */
                ask?: {
                    /** How many Kommunen have answered */
                    answered: number;
                    /** How many Kommunen are asked */
                    total: number;
                    /** Asked until */
                    timeclose?: number;
                    /** Whether the caller's Kommune can still answer and has not */
                    open: boolean;
                    /** Another number after each change of the ask or of an answer */
                    version: number;
                };
            };
        };
    };
    /** Moves a column. */
    'mod_thementeam_move_column': {
        args: {
            /** Id of the column */
            columnid: number;
            /** Id of the column before it; 0: to the beginning */
            aftercolumnid: number;
        };
        returns: {
            /** ok, conflict or refused */
            status: string;
            /** Why not, for programs; empty when ok */
            code: string;
            /** Why not, for people: plain text; empty when ok */
            message: string;
            /** Revision of the space after the call; 0 when refused */
            revision: number;
            /** The columns of the space, in their order */
            columns?: Array<{
                /** Id of the column */
                id: number;
                /** Name, html */
                name: string;
                /** orange, blue, green or empty */
                color: string;
                /** Order of the columns */
                sortorder: number;
                /** Version of the column */
                version: number;
                /** Whether its cards stay as and where they are */
                locked: boolean;
                /** Name as it was typed, for those who change it */
                nameraw?: string;
            }>;
        };
    };
    /** Moves a section. */
    'mod_thementeam_move_section': {
        args: {
            /** Id of the section */
            sectionid: number;
            /** The section above it; 0: to the top */
            aftersectionid: number;
        };
        returns: {
            /** ok, conflict or refused */
            status: string;
            /** Why not, for programs; empty when ok */
            code: string;
            /** Why not, for people: plain text; empty when ok */
            message: string;
            /** Revision of the space after the call; 0 when refused */
            revision: number;
            /** On a conflict: name of the person who was faster */
            by?: string;
            /** On a conflict: when that was */
            when?: number;
            /** The document; left out where it did not change, or is gone */
            document?: {
                /** Id of the document */
                id: number;
                /** Id of the space */
                spaceid: number;
                /** Id of the caller */
                userid: number;
                /** Version of the head */
                version: number;
                /** Version of all that it says */
                contentversion: number;
                /** Whether the caller may write */
                cancontribute: boolean;
                /** Whether the caller may remove it */
                candelete: boolean;
                /** Title, html */
                title: string;
                /** The one sentence, plain text; may be empty */
                lead: string;
                /** For whom, plain text; may be empty */
                audience: string;
                /** What it takes, plain text; may be empty */
                effort: string;
                sizes: Array<string>;
                /** Wiedervorlage; 0: none */
                timereview: number;
                tags: Array<string>;
                files: Array<{
                    /** Name, plain text */
                    name: string;
                    /** Address */
                    url: string;
                    /** Size in words */
                    size: string;
                }>;
                sections: Array<{
                    /** Id of the section */
                    id: number;
                    /** What it is for; may be empty */
                    role: string;
                    /** Title, html */
                    title: string;
                    /** Text, html */
                    content: string;
                    /** Whether nothing is written yet */
                    empty: boolean;
                    /** Version of the section */
                    version: number;
                    /** Who wrote this version, plain text */
                    author: string;
                    /** When */
                    timemodified: number;
                    /** Id of the person who writes it; 0: nobody said so */
                    assigneeid: number;
                    /** Name of that person, plain text; may be empty */
                    assignee: string;
                }>;
                cards: Array<{
                    /** Id of a card that it grew from */
                    id: number;
                    /** Title, html */
                    title: string;
                }>;
                signoff: {
                    /** How many a publication needs */
                    needed: number;
                    /** How many stand by it as it is */
                    current: number;
                    /** How many of the team have not said so */
                    open: number;
                    people: Array<{
                        /** Name, plain text */
                        name: string;
                        /** Whether it is for the text as it is, or for an earlier one */
                        current: boolean;
                    }>;
                    /** The caller's: current, earlier or none */
                    own: string;
                    /** How the caller wants to be named: name, kommune or none */
                    naming: string;
                    /** What the caller would be called by the Kommune; may be empty */
                    kommune: string;
                };
                publications: Array<{
                    /** Id of the publication */
                    id: number;
                    /** 1, 2, … */
                    number: number;
                    /** published, superseded or withdrawn */
                    status: string;
                    /** When */
                    timepublished: number;
                    /** Why it was replaced or withdrawn, plain text; may be empty */
                    reason: string;
                    /** The version of the document that was published */
                    contentversion: number;
                    /** How often each reaction was given */
                    counts: {
                        /** How many used it */
                        used: number;
                        /** For how many it does not fit */
                        unsuitable: number;
                        /** How many find it outdated */
                        outdated: number;
                    };
                }>;
                lines: Array<{
                    /** Id of the reaction */
                    id: number;
                    /** Id of the publication */
                    publicationid: number;
                    /** used, unsuitable or outdated */
                    reaction: string;
                    /** What a reader wrote, plain text */
                    note: string;
                    /** Id of the card that was made of it; 0: none */
                    cardid: number;
                }>;
            };
        };
    };
    /** Publishes a document as it is. */
    'mod_thementeam_publish_document': {
        args: {
            /** Id of the document */
            documentid: number;
            /** The version of the text that the caller saw */
            contentversion: number;
            /** Why there is a new version, plain text; may be empty for the first */
            reason: string;
        };
        returns: {
            /** ok, conflict or refused */
            status: string;
            /** Why not, for programs; empty when ok */
            code: string;
            /** Why not, for people: plain text; empty when ok */
            message: string;
            /** Revision of the space after the call; 0 when refused */
            revision: number;
            /** On a conflict: name of the person who was faster */
            by?: string;
            /** On a conflict: when that was */
            when?: number;
            /** The document; left out where it did not change, or is gone */
            document?: {
                /** Id of the document */
                id: number;
                /** Id of the space */
                spaceid: number;
                /** Id of the caller */
                userid: number;
                /** Version of the head */
                version: number;
                /** Version of all that it says */
                contentversion: number;
                /** Whether the caller may write */
                cancontribute: boolean;
                /** Whether the caller may remove it */
                candelete: boolean;
                /** Title, html */
                title: string;
                /** The one sentence, plain text; may be empty */
                lead: string;
                /** For whom, plain text; may be empty */
                audience: string;
                /** What it takes, plain text; may be empty */
                effort: string;
                sizes: Array<string>;
                /** Wiedervorlage; 0: none */
                timereview: number;
                tags: Array<string>;
                files: Array<{
                    /** Name, plain text */
                    name: string;
                    /** Address */
                    url: string;
                    /** Size in words */
                    size: string;
                }>;
                sections: Array<{
                    /** Id of the section */
                    id: number;
                    /** What it is for; may be empty */
                    role: string;
                    /** Title, html */
                    title: string;
                    /** Text, html */
                    content: string;
                    /** Whether nothing is written yet */
                    empty: boolean;
                    /** Version of the section */
                    version: number;
                    /** Who wrote this version, plain text */
                    author: string;
                    /** When */
                    timemodified: number;
                    /** Id of the person who writes it; 0: nobody said so */
                    assigneeid: number;
                    /** Name of that person, plain text; may be empty */
                    assignee: string;
                }>;
                cards: Array<{
                    /** Id of a card that it grew from */
                    id: number;
                    /** Title, html */
                    title: string;
                }>;
                signoff: {
                    /** How many a publication needs */
                    needed: number;
                    /** How many stand by it as it is */
                    current: number;
                    /** How many of the team have not said so */
                    open: number;
                    people: Array<{
                        /** Name, plain text */
                        name: string;
                        /** Whether it is for the text as it is, or for an earlier one */
                        current: boolean;
                    }>;
                    /** The caller's: current, earlier or none */
                    own: string;
                    /** How the caller wants to be named: name, kommune or none */
                    naming: string;
                    /** What the caller would be called by the Kommune; may be empty */
                    kommune: string;
                };
                publications: Array<{
                    /** Id of the publication */
                    id: number;
                    /** 1, 2, … */
                    number: number;
                    /** published, superseded or withdrawn */
                    status: string;
                    /** When */
                    timepublished: number;
                    /** Why it was replaced or withdrawn, plain text; may be empty */
                    reason: string;
                    /** The version of the document that was published */
                    contentversion: number;
                    /** How often each reaction was given */
                    counts: {
                        /** How many used it */
                        used: number;
                        /** For how many it does not fit */
                        unsuitable: number;
                        /** How many find it outdated */
                        outdated: number;
                    };
                }>;
                lines: Array<{
                    /** Id of the reaction */
                    id: number;
                    /** Id of the publication */
                    publicationid: number;
                    /** used, unsuitable or outdated */
                    reaction: string;
                    /** What a reader wrote, plain text */
                    note: string;
                    /** Id of the card that was made of it; 0: none */
                    cardid: number;
                }>;
            };
            /** Id of the publication */
            publicationid?: number;
        };
    };
    /** Deletes something in the bin for good. */
    'mod_thementeam_purge_item': {
        args: {
            /** Card, comment, document or section */
            itemtype: string;
            /** Its id */
            itemid: number;
        };
        returns: {
            /** ok, conflict or refused */
            status: string;
            /** Why not, for programs; empty when ok */
            code: string;
            /** Why not, for people: plain text; empty when ok */
            message: string;
            /** Revision of the space after the call; 0 when refused */
            revision: number;
        };
    };
    /** Takes a card off the agenda of a meeting. */
    'mod_thementeam_remove_agenda_card': {
        args: {
            /** Id of the meeting */
            meetingid: number;
            /** Id of the card */
            cardid: number;
        };
        returns: {
            /** ok, conflict or refused */
            status: string;
            /** Why not, for programs; empty when ok */
            code: string;
            /** Why not, for people: plain text; empty when ok */
            message: string;
            /** Revision of the space after the call; 0 when refused */
            revision: number;
            /** The meeting */
            meeting?: {
                /** Id of the meeting */
                id: number;
                /** Id of the space */
                spaceid: number;
                /** prepared, running or ended */
                state: string;
                /** When it was prepared first */
                timecreated: number;
                /** When it began; 0: not yet */
                timestarted: number;
                /** When it ended; 0: not yet */
                timeended: number;
                /** Whether the caller may change it */
                cancontribute: boolean;
                /** Whether the caller may remove it */
                candelete: boolean;
                /** The agenda, in its order */
                items: Array<{
                    /** Id of the card */
                    cardid: number;
                    /** Title, html */
                    title: string;
                    /** Name of its column, html */
                    column: string;
                    /** Whether it is on the agenda; else something was decided on it */
                    listed: boolean;
                }>;
                /** What was decided, oldest first */
                decisions: Array<{
                    /** Id of the decision */
                    id: number;
                    /** Id of the card that it is about */
                    cardid: number;
                    /** Id of the meeting */
                    meetingid: number;
                    /** Who noted it, plain text */
                    author: string;
                    /** Text, html */
                    content: string;
                    /** Text as it was typed */
                    contentraw: string;
                    /** When it was noted */
                    timecreated: number;
                    /** Number of versions of the text */
                    version: number;
                    /** Whether the caller may remove it */
                    candelete: boolean;
                }>;
            };
            /** On a conflict: name of the person who was faster */
            by?: string;
            /** On a conflict: when that was */
            when?: number;
        };
    };
    /** Takes a card out of the bin. */
    'mod_thementeam_restore_card': {
        args: {
            /** Id of the card */
            cardid: number;
        };
        returns: {
            /** ok, conflict or refused */
            status: string;
            /** Why not, for programs; empty when ok */
            code: string;
            /** Why not, for people: plain text; empty when ok */
            message: string;
            /** Revision of the space after the call; 0 when refused */
            revision: number;
            /** A card on the board */
            card?: {
                /** Id of the card */
                id: number;
                /** Id of its column */
                columnid: number;
                /** Place in the column, ascending */
                position: number;
                /** Title, html */
                title: string;
                /** Number of versions of the text */
                version: number;
                /** Number of comments */
                commentcount: number;
                /** Id of the author; 0 when unknown */
                userid: number;
                /** When the text was last changed */
                timemodified: number;
                /** Beginning of the text, plain text; not in big spaces */
                excerpt?: string;
                /** information or question; left out: a plain card */
                kind?: string;
                /** Question: asked without a name; userid is 0 then */
                anonymous?: boolean;
                /** Question without a name: whether the caller asked it */
                own?: boolean;
                /** Question: whether an answer was marked as the one that helped */
                answered?: boolean;
                /** Id of the person who takes care */
                assigneeid?: number;
                /** Until when */
                timedue?: number;
                /** Information: Kommune or institution that it comes from, plain text */
                origin?: string;
                /** Information: Landesverband that it comes from, plain text */
                originassociation?: string;
                /** Information: valid until */
                timevalid?: number;
                /** Whether it is meant for Kommunen like the caller's */
                fits?: boolean;
                /** Tags */
                tagids?: Array<number>;
                /** Number of files */
                filecount?: number;
                /** How many found it helpful */
                helpful?: number;
                /** How many decisions were noted on it */
                decided?: number;
                /** The card asks the Kommunen of the team */
                ask?: {
                    /** How many Kommunen have answered */
                    answered: number;
                    /** How many Kommunen are asked */
                    total: number;
                    /** Asked until */
                    timeclose?: number;
                    /** Whether the caller's Kommune can still answer and has not */
                    open: boolean;
                    /** Another number after each change of the ask or of an answer */
                    version: number;
                };
            };
            /** The people that the cards name */
            people?: Array<{
                /** Id of the person */
                id: number;
                /** Name, plain text */
                name: string;
                /** Landesverband, plain text; may be empty */
                association: string;
            }>;
        };
    };
    /** Takes a comment out of the bin. */
    'mod_thementeam_restore_comment': {
        args: {
            /** Id of the comment */
            commentid: number;
        };
        returns: {
            /** ok, conflict or refused */
            status: string;
            /** Why not, for programs; empty when ok */
            code: string;
            /** Why not, for people: plain text; empty when ok */
            message: string;
            /** Revision of the space after the call; 0 when refused */
            revision: number;
            /** A comment */
            comment?: {
                /** Id of the comment */
                id: number;
                /** Id of the card */
                cardid: number;
                /** Id of the author; 0 when unknown */
                userid: number;
                /** Name of the author, plain text */
                author: string;
                /** Text, html */
                content: string;
                /** When it was written */
                timecreated: number;
                /** Whether the caller may remove it */
                candelete: boolean;
                /** Number of versions of the text */
                version: number;
                /** Text as it was typed; only where the caller may change it */
                contentraw?: string;
                /** Who is named in it; only where the caller may change it */
                mentions?: Array<number>;
                /** Whether it was changed */
                edited?: boolean;
                /** How many found it helpful */
                helpful?: number;
                /** Whether the caller finds it helpful */
                foundhelpful?: boolean;
                /** Why a moderator removed it, plain text; author and text are empty then */
                reason?: string;
            };
            /** A card on the board */
            card?: {
                /** Id of the card */
                id: number;
                /** Id of its column */
                columnid: number;
                /** Place in the column, ascending */
                position: number;
                /** Title, html */
                title: string;
                /** Number of versions of the text */
                version: number;
                /** Number of comments */
                commentcount: number;
                /** Id of the author; 0 when unknown */
                userid: number;
                /** When the text was last changed */
                timemodified: number;
                /** Beginning of the text, plain text; not in big spaces */
                excerpt?: string;
                /** information or question; left out: a plain card */
                kind?: string;
                /** Question: asked without a name; userid is 0 then */
                anonymous?: boolean;
                /** Question without a name: whether the caller asked it */
                own?: boolean;
                /** Question: whether an answer was marked as the one that helped */
                answered?: boolean;
                /** Id of the person who takes care */
                assigneeid?: number;
                /** Until when */
                timedue?: number;
                /** Information: Kommune or institution that it comes from, plain text */
                origin?: string;
                /** Information: Landesverband that it comes from, plain text */
                originassociation?: string;
                /** Information: valid until */
                timevalid?: number;
                /** Whether it is meant for Kommunen like the caller's */
                fits?: boolean;
                /** Tags */
                tagids?: Array<number>;
                /** Number of files */
                filecount?: number;
                /** How many found it helpful */
                helpful?: number;
                /** How many decisions were noted on it */
                decided?: number;
                /** The card asks the Kommunen of the team */
                ask?: {
                    /** How many Kommunen have answered */
                    answered: number;
                    /** How many Kommunen are asked */
                    total: number;
                    /** Asked until */
                    timeclose?: number;
                    /** Whether the caller's Kommune can still answer and has not */
                    open: boolean;
                    /** Another number after each change of the ask or of an answer */
                    version: number;
                };
            };
        };
    };
    /** Brings a removed document back. */
    'mod_thementeam_restore_document': {
        args: {
            /** Id of the document */
            documentid: number;
        };
        returns: {
            /** ok, conflict or refused */
            status: string;
            /** Why not, for programs; empty when ok */
            code: string;
            /** Why not, for people: plain text; empty when ok */
            message: string;
            /** Revision of the space after the call; 0 when refused */
            revision: number;
            /** On a conflict: name of the person who was faster */
            by?: string;
            /** On a conflict: when that was */
            when?: number;
            /** The document; left out where it did not change, or is gone */
            document?: {
                /** Id of the document */
                id: number;
                /** Id of the space */
                spaceid: number;
                /** Id of the caller */
                userid: number;
                /** Version of the head */
                version: number;
                /** Version of all that it says */
                contentversion: number;
                /** Whether the caller may write */
                cancontribute: boolean;
                /** Whether the caller may remove it */
                candelete: boolean;
                /** Title, html */
                title: string;
                /** The one sentence, plain text; may be empty */
                lead: string;
                /** For whom, plain text; may be empty */
                audience: string;
                /** What it takes, plain text; may be empty */
                effort: string;
                sizes: Array<string>;
                /** Wiedervorlage; 0: none */
                timereview: number;
                tags: Array<string>;
                files: Array<{
                    /** Name, plain text */
                    name: string;
                    /** Address */
                    url: string;
                    /** Size in words */
                    size: string;
                }>;
                sections: Array<{
                    /** Id of the section */
                    id: number;
                    /** What it is for; may be empty */
                    role: string;
                    /** Title, html */
                    title: string;
                    /** Text, html */
                    content: string;
                    /** Whether nothing is written yet */
                    empty: boolean;
                    /** Version of the section */
                    version: number;
                    /** Who wrote this version, plain text */
                    author: string;
                    /** When */
                    timemodified: number;
                    /** Id of the person who writes it; 0: nobody said so */
                    assigneeid: number;
                    /** Name of that person, plain text; may be empty */
                    assignee: string;
                }>;
                cards: Array<{
                    /** Id of a card that it grew from */
                    id: number;
                    /** Title, html */
                    title: string;
                }>;
                signoff: {
                    /** How many a publication needs */
                    needed: number;
                    /** How many stand by it as it is */
                    current: number;
                    /** How many of the team have not said so */
                    open: number;
                    people: Array<{
                        /** Name, plain text */
                        name: string;
                        /** Whether it is for the text as it is, or for an earlier one */
                        current: boolean;
                    }>;
                    /** The caller's: current, earlier or none */
                    own: string;
                    /** How the caller wants to be named: name, kommune or none */
                    naming: string;
                    /** What the caller would be called by the Kommune; may be empty */
                    kommune: string;
                };
                publications: Array<{
                    /** Id of the publication */
                    id: number;
                    /** 1, 2, … */
                    number: number;
                    /** published, superseded or withdrawn */
                    status: string;
                    /** When */
                    timepublished: number;
                    /** Why it was replaced or withdrawn, plain text; may be empty */
                    reason: string;
                    /** The version of the document that was published */
                    contentversion: number;
                    /** How often each reaction was given */
                    counts: {
                        /** How many used it */
                        used: number;
                        /** For how many it does not fit */
                        unsuitable: number;
                        /** How many find it outdated */
                        outdated: number;
                    };
                }>;
                lines: Array<{
                    /** Id of the reaction */
                    id: number;
                    /** Id of the publication */
                    publicationid: number;
                    /** used, unsuitable or outdated */
                    reaction: string;
                    /** What a reader wrote, plain text */
                    note: string;
                    /** Id of the card that was made of it; 0: none */
                    cardid: number;
                }>;
            };
        };
    };
    /** Brings a removed section back. */
    'mod_thementeam_restore_section': {
        args: {
            /** Id of the section */
            sectionid: number;
        };
        returns: {
            /** ok, conflict or refused */
            status: string;
            /** Why not, for programs; empty when ok */
            code: string;
            /** Why not, for people: plain text; empty when ok */
            message: string;
            /** Revision of the space after the call; 0 when refused */
            revision: number;
            /** On a conflict: name of the person who was faster */
            by?: string;
            /** On a conflict: when that was */
            when?: number;
            /** The document; left out where it did not change, or is gone */
            document?: {
                /** Id of the document */
                id: number;
                /** Id of the space */
                spaceid: number;
                /** Id of the caller */
                userid: number;
                /** Version of the head */
                version: number;
                /** Version of all that it says */
                contentversion: number;
                /** Whether the caller may write */
                cancontribute: boolean;
                /** Whether the caller may remove it */
                candelete: boolean;
                /** Title, html */
                title: string;
                /** The one sentence, plain text; may be empty */
                lead: string;
                /** For whom, plain text; may be empty */
                audience: string;
                /** What it takes, plain text; may be empty */
                effort: string;
                sizes: Array<string>;
                /** Wiedervorlage; 0: none */
                timereview: number;
                tags: Array<string>;
                files: Array<{
                    /** Name, plain text */
                    name: string;
                    /** Address */
                    url: string;
                    /** Size in words */
                    size: string;
                }>;
                sections: Array<{
                    /** Id of the section */
                    id: number;
                    /** What it is for; may be empty */
                    role: string;
                    /** Title, html */
                    title: string;
                    /** Text, html */
                    content: string;
                    /** Whether nothing is written yet */
                    empty: boolean;
                    /** Version of the section */
                    version: number;
                    /** Who wrote this version, plain text */
                    author: string;
                    /** When */
                    timemodified: number;
                    /** Id of the person who writes it; 0: nobody said so */
                    assigneeid: number;
                    /** Name of that person, plain text; may be empty */
                    assignee: string;
                }>;
                cards: Array<{
                    /** Id of a card that it grew from */
                    id: number;
                    /** Title, html */
                    title: string;
                }>;
                signoff: {
                    /** How many a publication needs */
                    needed: number;
                    /** How many stand by it as it is */
                    current: number;
                    /** How many of the team have not said so */
                    open: number;
                    people: Array<{
                        /** Name, plain text */
                        name: string;
                        /** Whether it is for the text as it is, or for an earlier one */
                        current: boolean;
                    }>;
                    /** The caller's: current, earlier or none */
                    own: string;
                    /** How the caller wants to be named: name, kommune or none */
                    naming: string;
                    /** What the caller would be called by the Kommune; may be empty */
                    kommune: string;
                };
                publications: Array<{
                    /** Id of the publication */
                    id: number;
                    /** 1, 2, … */
                    number: number;
                    /** published, superseded or withdrawn */
                    status: string;
                    /** When */
                    timepublished: number;
                    /** Why it was replaced or withdrawn, plain text; may be empty */
                    reason: string;
                    /** The version of the document that was published */
                    contentversion: number;
                    /** How often each reaction was given */
                    counts: {
                        /** How many used it */
                        used: number;
                        /** For how many it does not fit */
                        unsuitable: number;
                        /** How many find it outdated */
                        outdated: number;
                    };
                }>;
                lines: Array<{
                    /** Id of the reaction */
                    id: number;
                    /** Id of the publication */
                    publicationid: number;
                    /** used, unsuitable or outdated */
                    reaction: string;
                    /** What a reader wrote, plain text */
                    note: string;
                    /** Id of the card that was made of it; 0: none */
                    cardid: number;
                }>;
            };
        };
    };
    /** Makes an older text of a card, a comment or a section the current one, as a new version. */
    'mod_thementeam_restore_text': {
        args: {
            /** Card, comment, section or document (its head) */
            itemtype: string;
            /** Its id */
            itemid: number;
            /** The version that the caller saw */
            version: number;
            /** Id of the older text */
            textid: number;
        };
        returns: {
            /** ok, conflict or refused */
            status: string;
            /** Why not, for programs; empty when ok */
            code: string;
            /** Why not, for people: plain text; empty when ok */
            message: string;
            /** Revision of the space after the call; 0 when refused */
            revision: number;
            /** On a conflict: name of the person who was faster */
            by?: string;
            /** On a conflict: when that was */
            when?: number;
            /** The document; left out where it did not change, or is gone */
            document?: {
                /** Id of the document */
                id: number;
                /** Id of the space */
                spaceid: number;
                /** Id of the caller */
                userid: number;
                /** Version of the head */
                version: number;
                /** Version of all that it says */
                contentversion: number;
                /** Whether the caller may write */
                cancontribute: boolean;
                /** Whether the caller may remove it */
                candelete: boolean;
                /** Title, html */
                title: string;
                /** The one sentence, plain text; may be empty */
                lead: string;
                /** For whom, plain text; may be empty */
                audience: string;
                /** What it takes, plain text; may be empty */
                effort: string;
                sizes: Array<string>;
                /** Wiedervorlage; 0: none */
                timereview: number;
                tags: Array<string>;
                files: Array<{
                    /** Name, plain text */
                    name: string;
                    /** Address */
                    url: string;
                    /** Size in words */
                    size: string;
                }>;
                sections: Array<{
                    /** Id of the section */
                    id: number;
                    /** What it is for; may be empty */
                    role: string;
                    /** Title, html */
                    title: string;
                    /** Text, html */
                    content: string;
                    /** Whether nothing is written yet */
                    empty: boolean;
                    /** Version of the section */
                    version: number;
                    /** Who wrote this version, plain text */
                    author: string;
                    /** When */
                    timemodified: number;
                    /** Id of the person who writes it; 0: nobody said so */
                    assigneeid: number;
                    /** Name of that person, plain text; may be empty */
                    assignee: string;
                }>;
                cards: Array<{
                    /** Id of a card that it grew from */
                    id: number;
                    /** Title, html */
                    title: string;
                }>;
                signoff: {
                    /** How many a publication needs */
                    needed: number;
                    /** How many stand by it as it is */
                    current: number;
                    /** How many of the team have not said so */
                    open: number;
                    people: Array<{
                        /** Name, plain text */
                        name: string;
                        /** Whether it is for the text as it is, or for an earlier one */
                        current: boolean;
                    }>;
                    /** The caller's: current, earlier or none */
                    own: string;
                    /** How the caller wants to be named: name, kommune or none */
                    naming: string;
                    /** What the caller would be called by the Kommune; may be empty */
                    kommune: string;
                };
                publications: Array<{
                    /** Id of the publication */
                    id: number;
                    /** 1, 2, … */
                    number: number;
                    /** published, superseded or withdrawn */
                    status: string;
                    /** When */
                    timepublished: number;
                    /** Why it was replaced or withdrawn, plain text; may be empty */
                    reason: string;
                    /** The version of the document that was published */
                    contentversion: number;
                    /** How often each reaction was given */
                    counts: {
                        /** How many used it */
                        used: number;
                        /** For how many it does not fit */
                        unsuitable: number;
                        /** How many find it outdated */
                        outdated: number;
                    };
                }>;
                lines: Array<{
                    /** Id of the reaction */
                    id: number;
                    /** Id of the publication */
                    publicationid: number;
                    /** used, unsuitable or outdated */
                    reaction: string;
                    /** What a reader wrote, plain text */
                    note: string;
                    /** Id of the card that was made of it; 0: none */
                    cardid: number;
                }>;
            };
            /** A card on the board */
            card?: {
                /** Id of the card */
                id: number;
                /** Id of its column */
                columnid: number;
                /** Place in the column, ascending */
                position: number;
                /** Title, html */
                title: string;
                /** Number of versions of the text */
                version: number;
                /** Number of comments */
                commentcount: number;
                /** Id of the author; 0 when unknown */
                userid: number;
                /** When the text was last changed */
                timemodified: number;
                /** Beginning of the text, plain text; not in big spaces */
                excerpt?: string;
                /** information or question; left out: a plain card */
                kind?: string;
                /** Question: asked without a name; userid is 0 then */
                anonymous?: boolean;
                /** Question without a name: whether the caller asked it */
                own?: boolean;
                /** Question: whether an answer was marked as the one that helped */
                answered?: boolean;
                /** Id of the person who takes care */
                assigneeid?: number;
                /** Until when */
                timedue?: number;
                /** Information: Kommune or institution that it comes from, plain text */
                origin?: string;
                /** Information: Landesverband that it comes from, plain text */
                originassociation?: string;
                /** Information: valid until */
                timevalid?: number;
                /** Whether it is meant for Kommunen like the caller's */
                fits?: boolean;
                /** Tags */
                tagids?: Array<number>;
                /** Number of files */
                filecount?: number;
                /** How many found it helpful */
                helpful?: number;
                /** How many decisions were noted on it */
                decided?: number;
                /** The card asks the Kommunen of the team */
                ask?: {
                    /** How many Kommunen have answered */
                    answered: number;
                    /** How many Kommunen are asked */
                    total: number;
                    /** Asked until */
                    timeclose?: number;
                    /** Whether the caller's Kommune can still answer and has not */
                    open: boolean;
                    /** Another number after each change of the ask or of an answer */
                    version: number;
                };
            };
            /** A comment */
            comment?: {
                /** Id of the comment */
                id: number;
                /** Id of the card */
                cardid: number;
                /** Id of the author; 0 when unknown */
                userid: number;
                /** Name of the author, plain text */
                author: string;
                /** Text, html */
                content: string;
                /** When it was written */
                timecreated: number;
                /** Whether the caller may remove it */
                candelete: boolean;
                /** Number of versions of the text */
                version: number;
                /** Text as it was typed; only where the caller may change it */
                contentraw?: string;
                /** Who is named in it; only where the caller may change it */
                mentions?: Array<number>;
                /** Whether it was changed */
                edited?: boolean;
                /** How many found it helpful */
                helpful?: number;
                /** Whether the caller finds it helpful */
                foundhelpful?: boolean;
                /** Why a moderator removed it, plain text; author and text are empty then */
                reason?: string;
            };
        };
    };
    /** Answers an ask for one's Kommune. */
    'mod_thementeam_save_answer': {
        args: {
            /** Id of the card */
            cardid: number;
            /** The version of the answer that the caller saw; 0: there was none */
            version: number;
            /** yes, no or planned */
            answer: string;
            /** One line of explanation, plain text; may be empty */
            line: string;
        };
        returns: {
            /** ok, conflict or refused */
            status: string;
            /** Why not, for programs; empty when ok */
            code: string;
            /** Why not, for people: plain text; empty when ok */
            message: string;
            /** Revision of the space after the call; 0 when refused */
            revision: number;
            /** The ask of the card, with its answers */
            askdetail?: {
                /** What is asked, plain text */
                question: string;
                /** Version of question and date */
                version: number;
                /** Whether it can no longer be answered */
                ended: boolean;
                /** Whether the caller can answer, or change the answer */
                cananswer: boolean;
                /** Whether the caller may change, end and remove it */
                canmanage: boolean;
                /** Kommune that the caller answers for, plain text; empty: none in the profile */
                municipality: string;
                answers: Array<{
                    /** Id of the answer */
                    id: number;
                    /** Kommune, or the person who answered without one; plain text */
                    name: string;
                    /** Landesverband of the person who answered, plain text; may be empty */
                    association: string;
                    /** yes, no or planned */
                    answer: string;
                    /** One line of explanation, plain text; may be empty */
                    line: string;
                    /** Version of the answer */
                    version: number;
                    /** When it was given */
                    timemodified: number;
                    /** Whether it is the answer of the caller's Kommune */
                    own: boolean;
                }>;
                /** Kommunen that have not answered yet */
                waiting: Array<string>;
            };
            /** A card on the board */
            card?: {
                /** Id of the card */
                id: number;
                /** Id of its column */
                columnid: number;
                /** Place in the column, ascending */
                position: number;
                /** Title, html */
                title: string;
                /** Number of versions of the text */
                version: number;
                /** Number of comments */
                commentcount: number;
                /** Id of the author; 0 when unknown */
                userid: number;
                /** When the text was last changed */
                timemodified: number;
                /** Beginning of the text, plain text; not in big spaces */
                excerpt?: string;
                /** information or question; left out: a plain card */
                kind?: string;
                /** Question: asked without a name; userid is 0 then */
                anonymous?: boolean;
                /** Question without a name: whether the caller asked it */
                own?: boolean;
                /** Question: whether an answer was marked as the one that helped */
                answered?: boolean;
                /** Id of the person who takes care */
                assigneeid?: number;
                /** Until when */
                timedue?: number;
                /** Information: Kommune or institution that it comes from, plain text */
                origin?: string;
                /** Information: Landesverband that it comes from, plain text */
                originassociation?: string;
                /** Information: valid until */
                timevalid?: number;
                /** Whether it is meant for Kommunen like the caller's */
                fits?: boolean;
                /** Tags */
                tagids?: Array<number>;
                /** Number of files */
                filecount?: number;
                /** How many found it helpful */
                helpful?: number;
                /** How many decisions were noted on it */
                decided?: number;
                /** The card asks the Kommunen of the team */
                ask?: {
                    /** How many Kommunen have answered */
                    answered: number;
                    /** How many Kommunen are asked */
                    total: number;
                    /** Asked until */
                    timeclose?: number;
                    /** Whether the caller's Kommune can still answer and has not */
                    open: boolean;
                    /** Another number after each change of the ask or of an answer */
                    version: number;
                };
            };
            /** On a conflict: name of the person who was faster */
            by?: string;
            /** On a conflict: when that was */
            when?: number;
        };
    };
    /** Lets a card ask the Kommunen of the team. */
    'mod_thementeam_save_ask': {
        args: {
            /** Id of the card */
            cardid: number;
            /** The version that the caller saw; 0: the card asked nothing */
            version: number;
            /** What is asked, plain text; empty: the title of the card */
            question: string;
            /** Until when; 0: without an end */
            timeclose: number;
        };
        returns: {
            /** ok, conflict or refused */
            status: string;
            /** Why not, for programs; empty when ok */
            code: string;
            /** Why not, for people: plain text; empty when ok */
            message: string;
            /** Revision of the space after the call; 0 when refused */
            revision: number;
            /** The ask of the card, with its answers */
            askdetail?: {
                /** What is asked, plain text */
                question: string;
                /** Version of question and date */
                version: number;
                /** Whether it can no longer be answered */
                ended: boolean;
                /** Whether the caller can answer, or change the answer */
                cananswer: boolean;
                /** Whether the caller may change, end and remove it */
                canmanage: boolean;
                /** Kommune that the caller answers for, plain text; empty: none in the profile */
                municipality: string;
                answers: Array<{
                    /** Id of the answer */
                    id: number;
                    /** Kommune, or the person who answered without one; plain text */
                    name: string;
                    /** Landesverband of the person who answered, plain text; may be empty */
                    association: string;
                    /** yes, no or planned */
                    answer: string;
                    /** One line of explanation, plain text; may be empty */
                    line: string;
                    /** Version of the answer */
                    version: number;
                    /** When it was given */
                    timemodified: number;
                    /** Whether it is the answer of the caller's Kommune */
                    own: boolean;
                }>;
                /** Kommunen that have not answered yet */
                waiting: Array<string>;
            };
            /** A card on the board */
            card?: {
                /** Id of the card */
                id: number;
                /** Id of its column */
                columnid: number;
                /** Place in the column, ascending */
                position: number;
                /** Title, html */
                title: string;
                /** Number of versions of the text */
                version: number;
                /** Number of comments */
                commentcount: number;
                /** Id of the author; 0 when unknown */
                userid: number;
                /** When the text was last changed */
                timemodified: number;
                /** Beginning of the text, plain text; not in big spaces */
                excerpt?: string;
                /** information or question; left out: a plain card */
                kind?: string;
                /** Question: asked without a name; userid is 0 then */
                anonymous?: boolean;
                /** Question without a name: whether the caller asked it */
                own?: boolean;
                /** Question: whether an answer was marked as the one that helped */
                answered?: boolean;
                /** Id of the person who takes care */
                assigneeid?: number;
                /** Until when */
                timedue?: number;
                /** Information: Kommune or institution that it comes from, plain text */
                origin?: string;
                /** Information: Landesverband that it comes from, plain text */
                originassociation?: string;
                /** Information: valid until */
                timevalid?: number;
                /** Whether it is meant for Kommunen like the caller's */
                fits?: boolean;
                /** Tags */
                tagids?: Array<number>;
                /** Number of files */
                filecount?: number;
                /** How many found it helpful */
                helpful?: number;
                /** How many decisions were noted on it */
                decided?: number;
                /** The card asks the Kommunen of the team */
                ask?: {
                    /** How many Kommunen have answered */
                    answered: number;
                    /** How many Kommunen are asked */
                    total: number;
                    /** Asked until */
                    timeclose?: number;
                    /** Whether the caller's Kommune can still answer and has not */
                    open: boolean;
                    /** Another number after each change of the ask or of an answer */
                    version: number;
                };
            };
            /** On a conflict: name of the person who was faster */
            by?: string;
            /** On a conflict: when that was */
            when?: number;
        };
    };
    /** Cards whose texts or comments hold words. */
    'mod_thementeam_search_cards': {
        args: {
            /** Id of the space */
            spaceid: number;
            /** Up to 6 words */
            words: Array<string>;
        };
        returns: {
            /** For each word, in their order */
            found: Array<{
                cardids: Array<number>;
            }>;
        };
    };
    /** Chooses how often the caller gets a digest. */
    'mod_thementeam_set_digest': {
        args: {
            /** Id of the space that the caller is in */
            spaceid: number;
            /** off, daily or weekly */
            digest: string;
        };
        returns: {
            /** What is chosen now */
            digest: string;
        };
    };
    /** Finds a card or comment helpful, or no longer. */
    'mod_thementeam_set_helpful': {
        args: {
            /** card or comment */
            itemtype: string;
            /** Its id */
            itemid: number;
            /** Whether the caller finds it helpful */
            helpful: boolean;
        };
        returns: {
            /** ok, conflict or refused */
            status: string;
            /** Why not, for programs; empty when ok */
            code: string;
            /** Why not, for people: plain text; empty when ok */
            message: string;
            /** Revision of the space after the call; 0 when refused */
            revision: number;
            /** How many find it helpful now */
            helpful?: number;
            /** A card on the board */
            card?: {
                /** Id of the card */
                id: number;
                /** Id of its column */
                columnid: number;
                /** Place in the column, ascending */
                position: number;
                /** Title, html */
                title: string;
                /** Number of versions of the text */
                version: number;
                /** Number of comments */
                commentcount: number;
                /** Id of the author; 0 when unknown */
                userid: number;
                /** When the text was last changed */
                timemodified: number;
                /** Beginning of the text, plain text; not in big spaces */
                excerpt?: string;
                /** information or question; left out: a plain card */
                kind?: string;
                /** Question: asked without a name; userid is 0 then */
                anonymous?: boolean;
                /** Question without a name: whether the caller asked it */
                own?: boolean;
                /** Question: whether an answer was marked as the one that helped */
                answered?: boolean;
                /** Id of the person who takes care */
                assigneeid?: number;
                /** Until when */
                timedue?: number;
                /** Information: Kommune or institution that it comes from, plain text */
                origin?: string;
                /** Information: Landesverband that it comes from, plain text */
                originassociation?: string;
                /** Information: valid until */
                timevalid?: number;
                /** Whether it is meant for Kommunen like the caller's */
                fits?: boolean;
                /** Tags */
                tagids?: Array<number>;
                /** Number of files */
                filecount?: number;
                /** How many found it helpful */
                helpful?: number;
                /** How many decisions were noted on it */
                decided?: number;
                /** The card asks the Kommunen of the team */
                ask?: {
                    /** How many Kommunen have answered */
                    answered: number;
                    /** How many Kommunen are asked */
                    total: number;
                    /** Asked until */
                    timeclose?: number;
                    /** Whether the caller's Kommune can still answer and has not */
                    open: boolean;
                    /** Another number after each change of the ask or of an answer */
                    version: number;
                };
            };
        };
    };
    /** Chooses whether the caller is shown to the others in all ThemenTeams. */
    'mod_thementeam_set_here': {
        args: {
            /** Id of the space */
            spaceid: number;
            /** Whether the caller wants to be shown while being there */
            shown: boolean;
        };
        returns: {
            /** ok, conflict or refused */
            status: string;
            /** Why not, for programs; empty when ok */
            code: string;
            /** Why not, for people: plain text; empty when ok */
            message: string;
            /** Revision of the space after the call; 0 when refused */
            revision: number;
            /** Who is here */
            here?: {
                /** Whether the caller has chosen to be shown */
                shown: boolean;
                /** Those who are here and want to be shown, by name */
                people: Array<{
                    /** Id of a person */
                    id: number;
                    /** Name, plain text */
                    name: string;
                }>;
                /** Whether there are others */
                more: boolean;
                /** What the pulse says as long as this is true; 00000000: nobody is here */
                mark: string;
                /** Seconds after which to ask again in any case */
                again: number;
                /** Seconds over which browsers spread their questions when somebody comes or goes */
                spread: number;
            };
        };
    };
    /** Says that a meeting begins, ends, or goes on after all. */
    'mod_thementeam_set_meeting_state': {
        args: {
            /** Id of the meeting */
            meetingid: number;
            /** Prepared, running or ended */
            state: string;
        };
        returns: {
            /** ok, conflict or refused */
            status: string;
            /** Why not, for programs; empty when ok */
            code: string;
            /** Why not, for people: plain text; empty when ok */
            message: string;
            /** Revision of the space after the call; 0 when refused */
            revision: number;
            /** The meeting */
            meeting?: {
                /** Id of the meeting */
                id: number;
                /** Id of the space */
                spaceid: number;
                /** prepared, running or ended */
                state: string;
                /** When it was prepared first */
                timecreated: number;
                /** When it began; 0: not yet */
                timestarted: number;
                /** When it ended; 0: not yet */
                timeended: number;
                /** Whether the caller may change it */
                cancontribute: boolean;
                /** Whether the caller may remove it */
                candelete: boolean;
                /** The agenda, in its order */
                items: Array<{
                    /** Id of the card */
                    cardid: number;
                    /** Title, html */
                    title: string;
                    /** Name of its column, html */
                    column: string;
                    /** Whether it is on the agenda; else something was decided on it */
                    listed: boolean;
                }>;
                /** What was decided, oldest first */
                decisions: Array<{
                    /** Id of the decision */
                    id: number;
                    /** Id of the card that it is about */
                    cardid: number;
                    /** Id of the meeting */
                    meetingid: number;
                    /** Who noted it, plain text */
                    author: string;
                    /** Text, html */
                    content: string;
                    /** Text as it was typed */
                    contentraw: string;
                    /** When it was noted */
                    timecreated: number;
                    /** Number of versions of the text */
                    version: number;
                    /** Whether the caller may remove it */
                    candelete: boolean;
                }>;
            };
            /** On a conflict: name of the person who was faster */
            by?: string;
            /** On a conflict: when that was */
            when?: number;
        };
    };
    /** Says what the caller thinks of a publication, or takes it back. */
    'mod_thementeam_set_reaction': {
        args: {
            /** Id of the publication */
            publicationid: number;
            /** Reaction: used, unsuitable or outdated; empty: takes it back */
            reaction: string;
            /** One line for the team, plain text; may be empty */
            note: string;
        };
        returns: {
            /** ok, conflict or refused */
            status: string;
            /** Why not, for programs; empty when ok */
            code: string;
            /** Why not, for people: plain text; empty when ok */
            message: string;
            /** Revision of the space after the call; 0 when refused */
            revision: number;
            /** How often each reaction was given */
            counts?: {
                /** How many used it */
                used: number;
                /** For how many it does not fit */
                unsuitable: number;
                /** How many find it outdated */
                outdated: number;
            };
            /** What the caller said; may be empty */
            own?: string;
            /** The caller's line, plain text; may be empty */
            ownnote?: string;
        };
    };
    /** Begins or ends to watch a card, or a whole space. */
    'mod_thementeam_set_watch': {
        args: {
            /** Id of the space */
            spaceid: number;
            /** Id of a card in it; 0: the space itself */
            cardid: number;
            /** Whether the caller wants to hear of it at once */
            watching: boolean;
        };
        returns: {
            /** ok, conflict or refused */
            status: string;
            /** Why not, for programs; empty when ok */
            code: string;
            /** Why not, for people: plain text; empty when ok */
            message: string;
            /** Revision of the space after the call; 0 when refused */
            revision: number;
            /** Whether the caller watches it now */
            watching?: boolean;
        };
    };
    /** Signs a document off, or takes that back. */
    'mod_thementeam_sign_document': {
        args: {
            /** Id of the document */
            documentid: number;
            /** The version of the text that the caller saw */
            contentversion: number;
            /** How the caller wants to be named: name, kommune or none; empty: takes it back */
            naming: string;
        };
        returns: {
            /** ok, conflict or refused */
            status: string;
            /** Why not, for programs; empty when ok */
            code: string;
            /** Why not, for people: plain text; empty when ok */
            message: string;
            /** Revision of the space after the call; 0 when refused */
            revision: number;
            /** On a conflict: name of the person who was faster */
            by?: string;
            /** On a conflict: when that was */
            when?: number;
            /** The document; left out where it did not change, or is gone */
            document?: {
                /** Id of the document */
                id: number;
                /** Id of the space */
                spaceid: number;
                /** Id of the caller */
                userid: number;
                /** Version of the head */
                version: number;
                /** Version of all that it says */
                contentversion: number;
                /** Whether the caller may write */
                cancontribute: boolean;
                /** Whether the caller may remove it */
                candelete: boolean;
                /** Title, html */
                title: string;
                /** The one sentence, plain text; may be empty */
                lead: string;
                /** For whom, plain text; may be empty */
                audience: string;
                /** What it takes, plain text; may be empty */
                effort: string;
                sizes: Array<string>;
                /** Wiedervorlage; 0: none */
                timereview: number;
                tags: Array<string>;
                files: Array<{
                    /** Name, plain text */
                    name: string;
                    /** Address */
                    url: string;
                    /** Size in words */
                    size: string;
                }>;
                sections: Array<{
                    /** Id of the section */
                    id: number;
                    /** What it is for; may be empty */
                    role: string;
                    /** Title, html */
                    title: string;
                    /** Text, html */
                    content: string;
                    /** Whether nothing is written yet */
                    empty: boolean;
                    /** Version of the section */
                    version: number;
                    /** Who wrote this version, plain text */
                    author: string;
                    /** When */
                    timemodified: number;
                    /** Id of the person who writes it; 0: nobody said so */
                    assigneeid: number;
                    /** Name of that person, plain text; may be empty */
                    assignee: string;
                }>;
                cards: Array<{
                    /** Id of a card that it grew from */
                    id: number;
                    /** Title, html */
                    title: string;
                }>;
                signoff: {
                    /** How many a publication needs */
                    needed: number;
                    /** How many stand by it as it is */
                    current: number;
                    /** How many of the team have not said so */
                    open: number;
                    people: Array<{
                        /** Name, plain text */
                        name: string;
                        /** Whether it is for the text as it is, or for an earlier one */
                        current: boolean;
                    }>;
                    /** The caller's: current, earlier or none */
                    own: string;
                    /** How the caller wants to be named: name, kommune or none */
                    naming: string;
                    /** What the caller would be called by the Kommune; may be empty */
                    kommune: string;
                };
                publications: Array<{
                    /** Id of the publication */
                    id: number;
                    /** 1, 2, … */
                    number: number;
                    /** published, superseded or withdrawn */
                    status: string;
                    /** When */
                    timepublished: number;
                    /** Why it was replaced or withdrawn, plain text; may be empty */
                    reason: string;
                    /** The version of the document that was published */
                    contentversion: number;
                    /** How often each reaction was given */
                    counts: {
                        /** How many used it */
                        used: number;
                        /** For how many it does not fit */
                        unsuitable: number;
                        /** How many find it outdated */
                        outdated: number;
                    };
                }>;
                lines: Array<{
                    /** Id of the reaction */
                    id: number;
                    /** Id of the publication */
                    publicationid: number;
                    /** used, unsuitable or outdated */
                    reaction: string;
                    /** What a reader wrote, plain text */
                    note: string;
                    /** Id of the card that was made of it; 0: none */
                    cardid: number;
                }>;
            };
        };
    };
    /** Undoes what the caller did last in a space. */
    'mod_thementeam_undo_act': {
        args: {
            /** Id of the space */
            spaceid: number;
            /** Revision that the act was answered with */
            act: number;
        };
        returns: {
            /** ok, conflict or refused */
            status: string;
            /** Why not, for programs; empty when ok */
            code: string;
            /** Why not, for people: plain text; empty when ok */
            message: string;
            /** Revision of the space after the call; 0 when refused */
            revision: number;
            /** A card on the board */
            card?: {
                /** Id of the card */
                id: number;
                /** Id of its column */
                columnid: number;
                /** Place in the column, ascending */
                position: number;
                /** Title, html */
                title: string;
                /** Number of versions of the text */
                version: number;
                /** Number of comments */
                commentcount: number;
                /** Id of the author; 0 when unknown */
                userid: number;
                /** When the text was last changed */
                timemodified: number;
                /** Beginning of the text, plain text; not in big spaces */
                excerpt?: string;
                /** information or question; left out: a plain card */
                kind?: string;
                /** Question: asked without a name; userid is 0 then */
                anonymous?: boolean;
                /** Question without a name: whether the caller asked it */
                own?: boolean;
                /** Question: whether an answer was marked as the one that helped */
                answered?: boolean;
                /** Id of the person who takes care */
                assigneeid?: number;
                /** Until when */
                timedue?: number;
                /** Information: Kommune or institution that it comes from, plain text */
                origin?: string;
                /** Information: Landesverband that it comes from, plain text */
                originassociation?: string;
                /** Information: valid until */
                timevalid?: number;
                /** Whether it is meant for Kommunen like the caller's */
                fits?: boolean;
                /** Tags */
                tagids?: Array<number>;
                /** Number of files */
                filecount?: number;
                /** How many found it helpful */
                helpful?: number;
                /** How many decisions were noted on it */
                decided?: number;
                /** The card asks the Kommunen of the team */
                ask?: {
                    /** How many Kommunen have answered */
                    answered: number;
                    /** How many Kommunen are asked */
                    total: number;
                    /** Asked until */
                    timeclose?: number;
                    /** Whether the caller's Kommune can still answer and has not */
                    open: boolean;
                    /** Another number after each change of the ask or of an answer */
                    version: number;
                };
            };
            /** The people that the cards name */
            people?: Array<{
                /** Id of the person */
                id: number;
                /** Name, plain text */
                name: string;
                /** Landesverband, plain text; may be empty */
                association: string;
            }>;
        };
    };
    /** Changes the text of a card. */
    'mod_thementeam_update_card': {
        args: {
            /** Id of the card */
            cardid: number;
            /** The version that the caller saw */
            version: number;
            /** Title, plain text */
            title: string;
            /** Text, plain text; may be empty */
            content: string;
        };
        returns: {
            /** ok, conflict or refused */
            status: string;
            /** Why not, for programs; empty when ok */
            code: string;
            /** Why not, for people: plain text; empty when ok */
            message: string;
            /** Revision of the space after the call; 0 when refused */
            revision: number;
            /** A card with its text and comments */
            card?: {
                /** Id of the card */
                id: number;
                /** Id of its column */
                columnid: number;
                /** Place in the column, ascending */
                position: number;
                /** Title, html */
                title: string;
                /** Number of versions of the text */
                version: number;
                /** Number of comments */
                commentcount: number;
                /** Id of the author; 0 when unknown */
                userid: number;
                /** When the text was last changed */
                timemodified: number;
                /** Beginning of the text, plain text; not in big spaces */
                excerpt?: string;
                /** information or question; left out: a plain card */
                kind?: string;
                /** Question: asked without a name; userid is 0 then */
                anonymous?: boolean;
                /** Question without a name: whether the caller asked it */
                own?: boolean;
                /** Question: whether an answer was marked as the one that helped */
                answered?: boolean;
                /** Id of the person who takes care */
                assigneeid?: number;
                /** Until when */
                timedue?: number;
                /** Information: Kommune or institution that it comes from, plain text */
                origin?: string;
                /** Information: Landesverband that it comes from, plain text */
                originassociation?: string;
                /** Information: valid until */
                timevalid?: number;
                /** Whether it is meant for Kommunen like the caller's */
                fits?: boolean;
                /** Tags */
                tagids?: Array<number>;
                /** Number of files */
                filecount?: number;
                /** How many found it helpful */
                helpful?: number;
                /** How many decisions were noted on it */
                decided?: number;
                /** The card asks the Kommunen of the team */
                ask?: {
                    /** How many Kommunen have answered */
                    answered: number;
                    /** How many Kommunen are asked */
                    total: number;
                    /** Asked until */
                    timeclose?: number;
                    /** Whether the caller's Kommune can still answer and has not */
                    open: boolean;
                    /** Another number after each change of the ask or of an answer */
                    version: number;
                };
                /** Name of the author, plain text */
                author: string;
                /** Landesverband of the author, plain text; may be empty */
                association: string;
                /** Title as it was typed */
                titleraw: string;
                /** Text as it was typed */
                contentraw: string;
                /** Text, html */
                content: string;
                /** Comments, oldest first */
                comments: Array<{
                    /** Id of the comment */
                    id: number;
                    /** Id of the card */
                    cardid: number;
                    /** Id of the author; 0 when unknown */
                    userid: number;
                    /** Name of the author, plain text */
                    author: string;
                    /** Text, html */
                    content: string;
                    /** When it was written */
                    timecreated: number;
                    /** Whether the caller may remove it */
                    candelete: boolean;
                    /** Number of versions of the text */
                    version: number;
                    /** Text as it was typed; only where the caller may change it */
                    contentraw?: string;
                    /** Who is named in it; only where the caller may change it */
                    mentions?: Array<number>;
                    /** Whether it was changed */
                    edited?: boolean;
                    /** How many found it helpful */
                    helpful?: number;
                    /** Whether the caller finds it helpful */
                    foundhelpful?: boolean;
                    /** Why a moderator removed it, plain text; author and text are empty then */
                    reason?: string;
                }>;
                /** Number of earlier comments, see get_comments */
                earlier: number;
                /** Whether the caller finds it helpful */
                foundhelpful?: boolean;
                /** Whether the caller watches it */
                watching?: boolean;
                /** Name of the person who takes care, plain text */
                assignee?: string;
                /** Information: legal basis or source, plain text */
                basis?: string;
                /** Information: size classes of the Kommunen that it is for */
                sizes?: Array<string>;
                /** Links */
                links?: Array<{
                    /** Address */
                    url: string;
                    /** Title, plain text; may be empty */
                    title: string;
                    /** Who published it, plain text; may be empty */
                    source: string;
                }>;
                /** Files to download */
                files?: Array<{
                    /** Name, plain text */
                    name: string;
                    /** Address */
                    url: string;
                    /** Size in words */
                    size: string;
                }>;
                /** Tags */
                tags?: Array<{
                    /** Name, plain text */
                    name: string;
                    /** Page of the tag */
                    url: string;
                }>;
                /** The ask of the card, with its answers */
                askdetail?: {
                    /** What is asked, plain text */
                    question: string;
                    /** Version of question and date */
                    version: number;
                    /** Whether it can no longer be answered */
                    ended: boolean;
                    /** Whether the caller can answer, or change the answer */
                    cananswer: boolean;
                    /** Whether the caller may change, end and remove it */
                    canmanage: boolean;
                    /** Kommune that the caller answers for, plain text; empty: none in the profile */
                    municipality: string;
                    answers: Array<{
                        /** Id of the answer */
                        id: number;
                        /** Kommune, or the person who answered without one; plain text */
                        name: string;
                        /** Landesverband of the person who answered, plain text; may be empty */
                        association: string;
                        /** yes, no or planned */
                        answer: string;
                        /** One line of explanation, plain text; may be empty */
                        line: string;
                        /** Version of the answer */
                        version: number;
                        /** When it was given */
                        timemodified: number;
                        /** Whether it is the answer of the caller's Kommune */
                        own: boolean;
                    }>;
                    /** Kommunen that have not answered yet */
                    waiting: Array<string>;
                };
                /** What was decided, oldest first */
                decisions?: Array<{
                    /** Id of the decision */
                    id: number;
                    /** Id of the card that it is about */
                    cardid: number;
                    /** Id of the meeting */
                    meetingid: number;
                    /** Who noted it, plain text */
                    author: string;
                    /** Text, html */
                    content: string;
                    /** Text as it was typed */
                    contentraw: string;
                    /** When it was noted */
                    timecreated: number;
                    /** Number of versions of the text */
                    version: number;
                    /** Whether the caller may remove it */
                    candelete: boolean;
                }>;
                /** Question: whether the caller may say what helped */
                canaccept?: boolean;
                /** A comment */
                accepted?: {
                    /** Id of the comment */
                    id: number;
                    /** Id of the card */
                    cardid: number;
                    /** Id of the author; 0 when unknown */
                    userid: number;
                    /** Name of the author, plain text */
                    author: string;
                    /** Text, html */
                    content: string;
                    /** When it was written */
                    timecreated: number;
                    /** Whether the caller may remove it */
                    candelete: boolean;
                    /** Number of versions of the text */
                    version: number;
                    /** Text as it was typed; only where the caller may change it */
                    contentraw?: string;
                    /** Who is named in it; only where the caller may change it */
                    mentions?: Array<number>;
                    /** Whether it was changed */
                    edited?: boolean;
                    /** How many found it helpful */
                    helpful?: number;
                    /** Whether the caller finds it helpful */
                    foundhelpful?: boolean;
                    /** Why a moderator removed it, plain text; author and text are empty then */
                    reason?: string;
                };
                /** Question: the information that was made of it */
                keptas?: {
                    /** Id of the card */
                    id: number;
                    /** Title, html */
                    title: string;
                };
                /** Information: the question that it comes from */
                keptfrom?: {
                    /** Id of the card */
                    id: number;
                    /** Title, html */
                    title: string;
                };
            };
            /** On a conflict: name of the person who was faster */
            by?: string;
            /** On a conflict: when that was */
            when?: number;
        };
    };
    /** Changes name, colour and lock of a column. */
    'mod_thementeam_update_column': {
        args: {
            /** Id of the column */
            columnid: number;
            /** The version that the caller saw */
            version: number;
            /** Name */
            name: string;
            /** orange, blue, green, violet, red or empty */
            color: string;
            /** Whether its cards stay as and where they are */
            locked: boolean;
        };
        returns: {
            /** ok, conflict or refused */
            status: string;
            /** Why not, for programs; empty when ok */
            code: string;
            /** Why not, for people: plain text; empty when ok */
            message: string;
            /** Revision of the space after the call; 0 when refused */
            revision: number;
            /** The columns of the space, in their order */
            columns?: Array<{
                /** Id of the column */
                id: number;
                /** Name, html */
                name: string;
                /** orange, blue, green or empty */
                color: string;
                /** Order of the columns */
                sortorder: number;
                /** Version of the column */
                version: number;
                /** Whether its cards stay as and where they are */
                locked: boolean;
                /** Name as it was typed, for those who change it */
                nameraw?: string;
            }>;
        };
    };
    /** Changes the text of one's own comment. */
    'mod_thementeam_update_comment': {
        args: {
            /** Id of the comment */
            commentid: number;
            /** The version that the person saw */
            version: number;
            /** Text, plain text */
            content: string;
            /** Who is named in the text; those who may not read the space are ignored. Default: []. */
            mentions?: Array<number>;
        };
        returns: {
            /** ok, conflict or refused */
            status: string;
            /** Why not, for programs; empty when ok */
            code: string;
            /** Why not, for people: plain text; empty when ok */
            message: string;
            /** Revision of the space after the call; 0 when refused */
            revision: number;
            /** On a conflict: name of the person who was faster */
            by?: string;
            /** On a conflict: when that was */
            when?: number;
            /** A comment */
            comment?: {
                /** Id of the comment */
                id: number;
                /** Id of the card */
                cardid: number;
                /** Id of the author; 0 when unknown */
                userid: number;
                /** Name of the author, plain text */
                author: string;
                /** Text, html */
                content: string;
                /** When it was written */
                timecreated: number;
                /** Whether the caller may remove it */
                candelete: boolean;
                /** Number of versions of the text */
                version: number;
                /** Text as it was typed; only where the caller may change it */
                contentraw?: string;
                /** Who is named in it; only where the caller may change it */
                mentions?: Array<number>;
                /** Whether it was changed */
                edited?: boolean;
                /** How many found it helpful */
                helpful?: number;
                /** Whether the caller finds it helpful */
                foundhelpful?: boolean;
                /** Why a moderator removed it, plain text; author and text are empty then */
                reason?: string;
            };
            /** A card on the board */
            card?: {
                /** Id of the card */
                id: number;
                /** Id of its column */
                columnid: number;
                /** Place in the column, ascending */
                position: number;
                /** Title, html */
                title: string;
                /** Number of versions of the text */
                version: number;
                /** Number of comments */
                commentcount: number;
                /** Id of the author; 0 when unknown */
                userid: number;
                /** When the text was last changed */
                timemodified: number;
                /** Beginning of the text, plain text; not in big spaces */
                excerpt?: string;
                /** information or question; left out: a plain card */
                kind?: string;
                /** Question: asked without a name; userid is 0 then */
                anonymous?: boolean;
                /** Question without a name: whether the caller asked it */
                own?: boolean;
                /** Question: whether an answer was marked as the one that helped */
                answered?: boolean;
                /** Id of the person who takes care */
                assigneeid?: number;
                /** Until when */
                timedue?: number;
                /** Information: Kommune or institution that it comes from, plain text */
                origin?: string;
                /** Information: Landesverband that it comes from, plain text */
                originassociation?: string;
                /** Information: valid until */
                timevalid?: number;
                /** Whether it is meant for Kommunen like the caller's */
                fits?: boolean;
                /** Tags */
                tagids?: Array<number>;
                /** Number of files */
                filecount?: number;
                /** How many found it helpful */
                helpful?: number;
                /** How many decisions were noted on it */
                decided?: number;
                /** The card asks the Kommunen of the team */
                ask?: {
                    /** How many Kommunen have answered */
                    answered: number;
                    /** How many Kommunen are asked */
                    total: number;
                    /** Asked until */
                    timeclose?: number;
                    /** Whether the caller's Kommune can still answer and has not */
                    open: boolean;
                    /** Another number after each change of the ask or of an answer */
                    version: number;
                };
            };
        };
    };
    /** Changes the wording of a decision. */
    'mod_thementeam_update_decision': {
        args: {
            /** Id of the decision */
            decisionid: number;
            /** The version that the caller saw */
            version: number;
            /** What was decided, plain text */
            content: string;
        };
        returns: {
            /** ok, conflict or refused */
            status: string;
            /** Why not, for programs; empty when ok */
            code: string;
            /** Why not, for people: plain text; empty when ok */
            message: string;
            /** Revision of the space after the call; 0 when refused */
            revision: number;
            /** The meeting */
            meeting?: {
                /** Id of the meeting */
                id: number;
                /** Id of the space */
                spaceid: number;
                /** prepared, running or ended */
                state: string;
                /** When it was prepared first */
                timecreated: number;
                /** When it began; 0: not yet */
                timestarted: number;
                /** When it ended; 0: not yet */
                timeended: number;
                /** Whether the caller may change it */
                cancontribute: boolean;
                /** Whether the caller may remove it */
                candelete: boolean;
                /** The agenda, in its order */
                items: Array<{
                    /** Id of the card */
                    cardid: number;
                    /** Title, html */
                    title: string;
                    /** Name of its column, html */
                    column: string;
                    /** Whether it is on the agenda; else something was decided on it */
                    listed: boolean;
                }>;
                /** What was decided, oldest first */
                decisions: Array<{
                    /** Id of the decision */
                    id: number;
                    /** Id of the card that it is about */
                    cardid: number;
                    /** Id of the meeting */
                    meetingid: number;
                    /** Who noted it, plain text */
                    author: string;
                    /** Text, html */
                    content: string;
                    /** Text as it was typed */
                    contentraw: string;
                    /** When it was noted */
                    timecreated: number;
                    /** Number of versions of the text */
                    version: number;
                    /** Whether the caller may remove it */
                    candelete: boolean;
                }>;
            };
            /** On a conflict: name of the person who was faster */
            by?: string;
            /** On a conflict: when that was */
            when?: number;
        };
    };
    /** Takes a publication back. */
    'mod_thementeam_withdraw_publication': {
        args: {
            /** Id of the publication */
            publicationid: number;
            /** Why, plain text */
            reason: string;
        };
        returns: {
            /** ok, conflict or refused */
            status: string;
            /** Why not, for programs; empty when ok */
            code: string;
            /** Why not, for people: plain text; empty when ok */
            message: string;
            /** Revision of the space after the call; 0 when refused */
            revision: number;
            /** On a conflict: name of the person who was faster */
            by?: string;
            /** On a conflict: when that was */
            when?: number;
            /** The document; left out where it did not change, or is gone */
            document?: {
                /** Id of the document */
                id: number;
                /** Id of the space */
                spaceid: number;
                /** Id of the caller */
                userid: number;
                /** Version of the head */
                version: number;
                /** Version of all that it says */
                contentversion: number;
                /** Whether the caller may write */
                cancontribute: boolean;
                /** Whether the caller may remove it */
                candelete: boolean;
                /** Title, html */
                title: string;
                /** The one sentence, plain text; may be empty */
                lead: string;
                /** For whom, plain text; may be empty */
                audience: string;
                /** What it takes, plain text; may be empty */
                effort: string;
                sizes: Array<string>;
                /** Wiedervorlage; 0: none */
                timereview: number;
                tags: Array<string>;
                files: Array<{
                    /** Name, plain text */
                    name: string;
                    /** Address */
                    url: string;
                    /** Size in words */
                    size: string;
                }>;
                sections: Array<{
                    /** Id of the section */
                    id: number;
                    /** What it is for; may be empty */
                    role: string;
                    /** Title, html */
                    title: string;
                    /** Text, html */
                    content: string;
                    /** Whether nothing is written yet */
                    empty: boolean;
                    /** Version of the section */
                    version: number;
                    /** Who wrote this version, plain text */
                    author: string;
                    /** When */
                    timemodified: number;
                    /** Id of the person who writes it; 0: nobody said so */
                    assigneeid: number;
                    /** Name of that person, plain text; may be empty */
                    assignee: string;
                }>;
                cards: Array<{
                    /** Id of a card that it grew from */
                    id: number;
                    /** Title, html */
                    title: string;
                }>;
                signoff: {
                    /** How many a publication needs */
                    needed: number;
                    /** How many stand by it as it is */
                    current: number;
                    /** How many of the team have not said so */
                    open: number;
                    people: Array<{
                        /** Name, plain text */
                        name: string;
                        /** Whether it is for the text as it is, or for an earlier one */
                        current: boolean;
                    }>;
                    /** The caller's: current, earlier or none */
                    own: string;
                    /** How the caller wants to be named: name, kommune or none */
                    naming: string;
                    /** What the caller would be called by the Kommune; may be empty */
                    kommune: string;
                };
                publications: Array<{
                    /** Id of the publication */
                    id: number;
                    /** 1, 2, … */
                    number: number;
                    /** published, superseded or withdrawn */
                    status: string;
                    /** When */
                    timepublished: number;
                    /** Why it was replaced or withdrawn, plain text; may be empty */
                    reason: string;
                    /** The version of the document that was published */
                    contentversion: number;
                    /** How often each reaction was given */
                    counts: {
                        /** How many used it */
                        used: number;
                        /** For how many it does not fit */
                        unsuitable: number;
                        /** How many find it outdated */
                        outdated: number;
                    };
                }>;
                lines: Array<{
                    /** Id of the reaction */
                    id: number;
                    /** Id of the publication */
                    publicationid: number;
                    /** used, unsuitable or outdated */
                    reaction: string;
                    /** What a reader wrote, plain text */
                    note: string;
                    /** Id of the card that was made of it; 0: none */
                    cardid: number;
                }>;
            };
        };
    };
}
