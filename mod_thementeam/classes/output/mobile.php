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

namespace mod_thementeam\output;

use local_kki\live\refusal;
use mod_thementeam\instance;
use mod_thementeam\local\board;
use mod_thementeam\workspace;

/**
 * What the Moodle app shows: the board, a card with its comments, and the way to the full view. The templates hold no word of
 * anybody's: the app compiles them, so everything that people wrote travels as data.
 *
 * @package    mod_thementeam
 * @copyright  2026 KKI PraxisPortal
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class mobile {
    /**
     * The board of a team.
     *
     * @param array $args cmid, and where wanted groupid
     * @return array templates and otherdata
     * @throws \moodle_exception for those who may not read it
     */
    public static function space_view(array $args): array {
        $instance = self::enter((int) ($args['cmid'] ?? 0));
        $groupid = isset($args['groupid']) && $args['groupid'] !== '' ? (int) $args['groupid'] : $instance->default_group();
        if ($groupid === null) {
            return self::answer('mobile_space', ['space' => ['none' => get_string('nogroups_participant', 'thementeam')]]);
        }
        $workspace = workspace::of_group($instance, $groupid);
        $workspace->require_reader();
        $space = (new board($workspace))->space();
        $people = array_column($space['people'], 'name', 'id');
        $instance->viewed();
        return self::answer('mobile_space', ['space' => [
            'cmid' => (int) $instance->cm->id,
            'readers' => $space['readers'],
            'fullurl' => self::full_url($workspace),
            'groups' => self::groups($workspace),
            'columns' => array_map(fn(array $column): array => [
                'id' => $column['id'],
                'name' => $column['name'],
                'cards' => array_values(array_map(fn(array $card): array => [
                    'id' => $card['id'],
                    'title' => $card['title'],
                    'author' => $people[$card['userid']] ?? self::nobody($card),
                    'excerpt' => $card['excerpt'] ?? '',
                    'commentcount' => $card['commentcount'],
                ], array_filter($space['cards'], fn(array $card): bool => $card['columnid'] === $column['id']))),
            ], $space['columns']),
        ]]);
    }

    /**
     * A card with its comments, and the place for one's own.
     *
     * @param array $args cmid and cardid
     * @return array templates and otherdata
     * @throws \moodle_exception for those who may not read it, or when it is gone
     */
    public static function card_view(array $args): array {
        $instance = self::enter((int) ($args['cmid'] ?? 0));
        try {
            $workspace = workspace::of_card((int) ($args['cardid'] ?? 0));
            if ((int) $workspace->instance->cm->id !== (int) $instance->cm->id) {
                throw new \moodle_exception('invalidrecordunknown');
            }
            $workspace->require_reader();
            $card = (new board($workspace))->detail((int) $args['cardid']);
        } catch (refusal $refusal) {
            throw new \moodle_exception('refused_' . $refusal->reason, 'thementeam');
        }
        return self::answer('mobile_card', [
            'card' => [
                'id' => $card['id'],
                'cmid' => (int) $instance->cm->id,
                'title' => $card['title'],
                'author' => implode(' · ', array_filter([$card['author'], $card['association']])),
                'content' => $card['content'],
                'fullurl' => self::full_url($workspace, $card['id']),
                'cancomment' => $workspace->can_contribute(),
                'readers' => $workspace->readers(),
                'comments' => array_map(fn(array $comment): array => [
                    'id' => $comment['id'],
                    'author' => $comment['author'] ?? '',
                    'when' => userdate($comment['timecreated'], get_string('strftimedatetime', 'langconfig')),
                    'content' => $comment['content'] ?? '',
                    'reason' => $comment['reason'] ?? '',
                ], $card['comments']),
            ],
            // A new one with every view: what is sent twice from one view counts once.
            'uuid' => \core\uuid::generate(),
            'comment' => '',
            'message' => '',
        ]);
    }

    /**
     * The activity, for those who may be there.
     *
     * @param int $cmid
     * @return instance
     */
    private static function enter(int $cmid): instance {
        $instance = instance::from_cmid($cmid);
        require_login($instance->course, false, $instance->cm, true, true);
        require_capability('mod/thementeam:view', $instance->context);
        return $instance;
    }

    /**
     * The spaces that the person can go to, where there is more than one.
     *
     * @param workspace $workspace
     * @return array[] id, name and current each
     */
    private static function groups(workspace $workspace): array {
        $groups = $workspace->instance->readable_groups();
        return count($groups) < 2 ? [] : array_values(array_map(fn(\stdClass $group): array => [
            'id' => (int) $group->id,
            'name' => format_string($group->name, true, ['context' => $workspace->instance->context]),
            'current' => (int) $group->id === (int) $workspace->space->groupid,
        ], $groups));
    }

    /**
     * Where the full view is.
     *
     * @param workspace $workspace
     * @param int|null $cardid the card that it opens with
     * @return string
     */
    private static function full_url(workspace $workspace, ?int $cardid = null): string {
        return (new \moodle_url('/mod/thementeam/view.php', array_filter([
            'id' => $workspace->instance->cm->id,
            'group' => (int) $workspace->space->groupid,
            'card' => $cardid,
        ], fn(mixed $value): bool => $value !== null)))->out(false);
    }

    /**
     * What is said instead of a name.
     *
     * @param array $card
     * @return string
     */
    private static function nobody(array $card): string {
        return get_string(empty($card['anonymous']) ? 'formermember' : 'anonymous', 'thementeam');
    }

    /**
     * What the app takes: a template, and data as JSON.
     *
     * @param string $template
     * @param array $data
     * @return array
     */
    private static function answer(string $template, array $data): array {
        global $OUTPUT;
        $data = array_map(
            fn(mixed $value): string => is_array($value) ? json_encode($value, JSON_THROW_ON_ERROR) : $value,
            $data,
        );
        return [
            'templates' => [['id' => 'main', 'html' => $OUTPUT->render_from_template("mod_thementeam/$template", [])]],
            'javascript' => '',
            'otherdata' => $data,
            'files' => [],
        ];
    }
}
