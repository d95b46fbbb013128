/** The language strings that an opened card says. */
export const CARD_STRING_KEYS = [
    'cancel', 'card_content', 'card_edit', 'card_gone', 'card_saved', 'card_saved_merged', 'card_title', 'close',
    'comment_added', 'comment_remove_of', 'comment_remove_sure', 'comment_removed', 'comment_send', 'comment_yours',
    'comments', 'comments_none', 'conflict_both', 'conflict_heading', 'conflict_hint', 'conflict_take_mine',
    'conflict_take_theirs', 'conflict_theirs', 'conflict_yours', 'edit', 'failed_now', 'failed_now_text', 'keep',
    'loading', 'offline_now', 'offline_now_text', 'refused_deleted_card', 'refused_empty_comment',
    'refused_empty_title', 'remove', 'save', 'try_again', 'unsaved', 'unsaved_continue', 'unsaved_discard',
] as const;
