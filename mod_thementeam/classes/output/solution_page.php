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
use mod_thementeam\instance;
use mod_thementeam\local\solution\files;
use mod_thementeam\local\solution\publications;
use mod_thementeam\local\solution\reactions;
use mod_thementeam\local\solution\reading;
use mod_thementeam\local\texts;

/**
 * A published solution, or the draft for the council that it makes.
 *
 * @package    mod_thementeam
 * @copyright  2026 KKI PraxisPortal
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class solution_page implements named_templatable, renderable {
    /** @var reading what is read */
    private readonly reading $reading;

    /**
     * A page.
     *
     * @param \stdClass $publication
     * @param instance $instance its activity, seen by the reader
     * @param bool $council whether the draft for the council is wanted
     */
    public function __construct(
        /** @var \stdClass row of thementeam_publication */
        private readonly \stdClass $publication,
        /** @var instance its activity, seen by the reader */
        private readonly instance $instance,
        /** @var bool whether the draft for the council is wanted */
        private readonly bool $council = false,
    ) {
        $this->reading = new reading($publication, $instance);
    }

    /**
     * Title of the page.
     *
     * @return string html
     */
    public function title(): string {
        return texts::title_html($this->publication->title, $this->instance->context);
    }

    /**
     * Id of the element that the browser's code takes over.
     *
     * @return string
     */
    public function element_id(): string {
        return 'thementeam-solution-' . $this->publication->id;
    }

    /**
     * The template.
     *
     * @param renderer_base $renderer
     * @return string
     */
    public function get_template_name(renderer_base $renderer): string {
        return $this->council && $this->may_see() ? 'mod_thementeam/council' : 'mod_thementeam/solution';
    }

    /**
     * What the template shows.
     *
     * @param renderer_base $output
     * @return array
     */
    public function export_for_template(renderer_base $output): array {
        $url = fn(string $page, array $params): string =>
            (new \moodle_url("/mod/thementeam/$page.php", $params))->out(false);
        $id = (int) $this->publication->id;
        $data = [
            'elementid' => $this->element_id(),
            'url' => $url('solution', ['id' => $id]),
            'listurl' => $url('solutions', ['id' => $this->instance->cm->id]),
        ] + $this->reading->head();
        if (!$this->may_see()) {
            return $data;
        }
        if ($this->council) {
            return $data + $this->reading->council();
        }
        $published = $this->publication->status === publications::PUBLISHED;
        $reactions = ['publicationid' => $id] + reactions::seen_by($id, $this->instance->userid);
        return $data + $this->reading->body() + [
            'readable' => true,
            'council' => $url('solution', ['id' => $id, 'view' => 'council']),
            'pdf' => $url('solution', ['id' => $id, 'view' => 'pdf']),
            'documenturl' => $this->reading->is_team() ? $url('document', ['id' => $this->publication->documentid]) : '',
            'share' => $published ? $this->reading->share() : [],
            'published' => $published,
            'used' => $reactions['counts']['used'],
            'json' => json_encode($reactions, JSON_HEX_TAG | JSON_HEX_AMP | JSON_UNESCAPED_UNICODE | JSON_THROW_ON_ERROR),
        ];
    }

    /**
     * Whether the reader may read what it says.
     *
     * @return bool
     */
    private function may_see(): bool {
        return files::may_see($this->publication, $this->instance);
    }
}
