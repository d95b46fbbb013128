/** Moodle's userdate(): the strftime formats that language packs use. */
import type {Language} from './strings';

const LOCALE: Record<Language, string> = {de: 'de-DE', en: 'en-GB'};

type Part = Intl.DateTimeFormatOptions;

const CODES: Record<string, Part> = {
    A: {weekday: 'long'}, a: {weekday: 'short'}, B: {month: 'long'}, b: {month: 'short'}, d: {day: '2-digit'}, e: {day: 'numeric'},
    m: {month: '2-digit'}, Y: {year: 'numeric'}, y: {year: '2-digit'}, H: {hour: '2-digit', hourCycle: 'h23'},
    I: {hour: '2-digit', hourCycle: 'h12'}, M: {minute: '2-digit'}, p: {hour: '2-digit', hourCycle: 'h12'},
};

const TYPES: Record<string, Intl.DateTimeFormatPartTypes> = {
    A: 'weekday', a: 'weekday', B: 'month', b: 'month', d: 'day', e: 'day', m: 'month', Y: 'year', y: 'year', H: 'hour', I: 'hour',
    M: 'minute', p: 'dayPeriod',
};

/** One piece of a date, such as the name of the month. */
const piece = (code: string, time: number, language: Language, timeZone: string): string => {
    const options = CODES[code] as Part;
    // Day and month names differ by their neighbours ("3. März"), so names are asked for on their own.
    const parts = new Intl.DateTimeFormat(LOCALE[language], {...options, timeZone}).formatToParts(time * 1000);
    const value = parts.find(part => part.type === TYPES[code])?.value ?? '';
    return /[mHIM]/.test(code) ? value.padStart(2, '0') : value.replace(/^0/, '');
};

/**
 * @param time seconds since 1970
 * @param format such as `%A, %d. %B %Y, %H:%M`; as Moodle does, days lose their leading zero
 */
export const userdate = (time: number, format: string, language: Language, timeZone = 'Europe/Berlin'): string =>
    format.replace(/%-?([A-Za-z%])/g, (placeholder, code: string) => {
        if (code === '%') {
            return '%';
        }
        if (!(code in CODES)) {
            throw new Error(`The preview does not know the date format ${placeholder}.`);
        }
        return piece(code, time, language, timeZone);
    });
