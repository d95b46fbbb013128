/** A race as it should be, for the tests of its judge. */
import type {Act, Race} from './lib/checker.mjs';

const COLUMNS = [{id: 1, name: 'A', locked: 0, sortorder: 0, version: 1, uuid: null}, {id: 2, name: 'B', locked: 0, sortorder: 1, version: 1, uuid: null}];

let clock = 0;
let revision = 0;

/** An act of person 10 + client, answered at once. */
export const act = (client: number, op: string, more: Partial<Act> = {}): Act => ({
    n: clock, client, userid: 10 + client, op, invoked: clock += 10, answered: clock += 10, lost: 0, status: 'ok', code: '', revision: 0, ...more,
});

export const entry = (userid: number, verb: string, itemtype: string, itemid: number, textid: number | null = null) =>
    ({id: revision * 10, revision, userid, verb, itemtype, itemid, textid});

/** Two people: a card is made, changed twice, moved, commented on; the first edit's answer got lost and was asked for again. */
export const soundRace = (): Race => {
    clock = 0;
    revision = 0;
    const journal: ReturnType<typeof entry>[] = [];
    const acts: Act[] = [];
    const write = (one: Act, ...entries: ReturnType<typeof entry>[]): void => {
        one.revision = revision;
        journal.push(...entries);
        acts.push(one);
    };
    revision = 1;
    write(act(0, 'create_card', {item: 5, key: 'k1', token: 'ta', target: 1}), entry(10, 'create', 'card', 5, 100));
    revision = 2;
    write(act(1, 'update_card', {item: 5, token: 'tb', base: 1, lost: 1}), entry(11, 'update', 'card', 5, 101));
    revision = 3;
    write(act(0, 'update_card', {item: 5, token: 'tc', base: 2}), entry(10, 'update', 'card', 5, 102));
    acts.push(act(1, 'update_card', {item: 5, token: 'td', base: 2, status: 'conflict', revision: 3}));
    revision = 4;
    write(act(1, 'move_card', {item: 5, target: 2}), entry(11, 'move', 'card', 5));
    revision = 5;
    write(act(1, 'create_comment', {item: 7, key: 'k2', token: 'te'}), entry(11, 'create', 'comment', 7, 103), entry(11, 'comment', 'card', 5));
    acts.push(act(0, 'read_card', {item: 5, version: 3, revision: 5}));
    const text = (id: number, itemtype: string, itemid: number, userid: number, content: string) => ({id, itemtype, itemid, userid, title: null, content});
    const view = () => ({
        columns: COLUMNS.map(({id, name}) => ({id, name})), documents: [], revision: 5,
        cards: [{id: 5, columnid: 2, position: 1024, version: 3, commentcount: 1, title: 'tc'}],
    });
    return {
        first: 0, acts,
        rows: {
            revision: 5, pulse: '000000000005.0123abcd', columns: COLUMNS.map(column => ({...column})), asks: [], answers: [], sections: [], journal,
            cards: [{id: 5, columnid: 2, position: 1024, uuid: 'k1', userid: 10, title: 'tc', textid: 102, version: 3, commentcount: 1, timedeleted: null}],
            comments: [{id: 7, cardid: 5, uuid: 'k2', userid: 11, textid: 103, version: 1, timedeleted: null}],
            texts: [text(100, 'card', 5, 10, 'ta'), text(101, 'card', 5, 11, 'tb'), text(102, 'card', 5, 10, 'tc'), text(103, 'comment', 7, 11, 'te')],
        },
        views: [{client: 0, followed: view(), read: view()}],
    };
};
