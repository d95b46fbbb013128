/** Group modes: what participants, the trainer and people from elsewhere see in each; the group is in the address. */
import type {Browser, Page} from '@playwright/test';
import {addThemenTeam, createCourse, createGroup, enrol, forceGroupMode, type GroupMode} from './support/course';
import {demoUsers, isPreview, loginOf} from './support/site';
import {expect, expectAccessible, expectNoSidewaysScroll, test} from './support/test';
import {logInOver} from './support/ws';

const PICTURES = process.env.KKI_PICTURES;
const NONE: GroupMode = '0';
const SEPARATE: GroupMode = '1';
const VISIBLE: GroupMode = '2';

const unique = (text: string): string => `${text} ${Math.random().toString(36).slice(2, 8)}`;

/** A picture to look at, where one is asked for. */
const picture = async (page: Page, name: string): Promise<void> => {
    if (PICTURES) {
        await page.screenshot({path: `${PICTURES}/groups-${name}.png`, fullPage: true});
    }
};

/** A page of somebody who has no role in the other journeys, at home or on a phone. */
const enter = async (browser: Browser, place: number, width = 1280): Promise<Page> => {
    const page = await (await browser.newContext({viewport: {width, height: 800}})).newPage();
    await logInOver(page.context().request, demoUsers(place + 1)[place] ?? loginOf('participant'));
    return page;
};

const space = (cmid: number, group?: number): string => `/mod/thementeam/view.php?id=${cmid}${group === undefined ? '' : `&group=${group}`}`;

const teams = (page: Page) => page.locator('.thementeam-groups a');
const question = (page: Page) => page.getByRole('button', {name: 'Kurze Frage'});

/** Opens a space that the person reads. */
const read = async (page: Page, address: string, sentence: string): Promise<void> => {
    await page.goto(address);
    await expect(page.locator('thementeam-column').first()).toBeAttached();
    await expect(page.getByText(sentence, {exact: true}).first()).toBeVisible();
};

const write = async (page: Page, title: string): Promise<void> => {
    const column = page.locator('thementeam-column').first();
    await column.getByRole('button', {name: 'Beitrag hinzufügen'}).click();
    await column.getByLabel('In einem Satz').fill(title);
    await column.getByRole('button', {name: 'Hinzufügen', exact: true}).click();
    await expect(page.locator('li[data-card]').filter({hasText: title})).toBeVisible();
    await column.getByRole('button', {name: 'Fertig'}).click();
};

/** What one did not get to see: Moodle says so, and nothing of the space is on the page. */
const refused = async (page: Page, address: string): Promise<void> => {
    await page.goto(address);
    await expect(page.locator('thementeam-board')).toHaveCount(0);
    await expect(page.locator('.thementeam-space')).toHaveCount(0);
};

const ALL = 'Alle in diesem Kurs lesen mit';
const TEAM = 'Nur dieses ThemenTeam liest mit';
const READERS = 'Alle in diesem Kurs lesen mit, dieses ThemenTeam schreibt';

test.describe.configure({mode: 'serial'});

test.describe('the modes of groups', () => {
    test.skip(isPreview, 'Needs Moodle: its groups.');
    let course = 0;
    let north = 0;
    let south = 0;

    test('a course with two groups, and somebody in none', async ({visit}) => {
        const {page} = await visit('admin', {lang: 'de'});
        course = await createCourse(page, unique('Gruppen'));
        const people = {participant: 'Fatma Aydin', colleague: 'Jonas Berger'};
        await enrol(page, course, Object.values(people), '5');
        await enrol(page, course, ['Kessler'], '5');
        await enrol(page, course, ['Ruth Winter'], '3');
        north = await createGroup(page, course, 'Nord', [people.participant]);
        south = await createGroup(page, course, 'Süd', [people.colleague]);
        expect(north).not.toBe(south);
    });

    // Four people log in and read in turn.
    test.setTimeout(300_000);

    test('none: one space for all of the course, and for nobody else', async ({visit, browser}) => {
        const {page: trainer} = await visit('trainer');
        const cmid = await addThemenTeam(trainer, course, unique('Ohne Gruppen'), NONE);
        const {page, errors} = await visit('participant');
        const {page: colleague} = await visit('colleague');
        const alone = await enter(browser, 0);
        const stranger = await enter(browser, 1);
        await read(page, space(cmid), ALL);
        await write(page, 'Von Nord');
        for (const other of [trainer, colleague, alone]) {
            await read(other, space(cmid), ALL);
            await expect(other.locator('li[data-card]')).toHaveText([/Von Nord/]);
            await expect(question(other)).toBeVisible();
            await expect(teams(other)).toHaveCount(0);
        }
        // A group in the address changes nothing here: there is no such space.
        await refused(page, space(cmid, north));
        await refused(stranger, space(cmid));
        expect(errors).toEqual([]);
    });

    test('separate: each team its own, the trainer all of them', async ({visit, browser}) => {
        const {page: trainer} = await visit('trainer');
        const cmid = await addThemenTeam(trainer, course, unique('Getrennt'), SEPARATE);
        const {page, errors} = await visit('participant');
        const {page: colleague} = await visit('colleague', {width: 360});
        await read(page, space(cmid), TEAM);
        await write(page, 'Nur für Nord');
        await expect(teams(page)).toHaveCount(0);
        await picture(page, 'separate-1280');
        await read(colleague, space(cmid), TEAM);
        await expect(colleague.locator('li[data-card]')).toHaveCount(0);
        await picture(colleague, 'separate-360');
        await refused(colleague, space(cmid, north));
        await refused(page, space(cmid, south));
        await read(trainer, space(cmid, north), TEAM);
        await expect(teams(trainer)).toHaveText(['Nord', 'Süd']);
        await expect(trainer.locator('li[data-card]')).toHaveText([/Nur für Nord/]);

        const alone = await enter(browser, 0, 360);
        await alone.goto(space(cmid));
        await expect(alone.getByText('Sie gehören noch zu keinem ThemenTeam. Ihre Kursleitung nimmt Sie gern in eines auf.')).toBeVisible();
        await expectNoSidewaysScroll(alone);
        await picture(alone, 'nobody-360');
        await refused(alone, space(cmid, north));
        expect(errors).toEqual([]);
    });

    test('visible: all read all, each team writes in its own', async ({visit, browser}) => {
        const {page: trainer} = await visit('trainer');
        const cmid = await addThemenTeam(trainer, course, unique('Sichtbar'), VISIBLE);
        const {page, errors} = await visit('participant');
        await read(page, space(cmid), READERS);
        await expect(teams(page)).toHaveText(['Nord', 'Süd']);
        await write(page, 'Alle dürfen das lesen');
        await picture(page, 'visible-1280');
        await teams(page).filter({hasText: 'Süd'}).click();
        await expect(page).toHaveURL(new RegExp(`group=${south}`));
        await expect(page.locator('.thementeam-header h2')).toHaveText('Süd');
        await expect(question(page)).toHaveCount(0);
        await expect(page.getByRole('button', {name: 'Beitrag hinzufügen'})).toHaveCount(0);
        await picture(page, 'visible-other-1280');
        await expectAccessible(page, '.thementeam-groups');
        for (const other of [(await visit('colleague')).page, await enter(browser, 0)]) {
            await read(other, space(cmid, north), READERS);
            await expect(other.locator('li[data-card]')).toHaveText([/Alle dürfen das lesen/]);
            await expect(question(other)).toHaveCount(0);
        }
        await read(trainer, space(cmid, south), READERS);
        await expect(question(trainer)).toBeVisible();
        expect(errors).toEqual([]);
    });

    test('two windows with two groups do not disturb each other', async ({visit}) => {
        const {page, errors} = await visit('trainer');
        const cmid = await addThemenTeam(page, course, unique('Zwei Fenster'), SEPARATE);
        const other = await page.context().newPage();
        await read(page, space(cmid, north), TEAM);
        await read(other, space(cmid, south), TEAM);
        await write(page, 'In Nord');
        await write(other, 'In Süd');
        await page.reload();
        await write(page, 'Noch etwas in Nord');
        for (const [window, name, titles] of [[page, 'Nord', [/In Nord/, /Noch etwas in Nord/]], [other, 'Süd', [/In Süd/]]] as const) {
            await window.reload();
            await expect(window.locator('.thementeam-header h2')).toHaveText(name);
            await expect(window.locator('li[data-card]')).toHaveText([...titles]);
        }
        expect(errors).toEqual([]);
    });

    test('forced: the course decides, whatever the activity says; what was for all is kept', async ({visit}) => {
        const {page: trainer} = await visit('trainer');
        const cmid = await addThemenTeam(trainer, course, unique('Erzwungen'), NONE);
        const {page} = await visit('participant');
        await read(page, space(cmid), ALL);
        await write(page, 'Vor den Gruppen');
        const {page: admin} = await visit('admin');
        await forceGroupMode(admin, course, SEPARATE);
        await read(page, space(cmid), TEAM);
        await expect(page.locator('.thementeam-header h2')).toHaveText('Nord');
        await expect(page.locator('li[data-card]')).toHaveCount(0);
        await refused(page, space(cmid, 0));
        await refused(page, space(cmid, south));
        await trainer.goto(space(cmid, 0));
        await expect(trainer.locator('li[data-card]')).toHaveText([/Vor den Gruppen/]);
        await expect(question(trainer)).toHaveCount(0);
        await forceGroupMode(admin, course, NONE);
        await read(page, space(cmid), ALL);
        await expect(page.locator('li[data-card]')).toHaveText([/Vor den Gruppen/]);
    });

    test('no groups at all: the trainer reads what to do, participants who will do it', async ({visit}) => {
        const {page: admin} = await visit('admin');
        const empty = await createCourse(admin, unique('Leer'));
        await enrol(admin, empty, ['Fatma Aydin'], '5');
        await enrol(admin, empty, ['Ruth Winter'], '3');
        const {page: trainer} = await visit('trainer');
        const cmid = await addThemenTeam(trainer, empty, unique('Noch keine'), SEPARATE);
        await expect(trainer.getByText('Sobald Sie eine anlegen, hat sie hier ihren Raum.')).toBeVisible();
        await expect(trainer.getByRole('link', {name: 'Gruppen anlegen'})).toHaveAttribute('href', /group\/index\.php/);
        await picture(trainer, 'none-yet-1280');
        const {page} = await visit('participant');
        await page.goto(space(cmid));
        await expect(page.getByText('Ihre Kursleitung nimmt Sie gern in eines auf.')).toBeVisible();
        await createGroup(admin, empty, 'Erste', ['Fatma Aydin']);
        await read(page, space(cmid), TEAM);
        await read(trainer, space(cmid), TEAM);
        await expect(trainer.locator('.thementeam-header h2')).toHaveText('Erste');
    });
});
