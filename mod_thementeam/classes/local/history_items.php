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

use mod_thementeam\workspace;

/**
 * What the acts of a page of {@see history} were done to, and by whom: a few queries, however many acts.
 *
 * @package    mod_thementeam
 * @copyright  2026 KKI PraxisPortal
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class history_items {
    /** What there is to say of an item that has none of it. */
    private const NOTHING = ['title' => '', 'column' => '', 'document' => '', 'kind' => '', 'cardid' => 0, 'documentid' => 0];

    /** @var \stdClass[] cards by id */
    private array $cards = [];

    /** @var \stdClass[] comments by id */
    private array $comments = [];

    /** @var \stdClass[] sections by id */
    private array $sections = [];

    /** @var \stdClass[] documents by id */
    private array $documents = [];

    /** @var string[] names of the space's columns by id */
    private array $columns = [];

    /** @var people who acted */
    private people $people;

    /**
     * Use {@see self::of()}.
     *
     * @param workspace $workspace
     * @param bool $outside
     */
    private function __construct(
        /** @var workspace the space, and who reads */
        private readonly workspace $workspace,
        /** @var bool whether nobody is to read what lies in the bin */
        private readonly bool $outside,
    ) {
    }

    /**
     * Reads the items.
     *
     * @param workspace $workspace the space, and who reads
     * @param \stdClass[] $rows of the journal
     * @param bool $outside whether nobody is to read what lies in the bin
     * @return self
     */
    public static function of(workspace $workspace, array $rows, bool $outside = false): self {
        $items = new self($workspace, $outside);
        $ids = [];
        foreach ($rows as $row) {
            $ids[$row->itemtype][] = (int) $row->itemid;
        }
        $items->comments = $items->read('thementeam_comment', 'id, cardid, userid, reason', $ids['comment'] ?? []);
        $items->sections = $items->read('thementeam_section', 'id, documentid, title', $ids['section'] ?? []);
        $items->cards = $items->read(
            'thementeam_card',
            'id, title, kind, anonymous, userid, timedeleted, deletedby',
            [...($ids['card'] ?? []), ...array_column($items->comments, 'cardid')],
        );
        $items->documents = $items->read(
            'thementeam_document',
            'id, title, timedeleted, deletedby',
            [...($ids['document'] ?? []), ...array_column($items->sections, 'documentid')],
        );
        $items->columns = columns::names((int) $workspace->space->id);
        $items->people = people::of(array_column($rows, 'userid'), $workspace->instance->context);
        return $items;
    }

    /**
     * What an act was done to.
     *
     * @param \stdClass $row of the journal
     * @return array|null title, column, document, kind (plain text each), cardid and documentid where they can be opened;
     *                    null when the item is gone for good and nothing can be told
     */
    public function get(\stdClass $row): ?array {
        $id = (int) $row->itemid;
        if ($row->verb === 'purge' || $row->itemtype === 'space') {
            return self::NOTHING;
        }
        $item = match ($row->itemtype) {
            'card' => $this->card($this->cards[$id] ?? null),
            'comment' => $this->card($this->cards[$this->comments[$id]->cardid ?? 0] ?? null),
            'document' => $this->document($this->documents[$id] ?? null),
            'section' => $this->section($this->sections[$id] ?? null),
            default => $this->column($id, $row->verb),
        };
        return $item === null ? null : ['column' => $this->columns[(int) $row->columnid] ?? ''] + $item + self::NOTHING;
    }

    /**
     * Who acted.
     *
     * @param \stdClass $row of the journal
     * @return string plain text
     */
    public function name(\stdClass $row): string {
        $userid = (int) $row->userid;
        $cardid = (int) ($row->itemtype === 'comment' ? $this->comments[$row->itemid]->cardid ?? 0 : $row->itemid);
        $card = in_array($row->itemtype, ['card', 'comment'], true) ? $this->cards[$cardid] ?? null : null;
        if ($card && anonymity::covers($card, $userid)) {
            return anonymity::name();
        }
        $comment = $row->itemtype === 'comment' ? $this->comments[$row->itemid] ?? null : null;
        if ($comment && $comment->reason !== null && (int) $comment->userid === $userid) {
            // The place of what a moderator removed names nobody.
            return get_string('act_somebody', 'thementeam');
        }
        return $userid ? $this->people->name($userid) : get_string('act_somebody', 'thementeam');
    }

    /**
     * Rows of this space.
     *
     * @param string $table
     * @param string $fields
     * @param array $ids
     * @return \stdClass[] by id
     */
    private function read(string $table, string $fields, array $ids): array {
        global $DB;
        if (!$ids) {
            return [];
        }
        [$in, $params] = $DB->get_in_or_equal(array_unique($ids), SQL_PARAMS_NAMED);
        $params['spaceid'] = $this->workspace->space->id;
        return $DB->get_records_select($table, "spaceid = :spaceid AND id $in", $params, '', $fields);
    }

    /**
     * A card.
     *
     * @param \stdClass|null $card
     * @return array|null
     */
    private function card(?\stdClass $card): ?array {
        return $card ? [
            'title' => $this->title($card, 'act_hidden'),
            'kind' => $card->kind,
            'cardid' => $card->timedeleted === null ? (int) $card->id : 0,
        ] : null;
    }

    /**
     * A document.
     *
     * @param \stdClass|null $document
     * @return array|null
     */
    private function document(?\stdClass $document): ?array {
        return $document ? [
            'title' => $this->title($document, 'act_hidden_document'),
            'documentid' => $document->timedeleted === null ? (int) $document->id : 0,
        ] : null;
    }

    /**
     * A section.
     *
     * @param \stdClass|null $section
     * @return array|null
     */
    private function section(?\stdClass $section): ?array {
        $document = $section ? $this->document($this->documents[$section->documentid] ?? null) : null;
        return $document ? [
            'title' => $section->title === '' ? get_string('erasedtitle', 'thementeam') : $section->title,
            'document' => $document['title'],
            'documentid' => $document['documentid'],
        ] : null;
    }

    /**
     * A column: what one that has gone was called, the journal does not know.
     *
     * @param int $columnid
     * @param string $verb
     * @return array|null
     */
    private function column(int $columnid, string $verb): ?array {
        $name = $this->columns[$columnid] ?? null;
        return $name === null && $verb !== 'delete' ? null : ['title' => (string) $name];
    }

    /**
     * A title; what lies in the bin is called by it only to those who can take it out.
     *
     * @param \stdClass $row with title, timedeleted and deletedby
     * @param string $hidden string that stands instead
     * @return string plain text
     */
    private function title(\stdClass $row, string $hidden): string {
        $theirs = (int) $row->deletedby !== $this->workspace->userid() && !$this->workspace->can_moderate();
        if ($row->timedeleted !== null && ($this->outside || $theirs)) {
            return get_string($hidden, 'thementeam');
        }
        return $row->title === '' ? get_string('erasedtitle', 'thementeam') : $row->title;
    }
}
