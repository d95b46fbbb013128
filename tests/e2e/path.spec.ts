/** The learning path: a participant's way, and everyone on the trainer's page. */
import {expect, expectAccessible, expectNoSidewaysScroll, settled, test} from './support/test';
import {courseId, coursePath, demoUsers, isPreview} from './support/site';
import {Session} from './support/ws';

const path = `/local/kki/path.php?courseid=${courseId}`;
const overview = `/local/kki/overview.php?courseid=${courseId}`;

test('a participant sees the next step, ticks one, and takes it back', async ({visit}) => {
    const {page, errors, foreign} = await visit('participant');
    await page.goto(path);
    await settled(page);
    await expect(page.locator('[aria-current="step"]')).toHaveCount(1);
    const before = await page.locator('.kki-path-progress').innerText();
    const tick = page.locator('kki-path-view').getByRole('button', {name: /Meine Handlungsmöglichkeit/});
    await tick.click();
    await expect(page.locator('.kki-path-progress')).not.toHaveText(before);
    await expect(page.getByRole('status').filter({hasText: 'Meine Handlungsmöglichkeit'})).toBeAttached();
    await page.locator('kki-path-view').getByRole('button', {name: /Doch noch offen.*Meine Handlungsmöglichkeit/}).click();
    await expect(page.locator('.kki-path-progress')).toHaveText(before);
    expect(errors).toEqual([]);
    expect(foreign).toEqual([]);
});

test('the path moves when an activity is finished', async ({browser, baseURL}) => {
    test.skip(isPreview, 'Needs Moodle: the preview has no activities of Moodle\'s own.');
    const open = '.kki-path-step:not(.kki-path-done)';
    let session: Session | undefined;
    let target = '';
    for (const {username, password} of demoUsers(10)) {
        session = await Session.open(baseURL ?? '', username, password);
        const {path: way} = await session.call('local_kki_get_path', {courseid: courseId});
        target = way?.steps.find(step => step.type === 'online' && !step.isdone)?.url ?? '';
        if (target) {
            break;
        }
    }
    if (!session || !target) {
        throw new Error('Everybody has finished everything.');
    }
    const context = await browser.newContext({storageState: await session.context.storageState(), ...(baseURL ? {baseURL} : {})});
    const page = await context.newPage();
    await page.goto(path);
    await settled(page);
    await expect(page.locator(open).first()).toBeVisible();
    const done = await page.locator('.kki-path-done').count();
    const tab = await context.newPage();
    await tab.goto(target);
    await tab.close();
    await page.bringToFront();
    await page.reload();
    await expect(page.locator('.kki-path-done')).toHaveCount(done + 1);
    await context.close();
});

test('the path works without JavaScript', async ({visit, browser, baseURL}) => {
    const {page} = await visit('colleague');
    const context = await browser.newContext({
        storageState: await page.context().storageState(), javaScriptEnabled: false, ...(baseURL ? {baseURL} : {}),
    });
    const plain = await context.newPage();
    await plain.goto(path);
    const before = await plain.locator('.kki-path-progress').innerText();
    await plain.getByRole('button', {name: /Meine Handlungsmöglichkeit/}).click();
    await expect(plain.locator('.kki-path-progress')).not.toHaveText(before);
    await plain.getByRole('button', {name: /Doch noch offen.*Meine Handlungsmöglichkeit/}).click();
    await expect(plain.locator('.kki-path-progress')).toHaveText(before);
    await context.close();
});

test('a trainer sees everyone, marks presence for two at once, and sorts', async ({visit}) => {
    const {page, errors} = await visit('trainer');
    await page.goto(overview);
    await settled(page);
    const rows = page.locator('table tbody tr');
    expect(await rows.count()).toBeGreaterThan(10);
    for (const index of [1, 2]) {
        await rows.nth(index).getByRole('checkbox').check();
    }
    await page.getByLabel('Schritt', {exact: true}).selectOption({label: 'Präsenzblock Konstanz, zwei Tage'});
    await page.getByRole('button', {name: 'Als erledigt eintragen'}).click();
    await expect(page.getByRole('status').filter({hasText: 'erledigt eingetragen'})).toBeAttached();
    await page.getByRole('button', {name: /^Weg/}).click();
    await expect(page.locator('th[aria-sort="ascending"], th[aria-sort="descending"]')).toContainText('Weg');
    expect(errors).toEqual([]);

    const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('link', {name: 'Als Tabelle herunterladen'}).click(),
    ]);
    expect(download.suggestedFilename()).toMatch(/\.csv$/);
});

test('a participant does not get the trainer\'s page', async ({visit}) => {
    const {page} = await visit('participant');
    await page.goto(overview);
    await expect(page.locator('table')).toHaveCount(0);
});

for (const width of [1280, 360, 320]) {
    test(`the pages are accessible at ${width} pixels`, async ({visit}) => {
        const participant = await visit('participant', {width});
        await participant.page.goto(path);
        await settled(participant.page);
        await expectAccessible(participant.page, '.kki-path');
        await expectNoSidewaysScroll(participant.page);
        await participant.page.goto(coursePath);
        await expectAccessible(participant.page, '.kki-path-card');
        const trainer = await visit('trainer', {width});
        for (const address of [overview, `/local/kki/baustein.php?courseid=${courseId}`]) {
            await trainer.page.goto(address);
            await settled(trainer.page);
            await expectAccessible(trainer.page, '#region-main');
            await expectNoSidewaysScroll(trainer.page);
        }
    });
}
