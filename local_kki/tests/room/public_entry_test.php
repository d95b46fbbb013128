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

use local_kki\fixtures\series_trait;
use local_kki\live\refusal;
use local_kki\series\dates;
use local_kki\series\series;
use local_kki\series\series_manager;

defined('MOODLE_INTERNAL') || die();

require_once(__DIR__ . '/../fixtures/series_trait.php');

/**
 * Tests of the way in for all interested.
 *
 * @package    local_kki
 * @copyright  2026 KKI PraxisPortal
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 * @covers     \local_kki\room\public_entry
 */
#[\PHPUnit\Framework\Attributes\CoversClass(public_entry::class)]
final class public_entry_test extends \advanced_testcase {
    use series_trait;

    /** What a guest's browser keeps. */
    private const TOKEN = '0123456789abcdef0123456789abcdef';

    /** @var int an open series */
    private int $id;

    #[\Override]
    protected function setUp(): void {
        parent::setUp();
        $this->resetAfterTest();
        set_config('publicentry', 1, 'local_kki');
        $this->id = $this->open([]);
        $this->freeze('2026-12-08 12:20');
    }

    /**
     * The link lasts until it is renewed, and works only where admin and trainer both want it.
     */
    public function test_link(): void {
        $key = $this->key();
        $this->assertMatchesRegularExpression('/^[0-9a-f]{64}$/', $key);
        $this->assertNotNull(public_entry::find($this->id, $key));
        $other = $this->open([]);
        foreach (['', strrev($key), strtoupper($key)] as $wrong) {
            $this->assertNull(public_entry::find($this->id, $wrong));
        }
        $this->assertNull(public_entry::find($other, $key));
        $this->assertNull(public_entry::find(-1, $key));
        series_manager::set_public($this->id, true, true, 2);
        $this->assertNull(public_entry::find($this->id, $key));
        $renewed = $this->key();
        $this->assertNotNull(public_entry::find($this->id, $renewed));

        series_manager::set_public($this->id, false, false, 2);
        $this->assertNull(public_entry::find($this->id, $renewed));
        series_manager::set_public($this->id, true, false, 2);
        $this->assertNotNull(public_entry::find($this->id, $renewed));
        set_config('publicentry', 0, 'local_kki');
        $this->assertNull(public_entry::find($this->id, $renewed));
    }

    /**
     * A guest who agreed is taken to the room; a second click counts once.
     */
    public function test_enter(): void {
        $this->assertSame('https://meet.example.org/secret-room', $this->enter());
        $this->enter();
        $this->assertSame(1, (int) $this->date()->present);

        set_config('jitsiserver', 'jitsi.example.org', 'local_kki');
        $this->id = $this->open(['roomtype' => 'jitsi']);
        $this->assertStringEndsWith('displayName=%22Fatma%20%3Cb%3E%22', $this->enter(null, " Fatma\n\u{200b} <b> "));
        $this->assertStringNotContainsString('displayName', $this->enter(null, '  '));
    }

    /**
     * Everything is checked again at every step.
     */
    public function test_refused(): void {
        $good = $this->entry()->ticket((int) $this->date()->id);
        $later = $this->entry()->ticket((int) dates::of_series($this->id)[1]->id);
        $foreign = public_entry::of(series::get($this->open([])))->ticket((int) $this->date()->id);
        foreach (['', '1', $later, $foreign, '9' . $good, $good . '0', strtoupper($good)] as $ticket) {
            $this->assert_refused('ticket', $ticket);
        }
        $this->freeze('2026-12-08 12:34:59');
        $this->enter($good);
        $this->freeze('2026-12-08 12:35');
        $this->assert_refused('ticket', $good);

        $fresh = $this->entry()->ticket((int) $this->date()->id);
        $this->freeze('2026-12-08 12:45');
        $this->assert_refused('closed', $fresh);
        $this->freeze('2026-12-08 12:36');
        set_config('roomhosts', 'other.example.org', 'local_kki');
        $this->assert_refused('blocked', $fresh);
        set_config('roomhosts', '', 'local_kki');
        $entry = $this->entry();
        series_manager::set_public($this->id, false, false, 2);
        $this->assert_refused('closed', $fresh);
        series_manager::set_public($this->id, true, true, 2);
        $this->assert_refused('ticket', $fresh);
        set_config('publicentry', 0, 'local_kki');
        $this->expectException(refusal::class);
        $entry->enter($fresh, '', self::TOKEN);
    }

    /**
     * A room that wants an account is closed to guests.
     */
    public function test_room_without_guests(): void {
        global $DB;
        $DB->set_field('local_kki_series', 'roomtype', 'bigbluebutton', ['id' => $this->id]);
        $this->assertFalse($this->entry()->can_be_opened());
        $this->assertNull(public_entry::find($this->id, $this->key()));
    }

    /**
     * An open series.
     *
     * @param array $change of its fields
     * @return int
     */
    private function open(array $change): int {
        $id = $this->series((int) $this->getDataGenerator()->create_course()->id, $change)->id();
        series_manager::set_public($id, true, false, 2);
        return $id;
    }

    /**
     * The entry as it is now.
     *
     * @return public_entry
     */
    private function entry(): public_entry {
        return public_entry::of(series::get($this->id));
    }

    /**
     * The key in its link.
     *
     * @return string
     */
    private function key(): string {
        return $this->entry()->link()->get_param('k');
    }

    /**
     * The date on 8 December.
     *
     * @return \stdClass
     */
    private function date(): \stdClass {
        return dates::of_series($this->id)[0];
    }

    /**
     * A guest goes in.
     *
     * @param string|null $ticket a good one unless given
     * @param string $name
     * @return string
     */
    private function enter(?string $ticket = null, string $name = ''): string {
        return $this->entry()->enter($ticket ?? $this->entry()->ticket((int) $this->date()->id), $name, self::TOKEN);
    }

    /**
     * A guest stays outside.
     *
     * @param string $code
     * @param string $ticket
     */
    private function assert_refused(string $code, string $ticket): void {
        try {
            $this->enter($ticket);
            $this->fail("It was not refused: $code");
        } catch (refusal $refusal) {
            $this->assertSame($code, $refusal->reason);
            $this->assertStringNotContainsString('[[', $refusal->getMessage());
            $this->assertStringNotContainsString('example.org', $refusal->getMessage());
        }
    }
}
