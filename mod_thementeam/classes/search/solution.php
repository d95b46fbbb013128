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
use mod_thementeam\instance;
use mod_thementeam\local\solution\files;
use mod_thementeam\local\solution\publications;
use mod_thementeam\local\solution\section_texts;
use mod_thementeam\local\solution\snapshot;

/**
 * Published solutions, for Moodle's search: found by everybody in the course, as long as nothing newer took their place and
 * the team did not take them back. Authors are not stored: each chose how to be named on the page.
 *
 * @package    mod_thementeam
 * @copyright  2026 KKI PraxisPortal
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class solution extends item {
    /**
     * The solutions that were published.
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
        $sql = "SELECT p.id, p.title, p.lead, p.content, p.timepublished AS created, p.timechanged AS modified, p.thementeamid,
                       t.course AS courseid
                  FROM {thementeam_publication} p
                  JOIN {thementeam} t ON t.id = p.thementeamid
                       $within
                 WHERE p.timechanged >= :modifiedfrom AND p.status = :status
              ORDER BY p.timechanged, p.id";
        $params += ['modifiedfrom' => $modifiedfrom, 'status' => publications::PUBLISHED];
        return $DB->get_recordset_sql($sql, $params);
    }

    /**
     * What the search finds of a solution.
     *
     * @param \stdClass $record
     * @return array
     */
    protected function words(\stdClass $record): array {
        $content = snapshot::read($record);
        $sections = array_map(
            fn(array $section): string => $section['title'] . "\n" . section_texts::words((string) $section['content']),
            $content['sections'],
        );
        return array_filter([
            'description1' => implode(' · ', array_filter([$content['audience'], $content['effort'], ...$content['tags']])),
        ]) + ['title' => $record->title, 'content' => trim($record->lead . "\n\n" . implode("\n\n", $sections))];
    }

    /**
     * Whether the current user may find a solution. What was replaced or taken back never comes again, so the search forgets it.
     *
     * @param int $id
     * @return int
     */
    protected function access(int $id): int {
        $publication = publications::get($id);
        if ($publication->status !== publications::PUBLISHED) {
            return manager::ACCESS_DELETED;
        }
        $instance = instance::from_id((int) $publication->thementeamid);
        return $instance->cm->uservisible && files::may_see($publication, $instance)
            ? manager::ACCESS_GRANTED
            : manager::ACCESS_DENIED;
    }

    /**
     * Pictures in the text and files to download.
     *
     * @return string[]
     */
    public function get_search_fileareas() {
        return [snapshot::AREA];
    }

    /**
     * The solution's page.
     *
     * @param document $doc
     * @return \moodle_url
     */
    public function get_doc_url(document $doc) {
        return new \moodle_url('/mod/thementeam/solution.php', ['id' => $doc->get('itemid')]);
    }
}
