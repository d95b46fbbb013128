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
 * What Moodle calls in mod_thementeam. Thin: the work is done in classes/.
 *
 * @package    mod_thementeam
 * @copyright  2026 KKI PraxisPortal
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

use mod_thementeam\local\card_files;
use mod_thementeam\local\columns;
use mod_thementeam\local\completion;
use mod_thementeam\local\here\here;
use mod_thementeam\local\navigation;
use mod_thementeam\local\solution\files as solution_files;
use mod_thementeam\local\solution\signoffs;
use mod_thementeam\local\spaces;
use mod_thementeam\local\stay\digests;
use mod_thementeam\output\tagged_cards;
use mod_thementeam\local\templates;

/**
 * Whether the module supports a feature.
 *
 * @param string $feature FEATURE_… constant
 * @return bool|string|null true, false, null when unknown, or the purpose of the module
 */
function thementeam_supports($feature) {
    return match ($feature) {
        FEATURE_GROUPS => true,
        FEATURE_GROUPINGS => true,
        FEATURE_MOD_INTRO => true,
        FEATURE_SHOW_DESCRIPTION => true,
        FEATURE_COMPLETION_TRACKS_VIEWS => true,
        FEATURE_COMPLETION_HAS_RULES => true,
        FEATURE_GRADE_HAS_GRADE => false,
        FEATURE_GRADE_OUTCOMES => false,
        FEATURE_BACKUP_MOODLE2 => true,
        FEATURE_MOD_PURPOSE => MOD_PURPOSE_COLLABORATION,
        default => null,
    };
}

/**
 * Adds an activity, with the columns of its template.
 *
 * @param stdClass $data from the form
 * @param mod_thementeam_mod_form|null $form
 * @return int id of the activity
 */
function thementeam_add_instance(stdClass $data, ?mod_thementeam_mod_form $form = null): int {
    global $DB;
    $data->timecreated = $data->timemodified = \core\di::get(\core\clock::class)->time();
    $columns = templates::of($data);
    signoffs::normalise($data);
    $data->id = $DB->insert_record('thementeam', $data);
    columns::define($data->id, $columns);
    \core_completion\api::update_completion_date_event(
        $data->coursemodule,
        'thementeam',
        $data->id,
        $data->completionexpected ?: null,
    );
    return $data->id;
}

/**
 * Changes an activity.
 *
 * @param stdClass $data from the form
 * @param mod_thementeam_mod_form|null $form
 * @return bool
 */
function thementeam_update_instance(stdClass $data, ?mod_thementeam_mod_form $form = null): bool {
    global $DB;
    $data->id = $data->instance;
    unset($data->template);
    $data->timemodified = \core\di::get(\core\clock::class)->time();
    \core_completion\api::update_completion_date_event(
        $data->coursemodule,
        'thementeam',
        $data->id,
        $data->completionexpected ?: null,
    );
    signoffs::normalise($data);
    return $DB->update_record('thementeam', $data);
}

/**
 * Removes an activity with everything in it, pulse files included.
 *
 * @param int $id
 * @return bool
 */
function thementeam_delete_instance($id): bool {
    global $DB;
    if (!$DB->record_exists('thementeam', ['id' => $id])) {
        return false;
    }
    $cm = get_coursemodule_from_instance('thementeam', $id);
    if ($cm) {
        \core_completion\api::update_completion_date_event($cm->id, 'thementeam', $id, null);
    }
    spaces::delete_all((int) $id);
    $DB->delete_records('thementeam', ['id' => $id]);
    return true;
}

/**
 * What the course page needs of an activity; Moodle caches it.
 *
 * @param stdClass $coursemodule
 * @return cached_cm_info|false
 */
function thementeam_get_coursemodule_info($coursemodule) {
    global $DB;
    $fields = 'id, name, intro, introformat, ' . implode(', ', completion::RULES);
    $thementeam = $DB->get_record('thementeam', ['id' => $coursemodule->instance], $fields);
    if (!$thementeam) {
        return false;
    }
    $info = new cached_cm_info();
    $info->name = $thementeam->name;
    if ($coursemodule->showdescription) {
        $info->content = format_module_intro('thementeam', $thementeam, $coursemodule->id, false);
    }
    if ($coursemodule->completion == COMPLETION_TRACKING_AUTOMATIC) {
        foreach (completion::RULES as $rule) {
            $info->customdata['customcompletionrules'][$rule] = (int) $thementeam->$rule;
        }
    }
    return $info;
}

/**
 * The link of the reminder in the timeline, for those who have not opened the activity yet.
 *
 * @param calendar_event $event
 * @param \core_calendar\action_factory $factory
 * @param int $userid 0: the current user
 * @return \core_calendar\local\event\entities\action_interface|null
 */
function mod_thementeam_core_calendar_provide_event_action(
    calendar_event $event,
    \core_calendar\action_factory $factory,
    int $userid = 0,
) {
    global $CFG, $USER;
    require_once($CFG->libdir . '/completionlib.php');
    $userid = $userid ?: $USER->id;
    $cm = get_fast_modinfo($event->courseid, $userid)->instances['thementeam'][$event->instance] ?? null;
    if (!$cm || !$cm->uservisible) {
        return null;
    }
    $completion = (new \completion_info($cm->get_course()))->get_data($cm, false, $userid);
    if ($completion->completionstate != COMPLETION_INCOMPLETE) {
        return null;
    }
    $url = new \moodle_url('/mod/thementeam/view.php', ['id' => $cm->id]);
    return $factory->create_instance(get_string('view'), $url, 1, true);
}

/**
 * What can be removed when a course is reset.
 *
 * @param MoodleQuickForm $mform
 */
function thementeam_reset_course_form_definition(&$mform): void {
    $mform->addElement('header', 'thementeamheader', get_string('modulenameplural', 'thementeam'));
    $mform->addElement('static', 'thementeamdelete', get_string('delete'));
    $mform->addElement('advcheckbox', 'reset_thementeam_cards', get_string('resetcards', 'thementeam'));
}

/**
 * What is ticked in the form of the course reset.
 *
 * @param stdClass $course
 * @return int[]
 */
function thementeam_reset_course_form_defaults($course): array {
    return ['reset_thementeam_cards' => 1];
}

/**
 * Removes cards, comments and texts of all ThemenTeams of a course; the spaces and their columns stay.
 *
 * @param stdClass $data from the form
 * @return array[] what was done
 */
function thementeam_reset_userdata($data): array {
    global $DB;
    if (empty($data->reset_thementeam_cards)) {
        return [];
    }
    foreach ($DB->get_fieldset_select('thementeam', 'id', 'course = ?', [$data->courseid]) as $id) {
        spaces::clear((int) $id);
    }
    return [[
        'component' => get_string('modulenameplural', 'thementeam'),
        'item' => get_string('resetcards', 'thementeam'),
        'error' => false,
    ]];
}

/**
 * Links in the activity's navigation, each to the group's space that is open.
 *
 * @param settings_navigation $settings
 * @param navigation_node $node
 */
function thementeam_extend_settings_navigation(settings_navigation $settings, navigation_node $node): void {
    if ($settings->get_page()->cm) {
        navigation::extend($settings->get_page(), $node);
    }
}

/**
 * Page types that a block can be shown on.
 *
 * @param string $pagetype
 * @param stdClass $parentcontext
 * @param stdClass $currentcontext
 * @return string[]
 */
function thementeam_page_type_list($pagetype, $parentcontext, $currentcontext): array {
    return ['mod-thementeam-*' => get_string('page-mod-thementeam-x', 'thementeam')];
}

/**
 * Serves files. Those of cards: to those who read the space that the card lies in, as long as it is not in the bin. Those of
 * publications: to everybody in the course. Those of documents: to the team.
 *
 * @param stdClass $course
 * @param stdClass $cm
 * @param context $context
 * @param string $filearea
 * @param array $args
 * @param bool $forcedownload
 * @param array $options
 * @return bool false when there is no such file for this person
 */
function thementeam_pluginfile($course, $cm, $context, $filearea, $args, $forcedownload, array $options = []) {
    if ($context->contextlevel === CONTEXT_MODULE && in_array($filearea, solution_files::AREAS, true)) {
        require_login($course, true, $cm);
        $file = solution_files::readable($cm, $filearea, $args);
        $file && send_stored_file($file, null, 0, $forcedownload, $options);
        return false;
    }
    if ($context->contextlevel !== CONTEXT_MODULE || !in_array($filearea, card_files::AREAS, true)) {
        return false;
    }
    require_login($course, true, $cm);
    $cardid = (int) array_shift($args);
    $file = card_files::readable($context, $filearea, $cardid, implode('/', $args));
    if (!$file) {
        return false;
    }
    send_stored_file($file, null, 0, $forcedownload, $options);
}

/**
 * What people choose for themselves.
 *
 * @return array[]
 */
function mod_thementeam_user_preferences(): array {
    return [
        digests::PREFERENCE => [
            'type' => PARAM_ALPHA,
            'null' => NULL_NOT_ALLOWED,
            'default' => digests::preset(),
            'choices' => digests::CHOICES,
            'permissioncallback' => [\core_user::class, 'is_current_user'],
        ],
        here::PREFERENCE => [
            'type' => PARAM_BOOL,
            'null' => NULL_NOT_ALLOWED,
            'default' => 0,
            'choices' => [0, 1],
            'permissioncallback' => [\core_user::class, 'is_current_user'],
        ],
    ];
}

/**
 * The files that Moodle's file browser shows, by area.
 *
 * @param stdClass $course
 * @param stdClass $cm
 * @param context $context
 * @return string[]
 */
function thementeam_get_file_areas($course, $cm, $context): array {
    return [
        card_files::INLINE => get_string('filearea_card', 'thementeam'),
        card_files::ATTACHMENT => get_string('filearea_attachment', 'thementeam'),
        'section' => get_string('filearea_section', 'thementeam'),
        'document' => get_string('filearea_document', 'thementeam'),
        'publication' => get_string('filearea_publication', 'thementeam'),
    ];
}

/**
 * The cards with a tag that the current user may read.
 *
 * @param core_tag_tag $tag
 * @param bool $exclusivemode whether the page shows nothing else
 * @param int $fromctx context that comes first
 * @param int $ctx only in this context
 * @param bool $rec and below it
 * @param int $page
 * @return core_tag\output\tagindex
 */
function mod_thementeam_get_tagged_cards($tag, $exclusivemode = false, $fromctx = 0, $ctx = 0, $rec = true, $page = 0) {
    return tagged_cards::of($tag, (bool) $exclusivemode, (int) $fromctx, (int) $ctx, (bool) $rec, (int) $page);
}
