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

namespace mod_thementeam\local\solution;

use local_kki\profile\profiles;
use mod_thementeam\instance;
use mod_thementeam\local\spaces;
use mod_thementeam\local\texts;

/**
 * A publication as people read it: on its page, as a draft for the council, to pass on.
 *
 * @package    mod_thementeam
 * @copyright  2026 KKI PraxisPortal
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class reading {
    /** @var array what was frozen */
    private readonly array $content;

    /**
     * A publication.
     *
     * @param \stdClass $publication
     * @param instance $instance its activity, seen by the reader
     */
    public function __construct(
        /** @var \stdClass row of thementeam_publication */
        private readonly \stdClass $publication,
        /** @var instance its activity, seen by the reader */
        private readonly instance $instance,
    ) {
        $this->content = snapshot::read($publication);
    }

    /**
     * Title, state, and the way to what took its place.
     *
     * @return array
     */
    public function head(): array {
        $publication = $this->publication;
        $newer = $publication->supersededby
            ? (new \moodle_url('/mod/thementeam/solution.php', ['id' => $publication->supersededby]))->out(false)
            : '';
        return [
            'title' => texts::title_html($publication->title, $this->instance->context),
            'state' => get_string("solution_$publication->status", 'thementeam', [
                'number' => $publication->number,
                'date' => self::date((int) $publication->timepublished),
            ]),
            'current' => $publication->status === publications::PUBLISHED,
            'superseded' => $publication->status === publications::SUPERSEDED,
            'withdrawn' => $publication->status === publications::WITHDRAWN,
            'changed' => self::date((int) $publication->timechanged),
            'reason' => (string) $publication->reason,
            'newer' => $newer,
            'team' => format_string($this->instance->cm->name, true, ['context' => $this->instance->context]),
        ];
    }

    /**
     * What the page says.
     *
     * @return array
     */
    public function body(): array {
        $content = $this->content;
        $review = (int) $this->publication->timereview;
        $now = \core\di::get(\core\clock::class)->time();
        $sizes = implode(', ', array_map(profiles::size_name(...), $content['sizeclasses']));
        return [
            'lead' => $content['lead'],
            'sections' => array_map(fn(array $section): array => [
                'title' => texts::title_html($section['title'], $this->instance->context),
                'content' => $this->html($section['content']),
            ], $this->sections(fn(string $role): bool => !in_array($role, ['council', 'press', 'citizens'], true))),
            'audience' => implode(' · ', array_filter([
                $content['audience'],
                $sizes === '' ? '' : get_string('solution_sizes', 'thementeam', $sizes),
            ])),
            'effort' => $content['effort'],
            'review' => $review ? self::date($review) : '',
            'reviewdue' => $review && $now >= $review + DAYSECS,
            'by' => $this->by(),
            'authors' => implode(', ', array_column($content['authors'], 'label')),
            'tags' => array_map(fn(string $tag): array => ['name' => $tag], $content['tags']),
            'files' => snapshot::files($this->instance->context, snapshot::AREA, (int) $this->publication->id),
        ];
    }

    /**
     * A draft for the council.
     *
     * @return array parts with title and content (html) each, and source
     */
    public function council(): array {
        $parts = [];
        $instead = ['proposal' => $this->content['lead'], 'costs' => $this->content['effort']];
        foreach (outline::ROLES as $role) {
            $else = $instead[$role] ?? '';
            $html = implode("\n", array_map(
                fn(array $section): string => $this->html($section['content']),
                $this->sections(fn(string $own): bool => $own === $role),
            ));
            $parts[] = [
                'title' => get_string("council_$role", 'thementeam'),
                'content' => $html === '' && $else !== '' ? format_text($else, FORMAT_PLAIN) : $html,
                'empty' => $html === '' && $else === '' && $role !== 'sources',
                'sources' => $role === 'sources',
            ];
        }
        return ['parts' => $parts, 'lead' => $this->content['lead'], 'source' => $this->source()];
    }

    /**
     * Texts to pass on: what the team wrote for council, press and citizens, else what the solution says in short.
     *
     * @return array[] name, key and text (plain text, with the source) each
     */
    public function share(): array {
        $content = $this->content;
        $end = fn(string $sentence): string => preg_match('/[.!?…]\z/u', $sentence) ? $sentence : "$sentence.";
        return array_map(function (string $role) use ($content, $end): array {
            $own = array_map(
                fn(array $section): string => section_texts::words($section['content']),
                $this->sections(fn(string $each): bool => $each === $role),
            );
            $short = array_filter([
                $end($content['lead']),
                $content['audience'] === '' ? '' : $end(get_string("share_for_$role", 'thementeam', $content['audience'])),
                $content['effort'] === '' ? '' : $end(get_string("share_effort_$role", 'thementeam', $content['effort'])),
            ]);
            return [
                'key' => $role,
                'name' => get_string("share_$role", 'thementeam'),
                'text' => ($own ? implode("\n", $own) : implode(' ', $short)) . "\n" . $this->source(),
            ];
        }, ['council', 'press', 'citizens']);
    }

    /**
     * Whether the reader may read what the team writes, too.
     *
     * @return bool
     */
    public function is_team(): bool {
        return $this->instance->can_read((int) spaces::get((int) $this->publication->spaceid)->groupid);
    }

    /**
     * Where it comes from, as a line to quote.
     *
     * @return string plain text
     */
    public function source(): string {
        return get_string('solution_source', 'thementeam', [
            'title' => $this->publication->title,
            'team' => $this->instance->cm->name,
            'number' => $this->publication->number,
            'date' => self::date((int) $this->publication->timepublished),
            'url' => (new \moodle_url('/mod/thementeam/solution.php', ['id' => $this->publication->id]))->out(false),
        ]);
    }

    /**
     * How many worked on it, from how many Landesverbände.
     *
     * @return string
     */
    private function by(): string {
        ['people' => $people, 'associations' => $associations] = $this->content;
        $words = get_string($people === 1 ? 'people_one' : 'people_many', 'thementeam', $people);
        return $associations
            ? get_string($associations === 1 ? 'people_from_one' : 'people_from_many', 'thementeam', [
                'people' => $words,
                'associations' => $associations,
            ])
            : $words;
    }

    /**
     * The sections whose role fits.
     *
     * @param callable $fits
     * @return array[]
     */
    private function sections(callable $fits): array {
        return array_values(array_filter($this->content['sections'], fn(array $section): bool => $fits($section['role'])));
    }

    /**
     * A frozen text.
     *
     * @param string $content
     * @return string html
     */
    private function html(string $content): string {
        return section_texts::html($content, $this->instance->context, snapshot::AREA, (int) $this->publication->id);
    }

    /**
     * A day.
     *
     * @param int $time
     * @return string
     */
    private static function date(int $time): string {
        return userdate($time, get_string('strftimedate', 'langconfig'));
    }
}
