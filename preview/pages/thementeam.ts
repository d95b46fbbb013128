/** The page of a team's board. */
import {defaultGroup, spaceForPage} from '../../amd-src/test/store/handlers/thementeam';
import {courseUrl, scriptJson, type Request} from '../server/shell';
import {callAmd, numberIn, type PageOf} from './page';
import {teamLinks, teamView} from './team-view';

/** What a trainer is told who has just brought a file. */
const takenIn = ({context, query}: Request): string => {
    const count = numberIn(query, 'taken');
    return !query.has('taken') ? '' : context.string('mod_thementeam', count === 1 ? 'transfer_done_one' : 'transfer_done', count);
};

export const boardPage: PageOf = request => {
    const {context, page, query} = request;
    const cm = context.store.get('cm', numberIn(query, 'id'));
    if (defaultGroup(context, cm) === undefined) {
        return teamView(request, 'view', {cm, group: 0}, page.render('mod_thementeam/no_space', {manages: context.allGroups, groupsurl: courseUrl}));
    }
    const card = context.store.find('card', numberIn(query, 'card'));
    const cardspace = card ? context.store.get('space', card.spaceid) : undefined;
    const groupid = cardspace?.thementeamid === cm.instance ? cardspace.groupid : numberIn(query, 'group');
    const space = spaceForPage(context, cm.id, groupid);
    const elementid = `thementeam-space-${cm.id}`;
    const groups = teamLinks(request, 'view', {cm, group: space.groupid});
    callAmd(request, 'mod_thementeam/space-lazy', elementid);
    const body = page.render('mod_thementeam/space', {
        elementid, groups,
        cmid: cm.id, groupid: space.groupid, groupname: space.groupname, readers: space.readers, archived: space.archived,
        cardid: cardspace?.id === space.spaceid ? card?.id ?? 0 : 0,
        hasgroups: groups.length > 1,
        columns: space.columns.map(column => {
            const cards = space.cards.filter(({columnid}) => columnid === column.id);
            return {
                ...column, elementid: `${elementid}-column-${column.id}`, count: cards.length,
                cards: cards.map(each => ({...each, url: `/mod/thementeam/card.php?id=${each.id}`})),
            };
        }),
        json: scriptJson(space),
    });
    return {...teamView(request, 'view', {cm, group: space.groupid}, body), notice: takenIn(request)};
};
