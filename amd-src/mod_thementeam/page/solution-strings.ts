/** The language strings that a published solution says. */
export const SOLUTION_STRING_KEYS = [
    'cancel', 'copied', 'copy_failed', 'failed_now', 'failed_now_text', 'offline_now', 'offline_now_text', 'reaction_line',
    'reaction_noted', 'reaction_outdated', 'reaction_question', 'reaction_removed', 'reaction_send', 'reaction_unsuitable',
    'reaction_used',
] as const;
