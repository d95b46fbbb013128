/**
 * One person's log-in, and calls over HTTP that can go wrong on purpose.
 */

/** @typedef {{kind: 'answer', data: any} | {kind: 'exception', code: string} | {kind: 'lost', why: string}} Outcome */
/**
 * What goes wrong: nothing, the client gives up in the middle, or the whole answer gets lost on its way back.
 * @typedef {{abort?: number, discard?: boolean}} Fault
 */

const PATIENCE = 60000;

/** The cookies of an answer, over those that were there. @param {Map<string, string>} jar @param {Response} response */
const keep = (jar, response) => {
    for (const line of response.headers.getSetCookie()) {
        const [, name, value] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
        if (name) {
            jar.set(name, value);
        }
    }
};

/** What Moodle says to somebody whose log-in is gone: a worker that is killed while it writes the session's file leaves it empty. */
const LOGGED_OUT = /^(servicerequireslogin|requireloginerror|invalidsesskey|sessionerroruser)/;

/**
 * Logs in.
 * @param {string} url the site
 * @param {string} username @param {string} password
 */
export const openSession = async(url, username, password) => {
    const jar = new Map();
    let sesskey = '';
    const headers = () => ({cookie: [...jar].map(([name, value]) => `${name}=${value}`).join('; ')});
    /** One request of this person's browser; redirects are not followed. */
    const request = async(/** @type {string} */ path, /** @type {RequestInit} */ options = {}) => {
        const response = await fetch(`${url}${path}`, {redirect: 'manual', ...options, headers: {...headers(), ...options.headers}});
        keep(jar, response);
        return response;
    };
    const visit = async(/** @type {string} */ path, /** @type {RequestInit} */ options = {}) => (await request(path, options)).text();
    const enter = async() => {
        jar.clear();
        const logintoken = /name="logintoken" value="([^"]+)"/.exec(await visit('/login/index.php'))?.[1] ?? '';
        await visit('/login/index.php', {method: 'POST', body: new URLSearchParams({username, password, logintoken})});
        const page = await visit('/login/index.php');
        sesskey = /"sesskey":"([^"]+)"/.exec(page)?.[1] ?? '';
        return sesskey !== '' && !page.includes('name="logintoken"');
    };

    /** @param {any} answer @returns {Promise<Outcome>} */
    const understand = async(answer) => {
        if (!answer.error) {
            return {kind: 'answer', data: answer.data};
        }
        const code = `${answer.exception?.errorcode}: ${answer.exception?.message}`;
        if (LOGGED_OUT.test(code)) {
            await enter().catch(() => false);
            return {kind: 'lost', why: 'logged out'};
        }
        return {kind: 'exception', code};
    };

    /**
     * @param {string} methodname @param {Record<string, any>} args @param {Fault} [fault]
     * @returns {Promise<Outcome>}
     */
    const call = async(methodname, args, fault = {}) => {
        const signal = AbortSignal.timeout(fault.abort ?? PATIENCE);
        try {
            const response = await fetch(`${url}/lib/ajax/service.php?sesskey=${sesskey}&info=${methodname}`, {
                method: 'POST', signal, headers: {...headers(), 'content-type': 'application/json'},
                body: JSON.stringify([{index: 0, methodname, args}]),
            });
            const text = await response.text();
            if (fault.discard || !response.ok) {
                return {kind: 'lost', why: fault.discard ? 'dropped' : String(response.status)};
            }
            return await understand(JSON.parse(text)[0]);
        } catch (error) {
            return {kind: 'lost', why: signal.aborted ? 'aborted' : error instanceof SyntaxError ? 'cut' : 'connection'};
        }
    };
    if (!await enter()) {
        throw new Error(`${username} could not log in.`);
    }
    return {username, call, request, get sesskey() {
        return sesskey;
    }};
};

/** @typedef {Awaited<ReturnType<typeof openSession>>} Session */
