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
use local_kki\live\refusal;
use mod_thementeam\form\import_form;
use mod_thementeam\local\refusals;
use mod_thementeam\local\transfer\archive;
use mod_thementeam\local\transfer\checker;
use mod_thementeam\local\transfer\importer;
use mod_thementeam\workspace;

/**
 * Where trainers take a space along, and bring one.
 *
 * @package    mod_thementeam
 * @copyright  2026 KKI PraxisPortal
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class transfer_page implements named_templatable, renderable {
    /** @var import_form|null null where nothing can be brought */
    private readonly ?import_form $form;

    /** @var string why nothing can be brought, or was */
    private string $reason = '';

    /** @var string[] what is wrong with the file */
    private array $problems = [];

    /**
     * A page.
     *
     * @param workspace $workspace the space, and the trainer
     */
    public function __construct(
        /** @var workspace the space, and the trainer */
        private readonly workspace $workspace,
    ) {
        try {
            self::require_import($workspace);
            $form = new import_form($this->url()->out(false));
        } catch (refusal $refusal) {
            $this->reason = $refusal->getMessage();
        }
        $this->form = $form ?? null;
    }

    /**
     * Stops whoever may not take a space along.
     *
     * @param workspace $workspace
     * @throws \required_capability_exception
     */
    public static function require_export(workspace $workspace): void {
        $workspace->require_reader();
        require_capability('mod/thementeam:managespace', $workspace->instance->context, $workspace->userid());
    }

    /**
     * Stops whoever may not bring a file into a space.
     *
     * @param workspace $workspace
     * @throws \required_capability_exception
     * @throws refusal where the space takes nothing
     */
    public static function require_import(workspace $workspace): void {
        $workspace->require_manager();
        if ($workspace->is_locked()) {
            throw refusals::of('locked');
        }
        if (!importer::is_empty((int) $workspace->space->id)) {
            throw refusals::of('not_empty');
        }
    }

    /**
     * Brings a file, where one was sent.
     *
     * @return int|null number of cards; null where nothing was brought
     */
    public function import(): ?int {
        $data = $this->form?->get_data();
        if (!$data) {
            return null;
        }
        $path = $this->form->path();
        try {
            return $this->bring($path, (bool) $data->names);
        } catch (refusal $refusal) {
            $this->problems = [$refusal->getMessage()];
            return null;
        } finally {
            @unlink($path);
        }
    }

    /**
     * Brings a file.
     *
     * @param string $path where it lies
     * @param bool $names whether the names of authors stand below their texts
     * @return int|null number of cards; null where the file has problems
     * @throws refusal
     */
    public function bring(string $path, bool $names): ?int {
        self::require_import($this->workspace);
        $archive = new archive($path);
        $checked = new checker($archive);
        $this->problems = $checked->problems->sentences();
        return $this->problems ? null : (new importer($this->workspace, $archive, $checked, $names))->run();
    }

    /**
     * The address of the page.
     *
     * @param string $download csv or json; '': the page itself
     * @return \moodle_url
     */
    public function url(string $download = ''): \moodle_url {
        return new \moodle_url('/mod/thementeam/transfer.php', array_filter([
            'id' => $this->workspace->instance->cm->id,
            'group' => (int) $this->workspace->space->groupid,
            'download' => $download,
        ], fn(mixed $value): bool => $value !== ''));
    }

    /**
     * The template.
     *
     * @param renderer_base $renderer
     * @return string
     */
    public function get_template_name(renderer_base $renderer): string {
        return 'mod_thementeam/transfer';
    }

    /**
     * What the template shows.
     *
     * @param renderer_base $output
     * @return array
     */
    public function export_for_template(renderer_base $output): array {
        $groups = team_links::of($this->workspace, 'transfer');
        $view = ['id' => $this->workspace->instance->cm->id, 'group' => (int) $this->workspace->space->groupid];
        return [
            'hasgroups' => count($groups) > 1,
            'groups' => $groups,
            'jsonurl' => $this->url('json')->out(false),
            'csvurl' => $this->url('csv')->out(false),
            'form' => $this->form?->render(),
            'reason' => $this->reason,
            'hasproblems' => (bool) $this->problems,
            'problems' => $this->problems,
            'spaceurl' => (new \moodle_url('/mod/thementeam/view.php', $view))->out(false),
        ];
    }
}
