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

namespace local_kki\baustein;

/**
 * The participants of a course as one viewer may see them: actively enrolled, tracked by Moodle's own completion reports,
 * and in separate groups only those of the viewer's groups.
 *
 * @package    local_kki
 * @copyright  2026 KKI PraxisPortal
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class people {
    /** Moodle's own mark of a participant whose progress is followed. */
    public const TRACKED = 'moodle/course:isincompletionreports';

    /** Sorted by name. */
    public const BY_NAME = 'name';

    /** Sorted by how many steps are done. */
    public const BY_PROGRESS = 'progress';

    /**
     * Use {@see people::seen_by()}.
     *
     * @param string $sql ids of the participants
     * @param array<string, mixed> $params
     */
    private function __construct(
        /** @var string ids of the participants */
        private readonly string $sql,
        /** @var array<string, mixed> parameters of the statement */
        private readonly array $params,
    ) {
    }

    /**
     * Whether somebody takes part in a course.
     *
     * @param int $courseid
     * @param int $userid
     * @return bool
     */
    public static function is_participant(int $courseid, int $userid): bool {
        return is_enrolled(\context_course::instance($courseid), $userid, self::TRACKED, true);
    }

    /**
     * The participants whom a viewer may see.
     *
     * @param int $courseid
     * @param int $viewerid
     * @return self
     */
    public static function seen_by(int $courseid, int $viewerid): self {
        $course = get_course($courseid);
        $context = \context_course::instance($courseid);
        $groupids = 0;
        if (
            groups_get_course_groupmode($course) == SEPARATEGROUPS
            && !has_capability('moodle/site:accessallgroups', $context, $viewerid)
        ) {
            $groups = groups_get_all_groups($courseid, $viewerid, (int) $course->defaultgroupingid, 'g.*', false, true);
            $groupids = array_keys($groups);
            if (!$groupids) {
                return new self('SELECT id FROM {user} WHERE 1 = 0', []);
            }
        }
        [$sql, $params] = get_enrolled_sql($context, self::TRACKED, $groupids, true);
        return new self($sql, $params);
    }

    /**
     * How many there are.
     *
     * @return int
     */
    public function count(): int {
        global $DB;
        return $DB->count_records_sql(
            "SELECT COUNT(1) FROM {user} u JOIN ($this->sql) e ON e.id = u.id WHERE u.suspended = 0",
            $this->params,
        );
    }

    /**
     * Of some people, those whom the viewer may see.
     *
     * @param int[] $userids
     * @return int[]
     */
    public function among(array $userids): array {
        global $DB;
        $found = [];
        foreach (array_chunk(array_unique($userids), 1000) as $chunk) {
            [$in, $params] = $DB->get_in_or_equal($chunk, SQL_PARAMS_NAMED, 'among');
            $ids = $DB->get_fieldset_sql(
                "SELECT u.id FROM {user} u JOIN ($this->sql) e ON e.id = u.id WHERE u.suspended = 0 AND u.id $in",
                $this->params + $params,
            );
            $found = array_merge($found, array_map('intval', $ids));
        }
        return $found;
    }

    /**
     * One page of people with how many steps each has done.
     *
     * @param \stdClass[] $phases the steps that count
     * @param string $sort {@see people::BY_NAME} or {@see people::BY_PROGRESS}
     * @param bool $descending
     * @param int $offset
     * @param int $limit
     * @return \stdClass[] id, the name's fields and `done`, in order
     */
    public function page(array $phases, string $sort, bool $descending, int $offset, int $limit): array {
        global $DB;
        [$counts, $countparams] = progress::counts_sql($phases);
        $fields = \core_user\fields::for_name()->get_sql('u')->selects;
        $direction = $descending ? 'DESC' : 'ASC';
        $name = "u.lastname $direction, u.firstname $direction, u.id";
        $order = $sort === self::BY_PROGRESS
            ? "COALESCE(c.done, 0) $direction, u.lastname, u.firstname, u.id"
            : $name;
        return $DB->get_records_sql(
            "SELECT u.id$fields, COALESCE(c.done, 0) AS done
               FROM {user} u
               JOIN ($this->sql) e ON e.id = u.id
          LEFT JOIN ($counts) c ON c.userid = u.id
              WHERE u.suspended = 0
           ORDER BY $order",
            $this->params + $countparams,
            $offset,
            $limit,
        );
    }
}
