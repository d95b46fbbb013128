/** A rule in words, such as "jeden 2. Dienstag im Monat". */
import {language} from '../../platform/config';
import type {Strings} from '../../platform/strings';
import type {Rule} from './recurrence';

/** The rule as the trainer reads it. */
export const ruleInWords = (rule: Rule, strings: Strings): string => {
    if (rule.kind === 'manual') {
        return strings('series_rhythm_manual');
    }
    // 5 January 1970 was a Monday.
    const weekday = new Intl.DateTimeFormat(language(), {timeZone: 'UTC', weekday: 'long'}).format(new Date(Date.UTC(1970, 0, 4 + rule.weekday)));
    if (rule.kind === 'monthly') {
        return rule.nth === -1
            ? strings('series_rhythm_last', weekday)
            : strings('series_rhythm_nth', {nth: strings(`series_nth_${rule.nth}`), weekday});
    }
    return rule.every === 1
        ? strings('series_rhythm_weekly', weekday)
        : strings('series_rhythm_weeks', {weeks: rule.every, weekday});
};

/** A day such as "Di, 8. Dezember 2026". */
export const dayInWords = (date: string): string => new Intl.DateTimeFormat(language(), {
    timeZone: 'UTC', weekday: 'short', day: 'numeric', month: 'long', year: 'numeric',
}).format(new Date(date)).replace('.,', ',');
