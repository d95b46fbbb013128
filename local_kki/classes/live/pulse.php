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

namespace local_kki\live;

/**
 * The pulse of a space: a tiny file that tells browsers "something changed" without a database, session or lock.
 *
 * The content is `<revision, 12 digits>.<nonce, 8 hex digits>`, 21 bytes, overwritten in place, so that a reader needs
 * neither a rename nor a stat. Behind it stands, where the space has one, a mark of who is there: `.<8 hex digits>`,
 * overwritten in place by itself, so that neither disturbs the other; 30 bytes then. The name is an HMAC of the space with
 * a secret of this site: whoever was told the name can learn that something changed, and nothing else. {@see pulse.php}
 * serves the file.
 *
 * @package    local_kki
 * @copyright  2026 KKI PraxisPortal
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class pulse {
    /** Where the files lie, below the site's shared dataroot. */
    public const FOLDER = 'local_kki/pulse';

    /** Bytes of the revision and its nonce. */
    private const HEAD = 21;

    /**
     * The public name of a pulse.
     *
     * @param string $table the owner's table, without prefix
     * @param int $ownerid id of the owner's row
     * @return string 64 hexadecimal digits
     */
    public static function name(string $table, int $ownerid): string {
        return hash_hmac('sha256', "$table:$ownerid", self::secret());
    }

    /**
     * What a browser needs to follow a space, or null where the admin switched the pulse off (no shared dataroot).
     *
     * @param string $table the owner's table, without prefix
     * @param int $ownerid id of the owner's row
     * @return string|null address of the pulse
     */
    public static function url(string $table, int $ownerid): ?string {
        if (!get_config('local_kki', 'pulse')) {
            return null;
        }
        return (new \moodle_url('/local/kki/pulse.php', ['n' => self::name($table, $ownerid)]))->out(false);
    }

    /**
     * Says that something changed. Call it as the last statement before the commit, while the owner's row is locked:
     * written after the commit, a slower writer could overwrite a newer revision with an older one.
     *
     * @param string $table the owner's table, without prefix
     * @param int $ownerid id of the owner's row
     * @param int $revision the revision that is about to be committed
     */
    public static function write(string $table, int $ownerid, int $revision): void {
        self::put($table, $ownerid, 0, self::head($revision));
    }

    /**
     * Says that somebody came or went: changes the mark behind the revision, which stays. Call it while the owner's row is
     * locked, as {@see self::write()}.
     *
     * @param string $table the owner's table, without prefix
     * @param int $ownerid id of the owner's row
     * @param int $revision the owner's revision, for a pulse that is not there yet
     * @param string $mark 8 hexadecimal digits
     */
    public static function mark(string $table, int $ownerid, int $revision, string $mark): void {
        if (@filesize(self::path(self::name($table, $ownerid), false))) {
            self::put($table, $ownerid, self::HEAD, ".$mark");
        } else {
            self::put($table, $ownerid, 0, self::head($revision) . ".$mark");
        }
    }

    /**
     * What says that something changed.
     *
     * @param int $revision
     * @return string
     */
    private static function head(int $revision): string {
        return sprintf('%012d.%s', $revision, bin2hex(random_bytes(4)));
    }

    /**
     * Overwrites a part of a pulse.
     *
     * @param string $table the owner's table, without prefix
     * @param int $ownerid id of the owner's row
     * @param int $offset in bytes
     * @param string $content
     */
    private static function put(string $table, int $ownerid, int $offset, string $content): void {
        $path = self::path(self::name($table, $ownerid), true);
        $handle = @fopen($path, 'c');
        if ($handle === false) {
            debugging("The pulse $path cannot be written; browsers fall back to asking every few minutes.", DEBUG_NORMAL);
            return;
        }
        fseek($handle, $offset);
        fwrite($handle, $content);
        fclose($handle);
    }

    /**
     * Removes the pulse of an owner that is being deleted.
     *
     * @param string $table the owner's table, without prefix
     * @param int $ownerid id of the owner's row
     */
    public static function delete(string $table, int $ownerid): void {
        @unlink(self::path(self::name($table, $ownerid), false));
    }

    /**
     * Removes every pulse, for the uninstallation.
     */
    public static function delete_all(): void {
        global $CFG;
        remove_dir($CFG->dataroot . '/' . self::FOLDER);
    }

    /**
     * The file behind a name.
     *
     * @param string $name 64 hexadecimal digits
     * @param bool $create whether to make the folder
     * @return string absolute path
     */
    private static function path(string $name, bool $create): string {
        global $CFG;
        $folder = self::FOLDER . '/' . substr($name, 0, 2);
        if ($create) {
            make_writable_directory("$CFG->dataroot/$folder");
        }
        return "$CFG->dataroot/$folder/$name";
    }

    /**
     * The secret behind the names, made on first use.
     *
     * @return string
     */
    private static function secret(): string {
        $secret = get_config('local_kki', 'pulsesecret');
        if (!$secret) {
            $secret = bin2hex(random_bytes(32));
            set_config('pulsesecret', $secret, 'local_kki');
        }
        return $secret;
    }
}
