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

namespace mod_thementeam\output;

use PHPUnit\Framework\Attributes\CoversClass;

defined('MOODLE_INTERNAL') || die();

require_once(__DIR__ . '/../thementeam_testcase.php');

/**
 * Tests of what the Moodle app shows.
 *
 * @package    mod_thementeam
 * @copyright  2026 KKI PraxisPortal
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 * @covers     \mod_thementeam\output\mobile
 */
#[CoversClass(mobile::class)]
final class mobile_test extends \mod_thementeam\thementeam_testcase {
    /**
     * The board: own team first, columns with their cards, the way to the full view.
     */
    public function test_space(): void {
        $card = $this->card('ben', ['title' => 'Kaution']);
        $space = $this->view('ann', 'space_view')['space'];
        $this->assertSame(['What is on our minds', 'What we know', 'What we suggest'], array_column($space['columns'], 'name'));
        $this->assertSame([
            'id' => $card['id'], 'title' => 'Kaution', 'author' => fullname($this->people['ben']),
            'excerpt' => 'Seit Herbst häufiger.', 'commentcount' => 0,
        ], $space['columns'][0]['cards'][0]);
        $this->assertStringContainsString('group=' . $this->groups[0]->id, $space['fullurl']);
        $this->assertSame([], $space['groups']);
        $this->assertCount(2, $this->view('tina', 'space_view')['space']['groups']);
        $other = $this->view('tina', 'space_view', ['groupid' => (string) $this->groups[1]->id])['space'];
        $this->assertSame([], $other['columns'][0]['cards']);
    }

    /**
     * Who is in no team is told so.
     */
    public function test_without_team(): void {
        $space = $this->view('dora', 'space_view')['space'];
        $this->assertSame(get_string('nogroups_participant', 'thementeam'), $space['none']);
    }

    /**
     * A card with comments; the one who asked without a name has none here either.
     */
    public function test_card(): void {
        $question = $this->call('ann', 'create_question', [
            'spaceid' => $this->space()['spaceid'], 'title' => 'Wer kennt das?', 'content' => 'Nur kurz.', 'anonymous' => true,
            'uuid' => \core\uuid::generate(),
        ])['card'];
        $this->generator()->create_comment(['cardid' => $question['id'], 'userid' => (int) $this->people['ann']->id]);
        $this->generator()->create_comment(['cardid' => $question['id'], 'userid' => (int) $this->people['ben']->id]);
        $data = $this->view('ben', 'card_view', ['cardid' => $question['id']]);
        $this->assertStringNotContainsString(fullname($this->people['ann']), json_encode($data));
        $this->assertTrue($data['card']['cancomment']);
        $this->assertSame(fullname($this->people['ben']), $data['card']['comments'][1]['author']);
        $this->assertMatchesRegularExpression('/^[0-9a-f-]{36}\z/', $data['uuid']);
        $space = $this->view('ben', 'space_view')['space'];
        $this->assertSame(get_string('anonymous', 'thementeam'), $space['columns'][0]['cards'][0]['author']);
    }

    /**
     * A comment by the web service that the app may call, once however often it is sent.
     */
    public function test_comment(): void {
        $this->assertContains('mod_thementeam_create_comment', array_column($this->app_functions(), 'name'));
        $card = $this->card();
        $data = $this->view('ann', 'card_view', ['cardid' => $card['id']]);
        $arguments = ['cardid' => $card['id'], 'content' => 'Aus der App', 'uuid' => $data['uuid']];
        $this->assertSame('ok', $this->call('ann', 'create_comment', $arguments)['status']);
        $this->assertSame('ok', $this->call('ann', 'create_comment', $arguments)['status']);
        $this->assertCount(1, $this->view('ann', 'card_view', ['cardid' => $card['id']])['card']['comments']);
        $this->call('tina', 'lock_space', ['spaceid' => $this->space()['spaceid'], 'locked' => true]);
        $this->assertFalse($this->view('ann', 'card_view', ['cardid' => $card['id']])['card']['cancomment']);
    }

    /**
     * Nobody from outside gets in, neither to a space nor to a card, nor by way of another activity.
     */
    public function test_outsiders(): void {
        $card = $this->card();
        $open = $this->make(NOGROUPS);
        $calls = [
            ['cem', 'space_view', ['groupid' => (int) $this->groups[0]->id]],
            ['cem', 'card_view', ['cardid' => $card['id']]],
            ['dora', 'card_view', ['cardid' => $card['id']]],
            ['stranger', 'space_view', []],
            ['elsewhere', 'card_view', ['cardid' => $card['id']]],
            ['guest', 'space_view', []],
            ['ann', 'card_view', ['cardid' => $card['id'], 'cmid' => $open->cmid]],
            ['ann', 'card_view', ['cardid' => 987654321]],
            ['ann', 'space_view', ['cmid' => 987654321]],
            ['ann', 'space_view', ['cmid' => '']],
        ];
        foreach ($calls as $place => [$name, $method, $args]) {
            try {
                $this->view($name, $method, $args);
                $this->fail("$name came in ($place)");
            } catch (\moodle_exception $e) {
                $this->assertStringNotContainsString('Kaution', $e->getMessage());
            }
        }
        $this->call('ann', 'delete_card', ['cardid' => $card['id'], 'version' => 1]);
        $this->expectException(\moodle_exception::class);
        $this->view('ann', 'card_view', ['cardid' => $card['id']]);
    }

    /**
     * What people write is never part of a template, which the app compiles; as data it is cleaned.
     */
    public function test_hostile(): void {
        $evil = '{{constructor.constructor("alert(1)")()}}<img src=x onerror=alert(1)><script>alert(2)</script>';
        $card = $this->card('ben', ['title' => $evil, 'content' => $evil]);
        $this->generator()->create_comment(['cardid' => $card['id'], 'content' => $evil]);
        $this->setUser($this->people['ann']);
        foreach (['space_view' => [], 'card_view' => ['cardid' => $card['id']]] as $method => $args) {
            $answer = mobile::$method($args + ['cmid' => $this->thementeam->cmid]);
            $this->assertStringNotContainsString('constructor', $answer['templates'][0]['html']);
            $this->assertStringContainsString('{{ ', $answer['templates'][0]['html']);
            $this->assertStringNotContainsString('<%', $answer['templates'][0]['html']);
        }
        $data = $this->view('ann', 'card_view', ['cardid' => $card['id']])['card'];
        foreach ([$data['title'], $data['content'], $data['comments'][0]['content']] as $html) {
            $this->assertStringNotContainsString('<img', $html);
            $this->assertStringNotContainsString('<script', $html);
        }
    }

    /**
     * What db/mobile.php promises is there: methods, strings, and templates that Moodle's web service hands over.
     */
    public function test_registration(): void {
        global $CFG;
        $addons = [];
        require($CFG->dirroot . '/mod/thementeam/db/mobile.php');
        foreach ($addons['mod_thementeam']['handlers'] as $handler) {
            $this->assertTrue(method_exists(mobile::class, $handler['method']));
        }
        foreach ($addons['mod_thementeam']['lang'] as [$key, $component]) {
            $this->assertTrue(get_string_manager()->string_exists($key, $component), $key);
        }
        $this->card();
        $this->setUser($this->people['ann']);
        $content = \tool_mobile\external::get_content('mod_thementeam', 'space_view', [
            ['name' => 'cmid', 'value' => (string) $this->thementeam->cmid],
        ]);
        $content = \core_external\external_api::clean_returnvalue(\tool_mobile\external::get_content_returns(), $content);
        $this->assertCount(1, $content['templates']);
        $this->assertSame(['space'], array_column($content['otherdata'], 'name'));
    }

    /**
     * The functions that the app may call.
     *
     * @return \stdClass[]
     */
    private function app_functions(): array {
        global $DB;
        return $DB->get_records_sql(
            "SELECT f.functionname AS name
               FROM {external_services_functions} f
               JOIN {external_services} s ON s.id = f.externalserviceid
              WHERE s.shortname = ?",
            [MOODLE_OFFICIAL_MOBILE_SERVICE],
        );
    }

    /**
     * What the app gets, with its data as the app reads it.
     *
     * @param string $name who looks
     * @param string $method
     * @param array $args
     * @return array
     */
    private function view(string $name, string $method, array $args = []): array {
        global $PAGE;
        $this->setUser($this->people[$name]);
        $PAGE = new \moodle_page();
        $answer = mobile::$method($args + ['cmid' => $this->thementeam->cmid]);
        return array_map(
            fn(string $value): mixed => str_starts_with($value, '{') ? json_decode($value, true, 20, JSON_THROW_ON_ERROR) : $value,
            $answer['otherdata'],
        );
    }
}
