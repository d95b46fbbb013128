/**
 * The Moodle that a Jest test talks to through the fakes of core/*: real language strings, and web services answered by
 * the in-memory store. Whatever a test did not set up or foresee throws.
 */
import type {WsArgs, WsName, WsReturns} from '../platform/ajax';
import {Context, type Db} from './store/context';
import {isHandled, runHandler} from './store/handlers';
import {createSampleStore, userNamed, type Person} from './store/sample';
import {MoodleException} from './store/store';
import type {Language} from './store/strings';

interface Question {
    title: string;
    question: string;
    saveLabel: string;
}

export type Submission = ({submitted: true; value: unknown} | {submitted: false}) & {
    /** The form stays open until its dialogue is closed; gets the dialogue. */
    stays?: (dialogue: HTMLElement) => void;
};

type Answers = {[N in WsName]?: (args: WsArgs<N>) => WsReturns<N>};

/** One fake site with one person at the browser. */
export class FakeMoodle {
    /** Every web-service call, in order. */
    readonly calls: {methodname: string; args: Record<string, unknown>}[] = [];
    readonly toasts: {message: string; type: string}[] = [];
    readonly questions: Question[] = [];
    /** While true, every call fails as it does without a network. */
    offline = false;
    /** What the person says to the next question; none foreseen means that a question is an error. */
    readonly answers: boolean[] = [];
    /** What the next forms return, by the PHP class of the form. */
    readonly submissions = new Map<string, Submission>();
    /** What forms return that are sent without being shown, by their form data. */
    readonly forms = new Map<string, Submission>();
    /** Answers of single functions that stand in for the store's. */
    readonly overrides: Answers = {};

    constructor(readonly store: Db, readonly userid: number) {}

    /** The caller, as the web services see the person now. */
    get context(): Context {
        return new Context(this.store, this.store.get('user', this.userid), language());
    }

    async call(methodname: string, args: Record<string, unknown>): Promise<unknown> {
        this.calls.push({methodname, args});
        if (this.offline) {
            // Moodle's ajax module rejects with a plain object, without a code when nobody answered.
            // eslint-disable-next-line @typescript-eslint/only-throw-error -- as Moodle does
            throw {message: ''};
        }
        const form = methodname === 'core_form_dynamic_form' ? this.forms.get(String(args.formdata)) : undefined;
        if (form) {
            return {submitted: form.submitted, data: form.submitted ? JSON.stringify(form.value) : ''};
        }
        if (!isHandled(methodname)) {
            throw new Error(`Unexpected web-service call: ${methodname}`);
        }
        const override = this.overrides[methodname] as ((args: unknown) => unknown) | undefined;
        // Over the wire and back, as JSON does it.
        return JSON.parse(JSON.stringify(override ? override(args) : this.run(methodname, args)));
    }

    private run(methodname: WsName, args: Record<string, unknown>): unknown {
        try {
            return runHandler(this.context, methodname, args);
        } catch (error) {
            // Moodle's ajax module rejects with the exception as a plain object.
            throw error instanceof MoodleException ? {errorcode: error.errorcode, message: error.message} : error;
        }
    }
}

let current: FakeMoodle | undefined;
let currentLanguage: Language = 'en';

/** The fake of the running test. */
export const fakeMoodle = (): FakeMoodle => {
    if (!current) {
        throw new Error('Unexpected call of Moodle: the test did not call setupMoodle().');
    }
    return current;
};

export const language = (): Language => currentLanguage;

/** Sets the language of the strings; `setupMoodle` does it too. */
export const useLanguage = (value: Language): void => {
    currentLanguage = value;
};

/**
 * A fresh site with the sample course. Call it in `beforeEach`.
 *
 * @param options who is at the browser, in which language, and at what time
 */
export const setupMoodle = (options: {as?: Person; language?: Language; now?: () => number} = {}): FakeMoodle => {
    currentLanguage = options.language ?? 'en';
    const store = createSampleStore(options.now ?? (() => Math.floor(Date.now() / 1000)));
    current = new FakeMoodle(store, userNamed(store, options.as ?? 'participant').id);
    return current;
};

/** Another person's browser on the same store, for example to make a conflict. */
export const secondPerson = (as: Person): FakeMoodle => {
    const {store} = fakeMoodle();
    return new FakeMoodle(store, userNamed(store, as).id);
};

export const answer = (question: Question): boolean => {
    const moodle = fakeMoodle();
    moodle.questions.push(question);
    const value = moodle.answers.shift();
    if (value === undefined) {
        throw new Error(`Unexpected question: ${question.title}`);
    }
    return value;
};

export const submission = (formClass: string, args: Record<string, unknown>): Submission => {
    const value = fakeMoodle().submissions.get(formClass);
    if (!value) {
        throw new Error(`Unexpected form: ${formClass} with ${JSON.stringify(args)}`);
    }
    return value;
};
