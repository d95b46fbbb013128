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

use mod_thementeam\local\card_fields;
use mod_thementeam\local\solution\documents;
use mod_thementeam\local\solution\publications;
use mod_thementeam\local\solution\section_texts;
use mod_thementeam\local\solution\sections;
use mod_thementeam\local\solution\snapshot;
use mod_thementeam\workspace;

/**
 * The solutions of a space as the file says them, with what was published of them. Sign-offs and what readers said belong to
 * persons and stay where they are.
 *
 * @package    mod_thementeam
 * @copyright  2026 KKI PraxisPortal
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class document_export {
    /**
     * The solutions of a space.
     *
     * @param workspace $workspace
     * @param attached $files takes their files along
     */
    public function __construct(
        /** @var workspace the space, and who takes it along */
        private readonly workspace $workspace,
        /** @var attached takes their files along */
        private readonly attached $files,
    ) {
    }

    /**
     * All solutions.
     *
     * @return \Generator of arrays
     */
    public function all(): \Generator {
        global $DB;
        $key = ['spaceid' => $this->workspace->space->id, 'timedeleted' => null];
        foreach ($DB->get_records('thementeam_document', $key, 'id') as $row) {
            yield $this->say($row);
        }
    }

    /**
     * A solution as the file says it.
     *
     * @param \stdClass $row
     * @return array
     */
    private function say(\stdClass $row): array {
        global $DB;
        $documentid = (int) $row->id;
        $cards = [];
        foreach ($DB->get_records('thementeam_documentcard', ['documentid' => $documentid], 'id') as $source) {
            $cards[$source->sectionid][] = (int) $source->cardid;
        }
        $sections = sections::of_document($documentid);
        $files = $this->files->of([section_texts::AREA], array_map('intval', array_keys($sections)));
        $fields = documents::fields($row);
        return format::lean([
            'lead' => $row->lead,
            'audience' => $row->audience,
            'effort' => $row->effort,
            'sizeclasses' => card_fields::sizes((string) $row->sizeclasses),
            'review' => format::moment($row->timereview),
            'tags' => card_fields::tags($fields['tags']),
            'created' => format::moment($row->timecreated),
            'modified' => format::moment($row->timemodified),
            'files' => $this->files->of([snapshot::ATTACHED], [$documentid])[$documentid] ?? [],
            'sections' => array_values(array_map(fn(\stdClass $section): array => format::lean([
                'title' => $section->title,
                'role' => $section->role,
                'content' => (string) $section->content,
                'cards' => $cards[$section->id] ?? [],
                'files' => $files[(int) $section->id] ?? [],
            ]) + ['title' => get_string('erasedtitle', 'thementeam')], $sections)),
            'publications' => array_map($this->publication(...), array_values(publications::of_document($documentid))),
        ]) + ['title' => $row->title];
    }

    /**
     * What was published, with the authors as each chose to be named.
     *
     * @param \stdClass $row
     * @return array
     */
    private function publication(\stdClass $row): array {
        $content = snapshot::read($row);
        $content['authors'] = array_column($content['authors'] ?? [], 'label');
        return format::lean([
            'number' => (int) $row->number,
            'status' => $row->status,
            'published' => format::moment($row->timepublished),
            'reason' => $row->reason,
            'content' => $content,
        ]);
    }
}
