/** Looking back: what happened in words, taking back what one did last, older texts, and the bin. */
import type {Locator, Page} from '@playwright/test';
import {expect, expectAccessible, expectNoSidewaysScroll, test} from './support/test';
import {openTeam} from './support/steps';

const unique = (text: string): string => `${text} ${Math.random().toString(36).slice(2, 8)}`;
const column = (page: Page, name: string): Locator =>
    page.locator('thementeam-column').filter({has: page.getByRole('heading', {name, exact: true})});
const card = (page: Page, title: string): Locator => page.locator('li[data-card]').filter({hasText: title});
const past = (page: Page): Locator => page.locator('thementeam-history-dialog');
const shot = async (page: Page, name: string): Promise<void> => {
    if (process.env.KKI_PICTURES) {
        await page.screenshot({path: `${process.env.KKI_PICTURES}/${name}.png`});
    }
};

const add = async (page: Page, title: string, content: string): Promise<void> => {
    const where = column(page, 'Was uns beschäftigt');
    await where.getByRole('button', {name: 'Beitrag hinzufügen'}).click();
    await where.getByLabel('In einem Satz').fill(title);
    await where.getByLabel('Mehr dazu').fill(content);
    await where.getByRole('button', {name: 'Hinzufügen', exact: true}).click();
    await expect(card(page, title)).toBeVisible();
    await where.getByRole('button', {name: 'Fertig'}).click();
};

const move = async (page: Page, title: string): Promise<void> => {
    await card(page, title).getByRole('button', {name: 'Verschieben nach …'}).click();
    await page.getByRole('menuitem', {name: 'Was wir wissen: ganz nach oben'}).click();
    await expect(column(page, 'Was wir wissen').getByText(title)).toBeVisible();
};

test('a move is taken back with the button and with Ctrl+Z, and stands in the history', async ({visit}) => {
    const {page, errors} = await visit('participant');
    await openTeam(page);
    const title = unique('Wohnungen');
    await add(page, title, 'Zu wenige.');
    await move(page, title);
    await shot(page, 'notice-1280');
    await page.getByRole('button', {name: 'Rückgängig'}).click();
    await expect(column(page, 'Was uns beschäftigt').getByText(title)).toBeVisible();

    await move(page, title);
    await expect(page.getByRole('button', {name: 'Rückgängig'})).toBeVisible();
    await page.keyboard.press('Control+z');
    await expect(column(page, 'Was uns beschäftigt').getByText(title)).toBeVisible();
    await move(page, title);

    await page.getByRole('button', {name: 'Verlauf'}).focus();
    await page.keyboard.press('Enter');
    await expect(past(page).getByRole('heading', {name: 'Verlauf'})).toBeFocused();
    await expect(past(page).getByText(new RegExp(`verschob „${title}“ nach Was wir wissen`)).first()).toBeVisible();
    await expect(past(page).getByRole('heading', {name: 'heute'})).toBeVisible();
    await shot(page, 'history-1280');
    await expectAccessible(page, 'thementeam-history-dialog');
    await page.keyboard.press('Escape');
    await expect(past(page).getByRole('heading')).toHaveCount(0);
    await expect(page.getByRole('button', {name: 'Verlauf'})).toBeFocused();
    expect(errors).toEqual([]);
});

test('what somebody has moved since is not overwritten', async ({visit}) => {
    const mine = await visit('participant');
    const theirs = await visit('colleague');
    await openTeam(mine.page);
    await openTeam(theirs.page);
    const title = unique('Kaution');
    await add(mine.page, title, '');
    await move(mine.page, title);
    await expect(column(theirs.page, 'Was wir wissen').getByText(title)).toBeVisible();
    await card(theirs.page, title).getByRole('button', {name: 'Verschieben nach …'}).click();
    await theirs.page.getByRole('menuitem', {name: 'Was wir vorschlagen: ganz nach oben'}).click();
    await expect(column(mine.page, 'Was wir vorschlagen').getByText(title)).toBeVisible();
    await mine.page.keyboard.press('Control+z');
    await expect(mine.page.getByText('hat das inzwischen wieder geändert. Es bleibt, wie es ist.')).toBeVisible();
    await expect(column(mine.page, 'Was wir vorschlagen').getByText(title)).toBeVisible();
});

test('a changed text is taken back, compared and brought back', async ({visit}) => {
    const {page, errors} = await visit('participant');
    await openTeam(page);
    const title = unique('Sprachkurse');
    await add(page, title, 'Nur am Vormittag.');
    await card(page, title).getByRole('link', {name: title}).click();
    const dialog = page.locator('thementeam-card-dialog');
    await dialog.getByRole('button', {name: 'Bearbeiten'}).click();
    await page.locator('.modal.show #id_title, .modal.show [name="title"]').first().fill(`${title} neu`);
    await page.locator('.modal.show').getByRole('button', {name: 'Speichern'}).click();
    await expect(dialog.getByRole('heading', {name: `${title} neu`})).toBeVisible();
    await expect(dialog.getByText('Ihre Änderung ist gespeichert.')).toBeVisible();
    await shot(page, 'saved-1280');
    await dialog.getByRole('button', {name: 'Rückgängig'}).click();
    await expect(dialog.getByRole('heading', {name: title, exact: true})).toBeVisible();

    await dialog.getByRole('button', {name: 'Verlauf'}).click();
    await past(page).getByRole('button', {name: 'Frühere Fassungen'}).click();
    await expect(past(page).locator('.thementeam-history > li')).toHaveCount(3);
    await past(page).getByRole('button', {name: 'Was hat sich geändert?'}).nth(1).click();
    await expect(past(page).locator('ins')).toBeVisible();
    await shot(page, 'versions-1280');
    await expectAccessible(page, 'thementeam-history-dialog');
    await past(page).getByRole('button', {name: 'Diesen Text wieder nehmen'}).first().click();
    await expect(past(page).locator('.thementeam-history > li')).toHaveCount(4);
    await page.keyboard.press('Escape');
    await expect(dialog.getByRole('heading', {name: `${title} neu`})).toBeVisible();
    expect(errors).toEqual([]);
});

test('removed cards and comments come back from the bin; a trainer deletes for good', async ({visit}) => {
    const mine = await visit('participant');
    await openTeam(mine.page);
    const {page} = mine;
    const title = unique('Spielplatz');
    await add(page, title, 'Zu klein.');
    await card(page, title).getByRole('link', {name: title}).click();
    const dialog = page.locator('thementeam-card-dialog');
    await dialog.getByLabel('Ihr Kommentar').fill('Mein Kommentar dazu');
    await dialog.getByRole('button', {name: 'Kommentar senden'}).click();
    const comment = dialog.locator('thementeam-comment').filter({hasText: 'Mein Kommentar dazu'});
    await comment.getByRole('button', {name: /entfernen/i}).click();
    await comment.getByRole('button', {name: 'Entfernen', exact: true}).click();
    await expect(comment).toHaveCount(0);
    await dialog.getByRole('button', {name: 'Rückgängig'}).click();
    await expect(comment).toBeVisible();
    await dialog.getByRole('button', {name: 'Entfernen', exact: true}).first().click();
    await expect(card(page, title)).toHaveCount(0);

    await page.getByRole('button', {name: 'Verlauf'}).click();
    await past(page).getByRole('button', {name: 'Papierkorb'}).click();
    const item = past(page).locator('.thementeam-bin > li').filter({hasText: title});
    await expect(item.getByText('noch 30 Tage')).toBeVisible();
    await shot(page, 'bin-1280');
    await expectAccessible(page, 'thementeam-history-dialog');
    await expect(item.getByRole('button', {name: 'Endgültig löschen'})).toHaveCount(0);
    await item.getByRole('button', {name: 'Zurückholen'}).click();
    await expect(item).toHaveCount(0);
    await page.keyboard.press('Escape');
    await expect(card(page, title)).toBeVisible();

    await card(page, title).getByRole('link', {name: title}).click();
    await dialog.getByRole('button', {name: 'Entfernen', exact: true}).first().click();
    await expect(card(page, title)).toHaveCount(0);
    const trainer = await visit('trainer', {width: 360});
    await openTeam(trainer.page);
    await trainer.page.getByRole('button', {name: 'Verlauf'}).click();
    await shot(trainer.page, 'history-360');
    await expectNoSidewaysScroll(trainer.page);
    await past(trainer.page).getByRole('button', {name: 'Papierkorb'}).click();
    const theirs = past(trainer.page).locator('.thementeam-bin > li').filter({hasText: title});
    await theirs.getByRole('button', {name: 'Endgültig löschen'}).click();
    await expect(theirs.getByRole('button', {name: 'Behalten'})).toBeFocused();
    await shot(trainer.page, 'bin-360');
    await expectNoSidewaysScroll(trainer.page);
    await expectAccessible(trainer.page, 'thementeam-history-dialog');
    await theirs.getByRole('button', {name: 'Endgültig löschen'}).click();
    await expect(theirs).toHaveCount(0);
    expect([...mine.errors, ...trainer.errors]).toEqual([]);
});
