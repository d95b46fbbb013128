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
use mod_thementeam\local\meeting\meeting_view;
use mod_thementeam\workspace;

/**
 * A meeting: its agenda and what was decided, to read and to print. While it is prepared or runs, the browser's code takes the
 * page over.
 *
 * @package    mod_thementeam
 * @copyright  2026 KKI PraxisPortal
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class meeting_page implements named_templatable, renderable {
    /**
     * Reads a meeting.
     *
     * @param workspace $workspace the space, and who reads
     * @param int $meetingid
     * @param string $view result, agenda, or '' for what fits the meeting's state
     * @return self
     * @throws \local_kki\live\refusal when it was removed
     */
    public static function of(workspace $workspace, int $meetingid, string $view): self {
        $meeting = (new meeting_view($workspace))->meeting($meetingid);
        return new self($workspace, $meeting, $view === 'agenda' || ($view !== 'result' && $meeting['state'] !== 'ended'));
    }

    /**
     * Use {@see self::of()}.
     *
     * @param workspace $workspace
     * @param array $meeting
     * @param bool $live
     */
    private function __construct(
        /** @var workspace the space, and who reads */
        private readonly workspace $workspace,
        /** @var array the meeting, as the web service returns it */
        private readonly array $meeting,
        /** @var bool whether the browser's code takes the page over */
        public readonly bool $live,
    ) {
    }

    /**
     * What a meeting is called: by its day.
     *
     * @param string $state
     * @param int $time
     * @return string
     */
    public static function title_of(string $state, int $time): string {
        $day = userdate($time, get_string('strftimedate', 'langconfig'));
        return get_string($state === 'prepared' ? 'meeting_to_come' : 'meeting_of', 'thementeam', $day);
    }

    /**
     * Title of the page.
     *
     * @return string
     */
    public function title(): string {
        return self::title_of($this->meeting['state'], $this->meeting['timestarted'] ?: $this->meeting['timecreated']);
    }

    /**
     * Id of the element that the browser's code takes over.
     *
     * @return string
     */
    public function element_id(): string {
        return 'thementeam-meeting-' . $this->meeting['id'];
    }

    /**
     * The template.
     *
     * @param renderer_base $renderer
     * @return string
     */
    public function get_template_name(renderer_base $renderer): string {
        return 'mod_thementeam/meeting';
    }

    /**
     * What the template shows.
     *
     * @param renderer_base $output
     * @return array
     */
    public function export_for_template(renderer_base $output): array {
        $space = (new board($this->workspace))->space();
        $address = ['id' => $space['cmid'], 'group' => $space['groupid']];
        $meeting = fn(string $view): string => (new \moodle_url(
            '/mod/thementeam/meeting.php',
            ['id' => $this->meeting['id'], 'view' => $view],
        ))->out(false);
        $data = [
            'space' => $space,
            'meeting' => $this->meeting,
            'spaceurl' => (new \moodle_url('/mod/thementeam/view.php', $address))->out(false),
            'listurl' => (new \moodle_url('/mod/thementeam/meetings.php', $address))->out(false),
            'resulturl' => $meeting('result'),
        ];
        return [
            'elementid' => $this->element_id(),
            'title' => $this->title(),
            'groupname' => $space['groupname'],
            'team' => format_string($this->workspace->instance->cm->name, true, ['context' => $this->workspace->instance->context]),
            'state' => get_string('meeting_' . $this->meeting['state'], 'thementeam'),
            'times' => $this->times(),
            'hasitems' => $this->meeting['items'] !== [],
            'items' => array_map(fn(array $item): array => $item + $this->decided($item['cardid']), $this->meeting['items']),
            'readers' => $space['readers'],
            'spaceurl' => $data['spaceurl'],
            'listurl' => $data['listurl'],
            'openurl' => $this->live ? '' : $meeting('agenda'),
            'live' => $this->live,
            'json' => $this->live
                ? json_encode($data, JSON_HEX_TAG | JSON_HEX_AMP | JSON_UNESCAPED_UNICODE | JSON_THROW_ON_ERROR)
                : '',
        ];
    }

    /**
     * When it took place, in words.
     *
     * @return string empty while it is only prepared
     */
    private function times(): string {
        ['timestarted' => $start, 'timeended' => $end] = $this->meeting;
        if (!$start) {
            return '';
        }
        $clock = get_string('strftimetime24', 'langconfig');
        return userdate($start, get_string('strftimedaydate', 'langconfig')) . ', '
            . ($end ? userdate($start, $clock) . ' – ' . userdate($end, $clock) : userdate($start, $clock));
    }

    /**
     * What was decided on a card.
     *
     * @param int $cardid
     * @return array
     */
    private function decided(int $cardid): array {
        $decisions = array_filter($this->meeting['decisions'], fn(array $decision): bool => $decision['cardid'] === $cardid);
        return [
            'url' => (new \moodle_url('/mod/thementeam/card.php', ['id' => $cardid]))->out(false),
            'hasdecisions' => $decisions !== [],
            'decisions' => array_values(array_map(fn(array $decision): array => $decision + [
                'noted' => get_string('decision_noted', 'thementeam', [
                    'name' => $decision['author'],
                    'when' => userdate($decision['timecreated'], get_string('strftimedatetime', 'langconfig')),
                ]),
            ], $decisions)),
        ];
    }
}
