/** What the runner says about the site under test. */
import {execFileSync} from 'node:child_process';
import {readFileSync} from 'node:fs';
import {dirname, join} from 'node:path';
import {PHP} from '../../../moodle/lib/php.mjs';
import {cliScript} from '../../../moodle/lib/places.mjs';

export type Role = 'participant' | 'colleague' | 'trainer' | 'admin';

export interface Login {
    username: string;
    password: string;
}

interface State {
    seed: {course: {id: number}; logins: (Login & {role: string; name: string})[]};
    admin: Login;
}

/** Without a Moodle the same specs walk through the preview, where one switches the role instead of logging in. */
export const isPreview = process.env.KKI_PREVIEW === '1';

/** Whom the preview knows a role as. */
export const previewPerson = (role: Role): string => role === 'colleague' ? 'participant2' : role;

/** Address of a second Moodle that has none of our plugins. */
export const bareUrl = process.env.KKI_BARE_URL ?? '';

const state = isPreview || !process.env.KKI_STATE
    ? undefined
    : JSON.parse(readFileSync(process.env.KKI_STATE, 'utf8')) as State;

export const courseId = state?.seed.course.id ?? 2;
export const coursePath = `/course/view.php?id=${courseId}`;

/** The demo log-in of a role; the colleague is a second participant of the same ThemenTeam. */
export const loginOf = (role: Role): Login => {
    if (role === 'admin') {
        return state?.admin ?? {username: 'admin', password: ''};
    }
    const index = role === 'colleague' ? 1 : 0;
    const login = state?.seed.logins.filter(each => each.role === (role === 'trainer' ? role : 'participant'))[index];
    if (!login) {
        throw new Error(`The site has no demo log-in for "${role}".`);
    }
    return login;
};

const OTHERS = ['kessler', 'nowak', 'haller', 'haddad', 'vogt', 'lindqvist', 'melnyk', 'reuter', 'tran', 'sommer'];

/** Log-ins of further participants of the demo; all demo people have the same password. */
export const demoUsers = (count: number): Login[] => OTHERS.slice(0, count)
    .map(name => ({username: `demo.${name}`, password: loginOf('participant').password}));

/**
 * Does what waits for Moodle's cron.
 *
 * @param classname of the ad-hoc task
 */
export const runTasks = (classname: string): void => {
    const script = cliScript(join(dirname(process.env.KKI_STATE ?? ''), 'code'), 'admin/cli/adhoc_task.php');
    execFileSync('php', [...PHP, script, '--execute', `--classname=${classname}`], {stdio: 'pipe'});
};
