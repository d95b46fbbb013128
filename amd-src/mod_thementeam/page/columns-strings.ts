/** The language strings that the dialog "Change columns" says. */
export const COLUMNS_STRING_KEYS = [
    'close', 'color_blue', 'color_green', 'color_grey', 'color_orange', 'color_red', 'color_violet', 'columns_add', 'columns_added',
    'columns_color_of', 'columns_down', 'columns_edit', 'columns_intro', 'columns_lock', 'columns_lock_of', 'columns_moved',
    'columns_name_of', 'columns_new', 'columns_remove_of', 'columns_removed', 'columns_saved', 'columns_up', 'done',
    'failed_now', 'failed_now_text', 'offline_now', 'offline_now_text', 'refused_empty_column', 'refused_empty_reason',
    'space_archive', 'space_archive_hint', 'space_archive_why', 'space_archived_now', 'space_lock', 'space_lock_done',
    'space_opened_now', 'space_reopen', 'space_unlock_done',
] as const;
