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

namespace mod_thementeam;

use local_kki\live\refusal;
use mod_thementeam\local\municipalities;
use mod_thementeam\local\refusals;
use mod_thementeam\local\spaces;

/**
 * A space as one person works in it: which activity, which row, and what this person may do there.
 *
 * @package    mod_thementeam
 * @copyright  2026 KKI PraxisPortal
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class workspace {
    /** @var bool|null whether the person may write here */
    private ?bool $contributes = null;

    /** @var municipalities|null the Kommunen of those who may write here */
    private ?municipalities $municipalities = null;

    /**
     * Use one of the of_… methods.
     *
     * @param instance $instance
     * @param \stdClass $space
     */
    private function __construct(
        /** @var instance the activity, seen by the person who acts */
        public readonly instance $instance,
        /** @var \stdClass row of thementeam_space */
        public readonly \stdClass $space,
    ) {
    }

    /**
     * The workspace of a group, made on first use.
     *
     * @param instance $instance
     * @param int $groupid 0: the space of all
     * @return self
     * @throws \required_capability_exception when the person may not read it, or there is no such group
     */
    public static function of_group(instance $instance, int $groupid): self {
        if (!$instance->can_read($groupid)) {
            throw self::out_of_sight($instance);
        }
        $space = spaces::find((int) $instance->cm->instance, $groupid);
        if (!$space && $instance->reaches($groupid)) {
            $name = $instance->readable_groups()[$groupid]->name ?? null;
            $space = spaces::make((int) $instance->cm->instance, $groupid, $name);
        }
        return new self($instance, $space ?? throw self::out_of_sight($instance));
    }

    /**
     * The workspace with an id.
     *
     * @param int $spaceid
     * @param int|null $userid who acts; null: the current user
     * @return self
     */
    public static function of_space(int $spaceid, ?int $userid = null): self {
        return self::of_row(spaces::get($spaceid), $userid);
    }

    /**
     * The workspace that a card lies in, deleted or not.
     *
     * @param int $cardid
     * @param int|null $userid who acts; null: the current user
     * @return self
     * @throws refusal when there is no such card (any more)
     */
    public static function of_card(int $cardid, ?int $userid = null): self {
        return self::of_row(spaces::of_card($cardid) ?? throw refusals::of('deleted_card'), $userid);
    }

    /**
     * The workspace that a comment was written in, deleted or not.
     *
     * @param int $commentid
     * @param int|null $userid who acts; null: the current user
     * @return self
     * @throws refusal when there is no such comment (any more)
     */
    public static function of_comment(int $commentid, ?int $userid = null): self {
        return self::of_row(spaces::of_comment($commentid) ?? throw refusals::of('deleted_comment'), $userid);
    }

    /**
     * The workspace that a column belongs to.
     *
     * @param int $columnid
     * @param int|null $userid who acts; null: the current user
     * @return self
     * @throws refusal when there is no such column (any more)
     */
    public static function of_column(int $columnid, ?int $userid = null): self {
        return self::of_row(spaces::of_column($columnid) ?? throw refusals::of('unknown_column'), $userid);
    }

    /**
     * The workspace that a document is written in, removed or not.
     *
     * @param int $documentid
     * @param int|null $userid who acts; null: the current user
     * @return self
     * @throws refusal when there is no such document (any more)
     */
    public static function of_document(int $documentid, ?int $userid = null): self {
        return self::of_row(spaces::of_item('document', $documentid) ?? throw refusals::of('deleted_document'), $userid);
    }

    /**
     * The workspace that a section is written in, removed or not.
     *
     * @param int $sectionid
     * @param int|null $userid who acts; null: the current user
     * @return self
     * @throws refusal when there is no such section (any more)
     */
    public static function of_section(int $sectionid, ?int $userid = null): self {
        return self::of_row(spaces::of_item('section', $sectionid) ?? throw refusals::of('deleted_section'), $userid);
    }

    /**
     * The workspace that a publication comes from.
     *
     * @param int $publicationid
     * @param int|null $userid who acts; null: the current user
     * @return self
     * @throws refusal when there is no such publication (any more)
     */
    public static function of_publication(int $publicationid, ?int $userid = null): self {
        return self::of_row(spaces::of_item('publication', $publicationid) ?? throw refusals::of('not_published'), $userid);
    }

    /**
     * The workspace whose publication a reader answered to.
     *
     * @param int $reactionid
     * @param int|null $userid who acts; null: the current user
     * @return self
     * @throws refusal when there is no such reaction (any more)
     */
    public static function of_reaction(int $reactionid, ?int $userid = null): self {
        return self::of_row(spaces::of_item('reaction', $reactionid) ?? throw refusals::of('no_reaction'), $userid);
    }

    /**
     * The workspace that meets.
     *
     * @param int $meetingid
     * @param int|null $userid who acts; null: the current user
     * @return self
     * @throws refusal when there is no such meeting (any more)
     */
    public static function of_meeting(int $meetingid, ?int $userid = null): self {
        return self::of_row(spaces::of_item('meeting', $meetingid) ?? throw refusals::of('deleted_meeting'), $userid);
    }

    /**
     * The workspace that decided something, removed or not.
     *
     * @param int $decisionid
     * @param int|null $userid who acts; null: the current user
     * @return self
     * @throws refusal when there is no such decision (any more)
     */
    public static function of_decision(int $decisionid, ?int $userid = null): self {
        return self::of_row(spaces::of_item('decision', $decisionid) ?? throw refusals::of('deleted_decision'), $userid);
    }

    /**
     * The workspace of a row.
     *
     * @param \stdClass $space
     * @param int|null $userid
     * @return self
     */
    private static function of_row(\stdClass $space, ?int $userid): self {
        return new self(instance::from_id((int) $space->thementeamid, $userid), $space);
    }

    /**
     * Who acts.
     *
     * @return int
     */
    public function userid(): int {
        return $this->instance->userid;
    }

    /**
     * Whether the space can only be read: its group has ended, or the activity's groups have changed.
     *
     * @return bool
     */
    public function is_archived(): bool {
        return $this->space->archived || !$this->instance->reaches((int) $this->space->groupid);
    }

    /**
     * Whether a trainer has closed the space for writing for now.
     *
     * @return bool
     */
    public function is_locked(): bool {
        return (bool) $this->space->locked;
    }

    /**
     * Whether the person may write here.
     *
     * @return bool
     */
    public function can_contribute(): bool {
        return $this->contributes ??=
            !$this->space->archived && !$this->space->locked && $this->instance->can_contribute((int) $this->space->groupid);
    }

    /**
     * Whether the person may change the columns, and close the space for writing.
     *
     * @return bool
     */
    public function can_manage(): bool {
        return !$this->is_archived() && $this->instance->has('mod/thementeam:managespace');
    }

    /**
     * Whether the person may archive the space, or open it again. What a change of groups has put out of reach stays archived.
     *
     * @return bool
     */
    public function can_archive(): bool {
        return $this->instance->has('mod/thementeam:managespace') && $this->instance->reaches((int) $this->space->groupid);
    }

    /**
     * Whether the person may remove what others wrote here.
     *
     * @return bool
     */
    public function can_moderate(): bool {
        return $this->can_contribute() && $this->instance->can_moderate();
    }

    /**
     * The Kommunen of those who may write here.
     *
     * @return municipalities
     */
    public function municipalities(): municipalities {
        return $this->municipalities ??= municipalities::of($this);
    }

    /**
     * Stops whoever may not read this space.
     *
     * @throws \required_capability_exception
     */
    public function require_reader(): void {
        require_capability('mod/thementeam:view', $this->instance->context, $this->userid());
        if (!$this->instance->can_read((int) $this->space->groupid)) {
            throw self::out_of_sight($this->instance);
        }
    }

    /**
     * Stops whoever may not write in this space.
     *
     * @throws \required_capability_exception for those who never write here, or do not even see the space
     * @throws refusal for those who read along: another team's space, or an archived one
     */
    public function require_contributor(): void {
        $this->require_reader();
        require_capability('mod/thementeam:contribute', $this->instance->context, $this->userid());
        if ($this->is_archived()) {
            throw refusals::of('archived');
        }
        if ($this->is_locked()) {
            throw refusals::of('locked');
        }
        if (!$this->can_contribute()) {
            throw refusals::of('not_allowed');
        }
    }

    /**
     * Stops whoever may not change the columns, or close the space.
     *
     * @throws \required_capability_exception for those who never do that here, or do not even see the space
     * @throws refusal where the space is archived
     */
    public function require_manager(): void {
        $this->require_reader();
        require_capability('mod/thementeam:managespace', $this->instance->context, $this->userid());
        if ($this->is_archived()) {
            throw refusals::of('archived');
        }
    }

    /**
     * Stops whoever may not archive the space, or open it again.
     *
     * @throws \required_capability_exception for those who never do that here, or do not even see the space
     * @throws refusal where the space's group has ended
     */
    public function require_archiver(): void {
        $this->require_reader();
        require_capability('mod/thementeam:managespace', $this->instance->context, $this->userid());
        if (!$this->can_archive()) {
            throw refusals::of('archived');
        }
    }

    /**
     * Who reads what is written here, as a sentence.
     *
     * @return string
     */
    public function readers(): string {
        if (!$this->instance->reaches((int) $this->space->groupid)) {
            return get_string('readers_archived', 'thementeam');
        }
        return get_string(match ($this->instance->group_mode()) {
            SEPARATEGROUPS => 'readers_separate',
            VISIBLEGROUPS => 'readers_visible',
            default => 'readers_all',
        }, 'thementeam');
    }

    /**
     * What is said to those who ask for a space that is not for them.
     *
     * @param instance $instance
     * @return \required_capability_exception
     */
    private static function out_of_sight(instance $instance): \required_capability_exception {
        return new \required_capability_exception($instance->context, 'moodle/site:accessallgroups', 'nopermissions', '');
    }
}
