import {aCard, aDetail, aSpace, changesOf, fakeRepository, offline, ok, type FakeRepository} from '../testing/samples';
import {CardSession} from './card-session';
import {SpaceStore} from './space-store';

const CONFLICT = {status: 'conflict', code: 'stale', message: 'Auch geändert.', revision: 11, by: 'Jonas Berger', when: 1_800_000_000};

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
        session.edit();
    });

    it('reads, then edits', () => {
        expect(session.state).toMatchObject({mode: 'editing', texts: {title: 'Kaution', content: 'Text'}});
    });

    it('saves what changed and goes back to reading', async () => {
        repository.updateCard.mockResolvedValue({...ok, card: aDetail({titleraw: 'Neu', version: 2})});
        expect(await session.save({title: 'Neu', content: 'Text'})).toBe('saved');
        expect(repository.updateCard).toHaveBeenCalledWith(1, 1, {title: 'Neu', content: 'Text'});
        expect(session.state).toMatchObject({mode: 'reading', detail: {titleraw: 'Neu'}});
    });

    it('sends nothing when nothing changed', async () => {
        expect(await session.save({title: 'Kaution', content: 'Text'})).toBe('unchanged');
        expect(session.state.mode).toBe('reading');
    });

    it('keeps the text when there is no connection', async () => {
        repository.updateCard.mockImplementation(offline);
        expect(await session.save({title: 'Neu', content: 'Text'})).toBe('failed');
        expect(session.state).toMatchObject({mode: 'editing', texts: {title: 'Neu'}, failure: {code: 'offline'}});
    });

    it('merges by itself what does not collide', async () => {
        repository.updateCard
            .mockResolvedValueOnce({...CONFLICT, card: aDetail({version: 2, contentraw: 'Ihr Text'})})
            .mockResolvedValueOnce({...ok, card: aDetail({version: 3})});
        expect(await session.save({title: 'Neu', content: 'Text'})).toBe('merged');
        expect(repository.updateCard).toHaveBeenLastCalledWith(1, 2, {title: 'Neu', content: 'Ihr Text'});
    });

    describe('a collision', () => {
        beforeEach(async () => {
            repository.updateCard.mockResolvedValueOnce({...CONFLICT, card: aDetail({version: 2, contentraw: 'Ihr Text'})});
            expect(await session.save({title: 'Neu', content: 'Mein Text'})).toBe('conflict');
            repository.updateCard.mockResolvedValue({...ok, card: aDetail({version: 3})});
        });

        it('shows both texts and sends nothing', () => {
            expect(session.state).toMatchObject({
                mode: 'conflict', conflict: {by: 'Jonas Berger', theirs: {content: 'Ihr Text'}, merge: {collisions: ['content']}},
            });
            expect(repository.updateCard).toHaveBeenCalledTimes(1);
        });

        it('brings both into the editor, and then saves on top of theirs', async () => {
            await session.resolve('both');
            expect(session.state).toMatchObject({mode: 'editing', texts: {title: 'Neu', content: 'Mein Text\n\nIhr Text'}});
            await session.save({title: 'Neu', content: 'Beides'});
            expect(repository.updateCard).toHaveBeenLastCalledWith(1, 2, {title: 'Neu', content: 'Beides'});
        });

        it.each([
            ['mine', 'Mein Text'],
            ['theirs', 'Ihr Text'],
        ] as const)('takes %s where both changed it and keeps the rest', async (choice, content) => {
            expect(await session.resolve(choice)).toBe('saved');
            expect(repository.updateCard).toHaveBeenLastCalledWith(1, 2, {title: 'Neu', content});
        });
    });

    it('needs no save to take theirs when nothing else changed', async () => {
        repository.updateCard.mockResolvedValueOnce({...CONFLICT, card: aDetail({version: 2, contentraw: 'Ihr Text'})});
        await session.save({title: 'Kaution', content: 'Mein Text'});
        expect(await session.resolve('theirs')).toBe('unchanged');
        expect(session.state).toMatchObject({mode: 'reading', detail: {contentraw: 'Ihr Text'}});
        expect(repository.updateCard).toHaveBeenCalledTimes(1);
    });

    it('gives up merging when somebody is always faster, and keeps the text', async () => {
        let version = 2;
        repository.updateCard.mockImplementation(async () => ({...CONFLICT, card: aDetail({version, contentraw: `Text ${version++}`})}));
        expect(await session.save({title: 'Neu', content: 'Text'})).toBe('failed');
        expect(session.state).toMatchObject({mode: 'editing', texts: {title: 'Neu'}});
    });

    it('leaves the editor alone when somebody removes the card, and says so', async () => {
        repository.changes.mockResolvedValue(changesOf({removed: [1]}));
        await store.refresh();
        session.follow();
        expect(session.state).toMatchObject({mode: 'editing', gone: true});
    });

    it('loads the card anew when it changed', async () => {
        session.cancel();
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

    it('shows a new comment', async () => {
        const comment = {id: 5, cardid: 1, userid: 3, author: 'Jonas', content: 'Ja', timecreated: 1, candelete: false};
        repository.createComment.mockResolvedValue({...ok, comment, card: aCard({commentcount: 1})});
        repository.card.mockResolvedValue({...ok, card: aDetail({commentcount: 1, comments: [comment]})});
        expect(await session.comment('Ja')).toMatchObject({ok: true});
        expect(session.state.detail?.comments).toHaveLength(1);
    });
});
