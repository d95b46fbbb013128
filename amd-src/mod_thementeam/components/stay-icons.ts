/** The picture for "stay up to date". */
import {html} from 'local_kki/lit-lazy';

export const bellIcon = html`<svg viewBox="0 0 16 16" width="14" height="14" aria-hidden="true" focusable="false">
    <path fill="none" stroke="currentColor" stroke-width="1.5" d="M3 12V7a5 5 0 0 1 10 0v5M1.5 12h13M6.5 14.5h3"/></svg>`;
