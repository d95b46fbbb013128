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
 * What happened in a space, in words: reads the journal, newest first, a page at a time.
 *
 * Nobody is named who must not be: acts that the journal keeps without a person, and those of somebody who asked without a
 * name. What an item that is gone for good was called, nobody knows; what lies in the bin is called by its name only to those
 * who can take it out.
 *
 * @package    mod_thementeam
 * @copyright  2026 KKI PraxisPortal
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class history {
    /** So many acts are read at once. */
    public const PAGE = 30;

    /** So many where all of them are read. */
    private const BATCH = 500;

    /** The acts that are told, by item type; each has a string `act_type_verb`. The rest of the journal is for browsers only. */
    private const ACTS = [
        'card' => [
            'create', 'update', 'move', 'delete', 'restore', 'purge', 'ask', 'close_ask', 'reopen_ask', 'delete_ask', 'answer',
            'delete_answer', 'accept', 'unaccept', 'keep', 'decide', 'undecide',
        ],
        'comment' => ['create', 'update', 'delete', 'restore', 'purge'],
        'column' => ['create', 'update', 'move', 'delete'],
        'space' => ['lock', 'unlock', 'archive', 'unarchive', 'clear', 'import'],
        'document' => ['create', 'update', 'delete', 'restore', 'purge', 'publish', 'withdraw'],
        'section' => ['create', 'update', 'move', 'delete', 'restore', 'purge', 'claim', 'unclaim'],
    ];

    /** @var history_items what the acts were done to */
    private history_items $items;

    /**
     * The history of a space.
     *
     * @param workspace $workspace the space, and who reads
     * @param bool $outside whether it leaves the space: then what lies in the bin is not called by its name
     */
    public function __construct(
        /** @var workspace the space, and who reads */
        private readonly workspace $workspace,
        /** @var bool whether it leaves the space */
        private readonly bool $outside = false,
    ) {
    }

    /**
     * A page of it.
     *
     * @param int $cardid only what happened to this card and its comments; 0: everything
     * @param int $beforeid id of the act after the page; 0: the newest
     * @param int $size how many acts
     * @return array entries as the web service returns them, and whether there are earlier ones
     */
    public function page(int $cardid = 0, int $beforeid = 0, int $size = self::PAGE): array {
        $entries = [];
        do {
            $rows = $this->rows($cardid, $beforeid, $size);
            $more = count($rows) > $size;
            $rows = array_slice($rows, 0, $size);
            $beforeid = (int) (end($rows)->id ?? 0);
            $this->items = history_items::of($this->workspace, $rows, $this->outside);
            $entries = array_merge($entries, array_values(array_filter(array_map($this->entry(...), $rows))));
            // A page of which nothing can be told would look like the end.
        } while (!$entries && $more);
        return ['entries' => $entries, 'before' => $more ? $beforeid : 0];
    }

    /**
     * All of it, newest first.
     *
     * @return \Generator of entries as {@see self::page()} returns them
     */
    public function all(): \Generator {
        $beforeid = 0;
        do {
            ['entries' => $entries, 'before' => $beforeid] = $this->page(0, $beforeid, self::BATCH);
            yield from $entries;
        } while ($beforeid);
    }

    /**
     * Rows of the journal, one more than a page.
     *
     * @param int $cardid
     * @param int $beforeid
     * @param int $size of the page
     * @return \stdClass[]
     */
    private function rows(int $cardid, int $beforeid, int $size): array {
        global $DB;
        $params = ['spaceid' => $this->workspace->space->id];
        $kinds = [];
        foreach (self::ACTS as $itemtype => $verbs) {
            [$in, $more] = $DB->get_in_or_equal($verbs, SQL_PARAMS_NAMED, $itemtype);
            $kinds[] = "(j.itemtype = '$itemtype' AND j.verb $in)";
            $params += $more;
        }
        $where = 'j.ownerid = :spaceid AND (' . implode(' OR ', $kinds) . ')';
        if ($cardid) {
            $comments = 'SELECT t.id FROM {thementeam_comment} t WHERE t.cardid = :cardid2';
            $where .= " AND ((j.itemtype = 'card' AND j.itemid = :cardid1)
                    OR (j.itemtype = 'comment' AND j.itemid IN ($comments)))";
            $params += ['cardid1' => $cardid, 'cardid2' => $cardid];
        }
        if ($beforeid) {
            $where .= ' AND j.id < :beforeid';
            $params['beforeid'] = $beforeid;
        }
        $same = 'SELECT 1 FROM {thementeam_journal} o WHERE o.ownerid = j.ownerid AND o.revision = j.revision';
        return array_values($DB->get_records_sql(
            "SELECT j.id, j.userid, j.verb, j.itemtype, j.itemid, j.columnid, j.timecreated
               FROM {thementeam_journal} j
              WHERE $where
                    AND NOT (j.itemtype = 'card' AND j.verb = 'move' AND j.columnid IS NULL)
                    AND NOT (j.itemtype = 'document' AND j.verb = 'update' AND EXISTS ($same AND o.itemtype = 'section'))
                    AND NOT (j.itemtype = 'section' AND j.verb = 'create'
                             AND EXISTS ($same AND o.itemtype = 'document' AND o.verb = 'create'))
           ORDER BY j.revision DESC, j.id DESC",
            $params,
            0,
            $size + 1,
        ));
    }

    /**
     * An act in words.
     *
     * @param \stdClass $row of the journal
     * @return array|null as the web service returns it; null when there is nothing to tell
     */
    private function entry(\stdClass $row): ?array {
        $item = $this->items->get($row);
        if ($item === null) {
            return null;
        }
        $key = "act_{$row->itemtype}_{$row->verb}";
        if ($row->verb === 'purge' && !$row->userid) {
            $key .= '_auto';
        }
        if ($row->verb === 'move' && $row->itemtype === 'card' && $item['column'] === '') {
            $key .= '_gone';
        }
        if ($row->verb === 'create' && $row->itemtype === 'card' && $item['kind'] === 'question') {
            $key = 'act_question_create';
        }
        $text = get_string($key, 'thementeam', ['name' => $this->items->name($row)] + $item);
        return ['id' => (int) $row->id, 'text' => $text, 'time' => (int) $row->timecreated]
            + array_filter(['cardid' => $item['cardid'], 'documentid' => $item['documentid']]);
    }
}
