<?php
// This file is part of Moodle - https://moodle.org/
//
// Moodle is free software: you can redistribute it and/or modify
// it under the terms of the GNU General Public License as published by
// the Free Software Foundation, either version 3 of the License, or
// (at your option) any later version.
//
// Moodle is distributed in the hope that it will be useful,
// but WITHOUT ANY WARRANTY; without even the implied warranty of
// MERCHANTABILITY or FITNESS FOR A PARTICULAR PURPOSE.  See the
// GNU General Public License for more details.
//
// You should have received a copy of the GNU General Public License
// along with Moodle.  If not, see <https://www.gnu.org/licenses/>.

/**
 * English strings of mod_thementeam.
 *
 * @package    mod_thementeam
 * @copyright  2026 KKI PraxisPortal
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

defined('MOODLE_INTERNAL') || die();

$string['add'] = 'Add';
$string['add_card'] = 'Add a card';
$string['archivedspace'] = '{$a} (closed)';
$string['board'] = 'Board';
$string['cancel'] = 'Cancel';
$string['card_added'] = 'Added. You can go on with the next one.';
$string['card_content'] = 'More about it';
$string['card_content_optional'] = 'More about it (if you like)';
$string['card_edit'] = 'Edit card';
$string['card_gone'] = 'Somebody has removed this card in the meantime. What you have written still stands here, so that you can copy it.';
$string['card_many'] = '{$a} cards';
$string['card_one'] = '1 card';
$string['card_removed'] = '"{$a}" has been removed.';
$string['card_restored'] = 'The card is back.';
$string['card_saved'] = 'Saved.';
$string['card_saved_merged'] = 'Saved, together with what somebody else has just changed.';
$string['card_title'] = 'In one sentence';
$string['chooseteam'] = 'Choose a ThemenTeam';
$string['close'] = 'Close';
$string['column_concerns'] = 'What is on our minds';
$string['column_empty'] = 'Drag cards here or choose "Move to …"';
$string['column_knowledge'] = 'What we know';
$string['column_proposals'] = 'What we suggest';
$string['columns'] = 'Columns';
$string['comment_added'] = 'Your comment has been added.';
$string['comment_many'] = '{$a} comments';
$string['comment_one'] = '1 comment';
$string['comment_remove_of'] = 'Remove the comment by {$a}';
$string['comment_remove_sure'] = 'Remove this comment for good?';
$string['comment_removed'] = 'The comment has been removed.';
$string['comment_send'] = 'Send comment';
$string['comment_yours'] = 'Your comment';
$string['comments'] = 'Comments';
$string['comments_none'] = 'No comments yet. What is it like where you work?';
$string['conflict_both'] = 'Bring both together';
$string['conflict_heading'] = '{$a} has just changed this card as well';
$string['conflict_hint'] = 'Nothing is overwritten until you have decided.';
$string['conflict_stale'] = '{$a} has just changed this card as well.';
$string['conflict_take_mine'] = 'Take mine';
$string['conflict_take_theirs'] = 'Take the text by {$a}';
$string['conflict_theirs'] = '{$a->name}, {$a->when}';
$string['conflict_yours'] = 'Your text';
$string['connection_back'] = 'The connection is back.';
$string['connection_lost'] = 'No connection. We keep trying.';
$string['edit'] = 'Edit';
$string['empty_lead'] = 'There is nothing here yet, and that is a good start.';
$string['empty_readonly'] = 'There is nothing here yet.';
$string['empty_start'] = 'What is on your mind?';
$string['empty_text'] = 'Write one sentence about what is on your mind. The others see it at once and can say what it is like where they work.';
$string['emptycolumn'] = 'There is room for your thoughts here.';
$string['erasedcontent'] = 'This text was removed on request.';
$string['erasedtitle'] = 'Text removed on request';
$string['event_card_created'] = 'Card added';
$string['event_card_deleted'] = 'Card removed';
$string['event_card_moved'] = 'Card moved';
$string['event_card_restored'] = 'Card brought back';
$string['event_card_updated'] = 'Card changed';
$string['event_comment_created'] = 'Comment added';
$string['event_comment_deleted'] = 'Comment removed';
$string['everyone'] = 'Everyone';
$string['failed_now'] = 'That did not work just now.';
$string['failed_now_text'] = 'That did not work. Please try again; your text stays here.';
$string['finish_adding'] = 'Done';
$string['formermember'] = 'Former member';
$string['keep'] = 'Keep it';
$string['loading'] = 'One moment …';
$string['modulename'] = 'ThemenTeam';
$string['modulename_help'] = 'A ThemenTeam works on a topic together: cards travel from "What is on our minds" through "What we know" to "What we suggest". Everyone in the team can add, change, move and comment on cards; the others see a change within seconds.

With separate groups each group has a protected space of its own. With visible groups everyone reads along, and each writes in their own group. Without groups the whole course works in one space.';
$string['modulenameplural'] = 'ThemenTeams';
$string['move_failed'] = '"{$a->title}" is back in its old place. {$a->reason}';
$string['move_keys_hint'] = 'Enter picks the card up, the arrow keys move it, Enter puts it down, Escape takes it back.';
$string['move_to'] = 'Move to …';
$string['move_with_keys'] = 'Pick up and move';
$string['moved'] = '"{$a->title}" is now in "{$a->column}", place {$a->place} of {$a->count}.';
$string['moving_at'] = '{$a->column}, place {$a->place} of {$a->count}';
$string['moving_cancelled'] = '"{$a}" is back where it was.';
$string['moving_end'] = 'It does not go further in this direction.';
$string['moving_grabbed'] = '"{$a}" picked up. The arrow keys move the card, Enter puts it down, Escape takes it back.';
$string['next_answer'] = 'Answer now';
$string['next_unanswered'] = 'Next: "{$a->title}" by {$a->name} has no answer yet.';
$string['nocomments'] = 'No comments yet.';
$string['nogroups_make'] = 'Create groups';
$string['nogroups_participant'] = 'You do not belong to a ThemenTeam yet. Your trainer will be glad to add you to one.';
$string['nogroups_trainer'] = 'This ThemenTeam works in groups, and there are none yet. As soon as you create one, it has its space here.';
$string['noinstances'] = 'There is no ThemenTeam in this course yet.';
$string['offline_now'] = 'There is no connection right now.';
$string['offline_now_text'] = 'There is no connection right now. Your text stays here; please try again in a moment.';
$string['page-mod-thementeam-x'] = 'Any ThemenTeam page';
$string['pluginadministration'] = 'ThemenTeam administration';
$string['pluginname'] = 'ThemenTeam';
$string['privacy:metadata:thementeam_card'] = 'Cards in the spaces of ThemenTeams';
$string['privacy:metadata:thementeam_card:deletedby'] = 'Who removed the card';
$string['privacy:metadata:thementeam_card:timecreated'] = 'When the card was added';
$string['privacy:metadata:thementeam_card:title'] = 'The title of the card';
$string['privacy:metadata:thementeam_card:userid'] = 'Who added the card';
$string['privacy:metadata:thementeam_comment'] = 'Comments on cards';
$string['privacy:metadata:thementeam_comment:deletedby'] = 'Who removed the comment';
$string['privacy:metadata:thementeam_comment:timecreated'] = 'When the comment was written';
$string['privacy:metadata:thementeam_comment:userid'] = 'Who wrote the comment';
$string['privacy:metadata:thementeam_journal'] = 'What changed when, without texts, so that other browsers learn of it';
$string['privacy:metadata:thementeam_journal:timecreated'] = 'When it happened';
$string['privacy:metadata:thementeam_journal:userid'] = 'Who did it';
$string['privacy:metadata:thementeam_journal:verb'] = 'What was done';
$string['privacy:metadata:thementeam_text'] = 'Versions of the texts of cards and comments';
$string['privacy:metadata:thementeam_text:content'] = 'The text';
$string['privacy:metadata:thementeam_text:timecreated'] = 'When this version was written';
$string['privacy:metadata:thementeam_text:title'] = 'The title';
$string['privacy:metadata:thementeam_text:userid'] = 'Who wrote this version';
$string['readers_all'] = 'Everyone in this course can read this';
$string['readers_archived'] = 'Closed: only those who see all groups can still read this';
$string['readers_separate'] = 'Only this ThemenTeam can read this';
$string['readers_visible'] = 'Everyone in this course can read this, this ThemenTeam writes';
$string['refused_archived'] = 'This space is closed. You can read everything here, but no longer change it.';
$string['refused_deleted_card'] = 'This card is no longer there. Somebody has removed it in the meantime.';
$string['refused_empty_comment'] = 'Write a few words, then we can save your comment.';
$string['refused_empty_title'] = 'Give the card a title, then we can save it.';
$string['refused_foreign_card'] = 'The card that this one shall stand behind is not part of this space.';
$string['refused_locked'] = 'Your trainers have closed this space for now. You can still read everything.';
$string['refused_not_allowed'] = 'Only the person it comes from or a trainer can do this here.';
$string['refused_too_long'] = 'This is a little too long: at most {$a} characters fit in.';
$string['refused_unknown_column'] = 'This column is no longer here. Please reload the page.';
$string['remove'] = 'Remove';
$string['resetcards'] = 'Remove all cards and comments';
$string['save'] = 'Save';
$string['setup_activity'] = 'ThemenTeam activity "{$a}"';
$string['setup_demo'] = 'Sample cards in the ThemenTeam "{$a}"';
$string['setup_intro'] = 'What is on our minds locally, what we know and what we suggest together.';
$string['setup_sprachmittlung'] = 'Language mediation in public administration';
$string['setup_wohnen'] = 'Housing for refugees in small municipalities';
$string['space_archived'] = 'This space is closed. You can still read everything.';
$string['teamintro'] = 'What it is about';
$string['teamname'] = 'Name of the ThemenTeam';
$string['teamname_help'] = 'Best the topic in a few words, for example "Housing for refugees in small municipalities".

Under "Common module settings" you decide whether each group has a space of its own.';
$string['thementeam:addinstance'] = 'Add a ThemenTeam';
$string['thementeam:contribute'] = 'Write cards and comments';
$string['thementeam:managespace'] = 'Change columns and close spaces';
$string['thementeam:moderate'] = 'Remove what others wrote';
$string['thementeam:view'] = 'Read a ThemenTeam';
$string['to_bottom'] = 'to the bottom';
$string['to_bottom_of'] = '{$a}: to the bottom';
$string['to_top'] = 'to the top';
$string['to_top_of'] = '{$a}: to the top';
$string['tospace'] = 'Open in the team\'s space';
$string['try_again'] = 'Try again';
$string['undo'] = 'Undo';
$string['unsaved'] = 'What you have written is not saved yet.';
$string['unsaved_continue'] = 'Go on writing';
$string['unsaved_discard'] = 'Discard it';
