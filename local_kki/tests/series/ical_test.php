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
 * Tests of the calendars that we write. Jest reads the same file with an independent reader (`feed.test.ts`).
 *
 * @package    local_kki
 * @copyright  2026 KKI PraxisPortal
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 * @covers     \local_kki\series\ical
 * @covers     \local_kki\series\ical_answer
 */
#[\PHPUnit\Framework\Attributes\CoversClass(ical::class)]
#[\PHPUnit\Framework\Attributes\CoversClass(ical_answer::class)]
final class ical_test extends \advanced_testcase {
    /**
     * The text is the one that calendars were shown to read.
     */
    public function test_text(): void {
        $data = json_decode(file_get_contents(__DIR__ . '/../fixtures/feed_events.json'));

        $this->assertSame(file_get_contents(__DIR__ . '/../fixtures/feed.ics'), ical::calendar($data->name, $data->events));
    }

    /**
     * Names of any length and bytes: every line has at most 75 octets, and what is unfolded is what was meant.
     */
    public function test_folding(): void {
        for ($length = 60; $length < 100; $length++) {
            foreach (['a', 'ä', '€', '😀'] as $letter) {
                $name = str_repeat('x', $length % 7) . str_repeat($letter, $length);
                $lines = explode("\r\n", ical::calendar($name, []));
                $this->assertLessThanOrEqual(75, max(array_map('strlen', $lines)));
                foreach ($lines as $line) {
                    $this->assertTrue(mb_check_encoding($line, 'UTF-8'));
                }
                $this->assertContains("NAME:$name", explode("\r\n", str_replace("\r\n ", '', implode("\r\n", $lines))));
            }
        }
    }

    /**
     * Nobody smuggles lines in, whatever bytes a name has.
     */
    public function test_hostile(): void {
        $text = ical::calendar("A\r\nBEGIN:VEVENT\rX\nY\x00\x07;,\\\xFF", []);

        $this->assertStringContainsString('NAME:A\\nBEGIN:VEVENT\\nX\\nY', $text);
        $this->assertStringContainsString('\\;\\,\\\\', $text);
        $this->assertSame(0, preg_match('/^BEGIN:VEVENT/m', $text));
        $this->assertSame(0, preg_match('/[\x00-\x09\x0B\x0C\x0E-\x1F]/', $text));
    }

    /**
     * What a calendar knows is recognised, also after a server between has touched the tag.
     */
    public function test_etag(): void {
        $etag = ical_answer::etag('text');

        $this->assertMatchesRegularExpression('/^"[0-9a-f]{64}"\z/', $etag);
        foreach ([$etag, "W/$etag", "\"x\", $etag", '*', rtrim($etag, '"') . '-gzip"'] as $known) {
            $this->assertTrue(ical_answer::is_known($etag, $known), $known);
        }
        foreach (['', '""', ical_answer::etag('other'), trim($etag, '"')] as $unknown) {
            $this->assertFalse(ical_answer::is_known($etag, $unknown), $unknown);
        }
    }

    /**
     * A feed is sent in full once, and with two words after that.
     *
     * @runInSeparateProcess
     */
    #[\PHPUnit\Framework\Attributes\RunInSeparateProcess]
    public function test_feed_answer(): void {
        $this->expectOutputString('text');
        ical_answer::feed('text', '');
        ical_answer::feed('text', ical_answer::etag('text'));
        $this->assertSame(304, http_response_code());
    }
}
