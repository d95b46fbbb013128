/** The board of a space. */
import {html, nothing, repeat, type PropertyValues, type TemplateResult} from 'local_kki/lit-lazy';
import {define, KkiElement} from '../../platform/element';
import type {Strings} from '../../platform/strings';
import {placeOf, targetOf, withPreview, type Preview} from '../model/order';
import type {ColumnView, OpenDetail, People, Space, Target} from '../model/types';
import {headerTemplate} from './board-header';
import {CARD_SELECTOR} from './card';
import './column';
import type {BoardColumn} from './column';
import {KeyboardMove} from './keyboard-move';
import './move-menu';
import type {MenuMove} from './move-menu';
import './notice';
import type {NoticeContent} from './notice';
import {PointerDrag} from './pointer-drag';
import {tabsTemplate} from './tabs';
import {watchWidth} from './width';

export interface MoveDetail extends Target {
    cardid: number;
}

type Control = 'open' | 'menu' | 'handle';

const controlSelector = (cardid: number | string, control: string): string =>
    `li[data-card="${cardid}"] [data-control="${control}"]`;

/** A selector for the control of a card that has the focus. */
const focusedControl = (board: HTMLElement): string | undefined => {
    const active = document.activeElement as HTMLElement | null;
    const card = active?.closest<HTMLElement>(CARD_SELECTOR);
    const control = active?.dataset.control;
    return card?.dataset.card && control && board.contains(card) ? controlSelector(card.dataset.card, control) : undefined;
};

/**
 * Emits `thementeam-open` ({@link OpenDetail}), `thementeam-move` ({@link MoveDetail}), `thementeam-hold` (card id) and
 * `thementeam-release`, besides what its parts emit.
 */
export class Board extends KkiElement {
    static override properties = {
        strings: {attribute: false},
        space: {attribute: false},
        columns: {attribute: false},
        people: {attribute: false},
        userid: {attribute: false},
        trouble: {attribute: false},
        notice: {attribute: false},
        preview: {state: true},
        narrow: {state: true},
        selected: {state: true},
        menuOf: {state: true},
    };

    declare strings: Strings;
    declare space: Space;
    declare columns: readonly ColumnView[];
    declare people: People;
    declare userid: number;
    /** Why the board may be out of date; '' while it is not. */
    declare trouble: string;
    declare notice: NoticeContent | undefined;
    declare preview: Preview | undefined;
    private declare narrow: boolean;
    private declare selected: number | undefined;
    private declare menuOf: number | undefined;

    private readonly drag: PointerDrag;
    private readonly keyboard = new KeyboardMove(this);
    private unwatch: (() => void) | undefined;
    private focused: string | undefined;

    constructor() {
        super();
        this.trouble = '';
        this.narrow = false;
        this.drag = new PointerDrag(this, {
            onStart: cardid => {
                this.keyboard.cancel();
                this.hold(cardid);
            },
            onTab: columnid => this.select(columnid),
            onDrop: (cardid, place) => this.drop({cardid, ...place}),
            onCancel: () => this.release(),
        }, () => this.space.cancontribute);
        this.addEventListener('click', event => this.onClick(event));
        this.addEventListener('keydown', event => this.onKey(event));
        this.addEventListener('pointerdown', () => this.keyboard.cancel());
        this.addEventListener('thementeam-menu-close', event => this.closeMenu((event as CustomEvent<boolean>).detail));
        this.addEventListener('thementeam-menu-move', event => this.onMenuMove((event as CustomEvent<MenuMove>).detail));
    }

    override connectedCallback(): void {
        super.connectedCallback();
        this.drag.connect();
        this.unwatch = watchWidth(this, narrow => {
            this.narrow = narrow;
        });
    }

    override disconnectedCallback(): void {
        super.disconnectedCallback();
        this.drag.disconnect();
        this.unwatch?.();
    }

    /** Whether a form holds text that is not saved. */
    get dirty(): boolean {
        return this.columnElements.some(column => column.dirty);
    }

    hold(cardid: number): void {
        this.emit('thementeam-hold', cardid);
    }

    release(): void {
        this.emit('thementeam-release');
    }

    move(cardid: number, target: Target): void {
        const detail: MoveDetail = {cardid, ...target};
        this.emit('thementeam-move', detail);
    }

    /** Puts the focus on a card's control; where the card is not to be seen, on the board's first heading. */
    async focusCard(cardid: number, control: Control = 'open'): Promise<void> {
        await this.settled();
        const place = placeOf(this.columns, cardid);
        if (place && this.narrow) {
            this.selected = place.columnid;
            await this.settled();
        }
        const element = this.querySelector<HTMLElement>(controlSelector(cardid, control));
        if (element) {
            element.focus();
        } else {
            this.focusSomewhere();
        }
    }

    /** The card that takes over the focus when another one goes: its neighbour. */
    neighbourOf(cardid: number): number | undefined {
        const place = placeOf(this.columns, cardid);
        const cards = this.columns.find(({column}) => column.id === place?.columnid)?.cards ?? [];
        const index = place?.index ?? 0;
        return (cards[index + 1] ?? cards[index - 1])?.id;
    }

    focusSomewhere(): void {
        const heading = this.querySelector<HTMLElement>('h2');
        heading?.setAttribute('tabindex', '-1');
        heading?.focus();
    }

    /** Waits until the columns are up to date too. */
    async settled(): Promise<void> {
        await this.updateComplete;
        await Promise.all(this.columnElements.map(column => column.updateComplete));
    }

    protected override willUpdate(changed: PropertyValues): void {
        if (this.menuOf !== undefined && changed.has('columns') && !placeOf(this.columns, this.menuOf)) {
            this.menuOf = undefined;
        }
        if (this.preview && this.narrow) {
            this.selected = this.preview.columnid;
        }
        this.focused = focusedControl(this) ?? this.focused;
    }

    protected override updated(): void {
        void this.keepFocus();
    }

    protected override render(): TemplateResult {
        const {strings, space, people, userid, narrow, trouble} = this;
        const columns = withPreview(this.columns, this.preview);
        const selected = this.selectedIn(columns);
        return html`
            <div class="thementeam-board ${narrow ? 'thementeam-narrow' : ''}">
                ${headerTemplate({
                    strings, space, columns, people, userid, narrow,
                    onAdd: () => void this.openForm(),
                    onAnswer: cardid => this.open(cardid, true),
                })}
                <div role="status" class="thementeam-trouble">${trouble || nothing}</div>
                ${narrow ? tabsTemplate({strings, columns, selected, onSelect: columnid => this.select(columnid)}) : nothing}
                <div class="thementeam-columns">
                    ${repeat(columns, ({column}) => column.id, view => this.column(view, selected))}
                </div>
                <p id="thementeam-keys" hidden>${strings('move_keys_hint')}</p>
                <thementeam-move-menu .strings=${strings} .columns=${this.columns} .cardid=${this.menuOf}
                    .anchor=${this.anchor}></thementeam-move-menu>
                <thementeam-notice .strings=${strings} .content=${this.notice}></thementeam-notice>
            </div>`;
    }

    private column(view: ColumnView, selected: number): TemplateResult {
        const {strings, space, narrow, preview, menuOf} = this;
        const {id} = view.column;
        return html`
            <thementeam-column class="thementeam-column" id="thementeam-panel${id}" data-column=${id}
                role=${narrow ? 'tabpanel' : nothing} aria-labelledby=${narrow ? `thementeam-tab${id}` : nothing}
                ?hidden=${narrow && id !== selected}
                .strings=${strings} .view=${view} .people=${this.people} .cancontribute=${space.cancontribute} .prominent=${narrow}
                .grabbed=${preview?.cardid} .menuOf=${menuOf}></thementeam-column>`;
    }

    private get columnElements(): BoardColumn[] {
        return [...this.querySelectorAll<BoardColumn>('thementeam-column')];
    }

    private get anchor(): HTMLElement | undefined {
        return this.querySelector<HTMLElement>(controlSelector(this.menuOf ?? 0, 'menu')) ?? undefined;
    }

    private selectedIn(columns: readonly ColumnView[]): number {
        const found = columns.find(({column}) => column.id === this.selected) ?? columns[0];
        return found?.column.id ?? 0;
    }

    private select(columnid: number): void {
        this.selected = columnid;
    }

    private open(cardid: number, comment = false): void {
        const detail: OpenDetail = {cardid, comment};
        this.emit('thementeam-open', detail);
    }

    private async openForm(): Promise<void> {
        const columnid = this.narrow ? this.selectedIn(this.columns) : this.columns[0]?.column.id;
        await this.columnElements.find(({view}) => view.column.id === columnid)?.openForm();
    }

    private drop(place: Preview): void {
        const from = placeOf(this.columns, place.cardid);
        if (from?.columnid === place.columnid && from.index === place.index) {
            this.release();
        } else {
            this.move(place.cardid, targetOf(this.columns, place));
        }
    }

    private onClick(event: MouseEvent): void {
        const target = event.target as Element;
        const card = target.closest<HTMLElement>(CARD_SELECTOR);
        if (!card || event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) {
            return;
        }
        const cardid = Number(card.dataset.card);
        const control = target.closest<HTMLElement>('[data-control]')?.dataset.control;
        if (control === 'handle' && event.detail === 0) {
            this.keyboard.toggle(cardid);
        } else if (control === 'menu' || control === 'handle') {
            this.menuOf = this.menuOf === cardid ? undefined : cardid;
        } else {
            event.preventDefault();
            this.open(cardid);
        }
    }

    private onKey(event: KeyboardEvent): void {
        const target = event.target as Element;
        if (this.keyboard.key(event.key)) {
            event.preventDefault();
        } else if (event.key === 'Tab') {
            this.keyboard.cancel();
        } else if (event.key === 'ArrowDown' && target.closest('[data-control="menu"]')) {
            event.preventDefault();
            this.menuOf = Number(target.closest<HTMLElement>(CARD_SELECTOR)?.dataset.card);
        }
    }

    private onMenuMove({cardid, columnid, aftercardid}: MenuMove): void {
        this.menuOf = undefined;
        this.move(cardid, {columnid, aftercardid});
        void this.focusCard(cardid, 'menu');
    }

    private closeMenu(focus: boolean): void {
        const {anchor} = this;
        this.menuOf = undefined;
        if (focus) {
            anchor?.focus();
        }
    }

    /** A card that moves is drawn anew in its place: whoever was on it stays on it. */
    private async keepFocus(): Promise<void> {
        await this.settled();
        const {focused} = this;
        this.focused = undefined;
        if (focused && (document.activeElement ?? document.body) === document.body) {
            this.querySelector<HTMLElement>(focused)?.focus({preventScroll: this.preview === undefined});
        }
    }
}

define('thementeam-board', Board);
