/** The language strings around drafts and what waits to be sent. */
export const WRITING_STRING_KEYS = ['draft_discard', 'draft_of', 'helpful_failed', 'try_again', 'waiting_line', 'waiting_refused'] as const;
