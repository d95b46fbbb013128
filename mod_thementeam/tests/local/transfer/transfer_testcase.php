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

namespace mod_thementeam\local\transfer;

use core_files\archive_writer;
use local_kki\live\refusal;
use mod_thementeam\output\transfer_page;
use mod_thementeam\workspace;

defined('MOODLE_INTERNAL') || die();

require_once(__DIR__ . '/../../solution_testcase.php');

/**
 * What tests of taking a space along, and of bringing one, have in common.
 *
 * @package    mod_thementeam
 * @copyright  2026 KKI PraxisPortal
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
abstract class transfer_testcase extends \mod_thementeam\solution_testcase {
    /** @var \stdClass an activity with nothing in it */
    protected \stdClass $target;

    /** @var int id of the card with everything */
    protected int $cardid;

    /**
     * A space with a card that has everything, and an activity with nothing in it.
     */
    protected function setUp(): void {
        global $DB;
        parent::setUp();
        $this->target = $this->make(NOGROUPS);
        $context = \context_module::instance($this->thementeam->cmid);
        $spaceid = $this->space()['spaceid'];
        $this->cardid = $this->card('ann', ['title' => 'Kaution', 'content' => "Seit Herbst.\n\nHäufiger."])['id'];
        $card = ['id' => $this->cardid, 'kind' => 'information', 'origin' => 'Auental', 'basis' => '§ 22',
            'timevalid' => 1800000000, 'timedue' => 1790000000,
            'assigneeid' => $this->people['ben']->id, 'sizeclasses' => '5000,20000'];
        $DB->update_record('thementeam_card', (object) $card);
        \mod_thementeam\local\links::set($spaceid, $this->cardid, [
            ['url' => 'https://example.org/erlass', 'title' => 'Erlass', 'source' => 'Land'],
        ]);
        \core_tag_tag::set_item_tags('mod_thementeam', 'thementeam_card', $this->cardid, $context, ['Wohnen', 'Kaution']);
        $this->file($context, 'attachment', $this->cardid, 'Erlass 2026 (Entwurf).pdf', 'Inhalt des Erlasses');
        $this->generator()->create_comment([
            'cardid' => $this->cardid, 'userid' => (int) $this->people['ben']->id, 'content' => 'Bei uns auch.',
        ]);
        $removed = $this->generator()->create_comment(['cardid' => $this->cardid, 'userid' => (int) $this->people['ben']->id]);
        $this->call('tina', 'delete_comment', ['commentid' => $removed['id'], 'reason' => 'Gehört nicht hierher']);
        $ask = ['cardid' => $this->cardid, 'version' => 0, 'question' => 'Zahlt ihr?', 'timeclose' => 1800000000];
        $this->call('ann', 'save_ask', $ask);
        $this->call('ben', 'save_answer', [
            'cardid' => $this->cardid, 'version' => 0, 'answer' => 'planned', 'line' => 'Ab Mai',
        ]);
        $binned = $this->card('ann', ['title' => 'Im Papierkorb']);
        $this->call('ann', 'delete_card', ['cardid' => $binned['id'], 'version' => 1]);
        $this->setUser($this->people['tina']);
    }

    /**
     * A question without a name, by somebody who also comments on it.
     *
     * @return int id of the card
     */
    protected function ask_anonymously(): int {
        groups_add_member($this->groups[0]->id, $this->people['cem']->id);
        $questionid = $this->call('cem', 'create_question', [
            'spaceid' => $this->space()['spaceid'], 'title' => 'Wer kennt das?', 'content' => 'Nur kurz.', 'anonymous' => true,
            'uuid' => \core\uuid::generate(),
        ])['card']['id'];
        $this->generator()->create_comment(['cardid' => $questionid, 'userid' => (int) $this->people['cem']->id]);
        $this->setUser($this->people['tina']);
        return $questionid;
    }

    /**
     * Exports a space.
     *
     * @param workspace|null $workspace null: the first group's
     * @return string the ZIP
     */
    protected function export(?workspace $workspace = null): string {
        $zip = archive_writer::get_file_writer('export.zip', archive_writer::ZIP_WRITER);
        (new exporter($workspace ?? $this->workspace('tina')))->write($zip);
        return $zip->get_path_to_zip();
    }

    /**
     * Prepares a meeting of the first group.
     *
     * @return int its id
     */
    protected function meeting(): int {
        return (new \mod_thementeam\local\meeting\meetings($this->workspace('ann')))->create(\core\uuid::generate());
    }

    /**
     * What a ZIP says.
     *
     * @param string $path
     * @return array
     */
    protected function said(string $path): array {
        return json_decode(file_get_contents($this->unzip($path) . '/space.json'), true, 20, JSON_THROW_ON_ERROR);
    }

    /**
     * What has to be the same before and after: numbers are places in the file, names and the record do not come along.
     *
     * @param array $file
     * @return array
     */
    protected function without_ids(array $file): array {
        $places = array_flip(array_column($file['cards'], 'id'));
        $known = fn(array $part): array => array_diff_key($part, array_flip(['author', 'takescare', 'modified', 'publications']));
        foreach ($file['cards'] as &$card) {
            $card = ['id' => $places[$card['id']]] + $known($card);
            $card['tags'] ??= [];
            sort($card['tags']);
            foreach ($card['comments'] ?? [] as $place => $comment) {
                $card['comments'][$place] = ['id' => $place] + $known($comment);
            }
            foreach ($card['ask']['answers'] ?? [] as $place => $answer) {
                $card['ask']['answers'][$place] = $known($answer);
            }
            ksort($card);
        }
        foreach ($file['documents'] as &$document) {
            $document = $known($document);
            foreach ($document['sections'] as &$section) {
                $section['cards'] = array_map(fn(int $id): int => $places[$id], $section['cards'] ?? []);
            }
        }
        foreach ($file['meetings'] as &$meeting) {
            $meeting['cards'] = array_map(fn(int $id): int => $places[$id], $meeting['cards'] ?? []);
            foreach ($meeting['decisions'] ?? [] as $place => $decision) {
                $meeting['decisions'][$place] = ['card' => $places[$decision['card']]] + $known($decision);
            }
        }
        return array_diff_key($file, array_flip(['exported', 'name', 'group', 'history']));
    }

    /**
     * Unpacks a ZIP as Moodle does.
     *
     * @param string $path
     * @return string folder
     */
    protected function unzip(string $path): string {
        $folder = make_request_directory();
        get_file_packer('application/zip')->extract_to_pathname($path, $folder);
        return $folder;
    }

    /**
     * A file that says something.
     *
     * @param array $content
     * @return string path
     */
    protected function json(array $content): string {
        $path = make_request_directory() . '/space.json';
        file_put_contents($path, json_encode($content + ['format' => format::NAME, 'version' => format::VERSION]));
        return $path;
    }

    /**
     * Checks what a file says.
     *
     * @param array $content
     * @return checker
     */
    protected function check(array $content): checker {
        return new checker(new archive($this->json($content)));
    }

    /**
     * Brings a file into the empty activity.
     *
     * @param string $path
     * @param bool $names
     * @return int|null
     */
    protected function bring(string $path, bool $names): ?int {
        return (new transfer_page($this->workspace_of_target()))->bring($path, $names);
    }

    /**
     * The space of the empty activity, as the trainer sees it.
     *
     * @return workspace
     */
    protected function workspace_of_target(): workspace {
        return workspace::of_space($this->targetid(), (int) $this->people['tina']->id);
    }

    /**
     * Id of the space of the empty activity.
     *
     * @return int
     */
    protected function targetid(): int {
        return $this->generator()->create_space($this->target)['spaceid'];
    }

    /**
     * Id of the space with the document.
     *
     * @return int
     */
    protected function documentspace(): int {
        global $DB;
        return (int) $DB->get_field('thementeam_document', 'spaceid', ['id' => $this->documentid]);
    }

    /**
     * Asserts that nothing can be brought into a space.
     *
     * @param string $reason
     * @param workspace|null $workspace null: the first group's
     */
    protected function assert_no(string $reason, ?workspace $workspace = null): void {
        try {
            transfer_page::require_import($workspace ?? $this->workspace('tina'));
            $this->fail('It takes files');
        } catch (refusal $refusal) {
            $this->assertSame($reason, $refusal->reason);
        }
    }

    /**
     * Stores a file.
     *
     * @param \context $context
     * @param string $area
     * @param int $itemid
     * @param string $name
     * @param string $content
     */
    protected function file(\context $context, string $area, int $itemid, string $name, string $content): void {
        get_file_storage()->create_file_from_string([
            'contextid' => $context->id, 'component' => 'mod_thementeam', 'filearea' => $area, 'itemid' => $itemid,
            'filepath' => '/', 'filename' => $name,
        ], $content);
    }
}
