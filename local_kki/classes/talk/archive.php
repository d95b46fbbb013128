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

use local_kki\series\dates;

/**
 * The meetings of a series that are over and left something: what moved those who came, links and notes.
 *
 * @package    local_kki
 * @copyright  2026 KKI PraxisPortal
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class archive {
    /** How many meetings a page shows. */
    public const PER_PAGE = 10;

    /** Where is looked: table and columns, by alias. */
    private const TEXTS = [
        'c' => [concerns::TABLE, ['content']],
        'n' => [notes::TABLE, ['content', 'url']],
    ];

    /**
     * The meetings, newest first.
     *
     * @param int $seriesid
     * @param int $now
     * @param string $query words that must all stand in one of the texts; empty: all meetings that left something
     * @param int $page from 0
     * @return array dates (rows with concerns and notes), total
     */
    public static function find(int $seriesid, int $now, string $query, int $page): array {
        global $DB;
        [$texts, $params] = self::matching($query);
        $where = 'd.seriesid = :seriesid AND d.timeend <= :now AND ' . $texts;
        $params += ['seriesid' => $seriesid, 'now' => $now];
        $total = $DB->count_records_sql('SELECT COUNT(1) FROM {' . dates::TABLE . "} d WHERE $where", $params);
        $rows = $DB->get_records_sql(
            'SELECT d.* FROM {' . dates::TABLE . "} d WHERE $where ORDER BY d.timestart DESC, d.id DESC",
            $params,
            $page * self::PER_PAGE,
            self::PER_PAGE,
        );
        $ids = array_map('intval', array_keys($rows));
        $concerns = concerns::of_past($ids);
        $notes = notes::of($ids);
        foreach ($rows as $id => $row) {
            $row->concerns = $concerns[$id] ?? [];
            $row->notes = $notes[$id] ?? [];
        }
        return ['dates' => array_values($rows), 'total' => $total];
    }

    /**
     * The condition that a meeting left something in which all words stand.
     *
     * @param string $query
     * @return array SQL, parameters
     */
    private static function matching(string $query): array {
        global $DB;
        $words = array_slice(preg_split('/\s+/u', trim(fix_utf8($query)), -1, PREG_SPLIT_NO_EMPTY), 0, 8);
        $conditions = [];
        $params = [];
        foreach ($words ?: [''] as $i => $word) {
            $in = [];
            foreach (self::TEXTS as $alias => [$table, $columns]) {
                $likes = [];
                foreach ($columns as $column) {
                    $name = "word$i$alias$column";
                    $likes[] = $DB->sql_like("$alias.$column", ":$name", false, false);
                    $params[$name] = '%' . $DB->sql_like_escape($word) . '%';
                }
                $found = implode(' OR ', $likes);
                $in[] = 'EXISTS (SELECT 1 FROM {' . $table . "} $alias WHERE $alias.dateid = d.id AND ($found))";
            }
            $conditions[] = '(' . implode(' OR ', $in) . ')';
        }
        return [implode(' AND ', $conditions), $params];
    }
}
