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

    describe('with many open tabs', () => {
        const TABS = 50;
        let tabs: Pulse[];

        /** How many requests there are in each fifth of a second. */
        const requests = async (seconds: number): Promise<number[]> => {
            const counts: number[] = [];
            for (let i = 0; i < seconds * 5; i++) {
                const before = asked;
                await jest.advanceTimersByTimeAsync(200);
                counts.push(asked - before);
            }
            return counts;
        };
        const sum = (counts: number[]): number => counts.reduce((all, each) => all + each, 0);

        beforeEach(() => {
            tabs = Array.from({length: TABS}, () => new Pulse('/pulse', () => undefined));
            tabs.forEach(tab => tab.start());
        });

        afterEach(() => tabs.forEach(tab => tab.stop()));

        it('each asks every two seconds, and not all at once, although they began together', async () => {
            await requests(20);
            const counts = await requests(10);
            expect(sum(counts) / TABS).toBeGreaterThan(4);
            expect(sum(counts) / TABS).toBeLessThan(6);
            expect(Math.max(...counts)).toBeLessThan(TABS / 2);
        });

        it('they are silent while nobody sees them', async () => {
            await requests(4);
            hidden = true;
            document.dispatchEvent(new Event('visibilitychange'));
            expect(sum(await requests(10))).toBe(0);
        });

        it('they leave a server in trouble alone, and come back one after the other', async () => {
            content = undefined;
            await jest.advanceTimersByTimeAsync(150_000);
            const trouble = await requests(60);
            expect(sum(trouble) / TABS).toBeLessThan(2);
            content = '2.def';
            expect(Math.max(...await requests(60))).toBeLessThan(TABS / 2);
        });
    });
});
