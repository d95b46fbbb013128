/** Whose holidays are marked in a plan: folded away, for most trainers choose once. */
import {html, live, nothing, type PropertyDeclarations} from 'local_kki/lit-lazy';
import {define, KkiElement} from '../../platform/element';
import type {Strings} from '../../platform/strings';
import {REGIONS, type Region} from '../model/holidays';

/** Emits `kki-regions-change` with the codes that are chosen now. */
export class SeriesRegions extends KkiElement {
    static override properties: PropertyDeclarations = {
        regions: {attribute: false},
        missing: {attribute: false},
        strings: {attribute: false},
    };

    declare regions: readonly Region[];
    /** For whom nobody has entered school holidays. */
    declare missing: readonly Region[];
    declare strings: Strings | undefined;

    constructor() {
        super();
        this.regions = [];
        this.missing = [];
    }

    protected override get ready(): boolean {
        return this.strings !== undefined;
    }

    protected override render(): unknown {
        const {regions, missing, strings} = this;
        if (!strings) {
            return nothing;
        }
        const names = (codes: readonly Region[]): string => codes.map(code => strings(`region_${code.toLowerCase()}`)).join(', ');
        return html`
            <details class="kki-rule__regions">
                <summary>${strings('series_regions', names(regions) || strings('series_regions_none'))}</summary>
                <fieldset>
                    <legend>${strings('series_regions_legend')}</legend>
                    ${REGIONS.map(code => html`
                        <label><input type="checkbox" value=${code} .checked=${live(regions.includes(code))} @change=${this.onChange}>
                            ${names([code])}</label>`)}
                </fieldset>
            </details>
            ${missing.length ? html`<p class="text-muted small">${strings('series_regions_missing', names(missing))}</p>` : nothing}`;
    }

    private readonly onChange = (): void => {
        const chosen = [...this.querySelectorAll<HTMLInputElement>('input:checked')].map(({value}) => value);
        this.emit('kki-regions-change', REGIONS.filter(code => chosen.includes(code)));
    };
}

define('kki-series-regions', SeriesRegions);
