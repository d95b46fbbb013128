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
 * Makes German usable on a site that cannot download Moodle's German language pack.
 *
 * Our own texts are German as soon as Moodle knows the language; for that a langconfig.php with German date formats is
 * enough. A pack that somebody installed is never touched.
 *
 * @package    local_kki
 * @copyright  2026 KKI PraxisPortal
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class german {
    /** A German pack was there. */
    public const INSTALLED = 'installed';
    /** The pack was downloaded just now. */
    public const DOWNLOADED = 'downloaded';
    /** The small replacement serves. */
    public const MINIMAL = 'minimal';
    /** The site's folder for languages cannot be written. */
    public const FAILED = 'failed';

    /** Seconds until a network that does not answer is given up. */
    private const PATIENCE = 4;

    /** @var \Closure Tries to install the pack and says whether that worked. */
    private readonly \Closure $installer;

    /**
     * Constructor.
     *
     * @param \Closure|null $installer tries to install the pack and says whether that worked
     */
    public function __construct(?\Closure $installer = null) {
        $this->installer = $installer ?? self::download(...);
    }

    /**
     * Sees to it that the language exists.
     *
     * @return string one of the constants
     */
    public function ensure(): string {
        global $CFG;
        $folder = $CFG->langotherroot . '/de';
        $target = $folder . '/langconfig.php';
        if (self::is_installed($folder)) {
            return self::INSTALLED;
        }
        if (($this->installer)() && self::is_installed($folder)) {
            $this->reset();
            return self::DOWNLOADED;
        }
        $content = file_get_contents(__DIR__ . '/../../fallback/de/langconfig.php');
        if (is_readable($target) && file_get_contents($target) === $content) {
            return self::MINIMAL;
        }
        if (!check_dir_exists($folder) || @file_put_contents($target, $content) === false) {
            return self::FAILED;
        }
        @chmod($target, (int) $CFG->filepermissions);
        $this->reset();
        return self::MINIMAL;
    }

    /**
     * What to tell the person who runs the setup.
     *
     * @param string $status what ensure() answered
     * @return string[] sentences
     */
    public function sentences(string $status): array {
        $sentences = [get_string('german_' . $status, 'local_kki')];
        if (!self::has_locale()) {
            $sentences[] = get_string('german_nolocale', 'local_kki');
        }
        return $sentences;
    }

    /**
     * Whether the machine knows German names of days and months.
     *
     * @return bool
     */
    public static function has_locale(): bool {
        $before = setlocale(LC_TIME, '0');
        $found = setlocale(LC_TIME, 'de_DE.UTF-8', 'de_DE.utf8') !== false;
        setlocale(LC_TIME, $before);
        return $found;
    }

    /**
     * Whether there is a pack that is not our replacement.
     *
     * @param string $folder the language's folder
     * @return bool
     */
    private static function is_installed(string $folder): bool {
        if (!is_readable($folder . '/langconfig.php')) {
            return false;
        }
        return file_exists($folder . '/moodle.php')
            || !str_contains((string) file_get_contents($folder . '/langconfig.php'), '@package    local_kki');
    }

    /**
     * Moodle's own installer, asked only where its server answers at once.
     *
     * @return bool
     */
    private static function download(): bool {
        global $CFG;
        require_once($CFG->libdir . '/filelib.php');
        require_once($CFG->libdir . '/componentlib.class.php');
        $list = (new \lang_installer())->lang_pack_url() . 'languages.md5';
        // An address that cannot be resolved counts as blocked, so that a machine without a network gives up here.
        if ((new \core\files\curl_security_helper())->url_is_blocked($list)) {
            return false;
        }
        $answer = download_file_content($list, null, null, true, self::PATIENCE, self::PATIENCE);
        if (!$answer || (int) $answer->status !== 200) {
            return false;
        }
        try {
            return (bool) (new \tool_langimport\controller())->install_languagepacks('de');
        } catch (\moodle_exception) {
            return false;
        }
    }

    /**
     * Lets Moodle see the new language.
     */
    private function reset(): void {
        get_string_manager()->reset_caches();
    }
}
