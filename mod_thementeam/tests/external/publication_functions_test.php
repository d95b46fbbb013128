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

namespace mod_thementeam\external;

use local_kki\hook\collect_items;
use mod_thementeam\instance;
use mod_thementeam\local\solution\files;
use mod_thementeam\local\solution\publications;
use mod_thementeam\local\solution\reading;
use mod_thementeam\local\solution\snapshot;
use mod_thementeam\output\solution_page;
use mod_thementeam\output\solution_pdf;
use mod_thementeam\output\solutions_page;
use PHPUnit\Framework\Attributes\CoversClass;

defined('MOODLE_INTERNAL') || die();

require_once(__DIR__ . '/../solution_testcase.php');

/**
 * Tests of signing off, publishing, and what readers say.
 *
 * @package    mod_thementeam
 * @copyright  2026 KKI PraxisPortal
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 * @covers     \mod_thementeam\external\publish_document
 * @covers     \mod_thementeam\local\solution\signoffs
 * @covers     \mod_thementeam\local\solution\publications
 * @covers     \mod_thementeam\local\solution\reactions
 * @covers     \mod_thementeam\local\solution\reaction_cards
 * @covers     \mod_thementeam\local\solution\reading
 * @covers     \mod_thementeam\local\solution\shelf
 */
#[CoversClass(\mod_thementeam\external\publish_document::class)]
#[CoversClass(\mod_thementeam\local\solution\signoffs::class)]
#[CoversClass(\mod_thementeam\local\solution\publications::class)]
#[CoversClass(\mod_thementeam\local\solution\reactions::class)]
#[CoversClass(\mod_thementeam\local\solution\reaction_cards::class)]
#[CoversClass(\mod_thementeam\local\solution\reading::class)]
#[CoversClass(\mod_thementeam\local\solution\shelf::class)]
final class publication_functions_test extends \mod_thementeam\solution_testcase {
    /**
     * A sign-off is for a version; a later change asks again.
     */
    public function test_sign(): void {
        $arguments = $this->current() + ['naming' => 'kommune'];
        $signoff = $this->call('ben', 'sign_document', $arguments)['document']['signoff'];
        $this->assertSame(['current', 'kommune', 1, 1, 1], [
            $signoff['own'],
            $signoff['naming'],
            $signoff['needed'],
            $signoff['current'],
            $signoff['open'],
        ]);
        $this->write('costs', '<p>Neu</p>');
        $this->assertSame(0, $this->document()['signoff']['current']);
        $stale = $this->call('ben', 'sign_document', $arguments);
        $this->assertSame(['conflict', 'changed', 'earlier'], [
            $stale['status'],
            $stale['code'],
            $stale['document']['signoff']['own'],
        ]);
        $this->sign('ben');
        $this->assertSame('none', $this->call('ben', 'sign_document', ['naming' => ''] + $arguments)['document']['signoff']['own']);
        $this->assert_closed_to_outsiders('sign_document', $arguments);
        $this->assert_stopped(\invalid_parameter_exception::class, 'ann', 'sign_document', ['naming' => 'x'] + $arguments);
    }

    /**
     * Publishing says what is missing, and needs as many sign-offs as the trainer asks for.
     */
    public function test_what_is_missing(): void {
        global $DB;
        $publish = fn(): array => $this->current() + ['reason' => ''];
        $this->assert_refused('empty_lead', 'ann', 'publish_document', $publish());
        $this->make_ready([]);
        $this->assert_refused('more_signoffs', 'ann', 'publish_document', $publish());
        $DB->set_field('thementeam', 'signoffs', 2, ['id' => $this->thementeam->id]);
        $this->sign('ann');
        $this->assert_refused('more_signoffs', 'ann', 'publish_document', $publish());
        $this->sign('ben');
        $stale = ['contentversion' => 1] + $publish();
        $this->assertSame('conflict', $this->call('ann', 'publish_document', $stale)['status']);
        $this->assert_closed_to_outsiders('publish_document', $publish());
        $first = $this->call('ann', 'publish_document', $publish());
        $again = $this->call('ann', 'publish_document', $publish());
        $this->assertSame(['ok', $first['publicationid']], [$again['status'], $again['publicationid']]);
        $this->assertSame(1, $DB->count_records('thementeam_publication'));
    }

    /**
     * Everybody in the course reads a publication as it was, with the names as chosen; the next one takes its place.
     */
    public function test_publish(): void {
        global $PAGE;
        $this->write('proposal', '<p>So geht es &amp; so.</p>');
        $this->make_ready(['ann', 'ben'], ['name', 'none']);
        $id = $this->publish();
        $this->write('proposal', '<p>Später</p>');
        foreach (['ann', 'cem', 'dora', 'tina'] as $name) {
            $page = $this->page($id, $name);
            $this->assertTrue($page['readable'], $name);
            $this->assertStringContainsString('So geht es', json_encode($page['sections']));
            $this->assertStringNotContainsString('Später', json_encode($page));
            $this->assertSame(fullname($this->people['ann']), $page['authors']);
        }
        $this->assertSame('', $this->page($id, 'dora')['documenturl']);
        $this->assertNotSame('', $this->page($id, 'ben')['documenturl']);
        $this->assertFalse(files::may_see(publications::get($id), $this->instance('stranger')));

        $share = $this->page($id, 'dora')['share'];
        $this->assertStringContainsString('Drei Ehrenamtliche begleiten das erste Jahr.', $share[0]['text']);
        $this->assertStringContainsString("solution.php?id=$id", $share[2]['text']);
        $council = (new reading(publications::get($id), $this->instance('dora')))->council();
        $this->assertCount(4, $council['parts']);
        $this->assertStringContainsString('Seit Herbst', $council['parts'][0]['content']);
        $renderer = $PAGE->get_renderer('core');
        $this->assertStringStartsWith('%PDF', (new solution_pdf(publications::get($id), $this->instance('dora')))
            ->make($renderer)->Output('', 'S'));
        foreach ([false, true] as $council) {
            $html = $renderer->render(new solution_page(publications::get($id), $this->instance('dora'), $council));
            $this->assertStringNotContainsString('[[', $html);
        }

        $this->sign('ann');
        $this->sign('ben');
        $this->assert_refused('empty_reason', 'ann', 'publish_document', $this->current() + ['reason' => ' ']);
        $second = $this->publish('Neue Zahlen');
        $old = $this->page($id, 'dora');
        $this->assertSame([true, 'Neue Zahlen'], [$old['superseded'], $old['reason']]);
        $this->assertStringContainsString("id=$second", $old['newer']);
        $list = (new solutions_page($this->instance('dora')))->export_for_template($renderer);
        $this->assertCount(1, $list['solutions']);
        $this->assertStringContainsString('2', $list['solutions'][0]['state']);
    }

    /**
     * What was withdrawn says why, and shows the rest to the team only.
     */
    public function test_withdraw(): void {
        $this->make_ready();
        $id = $this->publish();
        $arguments = ['publicationid' => $id, 'reason' => 'Rechtslage geändert <b>'];
        $this->assert_closed_to_outsiders('withdraw_publication', $arguments);
        $this->assert_refused('empty_reason', 'ann', 'withdraw_publication', ['reason' => ''] + $arguments);
        $this->assertSame('ok', $this->call('ben', 'withdraw_publication', $arguments)['status']);
        $page = $this->page($id, 'dora');
        $this->assertSame([true, 'Rechtslage geändert <b>'], [$page['withdrawn'], $page['reason']]);
        $this->assertArrayNotHasKey('readable', $page);
        $this->assertTrue($this->page($id, 'ann')['readable']);
        $this->assertSame([], publications::of_instances([(int) $this->thementeam->id]));
        $reaction = ['publicationid' => $id, 'reaction' => 'used', 'note' => ''];
        $this->assert_refused('not_published', 'dora', 'set_reaction', $reaction);
    }

    /**
     * Readers answer with one click, once per person; the team sees lines, no names.
     */
    public function test_react(): void {
        $this->make_ready();
        $id = $this->publish();
        $react = fn(string $name, string $reaction, string $note = ''): array =>
            $this->call($name, 'set_reaction', ['publicationid' => $id, 'reaction' => $reaction, 'note' => $note]);
        $react('dora', 'used');
        $this->assertSame(['used' => 2, 'unsuitable' => 0, 'outdated' => 0], $react('cem', 'used', 'zählt nicht')['counts']);
        $answer = $react('cem', 'unsuitable', 'Wir haben <keine> Ehrenamtlichen.');
        $this->assertSame([1, 1, 'unsuitable'], [$answer['counts']['used'], $answer['counts']['unsuitable'], $answer['own']]);
        $this->assertSame(0, $react('dora', '')['counts']['used']);
        $lines = $this->document()['lines'];
        $this->assertSame(['Wir haben <keine> Ehrenamtlichen.'], array_column($lines, 'note'));
        $this->assertStringNotContainsString((string) $this->people['cem']->firstname, json_encode($this->document()));
        foreach (['guest', 'elsewhere', 'stranger'] as $name) {
            $arguments = ['publicationid' => $id, 'reaction' => 'used', 'note' => ''];
            $this->assert_stopped(\require_login_exception::class, $name, 'set_reaction', $arguments);
        }
        $wrong = ['publicationid' => $id, 'reaction' => 'x', 'note' => ''];
        $this->assert_stopped(\invalid_parameter_exception::class, 'cem', 'set_reaction', $wrong);
        $long = ['reaction' => 'outdated', 'note' => str_repeat('x', 256)] + $wrong;
        $this->assert_refused('too_long', 'cem', 'set_reaction', $long);
        $none = ['publicationid' => PHP_INT_MAX, 'reaction' => 'used'] + $wrong;
        $this->assert_refused('not_published', 'cem', 'set_reaction', $none);

        $arguments = ['reactionid' => $lines[0]['id']];
        $this->assert_closed_to_outsiders('create_reaction_card', $arguments);
        $first = $this->call('ann', 'create_reaction_card', $arguments);
        $this->assertSame($first['cardid'], $this->call('ben', 'create_reaction_card', $arguments)['cardid']);
        $card = $this->call('ann', 'get_card', ['cardid' => $first['cardid']])['card'];
        $this->assertStringContainsString('Wohnlotsen', $card['title']);
        $this->assertStringContainsString('&lt;keine&gt;', $card['content']);
        $this->assert_refused('no_reaction', 'ann', 'create_reaction_card', ['reactionid' => PHP_INT_MAX]);
    }

    /**
     * The Wissensspeicher gets what a person may see.
     */
    public function test_shelf(): void {
        $this->make_ready();
        $id = $this->publish();
        $items = function (string $name): array {
            $hook = new collect_items(get_course($this->course->id), (int) $this->people[$name]->id);
            \core\di::get(\core\hook\manager::class)->dispatch($hook);
            return $hook->items();
        };
        $this->assertSame(["mod_thementeam/solution/$id"], array_map(fn($item): string => $item->key(), $items('dora')));
        $this->assertSame('Gemeinden bis 20.000', $items('dora')[0]->audience);
        $this->assertSame([], $items('stranger'));
        set_coursemodule_visible($this->thementeam->cmid, 0);
        $this->assertSame([], $items('dora'));
    }

    /**
     * Files come along, and are for those who may read what shows them.
     */
    public function test_files(): void {
        $context = \context_module::instance($this->thementeam->cmid);
        $sectionid = $this->section('proposal')['id'];
        $file = ['contextid' => $context->id, 'component' => 'mod_thementeam', 'filepath' => '/'];
        $fs = get_file_storage();
        $fs->create_file_from_string(['filearea' => 'section', 'itemid' => $sectionid, 'filename' => 'bild 1.png'] + $file, 'b');
        $letter = ['filearea' => 'document', 'itemid' => $this->documentid, 'filename' => 'brief.txt'];
        $fs->create_file_from_string($letter + $file, 'x');
        $this->write('proposal', '<p><img src="@@PLUGINFILE@@/bild%201.png" alt="Bild"></p>');
        $this->make_ready();
        $id = $this->publish();
        $page = $this->page($id, 'dora');
        $this->assertSame(['brief.txt'], array_column($page['files'], 'name'));
        $shown = json_encode($page['sections'], JSON_UNESCAPED_SLASHES);
        $this->assertStringContainsString("publication/$id/section-$sectionid/bild%201.png", $shown);
        $cm = get_fast_modinfo($this->course)->get_cm($this->thementeam->cmid);
        $seen = function (string $name, string $area, int $itemid, string ...$path) use ($cm): bool {
            $this->setUser($this->people[$name]);
            return files::readable($cm, $area, [(string) $itemid, ...$path]) !== null;
        };
        $this->assertTrue($seen('dora', 'publication', $id, "section-$sectionid", 'bild 1.png'));
        $this->assertFalse($seen('dora', 'section', $sectionid, 'bild 1.png'));
        $this->assertFalse($seen('dora', 'document', $this->documentid, 'brief.txt'));
        $this->assertTrue($seen('ben', 'document', $this->documentid, 'brief.txt'));
        $this->assertFalse($seen('stranger', 'publication', $id, 'brief.txt'));
        $this->call('ann', 'withdraw_publication', ['publicationid' => $id, 'reason' => 'x']);
        $this->assertFalse($seen('dora', 'publication', $id, 'brief.txt'));
        $this->assertSame(1, count(snapshot::attached($context, 'publication', $id)));
    }

    /**
     * The page of a publication as a person sees it.
     *
     * @param int $id
     * @param string $name
     * @return array
     */
    private function page(int $id, string $name): array {
        global $PAGE;
        $this->setUser($this->people[$name]);
        $page = new solution_page(publications::get($id), $this->instance($name));
        return $page->export_for_template($PAGE->get_renderer('core'));
    }

    /**
     * The activity as a person sees it.
     *
     * @param string $name
     * @return instance
     */
    private function instance(string $name): instance {
        return instance::from_cmid((int) $this->thementeam->cmid, (int) $this->people[$name]->id);
    }
}
