/** The menu "Verschieben nach …" of a card, after the WAI-ARIA menu button pattern. One menu serves all cards. */
import {html, nothing, type PropertyValues, type TemplateResult} from 'local_kki/lit-lazy';
import {define, KkiElement} from '../../platform/element';
import {plainText, serverHtml} from '../../platform/html';
import type {Strings} from '../../platform/strings';
import {findCard, placeOf, targetOf} from '../model/order';
import type {ColumnView, Target} from '../model/types';

export interface MenuMove extends Target {
    cardid: number;
}

const GAP = 4;

/** Emits `thementeam-menu-move` ({@link MenuMove}) and `thementeam-menu-close` (whether the focus goes back to the button). */
export class MoveMenu extends KkiElement {
    static override properties = {
        strings: {attribute: false},
        columns: {attribute: false},
        cardid: {attribute: false},
        anchor: {attribute: false},
    };

    declare strings: Strings;
    declare columns: readonly ColumnView[];
    /** The card that is to be moved; undefined: closed. */
    declare cardid: number | undefined;
    /** The button that the menu belongs to. */
    declare anchor: HTMLElement | undefined;

    private readonly onOutside = (event: Event): void => {
        const target = event.target as Node;
        if (!this.contains(target) && !this.anchor?.contains(target)) {
            this.emit('thementeam-menu-close', false);
        }
    };

    private readonly onScroll = (): void => this.place();

    override disconnectedCallback(): void {
        super.disconnectedCallback();
        this.listen(false);
    }

    protected override updated(changed: PropertyValues): void {
        if (!changed.has('cardid')) {
            return;
        }
        this.listen(this.cardid !== undefined);
        if (this.cardid !== undefined) {
            this.place();
            this.items[0]?.focus({preventScroll: true});
        }
    }

    protected override render(): TemplateResult | typeof nothing {
        const card = this.cardid === undefined ? undefined : findCard(this.columns, this.cardid);
        if (!card) {
            return nothing;
        }
        return html`
            <div class="thementeam-menu" role="menu" aria-labelledby="thementeam-m${card.id} thementeam-t${card.id}"
                @keydown=${this.onKey} @click=${this.onClick} @focusout=${this.onFocusOut}>
                ${this.columns.filter(({column}) => !column.locked).map(view => this.group(view, card.id))}
            </div>`;
    }

    private group(view: ColumnView, cardid: number): TemplateResult | typeof nothing {
        const {strings} = this;
        const {column, cards} = view;
        const others = cards.filter(({id}) => id !== cardid);
        const from = placeOf(this.columns, cardid);
        const item = (index: number, key: string): TemplateResult | typeof nothing => {
            if (from?.columnid === column.id && from.index === index) {
                return nothing;
            }
            const {aftercardid} = targetOf(this.columns, {cardid, columnid: column.id, index});
            return html`<button type="button" role="menuitem" tabindex="-1" class="thementeam-menu-item"
                data-column-id=${column.id} data-after=${aftercardid}
                aria-label=${strings(`${key}_of`, plainText(column.name))}>${strings(key)}</button>`;
        };
        if (from?.columnid === column.id && !others.length) {
            return nothing;
        }
        return html`
            <div role="group" aria-labelledby="thementeam-g${column.id}" class="thementeam-menu-group">
                <div id="thementeam-g${column.id}" class="thementeam-menu-heading" role="presentation">
                    <span class="thementeam-dot thementeam-dot-${column.color || 'grey'}"></span> ${serverHtml(column.name)}
                </div>
                ${item(0, 'to_top')}
                ${others.length ? item(others.length, 'to_bottom') : nothing}
            </div>`;
    }

    private get items(): HTMLElement[] {
        return [...this.querySelectorAll<HTMLElement>('[role="menuitem"]')];
    }

    private listen(on: boolean): void {
        const act = on ? 'addEventListener' : 'removeEventListener';
        document[act]('pointerdown', this.onOutside);
        window[act]('scroll', this.onScroll, true);
        window[act]('resize', this.onScroll);
    }

    /** Beside its button, inside the window; on a narrow window the style sheet puts it at the lower edge. */
    private place(): void {
        const menu = this.querySelector<HTMLElement>('.thementeam-menu');
        if (!menu || !this.anchor) {
            return;
        }
        const anchor = this.anchor.getBoundingClientRect();
        const {offsetWidth: width, offsetHeight: height} = menu;
        const below = anchor.bottom + GAP;
        const top = below + height <= window.innerHeight ? below : Math.max(GAP, anchor.top - GAP - height);
        const left = Math.max(GAP, Math.min(anchor.left, window.innerWidth - width - GAP));
        menu.style.top = `${top}px`;
        menu.style.left = `${left}px`;
    }

    private onKey(event: KeyboardEvent): void {
        const {items} = this;
        const index = items.indexOf(document.activeElement as HTMLElement);
        const go = (to: number): void => items[(to + items.length) % items.length]?.focus();
        const acts: Record<string, () => void> = {
            ArrowDown: () => go(index + 1),
            ArrowUp: () => go(index - 1),
            Home: () => go(0),
            End: () => go(-1),
            Escape: () => this.emit('thementeam-menu-close', true),
            Tab: () => this.emit('thementeam-menu-close', true),
        };
        const act = acts[event.key];
        if (act) {
            event.preventDefault();
            event.stopPropagation();
            act();
        }
    }

    private onClick(event: Event): void {
        const item = (event.target as Element).closest<HTMLElement>('[role="menuitem"]');
        if (item && this.cardid !== undefined) {
            const detail: MenuMove = {
                cardid: this.cardid,
                columnid: Number(item.dataset.columnId),
                aftercardid: Number(item.dataset.after),
            };
            this.emit('thementeam-menu-move', detail);
        }
    }

    private onFocusOut(event: FocusEvent): void {
        if (event.relatedTarget && !this.contains(event.relatedTarget as Node)) {
            this.emit('thementeam-menu-close', false);
        }
    }
}

define('thementeam-move-menu', MoveMenu);
