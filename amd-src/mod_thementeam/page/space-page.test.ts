import {configure, screen, waitFor, within} from '@testing-library/dom';
import userEvent, {type UserEvent} from '@testing-library/user-event';
import {fakeMoodle, secondPerson, setupMoodle} from '../../test/moodle';
import {call} from '../../platform/ajax';
import {loadStrings} from '../../platform/strings';
import {completeBrowser, setNarrow} from '../testing/browser';
import type {Space} from '../model/types';
import {SpacePage} from './space-page';
import {STRING_KEYS} from './strings';

// Whole journeys on a busy machine.
jest.setTimeout(30_000);
configure({asyncUtilTimeout: 5000});

let page: SpacePage;
let space: Space;
let user: UserEvent;
let pulse: () => string;

const cmid = (): number => fakeMoodle().store.where('cm', {modname: 'thementeam'})[0]!.id;
const columns = (): string[][] => [...document.querySelectorAll('thementeam-column')]
    .map(column => [...column.querySelectorAll('li[data-card] a')].map(link => link.textContent.trim()));
const said = async (text: RegExp | string): Promise<void> => {
    await waitFor(() => expect(screen.getAllByRole('status').map(region => region.textContent).join('\n')).toMatch(text));
};
const button = (name: RegExp | string): HTMLElement => screen.getByRole('button', {name});
const ruth = (method: string, args: Record<string, unknown>): Promise<unknown> =>
    secondPerson('trainer').call(method, args);
const cardOf = (title: string) => fakeMoodle().store.where('card', {title})[0]!;

const start = async (change: Partial<Space> = {}): Promise<void> => {
    const strings = await loadStrings('mod_thementeam', STRING_KEYS);
    space = {...await call('mod_thementeam_get_space', {cmid: cmid(), groupid: 0}), ...change};
    document.body.innerHTML = '<div id="root" data-card="0"></div>';
    page = new SpacePage(document.getElementById('root')!, space, strings);
    await page.start();
};

const KAUTION = 'Kaution wird nicht anerkannt';
const VERMIETER = 'Vermieter sagen nach der Besichtigung ab';
const ALLEIN = 'Zu wenige Wohnungen für Alleinstehende';

beforeEach(async () => {
    completeBrowser();
    setupMoodle({language: 'de'});
    user = userEvent.setup();
    pulse = () => `${fakeMoodle().store.get('space', space.spaceid).revision}.x`;
    globalThis.fetch = jest.fn(async () => ({ok: true, text: async () => pulse()}) as Response);
    await start();
});

afterEach(() => page.stop());

describe('the board', () => {
    it('says who reads, and what is next', () => {
        expect(screen.getByText('Nur dieses ThemenTeam liest mit')).toBeVisible();
        expect(document.querySelector('.thementeam-next span')).toHaveTextContent(/fragt|gefragt/);
        expect(columns()[0]!.slice(0, 3)).toEqual([VERMIETER, KAUTION, ALLEIN]);
    });

    it('invites to begin where nothing is written yet', async () => {
        await start({cards: []});
        expect(screen.getByText('Hier ist noch nichts, und das ist ein guter Anfang.')).toBeVisible();
        await user.click(button('Was beschäftigt Sie?'));
        expect(screen.getAllByLabelText('In einem Satz')[0]).toHaveFocus();
    });

    it('offers nothing to do to those who only read', async () => {
        await start({cancontribute: false});
        expect(screen.queryByRole('button', {name: /Beitrag hinzufügen|Verschieben/})).not.toBeInTheDocument();
    });

    it('shows markup in a title as the server formatted it, and no more', async () => {
        const cards = [{...space.cards[0]!, title: '&lt;b&gt;fett&lt;/b&gt;', excerpt: '<img src=x>'}];
        await start({cards});
        expect(columns()[0]).toEqual(['<b>fett</b>']);
        expect(document.querySelector('li img')).toBeNull();
    });
});

describe('adding', () => {
    const title = (): HTMLElement => screen.getAllByLabelText('In einem Satz')[0]!;

    beforeEach(async () => {
        await user.click(button(/^Beitrag hinzufügen$/));
    });

    it('stays open for the next one', async () => {
        await user.type(title(), 'Neue Frage{Enter}');
        await waitFor(() => expect(columns()[0]).toContain('Neue Frage'));
        await said('Hinzugefügt.');
        expect(title()).toHaveValue('');
        expect(title()).toHaveFocus();
    });

    it('says next to the field what is missing', async () => {
        await user.keyboard('{Enter}');
        await waitFor(() => expect(title()).toHaveAccessibleDescription(/^Bitte sagen Sie in einem Satz, worum es geht/));
        expect(title()).toBeInvalid();
        expect(title()).toHaveFocus();
    });

    it('takes the sentence about what is missing away when one writes', async () => {
        await user.keyboard('{Enter}');
        await waitFor(() => expect(title()).toBeInvalid());
        await user.type(title(), 'D');
        await waitFor(() => expect(title()).toBeValid());
        expect(title()).not.toHaveAccessibleDescription();
    });

    it('says what was begun when the form is closed', async () => {
        await user.type(title(), 'Halb fertig');
        await user.click(button('Fertig'));
        const hint = 'Angefangen und noch nicht hinzugefügt: „Halb fertig“';
        expect(await screen.findByText(hint)).toBeVisible();
        await user.click(button(/^Beitrag hinzufügen$/));
        expect(title()).toHaveValue('Halb fertig');
        expect(screen.queryByText(hint)).toBeNull();
        await user.clear(title());
        await user.click(button('Fertig'));
        await waitFor(() => expect(screen.queryByText(/Angefangen und noch nicht/)).toBeNull());
    });

    it('waits in its place without a connection, and counts once when it is back', async () => {
        const moodle = fakeMoodle();
        moodle.offline = true;
        await user.type(title(), 'Bleibt nicht liegen{Enter}');
        await screen.findByText('Wird gesendet, sobald die Verbindung wieder da ist.', {selector: '.thementeam-waiting-line'});
        expect(screen.getByText('Bleibt nicht liegen')).toBeVisible();
        expect(title()).toHaveValue('');
        moodle.offline = false;
        window.dispatchEvent(new Event('offline'));
        window.dispatchEvent(new Event('online'));
        await waitFor(() => expect(columns()[0]).toContain('Bleibt nicht liegen'), {timeout: 8000});
        const uuids = moodle.calls.filter(({methodname}) => methodname === 'mod_thementeam_create_card').map(({args}) => args.uuid);
        expect(new Set(uuids).size).toBe(1);
    });

    it('keeps the text of a closed form for the next time', async () => {
        await user.type(title(), 'Halb');
        await user.keyboard('{Escape}');
        await waitFor(() => expect(document.activeElement).toHaveAccessibleName('Beitrag hinzufügen Was uns beschäftigt'));
        await user.keyboard('{Enter}');
        await waitFor(() => expect(title()).toHaveFocus());
        expect(title()).toHaveValue('Halb');
    });
});

describe('moving with the keyboard', () => {
    const handle = (title: string): HTMLElement => button(`Aufnehmen und verschieben ${title}`);

    it('grabs, moves between columns, drops; the focus follows the card', async () => {
        handle(KAUTION).focus();
        await user.keyboard(' ');
        await said(/aufgenommen/);
        expect(handle(KAUTION)).toHaveAttribute('aria-pressed', 'true');
        await user.keyboard('{ArrowRight}');
        await said('Was wir wissen, Platz 2 von 3');
        expect(columns()[1]![1]).toBe(KAUTION);
        expect(handle(KAUTION)).toHaveFocus();
        await user.keyboard('{ArrowUp}{Enter}');
        await said('„Kaution wird nicht anerkannt“ steht jetzt in „Was wir wissen“, Platz 1 von 3.');
        expect(handle(KAUTION)).toHaveFocus();
        expect(cardOf(KAUTION).columnid).toBe(space.columns[1]!.id);
    });

    it('goes back with Escape and tells the server nothing', async () => {
        handle(VERMIETER).focus();
        await user.keyboard('{Enter}{ArrowDown}{Escape}');
        await said(/steht wieder, wo die Karte vorher war/);
        expect(columns()[0]![0]).toBe(VERMIETER);
        expect(handle(VERMIETER)).toHaveFocus();
        expect(fakeMoodle().calls.some(({methodname}) => methodname === 'mod_thementeam_move_card')).toBe(false);
    });

    it('says where it ends', async () => {
        handle(VERMIETER).focus();
        await user.keyboard('{Enter}{ArrowUp}');
        await said('In diese Richtung geht es nicht weiter.');
    });

    it('takes the card back with a sentence when the server does not agree', async () => {
        const moodle = fakeMoodle();
        moodle.overrides.mod_thementeam_move_card = () => ({
            status: 'refused', code: 'archived', message: 'Dieser Raum ist abgeschlossen.', revision: 0,
        });
        handle(VERMIETER).focus();
        await user.keyboard('{Enter}{ArrowRight}{Enter}');
        await said('„Vermieter sagen nach der Besichtigung ab“ steht wieder an der alten Stelle. Dieser Raum ist abgeschlossen.');
        expect(columns()[0]![0]).toBe(VERMIETER);
        expect(handle(VERMIETER)).toHaveFocus();
    });
});

describe('the menu "Verschieben nach …"', () => {
    const opener = (title: string): HTMLElement => button(`Verschieben nach … ${title}`);

    it('lists columns and places, moves with arrow keys, and the focus stays with the card', async () => {
        opener(VERMIETER).focus();
        await user.keyboard('{Enter}');
        const menu = await screen.findByRole('menu');
        const names = within(menu).getAllByRole('menuitem').map(item => item.getAttribute('aria-label'));
        expect(names).toEqual([
            'Was uns beschäftigt: ganz nach unten', 'Was wir wissen: ganz nach oben', 'Was wir wissen: ganz nach unten',
            'Was wir vorschlagen: ganz nach oben', 'Was wir vorschlagen: ganz nach unten',
        ]);
        expect(opener(VERMIETER)).toHaveAttribute('aria-expanded', 'true');
        await user.keyboard('{ArrowUp}{Enter}');
        await said(/steht jetzt in „Was wir vorschlagen“, Platz 2 von 2/);
        expect(opener(VERMIETER)).toHaveFocus();
        expect(screen.queryByRole('menu')).not.toBeInTheDocument();
    });

    it('closes with Escape and gives the focus back', async () => {
        await user.click(opener(KAUTION));
        await screen.findByRole('menu');
        await user.keyboard('{Escape}');
        await waitFor(() => expect(screen.queryByRole('menu')).not.toBeInTheDocument());
        expect(opener(KAUTION)).toHaveFocus();
    });

    it('closes when something else is touched', async () => {
        await user.click(opener(KAUTION));
        await screen.findByRole('menu');
        await user.click(screen.getByText('Nur dieses ThemenTeam liest mit'));
        await waitFor(() => expect(screen.queryByRole('menu')).not.toBeInTheDocument());
    });
});

describe('live', () => {
    it('shows what a colleague adds within three seconds, and leaves the focus alone', async () => {
        const link = screen.getByRole('link', {name: KAUTION});
        link.focus();
        await ruth('mod_thementeam_create_card', {
            spaceid: space.spaceid, columnid: space.columns[0]!.id, title: 'Von Ruth', content: '', uuid: 'aaaaaaaa-0000-4000-8000-000000000001',
        });
        await waitFor(() => expect(columns()[0]).toContain('Von Ruth'), {timeout: 3000});
        expect(link).toHaveFocus();
    });

    it('does not tear a grabbed card away', async () => {
        button(`Aufnehmen und verschieben ${KAUTION}`).focus();
        await user.keyboard('{Enter}{ArrowDown}');
        await ruth('mod_thementeam_delete_card', {cardid: cardOf(VERMIETER).id, version: 1});
        await ruth('mod_thementeam_delete_card', {cardid: cardOf(KAUTION).id, version: 1});
        await waitFor(() => expect(columns()[0]).not.toContain(VERMIETER), {timeout: 3000});
        expect(columns()[0]).toContain(KAUTION);
        await waitFor(() => expect(button(`Aufnehmen und verschieben ${KAUTION}`)).toHaveFocus());
        await user.keyboard('{Enter}');
        await said(/Diese Karte gibt es nicht mehr/);
        expect(columns()[0]).not.toContain(KAUTION);
    });

    it('says that the connection is lost, and when it is back', async () => {
        fakeMoodle().offline = true;
        window.dispatchEvent(new Event('offline'));
        await screen.findByText('Keine Verbindung. Wir versuchen es weiter.');
        fakeMoodle().offline = false;
        window.dispatchEvent(new Event('online'));
        await said('Die Verbindung ist wieder da.');
        expect(screen.queryByText(/^Keine Verbindung/)).not.toBeInTheDocument();
    });
});

describe('on a narrow screen', () => {
    beforeEach(async () => {
        setNarrow(true);
        await page.board.settled();
    });

    it('makes tabs of the columns', async () => {
        expect(screen.getAllByRole('tab').map(tab => tab.textContent.replace(/\s+/g, ' ').trim()))
            .toEqual(['Was uns beschäftigt 4', 'Was wir wissen 2', 'Was wir vorschlagen 1']);
        screen.getByRole('tab', {selected: true}).focus();
        await user.keyboard('{ArrowRight}');
        await waitFor(() => expect(screen.getByRole('tab', {selected: true})).toHaveFocus());
        expect(screen.getByRole('tabpanel')).toHaveAccessibleName(/^Was wir wissen/);
    });

    it('follows a card into its column', async () => {
        await user.click(button(`Verschieben nach … ${KAUTION}`));
        await user.click(await screen.findByRole('menuitem', {name: 'Was wir vorschlagen: ganz nach oben'}));
        await waitFor(() => expect(button(`Verschieben nach … ${KAUTION}`)).toHaveFocus());
        expect(screen.getByRole('tab', {selected: true})).toHaveTextContent(/^Was wir vorschlagen/);
    });
});
