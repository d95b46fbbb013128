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

namespace mod_thementeam\local\stay;

use mod_thementeam\local\members;
use mod_thementeam\local\spaces;
use mod_thementeam\task\send_digest;
use mod_thementeam\workspace;

/**
 * Summaries of what is new, by message: for those who want one, every day or every week, over all their teams. What
 * somebody has seen in the space, or read in the digest before, is not in it.
 *
 * @package    mod_thementeam
 * @copyright  2026 KKI PraxisPortal
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class digests {
    /** The user preference. */
    public const PREFERENCE = 'mod_thementeam_digest';

    /** What one can choose. */
    public const CHOICES = ['off', 'daily', 'weekly'];

    /** Days that a first digest looks back, by choice. */
    private const FIRST = ['daily' => 1, 'weekly' => 7];

    /** Nobody is told of what is older than so many days. */
    private const OLDEST = 31;

    /**
     * What a person has chosen.
     *
     * @param int|null $userid null: the current user
     * @return string one of {@see self::CHOICES}
     */
    public static function choice(?int $userid = null): string {
        $choice = get_user_preferences(self::PREFERENCE, null, $userid);
        return in_array($choice, self::CHOICES, true) ? $choice : self::preset();
    }

    /**
     * Notes what the current user wants.
     *
     * @param string $choice one of {@see self::CHOICES}
     */
    public static function choose(string $choice): void {
        set_user_preference(self::PREFERENCE, $choice);
    }

    /**
     * What those get who have chosen nothing.
     *
     * @return string one of {@see self::CHOICES}
     */
    public static function preset(): string {
        $preset = get_config('mod_thementeam', 'digest');
        return in_array($preset, self::CHOICES, true) ? $preset : 'off';
    }

    /**
     * Queues one task for each person who is to get a digest now. The weekly ones go out with the first run of a week.
     *
     * @return int how many
     */
    public static function spread(): int {
        global $DB;
        $now = \core\di::get(\core\clock::class)->time();
        $week = (int) date_create("@$now")->setTimezone(\core_date::get_server_timezone_object())->format('oW');
        $due = $week > (int) get_config('mod_thementeam', 'digestweek') ? ['daily', 'weekly'] : ['daily'];
        $chosen = $DB->get_records_menu('user_preferences', ['name' => self::PREFERENCE], '', 'userid, value');
        $count = 0;
        foreach (self::candidates($now) as $userid => $spaceids) {
            $choice = in_array($chosen[$userid] ?? '', self::CHOICES, true) ? $chosen[$userid] : self::preset();
            if (in_array($choice, $due, true)) {
                send_digest::queue($userid, $spaceids);
                $count++;
            }
        }
        set_config('digestweek', $week, 'mod_thementeam');
        return $count;
    }

    /**
     * Sends a person the digest of some spaces. Where there is nothing new, nothing is sent.
     *
     * It is noted what the person is told before the message goes out, and taken back where that fails: repeated after a
     * crash, the task finds nothing new and sends nothing a second time.
     *
     * @param int $userid
     * @param int[] $spaceids
     */
    public static function send(int $userid, array $spaceids): void {
        recipient::act_as($userid, function (\stdClass $user) use ($spaceids): void {
            $choice = self::choice((int) $user->id);
            if ($choice === 'off') {
                return;
            }
            $sections = $counts = $before = [];
            $first = null;
            foreach (array_filter(array_map(recipient::space(...), $spaceids)) as $workspace) {
                $report = self::report($workspace, $choice);
                if (!$report->groups) {
                    continue;
                }
                $first ??= $workspace;
                $before[] = [$workspace->space, self::tell($workspace, new mark((int) $workspace->space->revision, self::now()))];
                foreach ($report->counts as $what => $count) {
                    $counts[$what] = ($counts[$what] ?? 0) + $count;
                }
                $sections[] = [
                    'name' => recipient::space_name($workspace),
                    'url' => recipient::space_url($workspace)->out(false),
                    'what' => words::counts($report->counts),
                    'groups' => recipient::groups($report->groups),
                    'more' => $report->more,
                ];
            }
            if (!$first) {
                return;
            }
            $url = recipient::space_url($first);
            $settings = new \moodle_url($url, [], 'thementeam-stay');
            try {
                recipient::send(
                    'digest',
                    $user,
                    get_string('digest_subject', 'thementeam', words::counts($counts)),
                    'digest',
                    [
                        'greeting' => get_string('digest_greeting', 'thementeam', fullname($user)),
                        'sections' => $sections,
                        'why' => get_string("digest_why_$choice", 'thementeam'),
                        'settingsurl' => $settings->out(false),
                    ],
                    $url,
                    $sections[0]['name'],
                    (int) $first->instance->course->id,
                );
            } catch (\Throwable $e) {
                foreach ($before as [$space, $mark]) {
                    visits::tell((int) $space->id, (int) $user->id, $mark);
                }
                throw $e;
            }
        });
    }

    /**
     * What a digest tells of a space.
     *
     * @param workspace $workspace
     * @param string $choice
     * @return report
     */
    private static function report(workspace $workspace, string $choice): report {
        $spaceid = (int) $workspace->space->id;
        $known = visits::known($spaceid, $workspace->userid());
        $days = $known->time ? self::OLDEST : self::FIRST[$choice];
        $oldest = self::now() - $days * DAYSECS;
        return (new news($workspace))->since($known->time < $oldest ? acts::mark_at($spaceid, $oldest) : $known)[0];
    }

    /**
     * Notes what a person is told.
     *
     * @param workspace $workspace
     * @param mark $mark
     * @return mark what was noted before
     */
    private static function tell(workspace $workspace, mark $mark): mark {
        return visits::tell((int) $workspace->space->id, $workspace->userid(), $mark);
    }

    /**
     * The members of all spaces in which something happened lately.
     *
     * @param int $now
     * @return array<int, int[]> ids of spaces by person
     */
    private static function candidates(int $now): array {
        global $DB;
        $sql = "SELECT s.id
                  FROM {thementeam_space} s
                 WHERE s.archived = 0
                       AND EXISTS (SELECT 1 FROM {" . spaces::JOURNAL . "} j WHERE j.ownerid = s.id AND j.timecreated > ?)
              ORDER BY s.id";
        $candidates = [];
        foreach ($DB->get_fieldset_sql($sql, [$now - self::OLDEST * DAYSECS]) as $spaceid) {
            try {
                $workspace = workspace::of_space((int) $spaceid, (int) get_admin()->id);
            } catch (\moodle_exception $e) {
                mtrace("The activity of space $spaceid is not there: " . $e->getMessage());
                continue;
            }
            foreach ((new members($workspace))->list() as $member) {
                $candidates[$member['id']][] = (int) $spaceid;
            }
        }
        return $candidates;
    }

    /**
     * The present.
     *
     * @return int
     */
    private static function now(): int {
        return \core\di::get(\core\clock::class)->time();
    }
}
