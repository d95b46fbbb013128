/** How the parts of the board find a card in the page. */

/** A card on the board or in the list, and not the element around the board, which names the card of the address. */
export const CARD_SELECTOR = ':is(li, tr)[data-card]';

export type Control = 'open' | 'menu' | 'handle';

/** The control of a card. */
export const controlSelector = (cardid: number | string, control: string): string =>
    `:is(li, tr)[data-card="${cardid}"] [data-control="${control}"]`;

/** A selector for the control of a card that has the focus. */
export const focusedControl = (board: HTMLElement): string | undefined => {
    const active = document.activeElement as HTMLElement | null;
    const card = active?.closest<HTMLElement>(CARD_SELECTOR);
    const control = active?.dataset.control;
    return card?.dataset.card && control && board.contains(card) ? controlSelector(card.dataset.card, control) : undefined;
};
