/** Somebody who is always there: so that the preview shows how a colleague is seen who wants it. */
import type {Db} from '../../amd-src/test/store/context';
import {userNamed} from '../../amd-src/test/store/sample';

const YEARS = 10 * 366 * 86_400;

/** Adds the colleague to her team's space. */
export const addColleague = (store: Db): void => {
    const {id: userid} = userNamed(store, 'vogt');
    for (const {id: spaceid, groupid} of store.where('space')) {
        if (store.where('member', {groupid, userid}).length) {
            store.insert('presence', {spaceid, userid, timeend: store.now() + YEARS});
            store.setMark('space', spaceid, true);
        }
    }
};
