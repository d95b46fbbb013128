/** What Moodle puts on every page: `M`, and the answers of its AJAX service. */

type Strings = Record<string, Record<string, string> | undefined>;

interface MoodleGlobal {
    cfg: {wwwroot: string; sesskey: string; language: string} & Record<string, string | number | boolean>;
    str: Strings;
    util: {
        pending_js: string[];
        js_pending(key: string): number;
        js_complete(key: string): number;
        get_string(key: string, component: string, a?: unknown): string;
    };
}

declare const window: Window & {M: MoodleGlobal};

export const M = window.M;

interface Failure {
    message: string;
    errorcode: string;
}

type Answer = {error: false; data: unknown} | {error: true; exception: Failure};

/* eslint-disable @typescript-eslint/only-throw-error -- Moodle's ajax module rejects with plain objects. */
/** Sends calls in one request; each promise rejects with Moodle's exception, or without a code when nobody answered. */
export const callServices = (calls: readonly {methodname: string; args: object}[]): Promise<unknown>[] => {
    const key = `ajax-${Math.random()}`;
    M.util.js_pending(key);
    const names = calls.map(({methodname}) => methodname).join(',');
    const answers = fetch(`/lib/ajax/service.php?sesskey=${M.cfg.sesskey}&info=${names}`, {
        method: 'POST',
        headers: {'Content-Type': 'application/json'},
        body: JSON.stringify(calls.map(({methodname, args}, index) => ({index, methodname, args}))),
    }).then(response => response.json() as Promise<Answer[]>).finally(() => M.util.js_complete(key));
    return calls.map(async (call, index) => {
        const answer = (await answers)[index];
        if (!answer) {
            throw {message: `${call.methodname} was not answered.`, errorcode: 'stopped'};
        }
        if (answer.error) {
            throw answer.exception;
        }
        return answer.data;
    });
};

/** The result of one call. */
export const callService = (methodname: string, args: object): Promise<unknown> => callServices([{methodname, args}])[0] as Promise<unknown>;
