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

use local_kki\profile\associations;
use local_kki\profile\profile;
use local_kki\profile\profiles;

/**
 * What cards carry besides their text: who takes care, until when, where an information comes from, tags and files. For
 * all cards together it takes one query, and one for the reader's profile where there is an information.
 *
 * @package    mod_thementeam
 * @copyright  2026 KKI PraxisPortal
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class card_facts {
    /** The columns of thementeam_card that this needs. */
    public const FIELDS = 'kind, assigneeid, timedue, origin, basis, timevalid, sizeclasses, associationid';

    /**
     * Reads what belongs to cards.
     *
     * @param \stdClass[] $rows of thementeam_card, with {@see self::FIELDS} and `originassociation`
     * @param \context $context
     * @param int $userid who reads
     * @return self
     */
    public static function of(array $rows, \context $context, int $userid): self {
        global $DB;
        $tagids = $tags = $files = [];
        if ($rows) {
            [$intags, $tagparams] = $DB->get_in_or_equal(array_column($rows, 'id'), SQL_PARAMS_NAMED, 't');
            [$infiles, $fileparams] = $DB->get_in_or_equal(array_column($rows, 'id'), SQL_PARAMS_NAMED, 'f');
            $tagkey = $DB->sql_concat('i.itemid', "'-'", 't.id');
            $filekey = $DB->sql_concat('f.itemid', "'-files'");
            // Not a recordset: on PostgreSQL that is three queries.
            $found = $DB->get_records_sql(
                "SELECT $tagkey AS rowkey, i.itemid, t.id AS tagid, t.rawname AS name, 0 AS files
                   FROM {tag_instance} i
                   JOIN {tag} t ON t.id = i.tagid
                  WHERE i.component = 'mod_thementeam' AND i.itemtype = :itemtype AND i.itemid $intags
              UNION ALL
                 SELECT $filekey AS rowkey, f.itemid, 0 AS tagid, '' AS name, COUNT(1) AS files
                   FROM {files} f
                  WHERE f.contextid = :contextid AND f.component = 'mod_thementeam' AND f.filearea = :filearea
                        AND f.filename <> '.' AND f.itemid $infiles
               GROUP BY f.itemid",
                $tagparams + $fileparams + [
                    'itemtype' => card_parts::TAGGED,
                    'contextid' => $context->id,
                    'filearea' => card_files::ATTACHMENT,
                ],
            );
            foreach ($found as $row) {
                if ($row->tagid) {
                    $tagids[$row->itemid][] = (int) $row->tagid;
                    $tags[(int) $row->tagid] = $row->name;
                } else {
                    $files[$row->itemid] = (int) $row->files;
                }
            }
        }
        $asks = fn(\stdClass $row): bool => $row->kind === 'information' && ($row->sizeclasses || $row->associationid);
        return new self($tagids, $tags, $files, array_filter($rows, $asks) ? profiles::of($userid) : null);
    }

    /**
     * The name of the Landesverband that a card comes from, as a column of a query.
     *
     * @param string $column holds the id
     * @return string SQL
     */
    public static function association_sql(string $column): string {
        return associations::name_sql($column) . ' AS originassociation';
    }

    /**
     * Use {@see self::of()}.
     *
     * @param array<int, int[]> $tagids
     * @param array<int, string> $tags
     * @param array<int, int> $files
     * @param profile|null $profile
     */
    private function __construct(
        /** @var array<int, int[]> ids of tags by id of the card */
        private readonly array $tagids,
        /** @var array<int, string> names of tags by their ids */
        private readonly array $tags,
        /** @var array<int, int> number of files by id of the card */
        private readonly array $files,
        /** @var profile|null what the reader said of the own Kommune; null where nothing depends on it */
        private readonly ?profile $profile,
    ) {
    }

    /**
     * What a card carries, as the web service returns it; only what there is.
     *
     * @param \stdClass $row
     * @return array
     */
    public function present(\stdClass $row): array {
        $information = $row->kind === 'information';
        return array_filter([
            'kind' => $row->kind === 'card' ? null : $row->kind,
            'assigneeid' => (int) $row->assigneeid,
            'timedue' => (int) $row->timedue,
            'origin' => $information ? $row->origin : null,
            'originassociation' => $information ? $row->originassociation : null,
            'timevalid' => $information ? (int) $row->timevalid : null,
            'fits' => $information && $this->fits($row),
            'tagids' => $this->tagids[$row->id] ?? [],
            'filecount' => $this->files[$row->id] ?? 0,
        ]);
    }

    /**
     * The tags of all these cards, each once, as the web service returns them.
     *
     * @return array[]
     */
    public function tags(): array {
        return array_map(fn(int $id): array => ['id' => $id, 'name' => $this->tags[$id]], array_keys($this->tags));
    }

    /**
     * What an opened card says besides, as the web service returns it; only what there is.
     *
     * @param \stdClass $row
     * @param \context $context
     * @param people $people
     * @return array
     */
    public function details(\stdClass $row, \context $context, people $people): array {
        $information = $row->kind === 'information';
        $sizes = array_map(profiles::size_name(...), card_fields::sizes((string) $row->sizeclasses));
        return array_filter([
            'assignee' => $row->assigneeid ? $people->name((int) $row->assigneeid) : '',
            'basis' => $information ? $row->basis : null,
            'sizes' => $information ? $sizes : [],
            'links' => links::of((int) $row->id),
            'files' => empty($this->files[$row->id]) ? [] : card_files::list($context, (int) $row->id),
            'tags' => array_map(fn(int $id): array => [
                'name' => $this->tags[$id],
                'url' => \core_tag_tag::make_url(0, $this->tags[$id], 0, (int) $context->id)->out(false),
            ], $this->tagids[$row->id] ?? []),
        ]);
    }

    /**
     * Whether an information is for Kommunen like the reader's: of that size, or, where no size is named, of that
     * Landesverband.
     *
     * @param \stdClass $row
     * @return bool
     */
    private function fits(\stdClass $row): bool {
        if (!$this->profile) {
            return false;
        }
        $sizes = card_fields::sizes((string) $row->sizeclasses);
        if ($sizes) {
            $mine = $this->profile->sizeclass ?: array_search($this->profile->size, card_fields::size_menu(), true);
            return $mine && in_array((string) $mine, $sizes, true);
        }
        return $row->originassociation !== null && $row->originassociation === $this->profile->association;
    }
}
