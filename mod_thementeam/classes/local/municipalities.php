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

namespace mod_thementeam\local;

use local_kki\profile\profiles;
use mod_thementeam\workspace;

/**
 * The Kommunen of a space: those of the people who may write there, going by their profiles.
 *
 * A Kommune has a key, a hash of its name whatever its capitals and spaces; whoever names no Kommune in the profile has a key
 * of his or her own.
 *
 * @package    mod_thementeam
 * @copyright  2026 KKI PraxisPortal
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class municipalities {
    /** @var string[] names of the Kommunen by key */
    private readonly array $names;

    /** @var string[] Kommunen of people who do not write here, by user id */
    private array $others = [];

    /**
     * Use {@see self::of()}.
     *
     * @param string[] $people names of the Kommunen by user id, empty where the profile names none
     */
    private function __construct(
        /** @var string[] names of the Kommunen by user id */
        private readonly array $people,
    ) {
        $names = [];
        foreach (array_filter($people, fn(string $name): bool => self::normalise($name) !== '') as $userid => $name) {
            $names[self::key($userid, $name)] ??= $name;
        }
        \core_collator::asort($names);
        $this->names = $names;
    }

    /**
     * The Kommunen of a space, in one query.
     *
     * @param workspace $workspace
     * @return self
     */
    public static function of(workspace $workspace): self {
        [$sql, $params] = self::contributors($workspace);
        return new self(profiles::municipalities_among($sql, $params));
    }

    /**
     * The key that a person answers under.
     *
     * @param int $userid
     * @param string $municipality the Kommune in the profile, may be empty
     * @return string
     */
    public static function key(int $userid, string $municipality): string {
        $name = self::normalise($municipality);
        return $name === '' ? "user:$userid" : hash('sha256', $name);
    }

    /**
     * The Kommune of a person, be it one who does not write here.
     *
     * @param int $userid
     * @return string plain text, empty where the profile names none
     */
    public function name_of(int $userid): string {
        return trim($this->people[$userid] ?? $this->others[$userid] ??= profiles::of($userid)->municipality);
    }

    /**
     * The names of the Kommunen by key, sorted.
     *
     * @return string[]
     */
    public function names(): array {
        return $this->names;
    }

    /**
     * The key that an answer counts for: where its Kommune is no longer among those of the space because the person who
     * answered has changed the profile, the one that the person has now.
     *
     * @param \stdClass $answer row with ownerkey and userid
     * @return string
     */
    public function key_of_answer(\stdClass $answer): string {
        $userid = (int) $answer->userid;
        return isset($this->names[$answer->ownerkey]) || !isset($this->people[$userid])
            ? $answer->ownerkey
            : self::key($userid, $this->people[$userid]);
    }

    /**
     * The name of a Kommune in the form that tells two of them apart.
     *
     * @param string $name
     * @return string
     */
    private static function normalise(string $name): string {
        $name = class_exists(\Normalizer::class) ? (\Normalizer::normalize($name) ?: $name) : $name;
        return \core_text::strtolower(trim(preg_replace('/\s+/u', ' ', $name)));
    }

    /**
     * The people who may write in a space, as a query. Moodle asks the database which roles may; that is kept for a few
     * minutes, who has them is not.
     *
     * @param workspace $workspace
     * @return array{string, array} SQL and its parameters
     */
    private static function contributors(workspace $workspace): array {
        $context = $workspace->instance->context;
        $groupid = max(0, (int) $workspace->space->groupid);
        $cache = \cache::make('mod_thementeam', 'contributors');
        $key = "{$context->id}_{$groupid}";
        $query = $cache->get($key);
        if ($query === false) {
            $query = get_enrolled_sql($context, 'mod/thementeam:contribute', $groupid, true);
            $cache->set($key, $query);
        }
        return $query;
    }
}
