/** Fake of Moodle's `core_form/modalform`: a test says beforehand what the form's submission will return. */
import type RealModalForm from 'core_form/modalform';
import type {ModalFormConfiguration} from 'core_form/modalform';
import {submission} from '../../moodle';

const EVENT = 'core_form_modalform_';

export default class ModalForm extends EventTarget implements RealModalForm {
    readonly modal = null;
    readonly events = {
        FORM_SUBMITTED: `${EVENT}formsubmitted`, FORM_CANCELLED: `${EVENT}formcancelled`, LOADED: `${EVENT}loaded`,
        CLIENT_VALIDATION_ERROR: `${EVENT}clientvalidationerror`, SERVER_VALIDATION_ERROR: `${EVENT}validationerror`,
        ERROR: `${EVENT}error`, NOSUBMIT_BUTTON_PRESSED: `${EVENT}nosubmitbutton`, SUBMIT_BUTTON_PRESSED: `${EVENT}submitbutton`,
        CANCEL_BUTTON_PRESSED: `${EVENT}cancelbutton`,
    };

    constructor(private readonly configuration: ModalFormConfiguration) {
        super();
    }

    async show(): Promise<void> {
        const {formClass, args, returnFocus} = this.configuration;
        const result = submission(formClass, args ?? {});
        this.dispatchEvent(result.submitted
            ? new CustomEvent(this.events.FORM_SUBMITTED, {detail: result.value})
            : new Event(this.events.FORM_CANCELLED));
        returnFocus?.focus();
    }

    getFormNode(): HTMLFormElement {
        throw new Error('Unexpected call of core_form/modalform getFormNode');
    }
}
