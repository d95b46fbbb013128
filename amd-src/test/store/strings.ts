/** The plugins' own language strings, in both languages, and the few of Moodle's that the screens use. */
import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {CORE_STRINGS, LANGCONFIG} from './core-strings';
import {fill} from './fill';
import {parseStrings, pluginFolder} from './php';

export type Language = 'de' | 'en';

const cache = new Map<string, Map<string, string>>();

const load = (component: string, language: Language): Map<string, string> => {
    if (['', 'core', 'moodle'].includes(component)) {
        return new Map(Object.entries(CORE_STRINGS[language]));
    }
    if (['langconfig', 'core_langconfig'].includes(component)) {
        return new Map(Object.entries(LANGCONFIG[language]));
    }
    const file = component.replace(/^mod_/, '');
    return parseStrings(readFileSync(join(pluginFolder(component), 'lang', language, `${file}.php`), 'utf8'));
};

/** All strings of a component. */
export const stringsOf = (component: string, language: Language): Map<string, string> => {
    const key = `${language}/${component}`;
    let strings = cache.get(key);
    if (!strings) {
        strings = load(component, language);
        cache.set(key, strings);
    }
    return strings;
};

/**
 * A string of a plugin.
 *
 * @throws {Error} when the language pack does not have it: there is no silent fallback
 */
export const getString = (language: Language, key: string, component = 'core', a?: unknown): string => {
    const text = stringsOf(component, language).get(key);
    if (text === undefined) {
        throw new Error(`The string '${key}' of ${component || 'core'} is missing in '${language}'.`);
    }
    return fill(text, a);
};
