/** What several journeys do on their way. */
import {expect, type Locator, type Page} from '@playwright/test';
import {courseId, coursePath} from './site';
import {settled} from './test';

/**
 * A trainer adds a ThemenTeam without groups to the PraxisPortal course.
 *
 * @param page a trainer's page
 * @param name
 * @returns id of the course module
 */
export const createThemenTeam = async (page: Page, name: string): Promise<number> => {
    await page.goto(`/course/modedit.php?add=thementeam&type=&course=${courseId}&section=2&return=0`);
    await page.fill('#id_name', name);
    await page.click('#id_submitbutton');
    await expect(page.locator('thementeam-board')).toBeVisible();
    return Number(new URL(page.url()).searchParams.get('id'));
};

/**
 * Goes from the course to the ThemenTeam "Wohnen", which participant and colleague share.
 *
 * @param page a participant's page
 * @returns the address of the space
 */
export const openTeam = async (page: Page): Promise<string> => {
    await page.goto(coursePath);
    await page.locator('#region-main, main').getByRole('link', {name: /Wohnen für Geflüchtete/}).first().click();
    await expect(page.locator('thementeam-column').first()).toBeAttached();
    return page.url();
};

/**
 * Hands a file to Moodle's file picker, which has just been opened.
 *
 * @param page
 * @param file path, or name and content
 */
export const upload = async (page: Page, file: Parameters<Locator['setInputFiles']>[0]): Promise<void> => {
    const picker = page.locator('.file-picker:visible').last();
    const input = picker.locator('input[name=repo_upload_file]');
    const repository = picker.locator('.fp-repo').filter({hasText: /Upload a file|Datei hochladen/}).first();
    await expect(repository).toBeVisible();
    // The picker opens where it was last, and draws the form anew for the click: a file that was chosen before that is gone.
    await repository.click();
    await settled(page);
    await expect(async() => {
        await input.setInputFiles(file);
        await page.waitForTimeout(1000);
        expect(await input.evaluate((element: HTMLInputElement) => element.files?.length)).toBe(1);
    }).toPass();
    await picker.locator('.fp-upload-btn').click();
    await expect(picker).toBeHidden();
};
