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
 * Functions that Moodle calls by name.
 *
 * @package    local_kki
 * @copyright  2026 KKI PraxisPortal
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

/**
 * Links one's own profile page to "My Kommune".
 *
 * @param \core_user\output\myprofile\tree $tree the profile page
 * @param \stdClass $user whose profile
 * @param bool $iscurrentuser whether it is one's own
 * @param \stdClass|null $course the course in which it is seen
 */
function local_kki_myprofile_navigation(\core_user\output\myprofile\tree $tree, $user, $iscurrentuser, $course): void {
    if ($iscurrentuser && !isguestuser($user)) {
        $tree->add_node(new \core_user\output\myprofile\node(
            'contact',
            'local_kki_profile',
            get_string('profile', 'local_kki'),
            null,
            new moodle_url('/local/kki/profile.php'),
        ));
        $tree->add_node(new \core_user\output\myprofile\node(
            'contact',
            'local_kki_consent',
            get_string('consent_title', 'local_kki'),
            'local_kki_profile',
            new moodle_url('/local/kki/consent.php'),
        ));
    }
}

/**
 * Links one's own preferences to "My Kommune".
 *
 * @param navigation_node $parent the preferences
 * @param \stdClass $user whose preferences
 * @param context_user $context the person's context
 * @param \stdClass $course the course in which they are seen
 * @param context_course $coursecontext its context
 */
function local_kki_extend_navigation_user_settings(navigation_node $parent, $user, $context, $course, $coursecontext): void {
    global $USER;
    if ((int) $user->id === (int) $USER->id && !isguestuser()) {
        $node = $parent->find('useraccount', navigation_node::TYPE_CONTAINER) ?: $parent;
        $node->add(
            get_string('profile', 'local_kki'),
            new moodle_url('/local/kki/profile.php'),
            navigation_node::TYPE_SETTING,
            null,
            'local_kki_profile',
        );
    }
}

/**
 * Links participants to their learning path and trainers to everyone's progress and to where they plan.
 *
 * @param navigation_node $parent the course's settings
 * @param \stdClass $course the course
 * @param context_course $context its context
 */
function local_kki_extend_navigation_course(navigation_node $parent, $course, $context): void {
    // The learning path; for trainers, everyone's.
    $tracker = has_capability('local/kki:viewprogress', $context) ? 'overview' : 'path';
    if ($tracker === 'overview' || has_capability('local/kki:viewpath', $context)) {
        $parent->add(
            get_string($tracker, 'local_kki'),
            new moodle_url("/local/kki/$tracker.php", ['courseid' => $course->id]),
            navigation_node::TYPE_SETTING,
            null,
            'local_kki_tracker',
        );
    }
    if (has_capability('local/kki:manageseries', $context)) {
        $parent->add(
            get_string('series', 'local_kki'),
            new moodle_url('/local/kki/series.php', ['courseid' => $course->id]),
            navigation_node::TYPE_SETTING,
            null,
            'local_kki_series',
        );
    }
}

/**
 * What one can do about a date in the calendar and in the timeline.
 *
 * @param calendar_event $event
 * @param \core_calendar\action_factory $factory
 * @param int $userid the viewer
 * @return \core_calendar\local\event\entities\action_interface|null
 */
function local_kki_core_calendar_provide_event_action(
    calendar_event $event,
    \core_calendar\action_factory $factory,
    int $userid = 0,
): ?\core_calendar\local\event\entities\action_interface {
    return \local_kki\series\calendar_entries::action((int) $event->id, $factory);
}
