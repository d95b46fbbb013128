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

namespace mod_thementeam\local;

/**
 * A question can be asked without a name. Then nobody in the course learns whose it is, trainers included: the person stands
 * in the database only, and keeps the rights of an author.
 *
 * @package    mod_thementeam
 * @copyright  2026 KKI PraxisPortal
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class anonymity {
    /** Field that says whether a comment t on a card c was written by the person who asked without a name. */
    public const SQL = 'CASE WHEN c.anonymous = 1 AND c.userid > 0 AND c.userid = t.userid THEN 1 ELSE 0 END AS byasker';

    /**
     * Whether a person must not be named in connection with a card.
     *
     * @param \stdClass $card row with userid and anonymous
     * @param int $userid
     * @return bool
     */
    public static function covers(\stdClass $card, int $userid): bool {
        return $card->anonymous && $userid > 0 && (int) $card->userid === $userid;
    }

    /**
     * What the person is called who asked without a name.
     *
     * @return string plain text
     */
    public static function name(): string {
        return get_string('asker', 'thementeam');
    }
}
