/** Playwright's test with people who are logged in, and what every page has to keep. */
import {test as base, expect, type Browser, type BrowserContext, type Page} from '@playwright/test';
import AxeBuilder from '@axe-core/playwright';
import {isPreview, loginOf, previewPerson, type Role} from './site';
import {logInOver} from './ws';

type Storage = Awaited<ReturnType<BrowserContext['storageState']>>;

export interface Visit {
    page: Page;
    /** Requests that left for another host. */
    foreign: string[];
    /** What the page logged as errors. */
    errors: string[];
}

interface Options {
    /** Pixels; 360 stands for a phone. */
    width?: number;
    height?: number;
    lang?: 'de' | 'en';
}

/**
 * Whether a request leaves the site. Moodle 4.5 brings its MathJax filter switched on, from a host of its own choice; that is the
 * admin's business, not ours.
 */
export const isForeign = (url: string, site: string): boolean =>
    !/\/mathjax@/i.test(url) && /^https?:/.test(url) && new URL(url).host !== new URL(site).host;

const sessions = new Map<Role, Storage>();

const logIn = async (browser: Browser, role: Role): Promise<Storage> => {
    const known = sessions.get(role);
    if (known) {
        return known;
    }
    const context = await browser.newContext();
    if (isPreview) {
        await context.request.get(`/course/view.php?id=2&as=${previewPerson(role)}`);
    } else {
        await logInOver(context.request, loginOf(role));
    }
    const storage = await context.storageState();
    await context.close();
    sessions.set(role, storage);
    return storage;
};

export const test = base.extend<{visit: (role: Role, options?: Options) => Promise<Visit>}>({
    visit: async ({browser, baseURL}, use) => {
        const contexts: BrowserContext[] = [];
        const foreign: string[] = [];
        await use(async (role, {width = 1280, height = width < 768 ? 740 : 900, lang} = {}) => {
            const storageState = await logIn(browser, role);
            const context = await browser.newContext({
                storageState,
                viewport: {width, height},
                hasTouch: width < 768,
                ...(lang ? {extraHTTPHeaders: {'Accept-Language': lang}} : {}),
            });
            contexts.push(context);
            const page = await context.newPage();
            const errors: string[] = [];
            page.on('pageerror', error => {
                // Moodle's own forms (in YUI, which we do not use) and editor look for their elements after a dialogue was closed.
                if (!/yui_combo|\/lib\/form\/|\/lib\/editor\/tiny/.test(error.stack ?? '')) {
                    errors.push(error.message);
                }
            });
            page.on('console', message => {
                // A failing picture or a missing favicon is the theme's business.
                if (message.type() === 'error' && !message.text().startsWith('Failed to load resource')) {
                    errors.push(message.text());
                }
            });
            context.on('request', request => {
                if (isForeign(request.url(), baseURL ?? '')) {
                    foreign.push(request.url());
                }
            });
            if (lang) {
                await page.goto(`/?lang=${lang}`);
            }
            return {page, foreign, errors};
        });
        await Promise.all(contexts.map(context => context.close()));
    },
});

export {expect};

/** Why axe may leave the contrast open although a person sees it: symbols, and boxes whose order in depth axe does not know. */
const UNDECIDED = ['nonBmp', 'elmPartiallyObscured', 'elmPartiallyObscuring', 'bgOverlap'];

const isUndecided = (node: {any: {data: unknown}[]}): boolean =>
    node.any.some(check => UNDECIDED.includes((check.data as {messageKey?: string} | null)?.messageKey ?? ''));

/**
 * No accessibility violation that axe can find (WCAG 2.2 AA), inside our own parts of the page.
 *
 * @param page
 * @param include selector of the part
 */
export const expectAccessible = async (page: Page, include: string): Promise<void> => {
    // Frozen, and with what floats above other content beside it: axe cannot tell the contrast of what is covered, and
    // does not know that an open dialogue is above everything.
    await page.addStyleTag({content: `
        *, *::before, *::after {transition: none !important; animation: none !important}
        .thementeam-board .thementeam-card {content-visibility: visible !important}
        .thementeam-board .thementeam-controls, .thementeam-board .thementeam-add {position: static !important}
        .drawer-toggles, .drawer-toggler, .btn-footer-popover, .navbar.fixed-top {display: none !important}
        select {background-image: none !important}
        .kki-path-step::before, .kki-path-step::after {display: none !important}
        body:has(dialog[open]) * {visibility: hidden}
        dialog[open], dialog[open] * {visibility: visible !important}
        .thementeam-board .thementeam-move {opacity: 1 !important}`});
    const result = await new AxeBuilder({page})
        .include(include)
        .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
        .analyze();
    const found = [
        ...result.violations,
        // "Incomplete" contrast means that axe could not tell; in most cases a person could not either.
        ...result.incomplete.filter(rule => rule.id === 'color-contrast')
            .map(rule => ({...rule, nodes: rule.nodes.filter(node => !isUndecided(node))})),
    ].flatMap(rule => rule.nodes.slice(0, 3).map(node =>
        `${rule.id}: ${node.target.join(' ')} (${[...node.any, ...node.all, ...node.none].map(check => check.message).join('; ')})`));
    expect(found, `axe on ${page.url()}`).toEqual([]);
};

/** Nothing of ours makes the page wider than the window. */
export const expectNoSidewaysScroll = async (page: Page): Promise<void> => {
    const [content, window_] = await page.evaluate(() => [document.documentElement.scrollWidth, window.innerWidth]);
    expect(content, `width of ${page.url()}`).toBeLessThanOrEqual(window_);
};

/** Waits until Moodle's page has nothing under way any more. */
export const settled = async (page: Page): Promise<void> => {
    await page.waitForFunction(() => {
        const util = (window as unknown as {M?: {util?: {pending_js?: unknown[]}}}).M?.util;
        return document.readyState === 'complete' && !(util?.pending_js?.length);
    });
};
