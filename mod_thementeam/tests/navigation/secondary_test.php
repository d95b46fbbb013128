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

namespace mod_thementeam\navigation;

use mod_thementeam\navigation\views\secondary;
use PHPUnit\Framework\Attributes\CoversClass;

defined('MOODLE_INTERNAL') || die();

require_once(__DIR__ . '/../thementeam_testcase.php');

/**
 * Tests of the tabs.
 *
 * @package    mod_thementeam
 * @copyright  2026 KKI PraxisPortal
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 * @covers     \mod_thementeam\navigation\views\secondary
 */
#[CoversClass(secondary::class)]
final class secondary_test extends \mod_thementeam\thementeam_testcase {
    /**
     * The tabs that somebody sees on the board.
     *
     * @param string $name
     * @return string[] address by key
     */
    private function tabs(string $name): array {
        global $PAGE;
        $this->setUser($this->people[$name]);
        $cm = get_coursemodule_from_id('thementeam', (int) $this->thementeam->cmid, 0, false, MUST_EXIST);
        $PAGE = new \moodle_page();
        $PAGE->set_cm($cm);
        $PAGE->set_url('/mod/thementeam/view.php', ['id' => $cm->id, 'group' => $this->groups[0]->id]);
        $tabs = new secondary($PAGE);
        $tabs->initialise();
        $urls = [];
        foreach ($tabs->children as $node) {
            $urls[$node->key] = $node->action instanceof \moodle_url ? $node->action->out(false) : '';
        }
        return $urls;
    }

    /**
     * Meetings, and for trainers what waits, come before the settings; each leads to the group that is open.
     */
    public function test_order(): void {
        $this->assertSame(['modulepage', 'thementeam_meetings'], array_keys($this->tabs('ann')));
        $trainer = $this->tabs('tina');
        $this->assertSame(
            ['modulepage', 'thementeam_waiting', 'thementeam_meetings', 'modedit'],
            array_slice(array_keys($trainer), 0, 4),
        );
        $this->assertArrayHasKey('thementeam_transfer', $trainer);
        $this->assertStringContainsString('meetings.php', $trainer['thementeam_meetings']);
        $this->assertStringContainsString("group={$this->groups[0]->id}", $trainer['thementeam_meetings']);
    }
}
