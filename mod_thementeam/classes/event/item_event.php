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

namespace mod_thementeam\event;

use mod_thementeam\workspace;

/**
 * Something happened to a card or comment.
 *
 * @package    mod_thementeam
 * @copyright  2026 KKI PraxisPortal
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
abstract class item_event extends \core\event\base {
    /**
     * Makes the event.
     *
     * @param workspace $workspace where, and who acts
     * @param int $itemid
     * @param array $other
     * @param bool $anonymous whether nobody may learn who acted: the event then names nobody, and reports leave it out
     * @return static
     */
    final public static function of(workspace $workspace, int $itemid, array $other = [], bool $anonymous = false): static {
        return static::create([
            'objectid' => $itemid,
            'context' => $workspace->instance->context,
            'userid' => $anonymous ? 0 : $workspace->userid(),
            'anonymous' => (int) $anonymous,
            'other' => ['spaceid' => (int) $workspace->space->id] + $other,
        ]);
    }

    /**
     * Sets what all of these events share.
     *
     * @param string $crud
     * @param string $table
     */
    protected function set_up(string $crud, string $table): void {
        $this->data['crud'] = $crud;
        $this->data['edulevel'] = self::LEVEL_PARTICIPATING;
        $this->data['objecttable'] = $table;
    }

    /**
     * Name of the event, from the string `event_…`.
     *
     * @return string
     */
    public static function get_name() {
        return get_string('event_' . substr(strrchr(static::class, '\\'), 1), 'thementeam');
    }

    /**
     * What happened, for the log; Moodle does not translate it.
     *
     * @return string
     */
    public function get_description() {
        $verb = str_replace('_', ' ', substr(strrchr(static::class, '\\'), 1));
        return "The user with id '$this->userid': $verb with id '$this->objectid' "
            . "in the ThemenTeam with course module id '$this->contextinstanceid'.";
    }

    /**
     * Where to see it.
     *
     * @return \moodle_url
     */
    public function get_url() {
        return new \moodle_url('/mod/thementeam/card.php', ['id' => $this->other['cardid'] ?? $this->objectid]);
    }

    /**
     * What the event cannot do without.
     */
    protected function validate_data() {
        parent::validate_data();
        if (!isset($this->other['spaceid'])) {
            throw new \coding_exception("The 'spaceid' must be set in other.");
        }
    }

    /**
     * How to find the item after a restore.
     *
     * @return array
     */
    public static function get_objectid_mapping() {
        $table = 'thementeam_' . strtok(substr(strrchr(static::class, '\\'), 1), '_');
        return ['db' => $table, 'restore' => $table];
    }

    /**
     * How to find the rest after a restore.
     *
     * @return array
     */
    public static function get_other_mapping() {
        return [
            'spaceid' => ['db' => 'thementeam_space', 'restore' => 'thementeam_space'],
            'cardid' => ['db' => 'thementeam_card', 'restore' => 'thementeam_card'],
            'from' => ['db' => 'thementeam_column', 'restore' => 'thementeam_column'],
            'to' => ['db' => 'thementeam_column', 'restore' => 'thementeam_column'],
        ];
    }
}
