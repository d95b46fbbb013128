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

namespace mod_thementeam\output;

use core\output\named_templatable;
use core\output\renderable;
use core\output\renderer_base;
use mod_thementeam\local\board;
use mod_thementeam\workspace;

/**
 * One card with its comments.
 *
 * @package    mod_thementeam
 * @copyright  2026 KKI PraxisPortal
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class card_page implements named_templatable, renderable {
    /**
     * Reads a card.
     *
     * @param workspace $workspace the space, and who reads
     * @param int $cardid
     * @return self
     * @throws \local_kki\live\refusal when the card is in the bin
     */
    public static function of(workspace $workspace, int $cardid): self {
        return new self($workspace, (new board($workspace))->detail($cardid));
    }

    /**
     * Use {@see self::of()}.
     *
     * @param workspace $workspace
     * @param array $card
     */
    private function __construct(
        /** @var workspace the space, and who reads */
        private readonly workspace $workspace,
        /** @var array the card, as the web service returns it */
        private readonly array $card,
    ) {
    }

    /**
     * Title of the page.
     *
     * @return string html
     */
    public function title(): string {
        return $this->card['title'];
    }

    /**
     * The template.
     *
     * @param renderer_base $renderer
     * @return string
     */
    public function get_template_name(renderer_base $renderer): string {
        return 'mod_thementeam/card';
    }

    /**
     * What the template shows.
     *
     * @param renderer_base $output
     * @return array
     */
    public function export_for_template(renderer_base $output): array {
        $url = new \moodle_url('/mod/thementeam/view.php', [
            'id' => $this->workspace->instance->cm->id,
            'card' => $this->card['id'],
        ]);
        $written = fn(array $item, int $time): array => $item + ['when' => userdate($time)];
        return $written($this->card, $this->card['timemodified']) + [
            'lines' => $this->lines(),
            'links' => array_map(
                fn(array $link): array => ['text' => $link['title'] ?: $link['url']] + $link,
                $this->card['links'] ?? [],
            ),
            'haslinks' => !empty($this->card['links']),
            'hasfiles' => !empty($this->card['files']),
            'hastags' => !empty($this->card['tags']),
            'question' => $this->question(),
            'asking' => $this->asking(),
            'readers' => $this->workspace->readers(),
            'spaceurl' => $url->out(false),
            'decisionlist' => array_map(
                fn(array $decision): array => $written($decision, $decision['timecreated']),
                $this->card['decisions'] ?? [],
            ),
            'hasdecisions' => !empty($this->card['decisions']),
            'hascomments' => $this->card['comments'] !== [],
            'commentlist' => array_map(
                fn(array $comment): array => $written($comment, $comment['timecreated']) + [
                    'removed' => isset($comment['reason'])
                        ? get_string('comment_removed_because', 'thementeam', $comment['reason'])
                        : '',
                    'lifted' => $comment['id'] === ($this->card['accepted']['id'] ?? 0),
                ],
                $this->card['comments'],
            ),
        ];
    }

    /**
     * Where an information comes from, for whom it is, who takes care and until when.
     *
     * @return string[] sentences, plain text
     */
    private function lines(): array {
        $card = $this->card;
        $now = \core\di::get(\core\clock::class)->time();
        $said = fn(string $key, string $value): ?string => $value === '' ? null : get_string($key, 'thementeam', $value);
        $dated = fn(string $past, string $future, ?int $time): ?string => $time === null ? null : get_string(
            $time < $now ? $past : $future,
            'thementeam',
            userdate($time, get_string('strftimedate', 'langconfig')),
        );
        return array_values(array_filter([
            $said('card_source', implode(', ', array_filter([$card['origin'] ?? '', $card['originassociation'] ?? '']))),
            $dated('card_check', 'card_valid', $card['timevalid'] ?? null),
            $said('card_basis', $card['basis'] ?? ''),
            $said('card_sizes', implode(', ', $card['sizes'] ?? [])),
            empty($card['fits']) ? null : get_string('card_fits', 'thementeam'),
            $said('card_care', $card['assignee'] ?? ''),
            $dated('card_open_since', 'card_due', $card['timedue'] ?? null),
        ]));
    }

    /**
     * The answer that helped, and what became of it.
     *
     * @return array|null null where the card has nothing to do with a question
     */
    private function question(): ?array {
        $card = $this->card;
        $link = fn(?array $other): ?array => $other
            ? $other + ['url' => (new \moodle_url('/mod/thementeam/card.php', ['id' => $other['id']]))->out(false)]
            : null;
        $accepted = $card['accepted'] ?? null;
        return isset($card['canaccept']) || isset($card['keptfrom']) ? [
            'looking' => isset($card['canaccept']) && !$accepted,
            'accepted' => $accepted ? $accepted + ['when' => userdate($accepted['timecreated'])] : null,
            'keptas' => $link($card['keptas'] ?? null),
            'keptfrom' => $link($card['keptfrom'] ?? null),
        ] : null;
    }

    /**
     * What the card asks the Kommunen, with their answers.
     *
     * @return array|null null where it asks nothing
     */
    private function asking(): ?array {
        $ask = $this->card['askdetail'] ?? null;
        if (!$ask) {
            return null;
        }
        $summary = $this->card['ask'];
        $until = isset($summary['timeclose']) ? userdate($summary['timeclose'], get_string('strftimedate', 'langconfig')) : '';
        return [
            'question' => $ask['question'],
            'count' => get_string('ask_count', 'thementeam', $summary),
            'state' => $ask['ended']
                ? get_string('ask_ended', 'thementeam')
                : ($until ? get_string('ask_open_until', 'thementeam', $until) : ''),
            'hasanswers' => $ask['answers'] !== [],
            'answers' => array_map(fn(array $answer): array => $answer + [
                'word' => get_string('answer_' . $answer['answer'], 'thementeam'),
                'when' => userdate($answer['timemodified'], get_string('strftimedateshort', 'langconfig')),
                'sign' => ['yes' => '✓', 'no' => '✕', 'planned' => '◷'][$answer['answer']],
            ], $ask['answers']),
            'waiting' => $ask['waiting'] && !$ask['ended']
                ? get_string('ask_waiting', 'thementeam', implode(', ', $ask['waiting']))
                : '',
        ];
    }
}
