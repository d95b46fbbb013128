/** The web-service calls that arrange a space: its columns, and who may write. */
import {call, type WsReturns} from '../../platform/ajax';
import type {ColumnValues} from '../model/columns';
import type {ColumnsResult} from '../model/types';

export interface ColumnsRepository {
    create(name: string, color: string, uuid: string): Promise<ColumnsResult>;
    update(columnid: number, version: number, values: ColumnValues): Promise<ColumnsResult>;
    move(columnid: number, aftercolumnid: number): Promise<ColumnsResult>;
    remove(columnid: number, version: number): Promise<ColumnsResult>;
    lockSpace(locked: boolean): Promise<ColumnsResult>;
    archiveSpace(archived: boolean, reason: string): Promise<WsReturns<'mod_thementeam_archive_space'>>;
}

/**
 * The calls for one space.
 *
 * @param spaceid the space
 */
export const createColumnsRepository = (spaceid: number): ColumnsRepository => ({
    create: (name, color, uuid) => call('mod_thementeam_create_column', {spaceid, name, color, uuid}),
    update: (columnid, version, values) => call('mod_thementeam_update_column', {columnid, version, ...values}),
    move: (columnid, aftercolumnid) => call('mod_thementeam_move_column', {columnid, aftercolumnid}),
    remove: (columnid, version) => call('mod_thementeam_delete_column', {columnid, version}),
    archiveSpace: (archived, reason) => call('mod_thementeam_archive_space', {spaceid, archived, reason}),
    lockSpace: locked => call('mod_thementeam_lock_space', {spaceid, locked}),
});
