/** What stands above the columns to find one's way: search, filters, and the switch between board and list. */
import {html, live, nothing, type TemplateResult} from 'local_kki/lit-lazy';
import {define, KkiElement} from '../../platform/element';
import type {Strings} from '../../platform/strings';
import {countFilters, NO_FILTER, type Choices, type Filter} from '../model/filter';

type Flag = 'mine' | 'fits' | 'open';

/** Emits `thementeam-filter` (what of the filter changes) and `thementeam-view` (whether to show the list). */
export class FindBar extends KkiElement {
    static override properties = {
        strings: {attribute: false},
        filter: {attribute: false},
        choices: {attribute: false},
        count: {attribute: false},
        list: {attribute: false},
        unfolded: {state: true},
    };

    declare strings: Strings;
    declare filter: Filter;
    /** Set together with {@link count}, before anything is shown. */
    declare choices: Choices | undefined;
    /** How many cards are shown. */
    declare count: number;
    declare list: boolean;
    /** On a narrow screen the filters wait behind a button. */
    private declare unfolded: boolean;

    protected override render(): TemplateResult {
        const {strings, filter, choices} = this;
        const active = countFilters(filter);
        return html`
            <div class="thementeam-finder" role="search">
                <button type="button" class="btn btn-outline-secondary thementeam-unfold" aria-expanded=${this.unfolded}
                    aria-controls="thementeam-filters" @click=${this.toggle}
                >${active ? strings('find_toggle_on', active) : strings('find_toggle')}</button>
                <div id="thementeam-filters" class="thementeam-filters ${this.unfolded ? 'thementeam-unfolded' : ''}">
                    <input type="search" class="form-control thementeam-search" aria-label=${strings('find_label')}
                        placeholder=${strings('find_label')} maxlength="100" autocomplete="off" .value=${live(filter.words)}
                        @input=${(event: Event) => this.change({words: (event.target as HTMLInputElement).value})}>
                    <div class="thementeam-chips" role="group" aria-label=${strings('find_filters')}>
                        ${choices ? [this.chips(choices), this.associations(choices), this.tags(choices)] : nothing}
                    </div>
                </div>
                ${this.views()}
            </div>
            <div class="thementeam-found">
                <span role="status">${active ? this.result() : nothing}</span>
                ${active ? html`<button type="button" class="btn btn-link" @click=${this.reset}>${strings('find_reset')}</button>` : nothing}
            </div>`;
    }

    private result(): string {
        const {strings, count, choices} = this;
        return count ? strings('find_result', {count, all: choices?.all}) : strings('find_nothing');
    }

    private chips(choices: Choices): (TemplateResult | typeof nothing)[] {
        const {strings} = this;
        return [
            this.chip('mine', strings('find_mine'), true),
            this.chip('fits', strings('find_fits'), choices.fits),
            this.chip('open', strings('find_open', choices.open), choices.open > 0),
        ];
    }

    /** A filter that would find nothing is not offered, unless it is on. */
    private chip(flag: Flag, label: string, offered: boolean): TemplateResult | typeof nothing {
        const on = this.filter[flag];
        return offered || on ? html`
            <button type="button" class="thementeam-chip" aria-pressed=${on} @click=${() => this.change({[flag]: !on})}>${label}</button>`
            : nothing;
    }

    private associations({associations}: Choices): TemplateResult | typeof nothing {
        const {strings, filter} = this;
        return associations.length ? html`
            <select class="form-select custom-select" aria-label=${strings('find_association')} .value=${live(filter.association)}
                @change=${(event: Event) => this.change({association: (event.target as HTMLSelectElement).value})}>
                <option value="">${strings('find_association_all')}</option>
                ${associations.map(name => html`<option value=${name} ?selected=${name === filter.association}>${name}</option>`)}
            </select>` : nothing;
    }

    private tags({tags}: Choices): TemplateResult | typeof nothing {
        const {strings, filter} = this;
        return tags.length ? html`
            <select class="form-select custom-select" aria-label=${strings('find_tag')} .value=${live(String(filter.tag))}
                @change=${(event: Event) => this.change({tag: Number((event.target as HTMLSelectElement).value)})}>
                <option value="0">${strings('find_tag_all')}</option>
                ${tags.map(([id, name]) => html`<option value=${id} ?selected=${id === filter.tag}>${name}</option>`)}
            </select>` : nothing;
    }

    private views(): TemplateResult {
        const {strings, list} = this;
        const button = (value: boolean, label: string): TemplateResult => html`
            <button type="button" class="thementeam-chip" aria-pressed=${list === value} @click=${() => this.emit('thementeam-view', value)}
            >${label}</button>`;
        return html`
            <div class="thementeam-views" role="group" aria-label=${strings('view_mode')}>
                ${button(false, strings('view_board'))}${button(true, strings('view_list'))}
            </div>`;
    }

    private change(change: Partial<Filter>): void {
        this.emit('thementeam-filter', change);
    }

    private toggle(): void {
        this.unfolded = !this.unfolded;
    }

    private async reset(): Promise<void> {
        this.change(NO_FILTER);
        await this.updateComplete;
        const search = this.querySelector<HTMLElement>('.thementeam-search');
        (search?.offsetParent ? search : this.querySelector<HTMLElement>('.thementeam-unfold'))?.focus();
    }
}

define('thementeam-find-bar', FindBar);
