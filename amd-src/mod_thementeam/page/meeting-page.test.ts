import {configure, screen, waitFor, within} from '@testing-library/dom';
import userEvent, {type UserEvent} from '@testing-library/user-event';
import {call} from '../../platform/ajax';
import {loadStrings} from '../../platform/strings';
import {fakeMoodle, secondPerson, setupMoodle} from '../../test/moodle';
import {TEAM_CMID} from '../../test/store/sample';
import type {Meeting} from '../model/meeting';
import {completeBrowser} from '../testing/browser';
import {DECISION_STRING_KEYS} from './decision-acts';
import {MeetingPage} from './meeting-page';
import {MEETING_STRING_KEYS} from './meeting-strings';

// Whole journeys on a busy machine.
jest.setTimeout(30_000);
configure({asyncUtilTimeout: 5000});

let page: MeetingPage;
let user: UserEvent;
let meetingid: number;
let gone: string[];

const jonas = (method: string, args: Record<string, unknown>): Promise<unknown> => secondPerson('participant2').call(method, args);
const stored = async (): Promise<Meeting> => (await call('mod_thementeam_get_meeting', {meetingid, since: -1})).meeting!;
const titles = async (): Promise<string[]> => (await stored()).items.map(({title}) => title);
const said = async (text: RegExp | string): Promise<void> => {
    await waitFor(() => expect(screen.getAllByRole('status').map(region => region.textContent).join('\n')).toMatch(text));
};

const open = async (): Promise<void> => {
    const strings = await loadStrings('mod_thementeam', [...MEETING_STRING_KEYS, ...DECISION_STRING_KEYS]);
    const space = await call('mod_thementeam_get_space', {cmid: TEAM_CMID, groupid: 0});
    document.body.innerHTML = '<div id="root"></div>';
    const data = {space: {...space, pulseurl: null}, meeting: await stored(), spaceurl: '/space', listurl: '/list', resulturl: '/result'};
    page = new MeetingPage(document.getElementById('root')!, data, strings, url => gone.push(url));
    await page.start();
};

beforeEach(async () => {
    completeBrowser();
    setupMoodle({language: 'de'});
    user = userEvent.setup();
    gone = [];
    location.hash = '';
    meetingid = fakeMoodle().store.where('meeting').at(-1)!.id;
    await open();
});

afterEach(() => page.stop());

describe('the agenda', () => {
    const agenda = (): HTMLElement => screen.getByRole('region', {name: 'Tagesordnung'});
    const choice = (): HTMLElement => screen.getByRole('region', {name: 'Karten zur Auswahl'});

    it('takes cards, and the focus goes on to the next one', async () => {
        await user.type(within(choice()).getByRole('searchbox'), 'wohn');
        const buttons = within(choice()).getAllByRole('button');
        await user.click(buttons[0]!);
        await said('steht auf der Tagesordnung');
        expect(within(agenda()).getAllByRole('listitem')).toHaveLength(3);
        expect(within(choice()).getAllByRole('button')[0]).toHaveFocus();
        expect((await titles())).toHaveLength(3);
    });

    it('says when no card is about it', async () => {
        await user.type(within(choice()).getByRole('searchbox'), 'Raumfahrt');
        expect(within(choice()).getByRole('status')).toHaveTextContent('Dazu gibt es keine Karte.');
    });

    it('is put in order by buttons that keep the focus', async () => {
        const down = within(agenda()).getByRole('button', {name: '„Kaution wird nicht anerkannt“ nach unten'});
        await user.click(down);
        await said('steht jetzt an Stelle 2 von 2');
        expect((await titles())[1]).toContain('Kaution');
        const moved = within(agenda()).getByRole('button', {name: '„Kaution wird nicht anerkannt“ nach unten'});
        expect(moved).toHaveFocus();
        expect(moved).toHaveAttribute('aria-disabled', 'true');
        await user.click(moved);
        expect((await titles())[1]).toContain('Kaution');
    });

    it('lets cards go', async () => {
        await user.click(within(agenda()).getByRole('button', {name: /^„Kaution.* nehmen$/}));
        await said('steht nicht mehr auf der Tagesordnung');
        expect(within(agenda()).getByRole('button', {name: /^„Wohnlotsen.* nehmen$/})).toHaveFocus();
        await user.click(within(agenda()).getByRole('button', {name: /^„Wohnlotsen.* nehmen$/}));
        expect(await screen.findByText('Noch steht nichts auf der Tagesordnung.')).toBeInTheDocument();
        await waitFor(() => expect(within(agenda()).getByRole('heading')).toHaveFocus());
        expect(screen.queryByRole('button', {name: 'Besprechung beginnen'})).not.toBeInTheDocument();
    });

    it('says on top why something did not work', async () => {
        fakeMoodle().offline = true;
        await user.click(within(choice()).getAllByRole('button')[0]!);
        expect((await screen.findAllByRole('alert'))[0]).toHaveTextContent('keine Verbindung');
    });

    it('follows what others put on it', async () => {
        const card = fakeMoodle().store.where('card').find(({title}) => title.startsWith('Zu wenige'))!;
        await jonas('mod_thementeam_add_agenda_card', {meetingid, cardid: card.id});
        await page.store.refresh();
        expect(await within(agenda()).findByText(/Zu wenige Wohnungen/)).toBeInTheDocument();
    });

    it('goes with the meeting, after a question', async () => {
        fakeMoodle().answers.push(false, true);
        await user.click(screen.getByRole('button', {name: 'Besprechung entfernen'}));
        expect(gone).toEqual([]);
        await user.click(screen.getByRole('button', {name: 'Besprechung entfernen'}));
        await waitFor(() => expect(gone).toEqual(['/list']));
    });
});

describe('the cards', () => {
    const begin = async (): Promise<void> => {
        await user.click(screen.getByRole('button', {name: 'Besprechung beginnen'}));
        await screen.findByRole('heading', {level: 2, name: /Kaution/});
        await screen.findByText(/lehnt die Bürgschaft/);
    };
    const decisions = (): HTMLElement => screen.getByRole('region', {name: 'Beschlüsse'});
    const note = async (text: string): Promise<void> => {
        await user.type(within(decisions()).getByRole('textbox', {name: 'Was haben wir entschieden?'}), text);
        await user.click(within(decisions()).getByRole('button', {name: 'Beschluss festhalten'}));
    };

    it('come large, one at a time, with text and answers', async () => {
        await begin();
        expect((await stored()).state).toBe('running');
        expect(screen.getByRole('heading', {level: 2})).toHaveFocus();
        expect(screen.getByText('1 von 2')).toBeInTheDocument();
        expect(screen.getByRole('table')).toHaveTextContent('Bis zu drei Monatsmieten');
        await user.click(screen.getByRole('button', {name: 'Weiter'}));
        expect(await screen.findByRole('heading', {level: 2, name: /Wohnlotsen/})).toBeInTheDocument();
        await said('2 von 2: Wohnlotsen');
        expect(screen.getByRole('button', {name: 'Weiter'})).toHaveFocus();
        expect(screen.getByRole('button', {name: 'Weiter'})).toHaveAttribute('aria-disabled', 'true');
        expect(location.hash).toMatch(/^#card-\d+$/);
    });

    it('are turned by arrow keys, but not while somebody writes', async () => {
        await begin();
        await user.keyboard('{ArrowRight}');
        expect(await screen.findByRole('heading', {level: 2, name: /Wohnlotsen/})).toHaveFocus();
        await user.keyboard('{PageUp}');
        expect(await screen.findByRole('heading', {level: 2, name: /Kaution/})).toHaveFocus();
        await user.type(within(decisions()).getByRole('textbox'), 'ab{ArrowLeft}{ArrowRight}');
        expect(screen.getByRole('heading', {level: 2, name: /Kaution/})).toBeInTheDocument();
    });

    it('keep each its own decision while it is being written', async () => {
        const field = (): HTMLElement => within(decisions()).getByRole('textbox', {name: 'Was haben wir entschieden?'});
        await begin();
        await user.type(field(), 'Nur zur Kaution');
        await user.click(screen.getByRole('button', {name: 'Weiter'}));
        await screen.findByRole('heading', {level: 2, name: /Wohnlotsen/});
        expect(field()).toHaveValue('');
        await user.click(within(decisions()).getByRole('button', {name: 'Beschluss festhalten'}));
        expect(await within(decisions()).findByRole('alert')).not.toBeEmptyDOMElement();
        await user.click(screen.getByRole('button', {name: 'Zurück'}));
        await screen.findByRole('heading', {level: 2, name: /Kaution/});
        expect(field()).toHaveValue('Nur zur Kaution');
        within(decisions()).getAllByRole('alert').forEach(alert => expect(alert).toBeEmptyDOMElement());
        const cardid = page.view.cardid!;
        await user.click(within(decisions()).getByRole('button', {name: 'Beschluss festhalten'}));
        await user.click(screen.getByRole('button', {name: 'Weiter'}));
        await waitFor(async () => expect((await stored()).decisions).toMatchObject([{cardid, contentraw: 'Nur zur Kaution'}]));
        expect(field()).toHaveValue('');
    });

    it('are not left with a decision that was not recorded, unless one wants to', async () => {
        await begin();
        await user.type(within(decisions()).getByRole('textbox'), 'Fast vergessen');
        await user.click(screen.getByRole('button', {name: 'Weiter'}));
        await screen.findByRole('heading', {level: 2, name: /Wohnlotsen/});
        fakeMoodle().answers.push(false, true);
        await user.click(screen.getByRole('button', {name: 'Besprechung beenden'}));
        await screen.findByRole('heading', {level: 2, name: /Kaution/});
        await waitFor(() => expect(within(decisions()).getByRole('textbox')).toHaveFocus());
        expect(within(decisions()).getByRole('textbox')).toHaveValue('Fast vergessen');
        expect([gone, (await stored()).state]).toEqual([[], 'running']);
        await user.click(screen.getByRole('button', {name: 'Besprechung beenden'}));
        await waitFor(() => expect(gone).toEqual(['/result']));
    });

    it('take a decision, which says who and when', async () => {
        await begin();
        await note('Wir schreiben gemeinsam an die Wohnungsgesellschaft.');
        await said('Der Beschluss ist festgehalten');
        expect(await within(decisions()).findByText('Wir schreiben gemeinsam an die Wohnungsgesellschaft.')).toBeInTheDocument();
        expect(within(decisions()).getByText(/Festgehalten von Fatma Aydin/)).toBeInTheDocument();
        expect(within(decisions()).getByRole('textbox')).toHaveValue('');
        expect((await stored()).decisions).toHaveLength(1);
    });

    it('lose no decision when two people note one at once', async () => {
        await begin();
        const cardid = page.view.cardid!;
        await jonas('mod_thementeam_create_decision', {meetingid, cardid, content: 'Von Jonas', uuid: 'j1'});
        await note('Von Fatma');
        await waitFor(() => expect(within(decisions()).getByText('Von Fatma')).toBeInTheDocument());
        expect(within(decisions()).getByText('Von Jonas')).toBeInTheDocument();
    });

    it('keep what is written when the connection is gone, and send it once', async () => {
        await begin();
        fakeMoodle().offline = true;
        await note('Bleibt stehen');
        expect(await within(decisions()).findByRole('alert')).toHaveTextContent(/keine Verbindung/);
        expect(within(decisions()).getByRole('textbox')).toHaveValue('Bleibt stehen');
        fakeMoodle().offline = false;
        await user.click(within(decisions()).getByRole('button', {name: 'Beschluss festhalten'}));
        await waitFor(() => expect(within(decisions()).getByText('Bleibt stehen')).toBeInTheDocument());
        const sent = fakeMoodle().calls.filter(({methodname}) => methodname === 'mod_thementeam_create_decision');
        expect(new Set(sent.map(({args}) => args.uuid)).size).toBe(1);
    });

    it('show both wordings where two people changed one', async () => {
        await begin();
        await note('Erste Fassung');
        await user.click(await within(decisions()).findByRole('button', {name: 'Wortlaut ändern'}));
        const field = within(decisions()).getByRole('textbox', {name: 'Wortlaut ändern'});
        expect(field).toHaveValue('Erste Fassung');
        const [decision] = (await stored()).decisions;
        await jonas('mod_thementeam_update_decision', {decisionid: decision!.id, version: 1, content: 'Fassung von Jonas'});
        await user.clear(field);
        await user.type(field, 'Meine Fassung');
        await user.click(within(decisions()).getByRole('button', {name: 'Speichern'}));
        await waitFor(() => expect(screen.getByRole('heading', {name: 'Jonas Berger hat diesen Beschluss gerade auch geändert'})).toHaveFocus());
        expect(screen.getByText('Fassung von Jonas')).toBeInTheDocument();
        expect(screen.getByText('Meine Fassung')).toBeInTheDocument();
        await user.click(screen.getByRole('button', {name: 'Meinen nehmen'}));
        await waitFor(async () => expect((await stored()).decisions[0]).toMatchObject({contentraw: 'Meine Fassung', version: 3}));
        await waitFor(() => expect(within(decisions()).getByRole('button', {name: 'Wortlaut ändern'})).toHaveFocus());
    });

    it('let a decision go after a question', async () => {
        await begin();
        await note('Doch nicht');
        await user.click(await within(decisions()).findByRole('button', {name: 'Entfernen'}));
        await user.click(within(decisions()).getByRole('button', {name: 'Behalten'}));
        expect((await stored()).decisions).toHaveLength(1);
        await user.click(within(decisions()).getByRole('button', {name: 'Entfernen'}));
        await user.click(within(decisions()).getByRole('button', {name: 'Entfernen'}));
        await said('Der Beschluss ist entfernt');
        expect((await stored()).decisions).toHaveLength(0);
        await waitFor(() => expect(within(decisions()).getByRole('heading')).toHaveFocus());
    });

    it('fill the window where the browser has no whole screen, until Escape', async () => {
        await begin();
        await user.click(screen.getByRole('button', {name: 'Ganzer Bildschirm'}));
        expect(page.view.querySelector('.thementeam-meeting-full')).not.toBeNull();
        await user.keyboard('{Escape}');
        await waitFor(() => expect(page.view.querySelector('.thementeam-meeting-full')).toBeNull());
        expect(screen.getByRole('button', {name: 'Ganzer Bildschirm'})).toHaveFocus();
    });

    it('lead back to the agenda, and to the result', async () => {
        await begin();
        await user.click(screen.getByRole('button', {name: 'Tagesordnung'}));
        expect(screen.getByRole('heading', {level: 2, name: 'Besprechung'})).toHaveFocus();
        await user.click(screen.getByRole('button', {name: 'Karten zeigen'}));
        await user.click(await screen.findByRole('button', {name: 'Besprechung beenden'}));
        await waitFor(() => expect(gone).toEqual(['/result']));
        expect((await stored()).state).toBe('ended');
    });

    it('stay while somebody else ends the meeting, which is said', async () => {
        await begin();
        await user.type(within(decisions()).getByRole('textbox'), 'Noch schnell');
        await jonas('mod_thementeam_set_meeting_state', {meetingid, state: 'ended'});
        await page.store.refresh();
        expect(await screen.findByText(/Die Besprechung ist beendet/)).toBeInTheDocument();
        expect(within(decisions()).getByRole('textbox')).toHaveValue('Noch schnell');
        await user.click(within(decisions()).getByRole('button', {name: 'Beschluss festhalten'}));
        await waitFor(async () => expect((await stored()).decisions).toHaveLength(1));
    });

    it('say that they are off the agenda, or gone', async () => {
        await begin();
        await note('Trotzdem wichtig');
        await within(decisions()).findByText('Trotzdem wichtig');
        await jonas('mod_thementeam_remove_agenda_card', {meetingid, cardid: page.view.cardid!});
        await page.store.refresh();
        expect(await screen.findByText('Nicht (mehr) auf der Tagesordnung')).toBeInTheDocument();
    });
});

it('comes back to the card that the address names', async () => {
    page.stop();
    const {items} = await stored();
    location.hash = `#card-${items[1]!.cardid}`;
    await open();
    expect(await screen.findByRole('heading', {level: 2, name: /Wohnlotsen/})).toBeInTheDocument();
});

it('is only read in a space that is closed', async () => {
    page.stop();
    const {store} = fakeMoodle();
    store.update('space', store.get('meeting', meetingid).spaceid, {locked: true});
    await open();
    expect(screen.queryByRole('region', {name: 'Karten zur Auswahl'})).not.toBeInTheDocument();
    await user.click(screen.getByRole('button', {name: 'Karten zeigen'}));
    expect(await screen.findByRole('heading', {level: 2, name: /Kaution/})).toBeInTheDocument();
    expect(screen.queryByRole('textbox')).not.toBeInTheDocument();
    expect((await stored()).state).toBe('prepared');
});

it('says that the meeting is gone', async () => {
    await secondPerson('trainer').call('mod_thementeam_delete_meeting', {meetingid});
    await page.store.refresh();
    expect(await screen.findByText(/Diese Besprechung gibt es nicht mehr/)).toBeInTheDocument();
});
