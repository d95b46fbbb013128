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

use local_kki\hook\setup_course;
use local_kki\series\date_manager;
use local_kki\series\dates;
use local_kki\series\series_manager;
use local_kki\series\series;
use local_kki\setup\activities;

/**
 * The block's part of the PraxisPortal course.
 *
 * @package    block_mittagsmeeting
 * @copyright  2026 KKI PraxisPortal
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class course_setup {
    /** The link to the meeting's page, for phones, where Moodle keeps blocks out of sight. */
    private const LINK = 'kki_mittagsmeeting';

    /** How many dates the sample series has. */
    private const DATES = 12;

    /**
     * Adds the block, and with sample data a series with its dates.
     *
     * @param setup_course $hook
     */
    public static function add(setup_course $hook): void {
        $courseid = (int) $hook->course->id;
        if (!$courseid || !self::has_block($courseid)) {
            $hook->add(get_string('setup_block', 'block_mittagsmeeting'));
            if (!$hook->dryrun) {
                self::add_block($hook->course);
            }
        }
        if (!$courseid || !activities::find($courseid, self::LINK)) {
            $name = $hook->text('setup_link', 'block_mittagsmeeting');
            $hook->add(get_string('setup_link_added', 'block_mittagsmeeting', $name));
            if (!$hook->dryrun) {
                $url = new \moodle_url('/blocks/mittagsmeeting/join.php', ['course' => $courseid]);
                activities::add_link($hook->course, $hook->sections['mittagsmeeting'], self::LINK, $name, $url);
            }
        }
        if ($hook->demo && (!$courseid || !series::of_course($courseid))) {
            $hook->add(get_string('setup_series', 'block_mittagsmeeting', self::DATES));
            if (!$hook->dryrun) {
                $hook->remember('series', self::add_series($hook));
            }
        }
    }

    /**
     * Whether the course page has the block.
     *
     * @param int $courseid
     * @return bool
     */
    private static function has_block(int $courseid): bool {
        global $DB;
        return $DB->record_exists('block_instances', [
            'blockname' => 'mittagsmeeting',
            'parentcontextid' => \context_course::instance($courseid)->id,
        ]);
    }

    /**
     * Puts the block on top of the course page's default region.
     *
     * @param \stdClass $course
     */
    private static function add_block(\stdClass $course): void {
        $page = new \moodle_page();
        $page->set_course($course);
        $page->set_pagetype('course-view-' . $course->format);
        $page->set_pagelayout('course');
        $page->blocks->add_region('side-pre', false);
        $page->blocks->add_block('mittagsmeeting', 'side-pre', -5, false, 'course-view-*');
    }

    /**
     * A series of the sample course: one meeting right now to try it out, then every second Tuesday; one moved, one cancelled.
     *
     * @param setup_course $hook
     * @return int its id
     */
    private static function add_series(setup_course $hook): int {
        $userid = (int) (array_values($hook->people('trainer'))[0] ?? get_admin()->id);
        $id = series_manager::create((int) $hook->course->id, (object) [
            'name' => $hook->text('setup_series_name', 'block_mittagsmeeting'),
            'roomurl' => 'https://meet.musterland.example/mittagsmeeting',
            'operator' => $hook->text('setup_series_operator', 'block_mittagsmeeting'),
            'country' => $hook->text('setup_series_country', 'block_mittagsmeeting'),
        ], $userid);
        $now = \core\di::get(\core\clock::class)->now()->setTimezone(new \DateTimeZone(series_manager::DEFAULT_TIMEZONE));
        $quarter = 15 * intdiv((int) $now->format('i'), 15);
        series_manager::add_dates($id, [
            ['date' => $now->format('Y-m-d'), 'time' => $now->format('H:') . sprintf('%02d', $quarter), 'duration' => 60],
        ], $userid);
        $ids = series_manager::add_dates($id, self::second_tuesdays($now), $userid);
        self::move_and_cancel($hook, $ids[2], $ids[3], $userid);
        return $id;
    }

    /**
     * Every second Tuesday of the month at a quarter past twelve, from tomorrow on.
     *
     * @param \DateTimeImmutable $now
     * @return array for {@see series_manager::add_dates()}
     */
    private static function second_tuesdays(\DateTimeImmutable $now): array {
        $days = [];
        $month = $now->modify('first day of this month');
        while (count($days) < self::DATES) {
            $day = $month->modify('second tuesday of this month')->format('Y-m-d');
            if ($day > $now->format('Y-m-d')) {
                $days[] = ['date' => $day, 'time' => '12:15', 'duration' => 30];
            }
            $month = $month->modify('+1 month');
        }
        return $days;
    }

    /**
     * Moves one sample date by two days and cancels another one.
     *
     * @param setup_course $hook
     * @param int $moved
     * @param int $cancelled
     * @param int $userid
     */
    private static function move_and_cancel(setup_course $hook, int $moved, int $cancelled, int $userid): void {
        $row = dates::get($moved);
        $thursday = (new \DateTimeImmutable($row->localdate))->modify('+2 days')->format('Y-m-d');
        date_manager::move(
            $moved,
            (int) $row->version,
            ['date' => $thursday, 'time' => $row->localclock, 'duration' => (int) $row->duration],
            $hook->text('setup_series_moved', 'block_mittagsmeeting'),
            $userid,
        );
        date_manager::cancel(
            $cancelled,
            (int) dates::get($cancelled)->version,
            $hook->text('setup_series_cancelled', 'block_mittagsmeeting'),
            $userid,
        );
    }
}
