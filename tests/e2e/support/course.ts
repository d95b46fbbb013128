/** A course of one's own, for journeys that would be in the way of others: made by the admin in Moodle's own forms. */
import {expect, type Page} from '@playwright/test';

/** The groups of a course as Moodle counts them. */
export type GroupMode = '0' | '1' | '2';

const unfold = async (page: Page): Promise<void> => {
    const all = page.locator('#region-main .collapseexpand').first();
    if (await all.getAttribute('aria-expanded') !== 'true') {
        await all.click();
    }
};

/** Presses "add" on a page with Moodle's two lists of people. */
const addPeople = async (page: Page, names: readonly string[]): Promise<void> => {
    for (const name of names) {
        const option = page.locator('#addselect option').filter({hasText: name}).first();
        await page.locator('#addselect').selectOption(await option.getAttribute('value') ?? '');
        await page.locator('#add').click();
        await expect(page.locator('#removeselect option').filter({hasText: name})).toBeAttached();
    }
};

/**
 * Makes a course.
 *
 * @param page the admin's
 * @param name
 * @returns its id
 */
export const createCourse = async (page: Page, name: string): Promise<number> => {
    await page.goto('/course/edit.php?category=1');
    await page.fill('#id_fullname', name);
    await page.fill('#id_shortname', name);
    await page.click('#id_saveanddisplay');
    await page.waitForURL(/\/course\/view\.php|\/user\/index\.php|\/enrol\//);
    return Number(new URL(page.url()).searchParams.get('id'));
};

/**
 * Enrols people.
 *
 * @param page the admin's
 * @param courseid
 * @param names as they are shown
 * @param role id of the role: 5 takes part, 3 is the trainer
 */
export const enrol = async (page: Page, courseid: number, names: readonly string[], role: '5' | '3'): Promise<void> => {
    await page.goto(`/enrol/instances.php?id=${courseid}`);
    await page.goto(await page.locator('a[href*="enrol/manual/manage.php"]').first().getAttribute('href') ?? '');
    for (const name of names) {
        // The page forgets the role when somebody was added.
        await page.selectOption('#menuroleid', role);
        await addPeople(page, [name]);
    }
};

/**
 * Makes a group with its people.
 *
 * @param page the admin's
 * @param courseid
 * @param name
 * @param members as they are shown
 * @returns id of the group
 */
export const createGroup = async (page: Page, courseid: number, name: string, members: readonly string[]): Promise<number> => {
    await page.goto(`/group/group.php?courseid=${courseid}`);
    await page.fill('#id_name', name);
    await page.click('#id_submitbutton');
    await page.waitForURL(/group\/index\.php/);
    const id = await page.locator('#groups option').filter({hasText: name}).getAttribute('value');
    await page.goto(`/group/members.php?group=${id}`);
    await addPeople(page, members);
    return Number(id);
};

/** Makes the course decide how activities work with groups. @param page the admin's */
export const forceGroupMode = async (page: Page, courseid: number, mode: GroupMode): Promise<void> => {
    await page.goto(`/course/edit.php?id=${courseid}`);
    await unfold(page);
    await page.selectOption('#id_groupmode', mode);
    await page.selectOption('#id_groupmodeforce', '1');
    await page.click('#id_saveanddisplay');
    await page.waitForURL(/\/course\/view\.php/);
};

/**
 * Adds a ThemenTeam.
 *
 * @param page the trainer's
 * @param courseid
 * @param name
 * @param mode
 * @returns id of the course module
 */
export const addThemenTeam = async (page: Page, courseid: number, name: string, mode: GroupMode): Promise<number> => {
    await page.goto(`/course/modedit.php?add=thementeam&type=&course=${courseid}&section=0&return=0`);
    await page.fill('#id_name', name);
    await page.selectOption('#id_groupmode', mode);
    await page.click('#id_submitbutton');
    await page.waitForURL(/mod\/thementeam\/view\.php/);
    return Number(new URL(page.url()).searchParams.get('id'));
};
