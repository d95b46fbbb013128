/** The rules of the block, with the cases that the server's rules are tested with too. */
import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {isOpen, momentAt, type State} from './moment';

interface Case {
    name: string;
    dates: {id: number; start: number; end: number; cancelled: boolean}[];
    now: number;
    openbefore: number;
    viewertimezone: string;
    kind: string;
    next: number | null;
    cancelled: number | null;
    over: boolean;
}

const cases = JSON.parse(readFileSync(join(process.cwd(), 'local_kki/tests/fixtures/moments.json'), 'utf8')) as Case[];

const stateOf = ({dates, openbefore, viewertimezone, now}: Case): State => ({
    seriesid: 1, name: '', now, timezone: 'Europe/Berlin', viewertimezone, openbefore, until: 0, canjoin: true, consented: false,
    names: 'ask', counts: false, phone: false,
    dates: dates.map(date => ({...date, movedfrom: 0, reason: '', interested: 0, present: 0, topics: [], pulse: ''})),
});

describe('momentAt', () => {
    it('has the cases of the fixture', () => {
        expect(cases.length).toBeGreaterThan(30);
    });

    it.each(cases)('$name', testCase => {
        const moment = momentAt(stateOf(testCase), testCase.now);
        const {kind, next, cancelled, over} = testCase;

        expect({kind: moment.kind, next: moment.next?.id ?? null, cancelled: moment.cancelled?.id ?? null, over: moment.over})
            .toEqual({kind, next, cancelled, over});
        expect(isOpen(moment)).toBe(kind === 'open' || kind === 'running');
    });
});
