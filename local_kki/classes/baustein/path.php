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
 * One person's way through the Bausteine of a course: what is done, what is next, what comes later.
 *
 * @package    local_kki
 * @copyright  2026 KKI PraxisPortal
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class path {
    /**
     * Use {@see path::of()}.
     *
     * @param int $courseid
     * @param array<int, \stdClass[]> $steps steps by Baustein, each with `done`
     * @param activities $activities
     */
    private function __construct(
        /** @var int the course */
        private readonly int $courseid,
        /** @var array<int, \stdClass[]> steps by Baustein, each with `done` */
        private readonly array $steps,
        /** @var activities the course's activities as the person may use them */
        private readonly activities $activities,
    ) {
    }

    /**
     * The way of one person through a course.
     *
     * @param int $courseid
     * @param int $userid
     * @param bool $withhidden whether Bausteine that only trainers see are part of it
     * @return self
     */
    public static function of(int $courseid, int $userid, bool $withhidden = false): self {
        $steps = [];
        foreach (progress::of_person($courseid, $userid, $withhidden) as $step) {
            $steps[(int) $step->bausteinid][] = $step;
        }
        return new self($courseid, $steps, activities::of_course($courseid, $userid));
    }

    /**
     * One's own path, as page and web service show it.
     *
     * @param int $courseid
     * @param int $bausteinid 0: the one that the person is at
     * @param int $userid the reader, whose path it is
     * @return array{path: array|null, bausteine: array<int, \stdClass>} no path when there is no such Baustein for the reader
     */
    public static function read(int $courseid, int $bausteinid, int $userid): array {
        $withhidden = has_capability('local/kki:managebausteine', \context_course::instance($courseid), $userid);
        $bausteine = bausteine::of_course($courseid, $withhidden);
        $path = self::of($courseid, $userid, $withhidden);
        $id = $bausteinid ?: $path->current() ?? array_key_first($bausteine);
        $baustein = $bausteine[$id] ?? null;
        return [
            'path' => $baustein ? $path->export($baustein, people::is_participant($courseid, $userid)) : null,
            'bausteine' => $bausteine,
        ];
    }

    /**
     * The Baustein that the person is at: the first that is not finished, else the last.
     *
     * @return int|null null when there is no Baustein with steps
     */
    public function current(): ?int {
        $last = null;
        foreach ($this->steps as $bausteinid => $steps) {
            [$done, $total] = $this->count($bausteinid);
            $last = $total ? $bausteinid : $last;
            if ($done < $total) {
                return $bausteinid;
            }
        }
        return $last ?? array_key_first($this->steps);
    }

    /**
     * How far the person is.
     *
     * @param int $bausteinid
     * @return array{0: int, 1: int} done and all steps that count
     */
    public function count(int $bausteinid): array {
        $counting = array_filter($this->steps[$bausteinid] ?? [], fn($step) => $this->activities->counts($step));
        return [count(array_filter($counting, static fn($step) => (bool) $step->done)), count($counting)];
    }

    /**
     * The next step: the first open one that the person can do something for now, else the first open one.
     *
     * @param int $bausteinid
     * @return \stdClass|null null when everything is done
     */
    public function next(int $bausteinid): ?\stdClass {
        $open = array_filter(
            $this->steps[$bausteinid] ?? [],
            fn($step) => !$step->done && $this->activities->counts($step),
        );
        foreach ($open as $step) {
            if ($this->doable($step)) {
                return $step;
            }
        }
        return reset($open) ?: null;
    }

    /**
     * One Baustein of the way, as page, web service and browser know it.
     *
     * @param \stdClass $baustein
     * @param bool $cantick whether the reader is the person and takes part
     * @return array see {@see \local_kki\external\tracker_structures::path()}
     */
    public function export(\stdClass $baustein, bool $cantick): array {
        $bausteinid = (int) $baustein->id;
        $context = \context_course::instance($this->courseid);
        [$done, $total] = $this->count($bausteinid);
        $next = $this->next($bausteinid);
        $steps = [];
        foreach ($this->steps[$bausteinid] ?? [] as $number => $step) {
            $steps[] = $this->export_step($step, $number + 1, $next, $cantick);
        }
        return [
            'courseid' => $this->courseid,
            'id' => $bausteinid,
            'name' => format_string($baustein->name, true, ['context' => $context]),
            'summary' => self::text((string) $baustein->summary, (int) $baustein->summaryformat, $context),
            'done' => $done,
            'total' => $total,
            'percent' => wording::percent($done, $total),
            'counttext' => wording::count($done, $total),
            'finished' => $total > 0 && $done === $total,
            'hasnext' => $next !== null,
            'steps' => $steps,
        ];
    }

    /**
     * One step.
     *
     * @param \stdClass $step
     * @param int $number
     * @param \stdClass|null $next
     * @param bool $cantick
     * @return array
     */
    public function export_step(\stdClass $step, int $number, ?\stdClass $next, bool $cantick): array {
        $type = phase_type::from($step->type);
        $isnext = $next !== null && $next->id === $step->id;
        $state = $step->done ? 'done' : ($isnext ? 'next' : 'later');
        $url = $type === phase_type::online ? $this->activities->url((int) $step->cmid) : null;
        // What has taken place is not "later", even if nobody has recorded it yet.
        $waiting = $state === 'later' && $type === phase_type::presence && $this->over($step);
        $context = \context_course::instance($this->courseid);
        return [
            'id' => (int) $step->id,
            'number' => $number,
            'type' => $type->value,
            'typelabel' => $type->label(),
            'name' => $this->activities->phase_name($step),
            'description' => self::text((string) $step->description, (int) $step->descriptionformat, $context),
            'state' => $state,
            'statelabel' => get_string('step_state_' . ($waiting ? 'open' : $state), 'local_kki'),
            'isdone' => $state === 'done',
            'isnext' => $state === 'next',
            'meta' => wording::meta($step),
            'note' => $step->done ? '' : $this->note($step, $type, $url),
            'url' => (string) $url,
            'cantick' => $cantick && $type->ticked_by_participant() && !$step->done,
            'canuntick' => $cantick && $type->ticked_by_participant() && $step->done,
        ];
    }

    /**
     * Whether the person can do something for an open step now.
     *
     * @param \stdClass $step
     * @return bool
     */
    private function doable(\stdClass $step): bool {
        return match (phase_type::from($step->type)) {
            phase_type::online => $this->activities->url((int) $step->cmid) !== null,
            phase_type::presence => !$this->over($step) && (int) $step->timestart > 0,
            phase_type::peer, phase_type::transfer => true,
        };
    }

    /**
     * Whether a presence block has taken place.
     *
     * @param \stdClass $step
     * @return bool
     */
    private function over(\stdClass $step): bool {
        $end = (int) $step->timedue ?: (int) $step->timestart + 12 * HOURSECS;
        return (int) $step->timestart > 0 && $end < \core\di::get(\core\clock::class)->time();
    }

    /**
     * A sentence for an open step that waits for somebody else.
     *
     * @param \stdClass $step
     * @param phase_type $type
     * @param string|null $url
     * @return string
     */
    private function note(\stdClass $step, phase_type $type, ?string $url): string {
        if ($type === phase_type::presence) {
            $key = $this->over($step) ? 'step_note_over' : ($step->timestart ? 'step_note_presence' : 'step_note_nodate');
            return get_string($key, 'local_kki');
        }
        if ($type !== phase_type::online) {
            return '';
        }
        if (!$this->activities->counts($step)) {
            return get_string('step_note_gone', 'local_kki');
        }
        return $url === null ? get_string('step_note_closed', 'local_kki') : '';
    }

    /**
     * A text that a trainer wrote.
     *
     * @param string $text
     * @param int $format
     * @param \context $context
     * @return string HTML
     */
    private static function text(string $text, int $format, \context $context): string {
        return $text === '' ? '' : format_text($text, $format, ['context' => $context]);
    }
}
