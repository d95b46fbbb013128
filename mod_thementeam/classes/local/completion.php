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

use mod_thementeam\task\update_completion;

/**
 * When a ThemenTeam counts as completed. What was deleted does not count any more.
 *
 * A question without a name, and what its author writes below it, counts for the author from the next day on: a tick in the
 * very minute of the question would say whose it is.
 *
 * @package    mod_thementeam
 * @copyright  2026 KKI PraxisPortal
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class completion {
    /** The rules: columns of the table thementeam. */
    public const RULES = ['completioncontributions', 'completionanswered', 'completionpublished'];

    /** What the events are about, by their names. */
    private const ITEMS = [
        'card_created' => 'card', 'card_deleted' => 'card', 'card_restored' => 'card',
        'comment_created' => 'comment', 'comment_deleted' => 'comment',
        'answer_created' => 'answer', 'answer_deleted' => 'answer',
        'publication_created' => 'space', 'publication_withdrawn' => 'space',
    ];

    /**
     * Whether somebody has done what a rule asks for.
     *
     * @param string $rule one of RULES
     * @param int $thementeamid
     * @param int $userid
     * @param int $needed what the activity asks for
     * @return bool
     */
    public static function done(string $rule, int $thementeamid, int $userid, int $needed): bool {
        return match ($rule) {
            'completioncontributions' => self::contributions($thementeamid, $userid) >= $needed,
            'completionanswered' => self::answered($thementeamid, $userid),
            'completionpublished' => self::published($thementeamid, $userid),
        };
    }

    /**
     * Something happened that may complete an activity for somebody. Asks the database only where the activity has rules.
     *
     * @param \core\event\base $event
     */
    public static function follow(\core\event\base $event): void {
        $item = self::ITEMS[substr(strrchr($event->eventname, '\\'), 1)] ?? null;
        $cm = get_fast_modinfo($event->courseid)->cms[$event->contextinstanceid] ?? null;
        if (!$item || !$cm || !array_filter($cm->customdata['customcompletionrules'] ?? [])) {
            return;
        }
        $task = new update_completion();
        // Of an answer that was taken back there is no row any more.
        [$item, $id] = match (true) {
            $item === 'answer' && $event->userid > 0 => ['user', $event->userid],
            $item === 'space' => ['space', $event->other['spaceid']],
            default => [$item, $event->objectid],
        };
        $task->set_custom_data(['cmid' => (int) $cm->id, 'item' => $item, 'id' => (int) $id]);
        if ($event->anonymous) {
            $task->set_next_run_time(self::today() + DAYSECS + random_int(HOURSECS, 5 * HOURSECS));
        }
        \core\task\manager::queue_adhoc_task($task, true);
    }

    /**
     * Whose completion something may have changed.
     *
     * @param \context $context
     * @param string $item card, comment, answer, space or user
     * @param int $id
     * @return int[] ids of people
     */
    public static function people(\context $context, string $item, int $id): array {
        global $DB;
        if ($item === 'user') {
            return [$id];
        }
        if ($item === 'space') {
            $groupid = $DB->get_field('thementeam_space', 'groupid', ['id' => $id]);
            return $groupid === false ? [] : array_keys(
                get_enrolled_users($context, 'mod/thementeam:contribute', max(0, (int) $groupid), 'u.id', null, 0, 0, true),
            );
        }
        $userid = (int) $DB->get_field("thementeam_$item", 'userid', ['id' => $id]);
        return $userid ? [$userid] : [];
    }

    /**
     * How many cards and comments somebody contributed.
     *
     * @param int $thementeamid
     * @param int $userid
     * @return int
     */
    private static function contributions(int $thementeamid, int $userid): int {
        global $DB;
        return (int) $DB->get_field_sql(
            "SELECT (SELECT COUNT(1)
                       FROM {thementeam_card} c
                       JOIN {thementeam_space} s ON s.id = c.spaceid
                      WHERE s.thementeamid = :team1 AND c.userid = :user1 AND c.timedeleted IS NULL
                            AND (c.anonymous = 0 OR c.timecreated < :today1))
                  + (SELECT COUNT(1)
                       FROM {thementeam_comment} t
                       JOIN {thementeam_space} s ON s.id = t.spaceid
                       JOIN {thementeam_card} c ON c.id = t.cardid
                      WHERE s.thementeamid = :team2 AND t.userid = :user2 AND t.timedeleted IS NULL
                            AND (c.anonymous = 0 OR c.userid <> t.userid OR t.timecreated < :today2)) AS contributions",
            [
                'team1' => $thementeamid, 'user1' => $userid, 'today1' => self::today(),
                'team2' => $thementeamid, 'user2' => $userid, 'today2' => self::today(),
            ],
        );
    }

    /**
     * Whether somebody answered a short question of others, or for the own Kommune.
     *
     * @param int $thementeamid
     * @param int $userid
     * @return bool
     */
    private static function answered(int $thementeamid, int $userid): bool {
        global $DB;
        return $DB->record_exists_sql(
            "SELECT 1
               FROM {thementeam_comment} t
               JOIN {thementeam_space} s ON s.id = t.spaceid
               JOIN {thementeam_card} c ON c.id = t.cardid
              WHERE s.thementeamid = :team AND t.userid = :user AND t.timedeleted IS NULL
                    AND c.kind = 'question' AND c.userid <> t.userid",
            ['team' => $thementeamid, 'user' => $userid],
        ) || $DB->record_exists_sql(
            "SELECT 1
               FROM {thementeam_answer} n
               JOIN {thementeam_space} s ON s.id = n.spaceid
              WHERE s.thementeamid = :team AND n.userid = :user",
            ['team' => $thementeamid, 'user' => $userid],
        );
    }

    /**
     * Whether somebody's team has published a solution that was not withdrawn.
     *
     * @param int $thementeamid
     * @param int $userid
     * @return bool
     */
    private static function published(int $thementeamid, int $userid): bool {
        global $DB;
        return $DB->record_exists_sql(
            "SELECT 1
               FROM {thementeam_publication} p
               JOIN {thementeam_space} s ON s.id = p.spaceid
          LEFT JOIN {groups_members} m ON m.groupid = s.groupid AND m.userid = :user
              WHERE p.thementeamid = :team AND p.status <> 'withdrawn' AND (s.groupid = 0 OR m.id IS NOT NULL)",
            ['team' => $thementeamid, 'user' => $userid],
        );
    }

    /**
     * When today began.
     *
     * @return int
     */
    private static function today(): int {
        return usergetmidnight(\core\di::get(\core\clock::class)->time(), \core_date::get_server_timezone());
    }
}
