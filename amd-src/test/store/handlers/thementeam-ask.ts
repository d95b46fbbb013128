/** The functions of mod_thementeam around questions: to the Kommunen of a team, and to the colleagues. */
import {ANSWERS} from '../choices';
import type {Context} from '../context';
import type {Recorder} from '../store';
import type {AnswerRow, AskRow, CardRow} from '../tables';
import {cleanContent, cleanTitle, live, onCard, refuse, write} from './thementeam';
import {
    askOf, askView, hides, isAskOpen, managesAsk, mayAccept, municipalityOf, ownAnswer, ownKey,
} from './thementeam-ask-views';
import {cardDetail, cardsOf, cardView, columnsOf, type Access} from './thementeam-views';
import type {HandlersOf} from './types';

const COMPONENT = 'mod_thementeam';
const LINE_LENGTH = 255;
const GAP = 1024;

const line = (context: Context, text: string): string => {
    const clean = text.replace(/\s+/g, ' ').trim();
    return clean.length > LINE_LENGTH ? refuse(context, 'too_long', LINE_LENGTH) : clean;
};

/** What is answered after a change of an ask; `theirs` is the row of whoever was faster. */
const result = (context: Context, access: Access, cardid: number, theirs?: AskRow | AnswerRow): Record<string, unknown> => {
    const card = context.store.get('card', cardid);
    const ask = askOf(context, cardid);
    const by = theirs && (hides(card, theirs.userid) ? context.string(COMPONENT, 'asker') : context.fullName(theirs.userid));
    return {
        ...(theirs ? {status: 'conflict', code: 'stale', message: context.string(COMPONENT, 'conflict_stale', by), by, when: theirs.timemodified} : {}),
        ...(ask ? {askdetail: askView(context, access, ask)} : {}),
        card: cardView(context, card),
    };
};

/** The ask of a card, which the caller may change. */
const managed = (context: Context, access: Access, cardid: number): AskRow => {
    const ask = askOf(context, cardid) ?? refuse(context, 'no_ask');
    return managesAsk(context, access, ask) ? ask : refuse(context, 'not_allowed');
};

const openAsk = (context: Context, cardid: number): AskRow => {
    const ask = askOf(context, cardid) ?? refuse(context, 'no_ask');
    return isAskOpen(context, ask) ? ask : refuse(context, 'ask_closed');
};

const question = (context: Context, card: CardRow): CardRow =>
    live(context, card).kind === 'question' ? card : refuse(context, 'no_question');

/** Whether a row says already what is to be said. */
const sameValues = <T extends object>(row: T | undefined, values: Partial<T>): boolean =>
    row !== undefined && Object.entries(values).every(([name, value]) => row[name as keyof T] === value);

const requireFuture = (context: Context, timeclose: number, ask: AskRow | undefined): void => {
    if (timeclose && timeclose <= context.now && ask?.timeclose !== timeclose) {
        refuse(context, 'ask_past');
    }
};

interface Draft {
    title: string;
    content: string;
    uuid: string;
    more: Partial<CardRow>;
}

/** Adds a card to the first column that takes one; the one in a given place is preferred. */
const insert = (context: Context, access: Access, record: Recorder, preferred: number, {title, content, uuid, more}: Draft): CardRow => {
    const {store, user, now} = context;
    const spaceid = access.space.id;
    const columns = columnsOf(context, access.space);
    const column = [columns[preferred], ...columns].find(each => each && !each.locked) ?? refuse(context, 'locked');
    const last = cardsOf(context, access.space).filter(card => card.columnid === column.id).at(-1);
    const card = store.insert('card', {
        spaceid, columnid: column.id, uuid, userid: user.id, title, content, version: 1, modifiedby: user.id,
        position: (last?.position ?? 0) + GAP, timedeleted: null, deletedby: null, timecreated: now, timemodified: now, ...more,
    });
    record('create', 'card', card.id);
    return card;
};

export const thementeamAsk = {
    mod_thementeam_save_ask: (context, {cardid, version, question: text, timeclose}) => onCard(context, cardid, (row, access, record) => {
        const {store, user, now} = context;
        const values = {question: line(context, text) || live(context, row).title, timeclose: timeclose || null};
        const ask = askOf(context, cardid);
        const same = sameValues(ask, values);
        if (ask && (same || ask.version !== version)) {
            return result(context, access, cardid, same ? undefined : ask);
        }
        requireFuture(context, timeclose, ask);
        if (ask) {
            store.update('ask', managed(context, access, cardid).id, {...values, version: version + 1, timemodified: now});
        } else {
            store.insert('ask', {...values, cardid, userid: user.id, version: 1, timemodified: now});
        }
        record('ask', 'card', cardid);
        return result(context, access, cardid);
    }),

    mod_thementeam_close_ask: (context, {cardid, open}) => onCard(context, cardid, (row, access, record) => {
        const ask = managed(context, access, live(context, row).id);
        if (isAskOpen(context, ask) !== Boolean(open)) {
            context.store.update('ask', ask.id, {timeclose: open ? null : context.now, version: ask.version + 1});
            record('close_ask', 'card', cardid);
        }
        return result(context, access, cardid);
    }),

    mod_thementeam_delete_ask: (context, {cardid}) => onCard(context, cardid, (row, access, record) => {
        const {store} = context;
        if (askOf(context, live(context, row).id)) {
            const ask = managed(context, access, cardid);
            store.where('answer', {askid: ask.id}).forEach(({id}) => store.remove('answer', id));
            store.remove('ask', ask.id);
            record('delete_ask', 'card', cardid);
        }
        return result(context, access, cardid);
    }),

    mod_thementeam_save_answer: (context, {cardid, version, answer, line: text}) => onCard(context, cardid, (row, access, record) => {
        const {store, user, now} = context;
        if (!ANSWERS.some(each => each === answer)) {
            refuse(context, 'unknown_answer');
        }
        const values = {
            answer, line: line(context, text), userid: user.id, municipality: municipalityOf(context, user.id),
            ownerkey: ownKey(context, user.id), timemodified: now,
        };
        const ask = openAsk(context, live(context, row).id);
        const own = ownAnswer(context, access, ask);
        const same = own?.answer === answer && own.line === values.line;
        if (own && (same || own.version !== version)) {
            return result(context, access, cardid, same ? undefined : own);
        }
        if (own) {
            store.update('answer', own.id, {...values, version: own.version + 1});
        } else {
            store.insert('answer', {...values, askid: ask.id, version: 1});
        }
        record('answer', 'card', cardid);
        return result(context, access, cardid);
    }),

    mod_thementeam_delete_answer: (context, {cardid, version}) => onCard(context, cardid, (row, access, record) => {
        const own = ownAnswer(context, access, openAsk(context, live(context, row).id));
        if (own && own.version !== version) {
            return result(context, access, cardid, own);
        }
        if (own) {
            context.store.remove('answer', own.id);
            record('delete_answer', 'card', cardid);
        }
        return result(context, access, cardid);
    }),

    mod_thementeam_create_question: (context, {spaceid, title, content, anonymous, uuid}) => write(context, spaceid, (access, record) => {
        const draft = {
            title: cleanTitle(context, title), content: cleanContent(context, content), uuid, more: {kind: 'question', anonymous} as const,
        };
        const card = context.store.where('card', {spaceid, uuid, userid: context.user.id})[0]
            ?? insert(context, access, record, 0, draft);
        return {card: cardView(context, card)};
    }),

    mod_thementeam_accept_answer: (context, {cardid, commentid}) => onCard(context, cardid, (row, access, record) => {
        const card = question(context, row);
        if (!mayAccept(context, access, card)) {
            refuse(context, 'not_allowed');
        }
        const comment = commentid ? context.store.find('comment', commentid) : undefined;
        if (commentid && (comment?.cardid !== cardid || comment.timedeleted !== null)) {
            refuse(context, 'unknown_comment');
        }
        const changed = context.store.update('card', cardid, {acceptedid: commentid || null});
        record('accept', 'card', cardid);
        return {card: cardDetail(context, access, changed)};
    }),

    mod_thementeam_keep_answer: (context, {cardid, uuid}) => onCard(context, cardid, (row, access, record) => {
        const {store, user} = context;
        const card = question(context, row);
        let kept = store.where('card', {spaceid: card.spaceid, uuid, userid: user.id})[0]
            ?? store.where('card', {fromid: cardid, timedeleted: null})[0];
        if (!kept) {
            const comment = store.find('comment', card.acceptedid ?? 0) ?? refuse(context, 'no_answer');
            const told = !hides(card, comment.userid);
            kept = insert(context, access, record, 1, {title: card.title, content: comment.content, uuid, more: {
                kind: 'information', fromid: cardid, anonymous: hides(card, user.id),
                ...(told ? {
                    origin: municipalityOf(context, comment.userid),
                    associationid: store.where('profile', {userid: comment.userid})[0]?.associationid ?? null,
                } : {}),
            }});
            record('keep', 'card', cardid);
        }
        return {card: cardView(context, kept), question: cardDetail(context, access, card)};
    }),
} satisfies Partial<HandlersOf<'mod_thementeam'>>;
