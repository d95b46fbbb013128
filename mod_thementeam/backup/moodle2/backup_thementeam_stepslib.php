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
 * What a backup of a ThemenTeam holds.
 *
 * @package    mod_thementeam
 * @copyright  2026 KKI PraxisPortal
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

defined('MOODLE_INTERNAL') || die();

require_once(__DIR__ . '/backup_thementeam_meetings.php');
require_once(__DIR__ . '/backup_thementeam_solutions.php');

/**
 * Columns and spaces always; cards, comments and texts with user data. The journal is not backed up.
 *
 * @package    mod_thementeam
 * @copyright  2026 KKI PraxisPortal
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
class backup_thementeam_activity_structure_step extends backup_activity_structure_step {
    use backup_thementeam_meetings;
    use backup_thementeam_solutions;

    /**
     * The tree of elements.
     *
     * @return backup_nested_element
     */
    protected function define_structure() {
        $thementeam = new backup_nested_element(
            'thementeam',
            ['id'],
            [
                'name', 'intro', 'introformat', 'template', 'signoffs', ...\mod_thementeam\local\completion::RULES, 'timecreated',
                'timemodified',
            ],
        );
        $coldefs = new backup_nested_element('coldefs');
        $coldef = new backup_nested_element('coldef', ['id'], ['name', 'color', 'locked', 'sortorder']);
        $spaces = new backup_nested_element('spaces');
        $space = new backup_nested_element('space', ['id'], [
            'groupid', 'groupname', 'archived', 'archivedby', 'archivereason', 'timearchived', 'locked', 'timecreated',
        ]);
        $columns = new backup_nested_element('columns');
        $column = new backup_nested_element('column', ['id'], ['name', 'color', 'locked', 'sortorder', 'version']);
        $cards = new backup_nested_element('cards');
        $card = new backup_nested_element('card', ['id'], [
            'columnid', 'position', 'userid', 'title', 'textid', 'version', 'commentcount', 'timedeleted', 'deletedby',
            'timecreated', 'timemodified', 'kind', 'anonymous', 'acceptedid', 'fromid', 'assigneeid', 'timedue', 'origin',
            'originassociation', 'basis', 'timevalid', 'sizeclasses',
        ]);
        $links = new backup_nested_element('links');
        $link = new backup_nested_element('link', ['id'], ['url', 'title', 'source', 'sortorder']);
        $tags = new backup_nested_element('cardtags');
        $tag = new backup_nested_element('cardtag', ['id'], ['rawname']);
        $comments = new backup_nested_element('comments');
        $comment = new backup_nested_element(
            'comment',
            ['id'],
            ['userid', 'textid', 'version', 'reason', 'timedeleted', 'deletedby', 'timecreated', 'timemodified'],
        );
        $textfields = ['userid', 'title', 'content', 'contentformat', 'timecreated'];
        $cardtexts = new backup_nested_element('cardtexts');
        $cardtext = new backup_nested_element('cardtext', ['id'], $textfields);
        $commenttexts = new backup_nested_element('commenttexts');
        $commenttext = new backup_nested_element('commenttext', ['id'], $textfields);
        $cardhelpfuls = new backup_nested_element('cardhelpfuls');
        $cardhelpful = new backup_nested_element('cardhelpful', ['id'], ['userid', 'timecreated']);
        $commenthelpfuls = new backup_nested_element('commenthelpfuls');
        $commenthelpful = new backup_nested_element('commenthelpful', ['id'], ['userid', 'timecreated']);
        $mentions = new backup_nested_element('mentions');
        $mention = new backup_nested_element('mention', ['id'], ['userid', 'timecreated']);

        $visits = new backup_nested_element('visits');
        $visit = new backup_nested_element('visit', ['id'], ['userid', 'timesince', 'timeseen', 'timetold']);
        $spacewatches = new backup_nested_element('spacewatches');
        $spacewatch = new backup_nested_element('spacewatch', ['id'], ['userid', 'timecreated']);
        $cardwatches = new backup_nested_element('cardwatches');
        $cardwatch = new backup_nested_element('cardwatch', ['id'], ['userid', 'timecreated']);

        $asks = new backup_nested_element('asks');
        $ask = new backup_nested_element(
            'ask',
            ['id'],
            ['question', 'timeclose', 'userid', 'version', 'timecreated', 'timemodified'],
        );
        $answers = new backup_nested_element('answers');
        $answer = new backup_nested_element(
            'answer',
            ['id'],
            ['ownerkey', 'municipality', 'userid', 'answer', 'line', 'version', 'timecreated', 'timemodified'],
        );

        $thementeam->add_child($coldefs);
        $coldefs->add_child($coldef);
        $thementeam->add_child($spaces);
        $spaces->add_child($space);
        $space->add_child($columns);
        $columns->add_child($column);
        $space->add_child($cards);
        $cards->add_child($card);
        $card->add_child($cardtexts);
        $cardtexts->add_child($cardtext);
        $card->add_child($comments);
        $comments->add_child($comment);
        $comment->add_child($commenttexts);
        $commenttexts->add_child($commenttext);
        $card->add_child($links);
        $links->add_child($link);
        $card->add_child($tags);
        $tags->add_child($tag);
        $card->add_child($cardhelpfuls);
        $cardhelpfuls->add_child($cardhelpful);
        $comment->add_child($commenthelpfuls);
        $commenthelpfuls->add_child($commenthelpful);
        $comment->add_child($mentions);
        $mentions->add_child($mention);
        $card->add_child($asks);
        $asks->add_child($ask);
        $ask->add_child($answers);
        $answers->add_child($answer);
        $space->add_child($visits);
        $visits->add_child($visit);
        $space->add_child($spacewatches);
        $spacewatches->add_child($spacewatch);
        $card->add_child($cardwatches);
        $cardwatches->add_child($cardwatch);

        $parent = backup::VAR_PARENTID;
        $thementeam->set_source_table('thementeam', ['id' => backup::VAR_ACTIVITYID]);
        $coldef->set_source_table('thementeam_coldef', ['thementeamid' => $parent], 'sortorder, id');
        $space->set_source_table('thementeam_space', ['thementeamid' => $parent], 'id');
        $column->set_source_table('thementeam_column', ['spaceid' => $parent], 'sortorder, id');
        if ($this->get_setting_value('userinfo')) {
            $this->set_source_without_askers($card, 'thementeam_card', 'c.id = t.id', 't.spaceid = ?');
            $link->set_source_table('thementeam_link', ['cardid' => $parent], 'sortorder, id');
            $tag->set_source_sql(
                "SELECT t.id, t.rawname
                   FROM {tag} t
                   JOIN {tag_instance} i ON i.tagid = t.id
                  WHERE i.component = 'mod_thementeam' AND i.itemtype = 'thementeam_card' AND i.itemid = ?",
                [$parent],
            );
            $this->set_source_without_askers($comment, 'thementeam_comment', 'c.id = t.cardid', 't.cardid = ?');
            $this->set_source_without_askers($ask, 'thementeam_ask', 'c.id = t.cardid', 't.cardid = ?');
            $answer->set_source_table('thementeam_answer', ['askid' => $parent], 'id');
            $text = fn(string $itemtype): array => ['itemtype' => backup_helper::is_sqlparam($itemtype), 'itemid' => $parent];
            $ofcard = "t.itemtype = 'card' AND t.itemid = ?";
            $this->set_source_without_askers($cardtext, 'thementeam_text', 'c.id = t.itemid', $ofcard);
            $cardof = 'c.id = (SELECT m.cardid FROM {thementeam_comment} m WHERE m.id = t.itemid)';
            $ofcomment = "t.itemtype = 'comment' AND t.itemid = ?";
            $this->set_source_without_askers($commenttext, 'thementeam_text', $cardof, $ofcomment);
            $cardhelpful->set_source_table('thementeam_helpful', $text('card'), 'id');
            $commenthelpful->set_source_table('thementeam_helpful', $text('comment'), 'id');
            $mention->set_source_table('thementeam_mention', $text('comment'), 'id');
            $visit->set_source_table('thementeam_visit', ['spaceid' => $parent], 'id');
            $whole = ['spaceid' => $parent, 'cardid' => backup_helper::is_sqlparam(0)];
            $spacewatch->set_source_table('thementeam_watch', $whole, 'id');
            $cardwatch->set_source_table('thementeam_watch', ['cardid' => $parent], 'id');
        }

        $this->add_meetings($space, (bool) $this->get_setting_value('userinfo'));
        $this->add_solutions($space, (bool) $this->get_setting_value('userinfo'));
        $space->annotate_ids('group', 'groupid');
        $space->annotate_ids('user', 'archivedby');
        foreach ([$card, $comment] as $item) {
            $item->annotate_ids('user', 'userid');
            $item->annotate_ids('user', 'deletedby');
        }
        foreach ([$cardhelpful, $commenthelpful, $mention, $ask, $answer, $visit, $spacewatch, $cardwatch] as $item) {
            $item->annotate_ids('user', 'userid');
        }
        $cardtext->annotate_ids('user', 'userid');
        $commenttext->annotate_ids('user', 'userid');
        $card->annotate_ids('user', 'assigneeid');
        foreach (\mod_thementeam\local\card_files::AREAS as $area) {
            $card->annotate_files('mod_thementeam', $area, 'id');
        }
        $thementeam->annotate_files('mod_thementeam', 'intro', null);

        return $this->prepare_activity_structure($thementeam);
    }

    /**
     * Reads what people wrote, but not the names of those who asked without one: a backup is read by more people than the
     * database. Their question comes back as nobody's.
     *
     * @param backup_nested_element $element
     * @param string $table
     * @param string $card what joins the card c with the row t
     * @param string $where with one placeholder for the parent
     */
    private function set_source_without_askers(
        backup_nested_element $element,
        string $table,
        string $card,
        string $where,
    ): void {
        $fields = array_map(
            fn(string $field): string => match ($field) {
                'userid', 'deletedby' => "CASE WHEN c.anonymous = 1 AND c.userid = t.$field THEN 0 ELSE t.$field END AS $field",
                // Another site has other ids.
                'originassociation' => \mod_thementeam\local\card_facts::association_sql('t.associationid'),
                default => "t.$field",
            },
            ['id', ...array_keys($element->get_final_elements())],
        );
        $element->set_source_sql(
            'SELECT ' . implode(', ', $fields) . " FROM {{$table}} t JOIN {thementeam_card} c ON $card WHERE $where ORDER BY t.id",
            [backup::VAR_PARENTID],
        );
    }
}
