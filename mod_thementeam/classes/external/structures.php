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

namespace mod_thementeam\external;

use core_external\external_multiple_structure;
use core_external\external_single_structure;
use local_kki\external\value;

/**
 * What several functions take or return.
 *
 * @package    mod_thementeam
 * @copyright  2026 KKI PraxisPortal
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class structures {
    /**
     * A uuid that the browser made, so that a retry counts once.
     *
     * @return value
     */
    public static function uuid(): value {
        return new value(PARAM_ALPHANUMEXT, 'Made by the client, so that a retry counts once; up to 36 characters');
    }

    /**
     * Stops a uuid that is none.
     *
     * @param string $uuid
     * @throws \invalid_parameter_exception
     */
    public static function require_uuid(string $uuid): void {
        if (!preg_match('/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}\z/i', $uuid)) {
            throw new \invalid_parameter_exception('Not a uuid');
        }
    }

    /**
     * What the caller may do in a space.
     *
     * @return value[]
     */
    public static function access_fields(): array {
        return [
            'cancontribute' => new value(PARAM_BOOL, 'Whether the caller may write'),
            'canmoderate' => new value(PARAM_BOOL, 'Whether the caller may remove what others wrote'),
            'canmanage' => new value(PARAM_BOOL, 'Whether the caller may change the columns, and close the space for writing'),
            'archived' => new value(PARAM_BOOL, 'Whether the space has ended: it can only be read'),
            'locked' => new value(PARAM_BOOL, 'Whether the space is closed for writing for now'),
            'canarchive' => new value(PARAM_BOOL, 'Whether the caller may archive the space, and open it again', VALUE_OPTIONAL),
            'archivednote' => new value(PARAM_RAW, 'Who archived it, when and why, plain text', VALUE_OPTIONAL),
        ];
    }

    /**
     * A column.
     *
     * @return external_single_structure
     */
    public static function column(): external_single_structure {
        return new external_single_structure([
            'id' => new value(PARAM_INT, 'Id of the column'),
            'name' => new value(PARAM_RAW, 'Name, html'),
            'color' => new value(PARAM_ALPHANUMEXT, 'orange, blue, green or empty'),
            'sortorder' => new value(PARAM_INT, 'Order of the columns'),
            'version' => new value(PARAM_INT, 'Version of the column'),
            'locked' => new value(PARAM_BOOL, 'Whether its cards stay as and where they are'),
            'nameraw' => new value(PARAM_RAW, 'Name as it was typed, for those who change it', VALUE_OPTIONAL),
        ]);
    }

    /**
     * Columns.
     *
     * @param int $required
     * @return external_multiple_structure
     */
    public static function columns(int $required = VALUE_REQUIRED): external_multiple_structure {
        return new external_multiple_structure(self::column(), 'The columns of the space, in their order', $required);
    }

    /**
     * A card on the board.
     *
     * @param int $required
     * @return external_single_structure
     */
    public static function card(int $required = VALUE_REQUIRED): external_single_structure {
        return new external_single_structure(self::card_fields(), 'A card on the board', $required);
    }

    /**
     * Cards.
     *
     * @return external_multiple_structure
     */
    public static function cards(): external_multiple_structure {
        return new external_multiple_structure(self::card());
    }

    /**
     * The people that cards name by their ids; who is not among them has left.
     *
     * @param int $required
     * @return external_multiple_structure
     */
    public static function people(int $required = VALUE_REQUIRED): external_multiple_structure {
        return new external_multiple_structure(new external_single_structure([
            'id' => new value(PARAM_INT, 'Id of the person'),
            'name' => new value(PARAM_RAW, 'Name, plain text'),
            'association' => new value(PARAM_RAW, 'Landesverband, plain text; may be empty'),
        ]), 'The people that the cards name', $required);
    }

    /**
     * A card with its text and comments.
     *
     * @return external_single_structure
     */
    public static function card_detail(): external_single_structure {
        return new external_single_structure(self::card_fields() + [
            'author' => new value(PARAM_RAW, 'Name of the author, plain text'),
            'association' => new value(PARAM_RAW, 'Landesverband of the author, plain text; may be empty'),
            'titleraw' => new value(PARAM_RAW, 'Title as it was typed'),
            'contentraw' => new value(PARAM_RAW, 'Text as it was typed'),
            'content' => new value(PARAM_RAW, 'Text, html'),
            'comments' => self::comments(),
            'earlier' => new value(PARAM_INT, 'Number of earlier comments, see get_comments'),
            'foundhelpful' => new value(PARAM_BOOL, 'Whether the caller finds it helpful', VALUE_OPTIONAL),
            'watching' => new value(PARAM_BOOL, 'Whether the caller watches it', VALUE_OPTIONAL),
            'assignee' => new value(PARAM_RAW, 'Name of the person who takes care, plain text', VALUE_OPTIONAL),
            'basis' => new value(PARAM_RAW, 'Information: legal basis or source, plain text', VALUE_OPTIONAL),
            'sizes' => new external_multiple_structure(
                new value(PARAM_RAW, 'Size class in words'),
                'Information: size classes of the Kommunen that it is for',
                VALUE_OPTIONAL,
            ),
            'links' => self::parts('Links', [
                'url' => new value(PARAM_URL, 'Address'),
                'title' => new value(PARAM_RAW, 'Title, plain text; may be empty'),
                'source' => new value(PARAM_RAW, 'Who published it, plain text; may be empty'),
            ]),
            'files' => self::parts('Files to download', [
                'name' => new value(PARAM_RAW, 'Name, plain text'),
                'url' => new value(PARAM_URL, 'Address'),
                'size' => new value(PARAM_RAW, 'Size in words'),
            ]),
            'tags' => self::parts('Tags', [
                'name' => new value(PARAM_RAW, 'Name, plain text'),
                'url' => new value(PARAM_URL, 'Page of the tag'),
            ]),
            'askdetail' => ask_structures::detail(),
            'decisions' => meeting_structures::decisions(VALUE_OPTIONAL),
        ] + ask_structures::question_fields(), 'A card with its text and comments', VALUE_OPTIONAL);
    }

    /**
     * A comment.
     *
     * @param int $required
     * @return external_single_structure
     */
    public static function comment(int $required = VALUE_REQUIRED): external_single_structure {
        return new external_single_structure([
            'id' => new value(PARAM_INT, 'Id of the comment'),
            'cardid' => new value(PARAM_INT, 'Id of the card'),
            'userid' => new value(PARAM_INT, 'Id of the author; 0 when unknown'),
            'author' => new value(PARAM_RAW, 'Name of the author, plain text'),
            'content' => new value(PARAM_RAW, 'Text, html'),
            'timecreated' => new value(PARAM_INT, 'When it was written'),
            'candelete' => new value(PARAM_BOOL, 'Whether the caller may remove it'),
            'version' => new value(PARAM_INT, 'Number of versions of the text'),
            'contentraw' => new value(PARAM_RAW, 'Text as it was typed; only where the caller may change it', VALUE_OPTIONAL),
            'mentions' => new external_multiple_structure(
                new value(PARAM_INT, 'Id of a person'),
                'Who is named in it; only where the caller may change it',
                VALUE_OPTIONAL,
            ),
            'edited' => new value(PARAM_BOOL, 'Whether it was changed', VALUE_OPTIONAL),
            'helpful' => new value(PARAM_INT, 'How many found it helpful', VALUE_OPTIONAL),
            'foundhelpful' => new value(PARAM_BOOL, 'Whether the caller finds it helpful', VALUE_OPTIONAL),
            'reason' => new value(
                PARAM_RAW,
                'Why a moderator removed it, plain text; author and text are empty then',
                VALUE_OPTIONAL,
            ),
        ], 'A comment', $required);
    }

    /**
     * Comments.
     *
     * @param int $required
     * @return external_multiple_structure
     */
    public static function comments(int $required = VALUE_REQUIRED): external_multiple_structure {
        return new external_multiple_structure(self::comment(), 'Comments, oldest first', $required);
    }

    /**
     * Ids of the people whom a text names.
     *
     * @return external_multiple_structure
     */
    public static function mentions(): external_multiple_structure {
        return new external_multiple_structure(
            new value(PARAM_INT, 'Id of a person'),
            'Who is named in the text; those who may not read the space are ignored',
            VALUE_DEFAULT,
            [],
        );
    }

    /**
     * The fields of a card on the board.
     *
     * @return value[]
     */
    private static function card_fields(): array {
        return [
            'id' => new value(PARAM_INT, 'Id of the card'),
            'columnid' => new value(PARAM_INT, 'Id of its column'),
            'position' => new value(PARAM_FLOAT, 'Place in the column, ascending'),
            'title' => new value(PARAM_RAW, 'Title, html'),
            'version' => new value(PARAM_INT, 'Number of versions of the text'),
            'commentcount' => new value(PARAM_INT, 'Number of comments'),
            'userid' => new value(PARAM_INT, 'Id of the author; 0 when unknown'),
            'timemodified' => new value(PARAM_INT, 'When the text was last changed'),
        ] + self::optional_card_fields();
    }

    /**
     * The fields that only some cards have; left out where there is nothing to say, so that the answer stays small.
     *
     * @return array
     */
    private static function optional_card_fields(): array {
        $optional = fn(string $type, string $description): value => new value($type, $description, VALUE_OPTIONAL);
        return [
            'excerpt' => $optional(PARAM_RAW, 'Beginning of the text, plain text; not in big spaces'),
            'kind' => $optional(PARAM_ALPHA, 'information or question; left out: a plain card'),
            'anonymous' => $optional(PARAM_BOOL, 'Question: asked without a name; userid is 0 then'),
            'own' => $optional(PARAM_BOOL, 'Question without a name: whether the caller asked it'),
            'answered' => $optional(PARAM_BOOL, 'Question: whether an answer was marked as the one that helped'),
            'assigneeid' => $optional(PARAM_INT, 'Id of the person who takes care'),
            'timedue' => $optional(PARAM_INT, 'Until when'),
            'origin' => $optional(PARAM_RAW, 'Information: Kommune or institution that it comes from, plain text'),
            'originassociation' => $optional(PARAM_RAW, 'Information: Landesverband that it comes from, plain text'),
            'timevalid' => $optional(PARAM_INT, 'Information: valid until'),
            'fits' => $optional(PARAM_BOOL, 'Whether it is meant for Kommunen like the caller\'s'),
            'tagids' => new external_multiple_structure(new value(PARAM_INT, 'Id of a tag'), 'Tags', VALUE_OPTIONAL),
            'filecount' => $optional(PARAM_INT, 'Number of files'),
            'helpful' => $optional(PARAM_INT, 'How many found it helpful'),
            'decided' => $optional(PARAM_INT, 'How many decisions were noted on it'),
            'ask' => new external_single_structure([
                'answered' => new value(PARAM_INT, 'How many Kommunen have answered'),
                'total' => new value(PARAM_INT, 'How many Kommunen are asked'),
                'timeclose' => $optional(PARAM_INT, 'Asked until'),
                'open' => new value(PARAM_BOOL, 'Whether the caller\'s Kommune can still answer and has not'),
                'version' => new value(PARAM_INT, 'Another number after each change of the ask or of an answer'),
            ], 'The card asks the Kommunen of the team', VALUE_OPTIONAL),
        ];
    }

    /**
     * Parts of an opened card.
     *
     * @param string $description
     * @param value[] $fields
     * @return external_multiple_structure
     */
    private static function parts(string $description, array $fields): external_multiple_structure {
        return new external_multiple_structure(new external_single_structure($fields), $description, VALUE_OPTIONAL);
    }

    /**
     * Things that cards name by their ids, such as tags.
     *
     * @param string $description
     * @return external_multiple_structure
     */
    public static function names(string $description): external_multiple_structure {
        return new external_multiple_structure(new external_single_structure([
            'id' => new value(PARAM_INT, 'Id'),
            'name' => new value(PARAM_RAW, 'Name, plain text'),
        ]), $description);
    }
}
