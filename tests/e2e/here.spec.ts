/** Who is in the space right now: by name, and only those who want it. */
import type {Locator, Page} from '@playwright/test';
import {expect, expectAccessible, expectNoSidewaysScroll, test, type Visit} from './support/test';
import {isPreview} from './support/site';
import {openTeam} from './support/steps';

const box = (page: Page): Locator => page.getByRole('checkbox', {name: 'Zeigen, dass ich da bin'});
const line = (page: Page): Locator => page.getByText(/^Gerade hier:/);
const announced = (page: Page): Locator => page.getByText('Ihr Name ist jetzt zu sehen.');

const calls = ({page}: Visit): {count: number} => {
    const counted = {count: 0};
    page.on('request', request => {
        counted.count += request.postData()?.includes('mod_thementeam_get_here') ? 1 : 0;
    });
    return counted;
};

for (const width of [1280, 360]) {
    test(`wer gerade hier ist, und wer das zeigen möchte (${width} px)`, async ({visit}) => {
        test.skip(isPreview, 'Needs two people: the colleague is nobody of the preview.');
        const mine = await visit('participant', {width});
        const theirs = await visit('colleague', {width});
        const asked = calls(theirs);
        await openTeam(mine.page);
        await openTeam(theirs.page);
        for (const {page} of [mine, theirs]) {
            await expect(box(page)).toBeVisible();
            await expect(box(page)).not.toBeChecked();
            await expect(line(page)).toHaveCount(0);
            await expect(page.getByText(/^Dann sehen alle, die hier mitlesen, Ihren Namen/)).toBeVisible();
            await expectAccessible(page, 'thementeam-here');
            await expectNoSidewaysScroll(page);
        }
        // Nobody is shown, so there is nothing to ask.
        expect(asked.count).toBe(0);

        await box(mine.page).focus();
        await mine.page.keyboard.press('Space');
        await expect(line(mine.page)).toHaveText('Gerade hier: Fatma Aydin (Sie)');
        await expect(announced(mine.page)).toBeAttached();
        await expect(box(mine.page)).toBeFocused();
        await expect(line(theirs.page)).toHaveText('Gerade hier: Fatma Aydin');
        await expect(box(theirs.page)).not.toBeChecked();
        // Nobody's reader speaks of it.
        await expect(theirs.page.locator('[role="status"], [aria-live]').filter({hasText: 'Fatma Aydin'})).toHaveCount(0);
        expect(await line(theirs.page).evaluate(element => Boolean(element.closest('[role="status"], [role="alert"], [aria-live]')))).toBe(false);
        for (const {page} of [mine, theirs]) {
            await expectAccessible(page, 'thementeam-here');
            await expectNoSidewaysScroll(page);
        }

        // It is remembered, and the other one is there as soon as the page opens.
        await mine.page.reload();
        await expect(box(mine.page)).toBeChecked();
        await expect(line(mine.page)).toHaveText('Gerade hier: Fatma Aydin (Sie)');
        await theirs.page.reload();
        await expect(line(theirs.page)).toHaveText('Gerade hier: Fatma Aydin');

        await box(mine.page).uncheck();
        await expect(line(mine.page)).toHaveCount(0);
        await expect(line(theirs.page)).toHaveCount(0);
        await mine.page.reload();
        await expect(box(mine.page)).not.toBeChecked();
        await expect(line(mine.page)).toHaveCount(0);
        expect([...mine.errors, ...theirs.errors]).toEqual([]);
    });
}

test('ohne Verbindung bleibt die Wahl, wie sie war', async ({visit}) => {
    const {page, errors} = await visit('participant');
    await openTeam(page);
    await expect(box(page)).not.toBeChecked();
    await page.route('**/lib/ajax/service.php*', route => (
        route.request().postData()?.includes('mod_thementeam_set_here') ? route.abort() : route.continue()
    ));
    await box(page).click();
    await expect(page.locator('thementeam-here').getByRole('alert')).toBeVisible();
    await expect(box(page)).not.toBeChecked();
    await expectAccessible(page, 'thementeam-here');
    expect(errors).toEqual([]);
});
