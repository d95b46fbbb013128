/**
 * PHP syntax and coding style: `node build/phpcs.mjs [FILE…]`.
 *
 * The plugins are checked with Moodle's own standard (moodlehq/moodle-cs) where it can be installed, else with build/phpcs.xml;
 * scripts outside the plugins always with build/phpcs.xml. Warnings count like errors. Tools are kept in ~/.cache/kki/phpcs
 * ($KKI_PHPCS names another folder), so that only the first run needs a network.
 */
import {dirname, join, relative, resolve} from 'node:path';
import {fileURLToPath} from 'node:url';
import {findPhp, lint} from './lib/php-files.mjs';
import {sniff} from './lib/php-style.mjs';
import {findSniffer} from './lib/php-tools.mjs';
import {PLUGINS} from './lib/project.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const named = process.argv.slice(2).map(file => resolve(file));
const inPlugin = file => PLUGINS.some(({component}) => file.startsWith(join(root, component, '/')));

const files = named.length > 0 ? named : findPhp(root, [...PLUGINS.map(({component}) => component), 'moodle', 'tests', 'bench', 'preview']);
const problems = await lint(files);
const sniffer = findSniffer();
let standard = 'coding style not checked: PHP_CodeSniffer could not be installed';
if (sniffer) {
    const own = join(root, 'build/phpcs.xml');
    standard = sniffer.standards.length > 0 ? 'standard: moodle' : 'standard: build/phpcs.xml, moodle-cs could not be installed';
    const plugins = files.filter(inPlugin);
    const scripts = files.filter(file => !inPlugin(file));
    problems.push(
        ...await sniff(sniffer, sniffer.standards.length > 0 ? 'moodle' : own, plugins),
        ...await sniff(sniffer, own, scripts),
    );
}

problems.sort((a, b) => a.file.localeCompare(b.file) || a.line - b.line);
for (const {file, line, type, message, source} of problems) {
    console.log(`${relative(root, file)}:${line}: ${type}: ${message}${source ? ` (${source})` : ''}`);
}
const errors = problems.filter(({type}) => type === 'error').length;
console.log(`PHP: ${files.length} files, ${errors} errors, ${problems.length - errors} warnings (${standard})`);
process.exitCode = problems.length > 0 ? 1 : 0;
