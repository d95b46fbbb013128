/** Stand-in for `core/copy_to_clipboard`: buttons that copy what a field says. */
import {getString} from './str';
import {add as addToast} from './toast';

document.addEventListener('click', event => {
    const button = (event.target as Element).closest<HTMLElement>('[data-action="copytoclipboard"][data-clipboard-target]');
    const field = button && document.querySelector<HTMLInputElement>(button.dataset.clipboardTarget as string);
    if (!field) {
        return;
    }
    navigator.clipboard.writeText(field.value)
        .then(() => addToast(button.dataset.clipboardSuccessMessage ?? ''))
        .catch(() => {
            field.select();
            return addToast(getString('unabletocopytoclipboard'), {type: 'warning'});
        });
});
