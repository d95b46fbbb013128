/** The language strings that the history and the bin say. */
export const HISTORY_STRING_KEYS = [
    'bin_by', 'bin_card', 'bin_comment', 'bin_day', 'bin_days', 'bin_document', 'bin_empty', 'bin_lead', 'bin_lead_forever',
    'bin_place_card', 'bin_place_comment', 'bin_place_section', 'bin_purge', 'bin_purged', 'bin_restore', 'bin_restored', 'bin_section',
    'bin_stays', 'bin_sure', 'close', 'diff_added', 'diff_compare', 'diff_first', 'diff_removed', 'diff_same', 'failed_now', 'history',
    'history_current', 'history_of', 'history_restore', 'history_restored', 'keep', 'loading', 'offline_now', 'past_acts', 'past_bin',
    'past_none', 'past_older', 'past_older_done', 'past_versions', 'refused_deleted_card', 'try_again', 'versions_of_comment',
] as const;
