/** What a card on the board says of its question: how many have answered, or whether an answer is looked for. */
import {html, nothing, type TemplateResult} from 'local_kki/lit-lazy';
import type {Strings} from '../../platform/strings';
import type {Card} from '../model/types';

const mark = (text: string, open: boolean): TemplateResult =>
    html`<span class="thementeam-mark ${open ? 'thementeam-mark-open' : ''}">${text}</span>`;

export const questionMarks = ({ask, kind, answered, decided}: Card, strings: Strings): unknown => [
    decided ? mark(strings('decided'), false) : nothing,
    kind === 'question' ? mark(strings(answered ? 'question_answered' : 'question_open'), !answered) : nothing,
    ask ? mark(strings('ask_count', ask), ask.open) : nothing,
];
