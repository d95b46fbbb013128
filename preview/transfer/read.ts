/** Reads the file of a space before anything is written, as `mod_thementeam\local\transfer\archive` and the checkers do; it knows no attached files. */
import {ANSWERS, ROLES, SIZES} from '../../amd-src/test/store/choices';
import {strFromU8, unzipSync} from 'fflate';
import type {Context} from '../../amd-src/test/store/context';
import {unescapeHtml} from '../../amd-src/test/store/format';
import {refuse} from '../../amd-src/test/store/handlers/thementeam';
import {Refusal} from '../../amd-src/test/store/store';
import {COLORS, KINDS, MAIN, MAX_BYTES, NAME, VERSION} from './format';
import {called, Part, Problems} from './part';

const MAX = {columns: 12, cards: 5000, parts: 1000, documents: 200, meetings: 500, agenda: 100, tags: 50, links: 30, sections: 60, sizes: 20} as const;
const MAX_TAG = 50;
const MAX_COLUMN = 80;
const MAX_URL = 1333;
const MAX_LEAD = 500;
const MAX_SECTION = 60_000;

/** The words of a text that is written in HTML: the store keeps plain text. */
const plain = (html: string): string => unescapeHtml(html.replace(/\s+/g, ' ').replace(/<br\s*\/?>/gi, '\n')
    .replace(/<\/(p|div|h\d|li|tr)>/gi, '\n\n').replace(/<[^>]*>/g, '').replace(/&nbsp;/g, ' ')).replace(/ *\n */g, '\n').replace(/\n{3,}/g, '\n\n').trim();

const textIn = (part: Part, field: string, isHtml: boolean, max?: number): string => isHtml ? plain(part.text(field, max)) : part.text(field, max);

const MAX_MAIN = {filter: ({name, originalSize}: {name: string; originalSize: number}) => name === MAIN && originalSize <= MAX_BYTES};

/**
 * What a file says.
 *
 * @throws {Refusal} when it is not what a ThemenTeam writes
 */
const open = (context: Context, bytes: Uint8Array): Record<string, unknown> => {
    let content: Record<string, unknown> | null = null;
    try {
        const isZip = bytes[0] === 0x50 && bytes[1] === 0x4B;
        content = JSON.parse(strFromU8(isZip ? unzipSync(bytes, MAX_MAIN)[MAIN] ?? new Uint8Array() : bytes)) as Record<string, unknown> | null;
    } catch {
        refuse(context, 'transfer_file');
    }
    if (content?.format !== NAME || !Number.isInteger(content.version)) {
        return refuse(context, 'transfer_file');
    }
    const found = Number(content.version);
    if (found < 1 || found > VERSION) {
        throw new Refusal('transfer_version', context.string('mod_thementeam', 'refused_transfer_version', {found, known: VERSION}));
    }
    return content;
};

const columnIn = (part: Part) => ({
    name: part.line('name', {max: MAX_COLUMN, required: true}), color: part.word('color', COLORS, ''), locked: part.flag('locked'),
});

const linkIn = (part: Part) => {
    const url = part.line('url', {max: MAX_URL, required: true});
    if (url && !/^https?:\/\/[^\s/]+/i.test(url)) {
        part.problem('url', 'url', url);
    }
    return {url, title: part.line('title'), source: part.line('source')};
};

const commentsIn = (context: Context, card: Part, number: number) => {
    const comments = card.parts('comments', MAX.parts, called(context, 'comment', number)).map((part, place) => ({
        id: part.number('id') ?? -place - 1, author: part.line('author'), byasker: part.flag('byasker'), content: part.text('content'),
        timecreated: part.moment('created'), part,
    }));
    findTwice(comments);
    return comments;
};

/** Notes every number that occurs a second time. */
const findTwice = (items: readonly {id: number; part: Part}[]): void => {
    const known = new Set<number>();
    items.forEach(({id, part}) => known.has(id) ? part.problem('twice', 'id', id) : known.add(id));
};

const askIn = (context: Context, card: Part, number: number) => {
    if (!card.has('ask')) {
        return null;
    }
    const ask = card.part('ask', context.string('mod_thementeam', 'transfer_where_ask', number));
    return {
        question: ask.line('question', {required: true}), timeclose: ask.moment('until'),
        answers: ask.parts('answers', MAX.parts, called(context, 'answer', number)).map(answer => ({
            municipality: answer.line('municipality'), author: answer.line('author'), answer: answer.word('answer', ANSWERS, 'planned'),
            line: answer.line('line'), timecreated: answer.moment('created'),
        })),
    };
};

const sizesIn = (part: Part): string[] => part.lines('sizeclasses', MAX.sizes, MAX.sizes).filter(size => SIZES.includes(size));

const cardIn = (context: Context, part: Part, number: number, columns: number) => {
    const column = part.number('column') ?? 0;
    if (column >= columns) {
        part.problem('reference', 'column', column);
    }
    const association = part.line('association');
    const card = {
        part, column, id: part.number('id') ?? -number, kind: part.word('kind', KINDS, 'card'), title: part.line('title', {required: true}),
        author: part.line('author'), anonymous: part.flag('anonymous'),
        content: textIn(part, 'content', part.word('contentformat', ['plain', 'html'], 'plain') === 'html'),
        timecreated: part.moment('created'), timemodified: part.moment('modified'), timedue: part.moment('due'), origin: part.line('origin') || null,
        associationid: context.store.where('association', {name: association})[0]?.id ?? null, basis: part.line('basis') || null,
        timevalid: part.moment('validuntil'), sizeclasses: sizesIn(part), tags: part.lines('tags', MAX.tags, MAX_TAG),
        links: part.parts('links', MAX.links, () => part.where).map(linkIn), comments: commentsIn(context, part, number),
        ask: askIn(context, part, number), accepted: part.number('accepted'), from: part.number('from'),
    };
    if (card.accepted !== null && !card.comments.some(({id}) => id === card.accepted)) {
        part.problem('reference', 'accepted', card.accepted);
    }
    if (card.anonymous && card.author) {
        part.problem('anonymous', 'author');
    }
    return card;
};

const sectionIn = (part: Part) => ({
    title: part.line('title', {required: true}), role: part.word('role', ROLES, ''), content: textIn(part, 'content', true, MAX_SECTION),
});

const documentIn = (context: Context, part: Part, number: number) => ({
    title: part.line('title', {required: true}), lead: part.line('lead', {max: MAX_LEAD}), audience: part.line('audience'), effort: part.line('effort'),
    sizeclasses: sizesIn(part), timereview: part.moment('review') ?? 0, tags: part.lines('tags', MAX.tags, MAX_TAG),
    sections: part.parts('sections', MAX.sections, called(context, 'section', number)).map(sectionIn),
});

const meetingIn = (context: Context, part: Part, number: number, cards: ReadonlySet<number>) => {
    const known = (where: Part, field: string, id: number): void => {
        if (!cards.has(id)) {
            where.problem('reference', field, id);
        }
    };
    const [timestarted, timeended] = [part.moment('started'), part.moment('ended')];
    if (timeended && !timestarted) {
        part.problem('missing', 'started');
    }
    const agenda = part.numbers('cards', MAX.agenda);
    agenda.forEach(id => known(part, 'cards', id));
    return {
        timestarted: timestarted ?? 0, timeended: timeended ?? 0, timecreated: part.moment('created'), cards: agenda,
        decisions: part.parts('decisions', MAX.parts, called(context, 'decision', number)).map(decision => {
            const [content, card] = [decision.text('content'), decision.number('card')];
            if (!content) {
                decision.problem('missing', 'content');
            }
            if (card === null) {
                decision.problem('missing', 'card');
            } else {
                known(decision, 'card', card);
            }
            return {card: card ?? 0, content, author: decision.line('author'), timecreated: decision.moment('created')};
        }),
    };
};

/**
 * Reads a file.
 *
 * @param bytes a ZIP, or what lies in it
 * @returns everything it says, and sentences about what does not fit
 * @throws {Refusal} when it is not what a ThemenTeam writes
 */
export const readFile = (context: Context, bytes: Uint8Array) => {
    const problems = new Problems(context);
    const whole = new Part(open(context, bytes), context.string('mod_thementeam', 'transfer_where_file'), problems);
    const columns = whole.parts('columns', MAX.columns, called(context, 'column')).map(columnIn);
    if (!columns.length) {
        whole.problem('missing', 'columns');
    }
    const cards = whole.parts('cards', MAX.cards, called(context, 'card'))
        .map((part, place) => cardIn(context, part, place + 1, columns.length));
    findTwice(cards);
    const ids = new Set(cards.map(({id}) => id));
    return {
        columns, cards,
        documents: whole.parts('documents', MAX.documents, called(context, 'document')).map((part, place) => documentIn(context, part, place + 1)),
        meetings: whole.parts('meetings', MAX.meetings, called(context, 'meeting')).map((part, place) => meetingIn(context, part, place + 1, ids)),
        problems: problems.sentences(),
    };
};

/** What a file says. */
export type Said = ReturnType<typeof readFile>;
