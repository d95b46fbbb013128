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

use mod_thementeam\local\people;
use mod_thementeam\local\refusals;
use mod_thementeam\local\texts;

/**
 * The texts of sections: rich text with files, every version kept.
 *
 * @package    mod_thementeam
 * @copyright  2026 KKI PraxisPortal
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class section_texts {
    /** Pictures and other files inside the text, by the section's id. */
    public const AREA = 'section';

    /** Longest text. */
    public const MAX = 60000;

    /**
     * A text as it is stored; it is cleaned when it is shown.
     *
     * @param string $html
     * @return string
     * @throws \local_kki\live\refusal when it is too long
     */
    public static function clean(string $html): string {
        $html = trim(preg_replace('/[^\P{Cc}\n\t]/u', '', str_replace(["\r\n", "\r"], "\n", fix_utf8($html))));
        if (\core_text::strlen($html) > self::MAX) {
            throw refusals::of('too_long', self::MAX);
        }
        return self::is_empty($html) ? '' : $html;
    }

    /**
     * Whether a text says nothing: an editor leaves empty paragraphs behind.
     *
     * @param string|null $html
     * @return bool
     */
    public static function is_empty(?string $html): bool {
        return !preg_match('/<(img|video|audio|a|iframe|hr)\b/i', (string) $html)
            && trim(str_replace("\u{a0}", ' ', html_entity_decode(strip_tags((string) $html)))) === '';
    }

    /**
     * What a person reads of a text.
     *
     * @param string|null $content
     * @param \context $context
     * @param string $area file area
     * @param int $itemid in that area
     * @return string html
     */
    public static function html(?string $content, \context $context, string $area, int $itemid): string {
        global $CFG;
        require_once($CFG->libdir . '/filelib.php');
        $content = file_rewrite_pluginfile_urls(
            (string) $content,
            'pluginfile.php',
            $context->id,
            'mod_thementeam',
            $area,
            $itemid,
        );
        return format_text($content, FORMAT_HTML, ['context' => $context, 'overflowdiv' => true]);
    }

    /**
     * The words of a text, to compare versions and to copy.
     *
     * @param string|null $content
     * @return string plain text
     */
    public static function words(?string $content): string {
        $spaced = preg_replace('~</(p|li|h[1-6]|div|tr)>|<br\b~i', "\n$0", (string) $content);
        $plain = html_entity_decode(strip_tags($spaced), ENT_QUOTES | ENT_HTML5, 'UTF-8');
        return trim(preg_replace(["/[ \t\u{a0}]+/u", "/ ?\n ?/u", "/\n{3,}/u"], [' ', "\n", "\n\n"], $plain));
    }

    /**
     * The last version of a section that a person wrote, if it says just this.
     *
     * @param int $sectionid
     * @param int $userid
     * @param string $title
     * @param string $content
     * @return int|null id of the version
     */
    public static function same(int $sectionid, int $userid, string $title, string $content): ?int {
        global $DB;
        $key = ['itemtype' => 'section', 'itemid' => $sectionid, 'userid' => $userid];
        $rows = $DB->get_records('thementeam_text', $key, 'id DESC', '*', 0, 1);
        $last = reset($rows);
        return $last && $last->title === $title && (string) $last->content === $content ? (int) $last->id : null;
    }

    /**
     * A version of a section.
     *
     * @param int $sectionid
     * @param int $textid
     * @return \stdClass
     * @throws \local_kki\live\refusal when it is another item's, or was emptied
     */
    public static function version(int $sectionid, int $textid): \stdClass {
        global $DB;
        $key = ['id' => $textid, 'itemtype' => 'section', 'itemid' => $sectionid];
        $text = $DB->get_record('thementeam_text', $key);
        return $text && $text->content !== null ? $text : throw refusals::of('no_version');
    }

    /**
     * All versions of a section, newest first.
     *
     * @param \stdClass $section
     * @param \context $context
     * @return array[] as the web service returns them
     */
    public static function history(\stdClass $section, \context $context): array {
        global $DB;
        $rows = $DB->get_records('thementeam_text', ['itemtype' => 'section', 'itemid' => $section->id], 'id DESC');
        $people = people::of(array_column($rows, 'userid'), $context);
        return array_values(array_map(fn(\stdClass $row): array => [
            'id' => (int) $row->id,
            'author' => $people->name((int) $row->userid),
            'timecreated' => (int) $row->timecreated,
            'title' => texts::title_html((string) $row->title, $context),
            'content' => $row->content === null
                ? get_string('erasedcontent', 'thementeam')
                : self::html($row->content, $context, self::AREA, (int) $section->id),
            'words' => self::words($row->content),
            'current' => (int) $row->id === (int) $section->textid,
            'erased' => $row->content === null,
        ], $rows));
    }
}
