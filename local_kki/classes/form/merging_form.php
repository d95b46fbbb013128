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

namespace local_kki\form;

use local_kki\baustein\merge;
use local_kki\live\refusal;

/**
 * A form for a row that somebody else may change meanwhile: what does not collide is merged; where both changed the same
 * field, the form stays open with one's own text and says the other's.
 *
 * Saving happens while the form is validated, because only the write itself knows whether it collides.
 *
 * @package    local_kki
 * @copyright  2026 KKI PraxisPortal
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
trait merging_form {
    /** @var int id of the row that was saved */
    protected int $savedid = 0;

    /**
     * Writes the row.
     *
     * @param int $id 0 for a new one, then sets {@see $savedid}
     * @param array<string, mixed> $data what was sent
     * @return merge|null null for a new row
     * @throws refusal
     */
    abstract protected function write(int $id, array $data): ?merge;

    /**
     * The row as it is now.
     *
     * @param int $id
     * @return array{version: int, fields: array<string, string>, by: int}
     */
    abstract protected function current(int $id): array;

    /**
     * Adds what the form has to remember.
     *
     * @param \MoodleQuickForm $form
     */
    protected function add_merging(\MoodleQuickForm $form): void {
        foreach (['id' => PARAM_INT, 'version' => PARAM_INT, 'base' => PARAM_RAW] as $name => $type) {
            $form->addElement('hidden', $name);
            $form->setType($name, $type);
        }
    }

    /**
     * Fills the form.
     *
     * @param int $id
     * @param int $version
     * @param array<string, string> $fields
     */
    protected function set_merging_data(int $id, int $version, array $fields): void {
        $this->set_data($this->shown($fields) + ['id' => $id, 'version' => $version, 'base' => json_encode($fields)]);
    }

    /**
     * What the form showed when it opened.
     *
     * @param array<string, mixed> $data
     * @return array<string, string>
     */
    protected function base(array $data): array {
        $base = json_decode((string) $data['base'], true);
        return is_array($base) ? array_map('strval', array_filter($base, 'is_scalar')) : [];
    }

    /**
     * Saves.
     *
     * @param array<string, mixed> $data
     * @return array<string, string> sentences by field when it could not be saved
     */
    protected function save(array $data): array {
        $id = (int) $data['id'];
        $this->savedid = $id;
        try {
            $merge = $this->write($id, $data);
        } catch (refusal $refusal) {
            $field = preg_replace('/^bad_/', '', $refusal->reason);
            return [$this->_form->elementExists($field) ? $field : 'name' => $refusal->getMessage()];
        }
        if (!$merge?->collisions) {
            return [];
        }
        $current = $this->current($id);
        $by = \core_user::get_user($current['by']);
        $errors = [];
        foreach ($merge->collisions as $field) {
            $errors[$field] = get_string('form_collision', 'local_kki', [
                'name' => $by ? s(fullname($by)) : '',
                'text' => s($this->describe($field, $current['fields'][$field])),
            ]);
        }
        // The next save knows the other's version and replaces what collided on purpose.
        $this->_form->setConstants($this->shown($merge->values) + [
            'version' => $current['version'],
            'base' => json_encode($current['fields']),
        ]);
        return $errors;
    }

    /**
     * The fields as the form's elements take them.
     *
     * @param array<string, string> $fields
     * @return array<string, mixed>
     */
    protected function shown(array $fields): array {
        return $fields;
    }

    /**
     * A field's value as people read it.
     *
     * @param string $field
     * @param string $value
     * @return string
     */
    protected function describe(string $field, string $value): string {
        return $value;
    }
}
