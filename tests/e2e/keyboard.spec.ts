/** The whole journey without a mouse: from the course page to a published solution, with nothing but Tab, arrows, Enter and Escape. */
import type {Locator, Page} from '@playwright/test';
import {coursePath} from './support/site';
import {expect, settled, test} from './support/test';

const unique = (text: string): string => `${text} ${Math.random().toString(36).slice(2, 8)}`;

/** Presses Tab until the focus is where it is wanted; what cannot be reached by Tab fails. */
const tabTo = async (page: Page, target: Locator, key = 'Tab'): Promise<void> => {
    await expect(target).toBeVisible();
    for (let presses = 0; presses < 250; presses++) {
        if (await target.evaluate(element => element === document.activeElement)) {
            return;
        }
        await page.keyboard.press(key);
    }
    throw new Error(`Tab does not lead to ${String(target)}.`);
};

const press = async (page: Page, target: Locator, key = 'Enter'): Promise<void> => {
    await tabTo(page, target);
    await page.keyboard.press(key);
};

for (const width of [1280, 360]) {
    test(`from a worry to a published solution with the keyboard only (${width} px)`, async ({visit}) => {
        test.setTimeout(480_000);
        const mine = await visit('participant', {width, lang: 'de'});
        const theirs = await visit('colleague', {width, lang: 'de'});
        const {page} = mine;
        const title = unique('Nur mit Tasten');
        const solution = unique('Mit Tasten gelöst');

        // A card.
        await page.goto(coursePath);
        await settled(page);
        await press(page, page.locator('#region-main').getByRole('link', {name: /Wohnen für Geflüchtete/}).first());
        const column = page.locator('thementeam-column').first();
        await press(page, column.getByRole('button', {name: 'Beitrag hinzufügen'}));
        await expect(column.getByLabel('In einem Satz')).toBeFocused();
        await page.keyboard.type(title);
        await page.keyboard.press('Enter');
        const card = page.locator('li[data-card]').filter({hasText: title});
        await expect(card).toBeVisible();
        await page.keyboard.press('Escape');

        // A comment on it.
        await tabTo(page, card.getByRole('link', {name: title}), 'Shift+Tab');
        await page.keyboard.press('Enter');
        const dialog = page.getByRole('dialog');
        await tabTo(page, dialog.getByLabel('Ihr Kommentar'));
        await page.keyboard.type('Bei uns auch.');
        await press(page, dialog.getByRole('button', {name: 'Kommentar senden'}));
        await expect(dialog.locator('thementeam-comments').getByText('Bei uns auch.')).toBeVisible();
        await page.keyboard.press('Escape');
        await expect(card.getByRole('link', {name: title})).toBeFocused();

        // A document that grows from it.
        const begin = page.locator('a[href*="document.php?space="]');
        if (width < 768) {
            await tabTo(page, page.getByRole('tab', {selected: true}), 'Shift+Tab');
            await page.keyboard.press('End');
            await page.keyboard.press('Enter');
        }
        await press(page, begin);
        const name = page.getByLabel('Wie heißt die Lösung?');
        await tabTo(page, name);
        await page.keyboard.type(solution);
        await press(page, page.getByRole('checkbox', {name: title}), 'Space');
        await press(page, page.getByRole('button', {name: 'Anfangen'}));
        await expect(page.locator('thementeam-document').getByRole('heading', {name: solution, level: 2})).toBeVisible();
        await settled(page);

        // What it is in one sentence, in Moodle's form.
        await press(page, page.getByRole('button', {name: 'Titel und Angaben ändern'}));
        const form = page.getByRole('dialog').last();
        await tabTo(page, form.getByRole('textbox', {name: 'Die Lösung in einem Satz'}));
        await page.keyboard.type('Wer nicht klickt, kommt genauso weit.');
        await tabTo(page, form.getByRole('textbox', {name: 'Für wen'}));
        await page.keyboard.type('Alle');
        await tabTo(page, form.getByRole('textbox', {name: 'Aufwand'}));
        await page.keyboard.type('Keiner');
        await press(page, form.locator('[data-action="save"]'));
        await expect(page.getByText('Wer nicht klickt, kommt genauso weit.')).toBeVisible();

        // Both sign, and it is published.
        await press(page, page.getByRole('button', {name: 'Ich gebe diese Fassung frei'}));
        await expect(page.getByText('Sie haben diese Fassung freigegeben.')).toBeVisible();
        await theirs.page.goto(page.url());
        await expect(theirs.page.locator('thementeam-document')).toBeVisible();
        await settled(theirs.page);
        await press(theirs.page, theirs.page.getByRole('button', {name: 'Ich gebe diese Fassung frei'}));
        await press(theirs.page, theirs.page.getByRole('button', {name: 'Veröffentlichen'}));
        await press(theirs.page, theirs.page.getByRole('link', {name: /Veröffentlicht · Fassung 1/}));
        await expect(theirs.page.getByRole('heading', {name: solution, level: 2})).toBeVisible();
        expect(mine.errors).toEqual([]);
    });
}
