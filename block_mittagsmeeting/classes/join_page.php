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

namespace block_mittagsmeeting;

use local_kki\consent\carried_name;
use local_kki\live\refusal;
use local_kki\room\entrance;
use local_kki\series\series;

/**
 * The way in as a page: what a person sent, and what those read who are not (yet) taken to the room.
 *
 * @package    block_mittagsmeeting
 * @copyright  2026 KKI PraxisPortal
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class join_page {
    /** @var entrance|null what came of the attempt; null when the page was only opened */
    private ?entrance $entrance = null;

    /** @var string a sentence about the name that was typed */
    private string $problem = '';

    /** @var string the number to call, while the room is open and it was asked for */
    private string $dialin = '';

    /**
     * The page of a series.
     *
     * @param series $series
     * @param array $sent what the form sent: agree, remember, phone (bool), namekind, pseudonym; empty: the page was only opened
     */
    public function __construct(
        /** @var series the meeting */
        private readonly series $series,
        /** @var array what the form sent */
        private readonly array $sent = [],
    ) {
    }

    /**
     * Tries to go in.
     *
     * @param int $userid
     * @return string where the person is taken to; empty when something is missing
     */
    public function enter(int $userid): string {
        if ($this->sent['phone']) {
            $this->dialin = entrance::dial_in($this->series);
            return '';
        }
        try {
            $name = $this->sent['agree'] ? carried_name::make($this->sent['namekind'], $this->sent['pseudonym']) : null;
        } catch (refusal $refusal) {
            $this->problem = $refusal->getMessage();
            $name = null;
        }
        $agrees = $this->sent['agree'] && $name;
        $this->entrance = entrance::enter($this->series, $userid, $agrees, $this->sent['remember'], $name);
        return $this->entrance->url;
    }

    /**
     * The values for the template block_mittagsmeeting/join.
     *
     * @return array
     */
    public function values(): array {
        $words = words::of(view::state($this->series));
        $status = $this->entrance?->status;
        $sent = $this->sent;
        return $words + [
            'id' => $this->series->id(),
            'name' => $this->series->name(),
            'joinurl' => (new \moodle_url('/blocks/mittagsmeeting/join.php'))->out(false),
            'courseurl' => (new \moodle_url('/course/view.php', ['id' => $this->series->courseid()]))->out(false),
            'talkurl' => (new \moodle_url('/blocks/mittagsmeeting/talk.php', ['id' => $this->series->id()]))->out(false),
            'datesurl' => (new \moodle_url('/local/kki/dates.php', ['id' => $this->series->id()]))->out(false),
            'sesskey' => sesskey(),
            'card' => $status === entrance::CONSENT
                ? consent_card::values($this->series, $this->problem, $sent['namekind'], $sent['pseudonym'])
                : null,
            'blocked' => $this->entrance?->message,
            'closed' => !$words['open'],
            'canenter' => $words['open'] && $status === null,
            'phone' => $words['open'] && $this->series->dial_in() !== '' && $this->dialin === '',
            'dialin' => $this->dialin,
            'dialinurl' => preg_match('~^\+?[0-9][0-9 ()/.-]{3,}~', $this->dialin, $number)
                ? 'tel:' . preg_replace('/[^0-9+]/', '', $number[0])
                : '',
        ];
    }
}
