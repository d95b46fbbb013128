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
 * One card with its comments.
 *
 * @package    mod_thementeam
 * @copyright  2026 KKI PraxisPortal
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class card_page implements named_templatable, renderable {
    /**
     * Reads a card.
     *
     * @param workspace $workspace the space, and who reads
     * @param int $cardid
     * @return self
     * @throws \local_kki\live\refusal when the card is in the bin
     */
    public static function of(workspace $workspace, int $cardid): self {
        return new self($workspace, (new board($workspace))->detail($cardid));
    }

    /**
     * Use {@see self::of()}.
     *
     * @param workspace $workspace
     * @param array $card
     */
    private function __construct(
        /** @var workspace the space, and who reads */
        private readonly workspace $workspace,
        /** @var array the card, as the web service returns it */
        private readonly array $card,
    ) {
    }

    /**
     * Title of the page.
     *
     * @return string html
     */
    public function title(): string {
        return $this->card['title'];
    }

    /**
     * The template.
     *
     * @param renderer_base $renderer
     * @return string
     */
    public function get_template_name(renderer_base $renderer): string {
        return 'mod_thementeam/card';
    }

    /**
     * What the template shows.
     *
     * @param renderer_base $output
     * @return array
     */
    public function export_for_template(renderer_base $output): array {
        $url = new \moodle_url('/mod/thementeam/view.php', [
            'id' => $this->workspace->instance->cm->id,
            'card' => $this->card['id'],
        ]);
        $written = fn(array $item, int $time): array => $item + ['when' => userdate($time)];
        return $written($this->card, $this->card['timemodified']) + [
            'readers' => $this->workspace->readers(),
            'spaceurl' => $url->out(false),
            'hascomments' => $this->card['comments'] !== [],
            'commentlist' => array_map(
                fn(array $comment): array => $written($comment, $comment['timecreated']),
                $this->card['comments'],
            ),
        ];
    }
}
