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

namespace local_kki\demo;

use local_kki\hook\remove_demo;
use local_kki\series\date_manager;
use local_kki\series\dates;
use local_kki\series\series_manager;
use local_kki\setup\activities;
use local_kki\setup\quietly;

/**
 * Takes away what the register says is sample data, and nothing else. The course and its sections stay.
 *
 * @package    local_kki
 * @copyright  2026 KKI PraxisPortal
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class remover {
    /** Tables of core that keep rows about people whom delete_user() has already dealt with. */
    private const LEFTOVERS = ['course_modules_completion' => 'userid', 'course_modules_viewed' => 'userid'];

    /**
     * How many people use this site, besides administrators, the guest account and the sample people.
     *
     * @return int
     */
    public static function real_users(): int {
        global $CFG, $DB;
        $known = array_merge(
            [(int) $CFG->siteguest],
            array_map('intval', explode(',', (string) $CFG->siteadmins)),
            register::items('user'),
        );
        [$notin, $params] = $DB->get_in_or_equal($known, SQL_PARAMS_QM, '', false);
        return $DB->count_records_select('user', "deleted = 0 AND id $notin", $params);
    }

    /**
     * Removes the sample data.
     *
     * @return string[] what was removed, as sentences
     */
    public static function remove(): array {
        if (register::is_empty()) {
            return [get_string('demo_removed_nothing', 'local_kki')];
        }
        \core_php_time_limit::raise();
        $people = demo::existing();
        \core\di::get(\core\hook\manager::class)->dispatch(new remove_demo(array_values($people)));
        $sentences = [];
        $count = self::remove_items();
        if ($count) {
            $sentences[] = get_string('demo_removed_items', 'local_kki', $count);
        }
        $gone = 0;
        foreach ($people as $username => $userid) {
            if (self::remove_user($userid)) {
                $gone++;
            } else {
                $sentences[] = get_string('demo_user_is_admin', 'local_kki', $username);
            }
        }
        foreach (register::items('enrol') as $enrolid) {
            self::remove_enrolment($enrolid);
        }
        register::clear();
        $sentences[] = get_string('demo_removed_people', 'local_kki', $gone);
        return $sentences;
    }

    /**
     * Removes activities, dates and series.
     *
     * @return int how many
     */
    private static function remove_items(): int {
        global $DB;
        $admin = (int) get_admin()->id;
        progress_sample::remove();
        $count = 0;
        foreach (register::items('date') as $id) {
            if ($DB->record_exists('local_kki_date', ['id' => $id])) {
                $count += date_manager::delete(dates::series_of($id), [$id], $admin);
            }
        }
        foreach (register::items('series') as $id) {
            if ($DB->record_exists('local_kki_series', ['id' => $id])) {
                series_manager::delete($id, $admin);
                $count++;
            }
        }
        foreach (register::items('course_module') as $id) {
            activities::delete($id);
            $count++;
        }
        return $count;
    }

    /**
     * Removes one sample person for good: an account that never belonged to anybody needs no tombstone.
     *
     * @param int $userid the person
     * @return bool false for a site administrator, who stays
     */
    private static function remove_user(int $userid): bool {
        global $DB;
        if (is_siteadmin($userid)) {
            return false;
        }
        $user = \core_user::get_user($userid, '*', MUST_EXIST);
        quietly::run(fn(): bool => delete_user($user));
        foreach (self::LEFTOVERS as $table => $column) {
            $DB->delete_records($table, [$column => $userid]);
        }
        \context_helper::delete_instance(CONTEXT_USER, $userid);
        $DB->delete_records('user', ['id' => $userid]);
        return true;
    }

    /**
     * Removes an enrolment method that was made for the sample people, unless somebody else uses it by now.
     *
     * @param int $enrolid the enrolment instance
     */
    private static function remove_enrolment(int $enrolid): void {
        global $DB;
        $instance = $DB->get_record('enrol', ['id' => $enrolid]);
        if ($instance && !$DB->record_exists('user_enrolments', ['enrolid' => $enrolid])) {
            enrol_get_plugin($instance->enrol)->delete_instance($instance);
        }
    }
}
