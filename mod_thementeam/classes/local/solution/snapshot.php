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

namespace mod_thementeam\local\solution;

use mod_thementeam\local\card_fields;

/**
 * What a publication freezes: everything that its page shows, as it was.
 *
 * @package    mod_thementeam
 * @copyright  2026 KKI PraxisPortal
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class snapshot {
    /** The files of a publication, by its id. */
    public const AREA = 'publication';

    /** Files of a document to download, by its id. */
    public const ATTACHED = 'document';

    /**
     * A document, frozen.
     *
     * @param \stdClass $document
     * @param \context $context
     * @return array
     */
    public static function of(\stdClass $document, \context $context): array {
        $sections = [];
        foreach (sections::of_document((int) $document->id) as $section) {
            if (!section_texts::is_empty($section->content)) {
                $own = '@@PLUGINFILE@@' . self::path((int) $section->id);
                $sections[] = [
                    'role' => (string) $section->role,
                    'title' => $section->title,
                    'content' => str_replace('@@PLUGINFILE@@/', $own, $section->content),
                ];
            }
        }
        return [
            'contentversion' => (int) $document->contentversion,
            'title' => $document->title,
            'lead' => (string) $document->lead,
            'audience' => (string) $document->audience,
            'effort' => (string) $document->effort,
            'sizeclasses' => card_fields::sizes((string) $document->sizeclasses),
            'tags' => array_values(
                \core_tag_tag::get_item_tags_array('mod_thementeam', documents::TAGGED, (int) $document->id),
            ),
            'sections' => $sections,
        ] + authors::of($document, $context);
    }

    /**
     * What a publication has frozen.
     *
     * @param \stdClass $publication
     * @return array
     */
    public static function read(\stdClass $publication): array {
        return json_decode($publication->content, true, 512, JSON_THROW_ON_ERROR);
    }

    /**
     * The version of the document that was published.
     *
     * @param \stdClass $publication
     * @return int
     */
    public static function version(\stdClass $publication): int {
        return (int) (self::read($publication)['contentversion'] ?? 0);
    }

    /**
     * The frozen content without the names of some people.
     *
     * @param \stdClass $publication
     * @param int[] $userids
     * @return string
     */
    public static function without(\stdClass $publication, array $userids): string {
        return self::authors($publication, fn(array $author): ?array =>
            in_array((int) $author['userid'], $userids, true) ? null : $author);
    }

    /**
     * The frozen content with other authors.
     *
     * @param \stdClass $publication
     * @param callable $change gets an author, gives one, or null to leave it out
     * @return string
     */
    public static function authors(\stdClass $publication, callable $change): string {
        $content = self::read($publication);
        $authors = array_values(array_filter(array_map($change, $content['authors'] ?? [])));
        if ($authors === ($content['authors'] ?? [])) {
            return $publication->content;
        }
        return json_encode(['authors' => $authors] + $content, JSON_THROW_ON_ERROR | JSON_UNESCAPED_UNICODE);
    }

    /**
     * Copies the files of a document to a publication: those in the texts by section, those to download at the top.
     *
     * @param \context $context
     * @param int $documentid
     * @param int $publicationid
     */
    public static function copy_files(\context $context, int $documentid, int $publicationid): void {
        $fs = get_file_storage();
        $target = ['filearea' => self::AREA, 'itemid' => $publicationid];
        foreach (sections::of_document($documentid) as $section) {
            $files = $fs->get_area_files($context->id, 'mod_thementeam', section_texts::AREA, $section->id, 'id', false);
            foreach ($files as $file) {
                if (str_contains($section->content ?? '', rawurlencode($file->get_filename()))) {
                    $path = rtrim(self::path((int) $section->id), '/') . $file->get_filepath();
                    $fs->create_file_from_storedfile($target + ['filepath' => $path], $file);
                }
            }
        }
        foreach (self::attached($context, self::ATTACHED, $documentid) as $file) {
            $fs->create_file_from_storedfile($target, $file);
        }
    }

    /**
     * The files to download of a document or a publication.
     *
     * @param \context $context
     * @param string $area ATTACHED or AREA
     * @param int $itemid
     * @return \stored_file[]
     */
    public static function attached(\context $context, string $area, int $itemid): array {
        $files = get_file_storage()->get_area_files($context->id, 'mod_thementeam', $area, $itemid, 'filename', false);
        return array_values(array_filter($files, fn(\stored_file $file): bool => $file->get_filepath() === '/'));
    }

    /**
     * The files to download as the web service returns them.
     *
     * @param \context $context
     * @param string $area ATTACHED or AREA
     * @param int $itemid
     * @return array[] name, url and size each
     */
    public static function files(\context $context, string $area, int $itemid): array {
        return array_map(fn(\stored_file $file): array => [
            'name' => $file->get_filename(),
            'url' => \moodle_url::make_pluginfile_url(
                $context->id,
                'mod_thementeam',
                $area,
                $itemid,
                '/',
                $file->get_filename(),
                true,
            )->out(false),
            'size' => display_size($file->get_filesize()),
        ], self::attached($context, $area, $itemid));
    }

    /**
     * Where the files of a section lie in a publication.
     *
     * @param int $sectionid
     * @return string
     */
    private static function path(int $sectionid): string {
        return "/section-$sectionid/";
    }
}
