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

namespace local_kki\external;

use core_external\external_api;
use local_kki\fixtures\series_trait;
use local_kki\series\date_manager;
use local_kki\series\dates;
use local_kki\series\school_holidays;
use local_kki\series\series;

defined('MOODLE_INTERNAL') || die();

require_once(__DIR__ . '/../fixtures/series_trait.php');

/**
 * Tests of the functions of the trainer's page: right caller, wrong callers, hostile input.
 *
 * @package    local_kki
 * @copyright  2026 KKI PraxisPortal
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 * @covers     \local_kki\external\create_dates
 * @covers     \local_kki\external\delete_dates
 * @covers     \local_kki\external\get_series
 * @covers     \local_kki\external\move_date_back
 * @covers     \local_kki\external\reinstate_date
 * @covers     \local_kki\external\set_regions
 * @covers     \local_kki\series\trainer_view
 */
#[\PHPUnit\Framework\Attributes\CoversClass(create_dates::class)]
#[\PHPUnit\Framework\Attributes\CoversClass(delete_dates::class)]
#[\PHPUnit\Framework\Attributes\CoversClass(get_series::class)]
#[\PHPUnit\Framework\Attributes\CoversClass(move_date_back::class)]
#[\PHPUnit\Framework\Attributes\CoversClass(reinstate_date::class)]
#[\PHPUnit\Framework\Attributes\CoversClass(set_regions::class)]
#[\PHPUnit\Framework\Attributes\CoversClass(\local_kki\series\trainer_view::class)]
final class series_functions_test extends \advanced_testcase {
    use series_trait;

    /** @var \stdClass the course */
    private \stdClass $course;

    /** @var series its series, with two dates */
    private series $series;

    #[\Override]
    protected function setUp(): void {
        parent::setUp();
        $this->resetAfterTest();
        // A refusal rolls its transaction back, which must be the outermost one.
        $this->preventResetByRollback();
        $this->course = $this->getDataGenerator()->create_course();
        $this->series = $this->series((int) $this->course->id);
        $this->freeze('2026-12-01 09:00');
    }

    /**
     * A trainer creates, reads, and takes back.
     */
    public function test_right_caller(): void {
        $this->setUser($this->getDataGenerator()->create_and_enrol($this->course, 'editingteacher'));
        $dates = [
            ['date' => '2027-02-09', 'time' => '12:15', 'duration' => 30],
            ['date' => '2027-03-09', 'time' => '12:15', 'duration' => 30],
        ];

        $created = external_api::clean_returnvalue(
            create_dates::execute_returns(),
            create_dates::execute($this->series->id(), $dates),
        );
        $this->assertSame('ok', $created['status']);
        $this->assertCount(2, $created['dateids']);

        $view = $this->read();
        $this->assertSame(['2026-12-08', '2027-01-12', '2027-02-09', '2027-03-09'], array_column($view['dates'], 'date'));
        $this->assertSame([false, false, false, false], array_column($view['dates'], 'past'));
        $this->assertStringNotContainsString('meet.example.org', json_encode($view));

        $deleted = external_api::clean_returnvalue(
            delete_dates::execute_returns(),
            delete_dates::execute($this->series->id(), $created['dateids']),
        );
        $this->assertSame(2, $deleted['deleted']);
        $this->assertCount(2, $this->read()['dates']);
    }

    /**
     * A trainer lets a cancelled date take place; an old version is answered, not thrown.
     */
    public function test_reinstate(): void {
        $this->setUser($this->getDataGenerator()->create_and_enrol($this->course, 'editingteacher'));
        $id = (int) dates::of_series($this->series->id())[0]->id;
        date_manager::cancel($id, 1, '<b>Krank</b><script>alert(1)</script>', 2);

        $view = $this->read();
        $this->assertTrue($view['dates'][0]['cancelled']);
        $this->assertStringNotContainsString('<script', $view['dates'][0]['reason']);

        $stale = external_api::clean_returnvalue(reinstate_date::execute_returns(), reinstate_date::execute($id, 1));
        $this->assertSame(['conflict', 'conflict'], [$stale['status'], $stale['code']]);
        $this->assertNotEmpty($stale['message']);
        $done = external_api::clean_returnvalue(reinstate_date::execute_returns(), reinstate_date::execute($id, 2));
        $this->assertSame('ok', $done['status']);
        $this->assertFalse($this->read()['dates'][0]['cancelled']);
    }

    /**
     * A trainer takes a move back; an old version is answered, not thrown.
     */
    public function test_move_back(): void {
        $this->setUser($this->getDataGenerator()->create_and_enrol($this->course, 'editingteacher'));
        $id = (int) dates::of_series($this->series->id())[0]->id;
        date_manager::move($id, 1, ['date' => '2026-12-10', 'time' => '13:00', 'duration' => 30], 'Fachtag', 2);
        [$moved] = $this->read()['dates'];
        $this->assertSame(['2026-12-10', '2026-12-08', true], [$moved['date'], $moved['planned'], $moved['canmoveback']]);

        $back = fn(int $version): array => external_api::clean_returnvalue(
            move_date_back::execute_returns(),
            move_date_back::execute($id, $version),
        );
        $this->assertSame('conflict', $back(1)['status']);
        $this->assertSame('ok', $back(2)['status']);
        [$date] = $this->read()['dates'];
        $this->assertSame(['2026-12-08', '', false], [$date['date'], $date['movedfrom'], $date['canmoveback']]);

        $this->freeze('2026-12-09 09:00');
        $over = $back(3);
        $this->assertSame(['refused', 'over'], [$over['status'], $over['code']]);
        $this->expectException(\dml_missing_record_exception::class);
        move_date_back::execute(-1, 1);
    }

    /**
     * A trainer chooses Bundesländer and gets their school holidays; a choice that somebody else changed is answered.
     */
    public function test_set_regions(): void {
        $this->setUser($this->getDataGenerator()->create_and_enrol($this->course, 'editingteacher'));
        $set = fn(array $regions, array $before): array => external_api::clean_returnvalue(
            set_regions::execute_returns(),
            set_regions::execute($this->series->id(), $regions, $before),
        );
        school_holidays::save('BW', school_holidays::parse("2.11.2026 - 6.11.2026 Herbst\n23.12.2026 - 9.1.2027 Weihnachten"));
        school_holidays::save('HE', school_holidays::parse('21.12.2026 - 9.1.2027 Weihnachtsferien'));
        $this->assertSame([], $this->read()['schoolholidays']);

        $this->assertSame('ok', $set(['HE', 'BW', 'HE', 'XX', 'bw'], [])['status']);
        $view = $this->read();
        $this->assertSame(['BW', 'HE'], $view['regions']);
        $this->assertSame([
            ['region' => 'HE', 'from' => '2026-12-21', 'to' => '2027-01-09', 'name' => 'Weihnachtsferien'],
            ['region' => 'BW', 'from' => '2026-12-23', 'to' => '2027-01-09', 'name' => 'Weihnachten'],
        ], $view['schoolholidays']);

        $stale = $set(['SN'], []);
        $this->assertSame(['conflict', 'conflict'], [$stale['status'], $stale['code']]);
        $this->assertNotEmpty($stale['message']);
        $this->assertSame(['BW', 'HE'], $this->read()['regions']);
        $this->assertSame('ok', $set([], ['BW', 'HE'])['status']);
        $this->assertSame([], $this->read()['regions']);

        $this->expectException(\invalid_parameter_exception::class);
        $set(["BW'; DROP"], []);
    }

    /**
     * All functions with all callers who may not use them.
     *
     * @return array
     */
    public static function wrong_callers_provider(): array {
        $cases = [];
        foreach (['get_series', 'create_dates', 'delete_dates', 'move_date_back', 'reinstate_date', 'set_regions'] as $function) {
            foreach (['nobody', 'guest', 'stranger', 'student', 'teacher', 'trainer of another course'] as $caller) {
                $cases["$function by $caller"] = [$function, $caller];
            }
        }
        return $cases;
    }

    /**
     * Nobody but a trainer of the series' own course gets anything.
     *
     * @dataProvider wrong_callers_provider
     * @param string $function
     * @param string $caller
     */
    #[\PHPUnit\Framework\Attributes\DataProvider('wrong_callers_provider')]
    public function test_wrong_callers(string $function, string $caller): void {
        $generator = $this->getDataGenerator();
        match ($caller) {
            'nobody' => $this->setUser(null),
            'guest' => $this->setGuestUser(),
            'stranger' => $this->setUser($generator->create_user()),
            'trainer of another course' => $this->setUser(
                $generator->create_and_enrol($generator->create_course(), 'editingteacher'),
            ),
            default => $this->setUser($generator->create_and_enrol($this->course, $caller)),
        };
        $id = $this->series->id();
        $dateid = (int) dates::of_series($id)[0]->id;
        $call = fn(): array => match ($function) {
            'get_series' => get_series::execute($id),
            'create_dates' => create_dates::execute($id, [['date' => '2027-02-09', 'time' => '12:15', 'duration' => 30]]),
            'delete_dates' => delete_dates::execute($id, [$dateid]),
            'move_date_back' => move_date_back::execute($dateid, 1),
            'reinstate_date' => reinstate_date::execute($dateid, 1),
            'set_regions' => set_regions::execute($id, ['BW'], []),
        };

        try {
            $call();
            $this->fail('allowed');
        } catch (\require_login_exception | \required_capability_exception $e) {
            $this->assertCount(2, dates::of_series($id));
            $this->assertSame([], series::get($id)->regions());
        }
    }

    /**
     * Input that a browser would not send is refused, and changes nothing.
     */
    public function test_hostile_input(): void {
        $this->setUser($this->getDataGenerator()->create_and_enrol($this->course, 'editingteacher'));
        $id = $this->series->id();
        $foreign = $this->series((int) $this->getDataGenerator()->create_course()->id);
        $foreigndate = (int) dates::of_series($foreign->id())[0]->id;
        $date = ['date' => '2027-02-09', 'time' => '12:15', 'duration' => 30];

        foreach (
            [
                'no_such_date' => ['date' => "2027-02-09' OR 1=1"] + $date,
                'no_such_clock' => ['time' => "12:15' OR '1'='1"] + $date,
                'no_such_duration' => ['duration' => PHP_INT_MAX] + $date,
                'no_such_time' => ['date' => '2027-03-28', 'time' => '02:30'] + $date,
            ] as $code => $bad
        ) {
            $answer = external_api::clean_returnvalue(create_dates::execute_returns(), create_dates::execute($id, [$date, $bad]));
            $this->assertSame(['refused', $code], [$answer['status'], $answer['code']]);
        }
        $empty = external_api::clean_returnvalue(create_dates::execute_returns(), create_dates::execute($id, []));
        $this->assertSame('no_dates', $empty['code']);
        $this->assertSame(0, delete_dates::execute($id, [$foreigndate, -1, 0])['deleted']);
        $this->assertCount(2, dates::of_series($id));
        $this->assertCount(2, dates::of_series($foreign->id()));

        $this->expectException(\required_capability_exception::class);
        $this->setUser($this->getDataGenerator()->create_and_enrol(get_course($foreign->courseid()), 'student'));
        reinstate_date::execute($foreigndate, 1);
    }

    /**
     * What is not a date's structure does not even get to the domain.
     */
    public function test_wrong_shape(): void {
        $this->setUser($this->getDataGenerator()->create_and_enrol($this->course, 'editingteacher'));

        $this->expectException(\invalid_parameter_exception::class);
        create_dates::execute($this->series->id(), [['date' => '2027-02-09', 'time' => '12:15', 'duration' => 'half an hour']]);
    }

    /**
     * A series that is not there.
     */
    public function test_missing(): void {
        $this->setAdminUser();

        $this->expectException(\dml_missing_record_exception::class);
        get_series::execute(-1);
    }

    /**
     * Reads the series as the page does.
     *
     * @return array
     */
    private function read(): array {
        return external_api::clean_returnvalue(get_series::execute_returns(), get_series::execute($this->series->id()));
    }
}
