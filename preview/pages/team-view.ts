/** What the pages of a ThemenTeam have in common. */
import {formatString} from '../../amd-src/test/store/format';
import {readableGroups} from '../../amd-src/test/store/handlers/thementeam';
import {COURSE_ID} from '../../amd-src/test/store/sample';
import {courseUrl, type Request, type View} from '../server/shell';
import type {Team} from '../server/tabs';

/**
 * A page with the ThemenTeam's own tabs.
 *
 * @param request
 * @param pageid last part of the body's id
 * @param team the activity, and the group whose space is open
 * @param body
 * @param heading the activity's name, unless said otherwise
 */
export const teamView = ({context}: Request, pageid: string, team: Team, body: string, heading = team.cm.name): View => ({
    pageid: `page-mod-thementeam-${pageid}`, heading, body, team, incourse: true,
    crumbs: [{name: context.store.get('course', COURSE_ID).shortname, url: courseUrl}],
});

/** The spaces of an activity that one can go to; none where it has but one for all. */
export const teamLinks = ({context}: Request, page: 'view' | 'transfer', {cm, group}: Team): object[] => cm.groupmode === 'none' ? []
    : readableGroups(context, cm).map(id => ({
        name: formatString(context.store.get('group', id).name), url: `/mod/thementeam/${page}.php?id=${cm.id}&group=${id}`, current: id === group,
    }));
