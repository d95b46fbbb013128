/** The language strings that an opened card says. */
export const CARD_STRING_KEYS = [
    'cancel', 'card_basis', 'card_care', 'card_check', 'card_due', 'card_edit', 'card_files', 'card_fits',
    'card_gone', 'card_links', 'card_open_since', 'card_saved', 'card_saved_merged', 'card_sizes', 'card_source',
    'card_tags', 'card_valid', 'close', 'column_locked', 'comment_added', 'comment_remove_of', 'comment_remove_sure',
    'comment_removed', 'comment_send', 'comment_yours', 'comments', 'comments_none', 'conflict_both',
    'conflict_heading', 'conflict_hint', 'conflict_take_mine', 'conflict_take_theirs', 'conflict_theirs',
    'conflict_yours', 'edit', 'failed_now', 'failed_now_text', 'history', 'keep', 'loading', 'offline_now', 'offline_now_text',
    'refused_deleted_card', 'refused_empty_comment', 'remove', 'save', 'try_again', 'undo', 'unsaved', 'unsaved_continue',
    'unsaved_discard',
] as const;
