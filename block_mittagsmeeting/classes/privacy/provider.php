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

namespace block_mittagsmeeting\privacy;

use core_privacy\local\metadata\collection;
use core_privacy\local\request\approved_contextlist;
use core_privacy\local\request\approved_userlist;
use core_privacy\local\request\contextlist;
use core_privacy\local\request\userlist;

/**
 * The block takes people to a room that somebody else runs: that, and what the room gets to know, is said here. The block has no
 * tables; consents, notes and reminders are local_kki's.
 *
 * @package    block_mittagsmeeting
 * @copyright  2026 KKI PraxisPortal
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class provider implements
    \core_privacy\local\metadata\provider,
    \core_privacy\local\request\core_userlist_provider,
    \core_privacy\local\request\plugin\provider {
    #[\Override]
    public static function get_metadata(collection $collection): collection {
        return $collection->add_external_location_link('room', [
            'name' => 'privacy:metadata:room:name',
            'browser' => 'privacy:metadata:room:browser',
        ], 'privacy:metadata:room');
    }

    #[\Override]
    public static function get_contexts_for_userid(int $userid): contextlist {
        return new contextlist();
    }

    #[\Override]
    public static function get_users_in_context(userlist $userlist): void {
    }

    #[\Override]
    public static function export_user_data(approved_contextlist $contextlist): void {
    }

    #[\Override]
    public static function delete_data_for_all_users_in_context(\context $context): void {
    }

    #[\Override]
    public static function delete_data_for_user(approved_contextlist $contextlist): void {
    }

    #[\Override]
    public static function delete_data_for_users(approved_userlist $userlist): void {
    }
}
