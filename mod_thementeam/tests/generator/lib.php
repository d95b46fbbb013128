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
 * Makes ThemenTeams, cards and comments for tests.
 *
 * @package    mod_thementeam
 * @copyright  2026 KKI PraxisPortal
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

use mod_thementeam\instance;
use mod_thementeam\local\board;
use mod_thementeam\local\cards;
use mod_thementeam\local\comments;
use mod_thementeam\workspace;

/**
 * Generator of mod_thementeam. It writes through the domain classes, as a person would.
 *
 * @package    mod_thementeam
 * @copyright  2026 KKI PraxisPortal
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class mod_thementeam_generator extends testing_module_generator {
    /**
     * The space of a group, made if it is not there.
     *
     * @param stdClass $thementeam what create_instance() returned
     * @param int $groupid 0: the space of all
     * @return array as get_space returns it, seen by an administrator
     */
    public function create_space(stdClass $thementeam, int $groupid = 0): array {
        $instance = instance::from_cmid((int) $thementeam->cmid, (int) get_admin()->id);
        return (new board(workspace::of_group($instance, $groupid)))->space();
    }

    /**
     * Adds a card.
     *
     * @param array $record spaceid (or thementeam and groupid), and where wanted userid, columnid, title, content and uuid
     * @return array the card, as the web service returns it
     */
    public function create_card(array $record): array {
        $spaceid = $record['spaceid'] ?? $this->create_space($record['thementeam'], $record['groupid'] ?? 0)['spaceid'];
        $workspace = workspace::of_space($spaceid, $record['userid'] ?? (int) get_admin()->id);
        $columnid = $record['columnid'] ?? (new board($workspace))->space()['columns'][0]['id'];
        return (new cards($workspace))->create(
            $columnid,
            $record['title'] ?? 'Kaution wird nicht anerkannt',
            $record['content'] ?? 'Seit Herbst häufiger.',
            $record['uuid'] ?? \core\uuid::generate(),
        )['card'];
    }

    /**
     * Adds a comment.
     *
     * @param array $record cardid, and where wanted userid, content, uuid and mentions
     * @return array the comment, as the web service returns it
     */
    public function create_comment(array $record): array {
        $workspace = workspace::of_card($record['cardid'], $record['userid'] ?? (int) get_admin()->id);
        return (new comments($workspace))->create(
            $record['cardid'],
            $record['content'] ?? 'Bei uns genauso.',
            $record['uuid'] ?? \core\uuid::generate(),
            $record['mentions'] ?? [],
        )['comment'];
    }
}
