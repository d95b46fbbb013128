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

namespace local_kki\room;

use local_kki\live\refusal;
use local_kki\presence\presence;
use local_kki\series\series;

/**
 * The way in for all interested, without an account: where the admin allows it and the trainer opens it.
 *
 * The link is an HMAC over the series and its key generation; renewing raises the generation, and the old link is dead. It shows
 * the one state and gives out a short-lived ticket for the date that is on. Everything is checked again at every step.
 *
 * @package    local_kki
 * @copyright  2026 KKI PraxisPortal
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class public_entry {
    /** So long a ticket is good, in seconds: time enough to read the consent card. */
    public const TICKET_LIFETIME = 15 * MINSECS;

    /** The longest name that a guest can carry. */
    public const MAX_NAME = 60;

    /**
     * Use {@see public_entry::of()} and {@see public_entry::find()}.
     *
     * @param series $series
     */
    private function __construct(
        /** @var series the meeting */
        public readonly series $series,
    ) {
    }

    /**
     * Whether the admin allows such entries at all.
     *
     * @return bool
     */
    public static function is_allowed(): bool {
        return (bool) get_config('local_kki', 'publicentry');
    }

    /**
     * The entry of a series, for those who plan it.
     *
     * @param series $series
     * @return self
     */
    public static function of(series $series): self {
        return new self($series);
    }

    /**
     * The entry behind a link.
     *
     * @param int $seriesid
     * @param string $key
     * @return self|null null where there is no such link, or it was renewed or closed
     */
    public static function find(int $seriesid, string $key): ?self {
        global $DB;
        $row = self::is_allowed() ? $DB->get_record(series::TABLE, ['id' => $seriesid], 'id') : null;
        $entry = $row ? new self(series::get($seriesid)) : null;
        return $entry && $entry->is_open() && hash_equals($entry->key(), $key) ? $entry : null;
    }

    /**
     * Whether people without an account can come in through this link, in the window.
     *
     * @return bool
     */
    public function is_open(): bool {
        return self::is_allowed() && $this->series->is_public() && $this->can_be_opened();
    }

    /**
     * Whether this kind of room lets people in who have no account.
     *
     * @return bool
     */
    public function can_be_opened(): bool {
        return $this->series->room()->capabilities()->guests;
    }

    /**
     * The link, good until it is renewed.
     *
     * @return \moodle_url
     */
    public function link(): \moodle_url {
        return new \moodle_url('/blocks/mittagsmeeting/visit.php', ['s' => $this->series->id(), 'k' => $this->key()]);
    }

    /**
     * What lets somebody into the room of one date, for a short while.
     *
     * @param int $dateid
     * @return string
     */
    public function ticket(int $dateid): string {
        $until = \core\di::get(\core\clock::class)->time() + self::TICKET_LIFETIME;
        return "$until." . $this->signature($dateid, $until);
    }

    /**
     * Lets a guest in who agreed.
     *
     * @param string $ticket
     * @param string $name the one to carry; empty: none
     * @param string $token that the guest's browser keeps for this date, so that a second click counts once
     * @return string where the guest is taken to
     * @throws refusal
     */
    public function enter(string $ticket, string $name, string $token): string {
        $date = entrance::open_date($this->series);
        if (!$this->is_open() || !$date) {
            throw new refusal('closed', get_string('public_refused_closed', 'local_kki'));
        }
        if (!$this->is_good($ticket, (int) $date->id)) {
            throw new refusal('ticket', get_string('public_refused_ticket', 'local_kki'));
        }
        $name = \core_text::substr(trim(preg_replace('/[\p{C}\s]+/u', ' ', fix_utf8($name))), 0, self::MAX_NAME);
        $carried = $this->series->room()->capabilities()->names === capabilities::CHOOSE ? $name : '';
        $url = $this->series->room()->join_url(new visitor(0, $carried, (int) $date->timeend));
        presence::join((int) $date->id, presence::guest($token));
        return $url;
    }

    /**
     * Whether a ticket was given out for this date, and not long ago.
     *
     * @param string $ticket
     * @param int $dateid
     * @return bool
     */
    private function is_good(string $ticket, int $dateid): bool {
        if (!preg_match('/^([0-9]{1,12})\.([0-9a-f]{64})\z/', $ticket, $parts)) {
            return false;
        }
        $until = (int) $parts[1];
        return $until > \core\di::get(\core\clock::class)->time() && hash_equals($this->signature($dateid, $until), $parts[2]);
    }

    /**
     * The key in the link.
     *
     * @return string
     */
    private function key(): string {
        return $this->hmac('link');
    }

    /**
     * What makes a ticket good.
     *
     * @param int $dateid
     * @param int $until
     * @return string
     */
    private function signature(int $dateid, int $until): string {
        return $this->hmac("ticket:$dateid:$until");
    }

    /**
     * An HMAC over the series, its key generation and what it is for.
     *
     * @param string $what
     * @return string 64 hexadecimal digits
     */
    private function hmac(string $what): string {
        $secret = get_config('local_kki', 'publicsecret');
        if (!$secret) {
            $secret = bin2hex(random_bytes(32));
            set_config('publicsecret', $secret, 'local_kki');
        }
        return hash_hmac('sha256', "$what:{$this->series->id()}:{$this->series->public_key()}", $secret);
    }
}
