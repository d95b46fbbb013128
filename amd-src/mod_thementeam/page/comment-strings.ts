/** The language strings around comments. */
export const COMMENT_STRING_KEYS = [
    'comment_edit_own', 'comment_edited', 'comment_new_of', 'comment_of', 'comment_remove_why', 'comment_removed_because',
    'comment_saved', 'comments_earlier', 'helpful', 'helpful_many', 'helpful_one', 'mention_found_many', 'mention_found_one',
    'mention_people', 'waiting_line', 'versions_earlier',
] as const;
