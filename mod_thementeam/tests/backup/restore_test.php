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

namespace mod_thementeam\backup;

use PHPUnit\Framework\Attributes\CoversClass;

defined('MOODLE_INTERNAL') || die();

require_once(__DIR__ . '/../thementeam_testcase.php');
require_once(__DIR__ . '/copies.php');

/**
 * Tests of backup and restore.
 *
 * @package    mod_thementeam
 * @copyright  2026 KKI PraxisPortal
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 * @covers     \restore_thementeam_activity_structure_step
 */
#[CoversClass(\restore_thementeam_activity_structure_step::class)]
final class restore_test extends \mod_thementeam\thementeam_testcase {
    use copies;

    protected function setUp(): void {
        parent::setUp();
        $first = $this->card('ann', ['title' => 'Eins', 'content' => 'Fassung 1']);
        $this->card('ben', ['title' => 'Zwei']);
        $this->call('ben', 'update_card', ['cardid' => $first['id'], 'version' => 1, 'title' => 'Eins', 'content' => 'Fassung 2']);
        $comment = $this->generator()->create_comment([
            'cardid' => $first['id'],
            'userid' => (int) $this->people['ben']->id,
            'content' => 'Bei euch auch, @' . fullname($this->people['ann']) . '?',
            'mentions' => [(int) $this->people['ann']->id],
        ]);
        $this->call('ann', 'set_helpful', ['itemtype' => 'comment', 'itemid' => $comment['id'], 'helpful' => true]);
        $this->call('ben', 'set_helpful', ['itemtype' => 'card', 'itemid' => $first['id'], 'helpful' => true]);
        $removed = $this->generator()->create_comment(['cardid' => $first['id'], 'userid' => (int) $this->people['ben']->id]);
        $this->call('tina', 'delete_comment', ['commentid' => $removed['id'], 'reason' => 'Gehört nicht hierher']);
        $columns = $this->space()['columns'];
        $move = ['cardid' => $first['id'], 'version' => 2, 'columnid' => $columns[2]['id'], 'aftercardid' => 0];
        $this->call('ann', 'move_card', $move);
        $binned = $this->card('ann', ['title' => 'Im Papierkorb']);
        $this->call('ann', 'delete_card', ['cardid' => $binned['id'], 'version' => 1]);
        $spaceid = $this->space()['spaceid'];
        $this->call('ben', 'get_news', ['spaceid' => $spaceid]);
        foreach ([0, $first['id']] as $cardid) {
            $this->call('ben', 'set_watch', ['spaceid' => $spaceid, 'cardid' => $cardid, 'watching' => true]);
        }
        $workspace = \mod_thementeam\workspace::of_space($this->space()['spaceid'], (int) $this->people['ann']->id);
        $meetingid = (new \mod_thementeam\local\meeting\meetings($workspace))->create(\core\uuid::generate());
        $this->call('ann', 'add_agenda_card', ['meetingid' => $meetingid, 'cardid' => $first['id']]);
        $decision = ['meetingid' => $meetingid, 'cardid' => $first['id'], 'content' => 'Beschlossen'];
        $this->call('ben', 'create_decision', $decision + ['uuid' => \core\uuid::generate()]);
        $this->setAdminUser();
    }

    /**
     * The space in the copied course.
     *
     * @param int $courseid
     * @return \stdClass
     */
    private function copied_space(int $courseid): \stdClass {
        global $DB;
        $thementeam = $DB->get_record('thementeam', ['course' => $courseid], '*', MUST_EXIST);
        $this->assertSame(3, $DB->count_records('thementeam_coldef', ['thementeamid' => $thementeam->id]));
        return $DB->get_record('thementeam_space', ['thementeamid' => $thementeam->id], '*', MUST_EXIST);
    }

    /**
     * Asks with their answers, columns that are locked, a closed space and what the columns were made from come back, too.
     */
    public function test_asks_and_locks(): void {
        global $DB;
        $card = $this->card('ann', ['title' => 'Fragt']);
        $this->call('ann', 'save_ask', ['cardid' => $card['id'], 'version' => 0, 'question' => 'Wie?', 'timeclose' => 0]);
        $this->call('ben', 'save_answer', ['cardid' => $card['id'], 'version' => 0, 'answer' => 'planned', 'line' => 'Ab Mai']);
        $DB->set_field('thementeam_column', 'locked', 1, ['id' => $this->space()['columns'][1]['id']]);
        $DB->set_field('thementeam_coldef', 'locked', 1, ['thementeamid' => $this->thementeam->id, 'sortorder' => 2]);
        $DB->set_field('thementeam_space', 'locked', 1, ['id' => $this->space()['spaceid']]);
        $DB->set_field('thementeam', 'template', 'dialogue', ['id' => $this->thementeam->id]);
        $coldefs = $DB->count_records('thementeam_coldef', ['thementeamid' => $this->thementeam->id, 'locked' => 1]);
        $this->setAdminUser();
        $row = $this->copied_space($this->copy([]));
        $ask = $DB->get_record('thementeam_ask', ['spaceid' => $row->id], '*', MUST_EXIST);
        $this->assertSame(['Wie?', (int) $this->people['ann']->id], [$ask->question, (int) $ask->userid]);
        $this->assertSame('Fragt', $DB->get_field('thementeam_card', 'title', ['id' => $ask->cardid]));
        $answer = $DB->get_record('thementeam_answer', ['askid' => $ask->id, 'spaceid' => $row->id], '*', MUST_EXIST);
        $this->assertSame(['planned', 'Ab Mai'], [$answer->answer, $answer->line]);
        $this->assertSame((int) $this->people['ben']->id, (int) $answer->userid);
        $this->assertSame(1, (int) $row->locked);
        $locked = $DB->get_fieldset_select('thementeam_column', 'locked', 'spaceid = ? ORDER BY sortorder, id', [$row->id]);
        $this->assertSame([0, 1, 0], array_map('intval', $locked));
        $this->assertSame('dialogue', $DB->get_field('thementeam', 'template', ['id' => $row->thementeamid]));
        $copied = $DB->count_records('thementeam_coldef', ['thementeamid' => $row->thementeamid, 'locked' => 1]);
        $this->assertSame($coldefs, $copied);
    }

    /**
     * With user data everything comes back, in its place, with versions, comments and bin.
     */
    public function test_with_users(): void {
        global $DB;
        $row = $this->copied_space($this->copy([]));
        $this->assertSame($this->groups[0]->name, groups_get_group_name($row->groupid));
        $this->assertNotEquals($this->groups[0]->id, $row->groupid);
        $space = (new \mod_thementeam\local\board(\mod_thementeam\workspace::of_space((int) $row->id)))->space();
        $this->assertSame([['Zwei'], [], ['Eins']], $this->titles($space));
        $this->assertFalse($space['archived']);
        $this->assertSame(0, $space['revision']);
        $titles = array_column($space['cards'], null, 'title');
        $detail = (new \mod_thementeam\local\board(\mod_thementeam\workspace::of_space((int) $row->id)))
            ->detail($titles['Eins']['id']);
        $this->assertSame(['Fassung 2', 2, 1], [$detail['contentraw'], $detail['version'], $detail['commentcount']]);
        $this->assertSame(fullname($this->people['ben']), $detail['comments'][0]['author']);
        $this->assertSame([1, 1], [$detail['helpful'], $detail['comments'][0]['helpful']]);
        $this->assertStringContainsString('thementeam-mention', $detail['comments'][0]['content']);
        $this->assertSame('Gehört nicht hierher', $detail['comments'][1]['reason']);
        $this->assertSame(2, $DB->count_records('thementeam_text', ['itemtype' => 'card', 'itemid' => $titles['Eins']['id']]));
        $this->assertSame(0, $DB->count_records('thementeam_journal', ['ownerid' => $row->id]));
        $this->assertSame(['Beschlossen'], array_column($detail['decisions'], 'contentraw'));
        $this->assertSame(fullname($this->people['ben']), $detail['decisions'][0]['author']);
        $meetings = new \mod_thementeam\local\meeting\meeting_view(\mod_thementeam\workspace::of_space((int) $row->id));
        $this->assertSame([[1, 1]], array_map(
            fn(array $meeting): array => [$meeting['cards'], $meeting['decisions']],
            $meetings->all(),
        ));
        $meeting = $meetings->meeting($meetings->all()[0]['id']);
        $this->assertSame([[$titles['Eins']['id'], true]], array_map(
            fn(array $item): array => [$item['cardid'], $item['listed']],
            $meeting['items'],
        ));
        $binned = $DB->get_record('thementeam_card', ['spaceid' => $row->id, 'title' => 'Im Papierkorb'], '*', MUST_EXIST);
        $this->assertNotNull($binned->timedeleted);
        $this->assertEquals($this->people['ann']->id, $binned->deletedby);
        $visit = $DB->get_record('thementeam_visit', ['spaceid' => $row->id], '*', MUST_EXIST);
        $this->assertEquals([$this->people['ben']->id, -1], [$visit->userid, $visit->revisionseen]);
        $watched = $DB->get_fieldset_select('thementeam_watch', 'cardid', 'spaceid = ?', [$row->id]);
        $this->assertEqualsCanonicalizing([0, $titles['Eins']['id']], array_map('intval', $watched));
        // The journal stays behind: what is new from then on is read from the rows.
        $this->assertSame([], array_diff([$row->revision, $row->noticed], [0]));
    }

    /**
     * Without user data there are columns, and no cards.
     */
    public function test_without_users(): void {
        global $DB;
        $row = $this->copied_space($this->copy(['users' => false]));
        $this->assertSame(3, $DB->count_records('thementeam_column', ['spaceid' => $row->id]));
        $this->assertSame(0, $DB->count_records('thementeam_card', ['spaceid' => $row->id]));
        $this->assertSame(0, $DB->count_records('thementeam_text', ['spaceid' => $row->id]));
        $this->assertSame(0, $DB->count_records('thementeam_visit', ['spaceid' => $row->id]));
        $this->assertSame(0, $DB->count_records('thementeam_watch', ['spaceid' => $row->id]));
        $this->assertSame(0, $DB->count_records('thementeam_meeting', ['spaceid' => $row->id]));
    }

    /**
     * With users but without groups the space is kept as an archived one under its group's name.
     */
    public function test_without_groups(): void {
        $row = $this->copied_space($this->copy(['groups' => false]));
        $this->assertSame(-(int) $this->groups[0]->id, (int) $row->groupid);
        $space = (new \mod_thementeam\local\board(\mod_thementeam\workspace::of_space((int) $row->id)))->space();
        $this->assertTrue($space['archived']);
        $this->assertSame($this->groups[0]->name, $space['groupname']);
        $this->assertCount(2, $space['cards']);
    }

    /**
     * A duplicate in the same course is a fresh start with the same columns.
     */
    public function test_duplicate(): void {
        global $DB;
        $DB->set_field('thementeam_column', 'name', 'Eigene Spalte', ['id' => $this->space()['columns'][0]['id']]);
        $cm = duplicate_module($this->course, get_fast_modinfo($this->course)->get_cm($this->thementeam->cmid));
        $space = $this->generator()->create_space((object) ['cmid' => $cm->id], (int) $this->groups[0]->id);
        $this->assertSame('Eigene Spalte', $space['columns'][0]['name']);
        $this->assertSame([], $space['cards']);
    }

    /**
     * Links to our pages lead to the copy.
     */
    public function test_links(): void {
        global $CFG, $DB;
        require_once($CFG->dirroot . '/mod/thementeam/backup/moodle2/backup_thementeam_activity_task.class.php');
        $base = "$CFG->wwwroot/mod/thementeam";
        $links = "$base/view.php?id=1 $base/card.php?id=2 $base/index.php?id=3";
        $encoded = \backup_thementeam_activity_task::encode_content_links($links);
        $this->assertSame('$@THEMENTEAMVIEWBYID*1@$ $@THEMENTEAMCARD*2@$ $@THEMENTEAMINDEX*3@$', $encoded);
        $DB->set_field('thementeam', 'intro', "$base/view.php?id={$this->thementeam->cmid}", ['id' => $this->thementeam->id]);
        $courseid = $this->copy([]);
        $cm = current(get_fast_modinfo($courseid)->get_instances_of('thementeam'));
        $this->assertSame("$base/view.php?id=$cm->id", $DB->get_field('thementeam', 'intro', ['course' => $courseid]));
    }
}
