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

const ASKING = 'Kaution wird nicht anerkannt';
const QUESTION = 'Wer hat eine Vereinbarung mit einer Wohnungsgesellschaft, die ich zeigen darf?';
const PLAIN = 'Vermieter sagen nach der Besichtigung ab';

let page: SpacePage;
let user: UserEvent;

const dialog = (): HTMLElement => screen.getByRole('dialog');
const button = (name: RegExp | string): HTMLElement => within(dialog()).getByRole('button', {name});
const said = async (text: string): Promise<void> => {
    await waitFor(() => expect(screen.getAllByRole('status').map(region => region.textContent).join('\n')).toContain(text));
};
const cardNamed = (title: string) => fakeMoodle().store.where('card', {title})[0]!;
const answerRows = () => within(within(dialog()).getByRole('table')).getAllByRole('row').slice(1).map(row => row.textContent.replace(/\s+/g, ' ').trim());

const start = async (): Promise<void> => {
    const strings = await loadStrings('mod_thementeam', STRING_KEYS);
    const cmid = fakeMoodle().store.where('cm', {modname: 'thementeam'})[0]!.id;
    const space = await call('mod_thementeam_get_space', {cmid, groupid: 0});
    document.body.innerHTML = '<div id="root" data-card="0"></div>';
    page = new SpacePage(document.getElementById('root')!, {...space, pulseurl: null}, strings);
    await page.start();
};

const open = async (title: string): Promise<void> => {
    await user.click(screen.getByRole('link', {name: title}));
    await within(dialog()).findByRole('heading', {name: 'Kommentare'});
};

beforeEach(async () => {
    completeBrowser();
    setupMoodle({language: 'de'});
    user = userEvent.setup();
    await start();
});

afterEach(() => page.stop());

describe('"Wie macht ihr das?"', () => {
    const row = (title: string): HTMLElement => screen.getByRole('link', {name: title, hidden: true}).closest('li')!;

    it('shows on the board how many have answered', () => {
        expect(row(ASKING)).toHaveTextContent('4 von 8 haben geantwortet');
    });

    it('puts whoever wants to answer right into the answer, and whoever has answered into the comments', async () => {
        await user.click(screen.getByRole('button', {name: 'Jetzt antworten'}));
        await waitFor(() => expect(within(dialog()).getByRole('radio', {name: 'ja'})).toHaveFocus());
        await user.click(within(dialog()).getByRole('radio', {name: 'ja'}));
        const reads = (): number => fakeMoodle().calls.filter(({methodname}) => methodname === 'mod_thementeam_get_card').length;
        const before = reads();
        await user.click(button('Antwort eintragen'));
        await said('Ihre Antwort ist eingetragen');
        expect(reads()).toBe(before + 1);
        await user.click(button('Schließen'));
        page.board.dispatchEvent(new CustomEvent('thementeam-open', {detail: {cardid: cardNamed(ASKING).id, comment: true}}));
        await waitFor(() => expect(within(dialog()).getByLabelText('Ihr Kommentar')).toHaveFocus());
    });

    it('shows the answers, and takes one\'s own', async () => {
        await open(ASKING);
        expect(answerRows()).toHaveLength(4);
        expect(answerRows()[1]).toMatch(/^Brunnfelden Gemeindetag ✕ nein Zu klein dafür/);
        expect(dialog()).toHaveTextContent('Noch offen: Ahornbrück, Lindenfurt, Musterburg, Tannenwerder');
        await user.click(button('Antwort eintragen'));
        await waitFor(() => expect(within(dialog()).getByRole('group', {name: /antwort/i})).toHaveTextContent('Bitte wählen Sie „ja“, „nein“ oder „geplant“.'));
        const group = within(dialog()).getByRole('group', {name: 'Ihre Antwort für Musterburg'});
        await user.click(within(group).getByRole('radio', {name: 'ja'}));
        await user.type(within(dialog()).getByLabelText(/in einer Zeile/), 'Mit Bürgschaft{Enter}');
        await said('Ihre Antwort ist eingetragen.');
        expect(answerRows()).toHaveLength(5);
        expect(within(dialog()).getByRole('heading', {name: 'Wie macht ihr das?'})).toHaveFocus();
        expect(row(ASKING)).toHaveTextContent('5 von 8 haben geantwortet');
        await user.click(button('Antwort ändern'));
        await waitFor(() => expect(within(dialog()).getByRole('radio', {name: 'ja'})).toHaveFocus());
        await user.click(within(dialog()).getByRole('radio', {name: 'geplant'}));
        expect(page.dirty).toBe(false);
        await user.click(button('Antwort ändern'));
        await waitFor(() => expect(answerRows().join()).toContain('◷ geplant Mit Bürgschaft'));
        await user.click(button('Antwort zurücknehmen'));
        await said('Ihre Antwort ist zurückgenommen.');
        expect(answerRows()).toHaveLength(4);
    });

    it('keeps the answer while there is no connection', async () => {
        await open(ASKING);
        await user.click(within(dialog()).getByRole('radio', {name: 'nein'}));
        const line = within(dialog()).getByLabelText(/in einer Zeile/);
        await user.type(line, 'Noch nicht');
        fakeMoodle().offline = true;
        await user.click(button('Antwort eintragen'));
        await within(dialog()).findByText(/^Gerade gibt es keine Verbindung/);
        expect(line).toHaveValue('Noch nicht');
        fakeMoodle().offline = false;
        await user.click(button('Antwort eintragen'));
        await said('Ihre Antwort ist eingetragen.');
    });

    it('keeps an answer that was begun, over Escape and a reload, until it has arrived', async () => {
        const line = (): HTMLElement => within(dialog()).getByLabelText(/in einer Zeile/);
        await open(ASKING);
        await user.click(within(dialog()).getByRole('radio', {name: 'geplant'}));
        await user.type(line(), 'Ab März');
        expect(page.dirty).toBe(false);
        await user.keyboard('{Escape}');
        await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument());
        page.stop();
        await start();
        await open(ASKING);
        await within(dialog()).findByText(/^Ihr Entwurf von/);
        expect(within(dialog()).getByRole('radio', {name: 'geplant'})).toBeChecked();
        expect(line()).toHaveValue('Ab März');
        await user.click(button('Antwort eintragen'));
        await said('Ihre Antwort ist eingetragen.');
        expect(answerRows().join()).toContain('◷ geplant Ab März');
        expect(Object.keys(localStorage).filter(key => key.includes('draft/'))).toEqual([]);
        await user.click(button('Antwort ändern'));
        await user.type(line(), ', mit Bürgschaft');
        await user.keyboard('{Escape}');
        await open(ASKING);
        await user.click(button('Antwort ändern'));
        expect(line()).toHaveValue('Ab März, mit Bürgschaft');
        await user.click(button('Verwerfen'));
        expect(line()).toHaveValue('Ab März');
        expect(dialog()).not.toHaveTextContent('Ihr Entwurf');
    });

    it('keeps a question to the Kommunen that was begun, with its date', async () => {
        await open(PLAIN);
        await user.click(button(/^Kommunen fragen/));
        const question = (): HTMLElement => within(dialog()).getByLabelText('Was möchten Sie von den anderen Kommunen wissen?');
        await user.clear(question());
        await user.type(question(), 'Zeigt ihr die Wohnung zweimal?');
        await user.type(within(dialog()).getByLabelText(/^Antworten bis/), '2030-05-04');
        await user.keyboard('{Escape}');
        await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument());
        await open(PLAIN);
        await user.click(button(/^Kommunen fragen/));
        expect(question()).toHaveValue('Zeigt ihr die Wohnung zweimal?');
        expect(within(dialog()).getByLabelText(/^Antworten bis/)).toHaveValue('2030-05-04');
        await user.click(button('Kommunen fragen'));
        await said('Die Kommunen des Teams sind gefragt.');
        expect(Object.keys(localStorage).filter(key => key.includes('draft/'))).toEqual([]);
    });

    it.each([
        ['Meine Antwort nehmen', 'nein Von mir'],
        ['Die andere stehen lassen', 'ja Vom Kollegen'],
    ])('shows both when a colleague was faster: %s', async (choice, result) => {
        const {store} = fakeMoodle();
        const profile = store.where('profile', {userid: store.where('user', {username: 'participant2'})[0]!.id})[0]!;
        store.update('profile', profile.id, {municipality: 'MUSTERBURG'});
        await open(ASKING);
        await user.click(within(dialog()).getByRole('radio', {name: 'nein'}));
        await user.type(within(dialog()).getByLabelText(/in einer Zeile/), 'Von mir');
        await secondPerson('participant2').call('mod_thementeam_save_answer', {
            cardid: cardNamed(ASKING).id, version: 0, answer: 'yes', line: 'Vom Kollegen',
        });
        await user.click(button('Antwort eintragen'));
        const both = await within(dialog()).findByRole('group', {name: /^Jonas Berger hat für Ihre Kommune gerade auch geantwortet/});
        await waitFor(() => expect(both).toHaveFocus());
        expect(both).toHaveTextContent('Von mir');
        expect(both).toHaveTextContent('Vom Kollegen');
        await user.click(button(choice));
        await waitFor(() => expect(both).not.toBeInTheDocument());
        expect(answerRows().join()).toContain(result);
    });

    it('says kindly where the Kommune is entered', async () => {
        const {store} = fakeMoodle();
        store.where('profile', {userid: store.where('user', {username: 'participant'})[0]!.id})
            .forEach(({id}) => store.update('profile', id, {municipality: ''}));
        await open(ASKING);
        expect(within(dialog()).getByRole('link', {name: 'Kommune eintragen'})).toHaveAttribute('href', expect.stringContaining('/local/kki/profile.php'));
    });

    it('begins with the card\'s title, is ended, opened and removed', async () => {
        await open(PLAIN);
        await user.click(button('Kommunen fragen: „Wie macht ihr das?“'));
        const question = within(dialog()).getByLabelText('Was möchten Sie von den anderen Kommunen wissen?');
        await waitFor(() => expect(question).toHaveFocus());
        expect(question).toHaveValue(PLAIN);
        const date = within(dialog()).getByLabelText(/^Antworten bis/);
        await user.type(date, '2020-01-01');
        await user.click(button('Kommunen fragen'));
        await within(dialog()).findByText(/^Dieses Datum liegt schon hinter uns/);
        await user.clear(date);
        await user.click(button('Kommunen fragen'));
        await said('Die Kommunen des Teams sind gefragt.');
        expect(dialog()).toHaveTextContent('Noch keine Antwort. Machen Sie den Anfang?');
        await user.click(button('Frage beenden'));
        await said('Die Frage ist beendet.');
        expect(within(dialog()).queryByRole('radio')).not.toBeInTheDocument();
        await user.click(button('Frage wieder öffnen'));
        await said('Die Frage ist wieder offen.');
        await user.click(button('Frage entfernen'));
        await user.click(within(dialog()).getAllByRole('button', {name: 'Behalten'})[0]!);
        await waitFor(() => expect(button('Frage entfernen')).toHaveFocus());
        await user.click(button('Frage entfernen'));
        await user.click(within(dialog().querySelector<HTMLElement>('.thementeam-ask')!).getByRole('button', {name: 'Entfernen'}));
        await said('Die Frage ist entfernt.');
        expect(button('Kommunen fragen: „Wie macht ihr das?“')).toHaveFocus();
    });

    it('is managed only by who asked, and by who moderates', async () => {
        page.stop();
        setupMoodle({language: 'de', as: 'participant2'});
        await start();
        await open(ASKING);
        expect(within(dialog()).queryByRole('button', {name: 'Frage beenden'})).not.toBeInTheDocument();
    });
});

describe('a short question', () => {
    it('shows who helped first, and becomes an information', async () => {
        await open(QUESTION);
        expect(dialog()).toHaveTextContent('Ohne Namen');
        expect(dialog()).not.toHaveTextContent('Sommer');
        const helped = within(dialog()).getByRole('region', {name: /Hat geholfen/});
        expect(helped).toHaveTextContent('Ja: Unsere zwei Seiten');
        expect(within(dialog()).getAllByText(/^Ja: Unsere zwei Seiten/)).toHaveLength(1);
        expect(dialog()).toHaveTextContent('Hat geholfen Der Text steht oben.');
        expect(within(dialog()).queryByRole('button', {name: /^Doch nicht/})).not.toBeInTheDocument();
        await user.click(button('Als Information festhalten'));
        await said('Festgehalten als Information');
        const link = within(dialog()).getByRole('link', {name: QUESTION});
        expect(within(dialog()).queryByRole('button', {name: 'Als Information festhalten'})).not.toBeInTheDocument();
        const kept = fakeMoodle().store.where('card', {fromid: cardNamed(QUESTION).id});
        expect(kept).toMatchObject([{kind: 'information', origin: 'Landkreis Beispielgau'}]);
        await user.click(link);
        await waitFor(() => expect(dialog()).toHaveTextContent(`Antwort auf die Frage: ${QUESTION}`));
    });

    it('is asked from the board without a name, answered, and settled by the person who asked', async () => {
        await user.click(screen.getByRole('button', {name: 'Kurze Frage'}));
        const title = await screen.findByLabelText('Ihre Frage');
        expect(title).toHaveFocus();
        await user.click(button('Frage stellen'));
        await waitFor(() => expect(title).toHaveAccessibleDescription(/^Schreiben Sie Ihre Frage/));
        await user.type(title, 'Wie nennt ihr das?');
        await user.click(within(dialog()).getByRole('checkbox', {name: 'Ohne meinen Namen fragen'}));
        expect(within(dialog()).getByRole('checkbox')).toHaveAccessibleDescription(/weder das Team noch die Kursleitung/);
        fakeMoodle().offline = true;
        await user.click(button('Frage stellen'));
        await within(dialog()).findByText(/^Gerade gibt es keine Verbindung/);
        await user.keyboard('{Escape}');
        expect(page.dirty).toBe(true);
        await user.click(button('Abbrechen'));
        await waitFor(() => expect(screen.getByRole('button', {name: 'Kurze Frage'})).toHaveFocus());
        fakeMoodle().offline = false;
        await user.click(screen.getByRole('button', {name: 'Kurze Frage'}));
        await waitFor(() => expect(screen.getByLabelText('Ihre Frage')).toHaveValue('Wie nennt ihr das?'));
        expect(within(dialog()).getByRole('checkbox')).toBeChecked();
        await user.click(button('Frage stellen'));
        await said('Ihre Frage steht jetzt auf der Tafel.');
        await waitFor(() => expect(screen.getByRole('link', {name: 'Wie nennt ihr das?'})).toHaveFocus());
        const card = cardNamed('Wie nennt ihr das?');
        const space = await secondPerson('trainer').call('mod_thementeam_get_card', {cardid: card.id});
        expect(JSON.stringify(space)).not.toMatch(/Aydin|"userid":[1-9]/);

        await secondPerson('participant2').call('mod_thementeam_create_comment', {
            cardid: card.id, content: 'Bei uns: Wohnlotse', uuid: crypto.randomUUID(),
        });
        await open('Wie nennt ihr das?');
        expect(dialog()).toHaveTextContent('Antwort gesucht');
        expect(dialog()).toHaveTextContent('Nur Sie sehen, dass sie von Ihnen ist.');
        await user.click(button('Das hat geholfen: Antwort von Jonas Berger'));
        await said('Schön, dass es geholfen hat.');
        expect(within(dialog()).getByRole('region', {name: /Hat geholfen/})).toHaveTextContent('Bei uns: Wohnlotse');
        await user.click(button('Doch nicht: wieder Antwort suchen'));
        await said('Die Frage sucht wieder eine Antwort.');
        expect(dialog()).toHaveTextContent('Antwort gesucht');
    });
});
