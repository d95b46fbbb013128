/** Where an information comes from, who takes care and until when: the same lines on the board and in the dialog. */
import {html, nothing, type TemplateResult} from 'local_kki/lit-lazy';
import type {Strings} from '../../platform/strings';
import {formatDay} from '../../platform/time';
import type {Card} from '../model/types';
import {checkIcon} from './icons';

const past = (time: number): boolean => time * 1000 < Date.now();

/** Such as "Quelle: Stadt Musterburg · gültig bis 31.12.2027"; what is out of date says so in words. */
export const originLine = (strings: Strings, card: Card): TemplateResult | typeof nothing => {
    const source = [card.origin, card.originassociation].filter(Boolean).join(', ');
    const {timevalid} = card;
    if (!source && !timevalid) {
        return nothing;
    }
    const outdated = timevalid !== undefined && past(timevalid);
    const validity = timevalid ? strings(outdated ? 'card_check' : 'card_valid', formatDay(timevalid)) : '';
    return html`<p class="thementeam-origin">
        ${source ? html`<span>${strings('card_source', source)}</span>` : nothing}
        ${validity ? html`<span class=${outdated ? 'thementeam-outdated' : ''}>${outdated ? checkIcon : nothing}${validity}</span>` : nothing}
    </p>`;
};

/** Such as "bis 3.12.2026", or "noch offen seit …". */
export const dueText = (strings: Strings, timedue: number): string =>
    strings(past(timedue) ? 'card_open_since' : 'card_due', formatDay(timedue));

/** Who takes care, and until when; a date without a person stands for itself. */
export const careLine = (strings: Strings, card: Card, name: string): TemplateResult | typeof nothing => {
    const {timedue} = card;
    const parts = [name && strings('card_care', name), timedue ? dueText(strings, timedue) : ''].filter(Boolean);
    return parts.length ? html`<p class="thementeam-care">${parts.map(part => html`<span>${part}</span>`)}</p>` : nothing;
};

export const fileCount = (strings: Strings, count: number): string =>
    count === 1 ? strings('files_one') : strings('files_many', count);
