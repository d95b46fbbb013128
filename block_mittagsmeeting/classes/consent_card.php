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

namespace block_mittagsmeeting;

use local_kki\consent\carried_name;
use local_kki\room\capabilities;
use local_kki\series\series;

/**
 * What a person reads before entering a room for the first time: who runs it, where, what goes there, and under which name.
 *
 * @package    block_mittagsmeeting
 * @copyright  2026 KKI PraxisPortal
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class consent_card {
    /**
     * The values for the template block_mittagsmeeting/consent.
     *
     * @param series $series
     * @param string $problem a sentence about the name that was typed
     * @param string $kind the kind of name that was chosen
     * @param string $pseudonym the name that was typed
     * @return array
     */
    public static function values(
        series $series,
        string $problem = '',
        string $kind = carried_name::OWN,
        string $pseudonym = '',
    ): array {
        global $USER;
        $room = $series->room();
        $card = $room->privacy_card();
        return $card + [
            'cardid' => \html_writer::random_id('mittagsmeetingcard'),
            'choose' => $room->capabilities()->names === capabilities::CHOOSE,
            'ownname' => fullname($USER),
            'problem' => $problem,
            'isown' => $kind === carried_name::OWN,
            'ispseudonym' => $kind === carried_name::PSEUDONYM,
            'isnone' => $kind === carried_name::NONE,
            'pseudonym' => $pseudonym,
            'maxlength' => carried_name::MAX_LENGTH,
            'hasphone' => $series->dial_in() !== '',
        ];
    }
}
