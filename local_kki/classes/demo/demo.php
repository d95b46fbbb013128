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

namespace local_kki\demo;

use local_kki\profile\associations;
use local_kki\profile\profiles;
use local_kki\setup\activities;
use local_kki\setup\texts;
use local_kki\setup\work;

/**
 * The sample data: people, their groups and profiles, pages, progress. Everything it makes is noted in the register.
 *
 * @package    local_kki
 * @copyright  2026 KKI PraxisPortal
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class demo {
    /** Sample pages: key of the template => section and title. */
    private const PAGES = [
        'onlinetalk' => ['diskurs', 'KKI OnlineTalk'],
        'dialogwerkstatt' => ['diskurs', 'Dialogwerkstatt „Pluralität und Zusammenhalt“'],
        'wehrhaft' => ['diskurs', 'Veranstaltungsreihe „Wehrhafte Demokratie? – Wehrhafte Kommune!“'],
        'wohnlotsen' => ['wissensspeicher', 'Wohnlotsen: Ehrenamtliche begleiten im ersten Jahr'],
    ];

    /**
     * Constructor.
     *
     * @param \stdClass $course the course, id 0 in the dry run for a new one
     * @param array<string, int> $sections section numbers by key
     * @param array<string, int> $groups group ids by key
     * @param work $work the steps
     */
    public function __construct(
        /** @var \stdClass the course */
        private readonly \stdClass $course,
        /** @var array<string, int> section numbers by key */
        private readonly array $sections,
        /** @var array<string, int> group ids by key */
        private readonly array $groups,
        /** @var work the steps */
        private readonly work $work,
    ) {
    }

    /**
     * The sample people, in the course and in their groups.
     *
     * @return array<string, int> ids by user name; in a dry run only those who exist
     */
    public function people(): array {
        $people = self::existing();
        $missing = array_values(array_filter(people::all(), fn(array $person): bool => !isset($people[$person['username']])));
        if ($missing) {
            self::check_names($missing);
            $this->work->step(get_string('demo_people', 'local_kki', count($missing)), function () use ($missing, &$people): int {
                $associations = array_keys(associations::menu());
                foreach ($missing as $person) {
                    $people[$person['username']] = self::make_person($person, $associations);
                }
                return count($missing);
            });
        }
        $this->enrol($people, $missing);
        $this->join_groups($people, $missing);
        return $people;
    }

    /**
     * Pages and progress, once the people and the Baustein are there.
     */
    public function contents(): void {
        foreach (self::PAGES as $key => [$section, $name]) {
            if ($this->course->id && activities::find((int) $this->course->id, 'kki_demo_' . $key)) {
                continue;
            }
            $this->work->step(get_string('setup_page', 'local_kki', $name), function () use ($key, $section, $name): int {
                $html = texts::html('demo/' . $key);
                $number = $this->sections[$section];
                $cmid = activities::add_page($this->course, $number, 'kki_demo_' . $key, $name, $html, false);
                register::add('course_module', $cmid);
                return $cmid;
            });
        }
        if (!$this->course->id || !in_array((int) $this->course->id, register::items('progress'), true)) {
            $this->work->step(get_string('demo_progress', 'local_kki'), function (): int {
                progress_sample::make($this->course, self::existing());
                register::add('progress', (int) $this->course->id);
                return (int) $this->course->id;
            });
        }
    }

    /**
     * The sample people who exist.
     *
     * @return array<string, int> ids by user name, in the order of people::all()
     */
    public static function existing(): array {
        global $DB;
        $ids = register::items('user');
        if (!$ids) {
            return [];
        }
        [$in, $params] = $DB->get_in_or_equal($ids);
        $found = $DB->get_records_select_menu('user', "deleted = 0 AND id $in", $params, '', 'username, id');
        $people = [];
        foreach (array_column(people::all(), 'username') as $username) {
            if (isset($found[$username])) {
                $people[$username] = (int) $found[$username];
            }
        }
        return $people;
    }

    /**
     * Refuses to take over somebody else's account.
     *
     * @param array[] $missing the people to be made
     */
    private static function check_names(array $missing): void {
        global $CFG, $DB;
        [$in, $params] = $DB->get_in_or_equal(array_column($missing, 'username'));
        $params[] = $CFG->mnet_localhost_id;
        $taken = $DB->get_field_select('user', 'MIN(username)', "username $in AND mnethostid = ?", $params);
        if ($taken) {
            throw new \moodle_exception('demo_username_taken', 'local_kki', '', $taken);
        }
    }

    /**
     * Makes one sample person with a profile.
     *
     * @param array $person see people::all()
     * @param int[] $associations ids of the Landesverbände in their order
     * @return int the user's id
     */
    private static function make_person(array $person, array $associations): int {
        global $CFG;
        require_once($CFG->dirroot . '/user/lib.php');
        $userid = (int) user_create_user((object) [
            'username' => $person['username'],
            'firstname' => $person['firstname'],
            'lastname' => $person['lastname'],
            'email' => $person['username'] . '@example.invalid',
            'emailstop' => 1,
            'maildisplay' => \core_user::MAILDISPLAY_HIDE,
            'auth' => 'manual',
            'password' => people::PASSWORD,
            'confirmed' => 1,
            'mnethostid' => $CFG->mnet_localhost_id,
            'lang' => get_string_manager()->translation_exists('de', false) ? 'de' : $CFG->lang,
            'timezone' => 'Europe/Berlin',
            'country' => 'DE',
            'description' => '',
        ]);
        register::add('user', $userid);
        self::prepare_screen($userid);
        $association = $associations ? $associations[$person['association'] % count($associations)] : null;
        profiles::save($userid, $person['municipality'], $association, $person['size']);
        return $userid;
    }

    /**
     * Lets a sample person see the course as somebody who has been there before: blocks open, Moodle's tours taken.
     *
     * @param int $userid the person
     */
    private static function prepare_screen(int $userid): void {
        global $DB;
        $preferences = ['drawer-open-block' => 1];
        foreach ($DB->get_fieldset_select('tool_usertours_tours', 'id', 'enabled = 1') as $tourid) {
            $key = \tool_usertours\tour::TOUR_LAST_COMPLETED_BY_USER . $tourid;
            $preferences[$key] = \core\di::get(\core\clock::class)->time();
        }
        set_user_preferences($preferences, $userid);
    }

    /**
     * Enrols those who are not in the course.
     *
     * @param array<string, int> $people ids by user name
     * @param array[] $missing the people who are made in this run
     */
    private function enrol(array $people, array $missing): void {
        $out = $this->work->dryrun ? count($missing) : 0;
        $context = $this->course->id ? \context_course::instance((int) $this->course->id) : null;
        $outside = array_filter($people, fn(int $id): bool => !$context || !is_enrolled($context, $id));
        $count = $out + count($outside);
        if (!$count) {
            return;
        }
        $this->work->step(get_string('demo_enrolled', 'local_kki', $count), function () use ($outside): int {
            $roles = array_column(people::all(), 'role', 'username');
            foreach ($outside as $username => $userid) {
                enrolment::add($this->course, $userid, $roles[$username] === 'trainer' ? 'editingteacher' : 'student');
            }
            return count($outside);
        });
    }

    /**
     * Puts participants into the group of their ThemenTeam.
     *
     * @param array<string, int> $people ids by user name
     * @param array[] $missing the people who are made in this run
     */
    private function join_groups(array $people, array $missing): void {
        global $CFG;
        require_once($CFG->dirroot . '/group/lib.php');
        $teams = array_filter(array_column(people::all(), 'team', 'username'));
        $count = $this->work->dryrun ? count(array_filter($missing, fn(array $person): bool => $person['team'] !== '')) : 0;
        $outside = array_filter(
            array_intersect_key($people, $teams),
            fn(int $userid, string $name): bool => !groups_is_member($this->groups[$teams[$name]], $userid),
            ARRAY_FILTER_USE_BOTH,
        );
        $count += count($outside);
        if (!$count) {
            return;
        }
        $this->work->step(get_string('demo_members', 'local_kki', $count), function () use ($outside, $teams): int {
            foreach ($outside as $username => $userid) {
                groups_add_member($this->groups[$teams[$username]], $userid);
            }
            return count($outside);
        });
    }
}
