declare module 'core/modal_delete_cancel' {
    import Modal, {type ModalConfiguration} from 'core/modal';

    export default class ModalDeleteCancel extends Modal {
        static override create(configuration: ModalConfiguration): Promise<ModalDeleteCancel>;
        setDeleteButtonText(text: string | PromiseLike<string>): Promise<void>;
    }
}
