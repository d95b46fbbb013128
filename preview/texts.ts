/** The preview's own words: what Moodle's theme says around our screens. */
const de = {
    about: 'Vorschau: Beispieldaten, kein Moodle; alles ist nach dem Neustart wieder wie am Anfang.',
    skip: 'Zum Hauptinhalt', mycourses: 'Meine Kurse', admin: 'Website-Administration',
    course: 'Kurs', index: 'Kursindex', indexopen: 'Kursindex öffnen', blocks: 'Blöcke',
    blocksopen: 'Blöcke öffnen', close: 'Schließen', view: 'Ansicht', as: 'Ansehen als', language: 'Sprache', clock: 'Uhrzeit',
    clock_now: 'jetzt', clock_before: 'kurz vor dem Treffen', clock_open: 'während des Treffens', clock_over: 'gleich danach',
    clock_cancelled: 'wenn es ausfällt', participant: 'Teilnehmerin', participant2: 'Kollege', outsider: 'anderes ThemenTeam',
    trainer: 'Trainerin', adminrole: 'Administratorin', menu: 'Menü der Person', breadcrumb: 'Pfad',
    room: 'Hier wäre der Videoraum', roomtext: 'In der Vorschau gibt es keinen Videoraum. Auf der echten Seite öffnet sich jetzt {{url}}.',
    back: 'Zurück zum Kurs', notfound: 'Diese Seite gibt es in der Vorschau nicht.',
    activitytext: 'Diese Aktivität gehört zu Moodle. In der Vorschau gibt es nur ihren Titel und den Abschluss.',
    done: 'Als erledigt kennzeichnen', isdone: 'Erledigt', noaccess: 'Diese Seite ist nicht für diese Rolle.',
    addteam: 'ThemenTeam anlegen', secondary: 'Kursmenü', primary: 'Website-Menü',
};

const en: Record<keyof typeof de, string> = {
    about: 'Preview: sample data, not a Moodle; after a restart everything is as it was.',
    skip: 'Skip to main content', mycourses: 'My courses', admin: 'Site administration',
    course: 'Course', index: 'Course index', indexopen: 'Open course index', blocks: 'Blocks',
    blocksopen: 'Open block drawer', close: 'Close', view: 'View', as: 'View as', language: 'Language', clock: 'Time',
    clock_now: 'now', clock_before: 'shortly before the meeting', clock_open: 'during the meeting', clock_over: 'right after it',
    clock_cancelled: 'when it is cancelled', participant: 'participant', participant2: 'colleague', outsider: 'other ThemenTeam',
    trainer: 'trainer', adminrole: 'administrator', menu: 'User menu', breadcrumb: 'Breadcrumb',
    room: 'The video room would be here', roomtext: 'The preview has no video room. On the real site {{url}} opens now.',
    back: 'Back to the course', notfound: 'The preview does not have this page.',
    activitytext: 'This activity is Moodle’s own. The preview has only its title and its completion.',
    done: 'Mark as done', isdone: 'Done', noaccess: 'This page is not for this role.',
    addteam: 'Add a ThemenTeam', secondary: 'Course menu', primary: 'Site menu',
};

export const TEXTS = {de, en};
export type TextKey = keyof typeof de;
