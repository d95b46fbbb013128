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

namespace local_kki\baustein;

/**
 * The activities of a course as steps see them. Reads Moodle's cached course structure, not the database.
 *
 * @package    local_kki
 * @copyright  2026 KKI PraxisPortal
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class activities {
    /** The activity is there and Moodle tracks its completion. */
    public const TRACKED = 'tracked';

    /** The activity is there, but nobody can complete it. */
    public const UNTRACKED = 'untracked';

    /** The activity was deleted, or is none of this course. */
    public const MISSING = 'missing';

    /**
     * Use {@see activities::of_course()}.
     *
     * @param \course_modinfo $modinfo
     * @param \completion_info $completion
     */
    private function __construct(
        /** @var \course_modinfo the course's structure */
        private readonly \course_modinfo $modinfo,
        /** @var \completion_info the course's completion settings */
        private readonly \completion_info $completion,
    ) {
    }

    /**
     * The activities of a course.
     *
     * @param int $courseid
     * @param int $userid for whom they may be available; 0 for the current user
     * @return self
     */
    public static function of_course(int $courseid, int $userid = 0): self {
        global $CFG;
        require_once("$CFG->libdir/completionlib.php");
        $modinfo = get_fast_modinfo($courseid, $userid);
        return new self($modinfo, new \completion_info($modinfo->get_course()));
    }

    /**
     * Whether an activity can be a step.
     *
     * @param int $cmid
     * @return string one of the constants
     */
    public function state(int $cmid): string {
        $cm = $this->find($cmid);
        if ($cm === null) {
            return self::MISSING;
        }
        return $this->completion->is_enabled($cm) == COMPLETION_TRACKING_NONE ? self::UNTRACKED : self::TRACKED;
    }

    /**
     * Whether a step can be done at all; one that nobody can do does not count.
     *
     * @param \stdClass $phase
     * @return bool
     */
    public function counts(\stdClass $phase): bool {
        return $phase->type !== phase_type::online->value || $this->state((int) $phase->cmid) === self::TRACKED;
    }

    /**
     * Where the user does the activity, or null where it is hidden from or not yet open for the user.
     *
     * @param int $cmid
     * @return string|null
     */
    public function url(int $cmid): ?string {
        $cm = $this->find($cmid);
        return $cm !== null && $cm->uservisible && $cm->url ? $cm->url->out(false) : null;
    }

    /**
     * The activity's own page, for a trainer.
     *
     * @param int $cmid
     * @return string|null
     */
    public function settings_url(int $cmid): ?string {
        return $this->find($cmid) === null ? null : (new \moodle_url('/course/modedit.php', ['update' => $cmid]))->out(false);
    }

    /**
     * The name of a step: its own, or its activity's.
     *
     * @param \stdClass $phase
     * @return string formatted
     */
    public function phase_name(\stdClass $phase): string {
        if ($phase->name !== '') {
            return format_string($phase->name, true, ['context' => \context_course::instance($this->modinfo->get_course_id())]);
        }
        $cm = $this->find((int) $phase->cmid);
        return $cm === null ? phase_type::from($phase->type)->label() : $cm->get_formatted_name();
    }

    /**
     * What a trainer can choose from.
     *
     * @return array{0: array<int, string>, 1: array<int, string>} activities with and without completion, names by id
     */
    public function choices(): array {
        $choices = [[], []];
        foreach ($this->modinfo->get_cms() as $cm) {
            if ($cm->deletioninprogress || !$cm->url) {
                continue;
            }
            $group = $this->state((int) $cm->id) === self::TRACKED ? 0 : 1;
            $choices[$group][(int) $cm->id] = $cm->get_formatted_name();
        }
        return $choices;
    }

    /**
     * An activity that is there.
     *
     * @param int $cmid
     * @return \cm_info|null
     */
    private function find(int $cmid): ?\cm_info {
        $cm = $this->modinfo->get_cms()[$cmid] ?? null;
        return $cm === null || $cm->deletioninprogress ? null : $cm;
    }
}
