/** A participant's path: finds its root and starts it. */
import {announce, showError} from '../platform/notification';
import {readData} from '../platform/page';
import {loadStrings} from '../platform/strings';
import {PATH_STRINGS, type PathTickDetail} from './components/path-view';
import {PathStore, type Path} from './services/path-store';

const start = async (elementid: string): Promise<void> => {
    const root = document.getElementById(elementid);
    const view = root?.querySelector('kki-path-view');
    if (!root || !view) {
        return;
    }
    const strings = await loadStrings('local_kki', PATH_STRINGS);
    const store = new PathStore(readData<Path>(root));
    view.strings = strings;
    view.path = store.path;

    const tick = async ({phaseid, done}: PathTickDetail): Promise<void> => {
        view.busy = phaseid;
        view.problem = undefined;
        try {
            const outcome = await store.setStep(phaseid, done);
            view.path = store.path;
            if (outcome.ok) {
                announce(`${outcome.message} ${store.path.counttext}`);
                await view.focusNext();
            } else {
                view.problem = {phaseid, message: outcome.message};
            }
        } catch {
            view.problem = {phaseid, message: strings('tracker_failed')};
        }
        view.busy = undefined;
    };

    /** What was done in another tab, or on the page that one comes back from. */
    const refresh = async (): Promise<void> => {
        if (document.hidden || view.busy !== undefined) {
            return;
        }
        const before = store.path.done;
        try {
            if (await store.refresh()) {
                view.path = store.path;
                if (store.path.done !== before) {
                    announce(strings('path_updated', store.path.counttext));
                }
            }
        } catch {
            // The path that is shown stays; the next return to the page asks again.
        }
    };

    view.addEventListener('kki-path-tick', event => void tick((event as CustomEvent<PathTickDetail>).detail));
    document.addEventListener('visibilitychange', () => void refresh());
    window.addEventListener('pageshow', event => {
        if (event.persisted) {
            void refresh();
        }
    });
};

/**
 * Starts the path.
 *
 * @param elementid the element that holds the server's first paint and data
 */
export const init = (elementid: string): void => {
    start(elementid).catch(showError);
};
