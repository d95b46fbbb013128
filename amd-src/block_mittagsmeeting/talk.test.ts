/** The page of what is talked about: one-liners, "mich auch", notes, and two people in the same note. */
import {screen} from '@testing-library/dom';
import userEvent from '@testing-library/user-event';
import {talkOf} from '../test/store/handlers/mittagsmeeting-talk';
import {fakeMoodle, secondPerson, setupMoodle} from '../test/moodle';
import {init} from './talk';

const NOON = Date.parse('2026-12-08T12:20:00+01:00') / 1000;
let now = NOON;

const seriesId = (): number => fakeMoodle().store.where('series')[0]?.id ?? 0;

/** A date around noon of 8 December. */
const dateId = (): number => fakeMoodle().store.where('date', {localdate: '2026-12-08'})[0]?.id ?? 0;

const open = async (): Promise<void> => {
    const data = talkOf(fakeMoodle().context, seriesId());
    document.body.innerHTML = `<div id="talk"><script type="application/json">${JSON.stringify(data)}</script>
        <mittagsmeeting-talk></mittagsmeeting-talk></div>`;
    await init('talk');
    await screen.findByRole('heading', {name: 'Was mich beschäftigt'});
};

const user = userEvent.setup();

beforeEach(() => {
    now = NOON;
    setupMoodle({language: 'de', now: () => now});
    const {store} = fakeMoodle();
    const timestart = NOON - 300;
    if (!dateId()) {
        store.insert('date', {
            seriesid: seriesId(), localdate: '2026-12-08', localclock: '12:15', duration: 30, timestart, timeend: timestart + 1800,
            movedfrom: null, status: 'confirmed', reason: '', version: 1,
        });
    }
});

describe('one-liners', () => {
    const write = async (text: string): Promise<void> => {
        await user.type(screen.getByRole('textbox', {name: /Was beschäftigt Sie/}), text);
        await user.click(screen.getByRole('button', {name: 'Hinzufügen'}));
    };

    it('are added, stand on top with the name, and the field is empty again and has the focus', async () => {
        await open();
        expect(screen.getByText(/Noch steht hier nichts/)).toBeTruthy();
        await write('Kita-Plätze <auf> dem Land');
        expect((await screen.findAllByText('Kita-Plätze <auf> dem Land'))[0]).toBeTruthy();
        expect(screen.getByText(fakeMoodle().context.fullName(fakeMoodle().userid))).toBeTruthy();
        const field = screen.getByRole('textbox', {name: /Was beschäftigt Sie/});
        expect([(field as HTMLInputElement).value, document.activeElement === field]).toEqual(['', true]);
    });

    it('keep what was typed when nobody answers, and count once', async () => {
        await open();
        fakeMoodle().offline = true;
        await write('Dolmetschpool');
        expect((await screen.findByRole('alert')).textContent).toContain('versuchen Sie es noch einmal');
        fakeMoodle().offline = false;
        await user.click(screen.getByRole('button', {name: 'Hinzufügen'}));
        expect((await screen.findAllByText('Dolmetschpool'))[0]).toBeTruthy();
        const uuids = fakeMoodle().calls.filter(call => call.methodname === 'block_mittagsmeeting_add_concern').map(({args}) => args.uuid);
        expect(uuids[0]).toBe(uuids[1]);
    });

    it('are answered with "mich auch", once, and that is taken back', async () => {
        fakeMoodle().store.insert('concern', {dateid: dateId(), uuid: 'x', userid: 999, content: 'Wohnraum'});
        fakeMoodle().store.update('concern', fakeMoodle().store.where('concern', {uuid: 'x'})[0]?.id ?? 0, {userid: 0});
        await open();
        await user.click(screen.getByRole('button', {name: /Mich auch\s?: Wohnraum/}));
        expect(await screen.findByText('1 auch')).toBeTruthy();
        const button = screen.getByRole('button', {name: /Mich auch\s?: Wohnraum/});
        expect([button.getAttribute('aria-pressed'), document.activeElement === button]).toEqual(['true', true]);
        await user.click(button);
        expect(screen.queryByText('1 auch')).toBeNull();
        expect(screen.queryByRole('button', {name: /Entfernen/})).toBeNull();
    });

    it('can be removed by who wrote them, after a question', async () => {
        await open();
        await write('Wohnraum');
        await screen.findAllByText('Wohnraum');
        fakeMoodle().answers.push(false, true);
        await user.click(screen.getByRole('button', {name: /Entfernen/}));
        expect(screen.getAllByText('Wohnraum').length).toBeGreaterThan(0);
        await user.click(screen.getByRole('button', {name: /Entfernen/}));
        expect(await screen.findByText(/Noch steht hier nichts/)).toBeTruthy();
    });

    it('are refused with a sentence when there are too many', async () => {
        for (let i = 0; i < 5; i++) {
            fakeMoodle().store.insert('concern', {dateid: dateId(), uuid: `u${i}`, userid: fakeMoodle().userid, content: `Satz ${i}`});
        }
        await open();
        await write('Noch einer');
        expect((await screen.findByRole('alert')).textContent).toContain('Mehr als 5');
        expect(screen.getByRole<HTMLInputElement>('textbox', {name: /Was beschäftigt Sie/}).value).toBe('Noch einer');
    });
});

describe('notes', () => {
    const field = (name: string, index = 0): HTMLInputElement => screen.getAllByRole<HTMLInputElement>('textbox', {name})[index] as HTMLInputElement;

    const add = async (content: string, url: string): Promise<void> => {
        const last = screen.getAllByRole('textbox', {name: 'Notiz'}).length - 1;
        await user.type(field('Notiz', last), content);
        if (url) {
            await user.type(field('Link (wenn es einen gibt)', last), url);
        }
        await user.click(screen.getByRole('button', {name: 'Notiz hinzufügen'}));
    };

    it('are taken while the meeting is on and for a day after it', async () => {
        await open();
        expect(screen.getByRole('heading', {name: /Links und Notizen vom Di, 8. Dezember 2026/})).toBeTruthy();
        now += 26 * 3600;
        await open();
        expect(screen.queryByRole('heading', {name: /Links und Notizen vom/})).toBeNull();
    });

    it('keep what was typed when the link is none', async () => {
        await open();
        await add('Ein Tipp', 'javascript:alert(1)');
        expect((await screen.findByRole('alert')).textContent).toContain('https://');
        expect(field('Notiz').value).toBe('Ein Tipp');
        await user.clear(field('Link (wenn es einen gibt)'));
        await user.type(field('Link (wenn es einen gibt)'), 'https://www.musterstadt.example/tipp');
        await user.click(screen.getByRole('button', {name: 'Notiz hinzufügen'}));
        expect((await screen.findByRole('link', {name: /musterstadt/})).getAttribute('href')).toBe('https://www.musterstadt.example/tipp');
        expect(field('Notiz').value).toBe('');
    });

    it('show both texts when two people changed one, and lose none', async () => {
        await open();
        await add('Ein Tipp', 'https://a.example/b');
        await screen.findByRole('link');
        await user.click(screen.getByRole('button', {name: 'Ändern'}));
        expect(document.activeElement).toBe(field('Notiz'));
        await user.type(field('Notiz'), ' von mir');
        const {id: noteid, version} = fakeMoodle().store.where('note', {dateid: dateId()})[0] ?? {id: 0, version: 0};
        await secondPerson('participant2').call('block_mittagsmeeting_save_note', {
            dateid: dateId(), noteid, uuid: '', version, content: 'Ein Tipp von Jonas', url: 'https://a.example/b',
        });
        await user.click(screen.getByRole('button', {name: 'Speichern'}));
        expect(await screen.findByRole('group', {name: 'Jemand hat diese Notiz gerade auch geändert.'})).toBeTruthy();
        expect(screen.getByText('Ein Tipp von Jonas')).toBeTruthy();
        expect(field('Notiz').value).toBe('Ein Tipp von mir');
        await user.click(screen.getByRole('button', {name: 'Beide zusammenführen'}));
        expect(await screen.findByText(/Ein Tipp von Jonas/)).toBeTruthy();
        expect(fakeMoodle().store.where('note', {dateid: dateId()})[0]?.content).toBe('Ein Tipp von Jonas\n\nEin Tipp von mir');
    });

    it('stay as they were when the person gives up', async () => {
        await open();
        await add('Ein Tipp', '');
        await user.click(await screen.findByRole('button', {name: 'Ändern'}));
        await user.click(screen.getByRole('button', {name: 'Abbrechen'}));
        expect(screen.getAllByText('Ein Tipp').length).toBeGreaterThan(0);
        expect(screen.queryByRole('button', {name: 'Abbrechen'})).toBeNull();
    });
});
