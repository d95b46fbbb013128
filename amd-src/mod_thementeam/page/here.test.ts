import {configure, screen, waitFor} from '@testing-library/dom';
import userEvent, {type UserEvent} from '@testing-library/user-event';
import {fakeMoodle, secondPerson, setupMoodle} from '../../test/moodle';
import {call} from '../../platform/ajax';
import {loadStrings} from '../../platform/strings';
import {completeBrowser} from '../testing/browser';
import type {Space} from '../model/types';
import {SpacePage} from './space-page';
import {STRING_KEYS} from './strings';

// Whole journeys on a busy machine.
jest.setTimeout(30_000);
configure({asyncUtilTimeout: 5000});

let page: SpacePage;
let user: UserEvent;
let hidden: boolean;

const spaceOf = async (): Promise<Space> => {
    const cmid = fakeMoodle().store.where('cm', {modname: 'thementeam'})[0]!.id;
    return call('mod_thementeam_get_space', {cmid, groupid: 0});
};
const start = async (change: Partial<Space> = {}): Promise<void> => {
    const strings = await loadStrings('mod_thementeam', STRING_KEYS);
    document.body.innerHTML = '<div id="root" data-card="0"></div>';
    page = new SpacePage(document.getElementById('root')!, {...await spaceOf(), pulseurl: '/pulse', ...change}, strings);
    await page.start();
};
const box = (): Promise<HTMLElement> => screen.findByRole('checkbox', {name: 'Zeigen, dass ich da bin'});
const line = (): string => screen.queryByText(/^Gerade hier:/)?.textContent ?? '';
const asked = (): number => fakeMoodle().calls.filter(({methodname}) => methodname === 'mod_thementeam_get_here').length;
const colleague = async (shown: boolean): Promise<void> => {
    await secondPerson('participant2').call('mod_thementeam_set_here', {spaceid: page.space.spaceid, shown});
};

beforeEach(() => {
    completeBrowser();
    setupMoodle({language: 'de'});
    fakeMoodle().store.where('presence').forEach(({id}) => fakeMoodle().store.remove('presence', id));
    user = userEvent.setup();
    hidden = false;
    jest.spyOn(document, 'hidden', 'get').mockImplementation(() => hidden);
    globalThis.fetch = jest.fn(async () => {
        const {store} = fakeMoodle();
        return {ok: true, text: async () => store.pulse(store.pulseName('space', page.space.spaceid))} as Response;
    });
});

afterEach(() => page.stop());

describe('who is here', () => {
    it('shows nobody and asks nothing at first; the box says in a sentence what it does', async () => {
        await start();
        expect(await box()).not.toBeChecked();
        expect(await box()).toHaveAccessibleDescription(/^Dann sehen alle, die hier mitlesen, Ihren Namen .+höchstens wenige Minuten länger\.$/);
        expect(line()).toBe('');
        expect(asked()).toBe(0);
    });

    it('shows the person by name at once when the box is ticked, and remembers it', async () => {
        await start();
        await user.click(await box());
        await waitFor(() => expect(line()).toBe('Gerade hier: Fatma Aydin (Sie)'));
        await waitFor(() => expect(screen.getAllByRole('status').map(status => status.textContent).join()).toContain('Ihr Name ist jetzt zu sehen.'));
        expect((await spaceOf()).here).toBe(true);
        page.stop();
        await start();
        expect(await box()).toBeChecked();
        await waitFor(() => expect(line()).toBe('Gerade hier: Fatma Aydin (Sie)'));
        await user.click(await box());
        await waitFor(() => expect(line()).toBe(''));
        expect(fakeMoodle().store.where('presence')).toHaveLength(0);
    });

    it('shows a colleague who comes, silently, and no longer when he goes', async () => {
        await start();
        await box();
        await colleague(true);
        await waitFor(() => expect(line()).toBe('Gerade hier: Jonas Berger'));
        expect(screen.getByText(/^Gerade hier:/).closest('[role="status"], [aria-live]')).toBeNull();
        await colleague(false);
        await waitFor(() => expect(line()).toBe(''));
    });

    it('is silent while the page is hidden', async () => {
        await start();
        await user.click(await box());
        hidden = true;
        document.dispatchEvent(new Event('visibilitychange'));
        const before = asked();
        window.dispatchEvent(new Event('online'));
        await colleague(true);
        await new Promise(resolve => setTimeout(resolve, 100));
        expect(asked()).toBe(before);
        hidden = false;
        document.dispatchEvent(new Event('visibilitychange'));
        await waitFor(() => expect(line()).toBe('Gerade hier: Fatma Aydin (Sie), Jonas Berger'));
    });

    it('says so when the choice could not be saved, and leaves the box as it was', async () => {
        await start();
        await box();
        fakeMoodle().offline = true;
        await user.click(await box());
        expect(await screen.findByRole('alert')).toHaveTextContent(/Verbindung|Internet/);
        expect(await box()).not.toBeChecked();
        fakeMoodle().offline = false;
        await user.click(await box());
        await waitFor(() => expect(screen.queryByRole('alert')).not.toBeInTheDocument());
        expect(await box()).toBeChecked();
    });

    it('shows markup in names as text, and that there are others', async () => {
        fakeMoodle().overrides.mod_thementeam_get_here = () => ({
            shown: false, people: [{id: 99, name: '<b>Wer</b>'}], more: true, mark: 'aaaaaaaa', again: 300, spread: 1,
        });
        await start();
        await colleague(true);
        await waitFor(() => expect(line()).toBe('Gerade hier: <b>Wer</b> und weitere'));
    });

    it('is not there for those who are not asked', async () => {
        const space = await spaceOf();
        delete space.here;
        document.body.innerHTML = '<div id="root" data-card="0"></div>';
        page = new SpacePage(document.getElementById('root')!, {...space, pulseurl: null}, await loadStrings('mod_thementeam', STRING_KEYS));
        await page.start();
        await screen.findByRole('button', {name: 'Auf dem Laufenden bleiben'});
        expect(screen.queryByRole('checkbox', {name: 'Zeigen, dass ich da bin'})).not.toBeInTheDocument();
        expect(asked()).toBe(0);
    });

    it('shows nobody in an archived or closed space', async () => {
        await start({locked: true});
        await screen.findByRole('button', {name: 'Auf dem Laufenden bleiben'});
        expect(screen.queryByRole('checkbox', {name: 'Zeigen, dass ich da bin'})).not.toBeInTheDocument();
        await colleague(true);
        page.store.onAccess({...page.space, locked: false, archived: false});
        page.store.onChange();
        expect(await box()).toBeVisible();
        await waitFor(() => expect(line()).toBe('Gerade hier: Jonas Berger'));
        page.store.onAccess({...page.space, archived: true});
        page.store.onChange();
        await waitFor(() => expect(line()).toBe(''));
        expect(screen.queryByRole('checkbox', {name: 'Zeigen, dass ich da bin'})).not.toBeInTheDocument();
    });
});
