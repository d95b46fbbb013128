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

namespace mod_thementeam\local;

use local_kki\live\refusal;
use mod_thementeam\workspace;

/**
 * Files of cards: pictures in the text (area `card`) and files to download (area `attachment`), by the card's id.
 *
 * A form works on a copy of them. Because storing a copy replaces everything, it first takes over what others did
 * meanwhile ({@see self::absorb()}).
 *
 * @package    mod_thementeam
 * @copyright  2026 KKI PraxisPortal
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class card_files {
    /** Pictures and other files inside the text. */
    public const INLINE = 'card';

    /** Files to download. */
    public const ATTACHMENT = 'attachment';

    /** Both areas. */
    public const AREAS = [self::INLINE, self::ATTACHMENT];

    /** Most files in an area of a card. */
    private const MAX_FILES = 50;

    /**
     * What editor and file manager allow.
     *
     * @param \context $context
     * @return array
     */
    public static function options(\context $context): array {
        global $CFG;
        $course = $context->get_course_context(false);
        $limit = $course ? (int) get_course($course->instanceid)->maxbytes : 0;
        return [
            'context' => $context,
            'maxfiles' => self::MAX_FILES,
            'maxbytes' => get_user_max_upload_file_size($context, $CFG->maxbytes, $limit),
            'subdirs' => 0,
            'noclean' => false,
            'trusttext' => false,
        ];
    }

    /**
     * The files of a card's area.
     *
     * @param \context $context
     * @param string $area
     * @param int $cardid
     * @return \stored_file[] by path
     */
    public static function files(\context $context, string $area, int $cardid): array {
        return self::by_path($context->id, 'mod_thementeam', $area, $cardid);
    }

    /**
     * A file, if the current user may read it: the space, and so the group, comes from the card's own row.
     *
     * @param \context $context that the file is asked for in
     * @param string $area
     * @param int $cardid
     * @param string $path inside the area
     * @return \stored_file|null
     */
    public static function readable(\context $context, string $area, int $cardid, string $path): ?\stored_file {
        try {
            $workspace = workspace::of_card($cardid);
            (new cards($workspace))->live($cardid);
            $workspace->require_reader();
        } catch (refusal | \required_capability_exception) {
            return null;
        }
        if ($workspace->instance->context->id !== $context->id) {
            return null;
        }
        $name = basename($path);
        $folder = trim(dirname('/' . $path), '/');
        $folder = $folder === '' ? '/' : "/$folder/";
        $file = get_file_storage()->get_file($context->id, 'mod_thementeam', $area, $cardid, $folder, $name);
        return $file && !$file->is_directory() ? $file : null;
    }

    /**
     * What a card's files are now, for a form to remember.
     *
     * @param \context $context
     * @param int $cardid
     * @return array<string, array<string, string>> by area: hash of the content by path
     */
    public static function state(\context $context, int $cardid): array {
        $hash = fn(\stored_file $file): string => $file->get_contenthash();
        return array_combine(
            self::AREAS,
            array_map(fn(string $area): array => array_map($hash, self::files($context, $area, $cardid)), self::AREAS),
        );
    }

    /**
     * Brings what others did to the files since the form opened into the person's copy. Where both changed a file, the
     * other one comes in under another name: nothing is lost.
     *
     * @param \context $context
     * @param string $area
     * @param int $cardid
     * @param int $draftid the person's copy
     * @param array<string, string> $base what the form started from: hash by path
     */
    public static function absorb(\context $context, string $area, int $cardid, int $draftid, array $base): void {
        $usercontext = self::user_context();
        $mine = self::by_path($usercontext->id, 'user', 'draft', $draftid);
        $theirs = self::files($context, $area, $cardid);
        foreach ($theirs as $path => $file) {
            if ($file->get_contenthash() === ($base[$path] ?? '')) {
                continue;
            }
            $own = $mine[$path] ?? null;
            if ($own && $own->get_contenthash() === $file->get_contenthash()) {
                continue;
            }
            $name = $file->get_filename();
            if ($own && $own->get_contenthash() === ($base[$path] ?? '')) {
                $own->delete();
            } else if ($own) {
                $name = get_file_storage()->get_unused_filename(
                    $usercontext->id,
                    'user',
                    'draft',
                    $draftid,
                    $file->get_filepath(),
                    $name,
                );
            }
            $copy = ['contextid' => $usercontext->id, 'component' => 'user', 'filearea' => 'draft', 'itemid' => $draftid];
            get_file_storage()->create_file_from_storedfile($copy + ['filename' => $name], $file);
        }
        foreach ($mine as $path => $file) {
            if (!isset($theirs[$path]) && $file->get_contenthash() === ($base[$path] ?? '')) {
                $file->delete();
            }
        }
    }

    /**
     * Whether the person's copy differs from what is stored.
     *
     * @param \context $context
     * @param string $area
     * @param int $cardid
     * @param int $draftid
     * @return bool
     */
    public static function differs(\context $context, string $area, int $cardid, int $draftid): bool {
        $hash = fn(\stored_file $file): string => $file->get_contenthash();
        $mine = array_map($hash, self::by_path(self::user_context()->id, 'user', 'draft', $draftid));
        return $mine != array_map($hash, self::files($context, $area, $cardid));
    }

    /**
     * Stores the person's copy.
     *
     * @param \context $context
     * @param string $area
     * @param int $cardid
     * @param int $draftid
     */
    public static function store(\context $context, string $area, int $cardid, int $draftid): void {
        global $CFG;
        require_once($CFG->libdir . '/filelib.php');
        file_save_draft_area_files($draftid, $context->id, 'mod_thementeam', $area, $cardid, self::options($context));
    }

    /**
     * The files to download, for the dialog and the page of a card.
     *
     * @param \context $context
     * @param int $cardid
     * @return array[] name, url and size each
     */
    public static function list(\context $context, int $cardid): array {
        return array_values(array_map(fn(\stored_file $file): array => [
            'name' => $file->get_filename(),
            'url' => \moodle_url::make_pluginfile_url(
                $context->id,
                'mod_thementeam',
                self::ATTACHMENT,
                $cardid,
                $file->get_filepath(),
                $file->get_filename(),
                true,
            )->out(false),
            'size' => display_size($file->get_filesize()),
        ], self::files($context, self::ATTACHMENT, $cardid)));
    }

    /**
     * Removes the files of cards for good.
     *
     * @param \context $context
     * @param int[] $cardids
     */
    public static function purge(\context $context, array $cardids): void {
        foreach ($cardids as $cardid) {
            foreach (self::AREAS as $area) {
                get_file_storage()->delete_area_files($context->id, 'mod_thementeam', $area, $cardid);
            }
        }
    }

    /**
     * Where the copies of the current user lie.
     *
     * @return \context_user
     */
    private static function user_context(): \context_user {
        global $USER;
        return \context_user::instance($USER->id);
    }

    /**
     * Files of any area.
     *
     * @param int $contextid
     * @param string $component
     * @param string $area
     * @param int $itemid
     * @return \stored_file[] by path
     */
    private static function by_path(int $contextid, string $component, string $area, int $itemid): array {
        $files = [];
        foreach (get_file_storage()->get_area_files($contextid, $component, $area, $itemid, 'filepath, filename', false) as $file) {
            $files[$file->get_filepath() . $file->get_filename()] = $file;
        }
        return $files;
    }
}
