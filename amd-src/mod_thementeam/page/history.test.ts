import {configure, screen, waitFor, within} from '@testing-library/dom';
import userEvent, {type UserEvent} from '@testing-library/user-event';
import {fakeMoodle, secondPerson, setupMoodle} from '../../test/moodle';
import {call} from '../../platform/ajax';
import {loadStrings} from '../../platform/strings';
import {completeBrowser} from '../testing/browser';
import {SpacePage} from './space-page';
import {STRING_KEYS} from './strings';

// Whole journeys on a busy machine.
jest.setTimeout(30_000);
configure({asyncUtilTimeout: 5000});

const VERMIETER = 'Vermieter sagen nach der Besichtigung ab';

let page: SpacePage;
let user: UserEvent;

const spaceid = (): number => page.space.spaceid;
const store = () => fakeMoodle().store;
const columns = () => store().where('column', {spaceid: spaceid()});
const cardOf = (title: string) => store().where('card', {title})[0]!;
const past = (): HTMLElement => document.querySelector<HTMLElement>('thementeam-history-dialog dialog')!;
const inPast = (role: string, name: RegExp | string): HTMLElement => within(past()).getByRole(role, {name});
const board = (role: string, name: RegExp | string): HTMLElement => within(document.querySelector<HTMLElement>('thementeam-board')!).getByRole(role, {name});
const said = async (text: RegExp | string): Promise<void> => {
    await waitFor(() => expect(screen.getAllByRole('status').map(region => region.textContent).join('\n')).toMatch(text));
};

const start = async (as: 'participant' | 'trainer' = 'participant'): Promise<void> => {
    completeBrowser();
    setupMoodle({as, language: 'de'});
    user = userEvent.setup();
    const strings = await loadStrings('mod_thementeam', STRING_KEYS);
    const cmid = store().where('cm', {modname: 'thementeam'})[0]!.id;
    const space = await call('mod_thementeam_get_space', {cmid, groupid: 0});
    document.body.innerHTML = '<div id="root" data-card="0"></div>';
    page = new SpacePage(document.getElementById('root')!, {...space, pulseurl: null}, strings);
    await page.start();
};

const lookBack = async (): Promise<void> => {
    await user.click(board('button', 'Verlauf'));
    await waitFor(() => expect(past().querySelector('.thementeam-acts')).not.toBeNull());
};

const moveDown = async (title: string): Promise<void> => {
    const {id} = cardOf(title);
    const columnid = columns()[1]!.id;
    page.board.querySelector('thementeam-column')!.dispatchEvent(new CustomEvent('thementeam-need-mover', {bubbles: true}));
    await waitFor(() => expect(page.takeBack).toBeDefined());
    page.board.dispatchEvent(new CustomEvent('thementeam-move', {detail: {cardid: id, columnid, aftercardid: 0}}));
    await waitFor(() => expect(board('button', 'Rückgängig')).toBeVisible());
};

afterEach(() => page.stop());

describe('the history', () => {
    it('says what happened, newest first, by day; more when asked', async () => {
        await start();
        await secondPerson('trainer').call('mod_thementeam_lock_space', {spaceid: spaceid(), locked: true});
        await lookBack();
        expect(inPast('heading', 'Verlauf')).toHaveFocus();
        const acts = (): string[] => [...past().querySelectorAll('.thementeam-acts li')].map(row => row.textContent.trim().replace(/\s+/g, ' '));
        expect(acts()[0]).toMatch(/schloss den Raum für Änderungen$/);
        expect(within(past()).getAllByRole('heading', {level: 3})[0]).toHaveTextContent(/heute|today/);
        expect(acts().some(act => act.includes('Die fragende Person fragte:'))).toBe(true);
        const before = acts().length;
        if (before === 30) {
            await user.click(inPast('button', 'Ältere zeigen'));
            await waitFor(() => expect(acts().length).toBeGreaterThan(before));
            expect(past().querySelectorAll('.thementeam-acts li')[before]).toHaveFocus();
            await said(/ältere Einträge sind dazugekommen/);
        }
    });

    it('opens the card that an act names', async () => {
        await start();
        await lookBack();
        await user.click(within(past()).getAllByRole('button', {name: new RegExp(VERMIETER)})[0]!);
        expect(past()).toBeNull();
        await screen.findByRole('dialog', {name: VERMIETER});
    });

    it('says when there is no connection, and tries again', async () => {
        await start();
        await lookBack();
        fakeMoodle().offline = true;
        await user.click(inPast('button', 'Papierkorb'));
        await waitFor(() => expect(within(past()).getByRole('alert')).toHaveTextContent(/keine Verbindung/));
        fakeMoodle().offline = false;
        await user.click(inPast('button', 'Noch einmal versuchen'));
        await waitFor(() => expect(past()).toHaveTextContent('Der Papierkorb ist leer.'));
    });
});

describe('taking back', () => {
    it('puts a moved card back, with the button and with the keys', async () => {
        await start();
        const before = cardOf(VERMIETER);
        await moveDown(VERMIETER);
        expect(cardOf(VERMIETER).columnid).toBe(columns()[1]!.id);
        await user.click(board('button', 'Rückgängig'));
        await waitFor(() => expect(cardOf(VERMIETER)).toMatchObject({columnid: before.columnid, position: before.position}));
        await said('Rückgängig gemacht.');
        await moveDown(VERMIETER);
        await user.keyboard('{Control>}z{/Control}');
        await waitFor(() => expect(cardOf(VERMIETER).columnid).toBe(before.columnid));
    });

    it('leaves what somebody has moved since, and says who', async () => {
        await start();
        await moveDown(VERMIETER);
        await secondPerson('trainer').call('mod_thementeam_move_card', {
            cardid: cardOf(VERMIETER).id, version: 1, columnid: columns()[2]!.id, aftercardid: 0,
        });
        await user.click(board('button', 'Rückgängig'));
        await said(/hat das inzwischen wieder geändert\. Es bleibt, wie es ist\./);
        expect(cardOf(VERMIETER).columnid).toBe(columns()[2]!.id);
    });

    it('leaves the keys to those who write', async () => {
        await start();
        await moveDown(VERMIETER);
        const field = document.createElement('input');
        document.body.append(field);
        field.focus();
        await user.keyboard('{Control>}z{/Control}');
        expect(cardOf(VERMIETER).columnid).toBe(columns()[1]!.id);
    });

    it('offers the way again after the connection was lost', async () => {
        await start();
        await moveDown(VERMIETER);
        fakeMoodle().offline = true;
        await user.click(board('button', 'Rückgängig'));
        await said(/keine Verbindung/);
        fakeMoodle().offline = false;
        await user.click(board('button', 'Rückgängig'));
        await waitFor(() => expect(cardOf(VERMIETER).columnid).toBe(columns()[0]!.id));
    });
});

describe('older texts', () => {
    it('of a card are compared, and one comes back', async () => {
        await start();
        const {id} = cardOf(VERMIETER);
        await secondPerson('trainer').call('mod_thementeam_update_card', {cardid: id, version: 1, title: VERMIETER, content: 'Ganz anders.'});
        await page.showHistory({itemtype: 'card', itemid: id, title: VERMIETER});
        await user.click(await within(document.body).findByRole('button', {name: 'Frühere Fassungen'}));
        await waitFor(() => expect(past().querySelectorAll('.thementeam-history > li')).toHaveLength(2));
        await user.click(within(past()).getAllByRole('button', {name: 'Was hat sich geändert?'})[0]!);
        expect(past().querySelector('ins')).toHaveTextContent('neu: Ganz');
        await user.click(inPast('button', 'Diesen Text wieder nehmen'));
        await waitFor(() => expect(cardOf(VERMIETER).content).toMatch(/^Seit Herbst häufiger/));
        expect(past().querySelectorAll('.thementeam-history > li')).toHaveLength(3);
        await said('Der ältere Text gilt wieder.');
    });

    it('are not overwritten when somebody was faster', async () => {
        await start();
        const {id} = cardOf(VERMIETER);
        const change = (version: number, content: string) =>
            secondPerson('trainer').call('mod_thementeam_update_card', {cardid: id, version, title: VERMIETER, content});
        await change(1, 'Zwei');
        await page.showHistory({itemtype: 'card', itemid: id, title: VERMIETER});
        await user.click(await within(document.body).findByRole('button', {name: 'Frühere Fassungen'}));
        await waitFor(() => expect(past().querySelectorAll('.thementeam-history > li')).toHaveLength(2));
        await change(2, 'Drei');
        await user.click(inPast('button', 'Diesen Text wieder nehmen'));
        await waitFor(() => expect(within(past()).getByRole('alert')).toBeVisible());
        expect(cardOf(VERMIETER).content).toBe('Drei');
        expect(past().querySelectorAll('.thementeam-history > li')).toHaveLength(3);
    });
});

describe('the bin', () => {
    it('brings back what one removed; deleting for good is not offered', async () => {
        await start();
        const own = store().where('card', {spaceid: spaceid()}).find(({userid}) => userid === page.space.userid)!;
        await call('mod_thementeam_delete_card', {cardid: own.id, version: own.version});
        await lookBack();
        await user.click(inPast('button', 'Papierkorb'));
        await waitFor(() => expect(past()).toHaveTextContent('noch 30 Tage'));
        expect(within(past()).queryByRole('button', {name: 'Endgültig löschen'})).not.toBeInTheDocument();
        await user.click(inPast('button', 'Zurückholen'));
        await waitFor(() => expect(store().get('card', own.id).timedeleted).toBeNull());
        await said(`„${own.title}“ ist wieder da.`);
        expect(past()).toHaveTextContent('Der Papierkorb ist leer.');
        await user.click(inPast('button', 'Schließen'));
        expect(board('button', 'Verlauf')).toHaveFocus();
    });

    it('is emptied by a trainer, who is asked first', async () => {
        await start('trainer');
        const card = cardOf(VERMIETER);
        await call('mod_thementeam_delete_card', {cardid: card.id, version: card.version});
        await lookBack();
        await user.click(inPast('button', 'Papierkorb'));
        await waitFor(() => expect(past()).toHaveTextContent(VERMIETER));
        await user.click(inPast('button', 'Endgültig löschen'));
        expect(inPast('button', 'Behalten')).toHaveFocus();
        await user.click(inPast('button', 'Behalten'));
        expect(inPast('button', 'Endgültig löschen')).toHaveFocus();
        await user.click(inPast('button', 'Endgültig löschen'));
        await user.click(inPast('button', 'Endgültig löschen'));
        await waitFor(() => expect(store().find('card', card.id)).toBeUndefined());
        await said('ist endgültig gelöscht.');
    });
});
