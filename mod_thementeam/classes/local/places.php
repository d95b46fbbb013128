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

use local_kki\live\revision;

/**
 * Places of cards in their columns: numbers with gaps, so that a move normally changes one row.
 *
 * Used inside a change, that is with the space locked: no two cards are placed at once.
 *
 * @package    mod_thementeam
 * @copyright  2026 KKI PraxisPortal
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class places {
    /** Distance between cards that are placed one after the other. */
    public const STEP = 1024.0;

    /** When less than this is left between two cards, the column gets new numbers. */
    private const MIN_GAP = 0.0001;

    /** A column whose numbers get as large as this gets new ones. */
    private const MAX = 1000000000.0;

    /**
     * Places in a change.
     *
     * @param revision $revision the change under way
     */
    public function __construct(
        /** @var revision the change under way */
        private readonly revision $revision,
    ) {
    }

    /**
     * The place at the end of a column.
     *
     * @param int $columnid
     * @return float
     */
    public function end(int $columnid): float {
        global $DB;
        $select = 'columnid = ? AND timedeleted IS NULL';
        $last = $DB->get_field_select('thementeam_card', 'MAX(position)', $select, [$columnid]);
        return $last === null ? self::STEP : (float) $last + self::STEP;
    }

    /**
     * The place below a card.
     *
     * @param \stdClass $card the card that moves
     * @param int $columnid where to
     * @param int $aftercardid the card that it shall stand below; 0: to the top
     * @return float|null null when it is there already
     * @throws \local_kki\live\refusal when that other card is not one of this space
     */
    public function after(\stdClass $card, int $columnid, int $aftercardid): ?float {
        $above = $aftercardid === 0 ? null : $this->neighbour($aftercardid);
        if ($above && (int) $above->id === (int) $card->id && (int) $card->columnid === $columnid) {
            return null;
        }
        if ($above && ((int) $above->columnid !== $columnid || $above->timedeleted !== null)) {
            $above = $this->last($columnid, (int) $card->id);
        }
        $below = $this->below($columnid, $above, (int) $card->id);
        if ((int) $card->columnid === $columnid && self::between($card, $above, $below)) {
            return null;
        }
        $position = self::middle($above, $below);
        if ($position === null) {
            $this->renumber($columnid, (int) $card->id);
            $above = $above ? $this->neighbour((int) $above->id) : null;
            $position = self::middle($above, $this->below($columnid, $above, (int) $card->id));
        }
        return $position;
    }

    /**
     * The place that a card comes back to: its own, or right below the card that stands there now.
     *
     * @param \stdClass $card a card that lay in the bin
     * @return float
     */
    public function back(\stdClass $card): float {
        $columnid = (int) $card->columnid;
        $select = 'columnid = ? AND id <> ? AND position = ?';
        $there = $this->first_row($select, [$columnid, $card->id, $card->position], 'id DESC');
        if (!$there) {
            return (float) $card->position;
        }
        $below = $this->below($columnid, $there, (int) $card->id);
        return self::middle($there, $below) ?? $this->end($columnid);
    }

    /**
     * The card that a person wants to move below.
     *
     * @param int $cardid
     * @return \stdClass
     * @throws \local_kki\live\refusal
     */
    private function neighbour(int $cardid): \stdClass {
        global $DB;
        $key = ['id' => $cardid, 'spaceid' => $this->revision->ownerid];
        return $DB->get_record('thementeam_card', $key, 'id, columnid, position, timedeleted')
            ?: throw refusals::of('foreign_card');
    }

    /**
     * The last card of a column.
     *
     * @param int $columnid
     * @param int $except the card that moves
     * @return \stdClass|null
     */
    private function last(int $columnid, int $except): ?\stdClass {
        return $this->first_row('columnid = ? AND id <> ?', [$columnid, $except], 'position DESC, id DESC');
    }

    /**
     * The card below a place.
     *
     * @param int $columnid
     * @param \stdClass|null $above the card above the place; null: the top of the column
     * @param int $except the card that moves
     * @return \stdClass|null
     */
    private function below(int $columnid, ?\stdClass $above, int $except): ?\stdClass {
        $select = 'columnid = ? AND id <> ?';
        $params = [$columnid, $except];
        if ($above) {
            $select .= ' AND (position > ? OR (position = ? AND id > ?))';
            array_push($params, $above->position, $above->position, $above->id);
        }
        return $this->first_row($select, $params, 'position, id');
    }

    /**
     * The first card that fits.
     *
     * @param string $select
     * @param array $params
     * @param string $sort
     * @return \stdClass|null
     */
    private function first_row(string $select, array $params, string $sort): ?\stdClass {
        global $DB;
        $select .= ' AND timedeleted IS NULL';
        $rows = $DB->get_records_select('thementeam_card', $select, $params, $sort, 'id, position', 0, 1);
        return reset($rows) ?: null;
    }

    /**
     * Whether a card stands between two others already.
     *
     * @param \stdClass $card
     * @param \stdClass|null $above
     * @param \stdClass|null $below
     * @return bool
     */
    private static function between(\stdClass $card, ?\stdClass $above, ?\stdClass $below): bool {
        $key = fn(\stdClass $row): array => [(float) $row->position, (int) $row->id];
        return (!$above || $key($above) < $key($card)) && (!$below || $key($card) < $key($below));
    }

    /**
     * The number between two cards.
     *
     * @param \stdClass|null $above
     * @param \stdClass|null $below
     * @return float|null null when there is no room
     */
    private static function middle(?\stdClass $above, ?\stdClass $below): ?float {
        $from = $above ? (float) $above->position : null;
        $to = $below ? (float) $below->position : null;
        if ($from !== null && $to !== null) {
            return $to - $from < self::MIN_GAP ? null : ($from + $to) / 2;
        }
        $position = $from !== null ? $from + self::STEP : ($to !== null ? $to - self::STEP : self::STEP);
        return abs($position) > self::MAX ? null : $position;
    }

    /**
     * Gives the cards of a column new numbers, in their order, a few hundred with one statement.
     *
     * @param int $columnid
     * @param int $except the card that moves
     */
    private function renumber(int $columnid, int $except): void {
        global $DB;
        $select = 'columnid = ? AND id <> ? AND timedeleted IS NULL';
        $ids = $DB->get_fieldset_select('thementeam_card', 'id', "$select ORDER BY position, id", [$columnid, $except]);
        $position = 0.0;
        foreach (array_chunk($ids, 500) as $chunk) {
            $cases = '';
            $params = [];
            foreach ($chunk as $id) {
                $position += self::STEP;
                $cases .= ' WHEN ' . (int) $id . ' THEN ' . number_format($position, 1, '.', '');
                $params[] = $id;
                $this->revision->record('move', 'card', (int) $id);
            }
            [$in, $params] = $DB->get_in_or_equal($params);
            $DB->execute("UPDATE {thementeam_card} SET position = CASE id $cases END WHERE id $in", $params);
        }
    }
}
