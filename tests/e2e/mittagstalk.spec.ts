/** What is talked about at the meetings, and the way in for all interested: from the block to the archive, and from outside. */
import type {Page} from '@playwright/test';
import {expect, expectAccessible, expectNoSidewaysScroll, isForeign, settled, test} from './support/test';
import {coursePath, isPreview, loginOf} from './support/site';
import {createSeries, expectCopied, ROOM} from './support/series';
import {Session} from './support/ws';

test.describe.configure({mode: 'serial'});

test.skip(isPreview, 'Needs Moodle: settings of the administrator, and people without an account.');

const NAME = 'Mittag für alle';
let seriesid = 0;

const talkPath = (): string => `/blocks/mittagsmeeting/talk.php?id=${seriesid}`;

const field = (page: Page) => page.getByRole('textbox', {name: /Was beschäftigt Sie/});

test('a trainer makes a series with a meeting that is on right now, and one tomorrow', async ({baseURL, visit}) => {
    const {page} = await visit('trainer');
    seriesid = await createSeries(page, NAME);
    const {username, password} = loginOf('trainer');
    const session = await Session.open(baseURL ?? '', username, password);
    const format = new Intl.DateTimeFormat('sv-SE', {timeZone: 'Europe/Berlin', dateStyle: 'short', timeStyle: 'short'});
    const at = (instant: number): string[] => format.format(new Date(instant)).split(' ');
    const [today = '', time = ''] = at(Date.now() - 60_000);
    const [tomorrow = ''] = at(Date.now() + 86_400_000);
    const {status} = await session.call('local_kki_create_dates', {
        seriesid, dates: [{date: today, time, duration: 120}, {date: tomorrow, time: '12:15', duration: 30}],
    });
    expect(status).toBe('ok');
    await session.close();
});

test('a participant writes what is on her mind, with the keyboard; a colleague says "mich auch"', async ({visit}) => {
    const {page, errors} = await visit('participant');
    await page.goto(talkPath());
    await settled(page);
    await expect(page.getByText('Noch steht hier nichts')).toBeVisible();
    await expectAccessible(page, '#region-main');
    await field(page).fill('Kita-Plätze auf dem Land');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('listitem').filter({hasText: 'Kita-Plätze auf dem Land'})).toContainText('Fatma Aydin');
    await expect(field(page)).toBeFocused();
    await expectAccessible(page, '#region-main');

    const {page: other} = await visit('colleague', {width: 360});
    await other.goto(talkPath());
    await settled(other);
    await other.getByRole('button', {name: /Mich auch\s?: Kita-Plätze auf dem Land/}).click();
    await expect(other.getByText('1 auch')).toBeVisible();
    await expectAccessible(other, '#region-main');
    await expectNoSidewaysScroll(other);
    expect(errors).toEqual([]);
});

test('links and notes are added, and two who change one at the same time lose nothing', async ({visit}) => {
    const {page} = await visit('participant');
    await page.goto(talkPath());
    await settled(page);
    await page.getByRole('textbox', {name: 'Notiz'}).fill('Vereinbarung aus Musterkreis');
    await page.getByRole('textbox', {name: /Link/}).fill('javascript:alert(1)');
    await page.getByRole('button', {name: 'Notiz hinzufügen'}).click();
    await expect(page.getByRole('alert')).toContainText('https://');
    await page.getByRole('textbox', {name: /Link/}).fill('https://www.musterkreis.example/pool');
    await page.getByRole('button', {name: 'Notiz hinzufügen'}).click();
    await expect(page.getByRole('link', {name: /musterkreis/})).toBeVisible();

    const {page: other} = await visit('colleague');
    await other.goto(talkPath());
    await settled(other);
    await page.getByRole('button', {name: 'Ändern'}).click();
    await other.getByRole('button', {name: 'Ändern'}).click();
    await other.getByRole('textbox', {name: 'Notiz'}).first().fill('Vereinbarung, Fassung 2');
    await other.getByRole('button', {name: 'Speichern'}).click();
    await expect(other.getByText('Vereinbarung, Fassung 2')).toBeVisible();
    await page.getByRole('textbox', {name: 'Notiz'}).first().fill('Vereinbarung mit Kosten');
    await page.getByRole('button', {name: 'Speichern'}).click();
    await expect(page.getByRole('group', {name: 'Jemand hat diese Notiz gerade auch geändert.'})).toBeVisible();
    await expectAccessible(page, '#region-main');
    await page.getByRole('button', {name: 'Beide zusammenführen'}).click();
    await expect(page.getByText('Vereinbarung, Fassung 2')).toBeVisible();
    await expect(page.getByText('Vereinbarung mit Kosten')).toBeVisible();
});

test('from outside by the public link: state, consent card, room; nothing of the course shows', async ({browser, baseURL, visit}) => {
    const {page: admin} = await visit('admin');
    await admin.goto('/admin/settings.php?section=local_kki_settings');
    await admin.getByRole('checkbox', {name: /MittagsMeeting für alle|Lunch meetings for all/}).check();
    await Promise.all([admin.waitForEvent('load'), admin.getByRole('button', {name: /Änderungen speichern|Save changes/}).click()]);

    const {page: trainer} = await visit('trainer');
    await trainer.goto(`/blocks/mittagsmeeting/public.php?id=${seriesid}`);
    await expectAccessible(trainer, '#region-main');
    await trainer.getByRole('button', {name: 'Für alle Interessierten öffnen'}).click();
    const link = await trainer.getByRole('textbox', {name: 'Link zum Weitergeben'}).inputValue();
    await expectCopied(trainer, link);
    await expectAccessible(trainer, '#region-main');

    const context = await browser.newContext({
        ...(baseURL ? {baseURL} : {}), viewport: {width: 360, height: 740},
    });
    const foreign: string[] = [];
    context.on('request', request => {
        if (isForeign(request.url(), baseURL ?? '')) {
            foreign.push(request.url());
        }
    });
    await context.route('https://raum.example.org/**', route => route.fulfill({body: 'Der Raum'}));
    const guest = await context.newPage();
    // This browser asks for de-DE alone, which Moodle does not know; others ask for de as well.
    await guest.goto(`${link}&lang=de`);
    await expect(guest.getByRole('heading', {name: NAME})).toBeVisible();
    await expect(guest.getByText('Jetzt offen')).toBeVisible();
    await expectAccessible(guest, '.mittagsmeeting');
    await expectNoSidewaysScroll(guest);
    const html = await guest.content();
    expect([html.includes('raum.example.org'), html.includes('PraxisPortal</h'), html.includes('course/view.php')]).toEqual([false, false, false]);
    expect(foreign, 'nothing was asked of another host before consent').toEqual([]);
    await guest.getByRole('button', {name: 'Einverstanden, dazukommen'}).focus();
    await guest.keyboard.press('Enter');
    await expect(guest.getByText('Der Raum')).toBeVisible();
    expect(guest.url()).toBe(ROOM);

    await trainer.getByRole('button', {name: 'Link erneuern'}).click();
    await expect(trainer.getByText('Der Link ist erneuert.').first()).toBeVisible();
    const gone = await guest.goto(`${link}&lang=de`);
    expect(gone?.status()).toBe(404);
    await expect(guest.getByText('Diesen Link gibt es nicht mehr.')).toBeVisible();
    await context.close();
    await admin.goto('/admin/settings.php?section=local_kki_settings');
    await admin.getByRole('checkbox', {name: /MittagsMeeting für alle|Lunch meetings for all/}).uncheck();
    await Promise.all([admin.waitForEvent('load'), admin.getByRole('button', {name: /Änderungen speichern|Save changes/}).click()]);
});

test('the block names what is on people\'s minds and leads there; the numbers tell nothing of few', async ({visit}) => {
    const {page} = await visit('trainer');
    await page.goto(`/blocks/mittagsmeeting/numbers.php?id=${seriesid}`);
    await expect(page.getByText('Hier steht nach den Treffen, wie viele da waren.')).toBeVisible();
    await expectAccessible(page, '#region-main');
    await page.goto(coursePath);
    await settled(page);
    await expect(page.locator('.block_mittagsmeeting').getByRole('link', {name: 'Was uns beschäftigt'})).toBeVisible();
});
