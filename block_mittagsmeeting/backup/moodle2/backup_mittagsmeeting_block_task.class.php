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
 * Backup of the block: nothing of its own but the links to a course's meeting.
 *
 * @package    block_mittagsmeeting
 * @copyright  2026 KKI PraxisPortal
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
class backup_mittagsmeeting_block_task extends backup_block_task {
    #[\Override]
    protected function define_my_settings() {
    }

    #[\Override]
    protected function define_my_steps() {
    }

    #[\Override]
    public function get_fileareas() {
        return [];
    }

    #[\Override]
    public function get_configdata_encoded_attributes() {
        return [];
    }

    /**
     * Encodes links to a course's meeting, so that a restored course links to its own.
     *
     * @param string $content
     * @return string
     */
    public static function encode_content_links($content) {
        global $CFG;
        $base = preg_quote($CFG->wwwroot, '/');
        return preg_replace(
            "/($base\\/blocks\\/mittagsmeeting\\/join\\.php\\?course=)([0-9]+)/",
            '$@MITTAGSMEETINGJOIN*$2@$',
            $content,
        );
    }
}
