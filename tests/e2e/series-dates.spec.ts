/** A trainer plans the dates of a lunch meeting. */
import {expect, expectAccessible, expectNoSidewaysScroll, settled, test} from './support/test';
import {isPreview} from './support/site';
import {createSeries, deleteSeries, weekdayIn} from './support/series';
import {upload} from './support/steps';

test.describe.configure({mode: 'serial'});

test.skip(isPreview, 'Needs Moodle: several people, its forms and its calendar.');

test('the administration enters school holidays, and takes in a calendar file', async ({visit}) => {
    const {page, errors} = await visit('admin');
    await page.goto('/local/kki/schoolholidays.php?region=BW&lang=de');
    await settled(page);
    await page.getByLabel('Schulferien: Baden-Württemberg').fill('08.02.2027 - 12.02.2027 Fastnacht\nirgendwann Ferien');
    await page.getByRole('button', {name: 'Speichern'}).click();
    await expect(page.getByText('Zeile 2 lässt sich nicht lesen: „irgendwann Ferien“')).toBeVisible();
    await expect(page.getByLabel('Schulferien: Baden-Württemberg')).toHaveValue(/08\.02\.2027 - 12\.02\.2027 Fastnacht/);
    await page.getByLabel('Schulferien: Baden-Württemberg').fill('08.02.2027 - 12.02.2027 Fastnacht');
    await page.getByRole('button', {name: 'Speichern'}).click();
    await expect(page.getByText('Baden-Württemberg: 1 Ferienzeit ist gespeichert.')).toBeVisible();

    await page.getByRole('button', {name: /Datei wählen|Choose a file/}).click();
    await upload(page, {
        name: 'ferien.ics', mimeType: 'text/calendar', buffer: Buffer.from([
            'BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Ferien//DE', 'BEGIN:VEVENT', 'UID:1', 'DTSTART;VALUE=DATE:20270330',
            'DTEND;VALUE=DATE:20270404', 'SUMMARY:Osterferien', 'END:VEVENT', 'END:VCALENDAR', '',
        ].join('\r\n')),
    });
    await expect(page.getByRole('link', {name: 'ferien.ics'})).toBeVisible();
    await page.getByRole('button', {name: 'Speichern'}).click();
    await expect(page.getByText('Baden-Württemberg: 2 Ferienzeiten sind gespeichert.')).toBeVisible();
    await expect(page.getByLabel('Schulferien: Baden-Württemberg')).toHaveValue(/30\.03\.2027 - 03\.04\.2027 Osterferien/);
    await expectAccessible(page, '#region-main');
    expect(errors).toEqual([]);
});

test('four inputs, holidays marked, a day moved before it is made: all with the keyboard', async ({visit}) => {
    const {page, errors} = await visit('trainer');
    const id = await createSeries(page, 'Mittag mit Ferien');
    await page.getByText('Feiertage und Schulferien: bundesweit').click();
    await page.getByRole('checkbox', {name: 'Baden-Württemberg'}).check();
    await expect(page.getByText('Feiertage und Schulferien: Baden-Württemberg')).toBeVisible();
    await page.getByLabel('Ab', {exact: true}).fill('2027-01-12');
    await page.getByLabel('Wie oft').selectOption({label: 'jeden 2. Dienstag im Monat'});
    await expect(page.getByText('Schulferien BW: Fastnacht')).toBeVisible();
    await expectAccessible(page, '#region-main');

    const mover = page.getByRole('button', {name: 'Di, 9. Februar 2027 verschieben'});
    await mover.focus();
    await page.keyboard.press('Enter');
    const input = page.getByLabel('Verschieben auf');
    await expect(input).toBeFocused();
    await input.fill('2027-02-16');
    await page.keyboard.press('Enter');
    await expect(page.getByText('statt Di, 9. Februar 2027')).toBeVisible();
    await expect(page.getByRole('button', {name: 'Doch am Di, 9. Februar 2027'})).toBeFocused();
    await page.getByRole('button', {name: '12 Termine anlegen'}).press('Enter');
    await expect(page.getByRole('group', {name: /Di, 16\. Februar 2027/})).toBeVisible();
    await expect(page.getByRole('group', {name: /Di, 9\. Februar 2027/})).toBeHidden();

    await page.reload();
    await settled(page);
    await expect(page.getByText('Feiertage und Schulferien: Baden-Württemberg')).toBeVisible();
    await deleteSeries(page, id);
    expect(errors).toEqual([]);
});

test('a date is cancelled, moved and taken back in two clicks each; a second trainer reads what the first did', async ({visit}) => {
    const {page, errors} = await visit('trainer');
    const id = await createSeries(page, 'Mittag mit Änderungen');
    await page.getByLabel('Ab', {exact: true}).fill('2027-01-12');
    await page.getByRole('button', {name: '12 Termine anlegen'}).click();
    const row = (day: RegExp) => page.getByRole('listitem').filter({has: page.getByRole('group', {name: day})});
    const february = row(/9\. Februar 2027/);
    const dialog = page.getByRole('dialog');

    const other = await visit('admin', {lang: 'de'});
    await other.page.goto(`/local/kki/series.php?id=${id}`);
    await settled(other.page);
    await other.page.getByRole('group', {name: /9\. Februar 2027/}).getByRole('button', {name: 'Absagen'}).click();
    await other.page.getByRole('dialog').getByRole('textbox', {name: /Grund/}).fill('Urlaub');

    await february.getByRole('button', {name: 'Absagen'}).click();
    await dialog.getByRole('textbox', {name: /Grund/}).fill('Fastnacht');
    await dialog.getByRole('button', {name: 'Termin absagen'}).click();
    await expect(february.getByText('Fastnacht')).toBeVisible();

    await other.page.getByRole('dialog').getByRole('button', {name: 'Termin absagen'}).click();
    await expect(other.page.getByText(/Ruth Winter hat diesen Termin gerade geändert: .*abgesagt \(Fastnacht\)/)).toBeVisible();
    await expect(other.page.getByRole('dialog').getByRole('textbox', {name: /Grund/})).toHaveValue('Urlaub');
    await other.page.getByRole('dialog').getByRole('button', {name: 'Termin absagen'}).click();
    await expect(other.page.getByRole('listitem').filter({hasText: 'Urlaub'})).toBeVisible();

    await page.reload();
    await settled(page);
    await expect(february.getByText('Urlaub')).toBeVisible();
    await february.getByRole('button', {name: 'Doch stattfinden lassen'}).click();
    await expect(february.getByText('abgesagt')).toBeHidden();

    await february.getByRole('button', {name: 'Verschieben'}).click();
    await dialog.locator('select[name="start[day]"]').selectOption('11');
    await dialog.getByRole('textbox', {name: /Grund/}).fill('Fachtag');
    await dialog.getByRole('button', {name: 'Verschieben'}).click();
    const moved = row(/11\. Februar 2027/);
    await expect(moved.getByText('verschoben, war Di, 9. Februar 2027, 12:15')).toBeVisible();
    await moved.getByRole('button', {name: 'Zurückverlegen'}).click();
    await expect(february.getByRole('button', {name: 'Absagen'})).toBeVisible();
    await expect(page.getByText('verschoben, war')).toBeHidden();
    await deleteSeries(page, id);
    expect([...errors, ...other.errors]).toEqual([]);
});

test('eight weeks before the dates run out one click goes on', async ({visit}) => {
    const {page} = await visit('trainer');
    const id = await createSeries(page, 'Mittag, der weitergeht');
    await page.getByLabel('Ab', {exact: true}).fill(weekdayIn(1, 2));
    await page.getByLabel('Wie oft').selectOption({label: 'jeden Dienstag'});
    const days = page.locator('kki-planned-day input[type="checkbox"]');
    for (const box of (await days.all()).slice(6)) {
        await box.setChecked(false);
    }
    await page.getByRole('button', {name: /^\d Termine anlegen/}).click();
    await expect(page.getByText(/Termine sind angelegt\./).first()).toBeVisible();
    await page.reload();
    await settled(page);
    await expect(page.getByText(/Die Termine reichen noch bis Di, /)).toBeVisible();
    await expectAccessible(page, '#region-main');
    await page.getByRole('button', {name: /^\d+ weitere Termine anlegen/}).click();
    await expect(page.getByText(/Termine sind angelegt\./).first()).toBeVisible();
    await page.reload();
    await expect(page.getByText(/Die Termine reichen noch bis/)).toBeHidden();
    await deleteSeries(page, id);
});

test('planning fits on a phone', async ({visit}) => {
    const {page} = await visit('trainer', {width: 360});
    const id = await createSeries(page, 'Mittag am Telefon');
    await page.getByText('Feiertage und Schulferien: bundesweit').click();
    await page.getByRole('button', {name: /verschieben$/}).first().click();
    await expectNoSidewaysScroll(page);
    await expectAccessible(page, '#region-main');
    await deleteSeries(page, id);
});
