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

namespace local_kki\series;

/**
 * Tells a person something about a series, as one of Moodle's notifications.
 *
 * It is written as that person: in the own language and time zone.
 *
 * @package    local_kki
 * @copyright  2026 KKI PraxisPortal
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class letter {
    /**
     * A letter.
     *
     * @param string $subject plain text
     * @param string[] $paragraphs plain text
     * @param \moodle_url $url where it leads
     * @param string $link what the link says
     */
    public function __construct(
        /** @var string plain text */
        public readonly string $subject,
        /** @var string[] plain text */
        public readonly array $paragraphs,
        /** @var \moodle_url where it leads */
        public readonly \moodle_url $url,
        /** @var string what the link says */
        public readonly string $link,
    ) {
    }

    /**
     * Writes to a person, where that person can be told anything.
     *
     * @param string $provider as in db/messages.php
     * @param int $userid
     * @param int $courseid
     * @param callable $write gets the person, returns a letter, or null when there is nothing to tell
     * @return bool whether something was sent
     */
    public static function send(string $provider, int $userid, int $courseid, callable $write): bool {
        $user = \core_user::get_user($userid);
        if (!$user || $user->deleted || $user->suspended || !$user->confirmed || $user->auth === 'nologin' || isguestuser($user)) {
            return false;
        }
        try {
            \core\cron::setup_user($user);
            $letter = $write($user);
            return $letter && message_send($letter->message($provider, $user, $courseid));
        } finally {
            \core\cron::setup_user();
        }
    }

    /**
     * The name of a series for a text.
     *
     * @param series $series
     * @return string plain text
     */
    public static function name(series $series): string {
        return html_to_text($series->name(), 0, false);
    }

    /**
     * An instant for a text, in the reader's language and zone.
     *
     * @param int $time
     * @param string $format a language string
     * @return string
     */
    public static function day(int $time, string $format = 'series_format_datetime'): string {
        return str_replace('.,', ',', userdate($time, get_string($format, 'local_kki')));
    }

    /**
     * The message.
     *
     * @param string $provider
     * @param \stdClass $user
     * @param int $courseid
     * @return \core\message\message
     */
    private function message(string $provider, \stdClass $user, int $courseid): \core\message\message {
        global $OUTPUT;
        $url = $this->url->out(false);
        $message = new \core\message\message();
        $message->component = 'local_kki';
        $message->name = $provider;
        $message->userfrom = \core_user::get_noreply_user();
        $message->userto = $user;
        $message->subject = $this->subject;
        $message->fullmessage = implode("\n\n", [...$this->paragraphs, "$this->link: $url"]);
        $message->fullmessageformat = FORMAT_PLAIN;
        $message->fullmessagehtml = $OUTPUT->render_from_template('local_kki/letter', [
            'paragraphs' => $this->paragraphs,
            'url' => $url,
            'link' => $this->link,
        ]);
        $message->smallmessage = $this->subject;
        $message->notification = 1;
        $message->contexturl = $url;
        $message->contexturlname = $this->link;
        $message->courseid = $courseid;
        return $message;
    }
}
