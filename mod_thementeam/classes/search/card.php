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

namespace mod_thementeam\search;

use core_search\document;
use core_search\manager;
use mod_thementeam\local\card_files;
use mod_thementeam\local\texts;
use mod_thementeam\workspace;

/**
 * Cards, for Moodle's search: found by those who read the space. The name of a person who asked without one is not stored.
 *
 * @package    mod_thementeam
 * @copyright  2026 KKI PraxisPortal
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class card extends item {
    /**
     * The cards that changed, without those in the bin.
     *
     * @param int $modifiedfrom timestamp
     * @param \context|null $context only in here
     * @return \moodle_recordset|null null where there can be none
     */
    public function get_document_recordset($modifiedfrom = 0, ?\context $context = null) {
        global $DB;
        [$within, $params] = $this->get_context_restriction_sql($context, 'thementeam', 't', SQL_PARAMS_NAMED);
        if ($within === null) {
            return null;
        }
        $tags = $DB->sql_group_concat('tag.rawname', ', ');
        $links = $DB->sql_group_concat("COALESCE(l.title, l.url)", ', ');
        $sql = "SELECT c.id, c.title, c.userid, c.anonymous, c.origin, c.basis, c.timecreated AS created,
                       c.timemodified AS modified, x.content, x.contentformat, s.groupid, t.id AS thementeamid,
                       t.course AS courseid,
                       (SELECT $tags FROM {tag} tag JOIN {tag_instance} ti ON ti.tagid = tag.id
                         WHERE ti.component = 'mod_thementeam' AND ti.itemtype = 'thementeam_card' AND ti.itemid = c.id) AS tags,
                       (SELECT $links FROM {thementeam_link} l WHERE l.cardid = c.id) AS links
                  FROM {thementeam_card} c
                  JOIN {thementeam_text} x ON x.id = c.textid
                  JOIN {thementeam_space} s ON s.id = c.spaceid
                  JOIN {thementeam} t ON t.id = s.thementeamid
                       $within
                 WHERE c.timemodified >= :modifiedfrom AND c.timedeleted IS NULL
              ORDER BY c.timemodified, c.id";
        return $DB->get_recordset_sql($sql, $params + ['modifiedfrom' => $modifiedfrom]);
    }

    /**
     * What the search finds of a card.
     *
     * @param \stdClass $record
     * @return array
     */
    protected function words(\stdClass $record): array {
        return array_filter([
            'userid' => $record->anonymous ? 0 : (int) $record->userid,
            // 0 is everybody, and a group that is gone has a negative number: the check of access sees to that.
            'groupid' => max(0, (int) $record->groupid),
            'description1' => implode(' · ', array_filter([$record->origin, $record->basis, $record->tags, $record->links])),
        ]) + ['title' => (string) $record->title, 'content' => texts::plain($record)];
    }

    /**
     * Whether the current user may find a card. One in the bin is found by nobody, and again once it is restored.
     *
     * @param int $id
     * @return int
     */
    protected function access(int $id): int {
        global $DB;
        $card = $DB->get_record('thementeam_card', ['id' => $id], 'id, spaceid, timedeleted', MUST_EXIST);
        $workspace = workspace::of_space((int) $card->spaceid);
        $workspace->require_reader();
        return $card->timedeleted === null && $workspace->instance->cm->uservisible
            ? manager::ACCESS_GRANTED
            : manager::ACCESS_DENIED;
    }

    /**
     * Pictures in the text and files to download.
     *
     * @return string[]
     */
    public function get_search_fileareas() {
        return card_files::AREAS;
    }

    /**
     * The card's page.
     *
     * @param document $doc
     * @return \moodle_url
     */
    public function get_doc_url(document $doc) {
        return new \moodle_url('/mod/thementeam/card.php', ['id' => $doc->get('itemid')]);
    }

    /**
     * Moodle may leave out the cards of other groups before it asks.
     *
     * @return bool
     */
    public function supports_group_restriction() {
        return true;
    }
}
