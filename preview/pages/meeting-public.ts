/** The lunch meeting for all interested: the guests' page, the trainer's link, and the numbers without persons. */
import {config} from '../../amd-src/test/store/config';
import type {Context} from '../../amd-src/test/store/context';
import {formatString} from '../../amd-src/test/store/format';
import {datesOf} from '../../amd-src/test/store/handlers/kki-series';
import {stateOf} from '../../amd-src/test/store/handlers/mittagsmeeting';
import {COURSE_ID} from '../../amd-src/test/store/sample';
import type {SeriesRow} from '../../amd-src/test/store/series-tables';
import {courseUrl} from '../server/shell';
import {wordsOf} from './meeting-words';
import {numberIn, Redirect, type PageOf} from './page';

/** Fewer people than this are not told. */
const MINIMUM = 5;
/** How many meetings the chart shows. */
const LIMIT = 24;
const PUBLIC = '/blocks/mittagsmeeting/public.php';

const visitUrl = (series: SeriesRow): string => `/blocks/mittagsmeeting/visit.php?s=${series.id}&k=${series.publickey ?? 1}`;

/** Whether the administration allows it at all. */
export const isAllowed = ({store}: Context): boolean => config(store, 'local_kki/publicentry') === '1';

const isOpen = (context: Context, series: SeriesRow | undefined): series is SeriesRow => isAllowed(context) && series?.publicentry === true;

/** What a guest reads before going in. */
const cardOf = (context: Context, series: SeriesRow): object => ({
    operator: formatString(series.operator), country: formatString(series.country), data: context.string('local_kki', 'room_data'),
    name: context.string('local_kki', 'room_name_ask'), ticket: 'preview', choose: series.roomtype === 'jitsi', typed: '', maxlength: 60,
});

/** The guests' page. */
export const visitPage: PageOf = ({context, form, page, query}) => {
    const series = context.store.find('series', numberIn(query, 's'));
    const view = {pageid: 'page-blocks-mittagsmeeting-visit', heading: context.string('block_mittagsmeeting', 'pluginname'), incourse: false};
    if (!isOpen(context, series) || numberIn(query, 'k') !== (series.publickey ?? 1)) {
        return {...view, body: page.render('block_mittagsmeeting/visit', {gone: true})};
    }
    const words = wordsOf(context, stateOf(context, series.id));
    if (form && words.open) {
        throw new Redirect(`/preview/room?series=${series.id}`);
    }
    return {
        ...view,
        body: page.render('block_mittagsmeeting/visit', {
            ...words, topics: '', name: formatString(series.name), url: visitUrl(series), problem: '',
            card: words.open ? cardOf(context, series) : null,
        }),
    };
};

/** The trainer opens it, closes it, renews the link. */
export const publicPage: PageOf = ({context, form, page, query, site, t}) => {
    context.require('local/kki:manageseries');
    const series = context.store.get('series', numberIn(form ?? query, 'id'));
    if (!isAllowed(context)) {
        return {
            pageid: 'page-message', heading: context.string('local_kki', 'public_refused_admin'), incourse: false,
            body: page.render('preview/message', {t, text: context.string('local_kki', 'public_refused_admin'), courseid: COURSE_ID}),
        };
    }
    if (form) {
        const act = form.get('act');
        context.store.update('series', series.id, {
            publicentry: act !== 'close', publickey: (series.publickey ?? 1) + (act === 'renew' ? 1 : 0),
        });
        throw new Redirect(`${PUBLIC}?id=${series.id}`);
    }
    return {
        pageid: 'page-blocks-mittagsmeeting-public', heading: context.store.get('course', COURSE_ID).fullname, incourse: true,
        body: page.render('block_mittagsmeeting/public', {
            id: series.id, name: formatString(series.name), url: PUBLIC, courseurl: courseUrl, sesskey: 'preview', possible: true,
            open: isOpen(context, series), link: isOpen(context, series) ? site.origin + visitUrl(series) : '',
        }),
    };
};

/** How many were in at most, as `block_mittagsmeeting\numbers` tells it: few are nobody, in the chart and in its table. */
export const numbersPage: PageOf = ({context, page, query}) => {
    context.require('local/kki:manageseries');
    const series = context.store.get('series', numberIn(query, 'id'));
    const few = context.string('block_mittagsmeeting', 'numbers_few', MINIMUM);
    const told = datesOf(context, series.id).filter(date => date.timeend <= context.now && date.status !== 'cancelled').slice(-LIMIT)
        .map(({timestart, peak = 0}) => ({day: context.date(timestart, 'strftimedatefullshort', 'langconfig'), count: peak < MINIMUM ? 0 : peak}));
    const chart = (): string => page.render('preview/numbers', {
        title: context.string('block_mittagsmeeting', 'numbers_peak'), rows: told.map(({day, count}) => ({day, peak: count || few})),
        bars: JSON.stringify({labels: told.map(({day}) => day), values: told.map(({count}) => count)}),
    });
    return {
        pageid: 'page-blocks-mittagsmeeting-numbers', heading: context.store.get('course', COURSE_ID).fullname, incourse: true,
        body: page.render('block_mittagsmeeting/numbers', {
            name: formatString(series.name), courseurl: courseUrl, minimum: MINIMUM, chart: told.some(({count}) => count) ? chart() : '',
        }),
    };
};
