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

use core_files\archive_writer;
use mod_thementeam\local\columns;
use mod_thementeam\local\history;
use mod_thementeam\workspace;

/**
 * Writes a space to a file, a batch of cards at a time. See {@see format}.
 *
 * @package    mod_thementeam
 * @copyright  2026 KKI PraxisPortal
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class exporter {
    /** @var attached the files that come along */
    private readonly attached $files;

    /**
     * A space to write.
     *
     * @param workspace $workspace the space, and who takes it along
     */
    public function __construct(
        /** @var workspace the space, and who takes it along */
        private readonly workspace $workspace,
    ) {
        $this->files = new attached($workspace->instance->context);
    }

    /**
     * Writes everything into a ZIP.
     *
     * @param archive_writer $zip
     */
    public function write(archive_writer $zip): void {
        $path = make_request_directory() . '/' . format::MAIN;
        $handle = fopen($path, 'w');
        $this->write_json($handle);
        fclose($handle);
        $zip->add_file_from_filepath(format::MAIN, $path);
        foreach ($this->files->all() as $name => $file) {
            $zip->add_file_from_stored_file($name, $file);
        }
        $zip->finish();
    }

    /**
     * Writes what the space holds; the files are known afterwards.
     *
     * @param resource $handle
     */
    public function write_json($handle): void {
        $instance = $this->workspace->instance;
        $space = $this->workspace->space;
        $head = format::lean([
            'format' => format::NAME,
            'version' => format::VERSION,
            'exported' => format::moment(\core\di::get(\core\clock::class)->time()),
            'name' => $instance->cm->name,
            'group' => $instance->readable_groups()[$space->groupid]->name ?? (string) $space->groupname,
            'columns' => array_map(
                fn(array $column): array => format::lean(['locked' => (bool) $column['locked']] + $column),
                columns::blueprints_of_space((int) $space->id),
            ),
        ]);
        fwrite($handle, substr(format::json($head + ['columns' => []]), 0, -1) . ",\n\"cards\":[");
        $this->write_list($handle, (new card_export($this->workspace, $this->files))->all());
        fwrite($handle, "],\n\"documents\":[");
        $this->write_list($handle, (new document_export($this->workspace, $this->files))->all());
        fwrite($handle, "],\n\"meetings\":[");
        $this->write_list($handle, (new meeting_export($this->workspace))->all());
        fwrite($handle, "],\n\"history\":[");
        $this->write_list($handle, $this->history());
        fwrite($handle, "]}\n");
    }

    /**
     * What happened, in words, newest first: for the record. What lies in the bin is not called by its name.
     *
     * @return \Generator of arrays
     */
    private function history(): \Generator {
        foreach ((new history($this->workspace, true))->all() as $entry) {
            yield ['time' => format::moment($entry['time']), 'text' => $entry['text']];
        }
    }

    /**
     * Writes the items of a list, one on each line.
     *
     * @param resource $handle
     * @param iterable $items
     */
    private function write_list($handle, iterable $items): void {
        $separator = "\n";
        foreach ($items as $item) {
            fwrite($handle, $separator . format::json($item));
            $separator = ",\n";
        }
    }
}
