/** Where a dragged card would be dropped. */

import {CARD_SELECTOR} from './selectors';

/** In which column, and how many of the other cards stand before it. */
export interface DropPlace {
    columnid: number;
    index: number;
}

const cardsOf = (column: Element, dragged: number | undefined): HTMLElement[] =>
    [...column.querySelectorAll<HTMLElement>(CARD_SELECTOR)].filter(card => Number(card.dataset.card) !== dragged);

/** The first card whose middle is below the pointer; the cards stand in order, so half of them is skipped each time. */
const indexAt = (cards: readonly HTMLElement[], y: number): number => {
    let low = 0;
    let high = cards.length;
    while (low < high) {
        const middle = (low + high) >> 1;
        const box = cards[middle]?.getBoundingClientRect();
        if (box && y < box.top + box.height / 2) {
            high = middle;
        } else {
            low = middle + 1;
        }
    }
    return low;
};

const columnOf = (element: Element | null): HTMLElement | null => element?.closest<HTMLElement>('[data-column]:not([data-locked])') ?? null;

/**
 * @param element what is under the pointer
 * @param y the pointer's height
 * @param dragged the card in hand
 */
export const dropPlace = (element: Element | null, y: number, dragged: number | undefined): DropPlace | undefined => {
    const tab = element?.closest<HTMLElement>('[data-tab]:not([data-locked])');
    if (tab) {
        return {columnid: Number(tab.dataset.tab), index: 0};
    }
    const column = columnOf(element);
    return column ? {columnid: Number(column.dataset.column), index: indexAt(cardsOf(column, dragged), y)} : undefined;
};

/** Where to draw the line that shows the place, in window coordinates. */
export const dropLine = (
    element: Element | null, y: number, dragged: number | undefined,
): {x: number; y: number; width: number} | undefined => {
    const list = columnOf(element)?.querySelector('.thementeam-cards');
    if (!list) {
        return undefined;
    }
    const cards = cardsOf(list, dragged);
    const index = indexAt(cards, y);
    const area = list.getBoundingClientRect();
    const next = cards[index]?.getBoundingClientRect().top;
    const last = cards[index - 1]?.getBoundingClientRect().bottom;
    return {x: area.left, y: next === undefined ? (last ?? area.top) + 2 : next - 6, width: area.width};
};
