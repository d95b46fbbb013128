/** A participant's day in a ThemenTeam, on a desk and on a phone, and two people at once. */
import type {Locator, Page} from '@playwright/test';
import {expect, expectAccessible, expectNoSidewaysScroll, settled, test} from './support/test';
import {openTeam} from './support/steps';

const unique = (text: string): string => `${text} ${Math.random().toString(36).slice(2, 8)}`;
const column = (page: Page, name: string): Locator =>
    page.locator('thementeam-column').filter({has: page.getByRole('heading', {name, exact: true})});
const card = (page: Page, title: string): Locator => page.locator('li[data-card]').filter({hasText: title});
const concerns = 'Was uns beschäftigt';
const knowledge = 'Was wir wissen';

const add = async (page: Page, columnName: string, title: string, content = ''): Promise<void> => {
    const where = column(page, columnName);
    await where.getByRole('button', {name: 'Beitrag hinzufügen'}).click();
    await where.getByLabel('In einem Satz').fill(title);
    if (content) {
        await where.getByLabel('Mehr dazu').fill(content);
    }
    await where.getByRole('button', {name: 'Hinzufügen', exact: true}).click();
    await expect(card(page, title)).toBeVisible();
    await where.getByRole('button', {name: 'Fertig'}).click();
};

test('two people share a board live: add, comment, move, remove and undo', async ({visit}) => {
    const mine = await visit('participant');
    const theirs = await visit('colleague');
    await openTeam(mine.page);
    await openTeam(theirs.page);
    await expect(mine.page.getByText('Nur dieses ThemenTeam liest mit')).toBeVisible();
    const title = unique('Vermieter sagen ab');

    await add(mine.page, concerns, title, 'Seit Herbst häufiger.');
    await expect(card(theirs.page, title), 'seen by the other without a reload').toBeVisible();

    await card(theirs.page, title).getByRole('link', {name: title}).click();
    const dialog = theirs.page.getByRole('dialog');
    await expect(dialog.getByText('Seit Herbst häufiger.')).toBeVisible();
    await dialog.getByLabel('Ihr Kommentar').fill('Bei uns auch, vor allem bei großen Familien.');
    await dialog.getByRole('button', {name: 'Kommentar senden'}).click();
    await expect(dialog.getByText('Bei uns auch')).toBeVisible();
    await dialog.getByRole('button', {name: 'Schließen'}).click();
    await expect(card(mine.page, title).getByText('1 Kommentar')).toBeVisible();

    await card(mine.page, title).getByRole('button', {name: 'Verschieben nach …'}).click();
    await mine.page.getByRole('menuitem', {name: `${knowledge}: ganz nach oben`}).click();
    await expect(column(mine.page, knowledge).getByText(title)).toBeVisible();
    await expect(column(theirs.page, knowledge).getByText(title)).toBeVisible();
    await expect(card(mine.page, title).getByRole('button', {name: 'Verschieben nach …'}), 'focus follows the card').toBeFocused();

    await card(mine.page, title).getByRole('link', {name: title}).click();
    await mine.page.getByRole('dialog').getByRole('button', {name: 'Entfernen', exact: true}).click();
    await expect(card(mine.page, title)).toHaveCount(0);
    await expect(card(theirs.page, title)).toHaveCount(0);
    await mine.page.getByRole('button', {name: 'Rückgängig'}).click();
    await expect(column(mine.page, knowledge).getByText(title)).toBeVisible();
    await expect(column(theirs.page, knowledge).getByText(title)).toBeVisible();

    expect(mine.errors).toEqual([]);
    expect(mine.foreign).toEqual([]);
});

test('the keyboard alone is enough', async ({visit}) => {
    const {page} = await visit('participant');
    await openTeam(page);
    const title = unique('Nur mit Tasten');
    const where = column(page, concerns);
    await where.getByRole('button', {name: 'Beitrag hinzufügen'}).focus();
    await page.keyboard.press('Enter');
    await expect(where.getByLabel('In einem Satz')).toBeFocused();
    await page.keyboard.type(title);
    await page.keyboard.press('Enter');
    await expect(card(page, title)).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(where.getByRole('button', {name: 'Beitrag hinzufügen'})).toBeFocused();

    const handle = card(page, title).getByRole('button', {name: 'Aufnehmen und verschieben'});
    await handle.focus();
    await page.keyboard.press('Enter');
    await page.keyboard.press('ArrowRight');
    await expect(column(page, knowledge).getByText(title)).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(where.getByText(title), 'Escape brings it back').toBeVisible();
    await expect(handle).toBeFocused();

    await page.keyboard.press('Enter');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Enter');
    await expect(column(page, knowledge).getByText(title)).toBeVisible();
    await expect(card(page, title).getByRole('button', {name: 'Aufnehmen und verschieben'})).toBeFocused();
    await expect(page.getByRole('status').filter({hasText: `„${title}“ steht jetzt in „${knowledge}“`})).toBeAttached();
    await page.reload();
    await expect(column(page, knowledge).getByText(title)).toBeVisible();
});

test('a card is dragged with the mouse', async ({visit}) => {
    const {page} = await visit('participant');
    await openTeam(page);
    const title = unique('Mit der Maus');
    await add(page, concerns, title);
    const from = await card(page, title).boundingBox();
    const to = await column(page, knowledge).locator('ul').boundingBox();
    if (!from || !to) {
        throw new Error('The board is not to be seen.');
    }
    await card(page, title).scrollIntoViewIfNeeded();
    const start = await card(page, title).boundingBox() ?? from;
    await page.mouse.move(start.x + 60, start.y + start.height - 8);
    await page.mouse.down();
    // What moves cards is loaded when the mouse comes near one; a hand feels when it has the card, and so does this.
    let nudge = 0;
    await expect(async() => {
        await page.mouse.move(start.x + 90 + nudge++, start.y + start.height - 4, {steps: 4});
        await expect(page.locator('.thementeam-ghost')).toBeVisible({timeout: 500});
    }).toPass();
    await page.mouse.move(to.x + to.width / 2, start.y + 10, {steps: 12});
    await page.mouse.up();
    await expect(column(page, knowledge).getByText(title)).toBeVisible();
    await settled(page);
    await page.reload();
    await expect(column(page, knowledge).getByText(title)).toBeVisible();
});

test('a card is dragged with a finger, over a tab into another column', async ({visit}) => {
    const {page} = await visit('participant', {width: 360});
    await openTeam(page);
    const title = unique('Mit dem Finger');
    // One column is shown at a time, its name is the tab's.
    const shown = page.locator('thementeam-column:visible');
    await page.getByRole('tab', {name: new RegExp(concerns)}).click();
    await shown.getByRole('button', {name: 'Beitrag hinzufügen'}).click();
    await shown.getByLabel('In einem Satz').fill(title);
    await shown.getByRole('button', {name: 'Hinzufügen', exact: true}).click();
    await shown.getByRole('button', {name: 'Fertig'}).click();
    await card(page, title).scrollIntoViewIfNeeded();
    const finger = await page.context().newCDPSession(page);
    const touch = async(type: 'touchStart' | 'touchMove' | 'touchEnd', x = 0, y = 0): Promise<void> => {
        await finger.send('Input.dispatchTouchEvent', {type, touchPoints: type === 'touchEnd' ? [] : [{x, y}]});
    };
    const start = await card(page, title).boundingBox();
    const tab = await page.getByRole('tab', {name: new RegExp(knowledge)}).boundingBox();
    if (!start || !tab) {
        throw new Error('The card is not to be seen.');
    }
    await touch('touchStart', start.x + 60, start.y + 25);
    await expect(page.locator('.thementeam-ghost')).toBeVisible();
    await touch('touchMove', tab.x + tab.width / 2 - 20, tab.y + 40);
    await touch('touchMove', tab.x + tab.width / 2, tab.y + tab.height / 2);
    await expect(page.getByRole('tab', {name: new RegExp(knowledge)})).toHaveAttribute('aria-selected', 'true');
    await touch('touchMove', 180, 400);
    await touch('touchMove', 180, 390);
    await expect(page.locator('.thementeam-dropline')).toBeVisible();
    await touch('touchEnd');
    await expect(shown.getByText(title)).toBeVisible();
    await settled(page);
    await page.reload();
    await page.getByRole('tab', {name: new RegExp(knowledge)}).click();
    await expect(shown.getByText(title)).toBeVisible();
});

test('what is wrong is said where it happened, and nothing typed is lost', async ({visit, context}) => {
    const {page} = await visit('participant');
    await openTeam(page);
    const where = column(page, concerns);
    await where.getByRole('button', {name: 'Beitrag hinzufügen'}).click();
    await where.getByLabel('Mehr dazu').fill('Text ohne Titel');
    await where.getByRole('button', {name: 'Hinzufügen', exact: true}).click();
    await expect(where.getByText('Bitte sagen Sie in einem Satz, worum es geht')).toBeVisible();
    await expect(where.getByLabel('Mehr dazu')).toHaveValue('Text ohne Titel');

    const title = unique('Ohne Netz');
    await where.getByLabel('In einem Satz').fill(title);
    await page.context().setOffline(true);
    await where.getByRole('button', {name: 'Hinzufügen', exact: true}).click();
    const waiting = page.locator('thementeam-waiting').filter({hasText: title});
    await expect(waiting.getByText('Wird gesendet, sobald die Verbindung wieder da ist')).toBeVisible();
    await page.context().setOffline(false);
    await expect(card(page, title), 'sent by itself, once').toHaveCount(1, {timeout: 45_000});
    await expect(waiting).toHaveCount(0);
    await context.close();
});

test('script in every field stays text', async ({visit}) => {
    const {page, errors} = await visit('participant');
    await openTeam(page);
    const payload = '<img src=x onerror="window.hacked=1"><script>window.hacked=1</script>';
    const title = unique('Angriff');
    await add(page, concerns, `${title} ${payload}`, `${payload} "'&lt;b&gt;`);
    await card(page, title).getByRole('link').first().click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Ihr Kommentar').fill(payload);
    await dialog.getByRole('button', {name: 'Kommentar senden'}).click();
    await expect(dialog.getByText('onerror').last()).toBeVisible();
    await page.reload();
    await expect(card(page, title)).toBeVisible();
    expect(await page.evaluate(() => 'hacked' in window)).toBe(false);
    expect(errors).toEqual([]);
});

for (const [width, device] of [[1280, 'a desk'], [360, 'a phone'], [320, 'a small phone']] as const) {
    test(`the board is accessible on ${device}`, async ({visit}) => {
        const {page} = await visit('participant', {width});
        await openTeam(page);
        await expectNoSidewaysScroll(page);
        await expectAccessible(page, '.thementeam-space');
        if (width < 768) {
            await page.getByRole('tab', {name: knowledge}).click();
            await expect(page.getByRole('tabpanel')).toHaveCount(1);
            await expect(page.getByRole('tabpanel')).toHaveAccessibleName(new RegExp(knowledge));
        }
        await page.locator('li[data-card]:visible').first().getByRole('link').first().click();
        await expect(page.getByRole('dialog')).toBeVisible();
        await expect(page.getByRole('dialog').getByRole('button', {name: 'Bearbeiten'})).toBeVisible();
        await expectNoSidewaysScroll(page);
        await expectAccessible(page, 'dialog');
    });
}

test('the board speaks English too', async ({visit}) => {
    const {page} = await visit('participant', {lang: 'en'});
    await openTeam(page);
    await expect(page.getByRole('button', {name: 'Add a card'}).first()).toBeVisible();
    await expectAccessible(page, '.thementeam-space');
    await visit('participant', {lang: 'de'});
});

test('the cards can be read without JavaScript', async ({visit, browser, baseURL}) => {
    const {page} = await visit('participant');
    const address = await openTeam(page);
    const context = await browser.newContext({
        storageState: await page.context().storageState(), javaScriptEnabled: false, ...(baseURL ? {baseURL} : {}),
    });
    const plain = await context.newPage();
    await plain.goto(address);
    const link = plain.locator('a.thementeam-card-title').first();
    const title = (await link.textContent())?.trim() ?? '';
    await link.click();
    await expect(plain.getByRole('heading', {name: title})).toBeVisible();
    await context.close();
});
