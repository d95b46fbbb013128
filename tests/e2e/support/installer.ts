/** A Moodle without our plugins, and what its administrator does there: install, look, uninstall. */
import {execFileSync} from 'node:child_process';
import {existsSync, readFileSync, statSync} from 'node:fs';
import {dirname, join} from 'node:path';
import {expect, type Browser, type CDPSession, type Locator, type Page} from '@playwright/test';
import {PHP} from '../../../moodle/lib/php.mjs';
import {PLUGINS} from '../../../moodle/lib/plugins.mjs';
import {ROOT, webRoot} from '../../../moodle/lib/places.mjs';
import {bareUrl, type Login} from './site';
import {settled} from './test';

export type Component = 'local_kki' | 'mod_thementeam' | 'block_mittagsmeeting';

/** In the order in which they can be installed. */
export const COMPONENTS = Object.keys(PLUGINS) as Component[];

const state = process.env.KKI_BARE_STATE ?? '';
const folder = dirname(state);
const code = join(folder, 'code');

const php = (script: string, ...args: string[]): string =>
    execFileSync('php', [...PHP, join(ROOT, 'moodle/php', script), code, ...args], {encoding: 'utf8', stdio: 'pipe'});

/** What a plugin says of itself in its version.php. */
export const versionOf = (component: Component): {version: string; release: string} => {
    const text = readFileSync(join(ROOT, component, 'version.php'), 'utf8');
    const find = (name: string): string => new RegExp(`\\$plugin->${name} = '?([\\d.]+)`).exec(text)?.[1] ?? '';
    return {version: find('version'), release: find('release')};
};

/** Whether the site has the plugin's folder. */
export const hasFolder = (component: Component): boolean => existsSync(join(webRoot(code), PLUGINS[component] ?? ''));

interface Traces {
    /** Whether notices appear on the pages: without that, a page without them would mean nothing. */
    showsnotices: boolean;
    traces: string[];
}

/** All that the site holds of our plugins. */
export const traces = (): Traces => JSON.parse(php('traces.php')) as Traces;

/** The same, after a preference and a key of ours were made for the administrator. */
export const plantTraces = (): Traces => JSON.parse(php('traces.php', '--plant')) as Traces;

/** Makes the site bare again, however far an earlier walk came. */
export const takeOut = (): void => {
    php('take_out.php');
};

const MESSAGES = [
    // Moodle's debugging(), exceptions, and PHP's own messages.
    /<div[^>]*data-rel="(?:debugging|fatalerror)"[^>]*>([\s\S]*?)<\/(?:div|section)>/g,
    /((?:Warning|Notice|Deprecated|Fatal error|Parse error)(?:<\/b>)?:\s[^\n]*? on line (?:<b>)?\d+)/g,
];
const LOGGED = /PHP (?:Warning|Notice|Deprecated|Fatal error|Parse error):.*|Default exception handler:.*|Debugging:.*/g;

const messagesIn = (html: string): string[] => MESSAGES
    .flatMap(pattern => [...html.matchAll(pattern)].map(match => match[1] ?? ''))
    .map(text => text.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ').trim());

/** What Moodle builds anew after its caches were purged. */
const BUILT = ['theme/styles', 'theme/image', 'theme/font', 'theme/yui_combo', 'lib/javascript', 'lib/requirejs'];

/** The administrator at work in the bare site. Whatever Moodle or PHP complains about is kept in `complaints`. */
export class BareSite {
    readonly complaints: string[] = [];
    private readonly answers: Promise<void>[] = [];
    private readonly log = join(folder, 'server.log');
    private read = this.logSize();
    private blocker: CDPSession | undefined;

    private constructor(readonly page: Page) {
        page.on('pageerror', error => {
            // Moodle's own scripts stumble over some of its maintenance pages.
            if (/(?:local_kki|mod_thementeam|block_mittagsmeeting)\/[\w-]+-lazy/.test(error.stack ?? '')) {
                this.complaints.push(error.message);
            }
        });
        page.on('response', response => {
            if (['xhr', 'fetch'].includes(response.request().resourceType())) {
                // The answer is gone where the page was left meanwhile; the server's log still has PHP's messages.
                this.answers.push(response.text().then(text => this.note(text), () => undefined));
            }
        });
    }

    /** Logs in. */
    static async open(browser: Browser): Promise<BareSite> {
        const context = await browser.newContext({baseURL: bareUrl, locale: 'en-GB'});
        context.setDefaultTimeout(30_000);
        context.setDefaultNavigationTimeout(120_000);
        const site = new BareSite(await context.newPage());
        const {admin: {username, password}} = JSON.parse(readFileSync(state, 'utf8')) as {admin: Login};
        await site.go('/login/index.php');
        await site.page.fill('#username', username);
        await site.page.fill('#password', password);
        await site.press(site.page.locator('#loginbtn'));
        await expect(site.page.locator('#user-menu-toggle')).toBeVisible();
        return site;
    }

    async close(): Promise<void> {
        await this.page.context().close();
    }

    /**
     * Leaves styles, pictures and scripts out, or takes them in again. Each installation and uninstallation purges all caches several
     * times, and building them anew would take longer than all the rest; Moodle's pages for it are plain forms.
     */
    async plain(on: boolean): Promise<void> {
        await this.blocker?.detach();
        this.blocker = undefined;
        if (on) {
            this.blocker = await this.page.context().newCDPSession(this.page);
            await this.blocker.send('Network.enable');
            await this.blocker.send('Network.setBlockedURLs', {urls: BUILT.map(script => `*/${script}.php*`)});
        }
    }

    /** Opens a page. */
    async go(path: string): Promise<void> {
        await this.page.goto(path);
        this.note(await this.page.content());
    }

    /** Presses what leads to another page, and waits for that. */
    async press(target: Locator): Promise<void> {
        await Promise.all([this.page.waitForEvent('load', {timeout: 120_000}), target.click()]);
        this.note(await this.page.content());
    }

    /** Nothing was complained about since the last look; `known` names what Moodle says for itself. */
    async expectQuiet(known = /^$/): Promise<void> {
        await Promise.all(this.answers.splice(0));
        const log = existsSync(this.log) ? readFileSync(this.log).subarray(this.read).toString() : '';
        this.read = this.logSize();
        const found = [...this.complaints.splice(0), ...log.match(LOGGED) ?? []];
        expect(found.filter(text => !known.test(text)), 'complaints of Moodle and PHP').toEqual([]);
    }

    /** Site administration → Plugins → Install plugins: uploads a plugin's ZIP, up to Moodle's report on it. */
    async upload(component: Component): Promise<Locator> {
        const {page} = this;
        await this.plain(false);
        await this.go('/admin/tool/installaddon/index.php');
        await page.locator('.fp-btn-choose').click();
        await page.locator('.file-picker .fp-repo').filter({hasText: 'Upload a file'}).click();
        // Every answer of the server renders the form anew, and a file that is in it already would be gone.
        await settled(page);
        await page.setInputFiles('input[name="repo_upload_file"]', join(ROOT, 'dist', `${component}.zip`));
        await page.locator('.fp-upload-btn').click();
        await expect(page.locator('.filepicker-filename a')).toHaveText(`${component}.zip`);
        await this.plain(true);
        await this.press(page.locator('#id_submitbutton'));
        return page.locator('.plugin-install-console');
    }

    /** From Moodle's page of server checks to the one that lists what would be installed. */
    async continueToPlugins(): Promise<void> {
        await expect(this.page.getByText('Server checks')).toBeVisible();
        await this.press(this.button('Continue'));
        await expect(this.page.locator('#plugins-check-page')).toBeVisible();
    }

    /**
     * Brings the database to what the page lists.
     *
     * @param settings what Moodle has to ask for at the end
     */
    async upgrade(settings: string[] = []): Promise<void> {
        await this.press(this.button('Upgrade Moodle database now'));
        await expect(this.page.getByRole('heading', {name: 'upgrade_noncore()'})).toBeVisible();
        await this.press(this.button('Continue'));
        for (const name of settings) {
            await expect(this.page.getByText(name, {exact: true})).toBeVisible();
        }
        // The page is skipped where there is nothing to ask for; Moodle's own settings may be among what is new.
        if (this.page.url().includes('upgradesettings.php')) {
            await this.press(this.button('Save changes'));
        }
        await expect(this.page).toHaveURL(/\/admin\/(index|plugins)\.php/);
    }

    /** A page of a category of the Site administration, on the way through its start page. */
    async openAdministration(category: string, name: string): Promise<void> {
        await this.go('/admin/search.php');
        const row = this.page.locator('.tab-pane.active .row').filter({has: this.page.getByRole('heading', {name: category})});
        await this.press(row.getByRole('link', {name, exact: true}));
    }

    /** How many courses have this name. */
    async coursesNamed(name: string): Promise<number> {
        await this.go('/course/management.php');
        return this.page.locator('.course-listing a.coursename').filter({hasText: name}).count();
    }

    /** Site administration → Plugins → Plugins overview. */
    async openOverview(): Promise<void> {
        await this.go('/admin/plugins.php');
    }

    /** The row of a plugin in the overview. */
    row(component: Component): Locator {
        return this.page.locator(`#plugins-control-panel tr.name-${component}`);
    }

    /** From the overview and back to it: uninstalls a plugin and lets Moodle delete its files. */
    async uninstall(component: Component): Promise<void> {
        await this.press(this.row(component).getByRole('link', {name: 'Uninstall'}));
        await this.press(this.button('Continue'));
        await expect(this.page.locator('.uninstalldeleteconfirm')).toBeVisible();
        await this.press(this.button('Continue'));
        await this.continueToPlugins();
        await this.upgrade();
    }

    button(name: string): Locator {
        return this.page.getByRole('button', {name, exact: true});
    }

    private note(text: string): void {
        this.complaints.push(...messagesIn(text));
    }

    private logSize(): number {
        return existsSync(this.log) ? statSync(this.log).size : 0;
    }
}
