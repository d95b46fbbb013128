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
 * What is wrong with a file, as sentences.
 *
 * @package    mod_thementeam
 * @copyright  2026 KKI PraxisPortal
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class problems {
    /** How many are told; whoever mends these looks again. */
    private const TOLD = 10;

    /** @var string[] the first ones */
    private array $sentences = [];

    /** @var int how many there are */
    private int $count = 0;

    /**
     * Notes a problem.
     *
     * @param string $code end of a string `transfer_error_…`
     * @param string $where which part of the file
     * @param string $field of that part
     * @param string|int $more what the sentence says besides
     */
    public function add(string $code, string $where, string $field, string|int $more = ''): void {
        if (++$this->count <= self::TOLD) {
            $this->sentences[] = get_string("transfer_error_$code", 'thementeam', [
                'where' => $where,
                'field' => $field,
                'more' => is_int($more) ? $more : shorten_text($more, 60, true),
            ]);
        }
    }

    /**
     * The sentences, with the number of those that are left out.
     *
     * @return string[] plain text; empty when nothing is wrong
     */
    public function sentences(): array {
        $more = $this->count - count($this->sentences);
        return $more ? [...$this->sentences, get_string('transfer_error_more', 'thementeam', $more)] : $this->sentences;
    }
}
