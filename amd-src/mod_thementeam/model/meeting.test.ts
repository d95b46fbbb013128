import {aCard, aColumn} from '../testing/samples';
import {aDecision, aMeeting, anItem} from '../testing/meeting-samples';
import {agendaOf, decisionsOn, pickable, stepTarget} from './meeting';

const meeting = aMeeting({items: [anItem({cardid: 1}), anItem({cardid: 2}), anItem({cardid: 9, listed: false})]});
const columns = [
    {column: aColumn(), cards: [aCard({id: 1}), aCard({id: 3, title: 'Kaution &amp; Bürgschaft'}), aCard({id: 9, title: 'Weg'})]},
    {column: aColumn({id: 2}), cards: [aCard({id: 4, title: 'Brief', excerpt: 'an Eigentümer'})]},
];

it('offers the cards that are not on the agenda', () => {
    expect(agendaOf(meeting).map(({cardid}) => cardid)).toEqual([1, 2]);
    expect(pickable(columns, meeting, '').map(({cards}) => cards.map(({id}) => id))).toEqual([[3, 9], [4]]);
});

it('finds them by words of title and text, however they are written', () => {
    expect(pickable(columns, meeting, ' BURGSCHAFT kaution').flatMap(({cards}) => cards.map(({id}) => id))).toEqual([3]);
    expect(pickable(columns, meeting, 'eigentumer').flatMap(({cards}) => cards.map(({id}) => id))).toEqual([4]);
    expect(pickable(columns, meeting, 'nichts davon')).toEqual([]);
});

it('moves by one place, and not beyond the ends', () => {
    const items = [1, 2, 3].map(cardid => anItem({cardid}));
    expect(stepTarget(items, 3, -1)).toBe(1);
    expect(stepTarget(items, 2, -1)).toBe(0);
    expect(stepTarget(items, 1, -1)).toBeUndefined();
    expect(stepTarget(items, 1, 1)).toBe(2);
    expect(stepTarget(items, 3, 1)).toBeUndefined();
    expect(stepTarget(items, 8, 1)).toBeUndefined();
});

it('shows what this meeting decided as it is now, after what earlier ones did', () => {
    const now = {...meeting, decisions: [aDecision({id: 5, content: 'neu'}), aDecision({id: 6, cardid: 2})]};
    const earlier = [aDecision({id: 1, meetingid: 99}), aDecision({id: 5, content: 'alt'})];
    expect(decisionsOn(now, 1, earlier).map(({id, content}) => [id, content])).toEqual([[1, '<p>Wir schreiben.</p>'], [5, 'neu']]);
});
