/**
 * Many people at once, on a site of its own: `node tests/concurrency/run.mjs`. `npm test` runs the short programme.
 *   --db=mariadb          another database; --branch=405 another Moodle; --name=, --port= the site
 *   --clients=2,8,16,32   how many people; --acts=10 of each; --seed=1 the first seed, --runs=1 how many seeds
 *   --calm                no answer is dropped and no worker killed
 *   --mutants=removed,late,overwrite,undo,again,bin,older  faults that have to be found; "none" for none
 *   --long                40 acts of each, three seeds, all faults
 */
import {join} from 'node:path';
import {parseArgs} from 'node:util';
import {freePort} from '../../moodle/lib/net.mjs';
import {ensureLocales, ensurePhp} from '../../moodle/lib/php.mjs';
import {SITES, pickBranch} from '../../moodle/lib/places.mjs';
import {program} from '../../moodle/lib/run.mjs';
import {say, seconds, Trouble} from '../../moodle/lib/say.mjs';
import {createSite} from '../../moodle/lib/site.mjs';
import {ensureTemplates, startServer} from '../../moodle/lib/templates.mjs';
import {devSite, neededSource} from '../../moodle/lib/workshop.mjs';
import {sentence} from '../lib/steps.mjs';
import {MUTANTS} from './lib/mutants.mjs';
import {runProgramme} from './lib/programme.mjs';

const {values} = parseArgs({options: {
    db: {type: 'string', default: 'pgsql'}, branch: {type: 'string'}, name: {type: 'string', default: 'concurrency'}, port: {type: 'string'},
    clients: {type: 'string', default: '2,8,16,32'}, acts: {type: 'string'}, seed: {type: 'string', default: '1'}, runs: {type: 'string'},
    calm: {type: 'boolean', default: false}, mutants: {type: 'string'}, long: {type: 'boolean', default: false},
}});

/** @param {import('../../moodle/lib/places.mjs').Branch} branch */
const makeSite = async(branch) => {
    const port = values.port ? Number(values.port) : await freePort(8750);
    if (values.db === 'pgsql') {
        return devSite({name: values.name, branch, port});
    }
    if (values.db !== 'mariadb') {
        throw new Trouble(`There are no races on the database "${values.db}".`, 'Use --db=pgsql or --db=mariadb.');
    }
    await ensurePhp(branch, 'mariadb');
    await ensureLocales();
    const source = await neededSource(branch);
    const name = `${values.name}-mariadb`;
    const server = await startServer({kind: 'mariadb', folder: join(SITES, name, 'database'), branch, source});
    await ensureTemplates(server, source, branch, ['site']);
    return createSite({name, branch, source, server, port, showDebug: true});
};

await program(async() => {
    const start = Date.now();
    const site = await makeSite(pickBranch(values.branch));
    const mutants = values.mutants ?? (values.long ? Object.keys(MUTANTS).join() : 'removed,late,undo,older');
    const sum = await runProgramme(site, {
        clients: values.clients.split(',').map(Number), acts: Number(values.acts ?? (values.long ? 40 : 10)), calm: values.calm, say,
        seeds: Array.from({length: Number(values.runs ?? (values.long ? 3 : 1))}, (_, index) => Number(values.seed) + index),
        mutants: mutants === 'none' ? [] : mutants.split(',').filter((name) => name in MUTANTS), folder: join(SITES, 'results'),
    });
    say(`\n${values.db}: ${sentence(sum)} in ${seconds(start)}.`);
    return sum.failed > 0 ? 1 : 0;
});
