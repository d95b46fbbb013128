/** Many people at once, with real parallel requests: nothing acknowledged is lost, nothing is doubled. */
import {randomUUID} from 'node:crypto';
import {expect, test} from './support/test';
import {createThemenTeam} from './support/steps';
import {courseId, demoUsers, isPreview} from './support/site';
import {Session} from './support/ws';

test.describe('races', () => {
    test.skip(isPreview, 'Needs Moodle: the preview answers one request at a time.');
    test.describe.configure({mode: 'serial'});

    const sessions: Session[] = [];
    let cmid = 0;

    test('a trainer makes a space and eight people log in', async ({visit, baseURL}) => {
        const {page} = await visit('trainer');
        cmid = await createThemenTeam(page, `Gleichzeitig ${randomUUID().slice(0, 8)}`);
        for (const {username, password} of demoUsers(8)) {
            sessions.push(await Session.open(baseURL ?? '', username, password));
        }
    });

    test.afterAll(async () => {
        await Promise.all(sessions.map(session => session.close()));
    });

    const someone = (index: number): Session => {
        const session = sessions[index % sessions.length];
        if (!session) {
            throw new Error('Nobody is logged in.');
        }
        return session;
    };
    const space = () => someone(0).call('mod_thementeam_get_space', {cmid, groupid: 0});
    const card = async (title: string): Promise<number> => {
        const {spaceid, columns} = await space();
        const result = await someone(0).call('mod_thementeam_create_card',
            {spaceid, columnid: columns[0]?.id ?? 0, title, content: '', uuid: randomUUID()});
        expect(result.status).toBe('ok');
        return result.card?.id ?? 0;
    };

    test('the first visitors of a new space make one space', async () => {
        const answers = await Promise.all(sessions.map(session =>
            session.call('mod_thementeam_get_space', {cmid, groupid: 0})));
        expect(new Set(answers.map(answer => answer.spaceid)).size).toBe(1);
        expect(answers.map(answer => answer.columns.length)).toEqual(answers.map(() => 3));
    });

    test('every acknowledged new card is kept, a retry with the same key counts once', async () => {
        const {spaceid, columns} = await space();
        const columnid = columns[0]?.id ?? 0;
        const writes = sessions.flatMap((session, person) => Array.from({length: 5}, async (_, index) => {
            const args = {spaceid, columnid, title: `Karte ${person}-${index}`, content: '', uuid: randomUUID()};
            const [first, retry] = await Promise.all([
                session.call('mod_thementeam_create_card', args),
                session.call('mod_thementeam_create_card', args),
            ]);
            expect([first.status, retry.status]).toEqual(['ok', 'ok']);
            expect(retry.card?.id).toBe(first.card?.id);
            return first.card?.id;
        }));
        const acknowledged = await Promise.all(writes);
        const {cards} = await space();
        const kept = cards.map(each => each.id);
        expect(acknowledged.filter(id => !kept.includes(id ?? 0))).toEqual([]);
        expect(kept.length).toBe(sessions.length * 5);
    });

    test('parallel moves leave each card in one column and one order for all', async () => {
        const {columns, cards} = await space();
        let seed = 20261122;
        const random = (below: number): number => {
            seed = (seed * 1103515245 + 12345) % 2147483648;
            return seed % below;
        };
        const moves = Array.from({length: 100}, () => ({
            card: cards[random(cards.length)]?.id ?? 0,
            after: cards[random(cards.length)]?.id ?? 0,
            columnid: columns[random(columns.length)]?.id ?? 0,
        }));
        await Promise.all(sessions.map(async (session, person) => {
            for (const move of moves.filter((_, index) => index % sessions.length === person)) {
                const {status} = await session.call('mod_thementeam_move_card',
                    {cardid: move.card, version: 1, columnid: move.columnid, aftercardid: 0});
                expect(status).toBe('ok');
            }
        }));
        const [mine, theirs] = await Promise.all([space(), someone(5).call('mod_thementeam_get_space', {cmid, groupid: 0})]);
        expect(mine.cards.map(each => each.id).sort()).toEqual(cards.map(each => each.id).sort());
        expect(theirs.cards).toEqual(mine.cards);
        for (const column of columns) {
            const positions = mine.cards.filter(each => each.columnid === column.id).map(each => each.position);
            expect(new Set(positions).size, 'no two cards on one place').toBe(positions.length);
        }
    });

    test('of parallel edits of one card one is applied, the others get its text', async () => {
        const cardid = await card('Wer war zuerst?');
        const results = await Promise.all(sessions.map((session, person) => session.call('mod_thementeam_update_card',
            {cardid, version: 1, title: `Titel von ${person}`, content: `Text von ${person}`})));
        const applied = results.filter(result => result.status === 'ok');
        expect(applied.length).toBe(1);
        for (const result of results.filter(each => each.status !== 'ok')) {
            expect(result.status).toBe('conflict');
            expect(result.card?.titleraw).toBe(applied[0]?.card?.titleraw);
            expect(result.card?.contentraw).toBe(applied[0]?.card?.contentraw);
        }
    });

    test('parallel comments are all there and counted', async () => {
        const cardid = await card('Viele Stimmen');
        await Promise.all(sessions.map((session, person) => session.call('mod_thementeam_create_comment',
            {cardid, content: `Stimme ${person}`, uuid: randomUUID()})));
        const {card: detail} = await someone(0).call('mod_thementeam_get_card', {cardid});
        expect(detail?.comments.length).toBe(sessions.length);
        expect(detail?.commentcount).toBe(sessions.length);
    });

    test('a card that is removed while others write on it refuses them and keeps nothing half-written', async () => {
        const cardid = await card('Gleich weg');
        const [removed, ...others] = await Promise.all([
            someone(0).call('mod_thementeam_delete_card', {cardid, version: 1}),
            ...sessions.slice(1).map(session => session.call('mod_thementeam_create_comment',
                {cardid, content: 'Noch ein Wort', uuid: randomUUID()})),
        ]);
        expect(removed.status).toBe('ok');
        const accepted = others.filter(result => result.status === 'ok').length;
        for (const result of others.filter(each => each.status !== 'ok')) {
            expect([result.status, result.code]).toEqual(['refused', 'deleted_card']);
        }
        await someone(0).call('mod_thementeam_restore_card', {cardid});
        const {card: detail} = await someone(0).call('mod_thementeam_get_card', {cardid});
        expect(detail?.comments.length).toBe(accepted);
    });

    test('after a burst the pulse names the last revision and the delta reaches it', async () => {
        const before = await space();
        await Promise.all(sessions.map(session => session.call('mod_thementeam_create_card', {
            spaceid: before.spaceid, columnid: before.columns[1]?.id ?? 0, title: 'Puls', content: '', uuid: randomUUID(),
        })));
        const after = await space();
        expect(after.revision).toBe(before.revision + sessions.length);
        const pulse = await (await someone(3).context.get(before.pulseurl ?? '')).text();
        expect(Number.parseInt(pulse, 10)).toBe(after.revision);
        const delta = await someone(3).call('mod_thementeam_get_changes', {spaceid: before.spaceid, since: before.revision});
        expect([delta.revision, delta.full, delta.cards.length]).toEqual([after.revision, false, sessions.length]);
    });

    test('a step of the path that is ticked twice at once counts once', async ({baseURL}) => {
        const session = someone(1);
        const twin = await Session.open(baseURL ?? '', session.username, demoUsers(8)[1]?.password ?? '');
        const {path} = await session.call('local_kki_get_path', {courseid: courseId});
        const step = path?.steps.find(each => each.cantick);
        expect(step, 'a step that the participant ticks').toBeDefined();
        const results = await Promise.all([session, twin, session, twin].map(each =>
            each.call('local_kki_set_step', {phaseid: step?.id ?? 0, done: true})));
        expect(results.map(result => result.status)).toEqual(['ok', 'ok', 'ok', 'ok']);
        await session.call('local_kki_set_step', {phaseid: step?.id ?? 0, done: false});
        await twin.close();
    });
});
