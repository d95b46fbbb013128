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

namespace mod_thementeam\local\here;

use mod_thementeam\local\refusals;
use mod_thementeam\workspace;

/**
 * Who is in a space right now: by name, and only those who chose to be shown.
 *
 * @package    mod_thementeam
 * @copyright  2026 KKI PraxisPortal
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class here {
    /** The user preference: whether a person is shown, in all ThemenTeams. */
    public const PREFERENCE = 'mod_thementeam_here';

    /** So many names are told; with more it is said that there are others, not how many. */
    public const NAMES = 30;

    /** Seconds after which a browser says again that somebody is here … */
    private const PACE = 60;

    /** … and more of them when there are so many that this many would call each second. */
    private const CALLS = 2;

    /** Whoever does not come back for so many times the pace has gone. */
    private const PATIENCE = 1.5;

    /** Seconds after which those ask who only look, in case they missed something; the pulse tells them of changes. */
    private const ANYWAY = 300;

    /** The same where the site has no pulse. */
    private const WITHOUT_PULSE = 120;

    /** A crowd asks so many times a second at most when somebody comes or goes. */
    private const QUESTIONS = 5;

    /**
     * The space as one person looks at it.
     *
     * @param workspace $workspace
     */
    public function __construct(
        /** @var workspace the space, and who looks */
        private readonly workspace $workspace,
    ) {
    }

    /**
     * Whether a person has chosen to be shown.
     *
     * @param int|null $userid null: the current user
     * @return bool
     */
    public static function chosen(?int $userid = null): bool {
        return (bool) get_user_preferences(self::PREFERENCE, 0, $userid);
    }

    /**
     * Whether the person is asked here whether to be shown: guests are not, nor is an admin who looks through somebody's eyes.
     *
     * @return bool
     */
    public static function is_offered(): bool {
        return !isguestuser() && !\core\session\manager::is_loggedinas();
    }

    /**
     * Notes whether the person wants to be shown in all ThemenTeams. It is so at once.
     *
     * @param bool $shown
     * @return array as {@see self::report()}
     * @throws \local_kki\live\refusal for those who are not asked
     */
    public function choose(bool $shown): array {
        if (!self::is_offered()) {
            throw refusals::of('not_yourself');
        }
        set_user_preference(self::PREFERENCE, (int) $shown);
        if (!$shown) {
            presence::leave($this->workspace->userid());
        }
        return $this->report();
    }

    /**
     * Who is here, as the web service returns it. Says that the person is, where that is chosen.
     *
     * @return array
     */
    public function report(): array {
        $shown = self::is_offered() && self::chosen();
        $pace = $shown ? (int) max(self::PACE, ceil(presence::count() / self::CALLS)) : self::PACE;
        $answer = [
            'shown' => $shown,
            'people' => [],
            'more' => false,
            'mark' => (string) $this->workspace->space->presence,
            'again' => match (true) {
                $shown => $pace,
                (bool) get_config('local_kki', 'pulse') => self::ANYWAY,
                default => self::WITHOUT_PULSE,
            },
            'spread' => (int) ceil($this->crowd() / self::QUESTIONS),
        ];
        if (!self::is_offered() || $this->workspace->is_archived() || $this->workspace->is_locked()) {
            return $answer;
        }
        $until = \core\di::get(\core\clock::class)->time() + (int) ceil($pace * self::PATIENCE);
        return $this->present($shown, $until) + $answer;
    }

    /**
     * Who is here, after it was noted that the person is, or is not.
     *
     * @param bool $shown
     * @param int $until
     * @return array
     */
    private function present(bool $shown, int $until): array {
        $spaceid = (int) $this->workspace->space->id;
        $userid = $this->workspace->userid();
        $now = \core\di::get(\core\clock::class)->time();
        $rows = presence::of_space($spaceid);
        $current = array_filter($rows, fn(\stdClass $row): bool => $row->timeend > $now);
        $marked = [];
        if ($shown && isset($current[$userid])) {
            presence::renew((int) $current[$userid]->id, $until);
        }
        if (count($current) < count($rows) || $shown !== isset($current[$userid])) {
            $marked = ['mark' => $shown && !isset($current[$userid])
                ? presence::come($spaceid, $userid, $until)
                : presence::go($spaceid, $shown ? [] : [$userid])];
            $current = presence::of_space($spaceid);
        }
        $override = has_capability('moodle/site:viewfullnames', $this->workspace->instance->context, $userid);
        return $marked + [
            'people' => array_map(fn(\stdClass $row): array => [
                'id' => (int) $row->userid,
                'name' => fullname($row, $override),
            ], array_slice(array_values($current), 0, self::NAMES)),
            'more' => count($current) > self::NAMES,
        ];
    }

    /**
     * How many people could look at the space at once, roughly: with them the time grows over which browsers spread what they
     * ask.
     *
     * @return int
     */
    private function crowd(): int {
        global $DB;
        $instance = $this->workspace->instance;
        if ($instance->group_mode() === SEPARATEGROUPS) {
            return $DB->count_records('groups_members', ['groupid' => $this->workspace->space->groupid]);
        }
        $sql = "SELECT COUNT(1) FROM {user_enrolments} ue JOIN {enrol} e ON e.id = ue.enrolid WHERE e.courseid = ?";
        return $DB->count_records_sql($sql, [$instance->course->id]);
    }
}
