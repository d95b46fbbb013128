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
 * What belongs to cards but lies elsewhere: entries in the calendar, tags, files and links. The bin keeps tags, files and
 * links; a card that goes for good takes them along.
 *
 * @package    mod_thementeam
 * @copyright  2026 KKI PraxisPortal
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class card_parts {
    /** What Moodle's tags call a card. */
    public const TAGGED = 'thementeam_card';

    /**
     * Removes what belongs to cards. Call it before their rows are removed.
     *
     * @param int $spaceid the space that they all lie in
     * @param int[]|null $cardids null: all cards of the space
     */
    public static function purge(int $spaceid, ?array $cardids = null): void {
        global $DB;
        $cardids ??= array_map('intval', $DB->get_fieldset_select('thementeam_card', 'id', 'spaceid = ?', [$spaceid]));
        card_dates::purge($cardids);
        links::purge($cardids);
        $context = self::context($spaceid);
        foreach ($context ? $cardids : [] as $cardid) {
            \core_tag_tag::remove_all_item_tags('mod_thementeam', self::TAGGED, $cardid);
        }
        if ($context) {
            card_files::purge($context, $cardids);
        }
    }

    /**
     * The context of a space's activity.
     *
     * @param int $spaceid
     * @return \context_module|null null while the activity itself is being deleted; Moodle then removes files and tags
     */
    private static function context(int $spaceid): ?\context_module {
        $cm = get_coursemodule_from_instance('thementeam', (int) spaces::get($spaceid)->thementeamid);
        return $cm ? (\context_module::instance($cm->id, IGNORE_MISSING) ?: null) : null;
    }
}
