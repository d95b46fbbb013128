import {Live} from './live';

const settle = (ms: number): Promise<void> => jest.advanceTimersByTimeAsync(ms);

describe('Live', () => {
    let pulse: number | undefined;
    let server: number;
    let mine: number;
    let reachable: boolean;
    let refreshes: number;
    let online: boolean[];
    let live: Live;

    const create = (pulseUrl: string | null): Live => new Live({
        pulseUrl,
        revision: () => mine,
        refresh: async () => {
            refreshes++;
            if (!reachable) {
                throw new Error('offline');
            }
            mine = server;
        },
        onConnection: value => online.push(value),
        fallback: 1000,
    });

    beforeEach(() => {
        jest.useFakeTimers();
        [pulse, server, mine, reachable, refreshes, online] = [1, 1, 1, true, 0, []];
        globalThis.fetch = jest.fn(async () => {
            if (pulse === undefined) {
                throw new TypeError('offline');
            }
            return {ok: true, text: async () => `${pulse}.x`} as Response;
        });
        live = create('/pulse');
        live.start();
    });

    afterEach(() => {
        live.stop();
        jest.useRealTimers();
    });

    it('fetches nothing while the pulse names the revision it has', async () => {
        await settle(20_000);
        expect(refreshes).toBe(0);
    });

    it('has a change within three seconds', async () => {
        await settle(5000);
        [pulse, server] = [2, 2];
        await settle(3000);
        expect(mine).toBe(2);
    });

    it('asks again until it has the revision that the pulse named', async () => {
        await settle(5000);
        pulse = 3;
        await settle(3000);
        expect(mine).toBe(1);
        server = 3;
        await settle(4000);
        expect(mine).toBe(3);
    });

    it('says that the connection is lost, and recovers by itself', async () => {
        [pulse, reachable] = [undefined, false];
        await settle(5000);
        expect(online).toEqual([false]);
        [pulse, server, reachable] = [2, 2, true];
        await settle(31_000);
        expect(online).toEqual([false, true]);
        expect(mine).toBe(2);
    });

    it('lives on without its pulse as long as the server answers', async () => {
        pulse = undefined;
        server = 2;
        await settle(5000);
        expect(mine).toBe(2);
        expect(online).toEqual([]);
    });

    it('tries at once when the browser says that the network is back', async () => {
        reachable = false;
        window.dispatchEvent(new Event('offline'));
        await settle(1);
        expect(online).toEqual([false]);
        reachable = true;
        window.dispatchEvent(new Event('online'));
        await settle(1);
        expect(online).toEqual([false, true]);
    });

    it('asks for changes itself where there is no pulse', async () => {
        const other = create(null);
        other.start();
        server = 5;
        await settle(1001);
        expect(mine).toBe(5);
        other.stop();
    });
});
