import {aCard, aDetail, aSpace, changesOf, fakeRepository, later, ok, type FakeRepository} from '../testing/samples';
import type {Comment} from '../model/types';
import {CardSession, type FormAnswer} from './card-session';
import {SpaceStore} from './space-store';

const CONFLICT: FormAnswer = {
    status: 'conflict', revision: 11, by: 'Jonas Berger', when: 1_800_000_000, resume: '{}', mine: 'a=1', theirs: 'a=2',
    collisions: [{label: 'Titel', mine: 'Mein Titel', theirs: 'Ihr Titel'}],
};

describe('CardSession', () => {
    let repository: FakeRepository;
    let store: SpaceStore;
    let session: CardSession;

    beforeEach(async () => {
        repository = fakeRepository();
        repository.card.mockResolvedValue({...ok, card: aDetail()});
        store = new SpaceStore(aSpace(), repository);
        session = new CardSession(1, store, repository);
        await session.load();
    });

    it('makes way for the form, and comes back when it is given up', async () => {
        session.openForm();
        expect(session.state.mode).toBe('form');
        expect(await session.closeForm(undefined)).toBe('unchanged');
        expect(session.state.mode).toBe('reading');
    });

    it.each([[false, 'saved'], [true, 'merged']] as const)('reads what was saved (merged: %s)', async (merged, saved) => {
        session.openForm();
        repository.card.mockResolvedValue({...ok, card: aDetail({titleraw: 'Neu', version: 2})});
        const card = aCard({title: 'Neu', version: 2});
        expect(await session.closeForm({status: 'ok', revision: 11, merged, card})).toBe(saved);
        expect(session.state).toMatchObject({mode: 'reading', detail: {titleraw: 'Neu'}});
        expect(store.card(1)?.title).toBe('Neu');
    });

    it('shows a conflict until it is settled, also when the form was opened again and given up', async () => {
        session.openForm();
        expect(await session.closeForm(CONFLICT)).toBe('conflict');
        expect(session.state).toMatchObject({mode: 'conflict', conflict: {by: 'Jonas Berger'}});
        session.openForm();
        await session.closeForm(undefined);
        expect(session.state.mode).toBe('conflict');
        await session.closeForm({status: 'ok', revision: 12, merged: false});
        expect(session.state).toMatchObject({mode: 'reading', conflict: undefined});
    });

    it('stays in the form when somebody removes the card, and says so', async () => {
        session.openForm();
        repository.changes.mockResolvedValue(changesOf({removed: [1]}));
        await store.refresh();
        session.follow();
        expect(session.state).toMatchObject({mode: 'form', gone: true});
    });

    it('loads the card anew when it changed', async () => {
        repository.changes.mockResolvedValue(changesOf({cards: [aCard({commentcount: 1})]}));
        await store.refresh();
        repository.card.mockResolvedValue({...ok, card: aDetail({commentcount: 1})});
        session.follow();
        await Promise.resolve();
        session.follow();
        await new Promise(process.nextTick);
        expect(session.state.detail?.commentcount).toBe(1);
        expect(session.state.mode).toBe('reading');
    });

    it('says when there is no such card', async () => {
        repository.card.mockResolvedValue({status: 'refused', code: 'deleted_card', message: 'Gibt es nicht mehr.', revision: 0});
        const other = new CardSession(77, store, repository);
        await other.load();
        expect(other.state).toMatchObject({mode: 'failed', failure: {message: 'Gibt es nicht mehr.'}});
    });

    describe('a long thread', () => {
        const comment = (id: number): Comment =>
            ({id, cardid: 1, userid: 3, author: 'Jonas', content: `${id}`, timecreated: id, candelete: false, version: 1});
        const shown = (): number[] => session.state.detail?.comments.map(({id}) => id) ?? [];

        beforeEach(async () => {
            repository.card.mockResolvedValue({...ok, card: aDetail({comments: [comment(3), comment(4)], earlier: 2})});
            session = new CardSession(1, store, repository);
            await session.load();
            session.addEarlier([comment(2)], 1);
        });

        it('keeps the earlier comments when the newest come anew', async () => {
            expect(shown()).toEqual([2, 3, 4]);
            repository.card.mockResolvedValue({...ok, card: aDetail({comments: [comment(4), comment(5)], earlier: 3})});
            await session.load();
            expect(shown()).toEqual([2, 3, 4, 5]);
            expect(session.state.detail?.earlier).toBe(1);
        });

        it('shows a changed comment, and a removed one no more', () => {
            session.replaceComment(2, {...comment(2), content: 'neu'});
            session.replaceComment(3, undefined);
            expect(session.state.detail?.comments.map(({content}) => content)).toEqual(['neu', '4']);
        });

        it('takes the newer of two answers', async () => {
            const slow = later<Awaited<ReturnType<typeof repository.card>>>();
            repository.card.mockReturnValueOnce(slow.promise)
                .mockResolvedValue({...ok, card: aDetail({comments: [comment(4), comment(5)], earlier: 3})});
            const first = session.load();
            await session.load();
            slow.answer({...ok, card: aDetail({comments: [comment(4)], earlier: 3})});
            await first;
            expect(shown()).toContain(5);
        });

        it('waits for what is being read since a write, and reads where that began before it', async () => {
            const slow = later<Awaited<ReturnType<typeof repository.card>>>();
            repository.card.mockClear();
            repository.card.mockReturnValueOnce(slow.promise);
            store.wrote(11, aCard({commentcount: 1}));
            session.follow();
            const refreshed = session.refresh();
            slow.answer({...ok, card: aDetail({comments: [comment(6)]})});
            await refreshed;
            expect(repository.card).toHaveBeenCalledTimes(1);
            expect(shown()).toContain(6);
            void session.load();
            store.wrote(12, aCard({commentcount: 2}));
            await session.refresh();
            expect(repository.card).toHaveBeenCalledTimes(3);
        });

        it('looks again when something of the card changed that its row does not show, and not when it only moved', async () => {
            repository.card.mockClear();
            repository.changes.mockResolvedValueOnce(changesOf({revision: 12, cards: [aCard({columnid: 2, position: 9})]}));
            await store.refresh();
            session.follow();
            expect(repository.card).not.toHaveBeenCalled();
            repository.changes.mockResolvedValueOnce(changesOf({revision: 13, cards: [aCard({columnid: 2, position: 9})]}));
            await store.refresh();
            session.follow();
            expect(repository.card).toHaveBeenCalledTimes(1);
        });
    });
});
