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

namespace mod_thementeam\external;

use mod_thementeam\instance;
use mod_thementeam\local\board;
use mod_thementeam\workspace;
use PHPUnit\Framework\Attributes\CoversClass;

defined('MOODLE_INTERNAL') || die();

require_once(__DIR__ . '/../thementeam_testcase.php');

/**
 * Tests of the whole space.
 *
 * @package    mod_thementeam
 * @copyright  2026 KKI PraxisPortal
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 * @covers     \mod_thementeam\external\get_space
 */
#[CoversClass(\mod_thementeam\external\get_space::class)]
final class get_space_test extends \mod_thementeam\thementeam_testcase {
    /**
     * A member gets the space of her group, made on first use.
     */
    public function test_member(): void {
        $groupid = (int) $this->groups[0]->id;
        $space = $this->call('ann', 'get_space', ['cmid' => $this->thementeam->cmid, 'groupid' => $groupid]);
        $this->assertSame($groupid, $space['groupid']);
        $this->assertSame($this->groups[0]->name, $space['groupname']);
        $this->assertSame((int) $this->people['ann']->id, $space['userid']);
        $this->assertSame(0, $space['revision']);
        $this->assertTrue($space['cancontribute']);
        $this->assertFalse($space['canmoderate']);
        $this->assertFalse($space['archived']);
        $this->assertSame(get_string('readers_separate', 'thementeam'), $space['readers']);
        $this->assertSame(['orange', 'blue', 'green'], array_column($space['columns'], 'color'));
        $this->assertSame([], $space['cards']);

        $card = $this->card('ben', ['title' => 'Kaution', 'content' => "Seit Herbst\nhäufiger."]);
        $again = $this->call('ann', 'get_space', ['cmid' => $this->thementeam->cmid, 'groupid' => $groupid]);
        $this->assertSame($space['spaceid'], $again['spaceid']);
        $this->assertSame(1, $again['revision']);
        $this->assertCount(1, $again['cards']);
        $this->assertSame($card['id'], $again['cards'][0]['id']);
        $this->assertSame('Seit Herbst häufiger.', $again['cards'][0]['excerpt']);
        $names = array_column($again['people'], 'name', 'id');
        $this->assertSame(fullname($this->people['ben']), $names[$again['cards'][0]['userid']]);
        $this->assertCount(2, $again['people'], 'authors, and the person who asks');
    }

    /**
     * Nobody else gets in.
     */
    public function test_outsiders(): void {
        $arguments = ['cmid' => $this->thementeam->cmid, 'groupid' => (int) $this->groups[0]->id];
        $this->assert_closed_to_outsiders('get_space', $arguments);
        $this->assertTrue($this->call('tina', 'get_space', $arguments)['canmoderate']);
    }

    /**
     * Groups of other courses, groups that do not exist and the space of all make no space.
     */
    public function test_foreign_groups(): void {
        global $DB;
        $foreign = $this->getDataGenerator()->create_group(['courseid' => $this->getDataGenerator()->create_course()->id]);
        foreach ([(int) $foreign->id, 0, -1, 987654321, PHP_INT_MAX] as $groupid) {
            foreach (['ann', 'tina'] as $name) {
                $arguments = ['cmid' => $this->thementeam->cmid, 'groupid' => $groupid];
                $this->assert_stopped(\required_capability_exception::class, $name, 'get_space', $arguments);
            }
        }
        $this->assertSame(0, $DB->count_records('thementeam_space'));
        $this->assert_stopped(\moodle_exception::class, 'ann', 'get_space', ['cmid' => 987654321]);
        $page = $this->getDataGenerator()->create_module('page', ['course' => $this->course->id]);
        $this->assert_stopped(\moodle_exception::class, 'ann', 'get_space', ['cmid' => $page->cmid]);
    }

    /**
     * Without groups there is one space for all in the course, and none for guests.
     */
    public function test_no_groups(): void {
        $all = $this->make(NOGROUPS);
        $space = $this->call('dora', 'get_space', ['cmid' => $all->cmid]);
        $this->assertSame(0, $space['groupid']);
        $this->assertTrue($space['cancontribute']);
        $this->assertSame(get_string('readers_all', 'thementeam'), $space['readers']);
        foreach (['guest', 'elsewhere'] as $name) {
            $this->assert_stopped(\require_login_exception::class, $name, 'get_space', ['cmid' => $all->cmid]);
        }
        $arguments = ['cmid' => $all->cmid, 'groupid' => (int) $this->groups[0]->id];
        $this->assert_stopped(\required_capability_exception::class, 'ann', 'get_space', $arguments);
    }

    /**
     * A guest who may look into the course still reads no team.
     */
    public function test_guest_access(): void {
        global $DB;
        $all = $this->make(NOGROUPS);
        $enrol = $DB->get_record('enrol', ['enrol' => 'guest', 'courseid' => $this->course->id], '*', MUST_EXIST);
        enrol_get_plugin('guest')->update_status($enrol, ENROL_INSTANCE_ENABLED);
        foreach (['guest', 'stranger'] as $name) {
            $this->assert_stopped(\moodle_exception::class, $name, 'get_space', ['cmid' => $all->cmid]);
        }
    }

    /**
     * With visible groups everyone reads, and members write.
     */
    public function test_visible_groups(): void {
        $visible = $this->make(VISIBLEGROUPS);
        $arguments = ['cmid' => $visible->cmid, 'groupid' => (int) $this->groups[0]->id];
        foreach (['ann' => true, 'cem' => false, 'dora' => false, 'tina' => true] as $name => $writes) {
            $space = $this->call($name, 'get_space', $arguments);
            $this->assertSame($writes, $space['cancontribute'], $name);
            $this->assertSame(get_string('readers_visible', 'thementeam'), $space['readers']);
        }
    }

    /**
     * A group without participation has no space.
     */
    public function test_group_without_participation(): void {
        $group = $this->getDataGenerator()->create_group(['courseid' => $this->course->id, 'participation' => 0]);
        $this->getDataGenerator()->create_group_member(['groupid' => $group->id, 'userid' => $this->people['ann']->id]);
        $arguments = ['cmid' => $this->thementeam->cmid, 'groupid' => (int) $group->id];
        $this->assert_stopped(\required_capability_exception::class, 'ann', 'get_space', $arguments);
    }

    /**
     * The number of queries does not grow with the cards, and stays within the target.
     */
    public function test_queries(): void {
        $queries = [];
        foreach ([10, 100, 230] as $count) {
            $thementeam = $this->make(NOGROUPS);
            $space = $this->generator()->create_space($thementeam);
            foreach (range(1, $count) as $number) {
                $author = ['ann', 'ben', 'cem'][$number % 3];
                $this->card($author, ['spaceid' => $space['spaceid'], 'columnid' => $space['columns'][$number % 3]['id']]);
            }
            $this->setUser($this->people['ann']);
            $instance = instance::from_cmid((int) $thementeam->cmid);
            $instance->can_contribute(0);
            // In the session of everybody who has opened a page.
            get_user_preferences();
            $queries[$count] = $this->queries(fn() => (new board(workspace::of_group($instance, 0)))->space());
        }
        $this->assertSame($queries[10], $queries[100]);
        $parts = 'Space, cards, asks, tags and files, excerpts, columns, names, Landesverbände, documents';
        $this->assertSame([9, 0], $queries[10], $parts);
        $this->assertSame([8, 0], $queries[230], 'No excerpts in a big space');
    }

    /**
     * The answer for 1,000 cards stays small enough for a phone.
     */
    public function test_size(): void {
        global $DB;
        $space = $this->space();
        $card = $this->card('ann', ['title' => 'Vermieter sagen nach der Besichtigung ab']);
        $row = $DB->get_record('thementeam_card', ['id' => $card['id']]);
        $rows = [];
        for ($number = 1; $number < 1000; $number++) {
            $rows[] = (object) (['uuid' => "test-$number", 'position' => 1024 * $number] + (array) $row);
        }
        $DB->insert_records('thementeam_card', $rows);
        $arguments = ['cmid' => $this->thementeam->cmid, 'groupid' => $space['groupid']];
        $answer = $this->call('ann', 'get_space', $arguments);
        $this->assertCount(1000, $answer['cards']);
        $this->assertArrayNotHasKey('excerpt', $answer['cards'][999]);
        $this->assertLessThan(280000, strlen(json_encode($answer)));
    }
}
