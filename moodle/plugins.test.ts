/** Copies of the plugins in a site. */
import {existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {chooseDatabase} from './lib/database.mjs';
import {pickBranch} from './lib/places.mjs';
import {copyPlugins} from './lib/plugins.mjs';
import {Trouble} from './lib/say.mjs';

let code = '';
beforeEach(() => {
    code = mkdtempSync(join(tmpdir(), 'kki-code-'));
    mkdirSync(join(code, 'public'));
    writeFileSync(join(code, 'public', 'version.php'), '<?php');
});
afterEach(() => rmSync(code, {recursive: true}));

describe('copyPlugins', () => {
    it('copies below the web root once, then only what changed', () => {
        expect(copyPlugins(code).map((change) => change.plugin)).toEqual(['local_kki', 'mod_thementeam', 'block_mittagsmeeting']);
        const version = join(code, 'public/local/kki/version.php');
        expect(readFileSync(version, 'utf8')).toContain('local_kki');
        expect(copyPlugins(code)).toEqual([]);
        writeFileSync(version, 'changed');
        expect(copyPlugins(code)).toEqual([{plugin: 'local_kki', files: ['version.php'], version: true, tables: false, definitions: false}]);
        expect(readFileSync(version, 'utf8')).toContain('local_kki');
    });

    it('takes files away that the plugin no longer has, and plugins that the site shall not have', () => {
        copyPlugins(code);
        const old = join(code, 'public/mod/thementeam/old.php');
        writeFileSync(old, '');
        copyPlugins(code, ['local_kki', 'mod_thementeam']);
        expect(existsSync(old)).toBe(false);
        expect(existsSync(join(code, 'public/mod/thementeam/version.php'))).toBe(true);
        expect(existsSync(join(code, 'public/blocks/mittagsmeeting'))).toBe(false);
    });
});

describe('what a newcomer types', () => {
    it('understands the address of a database', () => {
        const choice = chooseDatabase('mariadb://me:se%40cret@db.example/portal');
        expect(choice.own?.server.login).toEqual({host: 'db.example', port: 3306, user: 'me', password: 'se@cret'});
        expect(choice.own?.database).toBe('portal');
        expect(chooseDatabase('pgsql').own).toBeNull();
    });

    it.each(['oracle://me@host/db', 'pgsql://me@host', 'nonsense', 'pgsql:///db'])('refuses %s with a way out', (address) => {
        expect(() => chooseDatabase(address)).toThrow(Trouble);
    });

    it('refuses a branch that the plugins do not support', () => {
        expect(pickBranch('405')).toBe('405');
        expect(() => pickBranch('39')).toThrow(Trouble);
    });
});
