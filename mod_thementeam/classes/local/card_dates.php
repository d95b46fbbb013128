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

/**
 * Entries in the calendar: one for a card that somebody takes care of until a date, in the calendar of that person.
 *
 * It is a user event, so no activity or course removes it: whatever changes the card calls {@see self::follow()}, and
 * whatever removes it {@see self::purge()}. With a component, Moodle lets nobody drag it to another day by hand.
 *
 * @package    mod_thementeam
 * @copyright  2026 KKI PraxisPortal
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class card_dates {
    /**
     * Makes, changes or removes the entry of a card. Call it inside a change.
     *
     * @param int $cardid
     */
    public static function follow(int $cardid): void {
        global $CFG, $DB;
        require_once($CFG->dirroot . '/calendar/lib.php');
        $card = $DB->get_record('thementeam_card', ['id' => $cardid], 'id, title, assigneeid, timedue, eventid, timedeleted');
        $row = $card->eventid ? $DB->get_record('event', ['id' => $card->eventid]) : false;
        $wanted = $card->assigneeid && $card->timedue && $card->timedeleted === null;
        $eventid = null;
        if (!$wanted && $row) {
            \calendar_event::load($row)->delete();
        } else if ($wanted) {
            $values = self::values($card);
            if ($row) {
                \calendar_event::load($row)->update((object) ($values + ['id' => $row->id]), false);
                $eventid = (int) $row->id;
            } else {
                $eventid = (int) \calendar_event::create((object) $values, false)->id;
            }
        }
        if ($eventid !== ($card->eventid === null ? null : (int) $card->eventid)) {
            $DB->set_field('thementeam_card', 'eventid', $eventid, ['id' => $cardid]);
        }
    }

    /**
     * Has people take care of nothing any more. Call it inside a change.
     *
     * @param int $spaceid
     * @param int[] $userids
     * @return int[] the cards that they took care of
     */
    public static function release(int $spaceid, array $userids): array {
        global $DB;
        [$in, $params] = $DB->get_in_or_equal($userids, SQL_PARAMS_NAMED);
        $select = "spaceid = :spaceid AND assigneeid $in";
        $cardids = $DB->get_fieldset_select('thementeam_card', 'id', $select, $params + ['spaceid' => $spaceid]);
        foreach ($cardids as $cardid) {
            $DB->set_field('thementeam_card', 'assigneeid', null, ['id' => $cardid]);
            self::follow((int) $cardid);
        }
        return array_map('intval', $cardids);
    }

    /**
     * Removes the entries of cards that are about to go.
     *
     * @param int[] $cardids
     */
    public static function purge(array $cardids): void {
        global $CFG, $DB;
        require_once($CFG->dirroot . '/calendar/lib.php');
        if (!$cardids) {
            return;
        }
        [$in, $params] = $DB->get_in_or_equal($cardids);
        $eventids = $DB->get_fieldset_select('thementeam_card', 'eventid', "eventid IS NOT NULL AND id $in", $params);
        foreach ($DB->get_records_list('event', 'id', $eventids) as $row) {
            \calendar_event::load($row)->delete();
        }
    }

    /**
     * What the calendar says.
     *
     * @param \stdClass $card
     * @return array
     */
    private static function values(\stdClass $card): array {
        global $OUTPUT;
        $url = new \moodle_url('/mod/thementeam/card.php', ['id' => $card->id]);
        return [
            'name' => $card->title,
            'description' => $OUTPUT->render_from_template('mod_thementeam/calendar_entry', ['url' => $url->out(false)]),
            'format' => FORMAT_HTML,
            'component' => 'mod_thementeam',
            'eventtype' => 'user',
            'userid' => (int) $card->assigneeid,
            'courseid' => 0,
            'groupid' => 0,
            'modulename' => '',
            'instance' => 0,
            'timestart' => (int) $card->timedue,
            'timeduration' => 0,
            'visible' => 1,
        ];
    }
}
