import {screen} from '@testing-library/dom';
import {loadStrings} from '../../platform/strings';
import {setupMoodle} from '../../test/moodle';
import {DocumentCards} from './document-cards';

const KEYS = ['document_many', 'document_write', 'document_writing', 'outline', 'solution_read', 'solutions', 'solutions_toread'];

const show = async (values: Partial<DocumentCards>): Promise<void> => {
    setupMoodle({language: 'de'});
    const cards = new DocumentCards();
    Object.assign(cards, {strings: await loadStrings('mod_thementeam', KEYS), spaceid: 4, cmid: 11, cancontribute: true, documents: [], ...values});
    document.body.replaceChildren(cards);
    await cards.updateComplete;
};

it('says what is open and what one writes', async () => {
    await show({documents: [{id: 5, title: 'Wohnlotsen &amp; mehr', sections: 4, open: 2, writing: 'Kosten', publicationid: 8}]});
    expect(screen.getByText('4 Abschnitte, 2 offen · Sie schreiben an „Kosten“')).toBeInTheDocument();
    expect(screen.getByRole('link', {name: 'Wohnlotsen & mehr'})).toHaveAttribute('href', expect.stringContaining('document.php?id=5'));
    expect(screen.getByRole('link', {name: 'Weiterschreiben'})).toBeInTheDocument();
    expect(screen.getByRole('link', {name: 'Lösung lesen'})).toHaveAttribute('href', expect.stringContaining('solution.php?id=8'));
    expect(screen.getByRole('link', {name: 'Veröffentlichte Lösungen lesen'})).toBeInTheDocument();
});

it('invites those who may write, and shows nothing in other columns', async () => {
    await show({});
    expect(screen.getByRole('link', {name: 'Lösung schreiben'})).toHaveAttribute('href', expect.stringContaining('space=4'));
    await show({cancontribute: false});
    expect(screen.queryByRole('link')).not.toBeInTheDocument();
    await show({documents: undefined});
    expect(screen.queryByRole('link')).not.toBeInTheDocument();
});
