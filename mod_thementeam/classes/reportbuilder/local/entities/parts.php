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
use core_reportbuilder\local\filters\boolean_select;
use core_reportbuilder\local\filters\date;
use core_reportbuilder\local\filters\number;
use core_reportbuilder\local\filters\select;
use core_reportbuilder\local\filters\text;
use core_reportbuilder\local\helpers\format;
use core_reportbuilder\local\report\column;
use core_reportbuilder\local\report\filter;

/**
 * What cards and solutions have in common in reports: columns by kind, each with its filter.
 *
 * @package    mod_thementeam
 * @copyright  2026 KKI PraxisPortal
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
abstract class parts extends base {
    /**
     * Adds a column with a filter of the same name.
     *
     * @param string $name
     * @param string $title string of mod_thementeam
     * @param int $type column::TYPE_…
     * @param string $sql
     * @param callable|null $show makes words of a value
     * @param array $options words by value, for a select
     */
    protected function add(
        string $name,
        string $title,
        int $type,
        string $sql,
        ?callable $show = null,
        array $options = [],
    ): void {
        $title = new lang_string($title, 'thementeam');
        $show ??= match ($type) {
            column::TYPE_TIMESTAMP => format::userdate(...),
            column::TYPE_BOOLEAN => format::boolean_as_text(...),
            column::TYPE_INTEGER => null,
            default => static fn(?string $value): string => s((string) $value),
        };
        $column = (new column($name, $title, $this->get_entity_name()))
            ->add_joins($this->get_joins())
            ->set_type($type)
            ->add_field($sql, $name)
            ->set_is_sortable(true);
        $this->add_column($show ? $column->set_callback($show) : $column);
        $class = match (true) {
            $options !== [] => select::class,
            $type === column::TYPE_TIMESTAMP => date::class,
            $type === column::TYPE_BOOLEAN => boolean_select::class,
            $type === column::TYPE_INTEGER => number::class,
            default => text::class,
        };
        $filter = (new filter($class, $name, $title, $this->get_entity_name(), $sql))->add_joins($this->get_joins());
        $filter = $options ? $filter->set_options($options) : $filter;
        $this->add_filter($filter)->add_condition($filter);
    }
}
