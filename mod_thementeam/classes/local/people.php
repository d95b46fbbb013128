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

use core_user\fields;
use local_kki\profile\profiles;
use mod_thementeam\workspace;

/**
 * Names and Landesverbände of authors, each in one query however many they are.
 *
 * @package    mod_thementeam
 * @copyright  2026 KKI PraxisPortal
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class people {
    /**
     * Loads people.
     *
     * @param int[] $userids
     * @param \context $context where their names are shown
     * @return self
     */
    public static function of(array $userids, \context $context): self {
        global $DB;
        $userids = array_values(array_unique(array_filter($userids)));
        if (!$userids) {
            return new self([], []);
        }
        [$in, $params] = $DB->get_in_or_equal($userids);
        $names = fields::for_name()->get_sql('u', false, '', '', false)->selects;
        $override = has_capability('moodle/site:viewfullnames', $context);
        $people = $DB->get_records_sql("SELECT u.id, $names FROM {user} u WHERE u.deleted = 0 AND u.id $in", $params);
        return new self(
            array_map(fn(\stdClass $person): string => fullname($person, $override), $people),
            profiles::associations_of($userids),
        );
    }

    /**
     * Those who may write in a space.
     *
     * @param workspace $workspace
     * @param int $also somebody who is among them in any case
     * @return string[] names by user id
     */
    public static function contributors(workspace $workspace, int $also = 0): array {
        $context = $workspace->instance->context;
        $groupid = max(0, (int) $workspace->space->groupid);
        $names = fields::for_name()->get_sql('u', false, '', '', false)->selects;
        $people = get_enrolled_users($context, 'mod/thementeam:contribute', $groupid, "u.id, $names", null, 0, 0, true);
        $override = has_capability('moodle/site:viewfullnames', $context);
        $list = array_map(fn(\stdClass $person): string => fullname($person, $override), $people);
        return $list + self::of([$also], $context)->names;
    }

    /**
     * Use {@see self::of()}.
     *
     * @param string[] $names
     * @param string[] $associations
     */
    private function __construct(
        /** @var string[] names by user id */
        private readonly array $names,
        /** @var string[] Landesverbände by user id */
        private readonly array $associations,
    ) {
    }

    /**
     * Everyone who is still there.
     *
     * @return array[] id, name and association each, as the web service returns them
     */
    public function list(): array {
        return array_map(fn(int $userid): array => [
            'id' => $userid,
            'name' => $this->name($userid),
            'association' => $this->association($userid),
        ], array_keys($this->names));
    }

    /**
     * Whether somebody is still there.
     *
     * @param int $userid
     * @return bool
     */
    public function knows(int $userid): bool {
        return isset($this->names[$userid]);
    }

    /**
     * Somebody's name; that of a former member is not told.
     *
     * @param int $userid
     * @return string plain text
     */
    public function name(int $userid): string {
        return $this->names[$userid] ?? get_string('formermember', 'thementeam');
    }

    /**
     * Somebody's Landesverband.
     *
     * @param int $userid
     * @return string plain text, may be empty
     */
    public function association(int $userid): string {
        return isset($this->names[$userid]) ? ($this->associations[$userid] ?? '') : '';
    }
}
