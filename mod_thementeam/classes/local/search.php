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

namespace mod_thementeam\local;

use mod_thementeam\workspace;

/**
 * Finds words in the current texts of cards and comments, whatever their accents and capitals.
 *
 * @package    mod_thementeam
 * @copyright  2026 KKI PraxisPortal
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class search {
    /** Most words of a search. */
    public const MAX_WORDS = 6;

    /** Longest word. */
    public const MAX_LENGTH = 50;

    /** Letters that may carry an accent: the database has to let anything pass in their place. */
    private const ACCENTED = '/ss|[acdegilnosuyz]/';

    /**
     * The cards that hold each of the words.
     *
     * @param workspace $workspace
     * @param string[] $words
     * @return array[] ids of cards, for each word
     */
    public static function cards(workspace $workspace, array $words): array {
        $words = array_map(self::fold(...), $words);
        $found = array_fill_keys(array_keys($words), []);
        foreach (self::candidates((int) $workspace->space->id, $words) as $row) {
            $content = (int) $row->contentformat === FORMAT_PLAIN
                ? $row->content
                : html_entity_decode(strip_tags((string) $row->content));
            $text = self::fold($row->title . ' ' . $content);
            foreach ($words as $index => $word) {
                if ($word !== '' && str_contains($text, $word)) {
                    $found[$index][(int) $row->cardid] = (int) $row->cardid;
                }
            }
        }
        return array_map(array_values(...), $found);
    }

    /**
     * A text without accents and capitals, as the browser's model/filter.ts folds it.
     *
     * @param string $text
     * @return string
     */
    public static function fold(string $text): string {
        $text = \Normalizer::normalize(\core_text::strtolower(fix_utf8($text)), \Normalizer::FORM_D) ?: '';
        return str_replace('ß', 'ss', preg_replace('/\p{Mn}+/u', '', $text));
    }

    /**
     * The texts that may hold one of the words.
     *
     * @param int $spaceid
     * @param string[] $words
     * @return \Generator<\stdClass> cardid, title, content and contentformat
     */
    private static function candidates(int $spaceid, array $words): \Generator {
        global $DB;
        $likes = [];
        $params = [$spaceid];
        foreach (array_filter($words, fn(string $word): bool => $word !== '') as $word) {
            $pattern = '%' . preg_replace(self::ACCENTED, '%', $DB->sql_like_escape($word)) . '%';
            foreach (['t.title', 't.content'] as $field) {
                $likes[] = $DB->sql_like($field, '?', false, false);
                $params[] = $pattern;
            }
        }
        if (!$likes) {
            return;
        }
        $any = implode(' OR ', $likes);
        $fields = 'c.id AS cardid, t.title, t.content, t.contentformat';
        $live = "c.spaceid = ? AND c.timedeleted IS NULL AND ($any)";
        $queries = [
            "SELECT $fields FROM {thementeam_card} c JOIN {thementeam_text} t ON t.id = c.textid WHERE $live",
            "SELECT $fields FROM {thementeam_comment} m JOIN {thementeam_card} c ON c.id = m.cardid
               JOIN {thementeam_text} t ON t.id = m.textid WHERE m.timedeleted IS NULL AND $live",
        ];
        foreach ($queries as $sql) {
            $rows = $DB->get_recordset_sql($sql, $params);
            yield from $rows;
            $rows->close();
        }
    }
}
