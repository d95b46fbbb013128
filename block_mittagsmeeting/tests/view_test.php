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

namespace block_mittagsmeeting;

use local_kki\consent\consent;
use local_kki\fixtures\series_trait;
use local_kki\presence\interest;
use local_kki\presence\presence;
use local_kki\series\date_manager;
use local_kki\series\dates;
use local_kki\series\series;

defined('MOODLE_INTERNAL') || die();

global $CFG;
require_once($CFG->dirroot . '/local/kki/tests/fixtures/series_trait.php');

/**
 * Tests of what the block and the way in say to whom.
 *
 * @package    block_mittagsmeeting
 * @copyright  2026 KKI PraxisPortal
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 * @covers     \block_mittagsmeeting\view
 * @covers     \block_mittagsmeeting\words
 * @covers     \block_mittagsmeeting\join_page
 * @covers     \block_mittagsmeeting\consent_card
 * @covers     \block_mittagsmeeting
 */
#[\PHPUnit\Framework\Attributes\CoversClass(view::class)]
#[\PHPUnit\Framework\Attributes\CoversClass(words::class)]
#[\PHPUnit\Framework\Attributes\CoversClass(join_page::class)]
#[\PHPUnit\Framework\Attributes\CoversClass(consent_card::class)]
final class view_test extends \advanced_testcase {
    use series_trait;

    /** @var \stdClass the course */
    private \stdClass $course;

    /** @var series its series, with two dates */
    private series $series;

    #[\Override]
    protected function setUp(): void {
        parent::setUp();
        $this->resetAfterTest();
        $this->setTimezone('Europe/Berlin');
        $this->course = $this->getDataGenerator()->create_course();
        $this->series = $this->series((int) $this->course->id);
    }

    /**
     * Moments and what the block says then.
     *
     * @return array
     */
    public static function moments_provider(): array {
        return [
            'weeks before' => ['2026-11-20 09:00', 'Next time Tue, 8 December, 12:15'],
            'the same morning' => ['2026-12-08 08:00', 'Today, 12:15'],
            'twelve minutes before' => ['2026-12-08 12:03', 'Today, 12:15 in 12 minutes'],
            'seconds before the room opens' => ['2026-12-08 12:04:50', 'Today, 12:15 in 11 minutes'],
            'open' => ['2026-12-08 12:05', 'The room is open. starts at 12:15, in 10 minutes You are welcome to join.'],
            'the last minute' => ['2026-12-08 12:14:30', 'The room is open. starts at 12:15, in 1 minute You are welcome to join.'],
            'running' => ['2026-12-08 12:15', 'Open now until 12:45'],
            'over' => ['2026-12-08 13:00', "Today's meeting is over. Next time Tue, 12 January, 12:15"],
            'no more' => ['2027-02-01 09:00', 'No dates are planned at the moment. New ones will appear here.'],
            'the last one is over' => [
                '2027-01-12 14:00',
                "Today's meeting is over. No dates are planned at the moment. New ones will appear here.",
            ],
        ];
    }

    /**
     * The first paint says it in words, and lets in while the room is open.
     *
     * @dataProvider moments_provider
     * @param string $time
     * @param string $expected
     */
    #[\PHPUnit\Framework\Attributes\DataProvider('moments_provider')]
    public function test_words(string $time, string $expected): void {
        $this->freeze($time);
        $this->setUser($this->getDataGenerator()->create_and_enrol($this->course, 'student'));

        $html = $this->block();

        $this->assertStringStartsWith($expected, $this->text($html));
        $open = str_contains($expected, 'pen now') || str_contains($expected, 'is open');
        $this->assertSame($open, str_contains($html, 'mittagsmeeting__join'));
        $this->assertStringContainsString('<template>', $html);
        $this->assertStringNotContainsString('secret-room', $html);
        $this->assertStringNotContainsString('meet.example.org', $html);
        $this->assertStringNotContainsString('[[', $html);
    }

    /**
     * Cancelled and moved dates are said in words, with a reason that cannot break out.
     */
    public function test_cancelled_and_moved(): void {
        [$first, $second] = dates::of_series($this->series->id());
        date_manager::cancel((int) $first->id, 1, 'Fachtag <script>alert(1)</script>', 2);
        $to = ['date' => '2027-01-14', 'time' => '12:30', 'duration' => 30];
        date_manager::move((int) $second->id, 1, $to, '', 2);
        $this->setUser($this->getDataGenerator()->create_and_enrol($this->course, 'student'));

        $this->freeze('2026-12-08 09:00');
        $today = $this->block();
        $this->assertStringStartsWith('There is no lunch meeting today: Fachtag', $this->text($today));
        $this->assertStringContainsString(
            'Next time Thu, 14 January, 12:30 Moved from Tue, 12 January, 12:15.',
            $this->text($today),
        );
        $this->assertStringNotContainsString('<script>alert', $today);

        $this->freeze('2026-12-01 09:00');
        $this->assertStringStartsWith('On Tue, 8 December there is no lunch meeting: Fachtag', $this->text($this->block()));
    }

    /**
     * A viewer elsewhere reads their own time, with a note; one whose clock agrees reads none.
     */
    public function test_other_zone(): void {
        $this->freeze('2026-12-08 08:00');
        $this->setUser($this->getDataGenerator()->create_and_enrol($this->course, 'student', ['timezone' => 'Europe/London']));
        $this->assertStringContainsString(
            'Today, 11:15 Your time. In the time zone Europe/Berlin it is 12:15.',
            $this->text($this->block()),
        );

        $this->setUser($this->getDataGenerator()->create_and_enrol($this->course, 'student', ['timezone' => 'Europe/Vienna']));
        $this->assertStringNotContainsString('Your time', $this->text($this->block()));
    }

    /**
     * Two queries on the course's page, however many dates there are.
     */
    public function test_queries(): void {
        global $DB;
        $dates = array_map(
            fn(int $day): array => ['date' => sprintf('2027-05-%02d', $day), 'time' => '12:15', 'duration' => 30],
            range(1, 31),
        );
        date_manager::add($this->series->id(), $dates, 2);
        $this->freeze('2026-12-08 12:10');
        $this->setUser($this->getDataGenerator()->create_and_enrol($this->course, 'student'));
        has_capability('local/kki:joinmeeting', $this->series->context());
        $this->block();

        $reads = $DB->perf_get_reads();
        $values = view::of_instance($this->series->id(), (int) $this->course->id)->template_values();
        $this->assertSame(2, $DB->perf_get_reads() - $reads);
        $state = json_decode($values['json'], true);
        $this->assertCount(6, $state['dates']);
        $this->assertSame(end($state['dates'])['end'], $state['until']);
    }

    /**
     * Without a chosen series the course's first one shows.
     */
    public function test_first_series(): void {
        $this->setUser($this->getDataGenerator()->create_and_enrol($this->course, 'student'));

        $this->assertSame('MittagsMeetingIntegration', view::of_instance(0, (int) $this->course->id)->title());
    }

    /**
     * A series that is gone, or not there yet, is said to trainers only.
     */
    public function test_no_series(): void {
        $empty = $this->getDataGenerator()->create_course();
        $this->setUser($this->getDataGenerator()->create_and_enrol($empty, 'student'));
        $this->assertNull(view::of_instance(0, (int) $empty->id)->template_values());
        $this->assertNull(view::of_instance(12345, (int) $empty->id)->template_values());

        $this->setUser($this->getDataGenerator()->create_and_enrol($empty, 'editingteacher'));
        $first = $this->render(view::of_instance(0, (int) $empty->id));
        $this->assertStringContainsString(get_string('plan_first', 'block_mittagsmeeting'), $first);
        $missing = $this->render(view::of_instance(12345, (int) $empty->id));
        $this->assertStringContainsString(get_string('missing', 'block_mittagsmeeting'), $missing);
        $this->assertStringContainsString("courseid=$empty->id", $missing);
    }

    /**
     * On the dashboard or front page access counts in the series' own course.
     */
    public function test_other_pages(): void {
        $id = $this->series->id();
        $this->setUser($this->getDataGenerator()->create_and_enrol($this->course, 'student'));
        $this->assertTrue(view::of_instance($id, (int) SITEID)->template_values()['live']);

        $this->setUser($this->getDataGenerator()->create_user());
        $this->assertNull(view::of_instance($id, (int) SITEID)->template_values());
        $this->assertSame('', view::of_instance($id, (int) SITEID)->title());

        $stranger = $this->getDataGenerator()->create_course();
        $this->setUser($this->getDataGenerator()->create_and_enrol($stranger, 'editingteacher'));
        $this->assertFalse(view::of_instance($id, (int) $stranger->id)->template_values()['live']);
        $this->assertSame('', view::of_instance($id, (int) $stranger->id)->title());

        foreach (['guest', 'nobody'] as $visitor) {
            $visitor === 'guest' ? $this->setGuestUser() : $this->setUser(null);
            $html = $this->render(view::of_instance($id, (int) SITEID));
            $this->assertStringContainsString(get_string('signin', 'block_mittagsmeeting'), $html);
            $this->assertStringNotContainsString('December', $html);
        }
    }

    /**
     * The page of the way in: closed, one click, consent; and never the address.
     */
    public function test_join_page(): void {
        $this->setUser($this->getDataGenerator()->create_and_enrol($this->course, 'student'));
        $this->freeze('2026-12-08 09:00');
        $early = $this->join(['agree' => true, 'remember' => true]);
        $this->assertStringContainsString('The room is not open right now. Today, 12:15', $this->text($early));
        foreach (['/local/kki/dates.php', '/blocks/mittagsmeeting/talk.php'] as $page) {
            $this->assertStringContainsString("$page?id={$this->series->id()}", $early);
        }

        $this->freeze('2026-12-08 12:20');
        $opened = $this->join();
        $this->assertStringContainsString('name="sesskey"', $opened);
        $this->assertStringNotContainsString('name="agree"', $opened);

        $card = $this->join([]);
        $this->assertStringContainsString('name="agree"', $card);
        $this->assertStringContainsString('BigBlueButton, Rechenzentrum', $card);
        $this->assertStringContainsString('Deutschland', $card);
        $this->assertStringContainsString('The room itself asks for your name', $card);
        $this->assertStringNotContainsString('namekind', $card);

        set_config('roomhosts', 'bbb.example.org', 'local_kki');
        $blocked = $this->join(['agree' => true, 'remember' => true]);
        $this->assertStringContainsString('cannot be opened right now', $blocked);
        $this->assertStringNotContainsString('<form', $blocked);
        foreach ([$opened, $card, $blocked] as $html) {
            $this->assertStringNotContainsString('meet.example.org', $html);
            $this->assertStringNotContainsString('[[', $html);
        }
    }

    /**
     * Where the room is told a name one chooses it; what is missing is said next to it, and nothing typed is lost.
     */
    public function test_name_to_carry(): void {
        set_config('jitsiserver', 'jitsi.example.org', 'local_kki');
        $this->series = $this->series((int) $this->course->id, ['roomtype' => 'jitsi']);
        $name = ['firstname' => 'Fatma', 'lastname' => 'A & B'];
        $user = $this->getDataGenerator()->create_and_enrol($this->course, 'student', $name);
        $this->setUser($user);
        $this->freeze('2026-12-08 12:20');
        $this->assertStringContainsString('my name: Fatma A &amp; B', $this->block());

        $empty = $this->join(['agree' => true, 'remember' => true, 'namekind' => 'pseudonym', 'pseudonym' => ' ']);
        $this->assertStringContainsString('Please write what you want to be called', $empty);
        $this->assertStringContainsString('value="pseudonym" checked', $empty);
        $long = $this->join(['agree' => true, 'namekind' => 'pseudonym', 'pseudonym' => '<b>"' . str_repeat('x', 60)]);
        $this->assertStringContainsString('60 characters at most', $long);
        $this->assertStringContainsString('&lt;b&gt;&quot;xxx', $long);
        $this->assertSame([], consent::for_user((int) $user->id));

        $page = new join_page($this->series, $this->sent(['agree' => true, 'namekind' => 'pseudonym', 'pseudonym' => 'Fa']));
        $this->assertStringContainsString('displayName=%22Fa%22', $page->enter((int) $user->id));
    }

    /**
     * The number to call is told inside the window only, to those who ask for it.
     */
    public function test_dial_in(): void {
        $this->series = $this->series((int) $this->course->id, ['dialin' => '+49 (30) 123-45, PIN <i>47#']);
        $this->setUser($this->getDataGenerator()->create_and_enrol($this->course, 'student'));
        $this->freeze('2026-12-08 09:00');
        $this->assertStringNotContainsString('123-45', $this->join(['phone' => true]) . $this->block());
        $this->freeze('2026-12-08 12:20');
        $this->assertStringNotContainsString('123-45', $this->join() . $this->join([]) . $this->block());
        $called = $this->join(['phone' => true]);
        $this->assertStringContainsString('href="tel:+493012345"', $called);
        $this->assertStringContainsString('+49 (30) 123-45, PIN &lt;i&gt;47#', $called);
        $this->assertSame(0, (int) dates::of_series($this->series->id())[0]->present);
    }

    /**
     * How many are in, and how many will probably come, in the first paint; that nobody is in is never said.
     */
    public function test_counts(): void {
        $this->setUser($this->getDataGenerator()->create_and_enrol($this->course, 'student'));
        $dateid = (int) dates::of_series($this->series->id())[0]->id;
        $this->freeze('2026-12-08 09:00');
        $this->assertStringNotContainsString('probably', $this->text($this->block()));
        interest::say($dateid, str_repeat('a', 32), true);
        $this->assertStringContainsString('1 person will probably drop in', $this->text($this->block()));
        interest::say($dateid, str_repeat('b', 32), true);
        $this->assertStringContainsString('2 will probably drop in', $this->text($this->block()));

        $this->freeze('2026-12-08 12:20');
        $this->assertStringNotContainsString('0', explode(' ', $this->text($this->block()), 4)[3][0]);
        presence::join($dateid, 'user:1');
        $this->assertStringContainsString('1 person is in (that many have clicked "Join now" here)', $this->text($this->block()));
        presence::join($dateid, 'user:2');
        $this->assertStringContainsString('2 are in', $this->text($this->block()));
    }

    /**
     * A block that was made for every page of the site stays quiet where it has nothing to say, and says its one state elsewhere.
     */
    public function test_pages_it_was_not_made_for(): void {
        global $CFG, $PAGE;
        require_once($CFG->dirroot . '/blocks/moodleblock.class.php');
        require_once($CFG->dirroot . '/blocks/mittagsmeeting/block_mittagsmeeting.php');
        $student = $this->getDataGenerator()->create_and_enrol($this->course, 'student');
        $page = $this->getDataGenerator()->create_module('page', ['course' => $this->course->id]);
        $pages = [
            'mod-page-view' => \context_module::instance($page->cmid),
            'user-profile' => \context_user::instance($student->id),
            'admin-search' => \context_system::instance(),
            'login-index' => \context_system::instance(),
        ];
        foreach ($pages as $type => $context) {
            foreach ([$student, null, guest_user()] as $user) {
                foreach ([(object) ['seriesid' => $this->series->id()], (object) ['seriesid' => 'x'], null] as $config) {
                    $this->setUser($user);
                    $PAGE = new \moodle_page();
                    $PAGE->set_context($context);
                    $PAGE->set_url('/');
                    $PAGE->set_pagetype($type);
                    $block = new \block_mittagsmeeting();
                    $block->page = $PAGE;
                    $block->config = $config;
                    $block->specialization();
                    $sees = $user === $student && $config && $config->seriesid !== 'x';
                    $this->assertSame((bool) $sees, str_contains($block->get_content()->text, '<mittagsmeeting-status>'), $type);
                }
            }
        }
        $this->assertDebuggingNotCalled();
    }

    /**
     * The block on the course's page as HTML.
     *
     * @return string
     */
    private function block(): string {
        return $this->render(view::of_instance($this->series->id(), (int) $this->course->id));
    }

    /**
     * A view as HTML.
     *
     * @param view $view
     * @return string
     */
    private function render(view $view): string {
        global $OUTPUT;
        return $OUTPUT->render_from_template('block_mittagsmeeting/block', $view->template_values());
    }

    /**
     * The page of the way in as HTML.
     *
     * @param array|null $sent what the form sent; null when the page was only opened
     * @return string
     */
    private function join(?array $sent = null): string {
        global $OUTPUT, $USER;
        $page = $sent === null ? new join_page($this->series) : new join_page($this->series, $this->sent($sent));
        if ($sent !== null) {
            $this->assertSame('', $page->enter((int) $USER->id));
        }
        return $OUTPUT->render_from_template('block_mittagsmeeting/join', $page->values());
    }

    /**
     * What a form sends.
     *
     * @param array $sent
     * @return array
     */
    private function sent(array $sent): array {
        return $sent + ['agree' => false, 'remember' => false, 'phone' => false, 'namekind' => 'own', 'pseudonym' => ''];
    }

    /**
     * What of some HTML can be read.
     *
     * @param string $html
     * @return string
     */
    private function text(string $html): string {
        $html = preg_replace('~<(script|template)>?.*?</\1>~s', '', $html);
        return trim(preg_replace('/\s+/', ' ', html_entity_decode(strip_tags(str_replace('<', ' <', $html)), ENT_QUOTES)));
    }
}
