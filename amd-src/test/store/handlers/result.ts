/** Results of writes: done, in conflict, or refused with a sentence. */
import {Refusal} from '../store';

/** What every write answers with. */
export interface Result {
    status: string;
    code: string;
    message: string;
}

export const OK: Result = {status: 'ok', code: '', message: ''};

/**
 * Runs a write; a refusal inside it becomes its answer.
 *
 * @param write
 * @param more what else the answer to a refusal has
 */
export const answerOf = <R extends Result, M extends object>(write: () => R, more: M = {} as M): R | Result & M => {
    try {
        return write();
    } catch (error) {
        if (error instanceof Refusal) {
            return {status: error.code === 'conflict' ? 'conflict' : 'refused', code: error.code, message: error.message, ...more};
        }
        throw error;
    }
};
