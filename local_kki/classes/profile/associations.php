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

namespace local_kki\profile;

/**
 * The list of Landesverbände. Owner of the table local_kki_association.
 *
 * The admin setting is the list as text, one per line; the table gives each line an id that stays, so that rows can name it.
 *
 * @package    local_kki
 * @copyright  2026 KKI PraxisPortal
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class associations {
    /** The list a new site starts with; generic names, an admin puts the real ones. */
    public const DEFAULTS = ['Städtetag', 'Gemeindetag', 'Städte- und Gemeindebund', 'Landkreistag'];

    /**
     * The Landesverbände that can be chosen, in the admin's order.
     *
     * @param int|null $also an id that is offered too although it left the list, because somebody has it
     * @return array<int, string> names by id, plain text
     */
    public static function menu(?int $also = null): array {
        global $DB;
        return $DB->get_records_select_menu(
            'local_kki_association',
            'hidden = 0 OR id = ?',
            [$also ?? 0],
            'sortorder, id',
            'id, name',
        );
    }

    /**
     * The name of a Landesverband inside another query.
     *
     * @param string $column of that query, holds the id
     * @return string SQL
     */
    public static function name_sql(string $column): string {
        return "(SELECT kkiname.name FROM {local_kki_association} kkiname WHERE kkiname.id = $column)";
    }

    /**
     * Whether an id names a Landesverband, be it hidden.
     *
     * @param int $id the id
     * @return bool
     */
    public static function exists(int $id): bool {
        global $DB;
        return $DB->record_exists('local_kki_association', ['id' => $id]);
    }

    /**
     * Brings the table in line with the admin setting: ids stay, lines that went are hidden, lines that return reappear.
     */
    public static function synchronise(): void {
        global $DB;
        $names = self::lines((string) get_config('local_kki', 'associations'));
        $transaction = $DB->start_delegated_transaction();
        $rows = [];
        foreach ($DB->get_records('local_kki_association', null, 'hidden DESC, id DESC') as $row) {
            $rows[$row->name] = $row;
        }
        foreach ($names as $position => $name) {
            $values = ['name' => $name, 'sortorder' => $position + 1, 'hidden' => 0];
            $row = $rows[$name] ?? null;
            unset($rows[$name]);
            if (!$row) {
                $DB->insert_record('local_kki_association', $values);
            } else if ((int) $row->sortorder !== $position + 1 || $row->hidden) {
                $DB->update_record('local_kki_association', ['id' => $row->id] + $values);
            }
        }
        foreach ($rows as $row) {
            if (!$row->hidden) {
                $DB->set_field('local_kki_association', 'hidden', 1, ['id' => $row->id]);
            }
        }
        $transaction->allow_commit();
    }

    /**
     * The names in the setting's text, cleaned, each once.
     *
     * @param string $text one name per line
     * @return string[]
     */
    private static function lines(string $text): array {
        $lines = array_map(
            fn(string $line): string => \core_text::substr(trim(clean_param($line, PARAM_TEXT)), 0, 255),
            preg_split('/\R/u', $text) ?: [],
        );
        return array_values(array_unique(array_filter($lines, fn(string $line): bool => $line !== '')));
    }
}
