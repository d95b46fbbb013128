/** The page around the product's screens, in the manner of Moodle's theme. */
import type {Context} from '../../amd-src/test/store/context';
import type {CmRow} from '../../amd-src/test/store/tables';
import {PLUGINS} from '../../amd-src/test/store/php';
import {COURSE_ID} from '../../amd-src/test/store/sample';
import {getString} from '../../amd-src/test/store/strings';
import {TEXTS, type TextKey} from '../texts';
import {MOMENTS} from './clock';
import type {Session} from './session';
import type {Site} from './site';
import {tabsOf, type Team} from './tabs';
import type {Page} from './templates';

export interface View {
    /** Id of the body, as Moodle names it. */
    pageid: string;
    heading: string;
    body: string;
    blocks?: string;
    crumbs?: {url: string; name: string}[];
    /** Whether the course's own navigation is around it. */
    incourse: boolean;
    /** Of whose own navigation it is a part. */
    team?: Team;
    notice?: string;
}

export interface Request {
    site: Site;
    session: Session;
    context: Context;
    page: Page;
    path: string;
    query: URLSearchParams;
    /** The fields of a submitted form. */
    form: URLSearchParams | undefined;
    /** Its files, by field. */
    files: ReadonlyMap<string, Uint8Array>;
    t: Record<TextKey, string>;
}

const SECTIONS = ['willkommen', 'mittagsmeeting', 'thementeams', 'weiterbildung', 'diskurs', 'wissensspeicher'] as const;

/** The sections of the course; their names are German, as the course is. */
export const sectionsOf = (): {key: string; name: string}[] =>
    SECTIONS.map(key => ({key, name: getString('de', `section_${key}`, 'local_kki')}));

export const courseUrl = `/course/view.php?id=${COURSE_ID}`;

/** The one link of the course leads to the lunch meeting's page. */
export const activityUrl = (cm: CmRow): string => cm.modname === 'url'
    ? `/blocks/mittagsmeeting/join.php?course=${cm.courseid}`
    : `/mod/${cm.modname}/view.php?id=${cm.id}`;

/** The activities of a section that the person may know of: a ThemenTeam is shown to its members and to trainers. */
export const activitiesIn = ({context}: Request, section: string): CmRow[] =>
    context.store.where('cm', {section}).filter(cm => {
        const space = context.store.where('space', {thementeamid: cm.instance})[0];
        return cm.modname !== 'thementeam' || !space?.groupid || context.allGroups || context.isMember(space.groupid);
    });

const switchesOf = ({site, session, t}: Request): object[] => {
    const build = (name: string, label: string, current: string, options: [string, string][]): object =>
        ({name, label, options: options.map(([value, text]) => ({value, text, selected: value === current}))});
    return [
        build('as', t.as, session.as, [
            ['participant', t.participant], ['participant2', t.participant2], ['outsider', t.outsider], ['trainer', t.trainer], ['admin', t.adminrole],
        ]),
        build('lang', t.language, session.language, [['de', 'Deutsch'], ['en', 'English']]),
        build('clock', t.clock, site.clock.moment, MOMENTS.map(moment => [moment, t[`clock_${moment}`]])),
    ];
};

/** JSON inside a script element. */
export const scriptJson = (value: unknown): string =>
    JSON.stringify(value).replace(/[<>&\u2028\u2029]/g, char => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`);

const moodleOf = ({session, context}: Request): object => ({
    cfg: {
        wwwroot: '', sesskey: 'preview', language: session.language, theme: 'boost', contextid: 1, contextInstanceId: COURSE_ID,
        courseId: COURSE_ID, courseContextId: 1, userId: context.user.id, themerev: 1, jsrev: 1, langrev: 1, templaterev: 1,
        sessiontimeout: '28800', sessiontimeoutwarning: 1200, developerdebug: true,
    },
    str: {},
    util: {},
});

/** Loads the page's modules, and says when they have run. */
const scriptsOf = (page: Page): string => [
    'require.config({baseUrl: "/lib/requirejs.php/1", waitSeconds: 30, skipDataMain: true});',
    ...page.scripts,
    'M.util.js_complete("init");',
].join('\n').replace(/<\/(script)/gi, '<\\/$1');

/** A whole page. */
export const renderShell = (request: Request, view: View): string => {
    const {context, session, page, path, query, t} = request;
    const name = context.fullName(context.user.id);
    return page.render('preview/shell', {
        ...view,
        t, path,
        lang: session.language,
        title: view.heading,
        coursename: context.store.get('course', COURSE_ID).fullname,
        courseid: COURSE_ID,
        styles: PLUGINS,
        username: name,
        initials: name.split(' ').map(part => part.charAt(0)).join(''),
        menu: [
            {name: context.string('local_kki', 'profile'), url: '/local/kki/profile.php'},
            {name: context.string('local_kki', 'consent_title'), url: '/local/kki/consent.php'},
        ],
        isadmin: context.user.role === 'admin',
        inadmin: !view.incourse && path.startsWith('/admin'),
        hasindex: view.incourse,
        hasblocks: view.blocks !== undefined,
        crumbs: view.crumbs ?? [],
        tabs: view.incourse ? tabsOf(request, view.team) : [],
        keep: [...query].filter(([key]) => !['as', 'lang', 'clock'].includes(key)).map(([key, value]) => ({name: key, value})),
        switches: switchesOf(request),
        sections: sectionsOf().map(({key, name: section}) => ({
            key, name: section, activities: activitiesIn(request, key).map(cm => ({name: cm.name, url: activityUrl(cm)})),
        })),
        moodle: scriptJson(moodleOf(request)),
        scripts: scriptsOf(page),
    });
};

export const textsFor = (session: Session): Record<TextKey, string> => TEXTS[session.language];
