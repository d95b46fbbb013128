/**
 * `npm test`: everything that proves the suite, from a fresh clone. Flags:
 *   --only=a,b       some steps and what they need: typecheck eslint stylelint php jest build site types schema phpunit core race e2e tasks
 *   --branch=405     another Moodle (or KKI_MOODLE_BRANCH); --db=mariadb another database; --matrix 4.5 and 5.1 on both databases
 *   --filter=TEXT    only matching tests of PHPUnit or Playwright
 */
import {join} from 'node:path';
import {parseArgs} from 'node:util';
import {ensurePackages} from '../moodle/lib/packages.mjs';
import {BRANCHES, SITES, pickBranch} from '../moodle/lib/places.mjs';
import {program, stopAll} from '../moodle/lib/run.mjs';
import {say, sayError, seconds, Trouble} from '../moodle/lib/say.mjs';
import {findSource} from '../moodle/lib/source.mjs';
import {previewStep} from './lib/browser-steps.mjs';
import {moodleSteps} from './lib/moodle-steps.mjs';
import {runSteps, select, sentence} from './lib/steps.mjs';
import {staticSteps} from './lib/static-steps.mjs';

/** @param {string} asked @returns {'pgsql' | 'mariadb'} */
const pickKind = (asked) => {
    if (asked !== 'pgsql' && asked !== 'mariadb') {
        throw new Trouble(`There are no tests on the database "${asked}".`, 'Use --db=pgsql or --db=mariadb.');
    }
    return asked;
};

const main = async() => {
    const start = Date.now();
    const {values} = parseArgs({options: {
        only: {type: 'string', default: ''}, branch: {type: 'string'}, db: {type: 'string', default: 'pgsql'},
        filter: {type: 'string'}, matrix: {type: 'boolean', default: false},
    }});
    const only = values.only.split(',').filter(Boolean);
    const whole = only.length === 0;
    const withPhpunit = whole || only.some((id) => ['prepare', 'phpunit', 'core'].includes(id));
    const folder = join(SITES, 'results');
    await ensurePackages();
    const steps = staticSteps(folder, whole);
    const notRun = [];
    const combinations = values.matrix
        ? [['501', 'pgsql'], ['501', 'mariadb'], ['405', 'pgsql'], ['405', 'mariadb']] : [[pickBranch(values.branch), pickKind(values.db)]];
    for (const [asked, kind] of combinations) {
        const branch = pickBranch(asked);
        const source = await findSource(branch);
        if (source) {
            const after = steps.filter((step) => step.alone).map((step) => step.title);
            steps.push(...moodleSteps({branch, kind: pickKind(kind), source, folder, whole, withPhpunit, filter: values.filter, after}));
        } else {
            notRun.push(`Moodle ${BRANCHES[branch].name}`);
        }
    }
    if (notRun.length === combinations.length) {
        steps.push(previewStep(folder, values.filter));
    }
    const chosen = select(steps, only);
    const unknown = only.filter((id) => !steps.some((step) => step.id === id));
    if (unknown.length > 0 && notRun.length === 0) {
        throw new Trouble(`There is no step "${unknown.join(', ')}".`, `There are ${[...new Set(steps.map((step) => step.id))].join(', ')}.`);
    }
    const sum = await runSteps(chosen, folder);
    say(`\nAll in ${seconds(start)}.`);
    if (notRun.length > 0) {
        say(`Not run, because there is no source of ${notRun.join(', ')} here: the site, PHPUnit of the three plugins, core's own tests, `
            + 'the database schema, the plugin installer, Playwright on Moodle.');
    }
    await stopAll();
    say(sentence(sum));
    return sum.failed > 0 || sum.passed === 0 ? 1 : 0;
};

await program(async() => {
    try {
        return await main();
    } catch (error) {
        sayError(error);
        await stopAll();
        say('0 passed, 1 failed, 0 skipped');
        return 1;
    }
});
