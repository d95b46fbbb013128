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

use local_kki\live\revision;
use mod_thementeam\local\here\presence;
use mod_thementeam\local\meeting\decisions;
use mod_thementeam\local\meeting\meetings;
use mod_thementeam\local\solution\erasure as solution_erasure;
use mod_thementeam\local\solution\heads;
use mod_thementeam\local\stay\visits;
use mod_thementeam\local\stay\watches;

/**
 * Erases people from shared texts: the versions that they wrote are emptied, and nothing says any more who they were. What
 * others wrote stays.
 *
 * @package    mod_thementeam
 * @copyright  2026 KKI PraxisPortal
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class erasure {
    /**
     * Erases people from all spaces of an activity. Open browsers learn of it.
     *
     * @param int $thementeamid
     * @param int[] $userids
     */
    public static function of(int $thementeamid, array $userids): void {
        if (!$userids) {
            return;
        }
        foreach (array_keys(spaces::of_instance($thementeamid)) as $spaceid) {
            spaces::change($spaceid, 0, fn(revision $revision): bool => self::in_space($revision, $userids));
        }
    }

    /**
     * Erases people from one space.
     *
     * @param revision $revision the change under way
     * @param int[] $userids
     * @return bool whether there was anything of them
     */
    private static function in_space(revision $revision, array $userids): bool {
        $cardids = bin::ids_of($revision->ownerid, $userids);
        $cared = card_dates::release($revision->ownerid, $userids);
        $texts = texts::erase($revision->ownerid, $userids);
        bin::erase($revision->ownerid, $userids, array_keys($texts['card'] ?? []));
        $commented = comments::erase($revision->ownerid, $userids);
        $helped = helpful::erase($revision->ownerid, $userids);
        mentions::erase($revision->ownerid, $userids);
        visits::erase($revision->ownerid, $userids);
        watches::erase($revision->ownerid, $userids);
        presence::go($revision->ownerid, $userids);
        $asked = [...asks::erase($revision->ownerid, $userids), ...answers::erase($revision->ownerid, $userids)];
        $decided = decisions::erase($revision->ownerid, $userids, array_values($texts['decision'] ?? []));
        meetings::erase($revision->ownerid, $userids);
        $archived = archive::erase($revision->ownerid, $userids);
        $written = [$texts['section'] ?? [], $texts[heads::ITEM] ?? []];
        $documentids = solution_erasure::in_space($revision->ownerid, $userids, ...$written);
        spaces::forget_actors($revision->ownerid, $userids);
        $changed = array_unique([
            ...$cardids, ...array_values($texts['card'] ?? []), ...$commented, ...$helped, ...$asked, ...$cared, ...$decided,
        ]);
        foreach ($changed as $cardid) {
            $revision->record('erase', 'card', $cardid);
        }
        foreach ($documentids as $documentid) {
            $revision->record('erase', 'document', $documentid);
        }
        if ($archived) {
            $revision->record('erase', 'space', $revision->ownerid);
        }
        return $archived || $changed !== [] || $documentids !== [];
    }
}
