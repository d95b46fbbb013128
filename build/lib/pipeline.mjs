/** Makes sure that the pinned packages of Moodle's pipeline are there. They have a lock file of their own, taken from Moodle's. */
import {spawnSync} from 'node:child_process';
import {existsSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {BuildError} from './project.mjs';

const versions = lock => new Map(Object.entries(JSON.parse(readFileSync(lock, 'utf8')).packages)
    .filter(([path, {optional}]) => path !== '' && !optional)
    .map(([path, {version}]) => [path, version]));

/** Whether exactly the locked versions are installed. */
const isInstalled = folder => {
    const lock = join(folder, 'node_modules/.package-lock.json');
    if (!existsSync(lock)) {
        return false;
    }
    const installed = versions(lock);
    return [...versions(join(folder, 'package-lock.json'))].every(([path, version]) => installed.get(path) === version);
};

/**
 * Installs the packages where they are missing or not the locked ones.
 *
 * @param {string} root the project's folder
 */
export const ensurePipeline = root => {
    const folder = join(root, 'build/moodle-pipeline');
    if (isInstalled(folder)) {
        return;
    }
    const {status} = spawnSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], {
        cwd: folder,
        stdio: ['ignore', 'ignore', 'inherit'],
        shell: process.platform === 'win32',
    });
    if (status !== 0) {
        throw new BuildError(`Moodle's build tools could not be installed: run "npm ci" in build/moodle-pipeline to see why.`);
    }
};
