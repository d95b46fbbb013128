/** Public holidays of all Länder against an independent implementation, and Easter against the published tables. */
import {getHolidays} from 'feiertagejs';
import {easterSunday, HOLIDAYS, holidayOn, REGIONS, schoolHolidaysOn, type Region} from './holidays';

/** How the other implementation calls them; Augsburg's own holiday is not ours. */
const NAMES: Record<string, string> = {
    NEUJAHRSTAG: 'newyear', HEILIGEDREIKOENIGE: 'epiphany', WELTFRAUENTAG: 'womensday', KARFREITAG: 'goodfriday',
    OSTERSONNTAG: 'eastersunday', OSTERMONTAG: 'eastermonday', TAG_DER_ARBEIT: 'labour', CHRISTIHIMMELFAHRT: 'ascension',
    PFINGSTSONNTAG: 'whitsunday', PFINGSTMONTAG: 'whitmonday', FRONLEICHNAM: 'corpuschristi', MARIAHIMMELFAHRT: 'assumption',
    WELTKINDERTAG: 'childrensday', DEUTSCHEEINHEIT: 'unity', REFORMATIONSTAG: 'reformation', ALLERHEILIGEN: 'allsaints',
    BUBETAG: 'repentance', ERSTERWEIHNACHTSFEIERTAG: 'christmas', ZWEITERWEIHNACHTSFEIERTAG: 'boxing',
};

const daysOf = (year: number): string[] => Array.from({length: 366}, (_, day) => new Date(Date.UTC(year, 0, 1 + day)).toISOString().slice(0, 10))
    .filter(date => date.startsWith(String(year)));

const ours = (year: number, region: Region): string[] => daysOf(year).flatMap(date => {
    const holiday = holidayOn(date, [region]);
    return holiday ? [`${date} ${holiday.name}`] : [];
});

/** Two holidays may fall on one day; then one name is enough. */
const theirs = (year: number, region: Region): Map<string, string[]> => {
    const days = new Map<string, string[]>();
    for (const {name, dateString} of getHolidays(year, region)) {
        days.set(dateString, [...days.get(dateString) ?? [], NAMES[name] ?? name]);
    }
    return days;
};

describe('holidays', () => {
    // From the tables of the Physikalisch-Technische Bundesanstalt.
    it.each(['2024-03-31', '2025-04-20', '2026-04-05', '2027-03-28', '2028-04-16', '2030-04-21', '2038-04-25', '2285-03-22'])(
        'knows that Easter Sunday is on %s', date => {
            expect(easterSunday(Number(date.slice(0, 4)))).toBe(date);
        });

    it.each(REGIONS)('of %s are those of an independent implementation, from 2024 to 2050', region => {
        for (let year = 2024; year <= 2050; year++) {
            const expected = theirs(year, region);
            expect([year, ours(year, region).map(line => line.slice(0, 10))]).toEqual([year, [...expected.keys()].sort()]);
            for (const line of ours(year, region)) {
                expect(expected.get(line.slice(0, 10))).toContain(line.slice(11));
            }
        }
    });

    it('are nine without a Bundesland', () => {
        const found = daysOf(2027).flatMap(date => holidayOn(date)?.name ?? []);
        expect(found).toEqual(['newyear', 'goodfriday', 'eastermonday', 'labour', 'ascension', 'whitmonday', 'unity', 'christmas', 'boxing']);
    });

    it('each has a day somewhere', () => {
        const found = daysOf(2027).flatMap(date => holidayOn(date, REGIONS)?.name ?? []);
        expect([...found].sort()).toEqual([...HOLIDAYS].sort());
    });

    it('says in which of the chosen Länder one is', () => {
        expect(holidayOn('2027-05-27', ['BW', 'BE', 'HE'])).toEqual({name: 'corpuschristi', regions: ['BW', 'HE']});
        expect(holidayOn('2026-11-18', ['SN'])).toEqual({name: 'repentance', regions: ['SN']});
        expect(holidayOn('2026-11-18', ['BW'])).toBeUndefined();
    });
});

describe('school holidays', () => {
    const list = [
        {region: 'BW', from: '2027-07-29', to: '2027-09-11', name: 'Sommerferien'},
        {region: 'HE', from: '2027-06-28', to: '2027-08-06', name: 'Sommerferien'},
        {region: 'BY', from: '2027-08-02', to: '2027-09-13', name: 'Große Ferien'},
    ];

    it('begin with the first and end with the last day', () => {
        expect(schoolHolidaysOn('2027-06-27', list)).toBeUndefined();
        expect(schoolHolidaysOn('2027-06-28', list)).toEqual({regions: ['HE'], name: 'Sommerferien'});
        expect(schoolHolidaysOn('2027-09-13', list)).toEqual({regions: ['BY'], name: 'Große Ferien'});
        expect(schoolHolidaysOn('2027-09-14', list)).toBeUndefined();
    });

    it('are named together where several Länder have them', () => {
        expect(schoolHolidaysOn('2027-08-03', list)).toEqual({regions: ['BW', 'HE', 'BY'], name: 'Sommerferien, Große Ferien'});
    });
});
