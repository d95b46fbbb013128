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

use local_kki\live\refusal;
use mod_thementeam\local\refusals;

/**
 * A file that somebody brings along: a ZIP with {@see format::MAIN} and files, or only what that file says. It is read no
 * further than allowed, whatever sizes it names.
 *
 * @package    mod_thementeam
 * @copyright  2026 KKI PraxisPortal
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class archive {
    /** Most files in it. */
    private const MAX_FILES = 20000;

    /** @var \ZipArchive|null null where it is no ZIP */
    private ?\ZipArchive $zip = null;

    /** @var array what the file says */
    public readonly array $content;

    /**
     * Opens a file.
     *
     * @param string $path
     * @throws refusal when it is not what {@see exporter} writes
     */
    public function __construct(string $path) {
        $handle = fopen($path, 'r');
        if (fread($handle, 2) === 'PK') {
            fclose($handle);
            $this->open($path);
            $handle = $this->stream(format::MAIN) ?? throw refusals::of('transfer_file');
        } else {
            rewind($handle);
        }
        $json = stream_get_contents($handle, format::MAX_BYTES + 1);
        fclose($handle);
        if (strlen($json) > format::MAX_BYTES) {
            throw refusals::of('transfer_big');
        }
        $content = json_decode($json, true, 20);
        if (!is_array($content) || ($content['format'] ?? null) !== format::NAME || !is_int($content['version'] ?? null)) {
            throw refusals::of('transfer_file');
        }
        if ($content['version'] < 1 || $content['version'] > format::VERSION) {
            throw refusals::of('transfer_version', ['found' => $content['version'], 'known' => format::VERSION]);
        }
        $this->content = $content;
    }

    /**
     * Whether a file is in it.
     *
     * @param string $name
     * @return bool
     */
    public function has(string $name): bool {
        return $this->zip && $this->zip->locateName($name) !== false;
    }

    /**
     * Unpacks a file.
     *
     * @param string $name
     * @param int $max bytes
     * @return string|null where it lies now; null when it is bigger, or cannot be read
     */
    public function unpack(string $name, int $max): ?string {
        $path = make_request_directory() . '/file';
        $from = $this->stream($name);
        if (!$from) {
            return null;
        }
        $to = fopen($path, 'w');
        $size = stream_copy_to_stream($from, $to, $max + 1);
        fclose($from);
        fclose($to);
        return $size > $max ? null : $path;
    }

    /**
     * Opens a ZIP.
     *
     * @param string $path
     * @throws refusal
     */
    private function open(string $path): void {
        // Not Moodle's zip_archive: it warns developers of what a trainer has to be told. Names are never used as paths.
        $this->zip = new \ZipArchive();
        if ($this->zip->open($path, \ZipArchive::RDONLY) !== true) {
            throw refusals::of('transfer_file');
        }
        if ($this->zip->numFiles > self::MAX_FILES) {
            throw refusals::of('transfer_big');
        }
    }

    /**
     * A file in the ZIP, to be read.
     *
     * @param string $name
     * @return resource|null
     */
    private function stream(string $name) {
        return $this->has($name) ? ($this->zip->getStream($name) ?: null) : null;
    }
}
