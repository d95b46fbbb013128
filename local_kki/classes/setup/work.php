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

namespace local_kki\setup;

/**
 * The work of one setup: each step is a sentence and, unless this is a dry run, an act.
 *
 * @package    local_kki
 * @copyright  2026 KKI PraxisPortal
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class work {
    /** @var string[] What is (or would be) done, in the language of the person who runs the setup. */
    private array $sentences = [];

    /**
     * Constructor.
     *
     * @param bool $dryrun whether nothing may be written
     */
    public function __construct(
        /** @var bool whether nothing may be written */
        public readonly bool $dryrun,
    ) {
    }

    /**
     * One step.
     *
     * @param string $sentence what it adds
     * @param callable $act makes it and returns its id
     * @return int the id; 0 in a dry run
     */
    public function step(string $sentence, callable $act): int {
        $this->sentences[] = $sentence;
        return $this->dryrun ? 0 : (int) $act();
    }

    /**
     * Steps that others took.
     *
     * @param string[] $sentences what they added
     */
    public function merge(array $sentences): void {
        array_push($this->sentences, ...$sentences);
    }

    /**
     * Everything that is (or would be) done.
     *
     * @return string[]
     */
    public function sentences(): array {
        return $this->sentences;
    }
}
