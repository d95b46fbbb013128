/** What was removed: by whom, how long it stays, the way back, and for trainers the way out. */
import {html, nothing, type PropertyValues, type TemplateResult} from 'local_kki/lit-lazy';
import {define, KkiElement} from '../../platform/element';
import type {Strings} from '../../platform/strings';
import {formatAgo} from '../../platform/time';
import {daysLeft, type Bin as BinData, type BinItem} from '../model/past';

const keyOf = ({itemtype, id}: BinItem): string => `${itemtype}${id}`;

/** Emits `thementeam-bin-restore` and `thementeam-bin-purge` ({@link BinItem} each). */
export class BinList extends KkiElement {
    static override properties = {
        strings: {attribute: false},
        bin: {attribute: false},
        asked: {state: true},
    };

    declare strings: Strings;
    declare bin: BinData;
    /** What the question stands at, whether it shall go for good. */
    private declare asked: string | undefined;

    /** Puts the focus on what stands at a place now; on the first words where nothing is left. */
    async focusAt(index: number): Promise<void> {
        await this.updateComplete;
        const rows = this.querySelectorAll<HTMLElement>('.thementeam-bin > li');
        (rows[Math.min(index, rows.length - 1)] ?? this.querySelector('p'))?.focus();
    }

    protected override updated(changed: PropertyValues): void {
        if (changed.has('asked') && this.asked) {
            this.querySelector<HTMLElement>('.thementeam-sure button:last-child')?.focus();
        }
    }

    protected override render(): TemplateResult {
        const {strings, bin} = this;
        const items = bin.items ?? [];
        const lead = bin.days ? strings('bin_lead', bin.days) : strings('bin_lead_forever');
        return html`
            <p class="thementeam-muted" tabindex="-1">${items.length ? lead : strings('bin_empty')}</p>
            ${items.length ? html`<ul class="thementeam-history thementeam-bin">${items.map(item => this.item(item))}</ul>` : nothing}`;
    }

    private item(item: BinItem): TemplateResult {
        const {strings, bin} = this;
        const label = `thementeam-bin-${keyOf(item)}`;
        const days = daysLeft(item.until);
        const stays = item.until ? strings(days === 1 ? 'bin_day' : 'bin_days', days) : strings('bin_stays');
        return html`
            <li tabindex="-1" aria-labelledby=${label}>
                <p id=${label}><span class="thementeam-tag">${strings(`bin_${item.itemtype}`)}</span> <b>${item.title}</b></p>
                <p class="thementeam-muted">${item.place ? html`${strings(`bin_place_${item.itemtype}`, item.place)} · ` : nothing}${
                    strings('bin_by', {name: item.by, when: formatAgo(item.when)})} · ${stays}</p>
                ${this.asked === keyOf(item) ? this.question(item) : html`
                    ${item.canrestore ? html`<button type="button" class="btn btn-outline-secondary" aria-describedby=${label}
                        @click=${() => this.emit('thementeam-bin-restore', item)}>${strings('bin_restore')}</button>` : nothing}
                    ${bin.canpurge ? html`<button type="button" class="btn btn-link" aria-describedby=${label} data-purge
                        @click=${() => {
                            this.asked = keyOf(item);
                        }}>${strings('bin_purge')}</button>` : nothing}`}
            </li>`;
    }

    private question(item: BinItem): TemplateResult {
        const {strings} = this;
        return html`
            <div class="thementeam-sure" role="group" aria-label=${strings('bin_sure')}>
                <span>${strings('bin_sure')}</span>
                <button type="button" class="btn btn-link" @click=${() => {
                    this.asked = undefined;
                    this.emit('thementeam-bin-purge', item);
                }}>${strings('bin_purge')}</button>
                <button type="button" class="btn btn-link" @click=${() => this.keep(item)}>${strings('keep')}</button>
            </div>`;
    }

    private async keep(item: BinItem): Promise<void> {
        this.asked = undefined;
        await this.updateComplete;
        this.querySelector<HTMLElement>(`[aria-describedby="thementeam-bin-${keyOf(item)}"][data-purge]`)?.focus();
    }
}

define('thementeam-bin', BinList);
