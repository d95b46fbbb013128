/** On a narrow screen the columns are tabs, after the WAI-ARIA tabs pattern. */
import {html, type TemplateResult} from 'local_kki/lit-lazy';
import {serverHtml} from '../../platform/html';
import type {Strings} from '../../platform/strings';
import type {ColumnView} from '../model/types';

export interface TabsContext {
    strings: Strings;
    columns: readonly ColumnView[];
    selected: number;
    onSelect: (columnid: number) => void;
}

const onKey = (event: KeyboardEvent, {columns, selected, onSelect}: TabsContext): void => {
    const index = columns.findIndex(({column}) => column.id === selected);
    const steps: Record<string, number> = {
        ArrowLeft: (index + columns.length - 1) % columns.length,
        ArrowRight: (index + 1) % columns.length,
        Home: 0,
        End: columns.length - 1,
    };
    const next = columns[steps[event.key] ?? -1];
    if (next) {
        event.preventDefault();
        onSelect(next.column.id);
        (event.currentTarget as Element).querySelector<HTMLElement>(`[data-tab="${next.column.id}"]`)?.focus();
    }
};

export const tabsTemplate = (context: TabsContext): TemplateResult => html`
    <div class="thementeam-tabs" role="tablist" aria-label=${context.strings('columns')}
        @keydown=${(event: KeyboardEvent) => onKey(event, context)}>
        ${context.columns.map(({column, cards}) => {
            const selected = column.id === context.selected;
            return html`
                <button type="button" role="tab" class="thementeam-tab" id="thementeam-tab${column.id}" data-tab=${column.id} ?data-locked=${column.locked}
                    aria-selected=${selected} aria-controls="thementeam-panel${column.id}" tabindex=${selected ? 0 : -1}
                    @click=${() => context.onSelect(column.id)}>
                    ${serverHtml(column.name)} <span class="thementeam-count">${cards.length}</span>
                </button>`;
        })}
    </div>`;
