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

namespace local_kki\demo;

use local_kki\baustein\bausteine;
use local_kki\baustein\phase_fields;
use local_kki\baustein\phase_type;
use local_kki\baustein\phases;
use local_kki\baustein\progress;

/**
 * Sample progress: most people are somewhere in the middle of the first Baustein.
 *
 * @package    local_kki
 * @copyright  2026 KKI PraxisPortal
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class progress_sample {
    /** How many of the participants, in their order, have done the first, second … step. */
    private const DONE = [24, 20, 11, 6, 2];

    /** Whom to start with, so that those who are named as log-ins are in the middle of their way. */
    private const FIRST = 18;

    /** When the steps are, in days from now: the presence block is over, the others are to come. */
    private const DAYS = [-30, -16, -2, 12, 30];

    /**
     * Marks steps as done and gives them dates.
     *
     * @param \stdClass $course the course
     * @param array<string, int> $people ids by user name
     */
    public static function make(\stdClass $course, array $people): void {
        $participants = self::with_role('participant', $people);
        $participants = array_merge(array_slice($participants, self::FIRST), array_slice($participants, 0, self::FIRST));
        $trainers = self::with_role('trainer', $people);
        $bausteine = bausteine::of_course((int) $course->id, false);
        if (!$bausteine || !$participants || !$trainers) {
            return;
        }
        foreach (array_values(phases::of_baustein((int) reset($bausteine)->id)) as $position => $phase) {
            $done = array_slice($participants, 0, self::DONE[$position] ?? 0);
            self::give_dates($phase, self::DAYS[$position] ?? 40, $trainers[0]);
            if ($phase->type === phase_type::online->value) {
                self::view($course, (int) $phase->cmid, $done);
            } else if ($phase->type === phase_type::presence->value) {
                progress::mark((int) $phase->id, $done, true, $trainers[0]);
            } else {
                foreach ($done as $userid) {
                    progress::mark((int) $phase->id, [$userid], true, $userid);
                }
            }
        }
    }

    /**
     * Takes the dates away from the steps that got them here. What people have done goes with the people.
     */
    public static function remove(): void {
        global $DB;
        foreach (register::items('phase_dates') as $phaseid) {
            $phase = $DB->get_record(phases::TABLE, ['id' => $phaseid]);
            if ($phase && !$phase->timedeleted) {
                self::write($phase, '', '', (int) get_admin()->id);
            }
        }
    }

    /**
     * The people of one role, in their order.
     *
     * @param string $role participant or trainer
     * @param array<string, int> $people ids by user name
     * @return int[]
     */
    private static function with_role(string $role, array $people): array {
        $roles = array_column(people::all(), 'role', 'username');
        return array_values(array_filter($people, fn(string $name): bool => $roles[$name] === $role, ARRAY_FILTER_USE_KEY));
    }

    /**
     * Gives a step dates, unless a trainer did.
     *
     * @param \stdClass $phase the step
     * @param int $days from today
     * @param int $userid who does it
     */
    private static function give_dates(\stdClass $phase, int $days, int $userid): void {
        if ($phase->timestart || $phase->timedue) {
            return;
        }
        $day = \core\di::get(\core\clock::class)->now()
            ->setTimezone(new \DateTimeZone('Europe/Berlin'))
            ->modify("$days days");
        if ($phase->type === phase_type::presence->value) {
            self::write($phase, $day->setTime(9, 0)->format('U'), $day->modify('+1 day')->setTime(16, 0)->format('U'), $userid);
        } else {
            self::write($phase, '', $day->setTime(18, 0)->format('U'), $userid);
        }
        register::add('phase_dates', (int) $phase->id);
    }

    /**
     * Writes the dates of a step.
     *
     * @param \stdClass $phase the step
     * @param string $start when it starts, empty for no date
     * @param string $due until when, empty for no date
     * @param int $userid who does it
     */
    private static function write(\stdClass $phase, string $start, string $due, int $userid): void {
        $fields = phase_fields::of($phase);
        $wanted = ['timestart' => $start, 'timedue' => $due] + $fields;
        phases::update((int) $phase->id, (int) $phase->version, $fields, $wanted, $userid);
    }

    /**
     * Lets people have read a page.
     *
     * @param \stdClass $course the course
     * @param int $cmid the page
     * @param int[] $userids who read it
     */
    private static function view(\stdClass $course, int $cmid, array $userids): void {
        global $CFG;
        require_once($CFG->libdir . '/completionlib.php');
        $completion = new \completion_info($course);
        foreach ($userids as $userid) {
            $completion->set_module_viewed(get_fast_modinfo($course, $userid)->get_cm($cmid), $userid);
        }
    }
}
