/** axe on the views that no other journey passes: the lists, a card as a page of its own, the menu of a card. */
import {openTeam} from './support/steps';
import {courseId} from './support/site';
import {expect, expectAccessible, expectNoSidewaysScroll, settled, test} from './support/test';

for (const width of [1280, 360]) {
    test(`published solutions and a card of its own are accessible at ${width} pixels`, async ({visit}) => {
        const {page, errors} = await visit('participant', {width});
        const space = new URL(await openTeam(page));
        const card = await page.locator('[data-card] a[data-control="open"]').first().getAttribute('href');
        await page.goto(`/mod/thementeam/solutions.php?id=${space.searchParams.get('id')}`);
        await expect(page.locator('.thementeam-solutions-item').first()).toBeVisible();
        await expectNoSidewaysScroll(page);
        await expectAccessible(page, '.thementeam-solutions');
        await page.locator('.thementeam-solutions-item').getByRole('link').first().click();
        await expect(page.locator('.thementeam-solution').getByRole('heading').first()).toBeVisible();
        await settled(page);
        await expectNoSidewaysScroll(page);
        await expectAccessible(page, '.thementeam-solution');

        await page.goto(card ?? '');
        await expect(page.locator('article').getByRole('heading').first()).toBeVisible();
        await settled(page);
        await expectNoSidewaysScroll(page);
        await expectAccessible(page, 'article');
        expect(errors).toEqual([]);
    });
}

test('the list of all ThemenTeams is accessible', async ({visit}) => {
    const {page, errors} = await visit('participant');
    await page.goto(`/mod/thementeam/index.php?id=${courseId}`);
    await settled(page);
    await expect(page.locator('#region-main, main').getByRole('link', {name: /Wohnen für Geflüchtete/}).first()).toBeVisible();
    await expectAccessible(page, '#region-main, main');
    expect(errors).toEqual([]);
});

test('the menu of a card is accessible', async ({visit}) => {
    const {page, errors} = await visit('trainer');
    await openTeam(page);
    await page.locator('[data-card] [data-control="menu"]').first().click();
    await expect(page.getByRole('menu')).toBeVisible();
    await expectAccessible(page, '.thementeam-space');
    expect(errors).toEqual([]);
});
