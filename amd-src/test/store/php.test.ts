import {fill} from './fill';
import {parseStrings} from './php';

describe('parseStrings', () => {
    it('reads single and double quotes, escapes and concatenations', () => {
        const strings = parseStrings([
            '<?php',
            '// A comment with $string[\'no\'] in it.',
            '$string[\'plain\'] = \'Ein Text\';',
            '$string[\'escaped\'] = \'it\\\'s a \\\\ and a \\n\';',
            '$string[\'double\'] = "two\\nlines \\"quoted\\"";',
            '$string[\'long\'] = \'first; \'',
            '    . \'second\';',
        ].join('\n'));
        expect(Object.fromEntries(strings)).toEqual({
            plain: 'Ein Text', escaped: 'it\'s a \\ and a \\n', double: 'two\nlines "quoted"', long: 'first; second',
        });
    });

    it('says where a value is not a literal', () => {
        expect(() => parseStrings('$string[\'a\'] = get_string(\'b\');')).toThrow('string literal was expected');
    });
});

describe('fill', () => {
    it('fills {$a} and {$a->name}, and leaves what it was not given', () => {
        expect(fill('{$a} da', 7)).toBe('7 da');
        expect(fill('{$a->n} von {$a->all}', {n: 2, all: '4'})).toBe('2 von 4');
        expect(fill('{$a->n} {$a}', {m: 1})).toBe('{$a->n} {$a}');
    });
});
