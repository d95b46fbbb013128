/**
 * What the MittagsMeeting costs: its block on the course page, and the rush at a quarter past twelve, when everybody comes within a
 * minute. Those who come log in, join through the page that the block's button posts to, and leave again to come a second time.
 */
import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {setTimeout as wait} from 'node:timers/promises';
import {gzipSync} from 'node:zlib';
import {ROOT} from '../moodle/lib/places.mjs';
import {say} from '../moodle/lib/say.mjs';
import {openSession} from '../tests/concurrency/lib/session.mjs';
import {kilobytes, median, percent, quantile, table} from './figures.mjs';
import {used} from './tabs.mjs';

/** Dates of a series: what the block costs does not grow with them. */
const DATES = [12, 120];
/** Who comes, and how often somebody joins within a minute. */
const PEOPLE = 50;
const JOINS = 500;

/** Bytes of the block's JavaScript beyond Lit, gzipped. */
const blockScripts = () => gzipSync(readFileSync(join(ROOT, 'block_mittagsmeeting/amd/build/block-lazy.min.js'))).length;

/**
 * Many join within a minute.
 *
 * @param {{url: string, usernames: string[], password: string, seriesid: number, dateid: number, joins: number, seconds: number,
 *     groups: number[]}} options `groups`: the server's process groups
 * @returns {Promise<{joins: number, leaves: number, median: number, late: number, leaveMedian: number, share: number, expected: number, present: number}>}
 *     milliseconds; `late`: what the slowest of 20 joins took; `share` of one core; `present`: how many the block says are in
 */
const rush = async({url, usernames, password, seriesid, dateid, joins, seconds, groups}) => {
    const people = [];
    for (const username of usernames) {
        people.push(await openSession(url, username, password));
    }
    const [joining, leaving] = [/** @type {number[]} */ ([]), /** @type {number[]} */ ([])];
    const leave = async(/** @type {typeof people[number]} */ person) => {
        const start = performance.now();
        const outcome = await person.call('block_mittagsmeeting_leave_meeting', {dateid});
        leaving.push(performance.now() - start);
        if (outcome.kind !== 'answer') {
            throw new Error(`${person.username} could not leave: ${JSON.stringify(outcome)}`);
        }
    };
    const enter = async(/** @type {typeof people[number]} */ person) => {
        const body = new URLSearchParams({id: String(seriesid), sesskey: person.sesskey, agree: '1', remember: '1', namekind: 'none'});
        const start = performance.now();
        const response = await person.request('/blocks/mittagsmeeting/join.php', {method: 'POST', body});
        await response.text();
        joining.push(performance.now() - start);
        if (response.status !== 303) {
            throw new Error(`${person.username} was not let in: ${response.status}`);
        }
    };
    const each = Math.ceil(joins / people.length);
    const [before, begin] = [used(groups), performance.now()];
    await Promise.all(people.map(async(person) => {
        for (let turn = 0; turn < each; turn++) {
            // Everybody comes at a moment of their own, spread over the turn's part of the minute.
            await wait(Math.max(0, begin + (turn + Math.random()) * seconds * 1000 / each - performance.now()));
            if (turn > 0) {
                await leave(person);
            }
            await enter(person);
        }
    }));
    const share = (used(groups) - before) / ((performance.now() - begin) / 1000);
    const state = await people[0].call('block_mittagsmeeting_get_state', {seriesid});
    const shown = state.kind === 'answer' ? state.data.dates.find((/** @type {{id: number}} */ date) => date.id === dateid)?.present : NaN;
    return {joins: joining.length, leaves: leaving.length, median: quantile(joining, 0.5), late: quantile(joining, 0.95),
        leaveMedian: quantile(leaving, 0.5), share, expected: people.length, present: shown};
};

/**
 * What the block adds to a course page over HTTP, beside the same page without it.
 *
 * @param {{url: string, username: string, password: string, courseid: number, plainid: number, runs: number}} options
 * @returns {Promise<{page: number, plain: number}>} milliseconds, medians
 */
const coursePages = async({url, username, password, courseid, plainid, runs}) => {
    const person = await openSession(url, username, password);
    const [page, plain] = [/** @type {number[]} */ ([]), /** @type {number[]} */ ([])];
    for (let run = -2; run < runs; run++) {
        for (const [id, taken] of /** @type {const} */ ([[courseid, page], [plainid, plain]])) {
            const start = performance.now();
            await (await person.request(`/course/view.php?id=${id}`)).text();
            // The first ones fill the caches.
            if (run >= 0) {
                taken.push(performance.now() - start);
            }
        }
    }
    return {page: quantile(page, 0.5), plain: quantile(plain, 0.5)};
};

/**
 * Measures and prints all of it.
 *
 * @param {{url: string, php: (...args: string[]) => any, runs: number, groups: number[], load: () => string}} options `php` calls
 *     bench/php/meeting.php
 */
export const meeting = async({url, php, runs, groups, load}) => {
    const password = 'Bench-2026!';
    say(`\nMittagsMeeting, ${runs} runs each (the median is shown); ${load()}.`);
    say('"Loaded": with the classes loaded, as php-fpm keeps them in shared memory; "cold": in a process that has yet to load them.\n');
    const rows = [['what', 'dates', 'reads', 'writes', 'ms, loaded', 'ms, cold', 'answer', 'target']];
    const made = DATES.map((dates) => php('seed', String(dates), String(PEOPLE), password));
    for (const [index, {courseid, userid}] of made.entries()) {
        const [course, user, other] = [courseid, userid, made[1 - index].courseid].map(String);
        php('block', course, user);
        const results = Array.from({length: runs}, () => php('block', course, user));
        const loaded = Array.from({length: runs}, () => php('warm', course, user, other));
        rows.push(['the block on a course page', DATES[index], median(results.map(({reads}) => reads)),
            median(results.map(({writes}) => writes)), median(loaded.map(({ms}) => ms)).toFixed(1),
            median(results.map(({ms}) => ms)).toFixed(1), kilobytes(results[0].bytes), '≤ 2 queries, ≤ 3 ms'].map(String));
    }
    table(rows);
    const {usernames, seriesid, dateid, courseid, plainid} = made[0];
    const pages = await coursePages({url, username: usernames[0], password, courseid, plainid, runs: 4 * runs});
    say(`Over HTTP a course page takes ${pages.page.toFixed(0)} ms with the block, ${pages.plain.toFixed(0)} ms without it.`);
    say(`The block's JavaScript is ${kilobytes(blockScripts())} gzipped beyond Lit (target: 8 kB).`);

    const seen = await rush({url, usernames, password, seriesid, dateid, joins: JOINS, seconds: 60, groups});
    say(`\nThe rush: ${PEOPLE} people come and go for a minute; ${load()}.\n`);
    table([['joins', 'leaves', 'join, ms', '19 of 20 within, ms', 'leave, ms', 'of one core', 'in at the end', 'shown as in'],
        [seen.joins, seen.leaves, seen.median.toFixed(0), seen.late.toFixed(0), seen.leaveMedian.toFixed(0), percent(seen.share), seen.expected,
            seen.present].map(String)]);
};
