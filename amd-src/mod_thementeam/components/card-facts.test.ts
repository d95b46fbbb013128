// The modules of the site share a Lit without `render`; a test may take the whole one.
// eslint-disable-next-line @typescript-eslint/no-restricted-imports -- as said
import {render} from 'lit';
import {setupMoodle} from '../../test/moodle';
import {loadStrings, type Strings} from '../../platform/strings';
import {CARD_STRING_KEYS} from '../page/card-strings';
import {aCard, aDetail} from '../testing/samples';
import {careLine, originLine} from './card-facts';
import {cardOrigin, cardParts} from './card-parts';

const PAST = 1_600_000_000;
const FUTURE = 4_000_000_000;

let strings: Strings;

const shown = (template: Parameters<typeof render>[0]): HTMLElement => {
    const place = document.createElement('div');
    render(template, place);
    return place;
};

beforeEach(async () => {
    setupMoodle({language: 'de'});
    strings = await loadStrings('mod_thementeam', CARD_STRING_KEYS);
});

describe('where an information comes from', () => {
    it('says nothing where nothing is known', () => {
        expect(shown(originLine(strings, aCard()))).toHaveTextContent(/^$/);
    });

    it('names source and validity', () => {
        const line = shown(originLine(strings, aCard({origin: 'Stadt Musterburg', originassociation: 'Städtetag', timevalid: FUTURE})));
        expect(line).toHaveTextContent('Quelle: Stadt Musterburg, Städtetag');
        expect(line).toHaveTextContent(/gültig bis .*2096/);
        expect(line.querySelector('svg')).toBeNull();
    });

    it('asks in words, and with a sign, to check what is out of date', () => {
        const line = shown(originLine(strings, aCard({timevalid: PAST})));
        expect(line).toHaveTextContent(/Gültig bis .*2020: bitte prüfen/);
        expect(line.querySelector('svg')).not.toBeNull();
    });

    it('says in the dialog what it rests on, and for whom it is', () => {
        const part = shown(cardOrigin({strings, card: aDetail({basis: '§ 22 SGB II', sizes: ['bis 5.000'], fits: true})}));
        expect(part).toHaveTextContent('Grundlage: § 22 SGB II');
        expect(part).toHaveTextContent('Für Kommunen: bis 5.000');
        expect(part).toHaveTextContent('passt für meine Kommune');
    });
});

describe('who takes care', () => {
    it('says until when', () => {
        expect(shown(careLine(strings, aCard({timedue: FUTURE}), 'Jonas'))).toHaveTextContent(/Kümmert sich: Jonas\s*bis .*2096/);
    });

    it('speaks of a date that has passed without blame', () => {
        expect(shown(careLine(strings, aCard({timedue: PAST}), ''))).toHaveTextContent(/^noch offen seit .*2020$/);
    });
});

describe('what belongs to a card', () => {
    it('lists links with their source, files and tags', () => {
        const part = shown(cardParts({strings, card: aDetail({
            links: [{url: 'https://example.org/a', title: '', source: 'Musterburg'}, {url: 'https://example.org/b', title: '<b>B</b>', source: ''}],
            files: [{name: 'brief.pdf', url: '/pluginfile.php/1/brief.pdf', size: '12 KB'}],
            tags: [{name: 'wohnen', url: '/tag/index.php?tag=wohnen'}],
        })}));
        expect([...part.querySelectorAll('a')].map(link => link.textContent)).toEqual(['https://example.org/a', '<b>B</b>', 'brief.pdf', 'wohnen']);
        expect(part).toHaveTextContent('Quelle: Musterburg');
    });

    it('has no empty lists', () => {
        expect(shown(cardParts({strings, card: aDetail()})).querySelector('h3')).toBeNull();
    });
});
