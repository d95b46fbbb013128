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

use PHPUnit\Framework\Attributes\CoversClass;

defined('MOODLE_INTERNAL') || die();

require_once(__DIR__ . '/../thementeam_testcase.php');

/**
 * Tests of what changed.
 *
 * @package    mod_thementeam
 * @copyright  2026 KKI PraxisPortal
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 * @covers     \mod_thementeam\external\get_changes
 */
#[CoversClass(\mod_thementeam\external\get_changes::class)]
final class get_changes_test extends \mod_thementeam\thementeam_testcase {
    /**
     * Only what changed since the caller's revision comes back, whoever did it.
     */
    public function test_delta(): void {
        $spaceid = $this->space()['spaceid'];
        $first = $this->card('ann', ['title' => 'Eins']);
        $second = $this->card('ben', ['title' => 'Zwei']);
        $changes = $this->call('ann', 'get_changes', ['spaceid' => $spaceid, 'since' => 1]);
        $this->assertFalse($changes['full']);
        $this->assertSame(2, $changes['revision']);
        $this->assertSame([$second['id']], array_column($changes['cards'], 'id'));
        $this->assertSame([], $changes['columns']);
        $this->assertSame([], $changes['removed']);

        $nothing = $this->call('ann', 'get_changes', ['spaceid' => $spaceid, 'since' => 2]);
        $this->assertSame([2, false, [], []], [$nothing['revision'], $nothing['full'], $nothing['cards'], $nothing['removed']]);

        $this->call('ann', 'delete_card', ['cardid' => $first['id'], 'version' => 1]);
        $this->generator()->create_comment(['cardid' => $second['id']]);
        $changes = $this->call('ben', 'get_changes', ['spaceid' => $spaceid, 'since' => 2]);
        $this->assertSame([$first['id']], $changes['removed']);
        $this->assertSame([1], array_column($changes['cards'], 'commentcount'));
    }

    /**
     * From nowhere, from the future, or after a reset, everything comes back.
     */
    public function test_full(): void {
        $spaceid = $this->space()['spaceid'];
        $this->card();
        foreach ([-1, 99, PHP_INT_MAX] as $since) {
            $changes = $this->call('ann', 'get_changes', ['spaceid' => $spaceid, 'since' => $since]);
            $this->assertTrue($changes['full']);
            $this->assertCount(3, $changes['columns']);
            $this->assertCount(1, $changes['cards']);
        }
        \mod_thementeam\local\spaces::clear((int) $this->thementeam->id);
        $changes = $this->call('ann', 'get_changes', ['spaceid' => $spaceid, 'since' => 1]);
        $this->assertSame([2, true, []], [$changes['revision'], $changes['full'], $changes['cards']]);
        $this->assertCount(3, $changes['columns']);
    }

    /**
     * Whoever was away for longer than the journal reaches back gets everything; whoever was not, the changes.
     */
    public function test_pruned_journal(): void {
        global $DB;
        $spaceid = $this->space()['spaceid'];
        foreach (['Eins', 'Zwei', 'Drei', 'Vier'] as $title) {
            $this->card('ann', ['title' => $title]);
        }
        $DB->delete_records_select('thementeam_journal', 'ownerid = ? AND revision <= 2', [$spaceid]);
        foreach ([0, 1] as $since) {
            $changes = $this->call('ben', 'get_changes', ['spaceid' => $spaceid, 'since' => $since]);
            $this->assertSame([4, true], [$changes['revision'], $changes['full']]);
            $this->assertSame(['Eins', 'Zwei', 'Drei', 'Vier'], array_column($changes['cards'], 'title'));
            $this->assertCount(3, $changes['columns']);
            $this->assertTrue($changes['access']['cancontribute']);
        }
        $changes = $this->call('ben', 'get_changes', ['spaceid' => $spaceid, 'since' => 2]);
        $this->assertSame([false, ['Drei', 'Vier']], [$changes['full'], array_column($changes['cards'], 'title')]);
        $DB->delete_records('thementeam_journal', ['ownerid' => $spaceid]);
        $this->assertTrue($this->call('ben', 'get_changes', ['spaceid' => $spaceid, 'since' => 3])['full']);
        $this->assertFalse($this->call('ben', 'get_changes', ['spaceid' => $spaceid, 'since' => 4])['full']);
    }

    /**
     * Nobody else gets in.
     */
    public function test_outsiders(): void {
        $this->assert_closed_to_outsiders('get_changes', ['spaceid' => $this->space()['spaceid'], 'since' => 0]);
        $arguments = ['spaceid' => 987654321, 'since' => 0];
        $this->assert_stopped(\dml_missing_record_exception::class, 'ann', 'get_changes', $arguments);
    }

    /**
     * Who leaves the group sees nothing any more.
     */
    public function test_former_member(): void {
        $spaceid = $this->space()['spaceid'];
        groups_remove_member($this->groups[0]->id, $this->people['ann']->id);
        $arguments = ['spaceid' => $spaceid, 'since' => 0];
        $this->assert_stopped(\required_capability_exception::class, 'ann', 'get_changes', $arguments);
    }
}
