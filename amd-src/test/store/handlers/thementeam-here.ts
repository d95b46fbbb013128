/** The functions of mod_thementeam that say who is in a space right now. */
import type {WsReturns} from '../../../platform/ajax';
import type {Context} from '../context';
import {answerOf, OK} from './result';
import {accessOf} from './thementeam-views';
import type {HandlersOf} from './types';

type HereNow = WsReturns<'mod_thementeam_get_here'>;

const PACE = 60;
const PATIENCE = 90;
const ANYWAY = 300;

/** Whether somebody has chosen to be shown. */
export const isShown = ({store, user}: Context): boolean => store.where('shown', {userid: user.id}).length > 0;

/** Changes who is in a space: those go whose time is up, and the caller comes or goes as chosen. */
const settle = (context: Context, spaceid: number): void => {
    const {store, user, now} = context;
    const before = store.where('presence', {spaceid});
    before.filter(({timeend, userid}) => timeend <= now || (userid === user.id && !isShown(context)))
        .forEach(({id}) => store.remove('presence', id));
    const own = store.where('presence', {spaceid, userid: user.id})[0];
    if (own) {
        store.update('presence', own.id, {timeend: now + PATIENCE});
    } else if (isShown(context)) {
        store.insert('presence', {spaceid, userid: user.id, timeend: now + PATIENCE});
    }
    const after = store.where('presence', {spaceid});
    if (before.map(({id}) => id).join() !== after.map(({id}) => id).join()) {
        store.setMark('space', spaceid, after.length > 0);
    }
};

const hereNow = (context: Context, spaceid: number): HereNow => {
    const {store} = context;
    const shown = isShown(context);
    const {space} = accessOf(context, store.get('space', spaceid));
    const open = !space.archived && !space.locked;
    if (open) {
        settle(context, spaceid);
    }
    const people = open ? store.where('presence', {spaceid}).map(({userid}) => ({id: userid, name: context.fullName(userid)})) : [];
    return {
        shown, people: people.sort((a, b) => a.name.localeCompare(b.name)), more: false,
        mark: store.mark('space', spaceid) || '00000000', again: shown ? PACE : ANYWAY, spread: 1,
    };
};

export const thementeamHere = {
    mod_thementeam_get_here: (context, {spaceid}) => hereNow(context, spaceid),

    mod_thementeam_set_here: (context, {spaceid, shown}) => answerOf(() => {
        const {store, user} = context;
        const {space: {revision}} = accessOf(context, store.get('space', spaceid));
        store.where('shown', {userid: user.id}).forEach(({id}) => store.remove('shown', id));
        if (shown) {
            store.insert('shown', {userid: user.id});
        } else {
            store.where('presence', {userid: user.id}).forEach(row => {
                settle(context, row.spaceid);
            });
        }
        return {...OK, revision, here: hereNow(context, spaceid)};
    }, {revision: 0}),
} satisfies Partial<HandlersOf<'mod_thementeam'>>;
