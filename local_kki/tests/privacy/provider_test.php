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

namespace local_kki\privacy;

use core_privacy\local\metadata\collection;
use core_privacy\local\request\approved_contextlist;
use core_privacy\local\request\approved_userlist;
use core_privacy\local\request\userlist;
use core_privacy\local\request\writer;
use local_kki\baustein\bausteine;
use local_kki\baustein\progress;
use local_kki\consent\consent;
use local_kki\presence\presence;
use local_kki\profile\profiles;
use local_kki\talk\concerns;
use local_kki\talk\notes;

/**
 * Tests of export and deletion of personal data.
 *
 * @package    local_kki
 * @copyright  2026 KKI PraxisPortal
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 * @covers     \local_kki\privacy\provider
 * @covers     \local_kki\privacy\traces
 */
#[\PHPUnit\Framework\Attributes\CoversClass(provider::class)]
#[\PHPUnit\Framework\Attributes\CoversClass(traces::class)]
final class provider_test extends \core_privacy\tests\provider_testcase {
    /** @var \stdClass A participant. */
    private \stdClass $ann;

    /** @var \stdClass Another participant. */
    private \stdClass $ben;

    /** @var \stdClass A trainer. */
    private \stdClass $tom;

    /** @var \stdClass The course. */
    private \stdClass $course;

    /** @var int The Baustein. */
    private int $bausteinid;

    /**
     * Two participants who have done a step, profiles, a consent.
     */
    protected function setUp(): void {
        parent::setUp();
        $this->resetAfterTest();
        $generator = $this->getDataGenerator();
        $this->course = $generator->create_course(['enablecompletion' => 1]);
        $this->ann = $generator->create_and_enrol($this->course, 'student');
        $this->ben = $generator->create_and_enrol($this->course, 'student');
        $this->tom = $generator->create_and_enrol($this->course, 'editingteacher');
        $trainer = (int) $this->tom->id;
        $this->bausteinid = bausteine::create((int) $this->course->id, (object) ['name' => 'Teilhabe'], $trainer);
        $phaseid = bausteine::add_phase($this->bausteinid, (object) ['type' => 'presence', 'name' => 'Konstanz'], $trainer);
        progress::mark($phaseid, [(int) $this->ann->id, (int) $this->ben->id], true, $trainer);
        profiles::save((int) $this->ann->id, 'Musterburg', null, '5000');
        consent::give((int) $this->ann->id, 'link:meet.example.org');
    }

    /**
     * The course's context.
     *
     * @return \context_course
     */
    private function context(): \context_course {
        return \context_course::instance($this->course->id);
    }

    /**
     * Every column that is named has a text, in every table with people.
     */
    public function test_metadata(): void {
        global $DB;
        $items = provider::get_metadata(new collection('local_kki'))->get_collection();
        $this->assertCount(14, $items);
        foreach ($items as $item) {
            $this->assertTrue(get_string_manager()->string_exists($item->get_summary(), 'local_kki'), $item->get_summary());
            $columns = $DB->get_columns($item->get_name());
            foreach ($item->get_privacy_fields() as $column => $string) {
                $this->assertArrayHasKey($column, $columns);
                $this->assertTrue(get_string_manager()->string_exists($string, 'local_kki'), $string);
            }
        }
    }

    /**
     * Where something is stored about whom.
     */
    public function test_contexts(): void {
        $ann = $this->get_contexts_for_userid((int) $this->ann->id, 'local_kki')->get_contextids();
        $this->assertEqualsCanonicalizing(
            [\context_user::instance($this->ann->id)->id, $this->context()->id],
            $ann,
        );
        $tom = $this->get_contexts_for_userid((int) $this->tom->id, 'local_kki')->get_contextids();
        $this->assertEquals([$this->context()->id], $tom);
        $this->assertEmpty($this->get_contexts_for_userid((int) get_admin()->id, 'local_kki')->get_contextids());
    }

    /**
     * Who is in a context.
     */
    public function test_users(): void {
        $list = new userlist($this->context(), 'local_kki');
        provider::get_users_in_context($list);
        $this->assertEqualsCanonicalizing([$this->ann->id, $this->ben->id, $this->tom->id], $list->get_userids());
        $list = new userlist(\context_user::instance($this->ann->id), 'local_kki');
        provider::get_users_in_context($list);
        $this->assertEquals([$this->ann->id], $list->get_userids());
        $list = new userlist(\context_user::instance($this->ben->id), 'local_kki');
        provider::get_users_in_context($list);
        $this->assertSame([], $list->get_userids());
    }

    /**
     * The export says what is stored.
     */
    public function test_export(): void {
        $own = \context_user::instance($this->ann->id);
        $contexts = [$own->id, $this->context()->id];
        provider::export_user_data(new approved_contextlist($this->ann, 'local_kki', $contexts));
        $profile = writer::with_context($own)->get_data([get_string('privacy:path:profile', 'local_kki')]);
        $this->assertSame('Musterburg', $profile->municipality);
        $this->assertSame(get_string('size_5000', 'local_kki'), $profile->size);
        $consents = writer::with_context($own)->get_data([get_string('privacy:path:consent', 'local_kki')]);
        $this->assertSame('link:meet.example.org', $consents->consents[0]->provider);
        $progress = writer::with_context($this->context())->get_data([get_string('privacy:path:progress', 'local_kki')]);
        $this->assertCount(1, $progress->steps);
        $this->assertSame(['Teilhabe', 'Konstanz'], [$progress->steps[0]->baustein, $progress->steps[0]->phase]);

        writer::reset();
        provider::export_user_data(new approved_contextlist($this->tom, 'local_kki', $contexts));
        $this->assertEmpty(writer::with_context($own)->get_data([get_string('privacy:path:profile', 'local_kki')]));
        $edits = writer::with_context($this->context())->get_data([get_string('privacy:path:edits', 'local_kki')]);
        $this->assertSame(1, $edits->local_kki_phase);
    }

    /**
     * One person's data go, the others' stay.
     */
    public function test_delete_for_user(): void {
        $contexts = [\context_user::instance($this->ann->id)->id, $this->context()->id];
        provider::delete_data_for_user(new approved_contextlist($this->ann, 'local_kki', $contexts));
        $this->assertFalse(profiles::has((int) $this->ann->id));
        $this->assertSame([], consent::for_user((int) $this->ann->id));
        $this->assertSame([(int) $this->ben->id], progress::userids_in_course((int) $this->course->id));
    }

    /**
     * Some people's data go.
     */
    public function test_delete_for_users(): void {
        $list = new approved_userlist($this->context(), 'local_kki', [(int) $this->ben->id, (int) $this->tom->id]);
        provider::delete_data_for_users($list);
        $this->assertSame([(int) $this->ann->id], progress::userids_in_course((int) $this->course->id));
        $this->assertEquals(0, bausteine::get($this->bausteinid)->usermodified);
        $this->assertTrue(profiles::has((int) $this->ann->id));
    }

    /**
     * Everybody's data go; what belongs to the course stays, without names.
     */
    public function test_delete_for_all(): void {
        provider::delete_data_for_all_users_in_context($this->context());
        $this->assertSame([], progress::userids_in_course((int) $this->course->id));
        $this->assertSame([], traces::people_in((int) $this->course->id));
        $this->assertSame('Teilhabe', bausteine::get($this->bausteinid)->name);
        $this->assertTrue(profiles::has((int) $this->ann->id));
        provider::delete_data_for_all_users_in_context(\context_user::instance($this->ann->id));
        $this->assertFalse(profiles::has((int) $this->ann->id));
    }

    /**
     * A deleted account leaves nothing: Moodle does not call the provider then.
     */
    public function test_user_deleted(): void {
        delete_user($this->ann);
        $this->assertFalse(profiles::has((int) $this->ann->id));
        $this->assertSame([], consent::for_user((int) $this->ann->id));
        $this->assertSame([(int) $this->ben->id], progress::userids_in_course((int) $this->course->id));
    }

    /**
     * While a date still knows its secret, one's own row is found, exported and deleted; that of others stays.
     */
    public function test_presence(): void {
        global $DB;
        $this->resetAfterTest();
        $course = $this->getDataGenerator()->create_course();
        $context = \context_course::instance($course->id);
        $seriesid = \local_kki\series\series_manager::create((int) $course->id, (object) [
            'name' => 'Mittag', 'roomurl' => 'https://meet.example.org/a', 'operator' => 'Land', 'country' => 'Deutschland',
        ], 0);
        [$dateid] = \local_kki\series\series_manager::add_dates($seriesid, [
            ['date' => '2026-12-08', 'time' => '12:15', 'duration' => 30],
        ], 0);
        $user = $this->getDataGenerator()->create_user();
        presence::join($dateid, presence::member((int) $user->id));
        presence::join($dateid, presence::member(123456));

        $contexts = provider::get_contexts_for_userid((int) $user->id)->get_contextids();
        $this->assertContains((string) $context->id, array_map('strval', $contexts));
        provider::export_user_data(new approved_contextlist($user, 'local_kki', [$context->id]));
        $data = writer::with_context($context)->get_data([get_string('privacy:path:presence', 'local_kki')]);
        $this->assertSame('Mittag', $data->meetings[0]->name);

        $this->mock_clock_with_frozen((int) $DB->get_field('local_kki_date', 'timestart', ['id' => $dateid]));
        foreach ([(int) $user->id, 123456] as $userid) {
            concerns::add($dateid, \core\uuid::generate(), "Satz von $userid", $userid);
            $note = ['id' => 0, 'uuid' => \core\uuid::generate(), 'version' => 0, 'content' => "Notiz von $userid", 'url' => ''];
            notes::save($dateid, $note, $userid);
        }
        provider::export_user_data(new approved_contextlist($user, 'local_kki', [$context->id]));
        $data = writer::with_context($context)->get_data([get_string('privacy:path:talk', 'local_kki')]);
        $this->assertEqualsCanonicalizing(
            ["Satz von $user->id", "Notiz von $user->id"],
            array_column($data->texts, 'content'),
        );

        provider::delete_data_for_user(new approved_contextlist($user, 'local_kki', [$context->id]));
        $this->assertSame(1, $DB->count_records('local_kki_concern') * $DB->count_records('local_kki_note'));
        $this->assertSame(1, $DB->count_records('local_kki_presence'));
        $this->assertSame(1, (int) $DB->get_field('local_kki_date', 'present', ['id' => $dateid]));
        $this->assertFalse(presence::was_in($dateid, presence::member((int) $user->id)));
    }
}
