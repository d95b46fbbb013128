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

namespace mod_thementeam\output;

use PHPUnit\Framework\Attributes\CoversClass;

defined('MOODLE_INTERNAL') || die();

require_once(__DIR__ . '/../thementeam_testcase.php');

/**
 * Tests of the first paint.
 *
 * @package    mod_thementeam
 * @copyright  2026 KKI PraxisPortal
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 * @covers     \mod_thementeam\output\space_page
 */
#[CoversClass(\mod_thementeam\output\space_page::class)]
final class space_page_test extends \mod_thementeam\thementeam_testcase {
    /**
     * The page as a person gets it.
     *
     * @param string $name
     * @param \stdClass $thementeam
     * @param int $groupid
     * @return string
     */
    private function html(string $name, \stdClass $thementeam, int $groupid): string {
        global $PAGE;
        $this->setUser($this->people[$name]);
        $PAGE->set_url('/mod/thementeam/view.php', ['id' => $thementeam->cmid]);
        $workspace = \mod_thementeam\workspace::of_group(\mod_thementeam\instance::from_cmid((int) $thementeam->cmid), $groupid);
        return $PAGE->get_renderer('core')->render(new space_page($workspace, 7));
    }

    /**
     * Columns and cards can be read without JavaScript, and the data are those of get_space.
     */
    public function test_first_paint(): void {
        $payload = '</script><script>alert(1)</script><!-- & "x"';
        $card = $this->card('ann', ['title' => $payload, 'content' => $payload]);
        $groupid = (int) $this->groups[0]->id;
        $html = $this->html('ann', $this->thementeam, $groupid);
        $this->assertStringContainsString("card.php?id={$card['id']}", $html);
        $this->assertStringContainsString('data-card="7"', $html);
        $this->assertStringContainsString(get_string('readers_separate', 'thementeam'), $html);
        $this->assertSame(1, substr_count($html, '<script'), 'Only the data');
        $this->assertStringNotContainsString('thementeam-groups', $html);
        preg_match('~<script type="application/json" data-region="thementeam-data">(.*?)</script>~s', $html, $found);
        $space = $this->call('ann', 'get_space', ['cmid' => $this->thementeam->cmid, 'groupid' => $groupid]);
        $this->assertEquals($space, json_decode($found[1], true));
    }

    /**
     * Those who see several groups can choose; archived ones come last.
     */
    public function test_groups(): void {
        $this->card();
        groups_delete_group($this->groups[0]->id);
        $this->getDataGenerator()->create_group(['courseid' => $this->course->id, 'name' => 'Neu & gut']);
        $html = $this->html('tina', $this->thementeam, (int) $this->groups[1]->id);
        $this->assertStringContainsString('Neu &amp; gut', $html);
        $this->assertStringContainsString(get_string('archivedspace', 'thementeam', $this->groups[0]->name), $html);
        $this->assertSame(1, substr_count($html, 'aria-current="page"'));
        $this->assertStringContainsString('group=' . $this->groups[0]->id, $html);
    }

    /**
     * A card has a page of its own.
     */
    public function test_card_page(): void {
        global $PAGE;
        $card = $this->card('ann', ['title' => '<b>Fett</b>', 'content' => "Eins\nZwei"]);
        $this->generator()->create_comment(['cardid' => $card['id'], 'content' => 'Bei uns auch.']);
        $this->setUser($this->people['ben']);
        $page = card_page::of(\mod_thementeam\workspace::of_card($card['id']), $card['id']);
        $html = $PAGE->get_renderer('core')->render($page);
        $this->assertStringContainsString('&lt;b&gt;Fett&lt;/b&gt;', $html);
        $this->assertStringContainsString('Bei uns auch.', $html);
        $this->assertStringContainsString("card={$card['id']}", $html);
        $this->assertStringNotContainsString('[[', $html);
    }

    /**
     * Who belongs to no group is told so, and a trainer how to make one.
     */
    public function test_no_space(): void {
        global $PAGE;
        foreach (['dora' => 'nogroups_participant', 'tina' => 'nogroups_trainer'] as $name => $identifier) {
            $instance = \mod_thementeam\instance::from_cmid((int) $this->thementeam->cmid, (int) $this->people[$name]->id);
            $html = $PAGE->get_renderer('core')->render(new no_space($instance));
            $this->assertStringContainsString(get_string($identifier, 'thementeam'), $html);
            $this->assertSame($name === 'tina', str_contains($html, '/group/index.php'));
        }
        $this->setUser($this->people['tina']);
        $list = new instance_list(get_fast_modinfo($this->course));
        $this->assertStringContainsString($this->thementeam->name, $PAGE->get_renderer('core')->render($list));
    }
}
