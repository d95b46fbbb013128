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

/**
 * What acts were about: the cards, comments, answers and solutions as they are now, in a handful of queries however many
 * acts there are.
 *
 * @package    mod_thementeam
 * @copyright  2026 KKI PraxisPortal
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class material {
    /** What is told of a card, by the verb in the journal. */
    private const ON_CARDS = [
        'create' => 'card', 'update' => 'changed', 'move' => 'moved', 'ask' => 'ask', 'answer' => 'answer', 'accept' => 'accepted',
        'assign' => 'assigned',
    ];

    /** @var \stdClass[] by id: the cards that are not in the bin */
    private array $cards = [];

    /** @var \stdClass[] by id: the comments that nobody removed */
    private array $comments = [];

    /** @var \stdClass[] by card and person */
    private array $answers = [];

    /** @var string[] questions to the Kommunen by card */
    private array $asks = [];

    /** @var \stdClass[] by id */
    private array $sections = [];

    /** @var \stdClass[] by id */
    private array $documents = [];

    /**
     * Reads what acts were about.
     *
     * @param int $spaceid
     * @param acts $acts
     * @return self
     */
    public static function of(int $spaceid, acts $acts): self {
        $material = new self($spaceid, $acts);
        if ($acts->list) {
            $material->read_cards();
            $material->read_asks();
            $material->read_documents();
        }
        return $material;
    }

    /**
     * Use {@see self::of()}.
     *
     * @param int $spaceid
     * @param acts $acts
     */
    private function __construct(
        /** @var int id of the space */
        private readonly int $spaceid,
        /** @var acts the acts */
        private readonly acts $acts,
    ) {
    }

    /**
     * What is to be told, each thing once: a text that was changed five times is one change, and a new card is new whatever
     * was done to it since.
     *
     * @return \stdClass[] kind, cardid, documentid, userid, time, order, textid (0: none), text, name (null: the person's)
     */
    public function entries(): array {
        $entries = [];
        foreach ($this->acts->list as $order => $act) {
            $entry = match ($act->itemtype) {
                'card' => $this->on_card($act),
                'comment' => $this->on_comment($act),
                'section', 'document' => $this->on_document($act),
                default => null,
            };
            if ($entry) {
                [$key, $values] = $entry;
                $new = (object) ($values + [
                    'cardid' => 0, 'documentid' => 0, 'textid' => 0, 'text' => '', 'name' => null,
                    'userid' => (int) $act->userid, 'time' => (int) $act->timecreated, 'order' => $order,
                ]);
                $before = $entries[$key] ?? null;
                // What is new stays new; its text is the current one anyway.
                $entries[$key] = $before && in_array($before->kind, ['card', 'question', 'comment', 'document'], true)
                    ? $before
                    : $new;
            }
        }
        return array_values(array_filter($entries, fn(\stdClass $entry): bool => !$this->belongs_to_new($entry, $entries)));
    }

    /**
     * The title of a card or solution.
     *
     * @param \stdClass $entry
     * @return string
     */
    public function title(\stdClass $entry): string {
        return $entry->documentid ? $this->documents[$entry->documentid]->title : $this->cards[$entry->cardid]->title;
    }

    /**
     * The column that a card stands in now.
     *
     * @param \stdClass $entry
     * @return string
     */
    public function column(\stdClass $entry): string {
        return $entry->cardid ? (string) $this->cards[$entry->cardid]->columnname : '';
    }

    /**
     * Whether the person who acted must not be named.
     *
     * @param \stdClass $entry
     * @return bool
     */
    public function hides(\stdClass $entry): bool {
        return $entry->cardid && anonymity::covers($this->cards[$entry->cardid], $entry->userid);
    }

    /**
     * Whether an entry says no more than that its card or solution is new.
     *
     * @param \stdClass $entry
     * @param \stdClass[] $entries
     * @return bool
     */
    private function belongs_to_new(\stdClass $entry, array $entries): bool {
        return match ($entry->kind) {
            'changed', 'moved' => isset($entries["card-$entry->cardid"])
                && in_array($entries["card-$entry->cardid"]->kind, ['card', 'question'], true),
            'written' => isset($entries["document-$entry->documentid"]),
            default => false,
        };
    }

    /**
     * What is told of an act on a card.
     *
     * @param \stdClass $act
     * @return array|null key and values; null: nothing
     */
    private function on_card(\stdClass $act): ?array {
        $card = $this->cards[$act->itemid] ?? null;
        $kind = self::ON_CARDS[$act->verb] ?? null;
        if (!$card || !$kind) {
            return null;
        }
        $values = ['kind' => $kind, 'cardid' => (int) $card->id];
        switch ($kind) {
            case 'card':
                $values['kind'] = $card->kind === 'question' ? 'question' : 'card';
                return ["card-$card->id", $values + ['textid' => (int) $card->textid]];
            case 'changed':
                return ["changed-$card->id", $values + ['textid' => (int) $card->textid]];
            case 'ask':
                return isset($this->asks[$card->id]) ? ["ask-$card->id", $values + ['text' => $this->asks[$card->id]]] : null;
            case 'answer':
                $answer = $this->answers["$card->id-$act->userid"] ?? null;
                return $answer ? ["answer-$card->id-$act->userid", $values + [
                    'name' => $answer->municipality,
                    'text' => get_string("answer_$answer->answer", 'thementeam') . ($answer->line ? ": $answer->line" : ''),
                ]] : null;
            case 'assigned':
                return ["assigned-$card->id", $values + ['textid' => (int) $card->textid]];
            default:
                return ["$kind-$card->id", $values];
        }
    }

    /**
     * What is told of an act on a comment.
     *
     * @param \stdClass $act
     * @return array|null key and values; null: nothing
     */
    private function on_comment(\stdClass $act): ?array {
        $comment = $this->comments[$act->itemid] ?? null;
        if (!$comment || !isset($this->cards[$comment->cardid]) || !in_array($act->verb, ['create', 'update'], true)) {
            return null;
        }
        return ["comment-$comment->id", [
            'kind' => $act->verb === 'create' ? 'comment' : 'comment_changed',
            'cardid' => (int) $comment->cardid,
            'textid' => (int) $comment->textid,
        ]];
    }

    /**
     * What is told of an act on a solution or one of its sections.
     *
     * @param \stdClass $act
     * @return array|null key and values; null: nothing
     */
    private function on_document(\stdClass $act): ?array {
        $section = $act->itemtype === 'section' ? ($this->sections[$act->itemid] ?? null) : null;
        $document = $this->documents[$section ? $section->documentid : $act->itemid] ?? null;
        if (!$document || ($act->itemtype === 'section' && !$section)) {
            return null;
        }
        $kind = $section
            ? ['create' => 'written', 'update' => 'written'][$act->verb] ?? null
            : ['create' => 'document', 'publish' => 'published'][$act->verb] ?? null;
        $key = $section ? "written-$section->id" : "$kind-$document->id";
        return $kind ? [$key, [
            'kind' => $kind,
            'documentid' => (int) $document->id,
            'text' => $section ? $section->title : '',
        ]] : null;
    }

    /**
     * Ids of the items of a type that were acted on.
     *
     * @param string $itemtype
     * @param string[] $verbs
     * @return int[]
     */
    private function ids(string $itemtype, array $verbs): array {
        $acts = array_filter(
            $this->acts->list,
            fn(\stdClass $act): bool => $act->itemtype === $itemtype && in_array($act->verb, $verbs, true),
        );
        return array_values(array_unique(array_map(fn(\stdClass $act): int => (int) $act->itemid, $acts)));
    }

    /**
     * Reads comments and cards.
     */
    private function read_cards(): void {
        global $DB;
        $commentids = $this->ids('comment', ['create', 'update']);
        if ($commentids) {
            [$in, $params] = $DB->get_in_or_equal($commentids, SQL_PARAMS_NAMED);
            $select = "spaceid = :spaceid AND timedeleted IS NULL AND id $in";
            $params['spaceid'] = $this->spaceid;
            $this->comments = $DB->get_records_select('thementeam_comment', $select, $params, '', 'id, cardid, textid');
        }
        $cardids = [...$this->ids('card', array_keys(self::ON_CARDS)), ...array_column($this->comments, 'cardid')];
        if ($cardids) {
            [$in, $params] = $DB->get_in_or_equal(array_unique($cardids), SQL_PARAMS_NAMED);
            $this->cards = $DB->get_records_sql(
                "SELECT c.id, c.title, c.textid, c.kind, c.userid, c.anonymous, c.assigneeid, n.name AS columnname
                   FROM {thementeam_card} c
              LEFT JOIN {thementeam_column} n ON n.id = c.columnid
                  WHERE c.spaceid = :spaceid AND c.timedeleted IS NULL AND c.id $in",
                $params + ['spaceid' => $this->spaceid],
            );
        }
    }

    /**
     * Reads questions to the Kommunen, and what they answered.
     */
    private function read_asks(): void {
        global $DB;
        $cardids = $this->ids('card', ['ask', 'answer']);
        if (!$cardids) {
            return;
        }
        [$in, $params] = $DB->get_in_or_equal($cardids, SQL_PARAMS_NAMED);
        $key = $DB->sql_concat('a.id', "'-'", 'COALESCE(n.id, 0)');
        $rows = $DB->get_records_sql(
            "SELECT $key AS rowkey, a.cardid, a.question, n.userid, n.municipality, n.answer, n.line
               FROM {thementeam_ask} a
          LEFT JOIN {thementeam_answer} n ON n.askid = a.id
              WHERE a.spaceid = :spaceid AND a.cardid $in",
            $params + ['spaceid' => $this->spaceid],
        );
        foreach ($rows as $row) {
            $this->asks[(int) $row->cardid] = $row->question;
            if ($row->answer !== null) {
                $this->answers["$row->cardid-$row->userid"] = $row;
            }
        }
    }

    /**
     * Reads solutions and their sections.
     */
    private function read_documents(): void {
        global $DB;
        $key = ['spaceid' => $this->spaceid];
        $sectionids = $this->ids('section', ['create', 'update']);
        if ($sectionids) {
            [$in, $params] = $DB->get_in_or_equal($sectionids, SQL_PARAMS_NAMED);
            $select = "spaceid = :spaceid AND timedeleted IS NULL AND id $in";
            $this->sections = $DB->get_records_select('thementeam_section', $select, $params + $key, '', 'id, documentid, title');
        }
        $documentids = [...$this->ids('document', ['create', 'publish']), ...array_column($this->sections, 'documentid')];
        if ($documentids) {
            [$in, $params] = $DB->get_in_or_equal(array_unique($documentids), SQL_PARAMS_NAMED);
            $select = "spaceid = :spaceid AND timedeleted IS NULL AND id $in";
            $this->documents = $DB->get_records_select('thementeam_document', $select, $params + $key, '', 'id, title');
        }
    }
}
