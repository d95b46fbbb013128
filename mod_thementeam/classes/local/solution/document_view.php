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

namespace mod_thementeam\local\solution;

use local_kki\live\revision;
use local_kki\profile\profiles;
use mod_thementeam\local\card_fields;
use mod_thementeam\local\people;
use mod_thementeam\local\refusals;
use mod_thementeam\local\spaces;
use mod_thementeam\local\texts;
use mod_thementeam\workspace;

/**
 * Reads a document with its sections, sign-offs and publications.
 *
 * @package    mod_thementeam
 * @copyright  2026 KKI PraxisPortal
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class document_view {
    /**
     * A reader.
     *
     * @param workspace $workspace the space, and who reads
     */
    public function __construct(
        /** @var workspace the space, and who reads */
        private readonly workspace $workspace,
    ) {
    }

    /**
     * A document that was not removed, or null where nothing of it changed after a revision.
     *
     * @param int $documentid
     * @param int $since revision that the caller has; 0: none
     * @return array revision, and document where it changed
     * @throws \local_kki\live\refusal
     */
    public function since(int $documentid, int $since): array {
        $spaceid = (int) $this->workspace->space->id;
        $current = (int) $this->workspace->space->revision;
        $items = $since ? revision::items_since(spaces::JOURNAL, $spaceid, $since, $current) : null;
        $touched = $items === null || isset($items['space']) || in_array($documentid, $items['document'] ?? [], true);
        return ['revision' => $current] + ($touched ? ['document' => $this->document($documentid)] : []);
    }

    /**
     * A document, as the web service returns it.
     *
     * @param int $documentid
     * @return array
     * @throws \local_kki\live\refusal when it was removed
     */
    public function document(int $documentid): array {
        $workspace = $this->workspace;
        $context = $workspace->instance->context;
        $document = documents::find($documentid, (int) $workspace->space->id);
        if (!$document || $document->timedeleted !== null) {
            throw refusals::of('deleted_document');
        }
        $sections = sections::of_document($documentid);
        $signoffs = signoffs::of_document($documentid);
        $people = people::of(array_merge(
            array_column($sections, 'authorid'),
            array_column($sections, 'assigneeid'),
            array_column($signoffs, 'userid'),
        ), $context);
        return [
            'id' => $documentid,
            'spaceid' => (int) $workspace->space->id,
            'userid' => $workspace->userid(),
            'version' => (int) $document->version,
            'contentversion' => (int) $document->contentversion,
            'cancontribute' => $workspace->can_contribute(),
            'candelete' => $workspace->can_contribute()
                && ((int) $document->userid === $workspace->userid() || $workspace->can_moderate()),
            'sections' => array_values(array_map(fn(\stdClass $row): array => $this->section($row, $people), $sections)),
            'cards' => documents::cards($documentid, $context),
            'signoff' => $this->signoff($document, $signoffs, $people),
            'publications' => $this->publications($documentid),
            'lines' => reactions::lines($documentid),
        ] + $this->head($document);
    }

    /**
     * A section.
     *
     * @param \stdClass $row
     * @param people $people
     * @return array
     */
    private function section(\stdClass $row, people $people): array {
        $context = $this->workspace->instance->context;
        return [
            'id' => (int) $row->id,
            'role' => (string) $row->role,
            'title' => texts::title_html($row->title, $context),
            'content' => section_texts::html($row->content, $context, section_texts::AREA, (int) $row->id),
            'empty' => section_texts::is_empty($row->content),
            'version' => (int) $row->version,
            'author' => $people->name((int) $row->authorid),
            'timemodified' => (int) $row->timewritten,
            'assigneeid' => (int) $row->assigneeid,
            'assignee' => $row->assigneeid ? $people->name((int) $row->assigneeid) : '',
        ];
    }

    /**
     * What stands at the head of a document.
     *
     * @param \stdClass $document
     * @return array
     */
    private function head(\stdClass $document): array {
        $context = $this->workspace->instance->context;
        $tags = \core_tag_tag::get_item_tags_array('mod_thementeam', documents::TAGGED, (int) $document->id);
        return [
            'title' => texts::title_html($document->title, $context),
            'lead' => (string) $document->lead,
            'audience' => (string) $document->audience,
            'effort' => (string) $document->effort,
            'sizes' => array_map(profiles::size_name(...), card_fields::sizes((string) $document->sizeclasses)),
            'timereview' => (int) $document->timereview,
            'tags' => array_values($tags),
            'files' => snapshot::files($context, snapshot::ATTACHED, (int) $document->id),
        ];
    }

    /**
     * Who stands by the document as it is, who by an earlier version; nobody who has not said anything is named.
     *
     * @param \stdClass $document
     * @param \stdClass[] $signoffs
     * @param people $people
     * @return array
     */
    private function signoff(\stdClass $document, array $signoffs, people $people): array {
        $instance = $this->workspace->instance;
        $size = signoffs::team_size($instance, (int) $this->workspace->space->groupid);
        $isnow = fn(\stdClass $row): bool => (int) $row->contentversion === (int) $document->contentversion;
        $own = array_column($signoffs, null, 'userid')[$this->workspace->userid()] ?? null;
        $current = array_filter($signoffs, $isnow);
        return [
            'needed' => signoffs::needed($instance, $size),
            'current' => count($current),
            'open' => max(0, $size - count($current)),
            'people' => array_values(array_map(fn(\stdClass $row): array => [
                'name' => $people->name((int) $row->userid),
                'current' => $isnow($row),
            ], $signoffs)),
            'own' => $own ? ($isnow($own) ? 'current' : 'earlier') : 'none',
            'naming' => $own ? $own->naming : 'name',
            'kommune' => authors::kommune($this->workspace->userid()),
        ];
    }

    /**
     * What was published, newest first.
     *
     * @param int $documentid
     * @return array[]
     */
    private function publications(int $documentid): array {
        $rows = publications::of_document($documentid);
        $counts = reactions::counts(array_map('intval', array_keys($rows)));
        return array_values(array_map(fn(\stdClass $row): array => [
            'id' => (int) $row->id,
            'number' => (int) $row->number,
            'status' => $row->status,
            'timepublished' => (int) $row->timepublished,
            'reason' => (string) $row->reason,
            'contentversion' => snapshot::version($row),
            'counts' => $counts[(int) $row->id],
        ], $rows));
    }
}
