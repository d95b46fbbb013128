/** The web-service functions of local_kki: paths, progress, building a Baustein; series are in kki-series.ts. */
import type {Context} from '../context';
import {Refusal} from '../store';
import type {BausteinRow, PhaseRow} from '../tables';
import {series} from './kki-series';
import {bausteineOf, builderView, isParticipant, overviewView, pathView, phaseName, phasesOf, type Path} from './kki-views';
import {answerOf, OK, type Result} from './result';
import type {HandlersOf} from './types';

const COMPONENT = 'local_kki';

export const refuse = (context: Context, code: string): never => {
    throw new Refusal(code, context.string(COMPONENT, `refused_${code}`));
};

/** The path that a page shows: the Baustein named, or the one that the person is at. */
export const currentPath = (context: Context, courseid: number, bausteinid: number): Path | undefined => {
    const paths = bausteineOf(context, courseid).map(baustein => pathView(context, baustein));
    return bausteinid
        ? paths.find(path => path.id === bausteinid)
        : paths.find(path => path.done < path.total) ?? paths.filter(path => path.total).at(-1) ?? paths[0];
};

/** Changes a Baustein; its version counts the changes of the Baustein and of the order of its steps. */
const onBaustein = (context: Context, bausteinid: number, change: (row: BausteinRow) => string): Result => answerOf(() => {
    context.require('local/kki:managebausteine');
    const row = context.store.get('baustein', bausteinid);
    return {...OK, message: context.store.change('baustein', bausteinid, context.user.id, () => change(row))};
});

const requireVersion = (context: Context, row: {version: number}, version: number): void => {
    if (row.version !== version) {
        refuse(context, 'conflict');
    }
};

const raise = (context: Context, {id, version}: BausteinRow): void => {
    context.store.update('baustein', id, {version: version + 1});
};

const onPhase = (context: Context, phaseid: number, change: (phase: PhaseRow, baustein: BausteinRow) => string):
Result & {baustein: ReturnType<typeof builderView>} => {
    const {bausteinid} = context.store.get('phase', phaseid);
    const result = onBaustein(context, bausteinid, baustein => {
        if (baustein.timedeleted !== null) {
            refuse(context, 'deleted_baustein');
        }
        return change(context.store.get('phase', phaseid), baustein);
    });
    return {...result, baustein: builderView(context, bausteinid)};
};

const movePhase = (context: Context, phase: PhaseRow, baustein: BausteinRow, afterid: number): string => {
    const order = phasesOf(context, baustein.id).filter(other => other.id !== phase.id);
    const before = afterid === 0 ? -1 : order.findIndex(other => other.id === afterid);
    if (afterid !== 0 && before < 0) {
        refuse(context, 'unknown_position');
    }
    order.splice(before + 1, 0, phase);
    order.forEach((other, index) => context.store.update('phase', other.id, {sortorder: index + 1}));
    raise(context, baustein);
    return context.string(COMPONENT, 'phase_moved', {name: phaseName(context, phase), place: before + 2});
};

/** Ticks or unticks a step for people; those for whom something changed. */
const tick = (context: Context, phase: PhaseRow, userids: readonly number[], done: boolean): number[] =>
    [...new Set(userids)].filter(userid => {
        const row = context.store.where('progress', {phaseid: phase.id, userid})[0];
        if (!row === !done) {
            return false;
        }
        if (row) {
            context.store.remove('progress', row.id);
        } else {
            context.store.insert('progress', {phaseid: phase.id, userid, usermodified: context.user.id, timecreated: context.now});
        }
        return true;
    });

export const setStep = (context: Context, phaseid: number, done: boolean): Result => answerOf(() => {
    context.require('local/kki:viewpath');
    const phase = context.store.get('phase', phaseid);
    const baustein = context.store.get('baustein', phase.bausteinid);
    if (phase.timedeleted !== null || baustein.timedeleted !== null || !baustein.visible) {
        refuse(context, 'deleted_phase');
    }
    if (phase.type === 'online' || phase.type === 'presence') {
        refuse(context, `${phase.type}_phase`);
    }
    if (!isParticipant(context.user)) {
        refuse(context, 'not_participant');
    }
    tick(context, phase, [context.user.id], done);
    return {...OK, message: context.string(COMPONENT, done ? 'step_ticked' : 'step_unticked', phaseName(context, phase))};
});

export const markProgress = (context: Context, phaseid: number, userids: readonly number[], done: boolean): Result & {changed: number[]} =>
    answerOf(() => {
        context.require('local/kki:markprogress');
        const phase = context.store.get('phase', phaseid);
        const seen = userids.filter(id => context.store.find('user', id)?.role === 'participant');
        if (!userids.length || !seen.length) {
            refuse(context, userids.length ? 'nobody_seen' : 'nobody_chosen');
        }
        if (phase.type === 'online') {
            refuse(context, 'online_phase');
        }
        const changed = tick(context, phase, seen, done);
        const key = (done ? 'mark_done' : 'mark_undone') + (seen.length === 1 ? '_one' : '');
        const left = userids.length - seen.length;
        const sentence = context.string(COMPONENT, key, {count: seen.length, name: phaseName(context, phase)});
        return {...OK, message: left ? `${sentence} ${context.string(COMPONENT, 'mark_left', left)}` : sentence, changed};
    }, {changed: []});

export const kki: HandlersOf<'local_kki'> = {
    ...series,

    local_kki_get_path: (context, {courseid, bausteinid = 0}) => {
        context.require('local/kki:viewpath');
        const path = currentPath(context, courseid, bausteinid);
        return path ? {path} : {};
    },

    local_kki_set_step: (context, {phaseid, done}) => {
        const {bausteinid} = context.store.get('phase', phaseid);
        const result = setStep(context, phaseid, done);
        return {...result, path: pathView(context, context.store.get('baustein', bausteinid))};
    },

    local_kki_get_overview: (context, {bausteinid, sort, descending, page}) => {
        context.require('local/kki:viewprogress');
        return overviewView(context, bausteinid, sort, descending, page);
    },

    local_kki_mark_progress: (context, {phaseid, userids, done}) => markProgress(context, phaseid, userids, done),

    local_kki_move_phase: (context, {phaseid, version, afterid}) => onPhase(context, phaseid, (phase, baustein) => {
        requireVersion(context, baustein, version);
        return movePhase(context, phase, baustein, afterid);
    }),

    local_kki_delete_phase: (context, {phaseid, version}) => onPhase(context, phaseid, (phase, baustein) => {
        requireVersion(context, phase, version);
        context.store.update('phase', phaseid, {timedeleted: context.now});
        raise(context, baustein);
        return context.string(COMPONENT, 'phase_deleted', phaseName(context, phase));
    }),

    local_kki_restore_phase: (context, {phaseid}) => onPhase(context, phaseid, (phase, baustein) => {
        context.store.update('phase', phaseid, {timedeleted: null});
        raise(context, baustein);
        return context.string(COMPONENT, 'phase_restored', phaseName(context, phase));
    }),

    local_kki_delete_baustein: (context, {bausteinid, version}) => {
        const result = onBaustein(context, bausteinid, baustein => {
            requireVersion(context, baustein, version);
            context.store.update('baustein', bausteinid, {timedeleted: context.now});
            return context.string(COMPONENT, 'baustein_deleted', baustein.name);
        });
        return {...result, baustein: builderView(context, bausteinid)};
    },

    local_kki_restore_baustein: (context, {bausteinid}) => {
        const result = onBaustein(context, bausteinid, baustein => {
            context.store.update('baustein', bausteinid, {timedeleted: null});
            return context.string(COMPONENT, 'baustein_restored', baustein.name);
        });
        return {...result, baustein: builderView(context, bausteinid)};
    },
};
