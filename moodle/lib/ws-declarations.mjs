/**
 * Writes TypeScript declarations from Moodle's descriptions of external functions (as php/describe_functions.php prints them).
 */

/**
 * @typedef {object} Description
 * @property {'value' | 'list' | 'structure'} kind
 * @property {string} [type] of a value: int, bool, text …
 * @property {Description} [content] of a list
 * @property {Record<string, Description>} [keys] of a structure
 * @property {string} description
 * @property {'required' | 'optional' | 'default'} need
 * @property {unknown} default
 * @property {boolean} nullable
 */
/** @typedef {{name: string, description: string, parameters: Description | null, returns: Description | null}} WsFunction */
/** @typedef {'args' | 'returns'} Direction */

const STEP = '    ';
const WIDTH = 128;

/** @param {string} text @param {string} indent */
const comment = (text, indent) => {
    const words = text.replaceAll('*/', '* /').split(/\s+/).filter(Boolean);
    if (words.length === 0) {
        return '';
    }
    if (indent.length + words.join(' ').length + 7 <= WIDTH) {
        return `${indent}/** ${words.join(' ')} */\n`;
    }
    const lines = [''];
    for (const word of words) {
        const line = lines[lines.length - 1];
        if (line && indent.length + 3 + line.length + 1 + word.length > WIDTH) {
            lines.push(word);
        } else {
            lines[lines.length - 1] = line ? `${line} ${word}` : word;
        }
    }
    return `${indent}/**\n${lines.map((line) => `${indent} * ${line}\n`).join('')}${indent} */\n`;
};

/** @param {string} type Moodle's PARAM_… */
const scalar = (type) => {
    if (['int', 'float', 'localisedfloat', 'number'].includes(type)) {
        return 'number';
    }
    return type === 'bool' ? 'boolean' : 'string';
};

/** @param {string} key */
const property = (key) => /^[A-Za-z_$][\w$]*$/.test(key) ? key : `'${key.replaceAll("'", "\\'")}'`;

/**
 * Whether a key may be missing. Moodle fills a default in on both ways: a caller may leave it out, an answer always has it.
 * @param {Description} what @param {Direction} direction
 */
const mayMiss = (what, direction) => what.need === 'optional' || (what.need === 'default' && direction === 'args');

/** @param {Description} what @param {string} indent @param {Direction} direction @returns {string} */
const structure = (what, indent, direction) => {
    // PHP's empty array is a list to JSON.
    const keys = Object.entries(what.keys ?? {});
    if (keys.length === 0) {
        return 'Record<string, never>';
    }
    const inside = indent + STEP;
    const lines = keys.map(([key, child]) => {
        const standard = child.need === 'default' && direction === 'args' ? `Default: ${JSON.stringify(child.default)}.` : '';
        const text = [child.description && standard ? child.description.replace(/[.\s]*$/, '.') : child.description, standard].join(' ');
        return `${comment(text, inside)}${inside}${property(key)}${mayMiss(child, direction) ? '?' : ''}: ${type(child, inside, direction)};\n`;
    });
    return `{\n${lines.join('')}${indent}}`;
};

/** @param {Description} what @param {string} indent @param {Direction} direction @returns {string} */
const type = (what, indent, direction) => {
    let text;
    if (what.kind === 'structure') {
        text = structure(what, indent, direction);
    } else if (what.kind === 'list' && what.content) {
        text = `Array<${type(what.content, indent, direction)}>`;
    } else {
        text = scalar(what.type ?? '');
    }
    return what.nullable ? `${text} | null` : text;
};

/**
 * @param {WsFunction[]} functions
 * @returns {string} the declarations: the same text for the same functions, in whatever order they come
 */
export const declare = (functions) => {
    const sorted = [...functions].sort((a, b) => a.name < b.name ? -1 : 1);
    const entries = sorted.map((fn) => `${comment(fn.description, STEP)}${STEP}'${fn.name}': {\n`
        + `${STEP}${STEP}args: ${fn.parameters ? type(fn.parameters, STEP + STEP, 'args') : 'Record<string, never>'};\n`
        + `${STEP}${STEP}returns: ${fn.returns ? type(fn.returns, STEP + STEP, 'returns') : 'null'};\n${STEP}};\n`);
    return `/**
 * The web-service functions of the three plugins.
 *
 * Generated from Moodle's own descriptions of them by "npm run ws": change the PHP, not this file.
 */
export interface WsFunctions {
${entries.join('')}}
`;
};
