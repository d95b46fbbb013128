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

namespace mod_thementeam\local\stay;

use mod_thementeam\local\anonymity;
use mod_thementeam\local\people;
use mod_thementeam\local\texts;
use mod_thementeam\workspace;

/**
 * Acts as people read them: by card or solution, newest first, with the text. What is gone again is not told, and who asked
 * without a name stays without one.
 *
 * @package    mod_thementeam
 * @copyright  2026 KKI PraxisPortal
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class report {
    /** So many cards and solutions are told of. */
    public const GROUPS = 40;

    /** So many acts on each of them. */
    private const ENTRIES = 8;

    /** Length of a text. */
    private const TEXT = 600;

    /** Whether an act adds a card (cards), an answer or comment (answers), or is a change, by its kind. */
    private const COUNTED = [
        'card' => 'cards', 'question' => 'cards', 'comment' => 'answers', 'answer' => 'answers', 'changed' => 'changes',
        'comment_changed' => 'changes', 'moved' => 'changes', 'ask' => 'changes', 'accepted' => 'changes', 'assigned' => 'changes',
        'document' => 'changes', 'written' => 'changes', 'published' => 'changes',
    ];

    /** @var int[] how many cards, answers and changes there are */
    public readonly array $counts;

    /** @var int[] ids of the cards that are new */
    public readonly array $fresh;

    /** @var array[] as the web service returns them */
    public readonly array $groups;

    /** @var int how many more cards and solutions there are */
    public readonly int $more;

    /**
     * Reads what acts were about.
     *
     * @param workspace $workspace the space, and who reads
     * @param acts $acts
     * @return self
     */
    public static function of(workspace $workspace, acts $acts): self {
        return new self($workspace, material::of((int) $workspace->space->id, $acts));
    }

    /**
     * Use {@see self::of()}.
     *
     * @param workspace $workspace
     * @param material $material
     */
    private function __construct(
        /** @var workspace the space, and who reads */
        private readonly workspace $workspace,
        /** @var material what the acts were about */
        private readonly material $material,
    ) {
        $counts = ['cards' => 0, 'answers' => 0, 'changes' => 0];
        $fresh = $groups = [];
        foreach ($material->entries() as $entry) {
            $counts[self::COUNTED[$entry->kind]]++;
            if (self::COUNTED[$entry->kind] === 'cards') {
                $fresh[] = $entry->cardid;
            }
            $groups["$entry->cardid-$entry->documentid"][] = $entry;
        }
        $this->counts = $counts;
        $this->fresh = $fresh;
        $newest = fn(\stdClass $a, \stdClass $b): int => [$b->time, $b->order] <=> [$a->time, $a->order];
        foreach ($groups as &$entries) {
            usort($entries, $newest);
        }
        unset($entries);
        usort($groups, fn(array $a, array $b): int => $newest($a[0], $b[0]));
        $this->more = max(0, count($groups) - self::GROUPS);
        $this->groups = $this->present(array_slice($groups, 0, self::GROUPS));
    }

    /**
     * Groups of entries as the web service returns them.
     *
     * @param array[] $groups
     * @return array[]
     */
    private function present(array $groups): array {
        $shown = array_map(fn(array $entries): array => array_slice($entries, 0, self::ENTRIES), $groups);
        $all = array_merge(...$shown);
        $excerpts = texts::excerpts(array_filter(array_column($all, 'textid')), self::TEXT);
        $people = people::of(array_column($all, 'userid'), $this->workspace->instance->context);
        $presented = [];
        foreach ($shown as $place => $entries) {
            $first = $entries[0];
            $presented[] = [
                'cardid' => $first->cardid,
                'title' => texts::title_html($this->material->title($first), $this->workspace->instance->context),
                'url' => $this->url($first)->out(false),
                'fresh' => in_array($first->cardid, $this->fresh, true),
                'time' => $first->time,
                'entries' => array_map(fn(\stdClass $entry): array => [
                    'kind' => $entry->kind,
                    'what' => $this->sentence($entry, $people),
                    'text' => $entry->textid ? ($excerpts[$entry->textid] ?? '') : $entry->text,
                    'time' => $entry->time,
                ], $entries),
                'more' => count($groups[$place]) - count($entries),
            ];
        }
        return $presented;
    }

    /**
     * Where a card or solution is opened.
     *
     * @param \stdClass $entry
     * @return \moodle_url
     */
    private function url(\stdClass $entry): \moodle_url {
        return $entry->documentid
            ? new \moodle_url('/mod/thementeam/document.php', ['id' => $entry->documentid])
            : new \moodle_url('/mod/thementeam/view.php', ['id' => $this->workspace->instance->cm->id, 'card' => $entry->cardid]);
    }

    /**
     * What somebody did, in words.
     *
     * @param \stdClass $entry
     * @param people $people
     * @return string plain text
     */
    private function sentence(\stdClass $entry, people $people): string {
        $hidden = $this->material->hides($entry);
        if ($hidden && $entry->kind === 'question') {
            return get_string('news_question_anonymous', 'thementeam');
        }
        $context = $this->workspace->instance->context;
        return get_string("news_$entry->kind", 'thementeam', (object) [
            'name' => $entry->name ?? ($hidden ? anonymity::name() : $people->name($entry->userid)),
            'column' => html_to_text(format_string($this->material->column($entry), true, ['context' => $context]), 0, false),
        ]);
    }
}
