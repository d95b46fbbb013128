/**
 * Kills workers of php-fpm in the middle of their work: they get no chance to finish anything.
 */
import {readFileSync} from 'node:fs';

/** The workers of a master process. @param {number} master */
const workers = (master) => {
    try {
        return readFileSync(`/proc/${master}/task/${master}/children`, 'utf8').trim().split(' ').filter(Boolean).map(Number);
    } catch {
        return [];
    }
};

/** The processor time that a process has used, in ticks. @param {number} pid */
const ticks = (pid) => {
    try {
        const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1].split(' ');
        return Number(fields[11]) + Number(fields[12]);
    } catch {
        return 0;
    }
};

/**
 * @param {number} master process id of php-fpm
 * @param {import('./random.mjs').Random} random
 * @param {number} every milliseconds between two kills, on average
 */
export const startKiller = (master, random, every) => {
    let killed = 0;
    let over = false;
    const sleep = (/** @type {number} */ ms) => new Promise((resolve) => setTimeout(resolve, ms));
    const hunt = async() => {
        while (!over) {
            await sleep(every * (0.5 + random.next()));
            const before = new Map(workers(master).map((pid) => [pid, ticks(pid)]));
            await sleep(20 + random.below(20));
            // Whoever used the processor just now is in the middle of a request.
            const busy = [...before].filter(([pid, used]) => ticks(pid) > used).map(([pid]) => pid);
            const victim = random.pick(busy);
            if (!over && victim) {
                try {
                    process.kill(victim, 'SIGKILL');
                    killed++;
                } catch {
                    // It ended by itself.
                }
            }
        }
    };
    const hunting = hunt();
    return async() => {
        over = true;
        await hunting;
        return killed;
    };
};
