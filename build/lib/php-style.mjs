/** Runs PHP_CodeSniffer and reads its report. */
import {execFile} from 'node:child_process';
import {mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {availableParallelism, tmpdir} from 'node:os';
import {join} from 'node:path';

const readReport = json => Object.entries(JSON.parse(json).files).flatMap(([file, {messages}]) => messages.map(
    ({line, type, message, source}) => ({file, line, type: type.toLowerCase(), message, source}),
));

/**
 * @param {{command: string, standards: string[]}} sniffer
 * @param {string} standard name or ruleset file
 * @param {string[]} files
 * @returns {Promise<{file: string, line: number, type: string, message: string, source: string}[]>}
 */
export const sniff = async({command, standards}, standard, files) => {
    if (files.length === 0) {
        return [];
    }
    const folder = mkdtempSync(join(tmpdir(), 'kki-phpcs-'));
    const list = join(folder, 'files');
    writeFileSync(list, `${files.join('\n')}\n`);
    const installed = standards.length > 0 ? ['--runtime-set', 'installed_paths', standards.join(',')] : [];
    const args = ['-q', ...installed, `--standard=${standard}`, `--parallel=${availableParallelism()}`, '--report=json', `--file-list=${list}`];
    try {
        return await new Promise((done, fail) => {
            execFile('php', [command, ...args], {maxBuffer: 2 ** 28}, (_, stdout, stderr) => {
                if (stdout.trimStart().startsWith('{')) {
                    done(readReport(stdout));
                } else {
                    fail(new Error(`PHP_CodeSniffer did not finish:\n${stdout}${stderr}`));
                }
            });
        });
    } finally {
        rmSync(folder, {recursive: true});
    }
};
