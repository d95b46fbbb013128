/**
 * The web-service functions of the three plugins.
 *
 * Generated from Moodle's own descriptions of them by "npm run ws": change the PHP, not this file.
 */
export interface WsFunctions {
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
            /** Who runs the room, as HTML */
            operator: string;
            /** Where the room is run, as HTML */
            country: string;
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
            }>;
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
                };
            };
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
                };
            };
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
                };
            };
            /** On a conflict: name of the person who was faster */
            by?: string;
            /** On a conflict: when that was */
            when?: number;
        };
    };
    /** Removes a comment. */
    'mod_thementeam_delete_comment': {
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
                }>;
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
            removed: Array<number>;
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
                };
            };
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
                }>;
            };
            /** On a conflict: name of the person who was faster */
            by?: string;
            /** On a conflict: when that was */
            when?: number;
        };
    };
}
