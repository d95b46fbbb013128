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

namespace mod_thementeam\privacy;

use core_privacy\local\metadata\collection;
use core_privacy\local\request\approved_contextlist;
use core_privacy\local\request\approved_userlist;
use core_privacy\local\request\contextlist;
use core_privacy\local\request\helper;
use core_privacy\local\request\userlist;
use core_privacy\local\request\writer;
use mod_thementeam\local\card_files;
use mod_thementeam\local\erasure;
use mod_thementeam\local\here\here;
use mod_thementeam\local\spaces;
use mod_thementeam\local\stay\digests;

/**
 * What mod_thementeam knows of people. Texts are shared: erasing a person empties what that person wrote and forgets who it
 * was; what others wrote stays.
 *
 * @package    mod_thementeam
 * @copyright  2026 KKI PraxisPortal
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class provider implements
    \core_privacy\local\metadata\provider,
    \core_privacy\local\request\core_userlist_provider,
    \core_privacy\local\request\plugin\provider,
    \core_privacy\local\request\user_preference_provider {
    /** Columns that hold people, by table; the space is in the column named last. */
    private const PEOPLE = [
        'thementeam_space' => [['archivedby'], 'id'],
        'thementeam_card' => [['userid', 'deletedby', 'assigneeid'], 'spaceid'],
        'thementeam_comment' => [['userid', 'deletedby'], 'spaceid'],
        'thementeam_ask' => [['userid'], 'spaceid'],
        'thementeam_answer' => [['userid'], 'spaceid'],
        'thementeam_helpful' => [['userid'], 'spaceid'],
        'thementeam_mention' => [['userid'], 'spaceid'],
        'thementeam_visit' => [['userid'], 'spaceid'],
        'thementeam_watch' => [['userid'], 'spaceid'],
        'thementeam_presence' => [['userid'], 'spaceid'],
        'thementeam_document' => [['userid', 'usermodified', 'deletedby'], 'spaceid'],
        'thementeam_section' => [['assigneeid', 'deletedby'], 'spaceid'],
        'thementeam_signoff' => [['userid'], 'spaceid'],
        'thementeam_publication' => [['userid'], 'spaceid'],
        'thementeam_reaction' => [['userid'], 'spaceid'],
        'thementeam_meeting' => [['userid'], 'spaceid'],
        'thementeam_decision' => [['userid', 'deletedby'], 'spaceid'],
        'thementeam_text' => [['userid'], 'spaceid'],
        'thementeam_journal' => [['userid'], 'ownerid'],
    ];

    /** What people choose for themselves, and the string that describes it. */
    private const PREFERENCES = [digests::PREFERENCE => 'digest', here::PREFERENCE => 'here'];

    /** What is described, by table. */
    private const FIELDS = [
        'thementeam_space' => ['archivedby', 'archivereason', 'timearchived'],
        'thementeam_card' => ['userid', 'title', 'deletedby', 'assigneeid', 'timedue', 'timecreated'],
        'thementeam_comment' => ['userid', 'deletedby', 'reason', 'timecreated'],
        'thementeam_ask' => ['userid', 'question', 'timecreated'],
        'thementeam_answer' => ['userid', 'municipality', 'answer', 'line', 'timemodified'],
        'thementeam_helpful' => ['userid', 'itemtype', 'timecreated'],
        'thementeam_mention' => ['userid', 'itemtype', 'timecreated'],
        'thementeam_visit' => ['userid', 'timesince', 'timeseen', 'timetold'],
        'thementeam_watch' => ['userid', 'cardid', 'timecreated'],
        'thementeam_presence' => ['userid', 'timeend'],
        'thementeam_document' => ['userid', 'usermodified', 'deletedby', 'timecreated'],
        'thementeam_section' => ['assigneeid', 'deletedby'],
        'thementeam_signoff' => ['userid', 'naming', 'timecreated'],
        'thementeam_publication' => ['userid', 'content', 'timepublished'],
        'thementeam_reaction' => ['userid', 'reaction', 'note', 'timecreated'],
        'thementeam_meeting' => ['userid', 'timecreated'],
        'thementeam_decision' => ['userid', 'deletedby', 'timecreated'],
        'thementeam_text' => ['userid', 'title', 'content', 'timecreated'],
        'thementeam_journal' => ['userid', 'verb', 'timecreated'],
    ];

    /**
     * What is stored.
     *
     * @param collection $collection
     * @return collection
     */
    public static function get_metadata(collection $collection): collection {
        foreach (self::FIELDS as $table => $fields) {
            $prefix = "privacy:metadata:$table";
            $described = array_map(fn(string $field): string => "$prefix:$field", array_combine($fields, $fields));
            $collection->add_database_table($table, $described, $prefix);
        }
        foreach (self::PREFERENCES as $name => $described) {
            $collection->add_user_preference($name, "privacy:metadata:preference:$described");
        }
        foreach (['core_files', 'core_tag', 'core_calendar', 'core_message'] as $subsystem) {
            $collection->add_subsystem_link($subsystem, [], "privacy:metadata:$subsystem");
        }
        return $collection;
    }

    /**
     * Where something of a person is.
     *
     * @param int $userid
     * @return contextlist
     */
    public static function get_contexts_for_userid(int $userid): contextlist {
        $contexts = new contextlist();
        foreach (self::PEOPLE as $table => [$columns, $space]) {
            foreach ($columns as $column) {
                $contexts->add_from_sql(
                    "SELECT ctx.id
                       FROM {context} ctx
                       JOIN {course_modules} cm ON cm.id = ctx.instanceid AND ctx.contextlevel = :level
                       JOIN {modules} m ON m.id = cm.module AND m.name = 'thementeam'
                       JOIN {thementeam_space} s ON s.thementeamid = cm.instance
                       JOIN {{$table}} t ON t.$space = s.id
                      WHERE t.$column = :userid",
                    ['level' => CONTEXT_MODULE, 'userid' => $userid],
                );
            }
        }
        return $contexts;
    }

    /**
     * Whose data are in a context.
     *
     * @param userlist $userlist
     */
    public static function get_users_in_context(userlist $userlist) {
        $instanceid = self::instance_of($userlist->get_context());
        if (!$instanceid) {
            return;
        }
        foreach (self::PEOPLE as $table => [$columns, $space]) {
            foreach ($columns as $column) {
                $userlist->add_from_sql(
                    $column,
                    "SELECT t.$column
                       FROM {{$table}} t
                       JOIN {thementeam_space} s ON s.id = t.$space
                      WHERE s.thementeamid = :instanceid AND t.$column > 0",
                    ['instanceid' => $instanceid],
                );
            }
        }
    }

    /**
     * Gives a person what is theirs: each text with its versions, and what they did.
     *
     * @param approved_contextlist $contextlist
     */
    public static function export_user_data(approved_contextlist $contextlist) {
        $user = $contextlist->get_user();
        foreach ($contextlist->get_contexts() as $context) {
            $instanceid = self::instance_of($context);
            if (!$instanceid) {
                continue;
            }
            $data = helper::get_context_data($context, $user);
            $rows = new own_rows($instanceid, (int) $user->id);
            $own = team_export::of($rows) + solution_export::of($rows);
            writer::with_context($context)->export_data([], (object) ((array) $data + $own));
            helper::export_context_files($context, $user);
            self::export_card_files($rows, $context);
        }
    }

    /**
     * Gives a person what was chosen about digests, and about being shown.
     *
     * @param int $userid
     */
    public static function export_user_preferences(int $userid) {
        foreach (self::PREFERENCES as $name => $described) {
            $choice = get_user_preferences($name, null, $userid);
            if ($choice !== null) {
                $description = get_string("privacy:metadata:preference:$described", 'thementeam');
                writer::export_user_preference('mod_thementeam', $name, $choice, $description);
            }
        }
    }

    /**
     * Removes everything that people wrote in an activity.
     *
     * @param \context $context
     */
    public static function delete_data_for_all_users_in_context(\context $context) {
        $instanceid = self::instance_of($context);
        if ($instanceid) {
            spaces::clear($instanceid);
        }
    }

    /**
     * Erases one person.
     *
     * @param approved_contextlist $contextlist
     */
    public static function delete_data_for_user(approved_contextlist $contextlist) {
        foreach ($contextlist->get_contexts() as $context) {
            $instanceid = self::instance_of($context);
            if ($instanceid) {
                erasure::of($instanceid, [(int) $contextlist->get_user()->id]);
            }
        }
    }

    /**
     * Erases several people from one activity.
     *
     * @param approved_userlist $userlist
     */
    public static function delete_data_for_users(approved_userlist $userlist) {
        $instanceid = self::instance_of($userlist->get_context());
        if ($instanceid) {
            erasure::of($instanceid, array_map('intval', $userlist->get_userids()));
        }
    }

    /**
     * The activity of a context.
     *
     * @param \context $context
     * @return int|null null when it is another kind of context
     */
    private static function instance_of(\context $context): ?int {
        if (!$context instanceof \context_module) {
            return null;
        }
        $cm = get_coursemodule_from_id('thementeam', $context->instanceid);
        return $cm ? (int) $cm->instance : null;
    }

    /**
     * Gives a person the files of the cards that are theirs.
     *
     * @param own_rows $rows
     * @param \context $context
     */
    private static function export_card_files(own_rows $rows, \context $context): void {
        foreach ($rows->of('card', 't.userid') as $card) {
            foreach (card_files::AREAS as $area) {
                writer::with_context($context)->export_area_files([], 'mod_thementeam', $area, (int) $card->id);
            }
        }
    }
}
