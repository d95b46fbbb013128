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

/**
 * Removes dates that are older than the administration keeps them, with what the journal says of that time.
 *
 * @package    local_kki
 * @copyright  2026 KKI PraxisPortal
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class retention {
    /** Months to choose from; 0 keeps dates for ever. */
    public const CHOICES = [0, 12, 24, 36, 60];

    /**
     * Removes what is too old.
     *
     * @return int how many dates there were
     */
    public static function tidy(): int {
        global $DB;
        $months = (int) get_config('local_kki', 'retention_dates');
        if ($months <= 0) {
            return 0;
        }
        $before = \core\di::get(\core\clock::class)->now()->modify("-$months months")->getTimestamp();
        $removed = 0;
        $sql = 'SELECT DISTINCT seriesid FROM {' . dates::TABLE . '} WHERE timeend < ?';
        foreach ($DB->get_fieldset_sql($sql, [$before]) as $seriesid) {
            $ids = $DB->get_fieldset_select(dates::TABLE, 'id', 'seriesid = ? AND timeend < ?', [$seriesid, $before]);
            $removed += date_manager::delete((int) $seriesid, array_map('intval', $ids), 0);
        }
        $DB->delete_records_select(series_manager::JOURNAL, 'timecreated < ?', [$before]);
        return $removed;
    }
}
