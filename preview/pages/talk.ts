/** What is talked about at the meetings: as block_mittagsmeeting's talk.php shows it. */
import {noteView, talkOf} from '../../amd-src/test/store/handlers/mittagsmeeting-talk';
import {formatString} from '../../amd-src/test/store/format';
import {datesOf} from '../../amd-src/test/store/handlers/kki-series';
import {COURSE_ID} from '../../amd-src/test/store/sample';
import {courseUrl, scriptJson} from '../server/shell';
import {callAmd, numberIn, type PageOf} from './page';

export const talkPage: PageOf = request => {
    const {context, page, query} = request;
    const {store} = context;
    const series = store.get('series', numberIn(query, 'id'));
    const data = talkOf(context, series.id);
    const words = (query.get('q') ?? '').toLowerCase().split(/\s+/).filter(Boolean);
    const found = datesOf(context, series.id).filter(date => date.timeend <= context.now).reverse().flatMap(date => {
        const concerns = store.where('concern', {dateid: date.id}).reverse();
        const notes = store.where('note', {dateid: date.id});
        const text = [...concerns, ...notes].map(row => `${row.content} ${'url' in row ? row.url : ''}`).join(' ').toLowerCase();
        return text && words.every(word => text.includes(word)) ? [{
            id: date.id, day: context.date(date.timestart, 'talk_format_day', 'block_mittagsmeeting').replace('.,', ','),
            concerns: concerns.map(({id, content}) => ({content: formatString(content), too: store.where('concerntoo', {concernid: id}).length})),
            hasconcerns: concerns.length > 0, notes: notes.map(noteView), hasnotes: notes.length > 0,
        }] : [];
    });
    const elementid = 'mittagsmeetingtalk1';
    callAmd(request, 'block_mittagsmeeting/talk-lazy', elementid);
    return {
        pageid: 'page-blocks-mittagsmeeting-talk', heading: store.get('course', COURSE_ID).fullname, incourse: true,
        body: page.render('block_mittagsmeeting/talk', {
            ...data, elementid, name: formatString(series.name), url: '/blocks/mittagsmeeting/talk.php', courseurl: courseUrl, found, any: found.length > 0,
            query: query.get('q') ?? '', searched: words.length > 0, paging: '', json: scriptJson(data),
        }),
    };
};
