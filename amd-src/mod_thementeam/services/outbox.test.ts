import {Shelf} from '../../platform/shelf';
import type {Outcome} from '../model/types';
import {Outbox, type Sendable, type Waiting} from './outbox';

const OK: Outcome = {ok: true, code: '', message: ''};
const OFFLINE: Outcome = {ok: false, code: 'offline', message: ''};
const REFUSED: Outcome = {ok: false, code: 'deleted_card', message: 'Weg.'};

const comment = (content: string, cardid = 1): Sendable => ({kind: 'comment', cardid, content, mentions: []});
const words = (items: readonly Waiting[]): string[] => items.map(item => 'content' in item ? item.content : item.kind);

/** A server that counts each UUID once, and can be out of reach or lose its answer. */
class Server {
    readonly got: Waiting[] = [];
    readonly counted = new Map<string, Waiting>();
    line: 'up' | 'down' | 'answers lost' = 'up';
    refuses: (item: Waiting) => boolean = () => false;

    readonly send = async (item: Waiting): Promise<Outcome> => {
        await Promise.resolve();
        if (this.line === 'down') {
            return OFFLINE;
        }
        this.got.push(item);
        if (this.refuses(item)) {
            return REFUSED;
        }
        this.counted.set(item.uuid, item);
        return this.line === 'up' ? OK : OFFLINE;
    };
}

describe('Outbox', () => {
    let server: Server;
    const open = (): Outbox => new Outbox(new Shelf(2, 'thementeam/4'), server.send);

    beforeEach(() => {
        jest.useFakeTimers();
        localStorage.clear();
        server = new Server();
    });

    afterEach(() => jest.useRealTimers());

    it('sends at once and leaves nothing behind', async () => {
        const outbox = open();
        expect(await outbox.post(comment('a'))).toEqual(OK);
        expect(words([...server.counted.values()])).toEqual(['a']);
        expect(outbox.all()).toEqual([]);
    });

    it('keeps what is written without a connection, in order, across a reload, and sends it once', async () => {
        server.line = 'down';
        const before = open();
        expect(await before.post(comment('a'))).toMatchObject({ok: true, waiting: true});
        await before.post({kind: 'card', columnid: 1, title: 'Karte', content: 'b'});
        await before.post(comment('c'));
        expect(words(before.items)).toEqual(['a', 'b', 'c']);
        const uuids = before.items.map(({uuid}) => uuid);

        const after = open();
        expect(words(after.items)).toEqual(['a', 'b', 'c']);
        server.line = 'up';
        after.connection(true);
        await after.flush();
        before.connection(true);
        await before.flush();
        expect(server.got.map(({uuid}) => uuid)).toEqual(uuids);
        expect(after.items).toEqual([]);
    });

    it('counts once what arrived although its answer was lost', async () => {
        server.line = 'answers lost';
        const outbox = open();
        expect(await outbox.post(comment('a'))).toMatchObject({waiting: true});
        server.line = 'up';
        await jest.advanceTimersByTimeAsync(5000);
        expect(server.got).toHaveLength(2);
        expect(server.counted.size).toBe(1);
        expect(outbox.items).toEqual([]);
    });

    it('counts once what another window sends too', async () => {
        server.line = 'down';
        const [one, two] = [open(), open()];
        await one.post(comment('a'));
        server.line = 'up';
        await Promise.all([one.flush(), two.flush()]);
        expect(server.counted.size).toBe(1);
        expect(two.items).toEqual([]);
    });

    it('gives a refusal back to the form that waits for it', async () => {
        server.refuses = () => true;
        const outbox = open();
        expect(await outbox.post(comment('a'))).toEqual(REFUSED);
        expect(outbox.all()).toEqual([]);
    });

    it('keeps the text of what is refused later, sends the rest, and tries again when asked to', async () => {
        server.line = 'down';
        const outbox = open();
        await outbox.post(comment('a'));
        await outbox.post(comment('b', 2));
        server.line = 'up';
        server.refuses = item => item.kind === 'comment' && item.cardid === 1;
        await outbox.flush();
        expect(outbox.items).toMatchObject([{content: 'a', failure: REFUSED}]);
        expect(words([...server.counted.values()])).toEqual(['b']);
        await outbox.flush();
        expect(server.got).toHaveLength(2);
        server.refuses = () => false;
        await outbox.retry(outbox.items[0]!.uuid);
        expect(outbox.items).toEqual([]);
        expect(server.counted.size).toBe(2);
    });

    it('forgets what is given up', async () => {
        server.line = 'down';
        const outbox = open();
        await outbox.post(comment('a'));
        outbox.discard(outbox.items[0]!.uuid);
        server.line = 'up';
        await outbox.flush();
        expect(server.got).toEqual([]);
    });

    it('sends only what was said last about one thing', async () => {
        server.line = 'down';
        const outbox = open();
        const helpful = (value: boolean): Sendable => ({kind: 'helpful', itemtype: 'card', itemid: 1, helpful: value});
        await outbox.post(helpful(true), 'helpful-card1');
        await outbox.post(helpful(false), 'helpful-card1');
        server.line = 'up';
        await outbox.flush();
        expect(server.got).toMatchObject([{helpful: false}]);
    });

    it('does not let a person wait for a line that is neither up nor down', async () => {
        const outbox = new Outbox(new Shelf(2, 'thementeam/4'), () => new Promise(() => undefined));
        const posted = outbox.post(comment('a'));
        expect(outbox.items).toEqual([]);
        await jest.advanceTimersByTimeAsync(4000);
        expect(await posted).toMatchObject({waiting: true});
        expect(words(outbox.items)).toEqual(['a']);
    });

    it('tries less and less often while nobody says that the connection is back', async () => {
        server.line = 'down';
        const send = jest.spyOn(server, 'send');
        const outbox = new Outbox(new Shelf(2, 'thementeam/4'), item => server.send(item));
        await outbox.post(comment('a'));
        await jest.advanceTimersByTimeAsync(60_000);
        expect(send.mock.calls.length).toBeLessThan(6);
        server.line = 'up';
        await jest.advanceTimersByTimeAsync(60_000);
        expect(outbox.items).toEqual([]);
    });

    it('works without storage as long as the page lives', async () => {
        jest.spyOn(window, 'localStorage', 'get').mockImplementation(() => {
            throw new DOMException('denied', 'SecurityError');
        });
        server.line = 'down';
        const outbox = open();
        await outbox.post(comment('a'));
        server.line = 'up';
        outbox.connection(true);
        await outbox.flush();
        expect(server.counted.size).toBe(1);
    });
});
