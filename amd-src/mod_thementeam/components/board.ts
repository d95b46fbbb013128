/** The board of a space. */
import {html, nothing, repeat, type PropertyValues, type TemplateResult} from 'local_kki/lit-lazy';
import {define, KkiElement} from '../../platform/element';
import type {Strings} from '../../platform/strings';
import {neighbourOf, placeOf, targetOf, withPreview, type Preview} from '../model/order';
import type {ColumnView, OpenDetail, People, Space, Target} from '../model/types';
import {headerTemplate} from './board-header';
import './column';
import type {BoardColumn} from './column';
import type {MenuMove} from './move-menu';
import type {Mover} from './mover';
import {MoverSlot} from './mover-slot';
import './notice';
import type {NoticeContent} from './notice';
import {CARD_SELECTOR, controlSelector, focusedControl, type Control} from './selectors';
import {tabsTemplate} from './tabs';
import {watchWidth} from './width';

export interface MoveDetail extends Target {
    cardid: number;
}

/**
 * Emits `thementeam-open` ({@link OpenDetail}), `thementeam-move` ({@link MoveDetail}), `thementeam-hold` (card id),
 * `thementeam-release`, `thementeam-question`, and `thementeam-need-mover` when {@link moveWith} is to be called, besides what its parts emit.
 */
export class Board extends KkiElement {
    static override properties = {
        strings: {attribute: false},
        space: {attribute: false},
        columns: {attribute: false},
        people: {attribute: false},
        tags: {attribute: false},
        keep: {attribute: false},
        list: {attribute: false},
        bar: {attribute: false},
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
    declare tags: ReadonlyMap<number, string>;
    /** Leaves the cards that the person wants to see; undefined: all of them. */
    declare keep: ((columns: readonly ColumnView[]) => readonly ColumnView[]) | undefined;
    /** Whether the cards are shown as a list. */
    declare list: boolean;
    /** What stands above the columns to find one's way; it comes a little later. */
    declare bar: HTMLElement | undefined;
    declare userid: number;
    /** Why the board may be out of date; '' while it is not. */
    declare trouble: string;
    declare notice: NoticeContent | undefined;
    declare preview: Preview | undefined;
    private declare narrow: boolean;
    private declare selected: number | undefined;
    private declare menuOf: number | undefined;

    private readonly movement = new MoverSlot(this, () => this.emit('thementeam-need-mover'));
    private unwatch: (() => void) | undefined;
    private focused: string | undefined;
    /** The columns as they are shown, without the preview. */
    private shown: readonly ColumnView[] = [];

    constructor() {
        super();
        this.trouble = '';
        this.narrow = false;
        this.addEventListener('click', event => this.onClick(event));
        this.addEventListener('keydown', event => {
            if (this.onKey(event)) {
                event.preventDefault();
            }
        });
        this.addEventListener('thementeam-menu-close', event => this.closeMenu((event as CustomEvent<boolean>).detail));
        this.addEventListener('thementeam-menu-move', event => this.onMenuMove((event as CustomEvent<MenuMove>).detail));
    }

    override connectedCallback(): void {
        super.connectedCallback();
        this.movement.connect();
        this.unwatch = watchWidth(this, narrow => {
            this.narrow = narrow;
        });
    }

    override disconnectedCallback(): void {
        super.disconnectedCallback();
        this.movement.disconnect();
        this.unwatch?.();
    }

    /** Whether a form holds text that is not saved. */
    get dirty(): boolean {
        return this.columnElements.some(column => column.dirty);
    }

    /** The columns between which cards are moved, without the preview. */
    get places(): readonly ColumnView[] {
        return this.shown.filter(({column}) => !column.locked);
    }

    /** What moves cards has come, or cannot be had. Catches up on what was begun meanwhile. */
    moveWith(mover: Mover | undefined): void {
        this.movement.fill(mover);
        if (!mover) {
            this.menuOf = undefined;
        }
        this.requestUpdate();
    }

    hold(cardid: number): void {
        this.emit('thementeam-hold', cardid);
    }

    release(): void {
        this.emit('thementeam-release');
    }

    move(cardid: number, target: Target): void {
        this.emit('thementeam-move', {cardid, ...target} satisfies MoveDetail);
    }

    /** Puts the focus on a card's control; where the card is not to be seen, on the board's first heading. */
    async focusCard(cardid: number, control: Control = 'open'): Promise<void> {
        await this.settled();
        const place = placeOf(this.shown, cardid);
        if (place && this.narrow) {
            this.selected = place.columnid;
            await this.settled();
        }
        const element = this.visible(controlSelector(cardid, control)) ?? this.visible(controlSelector(cardid, 'open'));
        if (element) {
            element.focus();
        } else {
            this.focusSomewhere();
        }
    }

    /** The card that takes over the focus when another one goes: its neighbour. */
    neighbourOf(cardid: number): number | undefined {
        return neighbourOf(this.shown, cardid);
    }

    /** In the list the columns are there too, but not to be seen. */
    private visible(selector: string): HTMLElement | undefined {
        return [...this.querySelectorAll<HTMLElement>(selector)].find(element => !this.list || element.closest('tr'));
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
        this.shown = this.keep?.(this.columns) ?? this.columns;
        if (this.menuOf !== undefined && changed.has('columns') && !placeOf(this.columns, this.menuOf)) {
            this.menuOf = undefined;
        }
        if (this.preview && this.narrow) {
            this.selected = this.preview.columnid;
        }
        this.focused = focusedControl(this) ?? this.focused;
    }

    protected override updated(): void {
        void this.keepFocus(this.focused);
    }

    protected override render(): TemplateResult {
        const {strings, space, people, userid, narrow, trouble, list, bar} = this;
        const columns = withPreview(this.shown, this.preview);
        const selected = this.selectedIn(columns);
        return html`
            <div class="thementeam-board ${narrow ? 'thementeam-narrow' : ''}">
                ${headerTemplate({
                    strings, space, columns: this.columns, people, userid, narrow,
                    onAdd: () => void this.openForm(),
                    onQuestion: () => this.emit('thementeam-question'),
                    onOpen: (cardid, comment) => this.open(cardid, comment),
                    onArrange: () => this.emit('thementeam-arrange'),
                })}
                <div role="status" class="thementeam-trouble">${trouble || nothing}</div>
                ${bar ?? nothing}
                ${list ? html`<thementeam-list .strings=${strings} .columns=${columns} .people=${people}></thementeam-list>` : nothing}
                ${narrow && !list ? tabsTemplate({strings, columns, selected, onSelect: columnid => this.select(columnid)}) : nothing}
                <thementeam-waiting data-place="lost"></thementeam-waiting>
                <div class="thementeam-columns" ?hidden=${list}>
                    ${repeat(columns, ({column}) => column.id, view => this.column(view, selected))}
                </div>
                <p id="thementeam-keys" hidden>${strings('move_keys_hint')}</p>
                <thementeam-move-menu .strings=${strings} .columns=${this.columns} .cardid=${this.movement.mover && this.menuOf}
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
                ?hidden=${narrow && id !== selected} ?data-locked=${view.column.locked}
                .strings=${strings} .view=${view} .people=${this.people} .tags=${this.tags} .filtered=${Boolean(this.keep)} .alone=${this.columns.length === 1}
                .cancontribute=${space.cancontribute} .prominent=${narrow}
                .grabbed=${preview?.cardid} .menuOf=${menuOf}></thementeam-column>`;
    }

    private get columnElements(): BoardColumn[] {
        return [...this.querySelectorAll<BoardColumn>('thementeam-column')];
    }

    private get anchor(): HTMLElement | undefined {
        return this.querySelector<HTMLElement>(controlSelector(this.menuOf ?? 0, 'menu')) ?? undefined;
    }

    private selectedIn(columns: readonly ColumnView[]): number {
        return (columns.find(({column}) => column.id === this.selected) ?? columns[0])?.column.id ?? 0;
    }

    select(columnid: number): void {
        this.selected = columnid;
    }

    private open(cardid: number, comment = false): void {
        this.emit('thementeam-open', {cardid, comment} satisfies OpenDetail);
    }

    private async openForm(): Promise<void> {
        this.emit('thementeam-write');
        await this.updateComplete;
        const open = this.columns.filter(({column}) => !column.locked);
        const columnid = this.narrow ? this.selectedIn(open) : open[0]?.column.id;
        if (columnid && this.narrow) {
            this.selected = columnid;
            await this.settled();
        }
        await this.columnElements.find(({view}) => view.column.id === columnid)?.openForm();
    }

    drop(place: Preview): void {
        const from = placeOf(this.shown, place.cardid);
        if (from?.columnid === place.columnid && from.index === place.index) {
            this.release();
        } else {
            this.move(place.cardid, targetOf(this.shown, place));
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
            this.movement.whenThere(mover => mover.toggle(cardid));
        } else if (control === 'menu' || control === 'handle') {
            this.openMenu(this.menuOf === cardid ? undefined : cardid);
        } else {
            event.preventDefault();
            this.open(cardid);
        }
    }

    private onKey({key, target}: KeyboardEvent): boolean {
        const menu = key === 'ArrowDown' && (target as Element).closest('[data-control="menu"]');
        if (menu) {
            this.openMenu(Number(menu.closest<HTMLElement>(CARD_SELECTOR)?.dataset.card));
            return true;
        }
        return this.movement.key(key);
    }

    private openMenu(cardid: number | undefined): void {
        this.menuOf = cardid;
        this.movement.whenThere(() => undefined);
    }

    private onMenuMove({cardid, columnid, aftercardid}: MenuMove): void {
        this.menuOf = undefined;
        this.move(cardid, {columnid, aftercardid});
        void this.focusCard(cardid, 'menu');
    }

    private closeMenu(focus: boolean): void {
        if (focus) {
            this.anchor?.focus();
        }
        this.menuOf = undefined;
    }

    /** A card that moves is drawn anew in its place: whoever was on it stays on it. */
    private async keepFocus(focused: string | undefined): Promise<void> {
        await this.settled();
        this.focused = undefined;
        if (focused && (document.activeElement ?? document.body) === document.body) {
            this.visible(focused)?.focus({preventScroll: this.preview === undefined});
        }
    }
}

define('thementeam-board', Board);
