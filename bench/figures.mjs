/** How the benchmarks sum up and print what they measured. */
import {say} from '../moodle/lib/say.mjs';

/** The number below which this part of them is. @param {number[]} numbers @param {number} part from 0 to 1 */
export const quantile = (numbers, part) => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length * part)];

/** @param {number[]} numbers */
export const median = (numbers) => quantile(numbers, 0.5);

/** @param {number} bytes */
export const kilobytes = (bytes) => `${(bytes / 1000).toFixed(1)} kB`;

/** @param {number} part from 0 to 1 */
export const percent = (part) => `${(part * 100).toFixed(0)} %`;

/** @param {string[][]} rows the first one is the heading */
export const table = (rows) => {
    const widths = rows[0].map((_, column) => Math.max(...rows.map((row) => row[column].length)));
    rows.forEach((row) => say(row.map((cell, column) => cell.padEnd(widths[column])).join('  ').trimEnd()));
};
