/** Finding one's way on a board, and how a trainer arranges it. */
import type {Page} from '@playwright/test';
import {expect, expectAccessible, expectNoSidewaysScroll, settled, test} from './support/test';
import {createThemenTeam, openTeam} from './support/steps';

const cards = (page: Page) => page.locator('li[data-card]:visible');
const found = (page: Page) => page.locator('thementeam-find-bar').getByRole('status');

for (const width of [1280, 360]) {
    test(`what one looks for is found while typing, and the way back is one click (${width} px)`, async ({visit}) => {
        const {page, errors} = await visit('participant', {width, lang: 'de'});
        await openTeam(page);
        const finder = page.locator('thementeam-find-bar');
        if (width < 768) {
            await finder.getByRole('button', {name: 'Suchen und filtern'}).click();
        }
        const search = finder.getByRole('searchbox', {name: 'Suche in diesem Raum'});
        await search.fill('kaution');
        await expect(found(page)).toHaveText(/^\d+ von \d+ Karten$/);
        await expect(cards(page).getByText('Kaution wird nicht anerkannt')).toBeVisible();
        await expect(cards(page).getByText('Anschlussunterbringung ist voll')).toHaveCount(0);
        await search.fill('gibtesbestimmtnicht');
        await expect(found(page)).toHaveText(/Dazu gibt es hier noch keine Karte/);
        await expectAccessible(page, '.thementeam-space');
        await finder.getByRole('button', {name: 'Filter zurücksetzen'}).click();
        await expect(cards(page).getByText('Kaution wird nicht anerkannt')).toBeVisible();
        await expect(search).toBeFocused();

        await finder.getByRole('combobox', {name: 'Landesverband'}).selectOption('Landkreistag');
        const shown = Number((await found(page).innerText()).split(' ')[0]);
        expect(shown).toBeGreaterThan(0);
        await finder.getByRole('button', {name: 'Liste', exact: true}).click();
        await expect(page.getByRole('table').getByRole('row')).toHaveCount(shown + 1);
        await expectAccessible(page, '.thementeam-space');
        await expectNoSidewaysScroll(page);
        await page.getByRole('table').getByRole('link').first().click();
        await expect(page.getByRole('dialog').getByRole('heading', {name: 'Kommentare'})).toBeVisible();
        await page.getByRole('dialog').getByRole('button', {name: 'Schließen'}).click();
        await finder.getByRole('button', {name: 'Tafel', exact: true}).click();
        await finder.getByRole('button', {name: 'Filter zurücksetzen'}).click();
        await expect(found(page)).toHaveText('');
        expect(errors).toEqual([]);
    });
}

test('a trainer adds, names, moves, locks and removes columns, and others see it at once', async ({visit}) => {
    const {page, errors} = await visit('trainer', {lang: 'de'});
    const cmid = await createThemenTeam(page, 'Spalten ordnen');
    const {page: other} = await visit('participant', {lang: 'de'});
    await other.goto(`/mod/thementeam/view.php?id=${cmid}`);
    const headings = (where: Page) => where.locator('thementeam-column').getByRole('heading', {level: 3});
    await expect(headings(other)).toHaveText(['Was uns beschäftigt', 'Was wir wissen', 'Was wir vorschlagen']);

    await page.getByRole('button', {name: 'Spalten ändern'}).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Neue Spalte').fill('Für später');
    await dialog.getByRole('button', {name: 'Spalte hinzufügen'}).click();
    await expect(headings(other)).toHaveText(['Was uns beschäftigt', 'Was wir wissen', 'Was wir vorschlagen', 'Für später']);
    await dialog.getByRole('button', {name: '„Für später“ nach vorn'}).click();
    await expect(headings(other)).toHaveText(['Was uns beschäftigt', 'Was wir wissen', 'Für später', 'Was wir vorschlagen']);
    const name = dialog.getByLabel('Name der 3. Spalte');
    await name.fill('Parkplatz');
    await name.press('Enter');
    await expect(headings(other).nth(2)).toHaveText('Parkplatz');
    await dialog.getByLabel('„Was wir wissen“ sperren: Karten bleiben, wie und wo sie sind').check();
    await expect(other.locator('thementeam-column').nth(1).getByRole('button', {name: 'Beitrag hinzufügen'})).toHaveCount(0);
    await expectAccessible(page, 'dialog[open]');
    await dialog.getByRole('button', {name: 'Spalte „Parkplatz“ entfernen'}).click();
    await expect(headings(other)).toHaveText(['Was uns beschäftigt', 'Was wir wissen', 'Was wir vorschlagen']);
    await dialog.getByLabel('Raum schließen: alle lesen, niemand schreibt').check();
    await expect(other.getByText('Dieser Raum ist gerade geschlossen: Alle lesen, niemand schreibt.')).toBeVisible();
    await expect(other.getByRole('button', {name: 'Beitrag hinzufügen'})).toHaveCount(0);
    await dialog.getByRole('button', {name: 'Fertig'}).click();
    await expect(page.getByRole('button', {name: 'Spalten ändern'})).toBeFocused();
    await settled(page);
    expect(errors).toEqual([]);
});
