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
 * Tests of what people say of their Kommune.
 *
 * @package    local_kki
 * @copyright  2026 KKI PraxisPortal
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 * @covers     \local_kki\profile\profiles
 * @covers     \local_kki\profile\profile
 * @covers     \local_kki\profile\mapping
 */
#[\PHPUnit\Framework\Attributes\CoversClass(profiles::class)]
#[\PHPUnit\Framework\Attributes\CoversClass(profile::class)]
#[\PHPUnit\Framework\Attributes\CoversClass(mapping::class)]
final class profiles_test extends \advanced_testcase {
    /**
     * Nothing stays.
     */
    protected function setUp(): void {
        parent::setUp();
        $this->resetAfterTest();
    }

    /**
     * Every field is optional.
     */
    public function test_save_and_read(): void {
        global $DB;
        $user = $this->getDataGenerator()->create_user();
        $this->assertSame('', profiles::of((int) $user->id)->municipality);
        $id = (int) array_key_first(associations::menu());
        profiles::save((int) $user->id, ' Musterburg ', $id, '20000');
        $profile = profiles::of((int) $user->id);
        $this->assertSame('Musterburg', $profile->municipality);
        $this->assertSame($id, $profile->associationid);
        $this->assertSame('Städtetag', $profile->association);
        $this->assertSame(get_string('size_20000', 'local_kki'), $profile->size);
        profiles::save((int) $user->id, '', null, '20000');
        $profile = profiles::of((int) $user->id);
        $this->assertSame(['', null, '', '20000'], [
            $profile->municipality, $profile->associationid, $profile->association, $profile->sizeclass,
        ]);
        $this->assertTrue(profiles::has((int) $user->id));
        profiles::save((int) $user->id, '  ', null, '');
        $this->assertSame(0, $DB->count_records('local_kki_profile'));
    }

    /**
     * What cannot be is not stored.
     */
    public function test_hostile_input(): void {
        $user = $this->getDataGenerator()->create_user();
        profiles::save((int) $user->id, str_repeat('ä', 300), 999999, "5000' OR 1=1");
        $profile = profiles::of((int) $user->id);
        $this->assertSame(255, \core_text::strlen($profile->municipality));
        $this->assertNull($profile->associationid);
        $this->assertSame('', $profile->sizeclass);
    }

    /**
     * The names of many people come in one query.
     */
    public function test_associations_of(): void {
        global $DB;
        $ids = array_keys(associations::menu());
        $users = [];
        foreach ([0, 1, null] as $position) {
            $users[] = $user = (int) $this->getDataGenerator()->create_user()->id;
            profiles::save($user, 'Musterburg', $position === null ? null : (int) $ids[$position], '');
        }
        $reads = $DB->perf_get_reads();
        $names = profiles::associations_of($users);
        $this->assertSame(1, $DB->perf_get_reads() - $reads);
        $this->assertEquals([$users[0] => 'Städtetag', $users[1] => 'Gemeindetag'], $names);
        $this->assertSame([], profiles::associations_of([]));
    }

    /**
     * A mapped standard field wins and is not stored a second time.
     */
    public function test_mapped_to_a_standard_field(): void {
        global $DB;
        $user = $this->getDataGenerator()->create_user(['institution' => 'Lindenfurt', 'department' => 'Landkreistag']);
        profiles::save((int) $user->id, 'Musterburg', (int) array_key_first(associations::menu()), '5000');
        set_config('map_municipality', 'user:institution', 'local_kki');
        set_config('map_associationid', 'user:department', 'local_kki');
        $profile = profiles::of((int) $user->id);
        $this->assertSame(['Lindenfurt', 'Landkreistag'], [$profile->municipality, $profile->association]);
        $this->assertNull($profile->associationid);
        $this->assertSame('5000', $profile->sizeclass);
        $this->assertEquals([$user->id => 'Landkreistag'], profiles::associations_of([(int) $user->id]));
        profiles::save((int) $user->id, 'Beispielstadt', (int) array_key_first(associations::menu()), '5000');
        $row = $DB->get_record('local_kki_profile', ['userid' => $user->id]);
        $this->assertNull($row->municipality);
        $this->assertNull($row->associationid);
        $this->assertSame('Lindenfurt', $DB->get_field('user', 'institution', ['id' => $user->id]));
    }

    /**
     * A mapped custom field is read as it stands.
     */
    public function test_mapped_to_a_custom_field(): void {
        $field = $this->getDataGenerator()->create_custom_profile_field([
            'datatype' => 'text', 'shortname' => 'kommune', 'name' => 'Kommune',
        ]);
        $user = $this->getDataGenerator()->create_user(['profile_field_kommune' => 'Apfelbronn']);
        $this->assertSame('Kommune', mapping::options()['custom:' . $field->id]);
        set_config('map_municipality', 'custom:' . $field->id, 'local_kki');
        $this->assertSame('Apfelbronn', profiles::of((int) $user->id)->municipality);
    }

    /**
     * A setting that names anything else maps nothing.
     *
     * @dataProvider bad_mappings
     * @param string $value
     */
    #[\PHPUnit\Framework\Attributes\DataProvider('bad_mappings')]
    public function test_bad_mapping(string $value): void {
        set_config('map_municipality', $value, 'local_kki');
        $this->assertNull(mapping::of('municipality'));
    }

    /**
     * What a setting must not name.
     *
     * @return array<string, array{string}>
     */
    public static function bad_mappings(): array {
        return [
            'password' => ['user:password'],
            'two columns' => ['user:city, password'],
            'no field' => ['custom:0'],
            'no number' => ['custom:1 OR 1=1'],
            'line break' => ["user:city\n"],
        ];
    }

    /**
     * A deleted account leaves no profile.
     */
    public function test_user_deleted(): void {
        global $DB;
        $user = $this->getDataGenerator()->create_user();
        profiles::save((int) $user->id, 'Musterburg', null, '');
        delete_user($user);
        $this->assertSame(0, $DB->count_records('local_kki_profile'));
    }
}
