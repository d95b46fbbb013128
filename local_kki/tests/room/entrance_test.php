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

use local_kki\consent\consent;
use local_kki\fixtures\series_trait;
use local_kki\series\date_manager;
use local_kki\series\dates;

defined('MOODLE_INTERNAL') || die();

require_once(__DIR__ . '/../fixtures/series_trait.php');

/**
 * Tests of the way into the room.
 *
 * @package    local_kki
 * @copyright  2026 KKI PraxisPortal
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 * @covers     \local_kki\room\entrance
 */
#[\PHPUnit\Framework\Attributes\CoversClass(entrance::class)]
final class entrance_test extends \advanced_testcase {
    use series_trait;

    /** The address that only those who go in are told. */
    private const ROOM = 'https://meet.example.org/secret-room';

    /**
     * When the room is open.
     *
     * @return array
     */
    public static function windows_provider(): array {
        return [
            'long before' => ['2026-12-08 09:00', false],
            'a second too early' => ['2026-12-08 12:04:59', false],
            'the first second' => ['2026-12-08 12:05', true],
            'in the middle' => ['2026-12-08 12:30', true],
            'the last second' => ['2026-12-08 12:44:59', true],
            'over' => ['2026-12-08 12:45', false],
        ];
    }

    /**
     * The room opens in its window only, also for those who agreed.
     *
     * @dataProvider windows_provider
     * @param string $time
     * @param bool $open
     */
    #[\PHPUnit\Framework\Attributes\DataProvider('windows_provider')]
    public function test_window(string $time, bool $open): void {
        $this->resetAfterTest();
        $series = $this->series((int) $this->getDataGenerator()->create_course()->id);
        consent::give(5, 'link:meet.example.org');
        $this->freeze($time);

        $entrance = entrance::enter($series, 5, false, false);

        $this->assertSame($open ? entrance::OPEN : entrance::CLOSED, $entrance->status);
        $this->assertSame($open ? self::ROOM : '', $entrance->url);
    }

    /**
     * First two clicks, then one; a consent that is not to be remembered counts once.
     */
    public function test_consent(): void {
        $this->resetAfterTest();
        $series = $this->series((int) $this->getDataGenerator()->create_course()->id);
        $this->freeze('2026-12-08 12:10');

        $first = entrance::enter($series, 5, false, true);
        $this->assertSame([entrance::CONSENT, ''], [$first->status, $first->url]);
        $this->assertSame([], consent::for_user(5));

        $once = entrance::enter($series, 5, true, false);
        $this->assertSame([entrance::OPEN, self::ROOM], [$once->status, $once->url]);
        $this->assertSame(entrance::CONSENT, entrance::enter($series, 5, false, false)->status);

        $this->assertSame(entrance::OPEN, entrance::enter($series, 5, true, true)->status);
        $this->assertSame(entrance::OPEN, entrance::enter($series, 5, false, false)->status);
        $this->assertSame(entrance::CONSENT, entrance::enter($series, 6, false, false)->status);
    }

    /**
     * A consent is for one provider: another host asks again.
     */
    public function test_other_provider(): void {
        $this->resetAfterTest();
        $courseid = (int) $this->getDataGenerator()->create_course()->id;
        $this->freeze('2026-12-08 12:10');
        entrance::enter($this->series($courseid), 5, true, true);

        $other = $this->series($courseid, ['roomurl' => 'https://other.example.org/room']);

        $this->assertSame(entrance::CONSENT, entrance::enter($other, 5, false, false)->status);
    }

    /**
     * A cancelled date opens no room, and nobody is asked for a consent.
     */
    public function test_cancelled(): void {
        $this->resetAfterTest();
        $series = $this->series((int) $this->getDataGenerator()->create_course()->id);
        $date = dates::of_series($series->id())[0];
        date_manager::cancel((int) $date->id, (int) $date->version, '', 2);
        $this->freeze('2026-12-08 12:20');

        $this->assertSame(entrance::CLOSED, entrance::enter($series, 5, true, true)->status);
        $this->assertSame([], consent::for_user(5));
    }

    /**
     * When the admin takes a host off the list, the room behind it closes.
     */
    public function test_blocked(): void {
        $this->resetAfterTest();
        $series = $this->series((int) $this->getDataGenerator()->create_course()->id);
        $this->freeze('2026-12-08 12:20');
        set_config('roomhosts', 'bbb.example.org', 'local_kki');

        $entrance = entrance::enter($series, 5, true, true);

        $this->assertSame([entrance::BLOCKED, ''], [$entrance->status, $entrance->url]);
        $this->assertSame([], consent::for_user(5));
    }
}
