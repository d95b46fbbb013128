/** The language strings that a document's page says. */
export const DOCUMENT_STRING_KEYS = [
    'cancel', 'close', 'conflict_both', 'conflict_take_mine', 'conflict_take_theirs',
    'conflict_theirs', 'conflict_yours', 'connection_back', 'connection_lost', 'diff_added', 'diff_compare', 'diff_first',
    'diff_removed', 'diff_same', 'document_audience', 'document_card_made', 'document_delete',
    'document_deleted', 'document_edit', 'document_effort', 'document_files', 'document_from', 'document_lead_missing',
    'document_restored', 'document_saved', 'document_tags', 'document_timereview', 'failed_now', 'failed_now_text', 'history',
    'history_current', 'history_of', 'history_restore', 'history_restored', 'loading', 'merge_title', 'naming',
    'naming_kommune', 'naming_name', 'naming_none', 'offline_now', 'offline_now_text', 'publish', 'publish_again',
    'publish_done', 'publish_hint', 'publish_needs', 'publish_reason', 'publish_uptodate', 'publishing',
    'reaction_outdated', 'reaction_unsuitable', 'reaction_used', 'reactions_heading', 'reason_is',
    'refused_deleted_document', 'refused_empty_reason', 'remove', 'review_due', 'save', 'section_actions', 'section_add',
    'section_claim', 'section_claimed', 'section_conflict', 'section_conflict_hint', 'section_edit', 'section_edit_of', 'section_empty', 'section_move_down',
    'section_move_up', 'section_moved', 'section_removed', 'section_restored', 'section_saved', 'section_unclaim',
    'section_unclaimed', 'section_writes', 'section_you_write', 'sign', 'sign_again', 'sign_back', 'sign_done',
    'sign_earlier', 'sign_heading', 'sign_now', 'sign_open', 'sign_open_one', 'sign_yours', 'sign_yours_earlier',
    'signed_back', 'solution_published', 'solution_superseded', 'solution_withdrawn', 'to_card', 'to_card_open', 'toboard',
    'undo', 'withdraw', 'withdraw_done', 'withdraw_reason',
] as const;
