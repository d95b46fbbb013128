/** The judge of races: a sound history passes, and each planted fault is found by the rule that is there for it. */
import {check, numbers, tally, type Act, type Race, type Row} from './lib/checker.mjs';
import {generator} from './lib/random.mjs';
import {act, soundRace} from './sample';

const cardsOf = (view: Row): Row[] => view.cards as Row[];

/** The rules that a race breaks after something was done to it. */
const broken = (spoil: (race: Race) => void): string[] => {
    const race = soundRace();
    spoil(race);
    return Object.keys(tally(check(race)));
};

describe('check', () => {
    it('finds nothing in a sound race', () => {
        expect(check(soundRace())).toEqual([]);
    });

    it.each<[string, string, (race: Race) => void]>([
        ['a revision without journal', 'revision without journal', ({rows}) => {
            rows.journal = rows.journal.filter(each => each.revision !== 4);
        }],
        ['two writers who got the same revision', 'two people in one revision', ({rows}) => rows.journal.push({...rows.journal[0]!, id: 99, userid: 11})],
        ['a journal ahead of its space', 'journal ahead of the space', ({rows}) => rows.journal.push({...rows.journal[4]!, id: 99, revision: 9})],
        ['an ok without a change', 'acknowledged and not in the journal', ({acts}) => acts.push(act(0, 'update_card', {item: 5, token: 'tx', base: 3, revision: 5}))],
        ['a call that ended with an error', 'act ended with error', ({acts}) => acts.push(act(0, 'move_card', {item: 5, target: 1, status: 'error', code: 'dmlwriteexception'}))],
        ['a call that saw less than was answered before', 'later call, earlier revision', ({acts}) => acts.push(act(0, 'follow', {revision: 2}))],
        ['a new card that is gone', 'acknowledged and not kept', ({rows}) => {
            rows.cards = [];
        }],
        ['a retry that counted twice', 'one key, counted more than once', ({rows}) => rows.comments.push({...rows.comments[0]!, id: 8})],
        ['a comment that nobody wrote', 'there, and nobody made it', ({rows}) => {
            rows.comments[0]!.uuid = 'other';
        }],
        ['a refusal that was done all the same', 'refused and done all the same', ({acts}) => {
            acts[0]!.status = 'refused';
        }],
        ['a text that was replaced unseen', 'replaced a text that its writer had not seen', ({acts}) => {
            acts[2]!.base = 1;
        }],
        ['an acknowledged text that is nowhere', 'acknowledged text is lost', ({rows}) => {
            rows.texts[1]!.content = 'something else';
        }],
        ['a lost update: the row has the older text', 'current text is not the last one', ({rows}) => {
            rows.cards[0]!.textid = 101;
        }],
        ['a version that counts wrongly', 'version is not the number of texts', ({rows}) => {
            rows.cards[0]!.version = 2;
        }],
        ['a retry that wrote its text twice', 'one text, counted more than once', ({rows}) => {
            rows.texts[2]!.content = 'tb';
            rows.texts[2]!.userid = 11;
        }],
        ['a conflict that was applied', 'conflict, and applied all the same', ({acts}) => {
            acts[2]!.status = 'conflict';
        }],
        ['a conflict with nobody', 'conflict with nobody', ({acts}) => acts.push(act(0, 'update_card', {item: 5, token: 'tx', base: 3, status: 'conflict', revision: 5}))],
        ['a read behind what was acknowledged', 'read an old text', ({acts}) => {
            acts.at(-1)!.version = 2;
        }],
        ['a card that is not where it was moved', 'card is not where it was moved last', ({rows}) => {
            rows.cards[0]!.columnid = 1;
        }],
        ['a move that was acknowledged and not done', 'acknowledged move is lost', ({acts}) => acts.push(act(0, 'move_card', {item: 5, target: 1, revision: 5}))],
        ['a card in no column', 'card in no column', ({rows}) => {
            rows.cards[0]!.columnid = 3;
        }],
        ['two cards on one place', 'two on one place', ({rows}) => rows.cards.push({...rows.cards[0]!, id: 6, uuid: 'k9'})],
        ['a comment that is not counted', 'comments counted wrongly', ({rows}) => {
            rows.cards[0]!.commentcount = 0;
        }],
        ['a card that was removed and nobody did it', 'removed or not: row and journal differ', ({rows}) => {
            rows.cards[0]!.timedeleted = 1;
        }],
        ['a browser that missed a change', 'followed and read anew differ', ({views}) => {
            cardsOf(views[0]!.followed)[0]!.columnid = 1;
        }],
        ['a card that is shown twice', 'a card is shown twice', ({views}) => cardsOf(views[0]!.read).push(cardsOf(views[0]!.read)[0]!)],
        ['a pulse behind the revision', 'pulse is not at the revision', ({rows}) => {
            rows.pulse = '000000000004.0123abcd';
        }],
        ['a write in a closed space', 'written while the space was closed', ({rows}) => rows.journal.splice(1, 0, {...rows.journal[0]!, id: 11, verb: 'lock', itemtype: 'space'})],
    ])('finds %s', (_, rule, spoil) => {
        expect(broken(spoil)).toContain(rule);
    });

    it('does not mind an answer that got lost, nor a change that nobody was told of', () => {
        expect(broken(({acts}) => {
            acts[1]!.status = 'unanswered';
        })).toEqual(['act ended with unanswered']);
        expect(broken(({acts}) => {
            // The first call did it, somebody replaced the text, and the retry was told so.
            acts[1]!.status = 'conflict';
            acts[1]!.revision = 3;
            acts[1]!.answered = acts[2]!.answered + 1;
        })).toEqual([]);
    });
});

test('a move to where the card is already is answered with the revision of the move that took it there', () => {
    expect(broken(({acts}) => acts.push(act(1, 'move_card', {item: 5, target: 2, revision: 5})))).toEqual([]);
    expect(broken(({acts}) => acts.splice(5, 0, {...acts[4]!, invoked: acts[4]!.answered + 1, answered: acts[4]!.answered + 2}))).toEqual([]);
});

test('whoever has not seen their own last change conflicts with it, and is answered with its revision', () => {
    const twice = (status: string) => broken(({acts, rows}) => {
        rows.revision = 3;
        rows.pulse = '000000000003.0123abcd';
        rows.journal = rows.journal.filter(each => each.revision <= 3);
        acts.splice(4, acts.length, act(0, 'update_card', {item: 5, token: 'ty', base: 2, status, revision: 3}));
    });
    expect(twice('ok')).toContain('later call, earlier revision');
    expect(twice('conflict')).not.toContain('later call, earlier revision');
});

describe('rules about what keeps no old texts', () => {
    const answers = (...bases: number[]) => bases.map((base, index) => act(index, 'save_answer', {item: 5, token: `l${index}`, base, revision: 5}));
    const row = {id: 1, askid: 1, cardid: 5, ownerkey: 'k', userid: 11, answer: 'yes', line: 'l1', version: 2};
    const judged = (acts: Act[], rows: object[]) => broken(race => {
        race.acts.push(...acts);
        race.rows.answers = rows;
    }).filter(rule => rule !== 'acknowledged and not in the journal');

    it('lets two colleagues answer one after the other', () => {
        expect(judged(answers(0, 1), [row])).toEqual([]);
    });

    it('finds two that were applied on one version, and one that is lost', () => {
        expect(judged(answers(0, 0), [{...row, version: 1, line: 'l0'}])).toContain('two applied on one version');
        expect(judged(answers(0, 1), [{...row, line: 'l0'}])).toContain('acknowledged text is lost');
        expect(judged(answers(0, 1), [{...row, version: 5}])).toContain('version is not the number of changes');
        expect(judged(answers(0, 1), [row, {...row, id: 2, userid: 10}])).toContain('one Kommune, two answers');
        expect(judged(answers(0, 1), [])).toContain('acknowledged and not kept');
    });
});

test('numbers: what a database gives as strings', () => {
    expect(numbers({id: '12', position: '1024.5000000000', title: '12', timedeleted: null, rows: [{id: '3', uuid: '4', content: '5'}]}))
        .toEqual({id: 12, position: 1024.5, title: '12', timedeleted: null, rows: [{id: 3, uuid: '4', content: '5'}]});
});

describe('generator', () => {
    it('repeats itself with the same seed, and only then', () => {
        const draw = (seed: number) => Array.from({length: 5}, ((random) => () => random.below(1000))(generator(seed)));
        expect(draw(7)).toEqual(draw(7));
        expect(draw(7)).not.toEqual(draw(8));
    });

    it('draws by weight, and makes keys that Moodle takes', () => {
        const random = generator(1);
        const drawn = Array.from({length: 1000}, () => random.weighted({often: 9, seldom: 1}));
        expect(drawn.filter(each => each === 'seldom').length).toBeGreaterThan(50);
        expect(drawn.filter(each => each === 'seldom').length).toBeLessThan(200);
        expect(random.uuid()).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-a[0-9a-f]{3}-[0-9a-f]{12}$/);
    });
});
