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
 * A published solution in reports, without its authors: each chose how to be named on its page.
 *
 * @package    mod_thementeam
 * @copyright  2026 KKI PraxisPortal
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class solution extends parts {
    /**
     * The tables that it reads.
     *
     * @return string[]
     */
    protected function get_default_tables(): array {
        return ['thementeam_publication'];
    }

    /**
     * What it is called.
     *
     * @return lang_string
     */
    protected function get_default_entity_title(): lang_string {
        return new lang_string('report_solution', 'thementeam');
    }

    /**
     * Adds columns and filters.
     *
     * @return base
     */
    public function initialise(): base {
        $alias = $this->get_table_alias('thementeam_publication');
        $this->add_column(
            (new column('titlewithlink', new lang_string('report_titlewithlink', 'thementeam'), $this->get_entity_name()))
                ->add_joins($this->get_joins())
                ->add_fields("$alias.title, $alias.id")
                ->set_is_sortable(true, ["$alias.title"])
                ->set_callback(static fn(?string $title, \stdClass $row): string => $title === null ? '' : \html_writer::link(
                    new \moodle_url('/mod/thementeam/solution.php', ['id' => $row->id]),
                    s($title),
                )),
        );
        $states = [];
        foreach (['published', 'superseded', 'withdrawn'] as $status) {
            $states[$status] = get_string("report_$status", 'thementeam');
        }
        $word = static fn(?string $status): string => $states[$status] ?? '';
        $used = "SELECT COUNT(1) FROM {thementeam_reaction} r WHERE r.publicationid = $alias.id AND r.reaction = 'used'";
        $this->add('title', 'table_title', column::TYPE_TEXT, "$alias.title");
        $this->add('lead', 'document_lead', column::TYPE_TEXT, "$alias.lead");
        $this->add('number', 'report_number', column::TYPE_INTEGER, "$alias.number");
        $this->add('status', 'report_status', column::TYPE_TEXT, "$alias.status", $word, $states);
        $this->add('timepublished', 'report_timepublished', column::TYPE_TIMESTAMP, "$alias.timepublished");
        $this->add('timereview', 'document_timereview', column::TYPE_TIMESTAMP, "$alias.timereview");
        $this->add('used', 'report_used', column::TYPE_INTEGER, "($used)");
        return $this;
    }
}
