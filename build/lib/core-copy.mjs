/** Makes Moodle's own `grunt amd` run in a copy of a Moodle folder. */
import {spawnSync} from 'node:child_process';
import {mkdirSync, readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {BuildError} from './project.mjs';

/** Tools for YUI modules that do not come from npm; `grunt amd` does not use them. */
const LEFT_OUT = ['shifter', 'istanbul'];
const NODE_MAJOR = 22;

const run = (command, args, options) => {
    const {status, stdout, stderr} = spawnSync(command, args, {encoding: 'utf8', maxBuffer: 2 ** 26, ...options});
    if (status !== 0) {
        throw new BuildError(`"${command} ${args.join(' ')}" failed:\n${`${stdout}${stderr}`.trim().split('\n').slice(-30).join('\n')}`);
    }
};

/** Takes what is not on npm out of Moodle's list of packages; all other versions stay the locked ones. */
const leaveOut = folder => {
    const packageFile = join(folder, 'package.json');
    const manifest = JSON.parse(readFileSync(packageFile, 'utf8'));
    const lockFile = join(folder, 'npm-shrinkwrap.json');
    const lock = JSON.parse(readFileSync(lockFile, 'utf8'));
    for (const name of LEFT_OUT) {
        delete manifest.devDependencies[name];
        delete lock.packages[''].devDependencies[name];
        for (const path of Object.keys(lock.packages)) {
            if (path === `node_modules/${name}` || path.startsWith(`node_modules/${name}/`)) {
                delete lock.packages[path];
            }
        }
    }
    delete lock.dependencies;
    writeFileSync(packageFile, JSON.stringify(manifest, null, 2));
    writeFileSync(lockFile, JSON.stringify(lock, null, 2));
};

/** A Node of the version that Moodle asks for: this one, or the one that npm brings. */
const findNode = folder => {
    if (Number(process.versions.node.split('.')[0]) === NODE_MAJOR) {
        return process.execPath;
    }
    const home = join(folder, '.kki-node');
    mkdirSync(home, {recursive: true});
    writeFileSync(join(home, 'package.json'), '{"private": true}');
    const name = `node-${process.platform}-${process.arch}`;
    run('npm', ['install', '--no-audit', '--no-fund', '--ignore-scripts', `${name}@${NODE_MAJOR}`], {cwd: home});
    return join(home, 'node_modules', name, 'bin/node');
};

/**
 * Installs what Moodle's `grunt amd` needs.
 *
 * @param {string} folder the copy
 * @returns {(plugin: string) => void} runs `grunt amd` in a plugin's folder inside the copy
 */
export const prepareGrunt = folder => {
    leaveOut(folder);
    run('npm', ['install', '--no-audit', '--no-fund', '--ignore-scripts', '--engine-strict=false'], {cwd: folder});
    const node = findNode(folder);
    return plugin => {
        const cwd = join(plugin, 'amd');
        run(node, [join(folder, 'node_modules/grunt/bin/grunt'), 'amd'], {cwd, env: {...process.env, PWD: cwd}});
    };
};
