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

namespace local_kki\series;

use local_kki\room\provider;
use local_kki\room\rooms;

/**
 * A series of dates in a course, read from the table `local_kki_series`. {@see series_manager} writes it.
 *
 * @package    local_kki
 * @copyright  2026 KKI PraxisPortal
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class series {
    /** The table. */
    public const TABLE = 'local_kki_series';

    /**
     * Use the static methods.
     *
     * @param \stdClass $row of `local_kki_series`
     * @param bool $consented
     */
    private function __construct(
        /** @var \stdClass row of `local_kki_series`; its room address goes nowhere but to {@see \local_kki\room\entrance} and the form */
        private readonly \stdClass $row,
        /** @var bool whether the viewer asked for agreed to the room's provider */
        public readonly bool $consented = false,
    ) {
    }

    /**
     * One series.
     *
     * @param int $id
     * @return self
     * @throws \dml_missing_record_exception
     */
    public static function get(int $id): self {
        global $DB;
        return new self($DB->get_record(self::TABLE, ['id' => $id], '*', MUST_EXIST));
    }

    /**
     * One series for a viewer, with what they agreed to, in one query; it may be gone.
     *
     * @param int $id
     * @param int $userid
     * @return self|null
     */
    public static function find(int $id, int $userid): ?self {
        return self::first('s.id = :value', $id, $userid);
    }

    /**
     * A course's first series for a viewer, in one query.
     *
     * @param int $courseid
     * @param int $userid
     * @return self|null
     */
    public static function first_of_course(int $courseid, int $userid): ?self {
        return self::first('s.courseid = :value', $courseid, $userid);
    }

    /**
     * The series of a course, oldest first.
     *
     * @param int $courseid
     * @return self[] by id
     */
    public static function of_course(int $courseid): array {
        global $DB;
        return array_map(
            fn(\stdClass $row): self => new self($row),
            $DB->get_records(self::TABLE, ['courseid' => $courseid], 'id'),
        );
    }

    /**
     * The series that the current user may choose for a page outside of a course: those whose meetings they may join.
     *
     * @return string[] course and series name, formatted, by id
     */
    public static function choices(): array {
        global $DB;
        $rows = $DB->get_records_sql(
            'SELECT s.id, s.name, s.courseid, c.fullname
               FROM {' . self::TABLE . '} s
               JOIN {course} c ON c.id = s.courseid
           ORDER BY c.fullname, s.name, s.id',
        );
        $choices = [];
        foreach ($rows as $row) {
            $context = \context_course::instance((int) $row->courseid);
            if (has_capability('local/kki:joinmeeting', $context)) {
                $options = ['context' => $context];
                $choices[(int) $row->id] = format_string($row->fullname, true, $options) . ': '
                    . format_string($row->name, true, $options);
            }
        }
        return $choices;
    }

    /**
     * The context in which everything about the series is checked.
     *
     * @return \context_course
     */
    public function context(): \context_course {
        return \context_course::instance($this->courseid());
    }

    /**
     * The series' id.
     *
     * @return int
     */
    public function id(): int {
        return (int) $this->row->id;
    }

    /**
     * The course that it belongs to.
     *
     * @return int
     */
    public function courseid(): int {
        return (int) $this->row->courseid;
    }

    /**
     * The name, as HTML.
     *
     * @return string
     */
    public function name(): string {
        return format_string($this->row->name, true, ['context' => $this->context()]);
    }

    /**
     * The zone of its wall times.
     *
     * @return string IANA name
     */
    public function timezone(): string {
        return $this->row->timezone;
    }

    /**
     * How long before a start the room opens.
     *
     * @return int seconds
     */
    public function opens_before(): int {
        return (int) $this->row->openbefore * MINSECS;
    }

    /**
     * Who runs the room, as HTML.
     *
     * @return string
     */
    public function operator(): string {
        return format_string((string) $this->row->operator, true, ['context' => $this->context()]);
    }

    /**
     * Where the room is run, as HTML.
     *
     * @return string
     */
    public function country(): string {
        return format_string((string) $this->row->country, true, ['context' => $this->context()]);
    }

    /**
     * The room: its address is for the one who is let in only.
     *
     * @return provider
     */
    public function room(): provider {
        return rooms::of($this->row);
    }

    /**
     * The number to call instead, for those who may go in, while the room is open.
     *
     * @return string empty where there is none
     */
    public function dial_in(): string {
        return (string) $this->row->dialin;
    }

    /**
     * Whether its trainer opened it for all interested.
     *
     * @return bool
     */
    public function is_public(): bool {
        return (bool) $this->row->publicentry;
    }

    /**
     * The generation of its public link's key.
     *
     * @return int
     */
    public function public_key(): int {
        return (int) $this->row->publickey;
    }

    /**
     * The Bundesländer whose holidays are marked while its dates are planned.
     *
     * @return string[] codes
     */
    public function regions(): array {
        return regions::clean(explode(',', (string) $this->row->regions));
    }

    /**
     * How often its dates or fields changed.
     *
     * @return int
     */
    public function revision(): int {
        return (int) $this->row->revision;
    }

    /**
     * The fields as they were typed, for the form.
     *
     * @return \stdClass
     */
    public function fields(): \stdClass {
        return (object) array_intersect_key(
            (array) $this->row,
            array_flip([
                'id', 'courseid', 'version', 'name', 'timezone', 'roomtype', 'roomurl', 'roomcmid', 'dialin', 'operator', 'country',
                'openbefore',
            ]),
        );
    }

    /**
     * The first row that fits, with the viewer's consent.
     *
     * @param string $where
     * @param int $value
     * @param int $userid
     * @return self|null
     */
    private static function first(string $where, int $value, int $userid): ?self {
        global $DB;
        $rows = $DB->get_records_sql(
            "SELECT s.*, c.id AS consentid
               FROM {" . self::TABLE . "} s
          LEFT JOIN {local_kki_consent} c ON c.provider = s.provider AND c.userid = :userid
              WHERE $where
           ORDER BY s.id",
            ['userid' => $userid, 'value' => $value],
            0,
            1,
        );
        $row = reset($rows);
        return $row ? new self($row, $row->consentid !== null) : null;
    }
}
