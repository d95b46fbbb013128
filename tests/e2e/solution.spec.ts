/** From cards to a published solution, and two people in the same section. */
import type {Locator, Page} from '@playwright/test';
import {openTeam} from './support/steps';
import {expect, expectAccessible, expectNoSidewaysScroll, settled, test} from './support/test';

/** What Moodle's editor logs when its dialogue closes while it still loads. */
const own = (errors: string[]): string[] => errors.filter(error => !error.includes('reading \'innerWidth\''));

const PICTURES = process.env.KKI_PICTURES;

const unique = (text: string): string => `${text} ${Math.random().toString(36).slice(2, 8)}`;
const section = (page: Page, title: string): Locator =>
    page.locator('.thementeam-section').filter({has: page.getByRole('heading', {name: title, exact: true})});

/** A picture to look at, where one is asked for. */
const picture = async (page: Page, name: string): Promise<void> => {
    if (PICTURES) {
        await page.screenshot({path: `${PICTURES}/${name}.png`, fullPage: true});
    }
};

/** Chooses the first card of the board and begins a document. */
const begin = async (page: Page, title: string): Promise<void> => {
    await openTeam(page);
    const link = page.locator('a[href*="document.php?space="]');
    await expect(link).toBeAttached();
    const tab = page.getByRole('tab').last();
    if (await tab.isVisible()) {
        await tab.click();
    }
    await link.click();
    await page.getByLabel('Wie heißt die Lösung?').fill(title);
    await page.locator('input[type=checkbox][name^="cards"]').first().check();
    await picture(page, 'outline');
    await page.getByRole('button', {name: 'Anfangen'}).click();
    await expect(page.locator('thementeam-document').getByRole('heading', {name: title, level: 2})).toBeVisible();
};

const editorOf = (page: Page): Locator => page.getByRole('dialog').last();

/** Types into Moodle's editor, whichever it is. */
const type = async (page: Page, text: string): Promise<void> => {
    const dialog = editorOf(page);
    const frame = dialog.locator('iframe.tox-edit-area__iframe');
    await expect(frame.or(dialog.locator('textarea[name^="content"]:visible')).first()).toBeVisible();
    if (await frame.count()) {
        const body = frame.contentFrame().locator('body');
        await body.click();
        await body.fill(text);
    } else {
        await dialog.locator('textarea[name^="content"]').fill(text);
    }
};

const save = async (page: Page): Promise<void> => {
    await editorOf(page).getByRole('button', {name: 'Speichern', exact: true}).click();
};

const write = async (page: Page, title: string, text: string): Promise<void> => {
    await section(page, title).getByRole('button', {name: `„${title}“ bearbeiten`}).click();
    await type(page, text);
    await save(page);
    await expect(section(page, title).getByText(text)).toBeVisible();
};

/** One shortens the sentence; the other looks at what it was, and takes it again. */
const takeOldHeadAgain = async (page: Page, other: Page): Promise<void> => {
    const first = 'Drei Ehrenamtliche je Gemeinde begleiten das erste Jahr.';
    await page.getByRole('button', {name: 'Titel und Angaben ändern'}).click();
    await editorOf(page).getByRole('textbox', {name: 'Die Lösung in einem Satz'}).fill('Ehrenamtliche begleiten.');
    await editorOf(page).locator('[data-action="save"]').click();
    await expect(other.getByText('Ehrenamtliche begleiten.', {exact: true})).toBeVisible();
    const button = other.getByRole('button', {name: 'Verlauf von „Titel und Angaben“'});
    await button.click();
    const history = other.getByRole('dialog', {name: 'Verlauf von „Titel und Angaben“'});
    await expect(history.getByRole('listitem')).toHaveCount(3);
    await history.getByRole('button', {name: 'Was hat sich geändert?'}).first().click();
    await expect(history.locator('del').first()).toBeVisible();
    await picture(other, 'head-history');
    await expectAccessible(other, '.thementeam-document');
    await history.getByRole('listitem').filter({hasText: first}).getByRole('button', {name: 'Diesen Text wieder nehmen'}).click();
    await expect(button).toBeFocused();
    await expect(other.getByText(first)).toBeVisible();
    await expect(page.getByText(first), 'seen by the other without a reload').toBeVisible();
};

test('a problem becomes a published solution', async ({visit}) => {
    test.setTimeout(360_000);
    const mine = await visit('participant');
    const theirs = await visit('colleague');
    const title = unique('Wohnlotsen');
    const {page} = mine;
    await begin(page, title);
    await picture(page, 'document-begun');
    await expectAccessible(page, '.thementeam-document');

    await theirs.page.goto(page.url());
    await expect(theirs.page.locator('thementeam-document')).toBeVisible();
    await section(page, 'Kosten und Aufwand').getByRole('button', {name: 'Ich schreibe hier', exact: true}).click();
    await expect(section(page, 'Kosten und Aufwand').getByText('Sie schreiben hier')).toBeVisible();
    await expect(section(theirs.page, 'Kosten und Aufwand').getByText('schreibt hier'), 'seen by the other without a reload')
        .toBeVisible();
    await write(page, 'Kosten und Aufwand', '1.200 € im Jahr');
    await expect(section(theirs.page, 'Kosten und Aufwand').getByText('1.200 € im Jahr')).toBeVisible();

    await page.getByRole('button', {name: 'Titel und Angaben ändern'}).click();
    await editorOf(page).getByRole('textbox', {name: 'Die Lösung in einem Satz'}).fill('Drei Ehrenamtliche je Gemeinde begleiten das erste Jahr.');
    await editorOf(page).getByRole('textbox', {name: 'Für wen'}).fill('Gemeinden bis 20.000');
    await editorOf(page).getByRole('textbox', {name: 'Aufwand'}).fill('4 Std. in der Woche');
    await picture(page, 'document-form');
    await editorOf(page).locator('[data-action="save"]').click();
    await expect(page.getByText('Drei Ehrenamtliche je Gemeinde begleiten das erste Jahr.')).toBeVisible();

    await expect(theirs.page.getByText('Drei Ehrenamtliche je Gemeinde begleiten das erste Jahr.')).toBeVisible();
    await takeOldHeadAgain(theirs.page, page);
    await page.getByRole('button', {name: 'Ich gebe diese Fassung frei'}).click();
    await expect(page.getByText('Sie haben diese Fassung freigegeben.')).toBeVisible();
    await theirs.page.getByRole('radio', {name: /mit meiner Kommune/}).check();
    await theirs.page.getByRole('button', {name: 'Ich gebe diese Fassung frei'}).click();
    await expect(page.getByRole('button', {name: 'Veröffentlichen'})).toBeVisible();
    await picture(page, 'document-ready');
    await page.getByRole('button', {name: 'Veröffentlichen'}).click();
    await page.getByRole('link', {name: /Veröffentlicht · Fassung 1/}).click();

    await expect(page.getByRole('heading', {name: title, level: 2})).toBeVisible();
    await expect(page.getByText('Gemeinden bis 20.000').first()).toBeVisible();
    await expect(page.getByRole('button', {name: /^Genutzt/})).toBeVisible();
    await settled(page);
    await picture(page, 'solution');
    await expectAccessible(page, '.thementeam-solution');
    await page.getByRole('button', {name: /^Genutzt/}).click();
    await expect(page.getByRole('button', {name: 'Genutzt (1)'})).toHaveAttribute('aria-pressed', 'true');
    await page.getByRole('button', {name: 'Passt bei uns nicht'}).click();
    await page.getByLabel(/in einer Zeile sagen/).fill('Bei uns fehlen Ehrenamtliche.');
    await page.getByRole('button', {name: 'Absenden'}).click();
    await expect(theirs.page.getByText('Bei uns fehlen Ehrenamtliche.')).toBeVisible();
    await theirs.page.getByRole('button', {name: 'Karte daraus machen'}).click();
    await expect(theirs.page.getByRole('link', {name: 'Karte öffnen'})).toBeVisible();
    await picture(theirs.page, 'document-published');
    await expectAccessible(theirs.page, '.thementeam-document');

    await page.getByRole('link', {name: 'Als Ratsvorlage'}).click();
    await expect(page.getByRole('heading', {name: 'Finanzielle Auswirkungen'})).toBeVisible();
    await picture(page, 'council');
    await expectAccessible(page, '.thementeam-solution');
    expect(own(mine.errors)).toEqual([]);
    expect(own(theirs.errors)).toEqual([]);
});

test('two people edit the same section', async ({visit}) => {
    test.setTimeout(180_000);
    const mine = await visit('participant');
    const theirs = await visit('colleague');
    await begin(mine.page, unique('Zu zweit'));
    await theirs.page.goto(mine.page.url());
    await expect(theirs.page.locator('thementeam-document')).toBeVisible();
    const title = 'Kosten und Aufwand';
    await section(mine.page, title).getByRole('button', {name: `„${title}“ bearbeiten`}).click();
    await type(mine.page, 'etwa 1.200 €');
    await write(theirs.page, title, '900 bis 1.500 €');
    await save(mine.page);

    await expect(mine.page.getByRole('heading', {name: /hat .* auch geändert/})).toBeFocused();
    await expect(mine.page.getByText('etwa 1.200 €')).toBeVisible();
    await expect(mine.page.locator('thementeam-conflict').getByText('900 bis 1.500 €')).toBeVisible();
    await picture(mine.page, 'conflict');
    await expectAccessible(mine.page, '.thementeam-document');
    await mine.page.getByRole('button', {name: 'Meinen nehmen'}).click();
    await expect(section(mine.page, title).getByText('etwa 1.200 €')).toBeVisible();
    await expect(section(theirs.page, title).getByText('etwa 1.200 €')).toBeVisible();

    await section(theirs.page, title).getByText('…', {exact: true}).click();
    await section(theirs.page, title).getByRole('button', {name: 'Verlauf'}).click();
    const history = theirs.page.getByRole('dialog');
    await expect(history.getByText('900 bis 1.500 €')).toBeVisible();
    await history.getByRole('button', {name: 'Was hat sich geändert?'}).first().click();
    await picture(theirs.page, 'history');
    await expectAccessible(theirs.page, '.thementeam-document');
    const older = history.getByRole('listitem').filter({hasText: '900 bis 1.500 €'});
    await older.getByRole('button', {name: 'Diesen Text wieder nehmen'}).click();
    await expect(section(theirs.page, title).getByText('900 bis 1.500 €')).toBeVisible();
    expect(own(mine.errors)).toEqual([]);
    expect(own(theirs.errors)).toEqual([]);
});

test('a document and its list on a phone', async ({visit}) => {
    const {page, errors} = await visit('participant', {width: 360});
    await begin(page, unique('Unterwegs'));
    await expectNoSidewaysScroll(page);
    await picture(page, 'phone-document');
    await expectAccessible(page, '.thementeam-document');
    await page.getByRole('button', {name: 'Verlauf von „Titel und Angaben“'}).click();
    await expect(page.getByRole('dialog').getByText('aktuelle Fassung')).toBeVisible();
    await picture(page, 'phone-head-history');
    await expectAccessible(page, '.thementeam-document');
    await page.keyboard.press('Escape');
    await expect(page.getByRole('button', {name: 'Verlauf von „Titel und Angaben“'})).toBeFocused();
    await openTeam(page);
    expect(own(errors)).toEqual([]);
});
