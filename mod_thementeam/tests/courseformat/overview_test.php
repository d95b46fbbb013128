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

namespace mod_thementeam\courseformat;

use mod_thementeam\local\my_tasks;
use mod_thementeam\output\instance_list;
use mod_thementeam\output\task_list;
use PHPUnit\Framework\Attributes\CoversClass;

defined('MOODLE_INTERNAL') || die();

require_once(__DIR__ . '/../solution_testcase.php');

/**
 * Tests of what waits for a person, on the course overview page and in the list of ThemenTeams.
 *
 * @package    mod_thementeam
 * @copyright  2026 KKI PraxisPortal
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 * @covers     \mod_thementeam\local\my_tasks
 * @covers     \mod_thementeam\output\task_list
 * @covers     \mod_thementeam\output\instance_list
 */
#[CoversClass(my_tasks::class)]
#[CoversClass(task_list::class)]
#[CoversClass(instance_list::class)]
final class overview_test extends \mod_thementeam\solution_testcase {
    /**
     * Each kind of task counts for those whom it waits for, and for nobody else.
     */
    public function test_tasks(): void {
        global $DB;
        $none = ['ask' => 0, 'question' => 0, 'care' => 0, 'signoff' => 0];
        $this->assertSame($none, $this->tasks('ann'));
        $card = $this->card('ben');
        $due = time() + WEEKSECS;
        $care = ['id' => $card['id'], 'assigneeid' => $this->people['ann']->id, 'timedue' => $due];
        $DB->update_record('thementeam_card', (object) $care);
        $this->call('ben', 'save_ask', ['cardid' => $card['id'], 'version' => 0, 'question' => '', 'timeclose' => 0]);
        $this->call('ben', 'create_question', [
            'spaceid' => $this->space()['spaceid'], 'title' => 'Wer?', 'content' => '', 'anonymous' => true,
            'uuid' => \core\uuid::generate(),
        ]);
        $this->write('proposal', '<p>Lotsen</p>');
        $this->make_ready(['ben']);
        $this->assertSame(['ask' => 1, 'question' => 1, 'care' => 1, 'signoff' => 1], $this->tasks('ann'));
        $this->assertSame($due, my_tasks::of($this->cm('ann'), (int) $this->people['ann']->id)['due']);
        $this->assertSame(['ask' => 1] + $none, $this->tasks('ben'), 'neither the own question nor the own sign-off');
        foreach (['cem', 'dora', 'tina', 'stranger', 'elsewhere'] as $name) {
            $this->assertSame($none, $this->tasks($name), $name);
        }
    }

    /**
     * What is done waits no more: answered, accepted, signed, in the bin, ended.
     */
    public function test_done(): void {
        $card = $this->card('ben');
        $this->call('ben', 'save_ask', ['cardid' => $card['id'], 'version' => 0, 'question' => '', 'timeclose' => 0]);
        $this->write('proposal', '<p>Lotsen</p>');
        $this->make_ready(['ben']);
        $this->assertSame([1, 1], [$this->tasks('ann')['ask'], $this->tasks('ann')['signoff']]);
        $this->sign('ann');
        $answer = ['cardid' => $card['id'], 'version' => 0, 'answer' => 'yes', 'line' => ''];
        $this->call('ann', 'save_answer', $answer);
        $this->assertSame(0, array_sum($this->tasks('ann')));
        $other = $this->card('ben');
        $this->call('ben', 'save_ask', ['cardid' => $other['id'], 'version' => 0, 'question' => '', 'timeclose' => 0]);
        $this->assertSame(1, $this->tasks('ann')['ask']);
        $this->call('ben', 'delete_card', ['cardid' => $other['id'], 'version' => 1]);
        $this->assertSame(0, $this->tasks('ann')['ask']);
    }

    /**
     * A locked space, one of a group that is gone, a hidden activity: nothing waits there.
     */
    public function test_closed(): void {
        global $DB;
        $card = $this->card('ben');
        $DB->set_field('thementeam_card', 'assigneeid', $this->people['ann']->id, ['id' => $card['id']]);
        $this->assertSame(1, $this->tasks('ann')['care']);
        $this->call('tina', 'lock_space', ['spaceid' => $this->space()['spaceid'], 'locked' => true]);
        $this->assertSame(0, $this->tasks('ann')['care']);
        $this->call('tina', 'lock_space', ['spaceid' => $this->space()['spaceid'], 'locked' => false]);
        set_coursemodule_visible($this->thementeam->cmid, 0);
        $this->assertSame(0, $this->tasks('ann')['care']);
        set_coursemodule_visible($this->thementeam->cmid, 1);
        set_coursemodule_groupmode($this->thementeam->cmid, NOGROUPS);
        $this->assertSame(0, $this->tasks('ann')['care']);
        set_coursemodule_groupmode($this->thementeam->cmid, SEPARATEGROUPS);
        groups_delete_group($this->groups[0]->id);
        $this->assertSame(0, $this->tasks('ann')['care']);
    }

    /**
     * Ten activities take no more queries than one.
     */
    public function test_queries(): void {
        $this->card();
        $count = function (): int {
            $this->setUser($this->people['ann']);
            \cache_helper::purge_by_definition('mod_thementeam', 'tasks');
            get_fast_modinfo($this->course)->get_groups();
            return $this->queries(function (): void {
                foreach (get_fast_modinfo($this->course)->get_instances_of('thementeam') as $cm) {
                    (new task_list($cm))->count();
                    (new task_list($cm))->due();
                }
            })[0];
        };
        $count();
        $one = $count();
        for ($number = 0; $number < 9; $number++) {
            $this->generator()->create_card(['thementeam' => $this->make(NOGROUPS)]);
        }
        $count();
        $this->assertSame($one, $count());
        $this->assertLessThanOrEqual(4, $one);
    }

    /**
     * The sentences lead to the space; where nothing waits, that is said.
     */
    public function test_list(): void {
        global $DB, $PAGE;
        $PAGE->set_url('/mod/thementeam/index.php');
        $card = $this->card('ben');
        $DB->set_field('thementeam_card', 'assigneeid', $this->people['ann']->id, ['id' => $card['id']]);
        $this->setUser($this->people['ann']);
        $output = $PAGE->get_renderer('core');
        $html = $output->render(new instance_list(get_fast_modinfo($this->course)));
        $this->assertStringContainsString('You take care of one card', $html);
        $this->assertStringContainsString('group=' . $this->groups[0]->id, $html);
        $this->setUser($this->people['dora']);
        $html = $output->render(new task_list($this->cm('dora')));
        $this->assertStringContainsString('Nothing is waiting for you', $html);
    }

    /**
     * What the course overview page of Moodle 5 shows.
     */
    public function test_overview_page(): void {
        global $DB;
        if (!class_exists(\core_courseformat\activityoverviewbase::class)) {
            $this->markTestSkipped('The overview page came with Moodle 5.0.');
        }
        $due = time() + DAYSECS;
        $card = $this->card('ben');
        $care = ['id' => $card['id'], 'assigneeid' => $this->people['ann']->id, 'timedue' => $due];
        $DB->update_record('thementeam_card', (object) $care);
        $cm = $this->cm('ann');
        $overview = \core_courseformat\local\overview\overviewfactory::create($cm);
        $this->assertInstanceOf(overview::class, $overview);
        $this->assertSame(1, $overview->get_extra_overview_items()['tasks']->get_value());
        $this->assertEquals($due, $overview->get_due_date_overview()->get_value());
        $this->assertNotNull($overview->get_actions_overview());
        $overview = \core_courseformat\local\overview\overviewfactory::create($this->cm('dora'));
        $this->assertSame(0, $overview->get_extra_overview_items()['tasks']->get_value());
        $this->assertNull($overview->get_due_date_overview()->get_value());
    }

    /**
     * A person of no team is told whose space it is, not that something is wrong.
     */
    public function test_overview_from_outside(): void {
        global $DB;
        if (!class_exists(\core_courseformat\activityoverviewbase::class)) {
            $this->markTestSkipped('The overview page came with Moodle 5.0.');
        }
        $DB->delete_records('groups_members', ['userid' => $this->people['dora']->id]);
        $overview = \core_courseformat\local\overview\overviewfactory::create($this->cm('dora'));
        $this->assertFalse($overview->has_error());
        $this->assertSame(
            get_string('tasks_outside', 'thementeam'),
            $overview->get_extra_overview_items()['tasks']->get_content(),
        );
    }

    /**
     * The activity as a person sees it; afterwards that person is the current user.
     *
     * @param string $name
     * @return \cm_info
     */
    private function cm(string $name): \cm_info {
        $this->setUser($this->people[$name]);
        return get_fast_modinfo($this->course)->get_cm($this->thementeam->cmid);
    }

    /**
     * What waits for a person now.
     *
     * @param string $name
     * @return int[]
     */
    private function tasks(string $name): array {
        \cache_helper::purge_by_definition('mod_thementeam', 'tasks');
        rebuild_course_cache((int) $this->course->id, true);
        $tasks = my_tasks::of($this->cm($name), (int) $this->people[$name]->id);
        return array_diff_key($tasks, ['groupid' => 0, 'due' => 0]);
    }
}
