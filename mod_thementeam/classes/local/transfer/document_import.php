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

use local_kki\live\revision;
use mod_thementeam\local\solution\documents;
use mod_thementeam\local\texts;

/**
 * Writes the solutions of a file into a space; see {@see importer}. Call it inside a change.
 *
 * @package    mod_thementeam
 * @copyright  2026 KKI PraxisPortal
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class document_import {
    /**
     * Solutions for a space.
     *
     * @param revision $revision the change under way
     * @param \context $context
     * @param unpacker $files
     */
    public function __construct(
        /** @var revision the change under way */
        private readonly revision $revision,
        /** @var \context the activity's */
        private readonly \context $context,
        /** @var unpacker stores the files */
        private readonly unpacker $files,
    ) {
    }

    /**
     * Writes all solutions.
     *
     * @param array[] $documents as {@see checker} returns them
     * @param int[] $cardids by the number that the file gives them
     */
    public function all(array $documents, array $cardids): void {
        array_walk($documents, fn(array $document) => $this->document($document, $cardids));
    }

    /**
     * Writes a solution.
     *
     * @param array $document
     * @param int[] $cardids
     */
    private function document(array $document, array $cardids): void {
        global $DB;
        $own = ['title', 'lead', 'audience', 'effort', 'sizeclasses', 'timereview'];
        $created = min($document['timecreated'] ?? $this->revision->time, $this->revision->time);
        $documentid = $DB->insert_record('thementeam_document', (object) (array_intersect_key($document, array_flip($own)) + [
            'spaceid' => $this->revision->ownerid,
            'uuid' => \core\uuid::generate(),
            'userid' => 0,
            'usermodified' => 0,
            'timecreated' => $created,
            'timemodified' => $this->revision->time,
        ]));
        if ($document['tags']) {
            \core_tag_tag::set_item_tags('mod_thementeam', documents::TAGGED, $documentid, $this->context, $document['tags']);
        }
        $this->files->store($document['files'], $documentid);
        foreach ($document['sections'] as $place => $section) {
            $this->section($section, $documentid, $place, $cardids);
        }
    }

    /**
     * Writes a section.
     *
     * @param array $section
     * @param int $documentid
     * @param int $place
     * @param int[] $cardids
     */
    private function section(array $section, int $documentid, int $place, array $cardids): void {
        global $DB;
        $spaceid = $this->revision->ownerid;
        $time = $this->revision->time;
        $sectionid = $DB->insert_record('thementeam_section', (object) [
            'documentid' => $documentid,
            'spaceid' => $spaceid,
            'uuid' => \core\uuid::generate(),
            'role' => $section['role'],
            'title' => $section['title'],
            'position' => $place,
            'timecreated' => $time,
            'timemodified' => $time,
        ]);
        $textid = texts::add(
            $spaceid,
            'section',
            $sectionid,
            0,
            $section['title'],
            $section['content'],
            $time,
            (int) FORMAT_HTML,
        );
        $DB->set_field('thementeam_section', 'textid', $textid, ['id' => $sectionid]);
        $DB->insert_records('thementeam_documentcard', array_map(fn(int $number): \stdClass => (object) [
            'spaceid' => $spaceid,
            'documentid' => $documentid,
            'sectionid' => $sectionid,
            'cardid' => $cardids[$number],
        ], $section['cards']));
        $this->files->store($section['files'], $sectionid);
    }
}
