/** The language strings that taking something back says. */
export const UNDO_STRING_KEYS = [
    'card_removed', 'card_restored', 'card_saved_undo', 'comment_removed', 'comment_restored', 'failed_now', 'moved', 'offline_now',
    'refused_deleted_card', 'undo_done',
] as const;
