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
 * Writes cards. Owner of the table thementeam_card, together with {@see bin}, {@see places} and {@see board}.
 *
 * @package    mod_thementeam
 * @copyright  2026 KKI PraxisPortal
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class cards extends card_changes {
    /**
     * Adds a card at the end of a column. The same uuid twice makes one card.
     *
     * @param int $columnid
     * @param string $title
     * @param string $content
     * @param string $uuid
     * @return array
     */
    public function create(int $columnid, string $title, string $content, string $uuid): array {
        $title = texts::title($title);
        $content = texts::content($content);
        $cardid = 0;
        [$changed, $number] = $this->change(
            function (revision $revision) use ($columnid, $title, $content, $uuid, &$cardid): bool {
                global $DB;
                $key = ['spaceid' => $revision->ownerid, 'userid' => $revision->userid, 'uuid' => $uuid];
                $cardid = (int) $DB->get_field('thementeam_card', 'id', $key);
                if ($cardid) {
                    return false;
                }
                columns::require_open($revision->ownerid, $columnid);
                $cardid = $this->insert($revision, $columnid, $title, $content, $uuid);
                return true;
            },
        );
        if ($changed) {
            event\card_created::of($this->workspace, $cardid)->trigger();
        }
        return $this->answer($number, $cardid);
    }

    /**
     * Changes title and text. Whoever started from an old version gets the other person's text instead; a repeated call
     * with the same text is no conflict.
     *
     * @param int $cardid
     * @param int $version the version that the person saw
     * @param string $title
     * @param string $content
     * @return array
     */
    public function update(int $cardid, int $version, string $title, string $content): array {
        $title = texts::title($title);
        $content = texts::content($content);
        $theirs = $card = null;
        [$changed, $number] = $this->change(
            function (revision $revision) use ($cardid, $version, $title, $content, &$theirs, &$card): bool {
                $card = $this->open($cardid);
                $text = texts::get((int) $card->textid);
                $same = texts::plain($text) === $content;
                if ($card->title === $title && $same) {
                    return false;
                }
                if ((int) $card->version !== $version) {
                    $theirs = $text;
                    return false;
                }
                // Whoever writes plain text and changes only the title leaves the markup of the text as it is.
                $same
                    ? $this->write($revision, $card, $title, (string) $text->content, (int) $text->contentformat)
                    : $this->write($revision, $card, $title, $content);
                return true;
            },
        );
        $this->tell($changed, $card, event\card_updated::class);
        $answer = ['revision' => $number, 'card' => $this->board->detail($cardid)];
        return $theirs ? $answer + $this->conflict($card, (int) $theirs->userid, (int) $theirs->timecreated) : $answer;
    }

    /**
     * Makes an older text the current one, as a new version. Whoever started from an old version gets the other person's
     * text instead.
     *
     * @param int $cardid
     * @param int $version the version that the person saw
     * @param int $textid
     * @return array
     */
    public function restore_text(int $cardid, int $version, int $textid): array {
        $theirs = $card = null;
        [$changed, $number] = $this->change(
            function (revision $revision) use ($cardid, $version, $textid, &$theirs, &$card): bool {
                $card = $this->open($cardid);
                $text = texts::version('card', $cardid, $textid);
                $now = texts::get((int) $card->textid);
                $title = (string) $text->title;
                if ($card->title === $title && $now->content === $text->content) {
                    return false;
                }
                if ((int) $card->version !== $version) {
                    $theirs = $now;
                    return false;
                }
                $this->write($revision, $card, $title, (string) $text->content, (int) $text->contentformat);
                return true;
            },
        );
        $this->tell($changed, $card, event\card_updated::class);
        return $theirs
            ? $this->answer($number, $cardid) + $this->conflict($card, (int) $theirs->userid, (int) $theirs->timecreated)
            : $this->answer($number, $cardid);
    }

    /**
     * Moves a card. A move collides with no edit of the text; of two moves the later one wins.
     *
     * @param int $cardid
     * @param int $columnid
     * @param int $aftercardid the card above it; 0: to the top
     * @return array
     */
    public function move(int $cardid, int $columnid, int $aftercardid): array {
        $card = $position = null;
        [$changed, $number] = $this->change(
            function (revision $revision) use ($cardid, $columnid, $aftercardid, &$card, &$position): bool {
                global $DB;
                $card = $this->open($cardid);
                columns::require_open($revision->ownerid, $columnid);
                $position = (new places($revision))->after($card, $columnid, $aftercardid);
                if ($position === null) {
                    return false;
                }
                $DB->update_record(
                    'thementeam_card',
                    (object) ['id' => $cardid, 'columnid' => $columnid, 'position' => $position],
                );
                $revision->record('move', 'card', $cardid, null, self::elsewhere($card, $columnid));
                return true;
            },
        );
        if ($changed) {
            undo::remember_move($this->workspace, $number, $card, $columnid, $position);
            $columns = ['from' => (int) $card->columnid, 'to' => $columnid];
            $hidden = anonymity::covers($card, $this->workspace->userid());
            event\card_moved::of($this->workspace, $cardid, $columns, $hidden)->trigger();
        }
        return $this->answer($number, $cardid);
    }

    /**
     * Gives a card its next text.
     *
     * @param revision $revision
     * @param \stdClass $card
     * @param string $title
     * @param string $content
     * @param int|null $format FORMAT_…; null: plain
     */
    private function write(revision $revision, \stdClass $card, string $title, string $content, ?int $format = null): void {
        global $DB;
        $cardid = (int) $card->id;
        $textid = $this->add_text($revision, $cardid, $title, $content, $format);
        $DB->update_record('thementeam_card', (object) [
            'id' => $cardid,
            'title' => $title,
            'textid' => $textid,
            'version' => $card->version + 1,
            'timemodified' => $revision->time,
        ]);
        card_dates::follow($cardid);
        $revision->record('update', 'card', $cardid, $textid);
    }

    /**
     * Tells Moodle what happened; who asked without a name is not named.
     *
     * @param bool $changed
     * @param \stdClass|null $card
     * @param string $class of the event
     */
    private function tell(bool $changed, ?\stdClass $card, string $class): void {
        if ($changed) {
            $hidden = anonymity::covers($card, $this->workspace->userid());
            $class::of($this->workspace, (int) $card->id, [], $hidden)->trigger();
        }
    }

    /**
     * What the journal notes of a move: the column, where it is another one.
     *
     * @param \stdClass $card before it moved
     * @param int $columnid
     * @return int[]
     */
    private static function elsewhere(\stdClass $card, int $columnid): array {
        return (int) $card->columnid === $columnid ? [] : ['columnid' => $columnid];
    }

    /**
     * Notes that a card has one comment more or less.
     *
     * @param int $cardid
     * @param int $by
     */
    public static function count_comment(int $cardid, int $by): void {
        global $DB;
        $DB->execute("UPDATE {thementeam_card} SET commentcount = commentcount + ? WHERE id = ?", [$by, $cardid]);
    }
}
