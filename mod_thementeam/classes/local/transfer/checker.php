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

namespace mod_thementeam\local\transfer;

use local_kki\profile\associations;
use local_kki\profile\profiles;
use mod_thementeam\local\answers;
use mod_thementeam\local\asks;
use mod_thementeam\local\card_files;
use mod_thementeam\local\column_changes;
use mod_thementeam\local\links;
use mod_thementeam\local\texts;

/**
 * Reads what a file says before anything is written: every value is checked, every reference found.
 *
 * @package    mod_thementeam
 * @copyright  2026 KKI PraxisPortal
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class checker {
    /** Longest tag, as Moodle has it. */
    public const MAX_TAG = 50;

    /** @var problems what is wrong */
    public readonly problems $problems;

    /** @var array[] the columns: name, color and locked each */
    public readonly array $columns;

    /** @var array[] the cards, by the number that the file gives them */
    public readonly array $cards;

    /** @var array[] the documents */
    public readonly array $documents;

    /** @var array[] the meetings */
    public readonly array $meetings;

    /**
     * Reads a file.
     *
     * @param archive $archive
     */
    public function __construct(
        /** @var archive the file */
        private readonly archive $archive,
    ) {
        $this->problems = new problems();
        $whole = new part($archive->content, get_string('transfer_where_file', 'thementeam'), $this->problems);
        $this->columns = array_map($this->column(...), $whole->parts('columns', column_changes::MAX, self::called('column')));
        if (!$this->columns) {
            $whole->problem('missing', 'columns');
        }
        $cards = [];
        foreach ($whole->parts('cards', format::MAX_CARDS, self::called('card')) as $place => $part) {
            $card = $this->card($part, $place + 1);
            isset($cards[$card['id']]) ? $part->problem('twice', 'id', $card['id']) : $cards[$card['id']] = $card;
        }
        $this->cards = $cards;
        $this->check_references();
        $this->documents = (new document_checker($this, $cards))->all(
            $whole->parts('documents', format::MAX_DOCUMENTS, self::called('document')),
        );
        $this->meetings = (new meeting_checker($cards))->all(
            $whole->parts('meetings', format::MAX_MEETINGS, self::called('meeting')),
        );
    }

    /**
     * How the parts of a list are called in a sentence.
     *
     * @param string $kind end of a string `transfer_where_…`
     * @param string $outer how the part around them is called
     * @return callable gets the number from 1
     */
    public static function called(string $kind, string $outer = ''): callable {
        return fn(int $number): string => get_string("transfer_where_$kind", 'thementeam', [
            'number' => $number,
            'outer' => $outer,
        ]);
    }

    /**
     * The files of a part.
     *
     * @param part $part
     * @param string[] $areas that it may name; the first one where it names none
     * @return array[] area, name and path each
     */
    public function files(part $part, array $areas): array {
        $files = [];
        foreach ($part->parts('files', format::MAX_PARTS, fn(): string => $part->where) as $file) {
            $path = $file->line('path');
            $name = $file->line('name', texts::MAX_TITLE, true);
            if (clean_param($name, PARAM_FILE) !== $name) {
                $file->problem('filename', 'name', $name);
            }
            if (!$this->archive->has($path)) {
                $file->problem('nofile', 'files', $name);
            }
            $area = $file->word('area', $areas, $areas[0]);
            $files["$area/$name"] = ['area' => $area, 'name' => $name, 'path' => $path];
        }
        return array_values($files);
    }

    /**
     * A column.
     *
     * @param part $part
     * @return array
     */
    private function column(part $part): array {
        return [
            'name' => $part->line('name', column_changes::MAX_NAME, true),
            'color' => $part->word('color', array_filter(column_changes::COLORS), ''),
            'locked' => (int) $part->flag('locked'),
        ];
    }

    /**
     * A card.
     *
     * @param part $part
     * @param int $number
     * @return array
     */
    private function card(part $part, int $number): array {
        $column = $part->number('column') ?? 0;
        if (!isset($this->columns[$column])) {
            $part->problem('reference', 'column', $column);
        }
        $association = array_search($part->line('association'), associations::menu(), true);
        return [
            'id' => $part->number('id') ?? -$number,
            'column' => $column,
            'kind' => $part->word('kind', format::KINDS, 'card'),
            'title' => $part->line('title', texts::MAX_TITLE, true),
            'author' => $part->line('author'),
            'anonymous' => (int) $part->flag('anonymous'),
            'content' => $part->text('content'),
            'contentformat' => format::TEXTS[$part->word('contentformat', array_keys(format::TEXTS), 'plain')],
            'timecreated' => $part->moment('created'),
            'timemodified' => $part->moment('modified'),
            'timedue' => $part->moment('due'),
            'origin' => $part->line('origin') ?: null,
            'associationid' => $association ?: null,
            'basis' => $part->line('basis') ?: null,
            'timevalid' => $part->moment('validuntil'),
            'sizeclasses' => implode(',', array_intersect(profiles::SIZES, $part->lines('sizeclasses', 20, 20))) ?: null,
            'tags' => $part->lines('tags', format::MAX_TAGS, self::MAX_TAG),
            'links' => $this->links($part),
            'files' => $this->files($part, array_reverse(card_files::AREAS)),
            'comments' => $this->comments($part, $number),
            'ask' => $this->ask($part, $number),
            'accepted' => $part->number('accepted'),
            'from' => $part->number('from'),
            'part' => $part,
        ];
    }

    /**
     * The links of a card.
     *
     * @param part $part
     * @return array[] url, title and source each
     */
    private function links(part $part): array {
        return array_map(function (part $link): array {
            $url = $link->line('url', links::MAX_URL, true);
            if ($url !== '' && !links::is_address($url)) {
                $link->problem('url', 'url', $url);
            }
            return ['url' => $url, 'title' => $link->line('title'), 'source' => $link->line('source')];
        }, $part->parts('links', links::MAX, fn(): string => $part->where));
    }

    /**
     * The comments of a card.
     *
     * @param part $part
     * @param int $number of the card
     * @return array[] by the number that the file gives them
     */
    private function comments(part $part, int $number): array {
        $comments = [];
        foreach ($part->parts('comments', format::MAX_PARTS, self::called('comment', (string) $number)) as $place => $comment) {
            $id = $comment->number('id') ?? -$place - 1;
            if (isset($comments[$id])) {
                $comment->problem('twice', 'id', $id);
            }
            $comments[$id] = [
                'author' => $comment->line('author'),
                'byasker' => $comment->flag('byasker'),
                'content' => $comment->text('content'),
                'timecreated' => $comment->moment('created'),
            ];
        }
        return $comments;
    }

    /**
     * What a card asks.
     *
     * @param part $part
     * @param int $number of the card
     * @return array|null
     */
    private function ask(part $part, int $number): ?array {
        if (!$part->has('ask')) {
            return null;
        }
        $ask = $part->part('ask', get_string('transfer_where_ask', 'thementeam', $number));
        $answers = $ask->parts('answers', format::MAX_PARTS, self::called('answer', (string) $number));
        return [
            'question' => $ask->line('question', asks::MAX_QUESTION, true),
            'timeclose' => $ask->moment('until'),
            'answers' => array_map(fn(part $answer): array => [
                'municipality' => $answer->line('municipality'),
                'author' => $answer->line('author'),
                'answer' => $answer->word('answer', answers::ANSWERS, 'planned'),
                'line' => $answer->line('line'),
                'timecreated' => $answer->moment('created'),
            ], $answers),
        ];
    }

    /**
     * Whether what cards refer to is there.
     */
    private function check_references(): void {
        foreach ($this->cards as $card) {
            if ($card['accepted'] !== null && !isset($card['comments'][$card['accepted']])) {
                $card['part']->problem('reference', 'accepted', $card['accepted']);
            }
            // The question that an information was kept from may be in the bin, which does not come along.
            if ($card['anonymous'] && $card['author'] !== '') {
                $card['part']->problem('anonymous', 'author');
            }
        }
    }
}
