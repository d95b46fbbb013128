/** Reads the few PHP files that hold nothing but data: language packs and db/*.php. */
import {readFileSync} from 'node:fs';
import {join} from 'node:path';

/** The repository; `npm` runs every script there. */
export const ROOT = process.cwd();

/** The folder of a plugin, such as `mod_thementeam`, in the repository. */
export const pluginFolder = (component: string): string => join(ROOT, component);

export const PLUGINS = ['local_kki', 'mod_thementeam', 'block_mittagsmeeting'] as const;

const ESCAPES: Record<string, string> = {n: '\n', t: '\t', r: '\r', '"': '"', '\\': '\\', $: '$'};

/** One PHP string literal: a quote, then escapes and other characters, then the same quote. */
const LITERAL = /'((?:[^'\\]|\\[^])*)'|"((?:[^"\\]|\\[^])*)"/y;

const CONCATENATION = /\s*\.\s*/y;

/** The literal at a place of the source, with what is concatenated to it. */
const readLiteral = (source: string, from: number): {value: string; end: number} => {
    let value = '';
    let end = from;
    for (;;) {
        LITERAL.lastIndex = end;
        const match = LITERAL.exec(source);
        if (!match) {
            throw new Error(`A string literal was expected at: ${source.slice(end, end + 40)}`);
        }
        const [, single, double = ''] = match;
        value += single?.replace(/\\(['\\])/g, '$1') ?? double.replace(/\\([ntr"\\$])/g, (_, char: string) => ESCAPES[char] ?? char);
        end = LITERAL.lastIndex;
        CONCATENATION.lastIndex = end;
        if (!CONCATENATION.test(source)) {
            return {value, end};
        }
        end = CONCATENATION.lastIndex;
    }
};

/** The strings of a language file's source. */
export const parseStrings = (source: string): Map<string, string> => {
    const strings = new Map<string, string>();
    const assignment = /^\$string\['([^']+)'\]\s*=\s*/gm;
    for (let match = assignment.exec(source); match; match = assignment.exec(source)) {
        const {value, end} = readLiteral(source, assignment.lastIndex);
        strings.set(match[1] as string, value);
        assignment.lastIndex = end;
    }
    return strings;
};

/** The top-level keys of a db/*.php array, each with the source of its definition. */
const parseDefinitions = (source: string): Map<string, string> => {
    const definitions = new Map<string, string>();
    const parts = source.split(/^ {4}'([^']+)'\s*=>\s*\[/m);
    for (let i = 1; i < parts.length; i += 2) {
        definitions.set(parts[i] as string, parts[i + 1] as string);
    }
    return definitions;
};

const readDefinitions = (component: string, file: string): Map<string, string> =>
    parseDefinitions(readFileSync(join(pluginFolder(component), 'db', file), 'utf8'));

/** The web-service functions that a plugin declares in db/services.php. */
export const declaredFunctions = (component: string): string[] =>
    [...readDefinitions(component, 'services.php').keys()].filter(name => name.startsWith(component));

/** The capabilities that a plugin declares in db/access.php, each with the archetypes that have it. */
export const declaredCapabilities = (component: string): Map<string, string[]> => {
    const capabilities = new Map<string, string[]>();
    for (const [name, source] of readDefinitions(component, 'access.php')) {
        const archetypes = /'archetypes'\s*=>\s*\[([^\]]*)\]/.exec(source)?.[1] ?? '';
        capabilities.set(name, [...archetypes.matchAll(/'(\w+)'\s*=>\s*CAP_ALLOW/g)].map(match => match[1] as string));
    }
    return capabilities;
};
