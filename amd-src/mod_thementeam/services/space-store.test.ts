import {aCard, aSpace, changesOf, fakeRepository, later, offline, ok, type FakeRepository} from '../testing/samples';
import type {Changes} from '../model/types';
import {SpaceStore} from './space-store';

describe('SpaceStore', () => {
    let repository: FakeRepository;
    let store: SpaceStore;
    let behind: number;

    const ids = (): number[][] => store.view.map(({cards}) => cards.map(({id}) => id));

    beforeEach(() => {
        repository = fakeRepository();
        store = new SpaceStore(aSpace(), repository);
        behind = 0;
        store.onBehind = () => behind++;
    });

    describe('following the server', () => {
        it('applies new, changed, moved and removed cards', async () => {
            repository.changes.mockResolvedValue(changesOf({
                revision: 14, removed: [2], cards: [aCard({id: 3, columnid: 1, position: 0.5}), aCard({id: 9, columnid: 2})],
            }));
            await store.refresh();
            expect(repository.changes).toHaveBeenCalledWith(10);
            expect(ids()).toEqual([[3, 1], [9]]);
            expect(store.revision).toBe(14);
        });

        it('takes everything anew after a full answer, also with a lower revision', async () => {
            repository.changes.mockResolvedValue(changesOf({revision: 3, full: true, columns: aSpace().columns, cards: [aCard({id: 7})]}));
            await store.refresh();
            expect(ids()).toEqual([[7], []]);
            expect(store.revision).toBe(3);
        });

        it('does not let an answer that was read earlier undo what the person has just written', async () => {
            const slow = later<Changes>();
            repository.changes.mockReturnValueOnce(slow.promise).mockResolvedValue(changesOf({revision: 12}));
            const refresh = store.refresh();
            repository.createCard.mockResolvedValue({...ok, card: aCard({id: 8, columnid: 2, position: 9})});
            await store.write(repository.createCard(2, {title: 'Neu', content: ''}, 'u'));
            slow.answer(changesOf({revision: 10}));
            await refresh;
            expect(ids()).toEqual([[1, 2], [3, 8]]);
            expect(repository.changes).toHaveBeenLastCalledWith(11);
        });

        it('asks for what lies between when its own write is not the next revision', async () => {
            repository.createCard.mockResolvedValue({...ok, revision: 13, card: aCard({id: 8})});
            await store.write(repository.createCard(1, {title: 'Neu', content: ''}, 'u'));
            expect(behind).toBe(1);
            expect(store.revision).toBe(10);
        });
    });

    describe('a card in hand', () => {
        it('stays where it is, gets its new text, and goes where others put it when it is let go', async () => {
            store.hold(1);
            repository.changes.mockResolvedValue(changesOf({cards: [aCard({id: 1, columnid: 2, position: 9, title: 'Neuer Titel'})]}));
            await store.refresh();
            expect(ids()).toEqual([[1, 2], [3]]);
            expect(store.card(1)?.title).toBe('Neuer Titel');
            store.release();
            expect(ids()).toEqual([[2], [3, 1]]);
        });

        it.each([
            ['removed', changesOf({removed: [1]})],
            ['missing in a full answer', changesOf({full: true, columns: aSpace().columns, cards: [aCard({id: 2})]})],
        ])('is not torn away when it is %s, only when it is let go', async (_, changes) => {
            store.hold(1);
            repository.changes.mockResolvedValue(changes);
            await store.refresh();
            expect(ids()[0]).toContain(1);
            store.release();
            expect(ids()[0]).not.toContain(1);
        });
    });

    describe('moving', () => {
        it('shows the new place at once and keeps it', async () => {
            const call = later<Awaited<ReturnType<typeof repository.moveCard>>>();
            repository.moveCard.mockReturnValue(call.promise);
            const move = store.move(1, {columnid: 2, aftercardid: 3});
            expect(ids()).toEqual([[2], [3, 1]]);
            call.answer({...ok, card: aCard({id: 1, columnid: 2, position: 77})});
            expect(await move).toMatchObject({ok: true});
            expect(ids()).toEqual([[2], [3, 1]]);
            expect(store.card(1)?.position).toBe(77);
            expect(repository.moveCard).toHaveBeenCalledWith(1, 1, 2, 3);
        });

        it.each([
            ['refused', () => Promise.resolve({status: 'refused', code: 'archived', message: 'Abgeschlossen.', revision: 10}), 'archived'],
            ['offline', offline, 'offline'],
        ])('goes back when it was %s', async (_, answer, code) => {
            repository.moveCard.mockImplementation(answer);
            expect(await store.move(1, {columnid: 2, aftercardid: 0})).toMatchObject({ok: false, code});
            expect(ids()).toEqual([[1, 2], [3]]);
        });

        it('sends moves one after the other', async () => {
            const first = later<Awaited<ReturnType<typeof repository.moveCard>>>();
            repository.moveCard.mockReturnValueOnce(first.promise).mockResolvedValue({...ok, card: aCard({id: 2, columnid: 2, position: 6})});
            const moves = [store.move(1, {columnid: 2, aftercardid: 3}), store.move(2, {columnid: 2, aftercardid: 1})];
            await Promise.resolve();
            expect(repository.moveCard).toHaveBeenCalledTimes(1);
            expect(ids()).toEqual([[], [3, 1, 2]]);
            first.answer({...ok, card: aCard({id: 1, columnid: 2, position: 5})});
            await Promise.all(moves);
            expect(ids()).toEqual([[], [3, 1, 2]]);
        });

        it('says when the card is gone', async () => {
            expect(await store.move(99, {columnid: 1, aftercardid: 0})).toMatchObject({ok: false, code: 'deleted_card'});
        });
    });

    describe('writing', () => {
        it('takes over the card that the server answers with', async () => {
            repository.createCard.mockResolvedValue({...ok, card: aCard({id: 8})});
            expect(await store.write(repository.createCard(1, {title: 'Neu', content: ''}, 'u'))).toMatchObject({ok: true});
            expect(store.card(8)).toBeDefined();
        });

        it('hands on why it was refused, and that there is no connection', async () => {
            repository.createCard.mockResolvedValueOnce({status: 'refused', code: 'too_long', message: 'Zu lang.', revision: 0})
                .mockImplementation(offline);
            const write = (): Promise<unknown> => store.write(repository.createCard(1, {title: 'x', content: ''}, 'u'));
            expect(await write()).toEqual({ok: false, code: 'too_long', message: 'Zu lang.'});
            expect(await write()).toMatchObject({ok: false, code: 'offline'});
        });

        it('does not swallow an error of the program', async () => {
            await expect(store.write(repository.createCard(1, {title: 'x', content: ''}, 'u'))).rejects.toThrow('Unexpected call');
        });
    });

    describe('removing', () => {
        it('takes the card away and brings it back', async () => {
            repository.deleteCard.mockResolvedValue(ok);
            repository.restoreCard.mockResolvedValue({...ok, revision: 12, card: aCard()});
            await store.remove(1);
            expect(ids()).toEqual([[2], [3]]);
            await store.restore(1);
            expect(ids()).toEqual([[1, 2], [3]]);
        });

        it('leaves the card where the server does not agree', async () => {
            repository.deleteCard.mockResolvedValue({status: 'refused', code: 'not_allowed', message: 'Nein.', revision: 0});
            expect(await store.remove(1)).toMatchObject({ok: false, message: 'Nein.'});
            expect(ids()).toEqual([[1, 2], [3]]);
        });
    });
});
