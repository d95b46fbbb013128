/** The web-service calls around who is in a space right now. */
import {call, type WsReturns} from '../../platform/ajax';

export type HereNow = WsReturns<'mod_thementeam_get_here'>;

export interface HereRepository {
    /** Who is here; says that the person is, where that is chosen. Does not keep the session alive. */
    ask(): Promise<HereNow>;
    choose(shown: boolean): Promise<WsReturns<'mod_thementeam_set_here'>>;
}

export const hereRepository = (spaceid: number): HereRepository => ({
    ask: () => call('mod_thementeam_get_here', {spaceid}, {background: true}),
    choose: shown => call('mod_thementeam_set_here', {spaceid, shown}),
});
