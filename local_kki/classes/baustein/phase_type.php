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

namespace local_kki\baustein;

/**
 * The four kinds of steps that a Kompetenzbaustein is made of.
 *
 * @package    local_kki
 * @copyright  2026 KKI PraxisPortal
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
enum phase_type: string {
    // People meet in one place; a trainer says who was there.
    case presence = 'presence';
    // An activity of the course; its completion counts.
    case online = 'online';
    // Colleagues advise each other; the participant ticks it.
    case peer = 'peer';
    // A first step in one's own Kommune; the participant ticks it.
    case transfer = 'transfer';

    /**
     * What the user reads.
     *
     * @return string
     */
    public function label(): string {
        return get_string("phase_{$this->value}", 'local_kki');
    }

    /**
     * Whether participants tick the step themselves.
     *
     * @return bool
     */
    public function ticked_by_participant(): bool {
        return $this === self::peer || $this === self::transfer;
    }

    /**
     * Whether a trainer may tick the step for somebody; what an activity says is not ours to change.
     *
     * @return bool
     */
    public function ticked_by_trainer(): bool {
        return $this !== self::online;
    }

    /**
     * The name that a new step starts with; an online step takes its activity's name.
     *
     * @return string
     */
    public function default_name(): string {
        return $this === self::online ? '' : get_string("phase_{$this->value}_name", 'local_kki');
    }

    /**
     * The effort that a new step starts with.
     *
     * @return int minutes
     */
    public function default_minutes(): int {
        return match ($this) {
            self::presence => 0,
            self::online, self::peer => 60,
            self::transfer => 120,
        };
    }
}
