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
$string['consent_call'] = 'Stattdessen anrufen';
$string['consent_cancel'] = 'Jetzt nicht';
$string['consent_name_field'] = 'Anderer Name';
$string['consent_name_label'] = 'So möchten Sie heißen';
$string['consent_name_none'] = 'ohne Namen';
$string['consent_name_own'] = 'mein Name: {$a}';
$string['consent_name_pseudonym'] = 'ein anderer Name';
$string['consent_remember'] = 'Für diesen Anbieter merken';
$string['consent_room'] = 'Der Videoraum wird von {$a->operator} ({$a->country}) betrieben.';
$string['consent_settings'] = 'Zustimmung und Name ändern';
$string['consent_title'] = 'Bevor Sie den Raum betreten';
$string['dates'] = 'Alle Termine, Kalender und Erinnerung';
$string['failed'] = 'Das hat gerade nicht geklappt. Bitte versuchen Sie es noch einmal.';
$string['first'] = 'Sagen Sie hier allen, wann Sie sich zum Mittag treffen.';
$string['format_day'] = '%a, %d. %B';
$string['hint'] = 'Ohne Anmeldung, ohne feste Tagesordnung.';
$string['in_minute'] = 'in 1 Minute';
$string['in_minutes'] = 'in {$a} Minuten';
$string['interest'] = 'Ich schaue vorbei';
$string['interest_back'] = 'Doch nicht';
$string['interest_done'] = 'Schön, Sie schauen vorbei.';
$string['interest_one'] = '1 Person schaut voraussichtlich vorbei';
$string['interest_some'] = '{$a} schauen voraussichtlich vorbei';
$string['join'] = 'Jetzt dazukommen';
$string['join_newtab'] = 'öffnet sich in einem neuen Tab';
$string['joinpage_back'] = 'Zurück zum Kurs';
$string['joinpage_closed'] = 'Der Raum ist gerade nicht geöffnet.';
$string['joinpage_consents'] = 'Sie können das jederzeit zurücknehmen, in Ihrem Profil unter „Meine Zustimmung zu Videoräumen“.';
$string['joinpage_phone'] = 'Wählen Sie diese Nummer. Das geht ohne Zustimmung und ohne Internet; angezeigt wird dort meist Ihre Telefonnummer.';
$string['joinpage_phone_title'] = 'Per Telefon dabei sein';
$string['leave'] = 'Ich bin wieder draußen';
$string['left'] = 'Danke, Sie zählen nicht mehr mit.';
$string['missing'] = 'Die Terminreihe, die hier stand, gibt es nicht mehr.';
$string['mittagsmeeting:addinstance'] = 'Block MittagsMeeting hinzufügen';
$string['mittagsmeeting:myaddinstance'] = 'Block MittagsMeeting zum Dashboard hinzufügen';
$string['moved'] = 'Verschoben von {$a->from}.';
$string['moved_reason'] = 'Verschoben von {$a->from}: {$a->reason}';
$string['next'] = 'Nächstes Mal';
$string['none'] = 'Zurzeit sind keine Termine geplant. Neue stehen dann hier.';
$string['numbers_empty'] = 'Hier steht nach den Treffen, wie viele da waren.';
$string['numbers_few'] = 'weniger als {$a}';
$string['numbers_intro'] = 'So viele waren höchstens gleichzeitig da. Wer da war, weiß diese Plattform nicht; Zahlen unter {$a} zeigt sie nicht.';
$string['numbers_peak'] = 'Höchstens gleichzeitig da';
$string['numbers_title'] = 'Wie viele da waren';
$string['open'] = 'Der Raum ist offen.';
$string['open_text'] = 'Kommen Sie gern dazu.';
$string['over'] = 'Für heute ist es vorbei.';
$string['phone'] = 'Mit dem Handy dazukommen';
$string['phone_alt'] = 'QR-Code zur Seite dieses Treffens';
$string['phone_text'] = 'Richten Sie die Kamera Ihres Handys auf das Bild. Die Seite des Treffens öffnet sich dort.';
$string['plan'] = 'Termine planen';
$string['plan_first'] = 'MittagsMeeting anlegen';
$string['pluginname'] = 'MittagsMeeting';
$string['present'] = '{$a} sind da';
$string['present_clicks'] = '(so viele haben hier auf „Jetzt dazukommen“ geklickt)';
$string['present_one'] = '1 Person ist da';
$string['present_only'] = '(nur die Zahl; Namen sieht man erst im Raum)';
$string['privacy:metadata:room'] = 'Wer dazukommt, wird zum Videoraum gebracht, den jemand anderes betreibt; wer das ist und in welchem Land, steht auf der Karte, der man vorher zustimmt. Zustimmungen, Notizen und Erinnerungen speichert KKI PraxisPortal (local_kki).';
$string['privacy:metadata:room:browser'] = 'Was ein Browser jeder Website mitteilt, zum Beispiel die IP-Adresse.';
$string['privacy:metadata:room:name'] = 'Der Name, den man im Raum tragen möchte (der eigene, ein anderer oder keiner), wo der Raum einen annimmt.';
$string['public_close'] = 'Schließen';
$string['public_done_close'] = 'Der Zugang ist geschlossen. Der Link führt nirgends mehr hin.';
$string['public_done_open'] = 'Der Zugang ist offen. Geben Sie den Link gern weiter.';
$string['public_done_renew'] = 'Der Link ist erneuert. Der alte gilt nicht mehr.';
$string['public_gone'] = 'Diesen Link gibt es nicht mehr. Fragen Sie bitte die Person, von der Sie ihn haben.';
$string['public_impossible'] = 'Diesen Raum kann man nur mit einem Konto auf dieser Plattform betreten. Wählen Sie für alle Interessierten einen anderen Raum.';
$string['public_intro'] = 'Mit diesem Link kommen auch Menschen ohne Konto zum MittagsMeeting dazu. Sie sehen nur, wann es stattfindet, und den Weg in den Raum; vom Kurs sehen sie nichts.';
$string['public_link'] = 'Link zum Weitergeben';
$string['public_name'] = 'So möchten Sie heißen (wenn Sie mögen)';
$string['public_open'] = 'Für alle Interessierten öffnen';
$string['public_renew'] = 'Link erneuern';
$string['public_renew_hint'] = 'Wenn der Link in falsche Hände geraten ist, erneuern Sie ihn: Der alte gilt dann nicht mehr.';
$string['public_title'] = 'Zugang für alle Interessierten';
$string['public_wait'] = 'Lassen Sie diese Seite gern offen: Sie zeigt den Weg hinein, sobald der Raum offen ist.';
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
$string['talk_add'] = 'Hinzufügen';
$string['talk_added'] = 'Danke, das steht jetzt dabei.';
$string['talk_all'] = 'Alle zeigen';
$string['talk_archive'] = 'Bisherige Treffen';
$string['talk_archive_empty'] = 'Hier sammelt sich, was die Treffen hinterlassen: worum es ging, Links und Notizen.';
$string['talk_cancel'] = 'Abbrechen';
$string['talk_conflict'] = 'Jemand hat diese Notiz gerade auch geändert.';
$string['talk_conflict_both'] = 'Beide zusammenführen';
$string['talk_conflict_mine'] = 'Meinen Text nehmen';
$string['talk_conflict_mine_text'] = 'Ihr Text steht oben im Feld.';
$string['talk_conflict_theirs'] = 'Den anderen Text nehmen';
$string['talk_conflict_theirs_text'] = 'Der andere Text:';
$string['talk_empty'] = 'Noch steht hier nichts. Ein Satz genügt, zum Beispiel: „Kita-Plätze auf dem Land“.';
$string['talk_format_day'] = '%a, %d. %B %Y';
$string['talk_format_time'] = '%a, %d. %B, %H:%M';
$string['talk_found_none'] = 'Dazu steht hier nichts.';
$string['talk_label'] = 'Was beschäftigt Sie gerade? Ein Satz genügt.';
$string['talk_link'] = 'Was uns beschäftigt';
$string['talk_links'] = 'Links und Notizen';
$string['talk_mine'] = 'Was mich beschäftigt';
$string['talk_moved'] = 'Was uns bewegte';
$string['talk_names'] = 'Bis zum Treffen steht Ihr Name dabei, danach nicht mehr.';
$string['talk_next'] = 'Für das Treffen am {$a}';
$string['talk_note'] = 'Notiz';
$string['talk_note_add'] = 'Notiz hinzufügen';
$string['talk_note_change'] = 'Ändern';
$string['talk_note_empty'] = 'Gab es einen Link oder einen Tipp, der auch anderen hilft? Schreiben Sie ihn hier auf.';
$string['talk_note_link'] = 'Link (wenn es einen gibt)';
$string['talk_note_saved'] = 'Gespeichert.';
$string['talk_notes'] = 'Links und Notizen vom {$a}';
$string['talk_notes_until'] = 'Alle, die zum Treffen eingeladen sind, können sie bis {$a} ergänzen.';
$string['talk_remove'] = 'Entfernen';
$string['talk_remove_confirm'] = 'Möchten Sie das wirklich entfernen? Es lässt sich nicht zurückholen.';
$string['talk_removed'] = 'Entfernt.';
$string['talk_save'] = 'Speichern';
$string['talk_search'] = 'Suchen';
$string['talk_search_label'] = 'In den bisherigen Treffen suchen';
$string['talk_title'] = 'Was uns beschäftigt';
$string['talk_too'] = 'Mich auch';
$string['talk_too_count'] = '{$a} auch';
$string['talk_too_said'] = 'Gemerkt.';
$string['today'] = 'Heute, {$a}';
$string['topics'] = 'Das beschäftigt gerade: {$a}';
$string['zone'] = 'Ihre Ortszeit. In der Zeitzone {$a->zone} ist es {$a->time}.';
