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

namespace block_mittagsmeeting;

use local_kki\series\series;
use local_kki\talk\archive;

/**
 * The page of what is talked about: what is on one's mind for the next time, and what the meetings so far left behind.
 *
 * @package    block_mittagsmeeting
 * @copyright  2026 KKI PraxisPortal
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class talk_page {
    /**
     * The values for the template block_mittagsmeeting/talk.
     *
     * @param series $series
     * @param string $query words to look for
     * @param int $page of the archive, from 0
     * @return array
     */
    public static function values(series $series, string $query, int $page): array {
        global $OUTPUT, $USER;
        $now = \core\di::get(\core\clock::class)->time();
        $data = talk_view::data($series, (int) $USER->id);
        $found = archive::find($series->id(), $now, $query, $page);
        $url = new \moodle_url('/blocks/mittagsmeeting/talk.php', ['id' => $series->id()] + ($query === '' ? [] : ['q' => $query]));
        return $data + [
            'elementid' => \html_writer::random_id('mittagsmeetingtalk'),
            'name' => $series->name(),
            'url' => (new \moodle_url('/blocks/mittagsmeeting/talk.php'))->out(false),
            'courseurl' => (new \moodle_url('/course/view.php', ['id' => $series->courseid()]))->out(false),
            'query' => $query,
            'searched' => $query !== '',
            'found' => array_map(static fn(\stdClass $date): array => self::meeting($date, $series), $found['dates']),
            'any' => $found['total'] > 0,
            'paging' => $found['total'] > archive::PER_PAGE
                ? $OUTPUT->paging_bar($found['total'], $page, archive::PER_PAGE, $url)
                : '',
            'json' => json_encode($data, JSON_HEX_TAG | JSON_HEX_AMP | JSON_UNESCAPED_UNICODE | JSON_THROW_ON_ERROR),
        ];
    }

    /**
     * One meeting of the archive.
     *
     * @param \stdClass $date
     * @param series $series
     * @return array
     */
    private static function meeting(\stdClass $date, series $series): array {
        $options = ['context' => $series->context()];
        return [
            'id' => (int) $date->id,
            'day' => talk_view::day((int) $date->timestart),
            'concerns' => array_map(static fn(\stdClass $row): array => [
                'content' => format_string($row->content, true, $options),
                'too' => (int) $row->too,
            ], $date->concerns),
            'hasconcerns' => (bool) $date->concerns,
            'notes' => array_map(talk_view::note(...), $date->notes),
            'hasnotes' => (bool) $date->notes,
        ];
    }
}
