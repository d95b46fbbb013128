/** A meeting in a video call: the agenda from cards, one card large, decisions noted, the result. */
import type {Locator, Page} from '@playwright/test';
import {openTeam} from './support/steps';
import {expect, expectAccessible, expectNoSidewaysScroll, settled, test} from './support/test';

const PICTURES = process.env.KKI_PICTURES;

const unique = (text: string): string => `${text} ${Math.random().toString(36).slice(2, 8)}`;
const region = (page: Page, name: string): Locator => page.getByRole('region', {name});

/** A picture to look at, where one is asked for. */
const picture = async (page: Page, name: string): Promise<void> => {
    if (PICTURES) {
        await page.screenshot({path: `${PICTURES}/${name}.png`, fullPage: true});
    }
};

/** From the board to a new meeting. */
const prepare = async (page: Page): Promise<void> => {
    await openTeam(page);
    await page.locator('.secondary-navigation a', {hasText: 'Besprechungen'}).first().click();
    await expect(page.getByRole('heading', {name: 'Besprechungen', level: 2})).toBeVisible();
    await picture(page, `meetings-${page.viewportSize()?.width}`);
    await expectAccessible(page, '.thementeam-meetings');
    await expectNoSidewaysScroll(page);
    await page.getByRole('button', {name: 'Besprechung vorbereiten'}).click();
    await expect(region(page, 'Tagesordnung').getByText('Noch steht nichts auf der Tagesordnung.')).toBeVisible();
};

for (const width of [1280, 360]) {
    test(`a meeting from the agenda to the result (${width} px)`, async ({visit}) => {
        test.setTimeout(300_000);
        const {page, errors} = await visit('participant', {width});
        const {page: other} = await visit('colleague', {width});
        const [mine, theirs] = [unique('Wir fragen die Wohnungsgesellschaft.'), unique('Jonas schreibt den Brief.')];
        await prepare(page);
        const choice = region(page, 'Karten zur Auswahl');
        await choice.getByRole('searchbox').fill('kaution');
        await choice.getByRole('button').first().click();
        await choice.getByRole('searchbox').fill('');
        await choice.getByRole('button').first().click();
        const items = region(page, 'Tagesordnung').getByRole('listitem');
        await expect(items).toHaveCount(2);
        const second = await items.nth(1).locator('.thementeam-agenda-title').innerText();
        await items.nth(1).getByRole('button', {name: /nach oben$/}).click();
        await expect(items.nth(0).locator('.thementeam-agenda-title')).toHaveText(second);
        await picture(page, `agenda-${width}`);
        await expectAccessible(page, 'thementeam-meeting');
        await expectNoSidewaysScroll(page);

        await other.goto(page.url());
        await expect(region(other, 'Tagesordnung').getByRole('listitem')).toHaveCount(2);
        await page.getByRole('button', {name: 'Besprechung beginnen'}).click();
        await expect(page.getByText('1 von 2', {exact: true})).toBeVisible();
        const heading = page.locator('.thementeam-meeting-card h2');
        await expect(heading).toBeFocused();
        const first = await heading.innerText();
        await other.getByRole('button', {name: 'Karten zeigen'}).click();
        await expect(other.locator('.thementeam-meeting-card h2')).toHaveText(first);

        // Both note something on the same card; both see both.
        const note = async (who: Page, text: string): Promise<void> => {
            await region(who, 'Beschlüsse').getByLabel('Was haben wir entschieden?').fill(text);
            await region(who, 'Beschlüsse').getByRole('button', {name: 'Beschluss festhalten'}).click();
        };
        await Promise.all([note(page, mine), note(other, theirs)]);
        for (const who of [page, other]) {
            await expect(region(who, 'Beschlüsse').getByText(mine)).toBeVisible();
            await expect(region(who, 'Beschlüsse').getByText(theirs)).toBeVisible();
        }
        await picture(page, `meeting-${width}`);
        await expectAccessible(page, 'thementeam-meeting');
        await expectNoSidewaysScroll(page);

        await page.getByRole('button', {name: 'Ganzer Bildschirm'}).click();
        await picture(page, `meeting-full-${width}`);
        await page.getByRole('button', {name: 'Ganzen Bildschirm verlassen'}).click();
        await page.getByRole('button', {name: 'Weiter'}).click();
        await expect(page.getByText('2 von 2', {exact: true})).toBeVisible();
        await expect(heading).not.toHaveText(first);

        await page.getByRole('button', {name: 'Besprechung beenden'}).click();
        await expect(page.getByRole('heading', {name: /^Besprechung am /, level: 2})).toBeVisible();
        await expect(page.locator('.thementeam-minutes')).toContainText(mine);
        await expect(page.locator('.thementeam-minutes')).toContainText('Dazu wurde nichts entschieden.');
        await expect(other.getByText(/Die Besprechung ist beendet/)).toBeVisible();
        await picture(page, `result-${width}`);
        await expectAccessible(page, '.thementeam-meetingpage');
        await expectNoSidewaysScroll(page);

        // The decision stands on the card afterwards.
        await page.getByRole('link', {name: 'Zurück zur Tafel'}).first().click();
        await settled(page);
        await page.goto(await page.locator('li[data-card]').filter({hasText: first}).getByRole('link').first().getAttribute('href') ?? '');
        await expect(page.locator('article')).toContainText(mine);
        expect(errors).toEqual([]);
    });
}

test('a meeting with the keyboard only', async ({visit}) => {
    const {page} = await visit('participant');
    await prepare(page);
    const press = async (target: Locator, key = 'Enter'): Promise<void> => {
        await target.focus();
        await page.keyboard.press(key);
    };
    const pick = region(page, 'Karten zur Auswahl').getByRole('button');
    await press(pick.first());
    await expect(region(page, 'Tagesordnung').getByRole('listitem')).toHaveCount(1);
    await expect(pick.first()).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(region(page, 'Tagesordnung').getByRole('listitem')).toHaveCount(2);
    await press(page.getByRole('button', {name: 'Besprechung beginnen'}));
    await expect(page.getByText('1 von 2', {exact: true})).toBeVisible();
    await page.keyboard.press('ArrowRight');
    await expect(page.getByText('2 von 2', {exact: true})).toBeVisible();
    await page.keyboard.press('ArrowLeft');
    await expect(page.getByText('1 von 2', {exact: true})).toBeVisible();
    await region(page, 'Beschlüsse').getByLabel('Was haben wir entschieden?').focus();
    const text = unique('Mit der Tastatur');
    await page.keyboard.type(text);
    await page.keyboard.press('ArrowLeft');
    await expect(page.getByText('1 von 2', {exact: true})).toBeVisible();
    await page.keyboard.press('Control+Enter');
    await expect(page.locator('.thementeam-decision').getByText(text)).toBeVisible();
});
