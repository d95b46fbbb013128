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

use local_kki\profile\profiles;
use PHPUnit\Framework\Attributes\CoversClass;

defined('MOODLE_INTERNAL') || die();

require_once(__DIR__ . '/../thementeam_testcase.php');

/**
 * Tests of short questions: ask, mark what helped, keep it.
 *
 * @package    mod_thementeam
 * @copyright  2026 KKI PraxisPortal
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 * @covers     \mod_thementeam\external\create_question
 * @covers     \mod_thementeam\external\accept_answer
 * @covers     \mod_thementeam\external\keep_answer
 * @covers     \mod_thementeam\local\questions
 */
#[CoversClass(\mod_thementeam\external\create_question::class)]
#[CoversClass(\mod_thementeam\external\accept_answer::class)]
#[CoversClass(\mod_thementeam\external\keep_answer::class)]
#[CoversClass(\mod_thementeam\local\questions::class)]
final class create_question_test extends \mod_thementeam\thementeam_testcase {
    /**
     * What works for ann.
     *
     * @param array $more
     * @return array
     */
    private function arguments(array $more = []): array {
        $more['spaceid'] ??= $this->space()['spaceid'];
        return $more + [
            'title' => 'Hat jemand eine Vorlage?',
            'content' => 'Für die Kaution.',
            'anonymous' => false,
            'uuid' => \core\uuid::generate(),
        ];
    }

    /**
     * A question of ann's with an answer of ben's.
     *
     * @param bool $anonymous
     * @return int[] ids of card and comment
     */
    private function answered(bool $anonymous = false): array {
        $cardid = $this->call('ann', 'create_question', $this->arguments(['anonymous' => $anonymous]))['card']['id'];
        $comment = ['cardid' => $cardid, 'content' => 'Ja, aus Musterburg.', 'uuid' => \core\uuid::generate()];
        return [$cardid, $this->call('ben', 'create_comment', $comment)['comment']['id']];
    }

    /**
     * A member asks: the question stands in the first column that takes cards, once.
     */
    public function test_member(): void {
        global $DB;
        $space = $this->space();
        $DB->set_field('thementeam_column', 'locked', 1, ['id' => $space['columns'][0]['id']]);
        $arguments = $this->arguments();
        $answer = $this->call('ann', 'create_question', $arguments);
        $this->assertSame($answer, $this->call('ann', 'create_question', $arguments));
        $card = $answer['card'];
        $this->assertSame($space['columns'][1]['id'], $card['columnid']);
        $this->assertSame(['question', false, (int) $this->people['ann']->id], [$card['kind'], $card['answered'], $card['userid']]);
        $this->assertArrayNotHasKey('anonymous', $card);
    }

    /**
     * Who asked marks what helped, and takes it back; the moderator does too, others do not.
     */
    public function test_accept(): void {
        $this->preventResetByRollback();
        [$cardid, $commentid] = $this->answered();
        $arguments = ['cardid' => $cardid, 'commentid' => $commentid];
        $this->assert_refused('not_allowed', 'ben', 'accept_answer', $arguments);
        $sink = $this->redirectEvents();
        $card = $this->call('ann', 'accept_answer', $arguments)['card'];
        $this->assertTrue($card['answered']);
        $this->assertSame($commentid, $card['accepted']['id']);
        $this->assertSame($card, $this->call('ann', 'accept_answer', $arguments)['card']);
        $this->assertFalse($this->call('tina', 'accept_answer', ['cardid' => $cardid, 'commentid' => 0])['card']['answered']);
        $this->assertCount(2, $sink->get_events());
        $this->call('ann', 'accept_answer', $arguments);
        $this->call('ben', 'delete_comment', ['commentid' => $commentid]);
        $this->assertFalse($this->call('ann', 'get_card', ['cardid' => $cardid])['card']['answered']);
    }

    /**
     * What helped becomes an information in the second column, with its origin; once, whoever keeps it.
     */
    public function test_keep(): void {
        global $DB;
        $association = (int) array_key_first(\local_kki\profile\associations::menu());
        profiles::save((int) $this->people['ben']->id, 'Musterburg', $association, '');
        [$cardid, $commentid] = $this->answered();
        $this->call('ann', 'accept_answer', ['cardid' => $cardid, 'commentid' => $commentid]);
        $arguments = ['cardid' => $cardid, 'uuid' => \core\uuid::generate()];
        $kept = $this->call('ben', 'keep_answer', $arguments);
        $this->assertSame('ok', $kept['status']);
        $this->assertSame($kept['card'], $this->call('ben', 'keep_answer', $arguments)['card']);
        $again = $this->call('ann', 'keep_answer', ['uuid' => \core\uuid::generate()] + $arguments);
        $this->assertSame($kept['card']['id'], $again['card']['id']);
        $this->assertSame($kept['card']['id'], $kept['question']['keptas']['id']);
        $this->assertSame($this->space()['columns'][1]['id'], $kept['card']['columnid']);
        $row = $DB->get_record('thementeam_card', ['id' => $kept['card']['id']]);
        $this->assertSame(
            ['information', 'Musterburg', $association, 'Hat jemand eine Vorlage?'],
            [$row->kind, $row->origin, (int) $row->associationid, $row->title],
        );
        $detail = $this->call('ann', 'get_card', ['cardid' => $kept['card']['id']])['card'];
        $this->assertSame($cardid, $detail['keptfrom']['id']);
        $this->assertStringContainsString('Ja, aus Musterburg.', $detail['content']);
        $this->call('ben', 'delete_card', ['cardid' => $kept['card']['id'], 'version' => 1]);
        $this->assertArrayNotHasKey('keptas', $this->call('ann', 'get_card', ['cardid' => $cardid])['card']);
    }

    /**
     * Nobody from outside; nothing hostile.
     */
    public function test_wrong(): void {
        $this->preventResetByRollback();
        [$cardid, $commentid] = $this->answered();
        $arguments = $this->arguments();
        $this->assert_closed_to_outsiders('create_question', $arguments);
        $this->assert_closed_to_outsiders('accept_answer', ['cardid' => $cardid, 'commentid' => $commentid]);
        $this->assert_closed_to_outsiders('keep_answer', ['cardid' => $cardid, 'uuid' => \core\uuid::generate()]);
        $this->assert_refused('empty_title', 'ann', 'create_question', ['title' => ' '] + $arguments);
        $this->assert_refused('too_long', 'ann', 'create_question', ['title' => str_repeat('x', 256)] + $arguments);
        $this->assert_stopped(\invalid_parameter_exception::class, 'ann', 'create_question', ['uuid' => 'x'] + $arguments);
        $plain = $this->card('ann')['id'];
        $this->assert_refused('no_question', 'ann', 'accept_answer', ['cardid' => $plain, 'commentid' => $commentid]);
        $this->assert_refused('no_question', 'ann', 'keep_answer', ['cardid' => $plain, 'uuid' => \core\uuid::generate()]);
        $foreign = $this->generator()->create_comment(['cardid' => $plain])['id'];
        $this->assert_refused('unknown_comment', 'ann', 'accept_answer', ['cardid' => $cardid, 'commentid' => $foreign]);
        $this->assert_refused('no_answer', 'ann', 'keep_answer', ['cardid' => $cardid, 'uuid' => \core\uuid::generate()]);
        $card = $this->call('ann', 'create_question', ['title' => '<script>alert(1)</script>'] + $arguments)['card'];
        $this->assertStringNotContainsString('<script', $card['title']);
    }

    /**
     * Asked without a name, the person is in no answer of any function, neither for the team nor for trainers, and in no event;
     * the rights of an author stay.
     */
    public function test_anonymous(): void {
        global $PAGE;
        $this->preventResetByRollback();
        $ann = $this->people['ann'];
        profiles::save((int) $ann->id, 'Geheimhausen', null, '');
        $sink = $this->redirectEvents();
        [$cardid, $commentid] = $this->answered(true);
        $spaceid = $this->space()['spaceid'];
        $own = $this->call('ann', 'create_comment', [
            'cardid' => $cardid, 'content' => 'Danke!', 'uuid' => \core\uuid::generate(),
        ])['comment'];
        $this->assertSame([0, get_string('asker', 'thementeam'), true], [$own['userid'], $own['author'], $own['candelete']]);
        $update = ['cardid' => $cardid, 'version' => 1, 'title' => 'Hat jemand eine gute Vorlage?', 'content' => 'Mehr'];
        $mine = $this->call('ann', 'update_card', $update)['card'];
        $this->assertSame([true, true, true], [$mine['own'], $mine['anonymous'], $mine['canaccept']]);
        $this->call('ann', 'move_card', [
            'cardid' => $cardid, 'version' => 2, 'columnid' => $this->space()['columns'][2]['id'], 'aftercardid' => 0,
        ]);
        $this->call('ann', 'accept_answer', ['cardid' => $cardid, 'commentid' => $own['id']]);
        $this->call('ann', 'save_ask', ['cardid' => $cardid, 'version' => 0, 'question' => '', 'timeclose' => 0]);
        $kept = $this->call('ann', 'keep_answer', ['cardid' => $cardid, 'uuid' => \core\uuid::generate()]);
        $this->assertSame('ok', $kept['status'], $kept['message']);
        $keptid = $kept['card']['id'];
        $this->call('ann', 'delete_card', ['cardid' => $cardid, 'version' => 2]);
        $this->call('ann', 'restore_card', ['cardid' => $cardid]);
        $anns = array_filter($sink->get_events(), fn($event): bool => !str_contains($event::class, 'comment_created')
            || $event->objectid !== $commentid);
        foreach ($anns as $event) {
            $this->assertSame([0, 1], [(int) $event->userid, (int) $event->anonymous], $event::class);
            $this->assertStringNotContainsString("'$ann->id'", $event->get_description());
        }
        $this->assertGreaterThan(8, count($anns));
        foreach (['ben', 'tina'] as $name) {
            $answers = [
                $this->call($name, 'get_space', [
                    'cmid' => (int) $this->thementeam->cmid,
                    'groupid' => (int) $this->groups[0]->id,
                ]),
                $this->call($name, 'get_changes', ['spaceid' => $spaceid, 'since' => 0]),
                $this->call($name, 'get_card', ['cardid' => $cardid]),
                $this->call($name, 'get_card', ['cardid' => $keptid]),
                $this->call($name, 'update_card', ['version' => 1, 'content' => 'Von mir'] + $update),
                $this->call($name, 'save_ask', ['cardid' => $cardid, 'version' => 9, 'question' => 'Stale?', 'timeclose' => 0]),
                $this->call($name, 'create_comment', ['cardid' => $cardid, 'content' => 'X', 'uuid' => \core\uuid::generate()]),
                $this->call($name, 'delete_card', ['cardid' => $cardid, 'version' => 1]),
                $this->call($name, 'keep_answer', ['cardid' => $cardid, 'uuid' => \core\uuid::generate()]),
            ];
            $this->assertSame('conflict', $answers[4]['status']);
            $this->assertSame(get_string('asker', 'thementeam'), $answers[4]['by']);
            $this->assertFalse($answers[2]['card']['own']);
            $page = \mod_thementeam\output\card_page::of(\mod_thementeam\workspace::of_card($cardid), $cardid);
            $answers[] = $page->export_for_template($PAGE->get_renderer('core'));
            // The Kommune of ann is among those asked, as it is whoever asks.
            $answers[2]['card']['askdetail']['waiting'] = $answers[5]['askdetail']['waiting'] = [];
            $answers[9]['askdetail']['waiting'] = [];
            $text = json_encode($answers, JSON_UNESCAPED_UNICODE);
            $ids = ["\"userid\":$ann->id,", "\"id\":$ann->id,"];
            foreach ([$ann->firstname, $ann->lastname, $ann->username, $ann->email, ...$ids] as $needle) {
                $this->assertStringNotContainsString((string) $needle, $text, "$name: $needle");
            }
        }
    }
}
