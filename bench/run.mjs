/**
 * `npm run bench [-- --branch=405]`: measures and prints our figures beside the peers'. Never part of `npm test`: times depend on the machine.
 */
import {spawnSync} from 'node:child_process';
import {join} from 'node:path';
import {parseArgs} from 'node:util';
import {PHP} from '../moodle/lib/php.mjs';
import {ROOT, pickBranch, webRoot} from '../moodle/lib/places.mjs';
import {program} from '../moodle/lib/run.mjs';
import {say} from '../moodle/lib/say.mjs';
import {devSite} from '../moodle/lib/workshop.mjs';

const SIZES = [50, 200, 1000];
const RUNS = 7;
/** Figures of mod_kanban 0.3.9 and mod_board 1.404, recorded on Moodle 4.5.5 / 5.1 with PostgreSQL 15: queries; ms. */
const PEERS = {
    'open 50': 'kanban 166 q, 372 ms; board 66 q, 37 ms',
    'open 200': 'kanban 611 q, 880 ms',
    'open 1000': 'kanban 3,005 q, 2,203 ms, 822 kB; board 1,017 q, 391 ms, 160 kB',
    'poll 50': 'kanban 9 q, 40–53 ms with bootstrap; board 13 q, 1 write',
    'add 50': 'kanban 18–41 reads, 2–6 writes',
    'move 50': 'kanban 18–41 reads, 2–6 writes',
};

const {values} = parseArgs({options: {branch: {type: 'string'}, port: {type: 'string', default: '8691'}}});

/** @param {number[]} numbers */
const median = (numbers) => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)];

/** @param {number} bytes */
const kilobytes = (bytes) => `${(bytes / 1000).toFixed(1)} kB`;

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
    const site = await devSite({name: `bench${branch}`, branch, port: Number(values.port), seed: true});
    const config = join(site.code, 'config.php');
    /** @param {...string} args */
    const php = (...args) => {
        const result = spawnSync('php', [...PHP, '-d', 'opcache.enable_cli=1', join(ROOT, 'bench/php/thementeam.php'), config, ...args],
            {cwd: webRoot(site.code), encoding: 'utf8', maxBuffer: 1 << 26});
        if (result.status !== 0) {
            throw new Error(result.stdout + result.stderr);
        }
        return JSON.parse(result.stdout.slice(result.stdout.lastIndexOf('\n{') + 1));
    };
    say(`\nThemenTeam on Moodle ${site.source.release}, ${RUNS} runs each in a process of its own (the median is shown).`);
    say('Reads and writes are beyond the fixed cost (course module, context, groups); ms are inside the function.\n');
    const rows = [['what', 'cards', 'reads', 'writes', 'ms', 'answer', 'gzipped', 'peers as recorded']];
    for (const cards of SIZES) {
        const {cmid} = php('seed', String(cards));
        for (const operation of ['open', 'poll', 'read', 'add', 'move']) {
            const results = Array.from({length: RUNS}, () => php('run', String(cmid), operation));
            rows.push([operation, cards, median(results.map((one) => one.reads)), median(results.map((one) => one.writes)),
                median(results.map((one) => one.ms)).toFixed(1), kilobytes(results[0].bytes), kilobytes(results[0].gzbytes),
                PEERS[/** @type {keyof typeof PEERS} */ (`${operation} ${cards}`)] ?? ''].map(String));
        }
    }
    const stop = await site.serve();
    const pulse = `${site.url}/local/kki/pulse.php?n=${'0'.repeat(64)}`;
    const ms = await request(pulse, 200);
    rows.push(['pulse', '-', '0', '0', ms.toFixed(1), '21 B', '', 'HTTP; kanban polls for 40–53 ms']);
    rows.push(['login page', '-', '', '', (await request(`${site.url}/login/index.php`, 15)).toFixed(1), '', '', 'HTTP; what a page of core costs here']);
    await stop();
    const widths = rows[0].map((_, column) => Math.max(...rows.map((row) => row[column].length)));
    rows.forEach((row) => say(row.map((cell, column) => cell.padEnd(widths[column])).join('  ').trimEnd()));
    return 0;
});
