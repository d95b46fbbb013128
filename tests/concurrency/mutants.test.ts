/** The planted faults still fit the classes that they are made from. */
import {mkdtempSync, readFileSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {MUTANTS, plant} from './lib/mutants.mjs';

const folder = mkdtempSync(join(tmpdir(), 'kki-mutants-'));
afterAll(() => rmSync(folder, {recursive: true}));

test.each(Object.entries(MUTANTS))('%s', (name, mutant) => {
    const prepend = plant(mutant, join(folder, name));
    const loaded = readFileSync(prepend, 'utf8');
    expect(loaded.match(/require_once/g)).toHaveLength(mutant.load.length);
    mutant.changes.forEach(([which, from]) => {
        expect(readFileSync(join(folder, name, `${which}.php`), 'utf8').split(from).length).toBeLessThan(3);
    });
});

test('the fault that the issue asks for takes the update of the revision out, and nothing else', () => {
    const [[, from, to]] = MUTANTS.removed!.changes as [[number, string, string]];
    expect(from).toContain('SET revision = revision + 1');
    expect(to).toBe('');
});

test('a class that has changed is told, instead of running without the fault', () => {
    expect(() => plant({...MUTANTS.removed!, changes: [[0, 'is not there', '']]}, join(folder, 'gone'))).toThrow('has changed');
});
