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

namespace local_kki\setup;

use local_kki\hook\setup_course;

/**
 * The groups of the ThemenTeams, each with a grouping of its own, so that an activity can be given to one team.
 *
 * @package    local_kki
 * @copyright  2026 KKI PraxisPortal
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class groups {
    /**
     * Makes what is missing; groups are found by their idnumber.
     *
     * @param int $courseid the course, 0 in the dry run for a new one
     * @param work $work the steps
     * @return array{array<string, int>, array<string, int>} group ids and grouping ids by key
     */
    public static function ensure(int $courseid, work $work): array {
        global $CFG;
        require_once($CFG->dirroot . '/group/lib.php');

        $groups = [];
        $groupings = [];
        foreach (setup_course::TEAMS as $key) {
            $idnumber = self::idnumber($key);
            $name = texts::string('team_' . $key);
            $data = (object) ['courseid' => $courseid, 'name' => $name, 'idnumber' => $idnumber];
            $group = $courseid ? groups_get_group_by_idnumber($courseid, $idnumber) : false;
            $groups[$key] = $group ? (int) $group->id : $work->step(
                get_string('setup_group', 'local_kki', $name),
                fn(): int => (int) groups_create_group(clone $data),
            );
            $grouping = $courseid ? groups_get_grouping_by_idnumber($courseid, $idnumber) : false;
            $groupings[$key] = $grouping ? (int) $grouping->id : $work->step(
                get_string('setup_grouping', 'local_kki', $name),
                function () use ($data, $groups, $key): int {
                    $groupingid = (int) groups_create_grouping(clone $data);
                    groups_assign_grouping($groupingid, $groups[$key]);
                    return $groupingid;
                },
            );
        }
        return [$groups, $groupings];
    }

    /**
     * How a team's group is found again.
     *
     * @param string $key one of setup_course::TEAMS
     * @return string
     */
    private static function idnumber(string $key): string {
        return 'kki_team_' . $key;
    }
}
