/**
 * The one copy of Lit that all three plugins share.
 *
 * @license Lit is BSD-3-Clause, (c) Google LLC; see thirdpartylibs.xml
 */
export {html, svg, nothing, render, LitElement} from 'lit';
export type {PropertyDeclarations, PropertyValues, TemplateResult} from 'lit';
export {classMap} from 'lit/directives/class-map.js';
export {ifDefined} from 'lit/directives/if-defined.js';
export {keyed} from 'lit/directives/keyed.js';
export {live} from 'lit/directives/live.js';
export {createRef, ref} from 'lit/directives/ref.js';
export type {Ref} from 'lit/directives/ref.js';
export {repeat} from 'lit/directives/repeat.js';
export {unsafeHTML} from 'lit/directives/unsafe-html.js';
