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

namespace local_kki\output;

use local_kki\baustein\builder;
use local_kki\baustein\phase_type;

/**
 * Where a trainer builds a Baustein from steps.
 *
 * @package    local_kki
 * @copyright  2026 KKI PraxisPortal
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class path_builder implements \renderable, \templatable {
    /**
     * The page.
     *
     * @param int $courseid
     * @param array<int, \stdClass> $bausteine the course's Bausteine
     * @param int $bausteinid the one that is built, 0 when there is none
     */
    public function __construct(
        /** @var int the course */
        private readonly int $courseid,
        /** @var array<int, \stdClass> the course's Bausteine */
        private readonly array $bausteine,
        /** @var int the one that is built, 0 when there is none */
        private readonly int $bausteinid,
    ) {
    }

    #[\Override]
    public function export_for_template(\renderer_base $output): array {
        $baustein = $this->bausteinid ? builder::export($this->bausteinid) : null;
        $params = ['courseid' => $this->courseid] + ($baustein ? ['id' => $this->bausteinid] : []);
        $types = array_map(static fn(phase_type $type): array => [
            'type' => $type->value,
            'label' => $type->label(),
            'help' => get_string("phase_{$type->value}_help", 'local_kki'),
        ], phase_type::cases());
        return [
            'rootid' => \html_writer::random_id('kki-builder'),
            'baustein' => $baustein,
            'hasphases' => (bool) ($baustein['phases'] ?? []),
            'tabs' => (new baustein_tabs('/local/kki/baustein.php', $this->courseid, $this->bausteine, $this->bausteinid))
                ->export_for_template($output),
            'pathurl' => (new \moodle_url('/local/kki/path.php', $params))->out(false),
            'overviewurl' => (new \moodle_url('/local/kki/overview.php', $params))->out(false),
            'canview' => has_capability('local/kki:viewprogress', \context_course::instance($this->courseid)),
            'types' => $types,
            'json' => json_encode(
                ['courseid' => $this->courseid, 'baustein' => $baustein, 'types' => $types],
                JSON_HEX_TAG | JSON_HEX_AMP | JSON_THROW_ON_ERROR,
            ),
        ];
    }
}
