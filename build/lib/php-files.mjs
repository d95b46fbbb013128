/** PHP files of the project and their syntax. */
import {execFile} from 'node:child_process';
import {existsSync, readdirSync} from 'node:fs';
import {availableParallelism} from 'node:os';
import {join} from 'node:path';

const SKIPPED = new Set(['node_modules', 'vendor', 'public']);

const walk = folder => readdirSync(folder, {withFileTypes: true}).flatMap(file => {
    if (file.isDirectory()) {
        return file.name.startsWith('.') || SKIPPED.has(file.name) ? [] : walk(join(folder, file.name));
    }
    return file.name.endsWith('.php') ? [join(folder, file.name)] : [];
});

/**
 * @param {string} root the project's folder
 * @param {string[]} folders where to look
 */
export const findPhp = (root, folders) => folders.map(folder => join(root, folder)).filter(existsSync).flatMap(walk).sort();

const lintOne = file => new Promise(done => {
    execFile('php', ['-d', 'display_errors=1', '-d', 'log_errors=0', '-l', file], (error, stdout) => {
        const message = stdout.trim().split('\n').find(line => line !== '' && !line.startsWith('No syntax errors') && !line.startsWith('Errors parsing'));
        if (!error && message === undefined) {
            done([]);
            return;
        }
        const line = Number(/ on line (\d+)/.exec(message ?? '')?.[1] ?? 1);
        done([{file, line, type: 'error', message: message ?? `php could not be run: ${error.message}`, source: 'php -l'}]);
    });
});

/**
 * Runs `php -l` over the files, several at a time.
 *
 * @param {string[]} files
 * @returns {Promise<{file: string, line: number, type: string, message: string, source: string}[]>}
 */
export const lint = async files => {
    const problems = [];
    const queue = [...files];
    const worker = async() => {
        for (let file = queue.shift(); file !== undefined; file = queue.shift()) {
            problems.push(...await lintOne(file));
        }
    };
    await Promise.all(Array.from({length: availableParallelism() + 1}, worker));
    return problems;
};
