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

use local_kki\live\revision;
use mod_thementeam\local\solution\documents;
use mod_thementeam\local\solution\section_order;
use mod_thementeam\workspace;

/**
 * What was removed from a space: everybody sees what was one's own doing, and sections; moderators see all, and can delete
 * for good. What a moderator removed with a reason does not lie here: it is gone.
 *
 * @package    mod_thementeam
 * @copyright  2026 KKI PraxisPortal
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class bin_view {
    /** Length of what is shown of a comment. */
    private const EXCERPT = 120;

    /**
     * The bin of a space.
     *
     * @param workspace $workspace the space, and who looks into it
     */
    public function __construct(
        /** @var workspace the space, and who looks into it */
        private readonly workspace $workspace,
    ) {
    }

    /**
     * What lies in it, removed last first.
     *
     * @return array items, canpurge and days as the web service returns them
     */
    public function list(): array {
        $rows = [...$this->cards(), ...$this->comments(), ...$this->documents(), ...$this->sections()];
        usort($rows, fn(\stdClass $a, \stdClass $b): int => [$b->timedeleted, $b->id] <=> [$a->timedeleted, $a->id]);
        $people = people::of(array_column($rows, 'deletedby'), $this->workspace->instance->context);
        $days = retention::days();
        return [
            'items' => array_map(fn(\stdClass $row): array => [
                'itemtype' => $row->itemtype,
                'id' => (int) $row->id,
                'title' => $row->title === '' ? get_string('erasedtitle', 'thementeam') : $row->title,
                'place' => (string) $row->place,
                'by' => $row->byasker ? anonymity::name() : $people->name((int) $row->deletedby),
                'when' => (int) $row->timedeleted,
                'until' => $days && !$row->kept ? (int) $row->timedeleted + $days * DAYSECS : 0,
                'canrestore' => $this->can_restore($row),
            ], $rows),
            'canpurge' => $this->workspace->can_moderate(),
            'days' => $days,
        ];
    }

    /**
     * Deletes something for good.
     *
     * @param string $itemtype card, comment, document or section
     * @param int $itemid
     * @return array revision
     * @throws \local_kki\live\refusal when it is not for the person to do, or not in the bin
     */
    public function purge(string $itemtype, int $itemid): array {
        if (!$this->workspace->can_moderate()) {
            throw refusals::of('not_allowed');
        }
        $userid = $this->workspace->userid();
        $purged = match ($itemtype) {
            'card' => bin::purge([$itemid], $userid, true),
            'comment' => $this->purge_comment($itemid),
            'document' => $this->purge_document($itemid),
            'section' => section_order::purge([$itemid], $userid),
            default => throw new \invalid_parameter_exception('Unknown type of item'),
        };
        if (!$purged) {
            throw refusals::of('not_in_bin');
        }
        return ['revision' => (int) spaces::get((int) $this->workspace->space->id)->revision];
    }

    /**
     * Deletes a comment for good.
     *
     * @param int $commentid
     * @return int how many were deleted
     */
    private function purge_comment(int $commentid): int {
        return comment_bin::purge_from((int) $this->workspace->space->id, [$commentid], $this->workspace->userid());
    }

    /**
     * Deletes a document for good; one of which something was published stays.
     *
     * @param int $documentid
     * @return int how many were deleted
     */
    private function purge_document(int $documentid): int {
        if (documents::is_published($documentid)) {
            throw refusals::of('purge_published');
        }
        return documents::purge([$documentid], $this->workspace->userid(), true);
    }

    /**
     * Whether the person may bring something back.
     *
     * @param \stdClass $row
     * @return bool
     */
    private function can_restore(\stdClass $row): bool {
        $own = (int) $row->deletedby === $this->workspace->userid();
        return $this->workspace->can_contribute() && match ($row->itemtype) {
            'section' => true,
            'comment' => $own,
            default => $own || $this->workspace->can_moderate(),
        };
    }

    /**
     * Cards.
     *
     * @return \stdClass[]
     */
    private function cards(): array {
        $byasker = 'CASE WHEN i.anonymous = 1 AND i.userid > 0 AND i.userid = i.deletedby THEN 1 ELSE 0 END';
        return $this->rows(
            "SELECT i.id, 'card' AS itemtype, i.title, p.name AS place, i.deletedby, i.timedeleted, $byasker AS byasker, 0 AS kept
               FROM {thementeam_card} i
          LEFT JOIN {thementeam_column} p ON p.id = i.columnid AND p.spaceid = i.spaceid",
        );
    }

    /**
     * Comments of cards that are still there; what a moderator removed, and what was erased, says nothing any more.
     *
     * @return \stdClass[]
     */
    private function comments(): array {
        global $DB;
        $opening = $DB->sql_substr('x.content', 1, self::EXCERPT + 1);
        $rows = $this->rows(
            "SELECT i.id, 'comment' AS itemtype, $opening AS title, c.title AS place, i.deletedby, i.timedeleted,
                    CASE WHEN c.anonymous = 1 AND c.userid > 0 AND c.userid = i.deletedby THEN 1 ELSE 0 END AS byasker, 0 AS kept
               FROM {thementeam_comment} i
               JOIN {thementeam_card} c ON c.id = i.cardid AND c.timedeleted IS NULL
               JOIN {thementeam_text} x ON x.id = i.textid AND x.content IS NOT NULL",
            ' AND i.reason IS NULL',
        );
        foreach ($rows as $row) {
            $line = trim(preg_replace('/\s+/u', ' ', (string) $row->title));
            $row->title = \core_text::strlen($line) > self::EXCERPT
                ? rtrim(\core_text::substr($line, 0, self::EXCERPT - 1)) . '…'
                : $line;
        }
        return $rows;
    }

    /**
     * Documents.
     *
     * @return \stdClass[]
     */
    private function documents(): array {
        return $this->rows(
            "SELECT i.id, 'document' AS itemtype, i.title, '' AS place, i.deletedby, i.timedeleted, 0 AS byasker,
                    (SELECT COUNT(1) FROM {thementeam_publication} p WHERE p.documentid = i.id) AS kept
               FROM {thementeam_document} i",
        );
    }

    /**
     * Sections of documents that are still there.
     *
     * @return \stdClass[]
     */
    private function sections(): array {
        return $this->rows(
            "SELECT i.id, 'section' AS itemtype, i.title, d.title AS place, i.deletedby, i.timedeleted, 0 AS byasker, 0 AS kept
               FROM {thementeam_section} i
               JOIN {thementeam_document} d ON d.id = i.documentid AND d.timedeleted IS NULL",
            '',
            true,
        );
    }

    /**
     * Rows of the bin.
     *
     * @param string $sql up to the condition
     * @param string $more of the condition
     * @param bool $all whether everybody sees them
     * @return \stdClass[]
     */
    private function rows(string $sql, string $more = '', bool $all = false): array {
        global $DB;
        $params = ['spaceid' => $this->workspace->space->id];
        if (!$all && !$this->workspace->can_moderate()) {
            $more .= ' AND i.deletedby = :me';
            $params['me'] = $this->workspace->userid();
        }
        return array_values($DB->get_records_sql("$sql WHERE i.spaceid = :spaceid AND i.timedeleted IS NOT NULL$more", $params));
    }
}
