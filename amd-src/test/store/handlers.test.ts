import type {WsName} from '../../platform/ajax';
import {fakeMoodle, secondPerson, setupMoodle, type FakeMoodle} from '../moodle';
import {isHandled} from './handlers';
import {declaredFunctions, PLUGINS} from './php';
import {TEAM_CMID} from './sample';
import type {Card, CardDetail, Space} from './handlers/thementeam-views';
import type {Path} from './handlers/kki-views';

interface Answer {
    status: string;
    code: string;
    message: string;
    revision: number;
    card?: CardDetail;
    by?: string;
    path?: Path;
    changed?: number[];
    dateids?: number[];
}

const ask = async <R = Answer>(moodle: FakeMoodle, name: WsName, args: Record<string, unknown>): Promise<R> =>
    await moodle.call(name, args) as R;

const openSpace = (moodle: FakeMoodle): Promise<Space> => ask<Space>(moodle, 'mod_thementeam_get_space', {cmid: TEAM_CMID, groupid: 0});

describe('the handlers', () => {
    it.each(PLUGINS)('answer every function that %s declares', component => {
        const declared = declaredFunctions(component);
        expect(declared).not.toEqual([]);
        expect(declared.filter(name => !isHandled(name))).toEqual([]);
    });

    it('refuse what no plugin declares', async () => {
        setupMoodle();
        await expect(fakeMoodle().call('mod_thementeam_fly', {})).rejects.toThrow('Unexpected web-service call: mod_thementeam_fly');
    });
});

describe('a ThemenTeam', () => {
    let me: FakeMoodle;
    let colleague: FakeMoodle;
    let space: Space;

    beforeEach(async () => {
        me = setupMoodle({language: 'de'});
        colleague = secondPerson('participant2');
        space = await openSpace(me);
    });

    const cardCalled = (title: string): Card => space.cards.find(card => card.title.startsWith(title)) as Card;

    it('opens with columns and cards in their order', () => {
        expect(space.columns.map(column => column.name)).toEqual(['Was uns beschäftigt', 'Was wir wissen', 'Was wir vorschlagen']);
        expect(space.cards.length).toBeGreaterThan(4);
        expect(space.cancontribute).toBe(true);
        expect(space.canmoderate).toBe(false);
    });

    it('is closed to people of another team', async () => {
        const outsider = secondPerson('outsider');
        const refused = {errorcode: 'nopermissions'};
        await expect(openSpace(outsider)).rejects.toMatchObject(refused);
        await expect(outsider.call('mod_thementeam_get_changes', {spaceid: space.spaceid, since: 0})).rejects.toMatchObject(refused);
        await expect(outsider.call('mod_thementeam_get_card', {cardid: space.cards[0]?.id})).rejects.toMatchObject(refused);
    });

    it('shows a new card to the others, once, however often it is sent', async () => {
        const args = {spaceid: space.spaceid, columnid: space.columns[0]?.id, title: ' <b>Neu</b> ', content: 'a\n\nb', uuid: 'u1'};
        const first = await ask(me, 'mod_thementeam_create_card', args);
        const second = await ask(me, 'mod_thementeam_create_card', args);
        expect(second.card?.id).toBe(first.card?.id);
        const changes = await ask<{cards: Card[]; full: boolean}>(
            colleague, 'mod_thementeam_get_changes', {spaceid: space.spaceid, since: space.revision},
        );
        expect(changes).toMatchObject({full: false, cards: [{id: first.card?.id, title: '&lt;b&gt;Neu&lt;/b&gt;', excerpt: 'a b'}]});
    });

    it('answers a stale edit with the other text and keeps it', async () => {
        const {id, version} = cardCalled('Kaution');
        await ask(colleague, 'mod_thementeam_update_card', {cardid: id, version, title: 'Anders', content: 'theirs'});
        const answer = await ask(me, 'mod_thementeam_update_card', {cardid: id, version, title: 'Meins', content: 'mine'});
        expect(answer).toMatchObject({status: 'conflict', code: 'stale', by: 'Jonas Berger', card: {titleraw: 'Anders', contentraw: 'theirs'}});
        expect(answer.message).not.toBe('');
    });

    it('moves a card although its text was changed meanwhile', async () => {
        const {id, version} = cardCalled('Kaution');
        const target = space.columns[1]?.id;
        await ask(colleague, 'mod_thementeam_update_card', {cardid: id, version, title: 'Anders', content: ''});
        const answer = await ask(me, 'mod_thementeam_move_card', {cardid: id, version, columnid: target, aftercardid: 0});
        expect(answer).toMatchObject({status: 'ok', card: {columnid: target}});
        const after = await openSpace(me);
        expect(after.cards.find(card => card.columnid === target)?.id).toBe(id);
    });

    it.each([
        ['empty_title', {title: '  '}], ['too_long', {title: 'x'.repeat(256)}], ['unknown_column', {columnid: 0}],
    ])('refuses a new card: %s', async (code, wrong) => {
        const args = {spaceid: space.spaceid, columnid: space.columns[0]?.id, title: 'a', content: '', uuid: 'u2', ...wrong};
        const answer = await ask(me, 'mod_thementeam_create_card', args);
        expect(answer).toMatchObject({status: 'refused', code, revision: 0});
        expect((await openSpace(me)).revision).toBe(space.revision);
    });

    it('lets only its author or a trainer remove a card, and bring it back', async () => {
        const {id, version} = cardCalled('Kaution');
        expect(await ask(colleague, 'mod_thementeam_delete_card', {cardid: id, version})).toMatchObject({status: 'refused', code: 'not_allowed'});
        expect(await ask(me, 'mod_thementeam_delete_card', {cardid: id, version})).toMatchObject({status: 'ok'});
        expect(await ask(me, 'mod_thementeam_get_card', {cardid: id})).toMatchObject({status: 'refused', code: 'deleted_card'});
        expect(await ask(me, 'mod_thementeam_restore_card', {cardid: id})).toMatchObject({status: 'ok', card: {id}});
    });
});

describe('a path', () => {
    it('moves on when a step is ticked, and back', async () => {
        const me = setupMoodle({language: 'de'});
        const {path} = await ask<{path: Path}>(me, 'local_kki_get_path', {courseid: 2});
        const step = path.steps.find(each => each.isnext);
        expect(step).toMatchObject({type: 'peer', cantick: true});
        const ticked = await ask(me, 'local_kki_set_step', {phaseid: step?.id, done: true});
        expect(ticked).toMatchObject({status: 'ok', path: {done: path.done + 1}});
        const back = await ask(me, 'local_kki_set_step', {phaseid: step?.id, done: false});
        expect(back.path?.done).toBe(path.done);
    });

    it('refuses a participant the ticking of a presence block and the overview', async () => {
        const me = setupMoodle();
        const {path} = await ask<{path: Path}>(me, 'local_kki_get_path', {courseid: 2});
        const presence = path.steps.find(step => step.type === 'presence');
        expect(await ask(me, 'local_kki_set_step', {phaseid: presence?.id, done: false})).toMatchObject({status: 'refused', code: 'presence_phase'});
        await expect(me.call('local_kki_get_overview', {bausteinid: path.id})).rejects.toMatchObject({errorcode: 'nopermissions'});
    });

    it('says for whom marking changed something', async () => {
        const trainer = setupMoodle({as: 'trainer'});
        const {path} = await ask<{path: Path}>(trainer, 'local_kki_get_path', {courseid: 2});
        const phaseid = path.steps.find(step => step.type === 'peer')?.id;
        const {userid} = secondPerson('participant');
        expect(await ask(trainer, 'local_kki_mark_progress', {phaseid, userids: [userid], done: true})).toMatchObject({changed: [userid]});
        expect(await ask(trainer, 'local_kki_mark_progress', {phaseid, userids: [userid], done: true})).toMatchObject({changed: []});
    });
});

describe('a series', () => {
    it('takes new dates and skips those that are there', async () => {
        const trainer = setupMoodle({as: 'trainer'});
        const seriesid = trainer.store.where('series')[0]?.id;
        const dates = [{date: '2031-03-30', time: '12:15', duration: 30}];
        expect((await ask(trainer, 'local_kki_create_dates', {seriesid, dates})).dateids).toHaveLength(1);
        expect((await ask(trainer, 'local_kki_create_dates', {seriesid, dates})).dateids).toHaveLength(0);
        const wrong = [{date: '2031-02-30', time: '12:15', duration: 30}];
        expect(await ask(trainer, 'local_kki_create_dates', {seriesid, dates: wrong})).toMatchObject({status: 'refused', code: 'no_such_date'});
    });

    it('never tells the address of the room', async () => {
        const trainer = setupMoodle({as: 'trainer'});
        const series = trainer.store.where('series')[0];
        const answers = [
            await trainer.call('local_kki_get_series', {seriesid: series?.id}),
            await trainer.call('block_mittagsmeeting_get_state', {seriesid: series?.id}),
        ];
        expect(JSON.stringify(answers)).not.toContain(new URL(series?.roomurl ?? '').host);
    });
});
