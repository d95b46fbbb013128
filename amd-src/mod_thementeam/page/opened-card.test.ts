import {configure, screen, waitFor, within} from '@testing-library/dom';
import userEvent, {type UserEvent} from '@testing-library/user-event';
import {fakeMoodle, secondPerson, setupMoodle} from '../../test/moodle';
import {call} from '../../platform/ajax';
import {loadStrings} from '../../platform/strings';
import {completeBrowser} from '../testing/browser';
import {SpacePage} from './space-page';
import {STRING_KEYS} from './strings';

const TITLE = 'Kaution wird nicht anerkannt';

// Whole journeys on a busy machine.
jest.setTimeout(30_000);
configure({asyncUtilTimeout: 5000});

let page: SpacePage;
let user: UserEvent;

const row = () => fakeMoodle().store.where('card', {title: TITLE})[0]!;
const dialog = (): HTMLElement => screen.getByRole('dialog');
const inDialog = (role: string, name: RegExp | string): HTMLElement => within(dialog()).getByRole(role, {name});
const said = async (text: RegExp | string): Promise<void> => {
    await waitFor(() => expect(screen.getAllByRole('status').map(region => region.textContent).join('\n')).toMatch(text));
};
const ruth = (method: string, args: Record<string, unknown>): Promise<unknown> =>
    secondPerson('trainer').call(method, args);

const start = async (cardid: number): Promise<void> => {
    const strings = await loadStrings('mod_thementeam', STRING_KEYS);
    const cmid = fakeMoodle().store.where('cm', {modname: 'thementeam'})[0]!.id;
    const space = await call('mod_thementeam_get_space', {cmid, groupid: 0});
    document.body.innerHTML = `<div id="root" data-card="${cardid}"></div>`;
    page = new SpacePage(document.getElementById('root')!, {...space, pulseurl: null}, strings);
    await page.start();
};

beforeEach(async () => {
    completeBrowser();
    setupMoodle({language: 'de'});
    user = userEvent.setup();
    await start(0);
    await user.click(screen.getByRole('link', {name: TITLE}));
    await within(dialog()).findByText('Fatma Aydin');
});

afterEach(() => page.stop());

describe('reading', () => {
    it('opens with its heading, and gives the focus back to the card', async () => {
        await waitFor(() => expect(inDialog('heading', TITLE)).toHaveFocus());
        await user.keyboard('{Escape}');
        await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument());
        expect(screen.getByRole('link', {name: TITLE})).toHaveFocus();
    });

    it('opens the card that the address names', async () => {
        page.stop();
        await start(row().id);
        expect(inDialog('heading', TITLE)).toBeInTheDocument();
    });

    it('says when the card is no longer there', async () => {
        await user.keyboard('{Escape}');
        await ruth('mod_thementeam_delete_card', {cardid: row().id, version: 1});
        await user.click(screen.getByRole('link', {name: TITLE}));
        expect(await within(dialog()).findByRole('alert')).toHaveTextContent('Diese Karte gibt es nicht mehr.');
    });

    it('can be tried again when there was no connection', async () => {
        await user.keyboard('{Escape}');
        fakeMoodle().offline = true;
        await user.click(screen.getByRole('link', {name: TITLE}));
        expect(await within(dialog()).findByRole('alert')).toHaveTextContent('Gerade gibt es keine Verbindung.');
        expect(inDialog('heading', TITLE)).toBeInTheDocument();
        fakeMoodle().offline = false;
        await user.click(inDialog('button', 'Noch einmal versuchen'));
        expect(await within(dialog()).findByText('Fatma Aydin')).toBeInTheDocument();
    });

    it('takes a comment, and keeps it without a connection', async () => {
        const field = inDialog('textbox', 'Ihr Kommentar');
        fakeMoodle().offline = true;
        await user.type(field, 'Bei uns auch');
        await user.click(inDialog('button', 'Kommentar senden'));
        await within(dialog()).findByText(/^Gerade gibt es keine Verbindung/);
        expect(field).toHaveValue('Bei uns auch');
        fakeMoodle().offline = false;
        await user.click(inDialog('button', 'Kommentar senden'));
        await said('Ihr Kommentar ist hinzugefügt.');
        expect(within(dialog()).getByRole('list')).toHaveTextContent('Bei uns auch');
        expect(field).toHaveValue('');
        expect(field).toHaveFocus();
    });

    it('asks before it removes a comment', async () => {
        await user.type(inDialog('textbox', 'Ihr Kommentar'), 'Doch nicht');
        await user.click(inDialog('button', 'Kommentar senden'));
        const remove = await within(dialog()).findByRole('button', {name: 'Kommentar von Fatma Aydin entfernen'});
        await user.click(remove);
        await waitFor(() => expect(document.activeElement).toHaveTextContent('Entfernen'));
        await user.click(inDialog('button', 'Behalten'));
        await waitFor(() => expect(document.activeElement).toHaveAccessibleName('Kommentar von Fatma Aydin entfernen'));
        await user.keyboard('{Enter}');
        await waitFor(() => expect(document.activeElement).toHaveTextContent('Entfernen'));
        await user.keyboard('{Enter}');
        await said('Der Kommentar ist entfernt.');
        expect(dialog()).not.toHaveTextContent('Doch nicht');
    });
});

describe('editing', () => {
    const title = (): HTMLElement => inDialog('textbox', 'In einem Satz');
    const content = (): HTMLElement => inDialog('textbox', 'Mehr dazu');

    beforeEach(async () => {
        await user.click(inDialog('button', 'Bearbeiten'));
        await waitFor(() => expect(title()).toHaveFocus());
    });

    it('saves and shows the new text', async () => {
        await user.clear(title());
        await user.type(title(), 'Kaution anerkannt{Enter}');
        await said('Gespeichert.');
        expect(inDialog('heading', 'Kaution anerkannt')).toBeInTheDocument();
        expect(inDialog('button', 'Bearbeiten')).toHaveFocus();
        expect(screen.getByRole('link', {name: 'Kaution anerkannt', hidden: true})).toBeInTheDocument();
    });

    it('says at the field why it was refused, and keeps the text', async () => {
        await user.clear(title());
        await user.keyboard('{Enter}');
        await waitFor(() => expect(title()).toHaveAccessibleDescription(/^Geben Sie der Karte einen Titel/));
    });

    it('does not throw away what is not saved', async () => {
        await user.type(content(), ' Mehr.');
        await user.keyboard('{Escape}');
        const question = await within(dialog()).findByRole('alertdialog', {name: 'Was Sie geschrieben haben, ist noch nicht gespeichert.'});
        expect(page.dirty).toBe(true);
        await user.click(within(question).getByRole('button', {name: 'Weiterschreiben'}));
        expect((content() as HTMLTextAreaElement).value).toMatch(/ Mehr\.$/);
        await user.click(inDialog('button', 'Abbrechen'));
        await user.click(await within(dialog()).findByRole('button', {name: 'Verwerfen'}));
        await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument());
    });

    it('leaves an unchanged editor without a question', async () => {
        await user.click(inDialog('button', 'Abbrechen'));
        await waitFor(() => expect(inDialog('button', 'Bearbeiten')).toHaveFocus());
    });

    it('merges another field that somebody changed meanwhile', async () => {
        await ruth('mod_thementeam_update_card', {cardid: row().id, version: 1, title: TITLE, content: 'Text von Ruth'});
        await user.type(title(), '!{Enter}');
        await said('Gespeichert, zusammen mit dem');
        expect(dialog()).toHaveTextContent('Text von Ruth');
        expect(inDialog('heading', `${TITLE}!`)).toBeInTheDocument();
    });

    describe('when somebody changed the same', () => {
        beforeEach(async () => {
            await ruth('mod_thementeam_update_card', {cardid: row().id, version: 1, title: TITLE, content: 'Text von Ruth'});
            await user.clear(content());
            await user.type(content(), 'Mein Text');
            await user.click(inDialog('button', 'Speichern'));
            await waitFor(() => expect(inDialog('heading', 'Ruth Winter hat diese Karte gerade auch geändert')).toHaveFocus());
        });

        it('shows both texts side by side', () => {
            expect(inDialog('heading', 'Ihr Text').parentElement).toHaveTextContent('Mein Text');
            expect(inDialog('heading', /^Ruth Winter, /).parentElement).toHaveTextContent('Text von Ruth');
        });

        it('puts both into the editor', async () => {
            await user.click(inDialog('button', 'Beide zusammenführen'));
            await waitFor(() => expect(content()).toHaveValue('Mein Text\n\nText von Ruth'));
            await user.click(inDialog('button', 'Speichern'));
            await said('Gespeichert.');
        });

        it.each([
            ['Meinen nehmen', 'Mein Text'],
            ['Text von Ruth Winter nehmen', 'Text von Ruth'],
        ])('%s', async (name, text) => {
            await user.click(inDialog('button', name));
            await waitFor(() => expect(inDialog('button', 'Bearbeiten')).toHaveFocus());
            expect(dialog().querySelector('.thementeam-text')).toHaveTextContent(text);
            expect(row().content).toBe(text);
        });

        it('does not lose the text with Escape either', async () => {
            await user.keyboard('{Escape}');
            expect(await within(dialog()).findByRole('alertdialog')).toBeInTheDocument();
        });
    });

    it('keeps the text when somebody removes the card, and says so', async () => {
        await user.type(content(), ' Wichtig.');
        await ruth('mod_thementeam_delete_card', {cardid: row().id, version: 1});
        window.dispatchEvent(new Event('online'));
        await within(dialog()).findByText(/^Jemand hat diese Karte inzwischen entfernt/);
        expect((content() as HTMLTextAreaElement).value).toMatch(/ Wichtig\.$/);
    });
});

describe('removing', () => {
    beforeEach(async () => {
        await user.click(inDialog('button', 'Entfernen'));
        await said(`„${TITLE}“ ist entfernt.`);
    });

    it('offers the way back to the keyboard', async () => {
        expect(screen.queryByRole('link', {name: TITLE})).not.toBeInTheDocument();
        await waitFor(() => expect(screen.getByRole('button', {name: 'Rückgängig'})).toHaveFocus());
        await user.keyboard('{Enter}');
        await waitFor(() => expect(screen.getByRole('link', {name: TITLE})).toHaveFocus());
        await said('Die Karte ist wieder da.');
        expect(row().timedeleted).toBeNull();
    });

    it('gives the focus to the neighbour when the notice is closed', async () => {
        await waitFor(() => expect(screen.getByRole('button', {name: 'Rückgängig'})).toHaveFocus());
        await user.click(screen.getByRole('button', {name: 'Schließen'}));
        await waitFor(() => expect(screen.getByRole('link', {name: 'Zu wenige Wohnungen für Alleinstehende'})).toHaveFocus());
    });
});
