/** Fake of Moodle's `core/notification`: a test says beforehand what the person will answer. */
import type RealNotification from 'core/notification';
import {answer} from '../../moodle';

type Notification = typeof RealNotification;

const unexpected = (name: string, detail: unknown): never => {
    throw new Error(`Unexpected call of core/notification ${name}: ${detail instanceof Error ? detail.message : String(detail)}`);
};

const ask: Notification['saveCancelPromise'] = async (title, question, label) => {
    if (!answer({title: await title, question: await question, saveLabel: await label})) {
        throw new Error('cancelled');
    }
};

const notification: Notification = {
    saveCancelPromise: ask,
    deleteCancelPromise: ask,
    exception: async error => unexpected('exception', error),
    alert: async title => unexpected('alert', await title),
    addNotification: async ({message}) => unexpected('addNotification', message),
    fetchNotifications: async () => unexpected('fetchNotifications', ''),
};

export default notification;
