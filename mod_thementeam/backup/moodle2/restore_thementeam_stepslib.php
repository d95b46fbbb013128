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

/**
 * How a ThemenTeam comes back from a backup.
 *
 * @package    mod_thementeam
 * @copyright  2026 KKI PraxisPortal
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

defined('MOODLE_INTERNAL') || die();

require_once(__DIR__ . '/restore_thementeam_meetings.php');
require_once(__DIR__ . '/restore_thementeam_solutions.php');

/**
 * Spaces go to the restored groups. Where a group does not come along, its space is kept as an archived one if it holds
 * cards, and left out otherwise: the columns are defined on the activity.
 *
 * @package    mod_thementeam
 * @copyright  2026 KKI PraxisPortal
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
class restore_thementeam_activity_structure_step extends restore_activity_structure_step {
    use restore_thementeam_meetings;
    use restore_thementeam_solutions;

    /** @var int[] old id of the current text, by table and new id of its item */
    private array $currenttexts = [];

    /** @var int[] new ids of the cards that somebody takes care of until a date */
    private array $cared = [];

    /** @var array<int, ?int[]> old ids of the comment that helped and of the question, by new id of the card */
    private array $references = [];

    /**
     * The elements to read.
     *
     * @return restore_path_element[]
     */
    protected function define_structure() {
        $root = '/activity/thementeam';
        $paths = [
            new restore_path_element('thementeam', $root),
            new restore_path_element('thementeam_coldef', "$root/coldefs/coldef"),
            new restore_path_element('thementeam_space', "$root/spaces/space"),
            new restore_path_element('thementeam_column', "$root/spaces/space/columns/column"),
        ];
        if ($this->get_setting_value('userinfo')) {
            $card = "$root/spaces/space/cards/card";
            $paths[] = new restore_path_element('thementeam_card', $card);
            $paths[] = new restore_path_element('thementeam_cardtext', "$card/cardtexts/cardtext");
            $paths[] = new restore_path_element('thementeam_comment', "$card/comments/comment");
            $paths[] = new restore_path_element('thementeam_commenttext', "$card/comments/comment/commenttexts/commenttext");
            $paths[] = new restore_path_element('thementeam_link', "$card/links/link");
            $paths[] = new restore_path_element('thementeam_cardtag', "$card/cardtags/cardtag");
            $paths[] = new restore_path_element('thementeam_cardhelpful', "$card/cardhelpfuls/cardhelpful");
            $helpful = "$card/comments/comment/commenthelpfuls/commenthelpful";
            $paths[] = new restore_path_element('thementeam_commenthelpful', $helpful);
            $paths[] = new restore_path_element('thementeam_ask', "$card/asks/ask");
            $paths[] = new restore_path_element('thementeam_answer', "$card/asks/ask/answers/answer");
            $paths[] = new restore_path_element('thementeam_visit', "$root/spaces/space/visits/visit");
            $paths[] = new restore_path_element('thementeam_spacewatch', "$root/spaces/space/spacewatches/spacewatch");
            $paths[] = new restore_path_element('thementeam_cardwatch', "$card/cardwatches/cardwatch");
            $paths[] = new restore_path_element('thementeam_mention', "$card/comments/comment/mentions/mention");
        }
        if ($this->get_setting_value('userinfo')) {
            array_push($paths, ...$this->meeting_paths("$root/spaces/space"));
            array_push($paths, ...$this->solution_paths("$root/spaces/space"));
        }
        return $this->prepare_activity_structure($paths);
    }

    /**
     * The activity.
     *
     * @param array $data
     */
    protected function process_thementeam($data) {
        global $DB;
        $data = (object) $data;
        $data->course = $this->get_courseid();
        $this->apply_activity_instance($DB->insert_record('thementeam', $data));
    }

    /**
     * A column of the activity.
     *
     * @param array $data
     */
    protected function process_thementeam_coldef($data) {
        global $DB;
        $data = (object) $data;
        $data->thementeamid = $this->get_new_parentid('thementeam');
        $DB->insert_record('thementeam_coldef', $data);
    }

    /**
     * A space. One whose group does not come along gets the old group's id with a minus, which is no group.
     *
     * @param array $data
     */
    protected function process_thementeam_space($data) {
        global $DB;
        $data = (object) $data;
        $oldid = $data->id;
        $data->thementeamid = $this->get_new_parentid('thementeam');
        $data->archivedby = empty($data->archivedby) ? null : (int) $this->get_mappingid('user', $data->archivedby);
        if ($data->groupid) {
            $groupid = $data->groupid > 0 ? $this->get_mappingid('group', $data->groupid) : 0;
            if (!$groupid && !$this->get_setting_value('userinfo')) {
                $this->set_mapping('thementeam_space', $oldid, 0);
                return;
            }
            $data->archived = $groupid ? $data->archived : 1;
            $data->groupid = $groupid ?: -abs((int) $data->groupid);
        }
        $this->set_mapping('thementeam_space', $oldid, $DB->insert_record('thementeam_space', $data));
    }

    /**
     * A column of a space.
     *
     * @param array $data
     */
    protected function process_thementeam_column($data) {
        global $DB;
        $data = (object) $data;
        $data->spaceid = $this->get_new_parentid('thementeam_space');
        if ($data->spaceid) {
            $this->set_mapping('thementeam_column', $data->id, $DB->insert_record('thementeam_column', $data));
        }
    }

    /**
     * A card.
     *
     * @param array $data
     */
    protected function process_thementeam_card($data) {
        $data = (object) $data;
        // A card in the bin may come from a column that has gone.
        $data->columnid = (int) $this->get_mappingid('thementeam_column', $data->columnid);
        $references = [$data->acceptedid ?? null, $data->fromid ?? null];
        $data->acceptedid = $data->fromid = null;
        $data->assigneeid = empty($data->assigneeid) ? null : ($this->get_mappingid('user', $data->assigneeid) ?: null);
        $known = \local_kki\profile\associations::menu();
        $data->associationid = array_search($data->originassociation ?? '', $known, true) ?: null;
        $this->insert_item('thementeam_card', $data);
        if ($data->assigneeid && !empty($data->timedue)) {
            $this->cared[] = (int) $this->get_mappingid('thementeam_card', $data->id);
        }
        if (array_filter($references)) {
            $this->references[$this->get_mappingid('thementeam_card', $data->id)] = $references;
        }
    }

    /**
     * A link on a card.
     *
     * @param array $data
     */
    protected function process_thementeam_link($data) {
        global $DB;
        $data = (object) $data;
        $data->spaceid = $this->get_new_parentid('thementeam_space');
        $data->cardid = $this->get_new_parentid('thementeam_card');
        if (\mod_thementeam\local\links::is_address((string) $data->url)) {
            $DB->insert_record('thementeam_link', $data);
        }
    }

    /**
     * A tag of a card.
     *
     * @param array $data
     */
    protected function process_thementeam_cardtag($data) {
        if (\core_tag_tag::is_enabled('mod_thementeam', 'thementeam_card')) {
            $cardid = $this->get_new_parentid('thementeam_card');
            $context = \context_module::instance($this->task->get_moduleid());
            \core_tag_tag::add_item_tag('mod_thementeam', 'thementeam_card', $cardid, $context, $data['rawname']);
        }
    }

    /**
     * A comment.
     *
     * @param array $data
     */
    protected function process_thementeam_comment($data) {
        $data = (object) $data;
        $data->cardid = $this->get_new_parentid('thementeam_card');
        $this->insert_item('thementeam_comment', $data);
    }

    /**
     * A version of a card's text.
     *
     * @param array $data
     */
    protected function process_thementeam_cardtext($data) {
        $this->insert_text('card', (object) $data);
    }

    /**
     * A version of a comment's text.
     *
     * @param array $data
     */
    protected function process_thementeam_commenttext($data) {
        $this->insert_text('comment', (object) $data);
    }

    /**
     * Somebody finds a card helpful.
     *
     * @param array $data
     */
    protected function process_thementeam_cardhelpful($data) {
        $this->insert_helpful('card', (object) $data);
    }

    /**
     * Somebody finds a comment helpful.
     *
     * @param array $data
     */
    protected function process_thementeam_commenthelpful($data) {
        $this->insert_helpful('comment', (object) $data);
    }

    /**
     * A comment names somebody.
     *
     * @param array $data
     */
    protected function process_thementeam_mention($data) {
        $this->insert_of_person('thementeam_mention', 'comment', (object) $data);
    }

    /**
     * When somebody was in the space. The journal does not come along, so only the times count.
     *
     * @param array $data
     */
    protected function process_thementeam_visit($data) {
        global $DB;
        $data = (object) ($data + ['revisionsince' => -1, 'revisionseen' => -1, 'revisiontold' => -1]);
        $data->spaceid = $this->get_new_parentid('thementeam_space');
        $data->userid = (int) $this->get_mappingid('user', $data->userid);
        if ($data->userid) {
            $DB->insert_record('thementeam_visit', $data);
        }
    }

    /**
     * Somebody watches the space.
     *
     * @param array $data
     */
    protected function process_thementeam_spacewatch($data) {
        $this->insert_watch((object) $data, 0);
    }

    /**
     * Somebody watches a card.
     *
     * @param array $data
     */
    protected function process_thementeam_cardwatch($data) {
        $this->insert_watch((object) $data, (int) $this->get_new_parentid('thementeam_card'));
    }

    /**
     * Inserts what somebody watches.
     *
     * @param stdClass $data
     * @param int $cardid 0: the space
     */
    private function insert_watch(stdClass $data, int $cardid): void {
        global $DB;
        $data->spaceid = $this->get_new_parentid('thementeam_space');
        $data->cardid = $cardid;
        $data->userid = (int) $this->get_mappingid('user', $data->userid);
        if ($data->userid) {
            $DB->insert_record('thementeam_watch', $data);
        }
    }

    /**
     * Somebody finds an item helpful: counted are those who came along.
     *
     * @param string $itemtype card or comment
     * @param stdClass $data
     */
    private function insert_helpful(string $itemtype, stdClass $data): void {
        global $DB;
        if ($this->insert_of_person('thementeam_helpful', $itemtype, $data)) {
            $table = "thementeam_$itemtype";
            $DB->execute("UPDATE {{$table}} SET helpfulcount = helpfulcount + 1 WHERE id = ?", [$data->itemid]);
        }
    }

    /**
     * Inserts what connects a person with an item; without the person it is nothing.
     *
     * @param string $table
     * @param string $itemtype card or comment
     * @param stdClass $data
     * @return bool whether the person came along
     */
    private function insert_of_person(string $table, string $itemtype, stdClass $data): bool {
        global $DB;
        $data->spaceid = $this->get_new_parentid('thementeam_space');
        $data->itemtype = $itemtype;
        $data->itemid = $this->get_new_parentid("thementeam_$itemtype");
        $data->userid = (int) $this->get_mappingid('user', $data->userid);
        if ($data->userid) {
            $DB->insert_record($table, $data);
        }
        return $data->userid > 0;
    }

    /**
     * An ask.
     *
     * @param array $data
     */
    protected function process_thementeam_ask($data) {
        global $DB;
        $data = (object) $data;
        $data->spaceid = $this->get_new_parentid('thementeam_space');
        $data->cardid = $this->get_new_parentid('thementeam_card');
        $data->userid = (int) $this->get_mappingid('user', $data->userid);
        $this->set_mapping('thementeam_ask', $data->id, $DB->insert_record('thementeam_ask', $data));
    }

    /**
     * An answer to an ask. Who answered without a Kommune has a key with the id of the account; where the account does not come
     * along, a key that is nobody's.
     *
     * @param array $data
     */
    protected function process_thementeam_answer($data) {
        global $DB;
        $data = (object) $data;
        $data->spaceid = $this->get_new_parentid('thementeam_space');
        $data->askid = $this->get_new_parentid('thementeam_ask');
        $data->userid = (int) $this->get_mappingid('user', $data->userid);
        if (str_starts_with($data->ownerkey, 'user:')) {
            $data->ownerkey = $data->userid ? "user:$data->userid" : "gone:$data->id";
        }
        $this->set_mapping('thementeam_answer', $data->id, $DB->insert_record('thementeam_answer', $data));
    }

    /**
     * The files of the description, and what cards say of comments and of each other.
     */
    protected function after_execute() {
        global $DB;
        foreach ($this->references as $cardid => [$commentid, $questionid]) {
            $DB->update_record('thementeam_card', (object) [
                'id' => $cardid,
                'acceptedid' => $this->get_mappingid('thementeam_comment', $commentid) ?: null,
                'fromid' => $this->get_mappingid('thementeam_card', $questionid) ?: null,
            ]);
        }
        $this->add_related_files('mod_thementeam', 'intro', null);
        foreach (\mod_thementeam\local\card_files::AREAS as $area) {
            $this->add_related_files('mod_thementeam', $area, 'thementeam_card');
        }
        array_map(\mod_thementeam\local\card_dates::follow(...), $this->cared);
        $this->after_solutions();
    }

    /**
     * Inserts a card or comment; its text follows.
     *
     * @param string $table
     * @param stdClass $data
     */
    private function insert_item(string $table, stdClass $data): void {
        global $DB;
        $data->spaceid = $this->get_new_parentid('thementeam_space');
        $data->userid = (int) $this->get_mappingid('user', $data->userid);
        $data->deletedby = $data->deletedby === null ? null : (int) $this->get_mappingid('user', $data->deletedby);
        $data->uuid = \core\uuid::generate();
        $oldtextid = (int) $data->textid;
        $data->textid = 0;
        $newid = $DB->insert_record($table, $data);
        $this->set_mapping($table, $data->id, $newid, $table === 'thementeam_card');
        $this->currenttexts[$table . $newid] = $oldtextid;
    }

    /**
     * Inserts a version of a text, and points its item to it where it is the current one.
     *
     * @param string $itemtype
     * @param stdClass $data
     */
    private function insert_text(string $itemtype, stdClass $data): void {
        global $DB;
        $table = "thementeam_$itemtype";
        $data->spaceid = $this->get_new_parentid('thementeam_space');
        $data->itemtype = $itemtype;
        $data->itemid = $this->get_new_parentid($table);
        $data->userid = (int) $this->get_mappingid('user', $data->userid);
        $newid = $DB->insert_record('thementeam_text', $data);
        $this->set_mapping('thementeam_text', $data->id, $newid);
        if ($this->currenttexts[$table . $data->itemid] === (int) $data->id) {
            $DB->set_field($table, 'textid', $newid, ['id' => $data->itemid]);
        }
    }
}
