/** Takes a space along: as a table of its cards, and as a file that another ThemenTeam can be made from. */
import {strToU8, zipSync} from 'fflate';
import type {Context} from '../../amd-src/test/store/context';
import {formatText} from '../../amd-src/test/store/format';
import {hides} from '../../amd-src/test/store/handlers/thementeam-ask-views';
import {entryOf} from '../../amd-src/test/store/handlers/thementeam-past-views';
import {sectionsOf, textOf} from '../../amd-src/test/store/handlers/thementeam-solution-views';
import {blueprintsOf} from '../../amd-src/test/store/handlers/thementeam-templates';
import {accessOf} from '../../amd-src/test/store/handlers/thementeam-views';
import type {CardRow} from '../../amd-src/test/store/tables';
import type {DocumentRow} from '../../amd-src/test/store/solution-tables';
import {lean, MAIN, moment, NAME, VERSION} from './format';

const COLUMNS = ['column', 'title', 'text', 'tags', 'created', 'origin', 'comments'];

/** As local_kki\local\spreadsheet writes a cell. */
const cell = (text: string): string => `"${(/^\s*[=+\-@\t\r|%]/.test(text) ? `'${text}` : text).replace(/"/g, '""')}"`;

const day = (time: number): string => new Date(time * 1000).toISOString().slice(0, 10);

/** The cards that are not in the bin, by column and position. */
const cardsOf = ({store}: Context, spaceid: number): CardRow[] => {
    const place = (card: CardRow): number => store.get('column', card.columnid).sortorder;
    return store.where('card', {spaceid, timedeleted: null}).sort((a, b) => place(a) - place(b) || a.position - b.position);
};

/** The cards as a table, for Excel: semicolons, and a mark of UTF-8. */
export const table = (context: Context, spaceid: number): string => {
    const {store} = context;
    const lines = cardsOf(context, spaceid).map(card => [
        store.get('column', card.columnid).name, card.title, card.content, (card.tags ?? []).join(', '), day(card.timecreated),
        card.origin ?? '', String(store.where('comment', {cardid: card.id, timedeleted: null}).length),
    ]);
    const names = COLUMNS.map(column => context.string('mod_thementeam', `table_${column}`));
    return `\uFEFF${[names, ...lines].map(line => `${line.map(cell).join(';')}\r\n`).join('')}`;
};

/** Somebody's name; none of who asked without one, and of who is nobody here. */
const authorOf = (context: Context, card: CardRow, userid: number): string | undefined =>
    userid && !hides(card, userid) ? context.fullName(userid) : undefined;

const commentsOf = (context: Context, card: CardRow): object[] => context.store.where('comment', {cardid: card.id, timedeleted: null})
    .map(({id, userid, content, timecreated}) => lean({
        id, author: authorOf(context, card, userid), byasker: hides(card, userid), content, created: moment(timecreated),
    }));

const askOf = (context: Context, card: CardRow): object | undefined => {
    const ask = context.store.where('ask', {cardid: card.id})[0];
    return ask && {
        ...lean({question: ask.question || card.title, until: moment(ask.timeclose)}),
        answers: context.store.where('answer', {askid: ask.id}).map(({municipality, userid, answer, line, timemodified}) => lean({
            municipality, author: municipality ? undefined : authorOf(context, card, userid), answer, line, created: moment(timemodified),
        })),
    };
};

const cardOf = (context: Context, card: CardRow, columns: readonly number[]): object => {
    const {store} = context;
    return {
        ...lean({
            id: card.id, kind: card.kind ?? 'card', title: card.title, author: authorOf(context, card, card.userid), anonymous: card.anonymous ?? false,
            content: card.content, contentformat: 'plain', created: moment(card.timecreated), modified: moment(card.timemodified),
            takescare: card.assigneeid ? context.fullName(card.assigneeid) : undefined, due: moment(card.timedue), origin: card.origin,
            association: card.associationid ? store.get('association', card.associationid).name : undefined, basis: card.basis,
            validuntil: moment(card.timevalid), sizeclasses: card.sizeclasses, accepted: card.acceptedid, from: card.fromid,
            links: card.links?.map(lean), tags: card.tags, comments: commentsOf(context, card), ask: askOf(context, card),
        }),
        column: columns.indexOf(card.columnid),
    };
};

const documentOf = (context: Context, document: DocumentRow): object => {
    const publications = context.store.where('publication', {documentid: document.id});
    return {
        ...lean({
            lead: document.lead, audience: document.audience, effort: document.effort, sizeclasses: document.sizeclasses,
            review: moment(document.timereview), tags: document.tags,
            sections: sectionsOf(context, document.id).map(section => {
                const {title, content} = textOf(context, section);
                return {title, ...lean({role: section.role, content: formatText(content)})};
            }),
            publications: publications.map(({number, status, timepublished, reason, document: {title}, sections, authors}) => lean({
                number, status, published: moment(timepublished), reason, content: {title, sections, authors},
            })),
        }),
        title: document.title,
    };
};

const meetingsOf = (context: Context, spaceid: number): object[] => {
    const {store} = context;
    const there = (cardid: number): boolean => store.find('card', cardid)?.timedeleted === null;
    return store.where('meeting', {spaceid}).map(meeting => lean({
        created: moment(meeting.timecreated), started: moment(meeting.timestarted), ended: moment(meeting.timeended), cards: meeting.cardids.filter(there),
        decisions: store.where('decision', {meetingid: meeting.id, timedeleted: null}).filter(({cardid}) => there(cardid))
            .map(({cardid, userid, content, timecreated}) => lean({
                card: cardid, author: userid ? context.fullName(userid) : undefined, content, created: moment(timecreated),
            })),
    }));
};

/** What happened, in words, newest first: for the record. */
const historyOf = (context: Context, spaceid: number): object[] => {
    const access = accessOf(context, context.store.get('space', spaceid));
    return [...context.store.journalOf('space', spaceid)].reverse().flatMap(row => entryOf(context, access, row) ?? [])
        .map(({time, text}) => ({time: moment(time), text}));
};

/** Everything of a space in a ZIP. @param name the activity's */
export const file = (context: Context, spaceid: number, name: string): Uint8Array => {
    const {store} = context;
    const columns = store.where('column', {spaceid}).sort((a, b) => a.sortorder - b.sortorder).map(({id}) => id);
    const said = {
        format: NAME, version: VERSION, exported: moment(context.now), name, group: store.get('space', spaceid).groupname,
        columns: blueprintsOf(context, spaceid).map(lean),
        cards: cardsOf(context, spaceid).map(card => cardOf(context, card, columns)),
        documents: store.where('document', {spaceid, timedeleted: null}).map(document => documentOf(context, document)),
        meetings: meetingsOf(context, spaceid),
        history: historyOf(context, spaceid),
    };
    return zipSync({[MAIN]: strToU8(JSON.stringify(said))});
};
