/** Who asks, in which language, and what they may do. */
import {declaredCapabilities} from './php';
import {MoodleException, type Store} from './store';
import {getString, type Language} from './strings';
import {userdate} from './userdate';
import type {Role, Tables, UserRow} from './tables';

export type Db = Store<Tables>;

const ARCHETYPES: Record<Role, string[]> = {
    participant: ['user', 'student'], trainer: ['user', 'editingteacher'], admin: ['user', 'editingteacher', 'manager'],
};

const declared = new Map<string, Map<string, string[]>>();

const archetypesOf = (capability: string): string[] => {
    const component = capability.replace(/:.*/, '').replace('/', '_');
    let capabilities = declared.get(component);
    if (!capabilities) {
        capabilities = declaredCapabilities(component);
        declared.set(component, capabilities);
    }
    const archetypes = capabilities.get(capability);
    if (!archetypes) {
        throw new Error(`db/access.php of ${component} does not declare ${capability}.`);
    }
    return archetypes;
};

/** One caller of the web services. */
export class Context {
    constructor(readonly store: Db, readonly user: UserRow, readonly language: Language) {}

    get now(): number {
        return this.store.now();
    }

    /** A string in the caller's language. */
    string(component: string, key: string, a?: unknown): string {
        return getString(this.language, key, component, a);
    }

    /** Whether the caller's role has a capability, going by the archetypes in db/access.php. */
    can(capability: string): boolean {
        const archetypes = archetypesOf(capability);
        return ARCHETYPES[this.user.role].some(archetype => archetypes.includes(archetype));
    }

    /** @throws {MoodleException} as Moodle's require_capability does */
    require(capability: string): void {
        if (!this.can(capability)) {
            throw new MoodleException('nopermissions', `${this.user.firstname} lacks ${capability}.`);
        }
    }

    /** Whether the caller sees every group: trainers do. */
    get allGroups(): boolean {
        return this.user.role !== 'participant';
    }

    isMember(groupid: number): boolean {
        return this.store.where('member', {groupid, userid: this.user.id}).length > 0;
    }

    /** A person's name; whoever is nobody here (0) is a former member. */
    fullName(userid: number): string {
        const user = this.store.find('user', userid);
        return user ? `${user.firstname} ${user.lastname}` : this.string('mod_thementeam', 'formermember');
    }

    /** An instant in the caller's language; the format is a language string. */
    date(time: number, format: string, component = 'langconfig', timezone = 'Europe/Berlin'): string {
        return userdate(time, this.string(component, format), this.language, timezone);
    }

    /** The name of a person's Landesverband, or ''. */
    association(userid: number): string {
        const id = this.store.where('profile', {userid})[0]?.associationid;
        return id ? this.store.get('association', id).name : '';
    }
}
