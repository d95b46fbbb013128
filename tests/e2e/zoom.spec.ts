/**
 * A window of 1280 × 900 at 400 % zoom has 320 × 225 CSS pixels (WCAG 1.4.10, 2.4.11): nothing is cut off sideways, and what has the
 * focus is not covered by what stays on its place.
 */
import type {Locator, Page} from '@playwright/test';
import {courseId} from './support/site';
import {expect, expectNoSidewaysScroll, settled, test} from './support/test';
import {openTeam} from './support/steps';

const ZOOMED = {width: 320, height: 225};
const PICTURES = process.env.KKI_PICTURES;

const picture = async (page: Page, name: string): Promise<void> => {
    if (PICTURES) {
        await page.screenshot({path: `${PICTURES}/zoom-${name}.png`});
    }
};

/** Focuses a control as Tab does; its middle, or that of its first line, is what one sees there. */
const expectSeenWithFocus = async (control: Locator): Promise<void> => {
    await control.focus();
    await expect.poll(() => control.evaluate(element => {
        const {left, top, width, height} = element.getClientRects()[0] ?? element.getBoundingClientRect();
        const there = document.elementFromPoint(left + width / 2, top + height / 2);
        return element === there || element.contains(there) || there?.closest('label')?.contains(element) === true;
    }), {message: `${String(control)} is covered`}).toBe(true);
};

test('a card is written, opened and commented on', async ({visit}) => {
    const {page, errors} = await visit('participant', ZOOMED);
    const title = `Vierfach vergrößert ${Math.random().toString(36).slice(2, 8)}`;
    await openTeam(page);
    await expectNoSidewaysScroll(page);
    await picture(page, 'board');
    await expectSeenWithFocus(page.getByRole('tab', {selected: true}));
    const column = page.locator('thementeam-column').first();
    await column.getByRole('button', {name: 'Beitrag hinzufügen'}).click();
    await expectSeenWithFocus(column.getByLabel('In einem Satz'));
    await column.getByLabel('In einem Satz').fill(title);
    await picture(page, 'adding');
    await expectSeenWithFocus(column.getByRole('button', {name: 'Hinzufügen', exact: true}));
    await page.keyboard.press('Enter');
    const link = page.locator('li[data-card]').filter({hasText: title}).getByRole('link', {name: title});
    await expectSeenWithFocus(link);
    await link.press('Enter');
    const dialog = page.getByRole('dialog');
    await expect(dialog.getByRole('heading', {name: 'Kommentare'})).toBeVisible();
    await picture(page, 'card');
    await expectNoSidewaysScroll(page);
    await expectSeenWithFocus(dialog.getByLabel('Ihr Kommentar'));
    await dialog.getByLabel('Ihr Kommentar').fill('Lesbar bei 400 %.');
    await picture(page, 'comment');
    await expectSeenWithFocus(dialog.getByRole('button', {name: 'Kommentar senden'}));
    await page.keyboard.press('Enter');
    await expect(dialog.locator('thementeam-comments').getByText('Lesbar bei 400 %.')).toBeVisible();
    await expectSeenWithFocus(dialog.getByRole('button', {name: /Schließen/}).first());
    await page.keyboard.press('Escape');
    await expect(dialog).toBeHidden();
    expect(errors).toEqual([]);
});

test('the other pages of participants and trainers are not cut off', async ({visit}) => {
    const {page} = await visit('trainer', ZOOMED);
    const space = await openTeam(page);
    const cmid = new URL(space).searchParams.get('id');
    const pages = [
        `/mod/thementeam/waiting.php?id=${cmid}`, `/mod/thementeam/solutions.php?id=${cmid}`, `/mod/thementeam/meetings.php?id=${cmid}`,
        `/mod/thementeam/transfer.php?id=${cmid}`, `/local/kki/series.php?courseid=${courseId}`,
        `/mod/thementeam/index.php?id=${courseId}`,
    ];
    for (const [index, path] of pages.entries()) {
        await page.goto(path);
        await settled(page);
        await expectNoSidewaysScroll(page);
        await picture(page, `page-${index}`);
        const first = page.locator('#region-main').locator('a:visible, button:visible, input:visible').first();
        await expectSeenWithFocus(first);
    }
});
