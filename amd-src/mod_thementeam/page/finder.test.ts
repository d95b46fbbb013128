import {configure, screen, waitFor, within} from '@testing-library/dom';
import userEvent, {type UserEvent} from '@testing-library/user-event';
import {fakeMoodle, setupMoodle} from '../../test/moodle';
import {call} from '../../platform/ajax';
import {loadStrings} from '../../platform/strings';
import {completeBrowser} from '../testing/browser';
import {aCard} from '../testing/samples';
import type {Card} from '../model/types';
import {SpacePage} from './space-page';
import {STRING_KEYS} from './strings';

// Whole journeys on a busy machine.
jest.setTimeout(30_000);
configure({asyncUtilTimeout: 5000});

let page: SpacePage;
let user: UserEvent;

const KAUTION = 'Kaution wird nicht anerkannt';

const start = async (more: (columnid: number) => Card[] = () => []): Promise<void> => {
    const strings = await loadStrings('mod_thementeam', STRING_KEYS);
    const cmid = fakeMoodle().store.where('cm', {modname: 'thementeam'})[0]!.id;
    const space = await call('mod_thementeam_get_space', {cmid, groupid: 0});
    document.body.innerHTML = '<div id="root" data-card="0"></div>';
    const cards = [...space.cards, ...more(space.columns[0]!.id)];
    page = new SpacePage(document.getElementById('root')!, {...space, cards, pulseurl: null}, strings);
    await page.start();
    await screen.findByRole('search');
};

const titles = (): string[] => [...document.querySelectorAll('li[data-card] a')].map(link => link.textContent.trim());
const chip = (name: RegExp | string): HTMLElement => screen.getByRole('button', {name});
const result = (): HTMLElement => within(document.querySelector<HTMLElement>('.thementeam-found')!).getByRole('status');

beforeEach(async () => {
    completeBrowser();
    setupMoodle({language: 'de'});
    user = userEvent.setup();
    history.replaceState(null, '', '/mod/thementeam/view.php?id=7');
});

afterEach(() => page.stop());

describe('filters and search', () => {
    it('finds while one types, says how many, and keeps it in the address', async () => {
        await start();
        const all = titles().length;
        await user.type(screen.getByRole('searchbox', {name: 'Suche in diesem Raum'}), 'KAUTION aner');
        await waitFor(() => expect(titles()).toEqual([KAUTION]));
        expect(result()).toHaveTextContent(`1 von ${all} Karten`);
        expect(location.search).toBe('?id=7&q=KAUTION+aner');
        await user.click(chip('Filter zurücksetzen'));
        await waitFor(() => expect(titles()).toHaveLength(all));
        expect(location.search).toBe('?id=7');
        expect(result()).toBeEmptyDOMElement();
    });

    it('asks the server for what stands in comments', async () => {
        await start();
        await user.type(screen.getByRole('searchbox'), 'briefkopf');
        expect(titles()).toEqual([]);
        await waitFor(() => expect(titles()).toEqual(['Musterbrief zur Übernahme der Kaution']));
    });

    it('is not disturbed by a lost connection', async () => {
        await start();
        fakeMoodle().offline = true;
        await user.type(screen.getByRole('searchbox'), 'kaution');
        await waitFor(() => expect(titles()).toContain(KAUTION));
        await new Promise(resolve => setTimeout(resolve, 400));
        expect(titles()).toContain(KAUTION);
    });

    it('says kindly that nothing is found', async () => {
        await start();
        await user.type(screen.getByRole('searchbox'), 'xyzxyz');
        await waitFor(() => expect(result()).toHaveTextContent('Dazu gibt es hier noch keine Karte.'));
    });

    it('finds the solutions below the cards by their titles', async () => {
        const solutions = (): string[] => [...document.querySelectorAll('.thementeam-doccard h4')].map(each => each.textContent.trim());
        await start();
        await waitFor(() => expect(solutions()).toHaveLength(2));
        await user.type(screen.getByRole('searchbox'), 'ansprech vermieter');
        await waitFor(() => expect(solutions()).toEqual(['Eine Ansprechperson für Vermieter']));
        await user.clear(screen.getByRole('searchbox'));
        await waitFor(() => expect(solutions()).toHaveLength(2));
        await user.click(screen.getByRole('button', {name: /^Meine/}));
        await waitFor(() => expect(solutions()).toEqual([]));
    });

    it('shows what was just written, also where it does not match', async () => {
        await start();
        await user.type(screen.getByRole('searchbox', {name: 'Suche in diesem Raum'}), 'KAUTION aner');
        await waitFor(() => expect(titles()).toEqual([KAUTION]));
        await user.click(screen.getByRole('button', {name: 'Beitrag hinzufügen'}));
        await user.type(screen.getAllByLabelText('In einem Satz')[0]!, 'Etwas ganz anderes{Enter}');
        await waitFor(() => expect(titles()).toContain('Etwas ganz anderes'));
        expect(titles()).toHaveLength(2);
    });

    it('shows what is mine', async () => {
        await start();
        await user.click(chip('Meine'));
        expect(chip('Meine')).toHaveAttribute('aria-pressed', 'true');
        await waitFor(() => expect(titles()).toContain(KAUTION));
        expect(titles()).not.toContain('Vermieter sagen nach der Besichtigung ab');
        expect(location.search).toBe('?id=7&mine=1');
    });

    it('starts with the filter of a shared address', async () => {
        history.replaceState(null, '', '/mod/thementeam/view.php?id=7&q=kaution&list=1');
        await start();
        expect(screen.getByRole('searchbox')).toHaveValue('kaution');
        const rows = await screen.findAllByRole('row');
        expect(rows.map(row => row.querySelector('a')?.textContent).filter(Boolean)).toContain(KAUTION);
    });

    it('chooses a Landesverband', async () => {
        await start();
        const select = screen.getByRole('combobox', {name: 'Landesverband'});
        const [, first] = within(select).getAllByRole('option');
        await user.selectOptions(select, first!);
        await waitFor(() => expect(result()).toHaveTextContent(/^\d+ von \d+ Karten$/));
    });

    it('offers what is open only where something is', async () => {
        await start(columnid => [aCard({id: 900, columnid, title: 'Umfrage', ask: {version: 1, answered: 1, total: 3, open: true}})]);
        await user.click(chip(/^Noch offen \(\d+\)$/));
        await waitFor(() => expect(titles()).toContain('Umfrage'));
        expect(titles()).not.toContain('Zu wenige Wohnungen für Alleinstehende');
        expect(screen.queryByRole('button', {name: 'Passt für meine Kommune'})).not.toBeInTheDocument();
    });

    it('moves a card relative to its visible neighbour', async () => {
        await start();
        await user.type(screen.getByRole('searchbox'), 'kaution');
        await waitFor(() => expect(titles()).toEqual([KAUTION, 'Musterbrief zur Übernahme der Kaution']));
        chip(`Aufnehmen und verschieben ${KAUTION}`).focus();
        await user.keyboard('{Enter}{ArrowRight}{ArrowDown}{Enter}');
        const target = fakeMoodle().store.where('card', {title: 'Musterbrief zur Übernahme der Kaution'})[0]!;
        await waitFor(() => expect(fakeMoodle().calls.find(({methodname}) => methodname === 'mod_thementeam_move_card')?.args)
            .toMatchObject({aftercardid: target.id, columnid: target.columnid}));
    });
});

describe('the list', () => {
    it('shows one row for each card, in two orders, and opens a card', async () => {
        await start();
        const count = titles().length;
        await user.click(chip('Liste'));
        await waitFor(() => expect(screen.getAllByRole('row')).toHaveLength(count + 1));
        expect(screen.getAllByRole('columnheader').map(cell => cell.textContent)).toEqual(['Karte', 'Spalte', 'Wer', 'Bis wann', 'Stand']);
        await user.click(chip('Nach Spalte'));
        await waitFor(() => expect(screen.getAllByRole('row')[1]).toHaveTextContent('Vermieter sagen nach der Besichtigung ab'));
        await user.click(within(screen.getByRole('table')).getByRole('link', {name: KAUTION}));
        expect(await screen.findByRole('dialog')).toBeInTheDocument();
        await screen.findByRole('heading', {name: KAUTION});
        await user.keyboard('{Escape}');
        await waitFor(() => expect(within(screen.getByRole('table')).getByRole('link', {name: KAUTION})).toHaveFocus());
    });

    it('goes back to the board to write a card', async () => {
        await start();
        await user.click(chip('Liste'));
        await screen.findByRole('table');
        await user.click(screen.getAllByRole('button', {name: /^Beitrag hinzufügen$/})[0]!);
        await waitFor(() => expect(screen.getAllByLabelText('In einem Satz')[0]).toHaveFocus());
        expect(screen.queryByRole('table')).not.toBeInTheDocument();
    });

    it('is drawn in steps when it is long', async () => {
        await start(columnid => Array.from({length: 250}, (_, index) => aCard({id: 1000 + index, columnid, position: 5000 + index})));
        document.querySelectorAll<HTMLElement>('.thementeam-views button')[1]!.click();
        await waitFor(() => expect(document.querySelectorAll('tbody tr').length).toBe(100));
        await waitFor(() => expect(document.querySelectorAll('tbody tr').length).toBeGreaterThan(250));
    });
});
