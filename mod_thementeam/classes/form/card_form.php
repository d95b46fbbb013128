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
use local_kki\profile\associations;
use mod_thementeam\local\card_edit;
use mod_thementeam\local\card_fields;
use mod_thementeam\local\card_files;
use mod_thementeam\local\card_parts;
use mod_thementeam\local\links;
use mod_thementeam\local\texts;
use mod_thementeam\workspace;

/**
 * Everything about a card, in Moodle's own form: open are title and text, the rest is folded away.
 *
 * Saving happens while the form is validated, because only the write itself knows whether it is possible. Where somebody
 * else changed the same fields, the form ends with both texts ({@see self::process_dynamic_submission()}) and what the
 * person typed in a shape that opens or sends the form again; the copy of the files stays the same all the way.
 *
 * @package    mod_thementeam
 * @copyright  2026 KKI PraxisPortal
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class card_form extends dynamic_form {
    use in_workspace;

    /** @var array|null how saving ended */
    private ?array $saved = null;

    /** @var card_edit|null writes the card */
    private ?card_edit $edit = null;

    /** @var array|null what the form starts with */
    private ?array $start = null;

    #[\Override]
    protected function get_page_url_for_dynamic_submission(): \moodle_url {
        return new \moodle_url('/mod/thementeam/card.php', ['id' => $this->cardid()]);
    }

    #[\Override]
    protected function definition(): void {
        $form = $this->_form;
        $types = ['cardid' => PARAM_INT, 'version' => PARAM_INT, 'base' => PARAM_RAW, 'giveup' => PARAM_RAW];
        foreach ($types as $name => $type) {
            $form->addElement('hidden', $name);
            $form->setType($name, $type);
        }
        $form->addElement('text', 'title', get_string('card_title', 'thementeam'), ['size' => 60, 'maxlength' => texts::MAX_TITLE]);
        $form->setType('title', PARAM_RAW);
        $options = card_files::options($this->get_context_for_dynamic_submission());
        $form->addElement('editor', 'content', get_string('card_content', 'thementeam'), ['rows' => 8], $options);
        $form->setType('content', PARAM_RAW);
        $this->add_care($form);
        $this->add_origin($form);
        $this->add_links($form, $options);
    }

    #[\Override]
    public function set_data_for_dynamic_submission(): void {
        if ($this->is_submitted() || $this->no_submit_button_pressed()) {
            return;
        }
        $start = $this->start();
        $this->set_data(
            ['cardid' => $this->cardid(), 'version' => $start['version'], 'base' => self::base_of($start)] + card_values::shown(
                $this->get_context_for_dynamic_submission(),
                $this->cardid(),
                $start['fields'],
                $start['drafts'] ?? [],
            ),
        );
    }

    #[\Override]
    public function validation($data, $files): array {
        $errors = [];
        if (trim((string) $data['title']) === '') {
            $errors['title'] = get_string('refused_empty_title', 'thementeam');
        }
        foreach ($data['linkurl'] ?? [] as $place => $url) {
            $url = trim((string) $url);
            $words = trim(($data['linktitle'][$place] ?? '') . ($data['linksource'][$place] ?? ''));
            if ($url === '' ? $words !== '' : !links::is_address($url)) {
                $errors["linkurl[$place]"] = get_string('refused_bad_link', 'thementeam');
            }
        }
        return $errors ?: $this->save($data);
    }

    /**
     * How saving ended: `status` ok with `merged` and `card`, or conflict with `by`, `when`, `collisions` (label, mine and
     * theirs each, plain text), and what the person typed: `resume` opens the form with both texts, `mine` and `theirs`
     * send it again.
     *
     * @return array
     */
    #[\Override]
    public function process_dynamic_submission(): array {
        return $this->saved;
    }

    /**
     * Saves.
     *
     * @param array $data
     * @return string[] sentences by field when it could not be saved
     */
    private function save(array $data): array {
        $base = json_decode((string) $data['base'], true);
        $base = ['fields' => (array) ($base['fields'] ?? []), 'files' => (array) ($base['files'] ?? [])];
        $mine = card_values::typed($data);
        foreach (array_intersect(explode(',', (string) ($data['giveup'] ?? '')), array_keys($mine)) as $field) {
            $mine[$field] = (string) ($base['fields'][$field] ?? '');
        }
        $drafts = [
            card_files::INLINE => (int) $data['content']['itemid'],
            card_files::ATTACHMENT => (int) $data['attachments'],
        ];
        try {
            $this->workspace()->require_contributor();
            $answer = $this->edit()->save($this->cardid(), $base, $mine, $drafts);
        } catch (refusal $refusal) {
            $place = ['bad_assignee' => 'assigneeid', 'bad_link' => 'linkurl[0]'][$refusal->reason] ?? 'title';
            return [$place => $refusal->getMessage()];
        }
        $this->saved = ($answer['status'] ?? 'ok') === 'conflict'
            ? $this->collision($answer, $base['fields'], $drafts)
            : $answer + ['status' => 'ok', 'code' => '', 'message' => ''];
        return [];
    }

    /**
     * What is answered when somebody else changed the same.
     *
     * @param array $answer of {@see card_edit::save()}
     * @param array<string, string> $base what the person saw when the form opened
     * @param int[] $drafts
     * @return array
     */
    private function collision(array $answer, array $base, array $drafts): array {
        ['current' => $current, 'fields' => $mine, 'collisions' => $collisions] = $answer;
        $both = $mine;
        foreach (array_intersect($collisions, ['title', 'content', 'origin', 'basis']) as $field) {
            $both[$field] = self::both($field, $mine[$field], $current['fields'][$field]);
        }
        // Sent again, the form takes over what only the other changed; tags are brought together anew.
        $same = array_keys(array_intersect_assoc($mine, $current['fields']));
        $again = $current;
        $again['fields']['tags'] = (string) ($base['tags'] ?? '');
        $again = ['version' => $current['version'], 'base' => self::base_of($again)];
        $sent = fn(array $giveup): string => http_build_query(
            $again + ['giveup' => implode(',', $giveup)] + $this->_ajaxformdata,
            '',
            '&',
        );
        return [
            'status' => 'conflict',
            'code' => $answer['code'],
            'message' => $answer['message'],
            'by' => $answer['by'],
            'when' => $answer['when'],
            'collisions' => array_map(fn(string $field): array => [
                'label' => card_fields::label($field),
                'mine' => card_fields::describe($field, $mine[$field]),
                'theirs' => card_fields::describe($field, $current['fields'][$field]),
            ], $collisions),
            'resume' => json_encode(['fields' => $both, 'drafts' => $drafts, 'base' => self::base_of($current)] + $current),
            'mine' => $sent($same),
            'theirs' => $sent([...$same, ...$collisions]),
        ];
    }

    /**
     * Both texts, for the person to make one of them.
     *
     * @param string $field
     * @param string $mine
     * @param string $theirs
     * @return string
     */
    private static function both(string $field, string $mine, string $theirs): string {
        return $field === 'content'
            ? "$mine\n$theirs"
            : \core_text::substr("$mine / $theirs", 0, texts::MAX_TITLE);
    }

    /**
     * What the form has to remember of the card that it started with.
     *
     * @param array $start
     * @return string
     */
    private static function base_of(array $start): string {
        return $start['base'] ?? json_encode(['fields' => $start['fields'], 'files' => $start['files']]);
    }

    /**
     * Adds who takes care and until when, and the tags.
     *
     * @param \MoodleQuickForm $form
     */
    private function add_care(\MoodleQuickForm $form): void {
        $form->addElement('header', 'carehdr', get_string('form_care', 'thementeam'));
        $people = ['' => get_string('form_nobody', 'thementeam')] + $this->edit()->assignees($this->cardid());
        $form->addElement('autocomplete', 'assigneeid', get_string('field_assigneeid', 'thementeam'), $people);
        $form->addHelpButton('assigneeid', 'field_assigneeid', 'thementeam');
        $form->addElement('date_selector', 'timedue', get_string('field_timedue', 'thementeam'), ['optional' => true]);
        $form->addHelpButton('timedue', 'field_timedue', 'thementeam');
        $form->addElement('tags', 'tags', get_string('field_tags', 'thementeam'), [
            'itemtype' => card_parts::TAGGED,
            'component' => 'mod_thementeam',
        ]);
        $form->setExpanded('carehdr', false);
    }

    /**
     * Adds where an information comes from, how long it is valid and for whom.
     *
     * @param \MoodleQuickForm $form
     */
    private function add_origin(\MoodleQuickForm $form): void {
        $form->addElement('header', 'originhdr', get_string('form_origin', 'thementeam'));
        $form->setExpanded('originhdr', false);
        $start = $this->start()['fields'];
        if ($start['kind'] === 'question') {
            $form->addElement('hidden', 'kind', 'question');
            $form->setType('kind', PARAM_ALPHA);
            $form->addElement('static', 'kindtext', '', get_string('form_question', 'thementeam'));
            return;
        }
        $kinds = ['card' => get_string('kind_card', 'thementeam'), 'information' => get_string('kind_information', 'thementeam')];
        $form->addElement('select', 'kind', get_string('field_kind', 'thementeam'), $kinds);
        $form->addHelpButton('kind', 'field_kind', 'thementeam');
        $form->addElement('text', 'origin', get_string('field_origin', 'thementeam'), ['size' => 50, 'maxlength' => 255]);
        $form->setType('origin', PARAM_RAW);
        $menu = [0 => get_string('form_none', 'thementeam')] + associations::menu((int) $start['associationid'] ?: null);
        $form->addElement('select', 'associationid', get_string('field_associationid', 'thementeam'), $menu);
        $form->addElement('text', 'basis', get_string('field_basis', 'thementeam'), ['size' => 50, 'maxlength' => 255]);
        $form->setType('basis', PARAM_RAW);
        $form->addHelpButton('basis', 'field_basis', 'thementeam');
        $form->addElement('date_selector', 'timevalid', get_string('field_timevalid', 'thementeam'), ['optional' => true]);
        $form->addElement('autocomplete', 'sizeclasses', get_string('field_sizeclasses', 'thementeam'), card_fields::size_menu(), [
            'multiple' => true,
            'noselectionstring' => get_string('form_allsizes', 'thementeam'),
        ]);
        $form->addHelpButton('sizeclasses', 'field_sizeclasses', 'thementeam');
        foreach (card_fields::OF_INFORMATION as $field) {
            $form->hideIf($field, 'kind', 'neq', 'information');
        }
    }

    /**
     * Adds links and files.
     *
     * @param \MoodleQuickForm $form
     * @param array $options for the files
     */
    private function add_links(\MoodleQuickForm $form, array $options): void {
        $form->addElement('header', 'linkshdr', get_string('form_links', 'thementeam'));
        $form->setExpanded('linkshdr', false);
        $size = ['size' => 50, 'maxlength' => 255];
        $this->repeat_elements(
            [
                $form->createElement('text', 'linkurl', get_string('link_url', 'thementeam'), ['size' => 50, 'inputmode' => 'url']),
                $form->createElement('text', 'linktitle', get_string('link_title', 'thementeam'), $size),
                $form->createElement('text', 'linksource', get_string('link_source', 'thementeam'), $size),
            ],
            max(1, count((array) json_decode($this->start()['fields']['links'], true))),
            [
                'linkurl' => ['type' => PARAM_RAW_TRIMMED],
                'linktitle' => ['type' => PARAM_RAW_TRIMMED],
                'linksource' => ['type' => PARAM_RAW_TRIMMED],
            ],
            'linkcount',
            'linkadd',
            1,
            get_string('link_add', 'thementeam'),
            true,
        );
        $form->addElement('filemanager', 'attachments', get_string('field_files', 'thementeam'), null, $options);
    }

    /**
     * What the form starts with: the card as it is, or what a person typed before.
     *
     * @return array
     */
    private function start(): array {
        if (!$this->start) {
            $resumed = json_decode($this->optional_param('resume', '', PARAM_RAW), true);
            try {
                $start = $this->edit()->start($this->cardid());
            } catch (refusal $refusal) {
                throw new \moodle_exception('refused_' . $refusal->reason, 'thementeam');
            }
            $this->start = is_array($resumed) ? card_values::resumed($resumed) + $start : $start;
        }
        return $this->start;
    }

    /**
     * The card.
     *
     * @return int
     */
    private function cardid(): int {
        return (int) $this->optional_param('cardid', 0, PARAM_INT);
    }

    #[\Override]
    protected function find_workspace(): workspace {
        return workspace::of_card($this->cardid());
    }

    /**
     * What writes the card.
     *
     * @return card_edit
     */
    private function edit(): card_edit {
        return $this->edit ??= new card_edit($this->workspace());
    }
}
