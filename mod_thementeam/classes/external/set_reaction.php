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

use core_external\external_api;
use core_external\external_function_parameters;
use core_external\external_single_structure;
use local_kki\external\value;
use mod_thementeam\instance;
use mod_thementeam\local\refusals;
use mod_thementeam\local\solution\publications;
use mod_thementeam\local\solution\reactions;

/**
 * Says what the caller thinks of a publication, or takes it back.
 *
 * @package    mod_thementeam
 * @copyright  2026 KKI PraxisPortal
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class set_reaction extends external_api {
    /**
     * What the function takes.
     *
     * @return external_function_parameters
     */
    public static function execute_parameters(): external_function_parameters {
        return new external_function_parameters([
            'publicationid' => new value(PARAM_INT, 'Id of the publication'),
            'reaction' => new value(PARAM_ALPHA, 'Reaction: used, unsuitable or outdated; empty: takes it back'),
            'note' => new value(PARAM_RAW, 'One line for the team, plain text; may be empty'),
        ]);
    }

    /**
     * Says what the caller thinks of a publication, or takes it back.
     *
     * @param int $publicationid id of the publication
     * @param string $reaction reaction: used, unsuitable or outdated; empty: takes it back
     * @param string $note one line for the team, plain text; may be empty
     * @return array
     */
    public static function execute(int $publicationid, string $reaction, string $note): array {
        $params = self::validate_parameters(self::execute_parameters(), [
            'publicationid' => $publicationid,
            'reaction' => $reaction,
            'note' => $note,
        ]);
        return answer::to(function () use ($params): array {
            $publication = publications::find($params['publicationid']) ?? throw refusals::of('not_published');
            $instance = instance::from_id((int) $publication->thementeamid);
            self::validate_context($instance->context);
            require_capability('mod/thementeam:view', $instance->context);
            return reactions::set($publication, $instance, $params['reaction'], $params['note']);
        });
    }

    /**
     * What the function returns.
     *
     * @return external_single_structure
     */
    public static function execute_returns(): external_single_structure {
        return new external_single_structure(answer::fields() + solution_structures::reactions());
    }
}
