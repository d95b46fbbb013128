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

use mod_thementeam\local\mentions;
use mod_thementeam\local\spaces;
use mod_thementeam\task\send_notice;

/**
 * Tells people at once what they asked to be told: where somebody names them, what happens to their own cards and those
 * that they take care of, and to what they watch.
 *
 * Nothing of this runs in the request of the person who writes. A scheduled task reads what the journal has got since it
 * looked last, and queues one task for each person who is to be told; in the same transaction it notes how far it came, so
 * that nothing is told twice. Each of these tasks sends one message, and fails and is repeated by itself.
 *
 * @package    mod_thementeam
 * @copyright  2026 KKI PraxisPortal
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class notices {
    /** Why somebody is told, the strongest reason first; each is a message provider. */
    public const REASONS = ['mention', 'care', 'watch'];

    /** What is told to those who take care of a card or wrote it, by item type and verb. */
    private const CARE = ['comment create', 'card answer', 'card accept'];

    /** What is told besides to those who take care of it. */
    private const CARER = ['card assign', 'card update', 'card ask'];

    /** What is told to those who watch a card. */
    private const CARD = ['comment create', 'card answer', 'card accept', 'card update', 'card ask'];

    /** What is told to those who watch a space. */
    private const SPACE = ['card create', 'comment create', 'card answer', 'card ask'];

    /**
     * Queues what is to be told of all spaces.
     *
     * @return int how many people are told
     */
    public static function spread(): int {
        global $DB;
        $count = 0;
        foreach ($DB->get_fieldset_select('thementeam_space', 'id', 'revision <> noticed') as $spaceid) {
            $count += self::spread_space((int) $spaceid);
        }
        return $count;
    }

    /**
     * Tells a person what some revisions of a space brought.
     *
     * @param int $userid
     * @param int $spaceid
     * @param int $from the revision before the first
     * @param int $to the last
     */
    public static function send(int $userid, int $spaceid, int $from, int $to): void {
        recipient::act_as($userid, function (\stdClass $user) use ($spaceid, $from, $to): void {
            $workspace = recipient::space($spaceid);
            if (!$workspace) {
                return;
            }
            $acts = acts::between($spaceid, $from, $to);
            $reasons = self::reasons($spaceid, $acts)[(int) $user->id] ?? [];
            $report = report::of($workspace, $acts->filter(fn(\stdClass $act): bool => isset($reasons[$act->id])));
            if (!$report->groups) {
                return;
            }
            $reason = current(array_intersect(self::REASONS, $reasons));
            $single = count($report->groups) === 1 ? $report->groups[0] : null;
            $space = recipient::space_name($workspace);
            $title = $single ? html_to_text($single['title'], 0, false) : $space;
            $url = $single ? new \moodle_url($single['url']) : recipient::space_url($workspace);
            $what = $single && count($single['entries']) === 1 && $reason !== 'mention' ? $single['entries'][0]['what'] : '';
            $subject = match (true) {
                $what !== '' => get_string('notice_subject', 'thementeam', (object) ['what' => $what, 'title' => $title]),
                $single || $reason === 'mention' => get_string("notice_subject_$reason", 'thementeam', $title),
                default => get_string('notice_subject_many', 'thementeam', $title),
            };
            recipient::send($reason, $user, $subject, 'notice', [
                'space' => $space,
                'why' => get_string("notice_why_$reason", 'thementeam'),
                'groups' => recipient::groups($report->groups),
                'url' => $url->out(false),
                'settingsurl' => (new \moodle_url('/message/notificationpreferences.php'))->out(false),
            ], $url, $title, (int) $workspace->instance->course->id);
        });
    }

    /**
     * Queues what is to be told of a space.
     *
     * @param int $spaceid
     * @return int how many people are told
     */
    private static function spread_space(int $spaceid): int {
        global $DB;
        $transaction = $DB->start_delegated_transaction();
        // Holds the row: a second run waits here, and then finds nothing to do.
        $DB->execute("UPDATE {thementeam_space} SET noticed = noticed WHERE id = ?", [$spaceid]);
        $space = $DB->get_record('thementeam_space', ['id' => $spaceid], 'id, revision, noticed');
        $userids = [];
        if ($space && $space->revision != $space->noticed) {
            [$from, $to] = [(int) $space->noticed, (int) $space->revision];
            $userids = array_keys(self::reasons($spaceid, acts::between($spaceid, $from, $to)));
            foreach ($userids as $userid) {
                send_notice::queue($userid, $spaceid, $from, $to);
            }
            $DB->set_field('thementeam_space', 'noticed', $to, ['id' => $spaceid]);
        }
        $transaction->allow_commit();
        return count($userids);
    }

    /**
     * Who is to be told of which acts, and why.
     *
     * @param int $spaceid
     * @param acts $acts
     * @return array<int, array<int, string>> by person: one of {@see self::REASONS} by id of the act
     */
    private static function reasons(int $spaceid, acts $acts): array {
        $told = array_unique([...self::CARE, ...self::CARER, ...self::CARD, ...self::SPACE, 'comment update']);
        $acts = $acts->filter(fn(\stdClass $act): bool => in_array("$act->itemtype $act->verb", $told, true));
        if (!$acts->list) {
            return [];
        }
        $cards = self::cards($spaceid, $acts);
        $watchers = watches::of_cards($spaceid, array_column($cards, 'id'));
        $mentioned = self::mentioned($acts);
        $assigned = array_filter($acts->list, fn(\stdClass $act): bool => $act->verb === 'assign');
        $assigned = array_map(fn(\stdClass $act): string => "$act->revision-$act->itemid", $assigned);
        $reasons = [];
        foreach ($acts->list as $act) {
            $card = $cards["$act->itemtype-$act->itemid"] ?? null;
            if (!$card) {
                continue;
            }
            $what = "$act->itemtype $act->verb";
            // Whoever is asked to take care is told that, and not of the same change a second time.
            $carer = $what === 'card update' && in_array("$act->revision-$act->itemid", $assigned, true) ? [] : self::CARER;
            $people = [
                'mention' => $mentioned[$act->id] ?? [],
                'care' => [
                    in_array($what, self::CARE, true) ? (int) $card->userid : 0,
                    in_array($what, [...self::CARE, ...$carer], true) ? (int) $card->assigneeid : 0,
                ],
                'watch' => [
                    ...(in_array($what, self::CARD, true) ? ($watchers[(int) $card->id] ?? []) : []),
                    ...(in_array($what, self::SPACE, true) ? ($watchers[0] ?? []) : []),
                ],
            ];
            foreach (self::REASONS as $reason) {
                foreach (array_diff($people[$reason], [0, (int) $act->userid]) as $userid) {
                    $reasons[$userid][(int) $act->id] ??= $reason;
                }
            }
        }
        return $reasons;
    }

    /**
     * The cards that acts were about.
     *
     * @param int $spaceid
     * @param acts $acts
     * @return \stdClass[] by item type and id: id, userid and assigneeid
     */
    private static function cards(int $spaceid, acts $acts): array {
        global $DB;
        $ids = ['card' => [0], 'comment' => [0]];
        foreach ($acts->list as $act) {
            $ids[$act->itemtype][] = (int) $act->itemid;
        }
        [$incards, $params] = $DB->get_in_or_equal(array_unique($ids['card']), SQL_PARAMS_NAMED);
        [$incomments, $more] = $DB->get_in_or_equal(array_unique($ids['comment']), SQL_PARAMS_NAMED);
        $cardkey = $DB->sql_concat("'card-'", 'c.id');
        $commentkey = $DB->sql_concat("'comment-'", 't.id');
        return $DB->get_records_sql(
            "SELECT $cardkey AS rowkey, c.id, c.userid, c.assigneeid
               FROM {thementeam_card} c
              WHERE c.spaceid = :space1 AND c.timedeleted IS NULL AND c.id $incards
          UNION ALL
             SELECT $commentkey AS rowkey, c.id, c.userid, c.assigneeid
               FROM {thementeam_comment} t
               JOIN {thementeam_card} c ON c.id = t.cardid
              WHERE t.spaceid = :space2 AND t.timedeleted IS NULL AND c.timedeleted IS NULL AND t.id $incomments",
            $params + $more + ['space1' => $spaceid, 'space2' => $spaceid],
        );
    }

    /**
     * Whom acts name who was not named in that comment before.
     *
     * @param acts $acts
     * @return array<int, int[]> ids of people by id of the act
     */
    private static function mentioned(acts $acts): array {
        $written = $acts->filter(fn(\stdClass $act): bool => $act->itemtype === 'comment' && $act->textid);
        $named = mentions::first_named(array_map(fn(\stdClass $act): int => (int) $act->textid, $written->list));
        $mentioned = [];
        foreach ($written->list as $act) {
            $mentioned[(int) $act->id] = $named[(int) $act->textid] ?? [];
        }
        return $mentioned;
    }
}
