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

use core\output\named_templatable;
use core\output\renderable;
use core\output\renderer_base;
use mod_thementeam\local\board;
use mod_thementeam\workspace;

/**
 * The first paint of a space: real content for people without JavaScript, and the data that the browser's code starts with.
 *
 * @package    mod_thementeam
 * @copyright  2026 KKI PraxisPortal
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class space_page implements named_templatable, renderable {
    /**
     * A page.
     *
     * @param workspace $workspace the space, and who reads
     * @param int $cardid the card whose dialog opens; 0: none
     */
    public function __construct(
        /** @var workspace the space, and who reads */
        private readonly workspace $workspace,
        /** @var int the card whose dialog opens; 0: none */
        private readonly int $cardid = 0,
    ) {
    }

    /**
     * Id of the element that the browser's code takes over.
     *
     * @return string
     */
    public function element_id(): string {
        return 'thementeam-space-' . $this->workspace->instance->cm->id;
    }

    /**
     * The template.
     *
     * @param renderer_base $renderer
     * @return string
     */
    public function get_template_name(renderer_base $renderer): string {
        return 'mod_thementeam/space';
    }

    /**
     * What the template shows.
     *
     * @param renderer_base $output
     * @return array
     */
    public function export_for_template(renderer_base $output): array {
        $space = (new board($this->workspace))->space();
        $cards = [];
        $people = array_column($space['people'], null, 'id');
        foreach ($space['cards'] as $card) {
            $nobody = get_string(empty($card['anonymous']) ? 'formermember' : 'anonymous', 'thementeam');
            $author = $people[$card['userid']] ?? ['name' => $nobody, 'association' => ''];
            $cards[$card['columnid']][] = $card + [
                'author' => $author['name'],
                'association' => $author['association'],
                'url' => (new \moodle_url('/mod/thementeam/card.php', ['id' => $card['id']]))->out(false),
            ];
        }
        $groups = team_links::of($this->workspace);
        return [
            'elementid' => $this->element_id(),
            'cmid' => $space['cmid'],
            'groupid' => $space['groupid'],
            'groupname' => $space['groupname'],
            'cardid' => $this->cardid,
            'readers' => $space['readers'],
            'archived' => $space['archived'],
            'archivednote' => $space['archivednote'] ?? '',
            'locked' => $space['locked'],
            'hasgroups' => count($groups) > 1,
            'groups' => $groups,
            'columns' => array_map(fn(array $column): array => $column + [
                'elementid' => $this->element_id() . '-column-' . $column['id'],
                'cards' => $cards[$column['id']] ?? [],
                'count' => count($cards[$column['id']] ?? []),
            ], $space['columns']),
            'json' => json_encode($space, JSON_HEX_TAG | JSON_HEX_AMP | JSON_UNESCAPED_UNICODE | JSON_THROW_ON_ERROR),
        ];
    }
}
