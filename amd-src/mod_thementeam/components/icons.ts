/** The few pictures that the board needs; they follow the colour of the text. */
import {html} from 'local_kki/lit-lazy';

export const handleIcon = html`<svg viewBox="0 0 10 16" width="10" height="16" aria-hidden="true" focusable="false">
    <path fill="currentColor" d="M1 1h3v3H1zm5 0h3v3H6zM1 6.5h3v3H1zm5 0h3v3H6zM1 12h3v3H1zm5 0h3v3H6z"/></svg>`;

export const closeIcon = html`<svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" focusable="false">
    <path fill="none" stroke="currentColor" stroke-width="2" d="M2 2l12 12M14 2L2 14"/></svg>`;

export const plusIcon = html`<svg viewBox="0 0 16 16" width="14" height="14" aria-hidden="true" focusable="false">
    <path fill="none" stroke="currentColor" stroke-width="2" d="M8 1v14M1 8h14"/></svg>`;

export const lockIcon = html`<svg viewBox="0 0 16 16" width="14" height="14" aria-hidden="true" focusable="false">
    <path fill="currentColor" d="M3 7h10v8H3z"/><path fill="none" stroke="currentColor" stroke-width="2" d="M5 7V5a3 3 0 0 1 6 0v2"/></svg>`;

export const checkIcon = html`<svg viewBox="0 0 16 16" width="14" height="14" aria-hidden="true" focusable="false">
    <path fill="none" stroke="currentColor" stroke-width="2" d="M8 1l7 13H1zM8 6v4m0 1.5v1"/></svg> `;
