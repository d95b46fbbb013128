/** The course page, and the pages that Moodle itself brings. */
import {activitiesIn, activityUrl, courseUrl, sectionsOf} from '../server/shell';
import type {CmRow} from '../../amd-src/test/store/tables';
import {COURSE_ID} from '../../amd-src/test/store/sample';
import {MoodleException} from '../../amd-src/test/store/store';
import {numberIn, Redirect, type PageOf} from './page';
import type {Request} from '../server/shell';
import {meetingBlock} from './meeting';
import {pathCard} from './tracker';

const LOOK: Record<string, {icon: string; purpose: string}> = {
    thementeam: {icon: 'people-group', purpose: 'collaboration'}, forum: {icon: 'comments', purpose: 'collaboration'},
    page: {icon: 'file-lines', purpose: 'content'}, url: {icon: 'link', purpose: 'content'},
};

/** Whether a Baustein counts the activity. */
const isTracked = ({context}: Request, cm: CmRow): boolean => context.store.where('phase', {cmid: cm.id}).length > 0;

const isDone = ({context}: Request, cm: CmRow): boolean =>
    context.store.where('completion', {cmid: cm.id, userid: context.user.id}).length > 0;

export const coursePage: PageOf = request => {
    const {context, t, page} = request;
    const activityOf = (cm: CmRow): object => ({
        ...LOOK[cm.modname], name: cm.name, intro: cm.intro, url: activityUrl(cm), isdone: isDone(request, cm), t,
        completion: isTracked(request, cm) && context.user.role === 'participant',
    });
    return {
        pageid: 'page-course-view-topics',
        heading: context.store.get('course', COURSE_ID).fullname,
        incourse: true,
        blocks: meetingBlock(request),
        body: page.render('preview/course', {
            t,
            card: pathCard(request),
            sections: sectionsOf().map(({key, name}) => ({
                key, name,
                summary: page.render(`local_kki/course/${key}`, {}),
                activities: activitiesIn(request, key).map(activityOf),
                addurl: key === 'thementeams' && context.can('mod/thementeam:addinstance')
                    ? `/course/modedit.php?add=thementeam&course=${COURSE_ID}&section=2` : '',
            })),
        }),
    };
};

/** One of Moodle's own activities: its title and the button that completes it. */
export const activityPage: PageOf = request => {
    const {context, form, query, page, t} = request;
    const cm = context.store.get('cm', numberIn(query, 'id'));
    if (cm.modname === 'thementeam') {
        throw new MoodleException('invalidcoursemodule');
    }
    if (form) {
        const done = context.store.where('completion', {cmid: cm.id, userid: context.user.id})[0];
        if (done) {
            context.store.remove('completion', done.id);
        } else {
            context.store.insert('completion', {cmid: cm.id, userid: context.user.id});
        }
        throw new Redirect(activityUrl(cm));
    }
    return {
        pageid: `page-mod-${cm.modname}-view`,
        heading: cm.name,
        incourse: true,
        crumbs: [{name: context.store.get('course', COURSE_ID).shortname, url: courseUrl}],
        body: page.render('preview/activity', {t, intro: cm.intro, isdone: isDone(request, cm), sesskey: 'preview'}),
    };
};

/** Where a room would open. */
export const roomPage: PageOf = ({context, page, t, query}) => {
    const series = context.store.get('series', numberIn(query, 'series'));
    return {
        pageid: 'page-preview-room',
        heading: t.room,
        incourse: false,
        body: page.render('preview/room', {t, text: t.roomtext.replace('{{url}}', series.roomurl), courseid: COURSE_ID}),
    };
};
