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
use local_kki\baustein\merge;
use local_kki\form\merging_form;
use mod_thementeam\local\card_fields;
use mod_thementeam\local\card_files;
use mod_thementeam\local\people;
use mod_thementeam\local\solution\document_view;
use mod_thementeam\local\solution\documents;
use mod_thementeam\local\solution\heads;
use mod_thementeam\local\solution\snapshot;
use mod_thementeam\local\texts;
use mod_thementeam\workspace;

/**
 * The head of a solution: title, the one sentence, for whom, what it takes, Wiedervorlage, topics and files.
 *
 * @package    mod_thementeam
 * @copyright  2026 KKI PraxisPortal
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class document_form extends dynamic_form {
    use in_workspace;
    use merging_form;

    #[\Override]
    protected function get_page_url_for_dynamic_submission(): \moodle_url {
        return new \moodle_url('/mod/thementeam/document.php', ['id' => $this->documentid()]);
    }

    #[\Override]
    protected function definition(): void {
        $form = $this->_form;
        $label = fn(string $field): string => get_string("document_$field", 'thementeam');
        foreach (['title' => texts::MAX_TITLE, 'audience' => texts::MAX_TITLE, 'effort' => texts::MAX_TITLE] as $field => $max) {
            if ($field === 'audience') {
                $form->addElement('textarea', 'lead', $label('lead'), ['rows' => 3, 'cols' => 60]);
                $form->setType('lead', PARAM_RAW);
                $form->addHelpButton('lead', 'document_lead', 'thementeam');
            }
            $form->addElement('text', $field, $label($field), ['size' => 60, 'maxlength' => $max]);
            $form->setType($field, PARAM_RAW);
        }
        $form->addElement('autocomplete', 'sizeclasses', $label('sizeclasses'), card_fields::size_menu(), [
            'multiple' => true,
            'noselectionstring' => get_string('document_allsizes', 'thementeam'),
        ]);
        $form->addElement('date_selector', 'timereview', $label('timereview'), ['optional' => true]);
        $form->addHelpButton('timereview', 'document_timereview', 'thementeam');
        $form->addElement('tags', 'tags', $label('tags'), ['itemtype' => documents::TAGGED, 'component' => 'mod_thementeam']);
        $options = card_files::options($this->get_context_for_dynamic_submission());
        $form->addElement('filemanager', 'files', $label('files'), null, $options);
        $form->addElement('hidden', 'basefiles');
        $form->setType('basefiles', PARAM_RAW);
        $this->add_merging($form);
    }

    #[\Override]
    public function set_data_for_dynamic_submission(): void {
        $document = documents::find($this->documentid(), (int) $this->workspace()->space->id);
        $draftid = 0;
        $context = $this->get_context_for_dynamic_submission();
        file_prepare_draft_area($draftid, $context->id, 'mod_thementeam', snapshot::ATTACHED, $document->id);
        $this->set_data(['files' => $draftid, 'basefiles' => json_encode($this->hashes())]);
        $this->set_merging_data((int) $document->id, (int) $document->version, documents::fields($document));
    }

    #[\Override]
    public function validation($data, $files): array {
        if (trim((string) $data['title']) === '') {
            return ['title' => get_string('refused_no_title', 'thementeam')];
        }
        $errors = $this->save($data);
        return isset($errors['name']) ? ['title' => $errors['name']] : $errors;
    }

    #[\Override]
    protected function write(int $id, array $data): ?merge {
        $workspace = $this->workspace();
        $workspace->require_contributor();
        $context = $workspace->instance->context;
        $draftid = (int) $data['files'];
        $base = array_filter((array) json_decode((string) $data['basefiles'], true), 'is_string');
        card_files::absorb($context, snapshot::ATTACHED, $id, $draftid, $base);
        $differs = card_files::differs($context, snapshot::ATTACHED, $id, $draftid);
        $merge = (new documents($workspace))->update($id, $this->base($data), [
            'title' => (string) $data['title'],
            'lead' => (string) $data['lead'],
            'audience' => (string) $data['audience'],
            'effort' => (string) $data['effort'],
            'sizeclasses' => implode(',', (array) ($data['sizeclasses'] ?? [])),
            'timereview' => (string) ((int) ($data['timereview'] ?? 0) ?: ''),
            'tags' => card_fields::join((array) ($data['tags'] ?? [])),
        ], $differs);
        if ($differs && !$merge->collisions) {
            card_files::store($context, snapshot::ATTACHED, $id, $draftid);
        }
        return $merge;
    }

    #[\Override]
    protected function current(int $id): array {
        $row = documents::find($id, (int) $this->workspace()->space->id);
        return ['version' => (int) $row->version, 'fields' => documents::fields($row), 'by' => (int) $row->usermodified];
    }

    #[\Override]
    protected function shown(array $fields): array {
        return [
            'sizeclasses' => card_fields::sizes($fields['sizeclasses'] ?? ''),
            'tags' => card_fields::tags($fields['tags'] ?? ''),
            'timereview' => (int) ($fields['timereview'] ?? 0),
        ] + $fields;
    }

    #[\Override]
    protected function describe(string $field, string $value): string {
        return heads::describe($field, $value) ?: ($field === 'timereview' ? '–' : '');
    }

    /**
     * The revision and the document as it is now.
     *
     * @return array
     */
    #[\Override]
    public function process_dynamic_submission(): array {
        $workspace = workspace::of_document($this->savedid);
        return [
            'revision' => (int) $workspace->space->revision,
            'document' => (new document_view($workspace))->document($this->savedid),
        ];
    }

    /**
     * What the files are now, for the form to remember.
     *
     * @return array<string, string> hash by path
     */
    private function hashes(): array {
        $context = $this->get_context_for_dynamic_submission();
        return array_map(
            fn(\stored_file $file): string => $file->get_contenthash(),
            card_files::files($context, snapshot::ATTACHED, $this->documentid()),
        );
    }

    /**
     * The document.
     *
     * @return int
     */
    private function documentid(): int {
        return (int) $this->optional_param('id', 0, PARAM_INT);
    }

    #[\Override]
    protected function find_workspace(): workspace {
        return workspace::of_document($this->documentid());
    }
}
