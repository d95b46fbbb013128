/**
 * The block says one thing at a time. Its states are walked through on Moodle's own page with the dates that the server could have
 * sent; how they follow each other is tested in amd-src/block_mittagsmeeting, what the server sends in PHPUnit.
 */
import type {Page} from '@playwright/test';
import {expect, expectAccessible, expectNoSidewaysScroll, settled, test} from './support/test';
import {block, showBlock} from './support/series';
import {coursePath, isPreview} from './support/site';

test.skip(isPreview, 'Needs Moodle: its page, theme and block drawer.');

const MINUTE = 60;
const DAY = 86_400;
/** Tuesday, 12:15 in Berlin. */
const START = Date.UTC(2026, 11, 8, 11, 15) / 1000;

interface State {
    what: string;
    /** Seconds after the start. */
    at: number;
    says: (string | RegExp)[];
    /** Whether one can go in. */
    open: boolean;
    date?: {cancelled?: boolean; movedfrom?: number; reason?: string; present?: number};
}

const STATES: State[] = [
    {what: 'a week before', at: -7 * DAY, says: ['Nächstes Mal', 'Di, 8. Dezember, 12:15'], open: false},
    {what: 'in the morning', at: -3 * 60 * MINUTE, says: ['Heute, 12:15'], open: false},
    {what: 'shortly before', at: -12 * MINUTE, says: ['in 12 Minuten'], open: false},
    {what: 'while the room is open', at: -5 * MINUTE, says: ['Der Raum ist offen.', 'Kommen Sie gern dazu.'], open: true},
    {what: 'while people are in', at: 5 * MINUTE, says: ['Jetzt offen', 'bis 12:45', '7 sind da'], open: true, date: {present: 7}},
    {what: 'right after it', at: 35 * MINUTE, says: ['Für heute ist es vorbei.', 'Di, 12. Januar, 12:15'], open: false},
    {
        what: 'when it is cancelled', at: -2 * 60 * MINUTE, open: false, date: {cancelled: true, reason: 'Fachtag in Konstanz'},
        says: ['Heute fällt das MittagsMeeting aus: Fachtag in Konstanz', 'Di, 12. Januar, 12:15'],
    },
    {
        what: 'when it was moved', at: -DAY, open: false, date: {movedfrom: START - 2 * DAY, reason: 'wegen der Schulferien'},
        says: ['Di, 8. Dezember, 12:15', /Verschoben von So, 6\. Dezember.*: wegen der Schulferien/],
    },
];

/** The page comes with the dates of a state, and hears nothing else of the server afterwards. */
const showState = async (page: Page, {at, date}: State): Promise<void> => {
    const dates = [[START, date], [Date.UTC(2027, 0, 12, 11, 15) / 1000, {}]] as const;
    await page.route(/service\.php.*block_mittagsmeeting_get_state/, route => route.abort());
    await page.route(/\/local\/kki\/pulse\.php/, route => route.abort());
    await page.route(url => url.pathname + url.search === coursePath, async route => {
        const response = await route.fetch();
        const body = (await response.text()).replace(/(<script type="application\/json">)(\{"seriesid":.*?\})(<\/script>)/, (...found: string[]) => {
            const [, before, json, after] = found;
            const state = JSON.parse(json ?? '{}') as Record<string, unknown>;
            const shown = {
                ...state, now: START + at, timezone: 'Europe/Berlin', viewertimezone: 'Europe/Berlin', openbefore: 10 * MINUTE, until: 0,
                dates: dates.map(([start, more], index) => ({
                    id: index + 1, start, end: start + 30 * MINUTE, cancelled: false, movedfrom: 0, reason: '', interested: 0, present: 0,
                    topics: [], pulse: '', ...more,
                })),
            };
            return `${before}${JSON.stringify(shown)}${after}`;
        });
        await route.fulfill({response, body});
    });
    await page.goto(coursePath);
    await settled(page);
};

for (const width of [1280, 360]) {
    test(`one state at a time, each of them accessible, at ${width} pixels`, async ({visit}) => {
        test.setTimeout(300_000);
        for (const state of STATES) {
            await test.step(state.what, async () => {
                const {page} = await visit('participant', {width});
                await showState(page, state);
                await showBlock(page);
                for (const text of state.says) {
                    await expect(block(page).getByText(text).first()).toBeVisible();
                }
                await expect(block(page).getByRole('button', {name: /Jetzt dazukommen/})).toHaveCount(state.open ? 1 : 0);
                await expectAccessible(page, '.block_mittagsmeeting');
                await expectNoSidewaysScroll(page);
                await page.context().close();
            });
        }
    });
}
