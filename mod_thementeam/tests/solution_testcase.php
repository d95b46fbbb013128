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

namespace mod_thementeam;

use mod_thementeam\local\solution\document_view;
use mod_thementeam\local\solution\documents;
use mod_thementeam\local\solution\sections;

defined('MOODLE_INTERNAL') || die();

require_once(__DIR__ . '/thementeam_testcase.php');

/**
 * The course of {@see thementeam_testcase}, with a document in the first group's space.
 *
 * @package    mod_thementeam
 * @copyright  2026 KKI PraxisPortal
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
abstract class solution_testcase extends thementeam_testcase {
    /** @var int id of the document that ann began */
    protected int $documentid;

    /**
     * A document with one card in it.
     */
    protected function setUp(): void {
        parent::setUp();
        $card = $this->card('ben', ['title' => 'Absagen', 'content' => 'Seit Herbst häufiger.']);
        $this->documentid = (new documents($this->workspace('ann')))->create('Wohnlotsen', [$card['id']], \core\uuid::generate());
    }

    /**
     * The first group's space as a person sees it.
     *
     * @param string $name
     * @return workspace
     */
    protected function workspace(string $name): workspace {
        return workspace::of_space($this->space()['spaceid'], (int) $this->people[$name]->id);
    }

    /**
     * The document as ann reads it.
     *
     * @return array
     */
    protected function document(): array {
        $this->setUser($this->people['ann']);
        return (new document_view($this->workspace('ann')))->document($this->documentid);
    }

    /**
     * A section of the document.
     *
     * @param string $role
     * @return array
     */
    protected function section(string $role): array {
        return array_values(array_filter($this->document()['sections'], fn(array $each): bool => $each['role'] === $role))[0];
    }

    /**
     * Writes a section.
     *
     * @param string $role
     * @param string $content
     * @param string $name who writes
     * @param int|null $version that the person saw; null: the current one
     * @return array
     */
    protected function write(string $role, string $content, string $name = 'ann', ?int $version = null): array {
        $section = $this->section($role);
        $this->setUser($this->people[$name]);
        $sections = new sections($this->workspace($name));
        return $sections->save($section['id'], $version ?? $section['version'], $section['title'], $role, $content);
    }

    /**
     * Gives the document its one sentence, and signs it off.
     *
     * @param string[] $names who signs
     * @param string[] $namings how each wants to be named
     */
    protected function make_ready(array $names = ['ann', 'ben'], array $namings = ['name', 'none']): void {
        $this->setUser($this->people['ann']);
        $row = documents::find($this->documentid, $this->space()['spaceid']);
        $fields = documents::fields($row);
        (new documents($this->workspace('ann')))->update($this->documentid, $fields, [
            'lead' => 'Drei Ehrenamtliche begleiten das erste Jahr.',
            'audience' => 'Gemeinden bis 20.000',
        ] + $fields);
        foreach ($names as $place => $name) {
            $this->sign($name, $namings[$place] ?? 'name');
        }
    }

    /**
     * Signs the document off as it is.
     *
     * @param string $name
     * @param string $naming
     * @return array
     */
    protected function sign(string $name, string $naming = 'name'): array {
        return $this->call($name, 'sign_document', $this->current() + ['naming' => $naming]);
    }

    /**
     * Publishes the document as it is.
     *
     * @param string $reason
     * @return int id of the publication
     */
    protected function publish(string $reason = ''): int {
        $answer = $this->call('ann', 'publish_document', $this->current() + ['reason' => $reason]);
        $this->assertSame('ok', $answer['status'], $answer['message']);
        return $answer['publicationid'];
    }

    /**
     * The document and its version.
     *
     * @return int[]
     */
    protected function current(): array {
        return ['documentid' => $this->documentid, 'contentversion' => $this->document()['contentversion']];
    }
}
