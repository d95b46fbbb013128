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

namespace local_kki\setup;

/**
 * Tests of German without a network.
 *
 * @package    local_kki
 * @copyright  2026 KKI PraxisPortal
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 * @covers     \local_kki\setup\german
 */
#[\PHPUnit\Framework\Attributes\CoversClass(german::class)]
final class german_test extends \advanced_testcase {
    /** @var int How often the installer was asked. */
    private int $asked = 0;

    /**
     * No pack.
     */
    protected function setUp(): void {
        global $CFG;
        parent::setUp();
        $this->resetAfterTest();
        remove_dir($CFG->langotherroot . '/de');
        get_string_manager()->reset_caches(true);
    }

    /**
     * An installer that counts.
     *
     * @param string[] $files what it puts into the folder
     * @return german
     */
    private function german(array $files = []): german {
        return new german(function () use ($files): bool {
            global $CFG;
            $this->asked++;
            foreach ($files as $file) {
                check_dir_exists($CFG->langotherroot . '/de');
                file_put_contents($CFG->langotherroot . '/de/' . $file, "<?php\n\$string['thislanguage'] = 'Deutsch';\n");
            }
            return (bool) $files;
        });
    }

    /**
     * Without a network the replacement serves: our texts and the dates are German.
     */
    public function test_offline(): void {
        $this->assertSame(german::MINIMAL, $this->german()->ensure());
        $manager = get_string_manager();
        $this->assertArrayHasKey('de', $manager->get_list_of_translations(true));
        $this->assertSame('Meine Kommune', $manager->get_string('profile', 'local_kki', null, 'de'));
        $this->assertSame('%d. %B %Y', $manager->get_string('strftimedate', 'langconfig', null, 'de'));
        force_current_language('de');
        $this->assertSame('Dienstag, 8. Dezember 2026, 12:15', userdate(
            (new \DateTimeImmutable('2026-12-08 12:15', new \DateTimeZone('Europe/Berlin')))->getTimestamp(),
            get_string('strftimedaydatetime', 'langconfig'),
            'Europe/Berlin',
        ));
        $this->assertSame('1.234,5', number_format(
            1234.5,
            1,
            get_string('decsep', 'langconfig'),
            get_string('thousandssep', 'langconfig'),
        ));
    }

    /**
     * A second run writes nothing, and asks again whether there is a network by now.
     */
    public function test_twice(): void {
        global $CFG;
        $this->german()->ensure();
        $file = $CFG->langotherroot . '/de/langconfig.php';
        touch($file, 1000);
        clearstatcache();
        $this->assertSame(german::MINIMAL, $this->german()->ensure());
        clearstatcache();
        $this->assertSame(1000, filemtime($file));
        $this->assertSame(2, $this->asked);
    }

    /**
     * A pack that is there is not touched, and nobody is asked.
     */
    public function test_real_pack(): void {
        global $CFG;
        check_dir_exists($CFG->langotherroot . '/de');
        $file = $CFG->langotherroot . '/de/langconfig.php';
        file_put_contents($file, "<?php\n\$string['thislanguage'] = 'Deutsch';\n");
        $before = file_get_contents($file);
        $this->assertSame(german::INSTALLED, $this->german()->ensure());
        $this->assertSame($before, file_get_contents($file));
        $this->assertSame(0, $this->asked);
    }

    /**
     * With a network Moodle's own pack replaces ours.
     */
    public function test_download(): void {
        $this->german()->ensure();
        $this->assertSame(german::DOWNLOADED, $this->german(['langconfig.php', 'moodle.php'])->ensure());
        $this->assertSame(german::INSTALLED, $this->german()->ensure());
    }

    /**
     * What is said about it.
     */
    public function test_sentences(): void {
        $german = $this->german();
        $sentences = $german->sentences(german::MINIMAL);
        $this->assertSame(get_string('german_minimal', 'local_kki'), $sentences[0]);
        $this->assertSame(german::has_locale() ? 1 : 2, count($sentences));
    }
}
