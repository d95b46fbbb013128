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

use PHPUnit\Framework\Attributes\CoversClass;
use PHPUnit\Framework\Attributes\DataProvider;

defined('MOODLE_INTERNAL') || die();

require_once(__DIR__ . '/../thementeam_testcase.php');

/**
 * Tests of what a new activity starts with.
 *
 * @package    mod_thementeam
 * @copyright  2026 KKI PraxisPortal
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 * @covers     \mod_thementeam\local\templates
 */
#[CoversClass(\mod_thementeam\local\templates::class)]
final class templates_test extends \mod_thementeam\thementeam_testcase {
    /**
     * The templates with their columns.
     *
     * @return array[]
     */
    public static function template_provider(): array {
        return [
            ['thementeam', ['What is on our minds', 'What we know', 'What we suggest']],
            ['dialogwerkstatt', ['From science', 'From administration', 'From civil society', 'What we suggest together']],
            ['kollegial', ['Issue', 'Questions about it', 'Ideas', 'Next steps']],
            ['empty', ['Cards']],
        ];
    }

    /**
     * Each template has its columns.
     *
     * @dataProvider template_provider
     * @param string $template
     * @param string[] $names
     */
    #[DataProvider('template_provider')]
    public function test_template(string $template, array $names): void {
        global $DB;
        $thementeam = $this->make(NOGROUPS, ['template' => $template]);
        $space = $this->generator()->create_space($thementeam);
        $this->assertSame($names, array_column($space['columns'], 'name'));
        $this->assertSame($template, $DB->get_field('thementeam', 'template', ['id' => $thementeam->id]));
    }

    /**
     * Another activity's columns come along, as they are now.
     */
    public function test_copy(): void {
        $this->setUser($this->people['tina']);
        $source = $this->make(NOGROUPS, ['name' => 'Quelle']);
        $column = $this->generator()->create_space($source)['columns'][1];
        $change = ['columnid' => $column['id'], 'version' => 1, 'name' => 'Gesperrt', 'color' => 'red', 'locked' => true];
        $this->call('tina', 'update_column', $change);
        $copy = $this->make(NOGROUPS, ['template' => 'copy', 'copyfrom' => $source->cmid]);
        $copied = $this->generator()->create_space($copy)['columns'][1];
        $this->assertSame(['Gesperrt', 'red', true], [$copied['name'], $copied['color'], $copied['locked']]);
        $this->assertSame('Quelle', templates::sources($this->course)[(int) $source->cmid]);
    }

    /**
     * Only from activities that the person arranges, and only templates that there are.
     */
    public function test_hostile(): void {
        foreach (['stranger', 'elsewhere', 'ann'] as $name) {
            $this->setUser($this->people[$name]);
            try {
                templates::of((object) ['template' => 'copy', 'copyfrom' => $this->thementeam->cmid]);
                $this->fail('not stopped');
            } catch (\required_capability_exception $e) {
                $this->assertStringContainsString('nopermissions', $e->errorcode);
            }
        }
        $this->setUser($this->people['elsewhere']);
        $this->assertArrayNotHasKey((int) $this->thementeam->cmid, templates::sources(get_site()));
        $this->expectException(\invalid_parameter_exception::class);
        templates::of((object) ['template' => '../etc']);
    }
}
