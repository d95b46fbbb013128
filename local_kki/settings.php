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
 * Admin settings: Site administration → KKI.
 *
 * @package    local_kki
 * @copyright  2026 KKI PraxisPortal
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

use local_kki\profile\associations;
use local_kki\profile\mapping;
use local_kki\series\retention;

defined('MOODLE_INTERNAL') || die();

if ($hassiteconfig) {
    $ADMIN->add('root', new admin_category('local_kki_category', new lang_string('pluginname', 'local_kki')), 'reports');
    $ADMIN->add('local_kki_category', new admin_externalpage(
        'local_kki_setup',
        new lang_string('setup', 'local_kki'),
        new moodle_url('/local/kki/setup.php'),
        'moodle/site:config',
    ));
    $ADMIN->add('local_kki_category', new admin_externalpage(
        'local_kki_schoolholidays',
        new lang_string('schoolholidays', 'local_kki'),
        new moodle_url('/local/kki/schoolholidays.php'),
        'moodle/site:config',
    ));

    $settings = new admin_settingpage('local_kki_settings', new lang_string('settings', 'local_kki'));
    if ($ADMIN->fulltree) {
        $settings->add(new admin_setting_configcheckbox(
            'local_kki/pulse',
            new lang_string('setting_pulse', 'local_kki'),
            new lang_string('setting_pulse_desc', 'local_kki'),
            1,
        ));
        $settings->add(new admin_setting_configtextarea(
            'local_kki/roomhosts',
            new lang_string('setting_roomhosts', 'local_kki'),
            new lang_string('setting_roomhosts_desc', 'local_kki'),
            '',
            PARAM_TEXT,
            60,
            4,
        ));
        $settings->add(new admin_setting_configcheckbox(
            'local_kki/publicentry',
            new lang_string('setting_publicentry', 'local_kki'),
            new lang_string('setting_publicentry_desc', 'local_kki'),
            0,
        ));
        $settings->add(new admin_setting_configtext(
            'local_kki/jitsiserver',
            new lang_string('setting_jitsiserver', 'local_kki'),
            new lang_string('setting_jitsiserver_desc', 'local_kki'),
            '',
            '/^([A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?(\.[A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?)+(:[0-9]{1,5})?)?$/',
        ));
        $settings->add(new admin_setting_configtext(
            'local_kki/jitsiappid',
            new lang_string('setting_jitsiappid', 'local_kki'),
            new lang_string('setting_jitsiappid_desc', 'local_kki'),
            '',
            PARAM_TEXT,
        ));
        $settings->add(new admin_setting_configpasswordunmask(
            'local_kki/jitsisecret',
            new lang_string('setting_jitsisecret', 'local_kki'),
            new lang_string('setting_jitsisecret_desc', 'local_kki'),
            '',
        ));
        $settings->add(new admin_setting_configselect(
            'local_kki/retention_dates',
            new lang_string('setting_retention_dates', 'local_kki'),
            new lang_string('setting_retention_dates_desc', 'local_kki'),
            0,
            array_combine(retention::CHOICES, array_map(
                fn(int $months): string => $months
                    ? get_string('setting_retention_months', 'local_kki', $months)
                    : get_string('setting_retention_never', 'local_kki'),
                retention::CHOICES,
            )),
        ));
        $settings->add(new admin_setting_heading(
            'local_kki/profileheading',
            new lang_string('settings_heading_profile', 'local_kki'),
            new lang_string('settings_heading_profile_desc', 'local_kki'),
        ));
        $setting = new admin_setting_configtextarea(
            'local_kki/associations',
            new lang_string('setting_associations', 'local_kki'),
            new lang_string('setting_associations_desc', 'local_kki'),
            implode("\n", associations::DEFAULTS),
            PARAM_TEXT,
            60,
            8,
        );
        $setting->set_updatedcallback([associations::class, 'synchronise']);
        $settings->add($setting);
        $labels = [
            'municipality' => 'profile_municipality',
            'associationid' => 'profile_association',
            'sizeclass' => 'profile_size',
        ];
        foreach ($labels as $field => $label) {
            $settings->add(new admin_setting_configselect(
                'local_kki/map_' . $field,
                new lang_string('setting_map', 'local_kki', new lang_string($label, 'local_kki')),
                new lang_string('setting_map_desc', 'local_kki'),
                '',
                mapping::options(),
            ));
        }
    }
    $ADMIN->add('local_kki_category', $settings);
    $settings = null;
}
