/**
 * The site as a production server would serve it, and everybody logged in.
 */
import {startFpm} from '../../../moodle/lib/fpm.mjs';
import {say, Trouble} from '../../../moodle/lib/say.mjs';
import {servePhp} from '../../../moodle/lib/serve.mjs';
import {workbench} from './race.mjs';
import {openSession} from './session.mjs';

/** @typedef {import('./race.mjs').Ground} Ground */

export const PEOPLE = 32;
const WORKERS = 8;
export const PASSWORD = 'Race-2026!';

/**
 * Serves the site with nginx and php-fpm; where they are not to be had, with PHP's own server and its workers, none of which is
 * killed then.
 * @param {{code: string, dir: string, url: string}} site
 * @param {Record<string, string>} [settings] of PHP
 */
export const serve = async({code, dir, url}, settings = {}) => {
    const options = {code, dir, port: Number(new URL(url).port), workers: WORKERS};
    try {
        return await startFpm({...options, settings});
    } catch (error) {
        if (!(error instanceof Trouble) || Object.keys(settings).length > 0 || !/missing|installed/.test(error.message)) {
            throw error;
        }
        say(`  ${error.message} ${error.wayOut}`);
        say(`  So PHP's own server takes its place, with ${WORKERS} workers; none of them is killed.`);
        return {stop: await servePhp(options), master: 0};
    }
};

/** Makes the people, and lets them log in. @param {{code: string, url: string}} site @param {number} [people] */
export const logIn = async({code, url}, people = PEOPLE) => {
    const {courseid, users} = await workbench(code, 'prepare', people, PASSWORD);
    await workbench(code, 'remove', courseid);
    const sessions = [];
    for (let from = 0; from < users.length; from += 8) {
        sessions.push(...await Promise.all(users.slice(from, from + 8).map((/** @type {any} */ user) => openSession(url, user.username, PASSWORD))));
    }
    return sessions;
};

