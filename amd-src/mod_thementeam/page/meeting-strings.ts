/** The language strings that a meeting's page says. */
export const MEETING_STRING_KEYS = [
    'agenda', 'agenda_add', 'agenda_added', 'agenda_all_in', 'agenda_cards', 'agenda_down', 'agenda_empty', 'agenda_empty_hint',
    'agenda_filter', 'agenda_moved', 'agenda_no_cards', 'agenda_pick', 'agenda_remove', 'agenda_removed', 'agenda_up', 'answer_no',
    'answer_planned', 'answer_yes', 'answers', 'answers_answer', 'answers_line', 'answers_municipality', 'ask_count', 'ask_none',
    'ask_waiting', 'card_basis', 'card_care', 'card_check', 'card_due', 'card_files', 'card_fits', 'card_links', 'card_open_since',
    'card_sizes', 'card_source', 'card_tags', 'card_valid', 'close', 'comment_many', 'comment_one', 'connection_back', 'connection_lost',
    'decision_added', 'loading', 'meeting', 'meeting_back', 'meeting_begin', 'meeting_begun', 'meeting_continue', 'meeting_delete',
    'meeting_delete_sure', 'meeting_end', 'meeting_end_anyway', 'meeting_ended', 'meeting_ended_now', 'meeting_full', 'meeting_gone', 'meeting_keys', 'meeting_unsent',
    'meeting_next', 'meeting_off_agenda', 'meeting_place', 'meeting_prepared', 'meeting_reopen', 'meeting_result', 'meeting_running',
    'meeting_said', 'meeting_small', 'meetings_all', 'question_helped', 'refused_deleted_card', 'try_again',
] as const;
