/** Fake of Moodle's `core_form/modalform`: a test says beforehand what the form's submission will return. */
import type RealModalForm from 'core_form/modalform';
import type {ModalFormConfiguration} from 'core_form/modalform';
import ModalEvents from '../core/modal_events';
import {modalRoot} from '../../modal-root';
import {submission} from '../../moodle';

const EVENT = 'core_form_modalform_';

export default class ModalForm extends EventTarget implements RealModalForm {
    modal: RealModalForm['modal'] = null;
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
        const element = document.createElement('div');
        const dialogue = element.appendChild(document.createElement('div'));
        const root = modalRoot(element);
        const closed = new Promise<void>(resolve => {
            this.modal = {getRoot: () => root, destroy: resolve};
        });
        this.dispatchEvent(new Event(this.events.LOADED));
        if (result.stays) {
            result.stays(dialogue);
            await closed;
        }
        if (result.submitted) {
            this.dispatchEvent(new CustomEvent(this.events.FORM_SUBMITTED, {detail: result.value}));
        }
        // As in Moodle, nothing but the dialogue tells that a form was given up.
        returnFocus?.focus();
        root[0].dispatchEvent(new Event(ModalEvents.hidden));
    }

    getFormNode(): HTMLFormElement {
        throw new Error('Unexpected call of core_form/modalform getFormNode');
    }
}
