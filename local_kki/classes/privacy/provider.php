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

namespace local_kki\privacy;

use context;
use context_course;
use context_user;
use core_privacy\local\metadata\collection;
use core_privacy\local\request\approved_contextlist;
use core_privacy\local\request\approved_userlist;
use core_privacy\local\request\contextlist;
use core_privacy\local\request\transform;
use core_privacy\local\request\userlist;
use core_privacy\local\request\writer;
use local_kki\baustein\progress;
use local_kki\consent\consent;
use local_kki\profile\profiles;

/**
 * What local_kki stores about people: profile and consent in their own context, progress and edits in the course's.
 *
 * @package    local_kki
 * @copyright  2026 KKI PraxisPortal
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class provider implements
    \core_privacy\local\metadata\provider,
    \core_privacy\local\request\core_userlist_provider,
    \core_privacy\local\request\plugin\provider {
    /** Tables and the columns that say something about a person. */
    private const METADATA = [
        'local_kki_profile' => ['userid', 'municipality', 'associationid', 'sizeclass', 'timemodified'],
        'local_kki_consent' => ['userid', 'provider', 'namekind', 'pseudonym', 'timecreated'],
        'local_kki_presence' => ['person', 'present'],
        'local_kki_concern' => ['userid', 'content', 'timecreated'],
        'local_kki_concern_too' => ['person'],
        'local_kki_note_text' => ['userid', 'content', 'url', 'timecreated'],
        'local_kki_progress' => ['phaseid', 'userid', 'status', 'usermodified', 'timecreated', 'timemodified'],
        'local_kki_journal' => ['userid', 'verb', 'itemtype', 'timecreated'],
        'local_kki_series' => ['usermodified'],
        'local_kki_date' => ['usermodified'],
        'local_kki_baustein' => ['usermodified'],
        'local_kki_phase' => ['usermodified'],
    ];

    /**
     * What is stored.
     *
     * @param collection $collection
     * @return collection
     */
    public static function get_metadata(collection $collection): collection {
        foreach (self::METADATA as $table => $columns) {
            $keys = array_map(fn(string $column): string => "privacy:metadata:$table:$column", $columns);
            $collection->add_database_table($table, array_combine($columns, $keys), "privacy:metadata:$table");
        }
        own_calendar::add_metadata($collection);
        return $collection;
    }

    /**
     * Where something is stored about a person.
     *
     * @param int $userid
     * @return contextlist
     */
    public static function get_contexts_for_userid(int $userid): contextlist {
        $list = new contextlist();
        if (profiles::has($userid) || consent::for_user($userid)) {
            $list->add_user_context($userid);
        }
        $courses = array_column(array_merge(progress::for_user($userid), own_presence::of($userid)), 'courseid');
        $courses = array_merge(
            $courses,
            own_talk::courses_of($userid),
            own_calendar::courses_of($userid),
            traces::courses_of($userid),
        );
        foreach (array_unique($courses) as $courseid) {
            $list->add_from_sql(
                'SELECT id FROM {context} WHERE contextlevel = :level AND instanceid = :courseid',
                ['level' => CONTEXT_COURSE, 'courseid' => $courseid],
            );
        }
        return $list;
    }

    /**
     * About whom something is stored in a context.
     *
     * @param userlist $userlist
     */
    public static function get_users_in_context(userlist $userlist): void {
        $context = $userlist->get_context();
        if ($context instanceof context_user) {
            $userid = (int) $context->instanceid;
            if (profiles::has($userid) || consent::for_user($userid)) {
                $userlist->add_user($userid);
            }
        } else if ($context instanceof context_course) {
            $courseid = (int) $context->instanceid;
            $userlist->add_users(array_merge(
                progress::userids_in_course($courseid),
                own_talk::people_in($courseid),
                own_calendar::people_in($courseid),
                traces::people_in($courseid),
            ));
        }
    }

    /**
     * Exports what is stored about a person.
     *
     * @param approved_contextlist $contextlist
     */
    public static function export_user_data(approved_contextlist $contextlist): void {
        $userid = (int) $contextlist->get_user()->id;
        foreach ($contextlist->get_contexts() as $context) {
            if ($context instanceof context_user && (int) $context->instanceid === $userid) {
                self::export_person($context, $userid);
            } else if ($context instanceof context_course) {
                self::export_course($context, $userid);
            }
        }
    }

    /**
     * Deletes what is stored about everybody in a context.
     *
     * @param context $context
     */
    public static function delete_data_for_all_users_in_context(context $context): void {
        if ($context instanceof context_user) {
            self::delete_person((int) $context->instanceid);
        } else if ($context instanceof context_course) {
            $courseid = (int) $context->instanceid;
            foreach (progress::userids_in_course($courseid) as $userid) {
                progress::delete_user($userid, $courseid);
            }
            own_talk::delete($courseid, own_talk::people_in($courseid));
            own_calendar::delete($courseid);
            traces::forget($courseid);
        }
    }

    /**
     * Deletes what is stored about one person.
     *
     * @param approved_contextlist $contextlist
     */
    public static function delete_data_for_user(approved_contextlist $contextlist): void {
        $userid = (int) $contextlist->get_user()->id;
        foreach ($contextlist->get_contexts() as $context) {
            self::delete_in($context, [$userid]);
        }
    }

    /**
     * Deletes what is stored about some people in a context.
     *
     * @param approved_userlist $userlist
     */
    public static function delete_data_for_users(approved_userlist $userlist): void {
        self::delete_in($userlist->get_context(), array_map('intval', $userlist->get_userids()));
    }

    /**
     * Deletes what is stored about some people in a context.
     *
     * @param context $context
     * @param int[] $userids
     */
    private static function delete_in(context $context, array $userids): void {
        if ($context instanceof context_user && in_array((int) $context->instanceid, $userids, true)) {
            self::delete_person((int) $context->instanceid);
        } else if ($context instanceof context_course) {
            foreach ($userids as $userid) {
                progress::delete_user($userid, (int) $context->instanceid);
                own_presence::delete($userid, (int) $context->instanceid);
            }
            own_talk::delete((int) $context->instanceid, $userids);
            own_calendar::delete((int) $context->instanceid, $userids);
            traces::forget((int) $context->instanceid, $userids);
        }
    }

    /**
     * Deletes what a person keeps in her own context.
     *
     * @param int $userid
     */
    private static function delete_person(int $userid): void {
        profiles::delete_user($userid);
        consent::delete_user($userid);
    }

    /**
     * Exports profile and consent.
     *
     * @param context_user $context
     * @param int $userid
     */
    private static function export_person(context_user $context, int $userid): void {
        if (profiles::has($userid)) {
            $profile = profiles::of($userid);
            writer::with_context($context)->export_data([get_string('privacy:path:profile', 'local_kki')], (object) [
                'municipality' => $profile->municipality,
                'association' => $profile->association,
                'size' => $profile->size,
            ]);
        }
        $consents = array_map(fn(\stdClass $row): \stdClass => (object) [
            'provider' => $row->provider,
            'namekind' => $row->namekind,
            'pseudonym' => (string) $row->pseudonym,
            'timecreated' => transform::datetime($row->timecreated),
        ], consent::for_user($userid));
        if ($consents) {
            $path = [get_string('privacy:path:consent', 'local_kki')];
            writer::with_context($context)->export_data($path, (object) ['consents' => $consents]);
        }
    }

    /**
     * Exports progress and edits in a course.
     *
     * @param context_course $context
     * @param int $userid
     */
    private static function export_course(context_course $context, int $userid): void {
        $courseid = (int) $context->instanceid;
        $steps = [];
        foreach (progress::for_user($userid) as $row) {
            if ((int) $row->courseid === $courseid) {
                $steps[] = (object) [
                    'baustein' => $row->baustein,
                    'phase' => $row->phase,
                    'type' => $row->type,
                    'tickedbyself' => transform::yesno((int) $row->usermodified === $userid),
                    'timecreated' => transform::datetime($row->timecreated),
                ];
            }
        }
        if ($steps) {
            $path = [get_string('privacy:path:progress', 'local_kki')];
            writer::with_context($context)->export_data($path, (object) ['steps' => $steps]);
        }
        $meetings = own_presence::in_words($userid, $courseid);
        if ($meetings) {
            $path = [get_string('privacy:path:presence', 'local_kki')];
            writer::with_context($context)->export_data($path, (object) ['meetings' => $meetings]);
        }
        $texts = own_talk::in_words($userid, $courseid);
        if ($texts) {
            $path = [get_string('privacy:path:talk', 'local_kki')];
            writer::with_context($context)->export_data($path, (object) ['texts' => $texts]);
        }
        own_calendar::export($context, $userid);
        $counts = traces::counts($userid, $courseid);
        if ($counts) {
            $path = [get_string('privacy:path:edits', 'local_kki')];
            writer::with_context($context)->export_data($path, (object) $counts);
        }
    }
}
