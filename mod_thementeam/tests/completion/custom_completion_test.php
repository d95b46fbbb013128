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

namespace mod_thementeam\completion;

use mod_thementeam\local\completion;
use mod_thementeam\task\update_completion;
use PHPUnit\Framework\Attributes\CoversClass;

defined('MOODLE_INTERNAL') || die();

require_once(__DIR__ . '/../thementeam_testcase.php');

/**
 * Tests of the rules of completion.
 *
 * @package    mod_thementeam
 * @copyright  2026 KKI PraxisPortal
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 * @covers     \mod_thementeam\completion\custom_completion
 * @covers     \mod_thementeam\local\completion
 * @covers     \mod_thementeam\task\update_completion
 */
#[CoversClass(custom_completion::class)]
#[CoversClass(completion::class)]
#[CoversClass(update_completion::class)]
final class custom_completion_test extends \mod_thementeam\thementeam_testcase {
    /**
     * Replaces the activity by one with rules.
     *
     * @param array $rules
     */
    private function with(array $rules): void {
        $this->thementeam = $this->make(SEPARATEGROUPS, $rules + ['completion' => COMPLETION_TRACKING_AUTOMATIC]);
    }

    /**
     * Runs what was queued, and says whether somebody has completed the activity.
     *
     * @param string $name
     * @return bool
     */
    private function completed(string $name): bool {
        $this->setAdminUser();
        ob_start();
        $this->runAdhocTasks(update_completion::class);
        ob_end_clean();
        $cm = get_fast_modinfo($this->course)->get_cm($this->thementeam->cmid);
        $data = (new \completion_info($this->course))->get_data($cm, false, (int) $this->people[$name]->id);
        return (int) $data->completionstate === COMPLETION_COMPLETE;
    }

    /**
     * Cards and comments add up; what was deleted does not count any more, and what came back does.
     */
    public function test_contributions(): void {
        $this->with(['completioncontributions' => 2]);
        $card = $this->card('ann');
        $this->assertFalse($this->completed('ann'));
        $comment = $this->generator()->create_comment(['cardid' => $card['id'], 'userid' => (int) $this->people['ann']->id]);
        $this->assertTrue($this->completed('ann'));
        $this->assertFalse($this->completed('ben'));
        // A trainer removes it: that concerns ann's completion, not the trainer's.
        $this->call('tina', 'delete_comment', ['commentid' => $comment['id'], 'reason' => 'Doppelt']);
        $this->assertFalse($this->completed('ann'));
        $other = $this->card('ann');
        $this->assertTrue($this->completed('ann'));
        $this->call('ann', 'delete_card', ['cardid' => $other['id'], 'version' => 1]);
        $this->assertFalse($this->completed('ann'));
        $this->call('ann', 'restore_card', ['cardid' => $other['id']]);
        $this->assertTrue($this->completed('ann'));
    }

    /**
     * A question without a name counts from the next day on, and not together with what else its author does that day.
     */
    public function test_anonymous(): void {
        global $DB;
        $clock = $this->mock_clock_with_frozen(strtotime('2026-11-23 12:00:00'));
        $this->with(['completioncontributions' => 2]);
        $question = $this->call('ann', 'create_question', [
            'spaceid' => $this->space()['spaceid'],
            'title' => 'Wer weiß das?',
            'content' => '',
            'anonymous' => true,
            'uuid' => \core\uuid::generate(),
        ])['card'];
        $task = $DB->get_record('task_adhoc', ['classname' => '\\' . update_completion::class], '*', MUST_EXIST);
        $this->assertGreaterThanOrEqual(strtotime('2026-11-24 01:00:00') - 14 * HOURSECS, $task->nextruntime);
        $this->assertGreaterThan($clock->time(), $task->nextruntime);
        $this->assertStringNotContainsString('"' . $this->people['ann']->id . '"', $task->customdata);
        $this->assertSame(['cmid', 'item', 'id'], array_keys(json_decode($task->customdata, true)));
        $this->card('ann');
        $this->assertFalse($this->completed('ann'));
        // The asker's own words below the question say no more than the question.
        $this->generator()->create_comment(['cardid' => $question['id'], 'userid' => (int) $this->people['ann']->id]);
        $this->assertFalse($this->completed('ann'));
        $clock->set_to(strtotime('2026-11-25 12:00:00'));
        $this->card('ben');
        (new \completion_info($this->course))->update_state(
            get_fast_modinfo($this->course)->get_cm($this->thementeam->cmid),
            COMPLETION_UNKNOWN,
            (int) $this->people['ann']->id,
        );
        $this->assertTrue($this->completed('ann'));
    }

    /**
     * Whoever answers a question of others, or for the Kommune, has answered; the asker has not.
     */
    public function test_answered(): void {
        $this->with(['completionanswered' => 1]);
        $question = $this->call('ann', 'create_question', [
            'spaceid' => $this->space()['spaceid'],
            'title' => 'Wer weiß das?',
            'content' => '',
            'anonymous' => false,
            'uuid' => \core\uuid::generate(),
        ])['card'];
        foreach (['ann', 'ben'] as $name) {
            $this->assertFalse($this->completed($name));
            $this->generator()->create_comment(['cardid' => $question['id'], 'userid' => (int) $this->people[$name]->id]);
        }
        $this->assertFalse($this->completed('ann'));
        $this->assertTrue($this->completed('ben'));
        $card = $this->card('ben');
        $this->call('ben', 'save_ask', ['cardid' => $card['id'], 'version' => 0, 'question' => 'Und bei Ihnen?', 'timeclose' => 0]);
        $this->call('ann', 'save_answer', ['cardid' => $card['id'], 'version' => 0, 'answer' => 'no', 'line' => '']);
        $this->assertTrue($this->completed('ann'));
        $this->call('ann', 'delete_answer', ['cardid' => $card['id'], 'version' => 1]);
        $this->assertFalse($this->completed('ann'));
    }

    /**
     * A published solution counts for the whole team, and for no other.
     */
    public function test_published(): void {
        global $DB;
        $this->with(['completionpublished' => 1]);
        $spaceid = $this->space()['spaceid'];
        $workspace = \mod_thementeam\workspace::of_space($spaceid, (int) $this->people['ann']->id);
        $publicationid = $DB->insert_record('thementeam_publication', (object) [
            'documentid' => 1, 'thementeamid' => $this->thementeam->id, 'spaceid' => $spaceid, 'number' => 1,
            'status' => 'published', 'title' => 'Wohnlotsen', 'content' => '{}', 'userid' => $this->people['ann']->id,
            'timepublished' => 1, 'timechanged' => 1,
        ]);
        $other = ['documentid' => 1];
        \mod_thementeam\event\publication_created::of($workspace, $publicationid, $other)->trigger();
        $this->assertSame([true, true, false], array_map($this->completed(...), ['ann', 'ben', 'cem']));
        $DB->set_field('thementeam_publication', 'status', 'withdrawn', ['id' => $publicationid]);
        \mod_thementeam\event\publication_withdrawn::of($workspace, $publicationid, $other)->trigger();
        $this->assertSame([false, false], array_map($this->completed(...), ['ann', 'ben']));
    }

    /**
     * Without rules nothing is asked and nothing is queued; with rules it is little.
     */
    public function test_queries(): void {
        global $DB;
        $this->card('ann');
        $this->assertSame(0, $DB->count_records('task_adhoc', ['classname' => '\\' . update_completion::class]));
        $event = fn(): \core\event\base => \mod_thementeam\event\card_created::of(
            \mod_thementeam\workspace::of_space($this->space()['spaceid']),
            1,
        );
        $made = $event();
        $this->assertSame([0, 0], $this->queries(fn() => completion::follow($made)));
        $this->with(['completioncontributions' => 1]);
        $made = $event();
        [$reads, $writes] = $this->queries(fn() => completion::follow($made));
        $this->assertLessThanOrEqual(3, $reads);
        $this->assertLessThanOrEqual(1, $writes);
    }

    /**
     * What the rules say, and in which order; they survive a copy of the activity.
     */
    public function test_descriptions(): void {
        global $DB;
        $this->with(['completioncontributions' => 3, 'completionanswered' => 1, 'completionpublished' => 1]);
        $cm = get_fast_modinfo($this->course)->get_cm($this->thementeam->cmid);
        $rules = new custom_completion($cm, (int) $this->people['ann']->id);
        $this->assertSame(completion::RULES, $rules->get_available_custom_rules());
        $this->assertSame('Contribute 3 cards or comments', $rules->get_custom_rule_description('completioncontributions'));
        $this->assertSame(['completionview', ...completion::RULES], $rules->get_sort_order());
        foreach ($rules->get_custom_rule_descriptions() as $description) {
            $this->assertStringNotContainsString('[[', $description);
        }
        $this->setAdminUser();
        $copy = duplicate_module($this->course, $cm);
        $row = $DB->get_record('thementeam', ['id' => $copy->instance], implode(',', completion::RULES));
        $this->assertSame(['3', '1', '1'], array_map(strval(...), array_values((array) $row)));
    }
}
