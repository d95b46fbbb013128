/** Fake of Moodle's `core/modal_events`: the names as they are. */
import type RealModalEvents from 'core/modal_events';

const ModalEvents: typeof RealModalEvents = {
    shown: 'modal:shown', hidden: 'modal:hidden', destroyed: 'modal:destroyed', bodyRendered: 'modal:bodyRendered',
    outsideClick: 'modal:outsideClick', save: 'modal-save-cancel:save', delete: 'modal-delete-cancel:delete',
    cancel: 'modal-save-cancel:cancel',
};

export default ModalEvents;
