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

namespace local_kki\hook;

use local_kki\demo\register;
use local_kki\setup\texts;

/**
 * Asks every plugin of the suite to add its part to the PraxisPortal course.
 *
 * Dispatched by {@see \local_kki\setup\course_setup} for the plan (dry run) and again for the work. A listener
 * - looks for what is there already (course module by its idnumber, block instance, group by its key) and leaves it alone,
 * - in a dry run calls {@see self::add()} for what it would add, and writes nothing,
 * - otherwise adds it and calls {@see self::add()} with the same sentence,
 * - with {@see self::$demo} also adds sample data, and hands each item to {@see self::remember()}.
 *
 * In the dry run for a course that does not exist yet, the course has the id 0, and sections and groups have numbers that
 * only show that they will exist.
 *
 * @package    local_kki
 * @copyright  2026 KKI PraxisPortal
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
#[\core\attribute\label('Asks plugins to add their part to the PraxisPortal course.')]
#[\core\attribute\tags('course')]
final class setup_course {
    /** Keys of the sections, in their order. */
    public const SECTIONS = ['willkommen', 'mittagsmeeting', 'thementeams', 'weiterbildung', 'diskurs', 'wissensspeicher'];

    /** Keys of the two ThemenTeams; each has a group and a grouping with just this group. */
    public const TEAMS = ['wohnen', 'sprachmittlung'];

    /** @var string[] Sentences saying what is (or would be) added. */
    private array $added = [];

    /**
     * Constructor.
     *
     * @param \stdClass $course the course; id 0 in the dry run for a course that does not exist yet
     * @param array<string, int> $sections section numbers by key, see SECTIONS
     * @param array<string, int> $groups group ids by key, see TEAMS
     * @param array<string, int> $groupings grouping ids by the same keys
     * @param bool $dryrun whether nothing may be written
     * @param bool $demo whether sample data are wanted
     * @param array<string, int> $people ids of the sample people by user name, see \local_kki\demo\people; empty without demo
     */
    public function __construct(
        /** @var \stdClass the course; id 0 in the dry run for a course that does not exist yet */
        public readonly \stdClass $course,
        /** @var array<string, int> section numbers by key */
        public readonly array $sections,
        /** @var array<string, int> group ids by key */
        public readonly array $groups,
        /** @var array<string, int> grouping ids by key */
        public readonly array $groupings,
        /** @var bool whether nothing may be written */
        public readonly bool $dryrun,
        /** @var bool whether sample data are wanted */
        public readonly bool $demo = false,
        /** @var array<string, int> ids of the sample people by user name */
        public readonly array $people = [],
    ) {
    }

    /**
     * Reports one thing that is added, or would be in a dry run.
     *
     * @param string $sentence what it is, in the language of the person who runs the setup, as plain text
     */
    public function add(string $sentence): void {
        $this->added[] = $sentence;
    }

    /**
     * All that was reported.
     *
     * @return string[]
     */
    public function added(): array {
        return $this->added;
    }

    /**
     * A text for the course itself, which is German whatever language the admin reads.
     *
     * @param string $identifier name of the string; it has no placeholders
     * @param string $component the plugin it belongs to
     * @return string
     */
    public function text(string $identifier, string $component): string {
        return texts::string($identifier, $component);
    }

    /**
     * Ids of the sample people of one role, in a fixed order.
     *
     * @param string $role participant or trainer
     * @param string|null $team only the members of this ThemenTeam, see TEAMS
     * @return array<string, int> ids by user name
     */
    public function people(string $role = 'participant', ?string $team = null): array {
        $names = array_column(
            array_filter(
                \local_kki\demo\people::all(),
                fn(array $person): bool => $person['role'] === $role && ($team === null || $person['team'] === $team),
            ),
            'username',
        );
        return array_intersect_key($this->people, array_flip($names));
    }

    /**
     * Whether a sample item is there already. Ask before you make it, so that a second run changes nothing.
     *
     * @param string $itemtype what it is, see remember()
     * @return int[] ids of the remembered items of this type
     */
    public function remembered(string $itemtype): array {
        return register::items($itemtype);
    }

    /**
     * Notes a sample item, so that it can be taken away again.
     *
     * Types that local_kki removes by itself: course_module, series, date.
     * A type of your own starts with the name of your plugin (mod_thementeam/card); answer {@see remove_demo} for it.
     *
     * @param string $itemtype what it is
     * @param int $itemid its id
     */
    public function remember(string $itemtype, int $itemid): void {
        if ($this->dryrun) {
            throw new \coding_exception('Nothing is made in a dry run, so there is nothing to remember.');
        }
        register::add($itemtype, $itemid);
    }
}
