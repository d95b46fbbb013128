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

namespace local_kki\series;

/**
 * Tests of what dates mean at an instant, with the cases that the browser's rules are tested with too.
 *
 * @package    local_kki
 * @copyright  2026 KKI PraxisPortal
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 * @covers     \local_kki\series\moment
 */
#[\PHPUnit\Framework\Attributes\CoversClass(moment::class)]
final class moment_test extends \basic_testcase {
    /**
     * The cases of the fixture.
     *
     * @return array
     */
    public static function moments_provider(): array {
        $cases = json_decode(file_get_contents(__DIR__ . '/../fixtures/moments.json'), true, 512, JSON_THROW_ON_ERROR);
        return array_map(fn(array $case): array => [$case], array_column($cases, null, 'name'));
    }

    /**
     * Each case is what the fixture says.
     *
     * @dataProvider moments_provider
     * @param array $case
     */
    #[\PHPUnit\Framework\Attributes\DataProvider('moments_provider')]
    public function test_at(array $case): void {
        $dates = array_map(fn(array $date): \stdClass => (object) [
            'id' => $date['id'],
            'timestart' => $date['start'],
            'timeend' => $date['end'],
            'status' => $date['cancelled'] ? dates::CANCELLED : dates::CONFIRMED,
        ], $case['dates']);

        $moment = moment::at($dates, $case['now'], $case['openbefore'], $case['viewertimezone']);

        $this->assertSame(
            [$case['kind'], $case['next'], $case['cancelled'], $case['over']],
            [$moment->kind, $moment->next?->id, $moment->cancelled?->id, $moment->over],
        );
        $this->assertSame(in_array($case['kind'], ['open', 'running'], true), $moment->is_open());
    }
}
