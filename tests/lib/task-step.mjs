/**
 * Every task of the plugins as Moodle's cron runs it: with what was queued meanwhile, in a process that has loaded nothing which the task
 * did not ask for. In PHPUnit all of Moodle's libraries are there already.
 */
import {readFileSync, readdirSync, existsSync} from 'node:fs';
import {join} from 'node:path';
import {PHP} from '../../moodle/lib/php.mjs';
import {ROOT, cliScript} from '../../moodle/lib/places.mjs';
import {run} from '../../moodle/lib/run.mjs';
import {outcome} from './steps.mjs';

/** What neither Moodle nor PHP says when all went well. */
const TROUBLE = /task failed|PHP (Warning|Notice|Deprecated|Fatal)|not found|Debugging|Exception/i;

/**
 * The tasks of a plugin: scheduled ones first, they queue others.
 * @param {string} plugin
 */
export const tasksOf = (plugin) => {
    const folder = join(ROOT, plugin, 'classes/task');
    const file = join(ROOT, plugin, 'db/tasks.php');
    const scheduled = existsSync(file) ? readFileSync(file, 'utf8') : '';
    return (existsSync(folder) ? readdirSync(folder) : []).map((name) => name.replace('.php', '')).sort()
        .map((name) => ({classname: `\\${plugin}\\task\\${name}`, isScheduled: scheduled.includes(`\\task\\${name}::class`)}))
        .sort((a, b) => Number(b.isScheduled) - Number(a.isScheduled));
};

/**
 * Runs them; an ad-hoc task that nobody queued counts as skipped.
 * @param {{code: string, plugins: string[]}} site
 */
export const runTasks = async({code, plugins}) => {
    const sum = outcome({});
    for (const {classname, isScheduled} of plugins.flatMap(tasksOf)) {
        const script = isScheduled ? ['admin/cli/scheduled_task.php', `--execute=${classname}`]
            : ['admin/cli/adhoc_task.php', '--execute', `--classname=${classname}`];
        const result = await run('php', [...PHP, cliScript(code, script[0]), ...script.slice(1)], {cwd: code});
        const failed = result.code !== 0 || TROUBLE.test(result.all);
        const how = failed ? 'failed' : /Ran 0 adhoc/.test(result.all) ? 'skipped' : 'passed';
        sum[how]++;
        sum.output += `${how}: ${classname}\n${failed ? `${result.all}\n` : ''}`;
    }
    return sum;
};
