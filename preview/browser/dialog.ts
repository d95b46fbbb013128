/* eslint-disable no-restricted-syntax -- Stands in for Moodle's module, which takes HTML of the server too. */
/** A dialogue with Bootstrap's markup, as Moodle's core/modal makes it. */
import {getString} from './str';

interface BootstrapModal {
    show(): void;
    hide(): void;
}

declare const bootstrap: {Modal: new (element: Element) => BootstrapModal};

export interface Dialog {
    element: HTMLElement;
    body: HTMLElement;
    close(): void;
}

interface Options {
    title: string;
    /** HTML of our own server or escaped by the caller. */
    body: string;
    saveLabel?: string;
    cancelLabel?: string;
    saveClass?: string;
    onSave?: (dialog: Dialog) => void;
    onClosed: () => void;
    returnFocus?: HTMLElement | null | undefined;
}

let count = 0;

const button = (label: string, classes: string): HTMLButtonElement => {
    const element = document.createElement('button');
    element.type = 'button';
    element.className = `btn ${classes}`;
    element.textContent = label;
    return element;
};

/** Opens a dialogue; the focus goes into it and back again. */
export const openDialog = async (options: Options): Promise<Dialog> => {
    const [cancel, closeLabel] = await Promise.all([getString('cancel'), getString('closebuttontitle')]);
    const opener = options.returnFocus ?? document.activeElement as HTMLElement | null;
    const id = `preview-dialog-${++count}`;
    const element = document.createElement('div');
    element.className = 'modal fade';
    element.tabIndex = -1;
    element.setAttribute('aria-labelledby', id);
    element.innerHTML = `<div class="modal-dialog modal-dialog-scrollable"><div class="modal-content"><div class="modal-header">
        <h2 class="modal-title h5"></h2><button type="button" class="btn-close" data-bs-dismiss="modal"></button></div>
        <div class="modal-body"></div><div class="modal-footer"></div></div></div>`;
    const find = (selector: string): HTMLElement => element.querySelector(selector) as HTMLElement;
    find('.modal-title').id = id;
    find('.modal-title').textContent = options.title;
    find('.btn-close').setAttribute('aria-label', closeLabel);
    find('.modal-body').innerHTML = options.body;
    document.body.append(element);
    const modal = new bootstrap.Modal(element);
    const dialog = {element, body: find('.modal-body'), close: () => modal.hide()};
    const dismiss = button(options.onSave ? options.cancelLabel ?? cancel : options.cancelLabel ?? closeLabel, 'btn-secondary');
    dismiss.dataset.bsDismiss = 'modal';
    find('.modal-footer').append(dismiss);
    if (options.onSave) {
        const save = button(options.saveLabel ?? 'OK', options.saveClass ?? 'btn-primary');
        save.dataset.action = 'save';
        save.addEventListener('click', () => options.onSave?.(dialog));
        find('.modal-footer').append(save);
    }
    element.addEventListener('hidden.bs.modal', () => {
        element.remove();
        opener?.focus();
        options.onClosed();
    });
    await new Promise<void>(resolve => {
        element.addEventListener('shown.bs.modal', () => resolve(), {once: true});
        modal.show();
    });
    return dialog;
};
