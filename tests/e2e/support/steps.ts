/** What several journeys do on their way. */
import {expect, type Page} from '@playwright/test';
import {courseId, coursePath} from './site';

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
