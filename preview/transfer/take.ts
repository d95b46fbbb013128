/**
 * Writes what a file says into an empty space, all of it or nothing, as `mod_thementeam\local\transfer\importer` does. The people who
 * wrote it are nobody here (0); their names stand below their texts where the trainer wants that.
 */
import type {Context} from '../../amd-src/test/store/context';
import {refuse, write} from '../../amd-src/test/store/handlers/thementeam';
import {addSection} from '../../amd-src/test/store/handlers/thementeam-solution-writes';
import {addColumns} from '../../amd-src/test/store/handlers/thementeam-templates';
import type {Said} from './read';

type Card = Said['cards'][number];
type Ids = ReadonlyMap<number, number>;

const NOBODY = 0;
const GAP = 1024;

/** Nothing is in the space that an import could get mixed up with: the bin counts. */
export const isEmpty = ({store}: Context, spaceid: number): boolean =>
    !store.where('card', {spaceid}).length && !store.where('document', {spaceid}).length && !store.where('meeting', {spaceid}).length;

/** A moment that is not in the future. */
const past = ({now}: Context, time: number | null): number => Math.min(time ?? now, now);

let made = 0;
const uuid = (): string => `import-${++made}`;

class Import {
    constructor(private readonly context: Context, private readonly spaceid: number, private readonly names: boolean) {}

    /** Everything of a file. */
    all({columns, cards, documents, meetings}: Said): void {
        const {store} = this.context;
        store.where('column', {spaceid: this.spaceid}).forEach(({id}) => store.remove('column', id));
        const columnids = addColumns(this.context, this.spaceid, columns);
        const cardids = new Map(cards.map((card, place) => [card.id, this.card(card, columnids[card.column] ?? 0, place)]));
        cards.filter(({from}) => from !== null).forEach(card =>
            store.update('card', cardids.get(card.id) ?? 0, {fromid: cardids.get(card.from ?? 0) ?? null}));
        documents.forEach(document => this.document(document));
        meetings.forEach(meeting => this.meeting(meeting, cardids));
    }

    private signed(content: string, author: string): string {
        return this.names && author ? `${content}\n\n${this.context.string('mod_thementeam', 'transfer_by', author)}`.trim() : content;
    }

    private card(card: Card, columnid: number, place: number): number {
        const {store} = this.context;
        const timecreated = past(this.context, card.timecreated);
        const {kind, title, anonymous, origin, associationid, basis, timevalid, timedue, sizeclasses, tags, links} = card;
        const {id} = store.insert('card', {
            spaceid: this.spaceid, columnid, position: (place + 1) * GAP, uuid: uuid(), userid: NOBODY, modifiedby: NOBODY, version: 1,
            title, content: this.signed(card.content, card.author), kind, anonymous, origin, associationid, basis, timevalid, timedue, sizeclasses,
            tags, links, timedeleted: null, deletedby: null, timecreated, timemodified: Math.max(timecreated, past(this.context, card.timemodified)),
        });
        const commentids = new Map(card.comments.map(comment => [comment.id, this.comment(comment, id)]));
        store.update('card', id, {acceptedid: commentids.get(card.accepted ?? 0) ?? null});
        if (card.ask) {
            this.ask(card.ask, id);
        }
        return id;
    }

    private comment({content, author, byasker, timecreated}: Card['comments'][number], cardid: number): number {
        const {context} = this;
        return context.store.insert('comment', {
            cardid, spaceid: this.spaceid, uuid: uuid(), userid: NOBODY, version: 1, timedeleted: null, reason: null,
            content: this.signed(content, byasker ? context.string('mod_thementeam', 'asker') : author), timecreated: past(context, timecreated),
        }).id;
    }

    private ask({question, timeclose, answers}: NonNullable<Card['ask']>, cardid: number): void {
        const {context} = this;
        const {id: askid} = context.store.insert('ask', {cardid, question, timeclose, userid: NOBODY, version: 1, timemodified: context.now});
        const keys = new Set<string>();
        answers.forEach(({municipality, author, answer, line, timecreated}, place) => {
            const name = municipality || (this.names ? author : '');
            const key = name.toLowerCase();
            const ownerkey = !key || keys.has(key) ? `gone:${place}` : key;
            keys.add(ownerkey);
            context.store.insert('answer', {
                askid, ownerkey, municipality: name, userid: NOBODY, answer, line, version: 1, timemodified: past(context, timecreated),
            });
        });
    }

    private document({sections, ...head}: Said['documents'][number]): void {
        const {store} = this.context;
        const document = store.insert('document', {
            ...head, spaceid: this.spaceid, uuid: uuid(), userid: NOBODY, version: 1, contentversion: 1, cardids: [], timedeleted: null,
        });
        sections.forEach(section => {
            const id = addSection(this.context, document, section, () => undefined);
            store.update('sectiontext', store.get('section', id).textid, {userid: NOBODY});
        });
    }

    private meeting({timestarted, timeended, timecreated, cards, decisions}: Said['meetings'][number], cardids: Ids): void {
        const {context, spaceid} = this;
        const started = timestarted && past(context, timestarted);
        const {id: meetingid} = context.store.insert('meeting', {
            spaceid, uuid: uuid(), userid: NOBODY, timestarted: started, timeended: timeended && Math.max(started, past(context, timeended)),
            timecreated: past(context, timecreated), cardids: cards.map(card => cardids.get(card) ?? 0),
        });
        decisions.forEach(({card, content, author, ...decision}) => {
            const time = past(context, decision.timecreated);
            context.store.insert('decision', {
                spaceid, meetingid, cardid: cardids.get(card) ?? 0, uuid: uuid(), userid: NOBODY, modifiedby: NOBODY, version: 1,
                content: this.signed(content, author), timecreated: time, timemodified: time, timedeleted: null,
            });
        });
    }
}

/**
 * Writes a file that was read and has no problems.
 *
 * @param names whether the names of authors stand below their texts
 * @returns a sentence where the space takes nothing, and nothing was written
 */
export const take = (context: Context, spaceid: number, said: Said, names: boolean): string => {
    const {status, message} = write(context, spaceid, (_access, record) => {
        if (!isEmpty(context, spaceid)) {
            refuse(context, 'not_empty');
        }
        new Import(context, spaceid, names).all(said);
        record('import', 'space', spaceid);
        return {};
    });
    return status === 'refused' ? message : '';
};
