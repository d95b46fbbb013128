/** The dialog "Change columns": joins its component to the services. */
import {plainText} from '../../platform/html';
import {announce} from '../../platform/notification';
import {loadStrings, type Strings} from '../../platform/strings';
import type {ArchiveDetail} from '../components/archive-form';
import {ColumnsDialog, type ColumnMove, type ColumnSave} from '../components/columns-dialog';
import type {Column, Space} from '../model/types';
import {createColumnsRepository} from '../services/columns-repository';
import {ColumnsSession} from '../services/columns-session';
import type {SpaceStore} from '../services/space-store';
import {COLUMNS_STRING_KEYS} from './columns-strings';

/** The page that the dialog is opened from. */
export interface ColumnsHost {
    readonly root: HTMLElement;
    readonly space: Space;
    readonly store: SpaceStore;
    /** The dialog was closed: the focus goes back to its button. */
    arranged(): void;
}

export class ColumnsEditor {
    private readonly dialog = new ColumnsDialog();
    private readonly session: ColumnsSession;

    private constructor(private readonly host: ColumnsHost, private readonly strings: Strings) {
        this.session = new ColumnsSession(host.store, createColumnsRepository(host.space.spaceid));
        this.dialog.strings = strings;
        this.follow();
        this.listen();
        host.root.append(this.dialog);
    }

    /** Adds the dialog to a page. */
    static async of(host: ColumnsHost): Promise<ColumnsEditor> {
        return new ColumnsEditor(host, await loadStrings('mod_thementeam', COLUMNS_STRING_KEYS));
    }

    open(): void {
        this.dialog.opened = true;
    }

    /** The space has changed. */
    follow(): void {
        const {store, space} = this.host;
        this.dialog.columns = store.view.map(({column}) => column);
        Object.assign(this.dialog, {closed: space.locked, archived: space.archived, canarchive: Boolean(space.canarchive)});
    }

    private listen(): void {
        this.on<ColumnSave>('thementeam-column-save', ({column, values}) => this.save(column, values));
        this.on<ColumnMove>('thementeam-column-move', detail => this.move(detail));
        this.on<Column>('thementeam-column-remove', column => this.remove(column));
        this.on<string>('thementeam-column-add', name => this.add(name));
        this.on<boolean>('thementeam-space-lock', locked => this.lock(locked));
        this.on<ArchiveDetail>('thementeam-archive', detail => this.archive(detail));
        this.on<undefined>('thementeam-columns-closed', () => {
            this.dialog.opened = false;
            this.dialog.archiving = undefined;
            this.host.arranged();
        });
    }

    private on<T>(name: string, act: (detail: T) => unknown): void {
        this.dialog.addEventListener(name, event => void act((event as CustomEvent<T>).detail));
    }

    private async save(column: Column, values: ColumnSave['values']): Promise<void> {
        const outcome = await this.session.save(column, values);
        this.dialog.settle(column.id, outcome);
        this.sayIf(outcome.ok, 'columns_saved', values.name);
    }

    private async move({column, aftercolumnid, control}: ColumnMove): Promise<void> {
        const outcome = await this.session.move(column.id, aftercolumnid);
        this.dialog.settle(column.id, outcome);
        const columns = this.host.store.view.map(view => view.column.id);
        const place = columns.indexOf(column.id) + 1;
        this.sayIf(outcome.ok, 'columns_moved', {name: plainText(column.name), place, count: columns.length});
        await this.dialog.focusControl(column.id, control);
    }

    private async remove(column: Column): Promise<void> {
        const outcome = await this.session.remove(column);
        this.dialog.settle(column.id, outcome);
        if (outcome.ok) {
            this.sayIf(true, 'columns_removed', plainText(column.name));
            await this.dialog.focusAdd();
        }
    }

    private async add(name: string): Promise<void> {
        const outcome = await this.session.add(name);
        this.dialog.settleAdd(outcome);
        this.sayIf(outcome.ok, 'columns_added', name);
    }

    private async lock(locked: boolean): Promise<void> {
        const outcome = await this.session.lock(locked);
        this.dialog.settleLock(outcome);
        this.sayIf(outcome.ok, locked ? 'space_lock_done' : 'space_unlock_done');
    }

    private async archive({archived, reason}: ArchiveDetail): Promise<void> {
        const outcome = await this.session.archive(archived, reason);
        this.dialog.archiving = outcome;
        this.sayIf(outcome.ok, archived ? 'space_archived_now' : 'space_opened_now');
    }

    private sayIf(done: boolean, key: string, a?: unknown): void {
        if (done) {
            announce(this.strings(key, a));
        }
    }
}
