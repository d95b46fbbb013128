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

namespace local_kki\consent;

use local_kki\room\rooms;

/**
 * What a person agreed to before entering a provider's rooms. Owns the table `local_kki_consent`.
 *
 * A row is kept only when the person wished that it be remembered.
 *
 * @package    local_kki
 * @copyright  2026 KKI PraxisPortal
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class consent {
    /** The table. */
    private const TABLE = 'local_kki_consent';

    /**
     * Under which name a person agreed to a provider for good.
     *
     * @param int $userid
     * @param string $provider
     * @return carried_name|null null: the person has to be asked
     */
    public static function given(int $userid, string $provider): ?carried_name {
        global $DB;
        $row = $DB->get_record(self::TABLE, ['userid' => $userid, 'provider' => $provider], 'namekind, pseudonym');
        return $row ? carried_name::make($row->namekind, (string) $row->pseudonym) : null;
    }

    /**
     * Remembers that a person agreed, and the name they chose; of two tabs that do so at once the later one counts.
     *
     * @param int $userid
     * @param string $provider
     * @param carried_name|null $name their own name unless given
     */
    public static function give(int $userid, string $provider, ?carried_name $name = null): void {
        global $DB;
        $name ??= carried_name::make(carried_name::OWN);
        $chosen = ['namekind' => $name->kind, 'pseudonym' => $name->pseudonym === '' ? null : $name->pseudonym];
        $id = $DB->get_field(self::TABLE, 'id', ['userid' => $userid, 'provider' => $provider]);
        if ($id) {
            $DB->update_record(self::TABLE, ['id' => $id] + $chosen);
            return;
        }
        $row = $chosen + [
            'userid' => $userid,
            'provider' => $provider,
            'timecreated' => \core\di::get(\core\clock::class)->time(),
        ];
        try {
            $DB->insert_record(self::TABLE, $row);
        } catch (\dml_write_exception $e) {
            // Two tabs agreed in the same moment: the other one's row is there.
            if (!self::given($userid, $provider)) {
                throw $e;
            }
        }
    }

    /**
     * Takes a person's own consent back.
     *
     * @param int $id
     * @param int $userid whose it must be
     */
    public static function withdraw(int $id, int $userid): void {
        global $DB;
        $DB->delete_records(self::TABLE, ['id' => $id, 'userid' => $userid]);
    }

    /**
     * What a person agreed to, newest first.
     *
     * @param int $userid
     * @return \stdClass[] with id, provider, namekind, pseudonym, timecreated
     */
    public static function for_user(int $userid): array {
        global $DB;
        return array_values($DB->get_records(
            self::TABLE,
            ['userid' => $userid],
            'timecreated DESC, id DESC',
            'id, provider, namekind, pseudonym, timecreated',
        ));
    }

    /**
     * What a person agreed to, for the page where it can be taken back.
     *
     * @param int $userid
     * @return array[] id, name, given, carried
     */
    public static function in_words(int $userid): array {
        return array_map(static function (\stdClass $row): array {
            [$kind, $host] = explode(':', $row->provider, 2) + [1 => ''];
            return [
                'id' => (int) $row->id,
                'name' => get_string("consent_provider_$kind", 'local_kki', $host),
                'given' => get_string('consent_given', 'local_kki', userdate(
                    (int) $row->timecreated,
                    get_string('strftimedate', 'langconfig'),
                )),
                // Only Jitsi is told a name by us.
                'carried' => $kind === rooms::JITSI
                    ? get_string("consent_carried_$row->namekind", 'local_kki', (string) $row->pseudonym)
                    : '',
            ];
        }, self::for_user($userid));
    }

    /**
     * Removes all that a person agreed to.
     *
     * @param int $userid
     */
    public static function delete_user(int $userid): void {
        global $DB;
        $DB->delete_records(self::TABLE, ['userid' => $userid]);
    }

    /**
     * Everybody who agreed to something.
     *
     * @return int[]
     */
    public static function userids(): array {
        global $DB;
        return array_map('intval', $DB->get_fieldset_sql('SELECT DISTINCT userid FROM {' . self::TABLE . '}'));
    }
}
