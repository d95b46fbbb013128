/** What a trainer sets up: a ThemenTeam in three decisions, a Baustein from phases. */
import {expect, expectAccessible, settled, test} from './support/test';
import {createThemenTeam} from './support/steps';
import {courseId} from './support/site';

test('a ThemenTeam is made in under a minute and invites to begin', async ({visit}) => {
    const {page, errors} = await visit('trainer');
    await createThemenTeam(page, 'Ehrenamt gewinnen');
    await expect(page.getByText('Hier ist noch nichts, und das ist ein guter Anfang.')).toBeVisible();
    await expectAccessible(page, '.thementeam-space');
    await page.getByRole('button', {name: 'Was beschäftigt Sie?'}).click();
    await page.getByLabel('In einem Satz').first().fill('Wie finden wir Menschen, die übersetzen?');
    await page.keyboard.press('Enter');
    await expect(page.locator('li[data-card]')).toHaveCount(1);
    expect(errors).toEqual([]);
});

test('a Baustein is built from phases, moved and undone', async ({visit}) => {
    const {page, errors} = await visit('trainer');
    await page.goto(`/local/kki/baustein.php?courseid=${courseId}`);
    await settled(page);
    await page.getByRole('button', {name: 'Weiteren Baustein anlegen'}).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('textbox', {name: 'Name'}).fill('Beteiligung leben');
    await dialog.getByRole('button', {name: 'Speichern'}).click();
    await expect(page.getByRole('heading', {name: 'Beteiligung leben'})).toBeVisible();
    for (const type of ['Präsenz', 'Transfer']) {
        await page.getByRole('button', {name: new RegExp(`^${type}`)}).click();
        await expect(dialog.getByRole('textbox', {name: 'Name'})).not.toHaveValue('');
        await dialog.getByRole('button', {name: 'Speichern'}).click();
        await expect(dialog).toBeHidden();
    }
    const steps = page.locator('.kki-path-step');
    await expect(steps).toHaveCount(2);
    await steps.nth(1).getByRole('button', {name: /Nach oben/}).click();
    await expect(steps.nth(0)).toContainText('Meine Handlungsmöglichkeit');
    await steps.nth(0).getByRole('button', {name: /Löschen/}).click();
    await expect(steps).toHaveCount(1);
    await page.getByRole('button', {name: /Rückgängig/}).click();
    await expect(steps).toHaveCount(2);
    expect(errors).toEqual([]);
});
