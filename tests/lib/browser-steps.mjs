/**
 * Playwright, on a Moodle or on the preview.
 */
import {existsSync} from 'node:fs';
import {join} from 'node:path';
import {aptInstall} from '../../moodle/lib/apt.mjs';
import {answers, freePort, waitFor} from '../../moodle/lib/net.mjs';
import {ROOT} from '../../moodle/lib/places.mjs';
import {daemon, run} from '../../moodle/lib/run.mjs';
import {countPlaywright, reported} from './reports.mjs';

const LIMIT = 45 * 60 * 1000;

export const ensureBrowser = async() => {
    const found = (await run('bash', ['-c', 'command -v chromium || command -v chromium-browser || command -v google-chrome'])).code === 0;
    if (!found) {
        await aptInstall(['chromium', 'fonts-liberation', 'fonts-dejavu-core'], 'the browser Chromium');
    }
};

/**
 * @param {string} name tells the reports of several runs apart
 * @param {string} folder
 * @param {Record<string, string>} env
 * @param {string} [filter] a Playwright --grep
 */
export const playwright = (name, folder, env, filter) => {
    const report = join(folder, `playwright-${name}.json`);
    return reported(report, countPlaywright, () => run(process.execPath, [join(ROOT, 'node_modules/@playwright/test/cli.js'), 'test',
        '--config', join(ROOT, 'tests/e2e/playwright.config.ts'), '--reporter=list,json', ...filter ? ['--grep', filter] : []],
    {cwd: ROOT, timeout: LIMIT, env: {...env, FORCE_COLOR: '0', PLAYWRIGHT_JSON_OUTPUT_FILE: report, PLAYWRIGHT_JSON_OUTPUT_NAME: report}}));
};

/** @param {string} folder @param {string} [filter] @returns {import('./steps.mjs').Step} */
export const previewStep = (folder, filter) => ({
    id: 'e2e', title: 'Playwright on the preview', needs: ['Build'], alone: true,
    run: async() => {
        await ensureBrowser();
        const port = await freePort(8640);
        const server = daemon(process.execPath, [join(ROOT, 'preview', 'start.mjs')],
            {cwd: ROOT, env: {KKI_PORT: String(port)}, log: join(folder, 'preview.log')});
        try {
            if (!existsSync(join(ROOT, 'preview', 'start.mjs'))
                || !await waitFor(() => server.over || answers('127.0.0.1', port, 500), 60000) || server.over) {
                throw new Error(`The preview did not start; its messages are in ${join(folder, 'preview.log')}.`);
            }
            return await playwright('preview', folder, {KKI_URL: `http://127.0.0.1:${port}`, KKI_PREVIEW: '1'}, filter);
        } finally {
            await server.stop();
        }
    },
});
