/** "What waits" in a ThemenTeam, for its trainers. */
import {accessOf} from '../../amd-src/test/store/handlers/thementeam-views';
import {formatString} from '../../amd-src/test/store/format';
import type {Request} from '../server/shell';
import {numberIn, type PageOf} from './page';
import {teamView} from './team-view';

interface Line {
    title: string;
    url: string;
    why: string;
}

/** What waits in one space: questions, asks, dates and sections. */
const linesOf = ({context}: Request, spaceid: number, cmid: number): Line[] => {
    const {store, now} = context;
    const cards = store.where('card', {spaceid, timedeleted: null});
    const said = (key: string, a?: unknown): string => context.string('mod_thementeam', `waiting_${key}`, a);
    const day = (time: number): string => context.date(time, 'strftimedate');
    const line = ({id, title}: {id: number; title: string}, why: string): Line =>
        ({title: formatString(title), url: `/mod/thementeam/view.php?id=${cmid}&card=${id}`, why});
    const commented = (id: number): boolean => store.where('comment', {cardid: id, timedeleted: null}).length > 0;
    const asks = store.where('ask').filter(({id, timeclose}) => (!timeclose || timeclose > now) && !store.where('answer', {askid: id}).length);
    return [
        ...cards.filter(({id, kind, acceptedid}) => kind === 'question' && !acceptedid && !commented(id)).map(card => line(card, said('question'))),
        ...cards.filter(({id}) => asks.some(({cardid}) => cardid === id)).map(card => line(card, said('ask'))),
        ...store.where('document', {spaceid, timedeleted: null}).flatMap(({id, title}) => {
            const open = store.where('section', {documentid: id, timedeleted: null, assigneeid: 0})
                .filter(({textid}) => !store.find('sectiontext', textid)?.content);
            const why = open.length === 1 ? said('section_one') : said('section', open.length);
            return open.length ? [{title: formatString(title), url: `/mod/thementeam/document.php?id=${id}`, why}] : [];
        }),
        ...cards.filter(({timedue}) => timedue && timedue < now).map(card => line(card, said('due', day(card.timedue ?? 0)))),
        ...cards.filter(({kind, timevalid}) => kind === 'information' && timevalid && timevalid < now)
            .map(card => line(card, said('valid', day(card.timevalid ?? 0)))),
    ];
};

export const waitingPage: PageOf = request => {
    const {context, page, query} = request;
    const cm = context.store.get('cm', numberIn(query, 'id'));
    context.require('mod/thementeam:managespace');
    const spaces = context.store.where('space', {thementeamid: cm.instance}).filter(({archived}) => !archived).map(space => ({
        name: formatString(accessOf(context, space).space.groupname),
        url: `/mod/thementeam/view.php?id=${cm.id}&group=${space.groupid}`,
        items: linesOf(request, space.id, cm.id),
    })).filter(({items}) => items.length);
    return teamView(request, 'waiting', {cm, group: 0}, page.render('mod_thementeam/waiting', {spaces, nothing: !spaces.length}));
};
