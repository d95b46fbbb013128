/** The judge of races on what people take back: undo, the bin, older texts. */
import {check, tally, type Act, type Race} from './lib/checker.mjs';
import {act, soundRace} from './sample';

/** Goes on after the sound race: what one does, and what it leaves in the journal. */
const going = (race: Race, userid: number) => (one: Act, verb: string, itemtype: string, textid: number | null = null): void => {
    const revision = race.rows.revision + 1;
    race.rows.revision = revision;
    race.rows.pulse = `${String(revision).padStart(12, '0')}.0123abcd`;
    race.views.flatMap(({followed, read}) => [followed, read]).forEach(view => Object.assign(view, {revision}));
    one.revision = revision;
    race.acts.push(one);
    race.rows.journal.push({id: revision * 10, revision, userid, verb, itemtype, itemid: one.item, textid});
};

/** Changes the card, and what everybody sees of it. */
const card = ({rows, views}: Race, more: {columnid?: number; version?: number; textid?: number}): void => {
    const {textid, ...shown} = more;
    Object.assign(rows.cards[0]!, shown, textid === undefined ? {} : {textid});
    views.flatMap(({followed, read}) => [followed, read]).forEach(view => Object.assign((view.cards as object[])[0]!, shown));
};

/** The last mover takes the move back, and the text of before comes again; the card was in the bin in between. */
const taken = (): Race => {
    const race = soundRace();
    const second = going(race, 11);
    second(act(1, 'undo_move', {item: 5, undone: 4}), 'move', 'card');
    card(race, {columnid: 1});
    second(act(1, 'delete_card', {item: 5}), 'delete', 'card');
    second(act(1, 'restore_card', {item: 5}), 'restore', 'card');
    const first = going(race, 10);
    race.rows.texts.push({...race.rows.texts[1]!, id: 104, userid: 10});
    first(act(0, 'undo_change', {item: 5, undone: 3}), 'update', 'card', 104);
    race.rows.texts.push({...race.rows.texts[0]!, id: 105, userid: 10});
    first(act(0, 'restore_card_text', {item: 5, base: 4, textid: 100}), 'update', 'card', 105);
    card(race, {textid: 105, version: 5});
    return race;
};

const broken = (spoil: (race: Race) => void): string[] => {
    const race = taken();
    spoil(race);
    return Object.keys(tally(check(race)));
};

const find = ({acts}: Race, op: string): Act => acts.find(each => each.op === op)!;

test('finds nothing where everything came back as it should', () => {
    expect(check(taken())).toEqual([]);
});

test('an answer that got lost, or one that is repeated, is no fault', () => {
    expect(broken(race => race.acts.push(act(1, 'undo_move', {item: 5, undone: 4, revision: race.rows.revision})))).toEqual([]);
    expect(broken(race => {
        find(race, 'undo_change').lost = 1;
    })).toEqual([]);
});

test.each<[string, string, (race: Race) => void]>([
    ['a move that was undone over a newer one', 'undo overwrote a newer act', race => {
        race.rows.journal.splice(-5, 0, {...race.rows.journal.find(each => each.revision === 4)!, id: 59, revision: 5, userid: 11});
    }],
    ['a change that was undone over a newer text', 'undo overwrote a newer act', race => {
        find(race, 'undo_change').undone = 2;
    }],
    ['one act that was undone twice', 'undone more than once', race => {
        going(race, 11)(act(1, 'undo_move', {item: 5, undone: 4}), 'move', 'card');
    }],
    ['a card that is not where it was before', 'card is not where it was moved last', race => card(race, {columnid: 2})],
    ['another text than the one before', 'undone to something else', race => {
        race.rows.texts.find(({id}) => id === 104)!.content = 'ta';
    }],
    ['an undo that was refused for nothing', 'undo refused, and nobody was faster', race => {
        race.acts.push(act(1, 'undo_move', {item: 5, undone: race.rows.revision, status: 'refused', code: 'undo_changed', revision: race.rows.revision}));
    }],
    ['an act that is known no more', 'undo forgotten', race => {
        race.acts.push(act(1, 'undo_move', {item: 5, undone: 4, status: 'refused', code: 'undo_gone', revision: race.rows.revision}));
    }],
    ['a card that came out of the bin twice', 'restored more than once', race => {
        going(race, 11)(act(1, 'restore_card', {item: 5}), 'restore', 'card');
    }],
    ['a card that was said to be back and is not', 'acknowledged restore is lost', race => {
        race.acts.push(act(1, 'restore_comment', {item: 7, revision: race.rows.revision}));
        race.rows.journal.push({...race.rows.journal.at(-1)!, id: 998, verb: 'delete', itemtype: 'comment', itemid: 7, textid: null});
    }],
    ['an older text over one that was not seen', 'replaced a text that its writer had not seen', race => {
        find(race, 'restore_card_text').base = 3;
    }],
    ['an older text that did not come back', 'acknowledged text is lost', race => {
        find(race, 'restore_card_text').textid = 102;
    }],
    ['an older text that nobody brought back', 'one text, counted more than once', race => {
        race.acts.splice(race.acts.indexOf(find(race, 'restore_card_text')), 1);
    }],
])('finds %s', (_, rule, spoil) => {
    expect(broken(spoil)).toContain(rule);
});
