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

namespace block_mittagsmeeting;

use local_kki\series\moment;

/**
 * A state in words, for the first paint and for the page of those who come too early.
 *
 * The browser says the same (`amd-src/block_mittagsmeeting/services/words.ts`).
 *
 * @package    block_mittagsmeeting
 * @copyright  2026 KKI PraxisPortal
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class words {
    /**
     * Use {@see words::of()}.
     *
     * @param array $state
     */
    private function __construct(
        /** @var array what {@see view::state()} returned */
        private readonly array $state,
    ) {
    }

    /**
     * Says what a state means.
     *
     * @param array $state what {@see view::state()} returned
     * @return array open; label, lead, aside, text, present, presenthint, interested, zone (plain); notice, moved, topics (HTML).
     *         What is not said is empty.
     */
    public static function of(array $state): array {
        $words = new self($state);
        $moment = view::moment($state);
        $lines = $words->next($moment);
        return $lines + [
            'open' => $moment->is_open(),
            'over' => $moment->over ? get_string('over', 'block_mittagsmeeting') : '',
            'notice' => $moment->cancelled ? $words->cancelled($moment->cancelled) : '',
            'moved' => $moment->next && $moment->next->movedfrom ? $words->moved($moment->next) : '',
            'present' => $moment->is_open() ? $words->present((int) $moment->next->present) : '',
            'presenthint' => $moment->is_open() && $moment->next->present
                ? get_string($state['counts'] ? 'present_only' : 'present_clicks', 'block_mittagsmeeting')
                : '',
            'interested' => $moment->next && !$moment->is_open() ? $words->interested((int) $moment->next->interested) : '',
            'topics' => $moment->next && $moment->next->topics
                ? get_string('topics', 'block_mittagsmeeting', implode(', ', $moment->next->topics))
                : '',
            'zone' => $moment->next ? $words->zone((int) $moment->next->start) : '',
        ];
    }

    /**
     * The lines about the next date.
     *
     * @param moment $moment
     * @return string[] label, lead, aside, text
     */
    private function next(moment $moment): array {
        $lines = ['label' => '', 'lead' => '', 'aside' => '', 'text' => ''];
        $next = $moment->next;
        return match ($moment->kind) {
            moment::RUNNING => [
                'lead' => get_string('running', 'block_mittagsmeeting'),
                'aside' => get_string('running_until', 'block_mittagsmeeting', $this->time((int) $next->end)),
            ],
            moment::OPEN => [
                'lead' => get_string('open', 'block_mittagsmeeting'),
                'text' => get_string('open_text', 'block_mittagsmeeting'),
                'aside' => get_string('starts', 'block_mittagsmeeting', (object) [
                    'time' => $this->time((int) $next->start),
                    'in' => $this->in_minutes((int) $next->start),
                ]),
            ],
            moment::SOON => ['lead' => $this->day_and_time((int) $next->start), 'aside' => $this->in_minutes((int) $next->start)],
            moment::TODAY => ['lead' => $this->day_and_time((int) $next->start)],
            moment::LATER => [
                'label' => get_string('next', 'block_mittagsmeeting'),
                'lead' => $this->day_and_time((int) $next->start),
            ],
            moment::NONE => ['text' => get_string('none', 'block_mittagsmeeting')],
        } + $lines;
    }

    /**
     * How many are in; that nobody is in yet is never said.
     *
     * @param int $count
     * @return string
     */
    private function present(int $count): string {
        return match ($count) {
            0 => '',
            1 => get_string('present_one', 'block_mittagsmeeting'),
            default => get_string('present', 'block_mittagsmeeting', $count),
        };
    }

    /**
     * How many will probably come.
     *
     * @param int $count
     * @return string
     */
    private function interested(int $count): string {
        return match ($count) {
            0 => '',
            1 => get_string('interest_one', 'block_mittagsmeeting'),
            default => get_string('interest_some', 'block_mittagsmeeting', $count),
        };
    }

    /**
     * That a date does not take place.
     *
     * @param \stdClass $date
     * @return string HTML
     */
    private function cancelled(\stdClass $date): string {
        $suffix = $date->reason === '' ? '' : '_reason';
        return $this->is_today((int) $date->start)
            ? get_string("cancelled_today$suffix", 'block_mittagsmeeting', $date->reason)
            : get_string("cancelled_on$suffix", 'block_mittagsmeeting', (object) [
                'day' => $this->format((int) $date->start, 'format_day'),
                'reason' => $date->reason,
            ]);
    }

    /**
     * That a date was moved.
     *
     * @param \stdClass $date
     * @return string HTML
     */
    private function moved(\stdClass $date): string {
        return get_string($date->reason === '' ? 'moved' : 'moved_reason', 'block_mittagsmeeting', (object) [
            'from' => $this->format((int) $date->movedfrom, 'format_day') . ', ' . $this->time((int) $date->movedfrom),
            'reason' => $date->reason,
        ]);
    }

    /**
     * A note for viewers whose clocks differ from those of the series.
     *
     * @param int $time
     * @return string empty when they agree
     */
    private function zone(int $time): string {
        $there = $this->time($time, $this->state['timezone']);
        $same = $there === $this->time($time)
            && moment::day($time, $this->state['timezone']) === moment::day($time, $this->state['viewertimezone']);
        return $same ? '' : get_string('zone', 'block_mittagsmeeting', (object) [
            'time' => $there,
            'zone' => $this->state['timezone'],
        ]);
    }

    /**
     * "Heute, 12:15" or "Di, 8. Dezember, 12:15".
     *
     * @param int $time
     * @return string
     */
    private function day_and_time(int $time): string {
        return $this->is_today($time)
            ? get_string('today', 'block_mittagsmeeting', $this->time($time))
            : $this->format($time, 'format_day') . ', ' . $this->time($time);
    }

    /**
     * "in 12 Minuten".
     *
     * @param int $time
     * @return string
     */
    private function in_minutes(int $time): string {
        $minutes = (int) ceil(($time - $this->state['now']) / MINSECS);
        return $minutes === 1
            ? get_string('in_minute', 'block_mittagsmeeting')
            : get_string('in_minutes', 'block_mittagsmeeting', $minutes);
    }

    /**
     * Whether an instant lies on the viewer's day.
     *
     * @param int $time
     * @return bool
     */
    private function is_today(int $time): bool {
        $zone = $this->state['viewertimezone'];
        return moment::day($time, $zone) === moment::day($this->state['now'], $zone);
    }

    /**
     * A time of day.
     *
     * @param int $time
     * @param string|null $timezone the viewer's unless given
     * @return string
     */
    private function time(int $time, ?string $timezone = null): string {
        return (new \DateTimeImmutable("@$time"))
            ->setTimezone(new \DateTimeZone($timezone ?? $this->state['viewertimezone']))
            ->format('H:i');
    }

    /**
     * An instant in the viewer's language and zone.
     *
     * @param int $time
     * @param string $format a language string
     * @return string
     */
    private function format(int $time, string $format): string {
        $text = userdate($time, get_string($format, 'block_mittagsmeeting'), $this->state['viewertimezone']);
        return str_replace('.,', ',', $text);
    }
}
