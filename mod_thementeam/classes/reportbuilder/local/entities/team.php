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
use core_reportbuilder\local\filters\text;
use core_reportbuilder\local\report\column;
use core_reportbuilder\local\report\filter;

/**
 * A ThemenTeam in reports.
 *
 * @package    mod_thementeam
 * @copyright  2026 KKI PraxisPortal
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class team extends base {
    /**
     * The tables that it reads.
     *
     * @return string[]
     */
    protected function get_default_tables(): array {
        return ['thementeam', 'thementeam_space'];
    }

    /**
     * What it is called.
     *
     * @return lang_string
     */
    protected function get_default_entity_title(): lang_string {
        return new lang_string('modulename', 'thementeam');
    }

    /**
     * Adds columns and filters.
     *
     * @return base
     */
    public function initialise(): base {
        $alias = $this->get_table_alias('thementeam');
        $this->add_column((new column('name', new lang_string('teamname', 'thementeam'), $this->get_entity_name()))
            ->add_joins($this->get_joins())
            ->add_field("$alias.name")
            ->set_is_sortable(true)
            ->set_callback(static fn(?string $name): string => $name === null ? '' : format_string($name)));
        $group = $this->get_table_alias('thementeam_space') . '.groupid';
        $this->add_column((new column('group', new lang_string('group'), $this->get_entity_name()))
            ->add_joins($this->get_joins())
            ->add_field("(SELECT g.name FROM {groups} g WHERE g.id = $group)", 'groupname')
            ->set_is_sortable(true)
            ->set_callback(static fn(?string $name): string => $name === null ? '' : format_string($name)));
        $filter = (new filter(
            text::class,
            'name',
            new lang_string('teamname', 'thementeam'),
            $this->get_entity_name(),
            "$alias.name",
        ))->add_joins($this->get_joins());
        return $this->add_filter($filter)->add_condition($filter);
    }
}
