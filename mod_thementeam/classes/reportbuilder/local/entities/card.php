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

namespace mod_thementeam\reportbuilder\local\entities;

use core\lang_string;
use core_reportbuilder\local\entities\base;
use core_reportbuilder\local\report\column;

/**
 * A card in reports: what kind, where and when. What it says stays in the protected space, and whose it is is nobody's
 * business here: no report counts or ranks people, and who asked without a name stays without one.
 *
 * @package    mod_thementeam
 * @copyright  2026 KKI PraxisPortal
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class card extends parts {
    /**
     * The tables that it reads.
     *
     * @return string[]
     */
    protected function get_default_tables(): array {
        return ['thementeam_card', 'thementeam_column'];
    }

    /**
     * What it is called.
     *
     * @return lang_string
     */
    protected function get_default_entity_title(): lang_string {
        return new lang_string('table_kind_card', 'thementeam');
    }

    /**
     * Adds columns and filters.
     *
     * @return base
     */
    public function initialise(): base {
        $card = $this->get_table_alias('thementeam_card');
        $column = $this->get_table_alias('thementeam_column');
        $kinds = [];
        foreach (['card', 'information', 'question'] as $kind) {
            $kinds[$kind] = get_string("table_kind_$kind", 'thementeam');
        }
        $word = static fn(?string $kind): string => $kinds[$kind] ?? '';
        $asks = "SELECT 1 FROM {thementeam_ask} a WHERE a.cardid = $card.id";
        $answers = "SELECT COUNT(1) FROM {thementeam_answer} n JOIN {thementeam_ask} a ON a.id = n.askid WHERE a.cardid = $card.id";
        $this->add('column', 'table_column', column::TYPE_TEXT, "$column.name");
        $this->add('kind', 'table_kind', column::TYPE_TEXT, "$card.kind", $word, $kinds);
        $this->add('timecreated', 'table_created', column::TYPE_TIMESTAMP, "$card.timecreated");
        $this->add('timemodified', 'table_modified', column::TYPE_TIMESTAMP, "$card.timemodified");
        $this->add('timedue', 'table_due', column::TYPE_TIMESTAMP, "$card.timedue");
        $this->add('timevalid', 'table_validuntil', column::TYPE_TIMESTAMP, "$card.timevalid");
        $this->add('comments', 'table_comments', column::TYPE_INTEGER, "$card.commentcount");
        $this->add('asks', 'report_asks', column::TYPE_BOOLEAN, "CASE WHEN EXISTS ($asks) THEN 1 ELSE 0 END");
        $this->add('answers', 'table_answers', column::TYPE_INTEGER, "($answers)");
        $helped = "CASE WHEN $card.acceptedid IS NULL THEN 0 ELSE 1 END";
        $this->add('helped', 'report_helped', column::TYPE_BOOLEAN, $helped);
        return $this;
    }
}
