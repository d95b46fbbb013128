/** The language strings of asks and short questions. */
export const ASK_STRING_KEYS = [
    'answer_change', 'answer_choose', 'answer_conflict', 'answer_delete', 'answer_deleted', 'answer_enter',
    'answer_for', 'answer_for_self', 'answer_line', 'answer_no', 'answer_planned', 'answer_saved', 'answer_send',
    'answer_shared', 'answer_take_mine', 'answer_take_theirs', 'answer_theirs', 'answer_unknown', 'answer_yes',
    'answers', 'answers_answer', 'answers_line', 'answers_municipality', 'ask', 'ask_close', 'ask_closed', 'ask_count',
    'ask_delete', 'ask_delete_sure', 'ask_deleted', 'ask_edit', 'ask_ended', 'ask_none', 'ask_open_until',
    'ask_question', 'ask_reopen', 'ask_reopened', 'ask_send', 'ask_sent', 'ask_start', 'ask_until', 'ask_waiting',
    'cancel', 'failed_now', 'failed_now_text', 'keep', 'offline_now', 'offline_now_text', 'question_above', 'question_accept',
    'question_accept_of', 'question_accepted', 'question_anonymous_yours', 'question_helped', 'question_keep',
    'question_kept', 'question_keptas', 'question_keptfrom', 'question_open', 'question_unaccept',
    'question_unaccepted', 'refused_deleted_card', 'remove', 'save',
] as const;

/** The language strings of the dialog in which one asks. */
export const QUESTION_STRING_KEYS = [
    'cancel', 'close', 'failed_now_text', 'offline_now_text', 'question_anonymous', 'question_anonymous_hint', 'question_asked',
    'question_content', 'question_empty', 'question_lead', 'question_send', 'question_short', 'question_title',
    'refused_deleted_card',
] as const;
