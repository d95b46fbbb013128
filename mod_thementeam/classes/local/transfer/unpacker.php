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

use mod_thementeam\local\card_files;
use mod_thementeam\local\refusals;

/**
 * Stores the files of an archive with the things that they belong to.
 *
 * @package    mod_thementeam
 * @copyright  2026 KKI PraxisPortal
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class unpacker {
    /** @var int most bytes of a file */
    private readonly int $max;

    /**
     * For an activity.
     *
     * @param archive $archive
     * @param \context $context
     */
    public function __construct(
        /** @var archive the file with the files */
        private readonly archive $archive,
        /** @var \context where they are stored */
        private readonly \context $context,
    ) {
        global $CFG;
        $max = (int) card_files::options($context)['maxbytes'];
        $this->max = $max > 0 ? $max : get_max_upload_file_size($CFG->maxbytes);
    }

    /**
     * Stores files.
     *
     * @param array[] $files area, name and path each
     * @param int $itemid what they belong to
     * @throws \local_kki\live\refusal when one is too big
     */
    public function store(array $files, int $itemid): void {
        foreach ($files as $file) {
            $path = $this->archive->unpack($file['path'], $this->max);
            if ($path === null) {
                throw refusals::of('transfer_file_big', ['name' => $file['name'], 'max' => display_size($this->max)]);
            }
            get_file_storage()->create_file_from_pathname([
                'contextid' => $this->context->id,
                'component' => 'mod_thementeam',
                'filearea' => $file['area'],
                'itemid' => $itemid,
                'filepath' => '/',
                'filename' => $file['name'],
            ], $path);
            unlink($path);
        }
    }
}
