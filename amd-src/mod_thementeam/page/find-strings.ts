/** The language strings that filters, search and list say. */
export const FIND_STRING_KEYS = [
    'find_association', 'find_association_all', 'find_filters', 'find_fits', 'find_label', 'find_mine', 'find_nothing', 'find_open',
    'find_reset', 'find_result', 'find_tag', 'find_tag_all', 'find_toggle', 'find_toggle_on', 'formermember', 'list_by_column',
    'list_column', 'list_newest', 'list_sort', 'list_state', 'list_title', 'list_until', 'list_who', 'state_answered', 'state_ask',
    'state_open', 'state_outdated', 'state_valid', 'view_board', 'view_list', 'view_mode', 'comment_one', 'comment_many',
] as const;
