/** Language strings: loaded once per component, then read without waiting. */
import {getStrings} from 'core/str';

declare const M: {util: {get_string(key: string, component: string, a?: unknown): string}};

/** Reads a loaded string; `a` fills its placeholders. */
export type Strings = (key: string, a?: unknown) => string;

/**
 * Loads strings in one (cached) request; those that the page brought along cost none.
 *
 * @param component such as `mod_thementeam`
 * @param keys the strings' identifiers
 */
export const loadStrings = async (component: string, keys: readonly string[]): Promise<Strings> => {
    await getStrings(keys.map(key => ({key, component})));
    return (key, a) => M.util.get_string(key, component, a);
};
