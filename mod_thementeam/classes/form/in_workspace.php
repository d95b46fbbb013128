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

namespace mod_thementeam\form;

use local_kki\live\refusal;
use mod_thementeam\workspace;

/**
 * A dynamic form about something in a space: whoever reads the space and may contribute to the activity opens it.
 *
 * @package    mod_thementeam
 * @copyright  2026 KKI PraxisPortal
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
trait in_workspace {
    /** @var workspace|null where it lies; {@see self::workspace()} */
    private ?workspace $foundworkspace = null;

    /**
     * Looks up the space of what the form is about.
     *
     * @return workspace
     * @throws refusal when there is no such thing
     */
    abstract protected function find_workspace(): workspace;

    /**
     * The activity.
     *
     * @return \context
     */
    #[\Override]
    protected function get_context_for_dynamic_submission(): \context {
        return $this->workspace()->instance->context;
    }

    /**
     * Refuses who does not see the space, or may only read.
     */
    #[\Override]
    protected function check_access_for_dynamic_submission(): void {
        $this->workspace()->require_reader();
        require_capability('mod/thementeam:contribute', $this->get_context_for_dynamic_submission());
    }

    /**
     * The space of what the form is about.
     *
     * @return workspace
     * @throws \moodle_exception when there is no such thing
     */
    protected function workspace(): workspace {
        try {
            return $this->foundworkspace ??= $this->find_workspace();
        } catch (refusal $refusal) {
            throw new \moodle_exception('refused_' . $refusal->reason, 'thementeam');
        }
    }
}
