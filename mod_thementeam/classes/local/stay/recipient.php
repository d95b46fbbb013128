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

namespace mod_thementeam\local\stay;

use mod_thementeam\workspace;

/**
 * Somebody who is told something outside the page. What is written is written as that person: in the own language and time
 * zone, and with nothing that the person could not read on the page at this moment.
 *
 * @package    mod_thementeam
 * @copyright  2026 KKI PraxisPortal
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class recipient {
    /**
     * Does some work as a person, where that person can be told anything.
     *
     * @param int $userid
     * @param callable $work gets the person
     */
    public static function act_as(int $userid, callable $work): void {
        $user = \core_user::get_user($userid);
        if (!$user || $user->deleted || $user->suspended || !$user->confirmed || $user->auth === 'nologin' || isguestuser($user)) {
            return;
        }
        try {
            \core\cron::setup_user($user);
            $work($user);
        } finally {
            \core\cron::setup_user();
        }
    }

    /**
     * The space as the person may read it now.
     *
     * @param int $spaceid
     * @return workspace|null null when the person may not, or it is gone
     */
    public static function space(int $spaceid): ?workspace {
        global $DB, $USER;
        if (!$DB->record_exists('thementeam_space', ['id' => $spaceid])) {
            return null;
        }
        try {
            $workspace = workspace::of_space($spaceid, (int) $USER->id);
        } catch (\moodle_exception $e) {
            // The activity is being removed.
            return null;
        }
        $instance = $workspace->instance;
        $reads = can_access_course($instance->course, $USER, '', true)
            && $instance->cm->uservisible
            && $instance->can_read((int) $workspace->space->groupid);
        return $reads ? $workspace : null;
    }

    /**
     * What a space is called.
     *
     * @param workspace $workspace
     * @return string plain text
     */
    public static function space_name(workspace $workspace): string {
        $instance = $workspace->instance;
        $group = $instance->readable_groups()[$workspace->space->groupid]->name ?? (string) $workspace->space->groupname;
        $names = array_map(
            fn(string $name): string => html_to_text(format_string($name, true, ['context' => $instance->context]), 0, false),
            array_unique(array_filter([$instance->cm->name, $group])),
        );
        return implode(' · ', $names);
    }

    /**
     * The address of a space.
     *
     * @param workspace $workspace
     * @return \moodle_url
     */
    public static function space_url(workspace $workspace): \moodle_url {
        $params = ['id' => $workspace->instance->cm->id, 'group' => $workspace->space->groupid];
        return new \moodle_url('/mod/thementeam/view.php', $params);
    }

    /**
     * Sends a message.
     *
     * @param string $provider as in db/messages.php
     * @param \stdClass $user
     * @param string $subject
     * @param string $template without the plugin's name; with `_text` for the plain text
     * @param array $data for both templates
     * @param \moodle_url $url where it leads
     * @param string $urlname what the link says
     * @param int $courseid
     * @throws \moodle_exception when it could not be sent
     */
    public static function send(
        string $provider,
        \stdClass $user,
        string $subject,
        string $template,
        array $data,
        \moodle_url $url,
        string $urlname,
        int $courseid,
    ): void {
        global $OUTPUT;
        $message = new \core\message\message();
        $message->component = 'mod_thementeam';
        $message->name = $provider;
        $message->userfrom = \core_user::get_noreply_user();
        $message->userto = $user;
        $message->subject = $subject;
        $message->fullmessage = trim($OUTPUT->render_from_template("mod_thementeam/{$template}_text", $data));
        $message->fullmessageformat = FORMAT_PLAIN;
        $message->fullmessagehtml = $OUTPUT->render_from_template("mod_thementeam/$template", $data);
        $message->smallmessage = $subject;
        $message->notification = 1;
        $message->contexturl = $url->out(false);
        $message->contexturlname = $urlname;
        $message->courseid = $courseid;
        if (!message_send($message)) {
            throw new \moodle_exception('notsent', 'thementeam');
        }
    }

    /**
     * Groups of a report as the templates of messages show them.
     *
     * @param array[] $groups
     * @return array[]
     */
    public static function groups(array $groups): array {
        return array_map(fn(array $group): array => [
            'plaintitle' => html_to_text($group['title'], 0, false),
            'hasmore' => $group['more'] > 0,
        ] + $group, $groups);
    }
}
