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

use mod_thementeam\local\card_files;
use mod_thementeam\local\links;
use mod_thementeam\local\refusals;
use mod_thementeam\workspace;

/**
 * Makes the first sections of a document out of cards: what concerns the team becomes the situation, what it knows and
 * proposes becomes the way to do it; where an information comes from stands among the sources, too.
 *
 * @package    mod_thementeam
 * @copyright  2026 KKI PraxisPortal
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class outline {
    /** The sections that every document starts with. */
    public const ROLES = ['situation', 'proposal', 'costs', 'sources'];

    /**
     * An outline.
     *
     * @param workspace $workspace the space, and who acts
     */
    public function __construct(
        /** @var workspace the space, and who acts */
        private readonly workspace $workspace,
    ) {
    }

    /**
     * The sections for some cards.
     *
     * @param int[] $cardids
     * @return array[] role, title, content (html) and cardids each
     * @throws \local_kki\live\refusal when a card is not one of this space
     */
    public function of(array $cardids): array {
        $parts = array_fill_keys(self::ROLES, ['texts' => [], 'cardids' => []]);
        foreach ($this->cards($cardids) as $card) {
            $role = $card->first ? 'situation' : 'proposal';
            $parts[$role]['texts'][] = $this->paragraph($card);
            $parts[$role]['cardids'][] = (int) $card->id;
            $source = $this->source($card);
            if ($source !== null) {
                $parts['sources']['texts'][] = $source;
                $parts['sources']['cardids'][] = (int) $card->id;
            }
        }
        return array_map(fn(string $role): array => [
            'role' => $role,
            'title' => get_string("section_$role", 'thementeam'),
            'content' => implode("\n", $parts[$role]['texts']),
            'cardids' => $parts[$role]['cardids'],
        ], self::ROLES);
    }

    /**
     * Copies the pictures of cards into a section whose text shows them.
     *
     * @param \context $context
     * @param int[] $cardids
     * @param int $sectionid
     */
    public static function copy_files(\context $context, array $cardids, int $sectionid): void {
        $fs = get_file_storage();
        foreach ($cardids as $cardid) {
            foreach (card_files::files($context, card_files::INLINE, $cardid) as $file) {
                $place = [$context->id, 'mod_thementeam', section_texts::AREA, $sectionid];
                array_push($place, $file->get_filepath(), $file->get_filename());
                if (!$fs->file_exists(...$place)) {
                    $fs->create_file_from_storedfile(['filearea' => section_texts::AREA, 'itemid' => $sectionid], $file);
                }
            }
        }
    }

    /**
     * The cards, in the order of the board.
     *
     * @param int[] $cardids
     * @return \stdClass[]
     * @throws \local_kki\live\refusal
     */
    private function cards(array $cardids): array {
        global $DB;
        $cardids = array_values(array_unique(array_filter(array_map('intval', $cardids))));
        if (!$cardids) {
            return [];
        }
        [$in, $params] = $DB->get_in_or_equal($cardids, SQL_PARAMS_NAMED);
        $spaceid = (int) $this->workspace->space->id;
        $cards = $DB->get_records_sql(
            "SELECT c.id, c.title, c.kind, c.origin, c.basis, c.timevalid, t.content, t.contentformat,
                    CASE WHEN l.sortorder = (SELECT MIN(f.sortorder) FROM {thementeam_column} f WHERE f.spaceid = l.spaceid)
                         THEN 1 ELSE 0 END AS first
               FROM {thementeam_card} c
               JOIN {thementeam_column} l ON l.id = c.columnid
               JOIN {thementeam_text} t ON t.id = c.textid
              WHERE c.spaceid = :spaceid AND c.timedeleted IS NULL AND c.id $in
           ORDER BY l.sortorder, c.position, c.id",
            $params + ['spaceid' => $spaceid],
        );
        return count($cards) === count($cardids) ? $cards : throw refusals::of('foreign_card');
    }

    /**
     * What a card says, as a part of a section.
     *
     * @param \stdClass $card
     * @return string html, cleaned when it is shown
     */
    private function paragraph(\stdClass $card): string {
        global $OUTPUT;
        $content = (string) $card->content;
        if ((int) $card->contentformat !== (int) FORMAT_HTML) {
            $content = $content === '' ? '' : format_text($content, (int) $card->contentformat, ['filter' => false]);
        }
        return $OUTPUT->render_from_template('mod_thementeam/outline_paragraph', ['title' => $card->title, 'content' => $content]);
    }

    /**
     * Where a card's information comes from.
     *
     * @param \stdClass $card
     * @return string|null html; null where there is nothing to say
     */
    private function source(\stdClass $card): ?string {
        global $OUTPUT;
        $links = links::of((int) $card->id);
        if ($card->kind !== 'information' && !$links) {
            return null;
        }
        $facts = array_filter([
            (string) $card->origin,
            (string) $card->basis,
            $card->timevalid ? get_string(
                'source_valid',
                'thementeam',
                userdate((int) $card->timevalid, get_string('strftimedate', 'langconfig')),
            ) : '',
        ], fn(string $fact): bool => $fact !== '');
        return $OUTPUT->render_from_template('mod_thementeam/outline_source', [
            'title' => $card->title,
            'facts' => implode(' · ', $facts),
            'links' => array_map(fn(array $link): array => [
                'url' => $link['url'],
                'name' => implode(', ', array_filter([$link['title'] ?: $link['url'], $link['source']])),
            ], $links),
        ]);
    }
}
