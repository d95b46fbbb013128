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

namespace local_kki\consent;

/**
 * Tests of what people agreed to.
 *
 * @package    local_kki
 * @copyright  2026 KKI PraxisPortal
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 * @covers     \local_kki\consent\consent
 */
#[\PHPUnit\Framework\Attributes\CoversClass(consent::class)]
final class consent_test extends \advanced_testcase {
    /**
     * Giving twice keeps one row, per person and provider.
     */
    public function test_give(): void {
        $this->resetAfterTest();
        consent::give(5, 'link:a.example');
        consent::give(5, 'link:a.example');
        consent::give(6, 'link:b.example');

        $this->assertCount(1, consent::for_user(5));
        $this->assertTrue(consent::given(5, 'link:a.example'));
        $this->assertFalse(consent::given(5, 'link:b.example'));
        $this->assertFalse(consent::given(6, 'link:a.example'));
        $this->assertEqualsCanonicalizing([5, 6], consent::userids());
    }

    /**
     * One withdraws one's own consent only.
     */
    public function test_withdraw(): void {
        $this->resetAfterTest();
        consent::give(5, 'link:a.example');
        $id = (int) consent::for_user(5)[0]->id;

        consent::withdraw($id, 6);
        $this->assertTrue(consent::given(5, 'link:a.example'));

        consent::withdraw($id, 5);
        $this->assertFalse(consent::given(5, 'link:a.example'));
    }

    /**
     * Deleting a person's rows leaves those of others.
     */
    public function test_delete_user(): void {
        $this->resetAfterTest();
        consent::give(5, 'link:a.example');
        consent::give(5, 'link:b.example');
        consent::give(6, 'link:a.example');

        consent::delete_user(5);

        $this->assertSame([], consent::for_user(5));
        $this->assertSame([6], consent::userids());
    }

    /**
     * The page names the host that one has been to.
     */
    public function test_in_words(): void {
        $this->resetAfterTest();
        consent::give(5, 'link:a.example');

        $words = consent::in_words(5);

        $this->assertCount(1, $words);
        $this->assertStringContainsString('a.example', $words[0]['name']);
        $this->assertStringNotContainsString('[[', $words[0]['name'] . $words[0]['given']);
    }
}
