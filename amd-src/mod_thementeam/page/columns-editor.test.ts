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

let page: SpacePage;
let user: UserEvent;

const spaceid = (): number => page.space.spaceid;
const columns = () => fakeMoodle().store.where('column', {spaceid: spaceid()}).sort((a, b) => a.sortorder - b.sortorder);
const names = (): string[] => columns().map(({name}) => name);
const dialog = (): HTMLElement => screen.getByRole('dialog', {name: 'Spalten ändern'});
const inDialog = (role: string, name: RegExp | string): HTMLElement => within(dialog()).getByRole(role, {name});
const field = (number: number): HTMLElement => inDialog('textbox', `Name der ${number}. Spalte`);
const alerts = (): string => within(dialog()).getAllByRole('alert').map(alert => alert.textContent).join('');

const start = async (as: 'participant' | 'trainer' = 'trainer'): Promise<void> => {
    completeBrowser();
    setupMoodle({as, language: 'de'});
    user = userEvent.setup();
    const strings = await loadStrings('mod_thementeam', STRING_KEYS);
    const cmid = fakeMoodle().store.where('cm', {modname: 'thementeam'})[0]!.id;
    const space = await call('mod_thementeam_get_space', {cmid, groupid: 0});
    document.body.innerHTML = '<div id="root" data-card="0"></div>';
    page = new SpacePage(document.getElementById('root')!, {...space, pulseurl: null}, strings);
    await page.start();
};

afterEach(() => page.stop());

describe('participants', () => {
    it('do not change columns, and see which are locked', async () => {
        await start('participant');
        expect(screen.queryByRole('button', {name: 'Spalten ändern'})).not.toBeInTheDocument();
        const column = columns()[0]!;
        await secondPerson('trainer').call('mod_thementeam_update_column', {
            columnid: column.id, version: 1, name: column.name, color: 'red', locked: true,
        });
        window.dispatchEvent(new Event('online'));
        const element = (): HTMLElement => document.querySelector<HTMLElement>('thementeam-column')!;
        await waitFor(() => expect(element()).toHaveTextContent('Gesperrt: Die Karten bleiben hier, wie und wo sie sind.'));
        expect(within(element()).queryByRole('button')).not.toBeInTheDocument();
        await user.click(screen.getAllByRole('button', {name: /^Verschieben nach/})[0]!);
        const items = within(await screen.findByRole('menu')).getAllByRole('menuitem').map(item => item.getAttribute('aria-label'));
        expect(items.some(item => item?.startsWith(column.name))).toBe(false);
    });
});

describe('trainers', () => {
    beforeEach(async () => {
        await start();
        await user.click(screen.getByRole('button', {name: 'Spalten ändern'}));
        await screen.findByRole('dialog', {name: 'Spalten ändern'});
    });

    it('rename, colour and lock, at once', async () => {
        await user.clear(field(1));
        await user.type(field(1), 'Sorgen{Enter}');
        await waitFor(() => expect(names()[0]).toBe('Sorgen'));
        await user.selectOptions(inDialog('combobox', 'Farbe von „Sorgen“'), 'violet');
        await waitFor(() => expect(columns()[0]!.color).toBe('violet'));
        await user.click(inDialog('checkbox', /^„Sorgen“ sperren/));
        await waitFor(() => expect(columns()[0]!.locked).toBe(true));
        expect(document.querySelector('thementeam-column')).toHaveTextContent('Sorgen');
    });

    it('say next to the field what is missing, and keep it open', async () => {
        await user.clear(field(2));
        await user.tab();
        await waitFor(() => expect(field(2)).toHaveAccessibleDescription(/^Geben Sie der Spalte einen Namen/));
        expect(field(2)).toBeInvalid();
        await user.click(inDialog('button', 'Spalte hinzufügen'));
        await waitFor(() => expect(inDialog('textbox', 'Neue Spalte')).toHaveAccessibleDescription(/^Geben Sie der Spalte einen Namen/));
    });

    it('keep the name without a connection, and count the second try once', async () => {
        const moodle = fakeMoodle();
        moodle.offline = true;
        await user.type(inDialog('textbox', 'Neue Spalte'), 'Beispiele{Enter}');
        await waitFor(() => expect(alerts()).toMatch(/keine Verbindung/));
        expect(inDialog('textbox', 'Neue Spalte')).toHaveValue('Beispiele');
        moodle.offline = false;
        await user.click(inDialog('button', 'Spalte hinzufügen'));
        await waitFor(() => expect(names()).toEqual([expect.anything(), expect.anything(), expect.anything(), 'Beispiele']));
        const uuids = moodle.calls.filter(({methodname}) => methodname === 'mod_thementeam_create_column').map(({args}) => args.uuid);
        expect(new Set(uuids).size).toBe(1);
        await waitFor(() => expect(inDialog('textbox', 'Neue Spalte')).toHaveFocus());
    });

    it('put columns into order with the keyboard; the focus stays on the button', async () => {
        const [first, second] = names();
        inDialog('button', `„${first}“ nach hinten`).focus();
        await user.keyboard('{Enter}');
        await waitFor(() => expect(names().slice(0, 2)).toEqual([second, first]));
        await waitFor(() => expect(inDialog('button', `„${first}“ nach hinten`)).toHaveFocus());
        await user.keyboard('{Enter}{Enter}');
        await waitFor(() => expect(names()[2]).toBe(first));
        expect(inDialog('button', `„${first}“ nach hinten`)).toHaveAttribute('aria-disabled', 'true');
    });

    it('remove an empty column only', async () => {
        const [first] = names();
        await user.click(inDialog('button', `Spalte „${first}“ entfernen`));
        await waitFor(() => expect(alerts()).toMatch(/^In dieser Spalte stehen noch Karten/));
        await user.type(inDialog('textbox', 'Neue Spalte'), 'Leer{Enter}');
        await user.click(await within(dialog()).findByRole('button', {name: 'Spalte „Leer“ entfernen'}));
        await waitFor(() => expect(names()).not.toContain('Leer'));
    });

    it('keep what a colleague changed in another field, and hear about the same one', async () => {
        const [column] = columns();
        await user.clear(field(1));
        await user.type(field(1), 'Meins');
        const theirs = {columnid: column!.id, version: 1, name: column!.name, color: 'red', locked: false};
        await secondPerson('trainer').call('mod_thementeam_update_column', theirs);
        await user.keyboard('{Enter}');
        await waitFor(() => expect(columns()[0]).toMatchObject({name: 'Meins', color: 'red'}));
        await user.type(field(1), ' neu');
        await secondPerson('trainer').call('mod_thementeam_update_column', {...theirs, version: 3, name: 'Ihres'});
        await user.keyboard('{Enter}');
        await waitFor(() => expect(alerts()).toMatch(/^Jemand hat diese Spalte gerade auch geändert/));
        expect(field(1)).toHaveValue('Meins neu');
        expect(names()[0]).toBe('Ihres');
    });

    it('close the space and open it again; the focus goes back to the button', async () => {
        await user.click(inDialog('checkbox', /^Raum schließen/));
        await screen.findByText(/^Dieser Raum ist gerade geschlossen/);
        expect(fakeMoodle().store.get('space', spaceid()).locked).toBe(true);
        await user.click(inDialog('button', 'Fertig'));
        await waitFor(() => expect(screen.getByRole('button', {name: 'Spalten ändern'})).toHaveFocus());
        expect(screen.queryByRole('button', {name: /^Beitrag hinzufügen/})).not.toBeInTheDocument();
        await user.keyboard('{Enter}');
        await user.click(inDialog('checkbox', /^Raum schließen/));
        await waitFor(() => expect(screen.queryByText(/^Dieser Raum ist gerade geschlossen/)).not.toBeInTheDocument());
    });
});

describe('archiving', () => {
    it('asks for a reason, says who and why, and can be taken back', async () => {
        await start();
        await user.click(screen.getByRole('button', {name: 'Spalten ändern'}));
        await screen.findByRole('dialog');
        await user.click(within(dialog()).getByText('Raum archivieren', {selector: 'summary'}));
        await user.click(inDialog('button', 'Raum archivieren'));
        expect(alerts()).toContain('Bitte nennen Sie in einem Satz den Grund.');
        await user.type(inDialog('textbox', /^Warum/), 'Das Thema ist abgeschlossen.');
        await user.click(inDialog('button', 'Raum archivieren'));
        const archived = await screen.findByRole('dialog', {name: 'Raum wieder öffnen'});
        expect(within(archived).queryByRole('textbox')).not.toBeInTheDocument();
        await user.keyboard('{Escape}');
        archived.querySelector('dialog')?.dispatchEvent(new Event('close'));
        expect(await screen.findByText(/^Archiviert von .*: Das Thema ist abgeschlossen\.$/)).toBeInTheDocument();
        expect(screen.queryByRole('button', {name: 'Beitrag hinzufügen'})).not.toBeInTheDocument();
        await user.click(within(archived).getByRole('button', {name: 'Raum wieder öffnen'}));
        await waitFor(() => expect(screen.queryByText(/^Archiviert von/)).not.toBeInTheDocument());
        expect(fakeMoodle().store.get('space', spaceid()).archived).toBe(false);
    });
});
