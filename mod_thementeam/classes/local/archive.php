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
use mod_thementeam\event;
use mod_thementeam\workspace;

/**
 * Archives a space: it can be read and searched as before, and says who archived it, when and why; nobody writes, and it stays
 * out of what waits. Part of {@see spaces}.
 *
 * @package    mod_thementeam
 * @copyright  2026 KKI PraxisPortal
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class archive {
    /**
     * Use it on a space.
     *
     * @param workspace $workspace the space, and who acts or reads
     */
    public function __construct(
        /** @var workspace the space, and who acts or reads */
        private readonly workspace $workspace,
    ) {
    }

    /**
     * Archives the space, or opens it again. Doing so twice is no problem; the first reason stays.
     *
     * @param bool $archived
     * @param string $reason
     * @return array revision
     * @throws \local_kki\live\refusal when there is no reason, or it is too long
     */
    public function set(bool $archived, string $reason): array {
        $reason = texts::line($reason);
        if ($archived && $reason === '') {
            throw refusals::of('empty_reason');
        }
        $spaceid = (int) $this->workspace->space->id;
        [$changed, $number] = spaces::change(
            $spaceid,
            $this->workspace->userid(),
            function (revision $revision) use ($archived, $reason): bool {
                global $DB;
                if ((bool) spaces::get($revision->ownerid)->archived === $archived) {
                    return false;
                }
                $DB->update_record(spaces::TABLE, (object) [
                    'id' => $revision->ownerid,
                    'archived' => (int) $archived,
                    'archivedby' => $archived ? $revision->userid : null,
                    'archivereason' => $archived ? $reason : null,
                    'timearchived' => $archived ? $revision->time : null,
                ]);
                $revision->record($archived ? 'archive' : 'unarchive', 'space', $revision->ownerid);
                return true;
            },
        );
        if ($changed) {
            event\space_archived::of($this->workspace, $spaceid, ['archived' => (int) $archived])->trigger();
        }
        return ['revision' => $number];
    }

    /**
     * Who archived the space, when and why.
     *
     * @return string plain text; empty where a trainer did not
     */
    public function note(): string {
        $space = $this->workspace->space;
        if (!$space->archived || $space->timearchived === null) {
            return '';
        }
        $by = (int) $space->archivedby;
        return get_string('space_archived_by', 'thementeam', [
            'name' => people::of([$by], $this->workspace->instance->context)->name($by),
            'day' => userdate((int) $space->timearchived, get_string('strftimedate', 'langconfig')),
            'reason' => (string) $space->archivereason,
        ]);
    }

    /**
     * Forgets who archived a space; what they gave as a reason goes too.
     *
     * @param int $spaceid
     * @param int[] $userids
     * @return bool whether there was anything
     */
    public static function erase(int $spaceid, array $userids): bool {
        global $DB;
        if (!in_array((int) spaces::get($spaceid)->archivedby, $userids, true)) {
            return false;
        }
        $DB->update_record(spaces::TABLE, (object) ['id' => $spaceid, 'archivedby' => 0, 'archivereason' => '']);
        return true;
    }
}
