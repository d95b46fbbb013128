/** Everything about a card in Moodle's own form: files, tags, dates, links; and two people in it at once. */
import type {Locator, Page} from '@playwright/test';
import {expect, expectAccessible, settled, test} from './support/test';
import {isPreview} from './support/site';
import {openTeam, upload} from './support/steps';

test.skip(isPreview, 'Editor and files are those of Moodle.');
// Two people, two editors each.
test.setTimeout(180_000);

const unique = (text: string): string => `${text} ${Math.random().toString(36).slice(2, 8)}`;
const form = (page: Page): Locator => page.locator('.modal-dialog').filter({has: page.locator('[name=title]')});
const card = (page: Page, title: string): Locator => page.locator('li[data-card]').filter({hasText: title});
const dialog = (page: Page): Locator => page.locator('dialog[open]');

const add = async (page: Page, title: string): Promise<void> => {
    const column = page.locator('thementeam-column').first();
    await column.getByRole('button', {name: 'Beitrag hinzufügen'}).click();
    await column.getByLabel('In einem Satz').fill(title);
    await column.getByRole('button', {name: 'Hinzufügen', exact: true}).click();
    await expect(card(page, title)).toBeVisible();
};

/** Opens the form of the card that is open. */
const openForm = async (page: Page): Promise<void> => {
    await dialog(page).getByRole('button', {name: 'Bearbeiten'}).click();
    await expect(form(page).locator('[name=title]')).toBeVisible();
    // The editor of Moodle is a megabyte of its own.
    await expect(form(page).locator('.tox-tinymce')).toBeVisible({timeout: 60_000});
    await settled(page);
};

const edit = async (page: Page, title: string): Promise<void> => {
    await card(page, title).getByRole('link', {name: title}).click();
    await openForm(page);
};

const write = async (page: Page, text: string): Promise<void> => {
    await form(page).locator('iframe').first().contentFrame().locator('body').fill(text);
};

const save = (page: Page): Promise<void> => form(page).locator('[data-action=save]').click();

test('a card gets a file, a tag, a date, an origin and a link; a hostile address is refused at its field', async ({visit}) => {
    const {page, errors} = await visit('participant', {lang: 'de'});
    await openTeam(page);
    const title = unique('Musterbrief');
    await add(page, title);
    await edit(page, title);
    await write(page, 'Der Brief nennt eine Ansprechperson.');
    await form(page).locator('.collapseexpand').click();
    await form(page).locator('[name="timedue[enabled]"]').check();
    await form(page).locator('[name="timedue[year]"]').selectOption({index: 130});
    const tags = form(page).getByRole('combobox', {name: 'Schlagwörter'});
    await tags.fill('kaution');
    await tags.press('Enter');
    await form(page).locator('[name=kind]').selectOption('information');
    await form(page).locator('[name=origin]').fill('Stadt Musterburg');
    await form(page).locator('[name="linkurl[0]"]').fill('javascript:alert(1)');
    await form(page).locator('.fp-btn-add a, .fp-btn-add button').first().click();
    await upload(page, {name: 'brief.txt', mimeType: 'text/plain', buffer: Buffer.from('Sehr geehrte')});
    await expect(form(page).getByText('brief.txt').first()).toBeVisible();
    await save(page);
    await expect(form(page).getByText('Das ist keine Adresse, die wir speichern können.')).toBeVisible();
    await form(page).locator('[name="linkurl[0]"]').fill('https://example.org/brief');
    await save(page);

    await expect(dialog(page).getByText('Quelle: Stadt Musterburg')).toBeVisible();
    for (const text of ['Der Brief nennt eine Ansprechperson.', 'brief.txt', 'kaution', 'https://example.org/brief']) {
        await expect(dialog(page).getByText(text).first()).toBeVisible();
    }
    await expect(dialog(page).getByRole('button', {name: 'Bearbeiten'})).toBeFocused();
    await expectAccessible(page, 'dialog[open]');
    const file = await dialog(page).getByRole('link', {name: 'brief.txt'}).getAttribute('href');
    expect(await (await page.request.get(file ?? '')).text()).toBe('Sehr geehrte');
    await dialog(page).getByRole('button', {name: 'Schließen'}).click();
    await expect(card(page, title).getByText('1 Datei')).toBeVisible();
    expect(errors).toEqual([]);
});

test('two people in the form at once: both texts are there, and come into one', async ({visit}) => {
    const mine = (await visit('participant', {lang: 'de'})).page;
    const theirs = (await visit('colleague', {lang: 'de'})).page;
    await openTeam(mine);
    const title = unique('Wer bezahlt das');
    await add(mine, title);
    await openTeam(theirs);
    await edit(mine, title);
    await edit(theirs, title);
    await write(theirs, 'Text von nebenan');
    await save(theirs);
    await expect(dialog(theirs).getByText('Text von nebenan')).toBeVisible();
    await write(mine, 'Mein eigener Text');
    await save(mine);
    await expect(dialog(mine).getByRole('heading', {name: /hat diese Karte gerade auch geändert/})).toBeFocused();
    await expect(dialog(mine).getByText('Mein eigener Text')).toBeVisible();
    await expect(dialog(mine).getByText('Text von nebenan')).toBeVisible();
    await expectAccessible(mine, 'dialog[open]');
    await dialog(mine).getByRole('button', {name: 'Beide zusammenführen'}).click();
    await expect(form(mine).locator('iframe').first().contentFrame().getByText('Text von nebenan')).toBeVisible();
    await settled(mine);
    await save(mine);
    await expect(dialog(mine).getByText('Mein eigener Text')).toBeVisible();
    await expect(dialog(mine).getByText('Text von nebenan')).toBeVisible();
});

test('Escape asks before what was written is gone, and gives it back', async ({visit}) => {
    const {page} = await visit('participant', {lang: 'de'});
    await openTeam(page);
    const title = unique('Fast verloren');
    await add(page, title);
    await edit(page, title);
    await form(page).locator('[name=title]').fill(`${title}, besser gesagt`);
    await page.keyboard.press('Escape');
    const question = page.getByRole('dialog', {name: 'Noch nicht gespeichert'});
    await expect(question).toBeVisible();
    await question.locator('[data-action=cancel]').click();
    await expect(form(page).locator('[name=title]')).toHaveValue(`${title}, besser gesagt`);
    await form(page).locator('[name=title]').focus();
    await page.keyboard.press('Escape');
    await question.getByRole('button', {name: 'Verwerfen'}).click();
    await expect(form(page)).toHaveCount(0);
    await expect(dialog(page).getByRole('heading', {name: title})).toBeVisible();
    await settled(page);
    await openForm(page);
    await form(page).locator('[name=title]').focus();
    await page.keyboard.press('Escape');
    await expect(form(page), 'where nothing was written, Escape just closes').toHaveCount(0);
});
