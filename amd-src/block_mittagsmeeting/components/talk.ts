/** One-liners for the next time, and the notes of the meeting that was just now. */
import {html, nothing, type PropertyDeclarations, type TemplateResult} from 'local_kki/lit-lazy';
import {define, KkiElement} from '../../platform/element';
import {serverHtml} from '../../platform/html';
import type {Strings} from '../../platform/strings';
import type {Concern, MeetingNotes, Note, NoteText, TalkState} from '../services/talk';

/**
 * Emits `talk-add` with `{content}`, `talk-too` with `{id, too}`, `talk-remove` with `{id, note}`, and `talk-note` with
 * `{place, dateid, note}`.
 */
export class Talk extends KkiElement {
    static override properties: PropertyDeclarations = {
        state: {attribute: false},
        strings: {attribute: false},
        busy: {type: String},
        problem: {attribute: false},
        editing: {state: true},
        conflicts: {state: true},
    };

    declare state: TalkState | undefined;
    declare strings: Strings | undefined;
    /** The place where a write is under way; empty: nowhere. */
    declare busy: string;
    /** What went wrong, and at which form. */
    declare problem: {place: string; text: string};
    /** The note that is being changed, by its place. */
    private declare editing: ReadonlyMap<string, NoteText>;
    /** What somebody else has made of a note meanwhile, by its place. */
    private declare conflicts: ReadonlyMap<string, Note>;

    constructor() {
        super();
        this.busy = '';
        this.problem = {place: '', text: ''};
        this.editing = new Map();
        this.conflicts = new Map();
    }

    /** A write went through: its form is empty again, or gone. */
    done(place: string): void {
        this.editing = new Map([...this.editing].filter(([name]) => name !== place));
        this.conflicts = new Map([...this.conflicts].filter(([name]) => name !== place));
        this.querySelector<HTMLFormElement>(`form[data-place="${place}"]`)?.reset();
    }

    /** Somebody else has changed the note meanwhile: both texts are shown, and what was typed stays. */
    showConflict(place: string, theirs: Note): void {
        this.conflicts = new Map(this.conflicts).set(place, theirs);
    }

    /** Puts the focus where the person goes on. */
    async focusPlace(place: string): Promise<void> {
        await this.updateComplete;
        const at = this.querySelector<HTMLElement>(`[data-place="${place}"]`) ?? this;
        (at.matches('button') ? at : at.querySelector<HTMLElement>('input, textarea, button'))?.focus();
    }

    protected override get ready(): boolean {
        return this.state !== undefined && this.strings !== undefined;
    }

    protected override render(): unknown {
        const {state, strings} = this;
        if (!state || !strings) {
            return nothing;
        }
        return html`
            ${state.dateid ? this.concerns(state, strings) : nothing}
            ${state.meetings.map(meeting => this.meeting(meeting, strings))}`;
    }

    private concerns({day, concerns}: TalkState, strings: Strings): TemplateResult {
        return html`
            <section class="mittagsmeeting__section">
                <h3>${strings('talk_mine')}</h3>
                <p class="mittagsmeeting__label">${strings('talk_next', day)}</p>
                <form data-place="concern" @submit=${this.onAdd}>
                    <label for="mittagsmeeting-concern">${strings('talk_label')}</label>
                    <div class="mittagsmeeting__row">
                        <input class="form-control" id="mittagsmeeting-concern" name="content" type="text" maxlength="160" required
                            autocomplete="off">
                        <button type="submit" class="btn btn-primary" ?disabled=${this.busy !== ''}>${strings('talk_add')}</button>
                    </div>
                    <p class="mittagsmeeting__hint">${strings('talk_names')}</p>
                    ${this.problemAt('concern')}
                </form>
                ${concerns.length
                    ? html`<ul class="mittagsmeeting__list">${concerns.map(concern => this.concern(concern, strings))}</ul>`
                    : html`<p>${strings('talk_empty')}</p>`}
            </section>`;
    }

    private concern({id, content, name, too, own, said, removable}: Concern, strings: Strings): TemplateResult {
        const place = `too${id}`;
        return html`
            <li>
                <strong>${serverHtml(content)}</strong> <span class="mittagsmeeting__hint">${name}</span>
                <span class="mittagsmeeting__acts">
                    ${too ? html`<span>${strings('talk_too_count', too)}</span>` : nothing}
                    ${own ? nothing : html`<button type="button" class="btn btn-outline-secondary btn-sm" data-place=${place}
                        aria-pressed=${said} ?disabled=${this.busy !== ''}
                        @click=${() => this.emit('talk-too', {id, too: !said})}>${strings('talk_too')}<span
                        class="sr-only visually-hidden">: ${serverHtml(content)}</span></button>`}
                    ${removable ? html`<button type="button" class="btn btn-link btn-sm"
                        @click=${() => this.emit('talk-remove', {id, note: false})}>${strings('talk_remove')}<span
                        class="sr-only visually-hidden">: ${serverHtml(content)}</span></button>` : nothing}
                </span>
                ${this.problemAt(place)}
            </li>`;
    }

    private meeting({dateid, day, until, notes}: MeetingNotes, strings: Strings): TemplateResult {
        const place = `note${dateid}-0`;
        return html`
            <section class="mittagsmeeting__section">
                <h3>${strings('talk_notes', day)}</h3>
                <p class="mittagsmeeting__label">${strings('talk_notes_until', until)}</p>
                ${notes.length ? nothing : html`<p>${strings('talk_note_empty')}</p>`}
                <ul class="mittagsmeeting__list">${notes.map(note => html`<li>${this.note(dateid, note, strings)}</li>`)}</ul>
                ${this.form(place, dateid, {id: 0, version: 0, content: '', url: ''}, strings)}
            </section>`;
    }

    private note(dateid: number, note: Note, strings: Strings): TemplateResult {
        const place = `note${dateid}-${note.id}`;
        const editing = this.editing.get(place);
        if (editing) {
            return this.form(place, dateid, editing, strings);
        }
        return html`
            <div class="mittagsmeeting__note" data-place=${place}>
                ${serverHtml(note.html)}
                ${note.url ? html`<a href=${note.url} rel="noopener noreferrer nofollow" target="_blank">${note.url}</a>` : nothing}
                <div class="mittagsmeeting__acts">
                    <button type="button" class="btn btn-link btn-sm" @click=${() => this.edit(place, note)}>${
                        strings('talk_note_change')}</button>
                    <button type="button" class="btn btn-link btn-sm"
                        @click=${() => this.emit('talk-remove', {id: note.id, note: true})}>${strings('talk_remove')}</button>
                </div>
                ${this.problemAt(place)}
            </div>`;
    }

    private form(place: string, dateid: number, {id, version, content, url}: NoteText, strings: Strings): TemplateResult {
        const theirs = this.conflicts.get(place);
        const [contentId, urlId] = [`mittagsmeeting-${place}-content`, `mittagsmeeting-${place}-url`];
        return html`
            <form data-place=${place} data-dateid=${dateid} data-id=${id} data-version=${version} @submit=${this.onNote}>
                <label for=${contentId}>${strings('talk_note')}</label>
                <textarea class="form-control" id=${contentId} name="content" rows="3" maxlength="2000" required .defaultValue=${content}></textarea>
                <label for=${urlId}>${strings('talk_note_link')}</label>
                <input class="form-control" id=${urlId} name="url" type="text" inputmode="url" maxlength="1000" placeholder="https://"
                    .defaultValue=${url}>
                ${theirs ? this.conflict(place, theirs, strings) : nothing}
                ${this.problemAt(place)}
                ${theirs ? nothing : html`<div class="mittagsmeeting__actions">
                    <button type="submit" class="btn btn-primary" ?disabled=${this.busy !== ''}>${
                        strings(id ? 'talk_save' : 'talk_note_add')}</button>
                    ${id ? html`<button type="button" class="btn btn-link" @click=${() => this.giveUp(place)}>${
                        strings('talk_cancel')}</button>` : nothing}
                </div>`}
            </form>`;
    }

    private conflict(place: string, theirs: Note, strings: Strings): TemplateResult {
        return html`
            <div class="mittagsmeeting__conflict" role="group" aria-label=${strings('talk_conflict')}>
                <p><strong>${strings('talk_conflict')}</strong></p>
                <p class="mittagsmeeting__label">${strings('talk_conflict_theirs_text')}</p>
                ${serverHtml(theirs.html)}
                ${theirs.url ? html`<p>${theirs.url}</p>` : nothing}
                <p class="mittagsmeeting__label">${strings('talk_conflict_mine_text')}</p>
                <div class="mittagsmeeting__actions">
                    <button type="submit" class="btn btn-primary" name="take" value="both">${strings('talk_conflict_both')}</button>
                    <button type="submit" class="btn btn-outline-secondary" name="take" value="mine">${strings('talk_conflict_mine')}</button>
                    <button type="button" class="btn btn-outline-secondary" @click=${() => this.giveUp(place)}>${
                        strings('talk_conflict_theirs')}</button>
                </div>
            </div>`;
    }

    private problemAt(place: string): unknown {
        return this.problem.place === place && this.problem.text
            ? html`<p class="mittagsmeeting__problem" role="alert">${this.problem.text}</p>` : nothing;
    }

    private edit(place: string, {id, version, content, url}: Note): void {
        this.editing = new Map(this.editing).set(place, {id, version, content, url});
        void this.focusPlace(place);
    }

    private giveUp(place: string): void {
        this.done(place);
        void this.focusPlace(place);
    }

    private readonly onAdd = (event: SubmitEvent): void => {
        event.preventDefault();
        const content = new FormData(event.target as HTMLFormElement).get('content') as string;
        this.emit('talk-add', {content: content.trim()});
    };

    private readonly onNote = (event: SubmitEvent): void => {
        event.preventDefault();
        const form = event.target as HTMLFormElement;
        const data = new FormData(form);
        const [content, url] = [data.get('content') as string, data.get('url') as string];
        const {place = '', dateid, id, version} = form.dataset;
        const theirs = this.conflicts.get(place);
        const both = theirs && (event.submitter as HTMLButtonElement | null)?.value === 'both';
        const note: NoteText = {
            id: Number(id),
            version: theirs?.version ?? Number(version),
            content: both ? `${theirs.content}\n\n${content}` : content,
            url: both ? url || theirs.url : url,
        };
        this.emit('talk-note', {place, dateid: Number(dateid), note});
    };
}

define('mittagsmeeting-talk', Talk);
