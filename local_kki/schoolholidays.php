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
 * The school holidays that trainers see while they plan dates, kept by the administration per Bundesland.
 *
 * @package    local_kki
 * @copyright  2026 KKI PraxisPortal
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

use local_kki\form\school_holidays_form;
use local_kki\series\regions;
use local_kki\series\school_holidays;

require(__DIR__ . '/../../config.php');
require_once($CFG->libdir . '/adminlib.php');

$region = regions::clean([optional_param('region', '', PARAM_ALPHA)])[0] ?? regions::CODES[0];
admin_externalpage_setup('local_kki_schoolholidays', '', ['region' => $region]);

$url = new moodle_url('/local/kki/schoolholidays.php');
$form = new school_holidays_form(null, ['region' => $region]);
if ($form->get_data()) {
    school_holidays::save($region, $form->holidays());
    redirect(
        new moodle_url($url, ['region' => $region]),
        get_string(count($form->holidays()) === 1 ? 'schoolholidays_saved_one' : 'schoolholidays_saved', 'local_kki', (object) [
            'region' => regions::name($region),
            'holidays' => count($form->holidays()),
        ]),
        null,
        \core\output\notification::NOTIFY_SUCCESS,
    );
}

$select = new single_select($url, 'region', regions::names(), $region, null);
$select->set_label(get_string('schoolholidays_region', 'local_kki'));
$output = $PAGE->get_renderer('core');
echo $output->header();
echo $output->heading(get_string('schoolholidays', 'local_kki'));
echo $output->render_from_template('local_kki/school_holidays_page', ['select' => $output->render($select)]);
$form->display();
echo $output->footer();
