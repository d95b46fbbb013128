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

use block_mittagsmeeting\talk_page;
use block_mittagsmeeting\talk_view;
use core_external\external_api;
use local_kki\fixtures\series_trait;
use local_kki\series\dates;
use local_kki\series\series;
use local_kki\talk\concerns;
use local_kki\talk\notes;

defined('MOODLE_INTERNAL') || die();

global $CFG;
require_once($CFG->dirroot . '/local/kki/tests/fixtures/series_trait.php');

/**
 * Tests of the functions behind the page of what is talked about: right caller, wrong callers, hostile input.
 *
 * @package    block_mittagsmeeting
 * @copyright  2026 KKI PraxisPortal
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 * @covers     \block_mittagsmeeting\external\add_concern
 * @covers     \block_mittagsmeeting\external\get_talk
 * @covers     \block_mittagsmeeting\external\remove_concern
 * @covers     \block_mittagsmeeting\external\remove_note
 * @covers     \block_mittagsmeeting\external\save_note
 * @covers     \block_mittagsmeeting\external\set_concern_too
 * @covers     \block_mittagsmeeting\talk_view
 * @covers     \block_mittagsmeeting\talk_page
 */
#[\PHPUnit\Framework\Attributes\CoversClass(add_concern::class)]
#[\PHPUnit\Framework\Attributes\CoversClass(get_talk::class)]
#[\PHPUnit\Framework\Attributes\CoversClass(remove_concern::class)]
#[\PHPUnit\Framework\Attributes\CoversClass(remove_note::class)]
#[\PHPUnit\Framework\Attributes\CoversClass(save_note::class)]
#[\PHPUnit\Framework\Attributes\CoversClass(set_concern_too::class)]
#[\PHPUnit\Framework\Attributes\CoversClass(talk_view::class)]
#[\PHPUnit\Framework\Attributes\CoversClass(talk_page::class)]
final class talk_functions_test extends \advanced_testcase {
    use series_trait;

    /** A UUID. */
    private const UUID = '01234567-89ab-4cde-8f01-23456789abcd';

    /** @var \stdClass the course */
    private \stdClass $course;

    /** @var series its series */
    private series $series;

    /** @var int a date on 8 December 2026 */
    private int $dateid;

    #[\Override]
    protected function setUp(): void {
        parent::setUp();
        $this->resetAfterTest();
        $this->setTimezone('Europe/Berlin');
        $this->course = $this->getDataGenerator()->create_course();
        $this->series = $this->series((int) $this->course->id);
        $this->dateid = (int) dates::of_series($this->series->id())[0]->id;
        $this->freeze('2026-12-08 12:20');
    }

    /**
     * A participant writes, a colleague says "me too", a trainer removes.
     */
    public function test_right_callers(): void {
        $this->as('student');
        $this->assertSame('ok', $this->call('add_concern', $this->dateid, self::UUID, 'Kita <script>x</script>')['status']);
        $saved = $this->call('save_note', $this->dateid, 0, self::UUID, 0, "A\n<b>B", 'https://a.example/');
        $this->assertSame('ok', $saved['status']);
        $data = $this->call('get_talk', $this->series->id());
        $this->assertSame([$this->dateid, 'Tue, 8 December 2026'], [$data['dateid'], $data['day']]);
        $this->assertStringNotContainsString('<script', $data['concerns'][0]['content']);
        $note = $data['meetings'][0]['notes'][0];
        $this->assertStringContainsString('&lt;b&gt;B', $note['html']);
        $this->assertTrue($data['concerns'][0]['own']);

        $this->as('student');
        $id = $data['concerns'][0]['id'];
        $this->assertSame('ok', $this->call('set_concern_too', $id, true)['status']);
        $this->assertSame(1, $this->call('get_talk', $this->series->id())['concerns'][0]['too']);
        $this->assertSame('not_yours', $this->call('remove_concern', $id)['code']);
        $this->assertSame('not_yours', $this->call('remove_note', $note['id'])['code']);
        $this->assertSame('ok', $this->call('save_note', $this->dateid, $note['id'], '', 1, 'C', '')['status']);
        $stale = $this->call('save_note', $this->dateid, $note['id'], '', 1, 'D', '');
        $current = $stale['current'][0];
        $this->assertSame(['conflict', 'C', 2], [$stale['status'], $current['content'], $current['version']]);

        $this->as('editingteacher');
        $this->assertSame('ok', $this->call('remove_concern', $id)['status']);
        $this->assertSame('ok', $this->call('remove_note', $note['id'])['status']);
        $after = $this->call('get_talk', $this->series->id());
        $this->assertSame([[], []], [$after['concerns'], $after['meetings'][0]['notes']]);
    }

    /**
     * The page has everything before a script runs, and the archive without names.
     */
    public function test_page(): void {
        global $OUTPUT;
        $this->as('student');
        $this->call('add_concern', $this->dateid, self::UUID, 'Kita & "Hort"');
        $render = fn(string $query = ''): string => $OUTPUT->render_from_template(
            'block_mittagsmeeting/talk',
            talk_page::values($this->series, $query, 0),
        );
        $before = $render();
        $this->assertStringContainsString('Kita &#38; "Hort"', str_replace('&amp;', '&#38;', $before));
        $this->call('save_note', $this->dateid, 0, self::UUID, 0, 'Ein Tipp', 'https://a.example/x?a=1&b=2');
        $this->freeze('2027-02-01 12:00');
        $after = $render();
        $this->assertStringContainsString('What moved us', $after);
        $this->assertStringContainsString('href="https://a.example/x?a=1&amp;b=2"', $after);
        $this->assertStringContainsString('There is nothing about that here', $render('"><script>alert(1)</script>'));
        foreach ([$before, $after] as $html) {
            $this->assertStringNotContainsString('[[', $html);
        }
    }

    /**
     * Nothing that does not exist can be asked for.
     */
    public function test_hostile_input(): void {
        $this->preventResetByRollback();
        $this->as('student');
        $this->assertSame('too_long', $this->call('add_concern', $this->dateid, self::UUID, str_repeat('x', 161))['code']);
        $this->assertSame('uuid', $this->call('add_concern', $this->dateid, 'x', 'x')['code']);
        $this->assertSame('url', $this->call('save_note', $this->dateid, 0, self::UUID, 0, 'x', 'javascript:alert(1)')['code']);
        // A note of another date cannot be reached through this one.
        $other = (int) dates::of_series($this->series((int) $this->getDataGenerator()->create_course()->id)->id())[0]->id;
        notes::save($other, ['id' => 0, 'uuid' => self::UUID, 'version' => 0, 'content' => 'x', 'url' => ''], 5);
        $foreign = (int) notes::of([$other])[$other][0]->id;
        $this->assertSame('gone', $this->call('save_note', $this->dateid, $foreign, '', 1, 'y', '')['code']);
        $calls = [
            ['add_concern', -1, self::UUID, 'x'], ['set_concern_too', -1, true], ['remove_concern', -1], ['remove_note', -1],
            ['save_note', -1, 0, self::UUID, 0, 'x', ''], ['get_talk', -1],
        ];
        foreach ($calls as $call) {
            try {
                $this->call(...$call);
                $this->fail("$call[0] went through.");
            } catch (\dml_missing_record_exception) {
                $this->addToAssertionCount(1);
            }
        }
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
     * Wrong callers read and change nothing.
     *
     * @dataProvider wrong_callers_provider
     * @param string $caller
     */
    #[\PHPUnit\Framework\Attributes\DataProvider('wrong_callers_provider')]
    public function test_wrong_callers(string $caller): void {
        global $DB;
        concerns::add($this->dateid, self::UUID, 'x', 5);
        notes::save($this->dateid, ['id' => 0, 'uuid' => self::UUID, 'version' => 0, 'content' => 'x', 'url' => ''], 5);
        $concern = (int) $DB->get_field('local_kki_concern', 'id', []);
        $note = (int) $DB->get_field('local_kki_note', 'id', []);
        $generator = $this->getDataGenerator();
        match ($caller) {
            'nobody' => $this->setUser(null),
            'guest' => $this->setGuestUser(),
            'stranger' => $this->setUser($generator->create_user()),
            'other' => $this->setUser($generator->create_and_enrol($generator->create_course(), 'editingteacher')),
            'no' => $this->as('student'),
        };
        if ($caller === 'no') {
            $role = (int) $DB->get_field('role', 'id', ['shortname' => 'student']);
            assign_capability('local/kki:joinmeeting', CAP_PROHIBIT, $role, \context_course::instance($this->course->id)->id);
        }
        $calls = [
            ['add_concern', $this->dateid, \core\uuid::generate(), 'y'],
            ['set_concern_too', $concern, true],
            ['remove_concern', $concern],
            ['remove_note', $note], ['save_note', $this->dateid, $note, '', 1, 'y', ''], ['get_talk', $this->series->id()],
        ];
        foreach ($calls as $call) {
            try {
                $this->call(...$call);
                $this->fail("$call[0] went through.");
            } catch (\require_login_exception | \required_capability_exception) {
                $this->assertSame('x', notes::get($note)->content);
            }
        }
        $this->assertSame(1, $DB->count_records('local_kki_concern'));
        $this->assertSame(0, $DB->count_records('local_kki_concern_too'));
    }

    /**
     * Somebody of the course acts from now on.
     *
     * @param string $role
     */
    private function as(string $role): void {
        $this->setUser($this->getDataGenerator()->create_and_enrol($this->course, $role));
    }

    /**
     * Calls a function.
     *
     * @param string $name
     * @param mixed ...$args
     * @return array
     */
    private function call(string $name, mixed ...$args): array {
        $class = __NAMESPACE__ . '\\' . $name;
        return external_api::clean_returnvalue($class::execute_returns(), $class::execute(...$args));
    }
}
