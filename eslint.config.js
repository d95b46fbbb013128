/** Rules for everything that is TypeScript or JavaScript, and the architecture of amd-src (CONTRIBUTING.md). */
import js from '@eslint/js';
import {defineConfig} from 'eslint/config';
import globals from 'globals';
import tseslint from 'typescript-eslint';

const GENERATED = ['**/amd/', 'dist/', 'vendor/', 'coverage/', '.moodle/', 'preview/public/', 'test-results/', 'playwright-report/', 'amd-src/types/ws.d.ts'];

const CORE = {
    regex: '^core(_[a-z0-9_]+)?/',
    message: 'Only amd-src/platform/ knows Moodle\'s own modules: add what you need there.',
    allowTypeImports: false,
};
const LIT_PACKAGE = {regex: '^(lit|lit-html|lit-element|@lit)(/|$)', message: 'Import "local_kki/lit-lazy": all plugins share one Lit.'};
const LIT_MODULE = {regex: '^local_kki/lit-lazy$', message: 'A service has no user interface: move this into a component.'};
const SERVICES = {regex: '(^|/)services/', message: 'A component gets properties and sends events; the entry wires it to services.', allowTypeImports: true};
const COMPONENTS = {regex: '(^|/)components/', message: 'Components use services, never the other way round: move what both need.'};
const CALLS = {regex: '(^|/)platform/(ajax|pulse|live)(\\.ts)?$', message: 'A component calls no web service: send an event instead.', allowTypeImports: true};
const TEST_CODE = {regex: '(^|/)amd-src/test(/|$)|^(\\.\\./)+test(/|$)', message: 'What runs in a browser does not depend on test code.'};

const imports = (...patterns) => ({'@typescript-eslint/no-restricted-imports': ['error', {patterns}]});

const UNSAFE_HTML = {
    selector: 'Identifier[name="unsafeHTML"], ImportSpecifier[imported.name="unsafeHTML"]',
    message: 'Only amd-src/platform/html.ts turns a string into HTML: use serverHtml() with what the server formatted.',
};
const INNER_HTML = {
    selector: 'AssignmentExpression[left.property.name=/^(innerHTML|outerHTML)$/], CallExpression[callee.property.name="insertAdjacentHTML"]',
    message: 'Let Lit render it, or use serverHtml() with what the server formatted.',
};

const COMMON = {
    complexity: ['error', 12],
    curly: 'error',
    eqeqeq: 'error',
    'max-depth': ['error', 3],
    'max-len': ['error', {code: 180}],
    'max-lines': ['error', 320],
    'max-params': ['error', 6],
    'no-console': 'error',
    'no-warning-comments': 'error',
    'object-shorthand': 'error',
    'prefer-const': 'error',
    'prefer-template': 'error',
};

export default defineConfig(
    {ignores: GENERATED},
    {linterOptions: {reportUnusedDisableDirectives: 'error'}},
    js.configs.recommended,
    {rules: COMMON},
    {
        name: 'kki/tools',
        files: ['**/*.mjs', '*.js'],
        languageOptions: {globals: globals.node},
        rules: {'no-console': 'off', 'prefer-template': 'off'},
    },
    {
        name: 'kki/typescript',
        files: ['**/*.ts'],
        extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
        languageOptions: {parserOptions: {projectService: true, tsconfigRootDir: import.meta.dirname}},
        rules: {
            '@typescript-eslint/consistent-type-imports': 'error',
            '@typescript-eslint/no-confusing-void-expression': ['error', {ignoreArrowShorthand: true}],
            '@typescript-eslint/no-misused-promises': ['error', {checksVoidReturn: {arguments: false, attributes: false}}],
            '@typescript-eslint/class-literal-property-style': 'off',
            '@typescript-eslint/no-generated-empty-object-type': 'off',
            '@typescript-eslint/no-unnecessary-type-parameters': 'off',
            '@typescript-eslint/non-nullable-type-assertion-style': 'off',
            '@typescript-eslint/restrict-template-expressions': ['error', {allowNumber: true}],
            '@typescript-eslint/switch-exhaustiveness-check': ['error', {considerDefaultExhaustiveForUnions: true}],
        },
    },
    {
        name: 'kki/browser',
        files: ['amd-src/**/*.ts', 'preview/**/*.ts'],
        rules: {
            ...imports(CORE, LIT_PACKAGE),
            'no-restricted-syntax': ['error', UNSAFE_HTML, INNER_HTML],
        },
    },
    {name: 'kki/plugins', files: ['amd-src/{local_kki,mod_thementeam,block_mittagsmeeting}/**/*.ts'], rules: imports(CORE, LIT_PACKAGE, TEST_CODE)},
    {
        name: 'kki/components',
        files: ['amd-src/*/components/**/*.ts'],
        // Lit calls the listeners of a template with the element as `this`.
        rules: {...imports(CORE, LIT_PACKAGE, SERVICES, CALLS, TEST_CODE), '@typescript-eslint/unbound-method': 'off'},
    },
    {name: 'kki/services', files: ['amd-src/*/services/**/*.ts'], rules: imports(CORE, LIT_PACKAGE, LIT_MODULE, COMPONENTS, TEST_CODE)},
    {name: 'kki/platform', files: ['amd-src/platform/**/*.ts'], rules: imports(LIT_PACKAGE, COMPONENTS, SERVICES, TEST_CODE)},
    {name: 'kki/html', files: ['amd-src/platform/html.ts'], rules: {'no-restricted-syntax': ['error', INNER_HTML]}},
    {
        name: 'kki/lit',
        files: ['amd-src/local_kki/lit.ts'],
        rules: {'@typescript-eslint/no-restricted-imports': 'off', 'no-restricted-syntax': 'off'},
    },
    {
        name: 'kki/tests',
        files: ['**/*.test.ts', 'amd-src/test/**/*.ts', 'tests/**/*.ts'],
        rules: {
            ...imports(LIT_PACKAGE),
            '@typescript-eslint/no-non-null-assertion': 'off',
            '@typescript-eslint/require-await': 'off',
            '@typescript-eslint/unbound-method': 'off',
            'max-lines': ['error', 500],
            // Tests and fakes set a page up as the server would paint it.
            'no-restricted-syntax': ['error', UNSAFE_HTML],
        },
    },
    {
        name: 'kki/types',
        files: ['**/*.d.ts'],
        rules: {
            '@typescript-eslint/consistent-type-imports': 'off',
            '@typescript-eslint/naming-convention': 'off',
            '@typescript-eslint/no-restricted-imports': 'off',
        },
    },
);
