/** The block in a browser with a clock of its own: every state, the jumps between them, sleep, and the way in. */
import {fakeMoodle, setupMoodle} from '../test/moodle';
import {init} from './block';
import type {State} from './services/moment';

const at = (time: string): number => Date.parse(`${time}+01:00`) / 1000;

const date = (id: number, start: string, change: Partial<State['dates'][number]> = {}): State['dates'][number] =>
    ({id, start: at(start), end: at(start) + 1800, cancelled: false, movedfrom: 0, reason: '', ...change});

const state = (change: Partial<State> = {}): State => ({
    seriesid: 1, name: 'MittagsMeeting', now: Math.floor(Date.now() / 1000), timezone: 'Europe/Berlin', viewertimezone: 'Europe/Berlin',
    openbefore: 600, until: 0, canjoin: true, consented: false, operator: 'Rechenzentrum Musterburg', country: 'Deutschland',
    dates: [date(1, '2026-12-08T12:15:00'), date(2, '2027-01-12T12:15:00')], ...change,
});

let server: State;

/** What the server answers from now on; `now` follows the clock. */
const serve = (answer: State): void => {
    server = answer;
    fakeMoodle().overrides.block_mittagsmeeting_get_state = () => ({...server, now: Math.floor(Date.now() / 1000)});
};

const asked = (): number => fakeMoodle().calls.filter(call => call.methodname === 'block_mittagsmeeting_get_state').length;

const hide = (hidden: boolean): void => {
    Object.defineProperty(document, 'hidden', {value: hidden, configurable: true});
    document.dispatchEvent(new Event('visibilitychange'));
};

const block = (): HTMLElement => document.querySelector('mittagsmeeting-status') as HTMLElement;

const text = (): string => block().textContent.replace(/\s+/g, ' ').trim();

const start = async (time: string, change: Partial<State> = {}): Promise<void> => {
    jest.setSystemTime(at(time) * 1000);
    const painted = state(change);
    serve(painted);
    document.body.innerHTML = `
        <div id="meeting"><script type="application/json">${JSON.stringify(painted)}</script>
        <mittagsmeeting-status>erster Anstrich</mittagsmeeting-status></div>`;
    await init('meeting');
    // The block looks at its clock just after a minute has begun, so that rounding never shows the one before.
    await jest.advanceTimersByTimeAsync(500);
};

const pass = (minutes: number): Promise<void> => jest.advanceTimersByTimeAsync(minutes * 60_000);

beforeEach(() => {
    jest.useFakeTimers();
    jest.spyOn(Math, 'random').mockReturnValue(0.5);
    document.documentElement.lang = 'de';
    hide(false);
    setupMoodle({language: 'de'});
});

afterEach(() => {
    // The clock of the block stops when it is gone.
    document.body.innerHTML = '';
    hide(false);
    jest.advanceTimersByTime(100);
    expect(jest.getTimerCount()).toBe(0);
    jest.useRealTimers();
});

describe('the block says', () => {
    it.each([
        ['2026-11-20T09:00:00', 'Nächstes Mal Di, 8. Dezember, 12:15'],
        ['2026-12-08T08:00:00', 'Heute, 12:15'],
        ['2026-12-08T12:03:00', 'Heute, 12:15 in 12 Minuten'],
        ['2026-12-08T12:05:00', 'Der Raum ist offen. Beginn 12:15, in 10 Minuten Kommen Sie gern dazu.'],
        ['2026-12-08T12:14:30', 'Der Raum ist offen. Beginn 12:15, in 1 Minute Kommen Sie gern dazu.'],
        ['2026-12-08T12:15:00', 'Jetzt offen bis 12:45'],
        ['2026-12-08T12:45:00', 'Für heute ist es vorbei. Nächstes Mal Di, 12. Januar, 12:15'],
        ['2027-02-01T09:00:00', 'Zurzeit sind keine Termine geplant. Neue stehen dann hier.'],
    ])('at %s: %s', async (time, expected) => {
        await start(time);
        expect(text().startsWith(expected)).toBe(true);
        expect(block().querySelector('form') !== null).toBe(expected.includes('offen'));
    });

    it('that today is cancelled, and why', async () => {
        await start('2026-12-08T09:00:00', {
            dates: [date(1, '2026-12-08T12:15:00', {cancelled: true, reason: 'Fachtag'}), date(2, '2027-01-12T12:15:00')],
        });
        expect(text()).toContain('Heute fällt das MittagsMeeting aus: Fachtag Nächstes Mal Di, 12. Januar, 12:15');
    });

    it('that another day is cancelled, without a reason', async () => {
        await start('2026-12-01T09:00:00', {dates: [date(1, '2026-12-08T12:15:00', {cancelled: true})]});
        expect(text()).toContain('Am Di, 8. Dezember fällt das MittagsMeeting aus. Zurzeit sind keine Termine geplant.');
    });

    it('that a date was moved', async () => {
        const moved = date(1, '2026-12-10T13:00:00', {movedfrom: at('2026-12-08T12:15:00'), reason: 'wegen der Ferien'});
        await start('2026-12-08T09:00:00', {dates: [moved]});
        expect(text()).toContain('Nächstes Mal Do, 10. Dezember, 13:00 Verschoben von Di, 8. Dezember, 12:15: wegen der Ferien');
    });

    it('the viewer\'s own time with a note, unless the clocks agree', async () => {
        await start('2026-12-08T08:00:00', {viewertimezone: 'Europe/London'});
        expect(text()).toContain('Heute, 11:15 Ihre Ortszeit. In der Zeitzone Europe/Berlin ist es 12:15.');
        await start('2026-12-08T08:00:00', {viewertimezone: 'Europe/Vienna'});
        expect(text()).not.toContain('Ortszeit');
    });

    it('nothing of a way in to those who may not join, and where guests log in', async () => {
        await start('2026-12-08T12:20:00', {canjoin: false});
        expect(block().querySelector('form')).toBeNull();
    });
});

describe('the clock', () => {
    it('counts down, opens, runs and ends by itself', async () => {
        await start('2026-12-08T12:03:00');
        await pass(1);
        expect(text()).toContain('in 11 Minuten');
        await pass(1);
        expect(text()).toContain('Der Raum ist offen.');
        await pass(9);
        expect(text()).toContain('in 1 Minute');
        await pass(1);
        expect(text()).toContain('Jetzt offen');
        await pass(29);
        expect(text()).toContain('Jetzt offen');
        await pass(1);
        expect(text()).toContain('Für heute ist es vorbei.');
    });

    it('follows the server\'s clock when the browser\'s is wrong', async () => {
        jest.setSystemTime(at('2026-12-08T11:40:00') * 1000);
        const answer = state({now: at('2026-12-08T12:03:00')});
        fakeMoodle().overrides.block_mittagsmeeting_get_state = () => answer;
        document.body.innerHTML = `<div id="meeting"><script type="application/json">${JSON.stringify(answer)}</script>
            <mittagsmeeting-status></mittagsmeeting-status></div>`;
        await init('meeting');
        await jest.advanceTimersByTimeAsync(0);
        expect(text()).toContain('in 12 Minuten');
    });

    it('asks the server at once when the page comes from the browser\'s store', async () => {
        jest.setSystemTime(at('2026-12-08T12:20:00') * 1000);
        const old = state({now: at('2026-12-08T09:00:00')});
        serve(old);
        document.body.innerHTML = `<div id="meeting"><script type="application/json">${JSON.stringify(old)}</script>
            <mittagsmeeting-status></mittagsmeeting-status></div>`;
        await init('meeting');
        await jest.advanceTimersByTimeAsync(0);
        expect(asked()).toBe(1);
        expect(text()).toContain('Jetzt offen bis 12:45');
    });

    it('is right at once after the tab slept through the start', async () => {
        await start('2026-12-08T11:00:00');
        hide(true);
        // A sleeping computer: no timer fires, but time goes on.
        jest.setSystemTime(at('2026-12-08T12:20:00') * 1000);
        expect(asked()).toBe(0);
        hide(false);
        await jest.advanceTimersByTimeAsync(0);
        expect(text()).toContain('Jetzt offen bis 12:45');
        expect(asked()).toBe(1);
    });

    it('is silent while hidden', async () => {
        await start('2026-12-08T11:00:00');
        hide(true);
        await pass(120);
        expect(asked()).toBe(0);
        expect(jest.getTimerCount()).toBe(0);
    });

    it('asks every few minutes while it is seen, and says what changed', async () => {
        await start('2026-12-08T09:00:00');
        serve({...server, dates: [date(1, '2026-12-08T12:15:00', {cancelled: true, reason: 'Krank'})]});
        await pass(4);
        expect(asked()).toBe(0);
        await pass(1);
        expect(asked()).toBe(1);
        expect(text()).toContain('fällt das MittagsMeeting aus: Krank');
    });

    it('asks when the known dates are used up, and not more often than once a minute', async () => {
        await start('2026-12-08T12:43:00', {dates: [date(1, '2026-12-08T12:15:00')], until: at('2026-12-08T12:45:00')});
        await pass(2);
        expect(asked()).toBe(1);
        await pass(2);
        expect(asked()).toBeLessThanOrEqual(3);
    });

    it('goes on with what it knows without a connection', async () => {
        await start('2026-12-08T12:03:00');
        fakeMoodle().offline = true;
        await pass(12);
        expect(text()).toContain('Jetzt offen');
    });
});

describe('the way in', () => {
    const submit = async (): Promise<boolean> => {
        const form = block().querySelector('form') as HTMLFormElement;
        const event = new SubmitEvent('submit', {bubbles: true, cancelable: true});
        form.dispatchEvent(event);
        await jest.advanceTimersByTimeAsync(1);
        return !event.defaultPrevented;
    };

    const field = (name: string): string | undefined => block().querySelector<HTMLInputElement>(`[name="${name}"]`)?.value;

    it('takes two clicks the first time, then one', async () => {
        await start('2026-12-08T12:20:00');
        expect(await submit()).toBe(false);
        expect(text()).toContain('Der Videoraum wird von Rechenzentrum Musterburg (Deutschland) betrieben.');
        expect(document.activeElement?.tagName).toBe('H4');
        expect([field('agree'), field('id'), field('remember')]).toEqual(['1', '1', '1']);

        expect(await submit()).toBe(true);
        expect(text()).not.toContain('Videoraum');
        expect(document.activeElement?.textContent).toContain('Jetzt dazukommen');

        expect(await submit()).toBe(true);
        expect(field('agree')).toBeUndefined();
    });

    it('asks again when the consent was not to be remembered', async () => {
        await start('2026-12-08T12:20:00');
        await submit();
        (block().querySelector('[name="remember"]') as HTMLInputElement).checked = false;
        expect(await submit()).toBe(true);
        expect(await submit()).toBe(false);
    });

    it('can be declined', async () => {
        await start('2026-12-08T12:20:00');
        await submit();
        (block().querySelector('button[type="button"]') as HTMLElement).click();
        await jest.advanceTimersByTimeAsync(0);
        expect(text()).not.toContain('Videoraum');
        expect(document.activeElement?.textContent).toContain('Jetzt dazukommen');
    });

    it('keeps the focus while the minutes pass', async () => {
        await start('2026-12-08T12:06:00', {consented: true});
        const button = block().querySelector('button') as HTMLElement;
        button.focus();
        await pass(15);
        expect(document.activeElement).toBe(button);
    });

    it('posts to the one page that opens the room, in a new tab', async () => {
        await start('2026-12-08T12:20:00', {consented: true});
        const form = block().querySelector('form') as HTMLFormElement;
        expect([form.method, form.target, new URL(form.action).pathname.endsWith('/blocks/mittagsmeeting/join.php')])
            .toEqual(['post', '_blank', true]);
        expect(field('sesskey')).toBeTruthy();
    });

    it('is announced when it opens', async () => {
        await start('2026-12-08T12:04:00');
        await pass(2);
        expect(document.querySelector('[role="status"]')?.textContent).toBe('Der Raum ist offen. Kommen Sie gern dazu.');
    });
});
