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

namespace mod_thementeam\local;

use mod_thementeam\local\stay\notices;
use mod_thementeam\task\send_notice;
use mod_thementeam\task\spread_notices;
use mod_thementeam\workspace;
use PHPUnit\Framework\Attributes\CoversClass;

defined('MOODLE_INTERNAL') || die();

require_once(__DIR__ . '/stay_testcase.php');

/**
 * Tests of what people are told at once.
 *
 * @package    mod_thementeam
 * @copyright  2026 KKI PraxisPortal
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 * @covers     \mod_thementeam\local\stay\notices
 * @covers     \mod_thementeam\local\stay\recipient
 * @covers     \mod_thementeam\local\mentions
 */
#[CoversClass(\mod_thementeam\local\stay\notices::class)]
#[CoversClass(\mod_thementeam\local\stay\recipient::class)]
#[CoversClass(\mod_thementeam\local\mentions::class)]
final class notices_test extends \mod_thementeam\stay_testcase {
    /**
     * The messages that go out now.
     *
     * @return \stdClass[]
     */
    private function notices(): array {
        return $this->messages(spread_notices::class, send_notice::class);
    }

    /**
     * A mention is told once, with the text and the way there, in both forms.
     */
    public function test_mention(): void {
        $card = $this->card('tina', ['title' => 'Kaution & Miete']);
        $this->comment('ben', $card, 'Was meint <b>', ['ann']);
        $messages = $this->notices();
        $this->assertSame(['ann' => ['mention'], 'tina' => ['care']], $this->told($messages));
        $mention = array_column($messages, null, 'useridto')[$this->people['ann']->id];
        $this->assertSame(get_string('notice_subject_mention', 'thementeam', 'Kaution & Miete'), $mention->subject);
        $this->assertStringContainsString("card={$card['id']}", $mention->contexturl);
        $this->assertStringContainsString('Was meint <b> @' . fullname($this->people['ann']), $mention->fullmessage);
        $this->assertStringContainsString('Kaution & Miete', $mention->fullmessage);
        $this->assertStringContainsString('Was meint &lt;b&gt;', $mention->fullmessagehtml);
        $this->assertStringContainsString(fullname($this->people['ben']) . ' commented', $mention->fullmessage);
        $this->assertEquals(\core_user::NOREPLY_USER, $mention->useridfrom);
        $this->assertSame([], $this->notices(), 'not a second time');
    }

    /**
     * An edited comment tells only those who were not named in it before, not even when a name was taken out meanwhile.
     */
    public function test_edited_mention(): void {
        $card = $this->card('ben');
        $comment = $this->comment('ben', $card, 'Hallo', ['ann']);
        $this->assertSame(['ann' => ['mention']], $this->told($this->notices()));
        $edit = function (int $version, string $text, array $names) use ($comment): void {
            $people = array_map(fn(string $name): \stdClass => $this->people[$name], $names);
            $this->call('ben', 'update_comment', [
                'commentid' => $comment['id'],
                'version' => $version,
                'content' => $text . implode('', array_map(fn(\stdClass $person): string => ' @' . fullname($person), $people)),
                'mentions' => array_map(fn(\stdClass $person): int => (int) $person->id, $people),
            ]);
        };
        $edit(1, 'Hallo!', ['ann', 'tina']);
        $this->assertSame(['tina' => ['mention']], $this->told($this->notices()));
        $edit(2, 'Hallo ohne Namen', []);
        $this->assertSame([], $this->notices());
        $edit(3, 'Hallo wieder', ['ann']);
        $this->assertSame([], $this->notices());
    }

    /**
     * Who is asked to take care hears of it, and then of what happens; who wrote a card hears of answers.
     */
    public function test_care(): void {
        global $DB;
        $card = $this->card('ben');
        $this->notices();
        $edit = new card_edit(workspace::of_space($this->spaceid, (int) $this->people['tina']->id));
        $this->setUser($this->people['tina']);
        $start = $edit->start($card['id']);
        $edit->save($card['id'], $start, ['assigneeid' => (string) $this->people['ann']->id] + $start['fields'], []);
        $messages = $this->notices();
        $this->assertSame(['ann' => ['care']], $this->told($messages));
        $assigned = get_string('news_assigned', 'thementeam', (object) ['name' => fullname($this->people['tina'])]);
        $this->assertStringContainsString($assigned, $messages[0]->subject);

        $this->comment('tina', $card);
        $this->assertSame(['ann' => ['care'], 'ben' => ['care']], $this->told($this->notices()));
        $version = (int) $DB->get_field('thementeam_card', 'version', ['id' => $card['id']]);
        $texts = ['title' => 'Anders', 'content' => ''];
        $this->call('ben', 'update_card', ['cardid' => $card['id'], 'version' => $version] + $texts);
        $this->assertSame(['ann' => ['care']], $this->told($this->notices()), 'nobody hears of the own acts');
        $this->comment('ann', $card);
        $this->assertSame(['ben' => ['care']], $this->told($this->notices()));
    }

    /**
     * Who watches a space hears of new cards and comments, who watches a card of everything on it.
     */
    public function test_watch(): void {
        $old = $this->card('tina');
        $this->notices();
        $this->watch('ann');
        $this->watch('ben', $old['id']);
        $new = $this->card('tina', ['title' => 'Neu', 'content' => 'Der Text']);
        $messages = $this->notices();
        $this->assertSame(['ann' => ['watch']], $this->told($messages));
        $this->assertStringContainsString('Der Text', $messages[0]->fullmessage);
        $this->call('tina', 'update_card', ['cardid' => $old['id'], 'version' => 1, 'title' => 'Anders', 'content' => '']);
        $this->assertSame(['ben' => ['watch']], $this->told($this->notices()));
        $this->comment('tina', $old);
        $this->comment('tina', $new);
        $messages = $this->notices();
        $this->assertSame(['ann' => ['watch'], 'ben' => ['watch']], $this->told($messages), 'one message each');
        $ann = array_column($messages, null, 'useridto')[$this->people['ann']->id];
        $this->assertStringContainsString('group=', $ann->contexturl, 'two cards: it leads to the space');
        $this->assertStringStartsWith(get_string('notice_subject_many', 'thementeam', ''), $ann->subject);
    }

    /**
     * The strongest reason counts, and there is one message.
     */
    public function test_one_message(): void {
        $card = $this->card('ann');
        $this->watch('ann');
        $this->watch('ann', $card['id']);
        $this->comment('ben', $card, 'Eins');
        $this->comment('ben', $card, 'Zwei', ['ann']);
        $this->assertSame(['ann' => ['mention']], $this->told($this->notices()));
    }

    /**
     * Whoever may not read the space any more, or is locked out, is told nothing.
     */
    public function test_lost_access(): void {
        global $DB;
        $card = $this->card('ann');
        foreach (['ann', 'ben', 'tina'] as $name) {
            $this->watch($name);
        }
        $this->notices();
        groups_remove_member($this->groups[0]->id, $this->people['ann']->id);
        $DB->set_field('user', 'suspended', 1, ['id' => $this->people['ben']->id]);
        $this->comment('tina', $card);
        $this->assertSame([], $this->notices());

        groups_add_member($this->groups[0]->id, $this->people['ann']->id);
        $this->comment('tina', $card);
        $this->assertSame(['ann' => ['care']], $this->told($this->notices()));
        set_coursemodule_visible($this->thementeam->cmid, 0);
        $this->comment('tina', $card);
        $this->assertSame([], $this->notices(), 'hidden');
        set_coursemodule_visible($this->thementeam->cmid, 1);
        $enrol = $DB->get_record('user_enrolments', ['userid' => $this->people['ann']->id]);
        $DB->set_field('user_enrolments', 'status', ENROL_USER_SUSPENDED, ['id' => $enrol->id]);
        $this->comment('tina', $card);
        $this->assertSame([], $this->notices(), 'no longer enrolled');
    }

    /**
     * With visible groups one can watch another team's space, and is told what one could read.
     */
    public function test_visible_groups(): void {
        $this->thementeam = $this->make(VISIBLEGROUPS);
        $this->spaceid = $this->space()['spaceid'];
        $this->watch('cem');
        $this->card('ann');
        $this->assertSame(['cem' => ['watch']], $this->told($this->notices()));
    }

    /**
     * Who asked without a name is told of answers, and named in no message.
     */
    public function test_anonymous(): void {
        $this->watch('ann');
        $this->setUser($this->people['ben']);
        $questions = new questions(workspace::of_space($this->spaceid, (int) $this->people['ben']->id));
        $card = $questions->ask('Wer hat das schon?', '', true, \core\uuid::generate())['card'];
        $this->comment('ben', $card, 'Noch dazu');
        $messages = $this->notices();
        $this->assertSame(['ann' => ['watch']], $this->told($messages));
        $this->assertStringNotContainsString('Ben', json_encode($messages));
        $this->comment('ann', $card);
        $this->assertSame(['ben' => ['care']], $this->told($this->notices()));
    }

    /**
     * What is gone again before anybody was told is not told; a deleted activity stops nobody.
     */
    public function test_gone_again(): void {
        $this->watch('ann');
        $card = $this->card('ben');
        $this->call('ben', 'delete_card', ['cardid' => $card['id'], 'version' => 1]);
        $this->assertSame([], $this->notices());
        $this->card('ben');
        notices::spread();
        course_delete_module($this->thementeam->cmid);
        $sink = $this->redirectMessages();
        $this->runAdhocTasks(send_notice::class);
        $this->assertSame(0, $sink->count());
    }

    /**
     * A message that fails is tried again by itself, and holds up nobody else.
     */
    public function test_failing_recipient(): void {
        $this->watch('ann');
        $this->watch('tina');
        $this->card('ben');
        $this->assertSame(2, notices::spread());
        $tasks = \core\task\manager::get_adhoc_tasks(send_notice::class);
        $this->assertEqualsCanonicalizing(
            [$this->people['ann']->id, $this->people['tina']->id],
            array_map(fn(send_notice $task): int => $task->get_custom_data()->userid, array_values($tasks)),
        );
        $this->assertSame(0, notices::spread(), 'noted in the same transaction');
    }

    /**
     * Messages speak the language of the person who reads them.
     */
    public function test_language(): void {
        global $DB;
        $DB->set_field('user', 'lang', 'de', ['id' => $this->people['ann']->id]);
        $this->watch('ann');
        $card = $this->card('tina');
        $messages = $this->notices();
        $german = get_string_manager()->get_string('notice_why_watch', 'thementeam', null, 'de');
        $installed = array_key_exists('de', get_string_manager()->get_list_of_translations());
        $expected = $installed ? $german : get_string('notice_why_watch', 'thementeam');
        $this->assertStringContainsString($expected, $messages[0]->fullmessage);
    }

    /**
     * The person who writes pays nothing for it.
     */
    public function test_no_cost_for_writers(): void {
        global $DB;
        $this->watch('ann');
        $this->watch('tina');
        $before = $DB->count_records('task_adhoc');
        $this->card('ben');
        $this->assertSame($before, $DB->count_records('task_adhoc'));
    }
}
