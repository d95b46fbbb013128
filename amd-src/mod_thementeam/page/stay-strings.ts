/** The language strings that news and the choice of what one hears of say. */
export const STAY_STRING_KEYS = [
    'digest_daily', 'digest_off', 'digest_weekly', 'failed_now', 'failed_now_text', 'news_close', 'news_entries_more', 'news_fresh',
    'news_list', 'news_more', 'offline_now', 'offline_now_text', 'stay', 'stay_digest', 'stay_digest_hint', 'stay_saved',
    'stay_settings', 'stay_watch', 'stay_watch_hint', 'watch_space_off', 'watch_space_on',
] as const;

/** Those that an opened card says about being watched. */
export const WATCH_STRING_KEYS = ['watch_card', 'watch_card_off', 'watch_card_on'] as const;
