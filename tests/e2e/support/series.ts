/** What the journeys about the dates of a lunch meeting have in common. */
import {expect, type Locator, type Page} from '@playwright/test';
import {courseId} from './site';
import {settled} from './test';

/** The address of the room of every series that is made here. */
export const ROOM = 'https://raum.example.org/geheim';

export const block = (page: Page): Locator => page.locator('.block_mittagsmeeting');

/** Boost keeps blocks in a drawer that is closed on a phone. */
export const showBlock = async (page: Page): Promise<void> => {
    const opener = page.getByRole('button', {name: /Blockleiste öffnen|Open block drawer/});
    // A click that comes before Moodle's own script listens is lost.
    await expect(async () => {
        if (!await block(page).first().isVisible() && await opener.isVisible()) {
            await opener.click();
        }
        await expect(block(page).first()).toBeVisible({timeout: 2000});
    }).toPass({timeout: 15_000});
};

/**
 * A trainer makes a series; the page shows it.
 *
 * @param page a trainer's page
 * @param name
 * @returns its id
 */
export const createSeries = async (page: Page, name: string): Promise<number> => {
    await page.goto(`/local/kki/series.php?courseid=${courseId}`);
    await settled(page);
    await page.getByRole('button', {name: 'MittagsMeeting anlegen'}).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('textbox', {name: 'Name des Treffens'}).fill(name);
    await dialog.getByRole('textbox', {name: 'Adresse des Videoraums'}).fill(ROOM);
    await dialog.getByRole('textbox', {name: 'Wer betreibt den Raum'}).fill('Rechenzentrum Musterland');
    await dialog.getByRole('button', {name: 'Speichern'}).click();
    await expect(page.getByRole('heading', {name}).first()).toBeVisible();
    await settled(page);
    return Number(new URL(page.url()).searchParams.get('id'));
};

/** A press on the copy button, with the keyboard, takes an address along and says so. */
export const expectCopied = async (page: Page, address: string): Promise<void> => {
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    // A press that comes before Moodle's own script listens is lost.
    await settled(page);
    await page.getByRole('button', {name: 'Kopieren', exact: true}).press('Enter');
    await expect(page.getByText('Die Adresse ist kopiert.')).toBeVisible();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(address);
};

/** Deletes a series with all that belongs to it. */
export const deleteSeries = async (page: Page, id: number): Promise<void> => {
    await page.goto(`/local/kki/series.php?id=${id}&delete=1`);
    await page.getByRole('button', {name: 'Reihe löschen'}).click();
    await settled(page);
};

/** The day of the week's next occurrence after some weeks, as a date input takes it. */
export const weekdayIn = (weeks: number, weekday: number): string => {
    const day = new Date(Date.now() + weeks * 7 * 86_400_000);
    day.setUTCDate(day.getUTCDate() + (weekday - day.getUTCDay() + 7) % 7);
    return day.toISOString().slice(0, 10);
};
