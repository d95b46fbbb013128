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

namespace local_kki\room;

use Firebase\JWT\JWT;
use Firebase\JWT\Key;
use local_kki\fixtures\series_trait;
use local_kki\live\refusal;
use local_kki\series\dates;
use local_kki\series\open_rooms;
use local_kki\series\series_manager;

defined('MOODLE_INTERNAL') || die();

require_once(__DIR__ . '/../fixtures/series_trait.php');

/**
 * Tests of the kinds of rooms.
 *
 * @package    local_kki
 * @copyright  2026 KKI PraxisPortal
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 * @covers     \local_kki\room\rooms
 * @covers     \local_kki\room\room_base
 * @covers     \local_kki\room\link_room
 * @covers     \local_kki\room\jitsi_room
 * @covers     \local_kki\room\bigbluebutton_room
 */
#[\PHPUnit\Framework\Attributes\CoversClass(rooms::class)]
#[\PHPUnit\Framework\Attributes\CoversClass(room_base::class)]
#[\PHPUnit\Framework\Attributes\CoversClass(link_room::class)]
#[\PHPUnit\Framework\Attributes\CoversClass(jitsi_room::class)]
#[\PHPUnit\Framework\Attributes\CoversClass(bigbluebutton_room::class)]
final class rooms_test extends \advanced_testcase {
    use series_trait;

    /** A secret that is long enough. */
    private const SECRET = '0123456789abcdef0123456789abcdef';

    /** @var \stdClass the course */
    private \stdClass $course;

    #[\Override]
    protected function setUp(): void {
        parent::setUp();
        $this->resetAfterTest();
        $this->course = $this->getDataGenerator()->create_course();
    }

    /**
     * Any link: the address as it was stored, which is checked again when somebody goes in.
     */
    public function test_link(): void {
        $room = $this->room([]);
        $this->assertSame('link:meet.example.org', $room->id());
        $this->assertSame('https://meet.example.org/secret-room', $room->join_url($this->visitor('Ada')));
        $this->assertNull($room->status());
        $this->assertSame([capabilities::ASK, false, true], array_values((array) $room->capabilities()));
        $card = $room->privacy_card();
        $this->assertSame(['BigBlueButton, Rechenzentrum', 'Deutschland'], [$card['operator'], $card['country']]);

        set_config('roomhosts', 'other.example.org', 'local_kki');
        $this->assert_blocked($room);
    }

    /**
     * Jitsi without a secret: a room whose name nobody guesses, and the name that one carries.
     */
    public function test_jitsi_without_secret(): void {
        set_config('jitsiserver', 'Jitsi.example.org:8443', 'local_kki');
        // The admin's list does not have to name the server once more.
        set_config('roomhosts', 'meet.example.org', 'local_kki');
        $room = $this->room(['roomtype' => 'jitsi', 'roomurl' => '']);
        $this->assertSame('jitsi:jitsi.example.org:8443', $room->id());
        $this->assertMatchesRegularExpression(
            '~^https://jitsi\.example\.org:8443/kki-[0-9a-f]{32}#userInfo\.displayName=%22Ada%20%5C%22%3Cb%3E%22$~',
            $room->join_url($this->visitor('Ada "<b>')),
        );
        $url = $room->join_url($this->visitor(''));
        $this->assertMatchesRegularExpression('~/kki-[0-9a-f]{32}$~', $url);
        $this->assertSame($url, $room->join_url($this->visitor('')));
        $this->assertNotSame($url, $this->room(['roomtype' => 'jitsi'])->join_url($this->visitor('')));
        $this->assertSame([capabilities::CHOOSE, false, true], array_values((array) $room->capabilities()));
        $this->assertNull($room->status());
    }

    /**
     * Jitsi with a secret: a token for this room, this name, and not much longer than the meeting.
     */
    public function test_jitsi_with_secret(): void {
        $now = time();
        $this->mock_clock_with_frozen($now);
        set_config('jitsiserver', 'jitsi.example.org', 'local_kki');
        set_config('jitsiappid', 'kki', 'local_kki');
        set_config('jitsisecret', self::SECRET, 'local_kki');
        $room = $this->room(['roomtype' => 'jitsi']);
        $parts = parse_url($room->join_url(new visitor(5, 'Fatma', $now + 1800)));
        parse_str($parts['query'], $query);
        $claims = JWT::decode($query['jwt'], new Key(self::SECRET, 'HS256'));

        $this->assertSame(substr($parts['path'], 1), $claims->room);
        $this->assertSame(['kki', 'kki', 'jitsi.example.org'], [$claims->aud, $claims->iss, $claims->sub]);
        $this->assertSame([$now - 60, $now + 2700], [$claims->nbf, $claims->exp]);
        $this->assertEquals((object) ['user' => (object) ['name' => 'Fatma']], $claims->context);
        parse_str(parse_url($room->join_url(new visitor(5, '', $now + 1800)), PHP_URL_QUERY), $query);
        $nameless = JWT::decode($query['jwt'], new Key(self::SECRET, 'HS256'));
        $this->assertEquals(new \stdClass(), $nameless->context->user);

        set_config('jitsisecret', 'too short', 'local_kki');
        $this->assert_blocked($room);
        set_config('jitsisecret', '', 'local_kki');
        foreach (['', 'javascript:alert(1)', 'user@jitsi.example.org', '//x.example', 'a b.example', 'localhost'] as $server) {
            set_config('jitsiserver', $server, 'local_kki');
            $this->assert_blocked($room);
        }
    }

    /**
     * BigBlueButton: Moodle's own activity lets people in who may see it.
     */
    public function test_bigbluebutton(): void {
        global $CFG, $DB;
        $module = $this->bigbluebutton();
        $CFG->bigbluebuttonbn_server_url = 'https://BBB.example.org/bigbluebutton/';
        $room = $this->room(['roomtype' => 'bigbluebutton', 'roomcmid' => $module->cmid]);
        $student = $this->getDataGenerator()->create_and_enrol($this->course, 'student');
        $visitor = new visitor((int) $student->id, '', time());
        $this->assertSame('bigbluebutton:bbb.example.org', $room->id());
        $this->assertSame(
            "$CFG->wwwroot/mod/bigbluebuttonbn/bbb_view.php?action=join&id=$module->cmid&bn=$module->id",
            $room->join_url($visitor),
        );
        $this->assertSame([capabilities::ACCOUNT, true, false], array_values((array) $room->capabilities()));

        $this->assert_blocked($room, new visitor(0, '', time()));
        $this->assert_blocked($room, new visitor((int) $this->getDataGenerator()->create_user()->id, '', time()));
        set_coursemodule_visible($module->cmid, 0);
        $this->assert_blocked($room, $visitor);
        set_coursemodule_visible($module->cmid, 1);
        $DB->set_field('modules', 'visible', 0, ['name' => 'bigbluebuttonbn']);
        \core_plugin_manager::reset_caches();
        $this->assert_blocked($room, $visitor);
        $this->assertNull($room->status());
    }

    /**
     * BigBlueButton says how many are in, unless it cannot be asked or nobody has come yet.
     */
    public function test_bigbluebutton_status(): void {
        $module = $this->bigbluebutton();
        $row = (object) ['courseid' => $this->course->id, 'roomcmid' => $module->cmid];
        $says = fn(array $info): ?int => (new bigbluebutton_room($row, fn(): \stdClass => (object) $info))->status();
        $this->assertSame(7, $says(['statusrunning' => true, 'participantcount' => 5, 'moderatorcount' => 2]));
        $this->assertNull($says(['statusrunning' => false]));
        $this->assertNull((new bigbluebutton_room($row, fn() => throw new \Exception('unreachable')))->status());
    }

    /**
     * Only running meetings in rooms that count are asked.
     */
    public function test_rooms_that_count(): void {
        $module = $this->bigbluebutton();
        $this->series((int) $this->course->id);
        $series = $this->series((int) $this->course->id, ['roomtype' => 'bigbluebutton', 'roomcmid' => $module->cmid]);
        $dateid = dates::of_series($series->id())[0]->id;
        $found = fn(string $time): array => array_column(open_rooms::that_count($this->freeze($time)), 'dateid');
        $this->assertSame([], $found('2026-12-08 12:04:59'));
        $this->assertEquals([$dateid], $found('2026-12-08 12:05'));
        $this->assertEquals([$dateid], $found('2026-12-08 12:44:59'));
        $this->assertSame([], $found('2026-12-08 12:45'));
    }

    /**
     * What a trainer can choose, and what is refused with a sentence next to the field.
     */
    public function test_choices_and_problems(): void {
        $courseid = (int) $this->course->id;
        $this->assertSame(['link'], array_keys(rooms::choices($courseid)));
        $this->assertSame(['link', 'jitsi'], array_keys(rooms::choices($courseid, 'jitsi')));
        $problems = fn(array $change): array => array_keys(
            series_manager::problems($this->fields($change + ['courseid' => $courseid])),
        );
        $this->assertSame(['roomtype'], $problems(['roomtype' => 'jitsi']));
        $this->assertSame(['roomcmid'], $problems(['roomtype' => 'bigbluebutton']));
        $this->assertSame(['roomtype'], $problems(['roomtype' => 'zoom']));
        $this->assertSame(['dialin'], $problems(['dialin' => str_repeat('1', 256)]));

        set_config('jitsiserver', 'jitsi.example.org', 'local_kki');
        $module = $this->bigbluebutton();
        $this->assertSame(['link', 'jitsi', 'bigbluebutton'], array_keys(rooms::choices($courseid)));
        $this->assertSame([], $problems(['roomtype' => 'jitsi', 'roomurl' => '']));
        $this->assertSame([], $problems(['roomtype' => 'bigbluebutton', 'roomcmid' => $module->cmid]));
        $other = $this->getDataGenerator()->create_course();
        $this->assertSame(['roomcmid'], array_keys(series_manager::problems($this->fields([
            'courseid' => $other->id, 'roomtype' => 'bigbluebutton', 'roomcmid' => $module->cmid,
        ]))));
    }

    /**
     * The room of a new series.
     *
     * @param array $change of the fields
     * @return provider
     */
    private function room(array $change): provider {
        return $this->series((int) $this->course->id, $change)->room();
    }

    /**
     * Somebody on the way.
     *
     * @param string $name
     * @return visitor
     */
    private function visitor(string $name): visitor {
        return new visitor(5, $name, time() + 1800);
    }

    /**
     * A BigBlueButton activity of the course.
     *
     * @return \stdClass
     */
    private function bigbluebutton(): \stdClass {
        global $DB;
        $DB->set_field('modules', 'visible', 1, ['name' => 'bigbluebuttonbn']);
        \core_plugin_manager::reset_caches();
        set_config('bigbluebuttonbn_default_dpa_accepted', true);
        $time = time();
        $id = $DB->insert_record('bigbluebuttonbn', [
            'course' => $this->course->id, 'name' => 'Raum', 'meetingid' => 'x', 'timecreated' => $time, 'timemodified' => $time,
            'presentation' => '', 'participants' => '[]', 'recordings_preview' => 0,
        ]);
        $cmid = add_course_module((object) [
            'course' => $this->course->id, 'instance' => $id, 'visible' => 1,
            'module' => $DB->get_field('modules', 'id', ['name' => 'bigbluebuttonbn']),
        ]);
        course_add_cm_to_section($this->course, $cmid, 0);
        rebuild_course_cache((int) $this->course->id, true);
        return (object) ['id' => $id, 'cmid' => $cmid];
    }

    /**
     * Nobody gets in, and the sentence names no host.
     *
     * @param provider $room
     * @param visitor|null $visitor
     */
    private function assert_blocked(provider $room, ?visitor $visitor = null): void {
        try {
            $room->join_url($visitor ?? $this->visitor(''));
            $this->fail('The way was open.');
        } catch (refusal $refusal) {
            $this->assertSame('blocked', $refusal->reason);
            $this->assertStringNotContainsString('example.org', $refusal->getMessage());
        }
    }
}
