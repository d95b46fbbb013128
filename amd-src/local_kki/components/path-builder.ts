/** A Baustein that a trainer builds: its steps, and what can be added. */
import {html, ifDefined, nothing, repeat, type TemplateResult} from 'local_kki/lit-lazy';
import {define, KkiElement} from '../../platform/element';
import {plainText, serverHtml} from '../../platform/html';
import type {Strings} from '../../platform/strings';
import type {Builder, BuilderPhase} from '../services/path-builder-store';

export const BUILDER_STRINGS = [
    'baustein_create', 'baustein_delete', 'baustein_edit', 'baustein_hidden_hint', 'baustein_more', 'baustein_none',
    'baustein_nophases', 'overview_none_title', 'phase_add', 'phase_add_type', 'phase_delete', 'phase_down', 'phase_edit',
    'phase_edit_title', 'phase_up', 'phase_warning_link', 'save', 'tracker_failed', 'tracker_undo',
] as const;

export interface PhaseTypeChoice {
    type: string;
    label: string;
    help: string;
}

/** What a trainer can do; `focus` is the button that gets the focus back. */
export type BuilderAct =
    | {act: 'create' | 'edit' | 'delete' | 'undo'; focus: HTMLElement}
    | {act: 'add'; type: PhaseTypeChoice; focus: HTMLElement}
    | {act: 'edit-phase' | 'delete-phase'; phase: BuilderPhase; focus: HTMLElement}
    | {act: 'move'; phase: BuilderPhase; by: -1 | 1; focus: HTMLElement};

/** What an act ended with. */
export interface BuilderNotice {
    ok: boolean;
    message: string;
    canundo: boolean;
}

/** Emits `kki-builder-act` ({@link BuilderAct}). */
export class PathBuilder extends KkiElement {
    static override properties = {
        strings: {attribute: false},
        baustein: {attribute: false},
        types: {attribute: false},
        notice: {attribute: false},
        busy: {attribute: false},
    };

    declare strings: Strings;
    /** Null where the course has none yet. */
    declare baustein: Builder | null | undefined;
    declare types: PhaseTypeChoice[];
    declare notice: BuilderNotice | undefined;
    declare busy: boolean;

    constructor() {
        super();
        this.types = [];
        this.busy = false;
    }

    protected override get ready(): boolean {
        return this.baustein !== undefined;
    }

    /** Puts the focus on the notice, whose button takes the act back. */
    async focusNotice(): Promise<void> {
        await this.updateComplete;
        (this.querySelector<HTMLElement>('.kki-builder-notice button') ??
            this.querySelector<HTMLElement>('.kki-builder-notice'))?.focus();
    }

    /** Puts the focus on a step. */
    async focusPhase(phaseid: number): Promise<void> {
        await this.updateComplete;
        this.querySelector<HTMLElement>(`[data-phase="${phaseid}"] .kki-path-name`)?.focus();
    }

    protected override render(): TemplateResult {
        const {baustein} = this;
        const gone = !baustein || baustein.deleted;
        return html`
            ${this.notice ? this.renderNotice(this.notice) : nothing}
            ${gone ? this.renderNone() : this.renderBaustein(baustein)}`;
    }

    private renderNone(): TemplateResult {
        return html`
            <div class="kki-empty">
                <h2>${this.strings('overview_none_title')}</h2>
                <p>${this.strings('baustein_none')}</p>
                ${this.button('btn-primary', 'baustein_create', focus => ({act: 'create', focus}))}
            </div>`;
    }

    private renderBaustein(baustein: Builder): TemplateResult {
        return html`
            <div class="kki-toolbar">
                <h2>${serverHtml(baustein.name)}</h2>
                ${this.button('btn-outline-secondary', 'baustein_edit', focus => ({act: 'edit', focus}))}
            </div>
            ${baustein.visible ? nothing : html`<p class="kki-hint">${this.strings('baustein_hidden_hint')}</p>`}
            ${baustein.summary ? html`<div class="kki-path-summary">${serverHtml(baustein.summary)}</div>` : nothing}
            ${baustein.phases.length
                ? html`<ol class="kki-path-steps">${repeat(baustein.phases, phase => phase.id,
                    phase => this.renderPhase(phase, baustein.phases.length))}</ol>`
                : html`<p class="kki-hint">${this.strings('baustein_nophases')}</p>`}
            <section class="kki-builder-add" aria-label=${this.strings('phase_add')}>
                <h3>${this.strings('phase_add')}</h3>
                <div class="kki-builder-types">${this.types.map(type => html`
                    <button type="button" class="btn btn-outline-primary"
                        @click=${(event: Event) => this.act({act: 'add', type, focus: event.currentTarget as HTMLElement})}>
                        <strong>${type.label}</strong> <span>${type.help}</span>
                    </button>`)}
                </div>
            </section>
            <div class="kki-toolbar kki-builder-end">
                ${this.button('btn-link kki-quiet', 'baustein_more', focus => ({act: 'create', focus}))}
                ${this.button('btn-link kki-quiet', 'baustein_delete', focus => ({act: 'delete', focus}))}
            </div>`;
    }

    private renderPhase(phase: BuilderPhase, count: number): TemplateResult {
        const of = plainText(phase.name);
        return html`
            <li class="kki-path-step" data-phase=${phase.id}>
                <span class="kki-path-mark" aria-hidden="true">${phase.number}</span>
                <div class="kki-path-body">
                    <h3 class="kki-path-name" tabindex="-1">${serverHtml(phase.name)}</h3>
                    <p class="kki-path-meta">${[phase.typelabel, phase.meta].filter(Boolean).join(' · ')}</p>
                    ${phase.warning ? html`<p class="alert alert-warning">${phase.warning}
                        ${phase.settingsurl ? html`<a href=${phase.settingsurl}>${this.strings('phase_warning_link')}</a>` : nothing}
                        </p>` : nothing}
                    <div class="kki-builder-acts">
                        ${this.button('btn-link kki-quiet', 'phase_edit', focus => ({act: 'edit-phase', phase, focus}), of)}
                        ${this.button('btn-link kki-quiet', 'phase_up', focus => ({act: 'move', phase, by: -1, focus}), of, phase.number > 1)}
                        ${this.button('btn-link kki-quiet', 'phase_down', focus => ({act: 'move', phase, by: 1, focus}), of, phase.number < count)}
                        ${this.button('btn-link kki-quiet', 'phase_delete', focus => ({act: 'delete-phase', phase, focus}), of)}
                    </div>
                </div>
            </li>`;
    }

    private renderNotice(notice: BuilderNotice): TemplateResult {
        return html`
            <div class="kki-builder-notice alert ${notice.ok ? 'alert-success' : 'alert-warning'}" tabindex="-1">
                <span>${notice.message}</span>
                ${notice.canundo ? this.button('btn-link kki-quiet', 'tracker_undo', focus => ({act: 'undo', focus})) : nothing}
            </div>`;
    }

    /** A button that cannot be used now stays in the tab order, so that the focus is not lost at an end of the path. */
    private button(
        style: string,
        key: typeof BUILDER_STRINGS[number],
        act: (focus: HTMLElement) => BuilderAct,
        of = '',
        enabled = true,
    ): TemplateResult {
        return html`<button type="button" class="btn ${style}" aria-disabled=${ifDefined(enabled && !this.busy ? undefined : 'true')}
            @click=${(event: Event) => {
                if (enabled) {
                    this.act(act(event.currentTarget as HTMLElement));
                }
            }}>${this.strings(key)}${of ? html`<span class="sr-only visually-hidden">: ${of}</span>` : nothing}</button>`;
    }

    private act(act: BuilderAct): void {
        if (!this.busy) {
            this.emit('kki-builder-act', act);
        }
    }
}

define('kki-path-builder', PathBuilder);

declare global {
    interface HTMLElementTagNameMap {
        'kki-path-builder': PathBuilder;
    }
}
