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

use local_kki\profile\profiles;
use mod_thementeam\local\people;

/**
 * The people behind a document: how many they are, from where, and by what name those who signed it off want to be called.
 *
 * @package    mod_thementeam
 * @copyright  2026 KKI PraxisPortal
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class authors {
    /**
     * How a person would be named by the Kommune.
     *
     * @param int $userid
     * @return string plain text; empty when the profile names neither Kommune nor Landesverband
     */
    public static function kommune(int $userid): string {
        $profile = profiles::of($userid);
        return $profile->municipality ?: $profile->association;
    }

    /**
     * The people behind a document, to be frozen.
     *
     * @param \stdClass $document
     * @param \context $context
     * @return array people (number), associations (number) and authors: userid and label (plain text) of those to be named
     */
    public static function of(\stdClass $document, \context $context): array {
        $signoffs = signoffs::of_document((int) $document->id);
        $userids = array_values(array_unique(array_map('intval', [
            ...array_column($signoffs, 'userid'),
            ...self::writers((int) $document->id),
        ])));
        $people = people::of($userids, $context);
        $profiles = profiles::of_many($userids);
        $authors = [];
        foreach ($signoffs as $signoff) {
            $userid = (int) $signoff->userid;
            $label = match ($signoff->naming) {
                'name' => $people->name($userid),
                'kommune' => $profiles[$userid]->municipality ?: $profiles[$userid]->association,
                default => '',
            };
            if ($label !== '' && (int) $signoff->contentversion === (int) $document->contentversion) {
                $authors[] = ['userid' => $userid, 'label' => $label];
            }
        }
        return [
            'people' => count($userids),
            'associations' => count(array_unique(array_filter(array_map(
                fn(int $userid): string => $people->association($userid),
                $userids,
            )))),
            'authors' => $authors,
        ];
    }

    /**
     * Who wrote the sections of a document.
     *
     * @param int $documentid
     * @return int[]
     */
    private static function writers(int $documentid): array {
        global $DB;
        return $DB->get_fieldset_sql(
            "SELECT DISTINCT t.userid
               FROM {thementeam_text} t
               JOIN {thementeam_section} s ON s.id = t.itemid AND t.itemtype = 'section'
              WHERE s.documentid = ? AND t.userid > 0",
            [$documentid],
        );
    }
}
