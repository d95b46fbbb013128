/** What Moodle says about an external function, as TypeScript says it. */
import {declare} from './lib/ws-declarations.mjs';

type Part = Record<string, unknown>;

const base = {description: '', need: 'required', default: null, nullable: false};
const value = (type: string, more: Part = {}): Part => ({...base, kind: 'value', type, ...more});
const list = (content: Part, more: Part = {}): Part => ({...base, kind: 'list', content, ...more});
const structure = (keys: Record<string, Part> | [], more: Part = {}): Part => ({...base, kind: 'structure', keys, ...more});
const fn = (name: string, parameters: Part | null, returns: Part | null, description = ''): Part => ({name, description, parameters, returns});

const write = (...functions: Part[]): string => declare(functions as unknown as Parameters<typeof declare>[0]);
const one = (parameters: Part | null, returns: Part | null = null): string => write(fn('a_b', parameters, returns));

describe('declare', () => {
    it('knows the scalar types', () => {
        const text = one(structure({n: value('int'), f: value('float'), b: value('bool'), t: value('text'), u: value('url')}));
        expect(text).toContain('n: number;');
        expect(text).toContain('f: number;');
        expect(text).toContain('b: boolean;');
        expect(text).toContain('t: string;');
        expect(text).toContain('u: string;');
    });

    it('lets a caller leave out what has a default, and promises it in the answer', () => {
        const key = {limit: value('int', {need: 'default', default: 20, description: 'How many'})};
        const text = one(structure(key), structure(key));
        const [args, returns] = text.split('returns:') as [string, string];
        expect(args).toContain('/** How many. Default: 20. */');
        expect(args).toContain('limit?: number;');
        expect(returns).toContain('/** How many */');
        expect(returns).toContain('limit: number;');
    });

    it('marks what is optional both ways', () => {
        const key = {note: value('text', {need: 'optional'})};
        expect(one(structure(key), structure(key)).match(/note\?: string;/g)).toHaveLength(2);
    });

    it('tells null from absent', () => {
        const text = one(structure({
            maybe: value('int', {nullable: true}),
            rows: list(structure({id: value('int')}), {nullable: true}),
        }));
        expect(text).toContain('maybe: number | null;');
        expect(text).toMatch(/rows: Array<\{\s+id: number;\s+\}> \| null;/);
    });

    it('nests structures and lists', () => {
        const text = one(null, structure({columns: list(structure({cards: list(value('int'))}))}));
        expect(text).toMatch(/columns: Array<\{\s+cards: Array<number>;\s+\}>;/);
    });

    it('answers a list or a scalar at the top', () => {
        expect(one(structure({}), list(value('int')))).toContain('returns: Array<number>;');
        expect(one(structure({}), value('bool'))).toContain('returns: boolean;');
    });

    it('has a word for no arguments and no answer, also where PHP writes an empty array', () => {
        const text = one(structure([]));
        expect(text).toContain('args: Record<string, never>;');
        expect(text).toContain('returns: null;');
    });

    it('quotes keys that are no names', () => {
        expect(one(structure({'a-b': value('int')}))).toContain("'a-b': number;");
    });

    it('keeps descriptions inside their comments and lines short', () => {
        const text = write(fn('a_b', structure({x: value('int', {description: `ends */ here ${'and goes on '.repeat(30)}`})}), null, 'Does it'));
        expect(text).toContain('/** Does it */');
        expect(text).not.toContain('ends */');
        expect(Math.max(...text.split('\n').map((line) => line.length))).toBeLessThanOrEqual(132);
    });

    it('does not depend on the order in which functions come', () => {
        const a = fn('a_get', structure({}), null);
        const b = fn('b_get', structure({}), null);
        expect(write(a, b)).toBe(write(b, a));
        expect(write(b, a).indexOf('a_get')).toBeLessThan(write(b, a).indexOf('b_get'));
    });
});
