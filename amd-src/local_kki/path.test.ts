import {screen, waitFor, within} from '@testing-library/dom';
import userEvent from '@testing-library/user-event';
import {call} from '../platform/ajax';
import {fakeMoodle, setupMoodle} from '../test/moodle';
import type {Path} from './services/path-store';
import {init} from './path';

const user = userEvent.setup();

const current = async (): Promise<Path> => {
    const {path} = await call('local_kki_get_path', {courseid: fakeMoodle().store.where('baustein')[0]!.courseid, bausteinid: 0});
    return path!;
};

const view = () => document.querySelector('kki-path-view')!;
const step = (state: string): HTMLElement => document.querySelector<HTMLElement>(`.kki-path-${state}`)!;
const said = () => screen.getAllByRole('status').map(region => region.textContent).join(' ');

const open = async (): Promise<void> => {
    const path = await current();
    document.body.innerHTML = `<div id="root"><kki-path-view><p>First paint</p></kki-path-view>
        <script type="application/json">${JSON.stringify(path)}</script></div>`;
    init('root');
    await waitFor(() => expect(screen.queryByText('First paint')).toBeNull());
};

beforeEach(async () => {
    setupMoodle({language: 'de'});
    await open();
});

describe('the path', () => {
    it('shows the steps in order, with one main button', async () => {
        const {steps, counttext} = await current();
        expect(screen.getAllByRole('heading', {level: 3}).map(heading => heading.textContent)).toEqual(steps.map(({name}) => name));
        expect(screen.getByText(counttext)).toBeVisible();
        expect(document.querySelectorAll('.btn-primary')).toHaveLength(1);
        expect(document.querySelectorAll('[aria-current="step"]')).toHaveLength(1);
    });

    it('moves on when a step is ticked, says so and takes the focus along', async () => {
        expect(step('next')).toHaveTextContent('Kollegiale Beratung');
        await user.click(within(step('next')).getByRole('button', {name: /^Erledigt/}));
        await waitFor(() => expect(step('next')).toHaveTextContent('Praxisbeispiele'));
        expect(within(step('next')).getByRole('heading')).toHaveFocus();
        await waitFor(() => expect(said()).toContain('„Kollegiale Beratung“ ist erledigt. 3 von 5 Schritten'));
    });

    it('takes a tick back', async () => {
        await user.click(within(step('next')).getByRole('button', {name: /^Erledigt/}));
        await user.click(await screen.findByRole('button', {name: /^Doch noch offen.*Kollegiale Beratung/ }));
        await waitFor(() => expect(step('next')).toHaveTextContent('Kollegiale Beratung'));
        expect(screen.getByText('2 von 5 Schritten')).toBeVisible();
    });

    it('keeps what is shown and says so at the step when the server cannot be reached', async () => {
        fakeMoodle().offline = true;
        await user.click(within(step('next')).getByRole('button', {name: /^Erledigt/}));
        expect(await within(step('next')).findByRole('alert')).toHaveTextContent('Das hat nicht geklappt.');
        expect(step('next')).toHaveTextContent('Kollegiale Beratung');
        fakeMoodle().offline = false;
        await user.click(within(step('next')).getByRole('button', {name: /^Erledigt/}));
        await waitFor(() => expect(screen.queryByRole('alert')).toBeNull());
    });

    it('says at the step why something was refused', async () => {
        const {store} = fakeMoodle();
        const phase = store.where('phase', {name: 'Kollegiale Beratung'})[0]!;
        const path = await current();
        fakeMoodle().overrides.local_kki_set_step = () => ({
            status: 'refused', code: 'deleted_phase', message: 'Diesen Schritt gibt es nicht mehr.', path,
        });
        await user.click(within(step('next')).getByRole('button', {name: /^Erledigt/}));
        expect(await screen.findByRole('alert')).toHaveTextContent('Diesen Schritt gibt es nicht mehr.');
        expect(view().problem?.phaseid).toBe(phase.id);
    });

    it('sends one call when a button is clicked twice', async () => {
        const button = within(step('next')).getByRole('button', {name: /^Erledigt/});
        button.click();
        button.click();
        await waitFor(() => expect(step('next')).toHaveTextContent('Praxisbeispiele'));
        expect(fakeMoodle().calls.filter(({methodname}) => methodname === 'local_kki_set_step')).toHaveLength(1);
    });

    it('shows what was done elsewhere when the tab becomes visible again', async () => {
        const {store, userid} = fakeMoodle();
        const phaseid = store.where('phase', {name: 'Kollegiale Beratung'})[0]!.id;
        store.insert('progress', {phaseid, userid, usermodified: userid, timecreated: store.now()});
        document.dispatchEvent(new Event('visibilitychange'));
        await waitFor(() => expect(step('next')).toHaveTextContent('Praxisbeispiele'));
        await waitFor(() => expect(said()).toContain('Ihr Weg ist aktuell: 3 von 5 Schritten.'));
    });

    it('asks nothing while the tab is hidden', () => {
        const before = fakeMoodle().calls.length;
        const hidden = jest.spyOn(document, 'hidden', 'get').mockReturnValue(true);
        document.dispatchEvent(new Event('visibilitychange'));
        expect(hidden).toHaveBeenCalled();
        expect(fakeMoodle().calls).toHaveLength(before);
    });
});

describe('a path without steps', () => {
    it('invites', async () => {
        view().path = {...await current(), steps: []};
        await view().updateComplete;
        expect(view()).toHaveTextContent('Ihr Lernweg entsteht gerade.');
    });

    it('congratulates at the end', async () => {
        const path = await current();
        view().path = {...path, finished: true, hasnext: false, steps: path.steps.map(each => ({...each, state: 'done', isnext: false, isdone: true}))};
        await view().focusNext();
        expect(document.activeElement).toHaveTextContent('Geschafft');
    });
});
