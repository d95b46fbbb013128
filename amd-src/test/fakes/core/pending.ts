/** Fake of Moodle's `core/pending`: remembers what is under way, so that a test can ask. */
import type RealPending from 'core/pending';

export const pending = new Set<object>();

/** As in Moodle, `new` returns a promise that can be resolved from outside. */
const Pending = function(): object {
    let settle: (value: unknown) => void = () => undefined;
    const promise = new Promise(resolve => {
        settle = resolve;
    });
    const finish = (value?: unknown): void => {
        pending.delete(promise);
        settle(value);
    };
    pending.add(promise);
    return Object.assign(promise, {resolve: finish, reject: finish});
};

export default Pending as unknown as typeof RealPending;
