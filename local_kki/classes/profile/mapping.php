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
 * Where a profile field comes from, when the site has a user profile field for it already.
 *
 * @package    local_kki
 * @copyright  2026 KKI PraxisPortal
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class mapping {
    /** Fields of Moodle's user table that may serve. */
    private const STANDARD = ['institution', 'department', 'city'];

    /** Types of custom profile fields whose stored value is the text itself. */
    private const TYPES = ['text', 'menu'];

    /**
     * The field of Moodle's user profile that serves a field of ours.
     *
     * @param string $field one of profiles::FIELDS
     * @return string|null user:<column> or custom:<id>; null where it is not mapped
     */
    public static function of(string $field): ?string {
        $value = (string) get_config('local_kki', 'map_' . $field);
        return preg_match('/^(user:(' . implode('|', self::STANDARD) . ')|custom:[1-9][0-9]*)\z/', $value) ? $value : null;
    }

    /**
     * What an admin can choose from.
     *
     * @return array<string, string> names by key; the empty key stands for "not mapped"
     */
    public static function options(): array {
        global $DB;
        $options = ['' => get_string('map_none', 'local_kki')];
        foreach (self::STANDARD as $column) {
            $options['user:' . $column] = get_string($column);
        }
        [$in, $params] = $DB->get_in_or_equal(self::TYPES);
        foreach ($DB->get_records_select('user_info_field', "datatype $in", $params, 'sortorder', 'id, name') as $custom) {
            $options['custom:' . $custom->id] = format_string($custom->name, true, ['context' => \context_system::instance()]);
        }
        return $options;
    }

    /**
     * The values of a mapped field, in one query.
     *
     * @param string $field one of profiles::FIELDS
     * @param int[] $userids whose
     * @return array<int, string> plain text by user id
     */
    public static function values(string $field, array $userids): array {
        global $DB;
        [$kind, $name] = explode(':', self::of($field) ?? ':', 2);
        if ($kind === '' || !$userids) {
            return [];
        }
        [$in, $params] = $DB->get_in_or_equal($userids, SQL_PARAMS_NAMED);
        $values = $kind === 'user'
            ? $DB->get_records_select_menu('user', "id $in", $params, '', "id, $name")
            : $DB->get_records_select_menu(
                'user_info_data',
                "fieldid = :fieldid AND userid $in",
                $params + ['fieldid' => (int) $name],
                '',
                'userid, data',
            );
        return array_map(fn(?string $value): string => trim((string) $value), $values);
    }
}
