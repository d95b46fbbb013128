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

namespace mod_thementeam;

use PHPUnit\Framework\Attributes\CoversClass;

defined('MOODLE_INTERNAL') || die();

require_once(__DIR__ . '/thementeam_testcase.php');

/**
 * Tests of spaces when groups change.
 *
 * @package    mod_thementeam
 * @copyright  2026 KKI PraxisPortal
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 * @covers     \mod_thementeam\workspace
 */
#[CoversClass(\mod_thementeam\workspace::class)]
final class workspace_test extends \mod_thementeam\thementeam_testcase {
    /**
     * A group ends: those who see all groups still read its space under its last name, and nobody writes.
     */
    public function test_group_deleted(): void {
        $card = $this->card();
        $spaceid = $this->space()['spaceid'];
        $groupid = (int) $this->groups[0]->id;
        groups_delete_group($groupid);
        $space = $this->call('tina', 'get_space', ['cmid' => $this->thementeam->cmid, 'groupid' => $groupid]);
        $this->assertSame([$spaceid, true, false, false], [
            $space['spaceid'],
            $space['archived'],
            $space['cancontribute'],
            $space['canmoderate'],
        ]);
        $this->assertSame($this->groups[0]->name, $space['groupname']);
        $this->assertSame(get_string('readers_archived', 'thementeam'), $space['readers']);
        $this->assertSame([$card['id']], array_column($space['cards'], 'id'));
        $arguments = ['cmid' => $this->thementeam->cmid, 'groupid' => $groupid];
        $this->assert_stopped(\required_capability_exception::class, 'ann', 'get_space', $arguments);
    }

    /**
     * A change of the group mode puts spaces out of reach and back, and loses nothing.
     */
    public function test_group_mode_changed(): void {
        $card = $this->card();
        $arguments = ['cmid' => $this->thementeam->cmid, 'groupid' => (int) $this->groups[0]->id];
        set_coursemodule_groupmode($this->thementeam->cmid, NOGROUPS);
        rebuild_course_cache((int) $this->course->id, true);
        $this->assert_stopped(\required_capability_exception::class, 'ann', 'get_space', $arguments);
        $this->assertTrue($this->call('tina', 'get_space', $arguments)['archived']);
        $this->assert_refused('archived', 'tina', 'delete_card', ['cardid' => $card['id'], 'version' => 1]);
        set_coursemodule_groupmode($this->thementeam->cmid, SEPARATEGROUPS);
        rebuild_course_cache((int) $this->course->id, true);
        $space = $this->call('ann', 'get_space', $arguments);
        $this->assertSame([false, [$card['id']]], [$space['archived'], array_column($space['cards'], 'id')]);
    }

    /**
     * Groups outside the activity's grouping have no space in it.
     */
    public function test_grouping(): void {
        $grouping = $this->getDataGenerator()->create_grouping(['courseid' => $this->course->id]);
        groups_assign_grouping($grouping->id, $this->groups[1]->id);
        $thementeam = $this->make(SEPARATEGROUPS, ['groupingid' => $grouping->id]);
        foreach (['ann' => 0, 'tina' => 0, 'cem' => 0] as $name => $which) {
            $arguments = ['cmid' => $thementeam->cmid, 'groupid' => (int) $this->groups[$which]->id];
            $this->assert_stopped(\required_capability_exception::class, $name, 'get_space', $arguments);
        }
        $arguments = ['cmid' => $thementeam->cmid, 'groupid' => (int) $this->groups[1]->id];
        $this->assertTrue($this->call('cem', 'get_space', $arguments)['cancontribute']);
    }

    /**
     * The group that opens when the address names none.
     */
    public function test_default_group(): void {
        $default = fn(\stdClass $thementeam, string $name): ?int =>
            instance::from_cmid((int) $thementeam->cmid, (int) $this->people[$name]->id)->default_group();
        [$first, $second] = [(int) $this->groups[0]->id, (int) $this->groups[1]->id];
        $this->assertSame($second, $default($this->thementeam, 'cem'));
        $this->assertNull($default($this->thementeam, 'dora'));
        $this->assertSame($first, $default($this->thementeam, 'tina'));
        $this->assertSame($second, $default($this->make(VISIBLEGROUPS), 'cem'));
        $this->assertSame($first, $default($this->make(VISIBLEGROUPS), 'dora'));
        $this->assertSame(0, $default($this->make(NOGROUPS), 'dora'));
    }

    /**
     * Who reads and who writes which space, by group mode: none, separate, visible.
     *
     * @dataProvider group_modes
     * @param int $mode
     * @param array $expected by person: w for those who write, r for those who read, - for those who do neither, in the space
     *                        of all, of the first and of the second group
     */
    #[\PHPUnit\Framework\Attributes\DataProvider('group_modes')]
    public function test_group_modes(int $mode, array $expected): void {
        $this->assert_access((int) $this->make($mode)->cmid, $expected);
    }

    /**
     * The group modes.
     *
     * @return array[]
     */
    public static function group_modes(): array {
        return [
            'none' => [NOGROUPS, ['ann' => 'w--', 'dora' => 'w--', 'tina' => 'w--']],
            'separate' => [SEPARATEGROUPS, ['ann' => '-w-', 'cem' => '--w', 'dora' => '---', 'tina' => '-ww']],
            'visible' => [VISIBLEGROUPS, ['ann' => '-wr', 'cem' => '-rw', 'dora' => '-rr', 'tina' => '-ww']],
        ];
    }

    /**
     * A mode that the course forces holds, whatever the activity says.
     */
    public function test_group_mode_forced(): void {
        global $COURSE, $DB;
        $cmid = (int) $this->make(NOGROUPS)->cmid;
        $DB->update_record('course', (object) ['id' => $this->course->id, 'groupmode' => VISIBLEGROUPS, 'groupmodeforce' => 1]);
        rebuild_course_cache((int) $this->course->id, true);
        $this->assert_access($cmid, self::group_modes()['visible'][1]);
        $DB->set_field('course', 'groupmode', NOGROUPS, ['id' => $this->course->id]);
        rebuild_course_cache((int) $this->course->id, true);
        // A request would read the course anew.
        $COURSE = get_site();
        $this->assert_access((int) $this->thementeam->cmid, self::group_modes()['none'][1]);
    }

    /**
     * Groups are asked for, and there are none: those who would write are told, and no space is made.
     */
    public function test_no_groups_at_all(): void {
        global $DB, $PAGE;
        array_map(groups_delete_group(...), array_column($this->groups, 'id'));
        foreach ([SEPARATEGROUPS, VISIBLEGROUPS] as $mode) {
            $thementeam = $this->make($mode);
            foreach (['ann', 'tina'] as $name) {
                $this->setUser($this->people[$name]);
                $instance = instance::from_cmid((int) $thementeam->cmid);
                $this->assertNull($instance->default_group());
                $page = (new output\no_space($instance))->export_for_template($PAGE->get_renderer('core'));
                $this->assertSame($name === 'tina', (bool) $page['manages']);
            }
            $this->assertSame(0, $DB->count_records('thementeam_space', ['thementeamid' => $thementeam->id]));
        }
    }

    /**
     * The group is in the address, not in the session: what was looked at before changes nothing.
     */
    public function test_group_in_the_address(): void {
        global $SESSION;
        $this->setUser($this->people['tina']);
        $SESSION->activegroup[$this->course->id][SEPARATEGROUPS][0] = (int) $this->groups[1]->id;
        $instance = instance::from_cmid((int) $this->thementeam->cmid);
        $this->assertSame((int) $this->groups[0]->id, $instance->default_group());
        $space = workspace::of_group($instance, (int) $this->groups[0]->id)->space;
        $this->assertSame((int) $this->groups[0]->id, (int) $space->groupid);
        $this->assertSame((int) $this->groups[1]->id, (int) $SESSION->activegroup[$this->course->id][SEPARATEGROUPS][0]);
    }

    /**
     * Asserts who reads and who writes which space.
     *
     * @param int $cmid
     * @param array $expected see {@see self::test_group_modes()}
     */
    private function assert_access(int $cmid, array $expected): void {
        foreach ($expected as $name => $access) {
            foreach ([0, (int) $this->groups[0]->id, (int) $this->groups[1]->id] as $place => $groupid) {
                $arguments = ['cmid' => $cmid, 'groupid' => $groupid];
                if ($access[$place] !== '-') {
                    $this->assertSame($access[$place] === 'w', $this->call($name, 'get_space', $arguments)['cancontribute']);
                } else if ($name !== 'tina') {
                    $this->assert_stopped(\required_capability_exception::class, $name, 'get_space', $arguments);
                }
            }
        }
    }

    /**
     * An account is removed: the texts stay under "former member", the journal forgets the person.
     */
    public function test_user_deleted(): void {
        global $DB;
        $this->card('ann', ['title' => 'Bleibt']);
        delete_user($this->people['ann']);
        $space = $this->space();
        $card = $space['cards'][0];
        $this->assertSame('Bleibt', $card['title']);
        $this->assertNotContains($card['userid'], array_column($space['people'], 'id'));
        $detail = $this->call('ben', 'get_card', ['cardid' => $card['id']])['card'];
        $this->assertSame(get_string('formermember', 'thementeam'), $detail['author']);
        $this->assertSame(0, $DB->count_records('thementeam_journal', ['userid' => $this->people['ann']->id]));
    }

    /**
     * Landesverbände come from the profile of local_kki.
     */
    public function test_association(): void {
        global $DB;
        $association = $DB->insert_record('local_kki_association', (object) ['name' => 'Landkreistag', 'sortorder' => 99]);
        \local_kki\profile\profiles::save((int) $this->people['ann']->id, '', $association, '');
        $this->card('ann');
        $this->card('ben');
        $associations = array_column($this->space()['people'], 'association', 'id');
        $this->assertSame('Landkreistag', $associations[$this->people['ann']->id]);
        $this->assertSame('', $associations[$this->people['ben']->id]);
    }
}
