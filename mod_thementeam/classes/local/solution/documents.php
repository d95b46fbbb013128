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

use local_kki\baustein\merge;
use local_kki\live\revision;
use mod_thementeam\event;
use mod_thementeam\local\card_fields;
use mod_thementeam\local\refusals;
use mod_thementeam\local\spaces;
use mod_thementeam\local\texts;

/**
 * Solutions that a team writes together. Owner of the tables thementeam_document and thementeam_documentcard.
 *
 * @package    mod_thementeam
 * @copyright  2026 KKI PraxisPortal
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class documents extends document_changes {
    /** Longest lead. */
    public const MAX_LEAD = 500;

    /** The columns that a person fills in. */
    private const FIELDS = ['title', 'lead', 'audience', 'effort', 'sizeclasses', 'timereview'];

    /** What tags are noted under. */
    public const TAGGED = 'thementeam_document';

    /**
     * A document of a space, removed or not.
     *
     * @param int $documentid
     * @param int $spaceid
     * @return \stdClass|null
     */
    public static function find(int $documentid, int $spaceid): ?\stdClass {
        global $DB;
        return $DB->get_record('thementeam_document', ['id' => $documentid, 'spaceid' => $spaceid]) ?: null;
    }

    /**
     * Notes that what a document says has changed.
     *
     * @param int $documentid
     * @param int $time
     */
    public static function raise(int $documentid, int $time): void {
        global $DB;
        $DB->execute(
            "UPDATE {thementeam_document} SET contentversion = contentversion + 1, timemodified = ? WHERE id = ?",
            [$time, $documentid],
        );
    }

    /**
     * Begins a document from cards: its sections hold what the cards say. The same uuid twice makes one.
     *
     * @param string $title
     * @param int[] $cardids cards of this space, none is fine
     * @param string $uuid
     * @return int id of the document
     * @throws \local_kki\live\refusal
     */
    public function create(string $title, array $cardids, string $uuid): int {
        $title = texts::title($title);
        $documentid = 0;
        [$changed] = $this->change(function (revision $revision) use ($title, $cardids, $uuid, &$documentid): bool {
            global $DB;
            $key = ['spaceid' => $revision->ownerid, 'userid' => $revision->userid, 'uuid' => $uuid];
            $documentid = (int) $DB->get_field('thementeam_document', 'id', $key);
            if ($documentid) {
                return false;
            }
            $outline = (new outline($this->workspace))->of($cardids);
            $documentid = $DB->insert_record('thementeam_document', (object) ($key + [
                'title' => $title,
                'usermodified' => $revision->userid,
                'timecreated' => $revision->time,
                'timemodified' => $revision->time,
            ]));
            $textid = heads::begin($revision, $documentid, $title);
            foreach ($outline as $place => $part) {
                $section = ['role' => $part['role'], 'title' => $part['title'], 'position' => $place];
                $sectionid = sections::insert($revision, $documentid, $section, $part['content']);
                foreach ($part['cardids'] as $cardid) {
                    $DB->insert_record('thementeam_documentcard', (object) [
                        'spaceid' => $revision->ownerid,
                        'documentid' => $documentid,
                        'sectionid' => $sectionid,
                        'cardid' => $cardid,
                    ]);
                }
                outline::copy_files($this->workspace->instance->context, $part['cardids'], $sectionid);
            }
            $revision->record('create', 'document', $documentid, $textid);
            return true;
        });
        if ($changed) {
            event\document_created::of($this->workspace, $documentid)->trigger();
        }
        return $documentid;
    }

    /**
     * The fields at the head of a document, each a string, so that what two people did can be compared.
     *
     * @param \stdClass $document
     * @return array<string, string>
     */
    public static function fields(\stdClass $document): array {
        $fields = ['tags' => card_fields::join(
            \core_tag_tag::get_item_tags_array('mod_thementeam', self::TAGGED, (int) $document->id),
        )];
        foreach (self::FIELDS as $field) {
            $fields[$field] = (string) $document->$field;
        }
        return $fields;
    }

    /**
     * Changes what stands at the head of a document, field by field.
     *
     * @param int $documentid
     * @param array<string, string> $base what the person saw
     * @param array<string, string> $mine what the person wants, see {@see self::fields()}
     * @param bool $files whether the files have changed, too
     * @return merge with the fields that somebody else changed as well: then nothing is stored
     * @throws \local_kki\live\refusal
     */
    public function update(int $documentid, array $base, array $mine, bool $files = false): merge {
        $mine = heads::clean($mine);
        $merge = null;
        [$changed] = $this->change(
            function (revision $revision) use ($documentid, $base, $mine, $files, &$merge): bool {
                global $DB;
                $document = $this->live($documentid);
                $now = self::fields($document);
                $merge = merge::fields($base, $mine, $now);
                if ($merge->collisions || (array_intersect_key($now, $merge->values) == $merge->values && !$files)) {
                    return false;
                }
                $row = array_map(
                    fn(string $value): ?string => $value === '' ? null : $value,
                    array_intersect_key($merge->values, array_flip(self::FIELDS)),
                );
                $DB->update_record('thementeam_document', (object) ($row + [
                    'id' => $documentid,
                    'version' => $document->version + 1,
                    'usermodified' => $revision->userid,
                ]));
                $context = $this->workspace->instance->context;
                $tags = card_fields::tags($merge->values['tags']);
                \core_tag_tag::set_item_tags('mod_thementeam', self::TAGGED, $documentid, $context, $tags);
                self::raise_content($revision, $documentid, heads::keep($revision, $document, $now, $merge->values + $now));
                return true;
            },
        );
        if ($changed) {
            event\document_updated::of($this->workspace, $documentid)->trigger();
        }
        return $merge;
    }

    /**
     * Removes a document: one's own, or as a moderator. What was published stays published.
     *
     * @param int $documentid
     * @return array
     * @throws \local_kki\live\refusal
     */
    public function delete(int $documentid): array {
        [$changed, $number] = $this->change(function (revision $revision) use ($documentid): bool {
            global $DB;
            $document = self::find($documentid, $revision->ownerid) ?? throw refusals::of('deleted_document');
            $this->require_author_or_moderator((int) $document->userid);
            if ($document->timedeleted !== null) {
                return false;
            }
            $gone = ['id' => $documentid, 'timedeleted' => $revision->time, 'deletedby' => $revision->userid];
            $DB->update_record('thementeam_document', (object) $gone);
            $revision->record('delete', 'document', $documentid);
            return true;
        });
        if ($changed) {
            event\document_deleted::of($this->workspace, $documentid)->trigger();
        }
        return ['revision' => $number];
    }

    /**
     * Brings a removed document back.
     *
     * @param int $documentid
     * @return array
     * @throws \local_kki\live\refusal
     */
    public function restore(int $documentid): array {
        [$changed, $number] = $this->change(function (revision $revision) use ($documentid): bool {
            global $DB;
            $document = self::find($documentid, $revision->ownerid) ?? throw refusals::of('deleted_document');
            if ($document->timedeleted === null) {
                return false;
            }
            $this->require_author_or_moderator((int) $document->deletedby);
            $DB->update_record('thementeam_document', (object) ['id' => $documentid, 'timedeleted' => null, 'deletedby' => null]);
            $revision->record('restore', 'document', $documentid);
            return true;
        });
        if ($changed) {
            event\document_restored::of($this->workspace, $documentid)->trigger();
        }
        return $this->answer($number, $documentid);
    }

    /**
     * Removes documents for good, with everything that was published of them.
     *
     * @param int[] $documentids of any space
     * @param int $userid who does it; 0: time does
     * @param bool $removed only those that lie in the bin still
     * @return int how many were removed
     */
    public static function purge(array $documentids, int $userid, bool $removed = false): int {
        global $DB;
        $count = 0;
        foreach ($DB->get_records_list('thementeam_document', 'id', $documentids, '', 'id, spaceid') as $row) {
            [$changed] = spaces::change((int) $row->spaceid, $userid, function (revision $revision) use ($row, $removed): bool {
                global $DB;
                $now = self::find((int) $row->id, $revision->ownerid);
                if (!$now || ($removed && $now->timedeleted === null)) {
                    // Somebody was faster: it is gone, or back.
                    return false;
                }
                $key = ['documentid' => $row->id];
                $sectionids = $DB->get_fieldset('thementeam_section', 'id', $key);
                $publicationids = $DB->get_fieldset('thementeam_publication', 'id', $key);
                files::purge_items($revision->ownerid, [
                    section_texts::AREA => $sectionids,
                    snapshot::ATTACHED => [(int) $row->id],
                    snapshot::AREA => $publicationids,
                ]);
                texts::purge('section', $sectionids);
                texts::purge(heads::ITEM, [(int) $row->id]);
                $DB->delete_records_list('thementeam_reaction', 'publicationid', $publicationids);
                foreach (['publication', 'signoff', 'documentcard', 'section'] as $table) {
                    $DB->delete_records("thementeam_$table", $key);
                }
                $DB->delete_records('thementeam_document', ['id' => $row->id]);
                $revision->record('purge', 'document', (int) $row->id);
                return true;
            });
            $count += (int) $changed;
        }
        return $count;
    }

    /**
     * Whether something was published of a document: then it stays, for its readers.
     *
     * @param int $documentid
     * @return bool
     */
    public static function is_published(int $documentid): bool {
        global $DB;
        return $DB->record_exists('thementeam_publication', ['documentid' => $documentid]);
    }

    /**
     * The documents of a space as the board shows them, in one query.
     *
     * @param int $spaceid
     * @param int $userid who reads
     * @param \context $context
     * @return array[] as the web service returns them
     */
    public static function of_space(int $spaceid, int $userid, \context $context): array {
        global $DB;
        $length = $DB->sql_length('t.content');
        $live = 'FROM {thementeam_section} s WHERE s.documentid = d.id AND s.timedeleted IS NULL';
        $rows = $DB->get_records_sql(
            "SELECT d.id, d.title,
                    (SELECT COUNT(1) $live) AS sections,
                    (SELECT COUNT(1) $live AND EXISTS (
                        SELECT 1 FROM {thementeam_text} t WHERE t.id = s.textid AND COALESCE($length, 0) = 0)) AS openones,
                    (SELECT MIN(s.title) $live AND s.assigneeid = :userid) AS writing,
                    (SELECT MAX(p.id) FROM {thementeam_publication} p
                      WHERE p.documentid = d.id AND p.status = 'published') AS publicationid
               FROM {thementeam_document} d
              WHERE d.spaceid = :spaceid AND d.timedeleted IS NULL
           ORDER BY d.id",
            ['userid' => $userid, 'spaceid' => $spaceid],
        );
        return array_values(array_map(fn(\stdClass $row): array => array_filter([
            'id' => (int) $row->id,
            'title' => texts::title_html($row->title, $context),
            'sections' => (int) $row->sections,
            'open' => (int) $row->openones,
            'writing' => $row->writing === null ? null : texts::title_html($row->writing, $context),
            'publicationid' => $row->publicationid === null ? null : (int) $row->publicationid,
        ], fn(mixed $value): bool => $value !== null), $rows));
    }

    /**
     * The cards that a document grew from and that are still there.
     *
     * @param int $documentid
     * @param \context $context
     * @return array[] id and title (html)
     */
    public static function cards(int $documentid, \context $context): array {
        global $DB;
        $rows = $DB->get_records_sql(
            "SELECT c.id, c.title
               FROM {thementeam_card} c
              WHERE c.timedeleted IS NULL
                    AND c.id IN (SELECT dc.cardid FROM {thementeam_documentcard} dc WHERE dc.documentid = ?)
           ORDER BY c.id",
            [$documentid],
        );
        return array_values(array_map(
            fn(\stdClass $row): array => ['id' => (int) $row->id, 'title' => texts::title_html($row->title, $context)],
            $rows,
        ));
    }

    /**
     * Forgets people in a space: who began and who removed documents.
     *
     * @param int $spaceid
     * @param int[] $userids
     * @return int[] ids of the documents
     */
    public static function erase(int $spaceid, array $userids): array {
        global $DB;
        [$in, $params] = $DB->get_in_or_equal($userids, SQL_PARAMS_NAMED);
        $params['spaceid'] = $spaceid;
        $ids = $DB->get_fieldset_select('thementeam_document', 'id', "spaceid = :spaceid AND userid $in", $params);
        $uuid = $DB->sql_concat("'erased-'", 'id');
        $where = 'spaceid = :spaceid AND';
        $DB->execute("UPDATE {thementeam_document} SET userid = 0, uuid = $uuid WHERE $where userid $in", $params);
        $DB->execute("UPDATE {thementeam_document} SET usermodified = 0 WHERE $where usermodified $in", $params);
        $DB->execute("UPDATE {thementeam_document} SET deletedby = 0 WHERE $where deletedby $in", $params);
        return array_map('intval', $ids);
    }

    /**
     * Says no to those whose doing it was not, unless they moderate.
     *
     * @param int $userid
     * @throws \local_kki\live\refusal
     */
    private function require_author_or_moderator(int $userid): void {
        if ($userid !== $this->workspace->userid() && !$this->workspace->can_moderate()) {
            throw refusals::of('not_allowed');
        }
    }
}
