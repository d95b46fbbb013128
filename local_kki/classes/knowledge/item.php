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

namespace local_kki\knowledge;

/**
 * Something that the Wissensspeicher can show: what a ThemenTeam, a workshop, a talk or a Baustein produced.
 *
 * @package    local_kki
 * @copyright  2026 KKI PraxisPortal
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class item {
    /** Can be used. */
    public const CURRENT = 'current';

    /** Its Wiedervorlage has passed: to be looked at again. */
    public const REVIEW = 'review';

    /**
     * An item.
     *
     * @param string $component the plugin that it belongs to
     * @param int $id in that plugin
     * @param string $type such as `solution`
     * @param string $title plain text
     * @param string $lead the one sentence, plain text
     * @param \moodle_url $url where it is read
     * @param string $audience for whom, plain text; may be empty
     * @param string[] $sizeclasses size classes of the Kommunen that it is for; empty: all
     * @param string[] $tags topics, plain text
     * @param int $time when it was published, in seconds since 1970
     * @param int|null $timereview Wiedervorlage, in seconds since 1970
     * @param string $status CURRENT or REVIEW
     */
    public function __construct(
        /** @var string the plugin that it belongs to */
        public readonly string $component,
        /** @var int id in that plugin */
        public readonly int $id,
        /** @var string such as `solution` */
        public readonly string $type,
        /** @var string plain text */
        public readonly string $title,
        /** @var string the one sentence, plain text */
        public readonly string $lead,
        /** @var \moodle_url where it is read */
        public readonly \moodle_url $url,
        /** @var string for whom, plain text; may be empty */
        public readonly string $audience = '',
        /** @var string[] size classes of the Kommunen that it is for; empty: all */
        public readonly array $sizeclasses = [],
        /** @var string[] topics, plain text */
        public readonly array $tags = [],
        /** @var int when it was published, in seconds since 1970 */
        public readonly int $time = 0,
        /** @var int|null Wiedervorlage, in seconds since 1970 */
        public readonly ?int $timereview = null,
        /** @var string CURRENT or REVIEW */
        public readonly string $status = self::CURRENT,
    ) {
    }

    /**
     * What tells it from all others.
     *
     * @return string
     */
    public function key(): string {
        return "$this->component/$this->type/$this->id";
    }
}
