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

use core_user\fields;
use mod_thementeam\workspace;

/**
 * The people of a space: those in the course who may read it.
 *
 * @package    mod_thementeam
 * @copyright  2026 KKI PraxisPortal
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class members {
    /**
     * The people of a space.
     *
     * @param workspace $workspace the space, and who asks
     */
    public function __construct(
        /** @var workspace the space, and who asks */
        private readonly workspace $workspace,
    ) {
    }

    /**
     * Everyone who may read the space, by name.
     *
     * @param int[]|null $userids only these
     * @return array[] id and name each
     */
    public function list(?array $userids = null): array {
        global $DB;
        $context = $this->workspace->instance->context;
        $names = fields::for_name()->get_sql('u', false, '', '', false)->selects;
        [$where, $params] = $this->readers();
        if ($userids !== null) {
            [$in, $more] = $DB->get_in_or_equal($userids, SQL_PARAMS_NAMED, 'member', true, 0);
            $where .= " AND u.id $in";
            $params += $more;
        }
        [$sort] = users_order_by_sql('u');
        $rows = $DB->get_records_sql("SELECT u.id, $names FROM {user} u WHERE $where ORDER BY $sort", $params);
        $rows = (new \core_availability\info_module($this->workspace->instance->cm))->filter_user_list($rows);
        $override = has_capability('moodle/site:viewfullnames', $context);
        return array_values(array_map(
            fn(\stdClass $row): array => ['id' => (int) $row->id, 'name' => fullname($row, $override)],
            $rows,
        ));
    }

    /**
     * Who reads the space: enrolled in the course, with the right to see the activity, and of the group or with the right to
     * see all groups.
     *
     * @return array{string, array} condition on the user u, and its parameters
     */
    private function readers(): array {
        $instance = $this->workspace->instance;
        $groupid = (int) $this->workspace->space->groupid;
        $enrolled = get_enrolled_with_capabilities_join($instance->context, 'reader', 'mod/thementeam:view', 0, true);
        $where = "u.deleted = 0 AND u.id IN (SELECT readeru.id FROM {user} readeru $enrolled->joins WHERE $enrolled->wheres)";
        $params = $enrolled->params;
        if (!$instance->cm->visible) {
            [$allowed, $more] = $this->with_capability('moodle/course:viewhiddenactivities', 'hiddenu');
            $where .= " AND $allowed";
            $params += $more;
        }
        if ($instance->group_mode() === VISIBLEGROUPS || ($instance->group_mode() === NOGROUPS && $groupid === 0)) {
            return [$where, $params];
        }
        [$all, $more] = $this->with_capability('moodle/site:accessallgroups', 'allgroupsu');
        $member = 'u.id IN (SELECT gm.userid FROM {groups_members} gm WHERE gm.groupid = :readergroup)';
        return ["$where AND ($all OR $member)", $params + $more + ['readergroup' => $groupid]];
    }

    /**
     * Who has a capability in the activity.
     *
     * @param string $capability
     * @param string $alias for the table of users
     * @return array{string, array} condition on the user u, and its parameters
     */
    private function with_capability(string $capability, string $alias): array {
        $join = get_with_capability_join($this->workspace->instance->context, $capability, "$alias.id");
        return ["u.id IN (SELECT $alias.id FROM {user} $alias $join->joins WHERE $join->wheres)", $join->params];
    }
}
