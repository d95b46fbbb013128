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

namespace local_kki\baustein;

use local_kki\tests\tracker_course;

/**
 * Everyone's progress on one page, and its download.
 *
 * @package    local_kki
 * @copyright  2026 KKI PraxisPortal
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 * @covers \local_kki\baustein\overview
 * @covers \local_kki\baustein\people
 * @covers \local_kki\baustein\download
 */
#[\PHPUnit\Framework\Attributes\CoversClass(overview::class)]
#[\PHPUnit\Framework\Attributes\CoversClass(people::class)]
#[\PHPUnit\Framework\Attributes\CoversClass(download::class)]
#[\PHPUnit\Framework\Attributes\CoversClass(\local_kki\local\spreadsheet::class)]
final class overview_test extends \advanced_testcase {
    #[\Override]
    protected function setUp(): void {
        parent::setUp();
        $this->resetAfterTest();
        $this->setAdminUser();
    }

    /**
     * The overview of a course's first Baustein.
     *
     * @param tracker_course $kit
     * @param \stdClass|null $viewer the admin when there is none
     * @return overview
     */
    private function overview(tracker_course $kit, ?\stdClass $viewer = null): overview {
        return new overview(bausteine::get($kit->bausteinid), (int) ($viewer ?? get_admin())->id);
    }

    /**
     * The names on the first page.
     *
     * @param tracker_course $kit
     * @param \stdClass|null $viewer
     * @param string $sort
     * @param bool $descending
     * @return string[]
     */
    private function names(
        tracker_course $kit,
        ?\stdClass $viewer = null,
        string $sort = people::BY_NAME,
        bool $descending = false,
    ): array {
        return array_column($this->overview($kit, $viewer)->export($sort, $descending, 0)['people'], 'name');
    }

    public function test_people_and_their_steps_sorted(): void {
        $kit = new tracker_course($this->getDataGenerator());
        $berger = $kit->person('student', ['firstname' => 'Jonas', 'lastname' => 'Berger']);
        $aydin = $kit->person('student', ['firstname' => 'Fatma', 'lastname' => 'Aydin']);
        $kit->person('editingteacher', ['lastname' => 'Winter']);
        $kit->complete($kit->page->cmid, (int) $berger->id);
        progress::mark($kit->phases['presence'], [(int) $berger->id], true, 2);
        progress::mark($kit->phases['peer'], [(int) $aydin->id], true, 2);
        $this->assertSame(['Aydin, Fatma', 'Berger, Jonas'], $this->names($kit));
        $this->assertSame(['Berger, Jonas', 'Aydin, Fatma'], $this->names($kit, null, people::BY_NAME, true));
        $this->assertSame(['Berger, Jonas', 'Aydin, Fatma'], $this->names($kit, null, people::BY_PROGRESS, true));
        $this->assertSame(['Aydin, Fatma', 'Berger, Jonas'], $this->names($kit, null, people::BY_PROGRESS));
        $data = $this->overview($kit)->export(people::BY_NAME, false, 0);
        $this->assertSame(2, $data['total']);
        $row = $data['people'][1];
        $this->assertSame([2, 50], [$row['done'], $row['percent']]);
        $this->assertEqualsCanonicalizing([$kit->phases['online'], $kit->phases['presence']], $row['donephases']);
    }

    public function test_only_active_participants(): void {
        global $DB;
        $kit = new tracker_course($this->getDataGenerator());
        $active = $kit->person('student', ['lastname' => 'Aktiv', 'firstname' => 'A']);
        $suspended = $kit->person('student', ['lastname' => 'Pause']);
        $gone = $kit->person('student', ['lastname' => 'Gesperrt']);
        $enrolment = $DB->get_field_sql(
            'SELECT ue.id FROM {user_enrolments} ue WHERE ue.userid = ?',
            [$suspended->id],
        );
        $DB->set_field('user_enrolments', 'status', ENROL_USER_SUSPENDED, ['id' => $enrolment]);
        $DB->set_field('user', 'suspended', 1, ['id' => $gone->id]);
        $this->assertSame(['Aktiv, A'], $this->names($kit));
        $this->assertSame([(int) $active->id], people::seen_by((int) $kit->course->id, 2)->among([
            (int) $active->id,
            (int) $suspended->id,
            (int) $gone->id,
        ]));
    }

    public function test_separate_groups(): void {
        $generator = $this->getDataGenerator();
        $kit = new tracker_course($generator, ['groupmode' => SEPARATEGROUPS, 'groupmodeforce' => 1]);
        $north = $generator->create_group(['courseid' => $kit->course->id]);
        $south = $generator->create_group(['courseid' => $kit->course->id]);
        $mine = $kit->person('student', ['lastname' => 'Nord', 'firstname' => 'A']);
        $other = $kit->person('student', ['lastname' => 'Sued', 'firstname' => 'B']);
        $tutor = $kit->person('teacher');
        $lost = $kit->person('teacher');
        $editor = $kit->person('editingteacher');
        groups_add_member($north, $mine);
        groups_add_member($south, $other);
        groups_add_member($north, $tutor);
        $this->assertSame(['Nord, A'], $this->names($kit, $tutor));
        $this->assertSame([], $this->names($kit, $lost), 'a trainer without a group sees nobody');
        $this->assertSame(['Nord, A', 'Sued, B'], $this->names($kit, $editor));
    }

    public function test_pages_beyond_the_last_show_the_last(): void {
        $kit = new tracker_course($this->getDataGenerator());
        foreach (range(1, overview::PAGE + 1) as $ignored) {
            $kit->person();
        }
        $data = $this->overview($kit)->export(people::BY_NAME, false, 99);
        $this->assertSame([1, 2, 51], [$data['page'], $data['pages'], $data['total']]);
        $this->assertCount(1, $data['people']);
    }

    public function test_what_nobody_can_do_does_not_count(): void {
        $kit = new tracker_course($this->getDataGenerator());
        $student = $kit->person();
        foreach (['presence', 'peer', 'transfer'] as $type) {
            progress::mark($kit->phases[$type], [(int) $student->id], true, 2);
        }
        course_delete_module($kit->page->cmid);
        $data = $this->overview($kit)->export(people::BY_PROGRESS, true, 0);
        $this->assertSame(100, $data['people'][0]['percent']);
        $this->assertSame(get_string('phase_warning_missing', 'local_kki'), $data['phases'][1]['warning']);
    }

    public function test_the_number_of_queries_depends_on_nothing(): void {
        global $DB;
        $small = $this->reads(10, 1);
        $large = $this->reads(100, 16);
        $this->assertSame($small, $large);
        $this->assertLessThanOrEqual(20, $large);
    }

    /**
     * Reads of a page sorted by progress, with warm caches.
     *
     * @param int $people
     * @param int $more online steps beside the four
     * @return int
     */
    private function reads(int $people, int $more): int {
        global $DB;
        $kit = new tracker_course($this->getDataGenerator());
        foreach (range(1, $more) as $ignored) {
            $kit->phase(phase_type::online, ['cmid' => $kit->activity()->cmid]);
        }
        foreach (range(1, $people) as $ignored) {
            $kit->complete($kit->page->cmid, (int) $kit->person()->id);
        }
        $this->overview($kit)->export(people::BY_PROGRESS, true, 0);
        $before = $DB->perf_get_reads();
        $this->assertNotEmpty($this->overview($kit)->export(people::BY_PROGRESS, true, 0)['people']);
        return $DB->perf_get_reads() - $before;
    }

    public function test_the_download_holds_everyone_and_no_formula(): void {
        $kit = new tracker_course($this->getDataGenerator());
        $person = $kit->person('student', ['firstname' => 'Eva', 'lastname' => '=HYPERLINK("http://x")']);
        progress::mark($kit->phases['peer'], [(int) $person->id], true, 2);
        $handle = fopen('php://memory', 'w+');
        download::write($this->overview($kit), $handle);
        rewind($handle);
        $text = stream_get_contents($handle);
        fclose($handle);
        $this->assertStringStartsWith("\u{FEFF}", $text);
        $lines = array_map(
            static fn(string $line): array => str_getcsv($line, get_string('listsep', 'langconfig'), '"', ''),
            explode("\n", trim(substr($text, 3))),
        );
        $this->assertCount(2, $lines);
        $this->assertSame(get_string('phase_peer_name', 'local_kki'), $lines[0][4]);
        $this->assertStringStartsWith("'=HYPERLINK", $lines[1][0]);
        $done = get_string('step_state_done', 'local_kki');
        $open = get_string('step_state_open', 'local_kki');
        $this->assertSame([$open, $open, $done, $open], array_slice($lines[1], 2, 4));
    }

    /**
     * Cells and what they become.
     *
     * @return array<string, array{string, string}>
     */
    public static function cells(): array {
        return [
            'a name' => ['Aydin, Fatma', 'Aydin, Fatma'],
            'a formula' => ['=1+1', "'=1+1"],
            'a sum' => ['+1', "'+1"],
            'a command' => ['@SUM(A1)', "'@SUM(A1)"],
            'behind a space' => [' =1', "' =1"],
            'behind a tab' => ["\t-1", "'\t-1"],
            'nothing' => ['', ''],
        ];
    }

    /**
     * No cell is taken for a formula.
     *
     * @dataProvider cells
     * @param string $text
     * @param string $expected
     */
    #[\PHPUnit\Framework\Attributes\DataProvider('cells')]
    public function test_cells(string $text, string $expected): void {
        $this->assertSame($expected, \local_kki\local\spreadsheet::cell($text));
    }
}
