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
 * Tests of the versions of a text, and of the way back to one.
 *
 * @package    mod_thementeam
 * @copyright  2026 KKI PraxisPortal
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 * @covers     \mod_thementeam\external\get_versions
 * @covers     \mod_thementeam\external\restore_text
 * @covers     \mod_thementeam\local\versions
 */
#[CoversClass(\mod_thementeam\external\get_versions::class)]
#[CoversClass(\mod_thementeam\external\restore_text::class)]
#[CoversClass(\mod_thementeam\local\versions::class)]
final class restore_text_test extends \mod_thementeam\thementeam_testcase {
    /**
     * A card of ann's that ben has changed.
     *
     * @return int
     */
    private function changed(): int {
        $card = $this->card('ann', ['title' => 'Alt', 'content' => 'Erster Text']);
        $update = ['cardid' => $card['id'], 'version' => 1, 'title' => 'Neu', 'content' => 'Zweiter <b>Text</b>'];
        $this->call('ben', 'update_card', $update);
        return $card['id'];
    }

    /**
     * The older text of a card comes back as a new version; twice is once, and what was dangerous is harmless.
     */
    public function test_card(): void {
        $item = ['itemtype' => 'card', 'itemid' => $this->changed()];
        $answer = $this->call('ann', 'get_versions', $item);
        $this->assertSame([2, [true, false]], [$answer['version'], array_column($answer['versions'], 'current')]);
        $this->assertSame(["Neu\n\nZweiter <b>Text</b>", "Alt\n\nErster Text"], array_column($answer['versions'], 'words'));
        $this->assertSame(fullname($this->people['ben']), $answer['versions'][0]['author']);
        $this->assertStringNotContainsString('<b>', $answer['versions'][0]['content']);
        $restore = $item + ['version' => 2, 'textid' => $answer['versions'][1]['id']];
        $card = $this->call('ben', 'restore_text', $restore)['card'];
        $this->assertSame(['Alt', 3], [$card['title'], $card['version']]);
        $this->assertSame(3, $this->call('ben', 'restore_text', $restore)['card']['version']);
        $this->assertCount(3, $this->call('ann', 'get_versions', $item)['versions']);
    }

    /**
     * Whoever did not see the newest text overwrites nothing.
     */
    public function test_conflict(): void {
        $item = ['itemtype' => 'card', 'itemid' => $this->changed()];
        $textid = $this->call('ann', 'get_versions', $item)['versions'][1]['id'];
        $answer = $this->call('ann', 'restore_text', $item + ['version' => 1, 'textid' => $textid]);
        $this->assertSame(['conflict', fullname($this->people['ben'])], [$answer['status'], $answer['by']]);
        $this->assertSame('Neu', $this->call('ann', 'get_card', ['cardid' => $item['itemid']])['card']['titleraw']);
    }

    /**
     * The versions of a comment are for its author.
     */
    public function test_comment(): void {
        $comment = $this->generator()->create_comment([
            'cardid' => $this->card()['id'], 'userid' => (int) $this->people['ben']->id, 'content' => 'Eins',
        ]);
        $this->call('ben', 'update_comment', ['commentid' => $comment['id'], 'version' => 1, 'content' => 'Zwei']);
        $item = ['itemtype' => 'comment', 'itemid' => $comment['id']];
        $versions = $this->call('ben', 'get_versions', $item)['versions'];
        $this->assertSame(['Zwei', 'Eins'], array_column($versions, 'words'));
        $restore = $item + ['version' => 2, 'textid' => $versions[1]['id']];
        foreach (['ann', 'tina'] as $name) {
            $this->assert_refused('not_allowed', $name, 'get_versions', $item);
            $this->assert_refused('not_allowed', $name, 'restore_text', $restore);
        }
        $answer = $this->call('ben', 'restore_text', $restore);
        $this->assertSame(['ok', 'Eins', 3], [$answer['status'], $answer['comment']['contentraw'], $answer['comment']['version']]);
        $this->assertSame('conflict', $this->call('ben', 'restore_text', ['textid' => $versions[0]['id']] + $restore)['status']);
    }

    /**
     * Nobody else gets in; foreign, emptied and unknown versions are refused; so are cards in the bin and in locked columns.
     */
    public function test_wrong(): void {
        global $DB;
        $this->preventResetByRollback();
        $item = ['itemtype' => 'card', 'itemid' => $this->changed()];
        $textid = $this->call('ann', 'get_versions', $item)['versions'][1]['id'];
        $restore = $item + ['version' => 2, 'textid' => $textid];
        $this->assert_closed_to_outsiders('get_versions', $item);
        $this->assert_closed_to_outsiders('restore_text', $restore);
        $other = $this->card('ann');
        foreach ([0, -1, PHP_INT_MAX, $DB->get_field('thementeam_card', 'textid', ['id' => $other['id']])] as $wrong) {
            $this->assert_refused('no_version', 'ann', 'restore_text', ['textid' => (int) $wrong] + $restore);
        }
        foreach (['get_versions' => [], 'restore_text' => ['version' => 1, 'textid' => 1]] as $function => $more) {
            foreach (['document', 'user', ''] as $itemtype) {
                $arguments = ['itemtype' => $itemtype, 'itemid' => 1] + $more;
                try {
                    $this->assertSame('refused', $this->call('ann', $function, $arguments)['status']);
                } catch (\invalid_parameter_exception $e) {
                    $this->assertStringContainsString('Unknown', (string) $e->debuginfo);
                }
            }
        }
        $DB->set_field('thementeam_column', 'locked', 1, ['id' => $other['columnid']]);
        $this->assert_refused('locked_column', 'ann', 'restore_text', $restore);
        $DB->set_field('thementeam_column', 'locked', 0, ['id' => $other['columnid']]);
        $DB->set_field('thementeam_text', 'content', null, ['id' => $textid]);
        $this->assert_refused('no_version', 'ann', 'restore_text', $restore);
        $this->call('ann', 'delete_card', ['cardid' => $item['itemid'], 'version' => 2]);
        $this->assert_refused('deleted_card', 'ann', 'restore_text', $restore);
        $this->assert_refused('deleted_card', 'ann', 'get_versions', $item);
    }
}
