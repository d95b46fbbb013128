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

namespace mod_thementeam\local\solution;

use local_kki\live\revision;
use mod_thementeam\event;
use mod_thementeam\local\card_changes;
use mod_thementeam\local\columns;
use mod_thementeam\local\refusals;
use mod_thementeam\local\texts;

/**
 * Makes cards of what readers wrote to a publication.
 *
 * @package    mod_thementeam
 * @copyright  2026 KKI PraxisPortal
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class reaction_cards extends card_changes {
    /**
     * Puts a reader's line on the board, once.
     *
     * @param int $reactionid
     * @return array with cardid and document
     * @throws \local_kki\live\refusal
     */
    public function create(int $reactionid): array {
        $cardid = $documentid = 0;
        [$changed, $number] = $this->change(function (revision $revision) use ($reactionid, &$cardid, &$documentid): bool {
            global $DB;
            $reaction = $DB->get_record('thementeam_reaction', ['id' => $reactionid, 'spaceid' => $revision->ownerid]);
            if (!$reaction || $reaction->note === null) {
                throw refusals::of('no_reaction');
            }
            $publication = publications::get((int) $reaction->publicationid);
            $documentid = (int) $publication->documentid;
            $cardid = (int) $reaction->cardid;
            if ($cardid && $DB->record_exists('thementeam_card', ['id' => $cardid, 'timedeleted' => null])) {
                return false;
            }
            $columns = columns::of_space($revision->ownerid, $this->workspace->instance->context);
            $columnid = $columns[0]['id'] ?? throw refusals::of('unknown_column');
            $title = get_string("reactioncard_$reaction->reaction", 'thementeam', $publication->title);
            $title = texts::title(shorten_text($title, texts::MAX_TITLE, false, '…'));
            $cardid = $this->insert($revision, $columnid, $title, $reaction->note, \core\uuid::generate());
            $DB->set_field('thementeam_reaction', 'cardid', $cardid, ['id' => $reactionid]);
            $revision->record('react', 'document', $documentid);
            return true;
        });
        if ($changed) {
            event\card_created::of($this->workspace, $cardid)->trigger();
        }
        return [
            'revision' => $number,
            'cardid' => $cardid,
            'document' => (new document_view($this->workspace))->document($documentid),
        ];
    }
}
