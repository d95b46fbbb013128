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

use block_mittagsmeeting\view;

/**
 * The block: when the next lunch meeting is, and the way in.
 *
 * An instance stores nothing but the id of a series; everything is checked in that series' course.
 *
 * @package    block_mittagsmeeting
 * @copyright  2026 KKI PraxisPortal
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
class block_mittagsmeeting extends block_base {
    /** @var view|null what it shows, read once */
    private ?view $view = null;

    #[\Override]
    public function init() {
        $this->title = get_string('pluginname', 'block_mittagsmeeting');
    }

    #[\Override]
    public function specialization() {
        $this->title = $this->view()->title() ?: $this->title;
    }

    #[\Override]
    public function applicable_formats() {
        return ['course-view' => true, 'my' => true, 'site-index' => true];
    }

    #[\Override]
    public function instance_allow_multiple() {
        return true;
    }

    #[\Override]
    public function get_content() {
        if ($this->content !== null) {
            return $this->content;
        }
        $this->content = (object) ['text' => '', 'footer' => ''];
        $values = $this->view()->template_values();
        if ($values === null) {
            return $this->content;
        }
        if ($values['live']) {
            $this->page->requires->strings_for_js(view::STRINGS, 'block_mittagsmeeting');
            $this->page->requires->js_call_amd('block_mittagsmeeting/block-lazy', 'init', [$values['elementid']]);
        }
        $this->content->text = $this->page->get_renderer('core')->render_from_template('block_mittagsmeeting/block', $values);
        return $this->content;
    }

    /**
     * What this instance shows on its page.
     *
     * @return view
     */
    private function view(): view {
        return $this->view ??= view::of_instance((int) ($this->config->seriesid ?? 0), (int) $this->page->course->id);
    }
}
