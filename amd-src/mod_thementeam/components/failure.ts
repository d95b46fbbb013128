/** Says why something did not work, in the words of the server where it gave some. */
import type {Strings} from '../../platform/strings';
import {OFFLINE, type Outcome} from '../model/types';

/**
 * The sentence for an act that failed.
 *
 * @param strings the language strings
 * @param outcome how the act ended
 * @param written whether the person wrote a text that stays where it is
 */
export const failureText = (strings: Strings, outcome: Outcome, written = true): string => {
    if (outcome.message) {
        return outcome.message;
    }
    if (outcome.code === 'deleted_card') {
        return strings('refused_deleted_card');
    }
    const key = outcome.code === OFFLINE ? 'offline_now' : 'failed_now';
    return strings(written ? `${key}_text` : key);
};
