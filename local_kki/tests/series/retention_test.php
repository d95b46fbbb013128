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

namespace local_kki\series;

use local_kki\fixtures\series_trait;
use local_kki\task\tidy_series;

defined('MOODLE_INTERNAL') || die();

require_once(__DIR__ . '/../fixtures/series_trait.php');

/**
 * Tests of removing old dates.
 *
 * @package    local_kki
 * @copyright  2026 KKI PraxisPortal
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 * @covers     \local_kki\series\retention
 * @covers     \local_kki\task\tidy_series
 */
#[\PHPUnit\Framework\Attributes\CoversClass(retention::class)]
#[\PHPUnit\Framework\Attributes\CoversClass(tidy_series::class)]
final class retention_test extends \advanced_testcase {
    use series_trait;

    /**
     * Nothing goes unless the administration says so; then what is older goes, with its entry in the calendar and its journal.
     */
    public function test_tidy(): void {
        global $DB;
        $this->resetAfterTest();
        $this->freeze('2026-12-01 09:00');
        $series = $this->series((int) $this->getDataGenerator()->create_course()->id);
        $this->freeze('2027-12-20 09:00');
        (new tidy_series())->execute();
        $this->assertCount(2, dates::of_series($series->id()));

        set_config('retention_dates', 12, 'local_kki');
        (new tidy_series())->execute();
        $this->assertSame(['2027-01-12'], array_column(dates::of_series($series->id()), 'localdate'));
        $this->assertSame(1, $DB->count_records('event', ['component' => 'local_kki']));
        $this->assertSame(['delete'], $DB->get_fieldset_select(series_manager::JOURNAL, 'verb', '1 = 1'));
        $this->assertSame(0, retention::tidy());
    }
}
