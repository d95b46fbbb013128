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
use mod_thementeam\local\questions;
use mod_thementeam\workspace;

/**
 * Asks the colleagues a short question.
 *
 * @package    mod_thementeam
 * @copyright  2026 KKI PraxisPortal
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class create_question extends external_api {
    /**
     * What the function takes.
     *
     * @return external_function_parameters
     */
    public static function execute_parameters(): external_function_parameters {
        return new external_function_parameters([
            'spaceid' => new value(PARAM_INT, 'Id of the space'),
            'title' => new value(PARAM_RAW, 'The question, plain text'),
            'content' => new value(PARAM_RAW, 'More about it, plain text; may be empty'),
            'anonymous' => new value(PARAM_BOOL, 'Whether nobody in the course is to learn who asks'),
            'uuid' => structures::uuid(),
        ]);
    }

    /**
     * Asks the colleagues a short question.
     *
     * @param int $spaceid id of the space
     * @param string $title the question, plain text
     * @param string $content more about it, plain text; may be empty
     * @param bool $anonymous whether nobody in the course is to learn who asks
     * @param string $uuid made by the client
     * @return array
     */
    public static function execute(int $spaceid, string $title, string $content, bool $anonymous, string $uuid): array {
        $params = self::validate_parameters(self::execute_parameters(), [
            'spaceid' => $spaceid,
            'title' => $title,
            'content' => $content,
            'anonymous' => $anonymous,
            'uuid' => $uuid,
        ]);
        structures::require_uuid($params['uuid']);
        return answer::to(function () use ($params): array {
            $workspace = workspace::of_space($params['spaceid']);
            self::validate_context($workspace->instance->context);
            $workspace->require_contributor();
            return (new questions($workspace))->ask($params['title'], $params['content'], $params['anonymous'], $params['uuid']);
        });
    }

    /**
     * What the function returns.
     *
     * @return external_single_structure
     */
    public static function execute_returns(): external_single_structure {
        return new external_single_structure(answer::fields() + ['card' => structures::card(VALUE_OPTIONAL)]);
    }
}
