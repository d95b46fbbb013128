/** "Hilfreich": how many say so, and the button to say it oneself. Who it was is shown to nobody. */
import {html, nothing, type TemplateResult} from 'local_kki/lit-lazy';
import type {Strings} from '../../platform/strings';

export interface Helpful {
    strings: Strings;
    count: number;
    pressed: boolean;
    /** Whether the person may say so: it is somebody else's text, and the space is open. */
    offered: boolean;
    /** What it is about, for a screen reader. */
    about: string;
    onToggle: (helpful: boolean) => void;
}

export const helpfulButton = ({strings, count, pressed, offered, about, onToggle}: Helpful): TemplateResult | typeof nothing => {
    const words = count === 1 ? strings('helpful_one') : strings('helpful_many', count);
    if (!offered) {
        return count ? html`<span class="thementeam-helpful-count">${words}</span>` : nothing;
    }
    return html`
        <button type="button" class="thementeam-helpful" aria-pressed=${pressed ? 'true' : 'false'} @click=${() => onToggle(!pressed)}
        >${pressed ? html`<span aria-hidden="true">✓ </span>` : nothing}${strings('helpful')}${count ? html` <span aria-hidden="true">· ${count}</span>` : nothing}<span
            class="sr-only visually-hidden">${about}${count ? `, ${words}` : ''}</span></button>`;
};
