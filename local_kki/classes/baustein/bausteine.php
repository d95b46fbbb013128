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

use local_kki\event\baustein_created;
use local_kki\event\baustein_deleted;
use local_kki\event\baustein_restored;
use local_kki\event\baustein_updated;
use local_kki\live\refusal;

/**
 * The Kompetenzbausteine of a course; owns `local_kki_baustein`.
 *
 * The row's version rises with every change of the row or of the order of its steps, so that a stale write is noticed.
 *
 * @package    local_kki
 * @copyright  2026 KKI PraxisPortal
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class bausteine {
    /** The table. */
    public const TABLE = 'local_kki_baustein';

    /** How long a deleted Baustein or step can be brought back, in seconds. */
    public const BIN = DAYSECS;

    /**
     * The Bausteine of a course in their order.
     *
     * @param int $courseid
     * @param bool $withhidden whether to name those that only trainers see
     * @return array<int, \stdClass> by id
     */
    public static function of_course(int $courseid, bool $withhidden): array {
        global $DB;
        $where = ['courseid' => $courseid, 'timedeleted' => 0] + ($withhidden ? [] : ['visible' => 1]);
        return $DB->get_records(self::TABLE, $where, 'sortorder, id');
    }

    /**
     * One Baustein, deleted or not.
     *
     * @param int $id
     * @return \stdClass
     * @throws \dml_missing_record_exception
     */
    public static function get(int $id): \stdClass {
        global $DB;
        return $DB->get_record(self::TABLE, ['id' => $id], '*', MUST_EXIST);
    }

    /**
     * Makes a Baustein.
     *
     * @param int $courseid
     * @param \stdClass $data name; optionally summary, summaryformat, visible
     * @param int $userid who does it
     * @return int its id
     * @throws refusal without a name
     */
    public static function create(int $courseid, \stdClass $data, int $userid): int {
        global $DB;
        self::check($data);
        $now = self::now();
        $row = (object) [
            'courseid' => $courseid,
            'name' => trim($data->name),
            'summary' => $data->summary ?? '',
            'summaryformat' => (int) ($data->summaryformat ?? FORMAT_PLAIN),
            'visible' => (int) ($data->visible ?? 1),
            'sortorder' => 1 + (int) $DB->get_field(self::TABLE, 'MAX(sortorder)', ['courseid' => $courseid]),
            'version' => 1,
            'usermodified' => $userid,
            'timecreated' => $now,
            'timemodified' => $now,
            'timedeleted' => 0,
        ];
        $row->id = $DB->insert_record(self::TABLE, $row);
        baustein_created::of($row, $userid)->trigger();
        return (int) $row->id;
    }

    /**
     * Adds a step at the end.
     *
     * @param int $bausteinid
     * @param \stdClass $data type and name; optionally description, descriptionformat, cmid, minutes, timestart, timedue, place
     * @param int $userid who does it
     * @return int the step's id
     * @throws refusal when the data do not fit
     */
    public static function add_phase(int $bausteinid, \stdClass $data, int $userid): int {
        return phases::create($bausteinid, $data, $userid);
    }

    /**
     * Changes a Baustein. A version that is no longer current merges field by field; see {@see phases::update()}.
     *
     * @param int $id
     * @param int $version what the person saw
     * @param array<string, string> $base the fields that the person saw
     * @param array<string, string> $fields the fields that the person wants: name, summary, visible
     * @param int $userid who does it
     * @return merge with collisions nothing was saved
     * @throws refusal when it is deleted or has no name
     */
    public static function update(int $id, int $version, array $base, array $fields, int $userid): merge {
        return self::change($id, function (\stdClass $row) use ($version, $base, $fields, $userid): merge {
            global $DB;
            $theirs = self::fields($row);
            $merge = merge::fields($version === (int) $row->version ? $theirs : $base, $fields, $theirs);
            if ($merge->collisions) {
                return $merge;
            }
            $new = (object) $merge->values;
            self::check($new);
            $row->name = $new->name;
            $row->visible = (int) $new->visible;
            if ($new->summary !== $theirs['summary']) {
                $row->summary = $new->summary;
                $row->summaryformat = FORMAT_PLAIN;
            }
            $row->version++;
            $row->usermodified = $userid;
            $row->timemodified = self::now();
            $DB->update_record(self::TABLE, $row);
            baustein_updated::of($row, $userid)->trigger();
            return $merge;
        });
    }

    /**
     * What a form shows of a row and what merging compares.
     *
     * @param \stdClass $row
     * @return array<string, string>
     */
    public static function fields(\stdClass $row): array {
        return [
            'name' => (string) $row->name,
            'summary' => phase_fields::plain((string) $row->summary, (int) $row->summaryformat),
            'visible' => (string) (int) $row->visible,
        ];
    }

    /**
     * Puts a Baustein into the bin; what people have done stays until the bin is emptied.
     *
     * @param int $id
     * @param int $version what the person saw
     * @param int $userid who does it
     * @return string a sentence for the trainer
     * @throws refusal when it changed since or is deleted already
     */
    public static function delete(int $id, int $version, int $userid): string {
        $row = self::change($id, function (\stdClass $row) use ($version, $userid): \stdClass {
            global $DB;
            self::check_version($row, $version);
            $row->timedeleted = self::now();
            $DB->set_field(self::TABLE, 'timedeleted', $row->timedeleted, ['id' => $row->id]);
            baustein_deleted::of($row, $userid)->trigger();
            return $row;
        });
        self::purge((int) $row->courseid);
        return get_string('baustein_deleted', 'local_kki', wording::plain($row->name));
    }

    /**
     * Takes a Baustein out of the bin.
     *
     * @param int $id
     * @param int $userid who does it
     * @return string a sentence for the trainer
     */
    public static function restore(int $id, int $userid): string {
        global $DB;
        $row = self::get($id);
        if ($row->timedeleted) {
            $DB->set_field(self::TABLE, 'timedeleted', 0, ['id' => $id]);
            baustein_restored::of($row, $userid)->trigger();
        }
        return get_string('baustein_restored', 'local_kki', wording::plain($row->name));
    }

    /**
     * Runs a change while nobody else changes this Baustein or its steps.
     *
     * @param int $id
     * @param callable $change gets the row as it is now
     * @return mixed what the change returned
     * @throws refusal when the Baustein is deleted, or the change said no
     */
    public static function change(int $id, callable $change): mixed {
        global $DB;
        $transaction = $DB->start_delegated_transaction();
        try {
            // The first statement takes the row's lock: from here on the writers of one Baustein queue.
            $DB->execute('UPDATE {' . self::TABLE . '} SET version = version WHERE id = ?', [$id]);
            $row = self::get($id);
            if ($row->timedeleted) {
                throw new refusal('deleted_baustein', get_string('refused_deleted_baustein', 'local_kki'));
            }
            $result = $change($row);
        } catch (\Throwable $e) {
            $transaction->rollback($e);
        }
        $transaction->allow_commit();
        return $result;
    }

    /**
     * Notes that the order of the steps changed.
     *
     * @param \stdClass $row the row that {@see bausteine::change()} gave
     */
    public static function raise_version(\stdClass $row): void {
        global $DB;
        $row->version++;
        $row->timemodified = self::now();
        $DB->update_record(self::TABLE, $row);
    }

    /**
     * Says no to a write that is based on something that is no longer so.
     *
     * @param \stdClass $row with version
     * @param int $version what the person saw
     * @throws refusal with the code `conflict`
     */
    public static function check_version(\stdClass $row, int $version): void {
        if ((int) $row->version !== $version) {
            throw new refusal('conflict', get_string('refused_conflict', 'local_kki'));
        }
    }

    /**
     * Removes everything of a course.
     *
     * @param int $courseid
     */
    public static function delete_course(int $courseid): void {
        global $DB;
        self::remove($DB->get_fieldset_select(self::TABLE, 'id', 'courseid = ?', [$courseid]));
    }

    /**
     * Empties the bin of a course.
     *
     * @param int $courseid
     */
    private static function purge(int $courseid): void {
        global $DB;
        self::remove($DB->get_fieldset_select(
            self::TABLE,
            'id',
            'courseid = ? AND timedeleted > 0 AND timedeleted < ?',
            [$courseid, self::now() - self::BIN],
        ));
    }

    /**
     * Removes Bausteine with steps and progress for good.
     *
     * @param int[] $ids
     */
    private static function remove(array $ids): void {
        global $DB;
        if ($ids) {
            $transaction = $DB->start_delegated_transaction();
            phases::remove_of($ids);
            [$in, $params] = $DB->get_in_or_equal($ids);
            $DB->delete_records_select(self::TABLE, "id $in", $params);
            $transaction->allow_commit();
        }
    }

    /**
     * What is wrong with the fields of a Baustein.
     *
     * @param array<string, mixed> $fields
     * @return array<string, string> sentences by field
     */
    public static function problems(array $fields): array {
        $name = trim((string) ($fields['name'] ?? ''));
        if ($name === '') {
            return ['name' => get_string('refused_empty_name', 'local_kki')];
        }
        if (\core_text::strlen($name) > 255) {
            return ['name' => get_string('refused_long_name', 'local_kki')];
        }
        return [];
    }

    /**
     * Refuses data that do not fit.
     *
     * @param \stdClass $data
     * @throws refusal
     */
    private static function check(\stdClass $data): void {
        foreach (self::problems((array) $data) as $field => $sentence) {
            throw new refusal("bad_$field", $sentence);
        }
    }

    /**
     * The time.
     *
     * @return int
     */
    private static function now(): int {
        return \core\di::get(\core\clock::class)->time();
    }
}
