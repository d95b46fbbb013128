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

use local_kki\baustein\merge;
use local_kki\live\revision;
use mod_thementeam\event;

/**
 * Changes everything on a card that its form shows, in one go, and brings it together field by field with what others
 * changed since the form opened. Where both changed the same field nothing is stored: the answer has both texts.
 *
 * @package    mod_thementeam
 * @copyright  2026 KKI PraxisPortal
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class card_edit extends card_changes {
    /** @var bool whether files were replaced: what was before cannot be brought back as it was */
    private bool $filed = false;

    /**
     * What a form starts with.
     *
     * @param int $cardid
     * @return array{version: int, fields: array<string, string>, files: array<string, array<string, string>>}
     * @throws \local_kki\live\refusal when the card is gone
     */
    public function start(int $cardid): array {
        $card = $this->live($cardid);
        return [
            'version' => (int) $card->version,
            'fields' => card_fields::of($card, texts::get((int) $card->textid)),
            'files' => card_files::state($this->workspace->instance->context, $cardid),
        ];
    }

    /**
     * Saves.
     *
     * @param int $cardid
     * @param array $base what the form started with: `fields` and `files`
     * @param array<string, string> $mine the fields as the person wants them; links to the own copy of the files are
     *                                    those of {@see file_rewrite_urls_to_pluginfile()}
     * @param int[] $drafts the person's copy of the files, by area
     * @return array revision, card, `merged` whether others' changes came in, `undo` whether {@see undo} can take it back; on a
     *               conflict besides `status` also `fields` (everything merged, mine where both changed it), `collisions`
     *               and `current` (what start() returns)
     * @throws \local_kki\live\refusal
     */
    public function save(int $cardid, array $base, array $mine, array $drafts): array {
        $conflict = $card = $before = null;
        $merged = false;
        [$changed, $number] = $this->change(
            function (revision $revision) use ($cardid, $base, $mine, $drafts, &$conflict, &$merged, &$card, &$before): bool {
                $card = $this->open($cardid);
                $text = texts::get((int) $card->textid);
                $theirs = card_fields::of($card, $text);
                $mine = $this->clean($card, $base['fields'], $mine, $theirs);
                // Tags are a set: they never collide, see clean().
                $merge = merge::fields(['tags' => $theirs['tags']] + $base['fields'], $mine, $theirs);
                foreach ($drafts as $area => $draftid) {
                    $files = $base['files'][$area] ?? [];
                    card_files::absorb($this->workspace->instance->context, $area, $cardid, $draftid, $files);
                }
                if ($merge->collisions) {
                    $conflict = ['fields' => $merge->values, 'collisions' => $merge->collisions];
                    return false;
                }
                $merged = array_diff_assoc($merge->values, $mine) !== [];
                $before = $theirs;
                return $this->write($revision, $card, $text, $theirs, $merge->values, $drafts);
            },
        );
        if ($changed) {
            $hidden = anonymity::covers($card, $this->workspace->userid());
            event\card_updated::of($this->workspace, $cardid, [], $hidden)->trigger();
        }
        $undo = $changed && !$this->filed;
        if ($undo) {
            undo::remember_change($this->workspace, $number, $card, $before);
        }
        if (!$conflict) {
            return $this->answer($number, $cardid) + ['merged' => $merged, 'undo' => $undo];
        }
        $card = $this->live($cardid);
        return ['revision' => $number, 'current' => $this->start($cardid)]
            + $conflict
            + $this->conflict($card, ...$this->last_change($card));
    }

    /**
     * The people who can take care of a card: those who may write here, and who does it already.
     *
     * @param int $cardid
     * @return string[] names by user id
     */
    public function assignees(int $cardid): array {
        return people::contributors($this->workspace, (int) $this->row($cardid)->assigneeid);
    }

    /**
     * The person's fields, ready to be compared: an editor writes the same text in its own way, and tags are a set.
     *
     * @param \stdClass $card
     * @param array<string, string> $base
     * @param array<string, string> $mine
     * @param array<string, string> $theirs
     * @return array<string, string>
     * @throws \local_kki\live\refusal
     */
    private function clean(\stdClass $card, array $base, array $mine, array $theirs): array {
        $mine = card_fields::clean($mine + $theirs, $card->kind);
        foreach ([$base, $theirs] as $other) {
            if (isset($other['content']) && texts::same_html($mine['content'], $other['content'])) {
                $mine['content'] = $other['content'];
            }
        }
        [$before, $wanted, $now] = array_map(
            fn(array $fields): array => card_fields::tags($fields['tags'] ?? ''),
            [$base, $mine, $theirs],
        );
        $mine['tags'] = card_fields::join([...array_diff($now, array_diff($before, $wanted)), ...array_diff($wanted, $before)]);
        $assignee = (int) $mine['assigneeid'];
        if ($assignee && $mine['assigneeid'] !== $theirs['assigneeid'] && !isset($this->assignees((int) $card->id)[$assignee])) {
            throw refusals::of('bad_assignee');
        }
        return $mine;
    }

    /**
     * Writes what changed.
     *
     * @param revision $revision
     * @param \stdClass $card
     * @param \stdClass $text
     * @param array<string, string> $before
     * @param array<string, string> $after
     * @param int[] $drafts
     * @return bool whether anything changed
     */
    private function write(
        revision $revision,
        \stdClass $card,
        \stdClass $text,
        array $before,
        array $after,
        array $drafts,
    ): bool {
        global $DB;
        $context = $this->workspace->instance->context;
        $cardid = (int) $card->id;
        $areas = array_filter(
            $drafts,
            fn(int $draftid, string $area): bool => card_files::differs($context, $area, $cardid, $draftid),
            ARRAY_FILTER_USE_BOTH,
        );
        $this->filed = $areas !== [];
        if (!array_diff_assoc($after, $before) && !$areas) {
            return false;
        }
        $textid = (int) $card->textid;
        if ($after['title'] !== $before['title'] || $after['content'] !== $before['content']) {
            $same = $after['content'] === $before['content'];
            $textid = $same
                ? $this->add_text($revision, $cardid, $after['title'], (string) $text->content, (int) $text->contentformat)
                : $this->add_text($revision, $cardid, $after['title'], $after['content'], (int) FORMAT_HTML);
        }
        $row = ['title' => $after['title'], 'kind' => $after['kind'], 'textid' => $textid];
        foreach ([...card_fields::NUMBERS, ...card_fields::LINES, 'sizeclasses'] as $field) {
            $row[$field] = $after[$field] === '' ? null : $after[$field];
        }
        $DB->update_record('thementeam_card', (object) ($row + [
            'id' => $cardid,
            'version' => $card->version + 1,
            'timemodified' => $revision->time,
        ]));
        if ($after['links'] !== $before['links']) {
            links::set($revision->ownerid, $cardid, json_decode($after['links'], true));
        }
        if ($after['tags'] !== $before['tags']) {
            $tags = card_fields::tags($after['tags']);
            \core_tag_tag::set_item_tags('mod_thementeam', card_parts::TAGGED, $cardid, $context, $tags);
        }
        foreach ($areas as $area => $draftid) {
            card_files::store($context, $area, $cardid, $draftid);
        }
        card_dates::follow($cardid);
        $revision->record('update', 'card', $cardid, $textid === (int) $card->textid ? null : $textid);
        if ($after['assigneeid'] !== '' && $after['assigneeid'] !== $before['assigneeid']) {
            $revision->record('assign', 'card', $cardid);
        }
        return true;
    }

    /**
     * Who changed a card last, and when.
     *
     * @param \stdClass $card
     * @return array{int, int} user id and time
     */
    private function last_change(\stdClass $card): array {
        $act = spaces::last_act((int) $card->spaceid, 'update', 'card', (int) $card->id) ?? texts::get((int) $card->textid);
        return [(int) $act->userid, (int) $act->timecreated];
    }
}
