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
 * German strings of mod_thementeam.
 *
 * @package    mod_thementeam
 * @copyright  2026 KKI PraxisPortal
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

defined('MOODLE_INTERNAL') || die();

$string['add'] = 'Hinzufügen';
$string['add_card'] = 'Beitrag hinzufügen';
$string['archivedspace'] = '{$a} (abgeschlossen)';
$string['board'] = 'Tafel';
$string['cancel'] = 'Abbrechen';
$string['card_added'] = 'Hinzugefügt. Sie können gleich weiterschreiben.';
$string['card_content'] = 'Mehr dazu';
$string['card_content_optional'] = 'Mehr dazu (wenn Sie mögen)';
$string['card_edit'] = 'Karte bearbeiten';
$string['card_gone'] = 'Jemand hat diese Karte inzwischen entfernt. Was Sie geschrieben haben, steht noch hier, damit Sie es kopieren können.';
$string['card_many'] = '{$a} Karten';
$string['card_one'] = '1 Karte';
$string['card_removed'] = '„{$a}“ ist entfernt.';
$string['card_restored'] = 'Die Karte ist wieder da.';
$string['card_saved'] = 'Gespeichert.';
$string['card_saved_merged'] = 'Gespeichert, zusammen mit dem, was jemand anders gerade geändert hat.';
$string['card_title'] = 'In einem Satz';
$string['chooseteam'] = 'ThemenTeam wählen';
$string['close'] = 'Schließen';
$string['column_concerns'] = 'Was uns beschäftigt';
$string['column_empty'] = 'Karten hierher ziehen oder „Verschieben nach …“ wählen';
$string['column_knowledge'] = 'Was wir wissen';
$string['column_proposals'] = 'Was wir vorschlagen';
$string['columns'] = 'Spalten';
$string['comment_added'] = 'Ihr Kommentar ist hinzugefügt.';
$string['comment_many'] = '{$a} Kommentare';
$string['comment_one'] = '1 Kommentar';
$string['comment_remove_of'] = 'Kommentar von {$a} entfernen';
$string['comment_remove_sure'] = 'Diesen Kommentar endgültig entfernen?';
$string['comment_removed'] = 'Der Kommentar ist entfernt.';
$string['comment_send'] = 'Kommentar senden';
$string['comment_yours'] = 'Ihr Kommentar';
$string['comments'] = 'Kommentare';
$string['comments_none'] = 'Noch keine Kommentare. Wie ist es bei Ihnen?';
$string['conflict_both'] = 'Beide zusammenführen';
$string['conflict_heading'] = '{$a} hat diese Karte gerade auch geändert';
$string['conflict_hint'] = 'Nichts wird überschrieben, bevor Sie sich entschieden haben.';
$string['conflict_stale'] = '{$a} hat diese Karte gerade auch geändert.';
$string['conflict_take_mine'] = 'Meinen nehmen';
$string['conflict_take_theirs'] = 'Text von {$a} nehmen';
$string['conflict_theirs'] = '{$a->name}, {$a->when}';
$string['conflict_yours'] = 'Ihr Text';
$string['connection_back'] = 'Die Verbindung ist wieder da.';
$string['connection_lost'] = 'Keine Verbindung. Wir versuchen es weiter.';
$string['edit'] = 'Bearbeiten';
$string['empty_lead'] = 'Hier ist noch nichts, und das ist ein guter Anfang.';
$string['empty_readonly'] = 'Hier ist noch nichts.';
$string['empty_start'] = 'Was beschäftigt Sie?';
$string['empty_text'] = 'Schreiben Sie in einem Satz, was Sie gerade beschäftigt. Die anderen sehen es sofort und können sagen, wie es bei ihnen läuft.';
$string['emptycolumn'] = 'Hier ist noch Platz für Ihre Gedanken.';
$string['erasedcontent'] = 'Dieser Text wurde auf Wunsch entfernt.';
$string['erasedtitle'] = 'Text auf Wunsch entfernt';
$string['event_card_created'] = 'Karte hinzugefügt';
$string['event_card_deleted'] = 'Karte entfernt';
$string['event_card_moved'] = 'Karte verschoben';
$string['event_card_restored'] = 'Karte zurückgeholt';
$string['event_card_updated'] = 'Karte geändert';
$string['event_comment_created'] = 'Kommentar hinzugefügt';
$string['event_comment_deleted'] = 'Kommentar entfernt';
$string['everyone'] = 'Alle';
$string['failed_now'] = 'Das hat gerade nicht geklappt.';
$string['failed_now_text'] = 'Das hat nicht geklappt. Bitte versuchen Sie es noch einmal; Ihr Text bleibt stehen.';
$string['finish_adding'] = 'Fertig';
$string['formermember'] = 'Ehemaliges Mitglied';
$string['keep'] = 'Behalten';
$string['loading'] = 'Einen Moment …';
$string['modulename'] = 'ThemenTeam';
$string['modulename_help'] = 'Ein ThemenTeam arbeitet gemeinsam an einem Thema: Karten wandern von „Was uns beschäftigt“ über „Was wir wissen“ zu „Was wir vorschlagen“. Alle im Team können Karten hinzufügen, ändern, verschieben und kommentieren; Änderungen sind bei den anderen nach wenigen Sekunden zu sehen.

Mit getrennten Gruppen hat jede Gruppe ihren eigenen, geschützten Raum. Mit sichtbaren Gruppen lesen alle mit, geschrieben wird in der eigenen Gruppe. Ohne Gruppen arbeitet der ganze Kurs in einem Raum.';
$string['modulenameplural'] = 'ThemenTeams';
$string['move_failed'] = '„{$a->title}“ steht wieder an der alten Stelle. {$a->reason}';
$string['move_keys_hint'] = 'Die Eingabetaste nimmt die Karte auf, die Pfeiltasten verschieben sie, die Eingabetaste legt sie ab, Escape bringt sie zurück.';
$string['move_to'] = 'Verschieben nach …';
$string['move_with_keys'] = 'Aufnehmen und verschieben';
$string['moved'] = '„{$a->title}“ steht jetzt in „{$a->column}“, Platz {$a->place} von {$a->count}.';
$string['moving_at'] = '{$a->column}, Platz {$a->place} von {$a->count}';
$string['moving_cancelled'] = '„{$a}“ steht wieder, wo die Karte vorher war.';
$string['moving_end'] = 'In diese Richtung geht es nicht weiter.';
$string['moving_grabbed'] = '„{$a}“ aufgenommen. Die Pfeiltasten verschieben die Karte, die Eingabetaste legt sie ab, Escape bringt sie zurück.';
$string['next_answer'] = 'Jetzt antworten';
$string['next_unanswered'] = 'Als Nächstes: „{$a->title}“ von {$a->name} hat noch keine Antwort.';
$string['nocomments'] = 'Noch keine Kommentare.';
$string['nogroups_make'] = 'Gruppen anlegen';
$string['nogroups_participant'] = 'Sie gehören noch zu keinem ThemenTeam. Ihre Kursleitung nimmt Sie gern in eines auf.';
$string['nogroups_trainer'] = 'Dieses ThemenTeam arbeitet in Gruppen, und es gibt noch keine. Sobald Sie eine anlegen, hat sie hier ihren Raum.';
$string['noinstances'] = 'In diesem Kurs gibt es noch kein ThemenTeam.';
$string['offline_now'] = 'Gerade gibt es keine Verbindung.';
$string['offline_now_text'] = 'Gerade gibt es keine Verbindung. Ihr Text bleibt stehen; bitte versuchen Sie es gleich noch einmal.';
$string['page-mod-thementeam-x'] = 'Jede ThemenTeam-Seite';
$string['pluginadministration'] = 'ThemenTeam verwalten';
$string['pluginname'] = 'ThemenTeam';
$string['privacy:metadata:thementeam_card'] = 'Karten in den Räumen der ThemenTeams';
$string['privacy:metadata:thementeam_card:deletedby'] = 'Wer die Karte entfernt hat';
$string['privacy:metadata:thementeam_card:timecreated'] = 'Wann die Karte hinzugefügt wurde';
$string['privacy:metadata:thementeam_card:title'] = 'Der Titel der Karte';
$string['privacy:metadata:thementeam_card:userid'] = 'Wer die Karte hinzugefügt hat';
$string['privacy:metadata:thementeam_comment'] = 'Kommentare zu Karten';
$string['privacy:metadata:thementeam_comment:deletedby'] = 'Wer den Kommentar entfernt hat';
$string['privacy:metadata:thementeam_comment:timecreated'] = 'Wann der Kommentar geschrieben wurde';
$string['privacy:metadata:thementeam_comment:userid'] = 'Wer den Kommentar geschrieben hat';
$string['privacy:metadata:thementeam_journal'] = 'Was sich wann geändert hat, ohne Texte, damit andere Browser es erfahren';
$string['privacy:metadata:thementeam_journal:timecreated'] = 'Wann es geschah';
$string['privacy:metadata:thementeam_journal:userid'] = 'Wer es war';
$string['privacy:metadata:thementeam_journal:verb'] = 'Was getan wurde';
$string['privacy:metadata:thementeam_text'] = 'Fassungen der Texte von Karten und Kommentaren';
$string['privacy:metadata:thementeam_text:content'] = 'Der Text';
$string['privacy:metadata:thementeam_text:timecreated'] = 'Wann diese Fassung geschrieben wurde';
$string['privacy:metadata:thementeam_text:title'] = 'Der Titel';
$string['privacy:metadata:thementeam_text:userid'] = 'Wer diese Fassung geschrieben hat';
$string['readers_all'] = 'Alle in diesem Kurs lesen mit';
$string['readers_archived'] = 'Abgeschlossen: Nur wer alle Gruppen sieht, liest hier noch mit';
$string['readers_separate'] = 'Nur dieses ThemenTeam liest mit';
$string['readers_visible'] = 'Alle in diesem Kurs lesen mit, dieses ThemenTeam schreibt';
$string['refused_archived'] = 'Dieser Raum ist abgeschlossen. Sie können hier alles lesen, aber nichts mehr ändern.';
$string['refused_deleted_card'] = 'Diese Karte gibt es nicht mehr. Jemand hat sie inzwischen entfernt.';
$string['refused_empty_comment'] = 'Schreiben Sie ein paar Worte, dann können wir Ihren Kommentar speichern.';
$string['refused_empty_title'] = 'Geben Sie der Karte einen Titel, dann können wir sie speichern.';
$string['refused_foreign_card'] = 'Die Karte, hinter der diese hier stehen soll, gehört nicht zu diesem Raum.';
$string['refused_locked'] = 'Die Kursleitung hat diesen Raum gerade geschlossen. Lesen können Sie weiterhin alles.';
$string['refused_not_allowed'] = 'Das können hier nur die Person, von der es stammt, oder die Kursleitung.';
$string['refused_too_long'] = 'Das ist etwas zu lang: Höchstens {$a} Zeichen passen hinein.';
$string['refused_unknown_column'] = 'Diese Spalte gibt es hier nicht mehr. Bitte laden Sie die Seite neu.';
$string['remove'] = 'Entfernen';
$string['resetcards'] = 'Alle Karten und Kommentare entfernen';
$string['save'] = 'Speichern';
$string['setup_activity'] = 'Aktivität ThemenTeam „{$a}“';
$string['setup_demo'] = 'Beispielkarten im ThemenTeam „{$a}“';
$string['setup_intro'] = 'Was uns vor Ort beschäftigt, was wir wissen und was wir gemeinsam vorschlagen.';
$string['setup_sprachmittlung'] = 'Sprachmittlung in der Verwaltung';
$string['setup_wohnen'] = 'Wohnen für Geflüchtete in kleinen Gemeinden';
$string['space_archived'] = 'Dieser Raum ist abgeschlossen. Lesen können Sie weiterhin alles.';
$string['teamintro'] = 'Worum es geht';
$string['teamname'] = 'Name des ThemenTeams';
$string['teamname_help'] = 'Am besten das Thema in wenigen Worten, zum Beispiel „Wohnen für Geflüchtete in kleinen Gemeinden“.

Unter „Weitere Moduleinstellungen“ legen Sie fest, ob jede Gruppe ihren eigenen Raum hat.';
$string['thementeam:addinstance'] = 'Ein ThemenTeam hinzufügen';
$string['thementeam:contribute'] = 'Karten und Kommentare schreiben';
$string['thementeam:managespace'] = 'Spalten ändern und Räume schließen';
$string['thementeam:moderate'] = 'Beiträge anderer entfernen';
$string['thementeam:view'] = 'Ein ThemenTeam lesen';
$string['to_bottom'] = 'ganz nach unten';
$string['to_bottom_of'] = '{$a}: ganz nach unten';
$string['to_top'] = 'ganz nach oben';
$string['to_top_of'] = '{$a}: ganz nach oben';
$string['tospace'] = 'Im Raum des ThemenTeams öffnen';
$string['try_again'] = 'Noch einmal versuchen';
$string['undo'] = 'Rückgängig';
$string['unsaved'] = 'Was Sie geschrieben haben, ist noch nicht gespeichert.';
$string['unsaved_continue'] = 'Weiterschreiben';
$string['unsaved_discard'] = 'Verwerfen';
