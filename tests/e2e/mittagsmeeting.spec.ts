/** Dropping in: from the course page to the room, with consent the first time and one click after that. */
import type {Page} from '@playwright/test';
import {expect, expectAccessible, expectNoSidewaysScroll, settled, test} from './support/test';
import {courseId, coursePath, isPreview, loginOf} from './support/site';
import {block, createSeries, showBlock} from './support/series';
import {Session} from './support/ws';

test.describe.configure({mode: 'serial'});

test.beforeEach(() => {
    // The preview leads to a room of its own; preview/server.test.ts goes there.
    test.skip(isPreview && !test.info().title.startsWith('a trainer plans'), 'Needs Moodle: the preview has no other host to go to.');
});

const berlinDay = (instant: number): string => new Intl.DateTimeFormat('sv-SE', {timeZone: 'Europe/Berlin', dateStyle: 'short'}).format(instant);

/** As somebody who never agreed, whatever an earlier run left. */
const forgetConsent = async (page: Page): Promise<void> => {
    await page.goto('/local/kki/consent.php');
    const button = page.getByRole('button', {name: /zurücknehmen/i}).first();
    while (await button.isVisible()) {
        await button.click();
        await settled(page);
    }
};

test('a trainer plans "jeden 2. Dienstag" in four inputs, and cancels one date with a reason', async ({visit}) => {
    const {page, errors} = await visit('trainer');
    await page.goto(`/local/kki/series.php?courseid=${courseId}`);
    await settled(page);
    await expectAccessible(page, '#region-main');
    await page.getByRole('button', {name: 'MittagsMeeting anlegen'}).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('textbox', {name: 'Name des Treffens'}).fill('Mittag in Musterburg');
    await dialog.getByRole('textbox', {name: 'Adresse des Videoraums'}).fill('http://raum.example.org/x');
    await dialog.getByRole('textbox', {name: 'Wer betreibt den Raum'}).fill('Rechenzentrum Musterland');
    await dialog.getByRole('button', {name: 'Speichern'}).click();
    await expect(dialog.getByText('muss mit https:// beginnen')).toBeVisible();
    await expect(dialog.getByRole('textbox', {name: 'Wer betreibt den Raum'})).toHaveValue('Rechenzentrum Musterland');
    await dialog.getByRole('textbox', {name: 'Adresse des Videoraums'}).fill('https://raum.example.org/x');
    await dialog.getByRole('button', {name: 'Speichern'}).click();
    await expect(page.getByRole('heading', {name: 'Mittag in Musterburg'}).first()).toBeVisible();

    await page.getByLabel('Ab', {exact: true}).fill('2027-01-12');
    await page.getByLabel('Uhrzeit', {exact: true}).fill('12:15');
    await page.getByLabel('Minuten', {exact: true}).fill('30');
    await page.getByLabel('Wie oft').selectOption({label: 'jeden 2. Dienstag im Monat'});
    await expect(page.getByRole('checkbox', {name: /12\. Januar 2027/})).toBeChecked();
    await expect(page.getByRole('checkbox', {name: /9\. Februar 2027/})).toBeChecked();
    await expectAccessible(page, '#region-main');
    await page.getByRole('checkbox', {name: /9\. Februar 2027/}).uncheck();
    await page.getByRole('button', {name: '11 Termine anlegen'}).click();
    await expect(page.getByText('11 Termine sind angelegt.').first()).toBeVisible();
    expect(await page.content(), 'the address of the room is on no page').not.toContain('raum.example.org');

    await page.getByRole('group', {name: /9\. März 2027/}).getByRole('button', {name: 'Absagen'}).click();
    await dialog.getByRole('textbox', {name: /Grund/}).fill('Fachtag in Konstanz');
    await dialog.getByRole('button', {name: 'Absagen'}).click();
    await expect(page.getByText('Fachtag in Konstanz')).toBeVisible();
    expect(errors).toEqual([]);
});

test('a meeting is on right now', async ({baseURL, visit}) => {
    const {page} = await visit('trainer');
    await page.goto(coursePath);
    const data = await page.locator('.block_mittagsmeeting script[type="application/json"]').textContent();
    const {seriesid} = JSON.parse(data ?? '{}') as {seriesid: number};
    const {username, password} = loginOf('trainer');
    const session = await Session.open(baseURL ?? '', username, password);
    const [date, time] = new Intl.DateTimeFormat('sv-SE', {timeZone: 'Europe/Berlin', dateStyle: 'short', timeStyle: 'short'})
        .format(new Date(Date.now() - 60_000)).split(' ');
    const result = await session.call('local_kki_create_dates',
        {seriesid, dates: [{date: date ?? '', time: time ?? '', duration: 120}]});
    expect(['ok', 'taken']).toContain(result.status === 'ok' ? 'ok' : result.code);
    await session.close();
});

test('a participant agrees once and is in the room; the next time it is one click', async ({visit}) => {
    const {page, foreign} = await visit('participant');
    await forgetConsent(page);
    await page.context().route('https://meet.musterland.example/**', route => route.fulfill({body: 'Der Raum'}));
    await page.goto(coursePath);
    await showBlock(page);
    await settled(page);
    await expect(block(page).getByText('Jetzt offen')).toBeVisible();
    const address = 'meet.musterland.example';
    expect(await page.content(), 'the address of the room is in no page before').not.toContain(address);
    await expectAccessible(page, '.block_mittagsmeeting');

    await block(page).getByRole('button', {name: /Jetzt dazukommen/}).click();
    await expect(block(page).getByText('Bevor Sie den Raum betreten')).toBeVisible();
    await expect(block(page).getByText('BigBlueButton, Rechenzentrum Musterland')).toBeVisible();
    await expectAccessible(page, '.block_mittagsmeeting');
    expect(await page.content()).not.toContain(address);
    expect(foreign, 'nothing was asked of another host before consent').toEqual([]);

    const [room] = await Promise.all([
        page.context().waitForEvent('page'),
        block(page).getByRole('button', {name: 'Einverstanden, dazukommen'}).click(),
    ]);
    await expect(room.getByText('Der Raum')).toBeVisible();
    expect(new URL(room.url()).host).toBe(address);
    await room.close();

    await page.reload();
    await showBlock(page);
    const [again] = await Promise.all([
        page.context().waitForEvent('page'),
        block(page).getByRole('button', {name: /Jetzt dazukommen/}).click(),
    ]);
    await expect(again.getByText('Der Raum')).toBeVisible();
    await again.close();

    await expect(block(page).getByText(/1 Person ist da|sind da/)).toBeVisible();
    await expectAccessible(page, '.block_mittagsmeeting');
    await block(page).getByText('Mit dem Handy dazukommen').click();
    const picture = block(page).getByRole('img', {name: /QR-Code/});
    await expect(picture).toBeVisible();
    await expect.poll(() => picture.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(50);
    await block(page).getByRole('button', {name: 'Ich bin wieder draußen'}).click();
    await expect(block(page).getByRole('button', {name: 'Ich bin wieder draußen'})).toBeHidden();
});

test('who looks in sees without a click that somebody came', async ({visit}) => {
    const {page: viewer} = await visit('trainer');
    await viewer.goto(coursePath);
    await showBlock(viewer);
    await settled(viewer);
    const before = await block(viewer).textContent();
    const {page} = await visit('participant');
    await page.context().route('https://meet.musterland.example/**', route => route.fulfill({body: 'Der Raum'}));
    await page.goto(coursePath);
    await showBlock(page);
    const [room] = await Promise.all([
        page.context().waitForEvent('page'),
        block(page).getByRole('button', {name: /Jetzt dazukommen/}).click(),
    ]);
    await room.close();
    await viewer.bringToFront();
    await expect(block(viewer).getByText(/1 Person ist da|sind da/)).toBeVisible({timeout: 30_000});
    expect(await block(viewer).textContent()).not.toBe(before);
});

test('without JavaScript one drops in as well', async ({visit, browser, baseURL}) => {
    const {page} = await visit('colleague');
    await forgetConsent(page);
    const context = await browser.newContext({
        storageState: await page.context().storageState(), javaScriptEnabled: false, ...(baseURL ? {baseURL} : {}),
    });
    await context.route('https://meet.musterland.example/**', route => route.fulfill({body: 'Der Raum'}));
    const plain = await context.newPage();
    await plain.goto(coursePath);
    const [consent] = await Promise.all([
        context.waitForEvent('page'),
        plain.locator('.block_mittagsmeeting mittagsmeeting-status button', {hasText: 'Jetzt dazukommen'}).dispatchEvent('click'),
    ]);
    await expect(consent.getByText('Bevor Sie den Raum betreten')).toBeVisible();
    await consent.getByRole('button', {name: 'Einverstanden, dazukommen'}).click();
    await expect(consent.getByText('Der Raum')).toBeVisible();
    await context.close();
});

test('the consent can be taken back', async ({visit}) => {
    const {page} = await visit('participant');
    await page.goto('/local/kki/consent.php');
    await expectAccessible(page, '#region-main');
    await page.getByRole('button', {name: /zurücknehmen/i}).first().click();
    await page.goto(coursePath);
    await showBlock(page);
    await settled(page);
    await block(page).getByRole('button', {name: /Jetzt dazukommen/}).click();
    await expect(block(page).getByText('Bevor Sie den Raum betreten')).toBeVisible();
});

for (const width of [360, 320]) {
    test(`the block fits on a phone of ${width} pixels`, async ({visit}) => {
        const {page} = await visit('participant', {width});
        await page.goto(coursePath);
        await showBlock(page);
        await expect(block(page).getByRole('button', {name: /Jetzt dazukommen/})).toBeVisible();
        await expectAccessible(page, '.block_mittagsmeeting');
        await expectNoSidewaysScroll(page);
    });
}

test('a stranger gets neither the page nor the address', async ({browser, visit}) => {
    const {page} = await visit('participant');
    await page.goto(coursePath);
    const action = await page.locator('.block_mittagsmeeting mittagsmeeting-status form').first().getAttribute('action') ?? '';
    const context = await browser.newContext();
    const response = await context.request.post(action, {form: {id: '1', agree: '1', sesskey: 'x'}, maxRedirects: 0});
    expect(response.headers().location ?? '').not.toContain('meet.musterland.example');
    expect(await response.text()).not.toContain('meet.musterland.example');
    await context.close();
});

test.describe('another series, with its next date tomorrow', () => {
    const name = `Mittag morgen ${Math.random().toString(36).slice(2, 8)}`;
    let seriesid = 0;

    const addDate = async (date: string, time: string, baseURL = ''): Promise<void> => {
        const {username, password} = loginOf('trainer');
        const session = await Session.open(baseURL, username, password);
        await session.call('local_kki_create_dates', {seriesid, dates: [{date, time, duration: 30}]});
        await session.close();
    };

    test('is made by a trainer', async ({baseURL, visit}) => {
        const {page} = await visit('trainer');
        seriesid = await createSeries(page, name);
        await addDate(berlinDay(Date.now() + 2 * 86_400_000), '12:15', baseURL);
    });

    test('one says "Ich schaue vorbei" on the own dashboard, with the keyboard, and takes it back', async ({visit}) => {
        const {page, errors} = await visit('participant');
        await page.goto('/my/');
        const edit = page.getByRole('checkbox', {name: /Bearbeiten|Edit mode/});
        await Promise.all([page.waitForEvent('load'), edit.click()]);
        await page.goto(`/my/index.php?bui_addblock=mittagsmeeting&sesskey=${await page.evaluate<string>('M.cfg.sesskey')}`);
        await settled(page);
        const added = page.locator('.block_mittagsmeeting').last();
        await showBlock(page);
        const instance = await added.getAttribute('data-instance-id');
        await page.goto(`/my/index.php?bui_editid=${instance}&sesskey=${await page.evaluate<string>('M.cfg.sesskey')}`);
        await page.getByRole('combobox', {name: 'Terminreihe'}).selectOption(String(seriesid));
        await Promise.all([page.waitForEvent('load'), page.getByRole('button', {name: /Änderungen speichern|Save changes/}).click()]);
        await Promise.all([page.waitForEvent('load'), page.getByRole('checkbox', {name: /Bearbeiten|Edit mode/}).click()]);
        await showBlock(page);
        await settled(page);
        const mine = page.locator('.block_mittagsmeeting').filter({hasText: name});
        await expect(mine.getByText('Nächstes Mal')).toBeVisible();
        await expectAccessible(page, '.block_mittagsmeeting');
        await mine.getByRole('button', {name: 'Ich schaue vorbei'}).focus();
        await page.keyboard.press('Enter');
        await expect(mine.getByText('1 Person schaut voraussichtlich vorbei')).toBeVisible();
        await expectAccessible(page, '.block_mittagsmeeting');
        await page.reload();
        await showBlock(page);
        await settled(page);
        await mine.getByRole('button', {name: 'Doch nicht'}).focus();
        await page.keyboard.press('Enter');
        await expect(mine.getByText('schaut voraussichtlich vorbei')).toBeHidden();
        await expect(mine.getByRole('button', {name: 'Ich schaue vorbei'})).toBeFocused();
        expect(errors).toEqual([]);
    });

    test('cancelled today: the block says so, with the reason and when it is next', async ({baseURL, visit}) => {
        await addDate(berlinDay(Date.now()), '23:55', baseURL);
        const today = new Intl.DateTimeFormat('de-DE', {timeZone: 'Europe/Berlin', dateStyle: 'long'}).format(Date.now());
        const {page, errors} = await visit('participant');
        await page.goto('/my/');
        await showBlock(page);
        await settled(page);
        const mine = page.locator('.block_mittagsmeeting').filter({hasText: name});
        await expect(mine.getByText('23:55')).toBeVisible();

        const {page: trainer} = await visit('trainer');
        await trainer.goto(`/local/kki/series.php?id=${seriesid}`);
        await settled(trainer);
        await trainer.getByRole('group', {name: new RegExp(today)}).getByRole('button', {name: 'Absagen'}).click();
        const dialog = trainer.getByRole('dialog');
        await dialog.getByRole('textbox', {name: /Grund/}).fill('Die Heizung ist ausgefallen');
        await dialog.getByRole('button', {name: 'Termin absagen'}).click();
        await expect(trainer.getByText('Die Heizung ist ausgefallen')).toBeVisible();

        await page.reload();
        await showBlock(page);
        await settled(page);
        await expect(mine.getByText('Heute fällt das MittagsMeeting aus: Die Heizung ist ausgefallen')).toBeVisible();
        await expect(mine.getByText(/12:15/)).toBeVisible();
        await expect(mine.getByRole('button', {name: /Jetzt dazukommen/})).toBeHidden();
        await expectAccessible(page, '.block_mittagsmeeting');
        expect(errors).toEqual([]);
    });
});
