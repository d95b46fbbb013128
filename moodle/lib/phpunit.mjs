/**
 * PHPUnit inside a site.
 */
import {existsSync} from 'node:fs';
import {join} from 'node:path';
import {PHP} from './php.mjs';
import {databaseKey} from './plugins.mjs';
import {ROOT, cliScript, webRoot} from './places.mjs';
import {must, run} from './run.mjs';
import {ensureTemplates, takeTemplate, PHP_SCRIPTS} from './templates.mjs';
import {addVendor} from './vendor.mjs';

/** @typedef {import('./site.mjs').Site} Site */

/**
 * Two of them can run at the same time, each on a database of its own; the second one only where the server is ours.
 * @typedef {'' | '2'} Lane
 */

/** Core's own tests that look at every installed plugin. */
export const CORE_TESTS = ['privacy/tests/privacy/provider_test.php', 'admin/tool/dataprivacy/tests/metadata_registry_test.php',
    'calendar/tests/container_test.php', 'lib/tests/component_test.php', 'lib/tests/requirejs_test.php', 'lib/tests/string_manager_standard_test.php'];

/**
 * Makes the site ready for PHPUnit: from the kept, freshly installed one where the server is ours, else as Moodle does it.
 * Nothing is done when nothing changed that the database knows of.
 * @param {Site} site
 * @param {Lane} [lane]
 */
export const preparePhpunit = async(site, lane = '') => {
    const wanted = `${site.state.source} ${databaseKey(site.plugins)}`;
    const key = /** @type {const} */ (`phpunit${lane}`);
    await addVendor(site.code, site.branch);
    if (site.state[key] !== wanted) {
        const util = cliScript(site.code, 'admin/tool/phpunit/cli/util.php');
        site.save({[key]: ''});
        if (site.server) {
            await ensureTemplates(site.server, site.source, site.branch, ['phpunit']);
            await takeTemplate(site.server, site.branch, 'phpunit', site.phpunitDatabase + lane, site.phpunitData + lane);
            await must('php', [...PHP, join(PHP_SCRIPTS, 'phpunit_plugins.php'), site.code],
                {cwd: webRoot(site.code), what: 'Adding the plugins to the PHPUnit site', env: {KKI_PHPUNIT_LANE: lane}});
        } else {
            await run('php', [...PHP, util, '--drop']);
            await must('php', [...PHP, util, '--install'], {what: 'Preparing Moodle for PHPUnit'});
        }
        await must('php', [...PHP, util, '--buildconfig']);
        site.save({[key]: wanted});
    }
};

/**
 * @param {Site} site
 * @param {{suite?: string, file?: string, filter?: string, junit?: string, args?: string[], lane?: Lane,
 *     onLine?: (line: string) => void}} options
 */
export const runPhpunit = (site, {suite, file, filter, junit, args = [], lane = '', onLine}) => {
    const path = file && existsSync(join(webRoot(site.code), file)) ? join(webRoot(site.code), file) : file;
    return run('php', [...PHP, join(site.code, 'vendor/bin/phpunit'), '--colors=never', ...suite ? ['--testsuite', suite] : [],
        ...filter ? ['--filter', filter] : [], ...junit ? ['--log-junit', junit] : [], ...args, ...path ? [path] : []],
    {cwd: site.code, onLine, env: {KKI_CHECKOUT: ROOT, KKI_PHPUNIT_LANE: lane}});
};
