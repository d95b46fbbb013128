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
use local_kki\live\pulse;
use mod_thementeam\local\solution\document_view;
use mod_thementeam\local\spaces;
use mod_thementeam\workspace;

/**
 * The first paint of a document: all that it says, for people without JavaScript, and the data that the browser's code starts
 * with.
 *
 * @package    mod_thementeam
 * @copyright  2026 KKI PraxisPortal
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class document_page implements named_templatable, renderable {
    /**
     * Reads a document.
     *
     * @param workspace $workspace the space, and who reads
     * @param int $documentid
     * @return self
     * @throws \local_kki\live\refusal when it was removed
     */
    public static function of(workspace $workspace, int $documentid): self {
        return new self($workspace, (new document_view($workspace))->document($documentid));
    }

    /**
     * Use {@see self::of()}.
     *
     * @param workspace $workspace
     * @param array $document
     */
    private function __construct(
        /** @var workspace the space, and who reads */
        private readonly workspace $workspace,
        /** @var array the document, as the web service returns it */
        private readonly array $document,
    ) {
    }

    /**
     * Title of the page.
     *
     * @return string html
     */
    public function title(): string {
        return $this->document['title'];
    }

    /**
     * Id of the element that the browser's code takes over.
     *
     * @return string
     */
    public function element_id(): string {
        return 'thementeam-document-' . $this->document['id'];
    }

    /**
     * The template.
     *
     * @param renderer_base $renderer
     * @return string
     */
    public function get_template_name(renderer_base $renderer): string {
        return 'mod_thementeam/document';
    }

    /**
     * What the template shows.
     *
     * @param renderer_base $output
     * @return array
     */
    public function export_for_template(renderer_base $output): array {
        $space = $this->workspace->space;
        $spaceurl = new \moodle_url('/mod/thementeam/view.php', [
            'id' => $this->workspace->instance->cm->id,
            'group' => (int) $space->groupid,
        ]);
        $data = [
            'revision' => (int) $space->revision,
            'pulseurl' => pulse::url(spaces::TABLE, (int) $space->id),
            'readers' => $this->workspace->readers(),
            'spaceurl' => $spaceurl->out(false),
            'document' => $this->document,
        ];
        return $this->document + [
            'elementid' => $this->element_id(),
            'readers' => $data['readers'],
            'spaceurl' => $data['spaceurl'],
            'json' => json_encode($data, JSON_HEX_TAG | JSON_HEX_AMP | JSON_UNESCAPED_UNICODE | JSON_THROW_ON_ERROR),
        ];
    }
}
