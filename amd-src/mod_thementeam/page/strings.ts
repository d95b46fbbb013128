/** The language strings that the space's components say. */
export const STRING_KEYS = [
    'add', 'add_card', 'board', 'cancel', 'card_added', 'card_content', 'card_content_optional', 'card_edit', 'card_gone',
    'card_many', 'card_one', 'card_removed', 'card_restored', 'card_saved', 'card_saved_merged', 'card_title', 'close',
    'column_empty', 'columns', 'comment_added', 'comment_many', 'comment_one', 'comment_remove_of', 'comment_remove_sure',
    'comment_removed', 'comment_send', 'comment_yours', 'comments', 'comments_none', 'conflict_both', 'conflict_heading',
    'conflict_hint', 'conflict_take_mine', 'conflict_take_theirs', 'conflict_theirs', 'conflict_yours', 'connection_back',
    'connection_lost', 'edit', 'empty_lead', 'empty_readonly', 'empty_start', 'empty_text', 'failed_now', 'failed_now_text', 'finish_adding', 'keep',
    'loading', 'move_failed', 'move_keys_hint', 'move_to', 'move_with_keys', 'moved', 'moving_at', 'moving_cancelled',
    'moving_end', 'moving_grabbed', 'next_answer', 'next_unanswered', 'offline_now', 'offline_now_text',
    'refused_deleted_card', 'refused_empty_comment', 'refused_empty_title', 'remove', 'save', 'space_archived', 'to_bottom',
    'to_bottom_of', 'to_top', 'to_top_of', 'try_again', 'undo', 'unsaved', 'unsaved_continue', 'unsaved_discard',
] as const;
