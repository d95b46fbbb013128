/** A table of what each module costs a browser. */
import {existsSync, readFileSync} from 'node:fs';
import {gzipSync} from 'node:zlib';

const kilobytes = bytes => `${(bytes / 1000).toFixed(1)} kB`;

/**
 * @param {{module: string, builtPath: string}[]} entries
 * @returns {string} one line per built module: its size as it is and gzipped
 */
export const sizeTable = entries => {
    const rows = entries.filter(({builtPath}) => existsSync(builtPath)).map(({module, builtPath}) => {
        const code = readFileSync(builtPath);
        return [module, kilobytes(code.length), kilobytes(gzipSync(code).length)];
    });
    const table = [['module', 'built', 'gzipped'], ...rows];
    const widths = table[0].map((_, column) => Math.max(...table.map(row => row[column].length)));
    return table.map(row => row.map((cell, column) => column === 0 ? cell.padEnd(widths[0]) : cell.padStart(widths[column])).join('  ')).join('\n');
};
