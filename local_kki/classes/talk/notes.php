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
use local_kki\series\dates;

/**
 * Links and notes of a meeting, written while it is on and for a day after it. Owns `local_kki_note` and `local_kki_note_text`.
 *
 * Every text is a version with its author; a stale change is answered with what is there now, and never applied.
 *
 * @package    local_kki
 * @copyright  2026 KKI PraxisPortal
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class notes {
    /** The table. */
    public const TABLE = 'local_kki_note';

    /** The versions of the texts. */
    public const TEXTS = 'local_kki_note_text';

    /** The longest text. */
    public const MAX_LENGTH = 2000;

    /** The longest address. */
    private const MAX_URL = 1000;

    /** So long after the end of a meeting notes are taken, in seconds. */
    public const WINDOW = DAYSECS;

    /**
     * Whether notes are taken for a date now.
     *
     * @param \stdClass $date row of `local_kki_date`
     * @param int $now
     * @return bool
     */
    public static function are_taken(\stdClass $date, int $now): bool {
        return $date->status !== dates::CANCELLED
            && $now >= (int) $date->timestart
            && $now < (int) $date->timeend + self::WINDOW;
    }

    /**
     * Adds or changes a note.
     *
     * @param int $dateid
     * @param array $note id (0: a new one), uuid, version, content, url
     * @param int $userid
     * @return \stdClass|null the note as it is now, where somebody else has changed it meanwhile; null: it was stored
     * @throws refusal
     */
    public static function save(int $dateid, array $note, int $userid): ?\stdClass {
        $text = self::clean($note);
        $conflict = null;
        keys::locked($dateid, static function (\stdClass $date) use ($note, $text, $userid, &$conflict): array {
            $now = \core\di::get(\core\clock::class)->time();
            if (!self::are_taken($date, $now)) {
                throw new refusal('closed', get_string('talk_refused_closed', 'local_kki'));
            }
            if ($note['id']) {
                $conflict = self::change((int) $date->id, $note, $text, $userid, $now);
            } else {
                self::insert((int) $date->id, $note['uuid'], $text, $userid, $now);
            }
            return [];
        });
        return $conflict;
    }

    /**
     * Removes a note with its versions.
     *
     * @param int $id
     * @param int $userid whose it has to be
     * @param bool $anybodys whether the person may remove what others wrote
     * @throws refusal
     */
    public static function remove(int $id, int $userid, bool $anybodys): void {
        global $DB;
        if (!$DB->record_exists(self::TABLE, ['id' => $id])) {
            return;
        }
        $own = !$DB->record_exists_select(self::TEXTS, 'noteid = ? AND userid <> ?', [$id, $userid]);
        if (!$anybodys && !$own) {
            throw new refusal('not_yours', get_string('talk_refused_note_not_yours', 'local_kki'));
        }
        $DB->delete_records(self::TEXTS, ['noteid' => $id]);
        $DB->delete_records(self::TABLE, ['id' => $id]);
    }

    /**
     * One note.
     *
     * @param int $id
     * @return \stdClass row
     * @throws \dml_missing_record_exception
     */
    public static function get(int $id): \stdClass {
        global $DB;
        return $DB->get_record(self::TABLE, ['id' => $id], '*', MUST_EXIST);
    }

    /**
     * One note, which may be gone.
     *
     * @param int $id
     * @return \stdClass|null row
     */
    public static function find(int $id): ?\stdClass {
        global $DB;
        return $DB->get_record(self::TABLE, ['id' => $id]) ?: null;
    }

    /**
     * The notes of dates.
     *
     * @param int[] $dateids
     * @return \stdClass[][] rows by date, oldest first
     */
    public static function of(array $dateids): array {
        global $DB;
        $found = [];
        foreach ($DB->get_records_list(self::TABLE, 'dateid', $dateids, 'id') as $row) {
            $found[(int) $row->dateid][] = $row;
        }
        return $found;
    }

    /**
     * Removes the notes of dates that are being deleted.
     *
     * @param int[] $dateids
     */
    public static function delete_of(array $dateids): void {
        global $DB;
        [$in, $params] = $DB->get_in_or_equal($dateids);
        $DB->delete_records_select(self::TEXTS, 'noteid IN (SELECT id FROM {' . self::TABLE . "} WHERE dateid $in)", $params);
        $DB->delete_records_list(self::TABLE, 'dateid', $dateids);
    }

    /**
     * Takes a person's texts out of a course: their versions are emptied, notes that stand in their words go.
     *
     * @param int[] $dateids
     * @param int $userid
     */
    public static function erase(array $dateids, int $userid): void {
        global $DB;
        foreach (array_merge(...array_values(self::of($dateids))) as $note) {
            $versions = $DB->get_records(self::TEXTS, ['noteid' => $note->id], 'version DESC');
            if ((int) (reset($versions)->userid ?? 0) === $userid) {
                $DB->delete_records(self::TEXTS, ['noteid' => $note->id]);
                $DB->delete_records(self::TABLE, ['id' => $note->id]);
                continue;
            }
            foreach ($versions as $version) {
                if ((int) $version->userid === $userid) {
                    $DB->update_record(self::TEXTS, ['id' => $version->id, 'userid' => 0, 'content' => '', 'url' => null]);
                }
            }
        }
    }

    /**
     * A new note; the same UUID counts once.
     *
     * @param int $dateid
     * @param string $uuid
     * @param array $text content, url
     * @param int $userid
     * @param int $now
     */
    private static function insert(int $dateid, string $uuid, array $text, int $userid, int $now): void {
        global $DB;
        if (!preg_match('/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}\z/', $uuid)) {
            throw new refusal('uuid', get_string('talk_refused_uuid', 'local_kki'));
        }
        if (!$DB->record_exists(self::TABLE, ['dateid' => $dateid, 'uuid' => $uuid])) {
            $id = (int) $DB->insert_record(self::TABLE, $text + [
                'dateid' => $dateid, 'uuid' => $uuid, 'version' => 1, 'timecreated' => $now, 'timemodified' => $now,
            ]);
            self::keep_version($id, 1, $text, $userid, $now);
        }
    }

    /**
     * Changes a note, if the person saw its newest version.
     *
     * @param int $dateid
     * @param array $note id, version
     * @param array $text content, url
     * @param int $userid
     * @param int $now
     * @return \stdClass|null the note as it is now, in a conflict
     */
    private static function change(int $dateid, array $note, array $text, int $userid, int $now): ?\stdClass {
        global $DB;
        $row = $DB->get_record(self::TABLE, ['id' => $note['id'], 'dateid' => $dateid]);
        if (!$row) {
            throw new refusal('gone', get_string('talk_refused_gone', 'local_kki'));
        }
        if ($row->content === $text['content'] && (string) $row->url === (string) $text['url']) {
            return null;
        }
        if ((int) $row->version !== $note['version']) {
            return $row;
        }
        $version = (int) $row->version + 1;
        $DB->update_record(self::TABLE, ['id' => $row->id, 'version' => $version, 'timemodified' => $now] + $text);
        self::keep_version((int) $row->id, $version, $text, $userid, $now);
        return null;
    }

    /**
     * Keeps a version of a text with its author.
     *
     * @param int $noteid
     * @param int $version
     * @param array $text content, url
     * @param int $userid
     * @param int $now
     */
    private static function keep_version(int $noteid, int $version, array $text, int $userid, int $now): void {
        global $DB;
        $DB->insert_record(self::TEXTS, $text + [
            'noteid' => $noteid, 'version' => $version, 'userid' => $userid, 'timecreated' => $now,
        ]);
    }

    /**
     * A note's text and address as they are stored.
     *
     * @param array $note content, url
     * @return array content, url
     */
    private static function clean(array $note): array {
        $content = trim(fix_utf8($note['content']));
        $url = trim($note['url']);
        if ($content === '') {
            throw new refusal('empty', get_string('talk_refused_empty', 'local_kki'));
        }
        if (\core_text::strlen($content) > self::MAX_LENGTH) {
            throw new refusal('too_long', get_string('talk_refused_too_long', 'local_kki', self::MAX_LENGTH));
        }
        $plain = preg_match('~^https://[^/?#@\s]+\.[^/?#@\s]+([/?#]\S*)?\z~', $url) && clean_param($url, PARAM_URL) === $url;
        if ($url !== '' && (strlen($url) > self::MAX_URL || !$plain)) {
            throw new refusal('url', get_string('talk_refused_url', 'local_kki'));
        }
        return ['content' => $content, 'url' => $url === '' ? null : $url];
    }
}
