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

use mod_thementeam\local\meeting\decisions;
use mod_thementeam\local\meeting\meetings;
use mod_thementeam\workspace;

/**
 * The meetings of the sample team: one that took place, one that is prepared. Made up; like the course, it is German.
 *
 * @package    mod_thementeam
 * @copyright  2026 KKI PraxisPortal
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class demo_meetings {
    /** What was decided, on one card after the other. */
    private const DECISIONS = [
        'Zu jeder Besichtigung kommt jemand von der Stadt mit. Wir probieren das drei Monate lang.',
        'Wir fragen gemeinsam bei der Wohnungsgesellschaft nach; Apfelbronn schreibt den Entwurf.',
    ];

    /**
     * Adds them.
     *
     * @param int $spaceid
     * @param int[] $authors ids of members of the team
     * @param int[] $cardids cards of the team
     * @return int[] ids of the meetings
     */
    public static function add(int $spaceid, array $authors, array $cardids): array {
        $workspace = workspace::of_space($spaceid, $authors[0]);
        $meetings = new meetings($workspace);
        $past = $meetings->create(\core\uuid::generate());
        foreach (array_slice($cardids, 0, count(self::DECISIONS)) as $place => $cardid) {
            $meetings->add($past, $cardid);
            (new decisions($workspace))->create($past, $cardid, self::DECISIONS[$place], \core\uuid::generate());
        }
        $meetings->set_state($past, 'running');
        $meetings->set_state($past, 'ended');
        $next = $meetings->create(\core\uuid::generate());
        foreach (array_slice($cardids, -2) as $cardid) {
            $meetings->add($next, $cardid);
        }
        return [$past, $next];
    }
}
