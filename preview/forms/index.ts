/** The preview's forms by the PHP class that they stand for, and the function behind Moodle's form dialogues. */
import type {Context} from '../../amd-src/test/store/context';
import {MoodleException} from '../../amd-src/test/store/store';
import {Page} from '../server/templates';
import {bausteinForm} from './baustein';
import {cardForm} from './card';
import {cancelForm, dateForm} from './dates';
import {renderFields, type FormDefinition} from './form';
import {phaseForm} from './phase';
import {seriesForm} from './series';
import {documentForm, sectionForm} from './solution';

export const forms: Record<string, FormDefinition | undefined> = {
    'local_kki\\form\\baustein_form': bausteinForm,
    'local_kki\\form\\phase_form': phaseForm,
    'local_kki\\series\\form\\cancel_form': cancelForm,
    'local_kki\\series\\form\\date_form': dateForm,
    'local_kki\\series\\form\\series_form': seriesForm,
    'mod_thementeam\\form\\card_form': cardForm,
    'mod_thementeam\\form\\document_form': documentForm,
    'mod_thementeam\\form\\section_form': sectionForm,
};

export interface FormAnswer {
    submitted: boolean;
    html: string;
    javascript: string;
    data: string;
}

/** What `core_form_dynamic_form` answers: the form, the form with its mistakes, or that it was stored. */
export const answerForm = (context: Context, {form, formdata}: {form: string; formdata: string}): FormAnswer => {
    const name = form.replace(/^\\/, '');
    const definition = Object.hasOwn(forms, name) ? forms[name] : undefined;
    if (!definition) {
        throw new MoodleException('invalidparameter', `The preview does not know the form ${form}.`);
    }
    const page = new Page(context.language);
    const {_submitted: submitted, ...sent} = Object.fromEntries<string>(new URLSearchParams(formdata));
    const values = submitted ? sent : definition.values(context, sent);
    const errors = submitted ? definition.validate(context, values) : {};
    if (submitted && !Object.keys(errors).length) {
        return {submitted: true, html: '', javascript: '', data: JSON.stringify(definition.process(context, values))};
    }
    const fields = renderFields(page, definition.fields(context, values), values, errors);
    return {submitted: false, html: `<form class="mform" novalidate>${fields}</form>`, javascript: '', data: ''};
};
