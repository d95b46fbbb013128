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

namespace mod_thementeam\privacy;

use core_privacy\local\request\transform;
use mod_thementeam\local\solution\heads;

/**
 * What a person wrote and did in the spaces of an activity, and when the person was there, for the export.
 *
 * @package    mod_thementeam
 * @copyright  2026 KKI PraxisPortal
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class team_export {
    /**
     * Everything of a person, but for the solutions ({@see solution_export}).
     *
     * @param own_rows $rows
     * @return array[] by kind
     */
    public static function of(own_rows $rows): array {
        $question = '(SELECT a.question FROM {thementeam_ask} a WHERE a.id = t.askid) AS question';
        return [
            'caresfor' => array_map(fn(\stdClass $row): array => [
                'title' => $row->title,
                'until' => self::when($row->timedue),
            ], $rows->of('card', 't.title, t.timedue', 'assigneeid')),
            'texts' => array_map(fn(\stdClass $row): array => self::item($row, [
                'title' => $row->title,
                'content' => $row->itemtype === heads::ITEM ? heads::words($row) : $row->content,
            ]), $rows->of('text', 't.itemtype, t.itemid, t.title, t.content, t.timecreated')),
            'acts' => array_map(
                fn(\stdClass $row): array => ['verb' => $row->verb] + self::item($row),
                $rows->of('journal', 't.verb, t.itemtype, t.itemid, t.timecreated', 'userid', 'ownerid'),
            ),
            'asks' => array_map(fn(\stdClass $row): array => [
                'card' => (int) $row->cardid,
                'question' => $row->question,
                'time' => self::when($row->timecreated),
            ], $rows->of('ask', 't.cardid, t.question, t.timecreated')),
            'answers' => array_map(fn(\stdClass $row): array => [
                'question' => $row->question,
                'municipality' => $row->municipality,
                'answer' => $row->answer,
                'line' => $row->line,
                'time' => self::when($row->timemodified),
            ], $rows->of('answer', "$question, t.municipality, t.answer, t.line, t.timemodified")),
            'helpful' => array_map(self::item(...), $rows->of('helpful', 't.itemtype, t.itemid, t.timecreated')),
            'mentions' => array_map(self::item(...), $rows->of('mention', 't.itemtype, t.itemid, t.timecreated')),
            'visits' => array_map(fn(\stdClass $row): array => [
                'before' => self::when($row->timesince),
                'last' => self::when($row->timeseen),
                'digest' => self::when($row->timetold),
            ], $rows->of('visit', 't.timesince, t.timeseen, t.timetold')),
            // Card 0 is the whole space.
            'watches' => array_map(fn(\stdClass $row): array => [
                'card' => (int) $row->cardid,
                'time' => self::when($row->timecreated),
            ], $rows->of('watch', 't.cardid, t.timecreated')),
            'here' => array_map(
                fn(\stdClass $row): array => ['until' => self::when($row->timeend)],
                $rows->of('presence', 't.timeend'),
            ),
        ];
    }

    /**
     * What something was done to, and when.
     *
     * @param \stdClass $row
     * @param array $more what stands in between
     * @return array
     */
    private static function item(\stdClass $row, array $more = []): array {
        return ['kind' => $row->itemtype, 'item' => (int) $row->itemid] + $more + ['time' => self::when($row->timecreated)];
    }

    /**
     * A time as a person reads it.
     *
     * @param int|string|null $time seconds since 1970; null or 0: never
     * @return string empty: never
     */
    private static function when(int|string|null $time): string {
        return $time ? transform::datetime($time) : '';
    }
}
