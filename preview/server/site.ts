/** One preview: its store, its clock, and the web services behind it. */
import {Context, type Db} from '../../amd-src/test/store/context';
import {isHandled, runHandler} from '../../amd-src/test/store/handlers';
import {createSampleStore, userNamed} from '../../amd-src/test/store/sample';
import {MoodleException} from '../../amd-src/test/store/store';
import type {WsName} from '../../amd-src/platform/ajax';
import {Clock} from './clock';
import {coreFunctions} from './core-functions';
import {addColleague} from './present';
import type {Session} from './session';

interface Call {
    index: number;
    methodname: string;
    args: unknown;
}

type Answer = {error: false; data: unknown} | {error: true; exception: {message: string; errorcode: string}};

export class Site {
    readonly clock = new Clock();
    readonly store: Db = createSampleStore(this.clock.now);
    /** Scheme, host and port, for addresses that one takes along. */
    origin = '';

    constructor() {
        addColleague(this.store);
    }

    contextOf({as, language}: Session): Context {
        return new Context(this.store, userNamed(this.store, as), language);
    }

    /** What lib/ajax/service.php answers; as in Moodle, one exception stops the rest of the batch. */
    answer(session: Session, calls: readonly Call[]): Answer[] {
        const context = this.contextOf(session);
        const answers: Answer[] = [];
        for (const {methodname, args} of calls) {
            const answer = this.answerOne(context, methodname, args);
            answers.push(answer);
            if (answer.error) {
                break;
            }
        }
        return answers;
    }

    private answerOne(context: Context, methodname: string, args: unknown): Answer {
        const core = Object.hasOwn(coreFunctions, methodname) ? coreFunctions[methodname] : undefined;
        if (!core && !isHandled(methodname)) {
            return exception('servicenotavailable', `There is no web-service function ${methodname}.`);
        }
        try {
            const data = core ? core(context, args as never) : runHandler(context, methodname as WsName, args);
            return {error: false, data};
        } catch (error) {
            if (error instanceof MoodleException) {
                return exception(error.errorcode, error.message);
            }
            throw error;
        }
    }
}

const exception = (errorcode: string, message: string): Answer => ({error: true, exception: {errorcode, message}});
