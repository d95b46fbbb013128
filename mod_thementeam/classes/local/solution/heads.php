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
use mod_thementeam\local\card_fields;
use mod_thementeam\local\people;
use mod_thementeam\local\refusals;
use mod_thementeam\local\texts;
use mod_thementeam\workspace;

/**
 * What stands at the head of documents (title, the one sentence, for whom …), every version kept. Of the columns that
 * {@see documents} owns it knows those of the head.
 *
 * @package    mod_thementeam
 * @copyright  2026 KKI PraxisPortal
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class heads extends document_changes {
    /** What versions of a head are noted under. */
    public const ITEM = 'document';

    /** The fields, in the order in which they are told, and the strings that name them. */
    private const NAMES = [
        'title' => 'document_name',
        'lead' => 'document_lead',
        'audience' => 'document_audience',
        'effort' => 'document_effort',
        'sizeclasses' => 'document_sizeclasses',
        'timereview' => 'document_timereview',
        'tags' => 'document_tags',
    ];

    /**
     * A head as it is stored.
     *
     * @param array<string, string> $fields see {@see documents::fields()}
     * @return array<string, string>
     * @throws \local_kki\live\refusal
     */
    public static function clean(array $fields): array {
        $fields['title'] = texts::title($fields['title']);
        $fields['audience'] = texts::line($fields['audience']);
        $fields['effort'] = texts::line($fields['effort']);
        $fields['lead'] = trim(preg_replace('/[\s\p{Cc}]+/u', ' ', fix_utf8($fields['lead'])));
        if (\core_text::strlen($fields['lead']) > documents::MAX_LEAD) {
            throw refusals::of('too_long', documents::MAX_LEAD);
        }
        $fields['sizeclasses'] = implode(',', card_fields::sizes($fields['sizeclasses']));
        $fields['timereview'] = (string) ((int) $fields['timereview'] ?: '');
        $fields['tags'] = card_fields::join(explode("\n", $fields['tags']));
        return $fields;
    }

    /**
     * A field as a person reads it.
     *
     * @param string $field
     * @param string $value as it is stored
     * @return string plain text; empty where nothing is said
     */
    public static function describe(string $field, string $value): string {
        return match ($field) {
            'timereview' => (int) $value ? userdate((int) $value, get_string('strftimedate', 'langconfig')) : '',
            'sizeclasses' => implode(', ', array_intersect_key(card_fields::size_menu(), array_flip(card_fields::sizes($value)))),
            'tags' => implode(', ', card_fields::tags($value)),
            default => $value,
        };
    }

    /**
     * Keeps the head that a document starts with. Call it inside a change.
     *
     * @param revision $revision
     * @param int $documentid
     * @param string $title
     * @return int id of the text, for the journal
     */
    public static function begin(revision $revision, int $documentid, string $title): int {
        return self::add($revision->ownerid, $documentid, $revision->userid, ['title' => $title], $revision->time);
    }

    /**
     * Keeps a head that has changed. Where none was kept so far, the one before goes in as well. Call it inside a change.
     *
     * @param revision $revision
     * @param \stdClass $document the row before
     * @param array<string, string> $before
     * @param array<string, string> $now
     * @return int|null id of the text, for the journal; null where nothing has changed
     */
    public static function keep(revision $revision, \stdClass $document, array $before, array $now): ?int {
        if ($before == $now) {
            return null;
        }
        $documentid = (int) $document->id;
        if (!texts::of_item(self::ITEM, $documentid)) {
            self::add($revision->ownerid, $documentid, (int) $document->usermodified, $before, (int) $document->timemodified);
        }
        return self::add($revision->ownerid, $documentid, $revision->userid, $now, $revision->time);
    }

    /**
     * All versions of a document's head, newest first.
     *
     * @param int $documentid
     * @return array version of the document, and versions as the web service returns them
     * @throws \local_kki\live\refusal when it was removed
     */
    public function history(int $documentid): array {
        $document = $this->live($documentid);
        $context = $this->workspace->instance->context;
        $rows = array_values(texts::of_item(self::ITEM, $documentid)) ?: [self::only($document)];
        $people = people::of(array_column($rows, 'userid'), $context);
        $version = function (\stdClass $row, int $place) use ($people, $context): array {
            $words = self::words($row);
            return [
                'id' => (int) $row->id,
                'author' => $people->name((int) $row->userid),
                'timecreated' => (int) $row->timecreated,
                'title' => texts::title_html((string) $row->title, $context),
                'content' => $row->content === null
                    ? get_string('erasedcontent', 'thementeam')
                    : format_text($words, FORMAT_PLAIN, ['context' => $context]),
                'words' => $words,
                'current' => $place === 0,
                'erased' => $row->content === null,
            ];
        };
        return ['version' => (int) $document->version, 'versions' => array_map($version, $rows, array_keys($rows))];
    }

    /**
     * Makes an older head the current one, as a new version.
     *
     * @param int $documentid
     * @param int $version the version of the document that the person saw
     * @param int $textid
     * @return array
     * @throws \local_kki\live\refusal
     */
    public function restore_text(int $documentid, int $version, int $textid): array {
        $document = $this->live($documentid);
        $seen = documents::fields($document);
        $older = self::fields(texts::version(self::ITEM, $documentid, $textid));
        $late = (int) $document->version !== $version && $older != $seen;
        $late = $late || (new documents($this->workspace))->update($documentid, $seen, $older)->collisions;
        $space = workspace::of_document($documentid, $this->workspace->userid())->space;
        $answer = $this->answer((int) $space->revision, $documentid);
        if (!$late) {
            return $answer;
        }
        $now = $this->live($documentid);
        return $answer + $this->conflict((int) $now->usermodified, (int) $now->timemodified);
    }

    /**
     * A version in words, field by field, to read and to compare.
     *
     * @param \stdClass $text
     * @return string plain text, a line for each field that says something
     */
    public static function words(\stdClass $text): string {
        if ($text->content === null) {
            return '';
        }
        $fields = self::fields($text);
        $lines = [];
        foreach (self::NAMES as $field => $name) {
            $value = self::describe($field, $fields[$field]);
            if ($value !== '') {
                $said = ['field' => get_string($name, 'thementeam'), 'value' => $value];
                $lines[] = get_string('document_says', 'thementeam', $said);
            }
        }
        return implode("\n", $lines);
    }

    /**
     * Empties the heads that people wrote last. Size and date stay: they are choices, not words. Call it after their versions
     * were emptied, and before it is forgotten who changed a document last.
     *
     * @param int $spaceid
     * @param int[] $userids
     * @param array<int, int> $texts id of the document by id of an emptied version
     * @return int[] ids of the documents that have lost a version or their head
     */
    public static function erase(int $spaceid, array $userids, array $texts): array {
        global $DB;
        $rows = $DB->get_records_sql(
            "SELECT d.id, d.usermodified,
                    (SELECT MAX(t.id) FROM {thementeam_text} t WHERE t.itemtype = :item AND t.itemid = d.id) AS textid
               FROM {thementeam_document} d
              WHERE d.spaceid = :spaceid",
            ['item' => self::ITEM, 'spaceid' => $spaceid],
        );
        $theirs = array_keys(array_filter($rows, fn(\stdClass $row): bool => $row->textid === null
            ? in_array((int) $row->usermodified, $userids, true)
            : isset($texts[(int) $row->textid])));
        $nothing = ['title' => '', 'lead' => null, 'audience' => null, 'effort' => null];
        foreach ($theirs as $documentid) {
            $DB->update_record('thementeam_document', (object) (['id' => $documentid] + $nothing));
            \core_tag_tag::remove_all_item_tags('mod_thementeam', documents::TAGGED, $documentid);
        }
        return array_values(array_unique([...$theirs, ...array_values($texts)]));
    }

    /**
     * What a version says.
     *
     * @param \stdClass $text
     * @return array<string, string> all fields
     */
    private static function fields(\stdClass $text): array {
        $fields = array_filter((array) json_decode((string) $text->content, true), 'is_string');
        return ['title' => (string) $text->title]
            + array_intersect_key($fields, self::NAMES)
            + array_fill_keys(array_keys(self::NAMES), '');
    }

    /**
     * The head of a document of which no version was kept so far.
     *
     * @param \stdClass $document
     * @return \stdClass like a version
     */
    private static function only(\stdClass $document): \stdClass {
        $erased = $document->title === '';
        return (object) [
            'id' => 0,
            'userid' => $document->usermodified,
            'title' => $document->title,
            'content' => $erased ? null : self::encode(documents::fields($document)),
            'timecreated' => $document->timemodified,
        ];
    }

    /**
     * Adds a version.
     *
     * @param int $spaceid
     * @param int $documentid
     * @param int $userid the author
     * @param array<string, string> $fields
     * @param int $time
     * @return int id of the text
     */
    private static function add(int $spaceid, int $documentid, int $userid, array $fields, int $time): int {
        return texts::add($spaceid, self::ITEM, $documentid, $userid, $fields['title'], self::encode($fields), $time);
    }

    /**
     * The fields besides the title, as they are stored.
     *
     * @param array<string, string> $fields
     * @return string JSON
     */
    private static function encode(array $fields): string {
        $said = array_filter(array_diff_key($fields, ['title' => '']), fn(string $value): bool => $value !== '');
        return json_encode((object) $said, JSON_THROW_ON_ERROR | JSON_UNESCAPED_UNICODE | JSON_UNESCAPED_SLASHES);
    }
}
