/** The functions of mod_thementeam that say what is new since the last visit, and keep what a person wants to hear of. */
import type {WsReturns} from '../../../platform/ajax';
import {DIGESTS} from '../choices';
import {config} from '../config';
import type {Context} from '../context';
import {excerpt} from '../format';
import {MoodleException} from '../store';
import type {SpaceRow, VisitRow} from '../tables';
import {answerOf, OK} from './result';
import {refuse} from './thementeam';
import {groupsOf, type Told} from './thementeam-stay-views';
import {accessOf} from './thementeam-views';
import type {HandlersOf} from './types';

type News = WsReturns<'mod_thementeam_get_news'>;

const COMPONENT = 'mod_thementeam';
const PAUSE = 1800;

const spaceOf = (context: Context, spaceid: number): SpaceRow => accessOf(context, context.store.get('space', spaceid)).space;

const visitOf = ({store, user}: Context, spaceid: number): VisitRow => store.where('visit', {spaceid, userid: user.id})[0]
    ?? store.insert('visit', {spaceid, userid: user.id, timesince: 0, timeseen: 0});

/** Notes a visit; the end of the one before, 0 when there was none. */
const enter = (context: Context, spaceid: number): number => {
    const visit = visitOf(context, spaceid);
    const timesince = context.now - visit.timeseen > PAUSE ? visit.timeseen : visit.timesince;
    context.store.update('visit', visit.id, {timesince, timeseen: context.now});
    return timesince;
};

/** A moment as one says it: today at a time, yesterday, on a weekday, on a date. */
const when = (context: Context, time: number): string => {
    const day = (moment: number): number => Date.parse(new Intl.DateTimeFormat('sv-SE', {timeZone: 'Europe/Berlin'}).format(moment * 1000));
    const days = (day(context.now) - day(time)) / 86_400_000;
    if (days < 1) {
        return context.string(COMPONENT, 'news_today', context.date(time, 'strftimetime'));
    }
    if (days < 2) {
        return context.string(COMPONENT, 'news_yesterday');
    }
    return days < 7
        ? context.string(COMPONENT, 'news_weekday', new Intl.DateTimeFormat(context.language, {weekday: 'long', timeZone: 'Europe/Berlin'}).format(time * 1000))
        : context.string(COMPONENT, 'news_date', context.date(time, 'strftimedate'));
};

const headline = (context: Context, since: number, told: readonly Told[]): string => {
    const counted = (['cards', 'answers', 'changes'] as const)
        .map(what => ({what, count: told.filter(({counts}) => counts === what).length}))
        .filter(({count}) => count)
        .map(({what, count}) => context.string(COMPONENT, `news_${what}_${count === 1 ? 'one' : 'many'}`, count));
    return counted.length
        ? context.string(COMPONENT, 'news_headline', {when: when(context, since), what: counted.join(', ')})
        : context.string(COMPONENT, 'news_headline_nothing', when(context, since));
};

/** What others did in a space after a time, from the times of the rows. */
const toldSince = (context: Context, spaceid: number, since: number): Told[] => {
    const {store, user} = context;
    const cards = store.where('card', {spaceid, timedeleted: null});
    const others = (userid: number, time: number): boolean => userid !== user.id && time > since;
    const written = cards.filter(card => others(card.userid, card.timecreated)).map(card => ({
        card, userid: card.userid, kind: card.kind === 'question' ? 'question' : 'card', counts: 'cards' as const,
        text: excerpt(card.content), time: card.timecreated,
    }));
    const changed = cards.filter(card => card.timecreated <= since && others(card.modifiedby, card.timemodified)).map(card => ({
        card, userid: card.modifiedby, kind: 'changed', counts: 'changes' as const, text: excerpt(card.content), time: card.timemodified,
    }));
    const comments = cards.flatMap(card => store.where('comment', {cardid: card.id, timedeleted: null})
        .filter(comment => others(comment.userid, comment.timecreated))
        .map(comment => ({
            card, userid: comment.userid, kind: 'comment', counts: 'answers' as const, text: comment.content, time: comment.timecreated,
        })));
    const answers = cards.flatMap(card => store.where('ask', {cardid: card.id}).flatMap(ask => store.where('answer', {askid: ask.id})
        .filter(answer => others(answer.userid, answer.timemodified))
        .map(answer => ({
            card, userid: answer.userid, kind: 'answer', counts: 'answers' as const, time: answer.timemodified, name: answer.municipality,
            text: [context.string(COMPONENT, `answer_${answer.answer}`), answer.line].filter(Boolean).join(': '),
        }))));
    return [...written, ...changed, ...comments, ...answers].sort((a, b) => b.time - a.time);
};

const newsOf = (context: Context, spaceid: number): News => {
    const space = spaceOf(context, spaceid);
    const since = enter(context, spaceid);
    const told = since ? toldSince(context, spaceid, since) : [];
    const fresh = told.filter(({counts}) => counts === 'cards').map(({card}) => card.id);
    return {
        revision: space.revision, since, headline: since ? headline(context, since, told) : '', note: '',
        groups: groupsOf(context, space, told, fresh), more: 0, fresh,
        watching: context.store.where('watch', {spaceid, cardid: 0, userid: context.user.id}).length > 0,
        digest: context.store.where('digest', {userid: context.user.id})[0]?.choice ?? config(context.store, 'mod_thementeam/digest'),
    };
};

export const thementeamStay = {
    mod_thementeam_get_news: (context, {spaceid}) => newsOf(context, spaceid),

    mod_thementeam_mark_seen: (context, {spaceid, revision}) => {
        const space = spaceOf(context, spaceid);
        context.store.update('visit', visitOf(context, spaceid).id, {timeseen: context.now});
        return {revision: Math.min(Math.max(0, revision), space.revision)};
    },

    mod_thementeam_set_watch: (context, {spaceid, cardid, watching}) => answerOf(() => {
        const {store, user} = context;
        const {revision} = spaceOf(context, spaceid);
        const card = store.find('card', cardid);
        if (cardid && (card?.spaceid !== spaceid || card.timedeleted !== null)) {
            refuse(context, 'deleted_card');
        }
        store.where('watch', {spaceid, cardid, userid: user.id}).forEach(({id}) => store.remove('watch', id));
        if (watching) {
            store.insert('watch', {spaceid, cardid, userid: user.id});
        }
        return {...OK, revision, watching};
    }, {revision: 0}),

    mod_thementeam_set_digest: (context, {spaceid, digest}) => {
        const {store, user} = context;
        spaceOf(context, spaceid);
        if (!DIGESTS.includes(digest)) {
            throw new MoodleException('invalidparameter');
        }
        store.where('digest', {userid: user.id}).forEach(({id}) => store.remove('digest', id));
        store.insert('digest', {userid: user.id, choice: digest});
        return {digest};
    },
} satisfies Partial<HandlersOf<'mod_thementeam'>>;
