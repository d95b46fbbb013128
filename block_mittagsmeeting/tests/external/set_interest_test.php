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

namespace block_mittagsmeeting\external;

use core_external\external_api;
use local_kki\fixtures\series_trait;
use local_kki\series\date_manager;
use local_kki\series\dates;

defined('MOODLE_INTERNAL') || die();

global $CFG;
require_once($CFG->dirroot . '/local/kki/tests/fixtures/series_trait.php');

/**
 * Tests of "Ich schaue vorbei": right caller, wrong callers, hostile input, retries.
 *
 * @package    block_mittagsmeeting
 * @copyright  2026 KKI PraxisPortal
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 * @covers     \block_mittagsmeeting\external\set_interest
 */
#[\PHPUnit\Framework\Attributes\CoversClass(set_interest::class)]
final class set_interest_test extends \advanced_testcase {
    use series_trait;

    /** @var \stdClass the course */
    private \stdClass $course;

    /** @var int a date on 8 December 2026 */
    private int $dateid;

    #[\Override]
    protected function setUp(): void {
        parent::setUp();
        $this->resetAfterTest();
        $this->course = $this->getDataGenerator()->create_course();
        $this->dateid = (int) dates::of_series($this->series((int) $this->course->id)->id())[0]->id;
        $this->freeze('2026-12-08 12:20');
    }

    /**
     * The same token counts once, however often it is sent, and takes itself back once.
     */
    public function test_right_caller(): void {
        $this->freeze('2026-12-08 09:00');
        $this->setUser($this->getDataGenerator()->create_and_enrol($this->course, 'student'));
        $counts = [];
        foreach (['a+', 'a+', 'b+', 'c-', 'a-', 'a-', 'a+'] as $said) {
            $counts[] = $this->call($this->dateid, str_repeat($said[0], 32), $said[1] === '+')['interested'];
        }
        $this->assertSame([1, 1, 2, 2, 1, 1, 2], $counts);
        $this->assertSame(2, (int) dates::get($this->dateid)->interested);
    }

    /**
     * Nothing that was stored names a person, an account, a time, or the order in which they came.
     */
    public function test_nothing_personal(): void {
        global $DB;
        $this->freeze('2026-12-08 09:00');
        $user = $this->getDataGenerator()->create_and_enrol($this->course, 'student');
        $this->setUser($user);
        $sink = $this->redirectEvents();
        foreach (['f', '1', '9'] as $digit) {
            $this->call($this->dateid, str_repeat($digit, 32), true);
        }
        $this->assertSame([], $sink->get_events());
        $row = $DB->get_record('local_kki_date_key', ['dateid' => $this->dateid]);
        $marks = explode(',', $row->marks);
        $sorted = $marks;
        sort($sorted, SORT_STRING);
        $this->assertSame($sorted, $marks);
        foreach ($marks as $mark) {
            $this->assertMatchesRegularExpression('/^[0-9a-f]{16}$/', $mark);
        }
        $this->assertSame(['id', 'dateid', 'secret', 'marks'], array_keys((array) $row));
        $this->assertSame(0, $DB->count_records('local_kki_presence'));
    }

    /**
     * What does not fit is refused with a sentence.
     */
    public function test_hostile_input(): void {
        // A refusal inside a transaction rolls it back.
        $this->preventResetByRollback();
        $this->freeze('2026-12-08 09:00');
        $this->setUser($this->getDataGenerator()->create_and_enrol($this->course, 'student'));
        $valid = str_repeat('a', 32);
        foreach (['', 'A', substr($valid, 1), strtoupper($valid), "$valid\n", "' OR 1=1 --", str_repeat('é', 32)] as $token) {
            $answer = $this->call($this->dateid, $token);
            $this->assertSame(['refused', 'token'], [$answer['status'], $answer['code']]);
            $this->assertNotEmpty($answer['message']);
        }
        date_manager::cancel($this->dateid, 1, '', 2);
        $this->assertSame('over', $this->call($this->dateid)['code']);
        date_manager::reinstate($this->dateid, 2, 2);
        $this->freeze('2026-12-08 12:45');
        $this->assertSame('over', $this->call($this->dateid)['code']);
        $this->assertSame(0, (int) dates::get($this->dateid)->interested);
        $this->expectException(\dml_missing_record_exception::class);
        $this->call(-1);
    }

    /**
     * Calls the function.
     *
     * @param int $dateid
     * @param string $token
     * @param bool $comes
     * @return array
     */
    private function call(int $dateid, string $token = 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa', bool $comes = true): array {
        return external_api::clean_returnvalue(
            set_interest::execute_returns(),
            set_interest::execute($dateid, $token, $comes),
        );
    }

    /**
     * Who has no business there.
     *
     * @return array
     */
    public static function wrong_callers_provider(): array {
        $callers = ['nobody', 'guest', 'stranger', 'other', 'no'];
        return array_combine($callers, array_map(fn(string $caller): array => [$caller], $callers));
    }

    /**
     * Wrong callers change nothing.
     *
     * @dataProvider wrong_callers_provider
     * @param string $caller
     */
    #[\PHPUnit\Framework\Attributes\DataProvider('wrong_callers_provider')]
    public function test_wrong_callers(string $caller): void {
        global $DB;
        $generator = $this->getDataGenerator();
        $role = (int) $DB->get_field('role', 'id', ['shortname' => 'student']);
        match ($caller) {
            'nobody' => $this->setUser(null),
            'guest' => $this->setGuestUser(),
            'stranger' => $this->setUser($generator->create_user()),
            'other' => $this->setUser($generator->create_and_enrol($generator->create_course(), 'editingteacher')),
            'no' => $this->setUser($generator->create_and_enrol($this->course, 'student')),
        };
        if ($caller === 'no') {
            assign_capability('local/kki:joinmeeting', CAP_PROHIBIT, $role, \context_course::instance($this->course->id)->id);
        }

        try {
            $this->call($this->dateid);
            $this->fail('It went through.');
        } catch (\require_login_exception | \required_capability_exception) {
            $date = dates::get($this->dateid);
            $this->assertSame([0, 0], [(int) $date->present, (int) $date->interested]);
        }
    }
}
