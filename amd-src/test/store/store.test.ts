import {Store, Refusal, type Row} from './store';

interface Space extends Row {
    revision: number;
}
interface Card extends Row {
    title: string;
}
interface Tables {
    space: Space;
    card: Card;
}

const setup = (): {store: Store<Tables>; space: Space} => {
    const store = new Store<Tables>(() => 1000);
    return {store, space: store.insert('space', {revision: 0})};
};

describe('Store', () => {
    it('raises the revision, the journal and the pulse with a change', () => {
        const {store, space} = setup();
        const before = store.pulse(store.pulseName('space', space.id));
        const card = store.change('space', space.id, 5, record => {
            const made = store.insert('card', {title: 'a'});
            record('create', 'card', made.id);
            return made;
        });
        expect(store.get('space', space.id).revision).toBe(1);
        expect(store.itemsSince('space', space.id, 0)).toEqual(new Map([['card', [card.id]]]));
        const after = store.pulse(store.pulseName('space', space.id));
        expect(after).toMatch(/^000000000001\.[0-9a-f]{8}$/);
        expect(after).not.toBe(before);
    });

    it('leaves everything as it was when a change is refused', () => {
        const {store, space} = setup();
        const card = store.insert('card', {title: 'a'});
        expect(() => store.change('space', space.id, 5, record => {
            store.update('card', card.id, {title: 'b'});
            store.insert('card', {title: 'c'});
            record('update', 'card', card.id);
            throw new Refusal('no', 'No.');
        })).toThrow('No.');
        expect(store.where('card')).toEqual([card]);
        expect(store.get('space', space.id).revision).toBe(0);
    });

    it('leaves the revision where nothing was recorded', () => {
        const {store, space} = setup();
        store.change('space', space.id, 5, () => undefined);
        expect(store.get('space', space.id).revision).toBe(0);
    });

    it('names each changed item once, and only what came after', () => {
        const {store, space} = setup();
        const change = (id: number): void => store.change('space', space.id, 5, record => record('update', 'card', id));
        [7, 8, 7].forEach(change);
        expect(store.itemsSince('space', space.id, 1)).toEqual(new Map([['card', [8, 7]]]));
        expect(store.itemsSince('space', space.id, 3)).toEqual(new Map());
    });

    it('asks for everything anew for a revision from the future and a pruned journal', () => {
        const {store, space} = setup();
        store.change('space', space.id, 5, record => record('update', 'card', 7));
        expect(store.itemsSince('space', space.id, 2)).toBeNull();
        store.pruneJournal('space', space.id);
        expect(store.itemsSince('space', space.id, 0)).toBeNull();
    });

    it('knows no pulse that it did not name', () => {
        expect(setup().store.pulse('f'.repeat(64))).toBe('000000000000.00000000');
    });
});
