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
trait backup_thementeam_solutions {
    /**
     * Adds the documents of a space.
     *
     * @param backup_nested_element $space
     * @param bool $userinfo whether user data are backed up
     */
    private function add_solutions(backup_nested_element $space, bool $userinfo): void {
        $document = $this->nested($space, 'document', [
            'userid', 'title', 'lead', 'audience', 'effort', 'sizeclasses', 'timereview', 'version', 'contentversion',
            'usermodified', 'timedeleted', 'deletedby', 'timecreated', 'timemodified',
        ]);
        $head = $this->nested($document, 'documenttext', ['userid', 'title', 'content', 'contentformat', 'timecreated']);
        $section = $this->nested($document, 'section', [
            'role', 'title', 'textid', 'version', 'position', 'assigneeid', 'timedeleted', 'deletedby', 'timecreated',
            'timemodified',
        ]);
        $text = $this->nested($section, 'sectiontext', ['userid', 'title', 'content', 'contentformat', 'timecreated']);
        $source = $this->nested($section, 'documentcard', ['cardid']);
        $tag = $this->nested($document, 'documenttag', ['rawname']);
        $signoff = $this->nested($document, 'signoff', ['userid', 'naming', 'contentversion', 'timecreated', 'timemodified']);
        $publication = $this->nested($document, 'publication', [
            'number', 'status', 'title', 'lead', 'timereview', 'content', 'reason', 'supersededby', 'userid', 'timepublished',
            'timechanged',
        ]);
        $reaction = $this->nested($publication, 'reaction', [
            'userid', 'reaction', 'note', 'cardid', 'timecreated', 'timemodified',
        ]);
        if ($userinfo) {
            $parent = backup::VAR_PARENTID;
            $document->set_source_table('thementeam_document', ['spaceid' => $parent], 'id');
            $of = ['itemtype' => backup_helper::is_sqlparam('document'), 'itemid' => $parent];
            $head->set_source_table('thementeam_text', $of, 'id');
            $section->set_source_table('thementeam_section', ['documentid' => $parent], 'id');
            $of = ['itemtype' => backup_helper::is_sqlparam('section'), 'itemid' => $parent];
            $text->set_source_table('thementeam_text', $of, 'id');
            $source->set_source_table('thementeam_documentcard', ['sectionid' => $parent], 'id');
            $tag->set_source_sql(
                "SELECT t.id, t.rawname
                   FROM {tag} t
                   JOIN {tag_instance} i ON i.tagid = t.id
                  WHERE i.component = 'mod_thementeam' AND i.itemtype = 'thementeam_document' AND i.itemid = ?",
                [$parent],
            );
            $signoff->set_source_table('thementeam_signoff', ['documentid' => $parent], 'id');
            $publication->set_source_table('thementeam_publication', ['documentid' => $parent], 'id');
            $reaction->set_source_table('thementeam_reaction', ['publicationid' => $parent], 'id');
        }
        foreach ([$document, $head, $text, $signoff, $publication, $reaction] as $item) {
            $item->annotate_ids('user', 'userid');
        }
        $document->annotate_ids('user', 'usermodified');
        $document->annotate_ids('user', 'deletedby');
        $section->annotate_ids('user', 'assigneeid');
        $section->annotate_ids('user', 'deletedby');
        $document->annotate_files('mod_thementeam', 'document', 'id');
        $section->annotate_files('mod_thementeam', 'section', 'id');
        $publication->annotate_files('mod_thementeam', 'publication', 'id');
    }

    /**
     * Adds elements of one kind below another.
     *
     * @param backup_nested_element $parent
     * @param string $name
     * @param string[] $fields
     * @return backup_nested_element
     */
    private function nested(backup_nested_element $parent, string $name, array $fields): backup_nested_element {
        $list = new backup_nested_element("{$name}s");
        $element = new backup_nested_element($name, ['id'], $fields);
        $parent->add_child($list);
        $list->add_child($element);
        return $element;
    }
}
