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

use mod_thementeam\local\solution\documents;
use mod_thementeam\local\solution\section_order;

/**
 * What goes for good when its time is up: what lies in the bin, and the journal of what was done.
 *
 * @package    mod_thementeam
 * @copyright  2026 KKI PraxisPortal
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class retention {
    /** How long things stay in the bin unless the admin says otherwise. */
    public const DAYS = 30;

    /**
     * How long things stay in the bin.
     *
     * @return int days; 0: until somebody empties it
     */
    public static function days(): int {
        $days = get_config('mod_thementeam', 'bindays');
        return $days === false ? self::DAYS : max(0, (int) $days);
    }

    /**
     * Empties the bins of what has been there long enough: rows, all versions of the texts, files. A document of which
     * something was published stays, for its readers.
     *
     * @return int how many things went
     */
    public static function empty_bins(): int {
        $days = self::days();
        if (!$days) {
            return 0;
        }
        $before = \core\di::get(\core\clock::class)->time() - $days * DAYSECS;
        $gone = bin::purge(self::removed('thementeam_card', $before), 0, true);
        foreach (self::removed_by_space('thementeam_comment', $before) as $spaceid => $ids) {
            $gone += comment_bin::purge_from($spaceid, $ids, 0);
        }
        $documentids = array_filter(
            self::removed('thementeam_document', $before),
            fn(int $documentid): bool => !documents::is_published($documentid),
        );
        $gone += documents::purge($documentids, 0, true);
        return $gone + section_order::purge(self::removed('thementeam_section', $before), 0);
    }

    /**
     * Shortens the journals: who did what, and when. The texts and their versions stay.
     */
    public static function prune_journals(): void {
        $days = (int) get_config('mod_thementeam', 'journaldays');
        if ($days > 0) {
            spaces::prune(\core\di::get(\core\clock::class)->time() - $days * DAYSECS);
        }
    }

    /**
     * What was removed before a time.
     *
     * @param string $table
     * @param int $before
     * @return int[]
     */
    private static function removed(string $table, int $before): array {
        global $DB;
        return array_map('intval', $DB->get_fieldset_select($table, 'id', 'timedeleted < ?', [$before]));
    }

    /**
     * What was removed before a time, by space. The place of what a moderator removed stays with its reason.
     *
     * @param string $table
     * @param int $before
     * @return array<int, int[]>
     */
    private static function removed_by_space(string $table, int $before): array {
        global $DB;
        $ids = [];
        foreach ($DB->get_records_select($table, 'timedeleted < ? AND reason IS NULL', [$before], 'id', 'id, spaceid') as $row) {
            $ids[(int) $row->spaceid][] = (int) $row->id;
        }
        return $ids;
    }
}
