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

namespace mod_thementeam\local\transfer;

use mod_thementeam\local\anonymity;
use mod_thementeam\local\card_facts;
use mod_thementeam\local\card_fields;
use mod_thementeam\local\card_files;
use mod_thementeam\local\card_parts;
use mod_thementeam\local\people;
use mod_thementeam\workspace;

/**
 * The cards of a space as the file says them: without the bin, without older texts, and without the name of who asked without
 * one.
 *
 * @package    mod_thementeam
 * @copyright  2026 KKI PraxisPortal
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class card_export {
    /** How many cards are read at once. */
    private const BATCH = 200;

    /**
     * The cards of a space.
     *
     * @param workspace $workspace
     * @param attached $files takes their files along
     */
    public function __construct(
        /** @var workspace the space, and who takes it along */
        private readonly workspace $workspace,
        /** @var attached takes their files along */
        private readonly attached $files,
    ) {
    }

    /**
     * All cards, by column and position.
     *
     * @return \Generator of arrays
     */
    public function all(): \Generator {
        global $DB;
        $ids = $DB->get_fieldset_sql(
            "SELECT c.id
               FROM {thementeam_card} c
               JOIN {thementeam_column} o ON o.id = c.columnid
              WHERE c.spaceid = ? AND c.timedeleted IS NULL
           ORDER BY o.sortorder, o.id, c.position, c.id",
            [$this->workspace->space->id],
        );
        $columns = array_flip($DB->get_fieldset_select(
            'thementeam_column',
            'id',
            'spaceid = ? ORDER BY sortorder, id',
            [$this->workspace->space->id],
        ));
        foreach (array_chunk($ids, self::BATCH) as $batch) {
            yield from $this->batch($batch, $columns);
        }
    }

    /**
     * Some cards, with everything that belongs to them.
     *
     * @param int[] $ids
     * @param int[] $columns places of the columns by id
     * @return array[]
     */
    private function batch(array $ids, array $columns): array {
        [$cards, $comments, $answers] = [$this->cards($ids), $this->comments($ids), $this->answers($ids)];
        $parts = ['links' => $this->links($ids), 'tags' => $this->tags($ids), 'files' => $this->files->of(card_files::AREAS, $ids)];
        $userids = [];
        foreach ([$cards, $comments, $answers] as $rows) {
            array_push($userids, ...array_column($rows, 'userid'), ...array_column($rows, 'assigneeid'));
        }
        $people = people::of(array_map('intval', $userids), $this->workspace->instance->context);
        $name = fn(\stdClass $row, bool $hidden): ?string =>
            $hidden || !$row->userid || !$people->knows((int) $row->userid) ? null : $people->name((int) $row->userid);
        foreach ($comments as $row) {
            $parts['comments'][$row->cardid][] = format::lean([
                'id' => (int) $row->id,
                'author' => $name($row, (bool) $row->byasker),
                'byasker' => (bool) $row->byasker,
                'content' => (string) $row->content,
                'created' => format::moment($row->timecreated),
            ]);
        }
        foreach ($answers as $row) {
            $ask = $parts['ask'][$row->cardid] ?? format::lean([
                'question' => $row->question === '' ? $cards[$row->cardid]->title : $row->question,
                'until' => format::moment($row->timeclose),
            ]);
            $ask['answers'] ??= [];
            if ($row->answer !== null) {
                $ask['answers'][] = format::lean([
                    'municipality' => $row->municipality,
                    'author' => $row->municipality === null ? $name($row, (bool) $row->byasker) : null,
                    'answer' => $row->answer,
                    'line' => $row->line,
                    'created' => format::moment($row->timemodified),
                ]);
            }
            $parts['ask'][$row->cardid] = $ask;
        }
        $said = [];
        foreach ($ids as $id) {
            $own = array_map(fn(array $of): mixed => $of[$id] ?? null, $parts);
            $said[] = $this->say($cards[$id], $columns, $own, $name, $people);
        }
        return $said;
    }

    /**
     * A card as the file says it.
     *
     * @param \stdClass $row
     * @param int[] $columns places of the columns by id
     * @param array $parts what belongs to it
     * @param callable $name tells the author's name
     * @param people $people
     * @return array
     */
    private function say(\stdClass $row, array $columns, array $parts, callable $name, people $people): array {
        $assignee = (int) $row->assigneeid;
        return format::lean([
            'id' => (int) $row->id,
            'kind' => $row->kind,
            'title' => $row->title,
            'author' => $name($row, (bool) $row->anonymous),
            'anonymous' => (bool) $row->anonymous,
            'content' => (string) $row->content,
            'contentformat' => array_search((string) $row->contentformat, format::TEXTS, false) ?: 'html',
            'created' => format::moment($row->timecreated),
            'modified' => format::moment($row->timemodified),
            'takescare' => $people->knows($assignee) ? $people->name($assignee) : null,
            'due' => format::moment($row->timedue),
            'origin' => $row->origin,
            'association' => $row->originassociation,
            'basis' => $row->basis,
            'validuntil' => format::moment($row->timevalid),
            'sizeclasses' => card_fields::sizes((string) $row->sizeclasses),
            'accepted' => (int) $row->acceptedid ?: null,
            'from' => (int) $row->fromid ?: null,
        ] + $parts) + ['column' => $columns[$row->columnid], 'title' => get_string('erasedtitle', 'thementeam')];
    }

    /**
     * The rows of cards, with their texts.
     *
     * @param int[] $ids
     * @return \stdClass[] by id
     */
    private function cards(array $ids): array {
        global $DB;
        [$in, $params] = $DB->get_in_or_equal($ids);
        $association = card_facts::association_sql('c.associationid');
        return $DB->get_records_sql(
            "SELECT c.*, x.content, x.contentformat, $association
               FROM {thementeam_card} c
               JOIN {thementeam_text} x ON x.id = c.textid
              WHERE c.id $in",
            $params,
        );
    }

    /**
     * What was said to cards and not removed.
     *
     * @param int[] $ids
     * @return \stdClass[]
     */
    private function comments(array $ids): array {
        global $DB;
        [$in, $params] = $DB->get_in_or_equal($ids);
        return $DB->get_records_sql(
            "SELECT t.id, t.cardid, t.userid, t.timecreated, x.content, " . anonymity::SQL . "
               FROM {thementeam_comment} t
               JOIN {thementeam_card} c ON c.id = t.cardid
               JOIN {thementeam_text} x ON x.id = t.textid
              WHERE t.timedeleted IS NULL AND t.cardid $in
           ORDER BY t.timecreated, t.id",
            $params,
        );
    }

    /**
     * What cards ask, and what Kommunen answered.
     *
     * @param int[] $ids
     * @return \stdClass[] a row for each answer, and one for each ask without any
     */
    private function answers(array $ids): array {
        global $DB;
        [$in, $params] = $DB->get_in_or_equal($ids);
        $key = $DB->sql_concat('a.id', "'-'", 'COALESCE(t.id, 0)');
        return $DB->get_records_sql(
            "SELECT $key AS rowkey, a.cardid, a.question, a.timeclose, t.municipality, t.userid, t.answer, t.line, t.timemodified,
                    " . anonymity::SQL . "
               FROM {thementeam_ask} a
               JOIN {thementeam_card} c ON c.id = a.cardid
          LEFT JOIN {thementeam_answer} t ON t.askid = a.id
              WHERE a.cardid $in
           ORDER BY t.timecreated, t.id",
            $params,
        );
    }

    /**
     * Links of cards.
     *
     * @param int[] $ids
     * @return array[][] by card
     */
    private function links(array $ids): array {
        global $DB;
        $links = [];
        foreach ($DB->get_records_list('thementeam_link', 'cardid', $ids, 'sortorder, id') as $row) {
            $links[$row->cardid][] = format::lean(['url' => $row->url, 'title' => $row->title, 'source' => $row->source]);
        }
        return $links;
    }

    /**
     * Tags of cards.
     *
     * @param int[] $ids
     * @return string[][] by card
     */
    private function tags(array $ids): array {
        $tags = \core_tag_tag::get_items_tags('mod_thementeam', card_parts::TAGGED, $ids);
        return array_map(
            fn(array $of): array => array_values(array_map(fn(\core_tag_tag $tag): string => $tag->rawname, $of)),
            $tags,
        );
    }
}
