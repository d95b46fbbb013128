/** Comments are never lost: without a connection, after a lost answer, with two people at once, by keyboard, on a phone. */
import {randomUUID} from 'node:crypto';
import type {Locator, Page} from '@playwright/test';
import {expect, expectAccessible, expectNoSidewaysScroll, test} from './support/test';
import {createThemenTeam, openTeam} from './support/steps';
import {demoUsers, isPreview} from './support/site';
import {Session} from './support/ws';

const unique = (text: string): string => `${text} ${Math.random().toString(36).slice(2, 8)}`;
const dialog = (page: Page): Locator => page.getByRole('dialog');
const field = (page: Page): Locator => dialog(page).getByLabel('Ihr Kommentar');
const comment = (page: Page, text: string): Locator => dialog(page).locator('thementeam-comment').filter({hasText: text});
const unsent = (page: Page): Locator =>
    dialog(page).locator('thementeam-waiting').getByText('Wird gesendet, sobald die Verbindung wieder da ist.');

/** Adds a card for the test and opens it. */
const openNewCard = async (page: Page, title: string): Promise<void> => {
    await openTeam(page);
    const where = page.locator('thementeam-column').first();
    await where.getByRole('button', {name: 'Beitrag hinzufügen'}).click();
    await where.getByLabel('In einem Satz').fill(title);
    await where.getByRole('button', {name: 'Hinzufügen', exact: true}).click();
    await openCard(page, title);
};

const openCard = async (page: Page, title: string): Promise<void> => {
    await page.locator('li[data-card]').filter({hasText: title}).getByRole('link', {name: title}).click();
    await expect(dialog(page).getByRole('heading', {name: 'Kommentare'})).toBeVisible();
};

const send = async (page: Page, text: string): Promise<void> => {
    await field(page).fill(text);
    await dialog(page).getByRole('button', {name: 'Kommentar senden'}).click();
};

/**
 * Lets requests of one function through and drops so many of their answers: the server has done it, the browser does not know.
 */
const loseAnswers = async (page: Page, method: string, count: number): Promise<{seen: () => number}> => {
    let seen = 0;
    await page.route(`**/lib/ajax/service.php*${method}*`, async route => {
        seen++;
        const response = await route.fetch();
        await (seen <= count ? route.abort('connectionreset') : route.fulfill({response}));
    });
    return {seen: () => seen};
};

test('a comment that was written offline is there exactly once after a reload', async ({visit}) => {
    const {page} = await visit('participant');
    const title = unique('Ohne Netz');
    await openNewCard(page, title);
    await page.context().setOffline(true);
    await send(page, 'Im Zug geschrieben.');
    await expect(unsent(page)).toBeVisible();
    await expect(dialog(page).getByText('Im Zug geschrieben.')).toBeVisible();
    await expect(field(page)).toHaveValue('');
    await field(page).fill('Und noch ein Entwurf');
    await page.context().setOffline(false);
    await page.reload();
    await openCard(page, title);
    await expect(comment(page, 'Im Zug geschrieben.')).toHaveCount(1);
    await expect(unsent(page)).toHaveCount(0);
    await expect(field(page)).toHaveValue('Und noch ein Entwurf');
    await expect(dialog(page).getByText(/^Ihr Entwurf von/)).toBeVisible();
    await dialog(page).getByRole('button', {name: 'Verwerfen'}).click();
    await expect(field(page)).toHaveValue('');
});

test('what was written offline is sent by itself when the connection is back, cards too', async ({visit}) => {
    const {page} = await visit('participant');
    const title = unique('Funkloch');
    await openNewCard(page, title);
    await page.context().setOffline(true);
    await send(page, 'Gleich wieder da.');
    await expect(unsent(page)).toBeVisible();
    await dialog(page).getByRole('button', {name: 'Schließen'}).click();
    const later = unique('Neue Karte');
    const where = page.locator('thementeam-column').first();
    await where.getByLabel('In einem Satz').fill(later);
    await where.getByRole('button', {name: 'Hinzufügen', exact: true}).click();
    await expect(where.locator('thementeam-waiting').getByText(later)).toBeVisible();
    await page.context().setOffline(false);
    await expect(page.locator('li[data-card]').filter({hasText: later})).toHaveCount(1);
    await expect(where.locator('thementeam-waiting').getByText(later)).toHaveCount(0);
    await openCard(page, title);
    await expect(comment(page, 'Gleich wieder da.')).toHaveCount(1);
});

test('an answer that is lost on the way does not double the comment', async ({visit}) => {
    test.skip(isPreview, 'The preview takes its answers elsewhere.');
    const {page} = await visit('participant');
    const title = unique('Verlorene Antwort');
    await openNewCard(page, title);
    const lost = await loseAnswers(page, 'mod_thementeam_create_comment', 2);
    await send(page, 'Zählt einmal.');
    await expect(comment(page, 'Zählt einmal.')).toHaveCount(1, {timeout: 30_000});
    await expect.poll(lost.seen, {timeout: 30_000}).toBe(3);
    await expect(unsent(page)).toHaveCount(0);
    await page.reload();
    await openCard(page, title);
    await expect(comment(page, 'Zählt einmal.')).toHaveCount(1);
});

test('two people comment at once: both comments are there, and nobody loses the text in hand', async ({visit}) => {
    const {page} = await visit('participant');
    const {page: other} = await visit('colleague');
    const title = unique('Gleichzeitig');
    await openNewCard(page, title);
    await openTeam(other);
    await openCard(other, title);
    await field(page).fill('Von der einen.');
    await field(other).fill('Vom anderen.');
    await Promise.all([page, other].map(each => dialog(each).getByRole('button', {name: 'Kommentar senden'}).click()));
    for (const each of [page, other]) {
        await expect(comment(each, 'Von der einen.')).toHaveCount(1);
        await expect(comment(each, 'Vom anderen.')).toHaveCount(1);
    }
    await field(page).fill('Ich schreibe gerade');
    await field(page).press('End');
    await send(other, 'Dazwischen.');
    await expect(comment(page, 'Dazwischen.')).toBeVisible();
    await expect(page.getByRole('status').filter({hasText: /^Neuer Kommentar von/})).toBeAttached();
    await expect(field(page)).toHaveValue('Ich schreibe gerade');
    await expect(field(page)).toBeFocused();
});

test('somebody is named with the keyboard alone, and sees it', async ({visit}) => {
    const {page} = await visit('participant');
    const {page: other} = await visit('colleague');
    const title = unique('Genannt');
    await openNewCard(page, title);
    await field(page).focus();
    await page.keyboard.type('Was meinen Sie, @berg');
    const option = dialog(page).getByRole('option', {name: 'Berger'});
    await expect(option).toBeVisible();
    await expect(field(page)).toHaveAttribute('aria-activedescendant', await option.getAttribute('id') ?? '');
    await expectAccessible(page, 'dialog');
    await page.keyboard.press('Escape');
    await expect(option).toHaveCount(0);
    await expect(dialog(page), 'Escape closes the list only').toBeVisible();
    await page.keyboard.press('Backspace');
    await expect(option).toBeVisible();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('Enter');
    await expect(field(page)).toHaveValue(/Was meinen Sie, @\S+ Berger $/);
    await page.keyboard.press('Control+Enter');
    await expect(dialog(page).locator('.thementeam-mention')).toHaveText(/^@\S+ Berger$/);
    await openTeam(other);
    await openCard(other, title);
    await expect(dialog(other).locator('.thementeam-mention-own')).toContainText('(das sind Sie)');
});

test('helpful, changed and removed with a reason', async ({visit}) => {
    const {page} = await visit('participant');
    const {page: other} = await visit('colleague');
    const title = unique('Hilfreich');
    await openNewCard(page, title);
    await send(page, 'Erste Fassung.');
    await expect(comment(page, 'Erste Fassung.').getByRole('button', {name: /^Hilfreich/}), 'not one\'s own').toHaveCount(0);
    await comment(page, 'Erste Fassung.').getByRole('button', {name: 'Ihren Kommentar ändern'}).click();
    await dialog(page).getByLabel('Ihren Kommentar ändern').fill('Zweite Fassung.');
    await dialog(page).getByRole('button', {name: 'Speichern'}).click();
    await expect(comment(page, 'Zweite Fassung.')).toContainText('(geändert)');

    await openTeam(other);
    await openCard(other, title);
    const button = comment(other, 'Zweite Fassung.').getByRole('button', {name: /^Hilfreich/});
    await button.click();
    await expect(button).toHaveAttribute('aria-pressed', 'true');
    await expect(comment(page, 'Zweite Fassung.')).toContainText('1 Person findet das hilfreich');
    await expectAccessible(other, 'dialog');

    const {page: trainer} = await visit('trainer');
    await trainer.goto(page.url());
    await openCard(trainer, title);
    await comment(trainer, 'Zweite Fassung.').getByRole('button', {name: /^Kommentar von/}).click();
    await dialog(trainer).getByLabel(/^Warum entfernen Sie/).fill('Gehört in eine andere Karte');
    await trainer.keyboard.press('Enter');
    for (const each of [trainer, page, other]) {
        await expect(dialog(each).getByText('Von der Kursleitung entfernt: Gehört in eine andere Karte')).toBeVisible();
        await expect(dialog(each).getByText('Zweite Fassung.')).toHaveCount(0);
    }
});

test('on a phone', async ({visit}) => {
    const {page} = await visit('participant', {width: 360});
    const title = unique('Am Telefon');
    await openNewCard(page, title);
    await field(page).pressSequentially('Hallo @');
    await dialog(page).getByRole('option').first().tap();
    await expect(field(page)).toHaveValue(/^Hallo @\S+ .+ $/);
    await dialog(page).getByRole('button', {name: 'Kommentar senden'}).tap();
    await expect(comment(page, 'Hallo @')).toBeVisible();
    await expectNoSidewaysScroll(page);
    await expectAccessible(page, 'dialog');
});

test('eight people who click at once count eight, one person who clicks eight times counts one', async ({visit, baseURL}) => {
    test.skip(isPreview, 'Needs Moodle: the preview answers one request at a time.');
    const {page} = await visit('trainer');
    const cmid = await createThemenTeam(page, unique('Hilfreich'));
    const sessions = await Promise.all(demoUsers(8).map(({username, password}) => Session.open(baseURL ?? '', username, password)));
    const author = await Session.open(baseURL ?? '', demoUsers(9)[8]?.username ?? '', demoUsers(9)[8]?.password ?? '');
    const {spaceid, columns} = await author.call('mod_thementeam_get_space', {cmid, groupid: 0});
    const make = async (): Promise<number> => {
        const {card} = await author.call('mod_thementeam_create_card',
            {spaceid, columnid: columns[0]?.id ?? 0, title: 'Klicks', content: '', uuid: randomUUID()});
        return card?.id ?? 0;
    };
    const [eight, one] = [await make(), await make()];
    const click = (session: Session | undefined, itemid: number): Promise<unknown> =>
        session?.call('mod_thementeam_set_helpful', {itemtype: 'card', itemid, helpful: true}) ?? Promise.resolve();
    await Promise.all([
        ...sessions.map(session => click(session, eight)),
        ...sessions.map(() => click(sessions[0], one)),
    ]);
    const {cards} = await author.call('mod_thementeam_get_space', {cmid, groupid: 0});
    expect(cards.find(({id}) => id === eight)?.helpful).toBe(8);
    expect(cards.find(({id}) => id === one)?.helpful).toBe(1);
    await Promise.all([author, ...sessions].map(session => session.close()));
});
