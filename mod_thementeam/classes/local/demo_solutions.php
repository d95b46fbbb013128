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

use local_kki\setup\texts as german;
use mod_thementeam\local\solution\documents;
use mod_thementeam\local\solution\publications;
use mod_thementeam\local\solution\section_order;
use mod_thementeam\local\solution\sections;
use mod_thementeam\local\solution\signoffs;
use mod_thementeam\workspace;

/**
 * The solutions of the sample team: one half-written, one published. Made up; like the course, it is German.
 *
 * @package    mod_thementeam
 * @copyright  2026 KKI PraxisPortal
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class demo_solutions {
    /** What the published one says, by role. */
    private const PUBLISHED = [
        'situation' => 'Nach der Besichtigung sagen viele Vermieter ab. Oft fehlt jemand, den man auch nach dem Einzug '
            . 'anrufen kann.',
        'proposal' => 'Die Gemeinde benennt eine Ansprechperson, die drei Ehrenamtliche schult und begleitet. Die Wohnlotsen '
            . 'sind bei der Besichtigung dabei, helfen beim Einzug und melden sich nach einem, drei und sechs Monaten.',
        'costs' => '4 Stunden Koordination in der Woche; 1.200 € im Jahr für Schulung, Fahrtkosten und ein Dankeschön.',
        'sources' => 'Erfahrungen aus Apfelbronn, Brunnfelden und dem Landkreis Musterland.',
        'press' => 'Wohnlotsen helfen Zugewanderten und ihren Vermietern durch das erste Jahr. Drei Ehrenamtliche je '
            . 'Gemeinde genügen. Wer mitmachen will, meldet sich im Rathaus.',
    ];

    /** What nobody has written yet in the other one. */
    private const OPEN = ['costs', 'sources'];

    /**
     * Adds them.
     *
     * @param int $spaceid
     * @param int[] $authors ids of members of the team, at least two
     * @param int[] $cardids cards that the half-written one grows from
     * @return int[] ids of the documents
     */
    public static function add(int $spaceid, array $authors, array $cardids): array {
        if (count($authors) < 2) {
            return [];
        }
        $as = fn(int $turn): workspace => workspace::of_space($spaceid, $authors[$turn]);
        $draft = (new documents($as(0)))->create('Eine Ansprechperson für Vermieter', $cardids, \core\uuid::generate());
        foreach (sections::of_document($draft) as $section) {
            self::say_german($as(0), $section);
        }
        $open = array_filter(
            sections::of_document($draft),
            fn(\stdClass $section): bool => in_array($section->role, self::OPEN, true),
        );
        (new section_order($as(0)))->claim((int) reset($open)->id, true);
        $title = 'Wohnlotsen: Ehrenamtliche begleiten das erste Jahr';
        $documentid = (new documents($as(1)))->create($title, [], \core\uuid::generate());
        self::write($as(1), $documentid);
        $version = (int) documents::find($documentid, $spaceid)->contentversion;
        foreach (['name', 'kommune'] as $turn => $naming) {
            (new signoffs($as($turn)))->set($documentid, $version, $naming);
        }
        (new publications($as(1)))->publish($documentid, $version, '');
        return [$draft, $documentid];
    }

    /**
     * Writes the published one.
     *
     * @param workspace $workspace
     * @param int $documentid
     */
    private static function write(workspace $workspace, int $documentid): void {
        $clock = \core\di::get(\core\clock::class);
        $documents = new documents($workspace);
        $base = documents::fields(documents::find($documentid, (int) $workspace->space->id));
        $documents->update($documentid, $base, [
            'lead' => 'Drei geschulte Ehrenamtliche je Gemeinde senken Absagen nach der Besichtigung; nötig sind vier '
                . 'Stunden Koordination in der Woche.',
            'audience' => 'Gemeinden bis 20.000',
            'effort' => '4 Std./Woche, 1.200 € im Jahr',
            'sizeclasses' => '5000,20000',
            'timereview' => (string) ($clock->time() + 190 * DAYSECS),
            'tags' => "Ehrenamt\nWohnen",
        ] + $base);
        $sections = new sections($workspace);
        $existing = array_column(sections::of_document($documentid), null, 'role');
        foreach (self::PUBLISHED as $role => $text) {
            $html = text_to_html(s($text));
            $section = $existing[$role] ?? null;
            if ($section) {
                $title = german::string("section_$role", 'mod_thementeam');
                $sections->save((int) $section->id, (int) $section->version, $title, $role, $html);
            } else {
                $title = german::string("share_$role", 'mod_thementeam');
                $sections->add($documentid, \core\uuid::generate(), $title, $role, $html);
            }
        }
    }

    /**
     * Gives a section its German heading: the sample texts are German, whatever language the admin reads.
     *
     * @param workspace $workspace
     * @param \stdClass $section
     */
    private static function say_german(workspace $workspace, \stdClass $section): void {
        $title = german::string("section_$section->role", 'mod_thementeam');
        $content = (string) texts::get((int) $section->textid)->content;
        (new sections($workspace))->save((int) $section->id, (int) $section->version, $title, $section->role, $content);
    }
}
