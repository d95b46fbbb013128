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
 * Tests of commenting.
 *
 * @package    mod_thementeam
 * @copyright  2026 KKI PraxisPortal
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 * @covers     \mod_thementeam\external\create_comment
 */
#[CoversClass(\mod_thementeam\external\create_comment::class)]
final class create_comment_test extends \mod_thementeam\thementeam_testcase {
    /**
     * What works for ben with a card of ann's.
     *
     * @param array $more
     * @return array
     */
    private function arguments(array $more = []): array {
        $more['cardid'] ??= $this->card('ann')['id'];
        return $more + ['content' => 'Bei uns genauso.', 'uuid' => \core\uuid::generate()];
    }

    /**
     * A member comments; the card counts it.
     */
    public function test_member(): void {
        $arguments = $this->arguments();
        $sink = $this->redirectEvents();
        $answer = $this->call('ben', 'create_comment', $arguments);
        $this->assertSame(['ok', 2], [$answer['status'], $answer['revision']]);
        $this->assertStringContainsString('Bei uns genauso.', $answer['comment']['content']);
        $this->assertSame(fullname($this->people['ben']), $answer['comment']['author']);
        $this->assertTrue($answer['comment']['candelete']);
        $this->assertSame(1, $answer['card']['commentcount']);
        $events = $sink->get_events();
        $this->assertCount(1, $events);
        $this->assertInstanceOf(\mod_thementeam\event\comment_created::class, $events[0]);
        $this->assertStringContainsString('card.php?id=' . $arguments['cardid'], $events[0]->get_url()->out(false));
    }

    /**
     * A retry with the same uuid counts once.
     */
    public function test_retry(): void {
        $arguments = $this->arguments();
        $first = $this->call('ben', 'create_comment', $arguments);
        $this->assertSame($first, $this->call('ben', 'create_comment', $arguments));
        $this->assertSame(1, $this->space()['cards'][0]['commentcount']);
    }

    /**
     * Who may read the space is named, marked, and found for a notice; others are silently no mention.
     */
    public function test_mentions(): void {
        global $DB;
        $space = $this->space();
        $people = array_map(fn(string $name): \stdClass => $this->people[$name], ['ann', 'cem', 'stranger', 'ben', 'tina']);
        $named = array_map(fn(\stdClass $person): string => '@' . fullname($person), array_slice($people, 0, 4));
        $arguments = $this->arguments([
            'content' => implode(', ', $named) . ' <script>',
            'mentions' => [...array_map(fn(\stdClass $person): int => (int) $person->id, $people), 0, -5, PHP_INT_MAX],
        ]);
        $comment = $this->call('ben', 'create_comment', $arguments)['comment'];
        $ann = $this->people['ann'];
        $this->assertSame([(int) $ann->id], $comment['mentions']);
        $this->assertSame(1, substr_count($comment['content'], 'thementeam-mention'));
        $this->assertStringContainsString('>' . $named[0] . '</span>', $comment['content']);
        $this->assertStringNotContainsString('<script', $comment['content']);
        $own = $this->call('ann', 'get_card', ['cardid' => $arguments['cardid']])['card']['comments'][0]['content'];
        $this->assertStringContainsString('thementeam-mention-own', $own);
        $this->assertStringContainsString(get_string('mention_you', 'thementeam'), $own);
        $found = \mod_thementeam\local\mentions::of_person($space['spaceid'], (int) $ann->id);
        $this->assertSame([$comment['id']], array_map('intval', array_column($found, 'commentid')));
        $this->assertSame(1, $DB->count_records('thementeam_mention'));
    }

    /**
     * A name with markup in it stays text, and does not reach into other names.
     */
    public function test_hostile_names(): void {
        global $DB;
        $DB->set_field('user', 'firstname', '<b onclick="x">', ['id' => $this->people['ann']->id]);
        $name = fullname(\core_user::get_user($this->people['ann']->id));
        $arguments = $this->arguments(['mentions' => [(int) $this->people['ann']->id], 'content' => "@{$name} und @{$name}isch"]);
        $content = $this->call('ben', 'create_comment', $arguments)['comment']['content'];
        $this->assertStringNotContainsString('<b', $content);
        $this->assertSame(1, substr_count($content, 'thementeam-mention'));
    }

    /**
     * Nobody else gets in.
     */
    public function test_outsiders(): void {
        $this->assert_closed_to_outsiders('create_comment', $this->arguments());
    }

    /**
     * What cannot be saved is refused; scripts are text.
     */
    public function test_hostile(): void {
        $arguments = $this->arguments();
        foreach (['', "  \n ", "\u{1}"] as $content) {
            $this->assert_refused('empty_comment', 'ben', 'create_comment', ['content' => $content] + $arguments);
        }
        $long = ['content' => str_repeat('x', 20001)] + $arguments;
        $this->assert_refused('too_long', 'ben', 'create_comment', $long);
        $this->assert_refused('deleted_card', 'ben', 'create_comment', ['cardid' => PHP_INT_MAX] + $arguments);
        foreach ([['content' => "\xff"], ['uuid' => 'x'], ['uuid' => '']] as $more) {
            $this->assert_stopped(\invalid_parameter_exception::class, 'ben', 'create_comment', $more + $arguments);
        }
        $answer = $this->call('ben', 'create_comment', ['content' => '<script>alert(1)</script>'] + $arguments);
        $this->assertStringNotContainsString('<script', $answer['comment']['content']);
        $this->assertSame(1, $answer['card']['commentcount']);
        $this->call('ann', 'delete_card', ['cardid' => $arguments['cardid'], 'version' => 1]);
        $late = ['uuid' => \core\uuid::generate()] + $arguments;
        $this->assert_refused('deleted_card', 'ben', 'create_comment', $late);
    }
}
