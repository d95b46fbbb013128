/** Turns what a call answered, or that it did not answer, into an outcome. */
import {isWsError} from '../../platform/ajax';
import type {Outcome} from '../model/types';

interface Answer {
    status: string;
    code: string;
    message: string;
}

export interface Answered<T> {
    outcome: Outcome;
    answer: T | undefined;
}

/**
 * Waits for a call and never rejects.
 *
 * @param call the running call
 */
export const outcomeOf = async <T extends Answer>(call: Promise<T>): Promise<Answered<T>> => {
    try {
        const answer = await call;
        return {outcome: {ok: answer.status === 'ok', code: answer.code, message: answer.message}, answer};
    } catch (reason) {
        if (isWsError(reason)) {
            return {outcome: {ok: false, code: reason.code, message: reason.offline ? '' : reason.message}, answer: undefined};
        }
        throw reason;
    }
};
