/** The fictional people of the sample course. */
import type {Db} from './context';
import type {Role, UserRow} from './tables';

/** Whom one can be. */
export type Person = 'participant' | 'participant2' | 'outsider' | 'trainer' | 'admin';

export const ASSOCIATIONS = ['Städtetag', 'Gemeindetag', 'Städte- und Gemeindebund', 'Landkreistag'] as const;

export const TEAMS = ['Wohnen', 'Sprachmittlung'] as const;

interface Entry {
    username: string;
    name: string;
    role?: Role;
    association?: typeof ASSOCIATIONS[number];
    municipality?: string;
    sizeclass?: string;
    team?: typeof TEAMS[number];
}

const PEOPLE: Entry[] = [
    {username: 'admin', name: 'Anna Admin', role: 'admin'},
    {username: 'trainer', name: 'Ruth Winter', role: 'trainer'},
    {username: 'participant', name: 'Fatma Aydin', association: 'Städtetag', municipality: 'Musterburg', sizeclass: '50000', team: 'Wohnen'},
    {username: 'participant2', name: 'Jonas Berger', association: 'Gemeindetag', municipality: 'Lindenfurt', sizeclass: '20000', team: 'Wohnen'},
    {username: 'outsider', name: 'Deniz Çelik', association: 'Landkreistag', municipality: 'Landkreis Musterland', sizeclass: 'more', team: 'Sprachmittlung'},
    {username: 'kessler', name: 'Miriam Kessler', association: 'Landkreistag', municipality: 'Landkreis Beispielgau', sizeclass: 'more', team: 'Wohnen'},
    {username: 'nowak', name: 'Aleksandra Nowak', association: 'Städte- und Gemeindebund', municipality: 'Weidenrode', sizeclass: '20000', team: 'Sprachmittlung'},
    {username: 'haller', name: 'Tobias Haller', association: 'Gemeindetag', municipality: 'Apfelbronn', sizeclass: '5000', team: 'Wohnen'},
    {username: 'haddad', name: 'Samira Haddad', association: 'Städtetag', municipality: 'Beispielstadt', sizeclass: 'more', team: 'Sprachmittlung'},
    {username: 'vogt', name: 'Katrin Vogt', association: 'Gemeindetag', municipality: 'Brunnfelden', sizeclass: '5000', team: 'Wohnen'},
    {username: 'yildiz', name: 'Mehmet Yıldız', association: 'Städte- und Gemeindebund', municipality: 'Musterhausen', sizeclass: '100000', team: 'Sprachmittlung'},
    {username: 'lindqvist', name: 'Anna Lindqvist', association: 'Städte- und Gemeindebund', municipality: 'Tannenwerder', sizeclass: '5000', team: 'Wohnen'},
    {username: 'melnyk', name: 'Oleksandr Melnyk', association: 'Gemeindetag', municipality: 'Silberaue', sizeclass: '20000', team: 'Sprachmittlung'},
    {username: 'reuter', name: 'Claudia Reuter', association: 'Landkreistag', municipality: 'Landkreis Ahorntal', sizeclass: 'more', team: 'Wohnen'},
    {username: 'tran', name: 'Ngoc Tran', association: 'Städtetag', municipality: 'Beispielstadt', sizeclass: 'more', team: 'Sprachmittlung'},
    {username: 'sommer', name: 'Philipp Sommer', association: 'Städte- und Gemeindebund', municipality: 'Ahornbrück', sizeclass: '50000', team: 'Wohnen'},
    {username: 'olsen', name: 'Hanna Olsen'},
    {username: 'demir', name: 'Yusuf Demir', association: 'Städtetag', municipality: 'Neumusterstadt', sizeclass: '100000'},
];

/** The user row of a person. */
export const userNamed = (store: Db, username: string): UserRow => {
    const user = store.where('user', {username})[0];
    if (!user) {
        throw new Error(`The sample course has no ${username}.`);
    }
    return user;
};

/** Adds everybody, their Kommune and their teams. */
export const addPeople = (store: Db, courseid: number): void => {
    const associations = new Map(ASSOCIATIONS.map(name => [name as string, store.insert('association', {name}).id]));
    const groups = new Map(TEAMS.map(name => [name as string, store.insert('group', {courseid, name: `ThemenTeam ${name}`}).id]));
    for (const {username, name, role = 'participant', association, municipality = '', sizeclass = '', team} of PEOPLE) {
        const [firstname = '', ...rest] = name.split(' ');
        const user = store.insert('user', {username, firstname, lastname: rest.join(' '), role});
        if (association) {
            store.insert('profile', {userid: user.id, municipality, sizeclass, associationid: associations.get(association) ?? null});
        }
        if (team) {
            store.insert('member', {groupid: groups.get(team) ?? 0, userid: user.id});
        }
    }
};
