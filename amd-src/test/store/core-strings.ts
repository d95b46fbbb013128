/** The few of Moodle's own strings that the screens use. */
const en = {
    add: 'Add', back: 'Back', cancel: 'Cancel', close: 'Close', closebuttontitle: 'Close', confirm: 'Confirm', delete: 'Delete',
    edit: 'Edit', error: 'Error', info: 'Information', loading: 'Loading', next: 'Next', no: 'No', ok: 'OK', previous: 'Previous',
    name: 'Name', remove: 'Remove', choosedots: 'Choose...', required: 'Required', save: 'Save', savechanges: 'Save changes',
    savechangesanddisplay: 'Save and display', savechangesandreturntocourse: 'Save and return to course', maximumchars: 'Maximum of {$a} characters',
    settings: 'Settings', changessaved: 'Changes saved', numdays: '{$a} days', showchartdata: 'Show chart data', validateerror: 'This value is not valid', yes: 'Yes',
    unabletocopytoclipboard: 'Unable to copy to clipboard',
};
const de: Record<keyof typeof en, string> = {
    add: 'Hinzufügen', back: 'Zurück', cancel: 'Abbrechen', close: 'Schließen', closebuttontitle: 'Schließen',
    confirm: 'Bestätigen', delete: 'Löschen', edit: 'Bearbeiten', error: 'Fehler', info: 'Information', loading: 'Wird geladen',
    name: 'Name', choosedots: 'Auswählen …', next: 'Weiter', no: 'Nein', ok: 'OK', previous: 'Zurück', remove: 'Entfernen', required: 'Erforderlich', save: 'Speichern',
    savechanges: 'Änderungen speichern', savechangesanddisplay: 'Speichern und anzeigen',
    savechangesandreturntocourse: 'Speichern und zum Kurs', maximumchars: 'Höchstens {$a} Zeichen', settings: 'Einstellungen',
    changessaved: 'Änderungen gespeichert', numdays: '{$a} Tage', showchartdata: 'Diagrammdaten anzeigen', validateerror: 'Dieser Wert ist ungültig', yes: 'Ja',
    unabletocopytoclipboard: 'Das Kopieren hat nicht geklappt. Der Text ist markiert: Kopieren Sie ihn mit der Tastatur.',
};
export const CORE_STRINGS = {en, de};

/** The formats of dates. */
export const LANGCONFIG = {
    en: {
        strftimedate: '%d %B %Y', strftimedateshort: '%d %B', strftimedatetime: '%d %B %Y, %I:%M %p', strftimedaydate: '%A, %d %B %Y',
        strftimedaydatetime: '%A, %d %B %Y, %I:%M %p', strftimedayshort: '%A, %d %B', strftimetime: '%I:%M %p', strftimedatefullshort: '%d/%m/%y', strftimetime24: '%H:%M',
    },
    de: {
        strftimedate: '%d. %B %Y', strftimedateshort: '%d. %B', strftimedatetime: '%d. %B %Y, %H:%M', strftimedaydate: '%A, %d. %B %Y',
        strftimedaydatetime: '%A, %d. %B %Y, %H:%M', strftimedayshort: '%A, %d. %B', strftimetime: '%H:%M', strftimedatefullshort: '%d.%m.%y', strftimetime24: '%H:%M',
    },
};
