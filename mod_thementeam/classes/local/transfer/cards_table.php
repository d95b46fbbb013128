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

use local_kki\local\spreadsheet;
use mod_thementeam\local\card_facts;
use mod_thementeam\local\card_parts;
use mod_thementeam\local\texts;
use mod_thementeam\workspace;

/**
 * The cards of a space as a table for a spreadsheet: what the team worked on, without who did what.
 *
 * @package    mod_thementeam
 * @copyright  2026 KKI PraxisPortal
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class cards_table {
    /** The columns, ends of strings `table_…`. */
    private const COLUMNS = [
        'column', 'kind', 'title', 'text', 'tags', 'created', 'modified', 'due', 'validuntil', 'origin', 'association', 'basis',
        'answers', 'comments',
    ];

    /** How many cards are read at once. */
    private const BATCH = 200;

    /**
     * Writes the table, a batch of cards at a time.
     *
     * @param workspace $workspace the space, and who takes it along
     * @param resource $handle
     */
    public static function write(workspace $workspace, $handle): void {
        global $DB;
        spreadsheet::begin($handle, array_map(
            fn(string $column): string => get_string("table_$column", 'thementeam'),
            self::COLUMNS,
        ));
        $ids = $DB->get_fieldset_sql(
            "SELECT c.id
               FROM {thementeam_card} c
               JOIN {thementeam_column} o ON o.id = c.columnid
              WHERE c.spaceid = ? AND c.timedeleted IS NULL
           ORDER BY o.sortorder, o.id, c.position, c.id",
            [$workspace->space->id],
        );
        foreach (array_chunk($ids, self::BATCH) as $batch) {
            $rows = self::rows($batch);
            $tags = \core_tag_tag::get_items_tags('mod_thementeam', card_parts::TAGGED, $batch);
            foreach ($batch as $id) {
                $names = array_map(fn(\core_tag_tag $tag): string => $tag->rawname, $tags[$id] ?? []);
                spreadsheet::line($handle, self::line($rows[$id], implode(', ', $names)));
            }
        }
    }

    /**
     * The rows of some cards.
     *
     * @param int[] $ids
     * @return \stdClass[] by id
     */
    private static function rows(array $ids): array {
        global $DB;
        [$in, $params] = $DB->get_in_or_equal($ids);
        $association = card_facts::association_sql('c.associationid');
        return $DB->get_records_sql(
            "SELECT c.*, x.content, x.contentformat, o.name AS columnname, $association,
                    (SELECT COUNT(1) FROM {thementeam_ask} a JOIN {thementeam_answer} n ON n.askid = a.id
                      WHERE a.cardid = c.id) AS answers
               FROM {thementeam_card} c
               JOIN {thementeam_text} x ON x.id = c.textid
               JOIN {thementeam_column} o ON o.id = c.columnid
              WHERE c.id $in",
            $params,
        );
    }

    /**
     * A line of the table.
     *
     * @param \stdClass $row
     * @param string $tags
     * @return string[]
     */
    private static function line(\stdClass $row, string $tags): array {
        return [
            $row->columnname,
            get_string("table_kind_$row->kind", 'thementeam'),
            $row->title === '' ? get_string('erasedtitle', 'thementeam') : $row->title,
            texts::plain($row),
            $tags,
            self::day($row->timecreated),
            self::day($row->timemodified),
            self::day($row->timedue),
            self::day($row->timevalid),
            (string) $row->origin,
            (string) $row->originassociation,
            (string) $row->basis,
            (string) $row->answers,
            (string) $row->commentcount,
        ];
    }

    /**
     * A day as spreadsheets read it.
     *
     * @param string|null $time
     * @return string
     */
    private static function day(?string $time): string {
        return $time ? userdate((int) $time, '%Y-%m-%d') : '';
    }
}
