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

namespace block_mittagsmeeting\privacy;

use core_privacy\local\metadata\collection;
use core_privacy\local\metadata\types\external_location;

/**
 * Tests of what the block says of the data it passes on.
 *
 * @package    block_mittagsmeeting
 * @copyright  2026 KKI PraxisPortal
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 * @covers     \block_mittagsmeeting\privacy\provider
 */
#[\PHPUnit\Framework\Attributes\CoversClass(provider::class)]
final class provider_test extends \core_privacy\tests\provider_testcase {
    /**
     * What goes to the room is declared, with sentences that exist.
     */
    public function test_metadata(): void {
        $items = provider::get_metadata(new collection('block_mittagsmeeting'))->get_collection();
        $this->assertCount(1, $items);
        $this->assertInstanceOf(external_location::class, $items[0]);
        $strings = [$items[0]->get_summary(), ...array_values($items[0]->get_privacy_fields())];
        foreach ($strings as $string) {
            $this->assertTrue(get_string_manager()->string_exists($string, 'block_mittagsmeeting'), $string);
        }
    }

    /**
     * The block's tables are those that Moodle counts for it: none. Should one come, this says that the provider has to follow.
     */
    public function test_no_tables(): void {
        global $DB;
        $tables = array_filter($DB->get_tables(), fn(string $table): bool => str_contains($table, 'mittagsmeeting'));
        $this->assertSame([], array_values($tables));
    }
}
