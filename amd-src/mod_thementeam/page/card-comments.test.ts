import {configure, screen, waitFor, within} from '@testing-library/dom';
import userEvent, {type UserEvent} from '@testing-library/user-event';
import {fakeMoodle, secondPerson, setupMoodle} from '../../test/moodle';
import {call} from '../../platform/ajax';
import {loadStrings} from '../../platform/strings';
import {completeBrowser} from '../testing/browser';
import {SpacePage} from './space-page';
import {STRING_KEYS} from './strings';

const TITLE = 'Vermieter sagen nach der Besichtigung ab';
const OWN = 'Kaution wird nicht anerkannt';

// Whole journeys on a busy machine.
jest.setTimeout(30_000);
configure({asyncUtilTimeout: 5000});

let page: SpacePage;
let user: UserEvent;

const row = (title = TITLE) => fakeMoodle().store.where('card', {title})[0]!;
const dialog = (): HTMLElement => screen.getByRole('dialog');
const inDialog = (role: string, name: RegExp | string): HTMLElement => within(dialog()).getByRole(role, {name});
const field = (): HTMLTextAreaElement => inDialog('textbox', 'Ihr Kommentar') as HTMLTextAreaElement;
const said = async (text: RegExp | string): Promise<void> => {
    await waitFor(() => expect(screen.getAllByRole('status').map(region => region.textContent).join('\n')).toMatch(text));
};
const online = (value: boolean): void => {
    fakeMoodle().offline = !value;
    window.dispatchEvent(new Event(value ? 'online' : 'offline'));
};
const send = async (text: string): Promise<void> => {
    await user.type(field(), text);
    await user.click(inDialog('button', 'Kommentar senden'));
};
const commentsOf = (title = TITLE): string[] => fakeMoodle().store.where('comment', {cardid: row(title).id}).map(({content}) => content);

const start = async (): Promise<void> => {
    const strings = await loadStrings('mod_thementeam', STRING_KEYS);
    const cmid = fakeMoodle().store.where('cm', {modname: 'thementeam'})[0]!.id;
    const space = await call('mod_thementeam_get_space', {cmid, groupid: 0});
    document.body.innerHTML = '<div id="root" data-card="0"></div>';
    page = new SpacePage(document.getElementById('root')!, {...space, pulseurl: null}, strings);
    await page.start();
};

const open = async (title = TITLE): Promise<void> => {
    await user.click(await screen.findByRole('link', {name: title}));
    await within(dialog()).findByRole('heading', {name: 'Kommentare'});
};

const reload = async (): Promise<void> => {
    page.stop();
    await start();
};

beforeEach(async () => {
    completeBrowser();
    setupMoodle({language: 'de'});
    user = userEvent.setup();
    await start();
});

afterEach(() => page.stop());

describe('writing', () => {
    beforeEach(() => open());

    it('takes a comment and leaves the cursor where it is', async () => {
        await send('Bei uns auch');
        await said('Ihr Kommentar ist hinzugefügt.');
        expect(dialog()).toHaveTextContent('Bei uns auch');
        expect(field()).toHaveValue('');
        expect(field()).toHaveFocus();
    });

    it('reads the card once after a comment', async () => {
        const reads = (): number => fakeMoodle().calls.filter(({methodname}) => methodname === 'mod_thementeam_get_card').length;
        const before = reads();
        await send('Einmal');
        await said('Ihr Kommentar ist hinzugefügt.');
        await waitFor(() => expect(dialog()).toHaveTextContent('Einmal'));
        expect(reads()).toBe(before + 1);
    });

    it('says politely that somebody else wrote, and does not touch what is being typed', async () => {
        await user.type(field(), 'Ich schreibe ger');
        await secondPerson('participant2').call('mod_thementeam_create_comment', {cardid: row().id, content: 'Dazwischen', uuid: 'x'});
        online(true);
        expect(await within(dialog()).findByText('Dazwischen')).toBeInTheDocument();
        await said('Neuer Kommentar von Jonas Berger');
        expect(field()).toHaveValue('Ich schreibe ger');
        expect(field()).toHaveFocus();
    });

    it('waits in its place without a connection, also across a reload, and is sent once', async () => {
        online(false);
        await send('Ohne Netz');
        expect(await within(dialog()).findByText('Wird gesendet, sobald die Verbindung wieder da ist.')).toBeInTheDocument();
        expect(dialog()).toHaveTextContent('Ohne Netz');
        expect(field()).toHaveValue('');
        fakeMoodle().offline = false;
        await reload();
        await waitFor(() => expect(commentsOf()).toContain('Ohne Netz'));
        expect(commentsOf().filter(text => text === 'Ohne Netz')).toHaveLength(1);
        await open();
        expect(field()).toHaveValue('');
        expect(dialog()).not.toHaveTextContent('Wird gesendet');
    });

    it('shows why it was refused later, with the text, also when the card is gone', async () => {
        online(false);
        await send('Zu spät');
        await within(dialog()).findByText(/^Wird gesendet/);
        await user.keyboard('{Escape}');
        await secondPerson('trainer').call('mod_thementeam_delete_card', {cardid: row().id, version: 1});
        online(true);
        expect(await screen.findByText(/^Das konnte nicht gesendet werden: Diese Karte gibt es nicht mehr/)).toBeInTheDocument();
        expect(screen.getByText('Zu spät')).toBeInTheDocument();
        await user.click(screen.getByRole('button', {name: 'Verwerfen'}));
        await waitFor(() => expect(screen.queryByText('Zu spät')).not.toBeInTheDocument());
    });
});

describe('a draft', () => {
    it('is there again after a reload, and can be thrown away', async () => {
        await open();
        await user.type(field(), 'Halb fertig');
        await reload();
        await open();
        await waitFor(() => expect(field()).toHaveValue('Halb fertig'));
        expect(dialog()).toHaveTextContent(/Ihr Entwurf von \d{1,2}:\d\d/);
        await user.click(inDialog('button', 'Verwerfen'));
        expect(field()).toHaveValue('');
        expect(field()).toHaveFocus();
        await reload();
        await open();
        expect(field()).toHaveValue('');
    });

    it('stays with its card, and closing asks nothing', async () => {
        await open();
        await user.type(field(), 'Für diese Karte');
        await user.keyboard('{Escape}');
        await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument());
        await open(OWN);
        expect(field()).toHaveValue('');
        await user.keyboard('{Escape}');
        await open();
        await waitFor(() => expect(field()).toHaveValue('Für diese Karte'));
    });

    it('of a new card is there again too', async () => {
        await user.click(screen.getAllByRole('button', {name: /Beitrag hinzufügen/}).at(-1)!);
        await user.type(await screen.findByRole('textbox', {name: 'In einem Satz'}), 'Neue Idee');
        await reload();
        await user.click(screen.getAllByRole('button', {name: /Beitrag hinzufügen/}).at(-1)!);
        await waitFor(async () => expect(await screen.findByRole('textbox', {name: 'In einem Satz'})).toHaveValue('Neue Idee'));
        expect(screen.getByText(/Ihr Entwurf von/)).toBeVisible();
        await user.click(screen.getByRole('button', {name: 'Hinzufügen'}));
        expect(await screen.findByRole('link', {name: 'Neue Idee'})).toBeInTheDocument();
        await reload();
        expect(screen.queryByText(/Ihr Entwurf von/)).not.toBeInTheDocument();
    });
});

describe('naming somebody', () => {
    beforeEach(() => open());

    it('works with the keyboard alone', async () => {
        await user.type(field(), 'Was meinen Sie, @vo');
        const option = await within(dialog()).findByRole('option', {name: 'Katrin Vogt'});
        expect(field().getAttribute('aria-activedescendant')).toBe(option.id);
        await user.keyboard('{Enter}');
        expect(field()).toHaveValue('Was meinen Sie, @Katrin Vogt ');
        expect(within(dialog()).queryByRole('listbox')).not.toBeInTheDocument();
        await user.click(inDialog('button', 'Kommentar senden'));
        await said('Ihr Kommentar ist hinzugefügt.');
        expect(dialog().querySelector('.thementeam-mention')).toHaveTextContent('@Katrin Vogt');
        expect(fakeMoodle().store.where('mention').map(({userid}) => fakeMoodle().context.fullName(userid))).toEqual(['Katrin Vogt']);
    });

    it('lets one choose with arrows and mouse; Escape closes the list only', async () => {
        await user.type(field(), '@');
        const options = await within(dialog()).findAllByRole('option');
        expect(options.map(({textContent}) => textContent)).not.toContain('Fatma Aydin');
        await user.keyboard('{ArrowDown}');
        expect(options[1]).toHaveAttribute('aria-selected', 'true');
        await user.keyboard('{ArrowUp}{ArrowUp}');
        expect(options.at(-1)).toHaveAttribute('aria-selected', 'true');
        await user.keyboard('{Escape}');
        expect(within(dialog()).queryByRole('listbox')).not.toBeInTheDocument();
        await user.type(field(), 'jon');
        await user.click(await within(dialog()).findByRole('option', {name: 'Jonas Berger'}));
        expect(field()).toHaveValue('@Jonas Berger ');
        expect(field()).toHaveFocus();
    });

    it('fetches the people once', async () => {
        await user.type(field(), '@x @y');
        await user.clear(field());
        await user.type(field(), '@jon');
        await within(dialog()).findByRole('option', {name: 'Jonas Berger'});
        expect(fakeMoodle().calls.filter(({methodname}) => methodname === 'mod_thementeam_get_members')).toHaveLength(1);
    });
});

describe('helpful', () => {
    it('is said of somebody else\'s card and comment, and taken back', async () => {
        await open();
        const [card, comment] = within(dialog()).getAllByRole('button', {name: /^Hilfreich/});
        await user.click(card!);
        await waitFor(() => expect(card).toHaveAttribute('aria-pressed', 'true'));
        expect(card).toHaveAccessibleName(/1 Person findet das hilfreich/);
        await user.click(comment!);
        await waitFor(() => expect(fakeMoodle().store.where('helpful')).toHaveLength(2));
        await user.click(within(dialog()).getAllByRole('button', {name: /^Hilfreich/})[0]!);
        await waitFor(() => expect(fakeMoodle().store.where('helpful').map(({itemtype}) => itemtype)).toEqual(['comment']));
    });

    it('is not offered for one\'s own', async () => {
        await open(OWN);
        expect(within(dialog()).queryByRole('button', {name: /^Hilfreich/})).not.toBeInTheDocument();
    });

    it('waits for the connection, and the last word counts', async () => {
        await open();
        online(false);
        const [button] = within(dialog()).getAllByRole('button', {name: /^Hilfreich/});
        await user.click(button!);
        await waitFor(() => expect(button).toHaveAttribute('aria-pressed', 'true'));
        await user.click(button!);
        await user.click(button!);
        online(true);
        await waitFor(() => expect(fakeMoodle().store.where('helpful')).toHaveLength(1));
    });
});

describe('one\'s own comment', () => {
    beforeEach(async () => {
        await open();
        await send('Erste Fassung');
        await within(dialog()).findByText('Erste Fassung');
    });

    it('can be changed', async () => {
        await user.click(inDialog('button', 'Ihren Kommentar ändern'));
        const editor = inDialog('textbox', 'Ihren Kommentar ändern');
        await waitFor(() => expect(editor).toHaveFocus());
        expect(editor).toHaveValue('Erste Fassung');
        await user.clear(editor);
        await user.type(editor, 'Zweite Fassung');
        await user.click(inDialog('button', 'Speichern'));
        await said('Ihr Kommentar ist geändert.');
        expect(dialog()).toHaveTextContent('Zweite Fassung');
        expect(dialog()).toHaveTextContent('(geändert)');
        await waitFor(() => expect(inDialog('button', 'Ihren Kommentar ändern')).toHaveFocus());
    });

    it('shows what was changed in another window, and keeps both', async () => {
        await user.click(inDialog('button', 'Ihren Kommentar ändern'));
        const editor = inDialog('textbox', 'Ihren Kommentar ändern');
        const comment = fakeMoodle().store.where('comment', {content: 'Erste Fassung'})[0]!;
        await fakeMoodle().call('mod_thementeam_update_comment', {commentid: comment.id, version: 1, content: 'Anderes Fenster'});
        await user.type(editor, ', mehr');
        await user.click(inDialog('button', 'Speichern'));
        expect(await within(dialog()).findByText(/^Sie haben diesen Kommentar inzwischen an anderer Stelle geändert/)).toBeInTheDocument();
        expect(dialog()).toHaveTextContent('Anderes Fenster');
        expect(editor).toHaveValue('Erste Fassung, mehr');
        await user.click(inDialog('button', 'Speichern'));
        await said('Ihr Kommentar ist geändert.');
        expect(commentsOf()).toContain('Erste Fassung, mehr');
    });

    it('can be removed, after a question', async () => {
        await user.click(inDialog('button', 'Kommentar von Fatma Aydin entfernen'));
        await waitFor(() => expect(document.activeElement).toHaveTextContent('Entfernen'));
        await user.click(inDialog('button', 'Behalten'));
        await waitFor(() => expect(document.activeElement).toHaveAccessibleName('Kommentar von Fatma Aydin entfernen'));
        await user.keyboard('{Enter}');
        await waitFor(() => expect(document.activeElement).toHaveTextContent('Entfernen'));
        await user.keyboard('{Enter}');
        await said('Der Kommentar ist entfernt.');
        expect(dialog()).not.toHaveTextContent('Erste Fassung');
        expect(inDialog('heading', 'Kommentare')).toHaveFocus();
    });
});

it('a trainer removes a comment and says why', async () => {
    page.stop();
    setupMoodle({as: 'trainer', language: 'de'});
    await start();
    await open();
    await user.click(inDialog('button', 'Kommentar von Katrin Vogt entfernen'));
    const reason = inDialog('textbox', /^Warum entfernen Sie/);
    await waitFor(() => expect(reason).toHaveFocus());
    await user.keyboard('{Enter}');
    expect(await within(dialog()).findByText(/den Grund\.$/)).toBeInTheDocument();
    await user.type(reason, 'Nennt Dritte{Enter}');
    await said('Der Kommentar ist entfernt.');
    expect(dialog()).toHaveTextContent('Von der Kursleitung entfernt: Nennt Dritte');
});

it('a long thread shows the newest, and the earlier ones on request', async () => {
    const {store} = fakeMoodle();
    const card = row();
    for (let number = 1; number <= 60; number++) {
        store.insert('comment', {
            cardid: card.id, spaceid: card.spaceid, uuid: `u${number}`, userid: card.userid, content: `Nummer ${number}.`, version: 1,
            timedeleted: null, reason: null, timecreated: store.now() + number,
        });
    }
    await open();
    expect(dialog()).toHaveTextContent('Nummer 60.');
    expect(dialog()).not.toHaveTextContent('Nummer 10.');
    await user.click(inDialog('button', 'Frühere Kommentare zeigen (12)'));
    await waitFor(() => expect(dialog()).toHaveTextContent('Nummer 10.'));
    expect(within(dialog()).queryByRole('button', {name: /Frühere/})).not.toBeInTheDocument();
    await waitFor(() => expect(document.activeElement).toHaveTextContent('Bei uns hilft es'));
});
