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

/**
 * Which items are sample data. Owner of the table local_kki_demo.
 *
 * @package    local_kki
 * @copyright  2026 KKI PraxisPortal
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class register {
    /**
     * Notes an item; a second note of the same item is ignored.
     *
     * @param string $itemtype what it is
     * @param int $itemid its id
     */
    public static function add(string $itemtype, int $itemid): void {
        global $DB;
        $item = ['itemtype' => $itemtype, 'itemid' => $itemid];
        if (!$DB->record_exists('local_kki_demo', $item)) {
            $DB->insert_record('local_kki_demo', $item + ['timecreated' => \core\di::get(\core\clock::class)->time()]);
        }
    }

    /**
     * Ids of the noted items of one type, newest first.
     *
     * @param string $itemtype what it is
     * @return int[]
     */
    public static function items(string $itemtype): array {
        global $DB;
        $ids = $DB->get_fieldset_select('local_kki_demo', 'itemid', 'itemtype = ? ORDER BY id DESC', [$itemtype]);
        return array_map('intval', $ids);
    }

    /**
     * Whether there is any sample item.
     *
     * @return bool
     */
    public static function is_empty(): bool {
        global $DB;
        return !$DB->record_exists('local_kki_demo', []);
    }

    /**
     * Forgets everything, once it has been taken away.
     */
    public static function clear(): void {
        global $DB;
        $DB->delete_records('local_kki_demo');
    }
}
