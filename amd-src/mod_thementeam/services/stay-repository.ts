/** The web-service calls around what is new, and what a person wants to hear of. */
import {call, type WsReturns} from '../../platform/ajax';

export type News = WsReturns<'mod_thementeam_get_news'>;

export const stayRepository = {
    /** What is new since the last visit; the server notes that the person is here. */
    news: (spaceid: number): Promise<News> => call('mod_thementeam_get_news', {spaceid}),
    /** The person has this revision on the screen. */
    seen: (spaceid: number, revision: number): Promise<unknown> =>
        call('mod_thementeam_mark_seen', {spaceid, revision}, {background: true}),
    /** Begins or ends to watch a card; 0: the space. */
    watch: (spaceid: number, cardid: number, watching: boolean): Promise<WsReturns<'mod_thementeam_set_watch'>> =>
        call('mod_thementeam_set_watch', {spaceid, cardid, watching}),
    digest: (spaceid: number, digest: string): Promise<WsReturns<'mod_thementeam_set_digest'>> =>
        call('mod_thementeam_set_digest', {spaceid, digest}),
};
