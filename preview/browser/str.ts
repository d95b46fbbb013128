/* eslint-disable @typescript-eslint/no-restricted-imports -- Stands in for Moodle's module, so it takes over its type. */
/** Stand-in for `core/str`: strings that the page did not bring are fetched in one request. */
import type * as RealStr from 'core/str';
import {fill} from '../../amd-src/test/store/fill';
import {callService, M} from './page';

const known = (key: string, component: string): string | undefined => M.str[component]?.[key];

M.util.get_string = (key, component, a) => {
    const text = known(key, component);
    return text === undefined ? `[[${key},${component}]]` : fill(text, a);
};

export const getStrings: typeof RealStr.getStrings = async requests => {
    const missing = requests.map(({key, component = 'core'}) => ({stringid: key, component}))
        .filter(({stringid, component}) => known(stringid, component) === undefined);
    if (missing.length) {
        const strings = await callService('core_get_strings', {strings: missing}) as {stringid: string; component: string; string: string}[];
        strings.forEach(({stringid, component, string}) => {
            (M.str[component] ??= {})[stringid] = string;
        });
    }
    return requests.map(({key, component = 'core', param}) => M.util.get_string(key, component, param));
};

export const getString: typeof RealStr.getString = async (key, component, param) => {
    const [text] = await getStrings([{key, ...(component ? {component} : {}), param}]);
    return text as string;
};
