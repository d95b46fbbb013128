/** The copy of a Moodle source: the source stays as it is. */
import {existsSync, lstatSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {dirname, join} from 'node:path';
import {copyMoodle} from './lib/code.mjs';

let folder = '';
const write = (path: string, text: string): void => {
    mkdirSync(dirname(join(folder, path)), {recursive: true});
    writeFileSync(join(folder, path), text);
};
const files = (path: string): string[] => readdirSync(join(folder, path), {recursive: true}).map(String).sort();

beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'kki-source-'));
    write('moodle/config.php', '<?php // Of a site in use.');
    write('moodle/vendor/autoload.php', '<?php');
    write('moodle/public/version.php', '<?php');
    write('moodle/lib/plugins.json', JSON.stringify({standard: {local: []}}));
    write('moodle/lib/components.json', JSON.stringify({plugintypes: {local: 'public/local'}}));
    write('moodle/public/local/other/version.php', '<?php');
    write('checkout/version.php', '<?php // Of a developer.');
    symlinkSync(join(folder, 'checkout'), join(folder, 'moodle/public/local/kki'));
    symlinkSync(join(folder, 'moodle'), join(folder, 'link'));
});
afterEach(() => rmSync(folder, {recursive: true}));

describe('copyMoodle', () => {
    it.each(['moodle', 'link'])('makes a Moodle as released, and leaves the source alone (%s)', async source => {
        const before = [files('moodle'), files('checkout')];
        await copyMoodle(join(folder, source), join(folder, 'site/code'));
        expect([files('moodle'), files('checkout')]).toEqual(before);
        expect(lstatSync(join(folder, 'site/code')).isDirectory()).toBe(true);
        expect(readdirSync(join(folder, 'site/code')).sort()).toEqual(['lib', 'public']);
        expect(readdirSync(join(folder, 'site/code/public/local'))).toEqual([]);
        expect(existsSync(join(folder, 'site/code/public/version.php'))).toBe(true);
    });
});
