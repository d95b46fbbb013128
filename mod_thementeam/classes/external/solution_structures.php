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

use core_external\external_multiple_structure;
use core_external\external_single_structure;
use local_kki\external\value;

/**
 * What the functions of documents and publications return.
 *
 * @package    mod_thementeam
 * @copyright  2026 KKI PraxisPortal
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class solution_structures {
    /**
     * The answer to a change of a document.
     *
     * @param array $more further fields
     * @return external_single_structure
     */
    public static function answer(array $more = []): external_single_structure {
        return new external_single_structure(
            answer::fields() + answer::conflict_fields() + ['document' => self::document()] + $more,
        );
    }

    /**
     * The documents of a space as the board shows them.
     *
     * @param string $description
     * @return external_multiple_structure
     */
    public static function documents(string $description): external_multiple_structure {
        return new external_multiple_structure(new external_single_structure([
            'id' => new value(PARAM_INT, 'Id of the document'),
            'title' => new value(PARAM_RAW, 'Title, html'),
            'sections' => new value(PARAM_INT, 'Number of sections'),
            'open' => new value(PARAM_INT, 'Number of those that say nothing yet'),
            'writing' => new value(PARAM_RAW, 'Title of a section that the caller writes, html', VALUE_OPTIONAL),
            'publicationid' => new value(PARAM_INT, 'Id of what was published of it', VALUE_OPTIONAL),
        ]), $description, VALUE_OPTIONAL);
    }

    /**
     * The fields of an answer to a change of a document.
     *
     * @return external_single_structure
     */
    public static function document(): external_single_structure {
        return new external_single_structure([
            'id' => new value(PARAM_INT, 'Id of the document'),
            'spaceid' => new value(PARAM_INT, 'Id of the space'),
            'userid' => new value(PARAM_INT, 'Id of the caller'),
            'version' => new value(PARAM_INT, 'Version of the head'),
            'contentversion' => new value(PARAM_INT, 'Version of all that it says'),
            'cancontribute' => new value(PARAM_BOOL, 'Whether the caller may write'),
            'candelete' => new value(PARAM_BOOL, 'Whether the caller may remove it'),
            'title' => new value(PARAM_RAW, 'Title, html'),
            'lead' => new value(PARAM_RAW, 'The one sentence, plain text; may be empty'),
            'audience' => new value(PARAM_RAW, 'For whom, plain text; may be empty'),
            'effort' => new value(PARAM_RAW, 'What it takes, plain text; may be empty'),
            'sizes' => new external_multiple_structure(new value(PARAM_RAW, 'Size class of the Kommunen that it is for')),
            'timereview' => new value(PARAM_INT, 'Wiedervorlage; 0: none'),
            'tags' => new external_multiple_structure(new value(PARAM_RAW, 'Topic, plain text')),
            'files' => new external_multiple_structure(new external_single_structure([
                'name' => new value(PARAM_RAW, 'Name, plain text'),
                'url' => new value(PARAM_URL, 'Address'),
                'size' => new value(PARAM_RAW, 'Size in words'),
            ])),
            'sections' => new external_multiple_structure(self::section()),
            'cards' => new external_multiple_structure(new external_single_structure([
                'id' => new value(PARAM_INT, 'Id of a card that it grew from'),
                'title' => new value(PARAM_RAW, 'Title, html'),
            ])),
            'signoff' => self::signoff(),
            'publications' => new external_multiple_structure(self::publication()),
            'lines' => new external_multiple_structure(new external_single_structure([
                'id' => new value(PARAM_INT, 'Id of the reaction'),
                'publicationid' => new value(PARAM_INT, 'Id of the publication'),
                'reaction' => new value(PARAM_ALPHA, 'used, unsuitable or outdated'),
                'note' => new value(PARAM_RAW, 'What a reader wrote, plain text'),
                'cardid' => new value(PARAM_INT, 'Id of the card that was made of it; 0: none'),
            ])),
        ], 'The document; left out where it did not change, or is gone', VALUE_OPTIONAL);
    }

    /**
     * The versions of a section.
     *
     * @return external_multiple_structure
     */
    public static function versions(): external_multiple_structure {
        return new external_multiple_structure(new external_single_structure([
            'id' => new value(PARAM_INT, 'Id of the version'),
            'author' => new value(PARAM_RAW, 'Who wrote it, plain text'),
            'timecreated' => new value(PARAM_INT, 'When'),
            'title' => new value(PARAM_RAW, 'Title, html'),
            'content' => new value(PARAM_RAW, 'Text, html'),
            'words' => new value(PARAM_RAW, 'Text, plain text'),
            'current' => new value(PARAM_BOOL, 'Whether the section says this now'),
            'erased' => new value(PARAM_BOOL, 'Whether it was emptied for good'),
        ]), 'Newest first', VALUE_OPTIONAL);
    }

    /**
     * What a reader sees of the reactions to a publication.
     *
     * @return array
     */
    public static function reactions(): array {
        return [
            'counts' => self::counts(VALUE_OPTIONAL),
            'own' => new value(PARAM_ALPHA, 'What the caller said; may be empty', VALUE_OPTIONAL),
            'ownnote' => new value(PARAM_RAW, 'The caller\'s line, plain text; may be empty', VALUE_OPTIONAL),
        ];
    }

    /**
     * A section.
     *
     * @return external_single_structure
     */
    private static function section(): external_single_structure {
        return new external_single_structure([
            'id' => new value(PARAM_INT, 'Id of the section'),
            'role' => new value(PARAM_ALPHA, 'What it is for; may be empty'),
            'title' => new value(PARAM_RAW, 'Title, html'),
            'content' => new value(PARAM_RAW, 'Text, html'),
            'empty' => new value(PARAM_BOOL, 'Whether nothing is written yet'),
            'version' => new value(PARAM_INT, 'Version of the section'),
            'author' => new value(PARAM_RAW, 'Who wrote this version, plain text'),
            'timemodified' => new value(PARAM_INT, 'When'),
            'assigneeid' => new value(PARAM_INT, 'Id of the person who writes it; 0: nobody said so'),
            'assignee' => new value(PARAM_RAW, 'Name of that person, plain text; may be empty'),
        ]);
    }

    /**
     * Who stands by a document.
     *
     * @return external_single_structure
     */
    private static function signoff(): external_single_structure {
        return new external_single_structure([
            'needed' => new value(PARAM_INT, 'How many a publication needs'),
            'current' => new value(PARAM_INT, 'How many stand by it as it is'),
            'open' => new value(PARAM_INT, 'How many of the team have not said so'),
            'people' => new external_multiple_structure(new external_single_structure([
                'name' => new value(PARAM_RAW, 'Name, plain text'),
                'current' => new value(PARAM_BOOL, 'Whether it is for the text as it is, or for an earlier one'),
            ])),
            'own' => new value(PARAM_ALPHA, 'The caller\'s: current, earlier or none'),
            'naming' => new value(PARAM_ALPHA, 'How the caller wants to be named: name, kommune or none'),
            'kommune' => new value(PARAM_RAW, 'What the caller would be called by the Kommune; may be empty'),
        ]);
    }

    /**
     * A publication.
     *
     * @return external_single_structure
     */
    private static function publication(): external_single_structure {
        return new external_single_structure([
            'id' => new value(PARAM_INT, 'Id of the publication'),
            'number' => new value(PARAM_INT, '1, 2, …'),
            'status' => new value(PARAM_ALPHA, 'published, superseded or withdrawn'),
            'timepublished' => new value(PARAM_INT, 'When'),
            'reason' => new value(PARAM_RAW, 'Why it was replaced or withdrawn, plain text; may be empty'),
            'contentversion' => new value(PARAM_INT, 'The version of the document that was published'),
            'counts' => self::counts(),
        ]);
    }

    /**
     * How often each reaction was given.
     *
     * @param int $required
     * @return external_single_structure
     */
    private static function counts(int $required = VALUE_REQUIRED): external_single_structure {
        return new external_single_structure([
            'used' => new value(PARAM_INT, 'How many used it'),
            'unsuitable' => new value(PARAM_INT, 'For how many it does not fit'),
            'outdated' => new value(PARAM_INT, 'How many find it outdated'),
        ], 'How often each reaction was given', $required);
    }
}
