/** Stands in for what moves cards until that is loaded: nothing that was begun meanwhile is lost. */
import type {Mover} from './mover';

export class MoveGate {
    /** What moves cards; loaded when somebody comes near one. */
    mover: Mover | undefined;
    /** What is to be done when it is there. */
    private waiting: ((mover: Mover) => void)[] = [];
    /** A press that began before it was there. */
    private pressed: PointerEvent | undefined;

    /**
     * @param host the board
     * @param need called when it has to be loaded
     */
    constructor(private readonly host: HTMLElement, private readonly need: () => void) {}

    connect(): void {
        this.mover?.connect();
        this.host.addEventListener('pointerdown', this.onPress);
        document.addEventListener('pointerup', this.onPressEnd);
        document.addEventListener('pointercancel', this.onPressEnd);
    }

    disconnect(): void {
        this.mover?.disconnect();
        this.host.removeEventListener('pointerdown', this.onPress);
        document.removeEventListener('pointerup', this.onPressEnd);
        document.removeEventListener('pointercancel', this.onPressEnd);
    }

    /** It has come, and catches up; undefined: it cannot be had. */
    open(mover: Mover | undefined): void {
        const waiting = this.waiting.splice(0);
        if (mover) {
            this.mover = mover;
            mover.connect(this.pressed);
            waiting.forEach(act => act(mover));
        }
    }

    /** Does something with it, now or as soon as it is there. */
    when(act: (mover: Mover) => void): void {
        if (this.mover) {
            act(this.mover);
        } else {
            this.waiting.push(act);
            this.need();
        }
    }

    /** @returns whether the key was one of ours, or may be one */
    key(key: string): boolean {
        if (this.waiting.length && /^(Arrow|Escape)/.test(key)) {
            this.when(mover => mover.key(key));
            return true;
        }
        return Boolean(this.mover?.key(key));
    }

    private readonly onPress = (event: PointerEvent): void => {
        this.pressed = event;
    };

    private readonly onPressEnd = (): void => {
        this.pressed = undefined;
    };
}
