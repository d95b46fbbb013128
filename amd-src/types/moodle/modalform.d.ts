declare module 'core_form/modalform' {
    import type Modal from 'core/modal';
    import type {ModalConfiguration} from 'core/modal';

    export interface ModalFormConfiguration {
        /** PHP class, a `\core_form\dynamic_form`. */
        readonly formClass: string;
        readonly args?: Readonly<Record<string, string | number>>;
        readonly modalConfig?: ModalConfiguration;
        readonly moduleName?: string;
        readonly saveButtonText?: string;
        readonly saveButtonClasses?: string;
        readonly returnFocus?: HTMLElement | undefined;
    }

    export default class ModalForm {
        constructor(configuration: ModalFormConfiguration);
        /** The dialogue, once LOADED was fired; the part of it that is used. */
        readonly modal: Pick<Modal, 'getRoot' | 'destroy'> | null;
        readonly events: {
            readonly FORM_SUBMITTED: string;
            readonly FORM_CANCELLED: string;
            readonly CLIENT_VALIDATION_ERROR: string;
            readonly SERVER_VALIDATION_ERROR: string;
            readonly ERROR: string;
            readonly NOSUBMIT_BUTTON_PRESSED: string;
            readonly SUBMIT_BUTTON_PRESSED: string;
            readonly CANCEL_BUTTON_PRESSED: string;
            readonly LOADED: string;
        };
        /** The event's detail is what the form's PHP class returned. */
        addEventListener(type: string, listener: (event: Event) => void): void;
        show(): Promise<void>;
        getFormNode(): HTMLFormElement;
    }
}
