/** The file of a space, as `mod_thementeam\local\transfer\format` has it. */

export const NAME = 'kki-thementeam-space';
export const VERSION = 1;
/** The file in the ZIP that says everything. */
export const MAIN = 'space.json';
/** Most bytes of what it says. */
export const MAX_BYTES = 64 * 1024 * 1024;

export const KINDS = ['card', 'information', 'question'] as const;
export const COLORS = ['orange', 'blue', 'green', 'violet', 'red'] as const;

/** A moment as the file says it; seconds since 1970. */
export const moment = (time: number | null | undefined): string | undefined => time ? `${new Date(time * 1000).toISOString().slice(0, 19)}Z` : undefined;

/** A part of the file, without what is empty. */
export const lean = <T extends object>(values: T): Partial<T> => Object.fromEntries(Object.entries(values)
    .filter(([, value]) => value !== undefined && value !== null && value !== '' && value !== false && !(Array.isArray(value) && !value.length))) as Partial<T>;
