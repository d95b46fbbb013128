/** The school holidays that the administration enters, as `local_kki\series\school_holidays` reads and writes them; no calendar files here. */
import {REGIONS} from '../../amd-src/local_kki/model/holidays';
import type {SchoolHolidayRow} from '../../amd-src/test/store/series-tables';
import {renderFields, type Field} from '../forms/form';
import type {Request} from '../server/shell';
import {Redirect, type PageOf} from './page';
import {requireAdmin} from './site';

type Holiday = Pick<SchoolHolidayRow, 'from' | 'to' | 'name'>;

const URL = '/local/kki/schoolholidays.php';
const DAY = String.raw`(\d{4}-\d{1,2}-\d{1,2}|\d{1,2}\. ?\d{1,2}\. ?\d{4})`;
const LINE = new RegExp(`^${DAY}(?:\\s*(?:-|–|bis|to|\\s)\\s*${DAY})?[\\s:,]+(\\S.*)$`, 'u');

const kki = ({context}: Request, key: string, a?: unknown): string => context.string('local_kki', key, a);

/** A day of the calendar, YYYY-MM-DD. */
const day = (text: string): string | undefined => {
    const [year = 0, month = 0, date = 0] = text.includes('-') ? text.split('-').map(Number) : text.split(/\. ?/).reverse().map(Number);
    const time = new Date(Date.UTC(year, month - 1, date));
    return time.getUTCMonth() === month - 1 && time.getUTCDate() === date ? time.toISOString().slice(0, 10) : undefined;
};

const readLine = (line: string): Holiday | undefined => {
    const [, first = '', last, name = ''] = LINE.exec(line) ?? [];
    const from = day(first);
    const to = last === undefined ? from : day(last);
    return from !== undefined && to !== undefined && to >= from && name ? {from, to, name} : undefined;
};

/** What a list holds, or the sentence about its first line that is none. */
const read = (request: Request, text: string): {holidays: Holiday[]; problem: string} => {
    const holidays: Holiday[] = [];
    for (const [index, line] of text.split(/\r?\n/).map(each => each.trim()).entries()) {
        const holiday = readLine(line);
        if (holiday) {
            holidays.push(holiday);
        } else if (line) {
            return {holidays: [], problem: kki(request, 'schoolholidays_bad_line', {number: index + 1, line: line.slice(0, 60)})};
        }
    }
    return {holidays, problem: ''};
};

const german = (date: string): string => date.split('-').reverse().join('.');

const written = ({from, to, name}: Holiday): string => `${german(from)}${to === from ? '' : ` - ${german(to)}`} ${name}`;

const noticeOf = (request: Request, region: string, saved: string | null): string => {
    const holidays = Number(saved);
    return saved === null ? '' : kki(request, holidays === 1 ? 'schoolholidays_saved_one' : 'schoolholidays_saved', {region, holidays});
};

export const schoolHolidaysPage: PageOf = request => {
    const {context: {store}, form, page, query} = request;
    requireAdmin(request);
    const asked = (form ?? query).get('region');
    const region = REGIONS.find(code => code === asked) ?? 'BW';
    const known = store.where('schoolholiday', {region});
    const list = form?.get('list') ?? known.map(written).join('\n');
    const {holidays, problem} = form ? read(request, list) : {holidays: [], problem: ''};
    if (form && !problem) {
        known.forEach(({id}) => store.remove('schoolholiday', id));
        holidays.forEach(holiday => store.insert('schoolholiday', {region, ...holiday}));
        throw new Redirect(`${URL}?region=${region}&saved=${holidays.length}`);
    }
    const name = (code: string): string => kki(request, `region_${code.toLowerCase()}`);
    const fields: Field[] = [
        {type: 'textarea', name: 'list', label: kki(request, 'schoolholidays_list', name(region)), help: kki(request, 'schoolholidays_list_help')},
    ];
    return {
        pageid: 'page-local-kki-schoolholidays', heading: kki(request, 'schoolholidays'), incourse: false,
        notice: noticeOf(request, name(region), query.get('saved')),
        body: page.render('local_kki/school_holidays_page', {
            select: page.render('preview/choice', {
                url: URL, name: 'region', label: kki(request, 'schoolholidays_region'),
                options: REGIONS.map(value => ({value, text: name(value), selected: value === region})),
            }),
        }) + page.render('preview/pageform', {
            content: renderFields(page, fields, {list, region}, {list: problem}), label: kki(request, 'save'),
        }),
    };
};
