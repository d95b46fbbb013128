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
 * What functions return of asks and of short questions.
 *
 * @package    mod_thementeam
 * @copyright  2026 KKI PraxisPortal
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class ask_structures {
    /**
     * An ask with its answers.
     *
     * @return external_single_structure
     */
    public static function detail(): external_single_structure {
        return new external_single_structure([
            'question' => new value(PARAM_RAW, 'What is asked, plain text'),
            'version' => new value(PARAM_INT, 'Version of question and date'),
            'ended' => new value(PARAM_BOOL, 'Whether it can no longer be answered'),
            'cananswer' => new value(PARAM_BOOL, 'Whether the caller can answer, or change the answer'),
            'canmanage' => new value(PARAM_BOOL, 'Whether the caller may change, end and remove it'),
            'municipality' => new value(PARAM_RAW, 'Kommune that the caller answers for, plain text; empty: none in the profile'),
            'answers' => new external_multiple_structure(self::answer()),
            'waiting' => new external_multiple_structure(
                new value(PARAM_RAW, 'Name, plain text'),
                'Kommunen that have not answered yet',
            ),
        ], 'The ask of the card, with its answers', VALUE_OPTIONAL);
    }

    /**
     * What a question says about its answer, and an information about its question.
     *
     * @return array
     */
    public static function question_fields(): array {
        return [
            'canaccept' => new value(PARAM_BOOL, 'Question: whether the caller may say what helped', VALUE_OPTIONAL),
            'accepted' => structures::comment(VALUE_OPTIONAL),
            'keptas' => self::other('Question: the information that was made of it'),
            'keptfrom' => self::other('Information: the question that it comes from'),
        ];
    }

    /**
     * What every change of an ask returns.
     *
     * @return external_single_structure
     */
    public static function result(): external_single_structure {
        return new external_single_structure(answer::fields() + [
            'askdetail' => self::detail(),
            'card' => structures::card(VALUE_OPTIONAL),
        ] + answer::conflict_fields());
    }

    /**
     * The answer of a Kommune.
     *
     * @return external_single_structure
     */
    private static function answer(): external_single_structure {
        return new external_single_structure([
            'id' => new value(PARAM_INT, 'Id of the answer'),
            'name' => new value(PARAM_RAW, 'Kommune, or the person who answered without one; plain text'),
            'association' => new value(PARAM_RAW, 'Landesverband of the person who answered, plain text; may be empty'),
            'answer' => new value(PARAM_ALPHA, 'yes, no or planned'),
            'line' => new value(PARAM_RAW, 'One line of explanation, plain text; may be empty'),
            'version' => new value(PARAM_INT, 'Version of the answer'),
            'timemodified' => new value(PARAM_INT, 'When it was given'),
            'own' => new value(PARAM_BOOL, 'Whether it is the answer of the caller\'s Kommune'),
        ]);
    }

    /**
     * Another card.
     *
     * @param string $description
     * @return external_single_structure
     */
    private static function other(string $description): external_single_structure {
        return new external_single_structure([
            'id' => new value(PARAM_INT, 'Id of the card'),
            'title' => new value(PARAM_RAW, 'Title, html'),
        ], $description, VALUE_OPTIONAL);
    }
}
