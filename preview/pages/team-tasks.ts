/** "For you": what waits for a person in each ThemenTeam of the course, as Moodle's overview of activities shows it. */
import {accessOf, cardsOf} from '../../amd-src/test/store/handlers/thementeam-views';
import {publicationsOf} from '../../amd-src/test/store/handlers/thementeam-solution-views';
import {questionFields} from '../../amd-src/test/store/handlers/thementeam-ask-views';
import {COURSE_ID} from '../../amd-src/test/store/sample';
import {formatString} from '../../amd-src/test/store/format';
import type {CmRow, SpaceRow} from '../../amd-src/test/store/tables';
import {activitiesIn, activityUrl, courseUrl, type Request} from '../server/shell';
import type {PageOf} from './page';

/** How many solutions of a space others released and the person did not. */
const signoffs = ({context}: Request, space: SpaceRow): number => {
    const {store, user} = context;
    return store.where('document', {spaceid: space.id, timedeleted: null}).filter(({id, contentversion}) => {
        const given = store.where('signoff', {documentid: id, contentversion});
        const published = publicationsOf(context, id).some(({status}) => status === 'published');
        return given.length > 0 && !published && !given.some(({userid}) => userid === user.id);
    }).length;
};

/** What waits in a space, by kind, in the order in which it is told. */
const countsIn = (request: Request, space: SpaceRow): [kind: string, count: number][] => {
    const {context} = request;
    const cards = cardsOf(context, space);
    const own = (card: {userid: number}): boolean => card.userid === context.user.id;
    return [
        ['ask', cards.filter(card => questionFields(context, card).ask?.open).length],
        ['question', cards.filter(card => card.kind === 'question' && !card.acceptedid && !own(card)).length],
        ['care', cards.filter(({assigneeid}) => assigneeid === context.user.id).length],
        ['signoff', signoffs(request, space)],
    ];
};

const taskList = (request: Request, cm: CmRow): string => {
    const {context, page} = request;
    const space = context.store.where('space', {thementeamid: cm.instance})
        .find(row => !row.groupid || context.isMember(row.groupid));
    const open = space && accessOf(context, space).cancontribute ? countsIn(request, space).filter(([, count]) => count) : [];
    return page.render('mod_thementeam/task_list', {
        url: `${activityUrl(cm)}${space?.groupid ? `&group=${space.groupid}` : ''}`, none: !open.length,
        tasks: open.map(([kind, count]) => context.string('mod_thementeam', `tasks_${kind}${count === 1 ? '_one' : ''}`, count)),
    });
};

export const teamListPage: PageOf = request => {
    const {context, page} = request;
    const instances = activitiesIn(request, 'thementeams')
        .map(cm => ({name: formatString(cm.name), url: activityUrl(cm), tasklist: taskList(request, cm)}));
    return {
        pageid: 'page-mod-thementeam-index', heading: context.string('mod_thementeam', 'modulenameplural'), incourse: true,
        crumbs: [{name: context.store.get('course', COURSE_ID).shortname, url: courseUrl}],
        body: page.render('mod_thementeam/instance_list', {instances}),
    };
};
