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

describe('a card in a locked column', () => {
    it('offers nothing that the server refuses; comments go on', async () => {
        expect(inDialog('button', 'Bearbeiten')).toBeInTheDocument();
        const column = fakeMoodle().store.get('column', row().columnid);
        await ruth('mod_thementeam_update_column', {columnid: column.id, version: 1, name: column.name, color: column.color, locked: true});
        window.dispatchEvent(new Event('online'));
        await waitFor(() => expect(within(dialog()).queryByRole('button', {name: 'Bearbeiten'})).not.toBeInTheDocument());
        expect(within(dialog()).queryByRole('button', {name: 'Frage beenden'})).not.toBeInTheDocument();
        expect(within(dialog()).getByText(/Gesperrt: Die Karten bleiben hier/)).toBeInTheDocument();
        expect(within(dialog()).getByRole('textbox', {name: 'Ihr Kommentar'})).toBeInTheDocument();
        await ruth('mod_thementeam_update_column', {columnid: column.id, version: 2, name: column.name, color: column.color, locked: false});
        window.dispatchEvent(new Event('online'));
        expect(await within(dialog()).findByRole('button', {name: 'Bearbeiten'})).toBeInTheDocument();
    });
});

describe('decisions on a card', () => {
    it('stand there with who and when, and their wording can be changed', async () => {
        const meetingid = fakeMoodle().store.where('meeting').at(-1)!.id;
        await secondPerson('participant2').call('mod_thementeam_create_decision', {meetingid, cardid: row().id, content: 'Wir schreiben.', uuid: 'u9'});
        window.dispatchEvent(new Event('online'));
        const list = await within(dialog()).findByRole('region', {name: 'Beschlüsse'});
        expect(list).toHaveTextContent('Festgehalten von Jonas Berger');
        expect(within(list).queryByRole('button', {name: 'Entfernen'})).not.toBeInTheDocument();
        await user.click(within(list).getByRole('button', {name: 'Wortlaut ändern'}));
        await user.clear(within(list).getByRole('textbox'));
        await user.type(within(list).getByRole('textbox'), 'Wir schreiben alle.');
        await user.click(within(list).getByRole('button', {name: 'Speichern'}));
        expect(await within(dialog()).findByText('Wir schreiben alle.')).toBeInTheDocument();
        await said('Der Wortlaut ist geändert');
    });
});

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
});

describe('editing', () => {
    const FORM = 'mod_thementeam\\form\\card_form';
    const returns = (value: unknown): void => {
        fakeMoodle().submissions.set(FORM, {submitted: true, value});
    };
    const saved = (merged = false): object => ({status: 'ok', revision: fakeMoodle().store.get('space', row().spaceid).revision, merged});
    const conflict = {
        status: 'conflict', revision: 0, by: 'Ruth Winter', when: 1_800_000_000, resume: '{"both":1}', mine: 'title=Mein', theirs: 'title=Ihr',
        collisions: [{label: 'Text', mine: 'Mein Text', theirs: 'Text von Ruth'}],
    };
    const edit = (): Promise<void> => user.click(inDialog('button', 'Bearbeiten'));

    it('opens the form of Moodle, and shows what was saved there', async () => {
        await ruth('mod_thementeam_update_card', {cardid: row().id, version: 1, title: TITLE, content: 'Neuer Text'});
        returns(saved());
        await edit();
        await said('Gespeichert.');
        expect(dialog()).toHaveTextContent('Neuer Text');
        await waitFor(() => expect(inDialog('button', 'Bearbeiten')).toHaveFocus());
    });

    it('says when another change came in too', async () => {
        returns(saved(true));
        await edit();
        await said('Gespeichert, zusammen mit dem');
    });

    it('comes back to the card when the form is given up', async () => {
        fakeMoodle().submissions.set(FORM, {submitted: false});
        await edit();
        await waitFor(() => expect(inDialog('button', 'Bearbeiten')).toHaveFocus());
        expect(page.dirty).toBe(false);
    });

    describe('when somebody changed the same', () => {
        beforeEach(async () => {
            returns(conflict);
            await edit();
            await waitFor(() => expect(inDialog('heading', 'Ruth Winter hat diese Karte gerade auch geändert')).toHaveFocus());
        });

        it('shows both texts side by side', () => {
            expect(inDialog('heading', 'Ihr Text').parentElement).toHaveTextContent('Text Mein Text');
            expect(inDialog('heading', /^Ruth Winter, /).parentElement).toHaveTextContent('Text von Ruth');
            expect(page.dirty).toBe(true);
        });

        it('opens the form again with both', async () => {
            returns(saved());
            await user.click(inDialog('button', 'Beide zusammenführen'));
            await said('Gespeichert.');
        });

        it.each([
            ['Meinen nehmen', 'title=Mein'],
            ['Text von Ruth Winter nehmen', 'title=Ihr'],
        ])('%s', async (name, formdata) => {
            fakeMoodle().forms.set(formdata, {submitted: true, value: saved()});
            await user.click(inDialog('button', name));
            await said('Gespeichert.');
            await waitFor(() => expect(inDialog('button', 'Bearbeiten')).toHaveFocus());
        });

        it('opens the form when it does not take the text any more', async () => {
            fakeMoodle().forms.set('title=Mein', {submitted: false});
            returns(saved());
            await user.click(inDialog('button', 'Meinen nehmen'));
            await said('Gespeichert.');
        });

        it('keeps both without a connection', async () => {
            fakeMoodle().offline = true;
            await user.click(inDialog('button', 'Meinen nehmen'));
            await within(dialog()).findByText(/^Gerade gibt es keine Verbindung/);
            expect(inDialog('heading', 'Ihr Text')).toBeInTheDocument();
        });

        it('does not lose the text with Escape either', async () => {
            await user.keyboard('{Escape}');
            expect(await within(dialog()).findByRole('alertdialog')).toBeInTheDocument();
        });
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
