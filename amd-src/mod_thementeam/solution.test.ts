import {configure, screen, waitFor} from '@testing-library/dom';
import userEvent from '@testing-library/user-event';
import {fakeMoodle, setupMoodle} from '../test/moodle';
import {init} from './solution';

configure({asyncUtilTimeout: 5000});

let publicationid: number;

const paint = (): void => {
    const data = {publicationid, counts: {used: 2, unsuitable: 1, outdated: 0}, own: '', ownnote: ''};
    document.body.innerHTML = `<article id="page"><div data-region="thementeam-reactions"><p>Genutzt (2)</p>
        <script type="application/json">${JSON.stringify(data)}</script></div>
        <div><p class="thementeam-share-text">Drei Sätze.</p><button data-action="thementeam-copy" hidden>Text kopieren</button></div>
        <button data-action="thementeam-print" hidden>Drucken</button></article>`;
};

beforeEach(async () => {
    setupMoodle({as: 'participant2', language: 'de'});
    publicationid = fakeMoodle().store.where('publication')[0]!.id;
    paint();
    init('page');
    await screen.findByRole('button', {name: 'Genutzt (2)'});
});

it('takes one answer per person, and takes it back', async () => {
    const user = userEvent.setup();
    await user.click(screen.getByRole('button', {name: 'Genutzt (2)'}));
    expect(await screen.findByRole('button', {name: 'Genutzt (3)', pressed: true})).toBeInTheDocument();
    await user.click(screen.getByRole('button', {name: 'Veraltet'}));
    expect(await screen.findByRole('button', {name: 'Veraltet', pressed: true})).toBeInTheDocument();
    await user.type(screen.getByLabelText(/in einer Zeile sagen/), 'Das Gesetz ist neu.');
    await user.click(screen.getByRole('button', {name: 'Absenden'}));
    await waitFor(() => expect(fakeMoodle().store.where('reaction', {note: 'Das Gesetz ist neu.'})).toHaveLength(1));
    expect(screen.getByRole('button', {name: 'Veraltet'})).toHaveFocus();
    await user.click(screen.getByRole('button', {name: 'Veraltet'}));
    await waitFor(() => expect(fakeMoodle().store.where('reaction', {userid: fakeMoodle().userid})).toHaveLength(0));
});

it('says so when there is no connection', async () => {
    fakeMoodle().offline = true;
    await userEvent.click(screen.getByRole('button', {name: 'Genutzt (2)'}));
    expect(await screen.findByRole('alert')).toHaveTextContent('keine Verbindung');
    expect(screen.getByRole('button', {name: 'Genutzt (2)'})).toHaveAttribute('aria-pressed', 'false');
});

it('copies a text and says so; where it cannot, it says how', async () => {
    const user = userEvent.setup();
    const write = jest.spyOn(navigator.clipboard, 'writeText');
    await user.click(screen.getByRole('button', {name: 'Text kopieren'}));
    await waitFor(() => expect(screen.getByRole('status')).toHaveTextContent('Der Text ist kopiert'));
    expect(write).toHaveBeenCalledWith('Drei Sätze.');
    write.mockRejectedValueOnce(new Error('denied'));
    await user.click(screen.getByRole('button', {name: 'Text kopieren'}));
    await waitFor(() => expect(screen.getByRole('status')).toHaveTextContent('mit der Tastatur'));
});

it('prints', async () => {
    window.print = jest.fn();
    await userEvent.click(screen.getByRole('button', {name: 'Drucken'}));
    expect(window.print).toHaveBeenCalled();
});
