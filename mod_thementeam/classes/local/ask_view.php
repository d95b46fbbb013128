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
 * What cards ask the Kommunen of their team, as those see it who read the space. {@see asks} writes it.
 *
 * @package    mod_thementeam
 * @copyright  2026 KKI PraxisPortal
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class ask_view {
    /**
     * The asks of a space.
     *
     * @param workspace $workspace the space, and who reads
     */
    public function __construct(
        /** @var workspace the space, and who reads */
        private readonly workspace $workspace,
    ) {
    }

    /**
     * How far the asks of a space have come, in one query and one for the Kommunen.
     *
     * @param int[]|null $cardids only those of these cards
     * @return array[] by card, as the web service returns it
     */
    public function summaries(?array $cardids = null): array {
        global $DB;
        $select = '';
        $params = ['spaceid' => $this->workspace->space->id];
        if ($cardids !== null) {
            [$in, $more] = $DB->get_in_or_equal($cardids, SQL_PARAMS_NAMED, 'card', true, 0);
            $select = "AND a.cardid $in";
            $params += $more;
        }
        $key = $DB->sql_concat('a.id', "'-'", 'COALESCE(n.id, 0)');
        // Not a recordset: on PostgreSQL that is three queries.
        $rows = $DB->get_records_sql(
            "SELECT $key AS rowkey, a.cardid, a.version, a.timeclose, n.ownerkey, n.userid, n.version AS answerversion
               FROM {thementeam_ask} a
          LEFT JOIN {thementeam_answer} n ON n.askid = a.id
              WHERE a.spaceid = :spaceid $select",
            $params,
        );
        $asks = [];
        $answers = [];
        foreach ($rows as $row) {
            $asks[$row->cardid] = $row;
            if ($row->ownerkey !== null) {
                $answer = ['ownerkey' => $row->ownerkey, 'userid' => $row->userid, 'version' => $row->answerversion];
                $answers[$row->cardid][] = (object) $answer;
            }
        }
        return array_map(fn(\stdClass $ask): array => $this->summary($ask, $answers[$ask->cardid] ?? []), $asks);
    }

    /**
     * The ask of a card with its answers.
     *
     * @param int $cardid
     * @param \stdClass|null $ask its row, where it is at hand
     * @return array ask and askdetail as the web service returns them; empty when the card asks nothing
     */
    public function detail(int $cardid, ?\stdClass $ask = null): array {
        $ask ??= $this->find($cardid);
        if (!$ask) {
            return [];
        }
        $rows = (new answers($this->workspace))->rows((int) $ask->id);
        return ['ask' => $this->summary($ask, $rows), 'askdetail' => $this->present($ask, $rows)];
    }

    /**
     * The ask of a card of this space.
     *
     * @param int $cardid
     * @return \stdClass|null
     */
    public function find(int $cardid): ?\stdClass {
        global $DB;
        return $DB->get_record('thementeam_ask', ['cardid' => $cardid, 'spaceid' => $this->workspace->space->id]) ?: null;
    }

    /**
     * Whether the person may end, change and remove an ask: who asked, or who moderates.
     *
     * @param \stdClass $ask
     * @return bool
     */
    public function may_manage(\stdClass $ask): bool {
        return $this->workspace->can_moderate()
            || ((int) $ask->userid === $this->workspace->userid() && $this->workspace->can_contribute());
    }

    /**
     * Whether an ask can be answered.
     *
     * @param \stdClass $ask row with timeclose
     * @return bool
     */
    public static function is_open(\stdClass $ask): bool {
        return $ask->timeclose === null || (int) $ask->timeclose > \core\di::get(\core\clock::class)->time();
    }

    /**
     * How far an ask has come.
     *
     * @param \stdClass $ask
     * @param \stdClass[] $answers
     * @return array
     */
    private function summary(\stdClass $ask, array $answers): array {
        $municipalities = $this->workspace->municipalities();
        $userid = $this->workspace->userid();
        $answered = array_flip(array_map(fn(\stdClass $row): string => $municipalities->key_of_answer($row), $answers));
        $name = $municipalities->name_of($userid);
        $own = municipalities::key($userid, $name);
        // Whoever looks after the team without being of a Kommune is not asked, and may answer all the same.
        $asked = $name !== '' || !$this->workspace->can_moderate();
        $open = $asked && self::is_open($ask) && $this->workspace->can_contribute() && !isset($answered[$own]);
        return [
            'answered' => count($answered),
            'total' => count($answered + $municipalities->names()),
            'open' => $open,
            'version' => (int) $ask->version + array_sum(array_column($answers, 'version')),
        ] + ($ask->timeclose === null ? [] : ['timeclose' => (int) $ask->timeclose]);
    }

    /**
     * An ask with its answers, as the web service returns it.
     *
     * @param \stdClass $ask
     * @param \stdClass[] $rows its answers
     * @return array
     */
    private function present(\stdClass $ask, array $rows): array {
        global $DB;
        $municipalities = $this->workspace->municipalities();
        $answered = array_flip(array_map(fn(\stdClass $row): string => $municipalities->key_of_answer($row), $rows));
        $question = $ask->question === '' ? $DB->get_field('thementeam_card', 'title', ['id' => $ask->cardid]) : $ask->question;
        $writes = $this->workspace->can_contribute();
        return [
            'question' => (string) $question,
            'version' => (int) $ask->version,
            'ended' => !self::is_open($ask),
            'cananswer' => $writes && self::is_open($ask),
            'canmanage' => $this->may_manage($ask),
            'municipality' => $municipalities->name_of($this->workspace->userid()),
            'answers' => (new answers($this->workspace))->present($rows),
            'waiting' => array_values(array_diff_key($municipalities->names(), $answered)),
        ];
    }
}
