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
use mod_thementeam\reportbuilder\local\entities\solution;
use mod_thementeam\reportbuilder\local\entities\team;

/**
 * What ThemenTeams published, for reports.
 *
 * @package    mod_thementeam
 * @copyright  2026 KKI PraxisPortal
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class solutions extends datasource {
    /**
     * What it is called.
     *
     * @return string
     */
    public static function get_name(): string {
        return get_string('report_solutions', 'thementeam');
    }

    /**
     * Sets the report up.
     */
    protected function initialise(): void {
        $solutionentity = new solution();
        $publication = $solutionentity->get_table_alias('thementeam_publication');
        $this->set_main_table('thementeam_publication', $publication);
        $this->add_entity($solutionentity);
        $teamentity = new team();
        $space = $teamentity->get_table_alias('thementeam_space');
        $team = $teamentity->get_table_alias('thementeam');
        $this->add_entity($teamentity
            ->add_join("JOIN {thementeam_space} $space ON $space.id = $publication.spaceid")
            ->add_join("JOIN {thementeam} $team ON $team.id = $publication.thementeamid"));
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
        return [
            'team:name', 'solution:titlewithlink', 'solution:status', 'solution:timepublished', 'solution:timereview',
            'solution:used',
        ];
    }

    /**
     * How a new report is sorted.
     *
     * @return int[]
     */
    public function get_default_column_sorting(): array {
        return ['solution:timepublished' => SORT_DESC];
    }

    /**
     * The filters of a new report.
     *
     * @return string[]
     */
    public function get_default_filters(): array {
        return ['team:name', 'solution:status', 'solution:timereview'];
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
