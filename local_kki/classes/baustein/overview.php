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

use local_kki\profile\profiles;

/**
 * Everyone's progress through one Baustein, as a trainer sees it. The number of queries does not depend on the number of
 * people, steps or activities.
 *
 * @package    local_kki
 * @copyright  2026 KKI PraxisPortal
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class overview {
    /** People on one page. */
    public const PAGE = 50;

    /** People read at a time for a download. */
    private const CHUNK = 1000;

    /** @var array<int, \stdClass> the steps by id */
    private readonly array $phases;

    /** @var array<int, \stdClass> the steps that count, by id */
    private readonly array $counting;

    /** @var activities the course's activities */
    private readonly activities $activities;

    /** @var people the participants whom the viewer may see */
    private readonly people $people;

    /**
     * The overview of one Baustein.
     *
     * @param \stdClass $baustein
     * @param int $viewerid who looks
     */
    public function __construct(
        /** @var \stdClass the Baustein */
        private readonly \stdClass $baustein,
        /** @var int who looks */
        private readonly int $viewerid,
    ) {
        $this->phases = phases::of_baustein((int) $baustein->id);
        $this->activities = activities::of_course((int) $baustein->courseid);
        $this->counting = array_filter($this->phases, fn($phase) => $this->activities->counts($phase));
        $this->people = people::seen_by((int) $baustein->courseid, $viewerid);
    }

    /**
     * One page, as page, web service and browser know it.
     *
     * @param string $sort {@see people::BY_NAME} or {@see people::BY_PROGRESS}
     * @param bool $descending
     * @param int $page from 0; beyond the last one means the last
     * @return array see {@see \local_kki\external\tracker_structures::overview()}
     */
    public function export(string $sort, bool $descending, int $page): array {
        $context = \context_course::instance((int) $this->baustein->courseid);
        $sort = $sort === people::BY_PROGRESS ? $sort : people::BY_NAME;
        $total = $this->people->count();
        $pages = max(1, (int) ceil($total / self::PAGE));
        $page = max(0, min($page, $pages - 1));
        return [
            'courseid' => (int) $this->baustein->courseid,
            'id' => (int) $this->baustein->id,
            'name' => format_string($this->baustein->name, true, ['context' => $context]),
            'sort' => $sort,
            'descending' => $descending,
            'page' => $page,
            'pages' => $pages,
            'total' => $total,
            'canmark' => has_capability('local/kki:markprogress', $context, $this->viewerid),
            'phases' => array_values(array_map(fn($phase) => $this->export_phase($phase), $this->phases)),
            'people' => $this->rows($sort, $descending, $page * self::PAGE, self::PAGE),
        ];
    }

    /**
     * Everyone, for a download; reads people in portions.
     *
     * @return \Generator<int, array> as the `people` of {@see overview::export()}
     */
    public function everyone(): \Generator {
        $offset = 0;
        do {
            $rows = $this->rows(people::BY_NAME, false, $offset, self::CHUNK);
            foreach ($rows as $row) {
                yield $row;
            }
            $offset += self::CHUNK;
        } while (count($rows) === self::CHUNK);
    }

    /**
     * The names of the steps.
     *
     * @return array<int, string> plain text by id
     */
    public function phase_names(): array {
        return array_map(fn($phase) => html_entity_decode(
            strip_tags($this->activities->phase_name($phase)),
            ENT_QUOTES,
        ), $this->phases);
    }

    /**
     * Some people with what they have done.
     *
     * @param string $sort
     * @param bool $descending
     * @param int $offset
     * @param int $limit
     * @return array[]
     */
    private function rows(string $sort, bool $descending, int $offset, int $limit): array {
        $people = $this->people->page($this->counting, $sort, $descending, $offset, $limit);
        $userids = array_map('intval', array_keys($people));
        $done = progress::of_people($this->phases, $userids);
        $associations = $userids ? profiles::associations_of($userids) : [];
        $total = count($this->counting);
        $fullnames = has_capability(
            'moodle/site:viewfullnames',
            \context_course::instance((int) $this->baustein->courseid),
            $this->viewerid,
        );
        $rows = [];
        foreach ($people as $person) {
            $userid = (int) $person->id;
            $rows[] = [
                'userid' => $userid,
                'name' => $fullnames ? get_string('overview_name', 'local_kki', $person) : fullname($person),
                'association' => $associations[$userid] ?? '',
                'done' => (int) $person->done,
                'percent' => wording::percent((int) $person->done, $total),
                'counttext' => wording::count((int) $person->done, $total),
                'donephases' => array_keys($done[$userid] ?? []),
            ];
        }
        return $rows;
    }

    /**
     * One column.
     *
     * @param \stdClass $phase
     * @return array
     */
    private function export_phase(\stdClass $phase): array {
        $type = phase_type::from($phase->type);
        $state = $type === phase_type::online ? $this->activities->state((int) $phase->cmid) : activities::TRACKED;
        return [
            'id' => (int) $phase->id,
            'type' => $type->value,
            'typelabel' => $type->label(),
            'name' => $this->activities->phase_name($phase),
            'canmark' => $type->ticked_by_trainer(),
            'warning' => $state === activities::TRACKED ? '' : get_string("phase_warning_$state", 'local_kki'),
        ];
    }
}
