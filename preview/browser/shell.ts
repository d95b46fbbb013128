/** The page around the product, before its modules load: M.util, the drawers and the switches. */
import {hideUnneeded} from './fields';

interface Util {
    pending_js: string[];
    js_pending(key: string): number;
    js_complete(key: string): number;
}

const util = (window as unknown as {M: {util: Util}}).M.util;

util.pending_js = [];
util.js_pending = key => util.pending_js.push(key);
util.js_complete = key => {
    const index = util.pending_js.indexOf(key);
    if (index >= 0) {
        util.pending_js.splice(index, 1);
    }
    return util.pending_js.length;
};
util.js_pending('init');

document.querySelectorAll<HTMLSelectElement>('[data-preview-switch]').forEach(select => {
    select.addEventListener('change', () => select.form?.submit());
});

const togglesOf = (id: string): NodeListOf<HTMLElement> =>
    document.querySelectorAll(`.drawer-toggler[data-preview-drawer=${id}]`);

const setOpen = (drawer: HTMLElement, open: boolean): void => {
    drawer.classList.toggle('show', open);
    document.body.classList.toggle(`${drawer.id}-open`, open);
    togglesOf(drawer.id).forEach(toggle => toggle.setAttribute('aria-expanded', String(open)));
};

const {matches: isWide} = window.matchMedia('(min-width: 992px)');
document.querySelectorAll<HTMLElement>('.drawer').forEach(drawer => setOpen(drawer, isWide));

document.querySelectorAll<HTMLElement>('[data-preview-drawer]').forEach(button => button.addEventListener('click', () => {
    const drawer = document.getElementById(button.dataset.previewDrawer ?? '');
    if (drawer) {
        const open = !drawer.classList.contains('show');
        setOpen(drawer, open);
        (open ? drawer.querySelector('button') : togglesOf(drawer.id)[0])?.focus();
    }
}));

document.querySelectorAll<HTMLFormElement>('form.mform').forEach(hideUnneeded);
