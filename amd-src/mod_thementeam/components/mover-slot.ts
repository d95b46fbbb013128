/** The place of what moves cards, which is loaded when somebody comes near one: what is begun before that is made up for. */
import type {Mover} from './mover';

export class MoverSlot {
    /** Undefined until it is there. */
    mover: Mover | undefined;
    /** What is to be done when it is there. */
    private waiting: ((mover: Mover) => void)[] = [];
    /** A press that began before it was there. */
    private pressed: PointerEvent | undefined;

    /**
     * @param board hears the presses
     * @param need asks for what moves cards
     */
    constructor(board: HTMLElement, private readonly need: () => void) {
        board.addEventListener('pointerdown', event => {
            this.pressed = event;
        });
    }

    connect(): void {
        this.mover?.connect();
        document.addEventListener('pointerup', this.onPressEnd);
        document.addEventListener('pointercancel', this.onPressEnd);
    }

    disconnect(): void {
        this.mover?.disconnect();
        document.removeEventListener('pointerup', this.onPressEnd);
        document.removeEventListener('pointercancel', this.onPressEnd);
    }

    /** It has come, or cannot be had. */
    fill(mover: Mover | undefined): void {
        const waiting = this.waiting.splice(0);
        if (mover) {
            this.mover = mover;
            mover.connect(this.pressed);
            waiting.forEach(act => act(mover));
        }
    }

    /** Does something with it, now or as soon as it is there. */
    whenThere(act: (mover: Mover) => void): void {
        if (this.mover) {
            act(this.mover);
        } else {
            this.waiting.push(act);
            this.need();
        }
    }

    /** Offers a key to it; true when it takes the key, or will. */
    key(key: string): boolean {
        if (key === 'Tab') {
            this.mover?.cancel();
            return false;
        }
        if (this.waiting.length && /^(Arrow|Escape)/.test(key)) {
            this.whenThere(mover => mover.key(key));
            return true;
        }
        return this.mover?.key(key) ?? false;
    }

    private readonly onPressEnd = (): void => {
        this.pressed = undefined;
    };
}
