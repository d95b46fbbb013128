/**
 * `npm run bench [-- --branch=405 --runs=7 --only=server,http,tabs,browser,meeting]`: measures and prints our figures beside the
 * peers'. Never part of `npm test`: times depend on the machine.
 */
import {spawnSync} from 'node:child_process';
import {mkdirSync} from 'node:fs';
import {loadavg} from 'node:os';
import {join} from 'node:path';
import {parseArgs} from 'node:util';
import {startFpm} from '../moodle/lib/fpm.mjs';
import {ensureBuilt} from '../moodle/lib/packages.mjs';
import {PHP} from '../moodle/lib/php.mjs';
import {ROOT, pickBranch, webRoot} from '../moodle/lib/places.mjs';
import {program} from '../moodle/lib/run.mjs';
import {say} from '../moodle/lib/say.mjs';
import {devSite} from '../moodle/lib/workshop.mjs';
import {ensureBrowser} from '../tests/lib/browser-steps.mjs';
import {browse, firstScripts} from './browser.mjs';
import {meeting} from './meeting.mjs';
import {kilobytes, median, percent, table} from './figures.mjs';
import {openTabs, stay} from './tabs.mjs';

const SIZES = [50, 200, 300, 1000];
/** Figures of mod_kanban 0.3.9 and mod_board 1.404, recorded on Moodle 4.5.5 / 5.1 with PostgreSQL 15: queries; ms. */
const PEERS = {
    'open 50': 'kanban 166 q, 372 ms; board 66 q, 37 ms',
    'open 200': 'kanban 611 q, 880 ms',
    'open 1000': 'kanban 3,005 q, 2,203 ms, 822 kB; board 1,017 q, 391 ms, 160 kB',
    'poll 50': 'kanban 9 q, 40–53 ms with bootstrap; board 13 q, 1 write',
    'add 50': 'kanban 18–41 reads, 2–6 writes',
    'move 50': 'kanban 18–41 reads, 2–6 writes',
};
/** Milliseconds until 300 cards can be used. */
const PEER_BROWSER = 'kanban 60 s, board 1.2 s';

const {values} = parseArgs({options: {
    branch: {type: 'string'}, port: {type: 'string', default: '8691'}, name: {type: 'string'}, runs: {type: 'string', default: '7'},
    only: {type: 'string', default: 'server,http,tabs,browser,meeting'}, tabs: {type: 'string', default: '500'},
    seconds: {type: 'string', default: '30'},
}});
const RUNS = Number(values.runs);

/** Seconds after which those say so again who are shown as being here: as mod_thementeam/classes/local/here/here.php has it. @param {number} people */
const pace = (people) => Math.max(60, people / 2);

/** Milliseconds of one request, over many. @param {string} url @param {number} times */
const request = async(url, times) => {
    const taken = [];
    for (let i = 0; i < times; i++) {
        const start = performance.now();
        const response = await fetch(url);
        await response.text();
        if (!response.ok) {
            throw new Error(`${url} answered ${response.status}.`);
        }
        taken.push(performance.now() - start);
    }
    return median(taken);
};

await program(async() => {
    const branch = pickBranch(values.branch);
    await ensureBuilt();
    const site = await devSite({name: values.name ?? `bench${branch}`, branch, port: Number(values.port), seed: true});
    const config = join(site.code, 'config.php');
    // As php-fpm has it: the code is compiled before the function is called.
    const compiled = join(site.dir, 'opcache');
    mkdirSync(compiled, {recursive: true});
    const opcache = ['-d', 'opcache.enable_cli=1', '-d', `opcache.file_cache=${compiled}`, '-d', 'opcache.memory_consumption=256'];
    /** @param {string} script @param {...string} args */
    const runPhp = (script, ...args) => {
        const result = spawnSync('php', [...PHP, ...opcache, join(ROOT, 'bench/php', script), config, ...args],
            {cwd: webRoot(site.code), encoding: 'utf8', maxBuffer: 1 << 26});
        if (result.status !== 0) {
            throw new Error(result.stdout + result.stderr);
        }
        return JSON.parse(result.stdout.slice(result.stdout.lastIndexOf('\n{') + 1));
    };
    /** @param {...string} args */
    const php = (...args) => runPhp('thementeam.php', ...args);
    const parts = values.only.split(',');
    const needsSpaces = parts.some((part) => ['server', 'tabs', 'browser'].includes(part));
    const spaces = needsSpaces ? SIZES.map((cards) => ({cards, cmid: Number(php('seed', String(cards)).cmid)})) : [];
    const load = () => `load of the machine ${loadavg()[0].toFixed(1)}`;

    if (parts.includes('server')) {
        say(`\nThemenTeam on Moodle ${site.source.release}, ${RUNS} runs each in a process of its own (the median is shown); ${load()}.`);
        say('Reads and writes are beyond the fixed cost (course module, course, context, groups); ms are inside the function.');
        say('"Loaded": with the classes loaded, as php-fpm keeps them in shared memory; "cold": in a process that has yet to load them.\n');
        const rows = [['what', 'cards', 'reads', 'writes', 'ms, loaded', 'ms, cold', 'answer', 'gzipped', 'peers as recorded']];
        for (const {cards, cmid} of spaces) {
            for (const operation of ['open', 'poll', 'stay', 'read', 'add', 'move']) {
                php('run', String(cmid), operation);
                const results = Array.from({length: RUNS}, () => php('run', String(cmid), operation));
                const other = String(spaces.find((one) => one.cmid !== cmid)?.cmid);
                const loaded = Array.from({length: RUNS}, () => php('warm', String(cmid), operation, other));
                rows.push([operation, cards, median(results.map((one) => one.reads)), median(results.map((one) => one.writes)),
                    median(loaded.map((one) => one.ms)).toFixed(1), median(results.map((one) => one.ms)).toFixed(1), kilobytes(results[0].bytes), kilobytes(results[0].gzbytes),
                    PEERS[/** @type {keyof typeof PEERS} */ (`${operation} ${cards}`)] ?? ''].map(String));
            }
        }
        table(rows);
    }
    const {stop, groups} = await startFpm({code: site.code, dir: site.dir, port: Number(values.port)});
    if (parts.includes('http')) {
        say(`\nOver HTTP, nginx and php-fpm; ${load()}.\n`);
        const pulse = await request(`${site.url}/local/kki/pulse.php?n=${'0'.repeat(64)}`, 300);
        table([['what', 'ms', 'queries', 'bytes', 'peers'],
            ['pulse: nothing changed', pulse.toFixed(1), '0', '21', 'kanban 40–53 ms, 9 queries, every 10 s; board 13 queries, 1 write'],
            ['a page of core (log-in)', (await request(`${site.url}/login/index.php`, 20)).toFixed(1), '', '', '']]);
    }
    if (parts.includes('tabs')) {
        const places = spaces.map(({cmid}) => php('pulse', String(cmid)));
        const tabs = Number(values.tabs);
        const {perSecond, share, late} = await openTabs({pulses: places.map(({url}) => url), tabs, seconds: Number(values.seconds), groups});
        const cost = await stay({url: site.url, ...site.state.admin, spaceid: places[0].spaceid, calls: 60, groups});
        say(`\n${tabs} open tabs for ${values.seconds} s, nginx and php-fpm; ${load()}.\n`);
        table([['what', 'a second', 'of one core', 'answered within, ms (19 of 20)', 'target'],
            ['everybody asks the pulse', perSecond.toFixed(0), percent(share), late.toFixed(1), '< 30 %'],
            ...[0.2, 1].map((part) => ['… and of them are shown as being here: ' + percent(part), (perSecond + tabs * part / pace(tabs * part)).toFixed(0),
                percent(share + cost * tabs * part / pace(tabs * part)), '', '< 30 %'])]);
        say(`Saying that one is still here costs ${(cost * 1000).toFixed(0)} ms of processor time, Moodle's own start included.`);
    }
    if (parts.includes('browser')) {
        await ensureBrowser();
        const {rows, plain, seen} = await browse({url: site.url, admin: site.state.admin, spaces, runs: RUNS});
        say(`\nIn Chromium, ${RUNS} visits each (the median is shown); ${load()}. A plain page of core takes ${plain.toFixed(0)} ms until it is loaded.\n`);
        table([['cards', 'usable after the module, ms', 'after navigation, ms', 'of a plain page', 'cards drawn', 'peers'],
            ...rows.map((row) => [row.cards, row.module.toFixed(0), row.navigation.toFixed(0), `× ${(row.navigation / plain).toFixed(2)}`, row.drawn,
                row.cards === 300 ? PEER_BROWSER : ''].map(String))]);
        say(`\nA change is seen by others after ${(seen.median / 1000).toFixed(1)} s (the longest of 10: ${(seen.longest / 1000).toFixed(1)} s).`);
        say(`JavaScript before the board can be used: ${(firstScripts() / 1000).toFixed(1)} kB gzipped, Lit included (kanban 17.8 + 14.0 of core/reactive, board 27.2).`);
    }
    if (parts.includes('meeting')) {
        await meeting({url: site.url, php: (...args) => runPhp('meeting.php', ...args), runs: RUNS, groups, load});
    }
    await stop();
    return 0;
});
