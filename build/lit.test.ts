import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {bundle} from './lib/bundle.mjs';
import {checkDeclared} from './lib/licences.mjs';
import {findEntries} from './lib/project.mjs';

const root = join(__dirname, '..');

describe('the one copy of Lit', () => {
    const entry = findEntries(root).find(({module}) => module === 'local_kki/lit-lazy')!;

    it('carries the licence of what it contains and depends on nothing', async () => {
        const {code} = await bundle(root, entry);
        const {version} = JSON.parse(readFileSync(join(root, 'node_modules/lit/package.json'), 'utf8')) as {version: string};
        expect(code).toContain(`lit ${version}`);
        expect(code).toContain('BSD 3-Clause License');
        expect(code).toContain('Google LLC');
        expect(code).not.toMatch(/^import /m);
        expect(code).toMatch(/export \{[^}]*\bLitElement\b/);
    });

    it('must be declared to Moodle in the version that is bundled', () => {
        const packages = [{name: 'lit', version: '3.99.0'}];
        expect(() => checkDeclared(root, entry, packages)).toThrow(/bundles lit 3\.99\.0: declare it .* in local_kki\/thirdpartylibs\.xml/);
        expect(() => checkDeclared(root, {...entry, component: 'mod_thementeam'}, packages)).toThrow(/mod_thementeam\/thirdpartylibs\.xml/);
    });
});
