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

namespace mod_thementeam\form;

use core_form\dynamic_form;
use local_kki\live\refusal;
use mod_thementeam\local\card_files;
use mod_thementeam\local\solution\section_texts;
use mod_thementeam\local\solution\sections;
use mod_thementeam\local\texts;
use mod_thementeam\workspace;

/**
 * A section of a solution: heading, what it is for, and the text with Moodle's editor and files.
 *
 * Where somebody else changed the section meanwhile, the form ends with both texts; the own one is kept in the history. The
 * argument `mergeid` opens the form with both of them.
 *
 * @package    mod_thementeam
 * @copyright  2026 KKI PraxisPortal
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class section_form extends dynamic_form {
    use in_workspace;

    /** @var array|null how saving ended */
    private ?array $saved = null;

    #[\Override]
    protected function get_page_url_for_dynamic_submission(): \moodle_url {
        return new \moodle_url('/mod/thementeam/view.php', ['id' => $this->workspace()->instance->cm->id]);
    }

    #[\Override]
    protected function definition(): void {
        $form = $this->_form;
        foreach (['documentid', 'sectionid', 'version'] as $name) {
            $form->addElement('hidden', $name);
            $form->setType($name, PARAM_INT);
        }
        $form->addElement('hidden', 'uuid');
        $form->setType('uuid', PARAM_ALPHANUMEXT);
        $size = ['size' => 60, 'maxlength' => texts::MAX_TITLE];
        $form->addElement('text', 'title', get_string('section_title', 'thementeam'), $size);
        $form->setType('title', PARAM_RAW);
        $options = card_files::options($this->get_context_for_dynamic_submission());
        $form->addElement('editor', 'content', get_string('section_content', 'thementeam'), ['rows' => 12], $options);
        $form->setType('content', PARAM_RAW);
        $roles = ['' => get_string('role_none', 'thementeam')];
        foreach (sections::ROLES as $role) {
            $roles[$role] = get_string("role_$role", 'thementeam');
        }
        $form->addElement('select', 'role', get_string('section_role', 'thementeam'), $roles);
        $form->addHelpButton('role', 'section_role', 'thementeam');
    }

    #[\Override]
    public function set_data_for_dynamic_submission(): void {
        global $CFG;
        require_once($CFG->libdir . '/filelib.php');
        $context = $this->get_context_for_dynamic_submission();
        $sectionid = $this->id('sectionid');
        $draftid = 0;
        $start = $sectionid ? $this->start($sectionid) : [
            'uuid' => \core\uuid::generate(),
            'version' => 0,
            'title' => '',
            'role' => '',
            'content' => '',
        ];
        $text = file_prepare_draft_area(
            $draftid,
            $context->id,
            'mod_thementeam',
            section_texts::AREA,
            $sectionid ?: null,
            card_files::options($context),
            $start['content'],
        );
        $this->set_data(['content' => ['text' => $text, 'format' => FORMAT_HTML, 'itemid' => $draftid]] + $start + [
            'sectionid' => $sectionid,
            'documentid' => $this->id('documentid'),
        ]);
    }

    #[\Override]
    public function validation($data, $files): array {
        if (trim((string) $data['title']) === '') {
            return ['title' => get_string('refused_no_title', 'thementeam')];
        }
        try {
            $this->workspace()->require_contributor();
            $this->saved = $this->save($data);
        } catch (refusal $refusal) {
            return [$refusal->reason === 'too_long' ? 'content' : 'title' => $refusal->getMessage()];
        }
        return [];
    }

    /**
     * How saving ended: the revision, the document and the sectionid; with `status` conflict also both texts, see
     * {@see sections::save()}.
     *
     * @return array
     */
    #[\Override]
    public function process_dynamic_submission(): array {
        return $this->saved + ['status' => 'ok', 'code' => '', 'message' => ''];
    }

    /**
     * Saves the section, and its files with it. No file that an older version may show is ever taken away.
     *
     * @param array $data
     * @return array
     * @throws refusal
     */
    private function save(array $data): array {
        global $CFG, $DB;
        require_once($CFG->libdir . '/filelib.php');
        $draftid = (int) $data['content']['itemid'];
        $text = file_rewrite_urls_to_pluginfile((string) $data['content']['text'], $draftid);
        $sections = new sections($this->workspace());
        $sectionid = $this->id('sectionid');
        // The text and its files are there together, or not at all.
        $transaction = $DB->start_delegated_transaction();
        try {
            $saved = $sectionid
                ? $sections->save($sectionid, (int) $data['version'], (string) $data['title'], (string) $data['role'], $text)
                : $sections->add($this->id('documentid'), $data['uuid'], (string) $data['title'], (string) $data['role'], $text);
            $context = $this->get_context_for_dynamic_submission();
            card_files::absorb($context, section_texts::AREA, $saved['sectionid'], $draftid, []);
            card_files::store($context, section_texts::AREA, $saved['sectionid'], $draftid);
        } catch (\Throwable $e) {
            $transaction->rollback($e);
        }
        $transaction->allow_commit();
        return $saved;
    }

    /**
     * What the form starts with: the section as it is, or together with a text that came too late.
     *
     * @param int $sectionid
     * @return array
     */
    private function start(int $sectionid): array {
        try {
            $section = (new sections($this->workspace()))->section($sectionid);
            $text = texts::get((int) $section->textid);
            $mergeid = $this->id('mergeid');
            $mine = $mergeid ? section_texts::version($sectionid, $mergeid) : null;
        } catch (refusal $refusal) {
            throw new \moodle_exception('refused_' . $refusal->reason, 'thementeam');
        }
        return [
            'uuid' => '',
            'version' => (int) $section->version,
            'title' => $mine ? $mine->title : $section->title,
            'role' => (string) $section->role,
            'content' => implode("\n", array_filter([$mine->content ?? '', (string) $text->content])),
        ];
    }

    /**
     * An id that the form is about.
     *
     * @param string $name
     * @return int
     */
    private function id(string $name): int {
        return (int) $this->optional_param($name, 0, PARAM_INT);
    }

    #[\Override]
    protected function find_workspace(): workspace {
        return $this->id('sectionid')
            ? workspace::of_section($this->id('sectionid'))
            : workspace::of_document($this->id('documentid'));
    }
}
