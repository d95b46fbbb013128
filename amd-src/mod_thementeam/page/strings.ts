/** The language strings that the board says. */
export const STRING_KEYS = [
    'add', 'add_card', 'board', 'card_added', 'card_content_optional', 'card_many', 'card_one', 'card_removed',
    'card_restored', 'card_title', 'close', 'column_empty', 'columns', 'comment_many', 'comment_one',
    'connection_back', 'connection_lost', 'empty_lead', 'empty_readonly', 'empty_start', 'empty_text', 'failed_now',
    'failed_now_text', 'finish_adding', 'formermember', 'move_failed', 'move_keys_hint', 'move_to', 'move_with_keys', 'moved',
    'moving_at', 'moving_cancelled', 'moving_end', 'moving_grabbed', 'next_answer', 'next_unanswered', 'offline_now',
    'offline_now_text', 'refused_deleted_card', 'refused_empty_title', 'space_archived', 'to_bottom', 'to_bottom_of',
    'to_top', 'to_top_of', 'undo',
] as const;
