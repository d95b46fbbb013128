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

namespace local_kki\form;

use local_kki\baustein\bausteine;
use local_kki\baustein\phase_fields;
use local_kki\baustein\phases;
use local_kki\tests\tracker_course;

/**
 * The forms in which a trainer builds.
 *
 * @package    local_kki
 * @copyright  2026 KKI PraxisPortal
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 * @covers \local_kki\form\baustein_form
 * @covers \local_kki\form\phase_form
 * @covers \local_kki\form\merging_form
 */
#[\PHPUnit\Framework\Attributes\CoversClass(baustein_form::class)]
#[\PHPUnit\Framework\Attributes\CoversClass(phase_form::class)]
#[\PHPUnit\Framework\Attributes\CoversTrait(merging_form::class)]
final class tracker_forms_test extends \advanced_testcase {
    /** @var tracker_course the course */
    private tracker_course $kit;

    #[\Override]
    protected function setUp(): void {
        parent::setUp();
        $this->resetAfterTest();
        $this->setAdminUser();
        $this->kit = new tracker_course($this->getDataGenerator());
        $this->setUser($this->kit->person('editingteacher'));
    }

    /**
     * Sends a form as the browser does.
     *
     * @param string $class
     * @param array<string, mixed> $data
     * @return array{submitted: bool, data: string, html: string}
     */
    private function submit(string $class, array $data): array {
        $data += ['sesskey' => sesskey(), '_qf__' . str_replace('\\', '_', $class) => 1, 'base' => '', 'id' => 0, 'version' => 0];
        // Moodle reads the key from the request itself.
        $_POST['sesskey'] = sesskey();
        return \core_form\external\dynamic_form::execute($class, http_build_query($data, '', '&')) + ['html' => ''];
    }

    public function test_a_new_step_is_saved(): void {
        $result = $this->submit(phase_form::class, [
            'bausteinid' => $this->kit->bausteinid,
            'type' => 'online',
            'name' => '',
            'cmid' => $this->kit->page->cmid,
            'minutes' => 30,
        ]);
        $this->assertTrue($result['submitted'], $result['html']);
        $saved = json_decode($result['data'], true);
        $this->assertSame($this->kit->page->name, end($saved['baustein']['phases'])['name']);
        $this->assertSame($saved['phaseid'], end($saved['baustein']['phases'])['id']);
    }

    public function test_an_activity_without_completion_says_why_not(): void {
        $untracked = $this->kit->activity(COMPLETION_TRACKING_NONE);
        $result = $this->submit(phase_form::class, [
            'bausteinid' => $this->kit->bausteinid,
            'type' => 'online',
            'name' => '',
            'cmid' => $untracked->cmid,
            'minutes' => 30,
        ]);
        $this->assertFalse($result['submitted']);
        $this->assertStringContainsString(s(get_string('phase_activities_untracked', 'local_kki')), $result['html']);
        $this->assertStringContainsString('This activity has no completion', $result['html']);
    }

    public function test_a_stale_form_shows_both_texts_and_then_saves(): void {
        global $DB;
        $id = $this->kit->phases['peer'];
        $base = phase_fields::of(phases::get($id));
        phases::update($id, 1, $base, ['name' => 'Jonas'] + $base, (int) get_admin()->id);
        $send = ['id' => $id, 'version' => 1, 'base' => json_encode($base), 'name' => 'Meins', 'minutes' => 60];
        $send['description'] = '';
        $result = $this->submit(phase_form::class, $send);
        $this->assertFalse($result['submitted']);
        $this->assertStringContainsString('Jonas', $result['html']);
        $this->assertStringContainsString('Meins', $result['html']);
        $this->assertSame('Jonas', $DB->get_field('local_kki_phase', 'name', ['id' => $id]));
        $this->assertSame(1, preg_match('/name="version"[^>]*value="(\d+)"/', $result['html'], $match));
        $again = $this->submit(phase_form::class, ['version' => $match[1]] + $send);
        $this->assertTrue($again['submitted'], $again['html']);
        $this->assertSame('Meins', $DB->get_field('local_kki_phase', 'name', ['id' => $id]));
    }

    public function test_a_baustein_is_made_and_changed(): void {
        $courseid = (int) $this->kit->course->id;
        $empty = $this->submit(baustein_form::class, ['courseid' => $courseid, 'name' => ' ', 'summary' => '', 'visible' => 1]);
        $this->assertFalse($empty['submitted']);
        $this->assertStringContainsString(get_string('refused_empty_name', 'local_kki'), $empty['html']);
        $made = $this->submit(baustein_form::class, ['courseid' => $courseid, 'name' => 'Zwei', 'summary' => 'x', 'visible' => 0]);
        $id = json_decode($made['data'], true)['baustein']['id'];
        $this->assertEquals(0, bausteine::get($id)->visible);
        $changed = $this->submit(baustein_form::class, [
            'id' => $id,
            'version' => 1,
            'base' => json_encode(bausteine::fields(bausteine::get($id))),
            'name' => 'Drei',
            'summary' => 'x',
            'visible' => 1,
        ]);
        $this->assertTrue($changed['submitted'], $changed['html']);
        $this->assertSame(['Drei', '1'], [bausteine::get($id)->name, (string) bausteine::get($id)->visible]);
    }

    public function test_every_step_can_be_opened(): void {
        foreach (phases::of_baustein($this->kit->bausteinid) as $phase) {
            $form = http_build_query(['id' => $phase->id], '', '&');
            $result = \core_form\external\dynamic_form::execute(phase_form::class, $form);
            $this->assertFalse($result['submitted']);
            $this->assertStringContainsString('name="base"', $result['html']);
            $this->assertStringContainsString(s($phase->name), $result['html']);
        }
    }

    public function test_participants_and_strangers_are_kept_out(): void {
        $callers = [
            $this->kit->person(),
            (new tracker_course($this->getDataGenerator()))->person('editingteacher'),
        ];
        foreach ($callers as $caller) {
            $this->setUser($caller);
            try {
                $this->submit(phase_form::class, ['bausteinid' => $this->kit->bausteinid, 'type' => 'peer', 'name' => 'x']);
                $this->fail('The form was answered.');
            } catch (\required_capability_exception | \require_login_exception $e) {
                $this->assertCount(4, phases::of_baustein($this->kit->bausteinid));
            }
        }
    }

    public function test_a_step_stays_in_its_own_course(): void {
        $this->setAdminUser();
        $other = new tracker_course($this->getDataGenerator());
        $this->setUser($other->person('editingteacher'));
        $this->expectException(\require_login_exception::class);
        $this->submit(phase_form::class, [
            'id' => $this->kit->phases['peer'],
            'bausteinid' => $other->bausteinid,
            'type' => 'peer',
            'name' => 'x',
            'version' => 1,
        ]);
    }

    public function test_unknown_types_are_refused(): void {
        $this->expectException(\invalid_parameter_exception::class);
        $this->submit(phase_form::class, ['bausteinid' => $this->kit->bausteinid, 'type' => 'exam', 'name' => 'x']);
    }
}
