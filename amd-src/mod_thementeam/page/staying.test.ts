import {configure, screen, waitFor, within} from '@testing-library/dom';
import userEvent, {type UserEvent} from '@testing-library/user-event';
import {fakeMoodle, secondPerson, setupMoodle} from '../../test/moodle';
import {call} from '../../platform/ajax';
import {loadStrings} from '../../platform/strings';
import {completeBrowser} from '../testing/browser';
import type {News} from '../services/stay-repository';
import {SpacePage} from './space-page';
import {STRING_KEYS} from './strings';

// Whole journeys on a busy machine.
jest.setTimeout(30_000);
configure({asyncUtilTimeout: 5000});

let page: SpacePage;
let user: UserEvent;

const KAUTION = 'Kaution wird nicht anerkannt';
const VOGT = 'Wohnlotsen: Ehrenamtliche begleiten das erste Jahr';

const start = async (): Promise<void> => {
    const strings = await loadStrings('mod_thementeam', STRING_KEYS);
    const cmid = fakeMoodle().store.where('cm', {modname: 'thementeam'})[0]!.id;
    const space = await call('mod_thementeam_get_space', {cmid, groupid: 0});
    document.body.innerHTML = '<div id="root" data-card="0"></div>';
    page = new SpacePage(document.getElementById('root')!, {...space, pulseurl: null}, strings);
    await page.start();
    await screen.findByRole('button', {name: 'Auf dem Laufenden bleiben'});
};
const headline = (): HTMLElement => screen.getByRole('button', {name: /^Seit Ihrem letzten Besuch/});
const list = (): HTMLElement => screen.getByRole('region', {name: 'Was neu ist'});
const choices = (): HTMLElement => screen.getByRole('region', {name: 'Auf dem Laufenden bleiben'});
const marks = (): string[] => [...document.querySelectorAll('li[data-card] .thementeam-fresh')]
    .map(mark => mark.closest('li')?.querySelector('a')?.textContent.trim() ?? '');
const called = (name: string) => fakeMoodle().calls.filter(({methodname}) => methodname === name);
const said = async (text: RegExp | string): Promise<void> => {
    await waitFor(() => expect(screen.getAllByRole('status').map(region => region.textContent).join('\n')).toMatch(text));
};

beforeEach(() => {
    completeBrowser();
    setupMoodle({language: 'de'});
    user = userEvent.setup();
    history.replaceState(null, '', '/mod/thementeam/view.php?id=7');
});

afterEach(() => page.stop());

describe('what is new', () => {
    it('is one line that opens a list by card with the texts', async () => {
        await start();
        expect(headline()).toHaveTextContent(/: 3 neue Beiträge, \d+ Antworten$/);
        expect(headline()).toHaveAttribute('aria-expanded', 'false');
        await user.click(headline());
        expect(headline()).toHaveAttribute('aria-expanded', 'true');
        const group = within(list()).getByRole('link', {name: VOGT}).closest('li')!;
        expect(group).toHaveTextContent('Katrin Vogt hat einen Beitrag geschrieben');
        expect(group).toHaveTextContent('Drei geschulte Ehrenamtliche');
        expect(within(list()).getByText('Jemand aus dem Team fragt')).toBeInTheDocument();
        expect(list()).not.toHaveTextContent('Philipp Sommer');
        expect(list()).not.toHaveTextContent('Fatma Aydin hat');
    });

    it('folds up with Escape and with its button, and keeps the focus', async () => {
        await start();
        await user.click(headline());
        within(list()).getByRole('link', {name: VOGT}).focus();
        await user.keyboard('{Escape}');
        expect(screen.queryByRole('region', {name: 'Was neu ist'})).not.toBeInTheDocument();
        expect(headline()).toHaveFocus();
        await user.click(headline());
        await user.click(within(list()).getByRole('button', {name: 'Zuklappen'}));
        expect(headline()).toHaveFocus();
    });

    it('marks new cards until one has opened them', async () => {
        await start();
        await waitFor(() => expect(marks()).toHaveLength(3));
        expect(marks()).toContain(VOGT);
        await user.click(headline());
        await user.click(within(list()).getByRole('link', {name: VOGT}));
        expect(await within(await screen.findByRole('dialog')).findByText('Katrin Vogt')).toBeInTheDocument();
        await waitFor(() => expect(marks()).not.toContain(VOGT));
        expect(marks()).toHaveLength(2);
    });

    it('says nothing on the first visit, and says when there is nothing', async () => {
        const {store, userid} = fakeMoodle();
        const [visit] = store.where('visit', {userid});
        store.update('visit', visit!.id, {timeseen: 0});
        await start();
        expect(screen.queryByText(/letzten Besuch/)).not.toBeInTheDocument();
        page.stop();
        store.update('visit', visit!.id, {timeseen: store.now() - 2400});
        await start();
        expect(screen.getByText(/^Seit Ihrem letzten Besuch (heute|gestern).* ist nichts Neues dazugekommen\.$/)).toBeVisible();
        expect(screen.queryByRole('button', {name: /letzten Besuch/})).not.toBeInTheDocument();
    });

    it('shows what the server says of a list with holes, and how much more there is', async () => {
        const news = await call('mod_thementeam_get_news', {spaceid: fakeMoodle().store.where('space')[0]!.id});
        const groups = news.groups.slice(0, 1).map(group => ({...group, more: 4}));
        fakeMoodle().overrides.mod_thementeam_get_news = (): News => ({...news, groups, note: 'Nicht alles ist da.', more: 7});
        await start();
        await user.click(headline());
        expect(list()).toHaveTextContent('Nicht alles ist da.');
        expect(list()).toHaveTextContent('und 4 weitere');
        expect(list()).toHaveTextContent('Und noch 7 weitere.');
    });

    it('shows markup as text', async () => {
        const news = await call('mod_thementeam_get_news', {spaceid: fakeMoodle().store.where('space')[0]!.id});
        const [group] = news.groups;
        const entries = [{kind: 'comment', what: '<b>Wer</b> hat kommentiert', text: '<img src=x onerror=alert(1)>', time: 1}];
        fakeMoodle().overrides.mod_thementeam_get_news = (): News => ({...news, groups: [{...group!, entries}]});
        await start();
        await user.click(headline());
        expect(list().querySelector('img, b')).toBeNull();
        expect(list()).toHaveTextContent('<img src=x onerror=alert(1)>');
    });

    it('comes when the connection is back', async () => {
        const strings = await loadStrings('mod_thementeam', STRING_KEYS);
        const cmid = fakeMoodle().store.where('cm', {modname: 'thementeam'})[0]!.id;
        const space = await call('mod_thementeam_get_space', {cmid, groupid: 0});
        document.body.innerHTML = '<div id="root" data-card="0"></div>';
        page = new SpacePage(document.getElementById('root')!, {...space, pulseurl: null}, strings);
        fakeMoodle().offline = true;
        await page.start();
        expect(screen.queryByRole('button', {name: 'Auf dem Laufenden bleiben'})).not.toBeInTheDocument();
        fakeMoodle().offline = false;
        window.dispatchEvent(new Event('offline'));
        window.dispatchEvent(new Event('online'));
        expect(await screen.findByRole('button', {name: 'Auf dem Laufenden bleiben'}, {timeout: 8000})).toBeVisible();
    });

    it('tells the server what was seen when the page is left', async () => {
        await start();
        const [column] = page.space.columns;
        await secondPerson('participant2').call('mod_thementeam_create_card', {
            spaceid: page.space.spaceid, columnid: column!.id, title: 'Eben', content: '', uuid: 'u-seen',
        });
        await page.store.refresh();
        expect(called('mod_thementeam_mark_seen')).toHaveLength(0);
        Object.defineProperty(document, 'hidden', {configurable: true, value: true});
        document.dispatchEvent(new Event('visibilitychange'));
        Object.defineProperty(document, 'hidden', {configurable: true, value: false});
        await waitFor(() => expect(called('mod_thementeam_mark_seen').map(({args}) => args.revision)).toEqual([page.store.revision]));
        document.dispatchEvent(new Event('visibilitychange'));
        expect(called('mod_thementeam_mark_seen')).toHaveLength(1);
    });
});

describe('what one hears of', () => {
    const open = async (): Promise<void> => {
        await start();
        await user.click(screen.getByRole('button', {name: 'Auf dem Laufenden bleiben'}));
    };

    it('is the space, or not', async () => {
        await open();
        const box = within(choices()).getByRole('checkbox', {name: 'Diesen Raum beobachten'});
        await user.click(box);
        await said('Sie hören sofort von allem, was hier neu ist.');
        expect(fakeMoodle().store.where('watch', {cardid: 0, userid: fakeMoodle().userid})).toHaveLength(1);
        await user.click(box);
        await said('Sie beobachten diesen Raum nicht mehr.');
        expect(fakeMoodle().store.where('watch')).toHaveLength(0);
    });

    it('comes as a digest, as often as one likes', async () => {
        await open();
        expect(within(choices()).getByRole('radio', {name: 'nie'})).toBeChecked();
        await user.click(within(choices()).getByRole('radio', {name: 'jede Woche'}));
        await said('Gespeichert.');
        page.stop();
        await start();
        await user.click(screen.getByRole('button', {name: 'Auf dem Laufenden bleiben'}));
        expect(within(choices()).getByRole('radio', {name: 'jede Woche'})).toBeChecked();
    });

    it('goes back to what it was without a connection, and says so', async () => {
        await open();
        fakeMoodle().offline = true;
        await user.click(within(choices()).getByRole('checkbox'));
        expect(await within(choices()).findByRole('alert')).toHaveTextContent(/Verbindung/);
        expect(within(choices()).getByRole('checkbox')).not.toBeChecked();
        await user.click(within(choices()).getByRole('radio', {name: 'jeden Tag'}));
        await waitFor(() => expect(within(choices()).getByRole('radio', {name: 'nie'})).toBeChecked());
    });

    it('is open where the address says so, as in the digest itself', async () => {
        history.replaceState(null, '', '/mod/thementeam/view.php?id=7#thementeam-stay');
        await start();
        within(choices()).getByRole('checkbox').focus();
        await user.keyboard('{Escape}');
        expect(screen.queryByRole('region', {name: 'Auf dem Laufenden bleiben'})).not.toBeInTheDocument();
        expect(screen.getByRole('button', {name: 'Auf dem Laufenden bleiben'})).toHaveFocus();
    });
});

describe('watching a card', () => {
    const toggle = async (): Promise<HTMLElement> => within(await screen.findByRole('dialog')).findByRole('button', {name: 'Beobachten'});

    beforeEach(async () => {
        await start();
        await user.click(screen.getByRole('link', {name: KAUTION}));
    });

    it('is begun and ended in the dialog, and remembered', async () => {
        await user.click(await toggle());
        await said('Sie hören sofort, wenn sich hier etwas tut.');
        expect(await toggle()).toHaveAttribute('aria-pressed', 'true');
        await user.keyboard('{Escape}');
        await user.click(screen.getByRole('link', {name: KAUTION}));
        expect(await toggle()).toHaveAttribute('aria-pressed', 'true');
        await user.click(await toggle());
        await said('Sie beobachten diesen Beitrag nicht mehr.');
        expect(fakeMoodle().store.where('watch')).toHaveLength(0);
    });

    it('says when it did not work', async () => {
        const button = await toggle();
        const row = fakeMoodle().store.where('card', {title: KAUTION})[0]!;
        fakeMoodle().store.update('card', row.id, {timedeleted: 1});
        await user.click(button);
        expect(await within(screen.getByRole('dialog')).findByText(/^Diese Karte gibt es nicht mehr/)).toHaveAttribute('role', 'alert');
        expect(button).toHaveAttribute('aria-pressed', 'false');
    });
});
