/**
 * Random numbers that a seed repeats.
 */

/**
 * A generator (mulberry32).
 * @param {number} seed
 */
export const generator = (seed) => {
    let state = seed >>> 0;
    const next = () => {
        state = (state + 0x6d2b79f5) >>> 0;
        let mixed = Math.imul(state ^ (state >>> 15), state | 1);
        mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
        return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
    };
    return {
        next,
        /** 0 … below - 1 @param {number} below */
        below: (below) => Math.floor(next() * below),
        /** @param {number} probability 0 to 1 */
        chance: (probability) => next() < probability,
        /** @template T @param {T[]} list @returns {T | undefined} */
        pick: (list) => list[Math.floor(next() * list.length)],
        /** One of the keys, as often as its weight says. @param {Record<string, number>} weights */
        weighted: (weights) => {
            let rest = next() * Object.values(weights).reduce((sum, weight) => sum + weight, 0);
            for (const [key, weight] of Object.entries(weights)) {
                rest -= weight;
                if (rest < 0) {
                    return key;
                }
            }
            return Object.keys(weights)[0];
        },
        /** A number for a draft of files that nobody else has. */
        draft: () => String(100000000 + Math.floor(next() * 800000000)),
        /** A UUID of version 4 that the seed repeats. */
        uuid: () => {
            const hex = Array.from({length: 32}, () => Math.floor(next() * 16).toString(16));
            hex[12] = '4';
            hex[16] = 'a';
            return [8, 4, 4, 4, 12].map((length) => hex.splice(0, length).join('')).join('-');
        },
    };
};

/** @typedef {ReturnType<typeof generator>} Random */
