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

use local_kki\event\phase_created;
use local_kki\event\phase_deleted;
use local_kki\event\phase_moved;
use local_kki\event\phase_restored;
use local_kki\event\phase_updated;
use local_kki\live\refusal;

/**
 * The steps of a Baustein; owns `local_kki_phase`.
 *
 * @package    local_kki
 * @copyright  2026 KKI PraxisPortal
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class phases {
    /** The table. */
    public const TABLE = 'local_kki_phase';

    /**
     * The steps of a Baustein in their order.
     *
     * @param int $bausteinid
     * @return array<int, \stdClass> by id
     */
    public static function of_baustein(int $bausteinid): array {
        global $DB;
        return $DB->get_records(self::TABLE, ['bausteinid' => $bausteinid, 'timedeleted' => 0], 'sortorder, id');
    }

    /**
     * One step, deleted or not, with its `courseid` and `hidden` (it or its Baustein is out of participants' sight).
     *
     * @param int $id
     * @return \stdClass
     * @throws \dml_missing_record_exception
     */
    public static function get(int $id): \stdClass {
        global $DB;
        return $DB->get_record_sql(
            'SELECT ph.*, b.courseid,
                    CASE WHEN b.visible = 1 AND b.timedeleted = 0 AND ph.timedeleted = 0 THEN 0 ELSE 1 END AS hidden
               FROM {' . self::TABLE . '} ph
               JOIN {' . bausteine::TABLE . '} b ON b.id = ph.bausteinid
              WHERE ph.id = ?',
            [$id],
            MUST_EXIST,
        );
    }

    /**
     * Adds a step at the end of a Baustein.
     *
     * @param int $bausteinid
     * @param \stdClass $data type and name; optionally description, descriptionformat, cmid, minutes, timestart, timedue, place
     * @param int $userid who does it
     * @return int its id
     * @throws refusal when the data do not fit
     */
    public static function create(int $bausteinid, \stdClass $data, int $userid): int {
        return bausteine::change($bausteinid, function (\stdClass $baustein) use ($data, $userid): int {
            global $DB;
            $type = phase_type::from($data->type);
            $fields = phase_fields::clean($type, (array) $data + [
                'name' => $type->default_name(),
                'minutes' => $type->default_minutes(),
            ]);
            phase_fields::check($type, $fields, (int) $baustein->courseid);
            $now = self::now();
            $row = (object) ($fields + [
                'bausteinid' => $baustein->id,
                'type' => $type->value,
                'descriptionformat' => (int) ($data->descriptionformat ?? FORMAT_PLAIN),
                'sortorder' => 1 + (int) $DB->get_field(self::TABLE, 'MAX(sortorder)', ['bausteinid' => $baustein->id]),
                'version' => 1,
                'usermodified' => $userid,
                'timecreated' => $now,
                'timemodified' => $now,
                'timedeleted' => 0,
            ]);
            $row->id = $DB->insert_record(self::TABLE, $row);
            bausteine::raise_version($baustein);
            phase_created::of($row, (int) $baustein->courseid, $userid)->trigger();
            return (int) $row->id;
        });
    }

    /**
     * Changes a step.
     *
     * When somebody else changed it since, fields that do not collide are merged; where both changed the same field,
     * nothing is saved and the answer names the fields.
     *
     * @param int $id
     * @param int $version what the person saw
     * @param array<string, string> $base the fields that the person saw, as {@see phase_fields::of()} gave them
     * @param array<string, string> $fields the fields that the person wants
     * @param int $userid who does it
     * @return merge with collisions nothing was saved
     * @throws refusal when the step is deleted or the data do not fit
     */
    public static function update(int $id, int $version, array $base, array $fields, int $userid): merge {
        $bausteinid = (int) self::get($id)->bausteinid;
        return bausteine::change($bausteinid, function (\stdClass $baustein) use ($id, $version, $base, $fields, $userid) {
            global $DB;
            $row = self::present($id);
            $theirs = phase_fields::of($row);
            $merge = merge::fields($version === (int) $row->version ? $theirs : $base, $fields, $theirs);
            if ($merge->collisions) {
                return $merge;
            }
            $type = phase_type::from($row->type);
            $new = phase_fields::clean($type, $merge->values + $theirs);
            phase_fields::check($type, $new, (int) $baustein->courseid);
            if ($new['description'] === $theirs['description']) {
                unset($new['description']);
            } else {
                $row->descriptionformat = FORMAT_PLAIN;
            }
            $row = (object) ($new + (array) $row);
            $row->version++;
            $row->usermodified = $userid;
            $row->timemodified = self::now();
            $DB->update_record(self::TABLE, $row);
            phase_updated::of($row, (int) $baustein->courseid, $userid)->trigger();
            return $merge;
        });
    }

    /**
     * Moves a step.
     *
     * @param int $id
     * @param int $version the Baustein's version that the person saw
     * @param int $afterid the step that shall come before it, 0 for the start
     * @param int $userid who does it
     * @return string a sentence for the trainer
     * @throws refusal when the steps changed since or the step is deleted
     */
    public static function move(int $id, int $version, int $afterid, int $userid): string {
        $bausteinid = (int) self::get($id)->bausteinid;
        return bausteine::change($bausteinid, function (\stdClass $baustein) use ($id, $version, $afterid, $userid): string {
            global $DB;
            $row = self::present($id);
            bausteine::check_version($baustein, $version);
            $phases = self::of_baustein((int) $baustein->id);
            $order = array_values(array_diff(array_keys($phases), [$id]));
            $before = $afterid === 0 ? -1 : array_search($afterid, $order, true);
            if ($before === false) {
                throw new refusal('unknown_position', get_string('refused_unknown_position', 'local_kki'));
            }
            array_splice($order, $before + 1, 0, [$id]);
            foreach ($order as $position => $phaseid) {
                if ((int) $phases[$phaseid]->sortorder !== $position + 1) {
                    $DB->set_field(self::TABLE, 'sortorder', $position + 1, ['id' => $phaseid]);
                }
            }
            bausteine::raise_version($baustein);
            phase_moved::of($row, (int) $baustein->courseid, $userid)->trigger();
            return get_string('phase_moved', 'local_kki', [
                'name' => self::plain_name($row, $baustein),
                'place' => array_search($id, $order, true) + 1,
            ]);
        });
    }

    /**
     * Puts a step into the bin; what people have done stays until the bin is emptied.
     *
     * @param int $id
     * @param int $version what the person saw
     * @param int $userid who does it
     * @return string a sentence for the trainer
     * @throws refusal when it changed since or is deleted already
     */
    public static function delete(int $id, int $version, int $userid): string {
        $bausteinid = (int) self::get($id)->bausteinid;
        return bausteine::change($bausteinid, function (\stdClass $baustein) use ($id, $version, $userid): string {
            global $DB;
            $row = self::present($id);
            bausteine::check_version($row, $version);
            $DB->set_field(self::TABLE, 'timedeleted', self::now(), ['id' => $id]);
            bausteine::raise_version($baustein);
            phase_deleted::of($row, (int) $baustein->courseid, $userid)->trigger();
            self::remove_where(
                'bausteinid = ? AND timedeleted > 0 AND timedeleted < ?',
                [$baustein->id, self::now() - bausteine::BIN],
            );
            return get_string('phase_deleted', 'local_kki', self::plain_name($row, $baustein));
        });
    }

    /**
     * Takes a step out of the bin, to where it was.
     *
     * @param int $id
     * @param int $userid who does it
     * @return string a sentence for the trainer
     */
    public static function restore(int $id, int $userid): string {
        $row = self::get($id);
        return bausteine::change((int) $row->bausteinid, function (\stdClass $baustein) use ($row, $userid): string {
            global $DB;
            if ($row->timedeleted) {
                $DB->set_field(self::TABLE, 'timedeleted', 0, ['id' => $row->id]);
                bausteine::raise_version($baustein);
                phase_restored::of($row, (int) $baustein->courseid, $userid)->trigger();
            }
            return get_string('phase_restored', 'local_kki', self::plain_name($row, $baustein));
        });
    }

    /**
     * Removes the steps of Bausteine for good, with what people have done.
     *
     * @param int[] $bausteinids
     */
    public static function remove_of(array $bausteinids): void {
        global $DB;
        [$in, $params] = $DB->get_in_or_equal($bausteinids);
        self::remove_where("bausteinid $in", $params);
    }

    /**
     * A step that is not deleted.
     *
     * @param int $id
     * @return \stdClass
     * @throws refusal
     */
    private static function present(int $id): \stdClass {
        global $DB;
        $row = $DB->get_record(self::TABLE, ['id' => $id]);
        if (!$row || $row->timedeleted) {
            throw new refusal('deleted_phase', get_string('refused_deleted_phase', 'local_kki'));
        }
        return $row;
    }

    /**
     * Removes steps for good, with what people have done.
     *
     * @param string $where
     * @param array $params
     */
    private static function remove_where(string $where, array $params): void {
        global $DB;
        $ids = $DB->get_fieldset_select(self::TABLE, 'id', $where, $params);
        if ($ids) {
            progress::remove_of($ids);
            [$in, $inparams] = $DB->get_in_or_equal($ids);
            $DB->delete_records_select(self::TABLE, "id $in", $inparams);
        }
    }

    /**
     * The name of a step for a sentence that is shown as plain text.
     *
     * @param \stdClass $row
     * @param \stdClass $baustein
     * @return string
     */
    private static function plain_name(\stdClass $row, \stdClass $baustein): string {
        $name = activities::of_course((int) $baustein->courseid)->phase_name($row);
        return html_entity_decode(strip_tags($name), ENT_QUOTES);
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
