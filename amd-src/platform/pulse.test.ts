import {Pulse} from './pulse';

describe('Pulse', () => {
    let content: string | undefined;
    let asked: number;
    let hidden: boolean;

    beforeEach(() => {
        jest.useFakeTimers();
        [content, asked, hidden] = ['1.abc', 0, false];
        jest.spyOn(document, 'hidden', 'get').mockImplementation(() => hidden);
        globalThis.fetch = jest.fn(async () => {
            asked++;
            if (content === undefined) {
                throw new TypeError('offline');
            }
            return {ok: true, text: async () => content} as Response;
        });
    });

    afterEach(() => jest.useRealTimers());

    it('tells the revision once for each change', async () => {
        const revisions: number[] = [];
        const pulse = new Pulse('/pulse', revision => revisions.push(revision));
        pulse.start();
        await jest.advanceTimersByTimeAsync(5000);
        content = '2.def';
        await jest.advanceTimersByTimeAsync(3000);
        pulse.stop();
        expect(revisions).toEqual([1, 2]);
        const before = asked;
        await jest.advanceTimersByTimeAsync(10_000);
        expect(asked).toBe(before);
    });

    it('is silent while the page is hidden and asks at once when it is seen again', async () => {
        const pulse = new Pulse('/pulse', () => undefined);
        hidden = true;
        pulse.start();
        await jest.advanceTimersByTimeAsync(20_000);
        expect(asked).toBe(0);
        hidden = false;
        document.dispatchEvent(new Event('visibilitychange'));
        await jest.advanceTimersByTimeAsync(1);
        expect(asked).toBe(1);
        pulse.stop();
    });

    it('asks ever less often while it fails, and says so', async () => {
        const onFailure = jest.fn();
        const pulse = new Pulse('/pulse', () => undefined, onFailure);
        content = undefined;
        pulse.start();
        await jest.advanceTimersByTimeAsync(60_000);
        expect(onFailure).toHaveBeenCalledTimes(asked);
        expect(asked).toBeGreaterThan(2);
        expect(asked).toBeLessThan(8);
        pulse.stop();
    });
});
