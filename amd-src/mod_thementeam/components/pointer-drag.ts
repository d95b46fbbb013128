/** Moves cards with a mouse, a pen or a finger. A finger has to rest on the card first, so that scrolling stays possible. */
import {CARD_SELECTOR} from './selectors';
import {dropLine, dropPlace, type DropPlace} from './drop-place';
import {EdgeScroll} from './edge-scroll';

export interface DragCallbacks {
    onStart(cardid: number): void;
    /** The finger rests on a tab. */
    onTab(columnid: number): void;
    onDrop(cardid: number, place: DropPlace): void;
    onCancel(cardid: number): void;
}

const LONG_PRESS = 400;
const MOUSE_SLOP = 5;
const FINGER_SLOP = 10;
const TAB_REST = 400;

interface Press {
    card: HTMLElement;
    pointerId: number;
    x: number;
    y: number;
    /** Milliseconds are counted until the finger has rested long enough. */
    timer: ReturnType<typeof setTimeout> | undefined;
    waits: boolean;
}

export class PointerDrag {
    private pressed: Press | undefined;
    private cardid: number | undefined;
    private ghost: HTMLElement | undefined;
    private line: HTMLElement | undefined;
    private x = 0;
    private y = 0;
    private tab: {columnid: number; timer: ReturnType<typeof setTimeout>} | undefined;
    private readonly edges = new EdgeScroll(() => this.follow());

    /**
     * @param host the board
     * @param callbacks what happens on it
     * @param enabled whether cards can be moved at all
     */
    constructor(
        private readonly host: HTMLElement,
        private readonly callbacks: DragCallbacks,
        private readonly enabled: () => boolean,
    ) {}

    connect(): void {
        this.host.addEventListener('pointerdown', this.press);
        this.host.addEventListener('touchmove', this.onTouchMove, {passive: false});
        this.host.addEventListener('contextmenu', this.onContextMenu);
        this.host.addEventListener('dragstart', this.onNativeDrag);
    }

    disconnect(): void {
        this.cancel();
        this.host.removeEventListener('pointerdown', this.press);
        this.host.removeEventListener('touchmove', this.onTouchMove);
        this.host.removeEventListener('contextmenu', this.onContextMenu);
        this.host.removeEventListener('dragstart', this.onNativeDrag);
    }

    /** The card goes back to where it was. */
    cancel(): void {
        const {cardid} = this;
        this.end();
        if (cardid !== undefined) {
            this.callbacks.onCancel(cardid);
        }
    }

    /** A button or finger goes down. */
    readonly press = (event: PointerEvent): void => {
        const target = event.target as Element;
        const card = target.closest<HTMLElement>(CARD_SELECTOR);
        const handle = target.closest('[data-control="handle"]');
        if (this.pressed || !card || event.button !== 0 || !this.movable(card) || (!handle && target.closest('button'))) {
            return;
        }
        const waits = event.pointerType === 'touch' && !handle;
        this.pressed = {
            card, waits, pointerId: event.pointerId, x: event.clientX, y: event.clientY,
            timer: waits ? setTimeout(() => this.start(), LONG_PRESS) : undefined,
        };
        this.moveTo(event);
        document.addEventListener('pointermove', this.onMove);
        document.addEventListener('pointerup', this.onUp);
        document.addEventListener('pointercancel', this.onPointerCancel);
        document.addEventListener('keydown', this.onKey, true);
    };

    private movable(card: HTMLElement): boolean {
        return this.enabled() && card.closest('[data-column]:not([data-locked])') !== null;
    }

    private readonly onMove = (event: PointerEvent): void => {
        const {pressed: press} = this;
        if (event.pointerId !== press?.pointerId) {
            return;
        }
        this.moveTo(event);
        if (this.cardid !== undefined) {
            this.follow();
            return;
        }
        const distance = Math.hypot(event.clientX - press.x, event.clientY - press.y);
        if (press.waits && distance > FINGER_SLOP) {
            this.end();
        } else if (!press.waits && distance > MOUSE_SLOP) {
            this.start();
        }
    };

    private readonly onUp = (event: PointerEvent): void => {
        if (event.pointerId !== this.pressed?.pointerId) {
            return;
        }
        const {cardid} = this;
        const place = cardid === undefined ? undefined : this.placeAt();
        if (cardid === undefined) {
            this.end();
        } else if (place) {
            this.end();
            this.swallowClick();
            this.callbacks.onDrop(cardid, place);
        } else {
            this.swallowClick();
            this.cancel();
        }
    };

    private readonly onPointerCancel = (event: PointerEvent): void => {
        if (event.pointerId === this.pressed?.pointerId) {
            this.cancel();
        }
    };

    private readonly onKey = (event: KeyboardEvent): void => {
        if (event.key === 'Escape' && this.cardid !== undefined) {
            event.preventDefault();
            event.stopPropagation();
            this.cancel();
        }
    };

    /** Once the card is in hand the page must not scroll with the finger. */
    private readonly onTouchMove = (event: Event): void => {
        if (this.cardid !== undefined && event.cancelable) {
            event.preventDefault();
        }
    };

    private readonly onContextMenu = (event: Event): void => {
        if (this.pressed?.waits) {
            event.preventDefault();
        }
    };

    private readonly onNativeDrag = (event: Event): void => {
        if (this.pressed) {
            event.preventDefault();
        }
    };

    private start(): void {
        const {pressed: press} = this;
        if (!press?.card.isConnected) {
            this.end();
            return;
        }
        this.cardid = Number(press.card.dataset.card);
        const box = press.card.getBoundingClientRect();
        this.ghost = press.card.cloneNode(true) as HTMLElement;
        this.ghost.removeAttribute('data-card');
        this.ghost.querySelectorAll('[id]').forEach(element => element.removeAttribute('id'));
        this.ghost.classList.add('thementeam-ghost');
        this.ghost.setAttribute('aria-hidden', 'true');
        this.ghost.style.width = `${box.width}px`;
        this.ghost.style.left = `${box.left - press.x}px`;
        this.ghost.style.top = `${box.top - press.y}px`;
        this.line = document.createElement('div');
        this.line.className = 'thementeam-dropline';
        this.host.append(this.ghost, this.line);
        press.card.classList.add('thementeam-lifted');
        document.getSelection()?.removeAllRanges();
        this.callbacks.onStart(this.cardid);
        this.edges.start(press.card);
        this.follow();
    }

    private moveTo(event: PointerEvent): void {
        this.x = event.clientX;
        this.y = event.clientY;
        this.edges.pointer = {x: this.x, y: this.y};
    }

    /** The copy follows the pointer, the line shows where the card would go. */
    private follow(): void {
        if (!this.ghost || !this.line) {
            return;
        }
        this.ghost.style.transform = `translate(${this.x}px, ${this.y}px)`;
        this.overTab();
        const box = dropLine(this.elementAt(), this.y, this.cardid);
        this.line.hidden = !box;
        if (box) {
            this.line.style.transform = `translate(${box.x}px, ${box.y}px)`;
            this.line.style.width = `${box.width}px`;
        }
    }

    private overTab(): void {
        const tab = this.elementAt()?.closest<HTMLElement>('[data-tab]');
        const columnid = tab ? Number(tab.dataset.tab) : undefined;
        if (columnid === this.tab?.columnid) {
            return;
        }
        clearTimeout(this.tab?.timer);
        this.tab = columnid === undefined
            ? undefined
            : {columnid, timer: setTimeout(() => this.callbacks.onTab(columnid), TAB_REST)};
    }

    private elementAt(): Element | null {
        return document.elementFromPoint(this.x, this.y);
    }

    private placeAt(): DropPlace | undefined {
        return dropPlace(this.elementAt(), this.y, this.cardid);
    }

    /** Letting go of a card is not a click on what lies under it. */
    private swallowClick(): void {
        const swallow = (event: Event): void => {
            event.preventDefault();
            event.stopPropagation();
        };
        window.addEventListener('click', swallow, {capture: true, once: true});
        setTimeout(() => window.removeEventListener('click', swallow, {capture: true}), 50);
    }

    private end(): void {
        clearTimeout(this.pressed?.timer);
        clearTimeout(this.tab?.timer);
        this.edges.stop();
        this.ghost?.remove();
        this.line?.remove();
        this.host.querySelectorAll('.thementeam-lifted').forEach(card => card.classList.remove('thementeam-lifted'));
        document.removeEventListener('pointermove', this.onMove);
        document.removeEventListener('pointerup', this.onUp);
        document.removeEventListener('pointercancel', this.onPointerCancel);
        document.removeEventListener('keydown', this.onKey, true);
        this.pressed = undefined;
        this.cardid = undefined;
        this.ghost = undefined;
        this.line = undefined;
        this.tab = undefined;
    }
}
