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
use mod_thementeam\local\solution\publications;
use mod_thementeam\workspace;

/**
 * Publishes a document as it is.
 *
 * @package    mod_thementeam
 * @copyright  2026 KKI PraxisPortal
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class publish_document extends external_api {
    /**
     * What the function takes.
     *
     * @return external_function_parameters
     */
    public static function execute_parameters(): external_function_parameters {
        return new external_function_parameters([
            'documentid' => new value(PARAM_INT, 'Id of the document'),
            'contentversion' => new value(PARAM_INT, 'The version of the text that the caller saw'),
            'reason' => new value(PARAM_RAW, 'Why there is a new version, plain text; may be empty for the first'),
        ]);
    }

    /**
     * Publishes a document as it is.
     *
     * @param int $documentid id of the document
     * @param int $contentversion the version of the text that the caller saw
     * @param string $reason why there is a new version, plain text; may be empty for the first
     * @return array
     */
    public static function execute(int $documentid, int $contentversion, string $reason): array {
        $params = self::validate_parameters(self::execute_parameters(), [
            'documentid' => $documentid,
            'contentversion' => $contentversion,
            'reason' => $reason,
        ]);
        return answer::to(function () use ($params): array {
            $workspace = workspace::of_document($params['documentid']);
            self::validate_context($workspace->instance->context);
            $workspace->require_contributor();
            return (new publications($workspace))->publish(
                $params['documentid'],
                $params['contentversion'],
                $params['reason'],
            );
        });
    }

    /**
     * What the function returns.
     *
     * @return external_single_structure
     */
    public static function execute_returns(): external_single_structure {
        return solution_structures::answer([
            'publicationid' => new value(PARAM_INT, 'Id of the publication', VALUE_OPTIONAL),
        ]);
    }
}
