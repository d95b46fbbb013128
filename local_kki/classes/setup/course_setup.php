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

namespace local_kki\setup;

use local_kki\demo\demo;
use local_kki\hook\setup_course;

/**
 * Makes the PraxisPortal course, or adds to a course what it lacks of it. Run again, it adds nothing.
 *
 * @package    local_kki
 * @copyright  2026 KKI PraxisPortal
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class course_setup {
    /**
     * Constructor.
     *
     * @param int|null $courseid the course to extend; null for the PraxisPortal course, which is made where there is none
     * @param bool $demo whether to add sample data
     */
    public function __construct(
        /** @var int|null the course to extend */
        private readonly ?int $courseid = null,
        /** @var bool whether to add sample data */
        private readonly bool $demo = false,
    ) {
    }

    /**
     * What a run would add. Writes nothing.
     *
     * @return string[] sentences in the language of the person who asks
     */
    public function plan(): array {
        return $this->run(new work(true))[1];
    }

    /**
     * Adds what is missing.
     *
     * @return array{\stdClass, string[]} the course, and what was added
     */
    public function apply(): array {
        return $this->run(new work(false));
    }

    /**
     * The PraxisPortal course that an earlier run made.
     *
     * @return \stdClass|null
     */
    public static function existing(): ?\stdClass {
        global $DB;
        $id = (int) get_config('local_kki', 'courseid');
        return $id ? ($DB->get_record('course', ['id' => $id]) ?: null) : null;
    }

    /**
     * Forgets a course that is being deleted.
     *
     * @param int $courseid the course
     */
    public static function forget(int $courseid): void {
        sections::forget($courseid);
        if ((int) get_config('local_kki', 'courseid') === $courseid) {
            unset_config('courseid', 'local_kki');
        }
    }

    /**
     * All steps, one after the other.
     *
     * @param work $work collects the steps, and knows whether to take them
     * @return array{\stdClass, string[]} the course, and the sentences
     */
    private function run(work $work): array {
        $course = $this->courseid ? get_course($this->courseid) : self::existing();
        if ($course && (int) $course->id === (int) SITEID) {
            throw new \moodle_exception('setup_notfrontpage', 'local_kki');
        }
        $isnew = !$course;
        $course ??= $this->make_course($work);
        $this->enable_completion($course, $work);
        $sections = sections::ensure($course, $isnew, $work);
        [$groups, $groupings] = groups::ensure((int) $course->id, $work);
        bausteine_setup::ensure($course, $sections['weiterbildung'], $work);

        $demo = $this->demo ? new demo($course, $sections, $groups, $work) : null;
        $people = $demo ? $demo->people() : [];
        $hook = new setup_course($course, $sections, $groups, $groupings, $work->dryrun, $this->demo, $people);
        \core\di::get(\core\hook\manager::class)->dispatch($hook);
        $work->merge($hook->added());
        $demo?->contents();

        return [$work->dryrun ? $course : get_course((int) $course->id), $work->sentences()];
    }

    /**
     * A new course.
     *
     * @param work $work the steps
     * @return \stdClass the course, with the id 0 in a dry run
     */
    private function make_course(work $work): \stdClass {
        global $CFG, $DB;
        require_once($CFG->dirroot . '/course/lib.php');
        $shortname = $name = texts::string('course_shortname');
        for ($number = 2; $DB->record_exists('course', ['shortname' => $shortname]); $number++) {
            $shortname = "$name $number";
        }
        $data = (object) [
            'fullname' => texts::string('course_fullname'),
            'shortname' => $shortname,
            'category' => \core_course_category::get_default()->id,
            'summary' => texts::html('course/summary'),
            'summaryformat' => FORMAT_HTML,
            'format' => 'topics',
            'numsections' => 0,
            'newsitems' => 0,
            'showgrades' => 0,
            'enablecompletion' => 1,
            'showactivitydates' => 0,
            'showcompletionconditions' => 1,
        ];
        $course = clone $data;
        $course->id = 0;
        $work->step(get_string('setup_course', 'local_kki', $data->fullname), function () use ($data, &$course): int {
            $course = get_course((int) create_course($data)->id);
            set_config('courseid', $course->id, 'local_kki');
            return (int) $course->id;
        });
        return $course;
    }

    /**
     * The path of a Kompetenzbaustein needs completion tracking.
     *
     * @param \stdClass $course the course
     * @param work $work the steps
     */
    private function enable_completion(\stdClass $course, work $work): void {
        global $CFG;
        require_once($CFG->dirroot . '/course/lib.php');
        if ($course->enablecompletion) {
            return;
        }
        $work->step(get_string('setup_completion', 'local_kki'), function () use ($course): int {
            $course->enablecompletion = 1;
            update_course((object) ['id' => $course->id, 'enablecompletion' => 1]);
            return (int) $course->id;
        });
    }
}
