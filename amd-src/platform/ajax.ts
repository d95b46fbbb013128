/** Calls of Moodle's web services, typed by Moodle's own descriptions. */
import Ajax from 'core/ajax';
import type {WsFunctions} from '../types/ws';

export type WsName = keyof WsFunctions;
export type WsArgs<N extends WsName> = WsFunctions[N]['args'];
export type WsReturns<N extends WsName> = WsFunctions[N]['returns'];

/** A request without an answer counts as lost after this many milliseconds. */
const TIMEOUT = 30_000;

/** A call that Moodle answered with an exception, or that did not reach it. */
export class WsError extends Error {
    /**
     * @param code Moodle's error code, or `offline` when the server could not be reached
     * @param message a sentence in the user's language
     */
    constructor(readonly code: string, message: string) {
        super(message);
        this.name = 'WsError';
    }

    /** Whether trying again later can help. */
    get offline(): boolean {
        return this.code === 'offline';
    }
}

/** Whether a call was rejected; by its name, for each of our modules brings its own copy of the class. */
export const isWsError = (reason: unknown): reason is WsError => reason instanceof Error && reason.name === 'WsError';

/** What a failed call was rejected with, as our own error. */
export const toError = (reason: unknown): WsError => {
    const {errorcode, message} = (reason ?? {}) as {errorcode?: string; message?: string};
    return errorcode ? new WsError(errorcode, message ?? errorcode) : new WsError('offline', message ?? '');
};

/**
 * Calls one web-service function.
 *
 * @param methodname its name
 * @param args its arguments
 * @param options `background`: the call comes from a timer and must not keep the session alive
 * @throws {WsError}
 */
export const call = async <N extends WsName>(
    methodname: N,
    args: WsArgs<N>,
    options: {background?: boolean} = {},
): Promise<WsReturns<N>> => {
    const [request] = Ajax.call([{methodname, args}], true, true, options.background ?? false, TIMEOUT);
    try {
        return await request as WsReturns<N>;
    } catch (reason) {
        throw toError(reason);
    }
};
