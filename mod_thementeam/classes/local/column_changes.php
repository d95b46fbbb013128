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

use local_kki\live\revision;
use mod_thementeam\event;
use mod_thementeam\workspace;

/**
 * Changes the columns of a space, and closes it for writing. Owner of the table thementeam_column, together with
 * {@see columns}. Every change answers with the revision and all columns.
 *
 * @package    mod_thementeam
 * @copyright  2026 KKI PraxisPortal
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class column_changes {
    /** Most columns that a space can have. */
    public const MAX = 12;

    /** Longest name of a column. */
    public const MAX_NAME = 80;

    /** The colours that a column can have; empty: grey. */
    public const COLORS = ['', 'orange', 'blue', 'green', 'violet', 'red'];

    /**
     * Changes in a space.
     *
     * @param workspace $workspace the space, and who acts
     */
    public function __construct(
        /** @var workspace the space, and who acts */
        private readonly workspace $workspace,
    ) {
    }

    /**
     * Adds a column at the end. The same uuid twice makes one column.
     *
     * @param string $name
     * @param string $color
     * @param string $uuid
     * @return array
     */
    public function create(string $name, string $color, string $uuid): array {
        $name = self::name($name);
        $columnid = 0;
        [$changed, $number] = $this->change(function (revision $revision) use ($name, $color, $uuid, &$columnid): bool {
            global $DB;
            $columns = $this->rows();
            if (in_array($uuid, array_column($columns, 'uuid'), true)) {
                return false;
            }
            if (count($columns) >= self::MAX) {
                throw refusals::of('too_many_columns', self::MAX);
            }
            $columnid = $DB->insert_record('thementeam_column', (object) [
                'spaceid' => $revision->ownerid,
                'name' => $name,
                'color' => $color,
                'sortorder' => 1 + max([0, ...array_map('intval', array_column($columns, 'sortorder'))]),
                'uuid' => $uuid,
            ]);
            $revision->record('create', 'column', $columnid);
            return true;
        });
        if ($changed) {
            event\column_created::of($this->workspace, $columnid)->trigger();
        }
        return $this->answer($number);
    }

    /**
     * Changes name, colour and lock. Whoever started from an old version gets what the column has become instead; a
     * repeated call is no conflict.
     *
     * @param int $columnid
     * @param int $version the version that the person saw
     * @param string $name
     * @param string $color
     * @param bool $locked
     * @return array
     */
    public function update(int $columnid, int $version, string $name, string $color, bool $locked): array {
        $name = self::name($name);
        $stale = false;
        [$changed, $number] = $this->change(
            function (revision $revision) use ($columnid, $version, $name, $color, $locked, &$stale): bool {
                global $DB;
                $column = $this->row($columnid);
                if ([$column->name, (string) $column->color, (bool) $column->locked] === [$name, $color, $locked]) {
                    return false;
                }
                $stale = (int) $column->version !== $version;
                if ($stale) {
                    return false;
                }
                $DB->update_record('thementeam_column', (object) [
                    'id' => $columnid,
                    'name' => $name,
                    'color' => $color,
                    'locked' => (int) $locked,
                    'version' => $version + 1,
                ]);
                $revision->record('update', 'column', $columnid);
                return true;
            },
        );
        if ($changed) {
            event\column_updated::of($this->workspace, $columnid)->trigger();
        }
        return $this->answer($number) + ($stale ? self::conflict() : []);
    }

    /**
     * Moves a column. Of two moves the later one wins.
     *
     * @param int $columnid
     * @param int $aftercolumnid the column before it; 0: to the beginning
     * @return array
     */
    public function move(int $columnid, int $aftercolumnid): array {
        [$changed, $number] = $this->change(function (revision $revision) use ($columnid, $aftercolumnid): bool {
            global $DB;
            $this->row($columnid);
            $before = array_keys($this->rows());
            $ids = array_values(array_diff($before, [$columnid]));
            $place = $aftercolumnid === 0 ? -1 : array_search($aftercolumnid, $ids, true);
            if ($place === false) {
                throw refusals::of('unknown_column');
            }
            array_splice($ids, $place + 1, 0, [$columnid]);
            if ($ids === $before) {
                return false;
            }
            foreach ($ids as $sortorder => $id) {
                $DB->set_field('thementeam_column', 'sortorder', $sortorder, ['id' => $id]);
            }
            $revision->record('move', 'column', $columnid);
            return true;
        });
        if ($changed) {
            event\column_updated::of($this->workspace, $columnid)->trigger();
        }
        return $this->answer($number);
    }

    /**
     * Removes a column without cards; cards of it in the bin would come back in the first one that takes cards.
     *
     * @param int $columnid
     * @param int $version the version that the person saw
     * @return array
     */
    public function delete(int $columnid, int $version): array {
        $stale = false;
        [$changed, $number] = $this->change(function (revision $revision) use ($columnid, $version, &$stale): bool {
            global $DB;
            $columns = $this->rows();
            if (!isset($columns[$columnid])) {
                return false;
            }
            if ($DB->record_exists('thementeam_card', ['columnid' => $columnid, 'timedeleted' => null])) {
                throw refusals::of('column_not_empty');
            }
            if (count($columns) === 1) {
                throw refusals::of('last_column');
            }
            $stale = (int) $columns[$columnid]->version !== $version;
            if ($stale) {
                return false;
            }
            $DB->delete_records('thementeam_column', ['id' => $columnid]);
            $revision->record('delete', 'column', $columnid);
            return true;
        });
        if ($changed) {
            event\column_deleted::of($this->workspace, $columnid)->trigger();
        }
        return $this->answer($number) + ($stale ? self::conflict() : []);
    }

    /**
     * Closes the space for writing, or opens it again.
     *
     * @param bool $locked
     * @return array
     */
    public function lock_space(bool $locked): array {
        [$changed, $number] = $this->change(function (revision $revision) use ($locked): bool {
            if (!spaces::lock($revision->ownerid, $locked)) {
                return false;
            }
            $revision->record($locked ? 'lock' : 'unlock', 'space', $revision->ownerid);
            return true;
        });
        if ($changed) {
            event\space_locked::of($this->workspace, (int) $this->workspace->space->id, ['locked' => (int) $locked])->trigger();
        }
        return $this->answer($number);
    }

    /**
     * Stops a colour that is none.
     *
     * @param string $color
     * @throws \invalid_parameter_exception
     */
    public static function require_color(string $color): void {
        if (!in_array($color, self::COLORS, true)) {
            throw new \invalid_parameter_exception('Not a colour');
        }
    }

    /**
     * A column's name as it is stored: one line, without white space around it.
     *
     * @param string $name
     * @return string
     * @throws \local_kki\live\refusal when there is none, or it is too long
     */
    private static function name(string $name): string {
        $name = trim(preg_replace('/[\s\p{Cc}]+/u', ' ', fix_utf8($name)));
        if ($name === '') {
            throw refusals::of('empty_column');
        }
        if (\core_text::strlen($name) > self::MAX_NAME) {
            throw refusals::of('too_long', self::MAX_NAME);
        }
        return $name;
    }

    /**
     * The columns of the space, in their order.
     *
     * @return \stdClass[] by id
     */
    private function rows(): array {
        global $DB;
        return $DB->get_records('thementeam_column', ['spaceid' => $this->workspace->space->id], 'sortorder, id');
    }

    /**
     * A column of the space.
     *
     * @param int $columnid
     * @return \stdClass
     * @throws \local_kki\live\refusal
     */
    private function row(int $columnid): \stdClass {
        return $this->rows()[$columnid] ?? throw refusals::of('unknown_column');
    }

    /**
     * Runs a change of the space.
     *
     * @param callable $change
     * @return array{bool, int} whether anything changed, and the revision afterwards
     */
    private function change(callable $change): array {
        return spaces::change((int) $this->workspace->space->id, $this->workspace->userid(), $change);
    }

    /**
     * What is answered after a change.
     *
     * @param int $number
     * @return array
     */
    private function answer(int $number): array {
        $context = $this->workspace->instance->context;
        return ['revision' => $number, 'columns' => columns::of_space((int) $this->workspace->space->id, $context, true)];
    }

    /**
     * What is answered to those who started from an old version.
     *
     * @return array
     */
    private static function conflict(): array {
        return ['status' => 'conflict', 'code' => 'stale', 'message' => get_string('conflict_column', 'thementeam')];
    }
}
