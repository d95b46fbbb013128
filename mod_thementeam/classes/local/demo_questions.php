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

use mod_thementeam\workspace;

/**
 * What the sample teams ask each other. Municipalities and numbers are made up; like the course, it is German.
 *
 * @package    mod_thementeam
 * @copyright  2026 KKI PraxisPortal
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class demo_questions {
    /** By team: title of the card that asks, question, days from now, and answers. */
    private const ASKS = [
        'wohnen' => ['Kaution wird nicht anerkannt', 'Übernimmt Ihre Kommune eine Bürgschaft für die Kaution?', 21, [
            ['yes', 'Bis zu drei Monatsmieten, geprüft innerhalb einer Woche.'],
            ['no', 'Dafür sind wir zu klein; im Einzelfall springt der Landkreis ein.'],
            ['planned', 'Die Beschlussvorlage für März ist geschrieben.'],
            ['yes', ''],
        ]],
        'sprachmittlung' => ['Wer bezahlt Sprachmittlung beim Arzt?', 'Zahlt Ihre Kommune Sprachmittlung beim Arzt?', 14, [
            ['planned', 'Wir prüfen einen kleinen Topf für Notfälle.'],
            ['no', 'Bisher nur im Bürgeramt und in der Schule.'],
            ['yes', 'Zwei Stunden je Familie und Jahr, ohne Antrag.'],
        ]],
    ];

    /** By team: the question, more about it, answers, and which of them helped. */
    private const QUESTIONS = [
        'wohnen' => [
            'Wer hat eine Vereinbarung mit einer Wohnungsgesellschaft, die ich zeigen darf?',
            'Unser Amtsleiter möchte ein Beispiel sehen, bevor er den ersten Schritt macht.',
            [
                'Wir leider nicht, aber ich würde gern mitlesen.',
                'Ja. Unsere zwei Seiten vom letzten Jahr dürfen Sie weitergeben, ich schicke sie heute noch.',
            ],
            1,
        ],
        'sprachmittlung' => [
            'Wie sage ich einem Kollegen, dass Kinder beim Amtstermin nicht übersetzen sollen?',
            'Er meint es gut und spart damit Zeit.',
            ['Bei uns half es, ihm den Telefondienst einmal zu zeigen. Seitdem ruft er selbst dort an.'],
            0,
        ],
    ];

    /**
     * Lets a sample card ask the Kommunen, and somebody ask a question without a name.
     *
     * @param string $team
     * @param int $spaceid
     * @param int[] $authors ids of the members
     * @return int[] ids of the cards that were added
     */
    public static function add(string $team, int $spaceid, array $authors): array {
        $as = fn(int $turn): workspace => workspace::of_space($spaceid, $authors[$turn % count($authors)]);
        [$title, $question, $days, $answers] = self::ASKS[$team];
        $asking = array_filter((new board($as(0)))->cards(), fn(array $card): bool => $card['title'] === s($title));
        $now = \core\di::get(\core\clock::class)->time();
        foreach (array_column($asking, 'id') as $cardid) {
            (new asks($as(0)))->save($cardid, 0, $question, $now + $days * DAYSECS);
            foreach ($answers as $turn => [$answer, $line]) {
                (new answers($as($turn + 2)))->save($cardid, 0, $answer, $line);
            }
        }
        [$title, $content, $comments, $helped] = self::QUESTIONS[$team];
        $questions = new questions($as(1));
        $cardid = $questions->ask($title, $content, true, \core\uuid::generate())['card']['id'];
        foreach ($comments as $turn => $comment) {
            $written[] = (new comments($as($turn + 2)))->create($cardid, $comment, \core\uuid::generate())['comment']['id'];
        }
        $questions->accept($cardid, $written[$helped]);
        return [$cardid];
    }
}
