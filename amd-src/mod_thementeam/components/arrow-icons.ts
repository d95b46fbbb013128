/** Arrows for what is put in order. */
import {html} from 'local_kki/lit-lazy';

export const upIcon = html`<svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" focusable="false">
    <path fill="none" stroke="currentColor" stroke-width="2" d="M2 11l6-6 6 6"/></svg>`;

export const downIcon = html`<svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" focusable="false">
    <path fill="none" stroke="currentColor" stroke-width="2" d="M2 5l6 6 6-6"/></svg>`;
