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

declare(strict_types=1);

namespace mod_thementeam\local;

use mod_thementeam\local\here\presence;
use mod_thementeam\local\stay\visits;
use mod_thementeam\local\stay\watches;

/**
 * What mod_thementeam does when something happens elsewhere in Moodle.
 *
 * @package    mod_thementeam
 * @copyright  2026 KKI PraxisPortal
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class observer {
    /**
     * A group ended: what it worked out stays readable for those who see all groups.
     *
     * @param \core\event\group_deleted $event
     */
    public static function group_deleted(\core\event\group_deleted $event): void {
        $group = $event->get_record_snapshot('groups', $event->objectid);
        spaces::archive_group((int) $event->objectid, (string) $group->name);
    }

    /**
     * An account was removed: the texts stay with the team under "former member", the journal forgets the person.
     *
     * @param \core\event\user_deleted $event
     */
    public static function user_deleted(\core\event\user_deleted $event): void {
        spaces::forget_actor((int) $event->objectid);
        visits::forget((int) $event->objectid);
        watches::forget((int) $event->objectid);
        presence::leave((int) $event->objectid);
    }

    /**
     * Somebody left a group: no longer shown in its spaces, from this moment on.
     *
     * @param \core\event\group_member_removed $event
     */
    public static function group_member_removed(\core\event\group_member_removed $event): void {
        presence::leave((int) $event->relateduserid, 's.groupid = :groupid', ['groupid' => $event->objectid]);
    }

    /**
     * Somebody left a course: no longer shown in its ThemenTeams, from this moment on.
     *
     * @param \core\event\user_enrolment_deleted $event
     */
    public static function user_enrolment_deleted(\core\event\user_enrolment_deleted $event): void {
        $where = 's.thementeamid IN (SELECT t.id FROM {thementeam} t WHERE t.course = :courseid)';
        presence::leave((int) $event->relateduserid, $where, ['courseid' => $event->courseid]);
    }
}
