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

namespace mod_thementeam\local;

use mod_thementeam\workspace;
use PHPUnit\Framework\Attributes\CoversClass;

defined('MOODLE_INTERNAL') || die();

require_once(__DIR__ . '/../thementeam_testcase.php');

/**
 * Hunts for the name of somebody who asked without one: in history, versions, bin, undo, form and solutions.
 *
 * @package    mod_thementeam
 * @copyright  2026 KKI PraxisPortal
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 * @covers     \mod_thementeam\local\anonymity
 */
#[CoversClass(\mod_thementeam\local\anonymity::class)]
final class anonymity_test extends \mod_thementeam\thementeam_testcase {
    /**
     * Asserts that nothing of ann is in an answer.
     *
     * @param mixed $answer
     * @param string $where
     */
    private function assert_nameless(mixed $answer, string $where): void {
        $ann = $this->people['ann'];
        $text = is_string($answer) ? $answer : json_encode($answer, JSON_UNESCAPED_UNICODE | JSON_THROW_ON_ERROR);
        $ids = ["\"userid\":$ann->id,", "\"id\":$ann->id,", "value=\"$ann->id\" selected"];
        foreach ([$ann->firstname, $ann->lastname, $ann->username, $ann->email, ...$ids] as $needle) {
            $this->assertStringNotContainsString((string) $needle, $text, "$where: $needle");
        }
    }

    /**
     * Ann asks without a name, comments, changes, moves, removes and brings back: nobody learns that it was she.
     */
    public function test_hunt(): void {
        global $PAGE;
        $this->preventResetByRollback();
        $ann = $this->people['ann'];
        $spaceid = $this->space()['spaceid'];
        $columns = array_column($this->space()['columns'], 'id');
        $cardid = $this->call('ann', 'create_question', [
            'spaceid' => $spaceid, 'title' => 'Wer hat das schon?', 'content' => 'Alt', 'anonymous' => true,
            'uuid' => \core\uuid::generate(),
        ])['card']['id'];
        $comment = fn(): int => $this->call('ann', 'create_comment', [
            'cardid' => $cardid, 'content' => 'Danke!', 'uuid' => \core\uuid::generate(),
        ])['comment']['id'];
        $first = $comment();
        $second = $comment();
        $this->call('ann', 'update_comment', ['commentid' => $first, 'version' => 1, 'content' => 'Vielen Dank!']);
        $this->call('ann', 'update_card', ['cardid' => $cardid, 'version' => 1, 'title' => 'Wer hat das?', 'content' => 'Neu']);
        $this->call('ann', 'accept_answer', ['cardid' => $cardid, 'commentid' => $first]);
        $ask = ['cardid' => $cardid, 'version' => 0, 'question' => 'Wie macht ihr das?', 'timeclose' => 0];
        $this->call('ann', 'save_ask', $ask);
        $this->call('ann', 'delete_comment', ['commentid' => $second]);
        $this->call('ann', 'delete_card', ['cardid' => $cardid, 'version' => 2]);
        $this->assert_nameless($this->call('tina', 'get_bin', ['spaceid' => $spaceid]), 'bin');
        $this->call('ann', 'restore_card', ['cardid' => $cardid]);
        $moved = ['cardid' => $cardid, 'version' => 2, 'columnid' => $columns[1], 'aftercardid' => 0];
        $this->call('ann', 'move_card', $moved);

        foreach (['ben', 'tina'] as $name) {
            $this->assert_nameless($this->call($name, 'get_bin', ['spaceid' => $spaceid]), 'bin');
            $acts = $this->call($name, 'get_history', ['spaceid' => $spaceid, 'cardid' => 0, 'beforeid' => 0]);
            $this->assertGreaterThan(9, count($acts['entries']));
            $this->assert_nameless($acts, 'history');
            $acts = $this->call($name, 'get_history', ['spaceid' => $spaceid, 'cardid' => $cardid, 'beforeid' => 0]);
            $this->assert_nameless($acts, 'history of the card');
            $versions = $this->call($name, 'get_versions', ['itemtype' => 'card', 'itemid' => $cardid]);
            $this->assertCount(2, $versions['versions']);
            $this->assert_nameless($versions, 'versions');
            $restore = ['itemtype' => 'card', 'itemid' => $cardid, 'version' => 1, 'textid' => $versions['versions'][1]['id']];
            $stale = $this->call($name, 'restore_text', $restore);
            $this->assertSame('conflict', $stale['status']);
            $this->assert_nameless($stale, 'restore_text');
            $this->assert_nameless($this->call($name, 'get_comments', ['cardid' => $cardid, 'beforeid' => 0]), 'comments');

            $this->setUser($this->people[$name]);
            $workspace = workspace::of_card($cardid);
            $this->assert_nameless((new card_edit($workspace))->start($cardid), 'form');
            $base = ['fields' => ['title' => 'X'] + (new card_edit($workspace))->start($cardid)['fields'], 'files' => []];
            $conflict = (new card_edit($workspace))->save($cardid, $base, ['title' => 'Y'] + $base['fields'], []);
            $this->assertSame('conflict', $conflict['status']);
            $this->assert_nameless($conflict, 'conflict of the form');
        }

        $this->setUser($this->people['ben']);
        $documentid = (new solution\documents(workspace::of_card($cardid)))->create('Lösung', [$cardid], \core\uuid::generate());
        $document = $this->call('ben', 'get_document', ['documentid' => $documentid, 'since' => 0]);
        $this->assert_nameless($document, 'document');
        foreach ($document['document']['sections'] as $section) {
            $item = ['itemtype' => 'section', 'itemid' => $section['id']];
            $this->assert_nameless($this->call('ben', 'get_versions', $item), 'versions of a section');
        }

        $act = $this->call('ben', 'move_card', ['columnid' => $columns[2]] + $moved)['revision'];
        (new cards(workspace::of_card($cardid, (int) $ann->id)))->move($cardid, $columns[0], 0);
        $undone = $this->call('ben', 'undo_act', ['spaceid' => $spaceid, 'act' => $act]);
        $this->assertSame('undo_changed', $undone['code']);
        $this->assert_nameless($undone, 'undo');
        $this->assertStringContainsString(get_string('asker', 'thementeam'), $undone['message']);
    }
}
