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

/**
 * The files that come along with a space: each has a number in the ZIP, and its own name in what the file says.
 *
 * @package    mod_thementeam
 * @copyright  2026 KKI PraxisPortal
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class attached {
    /** @var \stored_file[] by name in the ZIP */
    private array $files = [];

    /**
     * No files yet.
     *
     * @param \context $context that they lie in
     */
    public function __construct(
        /** @var \context that they lie in */
        private readonly \context $context,
    ) {
    }

    /**
     * Takes along the files of items.
     *
     * @param string[] $areas
     * @param int[] $itemids
     * @return array[][] by item: area, name and path (in the ZIP) each
     */
    public function of(array $areas, array $itemids): array {
        $found = [];
        foreach ($itemids ? $areas : [] as $area) {
            $files = get_file_storage()->get_area_files($this->context->id, 'mod_thementeam', $area, $itemids, 'id', false);
            foreach ($files as $file) {
                $ending = preg_replace('/[^a-z0-9]/', '', strtolower(pathinfo($file->get_filename(), PATHINFO_EXTENSION)));
                $path = sprintf('files/%05d', count($this->files) + 1) . ($ending === '' ? '' : ".$ending");
                $this->files[$path] = $file;
                $found[(int) $file->get_itemid()][] = ['area' => $area, 'name' => $file->get_filename(), 'path' => $path];
            }
        }
        return $found;
    }

    /**
     * Everything that comes along.
     *
     * @return \stored_file[] by name in the ZIP
     */
    public function all(): array {
        return $this->files;
    }
}
