import {screen, waitFor, within} from '@testing-library/dom';
import userEvent from '@testing-library/user-event';
import {call} from '../platform/ajax';
import {fakeMoodle, secondPerson, setupMoodle} from '../test/moodle';
import type {Builder} from './services/path-builder-store';
import {init} from './path-builder';

const user = userEvent.setup();
const TYPES = [{type: 'presence', label: 'Präsenz', help: 'Treffen an einem Ort'}];
const PHASE_FORM = 'local_kki\\form\\phase_form';

const baustein = async (): Promise<Builder> =>
    (await call('local_kki_restore_baustein', {bausteinid: fakeMoodle().store.where('baustein')[0]!.id})).baustein;
const names = (): string[] => [...document.querySelectorAll('[data-phase] h3')].map(heading => heading.textContent);
const row = (name: string): HTMLElement => screen.getByRole('heading', {name}).closest('li')!;
const notice = (): HTMLElement | null => document.querySelector('.kki-builder-notice');

const open = async (data: Builder | null): Promise<void> => {
    document.body.innerHTML = `<div id="root"><kki-path-builder><p>First paint</p></kki-path-builder>
        <script type="application/json">${JSON.stringify({courseid: 2, baustein: data, types: TYPES})}</script></div>`;
    init('root');
    await waitFor(() => expect(screen.queryByText('First paint')).toBeNull());
};

beforeEach(async () => {
    setupMoodle({as: 'trainer', language: 'de'});
    await open(await baustein());
});

describe('building a Baustein', () => {
    it('moves a step by keyboard and keeps the focus on the button', async () => {
        const [first, second] = names() as [string, string];
        within(row(second)).getByRole('button', {name: /^Nach oben/}).focus();
        await user.keyboard('{Enter}');
        await waitFor(() => expect(names().slice(0, 2)).toEqual([second, first]));
        await waitFor(() => expect(within(row(second)).getByRole('button', {name: /^Nach oben/})).toHaveFocus());
        expect(notice()).toHaveTextContent('ist jetzt Schritt 1.');
    });

    it('does nothing at the ends of the path, and says that it cannot', async () => {
        const before = names();
        const button = within(row(before[0]!)).getByRole('button', {name: /^Nach oben/});
        expect(button).toHaveAttribute('aria-disabled', 'true');
        const calls = fakeMoodle().calls.length;
        await user.click(button);
        expect(fakeMoodle().calls).toHaveLength(calls);
    });

    it('shows how it is now when somebody else was faster', async () => {
        const before = await baustein();
        await secondPerson('trainer').call('local_kki_move_phase', {
            phaseid: before.phases[4]!.id, version: before.version, afterid: 0,
        });
        await user.click(within(row(before.phases[1]!.name)).getByRole('button', {name: /^Nach oben/}));
        await waitFor(() => expect(notice()).toHaveTextContent('Jemand hat diesen Weg inzwischen geändert.'));
        expect(names()[0]).toBe(before.phases[4]!.name);
        expect(notice()).toHaveClass('alert-warning');
    });

    it('deletes a step and takes that back', async () => {
        const before = names();
        await user.click(within(row(before[2]!)).getByRole('button', {name: /^Löschen/}));
        await waitFor(() => expect(screen.getByRole('button', {name: 'Rückgängig'})).toHaveFocus());
        expect(names()).toHaveLength(before.length - 1);
        await user.keyboard('{Enter}');
        await waitFor(() => expect(names()).toEqual(before));
        expect(screen.queryByRole('button', {name: 'Rückgängig'})).toBeNull();
        await waitFor(() => expect(notice()).toHaveFocus());
    });

    it('adds a step with the form and goes there', async () => {
        const current = await baustein();
        const added = {...current.phases[0]!, id: 999, number: 6, name: 'Präsenzblock'};
        fakeMoodle().submissions.set(PHASE_FORM, {submitted: true, value: {
            message: 'Gespeichert.', phaseid: 999, baustein: {...current, phases: [...current.phases, added]},
        }});
        await user.click(screen.getByRole('button', {name: /^Präsenz/}));
        await waitFor(() => expect(within(row('Präsenzblock')).getByRole('heading')).toHaveFocus());
        expect(notice()).toHaveTextContent('Gespeichert.');
    });

    it('changes nothing when a form is given up', async () => {
        const before = names();
        fakeMoodle().submissions.set(PHASE_FORM, {submitted: false});
        await user.click(within(row(before[0]!)).getByRole('button', {name: /^Bearbeiten/}));
        expect(names()).toEqual(before);
        expect(notice()).toBeNull();
    });

    it('deletes the Baustein and takes that back', async () => {
        await user.click(screen.getByRole('button', {name: 'Baustein löschen'}));
        expect(await screen.findByRole('heading', {name: 'Noch kein Kompetenzbaustein'})).toBeVisible();
        await user.click(screen.getByRole('button', {name: 'Rückgängig'}));
        await waitFor(() => expect(names()).toHaveLength(5));
    });

    it('says so when the server cannot be reached', async () => {
        const before = names();
        fakeMoodle().offline = true;
        await user.click(within(row(before[0]!)).getByRole('button', {name: /^Löschen/}));
        await waitFor(() => expect(notice()).toHaveTextContent('Das hat nicht geklappt.'));
        expect(names()).toEqual(before);
    });

    it('invites where there is none yet', async () => {
        await open(null);
        expect(screen.getByRole('button', {name: 'Kompetenzbaustein anlegen'})).toBeVisible();
    });

    it('names what is wrong with an activity, and where to put it right', async () => {
        const current = await baustein();
        await open({...current, phases: [{...current.phases[0]!, warning: 'Kein Abschluss.', settingsurl: 'https://example.org/'}]});
        expect(screen.getByText(/Kein Abschluss\./)).toBeVisible();
        expect(screen.getByRole('link', {name: 'Zu den Einstellungen der Aktivität'})).toHaveAttribute('href', 'https://example.org/');
    });
});
