/** A participant's path: the steps, and one button for the next one. */
import {html, ifDefined, nothing, repeat, type TemplateResult} from 'local_kki/lit-lazy';
import {define, KkiElement} from '../../platform/element';
import {plainText, serverHtml} from '../../platform/html';
import type {Strings} from '../../platform/strings';
import type {Path, Step} from '../services/path-store';

export const PATH_STRINGS = [
    'path_continue', 'path_empty', 'path_finished', 'path_next', 'path_tick', 'path_tick_early', 'path_untick',
    'path_updated', 'tracker_failed',
] as const;

export interface PathTickDetail {
    phaseid: number;
    done: boolean;
}

/** Emits `kki-path-tick` ({@link PathTickDetail}). */
export class PathView extends KkiElement {
    static override properties = {
        strings: {attribute: false},
        path: {attribute: false},
        busy: {attribute: false},
        problem: {attribute: false},
    };

    declare strings: Strings;
    declare path: Path | undefined;
    /** The step that is being ticked. */
    declare busy: number | undefined;
    /** What went wrong, and with which step. */
    declare problem: {phaseid: number; message: string} | undefined;

    protected override get ready(): boolean {
        return this.path !== undefined;
    }

    /** Puts the focus where the person goes on: at the next step, or at the words that say that all is done. */
    async focusNext(): Promise<void> {
        await this.updateComplete;
        const target = this.querySelector<HTMLElement>('.kki-path-next .kki-path-name') ??
            this.querySelector<HTMLElement>('.kki-path-finished');
        target?.focus();
    }

    protected override render(): TemplateResult {
        const path = this.path as Path;
        return html`
            <h2>${serverHtml(path.name)}</h2>
            ${path.summary ? html`<div class="kki-path-summary">${serverHtml(path.summary)}</div>` : nothing}
            ${path.steps.length ? this.renderSteps(path) : html`
                <div class="kki-empty"><p>${this.strings('path_empty')}</p></div>`}`;
    }

    private renderSteps(path: Path): TemplateResult {
        const next = path.steps.find(step => step.isnext);
        return html`
            <div class="kki-path-progress">
                <div class="kki-bar" aria-hidden="true"><div class="kki-bar-fill" style="width: ${path.percent}%"></div></div>
                <span>${path.counttext}</span>
            </div>
            ${path.finished ? html`<p class="kki-path-finished" tabindex="-1">${this.strings('path_finished')}</p>` : nothing}
            ${next ? html`<p class="kki-path-pointer">${this.strings('path_next')}
                <a href="#kki-step-${next.id}">${serverHtml(next.name)}</a></p>` : nothing}
            <ol class="kki-path-steps">${repeat(path.steps, step => step.id, step => this.renderStep(step))}</ol>`;
    }

    private renderStep(step: Step): TemplateResult {
        const problem = this.problem?.phaseid === step.id ? this.problem.message : '';
        return html`
            <li class="kki-path-step kki-path-${step.state}" id="kki-step-${step.id}"
                aria-current=${ifDefined(step.isnext ? 'step' : undefined)}>
                <span class="kki-path-mark" aria-hidden="true">${step.isdone ? '✓' : step.number}</span>
                <div class="kki-path-body">
                    <h3 class="kki-path-name" tabindex="-1">${step.url && !step.isnext
                        ? html`<a href=${step.url}>${serverHtml(step.name)}</a>` : serverHtml(step.name)}</h3>
                    <p class="kki-path-meta"><span class="kki-path-state">${step.statelabel}</span>${
                        [step.typelabel, step.meta].filter(Boolean).map(part => ` · ${part}`)}</p>
                    ${this.renderTexts(step)}${this.renderActs(step)}
                    ${problem ? html`<p class="text-danger" role="alert">${problem}</p>` : nothing}
                </div>
            </li>`;
    }

    private renderTexts(step: Step): TemplateResult {
        return html`
            ${step.description ? html`<div class="kki-path-description">${serverHtml(step.description)}</div>` : nothing}
            ${step.note ? html`<p class="kki-path-note">${step.note}</p>` : nothing}`;
    }

    private renderActs(step: Step): TemplateResult {
        return html`
            ${step.isnext && step.url ? html`<a class="btn btn-primary" href=${step.url}>${
                this.strings('path_continue')}${this.renderOf(step)}</a>` : nothing}
            ${step.cantick ? this.renderTick(step, true) : nothing}
            ${step.canuntick ? this.renderTick(step, false) : nothing}`;
    }

    private renderTick(step: Step, done: boolean): TemplateResult {
        const main = done && step.isnext;
        const label = main ? 'path_tick' : done ? 'path_tick_early' : 'path_untick';
        return html`<button type="button" class="btn ${main ? 'btn-primary' : 'btn-link kki-quiet'}"
            aria-disabled=${ifDefined(this.busy === step.id ? 'true' : undefined)}
            @click=${() => this.tick(step, done)}>${this.strings(label)}${this.renderOf(step)}</button>`;
    }

    /** What a button is about, for those who hear it out of context. */
    private renderOf(step: Step): TemplateResult {
        return html`<span class="sr-only visually-hidden">: ${plainText(step.name)}</span>`;
    }

    private tick(step: Step, done: boolean): void {
        if (this.busy === undefined) {
            this.emit('kki-path-tick', {phaseid: step.id, done} satisfies PathTickDetail);
        }
    }
}

define('kki-path-view', PathView);

declare global {
    interface HTMLElementTagNameMap {
        'kki-path-view': PathView;
    }
}
