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

namespace local_kki\consent;

use local_kki\live\refusal;

/**
 * The name that a person wants to carry in a provider's rooms: their own, another one, or none.
 *
 * @package    local_kki
 * @copyright  2026 KKI PraxisPortal
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class carried_name {
    /** The name of the account. */
    public const OWN = 'own';

    /** A name of their choice. */
    public const PSEUDONYM = 'pseudonym';

    /** No name. */
    public const NONE = 'none';

    /** The longest pseudonym. */
    public const MAX_LENGTH = 60;

    /**
     * Use {@see carried_name::make()}.
     *
     * @param string $kind
     * @param string $pseudonym
     */
    private function __construct(
        /** @var string one of the constants */
        public readonly string $kind,
        /** @var string the name of their choice, otherwise empty */
        public readonly string $pseudonym,
    ) {
    }

    /**
     * Reads a choice.
     *
     * @param string $kind
     * @param string $pseudonym
     * @return self
     * @throws refusal with a sentence that can stand next to the field
     */
    public static function make(string $kind, string $pseudonym = ''): self {
        if (!in_array($kind, [self::OWN, self::PSEUDONYM, self::NONE], true)) {
            throw new refusal('name_kind', get_string('consent_refused_kind', 'local_kki'));
        }
        if ($kind !== self::PSEUDONYM) {
            return new self($kind, '');
        }
        $pseudonym = trim(preg_replace('/[\p{C}\s]+/u', ' ', fix_utf8($pseudonym)));
        if ($pseudonym === '') {
            throw new refusal('name_empty', get_string('consent_refused_empty', 'local_kki'));
        }
        if (\core_text::strlen($pseudonym) > self::MAX_LENGTH) {
            throw new refusal('name_too_long', get_string('consent_refused_too_long', 'local_kki', self::MAX_LENGTH));
        }
        return new self($kind, $pseudonym);
    }

    /**
     * What the room is told.
     *
     * @param int $userid whose choice it is
     * @return string empty: no name
     */
    public function for_room(int $userid): string {
        return match ($this->kind) {
            self::OWN => fullname(\core_user::get_user($userid, '*', MUST_EXIST)),
            self::PSEUDONYM => $this->pseudonym,
            self::NONE => '',
        };
    }
}
