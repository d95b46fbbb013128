<?php
// This file is part of the KKI PraxisPortal, plugins for Moodle - http://moodle.org/
//
// This program is free software: you can redistribute it and/or modify
// it under the terms of the GNU General Public License as published by
// the Free Software Foundation, either version 3 of the License, or
// (at your option) any later version.
//
// This program is distributed in the hope that it will be useful,
// but WITHOUT ANY WARRANTY; without even the implied warranty of
// MERCHANTABILITY or FITNESS FOR A PARTICULAR PURPOSE.  See the
// GNU General Public License for more details.
//
// You should have received a copy of the GNU General Public License
// along with this program.  If not, see <http://www.gnu.org/licenses/>.

/**
 * Prints Moodle's own descriptions of the external functions of the given plugins as JSON.
 *
 * Usage: php describe_functions.php CODEFOLDER component …
 *
 * @package   local_kki
 * @copyright 2026 KKI PraxisPortal
 * @license   https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

define('CLI_SCRIPT', true);
require($argv[1] . '/config.php');

/**
 * One description, with everything that is inside it.
 *
 * @param \core_external\external_description|null $what
 * @return array|null
 */
function kki_describe(?\core_external\external_description $what): ?array {
    if ($what === null) {
        return null;
    }
    $common = [
        'description' => (string)$what->desc,
        'need' => [VALUE_REQUIRED => 'required', VALUE_OPTIONAL => 'optional', VALUE_DEFAULT => 'default'][$what->required],
        'default' => $what->default,
        'nullable' => $what->allownull === NULL_ALLOWED,
    ];
    if ($what instanceof \core_external\external_single_structure) {
        return ['kind' => 'structure', 'keys' => array_map('kki_describe', $what->keys)] + $common;
    }
    if ($what instanceof \core_external\external_multiple_structure) {
        return ['kind' => 'list', 'content' => kki_describe($what->content)] + $common;
    }
    return ['kind' => 'value', 'type' => $what->type] + $common;
}

$answer = [];
foreach (array_slice($argv, 2) as $component) {
    $functions = [];
    $file = core_component::get_component_directory($component) . '/db/services.php';
    if (is_readable($file)) {
        require($file);
    }
    foreach (array_keys($functions) as $name) {
        $info = \core_external\external_api::external_function_info($name);
        $answer[] = [
            'name' => $name,
            'description' => (string)$info->description,
            'parameters' => kki_describe($info->parameters_desc),
            'returns' => kki_describe($info->returns_desc),
        ];
    }
}
echo "\n" . json_encode($answer, JSON_THROW_ON_ERROR | JSON_UNESCAPED_UNICODE | JSON_UNESCAPED_SLASHES) . "\n";
