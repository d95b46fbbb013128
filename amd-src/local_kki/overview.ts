/** Everyone's progress: finds its root and starts it. */
import {announce, showError} from '../platform/notification';
import {readData} from '../platform/page';
import {loadStrings} from '../platform/strings';
import {OVERVIEW_STRINGS, type OverviewMarkDetail} from './components/overview-table';
import {OverviewStore, type Overview, type OverviewQuery} from './services/overview-store';

const start = async (elementid: string): Promise<void> => {
    const root = document.getElementById(elementid);
    const table = root?.querySelector('kki-overview-table');
    if (!root || !table) {
        return;
    }
    const strings = await loadStrings('local_kki', OVERVIEW_STRINGS);
    const store = new OverviewStore(readData<Overview>(root));
    table.strings = strings;
    table.overview = store.overview;

    const run = async (act: () => Promise<void>): Promise<void> => {
        table.busy = true;
        try {
            await act();
        } catch {
            table.notice = {ok: false, message: strings('tracker_failed')};
            announce(strings('tracker_failed'));
        }
        table.overview = store.overview;
        table.busy = false;
    };

    const mark = ({phaseid, userids, done}: OverviewMarkDetail): Promise<void> => run(async () => {
        const {ok, message, changed} = await store.mark(phaseid, userids, done);
        table.notice = {ok, message, ...(ok && changed.length ? {undo: {phaseid, userids: changed, done: !done}} : {})};
        table.overview = store.overview;
        await table.done();
        announce(message);
    });

    const load = (query: OverviewQuery): Promise<void> => run(async () => {
        await store.load(query);
        const {courseid, id, sort, descending, page, pages} = store.overview;
        // A reload and a shared address show the same page.
        const address = {courseid: `${courseid}`, id: `${id}`, sort, desc: descending ? '1' : '0', page: `${page}`};
        history.replaceState(null, '', `?${new URLSearchParams(address).toString()}`);
        const column = strings(sort === 'name' ? 'overview_name_column' : 'overview_way');
        announce(`${strings('overview_sorted', column)} ${strings('overview_page', {page: page + 1, pages})}`);
    });

    table.addEventListener('kki-overview-mark', event => void mark((event as CustomEvent<OverviewMarkDetail>).detail));
    table.addEventListener('kki-overview-load', event => void load((event as CustomEvent<OverviewQuery>).detail));
};

/**
 * Starts the overview.
 *
 * @param elementid the element that holds the server's first paint and data
 */
export const init = (elementid: string): void => {
    start(elementid).catch(showError);
};
