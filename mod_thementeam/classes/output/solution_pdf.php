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

use core\output\renderer_base;
use mod_thementeam\instance;
use mod_thementeam\local\solution\reading;
use mod_thementeam\local\solution\snapshot;

/**
 * A published solution as a PDF.
 *
 * @package    mod_thementeam
 * @copyright  2026 KKI PraxisPortal
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class solution_pdf {
    /**
     * A PDF.
     *
     * @param \stdClass $publication
     * @param instance $instance its activity, seen by the reader
     */
    public function __construct(
        /** @var \stdClass row of thementeam_publication */
        private readonly \stdClass $publication,
        /** @var instance its activity, seen by the reader */
        private readonly instance $instance,
    ) {
    }

    /**
     * Sends it to the browser.
     *
     * @param renderer_base $output
     */
    public function send(renderer_base $output): void {
        $name = clean_filename($this->publication->title . '.pdf');
        $this->make($output)->Output($name, 'D');
    }

    /**
     * Makes it.
     *
     * @param renderer_base $output
     * @return \pdf
     */
    public function make(renderer_base $output): \pdf {
        global $CFG;
        require_once($CFG->libdir . '/pdflib.php');
        $reading = new reading($this->publication, $this->instance);
        $pdf = new \pdf();
        $pdf->setTitle($this->publication->title);
        $pdf->setPrintHeader(false);
        $pdf->setMargins(20, 20, 20);
        $pdf->setFont('freesans', '', 11);
        $pdf->AddPage();
        $html = $output->render_from_template('mod_thementeam/solution_pdf', $reading->head() + $reading->body() + [
            'source' => $reading->source(),
        ]);
        $pdf->writeHTML($this->with_pictures($html));
        return $pdf;
    }

    /**
     * Puts the pictures themselves where their addresses stand: nobody logs in for a PDF.
     *
     * @param string $html
     * @return string
     */
    private function with_pictures(string $html): string {
        $files = get_file_storage()->get_area_files(
            $this->instance->context->id,
            'mod_thementeam',
            snapshot::AREA,
            $this->publication->id,
            'id',
            false,
        );
        $byname = [];
        foreach ($files as $file) {
            $byname[$file->get_filepath() . $file->get_filename()] = $file;
        }
        $pattern = '~(<img[^>]*\ssrc=")[^"]*/mod_thementeam/' . snapshot::AREA . '/\d+(/[^"?]+)[^"]*"~';
        return preg_replace_callback($pattern, function (array $match) use ($byname): string {
            $file = $byname[rawurldecode($match[2])] ?? null;
            return $match[1] . ($file && $file->is_valid_image() ? '@' . base64_encode($file->get_content()) : '') . '"';
        }, $html);
    }
}
