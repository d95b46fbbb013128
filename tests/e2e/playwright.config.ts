import {defineConfig} from '@playwright/test';
import {existsSync} from 'node:fs';

const chromium = ['/usr/bin/chromium', '/usr/bin/google-chrome'].find(existsSync);

/**
 * The specs walk through a running site (`KKI_URL`); `tests/run.mjs` starts one and says where it is.
 * Times are limits after which something is broken, not measurements: those are in bench/.
 */
export default defineConfig({
    testDir: '.',
    // Needs a site that the runner upgraded from an older release, see tests/lib/upgrade-step.mjs.
    testIgnore: process.env.KKI_UPGRADED ? [] : ['upgrade.spec.ts'],
    timeout: 180_000,
    expect: {timeout: 15_000},
    workers: 2,
    fullyParallel: false,
    retries: 0,
    forbidOnly: !!process.env.CI,
    outputDir: '../../test-results',
    reporter: process.env.KKI_PLAYWRIGHT_JSON
        ? [['list'], ['json', {outputFile: process.env.KKI_PLAYWRIGHT_JSON}]]
        : [['list']],
    use: {
        baseURL: process.env.KKI_URL ?? 'http://127.0.0.1:8501',
        viewport: {width: 1280, height: 900},
        locale: 'de-DE',
        timezoneId: 'Europe/Berlin',
        screenshot: 'only-on-failure',
        // Recording takes a fifth of the time; to look at a failure: --trace=retain-on-failure.
        trace: 'off',
        contextOptions: {reducedMotion: 'reduce'},
        launchOptions: {
            ...(chromium ? {executablePath: chromium} : {}),
            args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run',
                '--disable-background-networking', '--disable-component-update', '--disable-sync'],
        },
    },
});
