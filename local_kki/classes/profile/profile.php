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

namespace local_kki\profile;

/**
 * What one person says of her Kommune; every field may be empty.
 *
 * @package    local_kki
 * @copyright  2026 KKI PraxisPortal
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class profile {
    /**
     * Constructor.
     *
     * @param int $userid whose
     * @param string $municipality name of the Kommune, plain text
     * @param string $association name of the Landesverband, plain text
     * @param string $size the size class in words
     * @param int|null $associationid id of the Landesverband; null where the field is mapped
     * @param string $sizeclass key of the size class; empty where the field is mapped
     */
    public function __construct(
        /** @var int whose */
        public readonly int $userid,
        /** @var string name of the Kommune, plain text */
        public readonly string $municipality,
        /** @var string name of the Landesverband, plain text */
        public readonly string $association,
        /** @var string the size class in words */
        public readonly string $size,
        /** @var int|null id of the Landesverband; null where the field is mapped */
        public readonly ?int $associationid,
        /** @var string key of the size class; empty where the field is mapped */
        public readonly string $sizeclass,
    ) {
    }
}
