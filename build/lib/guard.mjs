/** Checks that keep a module from breaking in Moodle, each with a sentence that says what to change. */
import {BuildError} from './project.mjs';

/** A call of a function named define; `customElements.define()` is none. */
const BARE_DEFINE = /(^|[^.\w$])define\s*\(/m;
const SOURCE_MAP_COMMENT = '//# sourceMappingURL';

const count = (text, part) => text.split(part).length - 1;

/**
 * Checks the readable module.
 *
 * @param {{module: string, source: string}} entry
 * @param {string} code
 * @param {string[]} exports names that the module exports
 */
export const checkReadable = ({module, source}, code, exports) => {
    if (!module.endsWith('-lazy')) {
        throw new BuildError(`${source}: the module "${module}" must end in "-lazy", or every page of the site loads it.`);
    }
    if (exports.includes('default') && exports.length > 1) {
        throw new BuildError(`${source}: has a default export and named ones; Moodle hides the named ones then. Use named exports only.`);
    }
    if (BARE_DEFINE.test(code)) {
        throw new BuildError(`${source}: calls a function named "define"; Moodle's build takes the module for an AMD module then. Give it another name.`);
    }
    if (code.includes(SOURCE_MAP_COMMENT)) {
        throw new BuildError(`${source}: the text "${SOURCE_MAP_COMMENT}" occurs in the code; Moodle cuts the module there. Split the string.`);
    }
};

/**
 * Checks the module that Moodle serves.
 *
 * @param {{module: string, source: string}} entry
 * @param {string} code
 */
export const checkBuilt = ({module, source}, code) => {
    const named = `define("${module}",`;
    const first = code.search(/define\s*\(/);
    if (first === -1 || !code.startsWith(named, first)) {
        throw new BuildError(`${source}: the first "define(" of the built module is not ${named} but "${code.slice(Math.max(0, first - 20), first + 40)}"; `
            + 'Moodle would put the module\'s name there, for example into customElements.define().');
    }
    if (count(code, SOURCE_MAP_COMMENT) !== 1 || !/\n\/\/# sourceMappingURL=[^\n]+$/.test(code)) {
        throw new BuildError(`${source}: "${SOURCE_MAP_COMMENT}" must occur once, as the built module's last line; Moodle cuts the module at the first.`);
    }
};
