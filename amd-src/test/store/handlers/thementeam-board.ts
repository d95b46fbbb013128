/** The functions of mod_thementeam that change columns, close a space, and search. */
import {fold} from '../../../mod_thementeam/model/fold';
import type {Context} from '../context';
import type {Recorder} from '../store';
import type {ColumnRow} from '../tables';
import {answerOf, OK} from './result';
import {refuse} from './thementeam';
import {accessOf, cardsOf, columnsOf, columnView, type Column} from './thementeam-views';
import type {HandlersOf} from './types';

const MAX = 12;
const MAX_NAME = 80;

interface ColumnsAnswer {
    status: string;
    code: string;
    message: string;
    revision: number;
    columns?: Column[];
}

/** A change of a space by somebody who arranges it; answers with all columns. */
const arrange = (context: Context, spaceid: number, change: (record: Recorder) => object): ColumnsAnswer => {
    const {store, user} = context;
    const {space} = accessOf(context, store.get('space', spaceid));
    context.require('mod/thementeam:managespace');
    return answerOf(() => {
        if (space.archived) {
            refuse(context, 'archived');
        }
        const more = store.change('space', spaceid, user.id, change);
        const columns = columnsOf(context, space).map(column => columnView(column, true));
        return {...OK, ...more, revision: store.get('space', spaceid).revision, columns};
    }, {revision: 0});
};

const arrangeColumn = (context: Context, columnid: number, change: (column: ColumnRow, record: Recorder) => object): ColumnsAnswer => {
    const column = context.store.find('column', columnid);
    return column
        ? arrange(context, column.spaceid, record => change(column, record))
        : {status: 'refused', code: 'unknown_column', message: context.string('mod_thementeam', 'refused_unknown_column'), revision: 0};
};

const cleanName = (context: Context, name: string): string => {
    const clean = name.replace(/\s+/g, ' ').trim() || refuse(context, 'empty_column');
    return clean.length > MAX_NAME ? refuse(context, 'too_long', MAX_NAME) : clean;
};

const stale = (context: Context): object =>
    ({status: 'conflict', code: 'stale', message: context.string('mod_thementeam', 'conflict_column')});

export const thementeamBoard = {
    mod_thementeam_create_column: (context, {spaceid, name, color, uuid}) => arrange(context, spaceid, record => {
        const {store} = context;
        const columns = columnsOf(context, store.get('space', spaceid));
        const clean = cleanName(context, name);
        if (columns.some(column => column.uuid === uuid)) {
            return {};
        }
        if (columns.length >= MAX) {
            refuse(context, 'too_many_columns', MAX);
        }
        const sortorder = (columns.at(-1)?.sortorder ?? 0) + 1;
        record('create', 'column', store.insert('column', {spaceid, name: clean, color, sortorder, version: 1, locked: false, uuid}).id);
        return {};
    }),

    mod_thementeam_update_column: (context, {columnid, version, name, color, locked}) =>
        arrangeColumn(context, columnid, (column, record) => {
            const clean = cleanName(context, name);
            if (column.name === clean && column.color === color && column.locked === locked) {
                return {};
            }
            if (column.version !== version) {
                return stale(context);
            }
            context.store.update('column', columnid, {name: clean, color, locked, version: version + 1});
            record('update', 'column', columnid);
            return {};
        }),

    mod_thementeam_move_column: (context, {columnid, aftercolumnid}) => arrangeColumn(context, columnid, (column, record) => {
        const {store} = context;
        const others = columnsOf(context, store.get('space', column.spaceid)).filter(({id}) => id !== columnid);
        const index = aftercolumnid ? others.findIndex(({id}) => id === aftercolumnid) : -1;
        if (aftercolumnid && index < 0) {
            refuse(context, 'unknown_column');
        }
        others.splice(index + 1, 0, column);
        others.forEach(({id}, sortorder) => store.update('column', id, {sortorder}));
        record('move', 'column', columnid);
        return {};
    }),

    mod_thementeam_delete_column: (context, {columnid, version}) => arrangeColumn(context, columnid, (column, record) => {
        const {store} = context;
        const others = columnsOf(context, store.get('space', column.spaceid)).filter(({id}) => id !== columnid);
        const [first] = others;
        if (store.where('card', {columnid, timedeleted: null}).length) {
            refuse(context, 'column_not_empty');
        }
        if (!first) {
            return refuse(context, 'last_column');
        }
        if (column.version !== version) {
            return stale(context);
        }
        store.where('card', {columnid}).forEach(({id}) => store.update('card', id, {columnid: first.id}));
        store.remove('column', columnid);
        record('delete', 'column', columnid);
        return {};
    }),

    mod_thementeam_lock_space: (context, {spaceid, locked}) => arrange(context, spaceid, record => {
        if (context.store.get('space', spaceid).locked !== locked) {
            context.store.update('space', spaceid, {locked});
            record(locked ? 'lock' : 'unlock', 'space', spaceid);
        }
        return {};
    }),

    mod_thementeam_archive_space: (context, {spaceid, archived, reason}) => {
        const {store, user, now} = context;
        accessOf(context, store.get('space', spaceid));
        context.require('mod/thementeam:managespace');
        return answerOf(() => {
            const clean = reason.replace(/\s+/g, ' ').trim();
            if (archived && !clean) {
                refuse(context, 'empty_reason');
            }
            store.change('space', spaceid, user.id, record => {
                if (store.get('space', spaceid).archived !== archived) {
                    store.update('space', spaceid, {archived, archivedby: user.id, archivereason: clean, timearchived: now});
                    record(archived ? 'archive' : 'unarchive', 'space', spaceid);
                }
            });
            return {...OK, revision: store.get('space', spaceid).revision};
        }, {revision: 0});
    },

    mod_thementeam_search_cards: (context, {spaceid, words}) => {
        const {space} = accessOf(context, context.store.get('space', spaceid));
        const texts = cardsOf(context, space).map(card => ({
            id: card.id,
            text: fold([card.title, card.content,
                ...context.store.where('comment', {cardid: card.id, timedeleted: null}).map(({content}) => content)].join(' ')),
        }));
        return {found: words.map(word => ({cardids: texts.filter(({text}) => text.includes(fold(word))).map(({id}) => id)}))};
    },
} satisfies Partial<HandlersOf<'mod_thementeam'>>;
