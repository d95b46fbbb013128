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
 * Restores a block: its series gets the id that the restore gave it.
 *
 * @package    block_mittagsmeeting
 * @copyright  2026 KKI PraxisPortal
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
class restore_mittagsmeeting_block_task extends restore_block_task {
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
     * Maps the id of the series. Where it was not restored, the block falls back to the course's first series.
     */
    public function after_restore() {
        global $DB;
        $configdata = $DB->get_field('block_instances', 'configdata', ['id' => $this->get_blockid()]);
        $config = $configdata ? $this->decode_configdata($configdata) : null;
        if (empty($config->seriesid)) {
            return;
        }
        $mapping = restore_dbops::get_backup_ids_record($this->get_restoreid(), 'local_kki_series', $config->seriesid);
        $there = $DB->record_exists('local_kki_series', ['id' => $config->seriesid, 'courseid' => $this->get_courseid()]);
        if ($mapping && $mapping->newitemid) {
            $config->seriesid = (int) $mapping->newitemid;
        } else if (!$there) {
            $config->seriesid = 0;
        }
        $encoded = base64_encode(serialize($config));
        $DB->set_field('block_instances', 'configdata', $encoded, ['id' => $this->get_blockid()]);
    }

    #[\Override]
    public static function define_decode_contents() {
        return [];
    }

    #[\Override]
    public static function define_decode_rules() {
        return [
            new restore_decode_rule('MITTAGSMEETINGJOIN', '/blocks/mittagsmeeting/join.php?course=$1', 'course'),
        ];
    }
}
