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
 * What the sample teams talk about. Municipalities and numbers are made up; like the course, it is German.
 *
 * @package    mod_thementeam
 * @copyright  2026 KKI PraxisPortal
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class demo_cards {
    /** By team and column: title, text and comments of each card. */
    private const CARDS = [
        'wohnen' => [
            [
                ['Vermieter sagen nach der Besichtigung ab', 'Seit Herbst häufiger; betrifft vor allem Familien mit mehr als '
                    . 'drei Kindern. Oft heißt es erst danach, die Wohnung sei schon vergeben.', [
                    'Bei uns genauso. Es hilft, wenn jemand aus der Gemeinde bei der Besichtigung dabei ist.',
                    'Wir rufen inzwischen vorher an und stellen uns als Ansprechperson vor.',
                ]],
                ['Kaution wird nicht anerkannt', 'Die Zusage des Jobcenters reicht vielen Vermietern nicht. Wie geht ihr '
                    . 'damit um?', [
                    'Ein Musterbrief liegt in der mittleren Spalte.',
                ]],
                ['Anschlussunterbringung ist voll', 'Zwölf Familien könnten ausziehen, finden aber seit Monaten nichts.', []],
                ['Nebenkosten überraschen im ersten Winter', '', ['Das wäre ein gutes Thema für die Wohnlotsen.']],
            ],
            [
                ['Musterbrief Kautionsübernahme', "Quelle: Stadt Musterburg, gültig bis 31.12.2027.\n\nDer Brief nennt eine "
                    . 'Ansprechperson mit Telefonnummer; das nimmt vielen die Sorge.', ['Danke, sofort übernommen!']],
                ['Wie macht ihr das: Wohnraumakquise?', 'Apfelbronn fragt im Mitteilungsblatt, Brunnfelden geht über den '
                    . 'Bauhof. Am besten wirkt, wenn die Bürgermeisterin selbst schreibt.', [
                    'Bei uns kamen auf einen persönlichen Brief vier Angebote.',
                    'Wir haben es mit einem Abend für Vermieter versucht: 14 Gäste, drei Wohnungen.',
                ]],
                ['Mietführerschein: Unterlagen in acht Sprachen', 'Vier Abende zu je 90 Minuten, mit Bescheinigung.', []],
            ],
            [
                ['Wohnlotsen begleiten Vermieter und Mieter im ersten Jahr', 'Drei geschulte Ehrenamtliche je Gemeinde; nötig sind '
                    . 'vier Stunden Koordination in der Woche. Kosten etwa 1.200 € im Jahr.', [
                    'Bei uns übernimmt das der Helferkreis, das klappt gut.',
                ]],
                ['Eine Ansprechperson für Vermieter je Landkreis', 'Eine Nummer, die erreichbar ist, auch nach dem Einzug.', []],
            ],
        ],
        'sprachmittlung' => [
            [
                ['Termine im Bürgeramt platzen, weil niemand übersetzt', 'Besonders bei seltenen Sprachen warten wir zwei bis drei '
                    . 'Wochen.', ['Wir bündeln Termine an zwei Vormittagen, seitdem lohnt sich die Anfahrt.']],
                ['Kinder übersetzen für ihre Eltern', 'Beim Jugendamt geht das gar nicht. Was sagen wir den Familien?', [
                    'Wir haben dazu einen Satz auf die Einladung gesetzt.',
                    'Den Satz hätte ich gern, kannst du ihn hier teilen?',
                ]],
                ['Wer bezahlt Sprachmittlung beim Arzt?', '', []],
            ],
            [
                ['Dolmetschpool Landkreis Musterland', '38 Geschulte, 21 Sprachen. Vergütung 25 € je Stunde und Fahrtkosten, '
                    . 'abgerechnet über den Landkreis.', ['Wie schult ihr? Wir stehen ganz am Anfang.']],
                ['Videodolmetschen: Erfahrungen aus Beispielstadt', 'Für kurze Gespräche sehr gut, für schwierige lieber vor Ort. '
                    . 'Tonqualität entscheidet: ein gutes Mikrofon kostet 80 €.', []],
                ['Leichte Sprache hilft allen', 'Vier Formulare sind überarbeitet, die Rückfragen haben sich halbiert.', [
                    'Dürfen wir die Formulare übernehmen?',
                ]],
            ],
            [
                ['Sprachmittlung im Bürgeramt ohne Warteliste', 'Zwei feste Sprechzeiten in der Woche, der Pool plant voraus, der '
                    . 'Rest läuft über Video.', ['Das probieren wir ab Januar.']],
                ['Gemeinsamer Pool für kleine Gemeinden', 'Fünf Gemeinden teilen sich eine Koordinationsstelle.', []],
            ],
        ],
    ];

    /**
     * The cards of a team.
     *
     * @param string $team
     * @return array[] by column: title, text and comments of each card
     */
    public static function of(string $team): array {
        return self::CARDS[$team];
    }
}
