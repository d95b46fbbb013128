/**
 * The config.php of a site for development and tests.
 */
import {writeFileSync} from 'node:fs';
import {join} from 'node:path';

/** @typedef {import('./pgsql.mjs').Login} Login */

/** Tasks that would ask another host: a site for development asks nobody. */
const SILENT = ['\\core\\task\\h5p_get_content_types_task', '\\core\\task\\check_for_updates_task', '\\core\\task\\registration_cron_task',
    '\\tool_langimport\\task\\update_langpacks_task'];

/** @param {unknown} value as PHP writes it, quotes and all */
const php = (value) => typeof value === 'string' ? `'${value.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'` : String(value);

/**
 * @typedef {object} ConfigOptions
 * @property {'pgsql' | 'mariadb'} kind
 * @property {Login} login
 * @property {string} database
 * @property {string} phpunitDatabase
 * @property {string} url
 * @property {string} data
 * @property {string} phpunitData
 * @property {string} name tells the cookies of several sites on one host apart
 * @property {boolean} [showDebug] notices appear on the pages, so that tests see them
 */

/** @param {string} code @param {ConfigOptions} options */
export const writeConfig = (code, options) => {
    const {login} = options;
    const options4db = options.kind === 'pgsql'
        ? `['dbport' => ${login.port}, 'dbsocket' => '']`
        : `['dbport' => ${login.port}, 'dbsocket' => '', 'dbcollation' => 'utf8mb4_unicode_ci']`;
    const settings = {
        dbtype: options.kind, dblibrary: 'native', dbhost: login.host, dbname: options.database, dbuser: login.user, dbpass: login.password,
        prefix: 'mdl_', wwwroot: options.url, dataroot: options.data, admin: 'admin', sessioncookie: options.name.replaceAll(/\W/g, ''),
        phpunit_dbname: options.phpunitDatabase, phpunit_prefix: 'phpu_', phpunit_dataroot: options.phpunitData,
        noemailever: true, noreplyaddress: 'noreply@example.invalid', disableupdatenotifications: true, disableupdateautodeploy: false, site_is_public: false,
        cachejs: process.env.KKI_CACHEJS !== '0', debugdisplay: options.showDebug ? 1 : 0,
    };
    const silent = SILENT.map((task) => `${php(task)} => ['schedule' => '0 0 1 1 *', 'disabled' => 1]`);
    const lines = Object.entries(settings).map(([key, value]) => `$CFG->${key} = ${php(value)};`);
    writeFileSync(join(code, 'config.php'), `<?php
// Written by moodle/lib/config.mjs for a site for development and tests.
unset($CFG);
global $CFG;
$CFG = new stdClass();
${lines.join('\n')}
// A second PHPUnit at the same time has a database and files of its own.
$CFG->phpunit_dbname .= getenv('KKI_PHPUNIT_LANE') ?: '';
$CFG->phpunit_dataroot .= getenv('KKI_PHPUNIT_LANE') ?: '';
$CFG->dboptions = ${options4db};
$CFG->scheduled_tasks = [${silent.join(', ')}];
$CFG->directorypermissions = 02777;
$CFG->debug = E_ALL;
$CFG->debugdeveloper = true;
require_once(__DIR__ . '/lib/setup.php');
`);
};
