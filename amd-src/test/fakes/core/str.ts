/** Fake of Moodle's `core/str`: the plugins' real language files; a missing string is an error. */
import type * as RealStr from 'core/str';
import {getString as read} from '../../store/strings';
import {language} from '../../moodle';

const loaded = new Set<string>();

export const getString: typeof RealStr.getString = async (key, component = 'core', param?) => {
    loaded.add(`${component}/${key}`);
    return read(language(), key, component, param);
};

export const getStrings: typeof RealStr.getStrings = requests =>
    Promise.all(requests.map(({key, component, param}) => getString(key, component, param)));

/** As in Moodle, only strings that were loaded can be read at once. */
const readLoaded = (key: string, component = 'core', param?: unknown): string => {
    if (!loaded.has(`${component}/${key}`)) {
        throw new Error(`The string '${key}' of ${component} was read before it was loaded.`);
    }
    return read(language(), key, component, param);
};

Object.assign(globalThis, {M: {util: {get_string: readLoaded}}});
