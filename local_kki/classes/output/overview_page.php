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

use local_kki\baustein\people;

/**
 * Everyone's progress on one page.
 *
 * @package    local_kki
 * @copyright  2026 KKI PraxisPortal
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class overview_page implements \renderable, \templatable {
    /**
     * The page.
     *
     * @param int $courseid
     * @param array<int, \stdClass> $bausteine the course's Bausteine
     * @param array|null $overview what {@see \local_kki\baustein\overview::export()} gave; null when there is no Baustein
     */
    public function __construct(
        /** @var int the course */
        private readonly int $courseid,
        /** @var array<int, \stdClass> the course's Bausteine */
        private readonly array $bausteine,
        /** @var array|null the overview */
        private readonly ?array $overview,
    ) {
    }

    #[\Override]
    public function export_for_template(\renderer_base $output): array {
        $bausteinid = $this->overview['id'] ?? 0;
        $base = ['courseid' => $this->courseid] + ($bausteinid ? ['id' => $bausteinid] : []);
        $data = [
            'rootid' => \html_writer::random_id('kki-overview'),
            'tabs' => (new baustein_tabs('/local/kki/overview.php', $this->courseid, $this->bausteine, $bausteinid))
                ->export_for_template($output),
            'canmanage' => has_capability('local/kki:managebausteine', \context_course::instance($this->courseid)),
            'bausteinurl' => (new \moodle_url('/local/kki/baustein.php', $base))->out(false),
            'pathurl' => (new \moodle_url('/local/kki/path.php', $base))->out(false),
            'overview' => null,
        ];
        if ($this->overview === null) {
            return $data;
        }
        return array_merge($data, [
            'downloadurl' => $this->url(['download' => 1]),
            'json' => json_encode($this->overview, JSON_HEX_TAG | JSON_HEX_AMP | JSON_THROW_ON_ERROR),
        ], $this->table());
    }

    /**
     * The table of the first paint.
     *
     * @return array
     */
    private function table(): array {
        $overview = $this->overview;
        $markable = array_values(array_filter($overview['phases'], static fn(array $phase): bool => $phase['canmark']));
        $byname = $overview['sort'] === people::BY_NAME;
        $direction = $overview['descending'] ? 'descending' : 'ascending';
        return [
            'overview' => $overview,
            'haspeople' => (bool) $overview['people'],
            'warnings' => array_values(array_filter(
                $overview['phases'],
                static fn(array $phase): bool => $phase['warning'] !== '',
            )),
            'markable' => $markable,
            'canmark' => $overview['canmark'] && $markable && $overview['people'],
            'rows' => array_map(static fn(array $person): array => $person + [
                'cells' => array_map(
                    static fn(array $phase): array => ['isdone' => in_array($phase['id'], $person['donephases'], true)],
                    $overview['phases'],
                ),
            ], $overview['people']),
            'namesort' => $byname ? $direction : '',
            'waysort' => $byname ? '' : $direction,
            'nameurl' => $this->url(['sort' => people::BY_NAME, 'desc' => (int) ($byname && !$overview['descending'])]),
            'wayurl' => $this->url(['sort' => people::BY_PROGRESS, 'desc' => (int) (!$byname && !$overview['descending'])]),
            'actionurl' => $this->url(['sort' => $overview['sort'], 'desc' => (int) $overview['descending']], $overview['page']),
            'sesskey' => sesskey(),
            'haspages' => $overview['pages'] > 1,
            'pagetext' => get_string('overview_page', 'local_kki', [
                'page' => $overview['page'] + 1,
                'pages' => $overview['pages'],
            ]),
            'previousurl' => $overview['page'] > 0 ? $this->page_url($overview['page'] - 1) : '',
            'nexturl' => $overview['page'] < $overview['pages'] - 1 ? $this->page_url($overview['page'] + 1) : '',
        ];
    }

    /**
     * Another page in the same order.
     *
     * @param int $page
     * @return string
     */
    private function page_url(int $page): string {
        return $this->url(['sort' => $this->overview['sort'], 'desc' => (int) $this->overview['descending']], $page);
    }

    /**
     * This page with other parameters.
     *
     * @param array<string, string|int> $params
     * @param int $page
     * @return string
     */
    private function url(array $params, int $page = 0): string {
        $params = ['courseid' => $this->courseid, 'id' => $this->overview['id']] + $params + ($page ? ['page' => $page] : []);
        return (new \moodle_url('/local/kki/overview.php', $params))->out(false);
    }
}
