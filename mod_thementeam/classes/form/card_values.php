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

namespace mod_thementeam\form;

use mod_thementeam\local\card_fields;
use mod_thementeam\local\card_files;
use mod_thementeam\local\links;

/**
 * The fields of a card ({@see card_fields}), each a string, and what Moodle's form elements make of them.
 *
 * @package    mod_thementeam
 * @copyright  2026 KKI PraxisPortal
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class card_values {
    /** Fields of a link in the form, by their names in {@see links}. */
    private const LINK = ['url' => 'linkurl', 'title' => 'linktitle', 'source' => 'linksource'];

    /**
     * The fields as the elements take them.
     *
     * @param \context $context of the activity
     * @param int $cardid
     * @param array<string, string> $fields
     * @param int[] $drafts the person's copy of the files by area; empty: a new one is made
     * @return array
     */
    public static function shown(\context $context, int $cardid, array $fields, array $drafts): array {
        global $CFG, $USER;
        require_once($CFG->libdir . '/filelib.php');
        $inline = $drafts[card_files::INLINE] ?? 0;
        $attachments = $drafts[card_files::ATTACHMENT] ?? 0;
        $options = card_files::options($context);
        $content = $fields['content'];
        if ($inline) {
            $usercontext = \context_user::instance($USER->id);
            $content = file_rewrite_pluginfile_urls($content, 'draftfile.php', $usercontext->id, 'user', 'draft', $inline);
        } else {
            $content = file_prepare_draft_area(
                $inline,
                $context->id,
                'mod_thementeam',
                card_files::INLINE,
                $cardid,
                $options,
                $content,
            );
            file_prepare_draft_area(
                $attachments,
                $context->id,
                'mod_thementeam',
                card_files::ATTACHMENT,
                $cardid,
                $options,
            );
        }
        $links = (array) json_decode($fields['links'], true);
        $shown = [];
        foreach (self::LINK as $key => $element) {
            $shown[$element] = array_column($links, $key);
        }
        return $shown + [
            'content' => ['text' => $content, 'format' => FORMAT_HTML, 'itemid' => $inline],
            'attachments' => $attachments,
            'tags' => card_fields::tags($fields['tags']),
            'sizeclasses' => card_fields::sizes($fields['sizeclasses']),
            'timedue' => (int) $fields['timedue'],
            'timevalid' => (int) $fields['timevalid'],
            'associationid' => (int) $fields['associationid'],
        ] + $fields;
    }

    /**
     * The fields as they were typed.
     *
     * @param array $data
     * @return array<string, string>
     */
    public static function typed(array $data): array {
        global $CFG;
        require_once($CFG->libdir . '/filelib.php');
        $links = [];
        foreach ($data['linkurl'] ?? [] as $place => $url) {
            $links[] = array_map(fn(string $element): string => trim((string) ($data[$element][$place] ?? '')), self::LINK);
        }
        $typed = [
            'title' => (string) $data['title'],
            'content' => file_rewrite_urls_to_pluginfile((string) $data['content']['text'], (int) $data['content']['itemid']),
            'assigneeid' => (string) ($data['assigneeid'] ?? ''),
            'timedue' => self::end_of_day((int) ($data['timedue'] ?? 0)),
            'tags' => card_fields::join((array) ($data['tags'] ?? [])),
            'links' => json_encode($links),
            'kind' => (string) ($data['kind'] ?? 'card'),
        ];
        if ($typed['kind'] !== 'information') {
            // What is hidden is not lost either: the card keeps its origin until somebody changes it.
            return $typed;
        }
        return $typed + [
            'origin' => (string) ($data['origin'] ?? ''),
            'associationid' => (string) ($data['associationid'] ?? ''),
            'basis' => (string) ($data['basis'] ?? ''),
            'timevalid' => self::end_of_day((int) ($data['timevalid'] ?? 0)),
            'sizeclasses' => implode(',', (array) ($data['sizeclasses'] ?? [])),
        ];
    }

    /**
     * A day's last minute: until when something is due or valid.
     *
     * @param int $time any time of that day; 0: none
     * @return string
     */
    private static function end_of_day(int $time): string {
        if (!$time) {
            return '';
        }
        $day = usergetdate($time);
        return (string) make_timestamp($day['year'], $day['mon'], $day['mday'], 23, 59);
    }

    /**
     * What comes back from the browser in the shape that it had: it may have been tampered with.
     *
     * @param array $resumed
     * @return array
     */
    public static function resumed(array $resumed): array {
        $strings = fn(mixed $values): array => array_map('strval', array_filter((array) $values, 'is_scalar'));
        return [
            'version' => (int) ($resumed['version'] ?? 0),
            'fields' => $strings($resumed['fields'] ?? []) + array_fill_keys(card_fields::ALL, ''),
            'drafts' => array_map('intval', $strings($resumed['drafts'] ?? [])),
            'base' => is_string($resumed['base'] ?? null) ? $resumed['base'] : '',
        ];
    }
}
