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
use mod_thementeam\local\people;
use mod_thementeam\local\refusals;
use mod_thementeam\local\spaces;
use mod_thementeam\workspace;

/**
 * What everything that changes documents has in common.
 *
 * Every change answers like the web service: the revision of the space and the document as it is now, and `status` where
 * somebody else was faster. A no is a {@see \local_kki\live\refusal}.
 *
 * @package    mod_thementeam
 * @copyright  2026 KKI PraxisPortal
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
abstract class document_changes {
    /**
     * A writer.
     *
     * @param workspace $workspace the space, and who acts
     */
    public function __construct(
        /** @var workspace the space, and who acts */
        protected readonly workspace $workspace,
    ) {
    }

    /**
     * A document of this space that was not removed. Call it inside a change.
     *
     * @param int $documentid
     * @return \stdClass
     * @throws \local_kki\live\refusal
     */
    protected function live(int $documentid): \stdClass {
        $document = documents::find($documentid, (int) $this->workspace->space->id);
        return $document && $document->timedeleted === null ? $document : throw refusals::of('deleted_document');
    }

    /**
     * Runs a change of the space.
     *
     * @param callable $change
     * @return array{bool, int} whether anything changed, and the revision afterwards
     */
    protected function change(callable $change): array {
        return spaces::write((int) $this->workspace->space->id, $this->workspace->userid(), $change);
    }

    /**
     * Notes that what a document says has changed: sign-offs were for an earlier version now.
     *
     * @param revision $revision
     * @param int $documentid
     * @param int|null $textid the new version of the head, where it is that
     */
    protected static function raise_content(revision $revision, int $documentid, ?int $textid = null): void {
        documents::raise($documentid, $revision->time);
        $revision->record('update', 'document', $documentid, $textid);
    }

    /**
     * What is answered after a change: revision and document.
     *
     * @param int $number
     * @param int $documentid
     * @return array
     */
    protected function answer(int $number, int $documentid): array {
        return ['revision' => $number, 'document' => (new document_view($this->workspace))->document($documentid)];
    }

    /**
     * What is answered to those who started from an old version.
     *
     * @param int $userid who was faster
     * @param int $time
     * @return array
     */
    protected function conflict(int $userid, int $time): array {
        $name = people::of([$userid], $this->workspace->instance->context)->name($userid);
        return [
            'status' => 'conflict',
            'code' => 'stale',
            'message' => get_string('conflict_stale', 'thementeam', $name),
            'by' => $name,
            'when' => $time,
        ];
    }
}
