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

namespace mod_thementeam;

/**
 * A ThemenTeam activity as one person sees it: course module, course, context, and who may do what in which group.
 *
 * A space belongs to a group, or to everybody (group 0) where the activity has no groups. What a change of groups has put
 * out of reach stays readable, and only readable, for those who see all groups.
 *
 * @package    mod_thementeam
 * @copyright  2026 KKI PraxisPortal
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class instance {
    /** @var \stdClass[]|null groups whose spaces this person reads, by id */
    private ?array $readable = null;

    /** @var \stdClass[]|null groups that this person is a member of, by id */
    private ?array $own = null;

    /**
     * Use {@see self::from_cmid()} or {@see self::from_id()}.
     *
     * @param \cm_info $cm
     * @param \stdClass $course
     * @param \context_module $context
     * @param int $userid
     */
    private function __construct(
        /** @var \cm_info the course module */
        public readonly \cm_info $cm,
        /** @var \stdClass the course */
        public readonly \stdClass $course,
        /** @var \context_module the context that all rights are asked in */
        public readonly \context_module $context,
        /** @var int whose view of the activity this is */
        public readonly int $userid,
    ) {
    }

    /**
     * The activity of a course module.
     *
     * @param int $cmid
     * @param int|null $userid whose view; null: the current user's
     * @return self
     */
    public static function from_cmid(int $cmid, ?int $userid = null): self {
        return self::find('course_modules', $cmid, fn(\course_modinfo $all): array => $all->get_cms(), $userid);
    }

    /**
     * The activity with an id in the table thementeam.
     *
     * @param int $id
     * @param int|null $userid whose view; null: the current user's
     * @return self
     */
    public static function from_id(int $id, ?int $userid = null): self {
        return self::find('thementeam', $id, fn(\course_modinfo $all): array => $all->get_instances_of('thementeam'), $userid);
    }

    /**
     * The activity by way of the course's cached structure: Moodle's get_course_and_cm_from_…() ask the database four times.
     *
     * @param string $table knows the course
     * @param int $id in that table
     * @param callable $list gets the course's structure, gives its course modules by that id
     * @param int|null $userid
     * @return self
     * @throws \moodle_exception when there is no such activity
     */
    private static function find(string $table, int $id, callable $list, ?int $userid): self {
        global $DB, $USER;
        $course = get_course($DB->get_field($table, 'course', ['id' => $id], MUST_EXIST));
        $cm = $list(get_fast_modinfo($course))[$id] ?? null;
        if (!$cm || $cm->modname !== 'thementeam') {
            throw new \moodle_exception('invalidcoursemodule');
        }
        return new self($cm, $course, \context_module::instance($cm->id), $userid ?? (int) $USER->id);
    }

    /**
     * Whether the person has a capability here.
     *
     * @param string $capability
     * @return bool
     */
    public function has(string $capability): bool {
        return has_capability($capability, $this->context, $this->userid);
    }

    /**
     * NOGROUPS, SEPARATEGROUPS or VISIBLEGROUPS.
     *
     * @return int
     */
    public function group_mode(): int {
        return (int) groups_get_activity_groupmode($this->cm, $this->course);
    }

    /**
     * Groups whose spaces this person reads. Groups without participation have no space.
     *
     * @return \stdClass[] by id
     */
    public function readable_groups(): array {
        if ($this->group_mode() === NOGROUPS) {
            return [];
        }
        return $this->readable ??= groups_get_activity_allowed_groups($this->cm, $this->userid);
    }

    /**
     * Groups that this person is a member of, among those of the activity.
     *
     * @return \stdClass[] by id
     */
    public function own_groups(): array {
        return $this->own ??=
            groups_get_all_groups($this->course->id, $this->userid, $this->cm->groupingid, 'g.*', false, true);
    }

    /**
     * Whether the activity, as it is set now, gives the person this group's space.
     *
     * @param int $groupid 0: the space of all
     * @return bool
     */
    public function reaches(int $groupid): bool {
        return $this->group_mode() === NOGROUPS ? $groupid === 0 : isset($this->readable_groups()[$groupid]);
    }

    /**
     * Whether the person may read a space of this group; those who see all groups also read what is out of reach.
     *
     * @param int $groupid 0: the space of all
     * @return bool
     */
    public function can_read(int $groupid): bool {
        return $this->has('mod/thementeam:view')
            && ($this->reaches($groupid) || $this->has('moodle/site:accessallgroups'));
    }

    /**
     * Whether the person may write in this group's space.
     *
     * @param int $groupid 0: the space of all
     * @return bool
     */
    public function can_contribute(int $groupid): bool {
        return $this->has('mod/thementeam:contribute')
            && $this->reaches($groupid)
            && (
                $this->group_mode() !== VISIBLEGROUPS
                || isset($this->own_groups()[$groupid])
                || $this->has('moodle/site:accessallgroups')
            );
    }

    /**
     * Whether the person may remove what others wrote.
     *
     * @return bool
     */
    public function can_moderate(): bool {
        return $this->has('mod/thementeam:moderate');
    }

    /**
     * The group whose space opens when the address names none: one's own first.
     *
     * @return int|null null where there is no group that the person reads
     */
    public function default_group(): ?int {
        if ($this->group_mode() === NOGROUPS) {
            return 0;
        }
        $readable = $this->readable_groups();
        return array_key_first(array_intersect_key($this->own_groups(), $readable) ?: $readable);
    }

    /**
     * Tells Moodle that the person opened the activity: event and completion.
     */
    public function viewed(): void {
        global $CFG;
        require_once($CFG->libdir . '/completionlib.php');
        $event = event\course_module_viewed::create([
            'objectid' => $this->cm->instance,
            'context' => $this->context,
            'userid' => $this->userid,
        ]);
        $event->add_record_snapshot('course', $this->course);
        $event->trigger();
        (new \completion_info($this->course))->set_module_viewed($this->cm, $this->userid);
    }
}
