/** The lunch meeting: the block, the way into the room, the trainer's series, and what one agreed to. */
import {toString} from 'qrcode';
import type {Context} from '../../amd-src/test/store/context';
import {goIn, stateOf, type MeetingState} from '../../amd-src/test/store/handlers/mittagsmeeting';
import {formatString} from '../../amd-src/test/store/format';
import {seriesList, seriesView} from '../../amd-src/test/store/handlers/kki-series';
import {COURSE_ID} from '../../amd-src/test/store/sample';
import type {SeriesRow} from '../../amd-src/test/store/series-tables';
import {courseUrl, scriptJson, type Request, type View} from '../server/shell';
import {isAllowed} from './meeting-public';
import {callAmd, Download, numberIn, Redirect, type PageOf} from './page';
import {wordsOf} from './meeting-words';

const JOIN = '/blocks/mittagsmeeting/join.php';
const SESSKEY = 'preview';

interface Card {
    problem?: string;
    namekind?: string;
    pseudonym?: string;
}

/** What the consent card says. */
const cardOf = (context: Context, series: SeriesRow, {problem = '', namekind = 'own', pseudonym = ''}: Card = {}): object => {
    const {names} = stateOf(context, series.id);
    return {
        cardid: 'mittagsmeetingcard1', operator: formatString(series.operator), country: formatString(series.country),
        data: context.string('local_kki', 'room_data'), name: context.string('local_kki', `room_name_${names}`),
        choose: names === 'choose', ownname: context.fullName(context.user.id), problem, pseudonym, maxlength: 60,
        isown: namekind === 'own', ispseudonym: namekind === 'pseudonym', isnone: namekind === 'none', hasphone: Boolean(series.dialin),
    };
};

/** The block in the drawer of the course page. */
export const meetingBlock = (request: Request): string => {
    const {context, page} = request;
    const series = context.store.where('series', {courseid: COURSE_ID})[0];
    const manages = context.can('local/kki:manageseries');
    if (!series && !manages) {
        return '';
    }
    const title = series?.name ?? context.string('block_mittagsmeeting', 'pluginname');
    const plan = {live: false, planurl: `/local/kki/series.php?courseid=${COURSE_ID}`, missing: false, first: true};
    const elementid = 'mittagsmeeting1';
    const values = (row: SeriesRow): object => {
        const {id} = row;
        const state = stateOf(context, id);
        const words = wordsOf(context, state);
        callAmd(request, 'block_mittagsmeeting/block-lazy', elementid);
        return {
            ...words, live: true, elementid, id, joinurl: JOIN, sesskey: SESSKEY, canenter: words.open && state.canjoin, signin: false,
            datesurl: `/local/kki/dates.php?id=${id}`,
            userid: context.user.id, qrurl: `/blocks/mittagsmeeting/qr.php?id=${id}`, talkurl: `/blocks/mittagsmeeting/talk.php?id=${id}`,
            phone: state.phone, card: state.consented ? null : cardOf(context, row),
            manageurl: manages ? `/local/kki/series.php?id=${id}` : '', numbersurl: `/blocks/mittagsmeeting/numbers.php?id=${id}`,
            publicurl: isAllowed(context) ? `/blocks/mittagsmeeting/public.php?id=${id}` : '', json: scriptJson(state),
        };
    };
    const content = page.render('block_mittagsmeeting/block', series ? values(series) : plan);
    return page.render('preview/block', {title, content});
};

/** The series that is asked for: by its own id, or as the first of the course, as the link in the section does. */
const seriesAsked = ({context, form, query}: Request): SeriesRow => {
    const fields = form ?? query;
    const id = fields.has('id')
        ? numberIn(fields, 'id')
        : context.store.where('series', {courseid: numberIn(query, 'course')})[0]?.id ?? 0;
    return context.store.get('series', id);
};

/** What a form of the way in sent. */
interface Sent extends Card {
    posted: boolean;
    agree: boolean;
    remember: boolean;
    phone: boolean;
}

const sentWith = ({context, form}: Request): Sent => {
    const is = (name: string): boolean => form?.get(name) === '1';
    const [namekind, pseudonym] = [form?.get('namekind') ?? 'own', form?.get('pseudonym') ?? ''];
    const nameless = is('agree') && namekind === 'pseudonym' && !pseudonym.trim();
    return {
        posted: form !== undefined, agree: is('agree') && !nameless, remember: is('remember'), phone: is('phone'), namekind, pseudonym,
        problem: nameless ? context.string('local_kki', 'consent_refused_empty') : '',
    };
};

/** Goes in, if the person agreed. */
const enter = (context: Context, series: SeriesRow, state: MeetingState, {remember, namekind = 'own', pseudonym = ''}: Sent): never => {
    if (remember && !state.consented) {
        context.store.insert('consent', {userid: context.user.id, provider: series.provider, timecreated: context.now, namekind, pseudonym});
    }
    const date = state.dates.find(({cancelled, end}) => !cancelled && end > context.now);
    if (date) {
        goIn(context, date.id);
    }
    throw new Redirect(`/preview/room?series=${series.id}`);
};

/** The number to call, while the room is open and it was asked for. */
const phoneOf = ({dialin = ''}: SeriesRow, open: boolean, asked: boolean): object => ({
    phone: open && dialin !== '' && !asked, dialin: asked && open ? dialin : '', dialinurl: `tel:${dialin.replaceAll(/,.*|[^0-9+]/g, '')}`,
});

/** The way in: consent first, then one click; the address of the room is in no page. */
export const joinPage: PageOf = request => {
    const {context, page} = request;
    context.require('local/kki:joinmeeting');
    const series = seriesAsked(request);
    const state = stateOf(context, series.id);
    const words = wordsOf(context, state);
    const open = words.open === true;
    const sent = sentWith(request);
    const {phone} = sent;
    const coming = sent.posted && open && !phone;
    if (coming && (state.consented || sent.agree)) {
        enter(context, series, state, sent);
    }
    return {
        pageid: 'page-blocks-mittagsmeeting-join',
        heading: context.store.get('course', COURSE_ID).fullname,
        incourse: true,
        body: page.render('block_mittagsmeeting/join', {
            ...words, id: series.id, name: state.name, joinurl: JOIN, courseurl: courseUrl, sesskey: SESSKEY, blocked: '', closed: !open,
            talkurl: `/blocks/mittagsmeeting/talk.php?id=${series.id}`, datesurl: `/local/kki/dates.php?id=${series.id}`,
            card: coming ? cardOf(context, series, sent) : null, canenter: open && !coming, ...phoneOf(series, open, phone),
        }),
    };
};

const deleteSeries = (request: Request, id: number, list: string): View => {
    const {context, form, page} = request;
    const series = context.store.get('series', id);
    if (form) {
        context.store.where('date', {seriesid: id}).forEach(date => context.store.remove('date', date.id));
        context.store.remove('series', id);
        throw new Redirect(`${list}&notice=series_deleted`);
    }
    return {
        pageid: 'page-local-kki-series', heading: series.name, incourse: true,
        body: page.render('preview/confirm', {
            question: context.string('local_kki', 'series_delete_confirm', series.name),
            label: context.string('local_kki', 'series_delete'), back: `/local/kki/series.php?id=${id}`,
        }),
    };
};

/** The picture that takes the meeting to a phone. */
export const qrPage: PageOf = ({context, query, site}) => {
    const {id} = context.store.get('series', numberIn(query, 'id'));
    throw new Download('qr.svg', 'image/svg+xml', toString(`${site.origin}${JOIN}?id=${id}`, {type: 'svg'}));
};

/** Pages of the block about a series. */
const trainerLinks = (context: Context, id: number): object[] => [['numbers.php', 'numbers_title'], ...isAllowed(context) ? [['public.php', 'public_title']] : []]
    .map(([file = '', title = '']) => ({url: `/blocks/mittagsmeeting/${file}?id=${id}`, title: context.string('block_mittagsmeeting', title)}));

/** The trainer's pages: the list of series, and one series with its dates. */
export const seriesPage: PageOf = request => {
    const {context, page, query} = request;
    context.require('local/kki:manageseries');
    const id = numberIn(query, 'id');
    const list = `/local/kki/series.php?courseid=${COURSE_ID}`;
    if (id && query.has('delete')) {
        return deleteSeries(request, id, list);
    }
    const elementid = 'kki-series1';
    callAmd(request, 'local_kki/series-lazy', elementid);
    const crumbs = [
        {name: context.store.get('course', COURSE_ID).shortname, url: courseUrl}, {name: context.string('local_kki', 'series'), url: list},
    ];
    const view = {pageid: 'page-local-kki-series', heading: context.store.get('course', COURSE_ID).fullname, incourse: true, crumbs};
    if (!id) {
        const notice = query.get('notice') === 'series_deleted' ? context.string('local_kki', 'series_deleted') : '';
        const body = page.render('local_kki/series_list', {elementid, courseid: COURSE_ID, series: seriesList(context, COURSE_ID)});
        return {...view, body, notice};
    }
    const data = seriesView(context, id);
    return {
        ...view,
        body: page.render('local_kki/series_page', {
            ...data, elementid, courseid: COURSE_ID, json: scriptJson(data), listurl: list, datesurl: `/local/kki/dates.php?id=${id}`, links: trainerLinks(context, id),
            deleteurl: `/local/kki/series.php?id=${id}&delete=1`,
        }),
    };
};

/** What one agreed to, and taking it back. */
export const consentPage: PageOf = request => {
    const {context, form, page, query} = request;
    const url = '/local/kki/consent.php';
    const own = context.store.where('consent', {userid: context.user.id});
    if (form) {
        const row = own.find(consent => consent.id === numberIn(form, 'withdraw'));
        if (row) {
            context.store.remove('consent', row.id);
        }
        throw new Redirect(`${url}?notice=withdrawn`);
    }
    return {
        pageid: 'page-local-kki-consent',
        heading: context.string('local_kki', 'consent_title'),
        incourse: false,
        notice: query.get('notice') === 'withdrawn' ? context.string('local_kki', 'consent_withdrawn') : '',
        body: page.render('local_kki/consent_page', {
            url, sesskey: SESSKEY,
            consents: own.map(({id, provider, timecreated, namekind = 'own', pseudonym = ''}) => ({
                id,
                name: context.string('local_kki', `consent_provider_${provider.replace(/:.*/, '')}`, provider.replace(/^[a-z]+:/, '')),
                carried: provider.startsWith('jitsi:') ? context.string('local_kki', `consent_carried_${namekind}`, pseudonym) : '',
                given: context.string('local_kki', 'consent_given', context.date(timecreated, 'strftimedate')),
            })),
        }),
    };
};
