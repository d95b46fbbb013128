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

namespace mod_thementeam\local\transfer;

use mod_thementeam\local\texts;

/**
 * One part of a file that somebody brings along: reads its values, and notes what does not fit.
 *
 * @package    mod_thementeam
 * @copyright  2026 KKI PraxisPortal
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class part {
    /** @var array what the part says */
    private readonly array $values;

    /**
     * A part.
     *
     * @param mixed $values
     * @param string $where how the part is called in a sentence
     * @param problems $problems
     */
    public function __construct(
        mixed $values,
        /** @var string how the part is called in a sentence */
        public readonly string $where,
        /** @var problems what does not fit */
        private readonly problems $problems,
    ) {
        $this->values = is_array($values) ? $values : [];
        if (!is_array($values)) {
            $problems->add('part', $where, '');
        }
    }

    /**
     * Whether the part says something of a kind.
     *
     * @param string $field
     * @return bool
     */
    public function has(string $field): bool {
        return isset($this->values[$field]);
    }

    /**
     * A part of the part.
     *
     * @param string $field
     * @param string $where how it is called in a sentence
     * @return self
     */
    public function part(string $field, string $where): self {
        return new self($this->values[$field] ?? null, $where, $this->problems);
    }

    /**
     * Notes that a value does not fit.
     *
     * @param string $code
     * @param string $field
     * @param string|int $more
     */
    public function problem(string $code, string $field, string|int $more = ''): void {
        $this->problems->add($code, $this->where, $field, $more);
    }

    /**
     * One line of text.
     *
     * @param string $field
     * @param int $max characters
     * @param bool $required
     * @return string without control characters, and without white space around it
     */
    public function line(string $field, int $max = texts::MAX_TITLE, bool $required = false): string {
        $line = trim(preg_replace('/[\s\p{Cc}]+/u', ' ', fix_utf8($this->scalar($field))));
        if ($required && $line === '') {
            $this->problem('missing', $field);
        }
        return $this->within($field, $line, $max);
    }

    /**
     * A text with paragraphs.
     *
     * @param string $field
     * @param int $max characters
     * @return string without control characters, and without white space around it
     */
    public function text(string $field, int $max = texts::MAX_CONTENT): string {
        $text = str_replace(["\r\n", "\r"], "\n", fix_utf8($this->scalar($field)));
        return $this->within($field, trim(preg_replace('/[^\P{Cc}\n\t]/u', '', $text)), $max);
    }

    /**
     * A moment.
     *
     * @param string $field
     * @return int|null
     */
    public function moment(string $field): ?int {
        $value = $this->scalar($field);
        if ($value === '') {
            return null;
        }
        $moment = preg_match('/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ\z/', $value)
            ? \DateTimeImmutable::createFromFormat('!Y-m-d\TH:i:s\Z', $value, new \DateTimeZone('UTC'))
            : false;
        if (!$moment || $moment->getTimestamp() <= 0) {
            $this->problem('moment', $field, $value);
            return null;
        }
        return $moment->getTimestamp();
    }

    /**
     * One of several words.
     *
     * @param string $field
     * @param string[] $words
     * @param string $default where the part says nothing
     * @return string
     */
    public function word(string $field, array $words, string $default): string {
        $word = $this->scalar($field);
        if ($word === '') {
            return $default;
        }
        if (!in_array($word, $words, true)) {
            $this->problem('word', $field, $word);
            return $default;
        }
        return $word;
    }

    /**
     * A number from 0.
     *
     * @param string $field
     * @return int|null
     */
    public function number(string $field): ?int {
        $number = $this->values[$field] ?? null;
        if ($number !== null && (!is_int($number) || $number < 0)) {
            $this->problem('number', $field);
            return null;
        }
        return $number;
    }

    /**
     * Yes or no.
     *
     * @param string $field
     * @return bool
     */
    public function flag(string $field): bool {
        return ($this->values[$field] ?? false) === true;
    }

    /**
     * The parts of a list.
     *
     * @param string $field
     * @param int $max
     * @param callable $name gets the number of a part from 1, tells how it is called in a sentence
     * @return self[]
     */
    public function parts(string $field, int $max, callable $name): array {
        $parts = [];
        foreach ($this->items($field, $max) as $place => $values) {
            $parts[] = new self($values, $name($place + 1), $this->problems);
        }
        return $parts;
    }

    /**
     * The lines of a list, those without words left out.
     *
     * @param string $field
     * @param int $max
     * @param int $length characters of each
     * @return string[]
     */
    public function lines(string $field, int $max, int $length): array {
        $lines = [];
        foreach ($this->items($field, $max) as $value) {
            $lines[] = (new self([$field => $value], $this->where, $this->problems))->line($field, $length);
        }
        return array_values(array_filter($lines, fn(string $line): bool => $line !== ''));
    }

    /**
     * The numbers of a list.
     *
     * @param string $field
     * @param int $max
     * @return int[]
     */
    public function numbers(string $field, int $max): array {
        $numbers = [];
        foreach ($this->items($field, $max) as $value) {
            $numbers[] = (new self([$field => $value], $this->where, $this->problems))->number($field);
        }
        return array_filter($numbers, is_int(...));
    }

    /**
     * A list.
     *
     * @param string $field
     * @param int $max
     * @return array
     */
    private function items(string $field, int $max): array {
        $items = $this->values[$field] ?? [];
        if (!is_array($items) || !array_is_list($items)) {
            $this->problem('list', $field);
            return [];
        }
        if (count($items) > $max) {
            $this->problem('many', $field, $max);
            return [];
        }
        return $items;
    }

    /**
     * A value that is a text or a number.
     *
     * @param string $field
     * @return string
     */
    private function scalar(string $field): string {
        $value = $this->values[$field] ?? '';
        if (!is_string($value) && !is_int($value)) {
            $this->problem('text', $field);
            return '';
        }
        return (string) $value;
    }

    /**
     * Notes a text that is too long.
     *
     * @param string $field
     * @param string $text
     * @param int $max
     * @return string
     */
    private function within(string $field, string $text, int $max): string {
        if (\core_text::strlen($text) > $max) {
            $this->problem('long', $field, $max);
        }
        return $text;
    }
}
