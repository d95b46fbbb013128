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
 * German strings of block_mittagsmeeting.
 *
 * @package    block_mittagsmeeting
 * @copyright  2026 KKI PraxisPortal
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

defined('MOODLE_INTERNAL') || die();

$string['cancelled_on'] = 'Am {$a->day} fällt das MittagsMeeting aus.';
$string['cancelled_on_reason'] = 'Am {$a->day} fällt das MittagsMeeting aus: {$a->reason}';
$string['cancelled_today'] = 'Heute fällt das MittagsMeeting aus.';
$string['cancelled_today_reason'] = 'Heute fällt das MittagsMeeting aus: {$a}';
$string['config_first'] = 'Die erste in diesem Kurs';
$string['config_none'] = 'Es gibt noch keine Terminreihe, die Sie auswählen könnten.';
$string['config_series'] = 'Terminreihe';
$string['consent_agree'] = 'Einverstanden, dazukommen';
$string['consent_cancel'] = 'Jetzt nicht';
$string['consent_data'] = 'Dorthin gehen: Bild und Ton, wenn Sie sie einschalten, und Ihre IP-Adresse.';
$string['consent_name'] = 'Nach Ihrem Namen fragt der Raum selbst; ein Vorname genügt.';
$string['consent_remember'] = 'Für diesen Anbieter merken';
$string['consent_room'] = 'Der Videoraum wird von {$a->operator} ({$a->country}) betrieben.';
$string['consent_title'] = 'Bevor Sie den Raum betreten';
$string['dates'] = 'Alle Termine, Kalender und Erinnerung';
$string['first'] = 'Sagen Sie hier allen, wann Sie sich zum Mittag treffen.';
$string['format_day'] = '%a, %d. %B';
$string['hint'] = 'Ohne Anmeldung, ohne feste Tagesordnung.';
$string['in_minute'] = 'in 1 Minute';
$string['in_minutes'] = 'in {$a} Minuten';
$string['join'] = 'Jetzt dazukommen';
$string['join_newtab'] = 'öffnet sich in einem neuen Tab';
$string['joinpage_back'] = 'Zurück zum Kurs';
$string['joinpage_blocked'] = 'Die Adresse dieses Raums ist auf dieser Plattform nicht mehr freigegeben. Bitte sagen Sie Ihren Trainer*innen Bescheid.';
$string['joinpage_closed'] = 'Der Raum ist gerade nicht geöffnet.';
$string['joinpage_consents'] = 'Sie können das jederzeit zurücknehmen, in Ihrem Profil unter „Meine Zustimmung zu Videoräumen“.';
$string['missing'] = 'Die Terminreihe, die hier stand, gibt es nicht mehr.';
$string['mittagsmeeting:addinstance'] = 'Block MittagsMeeting hinzufügen';
$string['mittagsmeeting:myaddinstance'] = 'Block MittagsMeeting zum Dashboard hinzufügen';
$string['moved'] = 'Verschoben von {$a->from}.';
$string['moved_reason'] = 'Verschoben von {$a->from}: {$a->reason}';
$string['next'] = 'Nächstes Mal';
$string['none'] = 'Zurzeit sind keine Termine geplant. Neue stehen dann hier.';
$string['open'] = 'Der Raum ist offen.';
$string['open_text'] = 'Kommen Sie gern dazu.';
$string['over'] = 'Für heute ist es vorbei.';
$string['plan'] = 'Termine planen';
$string['plan_first'] = 'MittagsMeeting anlegen';
$string['pluginname'] = 'MittagsMeeting';
$string['privacy:metadata'] = 'Der Block speichert keine personenbezogenen Daten. Wer dazukommt, wird nicht festgehalten; wozu Sie zugestimmt haben, speichert KKI PraxisPortal (local_kki).';
$string['running'] = 'Jetzt offen';
$string['running_until'] = 'bis {$a}';
$string['setup_block'] = 'Block „MittagsMeeting“ auf der Kursseite';
$string['setup_link'] = 'MittagsMeeting: Termine und Raum';
$string['setup_link_added'] = 'Link „{$a}“ im Abschnitt MittagsMeeting';
$string['setup_series'] = 'MittagsMeeting mit {$a} Beispielterminen (jeden zweiten Dienstag) und einem jetzt gleich zum Ausprobieren';
$string['setup_series_cancelled'] = 'Fachtag in Konstanz';
$string['setup_series_country'] = 'Deutschland';
$string['setup_series_moved'] = 'wegen der Schulferien';
$string['setup_series_name'] = 'MittagsMeetingIntegration';
$string['setup_series_operator'] = 'BigBlueButton, Rechenzentrum Musterland';
$string['signin'] = 'Zum Dazukommen melden Sie sich bitte an.';
$string['signin_link'] = 'Anmelden';
$string['starts'] = 'Beginn {$a->time}, {$a->in}';
$string['today'] = 'Heute, {$a}';
$string['zone'] = 'Ihre Ortszeit. In der Zeitzone {$a->zone} ist es {$a->time}.';
