/** The dates in one's own calendar: subscribed and read back by an independent reader, changed by a trainer, renewed, reminded. */
import ICAL from 'ical.js';
import {expect, expectAccessible, expectNoSidewaysScroll, settled, test} from './support/test';
import {isPreview} from './support/site';
import {createSeries, deleteSeries, expectCopied} from './support/series';

test.describe.configure({mode: 'serial'});

test.skip(isPreview, 'Needs Moodle: the feed itself.');

interface Entry {
    uid: string;
    sequence: number;
    start: string;
    status: string;
    summary: string;
    description: string;
}

const read = (text: string): Entry[] => new ICAL.Component(ICAL.parse(text) as string).getAllSubcomponents('vevent')
    .map(component => new ICAL.Event(component))
    .map(event => ({
        uid: event.uid, sequence: event.sequence, start: event.startDate.toJSDate().toISOString(), summary: event.summary,
        description: event.description, status: String(event.component.getFirstPropertyValue('status')),
    }));

test('a participant subscribes; a calendar reads every date, and what the trainer cancels', async ({browser, visit}) => {
    const trainer = await visit('trainer');
    const id = await createSeries(trainer.page, 'Mittag für Kalender: Überblick über Änderungen, Übergänge und Zuständigkeiten');
    await trainer.page.getByLabel('Ab', {exact: true}).fill('2027-03-16');
    await trainer.page.getByLabel('Wie oft').selectOption({label: 'jeden Dienstag'});
    await trainer.page.getByRole('button', {name: '12 Termine anlegen'}).click();
    await expect(trainer.page.getByText('12 Termine sind angelegt.').first()).toBeVisible();

    const {page, errors, foreign} = await visit('participant', {lang: 'de'});
    await page.goto(`/local/kki/dates.php?id=${id}`);
    await settled(page);
    await expectAccessible(page, '#region-main');
    await page.getByRole('button', {name: 'Termine abonnieren'}).click();
    await expect(page.getByRole('link', {name: 'Im Kalender öffnen'})).toHaveAttribute('href', /^webcal:/);
    await expectAccessible(page, '#region-main');
    const address = await page.getByLabel(/diese Adresse im Kalender eintragen/).inputValue();
    await expectCopied(page, address);
    expect(await page.content()).not.toContain('raum.example.org');

    // A calendar has no session.
    const calendar = await browser.newContext();
    const first = await calendar.request.get(address);
    expect(first.headers()['content-type']).toContain('text/calendar');
    const before = await first.text();
    expect(before).not.toContain('raum.example.org');
    expect(Math.max(...before.split('\r\n').map(line => Buffer.byteLength(line)))).toBeLessThanOrEqual(75);
    const dates = read(before);
    expect(dates).toHaveLength(12);
    expect(dates[0]?.summary).toBe('Mittag für Kalender: Überblick über Änderungen, Übergänge und Zuständigkeiten');
    // 12:15 in Berlin, before and after the clocks change.
    expect(dates.slice(0, 3).map(({start}) => start))
        .toEqual(['2027-03-16T11:15:00.000Z', '2027-03-23T11:15:00.000Z', '2027-03-30T10:15:00.000Z']);
    const etag = first.headers().etag ?? '';
    expect((await calendar.request.get(address, {headers: {'If-None-Match': etag}})).status()).toBe(304);

    await trainer.page.getByRole('group', {name: /23\. März 2027/}).getByRole('button', {name: 'Absagen'}).click();
    const dialog = trainer.page.getByRole('dialog');
    await dialog.getByRole('textbox', {name: /Grund/}).fill('Fachtag in Köln');
    await dialog.getByRole('button', {name: 'Absagen'}).click();
    await expect(trainer.page.getByText('Fachtag in Köln')).toBeVisible();

    const second = await calendar.request.get(address, {headers: {'If-None-Match': etag}});
    expect(second.status()).toBe(200);
    const after = read(await second.text());
    expect(after.map(({uid}) => uid)).toEqual(dates.map(({uid}) => uid));
    expect(after[1]).toMatchObject({status: 'CANCELLED', sequence: 1, start: '2027-03-23T11:15:00.000Z'});
    expect(after[1]?.description).toContain('Fachtag in Köln');
    expect(after[2]).toMatchObject({status: 'CONFIRMED', sequence: 0});

    await page.reload();
    await expect(page.getByText('Fachtag in Köln')).toBeVisible();
    const single = await page.context().request.get(await page.getByRole('link', {name: /In den Kalender: .*30\. März/}).getAttribute('href') ?? '');
    expect(single.headers()['content-disposition']).toContain('mittagsmeeting-2027-03-30.ics');
    expect(read(await single.text())).toMatchObject([{uid: dates[2]?.uid}]);

    await page.getByRole('button', {name: 'Adresse erneuern'}).click();
    await expect(page.getByText('Die alte Adresse gilt nicht mehr.')).toBeVisible();
    expect((await calendar.request.get(address)).status()).toBe(404);
    await page.getByRole('button', {name: 'Abo beenden'}).click();
    await expect(page.getByRole('button', {name: 'Termine abonnieren'})).toBeVisible();

    await page.goto('/calendar/view.php?view=month&time=1804500000&lang=de');
    // Everybody reads the same entry there, in the language of the site.
    await expect(page.getByRole('link', {name: /(Abgesagt|Cancelled): Mittag für Kalender/}).first()).toBeVisible();
    await calendar.close();
    await deleteSeries(trainer.page, id);
    expect([...errors, ...trainer.errors, ...foreign]).toEqual([]);
});

test('on a phone one is reminded, and takes it back', async ({visit}) => {
    const trainer = await visit('trainer');
    const id = await createSeries(trainer.page, 'Mittag mit Erinnerung');
    await trainer.page.getByRole('button', {name: '12 Termine anlegen'}).click();
    await expect(trainer.page.getByText('12 Termine sind angelegt.').first()).toBeVisible();
    const {page} = await visit('participant', {width: 360, lang: 'de'});
    await page.goto(`/local/kki/dates.php?id=${id}`);
    await settled(page);
    await page.getByRole('button', {name: 'Erinnern Sie mich'}).click();
    await expect(page.getByText('Sie werden erinnert.')).toBeVisible();
    await expectAccessible(page, '#region-main');
    await expectNoSidewaysScroll(page);
    await page.getByRole('button', {name: 'Nicht mehr erinnern'}).click();
    await expect(page.getByRole('button', {name: 'Erinnern Sie mich'})).toBeVisible();
    await deleteSeries(trainer.page, id);
});

test('strangers get neither the dates nor a file', async ({browser, visit}) => {
    const {page} = await visit('trainer');
    const id = await createSeries(page, 'Mittag nur für uns');
    const context = await browser.newContext();
    for (const path of [`/local/kki/dates.php?id=${id}`, '/local/kki/feed.php?key=abc', '/local/kki/feed.php']) {
        const response = await context.request.get(path);
        expect(await response.text()).not.toContain('Mittag nur für uns');
    }
    await context.close();
    await deleteSeries(page, id);
});
