/** Web-service calls of a logged-in person without a browser, for tests with many people at once. */
import {request, type APIRequestContext} from '@playwright/test';
import type {WsFunctions} from '../../../amd-src/types/ws';

type Name = keyof WsFunctions;

/** What Moodle answers instead of a result. */
export interface Exception {
    errorcode: string;
    message: string;
}

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
        const form = await (await context.get('/login/index.php')).text();
        const logintoken = /name="logintoken" value="([^"]+)"/.exec(form)?.[1] ?? '';
        await context.post('/login/index.php', {form: {username, password, logintoken}});
        const page = await (await context.get('/user/preferences.php')).text();
        const sesskey = /"sesskey":"([^"]+)"/.exec(page)?.[1];
        if (!sesskey || page.includes('name="logintoken"')) {
            throw new Error(`${username} could not log in.`);
        }
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
