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

namespace mod_thementeam\privacy;

use PHPUnit\Framework\Attributes\CoversClass;

defined('MOODLE_INTERNAL') || die();

require_once(__DIR__ . '/../thementeam_testcase.php');

/**
 * Tests of the privacy provider.
 *
 * @package    mod_thementeam
 * @copyright  2026 KKI PraxisPortal
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 * @covers     \mod_thementeam\privacy\provider
 */
#[CoversClass(\mod_thementeam\privacy\provider::class)]
final class provider_test extends \mod_thementeam\thementeam_testcase {
    /** @var array a card of ann's that ben has changed and commented on */
    private array $shared;

    /** @var \context_module */
    private \context_module $context;

    protected function setUp(): void {
        parent::setUp();
        $this->shared = $this->card('ann', ['title' => 'Von Ann', 'content' => 'Text von Ann']);
        $this->call('ben', 'update_card', [
            'cardid' => $this->shared['id'],
            'version' => 1,
            'title' => 'Von Ben',
            'content' => 'Text von Ben',
        ]);
        $this->generator()->create_comment(
            ['cardid' => $this->shared['id'], 'userid' => (int) $this->people['ben']->id, 'content' => 'Kommentar von Ben'],
        );
        $this->generator()->create_comment(
            ['cardid' => $this->shared['id'], 'userid' => (int) $this->people['ann']->id, 'content' => 'Kommentar von Ann'],
        );
        $this->context = \context_module::instance($this->thementeam->cmid);
        $this->setAdminUser();
    }

    /**
     * Every column with a person in it is described, with strings that exist.
     */
    public function test_metadata(): void {
        $collection = provider::get_metadata(new \core_privacy\local\metadata\collection('mod_thementeam'));
        $tables = [];
        foreach ($collection->get_collection() as $item) {
            $tables[] = $item->get_name();
            foreach ([$item->get_summary(), ...array_values($item->get_privacy_fields() ?? [])] as $identifier) {
                $this->assertTrue(get_string_manager()->string_exists($identifier, 'mod_thementeam'), $identifier);
            }
        }
        $expected = [
            'card', 'comment', 'ask', 'answer', 'helpful', 'mention', 'document', 'section', 'signoff', 'publication', 'reaction',
            'meeting', 'decision', 'text', 'journal', 'visit', 'watch', 'presence',
        ];
        foreach ($expected as $table) {
            $this->assertContains("thementeam_$table", $tables);
        }
    }

    /**
     * Contexts and people are found.
     */
    public function test_finding(): void {
        $contexts = fn(string $name): array =>
            array_map('intval', provider::get_contexts_for_userid((int) $this->people[$name]->id)->get_contextids());
        $this->assertSame([(int) $this->context->id], $contexts('ann'));
        $this->assertSame([(int) $this->context->id], $contexts('ben'));
        $this->assertSame([], $contexts('cem'));
        $userlist = new \core_privacy\local\request\userlist($this->context, 'mod_thementeam');
        provider::get_users_in_context($userlist);
        $this->assertEqualsCanonicalizing([$this->people['ann']->id, $this->people['ben']->id], $userlist->get_userids());
        $system = new \core_privacy\local\request\userlist(\context_system::instance(), 'mod_thementeam');
        provider::get_users_in_context($system);
        $this->assertSame([], $system->get_userids());
    }

    /**
     * A person gets the own versions, and not those of others.
     */
    public function test_export(): void {
        provider::export_user_data($this->approved('ann'));
        $data = \core_privacy\local\request\writer::with_context($this->context)->get_data([]);
        $this->assertSame(['Text von Ann', 'Kommentar von Ann'], array_column($data->texts, 'content'));
        $this->assertSame(['create', 'create', 'comment'], array_column($data->acts, 'verb'));
        $this->assertStringNotContainsString('Ben', json_encode($data->texts));
    }

    /**
     * An erased person's versions are empty and nobody's; what others wrote stays; browsers learn of it.
     */
    public function test_delete_one(): void {
        global $DB;
        $own = $this->card('ben', ['title' => 'Nur von Ben']);
        $revision = $this->space()['revision'];
        provider::delete_data_for_user($this->approved('ben'));
        $this->assertSame($revision + 1, $this->space()['revision']);
        $this->assert_nothing_of('ben');

        $card = $this->call('ann', 'get_card', ['cardid' => $this->shared['id']])['card'];
        $this->assertSame(get_string('erasedtitle', 'thementeam'), $card['title']);
        $this->assertSame(['', ''], [$card['titleraw'], $card['contentraw']]);
        $this->assertSame(fullname($this->people['ann']), $card['author']);
        $this->assertSame(
            [get_string('formermember', 'thementeam'), fullname($this->people['ann'])],
            array_column($card['comments'], 'author'),
        );
        $this->assertSame(get_string('erasedcontent', 'thementeam'), $card['comments'][0]['content']);
        $this->assertSame(1, $DB->count_records('thementeam_text', ['title' => 'Von Ann']));
        $changes = $this->call('ann', 'get_changes', ['spaceid' => $this->space()['spaceid'], 'since' => $revision]);
        $this->assertFalse($changes['full']);
        $this->assertEqualsCanonicalizing([$this->shared['id'], $own['id']], array_column($changes['cards'], 'id'));
        $this->assertSame('ok', $this->call('ann', 'update_card', [
            'cardid' => $own['id'],
            'version' => 1,
            'title' => 'Weiter',
            'content' => '',
        ])['status']);
    }

    /**
     * What somebody finds helpful, and where somebody is named: exported to that person, deleted with that person.
     */
    public function test_helpful_and_mentions(): void {
        global $DB;
        $this->call('ben', 'set_helpful', ['itemtype' => 'card', 'itemid' => $this->shared['id'], 'helpful' => true]);
        $this->generator()->create_comment([
            'cardid' => $this->shared['id'],
            'userid' => (int) $this->people['tina']->id,
            'content' => 'Was meint @' . fullname($this->people['ben']) . '?',
            'mentions' => [(int) $this->people['ben']->id],
        ]);
        $this->setAdminUser();
        provider::export_user_data($this->approved('ben'));
        $data = \core_privacy\local\request\writer::with_context($this->context)->get_data([]);
        $this->assertSame([['card', $this->shared['id']]], array_map(
            fn(array $row): array => [$row['kind'], $row['item']],
            $data->helpful,
        ));
        $this->assertSame(['comment'], array_column($data->mentions, 'kind'));
        provider::delete_data_for_user($this->approved('ben'));
        $this->assert_nothing_of('ben');
        $card = $this->call('ann', 'get_card', ['cardid' => $this->shared['id']])['card'];
        $this->assertArrayNotHasKey('helpful', $card);
        $this->assertStringNotContainsString('thementeam-mention', $card['comments'][2]['content']);
        $this->assertSame(0, $DB->count_records('thementeam_helpful') + $DB->count_records('thementeam_mention'));
    }

    /**
     * Who is there right now and wants to be shown: exported to that person, deleted with that person.
     */
    public function test_presence(): void {
        global $DB;
        $spaceid = $this->space()['spaceid'];
        foreach (['ben', 'tina'] as $name) {
            $this->call($name, 'set_here', ['spaceid' => $spaceid, 'shown' => true]);
        }
        $this->setAdminUser();
        $contexts = provider::get_contexts_for_userid((int) $this->people['tina']->id)->get_contextids();
        $this->assertEquals([$this->context->id], $contexts);
        provider::export_user_data($this->approved('ben'));
        provider::export_user_preferences((int) $this->people['ben']->id);
        $writer = \core_privacy\local\request\writer::with_context($this->context);
        $this->assertCount(1, $writer->get_data([])->here);
        $system = \core_privacy\local\request\writer::with_context(\context_system::instance());
        $this->assertSame('1', $system->get_user_preferences('mod_thementeam')->mod_thementeam_here->value);
        provider::delete_data_for_user($this->approved('ben'));
        $this->assertEquals([$this->people['tina']->id], $DB->get_fieldset_select('thementeam_presence', 'userid', ''));
        provider::delete_data_for_all_users_in_context($this->context);
        $this->assertSame(0, $DB->count_records('thementeam_presence'));
    }

    /**
     * When somebody was there, what somebody watches and how often somebody wants a digest: exported to that person, deleted
     * with that person, and with the account.
     */
    public function test_visits_and_watches(): void {
        global $DB;
        $spaceid = $this->space()['spaceid'];
        foreach (['ben', 'tina'] as $name) {
            $this->call($name, 'get_news', ['spaceid' => $spaceid]);
            $this->call($name, 'set_watch', ['spaceid' => $spaceid, 'cardid' => $this->shared['id'], 'watching' => true]);
            $this->call($name, 'set_digest', ['spaceid' => $spaceid, 'digest' => 'weekly']);
        }
        $this->setAdminUser();
        $this->assertContains((string) $this->context->id, array_map(
            'strval',
            provider::get_contexts_for_userid((int) $this->people['tina']->id)->get_contextids(),
        ));
        provider::export_user_data($this->approved('ben'));
        $data = \core_privacy\local\request\writer::with_context($this->context)->get_data([]);
        $this->assertCount(1, $data->visits);
        $this->assertSame([$this->shared['id']], array_column($data->watches, 'card'));
        provider::export_user_preferences((int) $this->people['ben']->id);
        $system = \core_privacy\local\request\writer::with_context(\context_system::instance());
        $this->assertSame('weekly', $system->get_user_preferences('mod_thementeam')->mod_thementeam_digest->value);
        provider::delete_data_for_user($this->approved('ben'));
        $this->assert_nothing_of('ben');
        $this->assertSame(1, $DB->count_records('thementeam_visit', ['userid' => $this->people['tina']->id]));
        delete_user($this->people['tina']);
        $this->assertSame(0, $DB->count_records('thementeam_visit') + $DB->count_records('thementeam_watch'));
    }

    /**
     * What somebody noted in a meeting: exported to that person; emptied and nobody's afterwards.
     */
    public function test_decisions(): void {
        global $DB;
        $workspace = \mod_thementeam\workspace::of_space($this->space()['spaceid'], (int) $this->people['ben']->id);
        $meetingid = (new \mod_thementeam\local\meeting\meetings($workspace))->create(\core\uuid::generate());
        $decision = ['meetingid' => $meetingid, 'cardid' => $this->shared['id'], 'uuid' => \core\uuid::generate()];
        $decided = $this->call('ben', 'create_decision', $decision + ['content' => 'Beschluss von Ben']);
        $this->setAdminUser();
        provider::export_user_data($this->approved('ben'));
        $data = \core_privacy\local\request\writer::with_context($this->context)->get_data([]);
        $this->assertContains('Beschluss von Ben', array_column($data->texts, 'content'));
        provider::delete_data_for_user($this->approved('ben'));
        $this->assert_nothing_of('ben');
        $meeting = $this->call('ann', 'get_meeting', ['meetingid' => $meetingid, 'since' => 0])['meeting'];
        $this->assertSame(
            [get_string('formermember', 'thementeam'), get_string('erasedcontent', 'thementeam')],
            [$meeting['decisions'][0]['author'], $meeting['decisions'][0]['content']],
        );
        $changes = $this->call('ann', 'get_changes', ['spaceid' => $this->space()['spaceid'], 'since' => $decided['revision']]);
        $this->assertContains($this->shared['id'], array_column($changes['cards'], 'id'));
        $this->assertSame(1, $DB->count_records('thementeam_decision'));
    }

    /**
     * Several people at once; a second time changes nothing.
     */
    public function test_delete_many(): void {
        $ids = [(int) $this->people['ann']->id, (int) $this->people['ben']->id];
        $userlist = new \core_privacy\local\request\approved_userlist($this->context, 'mod_thementeam', $ids);
        provider::delete_data_for_users($userlist);
        $this->assert_nothing_of('ann');
        $this->assert_nothing_of('ben');
        $revision = $this->space()['revision'];
        provider::delete_data_for_users($userlist);
        $this->assertSame($revision, $this->space()['revision']);
        $this->assertCount(1, $this->space()['cards']);
    }

    /**
     * Everything in one context goes, and nothing elsewhere.
     */
    public function test_delete_all(): void {
        global $DB;
        $other = $this->make(NOGROUPS);
        $this->generator()->create_card(['thementeam' => $other, 'userid' => (int) $this->people['ann']->id]);
        provider::delete_data_for_all_users_in_context(\context_system::instance());
        provider::delete_data_for_all_users_in_context($this->context);
        $this->assertSame([1, 0, 1], [
            $DB->count_records('thementeam_card'),
            $DB->count_records('thementeam_comment'),
            $DB->count_records('thementeam_text'),
        ]);
        $this->assertSame([], $this->space()['cards']);
    }

    /**
     * Asserts that no table knows a person.
     *
     * @param string $name
     */
    private function assert_nothing_of(string $name): void {
        global $DB;
        $tables = ['card', 'comment', 'helpful', 'mention', 'meeting', 'decision', 'visit', 'watch', 'text', 'journal'];
        foreach ($tables as $table) {
            $this->assertSame(0, $DB->count_records("thementeam_$table", ['userid' => $this->people[$name]->id]), $table);
        }
        $like = $DB->sql_like('content', '?');
        $this->assertFalse($DB->record_exists_select('thementeam_text', $like, ['%von ' . ucfirst($name) . '%']));
    }

    /**
     * What an export or erasure is asked for.
     *
     * @param string $name
     * @return \core_privacy\local\request\approved_contextlist
     */
    private function approved(string $name): \core_privacy\local\request\approved_contextlist {
        $user = $this->people[$name];
        return new \core_privacy\local\request\approved_contextlist($user, 'mod_thementeam', [$this->context->id]);
    }
}
