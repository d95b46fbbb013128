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

namespace local_kki\live;

/**
 * Thrown inside {@see revision::change()} by a domain class to say no: nothing of the transaction stays.
 *
 * External functions turn it into a return value (`status`, `code`, `message`), so that one refusal does not stop the
 * other calls of a batch.
 *
 * @package    local_kki
 * @copyright  2026 KKI PraxisPortal
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class refusal extends \Exception {
    /**
     * A refusal.
     *
     * @param string $reason machine-readable code, such as `locked` or `empty`
     * @param string $message sentence in the user's language
     */
    public function __construct(
        /** @var string machine-readable code, such as `locked` or `empty` */
        public readonly string $reason,
        string $message,
    ) {
        parent::__construct($message);
    }
}
