/** The tabs above a page: the course's, or on the pages of a ThemenTeam its own, as Moodle shows them. */
import type {CmRow} from '../../amd-src/test/store/tables';
import {COURSE_ID} from '../../amd-src/test/store/sample';
import type {Request} from './shell';

/** The ThemenTeam that a page belongs to; group 0: the space that opens by itself. */
export interface Team {
    cm: CmRow;
    group: number;
}

interface Tab {
    name: string;
    url: string;
    active: boolean;
}

const tab = (path: string, name: string, url: string): Tab => ({name, url, active: url.startsWith(path)});

const courseTabs = ({context, path, t}: Request): Tab[] => {
    const url = (page: string): string => `/local/kki/${page}.php?courseid=${COURSE_ID}`;
    const kki = (key: string): string => context.string('local_kki', key);
    const tabs: [string, string, boolean][] = [
        [t.course, `/course/view.php?id=${COURSE_ID}`, true],
        [context.string('mod_thementeam', 'modulenameplural'), `/mod/thementeam/index.php?id=${COURSE_ID}`, context.can('mod/thementeam:view')],
        [kki('path'), url('path'), context.can('local/kki:viewpath')],
        [kki('overview'), url('overview'), context.can('local/kki:viewprogress')],
        [kki('series'), url('series'), context.can('local/kki:manageseries')],
    ];
    return tabs.filter(([, , shown]) => shown).map(([name, address]) => tab(path, name, address));
};

const teamTabs = ({context, path}: Request, {cm, group}: Team): Tab[] => {
    const named = (name: string): Tab =>
        tab(path, context.string('mod_thementeam', name), `/mod/thementeam/${name}.php?id=${cm.id}${group ? `&group=${group}` : ''}`);
    const board = {name: context.string('mod_thementeam', 'modulename'), url: `/mod/thementeam/view.php?id=${cm.id}`};
    const manages = context.can('mod/thementeam:managespace');
    const settings = context.can('mod/thementeam:addinstance')
        ? [tab(path, context.string('core', 'settings'), `/course/modedit.php?update=${cm.id}`)] : [];
    const others = [...settings, ...manages ? [named('waiting')] : [], named('meetings'), ...manages ? [named('transfer')] : []];
    if (path === '/mod/thementeam/meeting.php') {
        others.forEach(other => {
            other.active = other.url.includes('/meetings.php');
        });
    }
    return [{...board, active: !others.some(({active}) => active)}, ...others];
};

/** The tabs of a page in the course. */
export const tabsOf = (request: Request, team: Team | undefined): Tab[] => team ? teamTabs(request, team) : courseTabs(request);
