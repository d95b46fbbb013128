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
 * Tests of changing one's own comment.
 *
 * @package    mod_thementeam
 * @copyright  2026 KKI PraxisPortal
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 * @covers     \mod_thementeam\external\update_comment
 */
#[CoversClass(\mod_thementeam\external\update_comment::class)]
final class update_comment_test extends \mod_thementeam\thementeam_testcase {
    /**
     * A comment of ben's on a card of ann's.
     *
     * @param array $more
     * @return array
     */
    private function comment(array $more = []): array {
        $cardid = $this->card('ann')['id'];
        return $this->generator()->create_comment($more + ['cardid' => $cardid, 'userid' => (int) $this->people['ben']->id]);
    }

    /**
     * The author changes the text; a retry changes nothing more.
     */
    public function test_author(): void {
        global $DB;
        $comment = $this->comment();
        $arguments = ['commentid' => $comment['id'], 'version' => 1, 'content' => 'Doch anders.'];
        $sink = $this->redirectEvents();
        $answer = $this->call('ben', 'update_comment', $arguments);
        $this->assertSame(['ok', 2, true], [$answer['status'], $answer['comment']['version'], $answer['comment']['edited']]);
        $this->assertSame('Doch anders.', $answer['comment']['contentraw']);
        $again = $this->call('ben', 'update_comment', $arguments);
        $this->assertSame($answer, $again);
        $this->assertCount(1, $sink->get_events());
        $this->assertInstanceOf(\mod_thementeam\event\comment_updated::class, $sink->get_events()[0]);
        $this->assertSame(2, $DB->count_records('thementeam_text', ['itemtype' => 'comment', 'itemid' => $comment['id']]));
        $seen = $this->call('ann', 'get_card', ['cardid' => $comment['cardid']])['card']['comments'][0];
        $this->assertStringContainsString('Doch anders.', $seen['content']);
        $this->assertArrayNotHasKey('contentraw', $seen);
    }

    /**
     * Two windows: the later one gets the earlier one's text and can put its own in its place.
     */
    public function test_stale(): void {
        $comment = $this->comment();
        $arguments = ['commentid' => $comment['id'], 'version' => 1];
        $this->call('ben', 'update_comment', $arguments + ['content' => 'Erstes Fenster']);
        $answer = $this->call('ben', 'update_comment', $arguments + ['content' => 'Zweites Fenster']);
        $this->assertSame(['conflict', 'stale'], [$answer['status'], $answer['code']]);
        $this->assertSame(['Erstes Fenster', 2], [$answer['comment']['contentraw'], $answer['comment']['version']]);
        $this->assertNotEmpty($answer['message']);
        $answer = $this->call('ben', 'update_comment', ['version' => 2, 'content' => 'Zweites Fenster'] + $arguments);
        $this->assertSame(['ok', 3], [$answer['status'], $answer['comment']['version']]);
    }

    /**
     * Whoever is taken out of the text is no longer named in it.
     */
    public function test_mentions(): void {
        global $DB;
        $ann = $this->people['ann'];
        $tina = $this->people['tina'];
        $both = [(int) $ann->id, (int) $tina->id];
        $comment = $this->comment(['content' => '@' . fullname($ann) . ' und @' . fullname($tina), 'mentions' => $both]);
        $this->assertSame($both, $comment['mentions']);
        $this->call('ben', 'update_comment', [
            'commentid' => $comment['id'],
            'version' => 1,
            'content' => 'Nur noch @' . fullname($tina),
            'mentions' => $both,
        ]);
        $this->assertSame([(int) $tina->id], array_map('intval', $DB->get_fieldset_select('thementeam_mention', 'userid', '')));
    }

    /**
     * Nobody else, not even a trainer, changes what somebody wrote.
     */
    public function test_others(): void {
        $arguments = ['commentid' => $this->comment()['id'], 'version' => 1, 'content' => 'Nicht von mir'];
        $this->assert_closed_to_outsiders('update_comment', $arguments);
        foreach (['ann', 'tina'] as $name) {
            $this->assert_refused('not_allowed', $name, 'update_comment', $arguments);
        }
    }

    /**
     * What cannot be saved is refused; scripts are text.
     */
    public function test_hostile(): void {
        $comment = $this->comment();
        $arguments = ['commentid' => $comment['id'], 'version' => 1, 'content' => 'x'];
        $this->assert_refused('empty_comment', 'ben', 'update_comment', ['content' => " \n"] + $arguments);
        $this->assert_refused('too_long', 'ben', 'update_comment', ['content' => str_repeat('x', 20001)] + $arguments);
        foreach ([0, -1, PHP_INT_MAX] as $commentid) {
            $this->assert_refused('deleted_comment', 'ben', 'update_comment', ['commentid' => $commentid] + $arguments);
        }
        $answer = $this->call('ben', 'update_comment', ['content' => '<img src=x onerror=alert(1)>'] + $arguments);
        $this->assertStringNotContainsString('<img', $answer['comment']['content']);
        $this->call('ben', 'delete_comment', ['commentid' => $comment['id']]);
        $this->assert_refused('deleted_comment', 'ben', 'update_comment', ['version' => 2] + $arguments);
    }
}
