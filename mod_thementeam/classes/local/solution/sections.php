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

namespace mod_thementeam\local\solution;

use local_kki\live\revision;
use mod_thementeam\event;
use mod_thementeam\local\refusals;
use mod_thementeam\local\texts;

/**
 * The sections of documents. Owner of the table thementeam_section.
 *
 * @package    mod_thementeam
 * @copyright  2026 KKI PraxisPortal
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class sections extends section_changes {
    /** What a section can be for; the last three are what others pass on. */
    public const ROLES = ['situation', 'proposal', 'costs', 'sources', 'council', 'press', 'citizens'];

    /** Most sections of a document. */
    public const MAX = 60;

    /**
     * Adds a section to a document. Call it inside a change.
     *
     * @param revision $revision
     * @param int $documentid
     * @param array $fields role, title, position, and uuid where a retry is to count once
     * @param string $content html
     * @return int id of the section
     */
    public static function insert(revision $revision, int $documentid, array $fields, string $content): int {
        global $DB;
        $sectionid = $DB->insert_record('thementeam_section', (object) ($fields + [
            'documentid' => $documentid,
            'spaceid' => $revision->ownerid,
            'uuid' => \core\uuid::generate(),
            'timecreated' => $revision->time,
            'timemodified' => $revision->time,
        ]));
        $textid = self::add_text($revision, $sectionid, $fields['title'], $content);
        $DB->set_field('thementeam_section', 'textid', $textid, ['id' => $sectionid]);
        $revision->record('create', 'section', $sectionid, $textid);
        return $sectionid;
    }

    /**
     * The sections of a document in their order, with their texts.
     *
     * @param int $documentid
     * @return \stdClass[] rows, with content, authorid and timewritten
     */
    public static function of_document(int $documentid): array {
        global $DB;
        return $DB->get_records_sql(
            "SELECT s.*, t.content, t.userid AS authorid, t.timecreated AS timewritten
               FROM {thementeam_section} s
               JOIN {thementeam_text} t ON t.id = s.textid
              WHERE s.documentid = ? AND s.timedeleted IS NULL
           ORDER BY s.position, s.id",
            [$documentid],
        );
    }

    /**
     * Adds a section at the end. The same uuid twice makes one.
     *
     * @param int $documentid
     * @param string $uuid
     * @param string $title
     * @param string $role one of ROLES or ''
     * @param string $content html
     * @return array with the sectionid
     * @throws \local_kki\live\refusal
     */
    public function add(int $documentid, string $uuid, string $title, string $role, string $content): array {
        $title = texts::title($title);
        $content = section_texts::clean($content);
        $sectionid = 0;
        [$changed, $number] = $this->change(
            function (revision $revision) use ($documentid, $uuid, $title, $role, $content, &$sectionid): bool {
                global $DB;
                $this->live($documentid);
                $sectionid = (int) $DB->get_field('thementeam_section', 'id', ['documentid' => $documentid, 'uuid' => $uuid]);
                if ($sectionid) {
                    return false;
                }
                $places = $DB->get_fieldset_select('thementeam_section', 'position', 'documentid = ?', [$documentid]);
                if (count($places) >= self::MAX) {
                    throw refusals::of('too_many_sections', self::MAX);
                }
                $fields = ['uuid' => $uuid, 'role' => self::role($role), 'title' => $title];
                $fields['position'] = $places ? max($places) + 1 : 0;
                $sectionid = self::insert($revision, $documentid, $fields, $content);
                self::raise_content($revision, $documentid);
                return true;
            },
        );
        if ($changed) {
            event\section_created::of($this->workspace, $sectionid, ['documentid' => $documentid])->trigger();
        }
        return $this->answer($number, $documentid) + ['sectionid' => $sectionid];
    }

    /**
     * Changes a section. Whoever started from an old version gets both texts, and the own one is kept in the history.
     *
     * @param int $sectionid
     * @param int $version the version that the person saw
     * @param string $title
     * @param string $role one of ROLES or ''
     * @param string $content html
     * @return array with the sectionid; on a conflict also the collisions (label, mine and theirs, plain text), the
     *         current version and the textid of the own text
     * @throws \local_kki\live\refusal
     */
    public function save(int $sectionid, int $version, string $title, string $role, string $content): array {
        $title = texts::title($title);
        $content = section_texts::clean($content);
        $section = $theirs = null;
        $mine = 0;
        [$changed, $number] = $this->change(
            function (revision $revision) use (
                $sectionid,
                $version,
                $title,
                $role,
                $content,
                &$section,
                &$theirs,
                &$mine,
            ): bool {
                $section = $this->section($sectionid);
                $text = texts::get((int) $section->textid);
                $same = $section->title === $title && (string) $text->content === $content;
                if ($same && (string) $section->role === $role) {
                    return false;
                }
                if (!$same && (int) $section->version !== $version) {
                    $theirs = $text;
                    return $this->keep($revision, $section, $title, $content, $mine);
                }
                $this->write($revision, $section, $title, self::role($role), $content);
                return true;
            },
        );
        if ($changed && !$theirs) {
            $other = ['documentid' => (int) $section->documentid];
            event\section_updated::of($this->workspace, $sectionid, $other)->trigger();
        }
        $answer = $this->answer($number, (int) $section->documentid) + ['sectionid' => $sectionid];
        return $theirs ? $answer + $this->both($section, $theirs, $mine) : $answer;
    }

    /**
     * Makes an older text the current one, as a new version.
     *
     * @param int $sectionid
     * @param int $version the version that the person saw
     * @param int $textid
     * @return array
     * @throws \local_kki\live\refusal
     */
    public function restore_text(int $sectionid, int $version, int $textid): array {
        $section = $theirs = null;
        [$changed, $number] = $this->change(
            function (revision $revision) use ($sectionid, $version, $textid, &$section, &$theirs): bool {
                $section = $this->section($sectionid);
                $text = texts::version('section', $sectionid, $textid);
                $now = texts::get((int) $section->textid);
                if ($now->title === $text->title && $now->content === $text->content) {
                    return false;
                }
                if ((int) $section->version !== $version) {
                    $theirs = $now;
                    return false;
                }
                $this->write($revision, $section, (string) $text->title, $section->role, (string) $text->content);
                return true;
            },
        );
        if ($changed) {
            $other = ['documentid' => (int) $section->documentid];
            event\section_updated::of($this->workspace, $sectionid, $other)->trigger();
        }
        $answer = $this->answer($number, (int) $section->documentid);
        return $theirs ? $answer + $this->conflict((int) $theirs->userid, (int) $theirs->timecreated) : $answer;
    }

    /**
     * Forgets people in a space: who writes and who removed sections, and the titles they wrote.
     *
     * @param int $spaceid
     * @param int[] $userids
     * @param int[] $textids versions that were emptied
     */
    public static function erase(int $spaceid, array $userids, array $textids): void {
        global $DB;
        if ($textids) {
            [$in, $params] = $DB->get_in_or_equal($textids);
            $DB->set_field_select('thementeam_section', 'title', '', "textid $in", $params);
        }
        [$in, $params] = $DB->get_in_or_equal($userids, SQL_PARAMS_NAMED);
        $params['spaceid'] = $spaceid;
        $where = 'spaceid = :spaceid AND';
        $DB->execute("UPDATE {thementeam_section} SET assigneeid = NULL WHERE $where assigneeid $in", $params);
        $DB->execute("UPDATE {thementeam_section} SET deletedby = 0 WHERE $where deletedby $in", $params);
    }

    /**
     * The documents that sections belong to.
     *
     * @param int[] $sectionids
     * @return int[]
     */
    public static function document_ids(array $sectionids): array {
        global $DB;
        $rows = $DB->get_records_list('thementeam_section', 'id', $sectionids, '', 'id, documentid');
        return array_values(array_unique(array_map('intval', array_column($rows, 'documentid'))));
    }

    /**
     * Keeps a text that came too late in the history, once.
     *
     * @param revision $revision
     * @param \stdClass $section
     * @param string $title
     * @param string $content
     * @param int $mine becomes the id of the version
     * @return bool whether it was new
     */
    private function keep(revision $revision, \stdClass $section, string $title, string $content, int &$mine): bool {
        $sectionid = (int) $section->id;
        $mine = section_texts::same($sectionid, $revision->userid, $title, $content) ?? 0;
        if ($mine) {
            return false;
        }
        $mine = self::add_text($revision, $sectionid, $title, $content);
        $revision->record('keep', 'section', $sectionid, $mine);
        return true;
    }

    /**
     * Gives a section its next text.
     *
     * @param revision $revision
     * @param \stdClass $section
     * @param string $title
     * @param string|null $role
     * @param string $content
     */
    private function write(revision $revision, \stdClass $section, string $title, ?string $role, string $content): void {
        global $DB;
        $sectionid = (int) $section->id;
        $textid = self::add_text($revision, $sectionid, $title, $content);
        $DB->update_record('thementeam_section', (object) [
            'id' => $sectionid,
            'title' => $title,
            'role' => $role,
            'textid' => $textid,
            'version' => $section->version + 1,
            'timemodified' => $revision->time,
        ]);
        $revision->record('update', 'section', $sectionid, $textid);
        self::raise_content($revision, (int) $section->documentid);
    }

    /**
     * Both texts of a conflict.
     *
     * @param \stdClass $section as it was found
     * @param \stdClass $theirs
     * @param int $mine id of the own version
     * @return array
     */
    private function both(\stdClass $section, \stdClass $theirs, int $mine): array {
        $own = texts::get($mine);
        $collisions = [];
        if ($own->title !== $theirs->title) {
            $collisions[] = [
                'label' => get_string('section_title', 'thementeam'),
                'mine' => (string) $own->title,
                'theirs' => (string) $theirs->title,
            ];
        }
        if ((string) $own->content !== (string) $theirs->content) {
            $collisions[] = [
                'label' => get_string('section_content', 'thementeam'),
                'mine' => section_texts::words($own->content),
                'theirs' => section_texts::words($theirs->content),
            ];
        }
        return $this->conflict((int) $theirs->userid, (int) $theirs->timecreated) + [
            'version' => (int) $section->version,
            'textid' => $mine,
            'collisions' => $collisions,
        ];
    }

    /**
     * A role as it is stored.
     *
     * @param string $role
     * @return string|null
     */
    private static function role(string $role): ?string {
        return in_array($role, self::ROLES, true) ? $role : null;
    }

    /**
     * Adds a version of a section's text.
     *
     * @param revision $revision
     * @param int $sectionid
     * @param string $title
     * @param string $content
     * @return int
     */
    private static function add_text(revision $revision, int $sectionid, string $title, string $content): int {
        $userid = $revision->userid;
        return texts::add($revision->ownerid, 'section', $sectionid, $userid, $title, $content, $revision->time, (int) FORMAT_HTML);
    }
}
