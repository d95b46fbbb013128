/**
 * The one copy of Lit that all three plugins share.
 *
 * @license Lit is BSD-3-Clause, (c) Google LLC; see thirdpartylibs.xml
 */
export {html, nothing, LitElement} from 'lit';
export type {PropertyDeclarations, PropertyValues, TemplateResult} from 'lit';
export {ifDefined} from 'lit/directives/if-defined.js';
export {live} from 'lit/directives/live.js';
export {repeat} from 'lit/directives/repeat.js';
export {unsafeHTML} from 'lit/directives/unsafe-html.js';
