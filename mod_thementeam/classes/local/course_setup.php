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

use local_kki\hook\remove_demo;
use local_kki\hook\setup_course;
use mod_thementeam\instance;
use mod_thementeam\local\meeting\meetings;
use mod_thementeam\local\solution\documents;
use mod_thementeam\local\stay\visits;
use mod_thementeam\workspace;

/**
 * Puts the two ThemenTeams into the PraxisPortal course, and sample cards into them.
 *
 * @package    mod_thementeam
 * @copyright  2026 KKI PraxisPortal
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class course_setup {
    /** What sample cards are noted as. */
    private const DEMO_CARD = 'mod_thementeam/card';

    /** What sample solutions are noted as. */
    private const DEMO_DOCUMENT = 'mod_thementeam/document';

    /** What the setup remembers of a meeting. */
    private const DEMO_MEETING = 'mod_thementeam/meeting';

    /**
     * Adds what is missing.
     *
     * @param setup_course $hook
     */
    public static function setup_course(setup_course $hook): void {
        $withdemo = $hook->demo && !$hook->remembered(self::DEMO_CARD);
        foreach (setup_course::TEAMS as $team) {
            $name = $hook->text("setup_$team", 'thementeam');
            $cmid = self::find((int) $hook->course->id, $team);
            if (!$cmid) {
                $hook->add(get_string('setup_activity', 'thementeam', $name));
                $cmid = $hook->dryrun ? null : self::add_activity($hook, $team, $name);
            }
            if ($withdemo) {
                $hook->add(get_string('setup_demo', 'thementeam', $name));
                if ($cmid) {
                    self::add_cards($hook, $team, $cmid);
                }
            }
        }
    }

    /**
     * Takes the sample cards away, with everything that was said to them.
     *
     * @param remove_demo $hook
     */
    public static function remove_demo(remove_demo $hook): void {
        global $USER;
        documents::purge($hook->items(self::DEMO_DOCUMENT), (int) $USER->id);
        meetings::purge($hook->items(self::DEMO_MEETING));
        $cardids = $hook->items(self::DEMO_CARD);
        if ($cardids) {
            bin::purge($cardids, (int) $USER->id);
        }
    }

    /**
     * The activity of a team, if the course has it already.
     *
     * @param int $courseid
     * @param string $team
     * @return int|null id of the course module
     */
    private static function find(int $courseid, string $team): ?int {
        global $DB;
        $key = ['course' => $courseid, 'idnumber' => "kki-thementeam-$team", 'deletioninprogress' => 0];
        return (int) $DB->get_field('course_modules', 'id', $key, IGNORE_MULTIPLE) ?: null;
    }

    /**
     * Adds the activity of a team: one protected space for its group.
     *
     * @param setup_course $hook
     * @param string $team
     * @param string $name
     * @return int id of the course module
     */
    private static function add_activity(setup_course $hook, string $team, string $name): int {
        global $CFG, $DB;
        require_once($CFG->dirroot . '/course/modlib.php');
        return (int) add_moduleinfo((object) [
            'modulename' => 'thementeam',
            'module' => (int) $DB->get_field('modules', 'id', ['name' => 'thementeam'], MUST_EXIST),
            'section' => $hook->sections['thementeams'],
            'visible' => 1,
            'visibleoncoursepage' => 1,
            'cmidnumber' => "kki-thementeam-$team",
            'name' => $name,
            'intro' => $hook->text('setup_intro', 'thementeam'),
            'introformat' => FORMAT_HTML,
            'groupmode' => SEPARATEGROUPS,
            'groupingid' => $hook->groupings[$team],
            'germancolumns' => true,
        ], $hook->course)->coursemodule;
    }

    /**
     * Has everybody of a team been there some days ago, and seen what there was until now: the rest is new to them.
     *
     * @param int $spaceid
     * @param int[] $userids
     */
    private static function add_visits(int $spaceid, array $userids): void {
        $time = \core\di::get(\core\clock::class)->time() - 4 * DAYSECS;
        foreach ($userids as $userid) {
            visits::enter($spaceid, $userid, (int) spaces::get($spaceid)->revision, $time);
        }
    }

    /**
     * Adds the sample cards of a team, written by its members.
     *
     * @param setup_course $hook
     * @param string $team
     * @param int $cmid
     */
    private static function add_cards(setup_course $hook, string $team, int $cmid): void {
        $authors = array_values($hook->people('participant', $team));
        if (!$authors) {
            return;
        }
        $instance = instance::from_cmid($cmid);
        $space = workspace::of_group($instance, $hook->groups[$team])->space;
        $columns = array_column(columns::of_space((int) $space->id, $instance->context), 'id');
        $turn = 0;
        $cardids = [];
        $next = function () use ($authors, &$turn, $space): workspace {
            return workspace::of_space((int) $space->id, $authors[$turn++ % count($authors)]);
        };
        foreach (demo_cards::of($team) as $column => $cards) {
            foreach ($cards as [$title, $content, $comments]) {
                $added = (new cards($next()))->create($columns[$column], $title, $content, \core\uuid::generate());
                $hook->remember(self::DEMO_CARD, $added['card']['id']);
                $cardids[] = $added['card']['id'];
                foreach ($comments as $comment) {
                    (new comments($next()))->create($added['card']['id'], $comment, \core\uuid::generate());
                }
            }
            if ($column === 1) {
                self::add_visits((int) $space->id, $authors);
            }
        }
        if ($team === 'wohnen') {
            foreach (demo_meetings::add((int) $space->id, $authors, $cardids) as $meetingid) {
                $hook->remember(self::DEMO_MEETING, $meetingid);
            }
            foreach (demo_solutions::add((int) $space->id, $authors, [$cardids[0], end($cardids)]) as $documentid) {
                $hook->remember(self::DEMO_DOCUMENT, $documentid);
            }
        }
        foreach (demo_questions::add($team, (int) $space->id, $authors) as $cardid) {
            $hook->remember(self::DEMO_CARD, $cardid);
        }
        spaces::keep_quiet((int) $space->id);
    }
}
