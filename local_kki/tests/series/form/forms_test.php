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

namespace local_kki\series\form;

use local_kki\fixtures\series_trait;
use local_kki\series\date_manager;
use local_kki\series\dates;
use local_kki\series\series;

defined('MOODLE_INTERNAL') || die();

require_once(__DIR__ . '/../../fixtures/series_trait.php');

/**
 * Tests of the dialogues of the trainer's page.
 *
 * @package    local_kki
 * @copyright  2026 KKI PraxisPortal
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 * @covers     \local_kki\series\form\series_form
 * @covers     \local_kki\series\form\date_base
 * @covers     \local_kki\series\form\date_form
 * @covers     \local_kki\series\form\cancel_form
 */
#[\PHPUnit\Framework\Attributes\CoversClass(series_form::class)]
#[\PHPUnit\Framework\Attributes\CoversClass(date_base::class)]
#[\PHPUnit\Framework\Attributes\CoversClass(date_form::class)]
#[\PHPUnit\Framework\Attributes\CoversClass(cancel_form::class)]
final class forms_test extends \advanced_testcase {
    use series_trait;

    /** @var \stdClass the course */
    private \stdClass $course;

    #[\Override]
    protected function setUp(): void {
        parent::setUp();
        $this->resetAfterTest();
        // A refusal rolls its transaction back, which must be the outermost one.
        $this->preventResetByRollback();
        $this->course = $this->getDataGenerator()->create_course();
        $this->setUser($this->getDataGenerator()->create_and_enrol($this->course, 'editingteacher'));
    }

    /**
     * A series is made, then changed; a stale dialogue is told so next to a field.
     */
    public function test_series_form(): void {
        $fields = (array) $this->fields(['openbefore' => 5, 'timezone' => 'Europe/Berlin']);
        $form = $this->submit(series_form::class, $fields + ['id' => 0, 'courseid' => $this->course->id, 'version' => 0]);

        $this->assertTrue($form->is_validated());
        $answer = $form->process_dynamic_submission();
        $this->assertSame('ok', $answer['status']);
        $series = array_values(series::of_course((int) $this->course->id))[0];
        $this->assertStringContainsString('id=' . $series->id(), $answer['url']);
        $this->assertSame(300, $series->opens_before());

        $change = ['name' => 'Neu', 'id' => $series->id(), 'courseid' => 0, 'version' => 1] + $fields;
        $this->assertSame('ok', $this->submit(series_form::class, $change)->process_dynamic_submission()['status']);
        $this->assertSame('Neu', series::get($series->id())->name());

        $stale = $this->submit(series_form::class, $change);
        $this->assertFalse($stale->is_validated());
        $this->assertArrayHasKey('name', $stale->validation($change, []));
    }

    /**
     * A bad address is refused next to its field.
     */
    public function test_series_form_bad_room(): void {
        $data = (array) $this->fields(['roomurl' => 'http://meet.example.org']) + [
            'id' => 0,
            'courseid' => $this->course->id,
            'version' => 0,
            'openbefore' => 10,
            'timezone' => 'Europe/Berlin',
        ];
        $form = $this->submit(series_form::class, $data);

        $this->assertFalse($form->is_validated());
        $this->assertSame(['roomurl'], array_keys($form->validation($data, [])));
        $this->assertStringContainsString('https://', $form->render());
    }

    /**
     * A date is added in the series' own zone, whatever the trainer's is.
     */
    public function test_add_date(): void {
        global $USER;
        $USER->timezone = 'America/New_York';
        $series = $this->series((int) $this->course->id);

        $form = $this->submit(date_form::class, $this->date('2027-02-09', 12, 15) + [
            'dateid' => 0,
            'seriesid' => $series->id(),
            'version' => 0,
        ]);

        $this->assertTrue($form->is_validated());
        $this->assertSame('ok', $form->process_dynamic_submission()['status']);
        $date = dates::of_series($series->id())[2];
        $this->assertSame('2027-02-09 12:15', "$date->localdate $date->localclock");
        $this->assertSame(strtotime('2027-02-09T11:15:00Z'), (int) $date->timestart);
        $this->assertSame('taken', $form->process_dynamic_submission()['code']);
    }

    /**
     * A date is moved with a reason; the same dialogue again is stale.
     */
    public function test_move_date(): void {
        $series = $this->series((int) $this->course->id);
        $id = (int) dates::of_series($series->id())[0]->id;
        $data = $this->date('2026-12-10', 13, 0) + ['dateid' => $id, 'seriesid' => 0, 'version' => 1, 'reason' => 'Fachtag'];

        $form = $this->submit(date_form::class, $data);
        $this->assertTrue($form->is_validated());
        $this->assertSame('ok', $form->process_dynamic_submission()['status']);
        $this->assertSame('2026-12-10', dates::get($id)->localdate);
        $this->assertSame('Fachtag', dates::get($id)->reason);

        $this->assertFalse($this->submit(date_form::class, $data)->is_validated());
        $this->assertSame('conflict', $form->process_dynamic_submission()['status']);
    }

    /**
     * A date is cancelled in two steps: open the dialogue, agree.
     */
    public function test_cancel_date(): void {
        $series = $this->series((int) $this->course->id);
        $id = (int) dates::of_series($series->id())[0]->id;
        $data = ['dateid' => $id, 'seriesid' => 0, 'version' => 1, 'reason' => ''];

        $form = $this->submit(cancel_form::class, $data);
        $this->assertTrue($form->is_validated());
        $this->assertSame('ok', $form->process_dynamic_submission()['status']);
        $this->assertSame(dates::CANCELLED, dates::get($id)->status);
        $this->assertFalse($this->submit(cancel_form::class, $data)->is_validated());
    }

    /**
     * Two trainers change one date: the second reads what the first did, keeps what was typed, and may still mean it.
     */
    public function test_conflict(): void {
        $series = $this->series((int) $this->course->id);
        $id = (int) dates::of_series($series->id())[0]->id;
        $jonas = ['firstname' => 'Jonas', 'lastname' => 'Berger'];
        $other = $this->getDataGenerator()->create_and_enrol($this->course, 'editingteacher', $jonas);
        date_manager::cancel($id, 1, 'Krank', (int) $other->id);
        $data = $this->date('2026-12-10', 13, 0) + ['dateid' => $id, 'seriesid' => 0, 'version' => 1, 'reason' => 'Fachtag'];

        $form = $this->submit(date_form::class, $data);
        $this->assertFalse($form->is_validated());
        $html = $form->render();
        foreach (['Jonas Berger', 'cancelled', '(Krank)', 'value="Fachtag"'] as $expected) {
            $this->assertStringContainsString($expected, $html);
        }
        $this->assertMatchesRegularExpression('/name="version"[^>]*value="2"|value="2"[^>]*name="version"/', $html);

        $again = $this->submit(date_form::class, ['version' => 2] + $data);
        $this->assertTrue($again->is_validated());
        $this->assertSame('ok', $again->process_dynamic_submission()['status']);
        $this->assertSame('2026-12-10 Fachtag', dates::get($id)->localdate . ' ' . dates::get($id)->reason);
    }

    /**
     * The forms, and who may not open them.
     *
     * @return array
     */
    public static function wrong_callers_provider(): array {
        $cases = [];
        foreach ([series_form::class, date_form::class, cancel_form::class] as $form) {
            foreach (['student', 'stranger', 'guest'] as $caller) {
                $cases["$form by $caller"] = [$form, $caller];
            }
        }
        return $cases;
    }

    /**
     * The context comes from the row, so a foreign date cannot be reached by naming one's own series.
     *
     * @dataProvider wrong_callers_provider
     * @param string $form
     * @param string $caller
     */
    #[\PHPUnit\Framework\Attributes\DataProvider('wrong_callers_provider')]
    public function test_wrong_callers(string $form, string $caller): void {
        $generator = $this->getDataGenerator();
        $series = $this->series((int) $this->course->id);
        $own = $generator->create_course();
        $id = (int) dates::of_series($series->id())[0]->id;
        match ($caller) {
            'student' => $this->setUser($generator->create_and_enrol($this->course, 'student')),
            'stranger' => $this->setUser($generator->create_and_enrol($own, 'editingteacher')),
            'guest' => $this->setGuestUser(),
        };
        $ids = $form === series_form::class
            ? ['id' => $series->id(), 'courseid' => $own->id, 'version' => 1]
            : ['dateid' => $id, 'seriesid' => $this->series((int) $own->id)->id(), 'version' => 1];

        $this->expectException(\moodle_exception::class);
        new $form(null, null, 'post', '', [], true, $ids, true);
    }

    /**
     * A form as the browser sends it.
     *
     * @param string $class
     * @param array $data
     * @return \core_form\dynamic_form
     */
    private function submit(string $class, array $data): \core_form\dynamic_form {
        $data = $class::mock_ajax_submit($data);
        return new $class(null, null, 'post', '', [], true, $data, true);
    }

    /**
     * The fields of a date and time.
     *
     * @param string $day
     * @param int $hour
     * @param int $minute
     * @return array
     */
    private function date(string $day, int $hour, int $minute): array {
        [$year, $month, $dayofmonth] = array_map('intval', explode('-', $day));
        return [
            'start' => ['year' => $year, 'month' => $month, 'day' => $dayofmonth, 'hour' => $hour, 'minute' => $minute],
            'duration' => 30,
        ];
    }
}
