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
 * {@see answers}, and how it is shown to {@see ask_view}.
 *
 * @package    mod_thementeam
 * @copyright  2026 KKI PraxisPortal
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class asks extends card_changes {
    /** Longest question. */
    public const MAX_QUESTION = 255;

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
                $ask = $this->view()->find($cardid);
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
            if (ask_view::is_open($ask) === $open) {
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
            $ask = $this->view()->find($cardid);
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
        return ask_view::is_open($ask) ? $ask : throw refusals::of('ask_closed');
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
            'askdetail' => $this->view()->detail($cardid, $ask)['askdetail'] ?? null,
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
     * What is there.
     *
     * @return ask_view
     */
    private function view(): ask_view {
        return new ask_view($this->workspace);
    }

    /**
     * Says no to those who neither asked nor moderate.
     *
     * @param \stdClass $ask
     * @throws \local_kki\live\refusal
     */
    private function require_asker(\stdClass $ask): void {
        if (!$this->view()->may_manage($ask)) {
            throw refusals::of('not_allowed');
        }
    }

    /**
     * The ask of a card of this space, or no.
     *
     * @param int $cardid
     * @return \stdClass
     * @throws \local_kki\live\refusal
     */
    private function require_ask(int $cardid): \stdClass {
        return $this->view()->find($cardid) ?? throw refusals::of('no_ask');
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
