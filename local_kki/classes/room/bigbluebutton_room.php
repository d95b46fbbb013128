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
use mod_bigbluebuttonbn\instance;
use mod_bigbluebuttonbn\meeting;

/**
 * The room of a BigBlueButton activity in the same course. Moodle's own activity makes the meeting and lets people in.
 *
 * @package    local_kki
 * @copyright  2026 KKI PraxisPortal
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class bigbluebutton_room extends room_base {
    /**
     * A room of a series.
     *
     * @param \stdClass $row of `local_kki_series`
     * @param \Closure|null $ask gets the activity's instance, returns what BigBlueButton says about the meeting; for tests
     */
    public function __construct(
        \stdClass $row,
        /** @var \Closure|null what asks BigBlueButton */
        private readonly ?\Closure $ask = null,
    ) {
        parent::__construct($row);
    }

    /**
     * Whether this site has the activity.
     *
     * @return bool
     */
    public static function is_available(): bool {
        return class_exists(instance::class)
            && isset(\core_plugin_manager::instance()->get_enabled_plugins('mod')['bigbluebuttonbn']);
    }

    /**
     * The BigBlueButton activities of a course.
     *
     * @param int $courseid
     * @return string[] names (HTML) by course module id
     */
    public static function activities(int $courseid): array {
        $choices = [];
        foreach (get_fast_modinfo($courseid)->get_instances_of('bigbluebuttonbn') as $cm) {
            if (!$cm->deletioninprogress) {
                $choices[(int) $cm->id] = $cm->get_formatted_name();
            }
        }
        return $choices;
    }

    #[\Override]
    public function id(): string {
        $server = (string) ($GLOBALS['CFG']->bigbluebuttonbn_server_url ?? '');
        return 'bigbluebutton:' . strtolower((string) parse_url($server, PHP_URL_HOST));
    }

    #[\Override]
    public function join_url(visitor $visitor): string {
        $cm = $visitor->userid && self::is_available()
            ? get_fast_modinfo((int) $this->row->courseid, $visitor->userid)->cms[(int) $this->row->roomcmid] ?? null
            : null;
        if (!$cm || $cm->modname !== 'bigbluebuttonbn' || !$cm->uservisible) {
            throw new refusal('blocked', get_string('room_blocked', 'local_kki'));
        }
        return (new \moodle_url('/mod/bigbluebuttonbn/bbb_view.php', [
            'action' => 'join',
            'id' => $cm->id,
            'bn' => $cm->instance,
        ]))->out(false);
    }

    #[\Override]
    public function status(): ?int {
        try {
            $instance = self::is_available() ? instance::get_from_cmid((int) $this->row->roomcmid) : null;
            $ask = $this->ask ?? static fn(instance $of): \stdClass => meeting::get_meeting_info_for_instance($of, true);
            $info = $instance ? $ask($instance) : null;
        } catch (\Throwable) {
            // The server cannot be reached: what we counted ourselves stands.
            return null;
        }
        // A meeting that is only just being made has nobody in it yet, and those who clicked are on their way.
        return $info && !empty($info->statusrunning) ? (int) $info->participantcount + (int) $info->moderatorcount : null;
    }

    #[\Override]
    public function capabilities(): capabilities {
        return new capabilities(capabilities::ACCOUNT, true, false);
    }
}
