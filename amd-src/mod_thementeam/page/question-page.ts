/** Asking the colleagues a short question: joins the dialog to the service. */
import {announce} from '../../platform/notification';
import {uuid} from '../../platform/page';
import {loadStrings, type Strings} from '../../platform/strings';
import {QuestionDialog} from '../components/question-dialog';
import {OFFLINE, type QuestionTexts} from '../model/types';
import {callQuestion} from '../services/ask-repository';
import {outcomeOf} from '../services/outcome';
import type {SpaceStore} from '../services/space-store';
import {QUESTION_STRING_KEYS} from './ask-strings';

/** The page that the question is asked from. */
export interface QuestionHost {
    readonly root: HTMLElement;
    readonly space: {readonly spaceid: number};
    readonly store: SpaceStore;
    /** The dialog was closed; `cardid` is the question that was asked in it. */
    asked(cardid: number | undefined): void;
}

export class QuestionPage {
    private readonly dialog = new QuestionDialog();
    /** Of the attempt whose answer did not reach us. */
    private attempt: string | undefined;
    private cardid: number | undefined;

    private constructor(private readonly host: QuestionHost, private readonly strings: Strings) {
        this.dialog.strings = strings;
        this.dialog.addEventListener('thementeam-question-submit', event => void this.ask((event as CustomEvent<QuestionTexts>).detail));
        this.dialog.addEventListener('thementeam-closed', () => host.asked(this.cardid));
        host.root.append(this.dialog);
    }

    /** Adds the dialog to a page. */
    static async of(host: QuestionHost): Promise<QuestionPage> {
        return new QuestionPage(host, await loadStrings('mod_thementeam', QUESTION_STRING_KEYS));
    }

    /** Whether something was written that is not asked. */
    get dirty(): boolean {
        return this.dialog.dirty;
    }

    async open(): Promise<void> {
        this.cardid = undefined;
        await this.dialog.open();
    }

    private async ask(texts: QuestionTexts): Promise<void> {
        this.attempt ??= uuid();
        const {outcome, answer} = await outcomeOf(callQuestion(this.host.space.spaceid, texts, this.attempt));
        if (outcome.code !== OFFLINE) {
            this.attempt = undefined;
        }
        if (answer?.card) {
            this.host.store.wrote(answer.revision, answer.card);
            this.cardid = answer.card.id;
        }
        this.dialog.outcome = outcome;
        if (outcome.ok) {
            await this.dialog.updateComplete;
            announce(this.strings('question_asked'));
        }
    }
}
