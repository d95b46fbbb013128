/** What the journeys about the dates of a lunch meeting have in common. */
import {expect, type Page} from '@playwright/test';
import {courseId} from './site';
import {settled} from './test';

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
    await dialog.getByRole('textbox', {name: 'Adresse des Videoraums'}).fill('https://raum.example.org/geheim');
    await dialog.getByRole('textbox', {name: 'Wer betreibt den Raum'}).fill('Rechenzentrum Musterland');
    await dialog.getByRole('button', {name: 'Speichern'}).click();
    await expect(page.getByRole('heading', {name}).first()).toBeVisible();
    await settled(page);
    return Number(new URL(page.url()).searchParams.get('id'));
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
