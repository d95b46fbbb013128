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

namespace mod_thementeam\completion;

use core_completion\activity_custom_completion;
use mod_thementeam\local\completion;

/**
 * The rules of completion of a ThemenTeam.
 *
 * @package    mod_thementeam
 * @copyright  2026 KKI PraxisPortal
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class custom_completion extends activity_custom_completion {
    /**
     * Whether somebody has done what a rule asks for.
     *
     * @param string $rule
     * @return int COMPLETION_…
     */
    public function get_state(string $rule): int {
        $this->validate_rule($rule);
        $needed = (int) $this->cm->customdata['customcompletionrules'][$rule];
        $done = completion::done($rule, (int) $this->cm->instance, (int) $this->userid, $needed);
        return $done ? COMPLETION_COMPLETE : COMPLETION_INCOMPLETE;
    }

    /**
     * The rules.
     *
     * @return string[]
     */
    public static function get_defined_custom_rules(): array {
        return completion::RULES;
    }

    /**
     * What the rules ask for, in words.
     *
     * @return string[] by rule
     */
    public function get_custom_rule_descriptions(): array {
        $needed = (int) ($this->cm->customdata['customcompletionrules']['completioncontributions'] ?? 0);
        return [
            'completioncontributions' => $needed === 1
                ? get_string('completiondetail:contribution', 'thementeam')
                : get_string('completiondetail:contributions', 'thementeam', $needed),
            'completionanswered' => get_string('completiondetail:answered', 'thementeam'),
            'completionpublished' => get_string('completiondetail:published', 'thementeam'),
        ];
    }

    /**
     * The order in which all rules are shown.
     *
     * @return string[]
     */
    public function get_sort_order(): array {
        return ['completionview', ...completion::RULES];
    }
}
