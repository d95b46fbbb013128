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

use mod_thementeam\instance;

/**
 * What waits for somebody in the spaces of an activity: things, never people. Nothing is counted per person, and nobody is
 * named. The number of queries depends neither on the number of spaces nor on what is in them.
 *
 * @package    mod_thementeam
 * @copyright  2026 KKI PraxisPortal
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class waiting {
    /** What can wait, in the order in which it is shown; each has a string `waiting_…`. */
    public const KINDS = ['question', 'ask', 'section', 'due', 'valid', 'review', 'signoff'];

    /** @var int now */
    private readonly int $now;

    /** @var string SQL for the spaces, with the parameters beside it */
    private string $in = '';

    /** @var array its parameters */
    private array $params = [];

    /**
     * A reader.
     *
     * @param instance $instance the activity, seen by a trainer
     */
    public function __construct(
        /** @var instance the activity, seen by a trainer */
        private readonly instance $instance,
    ) {
        $this->now = \core\di::get(\core\clock::class)->time();
    }

    /**
     * What waits, by space. Archived spaces rest, and those that the trainer does not read are left out.
     *
     * @return array[] space (its row) and items: kind, title (as it is stored), page, id and a (what fills the sentence) each
     */
    public function by_space(): array {
        global $DB;
        $spaces = array_filter(
            spaces::of_instance((int) $this->instance->cm->instance),
            fn(\stdClass $space): bool => !$space->archived && $this->instance->reaches((int) $space->groupid)
                && $this->instance->can_read((int) $space->groupid),
        );
        if (!$spaces) {
            return [];
        }
        [$this->in, $this->params] = $DB->get_in_or_equal(array_keys($spaces), SQL_PARAMS_NAMED, 'space');
        $items = [];
        foreach ([$this->cards(), $this->asks(), $this->sections(), $this->reviews(), $this->signoffs()] as $rows) {
            foreach ($rows as $row) {
                $items[$row->spaceid][] = $row;
            }
        }
        $order = array_flip(self::KINDS);
        return array_values(array_filter(array_map(function (\stdClass $space) use ($items, $order): array {
            $own = array_map(fn(\stdClass $row): array => [
                'kind' => $row->kind,
                'title' => $row->title === '' ? get_string('erasedtitle', 'thementeam') : (string) $row->title,
                'page' => $row->page,
                'id' => (int) $row->id,
                'a' => isset($row->a) ? (int) $row->a : 0,
            ], $items[$space->id] ?? []);
            usort($own, fn(array $one, array $other): int => [$order[$one['kind']], $one['a'], $one['id']]
                <=> [$order[$other['kind']], $other['a'], $other['id']]);
            return ['space' => $space, 'items' => $own];
        }, $spaces), fn(array $waiting): bool => $waiting['items'] !== []));
    }

    /**
     * Short questions that nobody has answered, and cards whose date has passed.
     *
     * @return \stdClass[]
     */
    private function cards(): array {
        global $DB;
        $rows = $DB->get_records_sql(
            "SELECT c.id, c.spaceid, c.title, c.kind, c.commentcount, c.acceptedid, c.timedue, c.timevalid
               FROM {thementeam_card} c
              WHERE c.spaceid $this->in AND c.timedeleted IS NULL
                    AND ((c.kind = 'question' AND c.acceptedid IS NULL AND c.commentcount = 0)
                         OR c.timedue < :now1 OR (c.kind = 'information' AND c.timevalid < :now2))",
            $this->params + ['now1' => $this->now, 'now2' => $this->now],
        );
        $items = [];
        foreach ($rows as $row) {
            $kinds = [
                'question' => $row->kind === 'question' && $row->acceptedid === null && !$row->commentcount ? 0 : null,
                'due' => $row->timedue !== null && $row->timedue < $this->now ? $row->timedue : null,
                'valid' => $row->kind === 'information' && $row->timevalid !== null && $row->timevalid < $this->now
                    ? $row->timevalid
                    : null,
            ];
            foreach (array_filter($kinds, fn(mixed $time): bool => $time !== null) as $kind => $time) {
                $items[] = (object) (['kind' => $kind, 'a' => $time, 'page' => 'card'] + (array) $row);
            }
        }
        return $items;
    }

    /**
     * Cards that ask the Kommunen, and none has answered.
     *
     * @return \stdClass[]
     */
    private function asks(): array {
        global $DB;
        return $DB->get_records_sql(
            "SELECT c.id, c.spaceid, c.title, 'ask' AS kind, 'card' AS page
               FROM {thementeam_ask} a
               JOIN {thementeam_card} c ON c.id = a.cardid AND c.timedeleted IS NULL
              WHERE c.spaceid $this->in AND (a.timeclose IS NULL OR a.timeclose > :now)
                    AND NOT EXISTS (SELECT 1 FROM {thementeam_answer} n WHERE n.askid = a.id)",
            $this->params + ['now' => $this->now],
        );
    }

    /**
     * Documents with empty sections that nobody writes.
     *
     * @return \stdClass[]
     */
    private function sections(): array {
        global $DB;
        $length = $DB->sql_length('t.content');
        return $DB->get_records_sql(
            "SELECT d.id, d.spaceid, d.title, 'section' AS kind, 'document' AS page, COUNT(s.id) AS a
               FROM {thementeam_document} d
               JOIN {thementeam_section} s ON s.documentid = d.id AND s.timedeleted IS NULL AND s.assigneeid IS NULL
          LEFT JOIN {thementeam_text} t ON t.id = s.textid
              WHERE d.spaceid $this->in AND d.timedeleted IS NULL AND COALESCE($length, 0) = 0
           GROUP BY d.id, d.spaceid, d.title",
            $this->params,
        );
    }

    /**
     * Published solutions whose Wiedervorlage has passed.
     *
     * @return \stdClass[]
     */
    private function reviews(): array {
        global $DB;
        return $DB->get_records_sql(
            "SELECT p.id, p.spaceid, p.title, 'review' AS kind, 'solution' AS page, p.timereview AS a
               FROM {thementeam_publication} p
              WHERE p.spaceid $this->in AND p.status = 'published' AND p.timereview < :yesterday",
            $this->params + ['yesterday' => $this->now - DAYSECS],
        );
    }

    /**
     * Documents that somebody has signed off as they are, and that are not published since: how many, not who.
     *
     * @return \stdClass[]
     */
    private function signoffs(): array {
        global $DB;
        return $DB->get_records_sql(
            "SELECT d.id, d.spaceid, d.title, 'signoff' AS kind, 'document' AS page, COUNT(s.id) AS a
               FROM {thementeam_document} d
               JOIN {thementeam_signoff} s ON s.documentid = d.id AND s.contentversion = d.contentversion
              WHERE d.spaceid $this->in AND d.timedeleted IS NULL
                    AND NOT EXISTS (SELECT 1
                                      FROM {thementeam_publication} p
                                     WHERE p.documentid = d.id AND p.status = 'published'
                                           AND p.timepublished >= s.timemodified)
           GROUP BY d.id, d.spaceid, d.title",
            $this->params,
        );
    }
}
