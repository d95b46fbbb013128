/** What mod_thementeam's functions return of questions: to the Kommunen of a team, and to the colleagues. */
import type {WsReturns} from '../../../platform/ajax';
import type {Context} from '../context';
import {formatString} from '../format';
import type {AnswerRow, AskRow, CardRow} from '../tables';
import {commentView} from './thementeam-comment-views';
import {accessOf, type Access, type Card, type CardDetail} from './thementeam-views';

const COMPONENT = 'mod_thementeam';

type AskDetail = NonNullable<WsReturns<'mod_thementeam_save_ask'>['askdetail']>;

const normalise = (name: string): string => name.normalize().replace(/\s+/g, ' ').trim().toLowerCase();

/** The Kommune in a person's profile; '' where it names none. */
export const municipalityOf = (context: Context, userid: number): string =>
    context.store.where('profile', {userid})[0]?.municipality.trim() ?? '';

/** The key that a person answers under. */
export const ownKey = (context: Context, userid: number): string =>
    normalise(municipalityOf(context, userid)) || `user:${userid}`;

/** The Kommunen of those who write in a space, by key. */
const municipalities = (context: Context, {space}: Access): Map<string, string> => {
    const writers = context.store.where('user').filter(({id}) =>
        !space.groupid || context.store.where('member', {groupid: space.groupid, userid: id}).length);
    const names = writers.map(({id}) => municipalityOf(context, id)).filter(Boolean);
    return new Map(names.sort((a, b) => a.localeCompare(b)).map(name => [normalise(name), name]));
};

/** The key that an answer counts for, also when the person has changed the profile since. */
const keyOf = (context: Context, names: Map<string, string>, answer: AnswerRow): string =>
    names.has(answer.ownerkey) || !answer.userid ? answer.ownerkey : ownKey(context, answer.userid);

export const isAskOpen = (context: Context, ask: AskRow): boolean => ask.timeclose === null || ask.timeclose > context.now;

export const askOf = (context: Context, cardid: number): AskRow | undefined => context.store.where('ask', {cardid})[0];

/** The answer of the caller's Kommune. */
export const ownAnswer = (context: Context, access: Access, ask: AskRow): AnswerRow | undefined => {
    const names = municipalities(context, access);
    const key = ownKey(context, context.user.id);
    return context.store.where('answer', {askid: ask.id}).find(answer => keyOf(context, names, answer) === key);
};

/** Whoever looks after the team without being of a Kommune is not asked. */
const isAsked = (context: Context, {canmoderate}: Access): boolean => !canmoderate || municipalityOf(context, context.user.id) !== '';

const summary = (context: Context, access: Access, ask: AskRow): NonNullable<Card['ask']> => {
    const names = municipalities(context, access);
    const answers = context.store.where('answer', {askid: ask.id});
    const answered = new Set(answers.map(answer => keyOf(context, names, answer)));
    return {
        answered: answered.size,
        total: new Set([...answered, ...names.keys()]).size,
        open: isAsked(context, access) && isAskOpen(context, ask) && access.cancontribute && !answered.has(ownKey(context, context.user.id)),
        version: answers.reduce((sum, answer) => sum + answer.version, ask.version),
        ...(ask.timeclose === null ? {} : {timeclose: ask.timeclose}),
    };
};

/** Who may change, end and remove an ask. */
export const managesAsk = (context: Context, access: Access, ask: AskRow): boolean =>
    access.canmoderate || (ask.userid === context.user.id && access.cancontribute);

/** An ask with its answers. */
export const askView = (context: Context, access: Access, ask: AskRow): AskDetail => {
    const names = municipalities(context, access);
    const rows = context.store.where('answer', {askid: ask.id});
    const answered = rows.map(answer => keyOf(context, names, answer));
    const own = ownAnswer(context, access, ask);
    return {
        question: ask.question,
        version: ask.version,
        ended: !isAskOpen(context, ask),
        cananswer: access.cancontribute && isAskOpen(context, ask),
        canmanage: managesAsk(context, access, ask),
        municipality: municipalityOf(context, context.user.id),
        answers: rows.map(({id, municipality, userid, answer, line, version, timemodified}) => ({
            id, answer, line, version, timemodified,
            name: municipality || context.fullName(userid),
            association: context.association(userid),
            own: id === own?.id,
        })).sort((a, b) => a.name.localeCompare(b.name)),
        waiting: [...names].filter(([key]) => !answered.includes(key)).map(([, name]) => name),
    };
};

const accessTo = (context: Context, card: CardRow): Access => accessOf(context, context.store.get('space', card.spaceid));

/** Whether a person must not be named on a card. */
export const hides = (card: CardRow, userid: number): boolean => Boolean(card.anonymous) && userid > 0 && card.userid === userid;

/** What a card on the board says of its question. */
export const questionFields = (context: Context, card: CardRow): Partial<Card> => {
    const ask = askOf(context, card.id);
    return {
        ...(card.kind === 'question' ? {kind: 'question', answered: Boolean(card.acceptedid)} : {}),
        ...(card.anonymous ? {userid: 0, anonymous: true, own: hides(card, context.user.id)} : {}),
        ...(ask ? {ask: summary(context, accessTo(context, card), ask)} : {}),
    };
};

/** Who may say which comment helped. */
export const mayAccept = (context: Context, access: Access, card: CardRow): boolean =>
    access.canmoderate || (card.userid === context.user.id && access.cancontribute);

/** What an opened card shows besides. */
export const questionDetails = (context: Context, access: Access, card: CardRow): Partial<CardDetail> => {
    const {store} = context;
    const ask = askOf(context, card.id);
    const accepted = card.acceptedid ? store.find('comment', card.acceptedid) : undefined;
    const other = (found: CardRow | undefined): {id: number; title: string} | undefined =>
        found?.timedeleted === null ? {id: found.id, title: formatString(found.title)} : undefined;
    const keptas = other(store.where('card', {fromid: card.id, timedeleted: null})[0]);
    const keptfrom = other(card.fromid ? store.find('card', card.fromid) : undefined);
    return {
        ...(card.anonymous ? {author: context.string(COMPONENT, 'anonymous'), association: ''} : {}),
        ...(card.kind === 'question' ? {canaccept: mayAccept(context, access, card)} : {}),
        ...(accepted ? {accepted: commentView(context, access, accepted)} : {}),
        ...(keptas ? {keptas} : {}),
        ...(keptfrom ? {keptfrom} : {}),
        ...(ask ? {askdetail: askView(context, access, ask)} : {}),
    };
};
