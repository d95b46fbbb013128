/**
 * The steps that need no Moodle: types, linters, unit tests, build.
 */
import {join} from 'node:path';
import {ensureBuilt} from '../../moodle/lib/packages.mjs';
import {ensurePhp} from '../../moodle/lib/php.mjs';
import {ROOT} from '../../moodle/lib/places.mjs';
import {run} from '../../moodle/lib/run.mjs';
import {countJest, reported} from './reports.mjs';
import {outcome, single} from './steps.mjs';

const LIMIT = 15 * 60 * 1000;

/** @param {string} path inside node_modules @param {string[]} args @param {Record<string, string>} [env] */
export const tool = (path, args, env) =>
    run(process.execPath, [join(ROOT, 'node_modules', path), ...args], {cwd: ROOT, timeout: LIMIT, env: {FORCE_COLOR: '0', ...env}});

/** @param {string} folder for reports @param {boolean} whole build anew even when nothing changed @returns {import('./steps.mjs').Step[]} */
export const staticSteps = (folder, whole) => [{
    id: 'build', title: 'Build',
    run: async() => {
        if (whole) {
            return single(await tool('grunt/bin/grunt', ['--no-color']));
        }
        await ensureBuilt();
        return outcome({passed: 1});
    },
}, {
    id: 'typecheck', title: 'Type check', after: ['Build'],
    run: async() => single(await tool('typescript/bin/tsc', ['--noEmit', '--pretty', 'false'])),
}, {
    id: 'eslint', title: 'ESLint', after: ['Build'],
    run: async() => single(await tool('eslint/bin/eslint.js', ['.', '--max-warnings=0'])),
}, {
    id: 'stylelint', title: 'stylelint', after: ['Build'],
    run: async() => single(await run('npm', ['run', '--silent', 'lint:css'], {cwd: ROOT, timeout: LIMIT})),
}, {
    id: 'php', title: 'PHP syntax and style', after: ['Build'],
    run: async() => {
        await ensurePhp(null);
        return single(await run(process.execPath, [join(ROOT, 'build', 'phpcs.mjs')], {cwd: ROOT, timeout: LIMIT}));
    },
}, {
    id: 'jest', title: 'Jest', after: ['Build'],
    run: () => reported(join(folder, 'jest.json'), countJest,
        () => tool('jest/bin/jest.js', ['--json', `--outputFile=${join(folder, 'jest.json')}`, '--maxWorkers=2', '--silent=false'])),
}];
