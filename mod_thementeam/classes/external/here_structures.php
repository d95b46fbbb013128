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
 * What the functions return that say who is in a space.
 *
 * @package    mod_thementeam
 * @copyright  2026 KKI PraxisPortal
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class here_structures {
    /**
     * Who is here, and when to ask again.
     *
     * @param int $required VALUE_REQUIRED or VALUE_OPTIONAL
     * @return external_single_structure
     */
    public static function here(int $required = VALUE_REQUIRED): external_single_structure {
        return new external_single_structure([
            'shown' => new value(PARAM_BOOL, 'Whether the caller has chosen to be shown'),
            'people' => new external_multiple_structure(new external_single_structure([
                'id' => new value(PARAM_INT, 'Id of a person'),
                'name' => new value(PARAM_RAW, 'Name, plain text'),
            ]), 'Those who are here and want to be shown, by name'),
            'more' => new value(PARAM_BOOL, 'Whether there are others'),
            'mark' => new value(PARAM_ALPHANUM, 'What the pulse says as long as this is true; 00000000: nobody is here'),
            'again' => new value(PARAM_INT, 'Seconds after which to ask again in any case'),
            'spread' => new value(PARAM_INT, 'Seconds over which browsers spread their questions when somebody comes or goes'),
        ], 'Who is here', $required);
    }
}
