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

namespace mod_thementeam\form;

use core_form\external\dynamic_form;
use local_kki\live\refusal;
use mod_thementeam\backup\copies;
use mod_thementeam\local\card_edit;
use mod_thementeam\local\card_files;
use mod_thementeam\thementeam_testcase;
use mod_thementeam\workspace;
use PHPUnit\Framework\Attributes\CoversClass;
use PHPUnit\Framework\Attributes\DataProvider;

defined('MOODLE_INTERNAL') || die();

require_once(__DIR__ . '/../thementeam_testcase.php');
require_once(__DIR__ . '/../backup/copies.php');

/**
 * The form of a card: what it stores, what it refuses, and that nothing is lost when two people use it at once.
 *
 * @package    mod_thementeam
 * @copyright  2026 KKI PraxisPortal
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 * @covers     \mod_thementeam\form\card_form
 * @covers     \mod_thementeam\local\card_edit
 * @covers     \mod_thementeam\local\card_fields
 * @covers     \mod_thementeam\local\card_files
 * @covers     \mod_thementeam\local\card_dates
 * @covers     \mod_thementeam\local\card_facts
 * @covers     \mod_thementeam\output\tagged_cards
 */
#[CoversClass(\mod_thementeam\form\card_form::class)]
#[CoversClass(\mod_thementeam\local\card_edit::class)]
#[CoversClass(\mod_thementeam\local\card_fields::class)]
#[CoversClass(\mod_thementeam\local\card_files::class)]
#[CoversClass(\mod_thementeam\local\card_dates::class)]
#[CoversClass(\mod_thementeam\local\card_facts::class)]
#[CoversClass(\mod_thementeam\output\tagged_cards::class)]
final class card_form_test extends thementeam_testcase {
    use copies;

    /**
     * What a browser holds when somebody has opened the form.
     *
     * @param string $name who opens it
     * @param int $cardid
     * @return array
     */
    private function open(string $name, int $cardid): array {
        $this->setUser($this->people[$name]);
        $form = new card_form(null, null, 'post', '', [], true, ['cardid' => $cardid], true);
        $form->set_data_for_dynamic_submission();
        $quickform = (new \ReflectionProperty($form, '_form'))->getValue($form);
        $values = $quickform->_defaultValues;
        $data = [
            '_qf__mod_thementeam_form_card_form' => 1,
            'sesskey' => sesskey(),
            'linkcount' => max(1, count($values['linkurl'])),
        ];
        $sent = ['cardid', 'version', 'base', 'title', 'content', 'assigneeid', 'tags', 'kind', 'origin', 'associationid', 'basis'];
        foreach ([...$sent, 'sizeclasses', 'linkurl', 'linktitle', 'linksource', 'attachments'] as $field) {
            $data[$field] = $values[$field];
        }
        foreach (['timedue', 'timevalid'] as $field) {
            if ($values[$field]) {
                $data[$field] = self::day($values[$field]);
            }
        }
        return $data;
    }

    /**
     * A day as the date selector sends it.
     *
     * @param int $time
     * @return int[]
     */
    private static function day(int $time): array {
        $day = usergetdate($time);
        return ['enabled' => 1, 'day' => $day['mday'], 'month' => $day['mon'], 'year' => $day['year']];
    }

    /**
     * Sends the form as a browser does.
     *
     * @param string $name who sends it
     * @param array $data
     * @return array what it returned; `html` where it stays open
     */
    private function send(string $name, array $data): array {
        $this->setUser($this->people[$name]);
        $data['sesskey'] = sesskey();
        return $this->post(http_build_query($data, '', '&'));
    }

    /**
     * Sends form data.
     *
     * @param string $formdata
     * @return array
     */
    private function post(string $formdata): array {
        $_POST['sesskey'] = sesskey();
        $answer = dynamic_form::execute(card_form::class, $formdata);
        return $answer['submitted'] ? json_decode($answer['data'], true) : ['status' => 'open', 'html' => $answer['html']];
    }

    /**
     * Puts a file into a person's copy.
     *
     * @param string $name whose
     * @param int $draftid
     * @param string $filename
     * @param string $content
     */
    private function upload(string $name, int $draftid, string $filename, string $content): void {
        get_file_storage()->create_file_from_string([
            'contextid' => \context_user::instance($this->people[$name]->id)->id,
            'component' => 'user',
            'filearea' => 'draft',
            'itemid' => $draftid,
            'filepath' => '/',
            'filename' => $filename,
        ], $content);
    }

    /**
     * A card as a person reads it.
     *
     * @param string $name
     * @param int $cardid
     * @return array
     */
    private function read(string $name, int $cardid): array {
        return $this->call($name, 'get_card', ['cardid' => $cardid])['card'];
    }

    /**
     * Everything is stored, and shown on the board and in the dialog.
     */
    public function test_saves_everything(): void {
        global $DB;
        $cardid = $this->card()['id'];
        $due = time() + WEEKSECS;
        $data = $this->open('ben', $cardid);
        $this->assertStringContainsString('<p>Seit Herbst häufiger.</p>', $data['content']['text']);
        $this->upload('ben', $data['attachments'], 'brief.txt', 'Sehr geehrte');
        $answer = $this->send('ben', array_merge($data, [
            'title' => 'Musterbrief',
            'content' => ['text' => '<p>Der <b>Brief</b></p>', 'format' => FORMAT_HTML, 'itemid' => $data['content']['itemid']],
            'assigneeid' => $this->people['ann']->id,
            'timedue' => self::day($due),
            'tags' => ['wohnen', 'kaution'],
            'kind' => 'information',
            'origin' => 'Stadt Musterburg',
            'basis' => '§ 22 SGB II',
            'timevalid' => self::day($due),
            'sizeclasses' => ['5000', '20000'],
            'linkurl' => ['https://example.org/brief'],
            'linktitle' => ['Musterbrief'],
            'linksource' => ['Stadt Musterburg'],
        ]));
        $this->assertSame('ok', $answer['status']);
        $this->assertFalse($answer['merged']);
        $this->assertSame('Der Brief', $answer['card']['excerpt']);
        $card = $this->read('ann', $cardid);
        $this->assertSame('information', $card['kind']);
        $this->assertSame((int) $this->people['ann']->id, $card['assigneeid']);
        $this->assertSame('Stadt Musterburg', $card['origin']);
        $this->assertSame('§ 22 SGB II', $card['basis']);
        $link = ['url' => 'https://example.org/brief', 'title' => 'Musterbrief', 'source' => 'Stadt Musterburg'];
        $this->assertSame($link, $card['links'][0]);
        $this->assertSame('brief.txt', $card['files'][0]['name']);
        $this->assertEqualsCanonicalizing(['kaution', 'wohnen'], array_column($card['tags'], 'name'));
        $this->assertStringContainsString('<b>Brief</b>', $card['content']);
        $this->assertSame(2, $card['version']);
        $event = $DB->get_record('event', ['component' => 'mod_thementeam'], '*', MUST_EXIST);
        $this->assertSame((int) $this->people['ann']->id, (int) $event->userid);
        $this->assertSame('Musterbrief', $event->name);
        $space = $this->call('ann', 'get_space', ['cmid' => $this->thementeam->cmid, 'groupid' => $this->groups[0]->id]);
        $this->assertSame(1, $space['cards'][0]['filecount']);
        $this->assertCount(2, $space['tags']);
    }

    /**
     * Saving what is there already changes nothing, also when an editor writes it in its own way.
     */
    public function test_unchanged(): void {
        $cardid = $this->card('ann', ['content' => "Erste < Zeile\n\nZweite & dritte"])['id'];
        $data = $this->open('ann', $cardid);
        $data['content']['text'] = str_replace("\n", "\r\n", $data['content']['text']) . "\n";
        $this->assertSame('ok', $this->send('ann', $data)['status']);
        $this->assertSame(1, $this->read('ann', $cardid)['version']);
        $this->assertSame("Erste < Zeile\n\nZweite & dritte", $this->read('ann', $cardid)['contentraw']);
    }

    /**
     * Different fields of two people come together.
     */
    public function test_merges(): void {
        $cardid = $this->card()['id'];
        $anns = $this->open('ann', $cardid);
        $bens = $this->open('ben', $cardid);
        $this->upload('ann', $anns['attachments'], 'ann.txt', 'von Ann');
        $this->upload('ben', $bens['attachments'], 'ben.txt', 'von Ben');
        $this->assertSame('ok', $this->send('ann', ['title' => 'Titel von Ann', 'tags' => ['eins']] + $anns)['status']);
        $answer = $this->send('ben', ['timedue' => self::day(time() + DAYSECS), 'tags' => ['zwei']] + $bens);
        $this->assertTrue($answer['merged']);
        $card = $this->read('ann', $cardid);
        $this->assertSame('Titel von Ann', $card['titleraw']);
        $this->assertNotEmpty($card['timedue']);
        $this->assertEqualsCanonicalizing(['eins', 'zwei'], array_column($card['tags'], 'name'));
        $this->assertSame(['ann.txt', 'ben.txt'], array_column($card['files'], 'name'));
    }

    /**
     * Two people change the same field: nothing is stored, nothing is lost, and each way out works.
     *
     * @param string $choice
     * @param string $title
     * @dataProvider choices
     */
    #[DataProvider('choices')]
    public function test_conflict(string $choice, string $title): void {
        $cardid = $this->card()['id'];
        $bens = $this->open('ben', $cardid);
        $this->upload('ben', $bens['attachments'], 'brief.txt', 'von Ben');
        $anns = $this->open('ann', $cardid);
        $this->upload('ann', $anns['attachments'], 'brief.txt', 'von Ann');
        $this->send('ann', ['title' => 'Titel von Ann', 'tags' => ['ann']] + $anns);
        $changes = ['title' => 'Titel von Ben', 'tags' => ['ben'], 'assigneeid' => $this->people['ben']->id];
        $answer = $this->send('ben', $changes + $bens);
        $this->assertSame('conflict', $answer['status']);
        $this->assertSame(fullname($this->people['ann']), $answer['by']);
        $this->assertCount(1, $answer['collisions']);
        $collision = $answer['collisions'][0];
        $this->assertSame(['Titel von Ben', 'Titel von Ann'], [$collision['mine'], $collision['theirs']]);
        $this->assertSame('Titel von Ann', $this->read('ann', $cardid)['titleraw']);
        $this->setUser($this->people['ben']);
        if ($choice === 'both') {
            $resumed = $this->post(http_build_query(['cardid' => $cardid, 'resume' => $answer['resume']], '', '&'));
            $this->assertStringContainsString('Titel von Ben / Titel von Ann', $resumed['html']);
            return;
        }
        $this->assertSame('ok', $this->post($answer[$choice])['status']);
        $card = $this->read('ann', $cardid);
        $this->assertSame($title, $card['titleraw']);
        $this->assertSame((int) $this->people['ben']->id, $card['assigneeid']);
        $this->assertEqualsCanonicalizing(['ann', 'ben'], array_column($card['tags'], 'name'));
        $files = card_files::files(\context_module::instance($this->thementeam->cmid), card_files::ATTACHMENT, $cardid);
        $contents = array_map(fn(\stored_file $file): string => $file->get_content(), array_values($files));
        $this->assertEqualsCanonicalizing(['von Ann', 'von Ben'], $contents);
    }

    /**
     * Ways out of a conflict, and the title afterwards.
     *
     * @return array[]
     */
    public static function choices(): array {
        return ['both' => ['both', ''], 'mine' => ['mine', 'Titel von Ben'], 'theirs' => ['theirs', 'Titel von Ann']];
    }

    /**
     * Hostile input stays out, and says so at the field.
     *
     * @param array $input
     * @param string $sentence
     * @dataProvider hostile
     */
    #[DataProvider('hostile')]
    public function test_hostile(array $input, string $sentence): void {
        $this->preventResetByRollback();
        $cardid = $this->card()['id'];
        $answer = $this->send('ann', $input + $this->open('ann', $cardid));
        $this->assertSame('open', $answer['status']);
        $this->assertStringContainsString(s(get_string($sentence, 'thementeam', 255)), $answer['html']);
        $this->assertSame(1, $this->read('ann', $cardid)['version']);
    }

    /**
     * What is refused.
     *
     * @return array[]
     */
    public static function hostile(): array {
        return [
            'script' => [['linkurl' => ['javascript:alert(1)']], 'refused_bad_link'],
            'data' => [['linkurl' => ['data:text/html,x']], 'refused_bad_link'],
            'title only' => [['linkurl' => [''], 'linktitle' => ['x']], 'refused_bad_link'],
            'no title' => [['title' => ' '], 'refused_empty_title'],
            'long title' => [['title' => str_repeat('x', 256)], 'refused_too_long'],
        ];
    }

    /**
     * Scripts in a text are not shown, and base data that was tampered with breaks nothing.
     */
    public function test_tampered(): void {
        $cardid = $this->card()['id'];
        $data = $this->open('ann', $cardid);
        $data['content']['text'] = '<p onclick="alert(1)">Text<script>alert(2)</script></p>';
        $this->assertSame('conflict', $this->send('ann', ['base' => '{"fields":7,"files":"x"}'] + $data)['status']);
        $data = $this->open('ann', $cardid);
        $data['content']['text'] = '<p onclick="alert(1)">Text<script>alert(2)</script></p>';
        $this->assertSame('ok', $this->send('ann', $data)['status']);
        $card = $this->read('ann', $cardid);
        $this->assertStringNotContainsString('alert', $card['content']);
        $this->assertStringNotContainsString('onclick', $card['content']);
    }

    /**
     * Nobody from outside opens or sends the form, and nobody from outside takes care.
     */
    public function test_outsiders(): void {
        $this->preventResetByRollback();
        $cardid = $this->card()['id'];
        $data = $this->open('ann', $cardid);
        foreach (['guest', 'elsewhere', 'stranger', 'cem', 'dora'] as $name) {
            try {
                $this->send($name, $data);
                $this->fail("$name got in");
            } catch (\moodle_exception $e) {
                $this->assertTrue($e instanceof \require_login_exception || $e instanceof \required_capability_exception);
            }
        }
        // Moodle's list takes only what it offers; whoever comes by another way is refused.
        $this->send('ann', ['assigneeid' => $this->people['cem']->id] + $data);
        $edit = new card_edit(workspace::of_card($cardid));
        try {
            $edit->save($cardid, $edit->start($cardid), ['assigneeid' => (string) $this->people['cem']->id], []);
            $this->fail('cem takes care');
        } catch (refusal $refusal) {
            $this->assertSame('bad_assignee', $refusal->reason);
        }
        $this->assertArrayNotHasKey('assigneeid', $this->read('ann', $cardid));
    }

    /**
     * The entry in the calendar follows the card: another person, the bin, and back.
     */
    public function test_calendar(): void {
        global $DB;
        $cardid = $this->card()['id'];
        $events = fn(): array => $DB->get_fieldset_select('event', 'userid', "component = 'mod_thementeam'");
        $due = self::day(time() + WEEKSECS);
        $this->send('ann', ['assigneeid' => $this->people['ann']->id, 'timedue' => $due] + $this->open('ann', $cardid));
        $this->assertEquals([$this->people['ann']->id], $events());
        $this->send('ann', ['assigneeid' => $this->people['ben']->id] + $this->open('ann', $cardid));
        $this->assertEquals([$this->people['ben']->id], $events());
        $this->call('ann', 'delete_card', ['cardid' => $cardid, 'version' => 3]);
        $this->assertSame([], $events());
        $this->call('ann', 'restore_card', ['cardid' => $cardid]);
        $this->assertEquals([$this->people['ben']->id], $events());
        $DB->delete_records('event', ['component' => 'mod_thementeam']);
        $this->send('ann', ['timedue' => self::day(time() + DAYSECS)] + $this->open('ann', $cardid));
        $this->assertEquals([$this->people['ben']->id], $events());
        $this->setAdminUser();
        course_delete_module($this->thementeam->cmid);
        $this->assertSame([], $events());
        $this->assertSame(0, $DB->count_records('tag_instance', ['component' => 'mod_thementeam']));
    }

    /**
     * A file is for those who read the card's space, and for nobody once the card is in the bin.
     */
    public function test_files(): void {
        $cardid = $this->card()['id'];
        $data = $this->open('ann', $cardid);
        $this->upload('ann', $data['attachments'], 'brief.txt', 'von Ann');
        $this->send('ann', $data);
        $context = \context_module::instance($this->thementeam->cmid);
        $other = \context_module::instance($this->make(NOGROUPS)->cmid);
        $reads = function (string $name, \context $where, string $path = 'brief.txt') use ($cardid): bool {
            $this->setUser($this->people[$name]);
            return card_files::readable($where, card_files::ATTACHMENT, $cardid, $path) !== null;
        };
        $this->assertTrue($reads('ben', $context));
        $this->assertTrue($reads('tina', $context));
        $this->assertFalse($reads('cem', $context));
        $this->assertFalse($reads('dora', $context));
        $this->assertFalse($reads('guest', $context));
        $this->assertFalse($reads('elsewhere', $context));
        $this->assertFalse($reads('ann', $other));
        $this->assertFalse($reads('ann', $context, 'other.txt'));
        $this->call('ann', 'delete_card', ['cardid' => $cardid, 'version' => 2]);
        $this->assertFalse($reads('ann', $context));
        $this->assertCount(1, card_files::files($context, card_files::ATTACHMENT, $cardid));
        \mod_thementeam\local\bin::purge([$cardid], 0);
        $this->assertCount(0, card_files::files($context, card_files::ATTACHMENT, $cardid));
    }

    /**
     * A copy of the course has the fields, links, tags, files and the entry in the calendar.
     */
    public function test_duplicate(): void {
        global $DB;
        $cardid = $this->card()['id'];
        $associationid = (int) array_key_first(\local_kki\profile\associations::menu());
        $data = $this->open('ann', $cardid);
        $this->upload('ann', $data['attachments'], 'brief.txt', 'von Ann');
        $this->assertSame('ok', $this->send('ann', [
            'kind' => 'information',
            'origin' => 'Stadt Musterburg',
            'associationid' => $associationid,
            'assigneeid' => $this->people['ben']->id,
            'timedue' => self::day(time() + WEEKSECS),
            'tags' => ['wohnen'],
            'linkurl' => ['https://example.org/brief'],
        ] + $data)['status']);
        $this->setAdminUser();
        $copy = $this->restored();
        $row = $DB->get_record('thementeam_card', ['spaceid' => $copy['spaceid']], '*', MUST_EXIST);
        $this->assertSame(['information', 'Stadt Musterburg'], [$row->kind, $row->origin]);
        $this->assertEquals($associationid, $row->associationid);
        $this->assertEquals($this->people['ben']->id, $row->assigneeid);
        $event = $DB->get_record('event', ['id' => $row->eventid], '*', MUST_EXIST);
        $this->assertEquals($this->people['ben']->id, $event->userid);
        $this->assertCount(1, \mod_thementeam\local\links::of((int) $row->id));
        $tags = \core_tag_tag::get_item_tags_array('mod_thementeam', 'thementeam_card', (int) $row->id);
        $this->assertSame(['wohnen'], array_values($tags));
        $this->assertCount(1, card_files::files($copy['context'], card_files::ATTACHMENT, (int) $row->id));
    }

    /**
     * The course backed up with its people, and restored into a new one.
     *
     * @return array{spaceid: int, context: \context_module}
     */
    private function restored(): array {
        global $DB;
        $courseid = $this->copy([]);
        $instanceid = (int) $DB->get_field('thementeam', 'id', ['course' => $courseid], MUST_EXIST);
        $cm = get_coursemodule_from_instance('thementeam', $instanceid);
        $spaceid = (int) $DB->get_field('thementeam_space', 'id', ['thementeamid' => $instanceid], MUST_EXIST);
        return ['spaceid' => $spaceid, 'context' => \context_module::instance($cm->id)];
    }

    /**
     * Whoever is erased takes care of nothing any more; the card stays.
     */
    public function test_erasure(): void {
        global $DB;
        $cardid = $this->card()['id'];
        $due = self::day(time() + WEEKSECS);
        $this->send('ann', ['assigneeid' => $this->people['ben']->id, 'timedue' => $due] + $this->open('ann', $cardid));
        \mod_thementeam\local\erasure::of((int) $this->thementeam->id, [(int) $this->people['ben']->id]);
        $this->assertNull($DB->get_field('thementeam_card', 'assigneeid', ['id' => $cardid]));
        $this->assertSame(0, $DB->count_records('event', ['component' => 'mod_thementeam']));
        $this->assertSame('Kaution wird nicht anerkannt', $this->read('ann', $cardid)['titleraw']);
    }

    /**
     * Emptying the activity takes the entries, tags, links and files along.
     */
    public function test_reset(): void {
        global $DB;
        $cardid = $this->card()['id'];
        $data = $this->open('ann', $cardid);
        $this->upload('ann', $data['attachments'], 'brief.txt', 'von Ann');
        $this->send('ann', [
            'assigneeid' => $this->people['ben']->id,
            'timedue' => self::day(time() + WEEKSECS),
            'tags' => ['wohnen'],
            'linkurl' => ['https://example.org/brief'],
        ] + $data);
        \mod_thementeam\local\spaces::clear((int) $this->thementeam->id);
        $this->assertSame(0, $DB->count_records('event', ['component' => 'mod_thementeam']));
        $this->assertSame(0, $DB->count_records('tag_instance', ['component' => 'mod_thementeam']));
        $this->assertSame(0, $DB->count_records('thementeam_link'));
        $context = \context_module::instance($this->thementeam->cmid);
        $this->assertCount(0, card_files::files($context, card_files::ATTACHMENT, $cardid));
    }

    /**
     * Whether an information fits is decided by size class, and without one by the Landesverband.
     */
    public function test_fits(): void {
        global $DB;
        $cardid = $this->card()['id'];
        $associationid = (int) array_key_first(\local_kki\profile\associations::menu());
        $fits = fn(string $name): bool => !empty($this->read($name, $cardid)['fits']);
        \local_kki\profile\profiles::save((int) $this->people['ann']->id, 'Musterburg', $associationid, '5000');
        \local_kki\profile\profiles::save((int) $this->people['ben']->id, 'Lindenfurt', null, '20000');
        $row = ['id' => $cardid, 'kind' => 'information', 'associationid' => $associationid];
        $DB->update_record('thementeam_card', (object) $row);
        $this->assertTrue($fits('ann'));
        $this->assertFalse($fits('ben'));
        $DB->set_field('thementeam_card', 'sizeclasses', '20000', ['id' => $cardid]);
        $this->assertFalse($fits('ann'));
        $this->assertTrue($fits('ben'));
    }

    /**
     * The page of a tag lists the cards that a person may read.
     */
    public function test_tag_page(): void {
        $cardid = $this->card()['id'];
        $this->send('ann', ['tags' => ['wohnen']] + $this->open('ann', $cardid));
        $tag = \core_tag_tag::get_by_name(\core_tag_area::get_collection('mod_thementeam', 'thementeam_card'), 'wohnen');
        $lists = function (string $name) use ($tag): bool {
            $this->setUser($this->people[$name]);
            return str_contains(mod_thementeam_get_tagged_cards($tag, true)->content, 'Kaution');
        };
        $this->assertTrue($lists('ben'));
        $this->assertTrue($lists('tina'));
        $this->assertFalse($lists('cem'));
        $this->assertFalse($lists('stranger'));
        $this->call('ann', 'delete_card', ['cardid' => $cardid, 'version' => 2]);
        $this->assertFalse($lists('ben'));
        $this->assertSame('', mod_thementeam_get_tagged_cards($tag)->content);
    }
}
