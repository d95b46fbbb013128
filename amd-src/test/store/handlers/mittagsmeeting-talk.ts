/** What is talked about at the meetings: one-liners, "mich auch", links and notes. */
import type {WsArgs, WsReturns} from '../../../platform/ajax';
import type {Context} from '../context';
import {formatString} from '../format';
import {Refusal} from '../store';
import type {DateRow, NoteRow} from '../series-tables';
import {datesOf} from './kki-series';
import {answerOf, OK, type Result} from './result';
import type {HandlersOf} from './types';

export type TalkState = WsReturns<'block_mittagsmeeting_get_talk'>;
type NoteView = TalkState['meetings'][number]['notes'][number];

const DAY = 86_400;
const MAX = {concern: 160, note: 2000, perPerson: 5};
const URL_SHAPE = /^https:\/\/[^/?#@\s]+\.[^/?#@\s]+([/?#]\S*)?$/;

const refuse = (context: Context, code: string, a?: unknown): never => {
    throw new Refusal(code, context.string('local_kki', code === 'over' ? 'interest_refused_over' : `talk_refused_${code}`, a));
};

const clean = (context: Context, text: string, max: number): string => {
    const content = text.trim();
    if (!content) {
        refuse(context, 'empty');
    }
    if (Array.from(content).length > max) {
        refuse(context, 'too_long', max);
    }
    return content;
};

const dayOf = (context: Context, time: number, format = 'talk_format_day'): string =>
    context.date(time, format, 'block_mittagsmeeting').replace('.,', ',');

const areTaken = (context: Context, date: DateRow): boolean =>
    date.status !== 'cancelled' && context.now >= date.timestart && context.now < date.timeend + DAY;

export const noteView = ({id, version, content, url}: NoteRow): NoteView =>
    ({id, version, content, html: formatString(content).replaceAll('\n', '<br>'), url});

const nextDate = (context: Context, seriesid: number): DateRow | undefined =>
    datesOf(context, seriesid).find(date => date.status !== 'cancelled' && date.timeend > context.now);

const concernsOf = (context: Context, dateid: number): TalkState['concerns'] =>
    context.store.where('concern', {dateid}).reverse().map(({id, content, userid}) => {
        const too = context.store.where('concerntoo', {concernid: id});
        const own = userid === context.user.id;
        return {
            id, content: formatString(content), name: userid ? context.fullName(userid) : '', too: too.length, own,
            said: too.some(row => row.userid === context.user.id), removable: own || context.can('local/kki:manageseries'),
        };
    });

export const talkOf = (context: Context, seriesid: number): TalkState => {
    context.require('local/kki:joinmeeting');
    const next = nextDate(context, seriesid);
    return {
        seriesid, dateid: next?.id ?? 0, day: next ? dayOf(context, next.timestart) : '',
        concerns: next ? concernsOf(context, next.id) : [],
        meetings: datesOf(context, seriesid).filter(date => areTaken(context, date)).map(date => ({
            dateid: date.id, day: dayOf(context, date.timestart), until: dayOf(context, date.timeend + DAY, 'talk_format_time'),
            notes: context.store.where('note', {dateid: date.id}).map(noteView),
        })),
    };
};

/** The newest one-liners, for the block. */
export const topicsOf = (context: Context, dateid: number): string[] =>
    context.store.where('concern', {dateid}).reverse().slice(0, 2).map(({content}) => formatString(content));

const requireComing = (context: Context, dateid: number): void => {
    const date = context.store.get('date', dateid);
    if (date.status === 'cancelled' || date.timeend <= context.now) {
        refuse(context, 'over');
    }
};

/** Runs a write of somebody who may join. */
const written = (context: Context, write: () => void): Result => {
    context.require('local/kki:joinmeeting');
    return answerOf(() => {
        write();
        return OK;
    });
};

type NoteArgs = WsArgs<'block_mittagsmeeting_save_note'>;

/** Changes a note; in a conflict, the note as it is now. */
const changeNote = (context: Context, {noteid, version, content, url}: NoteArgs): NoteRow | undefined => {
    const {store, user} = context;
    const row = store.find('note', noteid) ?? refuse(context, 'gone');
    if (row.content === content && row.url === url) {
        return undefined;
    }
    if (row.version !== version) {
        return row;
    }
    store.update('note', row.id, {version: version + 1, content, url, userids: [...row.userids, user.id]});
    return undefined;
};

const saveNote = (context: Context, args: NoteArgs): NoteRow | undefined => {
    const {store, user} = context;
    const {dateid, uuid} = args;
    const [content, url] = [clean(context, args.content, MAX.note), args.url.trim()];
    if (url && !URL_SHAPE.test(url)) {
        refuse(context, 'url');
    }
    if (!areTaken(context, store.get('date', dateid))) {
        refuse(context, 'closed');
    }
    if (args.noteid) {
        return changeNote(context, {...args, content, url});
    }
    if (!store.where('note', {dateid, uuid}).length) {
        store.insert('note', {dateid, uuid, version: 1, content, url, userids: [user.id]});
    }
    return undefined;
};

type Names = 'add_concern' | 'get_talk' | 'remove_concern' | 'remove_note' | 'save_note' | 'set_concern_too';

export const mittagsmeetingTalk: Pick<HandlersOf<'block_mittagsmeeting'>, `block_mittagsmeeting_${Names}`> = {
    block_mittagsmeeting_get_talk: (context, {seriesid}) => talkOf(context, seriesid),

    block_mittagsmeeting_add_concern: (context, {dateid, uuid, content}) => written(context, () => {
        const {store, user} = context;
        const text = clean(context, content, MAX.concern);
        requireComing(context, dateid);
        const own = store.where('concern', {dateid, userid: user.id});
        if (own.some(row => row.uuid === uuid)) {
            return;
        }
        if (own.length >= MAX.perPerson) {
            refuse(context, 'many', MAX.perPerson);
        }
        store.insert('concern', {dateid, uuid, userid: user.id, content: text});
    }),

    block_mittagsmeeting_remove_concern: (context, {concernid}) => written(context, () => {
        const row = context.store.get('concern', concernid);
        if (row.userid !== context.user.id && !context.can('local/kki:manageseries')) {
            refuse(context, 'not_yours');
        }
        context.store.where('concerntoo', {concernid}).forEach(({id}) => context.store.remove('concerntoo', id));
        context.store.remove('concern', concernid);
    }),

    block_mittagsmeeting_set_concern_too: (context, {concernid, too}) => written(context, () => {
        const {store, user} = context;
        requireComing(context, store.get('concern', concernid).dateid);
        const row = store.where('concerntoo', {concernid, userid: user.id})[0];
        if (row && !too) {
            store.remove('concerntoo', row.id);
        } else if (!row && too) {
            store.insert('concerntoo', {concernid, userid: user.id});
        }
    }),

    block_mittagsmeeting_save_note: (context, args) => {
        context.require('local/kki:joinmeeting');
        return answerOf(() => {
            const theirs = saveNote(context, args);
            const message = context.string('block_mittagsmeeting', 'talk_conflict');
            return theirs ? {status: 'conflict', code: 'conflict', message, current: [noteView(theirs)]} : {...OK, current: []};
        }, {current: []});
    },

    block_mittagsmeeting_remove_note: (context, {noteid}) => written(context, () => {
        const row = context.store.get('note', noteid);
        if (row.userids.some(userid => userid !== context.user.id) && !context.can('local/kki:manageseries')) {
            refuse(context, 'note_not_yours');
        }
        context.store.remove('note', noteid);
    }),
};
