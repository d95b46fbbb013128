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
use mod_thementeam\instance;
use mod_thementeam\local\refusals;
use mod_thementeam\local\spaces;
use mod_thementeam\local\texts;
use mod_thementeam\workspace;

/**
 * What readers say of a publication, in one click. Owner of the table thementeam_reaction. Nobody is told who it was.
 *
 * @package    mod_thementeam
 * @copyright  2026 KKI PraxisPortal
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class reactions {
    /** What can be said. */
    public const REACTIONS = ['used', 'unsuitable', 'outdated'];

    /**
     * Says something of a publication, or takes it back. One reaction per person.
     *
     * @param \stdClass $publication
     * @param instance $instance its activity, seen by the reader
     * @param string $reaction one of REACTIONS; '' takes it back
     * @param string $note one line; not with "used"
     * @return array revision, counts and own
     * @throws \local_kki\live\refusal
     */
    public static function set(\stdClass $publication, instance $instance, string $reaction, string $note): array {
        if ($reaction !== '' && !in_array($reaction, self::REACTIONS, true)) {
            throw new \invalid_parameter_exception('Unknown reaction');
        }
        $note = in_array($reaction, ['', 'used'], true) ? '' : texts::line($note);
        $publicationid = (int) $publication->id;
        // The journal is the team's: it learns that somebody answered, not who.
        [$changed, $number] = spaces::change(
            (int) $publication->spaceid,
            0,
            function (revision $revision) use ($publicationid, $instance, $reaction, $note): bool {
                $publication = publications::get($publicationid);
                if ($publication->status !== publications::PUBLISHED) {
                    throw refusals::of('not_published');
                }
                return self::write($revision, $publication, $instance->userid, $reaction, $note);
            },
        );
        if ($changed) {
            $workspace = workspace::of_space((int) $publication->spaceid, $instance->userid);
            event\reaction_set::of($workspace, $publicationid, [], true)->trigger();
        }
        return ['revision' => $number] + self::seen_by($publicationid, $instance->userid);
    }

    /**
     * What a reader sees of the reactions: how many, and the own one.
     *
     * @param int $publicationid
     * @param int $userid
     * @return array counts (used, unsuitable, outdated), own and ownnote
     */
    public static function seen_by(int $publicationid, int $userid): array {
        global $DB;
        $own = $DB->get_record('thementeam_reaction', ['publicationid' => $publicationid, 'userid' => $userid]);
        return [
            'counts' => self::counts([$publicationid])[$publicationid],
            'own' => $own ? $own->reaction : '',
            'ownnote' => $own ? (string) $own->note : '',
        ];
    }

    /**
     * How often each reaction was given.
     *
     * @param int[] $publicationids
     * @return array<int, array<string, int>> by publication and reaction
     */
    public static function counts(array $publicationids): array {
        global $DB;
        $counts = array_fill_keys($publicationids, array_fill_keys(self::REACTIONS, 0));
        if (!$publicationids) {
            return [];
        }
        [$in, $params] = $DB->get_in_or_equal($publicationids);
        $rows = $DB->get_recordset_sql(
            "SELECT publicationid, reaction, COUNT(1) AS number
               FROM {thementeam_reaction}
              WHERE publicationid $in
           GROUP BY publicationid, reaction",
            $params,
        );
        foreach ($rows as $row) {
            $counts[$row->publicationid][$row->reaction] = (int) $row->number;
        }
        $rows->close();
        return $counts;
    }

    /**
     * The lines that readers wrote to publications of a document, for the team; without names.
     *
     * @param int $documentid
     * @return array[] id, publicationid, reaction, note (plain text), time, and cardid where a card was made of it
     */
    public static function lines(int $documentid): array {
        global $DB;
        $rows = $DB->get_records_sql(
            "SELECT r.id, r.publicationid, r.reaction, r.note, r.timemodified, c.id AS cardid
               FROM {thementeam_reaction} r
               JOIN {thementeam_publication} p ON p.id = r.publicationid
          LEFT JOIN {thementeam_card} c ON c.id = r.cardid AND c.timedeleted IS NULL
              WHERE p.documentid = ? AND r.note IS NOT NULL
           ORDER BY r.id DESC",
            [$documentid],
        );
        return array_values(array_map(fn(\stdClass $row): array => [
            'id' => (int) $row->id,
            'publicationid' => (int) $row->publicationid,
            'reaction' => $row->reaction,
            'note' => $row->note,
            'cardid' => (int) $row->cardid,
        ], $rows));
    }

    /**
     * Forgets people in a space: what they said goes with them, for a line could tell who it was.
     *
     * @param int $spaceid
     * @param int[] $userids
     * @return int[] ids of the documents
     */
    public static function erase(int $spaceid, array $userids): array {
        global $DB;
        [$in, $params] = $DB->get_in_or_equal($userids, SQL_PARAMS_NAMED);
        $params['spaceid'] = $spaceid;
        $documents = $DB->get_fieldset_sql(
            "SELECT DISTINCT p.documentid
               FROM {thementeam_publication} p
               JOIN {thementeam_reaction} r ON r.publicationid = p.id
              WHERE r.spaceid = :spaceid AND r.userid $in",
            $params,
        );
        $DB->delete_records_select('thementeam_reaction', "spaceid = :spaceid AND userid $in", $params);
        return array_map('intval', $documents);
    }

    /**
     * Writes a reaction.
     *
     * @param revision $revision
     * @param \stdClass $publication
     * @param int $userid
     * @param string $reaction
     * @param string $note
     * @return bool whether anything changed
     */
    private static function write(
        revision $revision,
        \stdClass $publication,
        int $userid,
        string $reaction,
        string $note,
    ): bool {
        global $DB;
        $key = ['publicationid' => (int) $publication->id, 'userid' => $userid];
        $before = $DB->get_record('thementeam_reaction', $key);
        if ($reaction === ($before->reaction ?? '') && $note === (string) ($before->note ?? '')) {
            return false;
        }
        if ($reaction === '') {
            $DB->delete_records('thementeam_reaction', $key);
        } else {
            $row = ['reaction' => $reaction, 'note' => $note === '' ? null : $note, 'timemodified' => $revision->time];
            if ($before) {
                // Another line is another matter: what the team made of the first one stays with the team.
                $cardid = $note === (string) $before->note ? $before->cardid : null;
                $DB->update_record('thementeam_reaction', (object) ($row + ['id' => $before->id, 'cardid' => $cardid]));
            } else {
                $row += $key + ['spaceid' => $revision->ownerid, 'timecreated' => $revision->time];
                $DB->insert_record('thementeam_reaction', (object) $row);
            }
        }
        $revision->record('react', 'document', (int) $publication->documentid);
        return true;
    }
}
