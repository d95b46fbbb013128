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

use local_kki\live\revision;
use mod_thementeam\event;

/**
 * "How do you do it?": a card asks the Kommunen of its team. Owner of the table thementeam_ask; what they answer belongs to
 * {@see answers}.
 *
 * @package    mod_thementeam
 * @copyright  2026 KKI PraxisPortal
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class asks extends card_changes {
    /** Longest question. */
    public const MAX_QUESTION = 255;

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
     * Lets a card ask, or changes question and date. Two people who do so at once get one ask: the later one hears of the
     * other's.
     *
     * @param int $cardid
     * @param int $version the version that the person saw; 0: the card asked nothing
     * @param string $question one line; empty: the card's title
     * @param int $timeclose until when; 0: without an end
     * @return array
     */
    public function save(int $cardid, int $version, string $question, int $timeclose): array {
        $question = self::line($question);
        $event = null;
        $theirs = null;
        [, $number] = $this->change(
            function (revision $revision) use ($cardid, $version, $question, $timeclose, &$event, &$theirs): bool {
                global $DB;
                $card = $this->open($cardid);
                $ask = $this->find($cardid);
                $values = [
                    'question' => $question === '' ? $card->title : $question,
                    'timeclose' => $timeclose ?: null,
                    'timemodified' => $revision->time,
                ];
                if ($ask) {
                    $same = $ask->question === $values['question'] && (int) $ask->timeclose === $timeclose;
                    if ($same || (int) $ask->version !== $version) {
                        $theirs = $same ? null : $ask;
                        return false;
                    }
                    $this->require_asker($ask);
                }
                if ($timeclose && $timeclose <= $revision->time && (int) $ask?->timeclose !== $timeclose) {
                    throw refusals::of('ask_past');
                }
                $askid = (int) $ask?->id;
                if ($ask) {
                    $DB->update_record('thementeam_ask', (object) ($values + ['id' => $askid, 'version' => $ask->version + 1]));
                } else {
                    $askid = $DB->insert_record('thementeam_ask', (object) ($values + [
                        'spaceid' => $revision->ownerid,
                        'cardid' => $cardid,
                        'userid' => $revision->userid,
                        'timecreated' => $revision->time,
                    ]));
                }
                $event = [$ask ? event\ask_updated::class : event\ask_created::class, $askid, $card];
                $revision->record('ask', 'card', $cardid);
                return true;
            },
        );
        $this->tell($event);
        return $this->result($number, $cardid, $theirs);
    }

    /**
     * Ends an ask, or opens it again without an end.
     *
     * @param int $cardid
     * @param bool $open
     * @return array
     */
    public function close(int $cardid, bool $open): array {
        $event = null;
        [, $number] = $this->change(function (revision $revision) use ($cardid, $open, &$event): bool {
            global $DB;
            $card = $this->open($cardid);
            $ask = $this->require_ask($cardid);
            $this->require_asker($ask);
            if (self::is_open($ask) === $open) {
                return false;
            }
            $DB->update_record('thementeam_ask', (object) [
                'id' => $ask->id,
                'timeclose' => $open ? null : $revision->time,
                'version' => $ask->version + 1,
                'timemodified' => $revision->time,
            ]);
            $event = [$open ? event\ask_reopened::class : event\ask_closed::class, (int) $ask->id, $card];
            $revision->record($open ? 'reopen_ask' : 'close_ask', 'card', $cardid);
            return true;
        });
        $this->tell($event);
        return $this->result($number, $cardid);
    }

    /**
     * Removes an ask with its answers. One that is gone already is no problem.
     *
     * @param int $cardid
     * @return array
     */
    public function delete(int $cardid): array {
        $event = null;
        [, $number] = $this->change(function (revision $revision) use ($cardid, &$event): bool {
            $card = $this->open($cardid);
            $ask = $this->find($cardid);
            if (!$ask) {
                return false;
            }
            $this->require_asker($ask);
            self::purge_card($cardid);
            $event = [event\ask_deleted::class, (int) $ask->id, $card];
            $revision->record('delete_ask', 'card', $cardid);
            return true;
        });
        $this->tell($event);
        return $this->result($number, $cardid);
    }

    /**
     * The ask of a card that can be answered. Call it inside a change.
     *
     * @param int $cardid
     * @return \stdClass
     * @throws \local_kki\live\refusal
     */
    public function require_open(int $cardid): \stdClass {
        $ask = $this->require_ask($cardid);
        return self::is_open($ask) ? $ask : throw refusals::of('ask_closed');
    }

    /**
     * What is answered after a change: revision, ask and card, and where the person started from an old version, whose is there.
     *
     * @param int $number
     * @param int $cardid
     * @param \stdClass|null $theirs row with userid and timemodified
     * @param \stdClass|null $ask the ask, where it is at hand
     * @return array
     */
    public function result(int $number, int $cardid, ?\stdClass $theirs = null, ?\stdClass $ask = null): array {
        $conflict = [];
        if ($theirs) {
            $conflict = $this->conflict($this->row($cardid), (int) $theirs->userid, (int) $theirs->timemodified);
        }
        return $conflict + array_filter([
            'revision' => $number,
            'askdetail' => $this->detail($cardid, $ask)['askdetail'] ?? null,
            'card' => $this->board->card($cardid),
        ], fn(mixed $value): bool => $value !== null);
    }

    /**
     * Removes the ask of a card for good, with its answers. Call it inside a change.
     *
     * @param int $cardid
     */
    public static function purge_card(int $cardid): void {
        global $DB;
        $askid = $DB->get_field('thementeam_ask', 'id', ['cardid' => $cardid]);
        if ($askid) {
            answers::purge((int) $askid);
            $DB->delete_records('thementeam_ask', ['id' => $askid]);
        }
    }

    /**
     * Forgets people in a space: who asked, and the questions they wrote; the card's title stands instead.
     *
     * @param int $spaceid
     * @param int[] $userids
     * @return int[] the cards that asked
     */
    public static function erase(int $spaceid, array $userids): array {
        global $DB;
        [$in, $params] = $DB->get_in_or_equal($userids, SQL_PARAMS_NAMED);
        $params['spaceid'] = $spaceid;
        $select = "spaceid = :spaceid AND userid $in";
        $cardids = $DB->get_fieldset_select('thementeam_ask', 'cardid', $select, $params);
        $DB->execute("UPDATE {thementeam_ask} SET userid = 0, question = '' WHERE $select", $params);
        return array_map('intval', $cardids);
    }

    /**
     * One line as it is stored: without control characters, and without white space around it.
     *
     * @param string $line
     * @return string
     * @throws \local_kki\live\refusal when it is too long
     */
    public static function line(string $line): string {
        $line = trim(preg_replace('/[\s\p{Cc}]+/u', ' ', fix_utf8($line)));
        return \core_text::strlen($line) <= self::MAX_QUESTION ? $line : throw refusals::of('too_long', self::MAX_QUESTION);
    }

    /**
     * Whether an ask can be answered.
     *
     * @param \stdClass $ask row with timeclose
     * @return bool
     */
    private static function is_open(\stdClass $ask): bool {
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
        $own = municipalities::key($userid, $municipalities->name_of($userid));
        $open = self::is_open($ask) && $this->workspace->can_contribute() && !isset($answered[$own]);
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

    /**
     * Whether the person may end, change and remove an ask: who asked, or who moderates.
     *
     * @param \stdClass $ask
     * @return bool
     */
    private function may_manage(\stdClass $ask): bool {
        return $this->workspace->can_moderate()
            || ((int) $ask->userid === $this->workspace->userid() && $this->workspace->can_contribute());
    }

    /**
     * Says no to those who neither asked nor moderate.
     *
     * @param \stdClass $ask
     * @throws \local_kki\live\refusal
     */
    private function require_asker(\stdClass $ask): void {
        if (!$this->may_manage($ask)) {
            throw refusals::of('not_allowed');
        }
    }

    /**
     * The ask of a card of this space.
     *
     * @param int $cardid
     * @return \stdClass|null
     */
    private function find(int $cardid): ?\stdClass {
        global $DB;
        return $DB->get_record('thementeam_ask', ['cardid' => $cardid, 'spaceid' => $this->workspace->space->id]) ?: null;
    }

    /**
     * The ask of a card of this space, or no.
     *
     * @param int $cardid
     * @return \stdClass
     * @throws \local_kki\live\refusal
     */
    private function require_ask(int $cardid): \stdClass {
        return $this->find($cardid) ?? throw refusals::of('no_ask');
    }

    /**
     * Tells Moodle what happened; who asked a question without a name is not named here either.
     *
     * @param array|null $event class, id of the ask, and the card; null: nothing happened
     */
    private function tell(?array $event): void {
        if ($event) {
            [$class, $askid, $card] = $event;
            $hidden = anonymity::covers($card, $this->workspace->userid());
            $class::of($this->workspace, $askid, ['cardid' => (int) $card->id], $hidden)->trigger();
        }
    }
}
