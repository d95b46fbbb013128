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

namespace local_kki\external;

use core_external\external_multiple_structure;
use core_external\external_single_structure;

/**
 * The shapes that the tracker's functions share.
 *
 * @package    local_kki
 * @copyright  2026 KKI PraxisPortal
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class tracker_structures {
    /**
     * One person's path through one Baustein.
     *
     * @param int $required VALUE_REQUIRED or VALUE_OPTIONAL
     * @return external_single_structure
     */
    public static function path(int $required = VALUE_REQUIRED): external_single_structure {
        return new external_single_structure([
            'courseid' => new value(PARAM_INT, 'Course'),
            'id' => new value(PARAM_INT, 'Baustein'),
            'name' => new value(PARAM_RAW, 'Name, HTML'),
            'summary' => new value(PARAM_RAW, 'What it is about, HTML'),
            'done' => new value(PARAM_INT, 'Steps done'),
            'total' => new value(PARAM_INT, 'Steps that count'),
            'percent' => new value(PARAM_INT, '0 to 100'),
            'counttext' => new value(PARAM_RAW, 'How far, plain text'),
            'finished' => new value(PARAM_BOOL, 'Whether everything is done'),
            'hasnext' => new value(PARAM_BOOL, 'Whether there is a next step'),
            'steps' => new external_multiple_structure(new external_single_structure([
                'id' => new value(PARAM_INT, 'Step'),
                'number' => new value(PARAM_INT, 'Place in the path, from 1'),
                'type' => new value(PARAM_ALPHA, 'presence, online, peer or transfer'),
                'typelabel' => new value(PARAM_RAW, 'Type, plain text'),
                'name' => new value(PARAM_RAW, 'Name, HTML'),
                'description' => new value(PARAM_RAW, 'Description, HTML'),
                'state' => new value(PARAM_ALPHA, 'done, next or later'),
                'statelabel' => new value(PARAM_RAW, 'State, plain text'),
                'isdone' => new value(PARAM_BOOL, 'State is done'),
                'isnext' => new value(PARAM_BOOL, 'State is next'),
                'meta' => new value(PARAM_RAW, 'When, where, how long; plain text'),
                'note' => new value(PARAM_RAW, 'Why it waits, plain text; or empty'),
                'url' => new value(PARAM_URL, 'Where to do it; or empty'),
                'cantick' => new value(PARAM_BOOL, 'Whether the reader can say that it is done'),
                'canuntick' => new value(PARAM_BOOL, 'Whether the reader can take that back'),
            ])),
        ], 'Path', $required);
    }

    /**
     * A Baustein as the trainer builds it.
     *
     * @param int $required VALUE_REQUIRED or VALUE_OPTIONAL
     * @return external_single_structure
     */
    public static function builder(int $required = VALUE_REQUIRED): external_single_structure {
        return new external_single_structure([
            'courseid' => new value(PARAM_INT, 'Course'),
            'id' => new value(PARAM_INT, 'Baustein'),
            'version' => new value(PARAM_INT, 'Version of the Baustein and the order of its steps'),
            'name' => new value(PARAM_RAW, 'Name, HTML'),
            'summary' => new value(PARAM_RAW, 'What it is about, HTML'),
            'visible' => new value(PARAM_BOOL, 'Whether participants see it'),
            'deleted' => new value(PARAM_BOOL, 'Whether it is in the bin'),
            'phases' => new external_multiple_structure(new external_single_structure([
                'id' => new value(PARAM_INT, 'Step'),
                'number' => new value(PARAM_INT, 'Place in the path, from 1'),
                'version' => new value(PARAM_INT, 'Version of the step'),
                'type' => new value(PARAM_ALPHA, 'presence, online, peer or transfer'),
                'typelabel' => new value(PARAM_RAW, 'Type, plain text'),
                'name' => new value(PARAM_RAW, 'Name, HTML'),
                'meta' => new value(PARAM_RAW, 'When, where, how long; plain text'),
                'warning' => new value(PARAM_RAW, 'What is wrong with its activity, plain text; or empty'),
                'settingsurl' => new value(PARAM_URL, 'Where to put that right; or empty'),
            ])),
        ], 'Baustein', $required);
    }

    /**
     * Everyone's progress.
     *
     * @param int $required VALUE_REQUIRED or VALUE_OPTIONAL
     * @return external_single_structure
     */
    public static function overview(int $required = VALUE_REQUIRED): external_single_structure {
        return new external_single_structure([
            'courseid' => new value(PARAM_INT, 'Course'),
            'id' => new value(PARAM_INT, 'Baustein'),
            'name' => new value(PARAM_RAW, 'Name, HTML'),
            'sort' => new value(PARAM_ALPHA, 'name or progress'),
            'descending' => new value(PARAM_BOOL, 'Direction'),
            'page' => new value(PARAM_INT, 'Page, from 0'),
            'pages' => new value(PARAM_INT, 'Number of pages'),
            'total' => new value(PARAM_INT, 'Number of people'),
            'canmark' => new value(PARAM_BOOL, 'Whether the reader may tick steps for people'),
            'phases' => new external_multiple_structure(new external_single_structure([
                'id' => new value(PARAM_INT, 'Step'),
                'type' => new value(PARAM_ALPHA, 'presence, online, peer or transfer'),
                'typelabel' => new value(PARAM_RAW, 'Type, plain text'),
                'name' => new value(PARAM_RAW, 'Name, HTML'),
                'canmark' => new value(PARAM_BOOL, 'Whether a trainer can tick it'),
                'warning' => new value(PARAM_RAW, 'What is wrong with its activity, plain text; or empty'),
            ])),
            'people' => new external_multiple_structure(new external_single_structure([
                'userid' => new value(PARAM_INT, 'User'),
                'name' => new value(PARAM_RAW, 'Name, plain text'),
                'association' => new value(PARAM_RAW, 'Landesverband, plain text; or empty'),
                'done' => new value(PARAM_INT, 'Steps done'),
                'percent' => new value(PARAM_INT, '0 to 100'),
                'counttext' => new value(PARAM_RAW, 'How far, plain text'),
                'donephases' => new external_multiple_structure(new value(PARAM_INT, 'Step that is done')),
            ])),
        ], 'Overview', $required);
    }

    /**
     * What every write answers.
     *
     * @param array<string, external_single_structure> $more what else this one answers
     * @return external_single_structure
     */
    public static function result(array $more): external_single_structure {
        return new external_single_structure([
            'status' => new value(PARAM_ALPHA, 'ok, conflict or refused'),
            'code' => new value(PARAM_ALPHANUMEXT, 'Why not; or empty'),
            'message' => new value(PARAM_RAW, 'What happened, a sentence for the user, plain text'),
        ] + $more);
    }
}
