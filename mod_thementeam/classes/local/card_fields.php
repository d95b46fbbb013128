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

use local_kki\profile\associations;
use local_kki\profile\profiles;

/**
 * What can be changed on a card, field by field: every field is a string, '' where there is nothing, so that what two
 * people did can be compared and brought together.
 *
 * @package    mod_thementeam
 * @copyright  2026 KKI PraxisPortal
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class card_fields {
    /** The columns of thementeam_card that are numbers. */
    public const NUMBERS = ['assigneeid', 'timedue', 'associationid', 'timevalid'];

    /** The columns of thementeam_card that are short texts. */
    public const LINES = ['origin', 'basis'];

    /** All fields. */
    public const ALL = ['title', 'content', 'kind', ...self::NUMBERS, ...self::LINES, 'sizeclasses', 'tags', 'links'];

    /** What only an information has. */
    public const OF_INFORMATION = ['origin', 'associationid', 'basis', 'timevalid', 'sizeclasses'];

    /**
     * The fields of a card as it is now.
     *
     * @param \stdClass $card row of thementeam_card
     * @param \stdClass $text its current version
     * @return array<string, string>
     */
    public static function of(\stdClass $card, \stdClass $text): array {
        $fields = ['title' => $card->title, 'content' => texts::editable($text), 'kind' => $card->kind];
        foreach ([...self::NUMBERS, ...self::LINES, 'sizeclasses'] as $field) {
            $fields[$field] = (string) $card->$field;
        }
        return $fields + [
            'tags' => self::join(\core_tag_tag::get_item_tags_array('mod_thementeam', card_parts::TAGGED, (int) $card->id)),
            'links' => json_encode(links::of((int) $card->id)),
        ];
    }

    /**
     * Fields as they are stored.
     *
     * @param array<string, string> $fields as a person gave them, all of them
     * @param string $kind what the card is now
     * @return array<string, string>
     * @throws \local_kki\live\refusal
     */
    public static function clean(array $fields, string $kind): array {
        $fields['title'] = texts::title($fields['title']);
        $fields['content'] = texts::content($fields['content']);
        // A question stays one; it knows neither origin nor validity.
        $fields['kind'] = $kind === 'question' ? $kind : ($fields['kind'] === 'information' ? 'information' : 'card');
        foreach (self::LINES as $field) {
            $fields[$field] = texts::line($fields[$field]);
        }
        foreach (self::NUMBERS as $field) {
            $fields[$field] = (string) ((int) $fields[$field] ?: '');
        }
        if ($fields['associationid'] !== '' && !associations::exists((int) $fields['associationid'])) {
            $fields['associationid'] = '';
        }
        $fields['sizeclasses'] = implode(',', self::sizes($fields['sizeclasses']));
        $fields['tags'] = self::join(explode("\n", $fields['tags']));
        $fields['links'] = json_encode(links::clean((array) json_decode($fields['links'], true)));
        return $fields;
    }

    /**
     * Tags as one field.
     *
     * @param string[] $tags
     * @return string one on each line
     */
    public static function join(array $tags): string {
        $tags = array_values(array_unique(array_filter(array_map('trim', $tags), fn(string $tag): bool => $tag !== '')));
        sort($tags, SORT_STRING);
        return implode("\n", $tags);
    }

    /**
     * The tags of a field.
     *
     * @param string $field
     * @return string[]
     */
    public static function tags(string $field): array {
        return $field === '' ? [] : explode("\n", $field);
    }

    /**
     * The size classes that a card names.
     *
     * @param string $sizeclasses separated by commas
     * @return string[] keys of {@see profiles::SIZES}, in their order
     */
    public static function sizes(string $sizeclasses): array {
        return array_values(array_intersect(profiles::SIZES, explode(',', $sizeclasses)));
    }

    /**
     * The size classes to choose from.
     *
     * @return array<string, string> words by key
     */
    public static function size_menu(): array {
        return array_combine(profiles::SIZES, array_map(profiles::size_name(...), profiles::SIZES));
    }

    /**
     * What a field is called.
     *
     * @param string $field
     * @return string
     */
    public static function label(string $field): string {
        return get_string('field_' . $field, 'thementeam');
    }

    /**
     * A field's value as people read it.
     *
     * @param string $field
     * @param string $value
     * @return string plain text
     */
    public static function describe(string $field, string $value): string {
        if ($value === '' || $value === '[]') {
            return get_string('field_nothing', 'thementeam');
        }
        return match ($field) {
            'content' => trim(html_to_text($value, 0, false)),
            'kind' => get_string('kind_' . $value, 'thementeam'),
            'assigneeid' => people::of([(int) $value], \context_system::instance())->name((int) $value),
            'timedue', 'timevalid' => userdate((int) $value, get_string('strftimedate', 'langconfig')),
            'associationid' => associations::menu((int) $value)[(int) $value] ?? '',
            'sizeclasses' => implode(', ', array_map(profiles::size_name(...), self::sizes($value))),
            'links' => implode("\n", array_column(json_decode($value, true), 'url')),
            default => $value,
        };
    }
}
