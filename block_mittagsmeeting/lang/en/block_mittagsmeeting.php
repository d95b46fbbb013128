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
$string['consent_cancel'] = 'Not now';
$string['consent_data'] = 'What goes there: picture and sound if you switch them on, and your IP address.';
$string['consent_name'] = 'The room itself asks for your name; a first name will do.';
$string['consent_remember'] = 'Remember for this provider';
$string['consent_room'] = 'The video room is run by {$a->operator} ({$a->country}).';
$string['consent_title'] = 'Before you enter the room';
$string['dates'] = 'All dates, calendar and reminder';
$string['first'] = 'Tell everyone here when you meet for lunch.';
$string['format_day'] = '%a, %d %B';
$string['hint'] = 'No registration, no fixed agenda.';
$string['in_minute'] = 'in 1 minute';
$string['in_minutes'] = 'in {$a} minutes';
$string['join'] = 'Join now';
$string['join_newtab'] = 'opens in a new tab';
$string['joinpage_back'] = 'Back to the course';
$string['joinpage_blocked'] = 'The address of this room is no longer allowed on this site. Please let your trainers know.';
$string['joinpage_closed'] = 'The room is not open right now.';
$string['joinpage_consents'] = 'You can withdraw this at any time in your profile under "Video rooms I agreed to".';
$string['missing'] = 'The series of dates that stood here no longer exists.';
$string['mittagsmeeting:addinstance'] = 'Add a lunch meeting block';
$string['mittagsmeeting:myaddinstance'] = 'Add a lunch meeting block to the dashboard';
$string['moved'] = 'Moved from {$a->from}.';
$string['moved_reason'] = 'Moved from {$a->from}: {$a->reason}';
$string['next'] = 'Next time';
$string['none'] = 'No dates are planned at the moment. New ones will appear here.';
$string['open'] = 'The room is open.';
$string['open_text'] = 'You are welcome to join.';
$string['over'] = 'Today\'s meeting is over.';
$string['plan'] = 'Plan dates';
$string['plan_first'] = 'Create a lunch meeting';
$string['pluginname'] = 'Lunch meeting';
$string['privacy:metadata'] = 'The block stores no personal data. Who joins is not recorded; what people agreed to is stored by KKI PraxisPortal (local_kki).';
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
$string['today'] = 'Today, {$a}';
$string['zone'] = 'Your time. In the time zone {$a->zone} it is {$a->time}.';
