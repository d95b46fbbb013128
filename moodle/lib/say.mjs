/**
 * What the scripts tell the person in front of the terminal: progress while they work, and trouble in one sentence with a way out.
 */

/** Something a person can do something about. It is printed as two lines, without a stack. */
export class Trouble extends Error {
    /**
     * @param {string} message one clear sentence
     * @param {string} wayOut what to do now
     */
    constructor(message, wayOut) {
        super(message);
        this.name = 'Trouble';
        this.wayOut = wayOut;
    }
}

let quiet = false;

/** @param {boolean} on no progress lines at all (warnings still come) */
export const beQuiet = (on) => {
    quiet = on;
};

/** @param {string} line */
export const say = (line) => {
    if (!quiet) {
        process.stdout.write(`${line}\n`);
    }
};

/** @param {number} since Date.now() at the start */
export const seconds = (since) => {
    const total = (Date.now() - since) / 1000;
    return total < 60 ? `${total.toFixed(total < 10 ? 1 : 0)} s` : `${Math.floor(total / 60)} min ${Math.round(total % 60)} s`;
};

/**
 * Says what is going on, does it, and says how long it took where that was noticeable.
 * @template T
 * @param {string} what
 * @param {() => T | Promise<T>} work
 * @returns {Promise<T>}
 */
export const step = async(what, work) => {
    const start = Date.now();
    say(`· ${what} …`);
    const result = await work();
    if (Date.now() - start > 3000) {
        say(`  ${what}: done in ${seconds(start)}`);
    }
    return result;
};

/**
 * Prints an error: trouble as two lines, anything else with its stack, because then it is our mistake.
 * @param {unknown} error
 */
export const sayError = (error) => {
    if (error instanceof Trouble) {
        process.stderr.write(`\n✗ ${error.message}\n  → ${error.wayOut}\n`);
    } else {
        process.stderr.write(`\n✗ ${error instanceof Error ? error.stack : String(error)}\n`);
    }
};
