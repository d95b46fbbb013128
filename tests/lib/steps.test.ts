/** The test run itself: what is counted, and that one failure hides no other. */
import {mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {beQuiet} from '../../moodle/lib/say.mjs';
import {countJest, countJunit, countPlaywright, reported} from './reports.mjs';
import {outcome, runSteps, select, sentence} from './steps.mjs';
import {losses} from './upgrade-step.mjs';

const folder = mkdtempSync(join(tmpdir(), 'kki-steps-'));
beforeAll(() => beQuiet(true));
afterAll(() => {
    beQuiet(false);
    rmSync(folder, {recursive: true});
});

const result = (code: number) => ({code, stdout: '', stderr: '', all: ''});
const step = (title: string, run: () => Promise<ReturnType<typeof outcome>>, more = {}) => ({id: title, title, run, ...more});
const good = async() => outcome({passed: 1});
const bad = async() => outcome({failed: 1});

describe('runSteps', () => {
    it('sums over all steps and goes on after a failure', async() => {
        const broken = async(): Promise<never> => Promise.reject(new Error('broken'));
        const sum = await runSteps([step('a', bad), step('b', broken), step('c', async() => outcome({passed: 5, skipped: 2}))], folder);
        expect(sentence(sum)).toBe('5 passed, 2 failed, 2 skipped');
    });

    it('does not run what needs a failed step, and says so in the numbers', async() => {
        const run = jest.fn(good);
        const sum = await runSteps([step('a', bad), step('b', run, {needs: ['a']}), step('c', run, {needs: ['b']})], folder);
        expect(run).not.toHaveBeenCalled();
        expect(sentence(sum)).toBe('0 passed, 1 failed, 2 skipped');
    });

    it('runs two at a time, and one alone where that is asked', async() => {
        let busy = 0;
        const seen = new Map<string, number>();
        const work = (name: string) => async() => {
            busy++;
            await new Promise((resolve) => setTimeout(resolve, 20));
            seen.set(name, busy);
            busy--;
            return outcome({passed: 1});
        };
        await runSteps([step('a', work('a')), step('b', work('b')), step('c', work('c')), step('d', work('d'), {alone: true})], folder);
        expect(Math.max(...seen.values())).toBe(2);
        expect(seen.get('d')).toBe(1);
    });

    it('waits for what comes before, whatever came of it', async() => {
        const order: string[] = [];
        const note = (name: string, counts: object) => async() => {
            order.push(name);
            return outcome(counts);
        };
        await runSteps([step('late', note('late', {passed: 1}), {after: ['early']}), step('early', note('early', {failed: 1}))], folder);
        expect(order).toEqual(['early', 'late']);
    });
});

describe('select', () => {
    it('takes what is asked for and everything that this needs', () => {
        const steps = [step('a', good), step('b', good, {needs: ['a']}), step('c', good, {needs: ['b']}), step('d', good)];
        expect(select(steps, ['c']).map((one) => one.id)).toEqual(['a', 'b', 'c']);
        expect(select(steps, [])).toHaveLength(4);
    });
});

describe('reports', () => {
    it('counts JUnit', () => {
        const xml = '<testsuites><testsuite tests="4"><testcase name="a"/><testcase name="b"><failure>x</failure></testcase>'
            + '<testcase name="c"><skipped/></testcase><testcase name="d"><error>y</error></testcase></testsuite></testsuites>';
        expect(countJunit(xml)).toEqual({passed: 1, failed: 2, skipped: 1});
    });

    it('counts Jest, files that do not compile included', () => {
        const json = JSON.stringify({
            numPassedTests: 3, numFailedTests: 1, numPendingTests: 1, numTodoTests: 0,
            testResults: [{status: 'failed', assertionResults: []}, {status: 'failed', assertionResults: [{}]}],
        });
        expect(countJest(json)).toEqual({passed: 3, failed: 2, skipped: 1});
    });

    it('counts Playwright, errors outside of tests included', () => {
        const json = JSON.stringify({stats: {expected: 5, flaky: 1, unexpected: 2, skipped: 3}, errors: [{}]});
        expect(countPlaywright(json)).toEqual({passed: 6, failed: 3, skipped: 3});
    });

    it('takes a runner that died, or ran nothing, for a failure', async() => {
        const file = join(folder, 'report.xml');
        expect(await reported(file, countJunit, async() => result(255))).toMatchObject({passed: 0, failed: 1});
        expect(await reported(file, countJunit, async() => result(0))).toMatchObject({passed: 0, failed: 1});
        const fine = async() => {
            writeFileSync(file, '<testcase name="a"/>');
            return result(2);
        };
        expect(await reported(file, countJunit, fine)).toMatchObject({passed: 1, failed: 1});
    });
});

describe('losses', () => {
    type Rows = Map<string, Record<string, Record<string, string | null>>>;
    const rows = (title: string | null, more = {}): Rows => new Map([['thementeam_card', {1: {id: '1', title, ...more}}]]);

    it('names what an upgrade changed or lost, by table and column', () => {
        expect(losses(rows('Sprachkurs'), rows('Sprachkurs'))).toEqual([]);
        expect(losses(rows('Sprachkurs'), rows(null))).toEqual(['thementeam_card 1: title was "Sprachkurs", is null']);
        expect(losses(rows('Sprachkurs'), new Map())).toEqual(['thementeam_card 1 is gone']);
    });

    it('leaves new columns, rows and tables alone', () => {
        const after: Rows = new Map([...rows('Sprachkurs', {color: 'blue'}), ['thementeam_here', {1: {id: '1'}}]]);
        expect(losses(rows('Sprachkurs'), after)).toEqual([]);
    });
});
