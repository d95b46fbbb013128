/** The language strings that moving a card says. */
export const MOVE_STRING_KEYS = [
    'moving_at', 'moving_cancelled', 'moving_end', 'moving_grabbed', 'to_bottom', 'to_bottom_of', 'to_top', 'to_top_of',
] as const;
