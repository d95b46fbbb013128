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
use local_kki\profile\profiles;
use mod_thementeam\event;

/**
 * What Kommunen answer to an ask: one answer each, shared by the colleagues of one Kommune. Owner of the table
 * thementeam_answer.
 *
 * @package    mod_thementeam
 * @copyright  2026 KKI PraxisPortal
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class answers extends card_changes {
    /** What one can answer. */
    public const ANSWERS = ['yes', 'no', 'planned'];

    /**
     * The answers to an ask.
     *
     * @param int $askid
     * @return \stdClass[]
     */
    public function rows(int $askid): array {
        global $DB;
        return $DB->get_records('thementeam_answer', ['askid' => $askid], 'timecreated, id');
    }

    /**
     * Answers as the web service returns them, by the names of the Kommunen.
     *
     * @param \stdClass[] $rows
     * @return array[]
     */
    public function present(array $rows): array {
        $userid = fn(\stdClass $row): int => (int) $row->userid;
        $alone = array_filter($rows, fn(\stdClass $row): bool => $row->municipality === null);
        $people = people::of(array_map($userid, $alone), $this->workspace->instance->context);
        $associations = profiles::associations_of(array_values(array_filter(array_map($userid, $rows))));
        $own = $this->own($rows);
        $names = array_map(fn(\stdClass $row): string => $row->municipality ?? $people->name($userid($row)), $rows);
        \core_collator::asort($names);
        return array_map(fn(int $id): array => [
            'id' => $id,
            'name' => $names[$id],
            'association' => $associations[$userid($rows[$id])] ?? '',
            'answer' => $rows[$id]->answer,
            'line' => (string) $rows[$id]->line,
            'version' => (int) $rows[$id]->version,
            'timemodified' => (int) $rows[$id]->timemodified,
            'own' => $id === (int) $own?->id,
        ], array_keys($names));
    }

    /**
     * Answers for one's Kommune. Two colleagues of one Kommune share one answer: whoever did not see the other's gets it
     * instead; a repeated call with the same content is no conflict.
     *
     * @param int $cardid
     * @param int $version the version that the person saw; 0: there was none
     * @param string $answer one of ANSWERS
     * @param string $line one line of explanation, may be empty
     * @return array
     */
    public function save(int $cardid, int $version, string $answer, string $line): array {
        if (!in_array($answer, self::ANSWERS, true)) {
            throw refusals::of('unknown_answer');
        }
        $line = asks::line($line);
        $asks = new asks($this->workspace);
        $event = $theirs = $ask = null;
        [, $number] = $this->change(
            function (revision $revision) use ($asks, $cardid, $version, $answer, $line, &$event, &$theirs, &$ask): bool {
                global $DB;
                $this->live($cardid);
                $ask = $asks->require_open($cardid);
                $rows = $this->rows((int) $ask->id);
                $row = $this->own($rows);
                if ($row && $row->answer === $answer && (string) $row->line === $line) {
                    return false;
                }
                if ($row && (int) $row->version !== $version) {
                    $theirs = $row;
                    return false;
                }
                $municipality = $this->workspace->municipalities()->name_of($revision->userid);
                $values = [
                    'ownerkey' => $this->own_key(),
                    'municipality' => \core_text::substr($municipality, 0, 255) ?: null,
                    'userid' => $revision->userid,
                    'answer' => $answer,
                    'line' => $line,
                    'timemodified' => $revision->time,
                ];
                $answerid = (int) $row?->id;
                $this->drop_others($rows, $answerid);
                if ($row) {
                    $values += ['id' => $row->id, 'version' => $row->version + 1];
                    $DB->update_record('thementeam_answer', (object) $values);
                } else {
                    $answerid = $DB->insert_record('thementeam_answer', (object) ($values + [
                        'spaceid' => $revision->ownerid,
                        'askid' => $ask->id,
                        'timecreated' => $revision->time,
                    ]));
                }
                $event = [$row ? event\answer_updated::class : event\answer_created::class, $answerid];
                $revision->record('answer', 'card', $cardid);
                return true;
            },
        );
        $this->tell($event, $cardid);
        return $asks->result($number, $cardid, $theirs, $ask);
    }

    /**
     * Takes the answer of one's Kommune back. One that is gone already is no problem.
     *
     * @param int $cardid
     * @param int $version the version that the person saw
     * @return array
     */
    public function delete(int $cardid, int $version): array {
        $asks = new asks($this->workspace);
        $event = null;
        $theirs = null;
        [, $number] = $this->change(function (revision $revision) use ($asks, $cardid, $version, &$event, &$theirs): bool {
            global $DB;
            $this->live($cardid);
            $rows = $this->rows((int) $asks->require_open($cardid)->id);
            $row = $this->own($rows);
            if (!$row) {
                return false;
            }
            if ((int) $row->version !== $version) {
                $theirs = $row;
                return false;
            }
            $this->drop_others($rows, (int) $row->id);
            $DB->delete_records('thementeam_answer', ['id' => $row->id]);
            $event = [event\answer_deleted::class, (int) $row->id];
            $revision->record('delete_answer', 'card', $cardid);
            return true;
        });
        $this->tell($event, $cardid);
        return $asks->result($number, $cardid, $theirs);
    }

    /**
     * Removes the answers to an ask for good. Call it inside a change.
     *
     * @param int $askid
     */
    public static function purge(int $askid): void {
        global $DB;
        $DB->delete_records('thementeam_answer', ['askid' => $askid]);
    }

    /**
     * Forgets people in a space. The answer of a Kommune is the Kommune's and stays; one that somebody gave for himself or
     * herself goes.
     *
     * @param int $spaceid
     * @param int[] $userids
     * @return int[] the cards that they answered on
     */
    public static function erase(int $spaceid, array $userids): array {
        global $DB;
        [$in, $params] = $DB->get_in_or_equal($userids, SQL_PARAMS_NAMED);
        $params['spaceid'] = $spaceid;
        $cardids = $DB->get_fieldset_sql(
            "SELECT DISTINCT a.cardid
               FROM {thementeam_ask} a
               JOIN {thementeam_answer} n ON n.askid = a.id
              WHERE n.spaceid = :spaceid AND n.userid $in",
            $params,
        );
        $select = "spaceid = :spaceid AND userid $in";
        $DB->delete_records_select('thementeam_answer', "$select AND municipality IS NULL", $params);
        $DB->set_field_select('thementeam_answer', 'userid', 0, $select, $params);
        return array_map('intval', $cardids);
    }

    /**
     * The key that the person answers under.
     *
     * @return string
     */
    private function own_key(): string {
        $userid = $this->workspace->userid();
        return municipalities::key($userid, $this->workspace->municipalities()->name_of($userid));
    }

    /**
     * The answer of the person's Kommune; else one that the person gave before the profile changed.
     *
     * @param \stdClass[] $rows
     * @return \stdClass|null
     */
    private function own(array $rows): ?\stdClass {
        $key = $this->own_key();
        $candidates = array_filter($rows, fn(\stdClass $row): bool => $this->counts_for($row, $key));
        usort($candidates, fn(\stdClass $a, \stdClass $b): int => ($b->ownerkey === $key) <=> ($a->ownerkey === $key));
        return $candidates[0] ?? null;
    }

    /**
     * Whether an answer counts for a key.
     *
     * @param \stdClass $row
     * @param string $key
     * @return bool
     */
    private function counts_for(\stdClass $row, string $key): bool {
        return $row->ownerkey === $key || $this->workspace->municipalities()->key_of_answer($row) === $key;
    }

    /**
     * Removes what the person answered before the profile changed, where the Kommune has another answer now. Call it inside a
     * change.
     *
     * @param \stdClass[] $rows
     * @param int $except
     */
    private function drop_others(array $rows, int $except): void {
        global $DB;
        $key = $this->own_key();
        foreach ($rows as $row) {
            $mine = (int) $row->userid === $this->workspace->userid() && $this->counts_for($row, $key);
            if ($mine && (int) $row->id !== $except) {
                $DB->delete_records('thementeam_answer', ['id' => $row->id]);
            }
        }
    }

    /**
     * Tells Moodle what happened.
     *
     * @param array|null $event class and id of the answer; null: nothing happened
     * @param int $cardid
     */
    private function tell(?array $event, int $cardid): void {
        if ($event) {
            [$class, $answerid] = $event;
            $class::of($this->workspace, $answerid, ['cardid' => $cardid])->trigger();
        }
    }
}
