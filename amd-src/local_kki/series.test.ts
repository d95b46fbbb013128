/** The trainer's page of a series: from the sentence to the dates, and what can be done to each. */
import {fakeMoodle, setupMoodle} from '../test/moodle';
import {runHandler} from '../test/store/handlers';
import {init} from './series';
import type {Series} from './services/series';

const FORMS = '\\local_kki\\series\\form\\';
const NOW = Date.parse('2026-11-22T09:00:00+01:00') / 1000;

const seriesId = (): number => fakeMoodle().store.where('series', {})[0]?.id ?? 0;

const view = (): Series => runHandler(fakeMoodle().context, 'local_kki_get_series', {seriesid: seriesId()}) as Series;

const settle = async (): Promise<void> => {
    for (let turn = 0; turn < 20; turn++) {
        await Promise.resolve();
    }
    await new Promise(resolve => setTimeout(resolve));
};

const query = <T extends Element = HTMLElement>(selector: string): T => {
    const element = document.querySelector<T>(selector);
    if (!element) {
        throw new Error(`There is no ${selector}`);
    }
    return element;
};

const button = (name: string): HTMLButtonElement => {
    const found = [...document.querySelectorAll('button')].find(element => element.textContent.trim() === name);
    if (!found) {
        throw new Error(`There is no button ${name}`);
    }
    return found;
};

const choose = async (selector: string, value: string): Promise<void> => {
    const input = query<HTMLInputElement>(selector);
    input.value = value;
    input.dispatchEvent(new Event('input', {bubbles: true}));
    input.dispatchEvent(new Event('change', {bubbles: true}));
    await settle();
};

const previewed = (): string[] => [...document.querySelectorAll('.kki-rule__day')].map(day => day.textContent.replace(/\s+/g, ' ').trim());

const create = async (): Promise<void> => {
    query<HTMLFormElement>('.kki-rule').dispatchEvent(new SubmitEvent('submit', {bubbles: true, cancelable: true}));
    await settle();
};

const open = async (): Promise<void> => {
    document.body.innerHTML = `
        <div id="series" data-courseid="2" data-seriesid="${seriesId()}"><button type="button" data-action="edit">Raum</button>
        <script type="application/json">${JSON.stringify(view())}</script>
        <kki-series-dates>Termine</kki-series-dates><kki-series-rule></kki-series-rule></div>`;
    await init('series');
    await settle();
};

beforeEach(async () => {
    document.documentElement.lang = 'de';
    const moodle = setupMoodle({as: 'trainer', language: 'de', now: () => NOW});
    for (const date of moodle.store.where('date', {seriesid: seriesId()})) {
        moodle.store.remove('date', date.id);
    }
    await open();
});

describe('the trainer\'s page', () => {
    it('suggests twelve second Tuesdays in four inputs, and makes them', async () => {
        expect(document.querySelectorAll('.kki-rule__inputs input, .kki-rule__inputs select')).toHaveLength(4);
        expect(query<HTMLSelectElement>('#kki-rule-rhythm').selectedOptions[0]?.textContent.trim()).toBe('jeden 2. Dienstag im Monat');
        expect(previewed()[0]).toBe('Di, 8. Dezember 2026');
        expect(button('12 Termine anlegen').disabled).toBe(false);

        await create();

        expect(view().dates.map(({date, time, duration}) => `${date} ${time} ${duration}`).slice(0, 2))
            .toEqual(['2026-12-08 12:15 30', '2027-01-12 12:15 30']);
        expect(document.querySelectorAll('kki-series-dates .kki-series__date')).toHaveLength(12);
        expect(document.activeElement?.tagName).toBe('H3');
        expect(previewed()[0]).toContain('schon geplant');
        expect(button('Bitte mindestens einen Tag auswählen').disabled).toBe(true);
    });

    it('takes them back with one click', async () => {
        await create();
        button('Rückgängig').click();
        await settle();
        expect(view().dates).toEqual([]);
        expect(previewed()[0]).toBe('Di, 8. Dezember 2026');
    });

    it('shows the days while one chooses, marks holidays, and leaves out what is unticked', async () => {
        await choose('#kki-rule-from', '2026-12-18');
        await choose('#kki-rule-rhythm', 'weekly1');
        expect(previewed().slice(0, 3)).toEqual([
            'Fr, 18. Dezember 2026',
            'Fr, 25. Dezember 2026 1. Weihnachtstag, ausgelassen Schulferien BW: Weihnachtsferien',
            'Fr, 1. Januar 2027 Neujahr, ausgelassen Schulferien BW: Weihnachtsferien',
        ]);
        const first = query<HTMLInputElement>('.kki-rule__day input');
        first.checked = false;
        first.dispatchEvent(new Event('change', {bubbles: true}));
        await settle();
        // Good Friday (26 March 2027) lies beyond these twelve weeks.
        await create();
        expect(view().dates).toHaveLength(9);
        expect(view().dates[0]?.date).toBe('2027-01-08');
    });

    it('moves a day before it is made, says so, and puts it back', async () => {
        const row = query('kki-planned-day');
        button('Verschieben').click();
        await settle();
        expect(document.activeElement).toBe(query('#kki-day-2026-12-08'));
        query<HTMLInputElement>('#kki-day-2026-12-08').value = '2027-01-12';
        button('Verschieben').click();
        await settle();
        expect(row.querySelector('[role="alert"]')?.textContent).toBe('Dieser Tag steht schon in der Liste.');
        query<HTMLInputElement>('#kki-day-2026-12-08').value = '2026-12-10';
        query('#kki-day-2026-12-08').dispatchEvent(new KeyboardEvent('keydown', {key: 'Enter', bubbles: true, cancelable: true}));
        await settle();
        expect(previewed()[0]).toBe('Do, 10. Dezember 2026 statt Di, 8. Dezember 2026');
        expect(document.activeElement?.textContent).toBe('Doch am Di, 8. Dezember 2026');
        button('Doch am Di, 8. Dezember 2026').click();
        await settle();
        expect(previewed()[0]).toBe('Di, 8. Dezember 2026');

        button('Verschieben').click();
        await settle();
        query('#kki-day-2026-12-08').dispatchEvent(new KeyboardEvent('keydown', {key: 'Escape', bubbles: true}));
        await settle();
        expect(previewed()[0]).toBe('Di, 8. Dezember 2026');
    });

    it('marks the holidays of the chosen Länder, and remembers the choice', async () => {
        const box = (code: string): HTMLInputElement => query(`kki-series-regions input[value="${code}"]`);
        expect(box('BW').checked).toBe(true);
        await choose('#kki-rule-from', '2027-05-27');
        await choose('#kki-rule-rhythm', 'weekly1');
        expect(previewed()[0]).toBe('Do, 27. Mai 2027 Fronleichnam (BW), ausgelassen');
        box('BE').click();
        await settle();
        expect(previewed()[0]).toBe('Do, 27. Mai 2027 Fronleichnam (BW)');
        expect(view().regions).toEqual(['BW', 'BE']);
        expect(query('kki-series-regions summary').textContent).toBe('Feiertage und Schulferien: Baden-Württemberg, Berlin');
        expect(query('kki-series-regions p').textContent).toContain('noch nicht eingetragen für: Berlin');
    });

    it('takes back a choice of Länder that could not be stored', async () => {
        fakeMoodle().offline = true;
        query('kki-series-regions input[value="BE"]').click();
        await settle();
        expect(query('[role="alert"].alert-danger').textContent).toContain('Bitte prüfen Sie Ihre Verbindung');
        expect(query<HTMLInputElement>('kki-series-regions input[value="BE"]').checked).toBe(false);
    });

    it('shows the choice that somebody else made in the meantime', async () => {
        fakeMoodle().store.update('series', seriesId(), {regions: 'SN'});
        query('kki-series-regions input[value="BE"]').click();
        await settle();
        expect(query('[role="alert"].alert-danger').textContent).toContain('inzwischen geändert');
        expect(query('kki-series-regions summary').textContent).toBe('Feiertage und Schulferien: Sachsen');
    });

    it('takes days chosen by hand', async () => {
        await choose('#kki-rule-rhythm', 'manual');
        query<HTMLInputElement>('#kki-rule-day').value = '2027-01-20';
        button('Tag hinzufügen').click();
        await settle();
        expect(previewed()).toEqual(['Di, 8. Dezember 2026', 'Mi, 20. Januar 2027']);
    });

    it('suggests to extend what is planned', async () => {
        await create();
        await open();
        expect(previewed()[0]).toBe('Di, 14. Dezember 2027');
        expect(button('12 Termine anlegen').disabled).toBe(false);
    });

    it('shows twelve more on request', async () => {
        button('12 weitere zeigen').click();
        await settle();
        expect(previewed()).toHaveLength(24);
    });

    it('keeps what was chosen when the server refuses, and says why', async () => {
        fakeMoodle().overrides.local_kki_create_dates = () =>
            ({status: 'refused', code: 'no_such_time', message: 'Diese Zeit gibt es nicht.', dateids: []});
        await choose('#kki-rule-time', '02:30');
        await create();
        expect(query('[role="alert"]').textContent).toBe('Diese Zeit gibt es nicht.');
        expect(query<HTMLInputElement>('#kki-rule-time').value).toBe('02:30');
    });

    it('keeps what was chosen without a connection, and says so', async () => {
        fakeMoodle().offline = true;
        await choose('#kki-rule-duration', '45');
        await create();
        expect(query('[role="alert"]').textContent).toContain('Bitte prüfen Sie Ihre Verbindung');
        expect(query<HTMLInputElement>('#kki-rule-duration').value).toBe('45');
        expect(button('12 Termine anlegen').disabled).toBe(false);
    });

    it('opens the dialogues for one date, and tells what came of it', async () => {
        await create();
        fakeMoodle().submissions.set(`${FORMS}cancel_form`, {submitted: true, value: {status: 'conflict', message: 'Schon geändert.'}});
        button('Absagen').click();
        await settle();
        expect(fakeMoodle().toasts).toEqual([{message: 'Schon geändert.', type: 'warning'}]);

        fakeMoodle().submissions.set(`${FORMS}date_form`, {submitted: true, value: {status: 'ok', message: ''}});
        button('Verschieben').click();
        await settle();
        expect(fakeMoodle().toasts[1]).toEqual({message: 'Gespeichert.', type: 'success'});
    });

    it('leaves everything as it is when a dialogue is given up', async () => {
        await create();
        const calls = fakeMoodle().calls.length;
        fakeMoodle().submissions.set(`${FORMS}date_form`, {submitted: false});
        button('Verschieben').click();
        await settle();
        expect(fakeMoodle().calls).toHaveLength(calls);
        expect(fakeMoodle().toasts).toEqual([]);
        expect(button('Verschieben')).toHaveFocus();
    });

    it('takes a move back', async () => {
        await create();
        const [first] = view().dates;
        fakeMoodle().store.update('date', first?.id ?? 0, {movedfrom: first?.start ?? 0, timestart: (first?.start ?? 0) + 86_400, localdate: '2026-12-09'});
        await open();
        button('Zurückverlegen').click();
        await settle();
        expect(view().dates[0]).toMatchObject({date: '2026-12-08', movedfrom: '', canmoveback: false});
        expect(fakeMoodle().toasts).toEqual([{message: 'Der Termin ist wieder wie zuerst geplant.', type: 'success'}]);
    });

    it('asks eight weeks before the dates run out, and goes on with one click', async () => {
        await choose('#kki-rule-from', '2026-11-24');
        await choose('#kki-rule-rhythm', 'weekly1');
        [...document.querySelectorAll<HTMLInputElement>('.kki-rule__day input')].slice(5).forEach(box => box.checked && box.click());
        await settle();
        await create();
        expect(view().dates).toHaveLength(5);
        await open();
        expect(query('.alert-info').textContent.replace(/\s+/g, ' ').trim()).toBe(
            'Die Termine reichen noch bis Di, 22. Dezember 2026. 12 weitere Termine anlegen jeden Dienstag, 12:15 Uhr, bis Di, 16. März 2027');
        button('12 weitere Termine anlegen').click();
        await settle();
        expect(view().dates).toHaveLength(17);
        expect(view().dates[5]?.date).toBe('2026-12-29');
        button('Rückgängig').click();
        await settle();
        expect(view().dates).toHaveLength(5);
    });

    it('asks before a date is removed', async () => {
        await create();
        fakeMoodle().answers.push(false);
        button('Entfernen').click();
        await settle();
        expect(view().dates).toHaveLength(12);
        fakeMoodle().answers.push(true);
        button('Entfernen').click();
        await settle();
        expect(view().dates).toHaveLength(11);
        expect(document.activeElement?.tagName).toBe('H3');
    });
});
