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

namespace local_kki\talk;

use local_kki\live\refusal;
use local_kki\presence\keys;
use local_kki\presence\presence;
use local_kki\series\dates;

/**
 * "Was mich beschäftigt": one-liners for a date, and who says "mich auch". Owns `local_kki_concern` and `local_kki_concern_too`.
 *
 * Before the date they carry the name of who wrote them; when it is over, they are "Was uns bewegte" and nobody's.
 *
 * @package    local_kki
 * @copyright  2026 KKI PraxisPortal
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class concerns {
    /** The table. */
    public const TABLE = 'local_kki_concern';

    /** Who says "mich auch", pseudonymous. */
    public const TOO = 'local_kki_concern_too';

    /** The longest one-liner. */
    public const MAX_LENGTH = 160;

    /** More than this many of one person at one date are not one-liners. */
    public const MAX_PER_PERSON = 5;

    /** How many the block names. */
    private const TOPICS = 2;

    /**
     * Adds a one-liner. The same UUID counts once.
     *
     * @param int $dateid
     * @param string $uuid made by the browser
     * @param string $content
     * @param int $userid
     * @throws refusal
     */
    public static function add(int $dateid, string $uuid, string $content, int $userid): void {
        $content = self::clean($content);
        if (!preg_match('/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}\z/', $uuid)) {
            throw new refusal('uuid', get_string('talk_refused_uuid', 'local_kki'));
        }
        keys::locked($dateid, static function (\stdClass $date) use ($uuid, $content, $userid): array {
            global $DB;
            self::require_coming($date);
            if ($DB->record_exists(self::TABLE, ['dateid' => $date->id, 'userid' => $userid, 'uuid' => $uuid])) {
                return [];
            }
            if ($DB->count_records(self::TABLE, ['dateid' => $date->id, 'userid' => $userid]) >= self::MAX_PER_PERSON) {
                throw new refusal('many', get_string('talk_refused_many', 'local_kki', self::MAX_PER_PERSON));
            }
            $DB->insert_record(self::TABLE, [
                'dateid' => $date->id,
                'uuid' => $uuid,
                'userid' => $userid,
                'content' => $content,
                'timecreated' => \core\di::get(\core\clock::class)->time(),
            ]);
            return ['topics' => self::topics((int) $date->id)];
        });
    }

    /**
     * Takes a one-liner away.
     *
     * @param int $id
     * @param int $userid whose it has to be
     * @param bool $anybodys whether the person may take away what others wrote
     * @throws refusal
     */
    public static function remove(int $id, int $userid, bool $anybodys): void {
        global $DB;
        $row = $DB->get_record(self::TABLE, ['id' => $id]);
        if (!$row) {
            return;
        }
        if (!$anybodys && (int) $row->userid !== $userid) {
            throw new refusal('not_yours', get_string('talk_refused_not_yours', 'local_kki'));
        }
        keys::locked((int) $row->dateid, static function (\stdClass $date) use ($id): array {
            global $DB;
            $DB->delete_records(self::TOO, ['concernid' => $id]);
            $DB->delete_records(self::TABLE, ['id' => $id]);
            return ['topics' => self::topics((int) $date->id)];
        });
    }

    /**
     * "Mich auch", or taking that back. A second time changes nothing.
     *
     * @param int $id
     * @param int $userid
     * @param bool $too
     * @throws refusal
     */
    public static function say_too(int $id, int $userid, bool $too): void {
        global $DB;
        $dateid = (int) $DB->get_field(self::TABLE, 'dateid', ['id' => $id], MUST_EXIST);
        keys::locked($dateid, static function (\stdClass $date) use ($id, $userid, $too): array {
            global $DB;
            self::require_coming($date);
            $key = ['concernid' => $id, 'person' => keys::person((int) $date->id, presence::member($userid))];
            if ($too !== $DB->record_exists(self::TOO, $key)) {
                $too ? $DB->insert_record(self::TOO, $key) : $DB->delete_records(self::TOO, $key);
                $DB->set_field(self::TABLE, 'too', $DB->count_records(self::TOO, ['concernid' => $id]), ['id' => $id]);
            }
            return [];
        });
    }

    /**
     * The date of a one-liner.
     *
     * @param int $id
     * @return int
     * @throws \dml_missing_record_exception
     */
    public static function date_of(int $id): int {
        global $DB;
        return (int) $DB->get_field(self::TABLE, 'dateid', ['id' => $id], MUST_EXIST);
    }

    /**
     * What was written for a date that is to come, newest first, as one person sees it.
     *
     * @param \stdClass $date row of `local_kki_date`
     * @param \context $context
     * @param int $userid
     * @param bool $anybodys whether the person may take away what others wrote
     * @return array[] id, content (HTML), name (plain), too, own, said, removable
     */
    public static function of_date(\stdClass $date, \context $context, int $userid, bool $anybodys): array {
        global $DB;
        $person = (string) keys::known_person((int) $date->id, presence::member($userid));
        $names = \core_user\fields::for_name()->get_sql('u', false, '', '', false)->selects;
        $rows = $DB->get_records_sql(
            "SELECT c.id, c.content, c.userid, c.too, t.id AS said, $names
               FROM {" . self::TABLE . '} c
          LEFT JOIN {' . self::TOO . '} t ON t.concernid = c.id AND t.person = :person
          LEFT JOIN {user} u ON u.id = c.userid
              WHERE c.dateid = :dateid
           ORDER BY c.id DESC',
            ['person' => $person, 'dateid' => $date->id],
        );
        return array_values(array_map(static fn(\stdClass $row): array => [
            'id' => (int) $row->id,
            'content' => format_string($row->content, true, ['context' => $context]),
            'name' => $row->userid ? fullname($row) : '',
            'too' => (int) $row->too,
            'own' => (int) $row->userid === $userid,
            'said' => $row->said !== null,
            'removable' => $anybodys || (int) $row->userid === $userid,
        ], $rows));
    }

    /**
     * "Was uns bewegte": what was written for dates that are over, without names, newest first.
     *
     * @param int[] $dateids
     * @return \stdClass[][] rows with content and too, by date
     */
    public static function of_past(array $dateids): array {
        global $DB;
        $found = [];
        foreach ($DB->get_records_list(self::TABLE, 'dateid', $dateids, 'id DESC', 'id, dateid, content, too') as $row) {
            $found[(int) $row->dateid][] = $row;
        }
        return $found;
    }

    /**
     * Takes the names off what was written for dates that are over.
     *
     * @param int $now
     */
    public static function forget_names(int $now): void {
        global $DB;
        $ids = $DB->get_fieldset_sql(
            'SELECT c.id
               FROM {' . self::TABLE . '} c
               JOIN {' . dates::TABLE . '} d ON d.id = c.dateid
              WHERE c.userid > 0 AND d.timeend <= ?',
            [$now],
        );
        foreach (array_chunk($ids, 1000) as $some) {
            [$in, $params] = $DB->get_in_or_equal($some);
            $DB->set_field_select(self::TABLE, 'userid', 0, "id $in", $params);
        }
    }

    /**
     * Forgets who said "mich auch" at some dates; how many stays.
     *
     * @param int[] $dateids
     */
    public static function forget_persons(array $dateids): void {
        global $DB;
        [$in, $params] = $DB->get_in_or_equal($dateids);
        $DB->delete_records_select(self::TOO, 'concernid IN (SELECT id FROM {' . self::TABLE . "} WHERE dateid $in)", $params);
    }

    /**
     * Removes what a person wrote for some dates.
     *
     * @param int[] $dateids
     * @param int $userid
     */
    public static function erase(array $dateids, int $userid): void {
        global $DB;
        [$in, $params] = $DB->get_in_or_equal($dateids);
        $params[] = $userid;
        foreach ($DB->get_fieldset_select(self::TABLE, 'id', "dateid $in AND userid = ?", $params) as $id) {
            self::remove((int) $id, $userid, false);
        }
    }

    /**
     * Removes what was written for dates that are being deleted.
     *
     * @param int[] $dateids
     */
    public static function delete_of(array $dateids): void {
        global $DB;
        self::forget_persons($dateids);
        $DB->delete_records_list(self::TABLE, 'dateid', $dateids);
    }

    /**
     * The newest one-liners, for the block.
     *
     * @param int $dateid
     * @return string|null JSON
     */
    private static function topics(int $dateid): ?string {
        global $DB;
        $rows = $DB->get_records(self::TABLE, ['dateid' => $dateid], 'id DESC', 'id, content', 0, self::TOPICS);
        $topics = array_values(array_column($rows, 'content'));
        return $topics ? json_encode($topics, JSON_THROW_ON_ERROR | JSON_UNESCAPED_UNICODE) : null;
    }

    /**
     * A one-liner as it is stored.
     *
     * @param string $content
     * @return string
     */
    private static function clean(string $content): string {
        $content = trim(preg_replace('/[\p{C}\s]+/u', ' ', fix_utf8($content)));
        if ($content === '') {
            throw new refusal('empty', get_string('talk_refused_empty', 'local_kki'));
        }
        if (\core_text::strlen($content) > self::MAX_LENGTH) {
            throw new refusal('too_long', get_string('talk_refused_too_long', 'local_kki', self::MAX_LENGTH));
        }
        return $content;
    }

    /**
     * Refuses what comes for a date that is over or does not take place.
     *
     * @param \stdClass $date
     */
    private static function require_coming(\stdClass $date): void {
        if ($date->status === dates::CANCELLED || (int) $date->timeend <= \core\di::get(\core\clock::class)->time()) {
            throw new refusal('over', get_string('interest_refused_over', 'local_kki'));
        }
    }
}
