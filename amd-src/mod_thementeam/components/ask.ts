/** "How do you do it?": a card asks the Kommunen of its team, and shows what they answered. */
import {html, nothing, type PropertyValues, type TemplateResult} from 'local_kki/lit-lazy';
import {define, KkiElement} from '../../platform/element';
import type {Strings} from '../../platform/strings';
import {formatDay} from '../../platform/time';
import type {AnswerRow, AnswerTexts, AskAct, AskDetail, AskTexts, CardDetail, Outcome} from '../model/types';
import './answer-form';
import type {AnswerForm} from './answer-form';
import './ask-form';
import type {AskForm} from './ask-form';
import {answerWord, askTable} from './ask-table';
import {failureText} from './failure';

/** What stands below the table. */
type Mode = 'reading' | 'asking' | 'answering' | 'removing';

/** A colleague answered for the same Kommune meanwhile. */
interface Collision {
    by: string;
    mine: AnswerTexts;
}

/**
 * Emits `thementeam-ask` ({@link AskAct}); whoever handles it calls {@link settle}.
 */
export class Ask extends KkiElement {
    static override properties = {
        strings: {attribute: false},
        card: {attribute: false},
        cancontribute: {attribute: false},
        locked: {attribute: false},
        mode: {state: true},
        failed: {state: true},
        collision: {state: true},
    };

    declare strings: Strings;
    declare card: CardDetail;
    declare cancontribute: boolean;
    /** Whether the card stays as it is: what it asks can be answered, but not changed. */
    declare locked: boolean;
    private declare mode: Mode;
    /** What did not work, and why; it is said where the person did it. */
    private declare failed: {act: AskAct['kind']; outcome: Outcome} | undefined;
    private declare collision: Collision | undefined;
    /** What the running act sent, for a collision. */
    private sent: AnswerTexts | undefined;

    constructor() {
        super();
        this.mode = 'reading';
    }

    /** Whether something is written that is not saved. */
    get dirty(): boolean {
        const form = this.querySelector<AnswerForm | AskForm>('thementeam-answer-form, thementeam-ask-form');
        return Boolean(this.collision) || Boolean(form?.dirty);
    }

    /** The form in which the Kommune answers for the first time; null: it has answered, or cannot. */
    get open(): AnswerForm | null {
        return this.own ? null : this.querySelector<AnswerForm>('thementeam-answer-form');
    }

    /**
     * Says how an act ended, when the card is up to date.
     *
     * @param act what the person did
     * @param outcome how it ended
     * @param by on a conflict: who was faster
     */
    async settle(act: AskAct['kind'], outcome: Outcome, by?: string): Promise<void> {
        const {sent} = this;
        this.sent = undefined;
        if (outcome.ok) {
            this.emit('thementeam-form-sent', this.formOf(act));
        }
        if (by !== undefined && act === 'answer' && sent) {
            this.collision = {by, mine: sent};
            this.mode = 'reading';
            await this.focusOn('.thementeam-collision');
        } else if (outcome.ok) {
            this.failed = undefined;
            this.collision = undefined;
            this.mode = 'reading';
            await this.focusOn('h3, .thementeam-ask-start');
        } else {
            this.failed = {act, outcome};
        }
    }

    protected override willUpdate(changed: PropertyValues): void {
        const before = changed.get('card') as CardDetail | undefined;
        if (before && before.id !== this.card.id) {
            this.mode = 'reading';
            this.failed = undefined;
            this.collision = undefined;
        }
    }

    protected override render(): TemplateResult | typeof nothing {
        const {strings, card: {askdetail: ask, kind}, cancontribute, mode} = this;
        if (ask) {
            return this.shown(ask);
        }
        if (!cancontribute || this.locked || kind === 'question') {
            return nothing;
        }
        return mode === 'asking' ? html`<section class="thementeam-ask">${this.askForm()}</section>` : html`
            <button type="button" class="btn btn-link thementeam-ask-start" @click=${() => this.begin('asking', 'thementeam-ask-form')}
            >${strings('ask_start')}</button>`;
    }

    private shown(ask: AskDetail): TemplateResult {
        const {strings, card, cancontribute} = this;
        const until = card.ask?.timeclose;
        return html`
            <section class="thementeam-ask" aria-labelledby="thementeam-ask-heading">
                <h3 id="thementeam-ask-heading" tabindex="-1">${strings('ask')}</h3>
                <p class="thementeam-ask-question">${ask.question}</p>
                <p class="thementeam-byline">
                    <span class="thementeam-mark">${strings('ask_count', card.ask)}</span>
                    ${ask.ended ? strings('ask_ended') : until ? strings('ask_open_until', formatDay(until)) : nothing}
                </p>
                ${askTable(strings, ask)}
                <p class="thementeam-error" role="alert">${this.failure()}</p>
                ${this.collision ? this.settling(ask, this.collision) : cancontribute && ask.cananswer ? this.answering(ask) : nothing}
                ${cancontribute && ask.canmanage && !this.locked ? this.managing(ask) : nothing}
            </section>`;
    }

    /** The form for an answer; where there is one, the way to change it. */
    private answering(ask: AskDetail): TemplateResult {
        const {strings, mode} = this;
        const own = this.own;
        if (!own || mode === 'answering') {
            return html`
                <thementeam-answer-form .strings=${strings} .name=${this.formOf('answer')} .municipality=${ask.municipality} .own=${own} .outcome=${this.outcomeOf('answer')}
                    @thementeam-answer=${(event: CustomEvent<AnswerTexts>) => this.answer(event.detail)}
                    @thementeam-form-cancel=${() => this.back('.thementeam-answer-change')}></thementeam-answer-form>`;
        }
        return html`
            <div class="thementeam-buttons">
                <button type="button" class="btn btn-outline-secondary thementeam-answer-change"
                    @click=${() => this.begin('answering', 'thementeam-answer-form')}>${strings('answer_change')}</button>
                <button type="button" class="btn btn-link" @click=${() => this.act({kind: 'withdraw', version: own.version})}
                >${strings('answer_delete')}</button>
            </div>`;
    }

    /** Both answers, and the choice between them. */
    private settling({answers}: AskDetail, {by, mine}: Collision): TemplateResult {
        const {strings} = this;
        const theirs = answers.find(row => row.own);
        const version = (heading: string, row: AnswerTexts | undefined): TemplateResult => html`
            <section class="thementeam-version">
                <h4>${heading}</h4>
                ${row ? html`<p>${answerWord(strings, row.answer)} ${row.line}</p>` : nothing}
            </section>`;
        return html`
            <div class="thementeam-collision" tabindex="-1" role="group" aria-labelledby="thementeam-collision">
                <p id="thementeam-collision"><b>${strings('answer_conflict', by)}</b></p>
                <div class="thementeam-versions">
                    ${version(strings('answer_for_self'), mine)}
                    ${version(strings('answer_theirs'), theirs)}
                </div>
                <div class="thementeam-buttons">
                    <button type="button" class="btn btn-primary" @click=${() => this.answer(mine)}
                    >${strings('answer_take_mine')}</button>
                    <button type="button" class="btn btn-outline-secondary" @click=${this.leave}
                    >${strings('answer_take_theirs')}</button>
                </div>
            </div>`;
    }

    private managing(ask: AskDetail): TemplateResult {
        const {strings, mode} = this;
        const quiet = (key: string, act: () => void, name = ''): TemplateResult => html`
            <button type="button" class="thementeam-quiet ${name}" @click=${act}>${strings(key)}</button>`;
        if (mode === 'asking') {
            return this.askForm(ask);
        }
        if (mode === 'removing') {
            return html`
                <p class="thementeam-sure">${strings('ask_delete_sure')}
                    <button type="button" class="btn btn-link" @click=${() => this.act({kind: 'remove'})}>${strings('remove')}</button>
                    <button type="button" class="btn btn-link" @click=${() => this.back('.thementeam-ask-remove')}
                    >${strings('keep')}</button>
                </p>`;
        }
        return html`
            <p class="thementeam-manage">
                ${quiet('ask_edit', () => this.begin('asking', 'thementeam-ask-form'), 'thementeam-ask-edit')}
                ${ask.ended
                    ? quiet('ask_reopen', () => this.act({kind: 'reopen'}))
                    : quiet('ask_close', () => this.act({kind: 'close'}))}
                ${quiet('ask_delete', () => this.begin('removing', '.thementeam-sure button'), 'thementeam-ask-remove')}
            </p>`;
    }

    private askForm(ask?: AskDetail): TemplateResult {
        const {strings, card} = this;
        const asked = {question: ask?.question ?? card.titleraw, timeclose: card.ask?.timeclose ?? 0};
        return html`
            <thementeam-ask-form .strings=${strings} .changes=${Boolean(ask)} .outcome=${this.outcomeOf('save')} .asked=${asked}
                .name=${this.formOf('save')}
                @thementeam-ask-submit=${(event: CustomEvent<AskTexts>) =>
                    this.act({kind: 'save', version: ask?.version ?? 0, ...event.detail})}
                @thementeam-form-cancel=${() => this.back('.thementeam-ask-start, .thementeam-ask-edit')}></thementeam-ask-form>`;
    }

    private outcomeOf(act: AskAct['kind']): Outcome | undefined {
        return this.failed?.act === act ? this.failed.outcome : undefined;
    }

    /** Why an act did not work that has no form of its own. */
    private failure(): string {
        const {failed, strings} = this;
        return failed && failed.act !== 'answer' && failed.act !== 'save' ? failureText(strings, failed.outcome, false) : '';
    }

    /** The name of a form, under which its draft is kept. */
    private formOf(act: AskAct['kind']): string {
        return `${act}${this.card.id}`;
    }

    private get own(): AnswerRow | undefined {
        return this.card.askdetail?.answers.find(row => row.own);
    }

    private answer(texts: AnswerTexts): void {
        this.sent = texts;
        this.act({kind: 'answer', version: this.own?.version ?? 0, ...texts});
    }

    private act(act: AskAct): void {
        this.failed = undefined;
        this.emit('thementeam-ask', act);
    }

    private leave(): void {
        this.collision = undefined;
        this.emit('thementeam-form-sent', this.formOf('answer'));
        void this.focusOn('h3');
    }

    private begin(mode: Mode, selector: string): void {
        this.failed = undefined;
        this.mode = mode;
        void this.focusOn(selector);
    }

    private back(selector: string): void {
        this.failed = undefined;
        this.mode = 'reading';
        void this.focusOn(selector);
    }

    /** Puts the focus on the first part that fits, when it is there. */
    private async focusOn(selector: string): Promise<void> {
        await this.updateComplete;
        const part = this.querySelector<HTMLElement & {updateComplete?: Promise<unknown>}>(selector);
        await part?.updateComplete;
        part?.focus();
    }
}

define('thementeam-ask', Ask);
