/** The block in a browser with a clock of its own: every state, the jumps between them, sleep, and the way in. */
import {fakeMoodle, setupMoodle} from '../test/moodle';
import {init} from './block';
import type {State} from './services/moment';

const at = (time: string): number => Date.parse(`${time}+01:00`) / 1000;

/** The name of a date's pulse. */
const PULSE = 'a'.repeat(64);

const date = (id: number, start: string, change: Partial<State['dates'][number]> = {}): State['dates'][number] =>
    ({
        id, start: at(start), end: at(start) + 1800, cancelled: false, movedfrom: 0, reason: '', interested: 0, present: 0, topics: [], pulse: PULSE,
        ...change,
    });

const state = (change: Partial<State> = {}): State => ({
    seriesid: 1, name: 'MittagsMeeting', now: Math.floor(Date.now() / 1000), timezone: 'Europe/Berlin', viewertimezone: 'Europe/Berlin',
    openbefore: 600, until: 0, canjoin: true, consented: false, names: 'choose', counts: false, phone: false,
    dates: [date(1, '2026-12-08T12:15:00'), date(2, '2027-01-12T12:15:00')], ...change,
});

let server: State;

/** What the server answers from now on; `now` follows the clock. */
const serve = (answer: State): void => {
    server = answer;
    fakeMoodle().overrides.block_mittagsmeeting_get_state = () => ({...server, now: Math.floor(Date.now() / 1000)});
};

const asked = (): number => fakeMoodle().calls.filter(call => call.methodname === 'block_mittagsmeeting_get_state').length;

/** What the pulse says from now on. */
const beat = (count: number): jest.Mock => {
    const reader = jest.fn(() => Promise.resolve({ok: true, text: () => Promise.resolve(`${String(count).padStart(12, '0')}.0`)}));
    global.fetch = reader as unknown as typeof fetch;
    return reader;
};

const hide = (hidden: boolean): void => {
    Object.defineProperty(document, 'hidden', {value: hidden, configurable: true});
    document.dispatchEvent(new Event('visibilitychange'));
};

const block = (): HTMLElement => document.querySelector('mittagsmeeting-status') as HTMLElement;

const text = (): string => block().textContent.replace(/\s+/g, ' ').trim();

/** As the server paints it: see block_mittagsmeeting/templates/consent.mustache. */
const CARD = `<template><form class="mittagsmeeting__card" method="post" action="/join.php" target="_blank">
    <h4 tabindex="-1">Bevor Sie den Raum betreten</h4><p>Der Videoraum wird von Rechenzentrum Musterburg (Deutschland) betrieben.</p>
    <input type="hidden" name="id" value="1">
    <input type="radio" name="namekind" value="own" checked><input type="radio" name="namekind" value="pseudonym">
    <input type="text" name="pseudonym" value="">
    <input type="hidden" name="agree" value="1"><input type="checkbox" name="remember" value="1" checked>
    <button type="submit">Einverstanden, dazukommen</button><button type="submit" name="phone" value="1">Stattdessen anrufen</button>
    <button type="button">Jetzt nicht</button></form></template>`;

const start = async (time: string, change: Partial<State> = {}): Promise<void> => {
    jest.setSystemTime(at(time) * 1000);
    const painted = state(change);
    serve(painted);
    document.body.innerHTML = `
        <div id="meeting" data-userid="5" data-qrurl="/qr"><script type="application/json">${JSON.stringify(painted)}</script>
        ${painted.consented ? '' : CARD}
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
    beat(0);
    localStorage.clear();
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

    it('asks every few minutes in the window, and says what changed', async () => {
        await start('2026-12-08T12:05:00', {dates: [date(1, '2026-12-08T12:15:00')]});
        beat(0);
        serve({...server, dates: [date(1, '2026-12-08T12:15:00', {cancelled: true, reason: 'Krank'})]});
        await pass(4);
        expect(asked()).toBe(0);
        await pass(1);
        expect(asked()).toBe(1);
        expect(text()).toContain('fällt das MittagsMeeting aus: Krank');
    });

    it('is silent outside of the window, but for one look before the room opens', async () => {
        await start('2026-12-08T06:00:00', {dates: [date(1, '2026-12-08T12:15:00')]});
        const reader = beat(0);
        await pass(5 * 60 + 59);
        expect([asked(), reader.mock.calls.length]).toEqual([0, 0]);
        await pass(5);
        expect([asked(), reader.mock.calls.length]).toEqual([1, 0]);
        expect(text()).toContain('in 11 Minuten');
    });

    it('asks once when the person comes back after a while', async () => {
        await start('2026-12-08T06:00:00');
        hide(true);
        await pass(30);
        hide(false);
        await jest.advanceTimersByTimeAsync(0);
        expect(asked()).toBe(1);
        hide(true);
        hide(false);
        await pass(60);
        expect(asked()).toBe(1);
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

describe('the count of those who are in', () => {
    const running = (change: Partial<State['dates'][number]>): Partial<State> =>
        ({dates: [date(1, '2026-12-08T12:15:00', change)]});

    it('is said with what it means, and never that nobody is there', async () => {
        await start('2026-12-08T12:20:00', running({present: 7}));
        expect(text()).toContain('Jetzt offen bis 12:45 7 sind da (so viele haben hier auf „Jetzt dazukommen“ geklickt)');
        await start('2026-12-08T12:20:00', {...running({present: 1}), counts: true});
        expect(text()).toContain('1 Person ist da (nur die Zahl; Namen sieht man erst im Raum)');
        await start('2026-12-08T12:20:00', running({}));
        expect(text()).not.toMatch(/sind da|ist da|0/);
    });

    it('follows the pulse within 20 seconds, without asking the server', async () => {
        await start('2026-12-08T12:16:00', running({}));
        const reader = beat(4);
        await jest.advanceTimersByTimeAsync(20_000);
        expect(text()).toContain('4 sind da');
        beat(1);
        await jest.advanceTimersByTimeAsync(20_000);
        expect(text()).toContain('1 Person ist da');
        expect(asked()).toBe(0);
        expect(reader.mock.calls[0]).toEqual([expect.stringContaining(`/local/kki/pulse.php?n=${PULSE}`), expect.anything()]);
    });

    it('is silent while hidden and when it is over', async () => {
        await start('2026-12-08T12:40:00', running({}));
        const reader = beat(4);
        hide(true);
        await pass(3);
        expect(reader).not.toHaveBeenCalled();
        hide(false);
        await pass(1);
        expect(reader).toHaveBeenCalled();
        await pass(2);
        const calls = reader.mock.calls.length;
        await pass(20);
        expect(reader.mock.calls.length).toBe(calls);
    });

    it('comes from the server where the site has no pulse', async () => {
        await start('2026-12-08T12:16:00', running({pulse: ''}));
        serve({...server, ...running({pulse: '', present: 3})});
        await jest.advanceTimersByTimeAsync(20_000);
        expect(text()).toContain('3 sind da');
    });
});

describe('"Ich schaue vorbei"', () => {
    const button = (name: string): HTMLButtonElement | undefined =>
        [...block().querySelectorAll('button')].find(({textContent}) => textContent.trim() === name);

    const press = async (name: string): Promise<void> => {
        button(name)?.click();
        await jest.advanceTimersByTimeAsync(100);
    };

    const sent = (): Record<string, unknown>[] =>
        fakeMoodle().calls.filter(call => call.methodname === 'block_mittagsmeeting_set_interest').map(({args}) => args);

    const answerWith = (interested: number): void => {
        fakeMoodle().overrides.block_mittagsmeeting_set_interest = () => ({status: 'ok', code: '', message: '', interested});
    };

    it('counts, is remembered in this browser, and can be taken back with the same token', async () => {
        await start('2026-12-08T09:00:00');
        answerWith(4);
        await press('Ich schaue vorbei');
        expect(text()).toContain('4 schauen voraussichtlich vorbei');
        expect(text()).toContain('Schön, Sie schauen vorbei.');
        expect(document.activeElement).toBe(button('Doch nicht'));

        await start('2026-12-08T09:30:00', {dates: [date(1, '2026-12-08T12:15:00', {interested: 4})]});
        expect(text()).toContain('Schön, Sie schauen vorbei.');
        answerWith(3);
        await press('Doch nicht');
        expect(text()).toContain('3 schauen voraussichtlich vorbei');
        expect(button('Ich schaue vorbei')).toBeTruthy();
        const [said, back] = sent();
        expect(said?.token).toMatch(/^[0-9a-f]{32}$/);
        expect([said?.comes, back?.comes, back?.token]).toEqual([true, false, said?.token]);
    });

    it('sends the same token again when the answer was lost, and one call for a double click', async () => {
        await start('2026-12-08T09:00:00');
        fakeMoodle().offline = true;
        button('Ich schaue vorbei')?.click();
        button('Ich schaue vorbei')?.click();
        await jest.advanceTimersByTimeAsync(100);
        expect(sent()).toHaveLength(1);
        expect(block().querySelector('[role="alert"]')?.textContent).toContain('versuchen Sie es noch einmal');
        fakeMoodle().offline = false;
        answerWith(1);
        await press('Ich schaue vorbei');
        expect(text()).toContain('1 Person schaut voraussichtlich vorbei');
        const tokens = sent().map(({token}) => token);
        expect(tokens[0]).toBe(tokens[1]);
    });

    it('is another token for another date or another person, and says why it was refused', async () => {
        await start('2026-12-08T09:00:00');
        fakeMoodle().overrides.block_mittagsmeeting_set_interest = () =>
            ({status: 'refused', code: 'over', message: 'Dieser Termin fällt aus.', interested: 0});
        await press('Ich schaue vorbei');
        expect(text()).toContain('Dieser Termin fällt aus.');
        await start('2026-12-08T09:00:00', {dates: [date(2, '2027-01-12T12:15:00')]});
        await press('Ich schaue vorbei');
        const tokens = sent().map(({token}) => token);
        expect(tokens[0]).not.toBe(tokens[1]);
    });

    it('is not offered in the window, nor to those who may not join, nor without a date', async () => {
        await start('2026-12-08T12:20:00');
        expect(button('Ich schaue vorbei')).toBeUndefined();
        await start('2026-12-08T09:00:00', {canjoin: false});
        expect(button('Ich schaue vorbei')).toBeUndefined();
        await start('2026-12-08T09:00:00', {dates: []});
        expect(button('Ich schaue vorbei')).toBeUndefined();
    });
});

describe('the way in', () => {
    const submit = async (phone = false): Promise<boolean> => {
        const form = block().querySelector('form') as HTMLFormElement;
        const submitter = form.querySelector<HTMLElement>(phone ? '[name="phone"]' : '[type="submit"]');
        const event = new SubmitEvent('submit', {bubbles: true, cancelable: true, submitter});
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

    it('takes the name that is typed for the one to carry', async () => {
        await start('2026-12-08T12:20:00');
        await submit();
        const name = block().querySelector<HTMLInputElement>('[name="pseudonym"]');
        name?.dispatchEvent(new Event('input', {bubbles: true}));
        expect(block().querySelector<HTMLInputElement>('[value="pseudonym"]')?.checked).toBe(true);
        expect(name).toBeRequired();
    });

    it('counts nobody who calls instead', async () => {
        await start('2026-12-08T12:20:00', {consented: true, phone: true});
        expect(await submit(true)).toBe(true);
        expect(text()).not.toContain('wieder draußen');
        await start('2026-12-08T12:20:00', {phone: true});
        expect(await submit(true)).toBe(true);
        expect(text()).not.toContain('Bevor Sie');
    });

    it('lets those who left say so, also after the page was loaded anew', async () => {
        await start('2026-12-08T12:20:00', {consented: true});
        expect(text()).not.toContain('wieder draußen');
        await submit();
        await start('2026-12-08T12:21:00', {consented: true});
        fakeMoodle().overrides.block_mittagsmeeting_leave_meeting = () => ({present: 2});
        [...block().querySelectorAll('button')].find(button => button.textContent === 'Ich bin wieder draußen')?.click();
        await jest.advanceTimersByTimeAsync(100);
        expect(text()).toContain('2 sind da');
        expect(text()).not.toContain('wieder draußen');
        expect(document.activeElement?.textContent).toContain('Jetzt dazukommen');
    });

    it('shows the picture for the phone', async () => {
        await start('2026-12-08T12:20:00');
        expect(block().querySelector('details img')?.getAttribute('src')).toBe('/qr');
    });

    it('is announced when it opens', async () => {
        await start('2026-12-08T12:04:00');
        await pass(2);
        expect(document.querySelector('[role="status"]')?.textContent).toBe('Der Raum ist offen. Kommen Sie gern dazu.');
    });
});
