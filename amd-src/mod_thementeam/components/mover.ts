/** Every way to move a card: with a pointer, with keys, and by the menu. */
import type {Preview} from '../model/order';
import type {Space} from '../model/types';
import {KeyboardMove, type KeyboardHost} from './keyboard-move';
import './move-menu';
import {PointerDrag} from './pointer-drag';

/** The board. */
export interface MoveHost extends KeyboardHost, HTMLElement {
    readonly space: Space;
    /** Shows a column where only one is shown at a time. */
    select(columnid: number): void;
    /** The card was let go over a place. */
    drop(place: Preview): void;
}

export class Mover {
    private readonly drag: PointerDrag;
    private readonly keyboard: KeyboardMove;
    private readonly onPointerDown = (): void => this.cancel();

    constructor(private readonly host: MoveHost) {
        this.keyboard = new KeyboardMove(host);
        this.drag = new PointerDrag(host, {
            onStart: cardid => {
                this.keyboard.cancel();
                host.hold(cardid);
            },
            onTab: columnid => host.select(columnid),
            onDrop: (cardid, place) => host.drop({cardid, ...place}),
            onCancel: () => host.release(),
        }, () => host.space.cancontribute);
    }

    /**
     * Begins to listen.
     *
     * @param pressed a press that began before, and has not ended
     */
    connect(pressed?: PointerEvent): void {
        this.host.addEventListener('pointerdown', this.onPointerDown);
        this.drag.connect();
        if (pressed) {
            this.drag.press(pressed);
        }
    }

    disconnect(): void {
        this.host.removeEventListener('pointerdown', this.onPointerDown);
        this.drag.disconnect();
    }

    /** Takes a card up with the keyboard, or puts it down. */
    toggle(cardid: number): void {
        this.keyboard.toggle(cardid);
    }

    /** @returns whether the key was one of ours */
    key(key: string): boolean {
        return this.keyboard.key(key);
    }

    /** A card that was taken up with the keyboard goes back. */
    cancel(): void {
        this.keyboard.cancel();
    }
}
