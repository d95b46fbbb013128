/** The strings of the trainer's page of series. */
import {HOLIDAYS, REGIONS} from '../model/holidays';

const OWN = [
    'actions', 'add_one', 'add_save', 'already', 'back', 'backed', 'cancel', 'cancel_save', 'cancel_title', 'cancelled', 'changed', 'create', 'create_dates',
    'create_dates_one', 'create_none', 'created_dates', 'created_dates_one', 'dates', 'dates_empty', 'dates_past', 'day_add', 'day_more',
    'duration', 'edit', 'ended', 'ends', 'ends_manual',
    'extend', 'extend_what', 'failed', 'from', 'holiday', 'holiday_in', 'minutes', 'move', 'move_day', 'move_save', 'move_taken', 'move_title',
    'move_to', 'move_undo', 'moved', 'moved_day', 'nth_1', 'nth_2', 'nth_3', 'nth_4', 'plan', 'preview', 'preview_hint', 'preview_more',
    'regions', 'regions_legend', 'regions_missing', 'regions_none', 'reinstate', 'reinstated', 'remove', 'remove_confirm', 'removed',
    'rhythm', 'rhythm_last', 'rhythm_manual', 'rhythm_nth', 'rhythm_weekly', 'rhythm_weeks', 'school', 'time', 'undo', 'undone',
];

export const SERIES_STRINGS: readonly string[] = [
    'save',
    ...OWN.map(key => `series_${key}`),
    ...HOLIDAYS.map(name => `holiday_${name}`),
    ...REGIONS.map(code => `region_${code.toLowerCase()}`),
];
