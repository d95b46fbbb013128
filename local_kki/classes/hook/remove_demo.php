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

namespace local_kki\hook;

use local_kki\demo\register;

/**
 * Asks plugins to take away the sample items that they noted with {@see setup_course::remember()}.
 *
 * Dispatched before local_kki removes activities, groups and people, so that everything still has its context.
 *
 * @package    local_kki
 * @copyright  2026 KKI PraxisPortal
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
#[\core\attribute\label('Asks plugins to remove the sample data that they made.')]
#[\core\attribute\tags('course')]
final class remove_demo {
    /**
     * Constructor.
     *
     * @param int[] $userids the sample people, who are removed right after
     */
    public function __construct(
        /** @var int[] the sample people */
        public readonly array $userids,
    ) {
    }

    /**
     * Ids of the items of one type, newest first.
     *
     * @param string $itemtype what was given to setup_course::remember()
     * @return int[]
     */
    public function items(string $itemtype): array {
        return register::items($itemtype);
    }
}
