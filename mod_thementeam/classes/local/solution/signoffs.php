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
use mod_thementeam\local\people;
use mod_thementeam\local\refusals;

/**
 * Who stands by a document as it is. Owner of the table thementeam_signoff.
 *
 * @package    mod_thementeam
 * @copyright  2026 KKI PraxisPortal
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class signoffs extends document_changes {
    /** How a person can be named. */
    public const NAMINGS = ['name', 'kommune', 'none'];

    /** Most sign-offs that a trainer can ask for. */
    public const MAX = 9;

    /**
     * Signs a document off, or takes that back.
     *
     * @param int $documentid
     * @param int $contentversion what the person read
     * @param string $naming one of NAMINGS; '' takes it back
     * @return array
     * @throws \local_kki\live\refusal
     */
    public function set(int $documentid, int $contentversion, string $naming): array {
        if ($naming !== '' && !in_array($naming, self::NAMINGS, true)) {
            throw new \invalid_parameter_exception('Unknown naming');
        }
        $stale = null;
        [$changed, $number] = $this->change(
            function (revision $revision) use ($documentid, $contentversion, $naming, &$stale): bool {
                global $DB;
                $document = $this->live($documentid);
                $key = ['documentid' => $documentid, 'userid' => $revision->userid];
                $before = $DB->get_record('thementeam_signoff', $key);
                if ($naming === '') {
                    $DB->delete_records('thementeam_signoff', $key);
                    $before && $revision->record('unsign', 'document', $documentid);
                    return (bool) $before;
                }
                if ((int) $document->contentversion !== $contentversion) {
                    $stale = $document;
                    return false;
                }
                if ($before && $before->naming === $naming && (int) $before->contentversion === $contentversion) {
                    return false;
                }
                $row = ['naming' => $naming, 'contentversion' => $contentversion, 'timemodified' => $revision->time];
                if ($before) {
                    $DB->update_record('thementeam_signoff', (object) ($row + ['id' => $before->id]));
                } else {
                    $row += $key + ['spaceid' => $revision->ownerid, 'timecreated' => $revision->time];
                    $DB->insert_record('thementeam_signoff', (object) $row);
                }
                $revision->record('sign', 'document', $documentid);
                return true;
            },
        );
        if ($changed) {
            event\document_signed::of($this->workspace, $documentid, ['signed' => $naming !== ''])->trigger();
        }
        $answer = $this->answer($number, $documentid);
        return $stale ? $answer + self::changed() : $answer;
    }

    /**
     * The sign-offs of a document, the first one first.
     *
     * @param int $documentid
     * @return \stdClass[]
     */
    public static function of_document(int $documentid): array {
        global $DB;
        return $DB->get_records('thementeam_signoff', ['documentid' => $documentid], 'id');
    }

    /**
     * How many people write in a space.
     *
     * @param instance $instance
     * @param int $groupid
     * @return int
     */
    public static function team_size(instance $instance, int $groupid): int {
        return count_enrolled_users($instance->context, 'mod/thementeam:contribute', max(0, $groupid));
    }

    /**
     * How many sign-offs a publication needs.
     *
     * @param instance $instance
     * @param int $size of the team
     * @return int
     */
    public static function needed(instance $instance, int $size): int {
        global $DB;
        $setting = $DB->get_field('thementeam', 'signoffs', ['id' => $instance->cm->instance]);
        return $setting === null || $setting === false ? ($size <= 2 ? 1 : 2) : (int) $setting;
    }

    /**
     * Brings the activity's setting into the shape that is stored: null where the form leaves it to the size of the team.
     *
     * @param \stdClass $data from the form
     */
    public static function normalise(\stdClass $data): void {
        if (property_exists($data, 'signoffs')) {
            $chosen = $data->signoffs;
            $data->signoffs = $chosen === null || $chosen === '' ? null : min(self::MAX, max(0, (int) $chosen));
        }
    }

    /**
     * What is answered to those who read an earlier version.
     *
     * @return array
     */
    public static function changed(): array {
        return ['status' => 'conflict', 'code' => 'changed', 'message' => get_string('conflict_changed', 'thementeam')];
    }

    /**
     * Forgets people in a space.
     *
     * @param int $spaceid
     * @param int[] $userids
     * @return int[] ids of the documents
     */
    public static function erase(int $spaceid, array $userids): array {
        global $DB;
        [$in, $params] = $DB->get_in_or_equal($userids, SQL_PARAMS_NAMED);
        $params['spaceid'] = $spaceid;
        $select = "spaceid = :spaceid AND userid $in";
        $ids = $DB->get_fieldset_select('thementeam_signoff', 'documentid', $select, $params);
        $DB->delete_records_select('thementeam_signoff', $select, $params);
        return array_map('intval', $ids);
    }
}
