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
 * What the functions of meetings take and return.
 *
 * @package    mod_thementeam
 * @copyright  2026 KKI PraxisPortal
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class meeting_structures {
    /**
     * Decisions.
     *
     * @param int $required
     * @return external_multiple_structure
     */
    public static function decisions(int $required = VALUE_REQUIRED): external_multiple_structure {
        return new external_multiple_structure(new external_single_structure([
            'id' => new value(PARAM_INT, 'Id of the decision'),
            'cardid' => new value(PARAM_INT, 'Id of the card that it is about'),
            'meetingid' => new value(PARAM_INT, 'Id of the meeting'),
            'author' => new value(PARAM_RAW, 'Who noted it, plain text'),
            'content' => new value(PARAM_RAW, 'Text, html'),
            'contentraw' => new value(PARAM_RAW, 'Text as it was typed'),
            'timecreated' => new value(PARAM_INT, 'When it was noted'),
            'version' => new value(PARAM_INT, 'Number of versions of the text'),
            'candelete' => new value(PARAM_BOOL, 'Whether the caller may remove it'),
        ]), 'What was decided, oldest first', $required);
    }

    /**
     * What a change of a meeting or of a decision answers.
     *
     * @return external_single_structure
     */
    public static function answer(): external_single_structure {
        return new external_single_structure(answer::fields() + [
            'meeting' => self::meeting(),
        ] + answer::conflict_fields());
    }

    /**
     * A meeting.
     *
     * @return external_single_structure
     */
    private static function meeting(): external_single_structure {
        return new external_single_structure([
            'id' => new value(PARAM_INT, 'Id of the meeting'),
            'spaceid' => new value(PARAM_INT, 'Id of the space'),
            'state' => new value(PARAM_ALPHA, 'prepared, running or ended'),
            'timecreated' => new value(PARAM_INT, 'When it was prepared first'),
            'timestarted' => new value(PARAM_INT, 'When it began; 0: not yet'),
            'timeended' => new value(PARAM_INT, 'When it ended; 0: not yet'),
            'cancontribute' => new value(PARAM_BOOL, 'Whether the caller may change it'),
            'candelete' => new value(PARAM_BOOL, 'Whether the caller may remove it'),
            'items' => new external_multiple_structure(new external_single_structure([
                'cardid' => new value(PARAM_INT, 'Id of the card'),
                'title' => new value(PARAM_RAW, 'Title, html'),
                'column' => new value(PARAM_RAW, 'Name of its column, html'),
                'listed' => new value(PARAM_BOOL, 'Whether it is on the agenda; else something was decided on it'),
            ]), 'The agenda, in its order'),
            'decisions' => self::decisions(),
        ], 'The meeting', VALUE_OPTIONAL);
    }
}
