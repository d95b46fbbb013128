/** Unit tests: components and services in a simulated browser, tools in Node. */
const swc = ['@swc/jest', {
    jsc: {
        parser: {syntax: 'typescript'},
        target: 'es2022',
        transform: {useDefineForClassFields: false},
    },
    module: {type: 'commonjs'},
}];

const common = {
    rootDir: import.meta.dirname,
    transform: {'\\.(ts|mjs|js)$': swc},
    // Packages that come as ES modules only are compiled like our own files.
    transformIgnorePatterns: ['/node_modules/(?!(lit|lit-html|lit-element|@lit|@lit-labs|rrule-temporal|temporal-polyfill|ical\\.js)/)'],
    moduleFileExtensions: ['ts', 'js', 'mjs', 'json'],
    moduleNameMapper: {
        '^(core(?:_[a-z0-9_]+)?)/(.*)$': '<rootDir>/amd-src/test/fakes/$1/$2',
        '^(local_kki|mod_thementeam|block_mittagsmeeting)/(.*)-lazy$': '<rootDir>/amd-src/$1/$2.ts',
    },
    modulePathIgnorePatterns: ['<rootDir>/preview/public/'],
    restoreMocks: true,
};

export default {
    // The build's tests run the whole pipeline; on a busy machine that takes longer than Jest's five seconds.
    testTimeout: 30_000,
    projects: [
        {
            ...common,
            displayName: 'browser',
            testEnvironment: 'jsdom',
            roots: ['<rootDir>/amd-src', '<rootDir>/preview'],
            testMatch: ['<rootDir>/amd-src/**/*.test.ts', '<rootDir>/preview/**/*.test.ts'],
            setupFilesAfterEnv: ['@testing-library/jest-dom'],
        },
        {
            ...common,
            displayName: 'tools',
            testEnvironment: 'node',
            roots: ['<rootDir>/build', '<rootDir>/moodle', '<rootDir>/tests'],
            testMatch: ['<rootDir>/build/**/*.test.ts', '<rootDir>/moodle/**/*.test.ts', '<rootDir>/tests/**/*.test.ts'],
            testPathIgnorePatterns: ['/node_modules/', '<rootDir>/tests/e2e/'],
        },
    ],
};
