/**
 * Reads what the test runners wrote for machines. A runner that wrote nothing, or ended badly without a failed test, failed once.
 */
import {existsSync, readFileSync, rmSync} from 'node:fs';
import {outcome} from './steps.mjs';

/** @typedef {import('./steps.mjs').Counts} Counts */
/** @typedef {import('../../moodle/lib/run.mjs').Result} Result */

/** @param {string} text @returns {Counts} */
export const countJest = (text) => {
    const report = JSON.parse(text);
    // A file that does not compile has no tests that could fail.
    const broken = report.testResults.filter((/** @type {{assertionResults: unknown[], status: string}} */ file) =>
        file.status === 'failed' && file.assertionResults.length === 0).length;
    return {passed: report.numPassedTests, failed: report.numFailedTests + broken, skipped: report.numPendingTests + report.numTodoTests};
};

/** @param {string} text the JUnit file of PHPUnit @returns {Counts} */
export const countJunit = (text) => {
    const counts = {passed: 0, failed: 0, skipped: 0};
    for (const test of text.split(/<testcase\b/).slice(1)) {
        const inside = /^[^>]*\/>/.test(test) ? '' : test.split('</testcase>')[0];
        counts[/<(failure|error)\b/.test(inside) ? 'failed' : /<skipped\b/.test(inside) ? 'skipped' : 'passed']++;
    }
    return counts;
};

/** @param {string} text @returns {Counts} */
export const countPlaywright = (text) => {
    const {stats, errors = []} = JSON.parse(text);
    return {passed: stats.expected + stats.flaky, failed: stats.unexpected + errors.length, skipped: stats.skipped};
};

/**
 * @param {string} file the report
 * @param {(text: string) => Counts} count
 * @param {() => Promise<Result>} run
 */
export const reported = async(file, count, run) => {
    rmSync(file, {force: true});
    const result = await run();
    let counts = {passed: 0, failed: 0, skipped: 0};
    try {
        counts = existsSync(file) ? count(readFileSync(file, 'utf8')) : counts;
    } catch (error) {
        result.all += `\nThe report ${file} cannot be read: ${error instanceof Error ? error.message : error}\n`;
    }
    const silent = result.code !== 0 && counts.failed === 0;
    const nothing = counts.passed + counts.failed + counts.skipped === 0;
    return outcome({...counts, failed: counts.failed + (silent || nothing ? 1 : 0)},
        nothing && !silent ? `${result.all}\nNo test ran.\n` : result.all);
};
