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
 * What people say of their Kommune. The only class that reads or writes it; everything else asks here.
 *
 * Each field may be mapped to a field of Moodle's own user profile (admin setting). A mapped field is read from there
 * and edited there; local_kki then neither stores nor shows an own value for it.
 *
 * @package    local_kki
 * @copyright  2026 KKI PraxisPortal
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class profiles {
    /** The fields, as the columns of local_kki_profile call them; the settings are named map_<field>. */
    public const FIELDS = ['municipality', 'associationid', 'sizeclass'];

    /** Size classes by their upper limit of inhabitants; the last one is open. */
    public const SIZES = ['5000', '20000', '50000', '100000', 'more'];

    /**
     * The profile of one person.
     *
     * @param int $userid whose
     * @return profile
     */
    public static function of(int $userid): profile {
        return self::of_many([$userid])[$userid];
    }

    /**
     * The profiles of many people, in one query for the own fields and one for each mapped field.
     *
     * @param int[] $userids whose
     * @return array<int, profile> by user id, one for each id given
     */
    public static function of_many(array $userids): array {
        global $DB;
        if (!$userids) {
            return [];
        }
        [$in, $params] = $DB->get_in_or_equal($userids, SQL_PARAMS_NAMED);
        $rows = $DB->get_records_sql(
            "SELECT p.userid, p.municipality, p.associationid, p.sizeclass, a.name AS association
               FROM {local_kki_profile} p
          LEFT JOIN {local_kki_association} a ON a.id = p.associationid
              WHERE p.userid $in",
            $params,
        );
        $mapped = [];
        foreach (self::FIELDS as $field) {
            if (mapping::of($field) !== null) {
                $mapped[$field] = mapping::values($field, $userids);
            }
        }
        $profiles = [];
        foreach ($userids as $userid) {
            $row = $rows[$userid] ?? null;
            $values = [
                'municipality' => (string) ($row->municipality ?? ''),
                'associationid' => (string) ($row->association ?? ''),
                'sizeclass' => self::size_name((string) ($row->sizeclass ?? '')),
            ];
            foreach ($mapped as $field => $theirs) {
                $values[$field] = $theirs[$userid] ?? '';
            }
            $profiles[$userid] = new profile(
                $userid,
                $values['municipality'],
                $values['associationid'],
                $values['sizeclass'],
                isset($mapped['associationid']) ? null : (isset($row->associationid) ? (int) $row->associationid : null),
                isset($mapped['sizeclass']) ? '' : (string) ($row->sizeclass ?? ''),
            );
        }
        return $profiles;
    }

    /**
     * The names of people's Landesverbände, as plain text, in one query.
     *
     * @param int[] $userids whose
     * @return array<int, string> by user id; people without one are left out
     */
    public static function associations_of(array $userids): array {
        global $DB;
        if (!$userids) {
            return [];
        }
        if (mapping::of('associationid') !== null) {
            return array_filter(mapping::values('associationid', $userids), fn(string $name): bool => $name !== '');
        }
        [$in, $params] = $DB->get_in_or_equal($userids, SQL_PARAMS_NAMED);
        return $DB->get_records_sql_menu(
            "SELECT p.userid, a.name
               FROM {local_kki_profile} p
               JOIN {local_kki_association} a ON a.id = p.associationid
              WHERE p.userid $in",
            $params,
        );
    }

    /**
     * The Kommunen of the people that a query names, in one query together with it.
     *
     * @param string $sql gives user ids in a column id
     * @param array $params its named parameters
     * @return array<int, string> plain text by user id, empty where the profile names none
     */
    public static function municipalities_among(string $sql, array $params): array {
        global $DB;
        [$kind, $name] = explode(':', mapping::of('municipality') ?? ':', 2);
        [$field, $join] = match ($kind) {
            'user' => ["u.$name", ''],
            'custom' => ['d.data', 'LEFT JOIN {user_info_data} d ON d.userid = u.id AND d.fieldid = :municipalityfieldid'],
            default => ['p.municipality', 'LEFT JOIN {local_kki_profile} p ON p.userid = u.id'],
        };
        $params += $kind === 'custom' ? ['municipalityfieldid' => (int) $name] : [];
        $names = $DB->get_records_sql_menu(
            "SELECT u.id, $field AS municipality FROM {user} u JOIN ($sql) e ON e.id = u.id $join",
            $params,
        );
        return array_map(fn(?string $name): string => trim((string) $name), $names);
    }

    /**
     * Stores what a person says of herself. Mapped fields are left out: they are edited where they live.
     *
     * @param int $userid whose
     * @param string $municipality name of the Kommune, may be empty
     * @param int|null $associationid id of the Landesverband
     * @param string $sizeclass one of SIZES, or empty
     */
    public static function save(int $userid, string $municipality, ?int $associationid, string $sizeclass): void {
        global $DB;
        $values = [
            'municipality' => \core_text::substr(trim($municipality), 0, 255) ?: null,
            'associationid' => $associationid && associations::exists($associationid) ? $associationid : null,
            'sizeclass' => in_array($sizeclass, self::SIZES, true) ? $sizeclass : null,
        ];
        foreach (self::FIELDS as $field) {
            if (mapping::of($field) !== null) {
                $values[$field] = null;
            }
        }
        if (!array_filter($values)) {
            self::delete_user($userid);
            return;
        }
        $row = (object) ($values + ['userid' => $userid, 'timemodified' => \core\di::get(\core\clock::class)->time()]);
        $row->id = $DB->get_field('local_kki_profile', 'id', ['userid' => $userid]);
        if ($row->id) {
            $DB->update_record('local_kki_profile', $row);
        } else {
            unset($row->id);
            $DB->insert_record('local_kki_profile', $row);
        }
    }

    /**
     * Whether a person has stored anything here.
     *
     * @param int $userid whose
     * @return bool
     */
    public static function has(int $userid): bool {
        global $DB;
        return $DB->record_exists('local_kki_profile', ['userid' => $userid]);
    }

    /**
     * Forgets what a person said.
     *
     * @param int $userid whose
     */
    public static function delete_user(int $userid): void {
        global $DB;
        $DB->delete_records('local_kki_profile', ['userid' => $userid]);
    }

    /**
     * The words for a size class.
     *
     * @param string $size one of SIZES, or empty
     * @return string
     */
    public static function size_name(string $size): string {
        return in_array($size, self::SIZES, true) ? get_string('size_' . $size, 'local_kki') : '';
    }
}
