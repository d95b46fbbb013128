/** The dialogs of a board that are opened on request: each is a module of its own. */
import {onDemand} from '../../platform/module';
import type {ColumnsEditor, ColumnsHost} from './columns-editor';
import type {HistoryHost, Scope} from './history';
import type {QuestionHost, QuestionPage} from './question-page';

/** The page of the board. */
export type DialogsHost = ColumnsHost & HistoryHost & QuestionHost & {
    sayUnreachable(): void;
};

export class Dialogs {
    private editor: ColumnsEditor | undefined;
    private questions: QuestionPage | undefined;

    private readonly asking = onDemand('mod_thementeam/card-lazy', async () => {
        const {QuestionPage: Questions} = await import('mod_thementeam/card-lazy');
        this.questions = await Questions.of(this.host);
        return this.questions;
    });

    private readonly arranging = onDemand('mod_thementeam/columns-lazy', async () => {
        const {ColumnsEditor: Editor} = await import('mod_thementeam/columns-lazy');
        this.editor = await Editor.of(this.host);
        return this.editor;
    });

    private readonly remembering = onDemand('mod_thementeam/history-lazy', async () => {
        const {History: Past} = await import('mod_thementeam/history-lazy');
        return Past.of(this.host);
    });

    constructor(private readonly host: DialogsHost) {}

    /** Whether something was written that is not saved. */
    get dirty(): boolean {
        return Boolean(this.questions?.dirty);
    }

    /** The space has changed. */
    follow(): void {
        this.editor?.follow();
    }

    /** The columns. */
    async arrange(): Promise<void> {
        try {
            (await this.arranging()).open();
        } catch {
            this.host.sayUnreachable();
        }
    }

    /** A short question. */
    async ask(): Promise<void> {
        try {
            await (await this.asking()).open();
        } catch (reason) {
            if (this.questions) {
                throw reason;
            }
            this.host.sayUnreachable();
        }
    }

    /** What happened; says no when it cannot be loaded. */
    async lookBack(scope?: Scope): Promise<boolean> {
        const history = await this.remembering().catch(() => undefined);
        void history?.open(scope);
        return Boolean(history);
    }
}
