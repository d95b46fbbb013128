/** A trainer takes a space along as a file and as a table, and brings the file into a new ThemenTeam. */
import {writeFileSync} from 'node:fs';
import type {Page} from '@playwright/test';
import {createThemenTeam, openTeam, upload} from './support/steps';
import {expect, expectAccessible, expectNoSidewaysScroll, test} from './support/test';
import {isPreview} from './support/site';

const PICTURES = process.env.KKI_PICTURES;

/** A picture to look at, where one is asked for. */
const picture = async (page: Page, name: string): Promise<void> => {
    if (PICTURES) {
        await page.screenshot({path: `${PICTURES}/${name}.png`, fullPage: true});
    }
};

/** From an activity to the page, in the menu that Moodle shows. */
const openTransfer = async (page: Page): Promise<void> => {
    const url = new URL(page.url());
    const query = new URLSearchParams([...url.searchParams].filter(([name]) => ['id', 'group'].includes(name)));
    await page.goto(`/mod/thementeam/transfer.php?${query.toString()}`);
    await expect(page.getByRole('heading', {name: 'Herunterladen und übernehmen'})).toBeVisible();
};

/** Chooses a file for the form. */
const choose = async (page: Page, path: string): Promise<void> => {
    if (isPreview) {
        await page.getByLabel('Datei (ZIP oder JSON)').setInputFiles(path);
        return;
    }
    await page.locator('input[name=filechoose]').click();
    await upload(page, path);
    await expect(page.locator('.filepicker-filename a')).toBeVisible();
};

test('the table and the file are there, for trainers only', async ({visit}) => {
    const {page} = await visit('trainer', {width: 360});
    await openTeam(page);
    await openTransfer(page);
    await expectAccessible(page, '.thementeam-transfer');
    await expectNoSidewaysScroll(page);
    await picture(page, 'transfer-360');
    const table = page.waitForEvent('download');
    await page.getByRole('link', {name: 'Als Tabelle herunterladen'}).click();
    expect((await table).suggestedFilename()).toMatch(/\.csv$/);
    const file = page.waitForEvent('download');
    await page.getByRole('link', {name: 'Alles herunterladen'}).click();
    expect((await file).suggestedFilename()).toMatch(/\.zip$/);
    const participant = await visit('participant');
    await participant.page.goto(page.url());
    await expect(participant.page.getByRole('link', {name: 'Alles herunterladen'})).toBeHidden();
});

test('a space goes into a new ThemenTeam', async ({visit}, info) => {
    test.setTimeout(300_000);
    const {page, errors} = await visit('trainer');
    await openTeam(page);
    const title = await page.locator('li[data-card] .thementeam-card-title').first().innerText();
    await openTransfer(page);
    await expect(page.getByText('Übernommen wird nur in einen leeren Raum.')).toBeVisible();
    await picture(page, 'transfer-1280');
    const download = page.waitForEvent('download');
    await page.getByRole('link', {name: 'Alles herunterladen'}).click();
    const path = info.outputPath('space.zip');
    await (await download).saveAs(path);

    await createThemenTeam(page, 'Wohnen, zweiter Jahrgang');
    await openTransfer(page);
    await expectAccessible(page, '.thementeam-transfer');
    await picture(page, 'transfer-empty-1280');

    const broken = info.outputPath('broken.json');
    writeFileSync(broken, JSON.stringify({format: 'kki-thementeam-space', version: 1, columns: [{name: 'Eins'}], cards: [{title: ''}]}));
    await choose(page, broken);
    await page.getByRole('button', {name: 'Datei übernehmen'}).click();
    await expect(page.getByRole('alert')).toContainText('Beitrag 1: „title“ fehlt.');
    await picture(page, 'transfer-problems-1280');
    await expectAccessible(page, '.thementeam-transfer');

    await choose(page, path);
    await page.getByRole('button', {name: 'Datei übernehmen'}).click();
    await expect(page.getByText('Beiträge sind übernommen.')).toBeVisible();
    await expect(page.locator('li[data-card]').filter({hasText: title})).toBeVisible();
    await picture(page, 'transfer-done-1280');
    expect(errors).toEqual([]);
});
