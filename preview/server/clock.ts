/** The preview's clock. The switch "Uhrzeit" moves it to a moment of the next lunch meeting, for every browser. */
import type {Db} from '../../amd-src/test/store/context';

export const MOMENTS = ['now', 'before', 'open', 'over', 'cancelled'] as const;
export type Moment = typeof MOMENTS[number];

export const isMoment = (value: string | null): value is Moment => MOMENTS.includes(value as Moment);

const MINUTE = 60;

export class Clock {
    moment: Moment = 'now';
    private offset = 0;

    /** The time in seconds since 1970. */
    readonly now = (): number => Math.floor(Date.now() / 1000) + this.offset;

    /** Goes to a moment of the first meeting that really takes place, or of the first cancelled one. */
    set(moment: Moment, store: Db): void {
        this.offset = 0;
        this.moment = moment;
        const today = this.now();
        const dates = store.where('date', {status: moment === 'cancelled' ? 'cancelled' : 'confirmed'})
            .filter(date => date.timestart > today).sort((a, b) => a.timestart - b.timestart);
        const next = dates[0];
        if (next && moment !== 'now') {
            const target = {before: next.timestart - 20 * MINUTE, open: next.timestart + 5 * MINUTE, over: next.timeend + 5 * MINUTE,
                cancelled: next.timestart - 20 * MINUTE}[moment];
            this.offset = target - today;
        }
    }
}
