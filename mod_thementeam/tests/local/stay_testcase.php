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

namespace mod_thementeam;

defined('MOODLE_INTERNAL') || die();

require_once(__DIR__ . '/../thementeam_testcase.php');

/**
 * Messages that go out, and the tasks that send them.
 *
 * @package    mod_thementeam
 * @copyright  2026 KKI PraxisPortal
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
abstract class stay_testcase extends thementeam_testcase {
    /** A Tuesday at noon in Berlin. */
    protected const TUESDAY = 1795518000;

    /** @var \frozen_clock the clock of everything */
    protected \frozen_clock $clock;

    /** @var int the first group's space */
    protected int $spaceid;

    /**
     * The clock, and the first group's space.
     */
    protected function setUp(): void {
        parent::setUp();
        $this->clock = $this->mock_clock_with_frozen(self::TUESDAY);
        $this->setTimezone('Europe/Berlin');
        $this->spaceid = $this->space()['spaceid'];
    }

    /**
     * Runs a scheduled task and what it queues, as cron does.
     *
     * @param string $scheduled class
     * @param string $queued class
     * @return \stdClass[] the messages that went out
     */
    protected function messages(string $scheduled, string $queued): array {
        $this->setAdminUser();
        $sink = $this->redirectMessages();
        ob_start();
        \core\task\manager::get_scheduled_task($scheduled)->execute();
        $this->runAdhocTasks($queued);
        ob_end_clean();
        $messages = $sink->get_messages();
        $sink->close();
        return $messages;
    }

    /**
     * Who gets messages, and which ones.
     *
     * @param \stdClass[] $messages
     * @return array<string, string[]> providers by name
     */
    protected function told(array $messages): array {
        $names = array_flip(array_map(fn(\stdClass $person): int => (int) $person->id, $this->people));
        $told = [];
        foreach ($messages as $message) {
            $this->assertSame('mod_thementeam', $message->component);
            $told[$names[(int) $message->useridto]][] = $message->eventtype;
        }
        ksort($told);
        return $told;
    }

    /**
     * Somebody comments.
     *
     * @param string $name
     * @param array $card
     * @param string $content
     * @param string[] $mentions names of those whom the text names
     * @return array
     */
    protected function comment(string $name, array $card, string $content = 'Bei uns auch.', array $mentions = []): array {
        $named = array_map(fn(string $mention): \stdClass => $this->people[$mention], $mentions);
        $names = implode('', array_map(fn(\stdClass $person): string => ' @' . fullname($person), $named));
        return $this->generator()->create_comment([
            'cardid' => $card['id'],
            'userid' => (int) $this->people[$name]->id,
            'content' => $content . $names,
            'mentions' => array_map(fn(\stdClass $person): int => (int) $person->id, $named),
        ]);
    }

    /**
     * Somebody watches.
     *
     * @param string $name
     * @param int $cardid 0: the space
     */
    protected function watch(string $name, int $cardid = 0): void {
        $this->call($name, 'set_watch', ['spaceid' => $this->spaceid, 'cardid' => $cardid, 'watching' => true]);
    }
}
