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

namespace mod_thementeam\local\transfer;

use local_kki\live\revision;
use mod_thementeam\event\space_imported;
use mod_thementeam\local\columns;
use mod_thementeam\local\refusals;
use mod_thementeam\local\spaces;
use mod_thementeam\workspace;

/**
 * Writes what a file says into an empty space, all of it or nothing. The people who wrote it are not people of this course:
 * what they wrote becomes nobody's, with their names as text where the trainer wants that.
 *
 * @package    mod_thementeam
 * @copyright  2026 KKI PraxisPortal
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class importer {
    /**
     * An import.
     *
     * @param workspace $workspace the space, and who brings the file
     * @param archive $archive
     * @param checker $checked what the file says, without problems
     * @param bool $names whether the names of authors stand below their texts
     */
    public function __construct(
        /** @var workspace the space, and who brings the file */
        private readonly workspace $workspace,
        /** @var archive the file */
        private readonly archive $archive,
        /** @var checker what the file says */
        private readonly checker $checked,
        /** @var bool whether the names of authors stand below their texts */
        private readonly bool $names,
    ) {
        if ($checked->problems->sentences()) {
            throw new \coding_exception('The file has problems');
        }
    }

    /**
     * Whether nothing is in a space that an import could get mixed up with: the bin counts.
     *
     * @param int $spaceid
     * @return bool
     */
    public static function is_empty(int $spaceid): bool {
        global $DB;
        return !$DB->record_exists('thementeam_card', ['spaceid' => $spaceid])
            && !$DB->record_exists('thementeam_document', ['spaceid' => $spaceid])
            && !$DB->record_exists('thementeam_meeting', ['spaceid' => $spaceid]);
    }

    /**
     * Writes everything.
     *
     * @return int number of cards
     * @throws \local_kki\live\refusal when the space is not empty (any more), or a file is too big
     */
    public function run(): int {
        \core_php_time_limit::raise();
        spaces::change(
            (int) $this->workspace->space->id,
            $this->workspace->userid(),
            function (revision $revision): bool {
                if (!self::is_empty($revision->ownerid)) {
                    throw refusals::of('not_empty');
                }
                $context = $this->workspace->instance->context;
                $columnids = columns::replace($revision->ownerid, $this->checked->columns);
                $files = new unpacker($this->archive, $context);
                $texts = new unowned($revision, $this->names);
                $cardids = (new card_import($revision, $context, $files, $texts))->all($this->checked->cards, $columnids);
                (new document_import($revision, $context, $files))->all($this->checked->documents, $cardids);
                (new meeting_import($revision, $texts))->all($this->checked->meetings, $cardids);
                $revision->record('import', 'space', $revision->ownerid);
                return true;
            },
        );
        space_imported::of($this->workspace, (int) $this->workspace->space->id)->trigger();
        if (\core_search\manager::is_indexing_enabled()) {
            // The cards keep their dates, so the site's search would not take them for new ones.
            \core_search\manager::request_index($this->workspace->instance->context);
        }
        return count($this->checked->cards);
    }
}
