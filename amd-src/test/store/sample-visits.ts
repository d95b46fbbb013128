/** When the sample people were in their ThemenTeam last, so that there is something new for them. */
import type {Db} from './context';

/** Days ago. */
const LAST = 4;

/** Adds a visit of everybody to every space of theirs. */
export const addVisits = (store: Db): void => {
    const timeseen = store.now() - LAST * 86_400;
    for (const {id: spaceid, groupid} of store.where('space')) {
        store.where('member', {groupid}).forEach(({userid}) => store.insert('visit', {spaceid, userid, timesince: 0, timeseen}));
    }
};
