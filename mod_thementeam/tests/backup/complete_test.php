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

use mod_thementeam\local\solution\heads;
use mod_thementeam\local\solution\snapshot;
use PHPUnit\Framework\Attributes\CoversClass;

defined('MOODLE_INTERNAL') || die();

require_once(__DIR__ . '/../solution_testcase.php');
require_once(__DIR__ . '/copies.php');

/**
 * Everything that a space can hold, through backup and restore, duplication, reset and deletion.
 *
 * @package    mod_thementeam
 * @copyright  2026 KKI PraxisPortal
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 * @covers     \restore_thementeam_activity_structure_step
 * @covers     \backup_thementeam_activity_structure_step
 * @covers     \mod_thementeam\local\spaces
 */
#[CoversClass(\restore_thementeam_activity_structure_step::class)]
#[CoversClass(\backup_thementeam_activity_structure_step::class)]
#[CoversClass(\mod_thementeam\local\spaces::class)]
final class complete_test extends \mod_thementeam\solution_testcase {
    use copies;

    /** What people wrote: the tables, and how many rows each has. */
    private const WRITTEN = [
        'card' => 2, 'comment' => 1, 'link' => 1, 'ask' => 1, 'answer' => 1, 'helpful' => 1, 'document' => 1, 'section' => 4,
        'documentcard' => 1, 'signoff' => 2, 'publication' => 1, 'reaction' => 1,
    ];

    /** Where files lie, and how many there are. */
    private const FILES = ['attachment' => 1, 'card' => 1, 'document' => 1, 'publication' => 1];

    protected function setUp(): void {
        parent::setUp();
        $spaceid = $this->space()['spaceid'];
        $card = $this->card('ann', ['title' => 'Kaution']);
        $context = \context_module::instance($this->thementeam->cmid);
        \mod_thementeam\local\links::set($spaceid, $card['id'], [
            ['url' => 'https://example.org/erlass', 'title' => 'Erlass', 'source' => 'Land'],
        ]);
        \core_tag_tag::set_item_tags('mod_thementeam', 'thementeam_card', $card['id'], $context, ['Wohnen']);
        \core_tag_tag::set_item_tags('mod_thementeam', 'thementeam_document', $this->documentid, $context, ['Ehrenamt']);
        foreach (['attachment' => $card['id'], 'card' => $card['id'], 'document' => $this->documentid] as $area => $itemid) {
            get_file_storage()->create_file_from_string([
                'contextid' => $context->id, 'component' => 'mod_thementeam', 'filearea' => $area, 'itemid' => $itemid,
                'filepath' => '/', 'filename' => "$area.txt",
            ], "Inhalt von $area");
        }
        $this->generator()->create_comment(['cardid' => $card['id'], 'userid' => (int) $this->people['ben']->id]);
        $this->call('ben', 'set_helpful', ['itemtype' => 'card', 'itemid' => $card['id'], 'helpful' => true]);
        $this->call('ann', 'save_ask', ['cardid' => $card['id'], 'version' => 0, 'question' => 'Zahlt ihr?', 'timeclose' => 0]);
        $answer = ['cardid' => $card['id'], 'version' => 0, 'answer' => 'planned', 'line' => 'Ab Mai'];
        $this->call('ben', 'save_answer', $answer);
        $this->write('proposal', '<p>Drei Lotsen.</p>');
        $this->make_ready();
        $publicationid = $this->publish();
        $this->call('cem', 'set_reaction', ['publicationid' => $publicationid, 'reaction' => 'used', 'note' => 'Läuft.']);
        $this->setAdminUser();
    }

    /**
     * With user data everything comes back, files, tags and what was published included.
     */
    public function test_with_users(): void {
        global $DB;
        $courseid = $this->copy([]);
        [$thementeam, $space, $context] = $this->found($courseid);
        $this->assertSame(self::WRITTEN, $this->rows((int) $space->id));
        $this->assertSame(self::FILES, $this->files($context));
        $card = $DB->get_record('thementeam_card', ['spaceid' => $space->id, 'title' => 'Kaution'], '*', MUST_EXIST);
        $tags = \core_tag_tag::get_item_tags_array('mod_thementeam', 'thementeam_card', (int) $card->id);
        $this->assertSame(['Wohnen'], array_values($tags));
        $this->assertSame('https://example.org/erlass', $DB->get_field('thementeam_link', 'url', ['cardid' => $card->id]));
        $ask = $DB->get_record('thementeam_ask', ['cardid' => $card->id], '*', MUST_EXIST);
        $answer = $DB->get_record('thementeam_answer', ['askid' => $ask->id], '*', MUST_EXIST);
        $this->assertSame(['planned', 'Ab Mai'], [$answer->answer, $answer->line]);
        $this->assertEquals($this->people['ben']->id, $answer->userid);
        $document = $DB->get_record('thementeam_document', ['spaceid' => $space->id], '*', MUST_EXIST);
        $tags = \core_tag_tag::get_item_tags_array('mod_thementeam', 'thementeam_document', (int) $document->id);
        $this->assertSame(['Ehrenamt'], array_values($tags));
        $heads = array_values($DB->get_records('thementeam_text', ['itemtype' => 'document', 'itemid' => $document->id], 'id'));
        $ann = (int) $this->people['ann']->id;
        $this->assertEquals([[$ann, $space->id], [$ann, $space->id]], array_map(
            fn(\stdClass $text): array => [$text->userid, $text->spaceid],
            $heads,
        ));
        $this->assertStringContainsString('Drei Ehrenamtliche begleiten', heads::words($heads[1]));
        $publication = $DB->get_record('thementeam_publication', ['documentid' => $document->id], '*', MUST_EXIST);
        $this->assertEquals($thementeam->id, $publication->thementeamid);
        $this->assertSame('published', $publication->status);
        $this->assertSame(['document.txt'], array_column(
            snapshot::files($context, snapshot::AREA, (int) $publication->id),
            'name',
        ));
        $attachment = get_file_storage()->get_file($context->id, 'mod_thementeam', 'attachment', $card->id, '/', 'attachment.txt');
        $this->assertSame('Inhalt von attachment', $attachment->get_content());
    }

    /**
     * Without user data the structure survives, and nothing that anybody wrote.
     */
    public function test_without_users(): void {
        global $DB;
        $DB->set_field('thementeam_column', 'name', 'Eigene Spalte', ['id' => $this->space()['columns'][0]['id']]);
        [$thementeam, $space, $context] = $this->found($this->copy(['users' => false]));
        $this->assertSame(3, $DB->count_records('thementeam_coldef', ['thementeamid' => $thementeam->id]));
        $columns = $DB->get_fieldset_select('thementeam_column', 'name', 'spaceid = ? ORDER BY sortorder', [$space->id]);
        $this->assertSame('Eigene Spalte', $columns[0]);
        $this->assertSame([0], array_values(array_unique($this->rows((int) $space->id))));
        $this->assertSame([0], array_values(array_unique($this->files($context))));
    }

    /**
     * A duplicate is a fresh start with the same columns, without files and tags.
     */
    public function test_duplicate(): void {
        global $DB;
        $cm = duplicate_module($this->course, get_fast_modinfo($this->course)->get_cm($this->thementeam->cmid));
        $context = \context_module::instance($cm->id);
        $this->assertSame([0], array_values(array_unique($this->files($context))));
        $this->assertSame(0, $DB->count_records('tag_instance', ['contextid' => $context->id]));
        $this->assertSame(3, $DB->count_records('thementeam_coldef', ['thementeamid' => $cm->instance]));
        foreach ($DB->get_records('thementeam_space', ['thementeamid' => $cm->instance]) as $space) {
            $this->assertSame([0], array_values(array_unique($this->rows((int) $space->id))));
        }
        $this->assertSame(self::WRITTEN, $this->rows($this->space()['spaceid']));
    }

    /**
     * A reset without the tick changes nothing; with it everything goes that people wrote, files and tags too, and columns stay.
     */
    public function test_reset(): void {
        global $CFG, $DB;
        require_once($CFG->dirroot . '/course/lib.php');
        $spaceid = $this->space()['spaceid'];
        $context = \context_module::instance($this->thementeam->cmid);
        $data = ['id' => $this->course->id, 'courseid' => $this->course->id, 'reset_start_date_old' => 0];
        reset_course_userdata((object) ($data + ['reset_thementeam_cards' => 0]));
        $this->assertSame(self::WRITTEN, $this->rows($spaceid));
        $this->assertSame(self::FILES, $this->files($context));
        reset_course_userdata((object) ($data + ['reset_thementeam_cards' => 1]));
        $this->assertSame([0], array_values(array_unique($this->rows($spaceid))));
        $this->assertSame([0], array_values(array_unique($this->files($context))));
        $this->assertSame(0, $DB->count_records('tag_instance', ['contextid' => $context->id]));
        $this->assertSame(0, $DB->count_records('thementeam_text', ['spaceid' => $spaceid]));
        $this->assertSame(3, $DB->count_records('thementeam_column', ['spaceid' => $spaceid]));
    }

    /**
     * A deleted activity leaves no row, file or tag.
     */
    public function test_delete(): void {
        global $DB;
        $spaceid = $this->space()['spaceid'];
        $context = \context_module::instance($this->thementeam->cmid);
        course_delete_module($this->thementeam->cmid);
        $this->assertSame([0], array_values(array_unique($this->rows($spaceid))));
        $this->assertSame(0, $DB->count_records('thementeam_text', ['spaceid' => $spaceid]));
        $this->assertSame([0], array_values(array_unique($this->files($context))));
        $this->assertSame(0, $DB->count_records('tag_instance', ['contextid' => $context->id]));
    }

    /**
     * The activity in a copied course.
     *
     * @param int $courseid
     * @return array row of the activity, row of its space with cards or columns, and context
     */
    private function found(int $courseid): array {
        global $DB;
        $thementeam = $DB->get_record('thementeam', ['course' => $courseid], '*', MUST_EXIST);
        $space = $DB->get_record('thementeam_space', ['thementeamid' => $thementeam->id], '*', MUST_EXIST);
        $cm = get_coursemodule_from_instance('thementeam', $thementeam->id);
        return [$thementeam, $space, \context_module::instance($cm->id)];
    }

    /**
     * How many rows the tables have for a space.
     *
     * @param int $spaceid
     * @return int[]
     */
    private function rows(int $spaceid): array {
        global $DB;
        $rows = [];
        foreach (array_keys(self::WRITTEN) as $table) {
            $rows[$table] = $DB->count_records("thementeam_$table", ['spaceid' => $spaceid]);
        }
        return $rows;
    }

    /**
     * How many files lie in the areas of an activity.
     *
     * @param \context $context
     * @return int[]
     */
    private function files(\context $context): array {
        $files = [];
        foreach (array_keys(self::FILES) as $area) {
            $found = get_file_storage()->get_area_files($context->id, 'mod_thementeam', $area, false, 'id', false);
            $files[$area] = count($found);
        }
        return $files;
    }
}
