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

namespace mod_thementeam\local\transfer;

/**
 * The file that a space is exported to and imported from: docs/space-format.md says what is in it.
 *
 * @package    mod_thementeam
 * @copyright  2026 KKI PraxisPortal
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class format {
    /** What the file says it is. */
    public const NAME = 'kki-thementeam-space';

    /** The version that is written, and the newest one that is read. */
    public const VERSION = 1;

    /** The file in the ZIP that says everything. */
    public const MAIN = 'space.json';

    /** Most cards. */
    public const MAX_CARDS = 5000;

    /** Most comments, links, answers or sections of one thing. */
    public const MAX_PARTS = 1000;

    /** Most documents. */
    public const MAX_DOCUMENTS = 200;

    /** Most meetings. */
    public const MAX_MEETINGS = 500;

    /** Most tags of one thing. */
    public const MAX_TAGS = 50;

    /** Most bytes of what the file says. */
    public const MAX_BYTES = 64 * 1024 * 1024;

    /** Kinds of cards. */
    public const KINDS = ['card', 'information', 'question'];

    /** How texts are written. */
    public const TEXTS = ['plain' => FORMAT_PLAIN, 'html' => FORMAT_HTML];

    /**
     * A moment as the file says it.
     *
     * @param int|string|null $time
     * @return string|null
     */
    public static function moment(int|string|null $time): ?string {
        return $time ? gmdate('Y-m-d\TH:i:s\Z', (int) $time) : null;
    }

    /**
     * A part of the file, without what is empty.
     *
     * @param array $values
     * @return array
     */
    public static function lean(array $values): array {
        return array_filter($values, fn(mixed $value): bool => !in_array($value, [null, '', [], false], true));
    }

    /**
     * A part of the file as JSON, on one line.
     *
     * @param mixed $value
     * @return string
     */
    public static function json(mixed $value): string {
        return json_encode($value, JSON_UNESCAPED_UNICODE | JSON_UNESCAPED_SLASHES | JSON_THROW_ON_ERROR);
    }
}
