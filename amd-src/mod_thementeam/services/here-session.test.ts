import {WsError} from '../../platform/ajax';
import type {HereNow} from './here-repository';
import {HereSession, type Present} from './here-session';

const NOBODY = '00000000';
const ANN = {id: 1, name: 'Ann'};
const BEN = {id: 2, name: 'Ben'};

describe('HereSession', () => {
    let server: HereNow;
    let asked: number;
    let failure: Error | undefined;
    let seen: Present;
    let session: HereSession;

    const settle = (seconds: number): Promise<void> => jest.advanceTimersByTimeAsync(seconds * 1000);
    const create = (shown: boolean, hasPulse = true): HereSession => new HereSession({
        ask: async () => {
            asked++;
            if (failure) {
                throw failure;
            }
            return {...server};
        },
        choose: async value => {
            server = {...server, shown: value, people: value ? [ANN] : [], mark: value ? 'aaaaaaaa' : NOBODY, again: value ? 60 : 300};
            return {status: 'ok', code: '', message: '', revision: 1, here: {...server}};
        },
    }, shown, hasPulse, present => {
        seen = present;
    });
    const names = (): string => seen.people.map(({name}) => name).join();

    beforeEach(() => {
        jest.useFakeTimers();
        [asked, failure] = [0, undefined];
        seen = {people: [], more: false, shown: false};
        server = {shown: false, people: [], more: false, mark: NOBODY, again: 300, spread: 1};
        session = create(false);
    });

    afterEach(() => {
        session.sleep();
        jest.useRealTimers();
    });

    it('asks nothing while nobody is here', async () => {
        session.wake();
        session.marked('');
        session.marked(NOBODY);
        await settle(3600);
        expect(asked).toBe(0);
    });

    it('asks once when somebody comes, and needs not ask when the last one goes', async () => {
        session.wake();
        server = {...server, people: [BEN], mark: 'bbbbbbbb'};
        session.marked('bbbbbbbb');
        await settle(2);
        expect([asked, names()]).toEqual([1, 'Ben']);
        await settle(200);
        expect(asked).toBe(1);
        session.marked(NOBODY);
        expect(names()).toBe('');
        await settle(3600);
        expect(asked).toBe(1);
    });

    it('looks now and then while somebody is shown, at the pace that the server names', async () => {
        session.wake();
        server = {...server, people: [BEN], mark: 'bbbbbbbb'};
        session.marked('bbbbbbbb');
        await settle(3600);
        expect(asked).toBeGreaterThanOrEqual(10);
        expect(asked).toBeLessThanOrEqual(16);
    });

    it('says at each pace that the person is here, at once when the page opens, and never while it is hidden', async () => {
        session = create(true);
        server = {...server, shown: true, people: [ANN], mark: 'aaaaaaaa', again: 60};
        session.wake();
        session.wake();
        await settle(0);
        expect(asked).toBe(1);
        session.marked('aaaaaaaa');
        await settle(600);
        expect(asked).toBeGreaterThanOrEqual(9);
        expect(asked).toBeLessThanOrEqual(14);
        const before = asked;
        session.sleep();
        session.marked('cccccccc');
        await settle(3600);
        expect(asked).toBe(before);
        session.wake();
        await settle(0);
        expect(asked).toBe(before + 1);
    });

    it('does not say it again after a glance at another window', async () => {
        session = create(true);
        server = {...server, shown: true, people: [ANN], mark: 'aaaaaaaa', again: 60};
        session.wake();
        await settle(0);
        for (let i = 0; i < 5; i++) {
            session.sleep();
            await settle(2);
            session.wake();
        }
        await settle(30);
        expect(asked).toBe(1);
        await settle(45);
        expect(asked).toBe(2);
    });

    it('comes back after a sleep: the others have noticed that the person was gone, and the pulse says so', async () => {
        session = create(true);
        server = {...server, shown: true, people: [ANN], mark: 'aaaaaaaa', again: 60};
        session.wake();
        await settle(0);
        session.marked('aaaaaaaa');
        jest.setSystemTime(Date.now() + 8 * 3600 * 1000);
        server = {...server, mark: 'dddddddd'};
        session.marked(NOBODY);
        await settle(2);
        expect([asked, names()]).toEqual([2, 'Ann']);
        session.marked('dddddddd');
        await settle(30);
        expect(asked).toBe(2);
    });

    it('is shown and no longer shown at once as chosen, and is asked only while shown', async () => {
        session.wake();
        session.marked(NOBODY);
        expect((await session.choose(true)).ok).toBe(true);
        expect([names(), seen.shown]).toEqual(['Ann', true]);
        session.marked('aaaaaaaa');
        await settle(130);
        expect(asked).toBeGreaterThanOrEqual(1);
        await session.choose(false);
        expect([names(), seen.shown]).toEqual(['', false]);
        session.marked(NOBODY);
        const before = asked;
        await settle(3600);
        expect(asked).toBe(before);
    });

    it('is not shown again by an answer that was on its way when the person took it back', async () => {
        session = create(true);
        const late = {...server, shown: true, people: [ANN], mark: 'aaaaaaaa', again: 60};
        server = late;
        session.wake();
        await session.choose(false);
        await settle(1);
        expect([names(), seen.shown]).toEqual(['', false]);
    });

    it('learns that the person took it back in another window', async () => {
        session = create(true);
        server = {...server, shown: true, people: [ANN], mark: 'aaaaaaaa', again: 60};
        session.wake();
        await settle(0);
        server = {...server, shown: false, people: [], mark: NOBODY, again: 300};
        session.marked('aaaaaaaa');
        session.marked(NOBODY);
        await settle(2);
        expect([seen.shown, names()]).toEqual([false, '']);
        const before = asked;
        await settle(3600);
        expect(asked).toBe(before);
    });

    it('asks again where the answer is behind the pulse, and gives up on a pulse that is wrong for good', async () => {
        session.wake();
        session.marked('bbbbbbbb');
        await settle(2);
        expect(asked).toBe(1);
        server = {...server, people: [BEN], mark: 'bbbbbbbb'};
        await settle(8);
        expect([asked, names()]).toEqual([2, 'Ben']);
        session.marked('eeeeeeee');
        await settle(200);
        expect(asked).toBeGreaterThanOrEqual(4);
        expect(asked).toBeLessThanOrEqual(5);
    });

    it('follows a constant coming and going with ever fewer questions', async () => {
        session.wake();
        for (let i = 0; i < 360; i++) {
            server = {...server, people: [BEN], mark: `${i}`.padStart(8, 'f')};
            session.marked(server.mark);
            await settle(10);
        }
        // An hour: four at once, one every two minutes.
        expect(asked).toBeGreaterThan(15);
        expect(asked).toBeLessThan(60);
    });

    it('spreads questions over the time that the server names', async () => {
        session.wake();
        server = {...server, people: [BEN], mark: 'bbbbbbbb', spread: 100};
        session.marked('bbbbbbbb');
        await settle(2);
        server = {...server, mark: 'cccccccc'};
        session.marked('cccccccc');
        await settle(25);
        expect(asked).toBe(1);
        await settle(110);
        expect(asked).toBe(2);
    });

    it('asks without a pulse at the pace that the server names', async () => {
        session = create(false, false);
        server = {...server, again: 120};
        session.wake();
        await settle(0);
        expect(asked).toBe(1);
        await settle(600);
        expect(asked).toBeGreaterThanOrEqual(5);
        expect(asked).toBeLessThanOrEqual(7);
    });

    it('shows nobody without a connection, and tries again', async () => {
        session = create(true);
        server = {...server, shown: true, people: [ANN], mark: 'aaaaaaaa', again: 60};
        session.wake();
        await settle(0);
        failure = new WsError('offline', '');
        await settle(75);
        expect([names(), seen.shown]).toEqual(['', true]);
        failure = undefined;
        await settle(75);
        expect(names()).toBe('Ann');
    });

    it('stops for good when the person may not read here any more', async () => {
        session = create(true);
        failure = new WsError('nopermissions', 'No.');
        session.wake();
        await settle(3600);
        session.sleep();
        session.wake();
        await settle(3600);
        expect(asked).toBe(1);
    });
});
