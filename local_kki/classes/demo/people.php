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

namespace local_kki\demo;

/**
 * The sample people. All of them and their municipalities are made up.
 *
 * @package    local_kki
 * @copyright  2026 KKI PraxisPortal
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class people {
    /** The password of every sample person; it is printed, so it protects nothing. */
    public const PASSWORD = 'PraxisPortal-2026!';

    /** Who logs in as what, for the person who tries the course out. */
    public const LOGINS = ['demo.aydin' => 'participant', 'demo.berger' => 'participant', 'demo.winter' => 'trainer'];

    /** First name, last name, Kommune, position of the Landesverband in the list, size class, key of the ThemenTeam. */
    private const PARTICIPANTS = [
        ['Fatma', 'Aydin', 'Musterburg', 0, '50000', 'wohnen'],
        ['Jonas', 'Berger', 'Lindenfurt', 1, '20000', 'wohnen'],
        ['Deniz', 'Çelik', 'Landkreis Musterland', 3, 'more', 'sprachmittlung'],
        ['Miriam', 'Kessler', 'Landkreis Beispielgau', 3, 'more', 'wohnen'],
        ['Aleksandra', 'Nowak', 'Weidenrode', 2, '20000', 'sprachmittlung'],
        ['Tobias', 'Haller', 'Apfelbronn', 1, '5000', 'wohnen'],
        ['Samira', 'Haddad', 'Beispielstadt', 0, 'more', 'sprachmittlung'],
        ['Katrin', 'Vogt', 'Brunnfelden', 1, '5000', 'wohnen'],
        ['Mehmet', 'Yıldız', 'Musterhausen', 2, '100000', 'sprachmittlung'],
        ['Anna', 'Lindqvist', 'Tannenwerder', 2, '5000', 'wohnen'],
        ['Oleksandr', 'Melnyk', 'Silberaue', 1, '20000', 'sprachmittlung'],
        ['Claudia', 'Reuter', 'Landkreis Ahorntal', 3, 'more', 'wohnen'],
        ['Ngoc', 'Tran', 'Beispielstadt', 0, 'more', 'sprachmittlung'],
        ['Philipp', 'Sommer', 'Ahornbrück', 2, '50000', 'wohnen'],
        ['Leyla', 'Rahimi', 'Musterburg', 0, '50000', 'sprachmittlung'],
        ['Stefan', 'Brandl', 'Rosenmuster', 1, '20000', 'wohnen'],
        ['Maria', 'Ferreira', 'Landkreis Musterland', 3, 'more', 'sprachmittlung'],
        ['Hendrik', 'Petersen', 'Deichmuster', 2, '20000', 'wohnen'],
        ['Amina', 'Diallo', 'Neumusterstadt', 0, '100000', 'sprachmittlung'],
        ['Birgit', 'Schade', 'Eichenlohe', 1, '5000', 'wohnen'],
        ['Emre', 'Koç', 'Musterhausen', 2, '100000', 'wohnen'],
        ['Judith', 'Amann', 'Landkreis Beispielgau', 3, 'more', 'sprachmittlung'],
        ['Ivan', 'Petrov', 'Lindenfurt', 1, '20000', 'sprachmittlung'],
        ['Sabine', 'Krüger', 'Wiesenmuster', 2, '50000', 'wohnen'],
        ['Yusuf', 'Demir', 'Neumusterstadt', 0, '100000', 'wohnen'],
        ['Elena', 'Popescu', 'Apfelbronn', 1, '5000', 'sprachmittlung'],
        ['Markus', 'Thoma', 'Landkreis Ahorntal', 3, 'more', 'sprachmittlung'],
        ['Hanna', 'Olsen', 'Deichmuster', 2, '20000', 'sprachmittlung'],
    ];

    /** The same for trainers, who belong to no team. */
    private const TRAINERS = [
        ['Ruth', 'Winter', '', 0, '', ''],
        ['Karim', 'Saleh', '', 3, '', ''],
    ];

    /**
     * Everybody.
     *
     * @return array<int, array{username: string, role: string, firstname: string, lastname: string, municipality: string,
     *     association: int, size: string, team: string}>
     */
    public static function all(): array {
        return array_merge(
            array_map(fn(array $row): array => self::person('participant', $row), self::PARTICIPANTS),
            array_map(fn(array $row): array => self::person('trainer', $row), self::TRAINERS),
        );
    }

    /**
     * One person, by name of the fields.
     *
     * @param string $role participant or trainer
     * @param array $row a row of the lists above
     * @return array
     */
    private static function person(string $role, array $row): array {
        [$firstname, $lastname, $municipality, $association, $size, $team] = $row;
        $username = 'demo.' . preg_replace('/[^a-z]/', '', \core_text::strtolower(\core_text::specialtoascii($lastname)));
        return compact('username', 'role', 'firstname', 'lastname', 'municipality', 'association', 'size', 'team');
    }
}
