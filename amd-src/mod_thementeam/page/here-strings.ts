/** The language strings that say who is here. */
export const HERE_STRING_KEYS = [
    'failed_now', 'failed_now_text', 'here_hint', 'here_now', 'here_now_more', 'here_off', 'here_on', 'here_show', 'here_you',
    'offline_now', 'offline_now_text',
] as const;
