declare module 'core/modal_save_cancel' {
    import Modal, {type ModalConfiguration} from 'core/modal';

    export default class ModalSaveCancel extends Modal {
        static override create(configuration: ModalConfiguration): Promise<ModalSaveCancel>;
        setSaveButtonText(text: string | PromiseLike<string>): Promise<void>;
    }
}
