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

use local_kki\setup\texts as texts_of_course;
use mod_thementeam\instance;

/**
 * What the columns of a new activity are made from.
 *
 * @package    mod_thementeam
 * @copyright  2026 KKI PraxisPortal
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class templates {
    /** The template that takes over the columns of another activity. */
    public const COPY = 'copy';

    /** What is taken where nobody has chosen. */
    public const DEFAULT = 'thementeam';

    /** String and colour of each column, by template. */
    private const COLUMNS = [
        'thementeam' => ['column_concerns' => 'orange', 'column_knowledge' => 'blue', 'column_proposals' => 'green'],
        'dialogwerkstatt' => [
            'column_science' => 'blue',
            'column_administration' => 'orange',
            'column_society' => 'violet',
            'column_together' => 'green',
        ],
        'kollegial' => [
            'column_issue' => 'orange',
            'column_inquiries' => 'blue',
            'column_ideas' => 'violet',
            'column_steps' => 'green',
        ],
        'empty' => ['column_cards' => ''],
    ];

    /**
     * The templates, the default first.
     *
     * @return string[]
     */
    public static function keys(): array {
        return array_keys(self::COLUMNS);
    }

    /**
     * The columns that a new activity is to have.
     *
     * @param \stdClass $data from the form, or from whoever else adds an activity; gets `template` where it has none
     * @return array[] as {@see columns::define()} takes them
     */
    public static function of(\stdClass $data): array {
        $data->template ??= self::DEFAULT;
        if ($data->template === self::COPY) {
            return self::columns_of((int) ($data->copyfrom ?? 0));
        }
        if (!isset(self::COLUMNS[$data->template])) {
            throw new \invalid_parameter_exception('No such template');
        }
        return self::columns($data->template, !empty($data->germancolumns));
    }

    /**
     * The columns of a template.
     *
     * @param string $key one of {@see self::keys()}
     * @param bool $german whether their names are German whatever language is current
     * @return array[] as {@see columns::define()} takes them
     */
    public static function columns(string $key, bool $german = false): array {
        $columns = [];
        foreach (self::COLUMNS[$key] as $string => $color) {
            $columns[] = [
                'name' => $german ? texts_of_course::string($string, 'thementeam') : get_string($string, 'thementeam'),
                'color' => $color,
                'locked' => 0,
            ];
        }
        return $columns;
    }

    /**
     * The columns of another activity: those of its space where there is one only, else those that it starts a space with.
     *
     * @param int $cmid
     * @return array[] as {@see columns::define()} takes them
     * @throws \required_capability_exception when the current user does not arrange that activity
     */
    public static function columns_of(int $cmid): array {
        $source = instance::from_cmid($cmid);
        require_capability('mod/thementeam:managespace', $source->context);
        $spaces = spaces::of_instance((int) $source->cm->instance);
        $space = reset($spaces);
        if (count($spaces) === 1 && $source->can_read((int) $space->groupid)) {
            return columns::blueprints_of_space((int) $space->id);
        }
        return columns::definitions((int) $source->cm->instance);
    }

    /**
     * The activities whose columns the current user can take over: of this course first, then of the user's other courses.
     *
     * @param \stdClass $course
     * @return string[] names by id of the course module
     */
    public static function sources(\stdClass $course): array {
        $courses = [$course->id => $course] + enrol_get_my_courses();
        $sources = [];
        foreach (get_all_instances_in_courses('thementeam', $courses) as $instance) {
            $context = \context_module::instance($instance->coursemodule);
            if (has_capability('mod/thementeam:managespace', $context)) {
                $name = format_string($instance->name, true, ['context' => $context]);
                $foreign = (int) $instance->course !== (int) $course->id;
                $where = $foreign ? format_string($courses[$instance->course]->fullname, true, ['context' => $context]) : '';
                $sources[(int) $instance->coursemodule] = $foreign
                    ? get_string('template_source', 'thementeam', ['name' => $name, 'course' => $where])
                    : $name;
            }
        }
        return $sources;
    }
}
