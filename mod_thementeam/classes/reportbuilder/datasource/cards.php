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

namespace mod_thementeam\reportbuilder\datasource;

use core_reportbuilder\datasource;
use core_reportbuilder\local\entities\course;
use mod_thementeam\reportbuilder\local\entities\card;
use mod_thementeam\reportbuilder\local\entities\team;

/**
 * The cards of ThemenTeams for reports: how the work goes on, not who does it.
 *
 * @package    mod_thementeam
 * @copyright  2026 KKI PraxisPortal
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class cards extends datasource {
    /**
     * What it is called.
     *
     * @return string
     */
    public static function get_name(): string {
        return get_string('report_cards', 'thementeam');
    }

    /**
     * Sets the report up: all cards that are not in the bin.
     */
    protected function initialise(): void {
        $cardentity = new card();
        $card = $cardentity->get_table_alias('thementeam_card');
        $column = $cardentity->get_table_alias('thementeam_column');
        $this->set_main_table('thementeam_card', $card);
        $this->add_base_condition_sql("$card.timedeleted IS NULL");
        $this->add_entity($cardentity
            ->add_join("JOIN {thementeam_column} $column ON $column.id = $card.columnid"));
        $teamentity = new team();
        $space = $teamentity->get_table_alias('thementeam_space');
        $team = $teamentity->get_table_alias('thementeam');
        $this->add_entity($teamentity
            ->add_join("JOIN {thementeam_space} $space ON $space.id = $card.spaceid")
            ->add_join("JOIN {thementeam} $team ON $team.id = $space.thementeamid"));
        $courseentity = new course();
        $course = $courseentity->get_table_alias('course');
        $this->add_entity($courseentity
            ->add_joins($teamentity->get_joins())
            ->add_join("JOIN {course} $course ON $course.id = $team.course"));
        $this->add_all_from_entities();
    }

    /**
     * The columns of a new report.
     *
     * @return string[]
     */
    public function get_default_columns(): array {
        return ['team:name', 'team:group', 'card:column', 'card:kind', 'card:timecreated', 'card:comments'];
    }

    /**
     * How a new report is sorted.
     *
     * @return int[]
     */
    public function get_default_column_sorting(): array {
        return ['team:name' => SORT_ASC, 'card:timecreated' => SORT_DESC];
    }

    /**
     * The filters of a new report.
     *
     * @return string[]
     */
    public function get_default_filters(): array {
        return ['team:name', 'card:kind', 'card:timecreated'];
    }

    /**
     * The conditions of a new report.
     *
     * @return string[]
     */
    public function get_default_conditions(): array {
        return ['course:courseselector'];
    }
}
