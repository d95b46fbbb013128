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

namespace local_kki\hook;

use local_kki\knowledge\item;
use PHPUnit\Framework\Attributes\CoversClass;

/**
 * Tests of the way into the Wissensspeicher.
 *
 * @package    local_kki
 * @copyright  2026 KKI PraxisPortal
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 * @covers     \local_kki\hook\collect_items
 * @covers     \local_kki\knowledge\item
 */
#[CoversClass(collect_items::class)]
#[CoversClass(item::class)]
final class collect_items_test extends \advanced_testcase {
    /**
     * Items come newest first, each once; without anybody who answers there are none.
     */
    public function test_items(): void {
        $this->resetAfterTest();
        $course = $this->getDataGenerator()->create_course();
        $hook = new collect_items($course, 2);
        $this->assertSame([], $hook->items());
        $make = fn(int $id, int $time, string $title = 'x'): item =>
            new item('mod_x', $id, 'solution', $title, 'Ein Satz.', new \moodle_url('/mod/x/view.php', ['id' => $id]), time: $time);
        $hook->add($make(1, 100));
        $hook->add($make(2, 300));
        $hook->add($make(3, 200));
        $hook->add($make(1, 400, 'neu'));
        $this->assertSame([1, 2, 3], array_map(fn(item $item): int => $item->id, $hook->items()));
        $this->assertSame(['neu', 'mod_x/solution/1', item::CURRENT], [
            $hook->items()[0]->title,
            $hook->items()[0]->key(),
            $hook->items()[0]->status,
        ]);
    }

    /**
     * In a course in which nothing was published nobody adds anything.
     */
    public function test_empty_course(): void {
        $this->resetAfterTest();
        $hook = new collect_items($this->getDataGenerator()->create_course(), (int) get_admin()->id);
        \core\di::get(\core\hook\manager::class)->dispatch($hook);
        $this->assertSame([], $hook->items());
    }
}
