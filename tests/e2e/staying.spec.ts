/** Staying up to date: what is new since the last visit, watching a card, the digest. */
import type {Locator, Page} from '@playwright/test';
import {expect, expectAccessible, expectNoSidewaysScroll, test} from './support/test';
import {openTeam} from './support/steps';

const unique = (text: string): string => `${text} ${Math.random().toString(36).slice(2, 8)}`;
const card = (page: Page, title: string): Locator => page.locator('li[data-card]').filter({hasText: title});

const write = async (page: Page, title: string, content: string): Promise<void> => {
    const column = page.locator('thementeam-column').first();
    await column.getByRole('button', {name: 'Beitrag hinzufügen'}).click();
    await column.getByLabel('In einem Satz').fill(title);
    await column.getByLabel(/^Mehr dazu/).fill(content);
    await column.getByRole('button', {name: 'Hinzufügen', exact: true}).click();
    await expect(card(page, title)).toBeVisible();
};

for (const width of [1280, 360]) {
    test(`seit Ihrem letzten Besuch (${width} px)`, async ({visit}) => {
        const {page, errors} = await visit('participant', {width});
        const {page: other} = await visit('colleague');
        const title = unique('Wer kennt das auch?');
        await openTeam(page);
        await openTeam(other);
        await write(other, title, 'Seit Montag fragen alle danach.');

        await page.reload();
        const line = page.getByRole('button', {name: /^Seit Ihrem letzten Besuch .+: .*neue/});
        await expect(line).toHaveAttribute('aria-expanded', 'false');
        await expectNoSidewaysScroll(page);
        await line.focus();
        await page.keyboard.press('Enter');
        const list = page.getByRole('region', {name: 'Was neu ist'});
        const entry = list.getByRole('listitem').filter({hasText: title});
        await expect(entry).toContainText('Jonas Berger hat einen Beitrag geschrieben');
        await expect(entry).toContainText('Seit Montag fragen alle danach.');
        await expectAccessible(page, 'thementeam-news');
        await expectNoSidewaysScroll(page);
        await expect(card(page, title).getByText('neu', {exact: true})).toBeAttached();

        await entry.getByRole('link', {name: title}).click();
        const dialog = page.locator('dialog[open]');
        const watch = dialog.getByRole('button', {name: 'Beobachten'});
        await watch.click();
        await expect(watch).toHaveAttribute('aria-pressed', 'true');
        await expect(page.getByText('Sie hören sofort, wenn sich hier etwas tut.')).toBeAttached();
        await expectAccessible(page, 'dialog[open]');
        await expectNoSidewaysScroll(page);
        await page.keyboard.press('Escape');
        await expect(dialog).toHaveCount(0);
        await expect(card(page, title).getByText('neu', {exact: true})).toHaveCount(0);
        await list.getByRole('button', {name: 'Zuklappen'}).click();
        await expect(line).toBeFocused();
        expect(errors).toEqual([]);
    });

    test(`wie oft eine Zusammenfassung kommt (${width} px)`, async ({visit}) => {
        const {page, errors} = await visit('participant', {width});
        await openTeam(page);
        const toggle = page.getByRole('button', {name: 'Auf dem Laufenden bleiben'});
        await toggle.click();
        const choices = page.getByRole('region', {name: 'Auf dem Laufenden bleiben'});
        await choices.getByRole('radio', {name: 'jede Woche'}).check();
        await expect(page.getByText('Gespeichert.')).toBeAttached();
        await choices.getByRole('checkbox', {name: 'Diesen Raum beobachten'}).check();
        await expect(page.getByText('Sie hören sofort von allem, was hier neu ist.')).toBeAttached();
        await expectAccessible(page, 'thementeam-news');
        await expectNoSidewaysScroll(page);

        await page.reload();
        await toggle.click();
        await expect(choices.getByRole('radio', {name: 'jede Woche'})).toBeChecked();
        await choices.getByRole('checkbox', {name: 'Diesen Raum beobachten'}).uncheck();
        await choices.getByRole('radio', {name: 'nie'}).check();
        await page.keyboard.press('Escape');
        await expect(toggle).toBeFocused();
        await expect(choices).toHaveCount(0);
        expect(errors).toEqual([]);
    });
}
