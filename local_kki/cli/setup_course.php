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
 * Sets up the PraxisPortal course, with sample data if wanted, or takes the sample data away.
 *
 * @package    local_kki
 * @copyright  2026 KKI PraxisPortal
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

use local_kki\demo\demo;
use local_kki\demo\people;
use local_kki\demo\remover;
use local_kki\setup\course_setup;
use local_kki\setup\german;

define('CLI_SCRIPT', true);

require(__DIR__ . '/../../../config.php');
require_once($CFG->libdir . '/clilib.php');

[$options, $unrecognised] = cli_get_params([
    'help' => false,
    'course' => null,
    'demo' => false,
    'demo-remove' => false,
    'force' => false,
    'json' => false,
    'yes' => false,
    'non-interactive' => false,
], ['h' => 'help', 'y' => 'yes']);

if ($unrecognised) {
    cli_error(get_string('cliunknowoption', 'admin', implode("\n  ", $unrecognised)));
}
if ($options['help']) {
    echo "Sets up the PraxisPortal course. Run again, it only adds what is missing.

Options:
  --course=ID         Extend this course instead of making one; shows first what it would add
  --demo              Add sample people and texts
  --demo-remove       Take the sample people and texts away again
  --force             With --demo-remove or --demo: also on a site that other people use
  --json              Print the course and the sample log-ins as JSON, and everything else to stderr
  -y, --yes           Do not ask (the same as --non-interactive)
  -h, --help          This text

Example:
  php local/kki/cli/setup_course.php --demo
";
    exit(0);
}

\core\cron::setup_user(get_admin());
$say = fn(string $sentence) => $options['json'] ? cli_writeln($sentence, STDERR) : cli_writeln($sentence);
$courseid = $options['course'] === null ? null : (int) $options['course'];
if ($courseid !== null && !$DB->record_exists('course', ['id' => $courseid])) {
    cli_error(get_string('invalidcourseid', 'error'));
}
if (($options['demo'] || $options['demo-remove']) && !$options['force'] && remover::real_users()) {
    cli_error(get_string('demo_realusers', 'local_kki', remover::real_users()));
}
if ($options['demo-remove']) {
    array_map($say, remover::remove());
    exit(0);
}

$german = new german();
array_map($say, $german->sentences($german->ensure()));

$setup = new course_setup($courseid, (bool) $options['demo']);
if ($courseid !== null && !$options['yes'] && !$options['non-interactive']) {
    $plan = $setup->plan();
    $say($plan ? get_string('setup_plan', 'local_kki') . ':' : get_string('setup_nothing', 'local_kki'));
    array_map(fn(string $sentence) => $say('  + ' . $sentence), $plan);
    if ($plan && cli_input(get_string('cliyesnoprompt', 'admin'), 'n', ['y', 'n']) !== 'y') {
        $say(get_string('setup_cancelled', 'local_kki'));
        exit(0);
    }
}

[$course, $added] = $setup->apply();
array_map(fn(string $sentence) => $say('  + ' . $sentence), $added);
$say(get_string($added ? 'setup_done' : 'setup_nothing', 'local_kki'));

$url = (new moodle_url('/course/view.php', ['id' => $course->id]))->out(false);
$logins = [];
if ($options['demo']) {
    foreach (array_intersect_key(people::LOGINS, demo::existing()) as $username => $role) {
        $user = core_user::get_user_by_username($username, '*', null, MUST_EXIST);
        $logins[] = ['role' => $role, 'username' => $username, 'password' => people::PASSWORD, 'name' => fullname($user)];
    }
}
if ($options['json']) {
    $admin = get_admin();
    $logins[] = ['role' => 'admin', 'username' => $admin->username, 'password' => '', 'name' => fullname($admin)];
    $answer = ['course' => ['id' => (int) $course->id, 'url' => $url], 'logins' => $logins];
    cli_writeln(json_encode($answer, JSON_UNESCAPED_UNICODE | JSON_UNESCAPED_SLASHES));
    exit(0);
}
$say($url);
foreach ($logins as $login) {
    $say("  {$login['role']}: {$login['username']} / {$login['password']}  ({$login['name']})");
}
