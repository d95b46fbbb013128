/* eslint-disable no-restricted-syntax, @typescript-eslint/no-restricted-imports -- Stands in for Moodle's module, which takes HTML of the server too. */
/** Stand-in for `core/toast`: the notices in the corner. */
import type * as RealToast from 'core/toast';
import {getString} from './str';

const region = (): HTMLElement => {
    let element = document.querySelector<HTMLElement>('.toast-wrapper');
    if (!element) {
        element = document.createElement('div');
        element.className = 'toast-wrapper mx-auto py-0 fixed-top';
        element.setAttribute('role', 'status');
        document.body.append(element);
    }
    return element;
};

export const add: typeof RealToast.add = async (message, {type = 'info', delay = 4000} = {}) => {
    const [text, closeLabel] = await Promise.all([message, getString('closebuttontitle')]);
    const toast = document.createElement('div');
    toast.className = `toast show text-bg-${type} border-0 d-flex`;
    toast.innerHTML = '<div class="toast-body me-auto"></div><button type="button" class="btn-close btn-close-white m-2"></button>';
    (toast.querySelector('.toast-body') as HTMLElement).innerHTML = text;
    const close = toast.querySelector('button') as HTMLButtonElement;
    close.setAttribute('aria-label', closeLabel);
    close.addEventListener('click', () => toast.remove());
    region().append(toast);
    setTimeout(() => toast.remove(), delay);
};
