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
 * @covers     \local_kki\consent\carried_name
 */
#[\PHPUnit\Framework\Attributes\CoversClass(consent::class)]
#[\PHPUnit\Framework\Attributes\CoversClass(carried_name::class)]
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
        $this->assertNotNull(consent::given(5, 'link:a.example'));
        $this->assertNull(consent::given(5, 'link:b.example'));
        $this->assertNull(consent::given(6, 'link:a.example'));
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
        $this->assertNotNull(consent::given(5, 'link:a.example'));

        consent::withdraw($id, 5);
        $this->assertNull(consent::given(5, 'link:a.example'));
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

    /**
     * The name that one wants to carry is remembered per provider; the latest choice counts.
     */
    public function test_name(): void {
        $this->resetAfterTest();
        consent::give(5, 'jitsi:a.example', carried_name::make('pseudonym', "  Fa\u{200b}\ttima "));
        consent::give(5, 'jitsi:b.example', carried_name::make('none'));
        $this->assertSame('Fa tima', consent::given(5, 'jitsi:a.example')->for_room(5));
        $this->assertSame('', consent::given(5, 'jitsi:b.example')->for_room(5));
        $this->assertStringContainsString('Fa tima', implode(array_column(consent::in_words(5), 'carried')));

        $user = $this->getDataGenerator()->create_user(['firstname' => 'Ada', 'lastname' => 'Muster']);
        consent::give((int) $user->id, 'jitsi:a.example');
        $this->assertSame('Ada Muster', consent::given((int) $user->id, 'jitsi:a.example')->for_room((int) $user->id));
        consent::give((int) $user->id, 'jitsi:a.example', carried_name::make('none'));
        $this->assertSame('none', consent::given((int) $user->id, 'jitsi:a.example')->kind);
        $this->assertCount(1, consent::for_user((int) $user->id));
    }

    /**
     * Names that are none.
     *
     * @return array
     */
    public static function refused_names_provider(): array {
        return [
            'empty' => ['pseudonym', '', 'name_empty'],
            'blank' => ['pseudonym', " \t\u{200b}\n", 'name_empty'],
            'too long' => ['pseudonym', str_repeat('ä', 61), 'name_too_long'],
            'unknown kind' => ['admin', 'x', 'name_kind'],
        ];
    }

    /**
     * They are refused with a sentence.
     *
     * @dataProvider refused_names_provider
     * @param string $kind
     * @param string $pseudonym
     * @param string $code
     */
    #[\PHPUnit\Framework\Attributes\DataProvider('refused_names_provider')]
    public function test_refused_names(string $kind, string $pseudonym, string $code): void {
        try {
            carried_name::make($kind, $pseudonym);
            $this->fail('It was taken.');
        } catch (\local_kki\live\refusal $refusal) {
            $this->assertSame($code, $refusal->reason);
            $this->assertStringNotContainsString('[[', $refusal->getMessage());
        }
    }
}
