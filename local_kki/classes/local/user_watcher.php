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

namespace local_kki\local;

use core\event\user_deleted;
use local_kki\baustein\progress;
use local_kki\consent\consent;
use local_kki\privacy\own_presence;
use local_kki\profile\profiles;
use local_kki\series\feed;
use local_kki\series\reminders;

/**
 * Forgets a person whose account is deleted; Moodle does not call the privacy code then.
 *
 * @package    local_kki
 * @copyright  2026 KKI PraxisPortal
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class user_watcher {
    /**
     * After an account was deleted.
     *
     * @param user_deleted $event
     */
    public static function user_deleted(user_deleted $event): void {
        $userid = (int) $event->objectid;
        profiles::delete_user($userid);
        consent::delete_user($userid);
        progress::delete_user($userid);
        own_presence::delete($userid);
        reminders::delete_user($userid);
        feed::close_user($userid);
    }
}
