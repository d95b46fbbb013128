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

use local_kki\live\revision;
use mod_thementeam\local\anonymity;
use mod_thementeam\local\card_parts;
use mod_thementeam\local\links;
use mod_thementeam\local\municipalities;
use mod_thementeam\local\places;

/**
 * Writes the cards of a file into a space; see {@see importer}. Call it inside a change.
 *
 * @package    mod_thementeam
 * @copyright  2026 KKI PraxisPortal
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class card_import {
    /** @var int[] ids of the cards, by the number that the file gives them */
    private array $cardids = [];

    /**
     * Cards for a space.
     *
     * @param revision $revision the change under way
     * @param \context $context
     * @param unpacker $files
     * @param unowned $texts writes the texts
     */
    public function __construct(
        /** @var revision the change under way */
        private readonly revision $revision,
        /** @var \context the activity's */
        private readonly \context $context,
        /** @var unpacker stores the files */
        private readonly unpacker $files,
        /** @var unowned writes the texts */
        private readonly unowned $texts,
    ) {
    }

    /**
     * Writes all cards, each at the end of its column.
     *
     * @param array[] $cards as {@see checker} returns them
     * @param int[] $columnids
     * @return int[] ids by the number that the file gives them
     */
    public function all(array $cards, array $columnids): array {
        global $DB;
        $position = array_fill_keys($columnids, 0.0);
        foreach ($cards as $number => $card) {
            $columnid = $columnids[$card['column']];
            $position[$columnid] += places::STEP;
            $this->cardids[$number] = $this->card($card, $columnid, $position[$columnid]);
        }
        foreach ($cards as $number => $card) {
            if (isset($this->cardids[$card['from']])) {
                $from = ['id' => $this->cardids[$number], 'fromid' => $this->cardids[$card['from']]];
                $DB->update_record('thementeam_card', (object) $from);
            }
        }
        return $this->cardids;
    }

    /**
     * Writes a card.
     *
     * @param array $card
     * @param int $columnid
     * @param float $position
     * @return int its id
     */
    private function card(array $card, int $columnid, float $position): int {
        global $DB;
        $own = [
            'title', 'kind', 'anonymous', 'timedue', 'origin', 'associationid', 'basis', 'timevalid', 'sizeclasses',
        ];
        $created = $this->texts->moment($card['timecreated']);
        $cardid = $DB->insert_record('thementeam_card', (object) (array_intersect_key($card, array_flip($own)) + [
            'spaceid' => $this->revision->ownerid,
            'columnid' => $columnid,
            'position' => $position,
            'uuid' => \core\uuid::generate(),
            'userid' => 0,
            'commentcount' => count($card['comments']),
            'timecreated' => $created,
            'timemodified' => max($created, $this->texts->moment($card['timemodified'])),
        ]));
        $content = $this->texts->signed($card['content'], $card['contentformat'], $card['author']);
        $commentids = $this->comments($card['comments'], $cardid);
        $DB->update_record('thementeam_card', (object) [
            'id' => $cardid,
            'textid' => $this->texts->add('card', $cardid, $card['title'], $content, $created, (int) $card['contentformat']),
            'acceptedid' => $commentids[$card['accepted']] ?? null,
        ]);
        links::set($this->revision->ownerid, $cardid, $card['links']);
        if ($card['tags']) {
            \core_tag_tag::set_item_tags('mod_thementeam', card_parts::TAGGED, $cardid, $this->context, $card['tags']);
        }
        if ($card['ask']) {
            $this->ask($card['ask'], $cardid);
        }
        $this->files->store($card['files'], $cardid);
        return $cardid;
    }

    /**
     * Writes the comments of a card.
     *
     * @param array[] $comments
     * @param int $cardid
     * @return int[] ids by the number that the file gives them
     */
    private function comments(array $comments, int $cardid): array {
        global $DB;
        $ids = [];
        foreach ($comments as $number => $comment) {
            $created = $this->texts->moment($comment['timecreated']);
            $id = $DB->insert_record('thementeam_comment', (object) [
                'cardid' => $cardid,
                'spaceid' => $this->revision->ownerid,
                'uuid' => \core\uuid::generate(),
                'userid' => 0,
                'timecreated' => $created,
                'timemodified' => $created,
            ]);
            $author = $comment['byasker'] ? anonymity::name() : $comment['author'];
            $content = $this->texts->signed($comment['content'], FORMAT_PLAIN, $author);
            $textid = $this->texts->add('comment', $id, null, $content, $created, (int) FORMAT_PLAIN);
            $DB->set_field('thementeam_comment', 'textid', $textid, ['id' => $id]);
            $ids[$number] = $id;
        }
        return $ids;
    }

    /**
     * Writes what a card asks.
     *
     * @param array $ask
     * @param int $cardid
     */
    private function ask(array $ask, int $cardid): void {
        global $DB;
        $askid = $DB->insert_record('thementeam_ask', (object) [
            'spaceid' => $this->revision->ownerid,
            'cardid' => $cardid,
            'question' => $ask['question'],
            'timeclose' => $ask['timeclose'],
            'userid' => 0,
            'timecreated' => $this->revision->time,
            'timemodified' => $this->revision->time,
        ]);
        $rows = [];
        foreach ($ask['answers'] as $place => $answer) {
            $name = $answer['municipality'] === '' && $this->texts->names ? $answer['author'] : $answer['municipality'];
            $key = $name === '' ? '' : municipalities::key(0, $name);
            $key = $key === '' || isset($rows[$key]) ? "gone:$place" : $key;
            $created = $this->texts->moment($answer['timecreated']);
            $rows[$key] = (object) [
                'spaceid' => $this->revision->ownerid,
                'askid' => $askid,
                'ownerkey' => $key,
                'municipality' => $name === '' ? null : $name,
                'userid' => 0,
                'answer' => $answer['answer'],
                'line' => $answer['line'] === '' ? null : $answer['line'],
                'timecreated' => $created,
                'timemodified' => $created,
            ];
        }
        $DB->insert_records('thementeam_answer', $rows);
    }
}
