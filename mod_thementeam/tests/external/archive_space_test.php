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
 * Tests of archiving a space.
 *
 * @package    mod_thementeam
 * @copyright  2026 KKI PraxisPortal
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 * @covers     \mod_thementeam\external\archive_space
 * @covers     \mod_thementeam\local\archive
 */
#[CoversClass(\mod_thementeam\external\archive_space::class)]
#[CoversClass(\mod_thementeam\local\archive::class)]
final class archive_space_test extends \mod_thementeam\thementeam_testcase {
    /**
     * What archives the first group's space.
     *
     * @param array $more
     * @return array
     */
    private function archiving(array $more = []): array {
        $all = ['spaceid' => $this->space()['spaceid'], 'archived' => true, 'reason' => 'Das Thema ist abgeschlossen.'];
        return array_replace($all, $more);
    }

    /**
     * An archived space says who, when and why; it is read and searched by the team, nobody writes; then it is opened again.
     */
    public function test_trainer(): void {
        $card = $this->card('ann', ['title' => 'Kaution']);
        $sink = $this->redirectEvents();
        $answer = $this->call('tina', 'archive_space', $this->archiving());
        $this->assertSame(['ok', 2], [$answer['status'], $answer['revision']]);
        $again = $this->call('tina', 'archive_space', $this->archiving(['reason' => 'Ein anderer Grund']));
        $this->assertSame($answer, $again);
        $this->assertCount(1, $sink->get_events());
        $space = $this->call('ann', 'get_space', ['cmid' => $this->thementeam->cmid, 'groupid' => (int) $this->groups[0]->id]);
        $this->assertSame([true, false, false], [$space['archived'], $space['cancontribute'], $space['canmanage']]);
        $this->assertStringContainsString(fullname($this->people['tina']), $space['archivednote']);
        $this->assertStringContainsString('Das Thema ist abgeschlossen.', $space['archivednote']);
        $this->assertSame(get_string('readers_separate', 'thementeam'), $space['readers']);
        $this->assertArrayNotHasKey('canarchive', $space);
        $found = $this->call('ann', 'search_cards', ['spaceid' => $space['spaceid'], 'words' => ['kaution']]);
        $this->assertSame([$card['id']], $found['found'][0]['cardids']);
        $this->assertSame('ok', $this->call('ann', 'get_card', ['cardid' => $card['id']])['status']);
        $comment = ['cardid' => $card['id'], 'content' => 'Noch etwas', 'uuid' => \core\uuid::generate()];
        foreach (['ann', 'tina'] as $name) {
            $this->assert_refused('archived', $name, 'create_comment', $comment);
        }
        $changes = $this->call('tina', 'get_changes', ['spaceid' => $space['spaceid'], 'since' => 1]);
        $this->assertTrue($changes['access']['canarchive']);

        $open = $this->archiving(['archived' => false, 'reason' => '']);
        $this->assertSame('ok', $this->call('tina', 'archive_space', $open)['status']);
        $this->assertSame('ok', $this->call('ann', 'create_comment', $comment)['status']);
        $this->assertArrayNotHasKey('archivednote', $this->space());
    }

    /**
     * Participants do not; nobody from outside; what lost its group stays as it is.
     */
    public function test_wrong_caller(): void {
        $arguments = $this->archiving();
        $this->assert_stopped(\required_capability_exception::class, 'ann', 'archive_space', $arguments);
        $this->assert_closed_to_outsiders('archive_space', $arguments);
        $missing = ['spaceid' => PHP_INT_MAX] + $arguments;
        $this->assert_stopped(\dml_missing_record_exception::class, 'tina', 'archive_space', $missing);
        groups_delete_group($this->groups[0]->id);
        $this->assert_refused('archived', 'tina', 'archive_space', ['archived' => false] + $arguments);
    }

    /**
     * A reason there has to be, and not too long a one; a script is text.
     */
    public function test_hostile(): void {
        $this->assert_refused('empty_reason', 'tina', 'archive_space', $this->archiving(['reason' => " \n "]));
        $this->assert_refused('too_long', 'tina', 'archive_space', $this->archiving(['reason' => str_repeat('x', 256)]));
        $this->assertFalse($this->space()['archived']);
        $this->call('tina', 'archive_space', $this->archiving(['reason' => '<script>alert(1)</script>']));
        global $PAGE;
        $page = new \mod_thementeam\output\space_page(\mod_thementeam\workspace::of_space($this->space()['spaceid']));
        $html = $PAGE->get_renderer('core')->render($page);
        $this->assertStringNotContainsString('<script>alert', $html);
    }

    /**
     * An erased trainer is not named any more.
     */
    public function test_erasure(): void {
        $this->call('tina', 'archive_space', $this->archiving());
        \mod_thementeam\local\erasure::of((int) $this->thementeam->id, [(int) $this->people['tina']->id]);
        $note = $this->space()['archivednote'];
        $this->assertStringNotContainsString('Tina', $note);
        $this->assertStringNotContainsString('abgeschlossen', $note);
    }
}
