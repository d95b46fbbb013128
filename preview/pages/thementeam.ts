/** The pages of mod_thementeam: the board, a card, and the list of a course's ThemenTeams. */
import {runHandler} from '../../amd-src/test/store/handlers';
import {defaultGroup, spaceForPage} from '../../amd-src/test/store/handlers/thementeam';
import type {CardDetail} from '../../amd-src/test/store/handlers/thementeam-views';
import {COURSE_ID} from '../../amd-src/test/store/sample';
import {formatString} from '../../amd-src/test/store/format';
import {MoodleException} from '../../amd-src/test/store/store';
import type {CmRow} from '../../amd-src/test/store/tables';
import {activitiesIn, activityUrl, courseUrl, scriptJson, type Request} from '../server/shell';
import {callAmd, numberIn, type PageOf} from './page';
import {teamView} from './team-view';

/** The spaces that one can go to, where there is more than one. */
const groupsOf = ({context}: Request, cm: CmRow, current: number): object[] =>
    context.store.where('space', {thementeamid: cm.instance})
        .filter(({groupid}) => groupid && (cm.groupmode === 'visible' || context.allGroups || context.isMember(groupid)))
        .map(({groupid, groupname}) => ({
            name: formatString(groupname), url: `/mod/thementeam/view.php?id=${cm.id}&group=${groupid}`, current: groupid === current,
        }));

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
    const groups = groupsOf(request, cm, space.groupid);
    callAmd(request, 'mod_thementeam/space-lazy', elementid);
    return teamView(request, 'view', {cm, group: space.groupid}, page.render('mod_thementeam/space', {
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
    }));
};

export const cardPage: PageOf = request => {
    const {context, page, query} = request;
    const cardid = numberIn(query, 'id');
    const answer = runHandler(context, 'mod_thementeam_get_card', {cardid}) as {card?: CardDetail};
    if (!answer.card) {
        throw new MoodleException('invalidrecord');
    }
    const row = context.store.get('space', context.store.get('card', cardid).spaceid);
    const cm = context.store.where('cm', {modname: 'thementeam', instance: row.thementeamid})[0] as CmRow;
    const {readers} = spaceForPage(context, cm.id, row.groupid);
    const when = (time: number): string => context.date(time, 'strftimedaydatetime');
    return teamView(request, 'card', {cm, group: row.groupid}, page.render('mod_thementeam/card', {
        ...answer.card, readers,
        hasdecisions: Boolean(answer.card.decisions),
        decisionlist: (answer.card.decisions ?? []).map(decision => ({...decision, when: when(decision.timecreated)})),
        when: when(answer.card.timemodified),
        spaceurl: `${activityUrl(cm)}&card=${cardid}`,
        hascomments: answer.card.comments.length > 0,
        commentlist: answer.card.comments.map(comment => ({...comment, when: when(comment.timecreated)})),
    }));
};

export const teamListPage: PageOf = request => {
    const {context, page} = request;
    const instances = activitiesIn(request, 'thementeams').map(cm => ({name: formatString(cm.name), url: activityUrl(cm)}));
    return {
        pageid: 'page-mod-thementeam-index', heading: context.string('mod_thementeam', 'modulenameplural'), incourse: true,
        crumbs: [{name: context.store.get('course', COURSE_ID).shortname, url: courseUrl}],
        body: page.render('mod_thementeam/instance_list', {instances}),
    };
};
