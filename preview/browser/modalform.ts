/* eslint-disable no-restricted-syntax, @typescript-eslint/no-restricted-imports -- Stands in for Moodle's module, which takes HTML of the server too. */
/** Stand-in for `core_form/modalform`: the preview describes the same forms in preview/forms. */
import type RealModalForm from 'core_form/modalform';
import type {ModalFormConfiguration} from 'core_form/modalform';
import ModalEvents from '../../amd-src/test/fakes/core/modal_events';
import {modalRoot} from '../../amd-src/test/modal-root';
import {openDialog, type Dialog} from './dialog';
import {hideUnneeded} from './fields';
import {callService} from './page';
import {getString} from './str';

interface Answer {
    submitted: boolean;
    html: string;
    data: string;
}

const PREFIX = 'core_form_modalform_';

export default class ModalForm extends EventTarget implements RealModalForm {
    modal: RealModalForm['modal'] = null;
    readonly events = {
        FORM_SUBMITTED: `${PREFIX}formsubmitted`, FORM_CANCELLED: `${PREFIX}formcancelled`, LOADED: `${PREFIX}loaded`,
        CLIENT_VALIDATION_ERROR: `${PREFIX}clientvalidationerror`, SERVER_VALIDATION_ERROR: `${PREFIX}validationerror`,
        ERROR: `${PREFIX}error`, NOSUBMIT_BUTTON_PRESSED: `${PREFIX}nosubmitbutton`, SUBMIT_BUTTON_PRESSED: `${PREFIX}submitbutton`,
        CANCEL_BUTTON_PRESSED: `${PREFIX}cancelbutton`,
    };
    private result: Answer | undefined;
    private dialog: Dialog | undefined;

    constructor(private readonly configuration: ModalFormConfiguration) {
        super();
    }

    async show(): Promise<void> {
        const {modalConfig, saveButtonText, returnFocus} = this.configuration;
        const [title, {html}, save] = await Promise.all([modalConfig?.title ?? '', this.request(''), getString('savechanges')]);
        this.dialog = await openDialog({
            title, body: html, saveLabel: saveButtonText ?? save, returnFocus,
            onSave: () => void this.submit(),
            onClosed: () => this.finish(),
        });
        const root = modalRoot(this.dialog.element);
        this.modal = {getRoot: () => root, destroy: () => this.dialog?.close()};
        this.dispatchEvent(new Event(this.events.LOADED));
        this.watch();
        this.dialog.body.querySelector<HTMLElement>('input:not([type=hidden]), select, textarea')?.focus();
    }

    getFormNode(): HTMLFormElement {
        return this.dialog?.body.querySelector('form') as HTMLFormElement;
    }

    private async request(formdata: string): Promise<Answer> {
        const {formClass, args} = this.configuration;
        const form = formdata || new URLSearchParams(Object.entries(args ?? {}).map(([key, value]) => [key, String(value)])).toString();
        return await callService('core_form_dynamic_form', {form: formClass, formdata: form, submitted: formdata !== ''}) as Answer;
    }

    private async submit(): Promise<void> {
        const data = new FormData(this.getFormNode());
        const pairs = [...data.entries()].map(([key, value]) => [key, typeof value === 'string' ? value : ''] as [string, string]);
        const answer = await this.request(new URLSearchParams([...pairs, ['_submitted', '1']]).toString());
        if (answer.submitted) {
            this.result = answer;
            this.dialog?.close();
        } else if (this.dialog) {
            this.dialog.body.innerHTML = answer.html;
            this.watch();
            this.dialog.body.querySelector<HTMLElement>('[aria-invalid=true]')?.focus();
        }
    }

    private watch(): void {
        const form = this.getFormNode();
        form.addEventListener('submit', event => {
            event.preventDefault();
            void this.submit();
        });
        hideUnneeded(form);
    }

    private finish(): void {
        if (this.result) {
            this.dispatchEvent(new CustomEvent(this.events.FORM_SUBMITTED, {detail: JSON.parse(this.result.data) as unknown}));
        }
        this.dialog?.element.dispatchEvent(new Event(ModalEvents.hidden));
    }
}
