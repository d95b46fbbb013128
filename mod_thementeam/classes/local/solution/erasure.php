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

namespace mod_thementeam\local\solution;

/**
 * Erases people from documents and publications. The texts of the team stay, without them.
 *
 * @package    mod_thementeam
 * @copyright  2026 KKI PraxisPortal
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class erasure {
    /**
     * Erases people from one space. Call it inside a change, after their texts were emptied.
     *
     * @param int $spaceid
     * @param int[] $userids
     * @param array<int, int> $texts id of the section by id of an emptied version
     * @param array<int, int> $heads id of the document by id of an emptied version
     * @return int[] ids of the documents that look different now
     */
    public static function in_space(int $spaceid, array $userids, array $texts, array $heads): array {
        sections::erase($spaceid, $userids, array_keys($texts));
        return array_values(array_unique([
            ...sections::document_ids(array_values(array_unique($texts))),
            ...heads::erase($spaceid, $userids, $heads),
            ...documents::erase($spaceid, $userids),
            ...signoffs::erase($spaceid, $userids),
            ...publications::erase($spaceid, $userids),
            ...reactions::erase($spaceid, $userids),
        ]));
    }
}
