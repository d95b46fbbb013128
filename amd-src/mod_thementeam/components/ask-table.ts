/** The answers of the Kommunen to an ask. The roles keep it a table for everybody where it is stacked on a phone. */
import {html, nothing, repeat, type TemplateResult} from 'local_kki/lit-lazy';
import type {Strings} from '../../platform/strings';
import {formatAgo} from '../../platform/time';
import type {AnswerRow, AskDetail} from '../model/types';

const SIGNS: Readonly<Record<string, string>> = {yes: '✓', no: '✕', planned: '◷'};

/** An answer as word and sign. */
export const answerWord = (strings: Strings, answer: string): TemplateResult => html`
    <span class="thementeam-answer thementeam-answer-${answer}"><span aria-hidden="true">${SIGNS[answer]}</span>
        ${strings(`answer_${answer}`)}</span>`;

const rowTemplate = (strings: Strings, row: AnswerRow): TemplateResult => html`
    <tr role="row" class=${row.own ? 'thementeam-answer-own' : ''}>
        <th role="rowheader" scope="row">${row.name}${row.association
            ? html` <span class="thementeam-tag">${row.association}</span>` : nothing}</th>
        <td role="cell">${answerWord(strings, row.answer)}</td>
        <td role="cell">${row.line} <span class="thementeam-when">${formatAgo(row.timemodified)}</span></td>
    </tr>`;

export const askTable = (strings: Strings, {answers, waiting, ended}: AskDetail): TemplateResult => html`
    ${answers.length ? html`
        <table class="thementeam-answers" role="table">
            <caption class="sr-only visually-hidden">${strings('answers')}</caption>
            <thead role="rowgroup">
                <tr role="row">
                    <th role="columnheader" scope="col">${strings('answers_municipality')}</th>
                    <th role="columnheader" scope="col">${strings('answers_answer')}</th>
                    <th role="columnheader" scope="col">${strings('answers_line')}</th>
                </tr>
            </thead>
            <tbody role="rowgroup">${repeat(answers, row => row.id, row => rowTemplate(strings, row))}</tbody>
        </table>` : ended ? nothing : html`<p class="thementeam-muted">${strings('ask_none')}</p>`}
    ${waiting.length && !ended ? html`
        <p class="thementeam-muted">${strings('ask_waiting', waiting.join(', '))}</p>` : nothing}`;
