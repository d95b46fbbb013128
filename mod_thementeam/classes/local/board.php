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

use local_kki\live\pulse;
use local_kki\live\revision;
use mod_thementeam\local\here\here;
use mod_thementeam\local\meeting\decisions;
use mod_thementeam\local\solution\documents;
use mod_thementeam\local\stay\watches;
use mod_thementeam\workspace;

/**
 * Reads a space: everything, what changed, or one card. The number of queries does not depend on the number of cards.
 *
 * @package    mod_thementeam
 * @copyright  2026 KKI PraxisPortal
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class board {
    /** With more cards than this there are no excerpts, so that the answer stays small. */
    private const BIG = 200;

    /** What a card on the board needs. */
    private const FIELDS = 'id, columnid, position, title, textid, version, commentcount, userid, timemodified, helpfulcount, '
        . 'anonymous, acceptedid, fromid, ' . card_facts::FIELDS . ', ' . decisions::COUNT_SQL;

    /** @var array[] the tags of the cards that were read last */
    private array $tags = [];

    /**
     * A reader.
     *
     * @param workspace $workspace the space, and who reads
     */
    public function __construct(
        /** @var workspace the space, and who reads */
        private readonly workspace $workspace,
    ) {
    }

    /**
     * The whole space, as get_space returns it.
     *
     * @return array
     */
    public function space(): array {
        $instance = $this->workspace->instance;
        $space = $this->workspace->space;
        $groupname = $instance->readable_groups()[$space->groupid]->name ?? (string) $space->groupname;
        $cards = $this->cards();
        return [
            'spaceid' => (int) $space->id,
            'cmid' => (int) $instance->cm->id,
            'groupid' => (int) $space->groupid,
            'groupname' => format_string($groupname, true, ['context' => $instance->context]),
            'userid' => $this->workspace->userid(),
            'revision' => (int) $space->revision,
            'pulseurl' => pulse::url(spaces::TABLE, (int) $space->id),
            'readers' => $this->workspace->readers(),
            'columns' => $this->columns(),
            'cards' => $cards,
            'people' => $this->people_of($cards, [$this->workspace->userid()]),
            'tags' => $this->tags,
        ] + $this->access() + (here::is_offered() ? ['here' => here::chosen()] : []) + array_filter($this->documents());
    }

    /**
     * What the person may do in the space now.
     *
     * @return array
     */
    private function access(): array {
        return [
            'cancontribute' => $this->workspace->can_contribute(),
            'canmoderate' => $this->workspace->can_moderate(),
            'canmanage' => $this->workspace->can_manage(),
            'archived' => $this->workspace->is_archived(),
            'locked' => $this->workspace->is_locked(),
        ] + array_filter([
            'canarchive' => $this->workspace->can_archive(),
            'archivednote' => (new archive($this->workspace))->note(),
        ]);
    }

    /**
     * The solutions that are written here, in one query.
     *
     * @return array[]
     */
    private function documents(): array {
        $context = $this->workspace->instance->context;
        return ['documents' => documents::of_space((int) $this->workspace->space->id, $this->workspace->userid(), $context)];
    }

    /**
     * What changed after a revision, as get_changes returns it.
     *
     * @param int $since
     * @return array
     */
    public function changes(int $since): array {
        $spaceid = (int) $this->workspace->space->id;
        $current = (int) $this->workspace->space->revision;
        $items = revision::items_since(spaces::JOURNAL, $spaceid, $since, $current);
        $full = $items === null || isset($items['space']);
        $cardids = $full ? null : ($items['card'] ?? []);
        $columnids = $full ? null : ($items['column'] ?? []);
        $cards = $cardids === [] ? [] : $this->cards($cardids);
        return [
            'revision' => $current,
            'full' => $full,
            'columns' => $columnids === [] ? [] : $this->columns(),
            'cards' => $cards,
            'people' => $this->people_of($cards),
            'tags' => $this->tags,
            'removed' => array_values(array_diff($cardids ?? [], array_column($cards, 'id'))),
        ] + ($full ? ['access' => $this->access()] : []) + ($full || isset($items['document']) ? $this->documents() : []);
    }

    /**
     * The columns, in their order.
     *
     * @return array[] as the web service returns them
     */
    private function columns(): array {
        $context = $this->workspace->instance->context;
        return columns::of_space((int) $this->workspace->space->id, $context, $this->workspace->can_manage());
    }

    /**
     * Cards, by column and position.
     *
     * @param int[]|null $ids only these
     * @return array[] as the web service returns them
     */
    public function cards(?array $ids = null): array {
        global $DB;
        $spaceid = (int) $this->workspace->space->id;
        $select = 'spaceid = :spaceid AND timedeleted IS NULL';
        $params = ['spaceid' => $spaceid];
        $fields = self::FIELDS . ', ' . card_facts::association_sql('associationid');
        if ($ids !== null) {
            [$in, $idparams] = $DB->get_in_or_equal($ids, SQL_PARAMS_NAMED);
            $select .= " AND id $in";
            $params += $idparams;
            // How big the space is, in the same query.
            $fields .= ", (SELECT COUNT(1) FROM {thementeam_card} WHERE spaceid = $spaceid AND timedeleted IS NULL) AS total";
        }
        $order = 'columnid, position, id';
        $rows = $DB->get_records_sql("SELECT $fields FROM {thementeam_card} WHERE $select ORDER BY $order", $params);
        if (!$rows) {
            return [];
        }
        $count = reset($rows)->total ?? count($rows);
        $asks = (new ask_view($this->workspace))->summaries($ids);
        $facts = $this->facts($rows);
        $this->tags = $facts->tags();
        $excerpts = $count > self::BIG ? [] : texts::excerpts(array_column($rows, 'textid'));
        return array_values(array_map(
            fn(\stdClass $row): array => array_filter(
                $this->present($row) + $facts->present($row)
                    + ['excerpt' => $excerpts[$row->textid] ?? '', 'ask' => $asks[$row->id] ?? ''],
                fn(mixed $value): bool => $value !== '',
            ),
            $rows,
        ));
    }

    /**
     * The people that cards name, each once.
     *
     * @param array[] $cards as {@see self::cards()} returns them
     * @param int[] $userids others who are to be there too
     * @return array[] as the web service returns them
     */
    public function people_of(array $cards, array $userids = []): array {
        $userids = array_merge(array_column($cards, 'userid'), array_column($cards, 'assigneeid'), $userids);
        return people::of($userids, $this->workspace->instance->context)->list();
    }

    /**
     * One card.
     *
     * @param int $cardid
     * @return array|null null when it is in the bin
     */
    public function card(int $cardid): ?array {
        return $this->cards([$cardid])[0] ?? null;
    }

    /**
     * One card with its text and comments.
     *
     * @param int $cardid
     * @return array as the web service returns it
     * @throws \local_kki\live\refusal when it is in the bin
     */
    public function detail(int $cardid): array {
        global $DB;
        $row = $DB->get_record(
            'thementeam_card',
            ['id' => $cardid, 'spaceid' => $this->workspace->space->id, 'timedeleted' => null],
            self::FIELDS . ', ' . card_facts::association_sql('associationid'),
        );
        if (!$row) {
            throw refusals::of('deleted_card');
        }
        $context = $this->workspace->instance->context;
        $thread = thread::of_card($this->workspace, $cardid);
        $texts = texts::get_many([$row->textid, ...$thread->textids()]);
        $people = people::of([$row->userid, $row->assigneeid, ...$thread->userids()], $context);
        $facts = $this->facts([$row]);
        $userid = (int) $row->userid;
        return $this->present($row) + $facts->present($row) + [
            'author' => $row->anonymous ? get_string('anonymous', 'thementeam') : $people->name($userid),
            'association' => $row->anonymous ? '' : $people->association($userid),
            'titleraw' => $row->title,
            'contentraw' => texts::plain($texts[$row->textid]),
            'content' => texts::html($texts[$row->textid], $context),
            'comments' => $thread->present($texts, $people),
            'earlier' => $thread->earlier,
        ] + array_filter([
            'foundhelpful' => (new helpful($this->workspace))->found('card', $cardid),
            'watching' => watches::has((int) $this->workspace->space->id, $cardid, $this->workspace->userid()),
        ])
            + ($row->decisions ? ['decisions' => (new decisions($this->workspace))->by('cardid', $cardid)] : [])
            + $facts->details($row, $context, $people)
            + (new ask_view($this->workspace))->detail($cardid)
            + (new questions($this->workspace))->details($row);
    }

    /**
     * What cards carry besides their text.
     *
     * @param \stdClass[] $rows
     * @return card_facts
     */
    private function facts(array $rows): card_facts {
        return card_facts::of($rows, $this->workspace->instance->context, $this->workspace->userid());
    }

    /**
     * A card as the web service returns it.
     *
     * @param \stdClass $row
     * @return array
     */
    private function present(\stdClass $row): array {
        return [
            'id' => (int) $row->id,
            'columnid' => (int) $row->columnid,
            'position' => (float) $row->position,
            'title' => texts::title_html($row->title, $this->workspace->instance->context),
            'version' => (int) $row->version,
            'commentcount' => (int) $row->commentcount,
            'userid' => $row->anonymous ? 0 : (int) $row->userid,
            'timemodified' => (int) $row->timemodified,
        ] + array_filter(['helpful' => (int) $row->helpfulcount, 'decided' => (int) $row->decisions])
            + questions::fields($row, $this->workspace->userid());
    }
}
