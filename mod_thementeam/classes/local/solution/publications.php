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
use mod_thementeam\local\texts;

/**
 * Published, frozen versions of documents. Owner of the table thementeam_publication.
 *
 * @package    mod_thementeam
 * @copyright  2026 KKI PraxisPortal
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class publications extends document_changes {
    /** Everybody in the course reads it. */
    public const PUBLISHED = 'published';

    /** A newer one took its place. */
    public const SUPERSEDED = 'superseded';

    /** The team took it back. */
    public const WITHDRAWN = 'withdrawn';

    /**
     * A publication.
     *
     * @param int $publicationid
     * @return \stdClass
     */
    public static function get(int $publicationid): \stdClass {
        global $DB;
        return $DB->get_record('thementeam_publication', ['id' => $publicationid], '*', MUST_EXIST);
    }

    /**
     * A publication, if there is one.
     *
     * @param int $publicationid
     * @return \stdClass|null
     */
    public static function find(int $publicationid): ?\stdClass {
        global $DB;
        return $DB->get_record('thementeam_publication', ['id' => $publicationid]) ?: null;
    }

    /**
     * Publishes a document as it is. The one before it points to the new one.
     *
     * @param int $documentid
     * @param int $contentversion what the person saw
     * @param string $reason why there is a new version; the first one needs none
     * @return array with the publicationid
     * @throws \local_kki\live\refusal
     */
    public function publish(int $documentid, int $contentversion, string $reason): array {
        $reason = texts::line($reason);
        $publicationid = 0;
        $stale = false;
        [$changed, $number] = $this->change(
            function (revision $revision) use ($documentid, $contentversion, $reason, &$publicationid, &$stale): bool {
                $document = $this->live($documentid);
                if ((int) $document->contentversion !== $contentversion) {
                    $stale = true;
                    return false;
                }
                $before = self::of_document($documentid);
                $last = reset($before) ?: null;
                if ($last && $last->status === self::PUBLISHED && snapshot::version($last) === $contentversion) {
                    $publicationid = (int) $last->id;
                    return false;
                }
                $this->require_ready($document);
                if ($last && $reason === '') {
                    throw refusals::of('empty_reason');
                }
                $publicationid = $this->insert($revision, $document, $last ? (int) $last->number + 1 : 1);
                if ($last && $last->status === self::PUBLISHED) {
                    $this->end($revision, $last, self::SUPERSEDED, $reason, $publicationid);
                }
                $revision->record('publish', 'document', $documentid);
                return true;
            },
        );
        if ($changed) {
            event\publication_created::of($this->workspace, $publicationid, ['documentid' => $documentid])->trigger();
        }
        $answer = $this->answer($number, $documentid);
        return $stale ? $answer + signoffs::changed() : $answer + ['publicationid' => $publicationid];
    }

    /**
     * Takes a publication back. Its page stays and says why.
     *
     * @param int $publicationid
     * @param string $reason
     * @return array
     * @throws \local_kki\live\refusal
     */
    public function withdraw(int $publicationid, string $reason): array {
        $reason = texts::line($reason);
        if ($reason === '') {
            throw refusals::of('empty_reason');
        }
        $documentid = 0;
        [$changed, $number] = $this->change(
            function (revision $revision) use ($publicationid, $reason, &$documentid): bool {
                $publication = self::get($publicationid);
                $documentid = (int) $publication->documentid;
                if ($publication->status === self::WITHDRAWN) {
                    return false;
                }
                if ($publication->status === self::SUPERSEDED) {
                    throw refusals::of('superseded');
                }
                $this->end($revision, $publication, self::WITHDRAWN, $reason, null);
                $revision->record('withdraw', 'document', $documentid);
                return true;
            },
        );
        if ($changed) {
            event\publication_withdrawn::of($this->workspace, $publicationid, ['documentid' => $documentid])->trigger();
        }
        return $this->answer($number, $documentid);
    }

    /**
     * The publications of a document, newest first.
     *
     * @param int $documentid
     * @return \stdClass[]
     */
    public static function of_document(int $documentid): array {
        global $DB;
        return $DB->get_records('thementeam_publication', ['documentid' => $documentid], 'number DESC');
    }

    /**
     * What activities have published and not taken back, newest first.
     *
     * @param int[] $thementeamids
     * @return \stdClass[]
     */
    public static function of_instances(array $thementeamids): array {
        global $DB;
        if (!$thementeamids) {
            return [];
        }
        [$in, $params] = $DB->get_in_or_equal($thementeamids);
        $params[] = self::PUBLISHED;
        $select = "thementeamid $in AND status = ?";
        return $DB->get_records_select('thementeam_publication', $select, $params, 'timepublished DESC, id DESC');
    }

    /**
     * Forgets people in a space: who published, and the names among the authors.
     *
     * @param int $spaceid
     * @param int[] $userids
     * @return int[] ids of the documents
     */
    public static function erase(int $spaceid, array $userids): array {
        global $DB;
        $changed = [];
        foreach ($DB->get_records('thementeam_publication', ['spaceid' => $spaceid]) as $row) {
            $content = snapshot::without($row, $userids);
            $own = in_array((int) $row->userid, $userids, true);
            if ($own || $content !== $row->content) {
                $changed[] = (int) $row->documentid;
                $forgotten = ['id' => $row->id, 'content' => $content, 'userid' => $own ? 0 : $row->userid];
                $DB->update_record('thementeam_publication', (object) $forgotten);
            }
        }
        return $changed;
    }

    /**
     * Freezes a document.
     *
     * @param revision $revision
     * @param \stdClass $document
     * @param int $number
     * @return int id of the publication
     */
    private function insert(revision $revision, \stdClass $document, int $number): int {
        global $DB;
        $context = $this->workspace->instance->context;
        $publicationid = $DB->insert_record('thementeam_publication', (object) [
            'documentid' => $document->id,
            'thementeamid' => $this->workspace->instance->cm->instance,
            'spaceid' => $revision->ownerid,
            'number' => $number,
            'title' => $document->title,
            'lead' => $document->lead,
            'timereview' => $document->timereview,
            'content' => json_encode(snapshot::of($document, $context), JSON_THROW_ON_ERROR | JSON_UNESCAPED_UNICODE),
            'userid' => $revision->userid,
            'timepublished' => $revision->time,
            'timechanged' => $revision->time,
        ]);
        snapshot::copy_files($context, (int) $document->id, $publicationid);
        return $publicationid;
    }

    /**
     * Ends the time of a publication.
     *
     * @param revision $revision
     * @param \stdClass $publication
     * @param string $status
     * @param string $reason
     * @param int|null $by the publication that takes its place
     */
    private function end(revision $revision, \stdClass $publication, string $status, string $reason, ?int $by): void {
        global $DB;
        $DB->update_record('thementeam_publication', (object) [
            'id' => $publication->id,
            'status' => $status,
            'reason' => $reason,
            'supersededby' => $by,
            'timechanged' => $revision->time,
        ]);
    }

    /**
     * Says what is missing before a document can be published.
     *
     * @param \stdClass $document
     * @throws \local_kki\live\refusal
     */
    private function require_ready(\stdClass $document): void {
        if ((string) $document->lead === '') {
            throw refusals::of('empty_lead');
        }
        $written = array_filter(
            sections::of_document((int) $document->id),
            fn(\stdClass $section): bool => !section_texts::is_empty($section->content),
        );
        if (!$written) {
            throw refusals::of('empty_document');
        }
        $instance = $this->workspace->instance;
        $needed = signoffs::needed($instance, signoffs::team_size($instance, (int) $this->workspace->space->groupid));
        $current = array_filter(
            signoffs::of_document((int) $document->id),
            fn(\stdClass $signoff): bool => (int) $signoff->contentversion === (int) $document->contentversion,
        );
        if (count($current) < $needed) {
            throw refusals::of('more_signoffs', ['needed' => $needed, 'current' => count($current)]);
        }
    }
}
