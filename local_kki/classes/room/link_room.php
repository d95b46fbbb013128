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

namespace local_kki\room;

use local_kki\live\refusal;

/**
 * Any room that has an https address: Zoom, Webex, Teams, OpenTalk, Senfcall …
 *
 * @package    local_kki
 * @copyright  2026 KKI PraxisPortal
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class link_room extends room_base {
    #[\Override]
    public function id(): string {
        return 'link:' . strtolower((string) parse_url((string) $this->row->roomurl, PHP_URL_HOST));
    }

    #[\Override]
    public function join_url(visitor $visitor): string {
        try {
            return room_url::make((string) $this->row->roomurl)->url;
        } catch (refusal) {
            // The reason names the host, and that is nobody's business here.
            throw new refusal('blocked', get_string('room_blocked', 'local_kki'));
        }
    }

    #[\Override]
    public function capabilities(): capabilities {
        return new capabilities(capabilities::ASK, false, true);
    }
}
