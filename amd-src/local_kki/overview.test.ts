import {screen, waitFor, within} from '@testing-library/dom';
import userEvent from '@testing-library/user-event';
import {call} from '../platform/ajax';
import {fakeMoodle, setupMoodle} from '../test/moodle';
import type {Overview} from './services/overview-store';
import {init} from './overview';

const user = userEvent.setup();

const load = (): Promise<Overview> => call('local_kki_get_overview', {bausteinid: fakeMoodle().store.where('baustein')[0]!.id});
const rows = (): HTMLElement[] => screen.getAllByRole('row').slice(1);
const names = (): string[] => screen.getAllByRole('rowheader').map(cell => cell.textContent);
const notice = (): HTMLElement | null => document.querySelector('.kki-overview-notice');
const doneCells = (): number => document.querySelectorAll('.kki-overview-done').length;
const said = () => screen.getAllByRole('status').map(region => region.textContent).join(' ');

const open = async (change: Partial<Overview> = {}): Promise<void> => {
    document.body.innerHTML = `<div id="root"><kki-overview-table><p>First paint</p></kki-overview-table>
        <script type="application/json">${JSON.stringify({...await load(), ...change})}</script></div>`;
    init('root');
    await waitFor(() => expect(screen.queryByText('First paint')).toBeNull());
};

beforeEach(async () => {
    setupMoodle({as: 'trainer', language: 'de'});
    await open();
});

describe('the overview', () => {
    it('shows everyone and offers the presence block first', () => {
        expect(names()).toContain('Aydin, Fatma');
        expect(screen.getByRole('region', {name: 'Teilnehmende und ihre Schritte'})).toHaveAttribute('tabindex', '0');
        expect(screen.getByRole<HTMLSelectElement>('combobox', {name: 'Schritt'}).selectedOptions[0]).toHaveTextContent('Präsenzblock Konstanz');
    });

    it('does not offer what an activity decides', () => {
        const options = within(screen.getByRole('combobox', {name: 'Schritt'})).getAllByRole('option').map(option => option.textContent);
        expect(options).not.toContain('Praxisbeispiele aus Kommunen');
        expect(options).toHaveLength(3);
    });

    it('asks for people when nobody is chosen', async () => {
        await user.click(screen.getByRole('button', {name: 'Als erledigt eintragen'}));
        await waitFor(() => expect(notice()).toHaveFocus());
        expect(notice()).toHaveTextContent('Bitte wählen Sie mindestens eine Person aus.');
        expect(fakeMoodle().calls.some(({methodname}) => methodname === 'local_kki_mark_progress')).toBe(false);
    });

    it('records a step for everyone on the page by keyboard, says so, and takes just that back', async () => {
        const before = doneCells();
        const transfer = fakeMoodle().store.where('phase', {type: 'transfer'})[0]!.id;
        await user.selectOptions(screen.getByRole('combobox', {name: 'Schritt'}), String(transfer));
        screen.getByRole('checkbox', {name: 'Alle auf dieser Seite auswählen'}).focus();
        await user.keyboard(' ');
        expect(screen.getByText(`${rows().length} ausgewählt`)).toBeVisible();
        screen.getByRole('button', {name: 'Als erledigt eintragen'}).focus();
        await user.keyboard('{Enter}');
        await waitFor(() => expect(notice()).toHaveTextContent(`für ${rows().length} Personen als erledigt eingetragen.`));
        expect(notice()).toHaveFocus();
        expect(doneCells()).toBeGreaterThan(before);
        await waitFor(() => expect(said()).toContain('als erledigt eingetragen'));
        await user.click(screen.getByRole('button', {name: 'Rückgängig'}));
        await waitFor(() => expect(doneCells()).toBe(before));
    });

    it('sorts on the server and tells which way', async () => {
        await user.click(screen.getByRole('button', {name: /^Weg/}));
        await waitFor(() => expect(screen.getByRole('columnheader', {name: /^Weg/})).toHaveAttribute('aria-sort', 'ascending'));
        await user.click(screen.getByRole('button', {name: /^Weg/}));
        await waitFor(() => expect(screen.getByRole('columnheader', {name: /^Weg/})).toHaveAttribute('aria-sort', 'descending'));
        expect(names()).toEqual((await call('local_kki_get_overview', {
            bausteinid: fakeMoodle().store.where('baustein')[0]!.id, sort: 'progress', descending: true,
        })).people.map(({name}) => name));
        expect(location.search).toContain('sort=progress');
        await waitFor(() => expect(said()).toContain('Sortiert nach Weg.'));
    });

    it('keeps the table and says so when the server cannot be reached', async () => {
        const before = names();
        fakeMoodle().offline = true;
        await user.click(screen.getByRole('button', {name: /^Name/}));
        await waitFor(() => expect(notice()).toHaveTextContent('Das hat nicht geklappt.'));
        expect(names()).toEqual(before);
    });

    it('turns pages', async () => {
        const page = await load();
        await open({pages: 2});
        fakeMoodle().overrides.local_kki_get_overview = args => ({...page, page: args.page ?? 0, pages: 2});
        await user.click(screen.getByRole('button', {name: 'Vorige Seite'}));
        expect(screen.getByText('Seite 1 von 2')).toBeVisible();
        await user.click(screen.getByRole('button', {name: 'Nächste Seite'}));
        expect(await screen.findByText('Seite 2 von 2')).toBeVisible();
        expect(screen.getByRole('button', {name: 'Nächste Seite'})).toHaveFocus();
    });

    it('has no marks for those who may only look', async () => {
        await open({canmark: false});
        expect(screen.queryByRole('checkbox')).toBeNull();
        expect(screen.queryByRole('group', {name: 'Präsenz erfassen'})).toBeNull();
    });
});
