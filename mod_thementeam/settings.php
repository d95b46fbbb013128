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

/**
 * Admin settings of mod_thementeam.
 *
 * @package    mod_thementeam
 * @copyright  2026 KKI PraxisPortal
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

use mod_thementeam\local\retention;
use mod_thementeam\local\stay\digests;

defined('MOODLE_INTERNAL') || die();

if ($ADMIN->fulltree) {
    $settings->add(new admin_setting_configselect(
        'mod_thementeam/digest',
        new lang_string('setting_digest', 'thementeam'),
        new lang_string('setting_digest_desc', 'thementeam'),
        'off',
        array_combine(digests::CHOICES, array_map(
            fn(string $choice): lang_string => new lang_string("digest_$choice", 'thementeam'),
            digests::CHOICES,
        )),
    ));
    $days = fn(array $choices): array => array_map(
        fn(int $number): string => $number ? get_string('numdays', '', $number) : get_string('setting_never', 'thementeam'),
        array_combine($choices, $choices),
    );
    $settings->add(new admin_setting_configselect(
        'mod_thementeam/bindays',
        new lang_string('setting_bindays', 'thementeam'),
        new lang_string('setting_bindays_desc', 'thementeam'),
        retention::DAYS,
        $days([7, 14, 30, 60, 90, 180, 365, 0]),
    ));
    $settings->add(new admin_setting_configselect(
        'mod_thementeam/journaldays',
        new lang_string('setting_journaldays', 'thementeam'),
        new lang_string('setting_journaldays_desc', 'thementeam'),
        0,
        $days([90, 180, 365, 730, 1095, 0]),
    ));
}
