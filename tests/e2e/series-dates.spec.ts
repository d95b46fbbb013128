/** A trainer plans the dates of a lunch meeting. */
import {expect, expectAccessible, expectNoSidewaysScroll, settled, test} from './support/test';
import {isPreview} from './support/site';
import {createSeries, deleteSeries} from './support/series';

test.describe.configure({mode: 'serial', timeout: 60_000});

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
    await expect(page.getByText('Baden-Württemberg: 1 Ferienzeiten sind gespeichert.')).toBeVisible();

    await page.getByRole('button', {name: /Datei wählen|Choose a file/}).click();
    await page.getByRole('link', {name: /Datei hochladen|Upload a file/}).click();
    await page.locator('input[type="file"][name="repo_upload_file"]').setInputFiles({
        name: 'ferien.ics', mimeType: 'text/calendar', buffer: Buffer.from([
            'BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Ferien//DE', 'BEGIN:VEVENT', 'UID:1', 'DTSTART;VALUE=DATE:20270330',
            'DTEND;VALUE=DATE:20270404', 'SUMMARY:Osterferien', 'END:VEVENT', 'END:VCALENDAR', '',
        ].join('\r\n')),
    });
    await page.getByRole('button', {name: /Datei hochladen|Upload this file/}).click();
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

test('planning fits on a phone', async ({visit}) => {
    const {page} = await visit('trainer', {width: 360});
    const id = await createSeries(page, 'Mittag am Telefon');
    await page.getByText('Feiertage und Schulferien: bundesweit').click();
    await page.getByRole('button', {name: /verschieben$/}).first().click();
    await expectNoSidewaysScroll(page);
    await expectAccessible(page, '#region-main');
    await deleteSeries(page, id);
});
