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
 * Reads the comments on a card, a page at a time: the newest first in sight, the earlier ones when somebody asks for them.
 *
 * @package    mod_thementeam
 * @copyright  2026 KKI PraxisPortal
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class thread {
    /** So many comments are read at once. */
    public const PAGE = 50;

    /** What is shown: what nobody removed, and the place of what a moderator removed. */
    private const SHOWN = '(t.timedeleted IS NULL OR t.reason IS NOT NULL)';

    /** @var array<int, int[]> ids of the people that comments name, by id of the comment */
    private readonly array $mentioned;

    /**
     * Use {@see self::of_card()} or {@see self::of_comment()}.
     *
     * @param workspace $workspace
     * @param \stdClass[] $rows
     * @param int $earlier
     */
    private function __construct(
        /** @var workspace the space, and who reads */
        private readonly workspace $workspace,
        /** @var \stdClass[] rows of thementeam_comment with `found`, oldest first */
        private readonly array $rows,
        /** @var int how many comments there are before these */
        public readonly int $earlier,
    ) {
        $this->mentioned = mentions::of_comments(array_column($rows, 'id'));
    }

    /**
     * The newest comments on a card, or those before one that the person has already.
     *
     * @param workspace $workspace the space, and who reads
     * @param int $cardid a card of this space
     * @param int $beforeid id of a comment; 0: the newest
     * @return self
     */
    public static function of_card(workspace $workspace, int $cardid, int $beforeid = 0): self {
        global $DB;
        $where = 't.cardid = :cardid AND ' . self::SHOWN;
        $params = ['cardid' => $cardid];
        if ($beforeid) {
            $before = $DB->get_record('thementeam_comment', ['id' => $beforeid, 'cardid' => $cardid], 'id, timecreated');
            [$older, $more] = self::before($before ?: throw refusals::of('deleted_comment'));
            $where .= " AND $older";
            $params += $more;
        }
        $rows = self::read($workspace, "$where ORDER BY t.timecreated DESC, t.id DESC", $params, self::PAGE + 1);
        if (count($rows) <= self::PAGE) {
            return new self($workspace, array_reverse($rows), 0);
        }
        array_pop($rows);
        [$older, $more] = self::before(end($rows));
        $select = 't.cardid = :cardid AND ' . self::SHOWN . " AND $older";
        $sql = "SELECT COUNT(1) FROM {thementeam_comment} t WHERE $select";
        $earlier = $DB->count_records_sql($sql, $more + ['cardid' => $cardid]);
        return new self($workspace, array_reverse($rows), $earlier);
    }

    /**
     * One comment.
     *
     * @param workspace $workspace the space, and who reads
     * @param int $commentid
     * @return self
     */
    public static function of_comment(workspace $workspace, int $commentid): self {
        return new self($workspace, self::read($workspace, 't.id = :id', ['id' => $commentid], 1), 0);
    }

    /**
     * The versions whose texts {@see self::present()} needs.
     *
     * @return int[]
     */
    public function textids(): array {
        return array_map('intval', array_column($this->rows, 'textid'));
    }

    /**
     * The people whose names {@see self::present()} needs.
     *
     * @return int[]
     */
    public function userids(): array {
        return array_map('intval', array_merge(array_column($this->rows, 'userid'), ...array_values($this->mentioned)));
    }

    /**
     * The comments, oldest first, with what they need read here.
     *
     * @return array[] as the web service returns them
     */
    public function list(): array {
        return $this->present(
            texts::get_many($this->textids()),
            people::of($this->userids(), $this->workspace->instance->context),
        );
    }

    /**
     * The comments, oldest first.
     *
     * @param \stdClass[] $texts by id of the version
     * @param people $people
     * @return array[] as the web service returns them
     */
    public function present(array $texts, people $people): array {
        return array_map(
            fn(\stdClass $row): array => $row->reason === null
                ? $this->comment($row, $texts[$row->textid], $people)
                : $this->removed($row),
            $this->rows,
        );
    }

    /**
     * A comment.
     *
     * @param \stdClass $row
     * @param \stdClass $text its current version
     * @param people $people
     * @return array
     */
    private function comment(\stdClass $row, \stdClass $text, people $people): array {
        $userid = (int) $row->userid;
        $me = $this->workspace->userid();
        $mentioned = $this->mentioned[$row->id] ?? [];
        $names = array_combine($mentioned, array_map($people->name(...), $mentioned));
        $comment = [
            'id' => (int) $row->id,
            'cardid' => (int) $row->cardid,
            'userid' => $row->byasker ? 0 : $userid,
            'author' => $row->byasker ? anonymity::name() : $people->name($userid),
            'content' => $text->content === null
                ? get_string('erasedcontent', 'thementeam')
                : mentions::highlight(texts::html($text, $this->workspace->instance->context), $names, $me),
            'timecreated' => (int) $row->timecreated,
            'candelete' => $this->workspace->can_moderate() || ($userid === $me && $this->workspace->can_contribute()),
            'version' => (int) $row->version,
        ];
        if ($userid === $me && $this->workspace->can_contribute() && $text->content !== null) {
            $comment += ['contentraw' => $text->content, 'mentions' => $mentioned];
        }
        return $comment + array_filter([
            'edited' => (int) $row->version > 1,
            'helpful' => (int) $row->helpfulcount,
            'foundhelpful' => (bool) $row->found,
        ]);
    }

    /**
     * The place of a comment that a moderator removed: not what it said, and not who wrote it.
     *
     * @param \stdClass $row
     * @return array
     */
    private function removed(\stdClass $row): array {
        return [
            'id' => (int) $row->id,
            'cardid' => (int) $row->cardid,
            'userid' => 0,
            'author' => '',
            'content' => '',
            'timecreated' => (int) $row->timecreated,
            'candelete' => false,
            'version' => (int) $row->version,
            'reason' => $row->reason,
        ];
    }

    /**
     * What comes before a comment.
     *
     * @param \stdClass $row
     * @return array{string, array} select and parameters
     */
    private static function before(\stdClass $row): array {
        return [
            '(t.timecreated < :before1 OR (t.timecreated = :before2 AND t.id < :beforeid))',
            ['before1' => $row->timecreated, 'before2' => $row->timecreated, 'beforeid' => $row->id],
        ];
    }

    /**
     * Reads comments, each with whether the person has found it helpful.
     *
     * @param workspace $workspace
     * @param string $where
     * @param array $params
     * @param int $limit
     * @return \stdClass[]
     */
    private static function read(workspace $workspace, string $where, array $params, int $limit): array {
        global $DB;
        $found = helpful::found_sql('comment', 't.id');
        $byasker = anonymity::SQL;
        return array_values($DB->get_records_sql(
            "SELECT t.id, t.cardid, t.userid, t.textid, t.version, t.helpfulcount, t.reason, t.timecreated, $byasker,
                    $found AS found
               FROM {thementeam_comment} t
               JOIN {thementeam_card} c ON c.id = t.cardid
              WHERE $where",
            $params + ['me' => $workspace->userid()],
            0,
            $limit,
        ));
    }
}
