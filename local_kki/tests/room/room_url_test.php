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

namespace local_kki\room;

use local_kki\live\refusal;

/**
 * Tests of which addresses a room may have.
 *
 * @package    local_kki
 * @copyright  2026 KKI PraxisPortal
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 * @covers     \local_kki\room\room_url
 */
#[\PHPUnit\Framework\Attributes\CoversClass(room_url::class)]
final class room_url_test extends \advanced_testcase {
    /**
     * Addresses of rooms.
     *
     * @return array
     */
    public static function accepted_provider(): array {
        return [
            'BigBlueButton' => ['https://bbb.example.org/b/abc-def-ghi', 'bbb.example.org'],
            'Jitsi' => ['https://meet.example.org/KKI-MittagsMeeting#config.startWithAudioMuted=true', 'meet.example.org'],
            'Zoom' => ['https://example-org.zoom.us/j/123456789?pwd=aB3%2Fc', 'example-org.zoom.us'],
            'a port' => ['https://meet.example.org:8443/room', 'meet.example.org'],
            'host only' => ['https://meet.example.org', 'meet.example.org'],
            'capitals' => ['HTTPS://Meet.Example.ORG/Room', 'meet.example.org'],
            'space around' => ["  https://meet.example.org/room\n", 'meet.example.org'],
            'international' => ['https://xn--mnchen-3ya.example/raum', 'xn--mnchen-3ya.example'],
            'at sign in the path' => ['https://meet.example.org/@room?a=b@c', 'meet.example.org'],
        ];
    }

    /**
     * A good address keeps its form and names its host.
     *
     * @dataProvider accepted_provider
     * @param string $url
     * @param string $host
     */
    #[\PHPUnit\Framework\Attributes\DataProvider('accepted_provider')]
    public function test_accepted(string $url, string $host): void {
        $room = room_url::make($url);

        $this->assertSame(trim($url), $room->url);
        $this->assertSame($host, $room->host);
    }

    /**
     * What must not become a redirect.
     *
     * @return array
     */
    public static function refused_provider(): array {
        return [
            'empty' => ['', 'room_empty'],
            'blank' => ["  \n", 'room_empty'],
            'http' => ['http://meet.example.org/room', 'room_not_https'],
            'no scheme' => ['meet.example.org/room', 'room_not_https'],
            'protocol-relative' => ['//meet.example.org/room', 'room_not_https'],
            'javascript' => ['javascript:alert(1)', 'room_not_https'],
            'javascript with https inside' => ['javascript://https://meet.example.org/%0aalert(1)', 'room_not_https'],
            'data' => ['data:text/html,<script>alert(1)</script>', 'room_not_https'],
            'ftp' => ['ftp://meet.example.org', 'room_not_https'],
            'one slash' => ['https:/meet.example.org', 'room_not_https'],
            'no slash' => ['https:meet.example.org', 'room_not_https'],
            'control character before' => ["\x01https://meet.example.org", 'room_not_https'],
            'three slashes' => ['https:///meet.example.org', 'room_no_address'],
            'user' => ['https://user@meet.example.org/', 'room_user'],
            'user that looks like a host' => ['https://meet.example.org@evil.example/', 'room_user'],
            'user and password' => ['https://a:b@evil.example/', 'room_user'],
            'backslash before the at' => ['https://meet.example.org\\@evil.example/', 'room_user'],
            'backslash' => ['https://meet.example.org\\.evil.example/', 'room_no_address'],
            'line break inside' => ["https://meet.example.org/\r\nSet-Cookie: a=b", 'room_no_address'],
            'tab inside the host' => ["https://meet.exa\tmple.org/", 'room_no_address'],
            'space inside' => ['https://meet.example.org/my room', 'room_no_address'],
            'quote' => ['https://meet.example.org/"onload=alert(1)', 'room_no_address'],
            'tag' => ['https://meet.example.org/<script>', 'room_no_address'],
            'no dot' => ['https://localhost/room', 'room_no_address'],
            'IPv4' => ['https://127.0.0.1/room', 'room_no_address'],
            'IPv6' => ['https://[::1]/room', 'room_no_address'],
            'dot at the end' => ['https://meet.example.org./room', 'room_no_address'],
            'two dots' => ['https://meet..example.org/room', 'room_no_address'],
            'full-width dot' => ['https://meet。example.org/room', 'room_no_address'],
            'port that is none' => ['https://meet.example.org:80a/', 'room_no_address'],
            'no host' => ['https://', 'room_no_address'],
            'query only' => ['https://?meet.example.org', 'room_no_address'],
            'too long' => ['https://meet.example.org/' . str_repeat('a', 1000), 'room_too_long'],
        ];
    }

    /**
     * A bad address is refused with a sentence of its own.
     *
     * @dataProvider refused_provider
     * @param string $url
     * @param string $code
     */
    #[\PHPUnit\Framework\Attributes\DataProvider('refused_provider')]
    public function test_refused(string $url, string $code): void {
        $this->assertSame($code, $this->reason($url));
    }

    /**
     * With the admin's list only the hosts on it will do.
     */
    public function test_hosts(): void {
        $this->resetAfterTest();
        set_config('roomhosts', "BBB.example.org\r\n*.video.example\n\n", 'local_kki');

        $this->assertSame('', $this->reason('https://bbb.example.org/b/a'));
        $this->assertSame('', $this->reason('https://BBB.EXAMPLE.ORG/b/a'));
        $this->assertSame('', $this->reason('https://a.b.video.example/'));
        $this->assertSame('room_host', $this->reason('https://video.example/'));
        $this->assertSame('room_host', $this->reason('https://notvideo.example/'));
        $this->assertSame('room_host', $this->reason('https://evil-bbb.example.org/'));
        $this->assertSame('room_host', $this->reason('https://bbb.example.org.evil.example/'));
        $this->assertSame('room_host', $this->reason('https://meet.example.org/?bbb.example.org'));
    }

    /**
     * Why an address is refused.
     *
     * @param string $url
     * @return string empty when it is not
     */
    private function reason(string $url): string {
        try {
            room_url::make($url);
            return '';
        } catch (refusal $refusal) {
            $this->assertStringNotContainsString('[[', $refusal->getMessage());
            return $refusal->reason;
        }
    }
}
