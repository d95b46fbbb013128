/** Web-service calls of a logged-in person without a browser, for tests with many people at once. */
import {request, type APIRequestContext} from '@playwright/test';
import type {WsFunctions} from '../../../amd-src/types/ws';
import type {Login} from './site';

type Name = keyof WsFunctions;

/** What Moodle answers instead of a result. */
export interface Exception {
    errorcode: string;
    message: string;
}

/**
 * Logs in over HTTP; the cookies of `context` are the session then. Tried three times: a site that was made just now can stumble over
 * folders that two requests make at once.
 *
 * @param context
 * @param login
 * @returns the session key
 * @throws {Error} when the site does not let them in
 */
export const logInOver = async (context: APIRequestContext, {username, password}: Login): Promise<string> => {
    for (let attempt = 1; attempt <= 3; attempt++) {
        const form = await (await context.get('/login/index.php')).text();
        const logintoken = /name="logintoken" value="([^"]+)"/.exec(form)?.[1];
        if (logintoken) {
            await context.post('/login/index.php', {form: {username, password, logintoken}});
        }
        const page = await (await context.get('/user/preferences.php')).text();
        const sesskey = /"sesskey":"([^"]+)"/.exec(page)?.[1];
        if (sesskey && !page.includes('name="logintoken"')) {
            return sesskey;
        }
    }
    throw new Error(`${username} could not log in.`);
};

/** One person with an own session: calls of one session would queue behind its lock. */
export class Session {
    private constructor(readonly context: APIRequestContext, readonly username: string, private readonly sesskey: string) {}

    /**
     * Logs in over HTTP.
     *
     * @param baseURL the site
     * @param username
     * @param password
     * @throws {Error} when the site does not let them in
     */
    static async open(baseURL: string, username: string, password: string): Promise<Session> {
        const context = await request.newContext({baseURL});
        const sesskey = await logInOver(context, {username, password});
        return new Session(context, username, sesskey);
    }

    /** Calls a function; resolves to its result, rejects with Moodle's exception. */
    async call<N extends Name>(methodname: N, args: WsFunctions[N]['args']): Promise<WsFunctions[N]['returns']> {
        const response = await this.context.post(`/lib/ajax/service.php?sesskey=${this.sesskey}&info=${methodname}`, {
            data: [{index: 0, methodname, args}],
        });
        const [answer] = await response.json() as [{error: boolean; data?: unknown; exception?: Exception}];
        if (answer.error) {
            throw Object.assign(new Error(answer.exception?.message), answer.exception);
        }
        return answer.data as WsFunctions[N]['returns'];
    }

    async close(): Promise<void> {
        await this.context.dispose();
    }
}
