declare module 'core/modal_events' {
    const ModalEvents: {
        readonly shown: 'modal:shown';
        readonly hidden: 'modal:hidden';
        readonly destroyed: 'modal:destroyed';
        readonly bodyRendered: 'modal:bodyRendered';
        readonly outsideClick: 'modal:outsideClick';
        readonly save: 'modal-save-cancel:save';
        readonly delete: 'modal-delete-cancel:delete';
        readonly cancel: 'modal-save-cancel:cancel';
    };
    export default ModalEvents;
}
