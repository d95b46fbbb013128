/** What people wrote with an older release is there after the upgrade, and can be worked on with everything new. */
import {expect, test} from './support/test';
import {openTeam} from './support/steps';

test('@upgrade cards and comments are there, in their columns', async ({visit}) => {
    const {page, errors} = await visit('participant');
    await openTeam(page);
    const titles = page.locator('thementeam-column').filter({hasText: 'Was uns beschäftigt'}).locator('li[data-card] h4');
    expect(await titles.count()).toBeGreaterThan(2);
    const commented = page.locator('li[data-card]').filter({hasText: /Kommentar/}).first();
    await commented.getByRole('link').first().click();
    const dialog = page.getByRole('dialog');
    await expect(dialog.locator('.thementeam-text').first()).not.toBeEmpty();
    await expect(dialog.getByRole('list').last()).not.toBeEmpty();
    expect(errors).toEqual([]);
});
