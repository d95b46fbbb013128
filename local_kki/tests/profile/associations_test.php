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

namespace local_kki\profile;

/**
 * Tests of the list of Landesverbände.
 *
 * @package    local_kki
 * @copyright  2026 KKI PraxisPortal
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 * @covers     \local_kki\profile\associations
 */
#[\PHPUnit\Framework\Attributes\CoversClass(associations::class)]
final class associations_test extends \advanced_testcase {
    /**
     * Writes the setting as the admin page does.
     *
     * @param string $text one name per line
     */
    private function set(string $text): void {
        set_config('associations', $text, 'local_kki');
        associations::synchronise();
    }

    /**
     * A new site starts with a list.
     */
    public function test_defaults(): void {
        $this->assertSame(associations::DEFAULTS, array_values(associations::menu()));
    }

    /**
     * Ids stay, whatever the order; new lines get new ids; what went is hidden.
     */
    public function test_synchronise(): void {
        global $DB;
        $this->resetAfterTest();
        $ids = array_flip(associations::menu());
        $this->set("Landkreistag\r\n\r\n  Neuer Verband \r\nStädtetag\r\nStädtetag");
        $menu = associations::menu();
        $this->assertSame(['Landkreistag', 'Neuer Verband', 'Städtetag'], array_values($menu));
        $this->assertSame($ids['Städtetag'], array_search('Städtetag', $menu, true));
        $this->assertSame(5, $DB->count_records('local_kki_association'));
        $this->assertTrue(associations::exists($ids['Gemeindetag']));

        $this->set("Gemeindetag\nStädtetag");
        $this->assertSame($ids['Gemeindetag'], array_search('Gemeindetag', associations::menu(), true));
        $this->assertSame(5, $DB->count_records('local_kki_association'));
    }

    /**
     * Somebody who has a Landesverband that left the list keeps it in the form.
     */
    public function test_hidden_one_is_kept(): void {
        $this->resetAfterTest();
        $ids = array_flip(associations::menu());
        $this->set('Städtetag');
        $this->assertSame(['Städtetag'], array_values(associations::menu()));
        $this->assertArrayHasKey($ids['Landkreistag'], associations::menu($ids['Landkreistag']));
    }

    /**
     * The setting's own callback does it; code is refused there, and taken off where it comes another way.
     */
    public function test_setting(): void {
        $this->resetAfterTest();
        $this->setAdminUser();
        global $CFG;
        require_once($CFG->libdir . '/adminlib.php');
        admin_get_root(true, true);
        admin_write_settings((object) ['s_local_kki_associations' => "Verband\nAnderer"]);
        $this->assertSame(['Verband', 'Anderer'], array_values(associations::menu()));
        admin_write_settings((object) ['s_local_kki_associations' => '<script>alert(1)</script>Verband']);
        $this->assertSame(['Verband', 'Anderer'], array_values(associations::menu()));
        $this->set('<script>alert(1)</script>Verband');
        $this->assertSame(['alert(1)Verband'], array_values(associations::menu()));
    }

    /**
     * An empty list hides everything.
     */
    public function test_empty(): void {
        $this->resetAfterTest();
        $this->set('');
        $this->assertSame([], associations::menu());
    }
}
