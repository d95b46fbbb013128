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

use local_kki\live\pulse;
use local_kki\live\revision;
use mod_thementeam\local\here\presence;
use mod_thementeam\local\solution\files as solution_files;

/**
 * The spaces of activities. Owner of the table thementeam_space and of its journal.
 *
 * @package    mod_thementeam
 * @copyright  2026 KKI PraxisPortal
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class spaces {
    /** The owner's table, for revision and pulse. */
    public const TABLE = 'thementeam_space';

    /** The journal. */
    public const JOURNAL = 'thementeam_journal';

    /** What people wrote and said in a space: every table of it has a column `spaceid`. */
    private const CONTENT = [
        'thementeam_decision', 'thementeam_agenda', 'thementeam_meeting',
        'thementeam_reaction', 'thementeam_publication', 'thementeam_signoff', 'thementeam_documentcard', 'thementeam_section',
        'thementeam_document',
        'thementeam_visit', 'thementeam_watch', 'thementeam_presence',
        'thementeam_helpful', 'thementeam_mention', 'thementeam_link', 'thementeam_answer', 'thementeam_ask', 'thementeam_comment',
        'thementeam_text', 'thementeam_card',
    ];

    /**
     * A space.
     *
     * @param int $spaceid
     * @return \stdClass
     */
    public static function get(int $spaceid): \stdClass {
        global $DB;
        return $DB->get_record(self::TABLE, ['id' => $spaceid], '*', MUST_EXIST);
    }

    /**
     * The space of a group in an activity.
     *
     * @param int $thementeamid
     * @param int $groupid 0: the space of all
     * @return \stdClass|null null when nobody has used it yet
     */
    public static function find(int $thementeamid, int $groupid): ?\stdClass {
        global $DB;
        return $DB->get_record(self::TABLE, ['thementeamid' => $thementeamid, 'groupid' => $groupid]) ?: null;
    }

    /**
     * The space that a card lies in.
     *
     * @param int $cardid
     * @return \stdClass|null
     */
    public static function of_card(int $cardid): ?\stdClass {
        global $DB;
        $sql = "SELECT s.* FROM {thementeam_space} s JOIN {thementeam_card} c ON c.spaceid = s.id WHERE c.id = ?";
        return $DB->get_record_sql($sql, [$cardid]) ?: null;
    }

    /**
     * The space that a comment was written in.
     *
     * @param int $commentid
     * @return \stdClass|null
     */
    public static function of_comment(int $commentid): ?\stdClass {
        global $DB;
        $sql = "SELECT s.* FROM {thementeam_space} s JOIN {thementeam_comment} c ON c.spaceid = s.id WHERE c.id = ?";
        return $DB->get_record_sql($sql, [$commentid]) ?: null;
    }

    /**
     * The space that a column belongs to.
     *
     * @param int $columnid
     * @return \stdClass|null
     */
    public static function of_column(int $columnid): ?\stdClass {
        global $DB;
        $sql = "SELECT s.* FROM {thementeam_space} s JOIN {thementeam_column} c ON c.spaceid = s.id WHERE c.id = ?";
        return $DB->get_record_sql($sql, [$columnid]) ?: null;
    }

    /**
     * Closes a space for writing, or opens it again. Call it inside a change.
     *
     * @param int $spaceid
     * @param bool $locked
     * @return bool whether it was different before
     */
    public static function lock(int $spaceid, bool $locked): bool {
        global $DB;
        if ((bool) self::get($spaceid)->locked === $locked) {
            return false;
        }
        $DB->set_field(self::TABLE, 'locked', (int) $locked, ['id' => $spaceid]);
        return true;
    }

    /**
     * The space that a document, a section or a publication belongs to.
     *
     * @param string $itemtype document, section, publication, reaction, meeting or decision
     * @param int $itemid
     * @return \stdClass|null
     */
    public static function of_item(string $itemtype, int $itemid): ?\stdClass {
        global $DB;
        $sql = "SELECT s.* FROM {thementeam_space} s JOIN {thementeam_$itemtype} i ON i.spaceid = s.id WHERE i.id = ?";
        return $DB->get_record_sql($sql, [$itemid]) ?: null;
    }

    /**
     * All spaces of an activity.
     *
     * @param int $thementeamid
     * @return \stdClass[] by id
     */
    public static function of_instance(int $thementeamid): array {
        global $DB;
        return $DB->get_records(self::TABLE, ['thementeamid' => $thementeamid], 'id');
    }

    /**
     * Makes the space of a group with the activity's columns. Two people who open it at once get the same one: the row of
     * the activity is locked first.
     *
     * @param int $thementeamid
     * @param int $groupid 0: the space of all
     * @param string|null $groupname
     * @return \stdClass
     */
    public static function make(int $thementeamid, int $groupid, ?string $groupname): \stdClass {
        global $DB;
        $transaction = $DB->start_delegated_transaction();
        $DB->execute("UPDATE {thementeam} SET timemodified = timemodified WHERE id = ?", [$thementeamid]);
        if (!self::find($thementeamid, $groupid)) {
            $spaceid = $DB->insert_record(self::TABLE, (object) [
                'thementeamid' => $thementeamid,
                'groupid' => $groupid,
                'groupname' => $groupname,
                'timecreated' => \core\di::get(\core\clock::class)->time(),
            ]);
            columns::copy_to_space($thementeamid, $spaceid);
        }
        $transaction->allow_commit();
        return self::find($thementeamid, $groupid);
    }

    /**
     * Runs a change of a space: revision, journal and pulse.
     *
     * @param int $spaceid
     * @param int $userid who acts
     * @param callable $change gets the revision, returns whether it recorded anything
     * @return array{bool, int} whether anything changed, and the revision of the space afterwards
     */
    public static function change(int $spaceid, int $userid, callable $change): array {
        return revision::change(
            self::TABLE,
            self::JOURNAL,
            $spaceid,
            $userid,
            function (revision $revision) use ($change): array {
                $changed = $change($revision);
                return [$changed, $changed ? $revision->number : $revision->number - 1];
            },
        );
    }

    /**
     * Runs a change by somebody who may not write while the space is closed. Whether it is, is asked once more: a trainer may
     * have closed it since the person was let in, and from then on nothing is to change.
     *
     * @param int $spaceid
     * @param int $userid who acts
     * @param callable $change gets the revision, returns whether it recorded anything
     * @return array{bool, int} whether anything changed, and the revision of the space afterwards
     * @throws \local_kki\live\refusal when the space is closed or archived by now
     */
    public static function write(int $spaceid, int $userid, callable $change): array {
        return self::change($spaceid, $userid, fn(revision $revision): bool => match (true) {
            (bool) $revision->owner->archived => throw refusals::of('archived'),
            (bool) $revision->owner->locked => throw refusals::of('locked'),
            default => $change($revision),
        });
    }

    /**
     * The last act of a kind on something.
     *
     * @param int $spaceid
     * @param string $verb
     * @param string $itemtype
     * @param int $itemid
     * @return \stdClass|null revision, userid and timecreated
     */
    public static function last_act(int $spaceid, string $verb, string $itemtype, int $itemid): ?\stdClass {
        global $DB;
        $key = ['ownerid' => $spaceid, 'verb' => $verb, 'itemtype' => $itemtype, 'itemid' => $itemid];
        $rows = $DB->get_records(self::JOURNAL, $key, 'id DESC', 'id, revision, userid, timecreated', 0, 1);
        return reset($rows) ?: null;
    }

    /**
     * Has nobody told at once of what happened in a space until now.
     *
     * @param int $spaceid
     */
    public static function keep_quiet(int $spaceid): void {
        global $DB;
        $DB->execute("UPDATE {thementeam_space} SET noticed = revision WHERE id = ?", [$spaceid]);
    }

    /**
     * Keeps the spaces of a group that has ended, to be read by those who see all groups.
     *
     * @param int $groupid
     * @param string $name the group's last name
     */
    public static function archive_group(int $groupid, string $name): void {
        global $DB;
        $DB->execute(
            "UPDATE {thementeam_space} SET archived = 1, groupname = ? WHERE groupid = ?",
            [\core_text::substr($name, 0, 255), $groupid],
        );
    }

    /**
     * Forgets who did what, for a person whose account is gone. The texts stay with the team.
     *
     * @param int $userid
     */
    public static function forget_actor(int $userid): void {
        global $DB;
        $DB->set_field(self::JOURNAL, 'userid', 0, ['userid' => $userid]);
    }

    /**
     * Forgets who did what in one space.
     *
     * @param int $spaceid
     * @param int[] $userids
     */
    public static function forget_actors(int $spaceid, array $userids): void {
        global $DB;
        [$in, $params] = $DB->get_in_or_equal($userids, SQL_PARAMS_NAMED);
        $DB->set_field_select(self::JOURNAL, 'userid', 0, "ownerid = :spaceid AND userid $in", $params + ['spaceid' => $spaceid]);
    }

    /**
     * Shortens the journals of all spaces. A browser that was away for longer loads everything anew.
     *
     * @param int $before what was done before this time goes
     */
    public static function prune(int $before): void {
        global $DB;
        $DB->delete_records_select(self::JOURNAL, 'timecreated < ?', [$before]);
    }

    /**
     * Removes all cards of an activity; spaces and columns stay. Open browsers load everything anew.
     *
     * @param int $thementeamid
     */
    public static function clear(int $thementeamid): void {
        global $DB, $USER;
        foreach (self::of_instance($thementeamid) as $space) {
            self::change((int) $space->id, (int) $USER->id, function (revision $revision) use ($DB, $space): bool {
                card_parts::purge((int) $space->id);
                solution_files::purge((int) $space->id);
                presence::clear((int) $space->id);
                foreach (self::CONTENT as $table) {
                    $DB->delete_records($table, ['spaceid' => $space->id]);
                }
                $DB->delete_records(self::JOURNAL, ['ownerid' => $space->id]);
                $revision->record('clear', 'space', (int) $space->id);
                return true;
            });
        }
    }

    /**
     * Removes the spaces of an activity that is being deleted.
     *
     * @param int $thementeamid
     */
    public static function delete_all(int $thementeamid): void {
        global $DB;
        foreach (array_keys(self::of_instance($thementeamid)) as $spaceid) {
            card_parts::purge($spaceid);
            solution_files::purge($spaceid);
            foreach ([...self::CONTENT, 'thementeam_column'] as $table) {
                $DB->delete_records($table, ['spaceid' => $spaceid]);
            }
            $DB->delete_records(self::JOURNAL, ['ownerid' => $spaceid]);
            $DB->delete_records(self::TABLE, ['id' => $spaceid]);
            pulse::delete(self::TABLE, (int) $spaceid);
        }
        columns::delete_definitions($thementeamid);
    }

    /**
     * Removes the pulses of all spaces, for the uninstallation.
     */
    public static function delete_pulses(): void {
        global $DB;
        foreach ($DB->get_fieldset_select(self::TABLE, 'id', '') as $spaceid) {
            pulse::delete(self::TABLE, (int) $spaceid);
        }
    }
}
