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

use core_tag\output\tagfeed;
use core_tag\output\tagindex;
use mod_thementeam\local\texts;
use mod_thementeam\workspace;

/**
 * The cards with a tag that a person may read, for Moodle's page of the tag.
 *
 * @package    mod_thementeam
 * @copyright  2026 KKI PraxisPortal
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class tagged_cards {
    /**
     * The list.
     *
     * @param \core_tag_tag $tag
     * @param bool $exclusive whether the page shows nothing else
     * @param int $fromctx context that comes first
     * @param int $ctx only in this context
     * @param bool $rec and below it
     * @param int $page
     * @return tagindex
     */
    public static function of(\core_tag_tag $tag, bool $exclusive, int $fromctx, int $ctx, bool $rec, int $page): tagindex {
        global $OUTPUT;
        $perpage = $exclusive ? 20 : 5;
        [$sql, $params] = self::query($tag, $fromctx, $ctx, $rec);
        $builder = new \core_tag_index_builder('mod_thementeam', 'thementeam_card', $sql, $params, $page * $perpage, $perpage + 1);
        while ($item = $builder->has_item_that_needs_access_check()) {
            \context_helper::preload_from_record($item);
            $builder->set_accessible($item, $builder->can_access_course($item->courseid) && self::readable($item));
        }
        $items = $builder->get_items();
        $more = count($items) > $perpage;
        $feed = new tagfeed();
        foreach (array_slice($items, 0, $perpage) as $item) {
            \context_helper::preload_from_record($item);
            $context = \context_module::instance($item->cmid);
            $url = new \moodle_url('/mod/thementeam/card.php', ['id' => $item->id]);
            $title = texts::title_html($item->title, $context);
            $cm = get_fast_modinfo($item->courseid)->get_cm($item->cmid);
            $feed->add(
                $OUTPUT->pix_icon('monologo', '', 'mod_thementeam', ['class' => 'icon']),
                \html_writer::link($url, $title),
                \html_writer::link($cm->url, $cm->get_formatted_name()),
            );
        }
        // Without content Moodle leaves the heading out too.
        $content = $items ? $OUTPUT->render_from_template('core_tag/tagfeed', $feed->export_for_template($OUTPUT)) : '';
        return new tagindex(
            $tag,
            'mod_thementeam',
            'thementeam_card',
            $content,
            $exclusive,
            $fromctx,
            $ctx,
            $rec,
            $page,
            $page + ($more ? 2 : 1),
        );
    }

    /**
     * Whether the current user may read a card.
     *
     * @param \stdClass $item
     * @return bool
     */
    private static function readable(\stdClass $item): bool {
        if (!get_fast_modinfo($item->courseid)->get_cm($item->cmid)->uservisible) {
            return false;
        }
        return workspace::of_space((int) $item->spaceid)->instance->can_read((int) $item->groupid);
    }

    /**
     * All cards with the tag that are not in the bin.
     *
     * @param \core_tag_tag $tag
     * @param int $fromctx
     * @param int $ctx
     * @param bool $rec
     * @return array{string, array}
     */
    private static function query(\core_tag_tag $tag, int $fromctx, int $ctx, bool $rec): array {
        $columns = \context_helper::get_preload_record_columns_sql('ctx');
        $sql = "SELECT c.id, c.title, c.spaceid, s.groupid, cm.id AS cmid, co.id AS courseid, $columns
                  FROM {thementeam_card} c
                  JOIN {thementeam_space} s ON s.id = c.spaceid
                  JOIN {modules} m ON m.name = 'thementeam'
                  JOIN {course_modules} cm ON cm.module = m.id AND cm.instance = s.thementeamid
                  JOIN {tag_instance} tt ON tt.itemid = c.id
                  JOIN {course} co ON co.id = cm.course
                  JOIN {context} ctx ON ctx.instanceid = cm.id AND ctx.contextlevel = :level
                 WHERE tt.itemtype = 'thementeam_card' AND tt.component = 'mod_thementeam' AND tt.tagid = :tagid
                       AND cm.deletioninprogress = 0 AND c.timedeleted IS NULL
                       AND c.id %ITEMFILTER% AND co.id %COURSEFILTER%";
        $params = ['level' => CONTEXT_MODULE, 'tagid' => $tag->id];
        if ($ctx) {
            $context = \context::instance_by_id($ctx);
            $sql .= $rec ? ' AND (ctx.id = :contextid OR ctx.path LIKE :path)' : ' AND ctx.id = :contextid';
            $params += ['contextid' => $context->id] + ($rec ? ['path' => $context->path . '/%'] : []);
        }
        $sql .= ' ORDER BY ';
        if ($fromctx) {
            $context = \context::instance_by_id($fromctx);
            $sql .= '(CASE WHEN ctx.id = :fromid OR ctx.path LIKE :frompath THEN 0 ELSE 1 END), ';
            $params += ['fromid' => $context->id, 'frompath' => $context->path . '/%'];
        }
        return ["$sql co.sortorder, cm.id, c.id", $params];
    }
}
