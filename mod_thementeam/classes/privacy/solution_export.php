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

namespace mod_thementeam\privacy;

use core_privacy\local\request\transform;

/**
 * What a person did for the solutions of an activity, for the export: began, signed off, published, and said as a reader.
 *
 * @package    mod_thementeam
 * @copyright  2026 KKI PraxisPortal
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class solution_export {
    /**
     * Everything of a person.
     *
     * @param own_rows $rows
     * @return array[] by kind
     */
    public static function of(own_rows $rows): array {
        $title = "(SELECT d.title FROM {thementeam_document} d WHERE d.id = t.documentid)";
        $published = "(SELECT p.title FROM {thementeam_publication} p WHERE p.id = t.publicationid)";
        return [
            'documents' => self::rows('document', 't.title', 't.timecreated', $rows),
            'signoffs' => self::rows('signoff', "$title AS title, t.naming", 't.timecreated', $rows),
            'publications' => self::rows('publication', 't.title, t.number', 't.timepublished', $rows),
            'reactions' => self::rows('reaction', "$published AS title, t.reaction, t.note", 't.timecreated', $rows),
        ];
    }

    /**
     * The rows of a kind.
     *
     * @param string $kind
     * @param string $fields
     * @param string $time field that says when
     * @param own_rows $own
     * @return array[]
     */
    private static function rows(string $kind, string $fields, string $time, own_rows $own): array {
        return array_map(function (\stdClass $row): array {
            $time = transform::datetime($row->happened);
            return ['time' => $time] + array_diff_key((array) $row, ['id' => true, 'happened' => true]);
        }, $own->of($kind, "$fields, $time AS happened"));
    }
}
