declare module 'core/ajax' {
    export interface Request {
        readonly methodname: string;
        readonly args: object;
    }

    /** What a refused call rejects with: Moodle's exception, or a network error without a code. */
    export interface Refusal {
        readonly message?: string;
        readonly errorcode?: string;
        readonly debuginfo?: string;
    }

    const Ajax: {
        /**
         * Sends all requests in one HTTP call.
         *
         * @param requests what to call
         * @param async always true; the synchronous form blocks the page
         * @param loginRequired false uses the end point without a session, for functions that allow it
         * @param noSessionUpdate true for calls from a timer, so that an open tab does not keep the session alive
         * @param timeout milliseconds
         * @param cacheKey lets the browser cache what the end point without a session answers
         * @returns one promise per request, in the same order
         */
        call(
            requests: readonly Request[],
            async?: boolean,
            loginRequired?: boolean,
            noSessionUpdate?: boolean,
            timeout?: number,
            cacheKey?: number,
        ): [PromiseLike<unknown>, ...PromiseLike<unknown>[]];
    };
    export default Ajax;
}
