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

use core_external\external_api;
use core_external\external_function_parameters;
use core_external\external_single_structure;
use local_kki\baustein\path;
use local_kki\baustein\phases;
use local_kki\baustein\progress;
use local_kki\baustein\result;

/**
 * Says that one has done a step oneself, or takes that back.
 *
 * @package    local_kki
 * @copyright  2026 KKI PraxisPortal
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class set_step extends external_api {
    /**
     * Parameters.
     *
     * @return external_function_parameters
     */
    public static function execute_parameters(): external_function_parameters {
        return new external_function_parameters([
            'phaseid' => new value(PARAM_INT, 'Step'),
            'done' => new value(PARAM_BOOL, 'Whether it is done'),
        ]);
    }

    /**
     * Ticks or unticks.
     *
     * @param int $phaseid the step
     * @param bool $done whether it is done
     * @return array
     */
    public static function execute(int $phaseid, bool $done): array {
        global $USER;

        ['phaseid' => $phaseid, 'done' => $done] = self::validate_parameters(
            self::execute_parameters(),
            ['phaseid' => $phaseid, 'done' => $done],
        );
        $phase = phases::get($phaseid);
        $context = \context_course::instance($phase->courseid);
        self::validate_context($context);
        require_capability('local/kki:viewpath', $context);
        $result = result::of(static fn(): string => progress::set_own($phaseid, (int) $USER->id, $done));
        $page = path::read((int) $phase->courseid, (int) $phase->bausteinid, (int) $USER->id);
        return $result + ($page['path'] === null ? [] : ['path' => $page['path']]);
    }

    /**
     * What it returns.
     *
     * @return external_single_structure
     */
    public static function execute_returns(): external_single_structure {
        return tracker_structures::result(['path' => tracker_structures::path(VALUE_OPTIONAL)]);
    }
}
