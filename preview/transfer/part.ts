/** Reads one part of a file and notes what does not fit, as `mod_thementeam\local\transfer\part` and `problems` do. */
import type {Context} from '../../amd-src/test/store/context';
import {excerpt} from '../../amd-src/test/store/format';

const LINE = 255;
const TEXT = 20_000;

/** How many problems are told; whoever mends these looks again. */
const TOLD = 10;

const team = (context: Context, key: string, a?: unknown): string => context.string('mod_thementeam', key, a);

/** How the parts of a list are called in a sentence. */
export const called = (context: Context, kind: string, outer: number | string = '') =>
    (number: number): string => team(context, `transfer_where_${kind}`, {number, outer});

/** What is wrong with a file. */
export class Problems {
    private readonly told: string[] = [];
    private count = 0;

    constructor(private readonly context: Context) {}

    add(code: string, where: string, field: string, more: string | number = ''): void {
        if (++this.count <= TOLD) {
            const words = typeof more === 'string' ? excerpt(more, 60) : more;
            this.told.push(team(this.context, `transfer_error_${code}`, {where, field, more: words}));
        }
    }

    /** Empty when nothing is wrong. */
    sentences(): string[] {
        const left = this.count - this.told.length;
        return left ? [...this.told, team(this.context, 'transfer_error_more', left)] : this.told;
    }
}

export class Part {
    private readonly values: Record<string, unknown>;

    constructor(values: unknown, readonly where: string, private readonly problems: Problems) {
        this.values = typeof values === 'object' && values !== null && !Array.isArray(values) ? values as Record<string, unknown> : {};
        if (this.values !== values) {
            this.problem('part', '');
        }
    }

    problem(code: string, field: string, more: string | number = ''): void {
        this.problems.add(code, this.where, field, more);
    }

    has(field: string): boolean {
        return this.values[field] !== undefined && this.values[field] !== null;
    }

    /** One line of text. */
    line(field: string, {max = LINE, required = false} = {}): string {
        const line = this.scalar(field).replace(/[\s\p{Cc}]+/gu, ' ').trim();
        if (required && !line) {
            this.problem('missing', field);
        }
        return this.within(field, line, max);
    }

    /** A text with paragraphs. */
    text(field: string, max = TEXT): string {
        return this.within(field, this.scalar(field).replace(/\r\n?/g, '\n').replace(/[^\P{Cc}\n\t]/gu, '').trim(), max);
    }

    /** Seconds since 1970; null where the part says nothing. */
    moment(field: string): number | null {
        const value = this.scalar(field);
        const time = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/.test(value) ? Date.parse(value) / 1000 : NaN;
        if (value && !(time > 0)) {
            this.problem('moment', field, value);
        }
        return value && time > 0 ? time : null;
    }

    /** One of several words. */
    word<T extends string, D extends string>(field: string, words: readonly T[], otherwise: D): T | D {
        const word = this.scalar(field);
        const known = words.find(each => each === word);
        if (word && known === undefined) {
            this.problem('word', field, word);
        }
        return known ?? otherwise;
    }

    /** A number from 0; null where the part says nothing. */
    number(field: string): number | null {
        const number = this.values[field] ?? null;
        if (number !== null && !(Number.isInteger(number) && Number(number) >= 0)) {
            this.problem('number', field);
            return null;
        }
        return number as number | null;
    }

    flag(field: string): boolean {
        return this.values[field] === true;
    }

    /** The part that stands in a field. */
    part(field: string, where: string): Part {
        return new Part(this.values[field], where, this.problems);
    }

    /** The parts of a list; `name` gets the number of a part from 1. */
    parts(field: string, max: number, name: (number: number) => string): Part[] {
        return this.items(field, max).map((values, place) => new Part(values, name(place + 1), this.problems));
    }

    /** The lines of a list, those without words left out. */
    lines(field: string, max: number, length: number): string[] {
        return this.items(field, max).map(value => new Part({[field]: value}, this.where, this.problems).line(field, {max: length})).filter(Boolean);
    }

    /** The numbers of a list, each once. */
    numbers(field: string, max: number): number[] {
        const numbers = this.items(field, max).map(value => new Part({[field]: value}, this.where, this.problems).number(field));
        return [...new Set(numbers)].filter(number => number !== null);
    }

    private items(field: string, max: number): unknown[] {
        const items = this.values[field] ?? [];
        if (!Array.isArray(items)) {
            this.problem('list', field);
            return [];
        }
        if (items.length > max) {
            this.problem('many', field, max);
            return [];
        }
        return items as unknown[];
    }

    private scalar(field: string): string {
        const value = this.values[field] ?? '';
        if (typeof value === 'string') {
            return value;
        }
        if (typeof value === 'number' && Number.isInteger(value)) {
            return String(value);
        }
        this.problem('text', field);
        return '';
    }

    private within(field: string, text: string, max: number): string {
        if (text.length > max) {
            this.problem('long', field, max);
        }
        return text;
    }
}
