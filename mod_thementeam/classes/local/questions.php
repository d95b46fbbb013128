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
 * Short questions to the colleagues: cards of a kind of their own, with one comment that helped. Part of {@see cards}.
 *
 * @package    mod_thementeam
 * @copyright  2026 KKI PraxisPortal
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class questions extends card_changes {
    /**
     * Asks the colleagues, in the first column that is not locked. The same uuid twice makes one question.
     *
     * @param string $title the question
     * @param string $content more about it, may be empty
     * @param bool $anonymous whether nobody in the course is to learn who asks
     * @param string $uuid
     * @return array
     */
    public function ask(string $title, string $content, bool $anonymous, string $uuid): array {
        $title = texts::title($title);
        $content = texts::content($content);
        $cardid = 0;
        [$changed, $number] = $this->change(
            function (revision $revision) use ($title, $content, $anonymous, $uuid, &$cardid): bool {
                $cardid = $this->made_before($revision, $uuid);
                if ($cardid) {
                    return false;
                }
                $columnid = columns::open($revision->ownerid)[0] ?? throw refusals::of('locked');
                $kind = ['kind' => 'question', 'anonymous' => (int) $anonymous];
                $cardid = $this->insert($revision, $columnid, $title, $content, $uuid, $kind);
                return true;
            },
        );
        if ($changed) {
            event\card_created::of($this->workspace, $cardid, [], $anonymous)->trigger();
        }
        return $this->answer($number, $cardid);
    }

    /**
     * Marks the comment that helped, or takes the mark back: who asked, or who moderates.
     *
     * @param int $cardid
     * @param int $commentid 0: none
     * @return array
     */
    public function accept(int $cardid, int $commentid): array {
        $card = null;
        [$changed, $number] = $this->change(function (revision $revision) use ($cardid, $commentid, &$card): bool {
            global $DB;
            $card = $this->require_question($cardid);
            if ((int) $card->userid !== $this->workspace->userid() && !$this->workspace->can_moderate()) {
                throw refusals::of('not_allowed');
            }
            if ((int) $card->acceptedid === $commentid) {
                return false;
            }
            $key = ['id' => $commentid, 'cardid' => $cardid, 'timedeleted' => null];
            if ($commentid && !$DB->record_exists('thementeam_comment', $key)) {
                throw refusals::of('unknown_comment');
            }
            $DB->set_field('thementeam_card', 'acceptedid', $commentid ?: null, ['id' => $cardid]);
            $revision->record($commentid ? 'accept' : 'unaccept', 'card', $cardid);
            return true;
        });
        if ($changed) {
            $hidden = anonymity::covers($card, $this->workspace->userid());
            $class = $commentid ? event\comment_accepted::class : event\comment_unaccepted::class;
            $class::of($this->workspace, $commentid ?: (int) $card->acceptedid, ['cardid' => $cardid], $hidden)->trigger();
        }
        return ['revision' => $number, 'card' => $this->board->detail($cardid)];
    }

    /**
     * Makes an information of a question and the answer that helped. There is one at most, whoever makes it and however often.
     *
     * @param int $cardid
     * @param string $uuid
     * @return array
     */
    public function keep(int $cardid, string $uuid): array {
        $keptid = 0;
        $hidden = false;
        [$changed, $number] = $this->change(function (revision $revision) use ($cardid, $uuid, &$keptid, &$hidden): bool {
            global $DB;
            $card = $this->require_question($cardid);
            $key = ['fromid' => $cardid, 'spaceid' => $revision->ownerid, 'timedeleted' => null];
            $keptid = $this->made_before($revision, $uuid) ?: (int) $DB->get_field('thementeam_card', 'MIN(id)', $key);
            if ($keptid) {
                return false;
            }
            $comment = $DB->get_record('thementeam_comment', ['id' => (int) $card->acceptedid, 'timedeleted' => null])
                ?: throw refusals::of('no_answer');
            $content = (string) texts::get((int) $comment->textid)->content;
            $open = columns::open($revision->ownerid, 1);
            $columnid = $open[0] ?? throw refusals::of('locked');
            $hidden = anonymity::covers($card, $revision->userid);
            $keptid = $this->insert($revision, $columnid, $card->title, $content, $uuid, [
                'kind' => 'information',
                'anonymous' => (int) $hidden,
                'fromid' => $cardid,
            ] + $this->origin($card, (int) $comment->userid));
            $revision->record('keep', 'card', $cardid);
            return true;
        });
        if ($changed) {
            event\card_created::of($this->workspace, $keptid, [], $hidden)->trigger();
        }
        return $this->answer($number, $keptid) + ['question' => $this->board->detail($cardid)];
    }

    /**
     * What the board shows of a card because it is a question, or has no name.
     *
     * @param \stdClass $card
     * @param int $userid who reads
     * @return array
     */
    public static function fields(\stdClass $card, int $userid): array {
        return ($card->kind === 'question' ? ['kind' => 'question', 'answered' => $card->acceptedid !== null] : [])
            + ($card->anonymous ? ['anonymous' => true, 'own' => anonymity::covers($card, $userid)] : []);
    }

    /**
     * What an opened card shows besides: the answer that helped, and where it went.
     *
     * @param \stdClass $card
     * @return array
     */
    public function details(\stdClass $card): array {
        global $DB;
        if ($card->kind !== 'question' && $card->fromid === null) {
            return [];
        }
        $rows = $DB->get_records_select(
            'thementeam_card',
            '(id = :fromid OR fromid = :cardid) AND spaceid = :spaceid AND timedeleted IS NULL',
            ['fromid' => (int) $card->fromid, 'cardid' => $card->id, 'spaceid' => $this->workspace->space->id],
            'id',
            'id, title, fromid',
        );
        $details = $card->kind === 'question' ? ['canaccept' => $this->may_accept($card)] : [];
        if ($card->acceptedid !== null) {
            $details['accepted'] = thread::of_comment($this->workspace, (int) $card->acceptedid)->list()[0];
        }
        foreach ($rows as $row) {
            $details[(int) $row->fromid === (int) $card->id ? 'keptas' : 'keptfrom'] ??= [
                'id' => (int) $row->id,
                'title' => texts::title_html($row->title, $this->workspace->instance->context),
            ];
        }
        return $details;
    }

    /**
     * Notes that a comment is gone: it is nobody's answer any more. Call it inside a change.
     *
     * @param int $cardid
     * @param int $commentid
     */
    public static function forget_answer(int $cardid, int $commentid): void {
        global $DB;
        $DB->set_field('thementeam_card', 'acceptedid', null, ['id' => $cardid, 'acceptedid' => $commentid]);
    }

    /**
     * Where an information comes from: the Kommune of the person who answered. Of those who answered their own question
     * without a name, nothing is told.
     *
     * @param \stdClass $card
     * @param int $userid
     * @return array columns of the table
     */
    private function origin(\stdClass $card, int $userid): array {
        if (!$userid || anonymity::covers($card, $userid)) {
            return [];
        }
        $profile = profiles::of($userid);
        return [
            'origin' => \core_text::substr($profile->municipality ?: $profile->association, 0, 255) ?: null,
            'associationid' => $profile->associationid,
        ];
    }

    /**
     * A card that this person made with this uuid before.
     *
     * @param revision $revision
     * @param string $uuid
     * @return int 0: there is none
     */
    private function made_before(revision $revision, string $uuid): int {
        global $DB;
        $key = ['spaceid' => $revision->ownerid, 'userid' => $revision->userid, 'uuid' => $uuid];
        return (int) $DB->get_field('thementeam_card', 'id', $key);
    }

    /**
     * A question of this space. Call it inside a change.
     *
     * @param int $cardid
     * @return \stdClass
     * @throws \local_kki\live\refusal
     */
    private function require_question(int $cardid): \stdClass {
        $card = $this->live($cardid);
        return $card->kind === 'question' ? $card : throw refusals::of('no_question');
    }

    /**
     * Whether the person may say what helped.
     *
     * @param \stdClass $card
     * @return bool
     */
    private function may_accept(\stdClass $card): bool {
        return $this->workspace->can_moderate()
            || ((int) $card->userid === $this->workspace->userid() && $this->workspace->can_contribute());
    }
}
