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
use mod_thementeam\local\refusals;
use mod_thementeam\local\spaces;
use mod_thementeam\local\texts;

/**
 * Where sections stand, whether they are there, and who writes them. See {@see sections} for their texts.
 *
 * @package    mod_thementeam
 * @copyright  2026 KKI PraxisPortal
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class section_order extends section_changes {
    /**
     * Moves a section. Of two moves the later one wins.
     *
     * @param int $sectionid
     * @param int $afterid the section above it; 0: to the top
     * @return array
     * @throws \local_kki\live\refusal
     */
    public function move(int $sectionid, int $afterid): array {
        $documentid = 0;
        [$changed, $number] = $this->change(function (revision $revision) use ($sectionid, $afterid, &$documentid): bool {
            $documentid = (int) $this->section($sectionid)->documentid;
            $before = array_keys(sections::of_document($documentid));
            $others = array_values(array_diff($before, [$sectionid]));
            $place = $afterid === 0 ? 0 : array_search($afterid, $others);
            if ($place === false) {
                throw refusals::of('deleted_section');
            }
            array_splice($others, $afterid === 0 ? 0 : $place + 1, 0, [$sectionid]);
            if ($others === $before) {
                return false;
            }
            self::number($others);
            $revision->record('move', 'section', $sectionid);
            self::raise_content($revision, $documentid);
            return true;
        });
        if ($changed) {
            event\section_moved::of($this->workspace, $sectionid, ['documentid' => $documentid])->trigger();
        }
        return $this->answer($number, $documentid);
    }

    /**
     * Removes a section; it can be brought back.
     *
     * @param int $sectionid
     * @param int $version the version that the person saw
     * @return array
     * @throws \local_kki\live\refusal
     */
    public function delete(int $sectionid, int $version): array {
        $section = $theirs = null;
        [$changed, $number] = $this->change(
            function (revision $revision) use ($sectionid, $version, &$section, &$theirs): bool {
                global $DB;
                $section = $this->row($sectionid);
                $this->live((int) $section->documentid);
                if ($section->timedeleted !== null) {
                    return false;
                }
                if ((int) $section->version !== $version) {
                    $theirs = texts::get((int) $section->textid);
                    return false;
                }
                $gone = ['id' => $sectionid, 'timedeleted' => $revision->time, 'deletedby' => $revision->userid];
                $DB->update_record('thementeam_section', (object) $gone);
                $revision->record('delete', 'section', $sectionid);
                self::raise_content($revision, (int) $section->documentid);
                return true;
            },
        );
        if ($changed) {
            $other = ['documentid' => (int) $section->documentid];
            event\section_deleted::of($this->workspace, $sectionid, $other)->trigger();
        }
        $answer = $this->answer($number, (int) $section->documentid);
        return $theirs ? $answer + $this->conflict((int) $theirs->userid, (int) $theirs->timecreated) : $answer;
    }

    /**
     * Brings a removed section back to its place.
     *
     * @param int $sectionid
     * @return array
     * @throws \local_kki\live\refusal
     */
    public function restore(int $sectionid): array {
        $documentid = 0;
        [$changed, $number] = $this->change(function (revision $revision) use ($sectionid, &$documentid): bool {
            global $DB;
            $section = $this->row($sectionid);
            $documentid = (int) $section->documentid;
            $this->live($documentid);
            if ($section->timedeleted === null) {
                return false;
            }
            $DB->update_record('thementeam_section', (object) ['id' => $sectionid, 'timedeleted' => null, 'deletedby' => null]);
            // Others may stand in its place by now.
            self::number(array_keys(sections::of_document($documentid)));
            $revision->record('restore', 'section', $sectionid);
            self::raise_content($revision, $documentid);
            return true;
        });
        if ($changed) {
            event\section_restored::of($this->workspace, $sectionid, ['documentid' => $documentid])->trigger();
        }
        return $this->answer($number, $documentid);
    }

    /**
     * Gives the sections of a document their places.
     *
     * @param int[] $ids in their order
     */
    private static function number(array $ids): void {
        global $DB;
        foreach ($ids as $position => $id) {
            $DB->set_field('thementeam_section', 'position', $position, ['id' => $id]);
        }
    }

    /**
     * Deletes removed sections for good, with all versions of their texts and their files.
     *
     * @param int[] $sectionids of any space
     * @param int $userid who does it; 0: time does
     * @return int how many were deleted
     */
    public static function purge(array $sectionids, int $userid): int {
        global $DB;
        $count = 0;
        foreach ($DB->get_records_list('thementeam_section', 'id', $sectionids, '', 'id, spaceid') as $row) {
            [$changed] = spaces::change((int) $row->spaceid, $userid, function (revision $revision) use ($DB, $row): bool {
                $id = (int) $row->id;
                if (!$DB->record_exists_select('thementeam_section', 'id = ? AND timedeleted IS NOT NULL', [$id])) {
                    // Somebody was faster: it is gone, or back.
                    return false;
                }
                files::purge_items($revision->ownerid, [section_texts::AREA => [$id]]);
                texts::purge('section', [$id]);
                $DB->delete_records('thementeam_documentcard', ['sectionid' => $id]);
                $DB->delete_records('thementeam_section', ['id' => $id]);
                $revision->record('purge', 'section', $id);
                return true;
            });
            $count += (int) $changed;
        }
        return $count;
    }

    /**
     * Says that one writes a section, or no longer does. Whoever says it later takes over.
     *
     * @param int $sectionid
     * @param bool $writes
     * @return array
     * @throws \local_kki\live\refusal
     */
    public function claim(int $sectionid, bool $writes): array {
        $documentid = 0;
        [$changed, $number] = $this->change(function (revision $revision) use ($sectionid, $writes, &$documentid): bool {
            global $DB;
            $section = $this->section($sectionid);
            $documentid = (int) $section->documentid;
            $own = (int) $section->assigneeid === $revision->userid;
            if ($own === $writes) {
                return false;
            }
            $DB->set_field('thementeam_section', 'assigneeid', $writes ? $revision->userid : null, ['id' => $sectionid]);
            $revision->record($writes ? 'claim' : 'unclaim', 'section', $sectionid);
            $revision->record('claim', 'document', $documentid);
            return true;
        });
        if ($changed) {
            event\section_claimed::of($this->workspace, $sectionid, ['documentid' => $documentid])->trigger();
        }
        return $this->answer($number, $documentid);
    }
}
