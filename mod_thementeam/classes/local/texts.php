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

/**
 * Texts of cards, comments, sections, heads of documents and decisions, each version with its author. Owner of the table
 * thementeam_text.
 *
 * @package    mod_thementeam
 * @copyright  2026 KKI PraxisPortal
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class texts {
    /** Longest title. */
    public const MAX_TITLE = 255;

    /** Longest text of a card or comment. */
    public const MAX_CONTENT = 20000;

    /** Length of an excerpt on the board. */
    private const EXCERPT = 160;

    /**
     * A card's title as it is stored: one line, without white space around it.
     *
     * @param string $title
     * @return string
     * @throws \local_kki\live\refusal when there is none, or it is too long
     */
    public static function title(string $title): string {
        $title = trim(preg_replace('/[\s\p{Cc}]+/u', ' ', fix_utf8($title)));
        if ($title === '') {
            throw refusals::of('empty_title');
        }
        if (\core_text::strlen($title) > self::MAX_TITLE) {
            throw refusals::of('too_long', self::MAX_TITLE);
        }
        return $title;
    }

    /**
     * A short remark as it is stored: one line, without white space around it.
     *
     * @param string $line may be empty
     * @return string
     * @throws \local_kki\live\refusal when it is too long
     */
    public static function line(string $line): string {
        $line = trim(preg_replace('/[\s\p{Cc}]+/u', ' ', fix_utf8($line)));
        if (\core_text::strlen($line) > self::MAX_TITLE) {
            throw refusals::of('too_long', self::MAX_TITLE);
        }
        return $line;
    }

    /**
     * A text as it is stored: without control characters, and without white space around it.
     *
     * @param string $content
     * @return string
     * @throws \local_kki\live\refusal when it is too long
     */
    public static function content(string $content): string {
        $content = str_replace(["\r\n", "\r"], "\n", fix_utf8($content));
        $content = trim(preg_replace('/[^\P{Cc}\n\t]/u', '', $content));
        if (\core_text::strlen($content) > self::MAX_CONTENT) {
            throw refusals::of('too_long', self::MAX_CONTENT);
        }
        return $content;
    }

    /**
     * Adds a version.
     *
     * @param int $spaceid
     * @param string $itemtype card or comment
     * @param int $itemid
     * @param int $userid the author
     * @param string|null $title
     * @param string $content
     * @param int $time
     * @param int|null $format FORMAT_…; null: plain
     * @return int id of the version
     */
    public static function add(
        int $spaceid,
        string $itemtype,
        int $itemid,
        int $userid,
        ?string $title,
        string $content,
        int $time,
        ?int $format = null,
    ): int {
        global $DB;
        return $DB->insert_record('thementeam_text', (object) [
            'spaceid' => $spaceid,
            'itemtype' => $itemtype,
            'itemid' => $itemid,
            'userid' => $userid,
            'title' => $title,
            'content' => $content,
            'contentformat' => $format ?? FORMAT_PLAIN,
            'timecreated' => $time,
        ]);
    }

    /**
     * A version.
     *
     * @param int $textid
     * @return \stdClass
     */
    public static function get(int $textid): \stdClass {
        global $DB;
        return $DB->get_record('thementeam_text', ['id' => $textid], '*', MUST_EXIST);
    }

    /**
     * Versions.
     *
     * @param int[] $textids
     * @return \stdClass[] by id
     */
    public static function get_many(array $textids): array {
        global $DB;
        return $textids ? $DB->get_records_list('thementeam_text', 'id', $textids) : [];
    }

    /**
     * All versions of an item, newest first.
     *
     * @param string $itemtype card, comment, section or document
     * @param int $itemid
     * @return \stdClass[] by id
     */
    public static function of_item(string $itemtype, int $itemid): array {
        global $DB;
        return $DB->get_records('thementeam_text', ['itemtype' => $itemtype, 'itemid' => $itemid], 'id DESC');
    }

    /**
     * A version of an item.
     *
     * @param string $itemtype card, comment, section or document
     * @param int $itemid
     * @param int $textid
     * @return \stdClass
     * @throws \local_kki\live\refusal when it is another item's, or was emptied
     */
    public static function version(string $itemtype, int $itemid, int $textid): \stdClass {
        global $DB;
        $text = $DB->get_record('thementeam_text', ['id' => $textid, 'itemtype' => $itemtype, 'itemid' => $itemid]);
        return $text && $text->content !== null ? $text : throw refusals::of('no_version');
    }

    /**
     * What a person reads of a version.
     *
     * @param \stdClass $text
     * @param \context $context for the filters
     * @return string html
     */
    public static function html(\stdClass $text, \context $context): string {
        global $CFG;
        $content = (string) $text->content;
        if ($text->itemtype === 'card' && str_contains($content, '@@PLUGINFILE@@')) {
            require_once($CFG->libdir . '/filelib.php');
            $itemid = (int) $text->itemid;
            $content = file_rewrite_pluginfile_urls(
                $content,
                'pluginfile.php',
                $context->id,
                'mod_thementeam',
                card_files::INLINE,
                $itemid,
            );
        }
        return format_text($content, (int) $text->contentformat, ['context' => $context]);
    }

    /**
     * A text as an editor takes it, whatever it was written with.
     *
     * @param \stdClass $text
     * @return string html as it was written, not cleaned
     */
    public static function editable(\stdClass $text): string {
        $content = (string) $text->content;
        if ($content === '' || (int) $text->contentformat !== (int) FORMAT_PLAIN) {
            return $content;
        }
        $paragraphs = preg_split('/\n{2,}/', str_replace(["\r\n", "\r"], "\n", $content));
        return implode("\n", array_map(
            fn(string $paragraph): string => '<p>' . nl2br(s($paragraph), false) . '</p>',
            $paragraphs,
        ));
    }

    /**
     * A text without markup, for those who write plain text.
     *
     * @param \stdClass $text
     * @return string
     */
    public static function plain(\stdClass $text): string {
        $content = (string) $text->content;
        return (int) $text->contentformat === (int) FORMAT_PLAIN ? $content : trim(html_to_text($content, 0, false));
    }

    /**
     * Whether two texts differ only in how an editor writes the same: line ends, white space around blocks, entities.
     *
     * @param string $one html
     * @param string $other html
     * @return bool
     */
    public static function same_html(string $one, string $other): bool {
        $normal = function (string $html): string {
            $html = str_replace(['&nbsp;', "\xc2\xa0"], ' ', $html);
            // Entities of markup stay, so that "&lt;b&gt;" is not taken for "<b>".
            $html = preg_replace_callback(
                '/&(?!lt;|gt;|amp;|#60;|#62;|#38;)(?:#\w+|\w+);/',
                fn(array $entity): string => html_entity_decode($entity[0], ENT_QUOTES | ENT_HTML5, 'UTF-8'),
                $html,
            );
            $html = preg_replace('~<br\s*/?>~i', '<br>', preg_replace('/\s+/u', ' ', $html));
            return trim(preg_replace('~ ?(</?(?:p|br|div|ul|ol|li|h\d|table|tr|td|th|blockquote)\b[^>]*>) ?~i', '$1', $html));
        };
        return $normal($one) === $normal($other);
    }

    /**
     * A title as html: what was typed is shown literally, so that "Miete < 500 €" stays whole.
     *
     * @param string $title empty when its author was erased
     * @param \context $context for the filters
     * @return string html
     */
    public static function title_html(string $title, \context $context): string {
        return format_string(s($title === '' ? get_string('erasedtitle', 'thementeam') : $title), true, ['context' => $context]);
    }

    /**
     * The beginnings of texts, for cards on a board.
     *
     * @param int[] $textids
     * @param int $length characters at most
     * @return string[] plain text by id of the version
     */
    public static function excerpts(array $textids, int $length = self::EXCERPT): array {
        global $DB;
        if (!$textids) {
            return [];
        }
        [$in, $params] = $DB->get_in_or_equal($textids);
        $opening = $DB->sql_substr('content', 1, 4 * $length);
        $sql = "SELECT id, contentformat, $opening AS opening FROM {thementeam_text} WHERE id $in";
        return array_map(function (\stdClass $text) use ($length): string {
            $opening = (string) $text->opening;
            if ((int) $text->contentformat !== (int) FORMAT_PLAIN) {
                $opening = self::without_markup($opening);
            }
            $line = trim(preg_replace('/\s+/u', ' ', $opening));
            return \core_text::strlen($line) > $length
                ? rtrim(\core_text::substr($line, 0, $length - 1)) . '…'
                : $line;
        }, $DB->get_records_sql($sql, $params));
    }

    /**
     * The words of the beginning of a text that may end in the middle of a tag.
     *
     * @param string $html
     * @return string
     */
    private static function without_markup(string $html): string {
        $html = preg_replace(['~<[^>]*\z~', '~&#?\w*\z~', '~<(?:/p|/li|/h\d|/tr|/td|br)\b[^>]*>~i'], ['', '', '$0 '], $html);
        return html_entity_decode(strip_tags($html), ENT_QUOTES | ENT_HTML5, 'UTF-8');
    }

    /**
     * Empties the versions that people wrote in a space and forgets who they were.
     *
     * @param int $spaceid
     * @param int[] $userids
     * @return array<string, array<int, int>> by item type: item id by id of the emptied version
     */
    public static function erase(int $spaceid, array $userids): array {
        global $DB;
        [$in, $params] = $DB->get_in_or_equal($userids, SQL_PARAMS_NAMED);
        $params['spaceid'] = $spaceid;
        $select = "spaceid = :spaceid AND userid $in";
        $erased = [];
        foreach ($DB->get_records_select('thementeam_text', $select, $params, 'id', 'id, itemtype, itemid') as $row) {
            $erased[$row->itemtype][(int) $row->id] = (int) $row->itemid;
        }
        $DB->execute("UPDATE {thementeam_text} SET title = NULL, content = NULL, userid = 0 WHERE $select", $params);
        return $erased;
    }

    /**
     * Empties all versions of items; that there was a text, and whose, stays.
     *
     * @param string $itemtype card or comment
     * @param int[] $itemids
     */
    public static function clear(string $itemtype, array $itemids): void {
        global $DB;
        [$in, $params] = $DB->get_in_or_equal($itemids);
        $sql = "UPDATE {thementeam_text} SET title = NULL, content = NULL WHERE itemtype = ? AND itemid $in";
        $DB->execute($sql, [$itemtype, ...$params]);
    }

    /**
     * Removes all versions of items for good.
     *
     * @param string $itemtype card or comment
     * @param int[] $itemids
     */
    public static function purge(string $itemtype, array $itemids): void {
        global $DB;
        if (!$itemids) {
            return;
        }
        [$in, $params] = $DB->get_in_or_equal($itemids, SQL_PARAMS_NAMED);
        $params['itemtype'] = $itemtype;
        $DB->delete_records_select('thementeam_text', "itemtype = :itemtype AND itemid $in", $params);
    }
}
