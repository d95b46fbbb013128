/** Who stands where on the board. */
import type {Card, Column, ColumnView, Target} from './types';

/** A card shown in another place while someone looks for one with the keyboard. */
export interface Preview {
    cardid: number;
    columnid: number;
    index: number;
}

const byPosition = (a: Card, b: Card): number => a.position - b.position || a.id - b.id;

/** Groups cards by column, both in their order. */
export const arrange = (columns: Iterable<Column>, cards: Iterable<Card>): ColumnView[] => {
    const lists = new Map<number, Card[]>();
    const views = [...columns].sort((a, b) => a.sortorder - b.sortorder || a.id - b.id).map(column => {
        const list: Card[] = [];
        lists.set(column.id, list);
        return {column, cards: list};
    });
    for (const card of cards) {
        lists.get(card.columnid)?.push(card);
    }
    lists.forEach(list => list.sort(byPosition));
    return views;
};

/** The place in the middle between two neighbours, either of which may be missing. */
export const positionBetween = (before: Card | undefined, after: Card | undefined): number => {
    if (before && after) {
        return (before.position + after.position) / 2;
    }
    if (before) {
        return before.position + 1;
    }
    return after ? after.position - 1 : 0;
};

/** The board as it looks while a card is tried in another place. */
export const withPreview = (columns: readonly ColumnView[], preview: Preview | undefined): readonly ColumnView[] => {
    const card = preview && findCard(columns, preview.cardid);
    if (!preview || !card) {
        return columns;
    }
    return columns.map(view => {
        const holds = view.cards.includes(card);
        if (view.column.id !== preview.columnid) {
            return holds ? {...view, cards: view.cards.filter(other => other !== card)} : view;
        }
        const cards = view.cards.filter(other => other !== card);
        cards.splice(preview.index, 0, card);
        return {...view, cards};
    });
};

export const findCard = (columns: readonly ColumnView[], cardid: number): Card | undefined => {
    for (const {cards} of columns) {
        const found = cards.find(card => card.id === cardid);
        if (found) {
            return found;
        }
    }
    return undefined;
};

/** Where a card stands: its column and how many stand before it. */
export const placeOf = (columns: readonly ColumnView[], cardid: number): Preview | undefined => {
    for (const {column, cards} of columns) {
        const index = cards.findIndex(card => card.id === cardid);
        if (index >= 0) {
            return {cardid, columnid: column.id, index};
        }
    }
    return undefined;
};

/** A place as the server wants it: after which card. */
export const targetOf = (columns: readonly ColumnView[], place: Preview): Target => {
    const cards = columns.find(({column}) => column.id === place.columnid)?.cards ?? [];
    const others = cards.filter(card => card.id !== place.cardid);
    return {columnid: place.columnid, aftercardid: others[place.index - 1]?.id ?? 0};
};

/** The place that a key on a grabbed card leads to; undefined where there is none. */
export const stepTo = (columns: readonly ColumnView[], place: Preview, key: string): Preview | undefined => {
    const current = columns.findIndex(({column}) => column.id === place.columnid);
    const lengthWithout = (view: ColumnView): number => view.cards.filter(card => card.id !== place.cardid).length;
    if (key === 'ArrowUp' || key === 'ArrowDown') {
        const index = place.index + (key === 'ArrowUp' ? -1 : 1);
        const view = columns[current];
        return view && index >= 0 && index <= lengthWithout(view) ? {...place, index} : undefined;
    }
    const neighbour = columns[current + (key === 'ArrowLeft' ? -1 : 1)];
    return neighbour && {...place, columnid: neighbour.column.id, index: Math.min(place.index, lengthWithout(neighbour))};
};

/** The card that takes over the focus when another one goes. */
export const neighbourOf = (columns: readonly ColumnView[], cardid: number): number | undefined => {
    const place = placeOf(columns, cardid);
    const cards = columns.find(({column}) => column.id === place?.columnid)?.cards ?? [];
    const index = place?.index ?? 0;
    return (cards[index + 1] ?? cards[index - 1])?.id;
};
