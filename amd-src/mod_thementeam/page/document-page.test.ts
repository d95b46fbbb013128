import {configure, screen, waitFor, within} from '@testing-library/dom';
import userEvent, {type UserEvent} from '@testing-library/user-event';
import {call} from '../../platform/ajax';
import {loadStrings} from '../../platform/strings';
import {fakeMoodle, secondPerson, setupMoodle} from '../../test/moodle';
import {Context} from '../../test/store/context';
import {headOf, writeHead} from '../../test/store/handlers/thementeam-heads';
import {userNamed} from '../../test/store/sample-people';
import type {SolutionDocument} from '../model/document';
import {completeBrowser} from '../testing/browser';
import {DocumentPage} from './document-page';
import {DOCUMENT_STRING_KEYS} from './document-strings';

// Whole journeys on a busy machine.
jest.setTimeout(30_000);
configure({asyncUtilTimeout: 5000});

let page: DocumentPage;
let user: UserEvent;
let documentid: number;

const jonas = (method: string, args: Record<string, unknown>): Promise<unknown> => secondPerson('participant2').call(method, args);
const document = async (): Promise<SolutionDocument> =>
    (await call('mod_thementeam_get_document', {documentid, since: 0})).document!;
const sectionOf = (title: string): HTMLElement => screen.getByRole('region', {name: title});
const said = async (text: RegExp | string): Promise<void> => {
    await waitFor(() => expect(screen.getAllByRole('status').map(region => region.textContent).join('\n')).toMatch(text));
};

beforeEach(async () => {
    completeBrowser();
    setupMoodle({language: 'de'});
    user = userEvent.setup();
    documentid = fakeMoodle().store.where('document')[0]!.id;
    const strings = await loadStrings('mod_thementeam', DOCUMENT_STRING_KEYS);
    const {revision} = await call('mod_thementeam_get_document', {documentid, since: 0});
    globalThis.document.body.innerHTML = '<div id="root"></div>';
    const data = {revision, pulseurl: null, readers: 'Nur dieses ThemenTeam liest mit', spaceurl: '/space', document: await document()};
    page = new DocumentPage(globalThis.document.getElementById('root')!, data, strings);
    await page.start();
});

afterEach(() => page.stop());

describe('sections', () => {
    it('say who writes them, and that one writes oneself', async () => {
        expect(within(sectionOf('Kosten und Aufwand')).getByText('Sie schreiben hier')).toBeInTheDocument();
        await user.click(within(sectionOf('Quellen')).getByRole('button', {name: 'Ich schreibe hier'}));
        await said('dass Sie hier schreiben');
        expect(within(sectionOf('Quellen')).getByText('Sie schreiben hier')).toBeInTheDocument();
    });

    it('move, keep the focus and say where they are', async () => {
        await user.click(within(sectionOf('Quellen')).getByRole('button', {name: 'Nach oben'}));
        await said('„Quellen“ steht jetzt an Stelle 3 von 4');
        expect(within(sectionOf('Quellen')).getByRole('button', {name: 'Nach oben'})).toHaveFocus();
        expect((await document()).sections.map(({role}) => role)).toEqual(['situation', 'proposal', 'sources', 'costs']);
    });

    it('are removed and come back', async () => {
        await user.click(within(sectionOf('Quellen')).getByRole('button', {name: 'Entfernen'}));
        await waitFor(() => expect(screen.queryByRole('region', {name: 'Quellen'})).not.toBeInTheDocument());
        await user.click(await screen.findByRole('button', {name: 'Rückgängig'}));
        await waitFor(() => expect(sectionOf('Quellen')).toBeInTheDocument());
    });

    it('say why something did not work, where it was', async () => {
        fakeMoodle().offline = true;
        await user.click(within(sectionOf('Quellen')).getByRole('button', {name: 'Ich schreibe hier'}));
        expect(await within(sectionOf('Quellen')).findByRole('alert')).toHaveTextContent('keine Verbindung');
    });

    it('show both texts where two people wrote, and take the one that is chosen', async () => {
        const costs = (await document()).sections[2]!;
        const store = fakeMoodle().store;
        const textid = store.insert('sectiontext', {
            sectionid: costs.id, userid: fakeMoodle().userid, title: 'Kosten und Aufwand', content: 'etwa 1.200 €', timecreated: 1,
        }).id;
        const saved = {
            status: 'conflict', code: 'stale', message: '', revision: 1, sectionid: costs.id, by: 'Jonas Berger', when: 1, version: 1, textid,
            collisions: [{label: 'Text', mine: 'etwa 1.200 €', theirs: '900 €'}],
        };
        fakeMoodle().submissions.set('mod_thementeam\\form\\section_form', {submitted: true, value: saved});
        await user.click(screen.getByRole('button', {name: '„Kosten und Aufwand“ bearbeiten'}));
        await waitFor(() => expect(screen.getByRole('heading', {name: 'Jonas Berger hat diesen Abschnitt gerade auch geändert'})).toHaveFocus());
        expect(screen.getByText('900 €')).toBeInTheDocument();
        await user.click(screen.getByRole('button', {name: 'Meinen nehmen'}));
        expect(await within(sectionOf('Kosten und Aufwand')).findByText('etwa 1.200 €')).toBeInTheDocument();
    });

    it('have a history with differences, and an older text comes back', async () => {
        const proposal = (await document()).sections[1]!;
        const store = fakeMoodle().store;
        const textid = store.insert('sectiontext', {
            sectionid: proposal.id, userid: fakeMoodle().userid, title: 'So geht es', content: 'Ganz anders', timecreated: 1,
        }).id;
        await jonas('mod_thementeam_restore_text', {itemtype: 'section', itemid: proposal.id, version: 1, textid});
        await page.store.refresh();
        await user.click(within(sectionOf('So geht es')).getByRole('button', {name: 'Verlauf'}));
        const dialog = screen.getByRole('dialog', {name: 'Verlauf von „So geht es“'});
        expect(await within(dialog).findByText('aktuelle Fassung')).toBeInTheDocument();
        await user.click(within(dialog).getAllByRole('button', {name: 'Was hat sich geändert?'})[0]!);
        expect(dialog.querySelector('ins')).toHaveTextContent('Ganz');
        await user.click(within(dialog).getAllByRole('button', {name: 'Diesen Text wieder nehmen'}).at(-1)!);
        await said('Der ältere Text gilt wieder');
        expect((await document()).sections[1]!.content).toContain('Wohnlotsen');
    });
});

describe('title and details', () => {
    const dialogOf = (): HTMLElement => screen.getByRole('dialog', {name: 'Verlauf von „Titel und Angaben“'});
    const open = async (): Promise<HTMLElement> => {
        await user.click(screen.getByRole('button', {name: 'Verlauf von „Titel und Angaben“'}));
        expect(await within(dialogOf()).findByText('aktuelle Fassung')).toBeInTheDocument();
        return dialogOf();
    };
    const rename = (title: string, who = 'participant2'): void => {
        const {store} = fakeMoodle();
        const row = store.get('document', documentid);
        const context = new Context(store, userNamed(store, who), 'de');
        store.change('space', row.spaceid, context.user.id, record => writeHead(context, row, {...headOf(row), title}, record));
    };

    it('have a history in words, with differences, and the focus comes back to its button', async () => {
        const dialog = await open();
        expect(dialog).toHaveTextContent('Für wen: Gemeinden bis 20.000');
        await user.click(within(dialog).getAllByRole('button', {name: 'Was hat sich geändert?'})[0]!);
        expect([...dialog.querySelectorAll('ins')].map(each => each.textContent).join(' ')).toContain('Aufwand: 4 Std.');
        await user.click(within(dialog).getByRole('button', {name: 'Schließen'}));
        await waitFor(() => expect(screen.getByRole('button', {name: 'Verlauf von „Titel und Angaben“'})).toHaveFocus());
    });

    it('are taken again as they were, as a new version', async () => {
        rename('Lotsen für alle');
        await page.store.refresh();
        expect(await screen.findByRole('heading', {name: 'Lotsen für alle'})).toBeInTheDocument();
        const dialog = await open();
        expect(within(dialog).getAllByRole('listitem')).toHaveLength(3);
        await user.click(within(dialog).getAllByRole('button', {name: 'Diesen Text wieder nehmen'})[0]!);
        await said('Der ältere Text gilt wieder');
        expect(screen.getByRole('heading', {name: /^Wohnlotsen: Ehrenamtliche/})).toBeInTheDocument();
        expect(screen.getByRole('button', {name: 'Verlauf von „Titel und Angaben“'})).toHaveFocus();
        expect(within(await open()).getAllByRole('listitem')).toHaveLength(4);
    });

    it('say who was faster, and overwrite nothing', async () => {
        const dialog = await open();
        rename('Jonas war schneller');
        await user.click(within(dialog).getByRole('button', {name: 'Diesen Text wieder nehmen'}));
        expect(await within(dialog).findByRole('alert')).toHaveTextContent('Jonas Berger');
        expect((await document()).title).toBe('Jonas war schneller');
    });
});

describe('sign-off and publishing', () => {
    const lead = async (): Promise<void> => {
        const {store} = fakeMoodle();
        store.change('space', store.get('document', documentid).spaceid, 0, record => {
            store.update('document', documentid, {lead: 'Ein Satz.'});
            record('update', 'document', documentid);
        });
        await page.store.refresh();
        await page.view.updateComplete;
    };

    it('say what is missing, and publish when enough have signed', async () => {
        expect(screen.getAllByText(/Noch fehlt der eine Satz/)).toHaveLength(2);
        const asked = jest.fn((event: Event) => event.stopImmediatePropagation());
        page.view.addEventListener('thementeam-edit-head', asked, {capture: true, once: true});
        await user.click(screen.getByRole('button', {name: 'Diesen Satz schreiben'}));
        expect(asked).toHaveBeenCalledTimes(1);
        await lead();
        expect(screen.getByText('Nötige Freigaben dieser Fassung: 2, bisher 0.')).toBeInTheDocument();
        const {contentversion} = await document();
        await jonas('mod_thementeam_sign_document', {documentid, contentversion, naming: 'none'});
        await page.store.write(repository => repository.sign(contentversion, 'kommune'));
        await user.click(await screen.findByRole('button', {name: 'Veröffentlichen'}));
        expect(await screen.findByRole('link', {name: /Fassung 1/})).toBeInTheDocument();
        expect(fakeMoodle().store.where('publication', {documentid})[0]!.authors).toEqual(['Musterburg']);
    });

    it('take a solution back with its reason; what a reader says becomes a card', async () => {
        await lead();
        const {contentversion} = await document();
        await jonas('mod_thementeam_sign_document', {documentid, contentversion, naming: 'none'});
        await page.store.write(repository => repository.sign(contentversion, 'kommune'));
        await user.click(await screen.findByRole('button', {name: 'Veröffentlichen'}));
        await screen.findByRole('link', {name: /Fassung 1/});
        const publicationid = fakeMoodle().store.where('publication', {documentid})[0]!.id;
        await jonas('mod_thementeam_set_reaction', {publicationid, reaction: 'outdated', note: 'Die Förderung ist ausgelaufen.'});
        await page.store.refresh();
        expect(await screen.findByText(/Die Förderung ist ausgelaufen/)).toBeInTheDocument();
        await user.click(screen.getByRole('button', {name: 'Karte daraus machen'}));
        expect(await screen.findByRole('link', {name: 'Karte öffnen'})).toBeInTheDocument();

        const withdraw = screen.getByRole('button', {name: 'Zurückziehen'});
        await user.click(withdraw);
        expect(withdraw).toHaveAttribute('aria-expanded', 'true');
        const reason = screen.getByLabelText(/Warum ziehen Sie die Lösung zurück/);
        expect(reason).toHaveFocus();
        await user.type(reason, 'Das Programm ist beendet.');
        await user.click(within(reason.closest('form')!).getByRole('button', {name: 'Zurückziehen'}));
        expect(await screen.findByText(/Das Programm ist beendet\./)).toBeInTheDocument();
        expect(fakeMoodle().store.get('publication', publicationid).status).toBe('withdrawn');
    });

    it('ask again when the text has changed since', async () => {
        await user.click(screen.getByRole('radio', {name: 'gar nicht'}));
        await user.click(screen.getByRole('button', {name: 'Ich gebe diese Fassung frei'}));
        expect(await screen.findByText('Sie haben diese Fassung freigegeben.')).toBeInTheDocument();
        const [first] = (await document()).sections;
        await jonas('mod_thementeam_move_section', {sectionid: first!.id, aftersectionid: (await document()).sections[1]!.id});
        await page.store.refresh();
        expect(await screen.findByText(/Seit Ihrer Freigabe hat sich der Text geändert/)).toBeInTheDocument();
        expect(screen.getByRole('radio', {name: 'gar nicht'})).toBeChecked();
    });
});

it('says that the document is gone, and brings it back', async () => {
    await user.click(screen.getByRole('button', {name: 'Dokument entfernen'}));
    expect(await screen.findByText('Dieses Dokument gibt es nicht mehr.')).toBeInTheDocument();
    await user.click(screen.getByRole('button', {name: 'Rückgängig'}));
    await waitFor(() => expect(sectionOf('Quellen')).toBeInTheDocument());
});
