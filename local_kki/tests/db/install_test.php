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

namespace local_kki\db;

use local_kki\live\pulse;
use local_kki\profile\associations;

/**
 * Tests of installing and uninstalling.
 *
 * @package    local_kki
 * @copyright  2026 KKI PraxisPortal
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 * @covers     ::xmldb_local_kki_install
 * @covers     ::xmldb_local_kki_uninstall
 */
#[\PHPUnit\Framework\Attributes\CoversFunction('xmldb_local_kki_install')]
#[\PHPUnit\Framework\Attributes\CoversFunction('xmldb_local_kki_uninstall')]
final class install_test extends \advanced_testcase {
    /**
     * Loads the functions.
     */
    public static function setUpBeforeClass(): void {
        parent::setUpBeforeClass();
        require_once(__DIR__ . '/../../db/install.php');
        require_once(__DIR__ . '/../../db/uninstall.php');
    }

    /**
     * A new site has a secret of its own and a list to choose from.
     */
    public function test_install(): void {
        $this->resetAfterTest();
        $secret = get_config('local_kki', 'pulsesecret');
        $this->assertMatchesRegularExpression('/^[0-9a-f]{64}\z/', $secret);
        $this->assertSame(associations::DEFAULTS, array_values(associations::menu()));
        $this->assertEquals(1, get_config('local_kki', 'pulse'));
        xmldb_local_kki_install();
        $this->assertNotSame($secret, get_config('local_kki', 'pulsesecret'));
    }

    /**
     * What Moodle does not remove by itself goes: pulses, preferences, keys. Other plugins keep theirs.
     */
    public function test_uninstall(): void {
        global $CFG, $DB;
        $this->resetAfterTest();
        $user = $this->getDataGenerator()->create_user();
        pulse::write('local_kki_series', 1, 1);
        set_user_preference('local_kki_view', 'list', $user);
        set_user_preference('localxkki_view', 'list', $user);
        create_user_key('local_kki', $user->id);
        create_user_key('core_calendar', $user->id);
        $this->assertDirectoryExists($CFG->dataroot . '/local_kki');
        $this->assertTrue(xmldb_local_kki_uninstall());
        $this->assertDirectoryDoesNotExist($CFG->dataroot . '/local_kki');
        $this->assertFalse($DB->record_exists('user_preferences', ['name' => 'local_kki_view']));
        $this->assertTrue($DB->record_exists('user_preferences', ['name' => 'localxkki_view']));
        $this->assertSame(['core_calendar'], $DB->get_fieldset_select('user_private_key', 'script', 'userid = ?', [$user->id]));
    }
}
