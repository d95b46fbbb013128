/**
 * What a browser makes of it: how long until the cards of a space can be used, how much JavaScript that takes, and how soon a
 * change is seen by others. Chromium on a real site; a plain page of core is measured in the same run, to compare.
 */
import {randomUUID} from 'node:crypto';
import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {gzipSync} from 'node:zlib';
import {chromium} from '@playwright/test';
import {ROOT} from '../moodle/lib/places.mjs';
import {median} from './figures.mjs';

/** What is loaded before the board can be used, and what comes when it is needed. */
const FIRST = [['local_kki', 'lit'], ['mod_thementeam', 'space']];

/** Bytes of the JavaScript of the first paint, gzipped. */
export const firstScripts = () => FIRST.map(([plugin, name]) => gzipSync(readFileSync(join(ROOT, plugin, 'amd/build', `${name}-lazy.min.js`))).length)
    .reduce((sum, size) => sum + size, 0);

/* global window, document, MutationObserver, requestAnimationFrame */
/** Runs in the page: notes when the board has drawn its cards and the browser is free for the person again. */
const observe = () => {
    const seen = /** @type {any} */ (window);
    const observer = new MutationObserver(() => {
        const board = document.querySelector('thementeam-board');
        if (board?.querySelector('[data-card] a')) {
            observer.disconnect();
            requestAnimationFrame(() => setTimeout(() => {
                seen.kkiDrawn = board.querySelectorAll('[data-card]').length;
                seen.kkiUsable = performance.now();
            }));
        }
    });
    observer.observe(document, {childList: true, subtree: true});
};

/** @param {import('@playwright/test').Page} page @param {string} url */
const usable = async(page, url) => {
    await page.goto(url);
    await page.waitForFunction(() => /** @type {any} */ (window).kkiUsable !== undefined, undefined, {timeout: 60000});
    return page.evaluate(() => {
        const module = /** @type {PerformanceResourceTiming | undefined} */ (performance.getEntriesByType('resource')
            .findLast((entry) => /(space|lit)-lazy(\.min)?\.js|requirejs\.php.*(space|lit)-lazy/.test(entry.name)));
        const at = /** @type {any} */ (window).kkiUsable;
        return {navigation: at, module: at - (module?.responseEnd ?? 0), found: module !== undefined,
            cards: /** @type {any} */ (window).kkiDrawn};
    });
};

/** @param {import('@playwright/test').Page} page @param {string} url */
const plain = async(page, url) => {
    await page.goto(url);
    await page.waitForLoadState('load');
    return page.evaluate(() => /** @type {PerformanceNavigationTiming} */ (performance.getEntriesByType('navigation')[0]).loadEventEnd);
};

/** Calls a function as the page would. @param {import('@playwright/test').Page} page @param {string} methodname @param {object} args */
const call = (page, methodname, args) => page.evaluate(async([name, values]) => {
    const {sesskey, wwwroot} = /** @type {any} */ (window).M.cfg;
    const body = JSON.stringify([{index: 0, methodname: name, args: values}]);
    const [answer] = await (await fetch(`${wwwroot}/lib/ajax/service.php?sesskey=${sesskey}`, {method: 'POST', body})).json();
    return answer.data;
}, /** @type {const} */ ([methodname, args]));

/**
 * Milliseconds from the answer to a new card until it is in a browser that only follows.
 * @param {import('@playwright/test').Page} page who follows @param {import('@playwright/test').Page} writer @param {number} cmid @param {number} times
 */
const seenByOthers = async(page, writer, cmid, times) => {
    const {spaceid, columns} = await call(writer, 'mod_thementeam_get_space', {cmid, groupid: 0});
    const taken = [];
    for (let i = 0; i < times; i++) {
        const title = `Neu ${randomUUID()}`;
        await call(writer, 'mod_thementeam_create_card', {spaceid, columnid: columns[0].id, title, content: '', uuid: randomUUID()});
        const start = performance.now();
        await page.locator('thementeam-board [data-card]', {hasText: title}).waitFor({state: 'attached'});
        taken.push(performance.now() - start);
        await page.waitForTimeout(Math.random() * 2000);
    }
    return {median: median(taken), longest: Math.max(...taken)};
};

/**
 * @param {{url: string, admin: {username: string, password: string}, spaces: {cards: number, cmid: number}[], runs: number}} options
 * @returns {Promise<{rows: {cards: number, navigation: number, module: number, drawn: number}[], plain: number, seen: {median: number, longest: number}}>} milliseconds, medians
 */
export const browse = async({url, admin, spaces, runs}) => {
    const browser = await chromium.launch({executablePath: process.env.KKI_CHROMIUM ?? '/usr/bin/chromium', args: ['--no-sandbox', '--disable-gpu']});
    try {
        const context = await browser.newContext({baseURL: url, viewport: {width: 1280, height: 860}, locale: 'de-DE', timezoneId: 'Europe/Berlin'});
        const page = await context.newPage();
        await page.goto('/login/index.php');
        await page.fill('#username', admin.username);
        await page.fill('#password', admin.password);
        await page.click('#loginbtn');
        await page.waitForSelector('#user-menu-toggle');
        await page.addInitScript(observe);
        // Once for the browser's own cache: what is measured is a visit, not the first one ever.
        await usable(page, `/mod/thementeam/view.php?id=${spaces[0].cmid}`);
        const plains = [];
        const rows = [];
        for (const {cards, cmid} of spaces) {
            const visits = [];
            for (let run = 0; run < runs; run++) {
                visits.push(await usable(page, `/mod/thementeam/view.php?id=${cmid}`));
                plains.push(await plain(page, '/user/preferences.php'));
            }
            if (visits.some((visit) => !visit.found)) {
                throw new Error('The browser did not load the board as a module of its own.');
            }
            rows.push({cards, navigation: median(visits.map((visit) => visit.navigation)), module: median(visits.map((visit) => visit.module)), drawn: visits[0].cards});
        }
        await usable(page, `/mod/thementeam/view.php?id=${spaces[0].cmid}`);
        const writer = await context.newPage();
        await writer.goto('/user/preferences.php');
        await page.bringToFront();
        return {rows, plain: median(plains), seen: await seenByOthers(page, writer, spaces[0].cmid, 10)};
    } finally {
        await browser.close();
    }
};
