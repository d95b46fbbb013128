/** The language strings that the board says. */
export const STRING_KEYS = [
    'add', 'add_card', 'anonymous', 'ask_count', 'board', 'card_added', 'card_care', 'card_check',
    'card_content_optional', 'card_due', 'card_fits', 'card_many', 'card_one', 'card_open_since',
    'card_source', 'card_title', 'card_valid', 'close', 'column_empty', 'column_locked', 'columns',
    'columns_edit', 'comment_many', 'comment_one', 'connection_back', 'connection_lost', 'decided', 'empty_lead',
    'empty_readonly', 'empty_start', 'empty_text', 'failed_now', 'failed_now_text', 'files_many', 'files_one',
    'add_waits', 'finish_adding', 'formermember', 'history',
    'move_failed', 'move_keys_hint', 'move_to', 'move_with_keys',
    'next_answer', 'next_ask', 'next_ask_many', 'next_due', 'next_due_passed', 'next_invite', 'next_look',
    'next_question', 'next_question_anonymous', 'next_unanswered', 'offline_now', 'offline_now_text',
    'question_answered', 'question_open', 'question_short', 'refused_deleted_card', 'refused_empty_title',
    'space_archived', 'space_locked', 'space_reopen', 'undo', 'waiting_line',
] as const;
