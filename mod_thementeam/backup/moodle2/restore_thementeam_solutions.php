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

/**
 * Documents, what was published of them, and what readers said.
 *
 * @package    mod_thementeam
 * @copyright  2026 KKI PraxisPortal
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
trait restore_thementeam_solutions {
    /** @var array<int, int> old id of the publication that took a publication's place, by its new id */
    private array $superseders = [];

    /**
     * The elements to read.
     *
     * @param string $space path of the space
     * @return restore_path_element[]
     */
    private function solution_paths(string $space): array {
        $document = "$space/documents/document";
        $section = "$document/sections/section";
        $publication = "$document/publications/publication";
        return [
            new restore_path_element('thementeam_document', $document),
            new restore_path_element('thementeam_documenttext', "$document/documenttexts/documenttext"),
            new restore_path_element('thementeam_section', $section),
            new restore_path_element('thementeam_sectiontext', "$section/sectiontexts/sectiontext"),
            new restore_path_element('thementeam_documentcard', "$section/documentcards/documentcard"),
            new restore_path_element('thementeam_documenttag', "$document/documenttags/documenttag"),
            new restore_path_element('thementeam_signoff', "$document/signoffs/signoff"),
            new restore_path_element('thementeam_publication', $publication),
            new restore_path_element('thementeam_reaction', "$publication/reactions/reaction"),
        ];
    }

    /**
     * A document.
     *
     * @param array $data
     */
    protected function process_thementeam_document($data) {
        global $DB;
        $data = $this->of_space((object) $data, ['userid', 'usermodified']);
        $data->deletedby = $data->deletedby === null ? null : (int) $this->get_mappingid('user', $data->deletedby);
        $data->uuid = \core\uuid::generate();
        $newid = $DB->insert_record('thementeam_document', $data);
        $this->set_mapping('thementeam_document', $data->id, $newid, true);
        // The newest version of a head is the current one: no column points to it.
        $this->currenttexts['thementeam_document' . $newid] = 0;
    }

    /**
     * A version of a document's head.
     *
     * @param array $data
     */
    protected function process_thementeam_documenttext($data) {
        $this->insert_text('document', (object) $data);
    }

    /**
     * A section; its texts follow.
     *
     * @param array $data
     */
    protected function process_thementeam_section($data) {
        global $DB;
        $data = $this->of_space((object) $data, []);
        $data->documentid = $this->get_new_parentid('thementeam_document');
        $data->assigneeid = (int) $this->get_mappingid('user', $data->assigneeid ?? 0) ?: null;
        $data->deletedby = $data->deletedby === null ? null : (int) $this->get_mappingid('user', $data->deletedby);
        $data->uuid = \core\uuid::generate();
        $oldtextid = (int) $data->textid;
        $data->textid = 0;
        $newid = $DB->insert_record('thementeam_section', $data);
        $this->set_mapping('thementeam_section', $data->id, $newid, true);
        $this->currenttexts['thementeam_section' . $newid] = $oldtextid;
    }

    /**
     * A version of a section's text.
     *
     * @param array $data
     */
    protected function process_thementeam_sectiontext($data) {
        $this->insert_text('section', (object) $data);
    }

    /**
     * A card that a section grew from.
     *
     * @param array $data
     */
    protected function process_thementeam_documentcard($data) {
        global $DB;
        $data = $this->of_space((object) $data, []);
        $data->documentid = $this->get_new_parentid('thementeam_document');
        $data->sectionid = $this->get_new_parentid('thementeam_section');
        $data->cardid = $this->get_mappingid('thementeam_card', $data->cardid);
        if ($data->cardid) {
            $DB->insert_record('thementeam_documentcard', $data);
        }
    }

    /**
     * A topic of a document.
     *
     * @param array $data
     */
    protected function process_thementeam_documenttag($data) {
        if (core_tag_tag::is_enabled('mod_thementeam', 'thementeam_document')) {
            $documentid = $this->get_new_parentid('thementeam_document');
            $context = context_module::instance($this->task->get_moduleid());
            core_tag_tag::add_item_tag('mod_thementeam', 'thementeam_document', $documentid, $context, $data['rawname']);
        }
    }

    /**
     * A sign-off; without the person it is none.
     *
     * @param array $data
     */
    protected function process_thementeam_signoff($data) {
        global $DB;
        $data = $this->of_space((object) $data, ['userid']);
        $data->documentid = $this->get_new_parentid('thementeam_document');
        if ($data->userid) {
            $DB->insert_record('thementeam_signoff', $data);
        }
    }

    /**
     * A publication.
     *
     * @param array $data
     */
    protected function process_thementeam_publication($data) {
        global $DB;
        $data = $this->of_space((object) $data, ['userid']);
        $data->documentid = $this->get_new_parentid('thementeam_document');
        $data->thementeamid = $this->get_new_parentid('thementeam');
        $data->content = \mod_thementeam\local\solution\snapshot::authors($data, function (array $author): ?array {
            $userid = (int) $this->get_mappingid('user', $author['userid']);
            return $userid ? ['userid' => $userid] + $author : null;
        });
        $superseder = (int) $data->supersededby;
        $data->supersededby = null;
        $newid = $DB->insert_record('thementeam_publication', $data);
        $this->set_mapping('thementeam_publication', $data->id, $newid, true);
        if ($superseder) {
            $this->superseders[$newid] = $superseder;
        }
    }

    /**
     * What a reader said; without the person it is nothing.
     *
     * @param array $data
     */
    protected function process_thementeam_reaction($data) {
        global $DB;
        $data = $this->of_space((object) $data, ['userid']);
        $data->publicationid = $this->get_new_parentid('thementeam_publication');
        $data->cardid = $this->get_mappingid('thementeam_card', $data->cardid ?? 0) ?: null;
        if ($data->userid) {
            $this->set_mapping('thementeam_reaction', $data->id, $DB->insert_record('thementeam_reaction', $data));
        }
    }

    /**
     * Files, addresses of files in frozen texts, and which publication took which one's place.
     */
    private function after_solutions(): void {
        global $DB;
        foreach (['document', 'section', 'publication'] as $area) {
            $this->add_related_files('mod_thementeam', $area, "thementeam_$area");
        }
        foreach ($this->superseders as $id => $oldid) {
            $newid = $this->get_mappingid('thementeam_publication', $oldid) ?: null;
            $DB->set_field('thementeam_publication', 'supersededby', $newid, ['id' => $id]);
        }
    }

    /**
     * A row of the space that is being restored, with the people who came along.
     *
     * @param stdClass $data
     * @param string[] $people columns
     * @return stdClass
     */
    private function of_space(stdClass $data, array $people): stdClass {
        $data->spaceid = $this->get_new_parentid('thementeam_space');
        foreach ($people as $column) {
            $data->$column = (int) $this->get_mappingid('user', $data->$column);
        }
        return $data;
    }
}
