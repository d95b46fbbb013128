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

use local_kki\form\school_holidays_form;
use local_kki\live\refusal;

/**
 * Tests of the lists of school holidays that the administration keeps.
 *
 * @package    local_kki
 * @copyright  2026 KKI PraxisPortal
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 * @covers     \local_kki\series\school_holidays
 * @covers     \local_kki\series\regions
 * @covers     \local_kki\form\school_holidays_form
 */
#[\PHPUnit\Framework\Attributes\CoversClass(school_holidays::class)]
#[\PHPUnit\Framework\Attributes\CoversClass(regions::class)]
#[\PHPUnit\Framework\Attributes\CoversClass(school_holidays_form::class)]
final class school_holidays_test extends \advanced_testcase {
    /**
     * Lists as people write and copy them.
     *
     * @return array
     */
    public static function lines_provider(): array {
        return [
            'German' => ['23.12.2026 - 09.01.2027 Weihnachtsferien', '2026-12-23', '2027-01-09', 'Weihnachtsferien'],
            'dash' => ['1.8.2027 – 11.9.2027: Große Ferien', '2027-08-01', '2027-09-11', 'Große Ferien'],
            'bis' => ['  1. 8. 2027 bis 11. 9. 2027 Sommer  ', '2027-08-01', '2027-09-11', 'Sommer'],
            'ISO' => ['2027-02-08 2027-02-12 Fastnacht', '2027-02-08', '2027-02-12', 'Fastnacht'],
            'one day' => ['07.05.2027 Brückentag', '2027-05-07', '2027-05-07', 'Brückentag'],
            'markup' => ['07.05.2027 <b>Tag</b><script>x</script>', '2027-05-07', '2027-05-07', 'Tagx'],
        ];
    }

    /**
     * A line is read, and comes back as the administration reads it.
     *
     * @dataProvider lines_provider
     * @param string $line
     * @param string $from
     * @param string $to
     * @param string $name
     */
    #[\PHPUnit\Framework\Attributes\DataProvider('lines_provider')]
    public function test_lines(string $line, string $from, string $to, string $name): void {
        $this->resetAfterTest();
        $expected = ['from' => $from, 'to' => $to, 'name' => $name];
        $this->assertSame([$expected], school_holidays::parse("\n$line\r\n\n"));

        school_holidays::save('BW', [$expected]);
        $this->assertSame([$expected], school_holidays::parse(school_holidays::text('BW')));
        $this->assertSame([['region' => 'BW'] + $expected], school_holidays::of(['BW', 'HE', '..'], $to));
        $next = (new \DateTimeImmutable($to))->modify('+1 day')->format('Y-m-d');
        $this->assertSame([], school_holidays::of(['BW'], $next));
    }

    /**
     * What is no line is refused with its number.
     *
     * @return array
     */
    public static function bad_lines_provider(): array {
        return array_map(fn(string $line): array => [$line], [
            'no name' => '23.12.2026 - 09.01.2027',
            'no day' => 'Weihnachtsferien',
            'backwards' => '09.01.2027 - 23.12.2026 Weihnachtsferien',
            'no such day' => '30.02.2027 - 03.03.2027 Ferien',
            'a year' => '01.01.2027 - 31.12.2027 Ferien',
            'too long' => '07.05.2027 ' . str_repeat('x', 101),
            'nothing but markup' => '07.05.2027 <script></script>',
        ]);
    }

    /**
     * What is no line is refused, and its number named.
     *
     * @dataProvider bad_lines_provider
     * @param string $line
     */
    #[\PHPUnit\Framework\Attributes\DataProvider('bad_lines_provider')]
    public function test_bad_lines(string $line): void {
        $this->expectException(refusal::class);
        $this->expectExceptionMessage('Line 2');
        school_holidays::parse("2027-02-08 2027-02-12 Fastnacht\n$line");
    }

    /**
     * Nobody floods the list.
     */
    public function test_too_many(): void {
        $this->expectException(refusal::class);
        school_holidays::parse(str_repeat("07.05.2027 Tag\n", school_holidays::MAX + 1));
    }

    /**
     * A calendar file: whole days are taken in, the end is the day after, folded lines and escapes are understood.
     */
    public function test_ics(): void {
        $ics = implode("\r\n", [
            'BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Ferien//DE',
            'BEGIN:VEVENT', 'UID:1', 'DTSTART;VALUE=DATE:20261223', 'DTEND;VALUE=DATE:20270110', 'SUMMARY:Weihnachts', ' ferien',
            'END:VEVENT',
            'BEGIN:VEVENT', 'UID:2', 'DTSTART;VALUE=DATE:20270507', 'SUMMARY:Brückentag', 'END:VEVENT',
            'BEGIN:VEVENT', 'UID:3', 'SUMMARY:Ohne Tag', 'END:VEVENT',
            'END:VCALENDAR', '',
        ]);
        $this->assertSame([
            ['from' => '2026-12-23', 'to' => '2027-01-09', 'name' => 'Weihnachtsferien'],
            ['from' => '2027-05-07', 'to' => '2027-05-07', 'name' => 'Brückentag'],
        ], school_holidays::parse_ics($ics));

        foreach (['', '<html>', "BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n"] as $none) {
            try {
                school_holidays::parse_ics($none);
                $this->fail('accepted');
            } catch (refusal $refusal) {
                $this->assertSame('no_events', $refusal->reason);
            }
        }
    }

    /**
     * A file adds to the list what is not there yet.
     */
    public function test_merge(): void {
        $christmas = ['from' => '2026-12-23', 'to' => '2027-01-09', 'name' => 'Weihnachtsferien'];
        $easter = ['from' => '2027-03-25', 'to' => '2027-04-03', 'name' => 'Osterferien'];
        $this->assertSame([$christmas, $easter], school_holidays::merge([$christmas], [$christmas, $easter]));
    }

    /**
     * The form says what it cannot read, and gives what it can.
     */
    public function test_form(): void {
        $this->resetAfterTest();
        $this->setAdminUser();
        school_holidays_form::mock_submit(['region' => 'BW', 'list' => "07.05.2027 Brückentag\nirgendwann"]);
        $form = new school_holidays_form(null, ['region' => 'BW']);
        $this->assertNull($form->get_data());
        $problems = $form->validation(['region' => 'BW', 'list' => "07.05.2027 Brückentag\nirgendwann"], []);
        $this->assertStringContainsString('Line 2', $problems['list']);

        school_holidays_form::mock_submit(['region' => 'BW', 'list' => '07.05.2027 Brückentag']);
        $form = new school_holidays_form(null, ['region' => 'BW']);
        $this->assertNotNull($form->get_data());
        $this->assertSame([['from' => '2027-05-07', 'to' => '2027-05-07', 'name' => 'Brückentag']], $form->holidays());
    }
}
