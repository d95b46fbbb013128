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
 * English strings of block_mittagsmeeting.
 *
 * @package    block_mittagsmeeting
 * @copyright  2026 KKI PraxisPortal
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

defined('MOODLE_INTERNAL') || die();

$string['cancelled_on'] = 'On {$a->day} there is no lunch meeting.';
$string['cancelled_on_reason'] = 'On {$a->day} there is no lunch meeting: {$a->reason}';
$string['cancelled_today'] = 'There is no lunch meeting today.';
$string['cancelled_today_reason'] = 'There is no lunch meeting today: {$a}';
$string['config_first'] = 'The first one of this course';
$string['config_none'] = 'There is no series of dates to choose from yet.';
$string['config_series'] = 'Series of dates';
$string['consent_agree'] = 'I agree, let me in';
$string['consent_call'] = 'Call instead';
$string['consent_cancel'] = 'Not now';
$string['consent_name_field'] = 'Other name';
$string['consent_name_label'] = 'The name you want to carry';
$string['consent_name_none'] = 'no name';
$string['consent_name_own'] = 'my name: {$a}';
$string['consent_name_pseudonym'] = 'another name';
$string['consent_remember'] = 'Remember for this provider';
$string['consent_room'] = 'The video room is run by {$a->operator} ({$a->country}).';
$string['consent_settings'] = 'Change agreement and name';
$string['consent_title'] = 'Before you enter the room';
$string['dates'] = 'All dates, calendar and reminder';
$string['failed'] = 'That did not work just now. Please try again.';
$string['first'] = 'Tell everyone here when you meet for lunch.';
$string['format_day'] = '%a, %d %B';
$string['hint'] = 'No registration, no fixed agenda.';
$string['in_minute'] = 'in 1 minute';
$string['in_minutes'] = 'in {$a} minutes';
$string['interest'] = 'I\'ll drop in';
$string['interest_back'] = 'On second thoughts, no';
$string['interest_done'] = 'Great, you will drop in.';
$string['interest_one'] = '1 person will probably drop in';
$string['interest_some'] = '{$a} will probably drop in';
$string['join'] = 'Join now';
$string['join_newtab'] = 'opens in a new tab';
$string['joinpage_back'] = 'Back to the course';
$string['joinpage_closed'] = 'The room is not open right now.';
$string['joinpage_consents'] = 'You can withdraw this at any time in your profile under "Video rooms I agreed to".';
$string['joinpage_phone'] = 'Dial this number. It needs neither an agreement nor the internet; usually your phone number is shown there.';
$string['joinpage_phone_title'] = 'Join by phone';
$string['leave'] = 'I have left again';
$string['left'] = 'Thank you, you are no longer counted.';
$string['missing'] = 'The series of dates that stood here no longer exists.';
$string['mittagsmeeting:addinstance'] = 'Add a lunch meeting block';
$string['mittagsmeeting:myaddinstance'] = 'Add a lunch meeting block to the dashboard';
$string['moved'] = 'Moved from {$a->from}.';
$string['moved_reason'] = 'Moved from {$a->from}: {$a->reason}';
$string['next'] = 'Next time';
$string['none'] = 'No dates are planned at the moment. New ones will appear here.';
$string['numbers_empty'] = 'After the meetings this says how many were there.';
$string['numbers_few'] = 'fewer than {$a}';
$string['numbers_intro'] = 'The most who were in at the same time. This site does not know who was there; it shows no numbers under {$a}.';
$string['numbers_peak'] = 'Most in at the same time';
$string['numbers_title'] = 'How many were there';
$string['open'] = 'The room is open.';
$string['open_text'] = 'You are welcome to join.';
$string['over'] = 'Today\'s meeting is over.';
$string['phone'] = 'Join with your phone';
$string['phone_alt'] = 'QR code for the page of this meeting';
$string['phone_text'] = 'Point your phone\'s camera at the picture. The page of this meeting opens there.';
$string['plan'] = 'Plan dates';
$string['plan_first'] = 'Create a lunch meeting';
$string['pluginname'] = 'Lunch meeting';
$string['present'] = '{$a} are in';
$string['present_clicks'] = '(that many have clicked "Join now" here)';
$string['present_one'] = '1 person is in';
$string['present_only'] = '(just the number; names are seen in the room only)';
$string['privacy:metadata:room'] = 'Whoever joins is taken to a video room that somebody else runs; who that is and in which country is on the card that one agrees to before. Consents, notes and reminders are stored by KKI PraxisPortal (local_kki).';
$string['privacy:metadata:room:browser'] = 'What a browser tells every website, for example the IP address.';
$string['privacy:metadata:room:name'] = 'The name one wants to carry in the room (one\'s own, another or none), where the room takes one.';
$string['public_close'] = 'Close';
$string['public_done_close'] = 'The entry is closed. The link leads nowhere any more.';
$string['public_done_open'] = 'The entry is open. Feel free to pass the link on.';
$string['public_done_renew'] = 'The link is renewed. The old one is no longer valid.';
$string['public_gone'] = 'This link no longer exists. Please ask the person who gave it to you.';
$string['public_impossible'] = 'This room can only be entered with an account on this site. Choose another room for all interested.';
$string['public_intro'] = 'With this link people without an account can join the lunch meeting, too. They see only when it takes place and the way into the room; they see nothing of the course.';
$string['public_link'] = 'Link to pass on';
$string['public_name'] = 'The name you want to carry (if you like)';
$string['public_open'] = 'Open for all interested';
$string['public_renew'] = 'Renew link';
$string['public_renew_hint'] = 'If the link has got into the wrong hands, renew it: the old one is then no longer valid.';
$string['public_title'] = 'Entry for all interested';
$string['public_wait'] = 'Feel free to leave this page open: it shows the way in as soon as the room is open.';
$string['running'] = 'Open now';
$string['running_until'] = 'until {$a}';
$string['setup_block'] = 'Block "Lunch meeting" on the course page';
$string['setup_link'] = 'MittagsMeeting: dates and room';
$string['setup_link_added'] = 'Link "{$a}" in the section MittagsMeeting';
$string['setup_series'] = 'Lunch meeting with {$a} sample dates (every second Tuesday) and one right now to try it out';
$string['setup_series_cancelled'] = 'Conference in Konstanz';
$string['setup_series_country'] = 'Germany';
$string['setup_series_moved'] = 'because of the school holidays';
$string['setup_series_name'] = 'Lunch meeting on integration';
$string['setup_series_operator'] = 'BigBlueButton, Musterland state computing centre';
$string['signin'] = 'Please log in to join.';
$string['signin_link'] = 'Log in';
$string['starts'] = 'starts at {$a->time}, {$a->in}';
$string['talk_add'] = 'Add';
$string['talk_added'] = 'Thank you, it is on the list now.';
$string['talk_all'] = 'Show all';
$string['talk_archive'] = 'Meetings so far';
$string['talk_archive_empty'] = 'This is where the meetings leave what they were about, links and notes.';
$string['talk_cancel'] = 'Cancel';
$string['talk_conflict'] = 'Somebody has just changed this note, too.';
$string['talk_conflict_both'] = 'Merge both';
$string['talk_conflict_mine'] = 'Take my text';
$string['talk_conflict_mine_text'] = 'Your text is in the field above.';
$string['talk_conflict_theirs'] = 'Take the other text';
$string['talk_conflict_theirs_text'] = 'The other text:';
$string['talk_empty'] = 'Nothing here yet. One line will do, for example: "Places in day care in the countryside".';
$string['talk_format_day'] = '%a, %d %B %Y';
$string['talk_format_time'] = '%a, %d %B, %H:%M';
$string['talk_found_none'] = 'There is nothing about that here.';
$string['talk_label'] = 'What is on your mind? One line will do.';
$string['talk_link'] = 'What is on our minds';
$string['talk_links'] = 'Links and notes';
$string['talk_mine'] = 'What is on my mind';
$string['talk_moved'] = 'What moved us';
$string['talk_names'] = 'Until the meeting your name stands next to it, after that no longer.';
$string['talk_next'] = 'For the meeting on {$a}';
$string['talk_note'] = 'Note';
$string['talk_note_add'] = 'Add note';
$string['talk_note_change'] = 'Change';
$string['talk_note_empty'] = 'Was there a link or a tip that helps others, too? Write it down here.';
$string['talk_note_link'] = 'Link (if there is one)';
$string['talk_note_saved'] = 'Saved.';
$string['talk_notes'] = 'Links and notes of {$a}';
$string['talk_notes_until'] = 'Everybody who is invited to the meeting can add to them until {$a}.';
$string['talk_remove'] = 'Remove';
$string['talk_remove_confirm'] = 'Do you really want to remove this? It cannot be brought back.';
$string['talk_removed'] = 'Removed.';
$string['talk_save'] = 'Save';
$string['talk_search'] = 'Search';
$string['talk_search_label'] = 'Search the meetings so far';
$string['talk_title'] = 'What is on our minds';
$string['talk_too'] = 'Me too';
$string['talk_too_count'] = '{$a} too';
$string['talk_too_said'] = 'Noted.';
$string['today'] = 'Today, {$a}';
$string['topics'] = 'On our minds: {$a}';
$string['zone'] = 'Your time. In the time zone {$a->zone} it is {$a->time}.';
