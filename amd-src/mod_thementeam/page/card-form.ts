/** Moodle's form of a card, and what follows from it. */
import {openForm, submitForm} from '../../platform/modalform';
import type {Strings} from '../../platform/strings';
import type {CardSession, Choice, FormAnswer, Saved} from '../services/card-session';
import {outcomeOf} from '../services/outcome';

const FORM = 'mod_thementeam\\form\\card_form';

/**
 * Opens the form, and says how it ended.
 *
 * @param resume what the person typed before, as the form returned it
 */
export const editCard = async (session: CardSession, strings: Strings, resume = ''): Promise<Saved> => {
    session.openForm();
    const args = {cardid: session.cardid, ...(resume ? {resume} : {})};
    let answer: FormAnswer | undefined;
    try {
        answer = await openForm<FormAnswer>(FORM, args, strings('card_edit'), null, strings('save'));
    } finally {
        if (!answer) {
            void session.closeForm(undefined);
        }
    }
    return answer ? session.closeForm(answer) : 'unchanged';
};

/** Settles a conflict: the form comes back with both texts, or is sent again with one of them. */
export const settle = async (session: CardSession, strings: Strings, choice: Choice): Promise<Saved> => {
    const {conflict} = session.state;
    if (!conflict) {
        return 'unchanged';
    }
    if (choice === 'both') {
        return editCard(session, strings, conflict.resume);
    }
    const sent = submitForm<FormAnswer>(FORM, conflict[choice]);
    const {outcome, answer} = await outcomeOf(sent.then(value => ({code: '', message: '', ...value})));
    if (answer) {
        return session.closeForm(answer);
    }
    if (outcome.code === 'form') {
        // What stood in the fields no longer fits: the form says at which one.
        return editCard(session, strings, conflict.resume);
    }
    session.fail(outcome);
    return 'unchanged';
};
