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

use mod_thementeam\local\solution\heads;
use mod_thementeam\local\solution\section_texts;
use mod_thementeam\local\solution\sections;
use mod_thementeam\workspace;

/**
 * The versions of a text: all of them, and the way back to one. The versions of a comment are for its author only; those of
 * a card, a section and a document's head for everybody who reads the space.
 *
 * @package    mod_thementeam
 * @copyright  2026 KKI PraxisPortal
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class versions {
    /**
     * The workspace that an item lies in, removed or not.
     *
     * @param string $itemtype card, comment, document or section
     * @param int $itemid
     * @return workspace
     * @throws \local_kki\live\refusal when there is no such item (any more)
     * @throws \invalid_parameter_exception
     */
    public static function workspace(string $itemtype, int $itemid): workspace {
        return match ($itemtype) {
            'card' => workspace::of_card($itemid),
            'comment' => workspace::of_comment($itemid),
            'document' => workspace::of_document($itemid),
            'section' => workspace::of_section($itemid),
            default => throw new \invalid_parameter_exception('Unknown type of item'),
        };
    }

    /**
     * Versions in a space.
     *
     * @param workspace $workspace the space, and who acts
     */
    public function __construct(
        /** @var workspace the space, and who acts */
        private readonly workspace $workspace,
    ) {
    }

    /**
     * All versions of an item, newest first.
     *
     * @param string $itemtype card, comment, section or document (its head)
     * @param int $itemid
     * @return array version of the item, and versions as the web service returns them
     */
    public function list(string $itemtype, int $itemid): array {
        $context = $this->workspace->instance->context;
        if ($itemtype === 'section') {
            $section = (new sections($this->workspace))->section($itemid);
            return ['version' => (int) $section->version, 'versions' => section_texts::history($section, $context)];
        }
        if ($itemtype === heads::ITEM) {
            return (new heads($this->workspace))->history($itemid);
        }
        [$item, $card] = $this->item($itemtype, $itemid);
        $rows = texts::of_item($itemtype, $itemid);
        $people = people::of(array_column($rows, 'userid'), $context);
        return ['version' => (int) $item->version, 'versions' => array_values(array_map(fn(\stdClass $row): array => [
            'id' => (int) $row->id,
            'author' => anonymity::covers($card, (int) $row->userid) ? anonymity::name() : $people->name((int) $row->userid),
            'timecreated' => (int) $row->timecreated,
            'title' => $itemtype === 'card' ? texts::title_html((string) $row->title, $context) : '',
            'content' => $row->content === null ? get_string('erasedcontent', 'thementeam') : texts::html($row, $context),
            'words' => self::words($row),
            'current' => (int) $row->id === (int) $item->textid,
            'erased' => $row->content === null,
        ], $rows))];
    }

    /**
     * Makes an older text the current one, as a new version.
     *
     * @param string $itemtype card, comment, section or document (its head)
     * @param int $itemid
     * @param int $version the version of the item that the person saw
     * @param int $textid
     * @return array
     */
    public function restore(string $itemtype, int $itemid, int $version, int $textid): array {
        return match ($itemtype) {
            'card' => (new cards($this->workspace))->restore_text($itemid, $version, $textid),
            'comment' => (new comment_bin($this->workspace))->restore_text($itemid, $version, $textid),
            'section' => (new sections($this->workspace))->restore_text($itemid, $version, $textid),
            heads::ITEM => (new heads($this->workspace))->restore_text($itemid, $version, $textid),
            default => throw new \invalid_parameter_exception('It has no versions'),
        };
    }

    /**
     * A card or a comment, and the card.
     *
     * @param string $itemtype
     * @param int $itemid
     * @return \stdClass[]
     */
    private function item(string $itemtype, int $itemid): array {
        $cards = new cards($this->workspace);
        if ($itemtype === 'card') {
            $card = $cards->live($itemid);
            return [$card, $card];
        }
        if ($itemtype !== 'comment') {
            throw new \invalid_parameter_exception('It has no versions');
        }
        $comment = (new comments($this->workspace))->live($itemid);
        if ((int) $comment->userid !== $this->workspace->userid()) {
            throw refusals::of('not_allowed');
        }
        return [$comment, $cards->live((int) $comment->cardid)];
    }

    /**
     * The words of a text, to compare versions.
     *
     * @param \stdClass $row
     * @return string plain text
     */
    private static function words(\stdClass $row): string {
        $content = (string) $row->content;
        $words = (int) $row->contentformat === (int) FORMAT_PLAIN ? $content : section_texts::words($content);
        return trim((string) $row->title . "\n\n" . $words);
    }
}
