import {existsSync, statSync} from 'node:fs';
import {join} from 'node:path';
import {buildAmd, buildReadable} from './lib/build.mjs';
import {checkBuilt} from './lib/guard.mjs';
import {sizeTable} from './lib/sizes.mjs';
import {TestProject} from './test/project';

const HELLO = `
import {getString} from 'core/str';
import {html} from 'local_kki/lit-lazy';
import {shout} from '../shared/shout';

/** Greets a colleague. */
export const greet = async (name?: string): Promise<unknown> => {
    // The name may be unknown.
    return html\`<p>\${shout(await getString('hello', 'local_kki', name ?? '?'))}</p>\`;
};
export class Door {
    private open = false;
    toggle(): boolean {
        this.open = !this.open;
        return this.open;
    }
}
`;

let project: TestProject;

beforeEach(() => {
    project = new TestProject();
    project.write('amd-src/shared/shout.ts', 'export const shout = (text: string): string => `${text}!`;\n');
    project.write('amd-src/local_kki/hello.ts', HELLO);
});

afterEach(() => project.remove());

const build = async (): Promise<string[]> => {
    await buildReadable(project.root);
    return (await buildAmd(project.root)).built;
};

describe('the readable module', () => {
    it('is an ES module with header, comments and untouched imports of Moodle\'s modules', async () => {
        await buildReadable(project.root);
        const code = project.read('local_kki/amd/src/hello-lazy.js');
        expect(code).toMatch(/^\/\/ This file is part of Moodle/);
        expect(code).toContain('Generated from amd-src/local_kki/hello.ts');
        expect(code).toMatch(/@module {5}local_kki\/hello-lazy$/m);
        expect(code).toContain('/** Greets a colleague. */');
        expect(code).toContain('// The name may be unknown.');
        expect(code).toMatch(/import \{ getString \} from 'core\/str';/);
        expect(code).toMatch(/import \{ html \} from 'local_kki\/lit-lazy';/);
        expect(code).toContain('const shout =');
        expect(code).not.toContain(': string');
    });

    it('leaves tests, declarations and sub-folders alone', async () => {
        project.write('amd-src/local_kki/hello.test.ts', 'it();');
        project.write('amd-src/local_kki/hello.d.ts', 'export {};');
        project.write('amd-src/local_kki/components/door.ts', 'export {};');
        const entries = await buildReadable(project.root);
        expect(entries.map(({module}) => module)).toEqual(['local_kki/hello-lazy']);
    });

    it('goes away with its entry', async () => {
        project.write('amd-src/local_kki/short.ts', 'export const lived = true;\n');
        await build();
        expect(existsSync(join(project.root, 'local_kki/amd/build/short-lazy.min.js'))).toBe(true);
        project.write('amd-src/local_kki/short.d.ts', '');
        const {rmSync} = await import('node:fs');
        rmSync(join(project.root, 'amd-src/local_kki/short.ts'));
        await build();
        expect(existsSync(join(project.root, 'local_kki/amd/src/short-lazy.js'))).toBe(false);
        expect(existsSync(join(project.root, 'local_kki/amd/build/short-lazy.min.js'))).toBe(false);
        expect(existsSync(join(project.root, 'local_kki/amd/build/short-lazy.min.js.map'))).toBe(false);
    });

    it('never replaces a file that somebody wrote by hand', async () => {
        project.write('local_kki/amd/src/mine.js', 'export const mine = 1;\n');
        await expect(buildReadable(project.root)).rejects.toThrow('local_kki/amd/src/mine.js was not made by the build');
        expect(project.read('local_kki/amd/src/mine.js')).toContain('mine = 1');
    });
});

describe('the built module', () => {
    it('is a named define with its dependencies, unmangled, with a map', async () => {
        expect(await build()).toEqual(['local_kki/hello-lazy']);
        const code = project.read('local_kki/amd/build/hello-lazy.min.js');
        expect(code).toMatch(/^define\("local_kki\/hello-lazy",\["exports","core\/str","local_kki\/lit-lazy"\],\(function\(_exports,_str,_litLazy\)\{/);
        expect(code).toMatch(/\n\n?\/\/# sourceMappingURL=hello-lazy\.min\.js\.map$/);
        expect(code).toContain('async name=>');
        const map = JSON.parse(project.read('local_kki/amd/build/hello-lazy.min.js.map')) as {sources: string[]; sourcesContent: string[]};
        expect(map.sources).toEqual(['../src/hello-lazy.js']);
        expect(map.sourcesContent[0]).toBe(project.read('local_kki/amd/src/hello-lazy.js'));
    });

    it('runs: it exports what the source exports', async () => {
        await build();
        const code = project.read('local_kki/amd/build/hello-lazy.min.js');
        const exported: {greet?: (name?: string) => Promise<unknown>; Door?: new() => {toggle(): boolean}} = {};
        const define = (name: string, dependencies: string[], factory: (...modules: unknown[]) => void): void => {
            expect(name).toBe('local_kki/hello-lazy');
            expect(dependencies).toEqual(['exports', 'core/str', 'local_kki/lit-lazy']);
            factory(exported, {getString: (_: string, __: string, name: string) => Promise.resolve(`Hello ${name}`)}, {html: (_: unknown, text: string) => text});
        };
        // eslint-disable-next-line @typescript-eslint/no-implied-eval, @typescript-eslint/no-unsafe-call
        new Function('define', code)(define);
        expect(await exported.greet!('Mira')).toBe('Hello Mira!');
        expect(new exported.Door!().toggle()).toBe(true);
    });

    it('returns a default export, as Moodle does', async () => {
        project.write('amd-src/local_kki/hello.ts', 'export default {answer: 42};\n');
        await build();
        expect(project.read('local_kki/amd/build/hello-lazy.min.js')).toMatch(/return _exports\.default=\{answer:42\},_exports\.default\}\)\)/);
    });

    it('is not built again while nothing changed, and again when it was tampered with', async () => {
        await build();
        const path = join(project.root, 'local_kki/amd/build/hello-lazy.min.js');
        const {mtimeMs} = statSync(path);
        expect(await build()).toEqual([]);
        expect(statSync(path).mtimeMs).toBe(mtimeMs);
        project.write('local_kki/amd/build/hello-lazy.min.js', 'broken');
        expect(await build()).toEqual(['local_kki/hello-lazy']);
        expect(project.read('local_kki/amd/build/hello-lazy.min.js')).toMatch(/^define/);
    });

    it('is weighed', async () => {
        await build();
        const {entries} = await buildAmd(project.root);
        expect(sizeTable(entries)).toMatch(/^module +built +gzipped\nlocal_kki\/hello-lazy +\d\.\d kB +\d\.\d kB$/);
    });
});

describe('a mistake is one clear sentence', () => {
    const refuses = async (source: string, sentence: RegExp, file = 'hello.ts'): Promise<void> => {
        project.write(`amd-src/local_kki/${file}`, source);
        await expect(build()).rejects.toThrow(sentence);
    };

    it.each([
        ['a name with -lazy', 'export {};', /leave "-lazy" out of the file name/, 'board-lazy.ts'],
        ['a name that is no module name', 'export {};', /lower-case letters/, 'Board.ts'],
        ['a mixed default export', 'export default 1; export const two = 2;', /default export and named ones/, undefined],
        ['a source map comment in a string', 'export const text = "//# sourceMappingURL=x";', /Moodle cuts the module there/, undefined],
        ['a function named define', 'export const define = (name: string): void => { document.title = name; };\ndefine("x-y");', /calls a function named "define"/, undefined],
        ['Lit by its package name', 'export {html} from "lit";', /imports "lit", which is neither/, undefined],
        ['a module of a plugin without -lazy', 'export {x} from "mod_thementeam/board";', /every module of a plugin ends in "-lazy"/, undefined],
        ['a file that is not there', 'export {x} from "./nowhere";', /hello\.ts: there is no "\.\/nowhere"/, undefined],
        ['a syntax error', 'export const = 1;', /hello\.ts:1: /, undefined],
    ])('%s', async (_, source, sentence, file) => {
        await refuses(source, sentence, file);
    });

    it('Lit by its file', async () => {
        project.write('amd-src/local_kki/lit.ts', 'export const html = 1;\n');
        await refuses('export {html} from "./lit";', /import "local_kki\/lit-lazy" instead of "\.\/lit"/);
    });

    it('customElements.define() before the module\'s own define()', () => {
        const entry = {module: 'local_kki/x-lazy', source: 'amd-src/local_kki/x.ts'};
        const good = 'define("local_kki/x-lazy",["exports"],(function(_exports){customElements.define("x-y",Z)}));\n\n//# sourceMappingURL=x-lazy.min.js.map';
        expect(() => checkBuilt(entry, good)).not.toThrow();
        expect(() => checkBuilt(entry, `customElements.define("x-y",Z);${good}`)).toThrow(/first "define\(" of the built module/);
        expect(() => checkBuilt(entry, good.replace('local_kki/x-lazy', 'local_kki/y-lazy'))).toThrow(/first "define\("/);
        expect(() => checkBuilt(entry, good.replace('"x-y"', '"//# sourceMappingURL"'))).toThrow(/must occur once/);
    });
});
