/* eslint-disable @typescript-eslint/no-restricted-imports -- Stands in for Moodle's module, so it takes over its type. */
/** Stand-in for `core/notification`. */
import type RealNotification from 'core/notification';
import {openDialog} from './dialog';
import {getString} from './str';
import {add as addToast} from './toast';

type Ask = typeof RealNotification.saveCancelPromise;

const ask = (saveClass: string): Ask => async (title, question, label, options) => {
    const [titleText, body, saveLabel] = await Promise.all([title, question, label]);
    await new Promise<void>((resolve, reject) => {
        let agreed = false;
        void openDialog({
            title: titleText, body, saveLabel, saveClass, returnFocus: options?.triggerElement,
            onSave: dialog => {
                agreed = true;
                dialog.close();
            },
            onClosed: () => agreed ? resolve() : reject(new Error('cancelled')),
        });
    });
};

const escape = (text: string): string => {
    const element = document.createElement('p');
    element.textContent = text;
    return element.outerHTML;
};

const tell = (title: string, body: string): Promise<void> => new Promise(resolve => {
    void openDialog({title, body, onClosed: resolve});
});

const notification: typeof RealNotification = {
    saveCancelPromise: ask('btn-primary'),
    deleteCancelPromise: ask('btn-danger'),
    exception: async error => tell(await getString('error'), escape((error as {message?: string}).message ?? String(error))),
    alert: async (title, message) => tell(await title, await message),
    addNotification: async ({message, type}) => addToast(message, {type: type === 'error' ? 'danger' : type ?? 'info'}),
    fetchNotifications: () => Promise.resolve(),
};

export default notification;
