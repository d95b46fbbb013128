/**
 * Debian packages: installed when we may, named when we may not.
 */
import {existsSync} from 'node:fs';
import {isRoot} from './places.mjs';
import {run} from './run.mjs';
import {say, step, Trouble} from './say.mjs';

let updated = false;

export const canApt = () => isRoot && existsSync('/usr/bin/apt-get');

/**
 * @param {string[]} packages
 * @param {string} what for the person: what is missing
 */
export const aptInstall = async(packages, what) => {
    const line = `apt-get install -y ${packages.join(' ')}`;
    if (!canApt()) {
        throw new Trouble(`${what} is missing on this machine.`,
            existsSync('/usr/bin/apt-get') ? `Type: sudo ${line}` : `Install what Debian calls: ${packages.join(' ')}`);
    }
    const env = {DEBIAN_FRONTEND: 'noninteractive'};
    const apt = (/** @type {string[]} */ args) => run('apt-get', ['-o', 'DPkg::Lock::Timeout=300', ...args], {env});
    await step(`Installing ${what} (${packages.join(' ')})`, async() => {
        if (!updated) {
            updated = true;
            const update = await apt(['update', '-qq']);
            if (update.code !== 0) {
                say('  The list of Debian packages could not be renewed; trying with the one that is here.');
            }
        }
        const result = await apt(['install', '-y', '-qq', '--no-install-recommends', ...packages]);
        if (result.code !== 0) {
            throw new Trouble(`${what} could not be installed: ${result.all.trim().split('\n').at(-1) ?? ''}`, `Type, and look what it says: ${line}`);
        }
    });
};
