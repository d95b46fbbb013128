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
 * German for sites that cannot download Moodle's language pack: date formats and the name of the language.
 *
 * Copied to the site's own language folder by {@see \local_kki\setup\german}; Moodle's own texts stay English.
 *
 * @package    local_kki
 * @copyright  2026 KKI PraxisPortal
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

defined('MOODLE_INTERNAL') || die();

$string['alphabet'] = 'A,B,C,D,E,F,G,H,I,J,K,L,M,N,O,P,Q,R,S,T,U,V,W,X,Y,Z';
$string['am'] = 'vorm.';
$string['amcaps'] = 'VORM.';
$string['backupnameformat'] = '%Y%m%d-%H%M';
$string['decsep'] = ',';
$string['firstdayofweek'] = '1';
$string['iso6391'] = 'de';
$string['iso6392'] = 'deu';
$string['labelsep'] = ': ';
$string['listsep'] = ';';
$string['locale'] = 'de_DE.UTF-8';
$string['localecldr'] = 'de-DE';
$string['localewin'] = 'German_Germany.1252';
$string['localewincharset'] = '';
$string['oldcharset'] = 'ISO-8859-1';
$string['parentlanguage'] = '';
$string['pm'] = 'nachm.';
$string['pmcaps'] = 'NACHM.';
$string['strftimedate'] = '%d. %B %Y';
$string['strftimedatefullshort'] = '%d.%m.%y';
$string['strftimedatemonthabbr'] = '%d. %b %Y';
$string['strftimedatemonthtimeshort'] = '%d. %b %Y, %H:%M';
$string['strftimedateshort'] = '%d. %B';
$string['strftimedateshortmonthabbr'] = '%d. %b';
$string['strftimedatetime'] = '%d. %B %Y, %H:%M';
$string['strftimedatetimeaccurate'] = '%d. %B %Y, %H:%M:%S';
$string['strftimedatetimeshort'] = '%d.%m.%y, %H:%M';
$string['strftimedatetimeshortaccurate'] = '%d.%m.%y, %H:%M:%S';
$string['strftimedaydate'] = '%A, %d. %B %Y';
$string['strftimedaydatetime'] = '%A, %d. %B %Y, %H:%M';
$string['strftimedayshort'] = '%A, %d. %B';
$string['strftimedaytime'] = '%a, %H:%M';
$string['strftimemonth'] = '%B';
$string['strftimemonthyear'] = '%B %Y';
$string['strftimerecent'] = '%d. %b, %H:%M';
$string['strftimerecentfull'] = '%a, %d. %b %Y, %H:%M';
$string['strftimetime'] = '%H:%M';
$string['strftimetime12'] = '%I:%M %p';
$string['strftimetime24'] = '%H:%M';
$string['thisdirection'] = 'ltr';
$string['thisdirectionvertical'] = 'btt';
$string['thislanguage'] = 'Deutsch';
$string['thislanguageint'] = 'German';
$string['thousandssep'] = '.';
