/** What was decided on a card: the list, and where one may, the form for the next one and the way to change the wording. */
import {html, nothing, repeat, type PropertyValues, type TemplateResult} from 'local_kki/lit-lazy';
import {define, KkiElement} from '../../platform/element';
import {serverHtml} from '../../platform/html';
import type {Strings} from '../../platform/strings';
import {formatDateTime} from '../../platform/time';
import type {Decision} from '../model/meeting';
import type {Outcome, Texts} from '../model/types';
import type {Choice} from '../services/card-session';
import './conflict-view';
import {failureText} from './failure';
import './text-form';
import type {TextForm} from './text-form';

/** The new wording of a decision. `version` is that of the row as the person saw it. */
export interface DecisionChange {
    decisionid: number;
    version: number;
    content: string;
}

interface Collision {
    mine: string;
    by: string;
    when: number;
}

/** The parts that are used here say "card" and "comment". */
const WORDS: Readonly<Record<string, string>> = {
    conflict_heading: 'decision_conflict', conflict_hint: 'decision_conflict_hint', refused_empty_comment: 'refused_empty_decision',
};

/**
 * Emits `thementeam-decide` (the text), `thementeam-decision-change` ({@link DecisionChange}) and `thementeam-decision-remove`
 * (id); whoever handles them calls {@link settle}.
 */
export class Decisions extends KkiElement {
    static override properties = {
        strings: {attribute: false},
        decisions: {attribute: false},
        cancontribute: {attribute: false},
        note: {attribute: false},
        outcome: {state: true},
        changing: {state: true},
        removing: {state: true},
        collision: {state: true},
    };

    declare strings: Strings;
    declare decisions: readonly Decision[];
    declare cancontribute: boolean;
    /** Name of the form for a new decision; undefined: there is none. */
    declare note: string | undefined;
    /** How the last attempt ended, at the form or at the decision that it was about. */
    private declare outcome: {decisionid: number; outcome: Outcome} | undefined;
    /** The decision whose wording is changed, as it was when the person began. */
    private declare changing: Decision | undefined;
    private declare removing: number | undefined;
    private declare collision: Collision | undefined;

    private readonly words: Strings = (key, a) => this.strings(WORDS[key] ?? key, a);
    private texts: Texts | undefined;

    /** Whether a new decision is written that was not sent, wherever it is kept. */
    get unsent(): boolean {
        return (this.newForm?.current.content ?? '') !== '';
    }

    /** Puts the focus where the next decision is written. */
    focusForm(): void {
        this.newForm?.focus();
    }

    /** Whether something is written that is not saved. */
    get dirty(): boolean {
        return Boolean(this.collision) || [...this.querySelectorAll<TextForm>('thementeam-text-form')].some(form =>
            form.dirty && form.current.content !== (form.texts?.content ?? ''));
    }

    /**
     * Says how an act ended, when the decisions are up to date.
     *
     * @param decisionid what it was about; 0: a new decision
     * @param outcome how it ended
     * @param by on a conflict: who was faster, and when
     */
    async settle(decisionid: number, outcome: Outcome, by?: {name: string; when: number}): Promise<void> {
        if (by && this.changing?.id === decisionid) {
            const mine = this.form?.current.content ?? '';
            this.changing = this.decisions.find(({id}) => id === decisionid) ?? this.changing;
            this.collision = {mine, by: by.name, when: by.when};
            await this.focusOn('thementeam-conflict');
            return;
        }
        this.outcome = {decisionid, outcome};
        if (outcome.ok && decisionid) {
            await this.leave(decisionid);
        }
    }

    protected override willUpdate(changed: PropertyValues): void {
        const {changing, removing} = this;
        // Another card, or what was being changed is gone: but nothing that is typed goes with it.
        if (changed.has('decisions') && removing && !this.decisions.some(({id}) => id === removing)) {
            this.removing = undefined;
        }
        if (changed.has('note') && changing) {
            this.changing = this.collision = undefined;
        }
    }

    protected override render(): TemplateResult | typeof nothing {
        const {decisions, strings, note, cancontribute} = this;
        const writes = cancontribute && note !== undefined;
        if (!decisions.length && !writes) {
            return nothing;
        }
        return html`
            <section class="thementeam-decisions" aria-labelledby="thementeam-${note ?? 'decisions'}-heading">
                <h3 id="thementeam-${note ?? 'decisions'}-heading" tabindex="-1">${strings('decisions')}</h3>
                ${repeat(decisions, ({id}) => id, decision => this.decision(decision))}
                ${writes ? html`
                    <thementeam-text-form .strings=${this.words} .name=${note} .outcome=${this.outcomeOf(0)}
                        .labels=${{content: strings('decision_what'), submit: strings('decision_add')}}
                        @thementeam-submit=${this.decide}></thementeam-text-form>` : nothing}
            </section>`;
    }

    private decision(decision: Decision): TemplateResult {
        const {strings, changing, collision} = this;
        const {id, author, timecreated} = decision;
        const own = changing?.id === id;
        return html`
            <div class="thementeam-decision" data-decision=${id}>
                ${own && collision ? this.settling(decision, collision) : own ? this.changeForm(decision) : html`
                    <div class="thementeam-decision-text">${serverHtml(decision.content)}</div>
                    <p class="thementeam-byline">${strings('decision_noted', {name: author, when: formatDateTime(timecreated)})}</p>
                    ${this.failure(id)}
                    ${this.cancontribute ? this.acts(decision) : nothing}`}
            </div>`;
    }

    private acts(decision: Decision): TemplateResult {
        const {strings} = this;
        const {id, candelete} = decision;
        if (this.removing === id) {
            return html`
                <p class="thementeam-sure">${strings('decision_remove_sure')}
                    <button type="button" class="btn btn-link" @click=${() => this.emit('thementeam-decision-remove', id)}
                    >${strings('remove')}</button>
                    <button type="button" class="btn btn-link" @click=${() => this.leave(id)}>${strings('keep')}</button></p>`;
        }
        return html`
            <p class="thementeam-manage">
                <button type="button" class="thementeam-quiet" data-control="change" @click=${() => this.change(decision)}
                >${strings('decision_edit')}</button>
                ${candelete ? html`<button type="button" class="thementeam-quiet" data-control="remove" @click=${() => this.ask(id)}
                >${strings('remove')}</button>` : nothing}
            </p>`;
    }

    private changeForm({id}: Decision): TemplateResult {
        const {strings} = this;
        return html`
            <thementeam-text-form .strings=${this.words} .name=${`decision${id}`} .texts=${this.texts} .outcome=${this.outcomeOf(id)}
                .labels=${{content: strings('decision_edit'), submit: strings('save'), cancel: strings('cancel')}}
                @thementeam-submit=${this.save} @thementeam-form-cancel=${() => this.leave(id)}></thementeam-text-form>`;
    }

    private settling({contentraw}: Decision, {mine, by, when}: Collision): TemplateResult {
        const collisions = [{label: '', mine, theirs: contentraw}];
        return html`<thementeam-conflict .strings=${this.words} .conflict=${{by, when, collisions}}
            @thementeam-resolve=${this.resolve}></thementeam-conflict>`;
    }

    private failure(decisionid: number): TemplateResult | typeof nothing {
        const outcome = this.outcomeOf(decisionid);
        return outcome && !outcome.ok
            ? html`<p class="thementeam-error" role="alert">${failureText(this.strings, outcome, false)}</p>` : nothing;
    }

    private outcomeOf(decisionid: number): Outcome | undefined {
        return this.outcome?.decisionid === decisionid ? this.outcome.outcome : undefined;
    }

    private get form(): TextForm | null {
        return this.querySelector<TextForm>('[data-decision] thementeam-text-form');
    }

    /** The form for a new decision. */
    private get newForm(): TextForm | null {
        return this.querySelector<TextForm>('section > thementeam-text-form');
    }

    private decide(event: CustomEvent<Texts>): void {
        event.stopPropagation();
        this.emit('thementeam-decide', event.detail.content);
    }

    private change(decision: Decision): void {
        this.texts = {title: '', content: decision.contentraw};
        this.outcome = undefined;
        this.changing = decision;
        void this.focusOn('[data-decision] thementeam-text-form');
    }

    private ask(decisionid: number): void {
        this.outcome = undefined;
        this.removing = decisionid;
        void this.focusOn('.thementeam-sure button');
    }

    private save(event: CustomEvent<Texts>): void {
        event.stopPropagation();
        this.send(event.detail.content);
    }

    private send(content: string): void {
        const {changing} = this;
        if (changing) {
            const change: DecisionChange = {decisionid: changing.id, version: changing.version, content};
            this.emit('thementeam-decision-change', change);
        }
    }

    private resolve(event: CustomEvent<Choice>): void {
        event.stopPropagation();
        const {changing, collision} = this;
        this.collision = undefined;
        if (!changing || !collision) {
            return;
        }
        if (event.detail === 'theirs') {
            void this.leave(changing.id);
            return;
        }
        // The form comes back in either case: where "mine" does not arrive, it is there.
        const both = event.detail === 'both';
        this.texts = {title: '', content: both ? `${changing.contentraw}\n\n${collision.mine}` : collision.mine};
        void this.focusOn('[data-decision] thementeam-text-form');
        if (!both) {
            this.send(collision.mine);
        }
    }

    /** Back to reading, with the focus where the act began; where that is gone, on the heading. */
    private async leave(decisionid: number): Promise<void> {
        const control = this.removing === decisionid ? 'remove' : 'change';
        this.changing = this.removing = this.collision = undefined;
        await this.focusOn(`[data-decision="${decisionid}"] [data-control="${control}"]`, 'h3');
    }

    /** Puts the focus on the first of these that is there. */
    private async focusOn(...selectors: string[]): Promise<void> {
        await this.updateComplete;
        const found = selectors.map(selector => this.querySelector<KkiElement>(selector)).find(element => element !== null);
        await found?.updateComplete;
        found?.focus();
    }
}

define('thementeam-decisions', Decisions);
