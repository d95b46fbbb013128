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

namespace local_kki\setup;

/**
 * Texts that go into the course. They are German, whatever language the admin reads.
 *
 * @package    local_kki
 * @copyright  2026 KKI PraxisPortal
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class texts {
    /**
     * A string in the course's language.
     *
     * @param string $identifier name of the string; it has no placeholders
     * @param string $component the plugin that it belongs to
     * @return string
     */
    public static function string(string $identifier, string $component = 'local_kki'): string {
        $manager = get_string_manager();
        // Where Moodle does not know the language (yet), its string manager would answer in English.
        $own = $manager->translation_exists('de') ? [] : self::of_plugin($component);
        return $own[$identifier] ?? $manager->get_string($identifier, $component, null, 'de');
    }

    /**
     * A piece of HTML in the course's language.
     *
     * @param string $template name of the template, below local_kki/
     * @param array $data what goes into it
     * @return string
     */
    public static function html(string $template, array $data = []): string {
        global $PAGE;
        $previous = force_current_language('de');
        try {
            return trim($PAGE->get_renderer('core')->render_from_template('local_kki/' . $template, $data));
        } finally {
            force_current_language($previous);
        }
    }

    /**
     * The German strings that come with a plugin.
     *
     * @param string $component the plugin
     * @return array<string, string> by their names
     */
    private static function of_plugin(string $component): array {
        [$type, $name] = \core_component::normalize_component($component);
        $file = $type === 'mod' ? $name : "{$type}_$name";
        $string = [];
        include(\core_component::get_plugin_directory($type, $name) . "/lang/de/$file.php");
        return $string;
    }
}
