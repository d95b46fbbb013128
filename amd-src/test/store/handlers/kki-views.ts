/** What local_kki's functions return of Bausteine, steps and people. */
import type {WsReturns} from '../../../platform/ajax';
import type {Context} from '../context';
import {formatString, formatText} from '../format';
import type {BausteinRow, PhaseRow, UserRow} from '../tables';

export type Path = NonNullable<WsReturns<'local_kki_get_path'>['path']>;
export type Step = Path['steps'][number];
export type Overview = WsReturns<'local_kki_get_overview'>;
export type Builder = NonNullable<WsReturns<'local_kki_move_phase'>['baustein']>;

const COMPONENT = 'local_kki';
const HOUR = 3600;
const PAGE = 50;

export const isParticipant = (user: UserRow): boolean => user.role === 'participant';

export const bausteineOf = (context: Context, courseid: number): BausteinRow[] =>
    context.store.where('baustein', {courseid, timedeleted: null})
        .filter(baustein => baustein.visible || context.can('local/kki:managebausteine'))
        .sort((a, b) => a.sortorder - b.sortorder || a.id - b.id);

export const phasesOf = (context: Context, bausteinid: number): PhaseRow[] =>
    context.store.where('phase', {bausteinid, timedeleted: null}).sort((a, b) => a.sortorder - b.sortorder || a.id - b.id);

export const isDone = (context: Context, phase: PhaseRow, userid: number): boolean => phase.type === 'online'
    ? context.store.where('completion', {cmid: phase.cmid ?? 0, userid}).length > 0
    : context.store.where('progress', {phaseid: phase.id, userid}).length > 0;

/** The name of a step: its own, or its activity's. */
export const phaseName = (context: Context, phase: PhaseRow): string =>
    [phase.name, context.store.find('cm', phase.cmid ?? 0)?.name].find(Boolean) ?? context.string(COMPONENT, `phase_${phase.type}`);

/** Whether the step can be done at all; an online one needs its activity. */
const counts = (context: Context, phase: PhaseRow): boolean => phase.type !== 'online' || !!context.store.find('cm', phase.cmid ?? 0);

const urlOf = (context: Context, phase: PhaseRow): string => {
    const cm = phase.type === 'online' ? context.store.find('cm', phase.cmid ?? 0) : undefined;
    return cm ? `/mod/${cm.modname}/view.php?id=${cm.id}` : '';
};

const day = (context: Context, time: number): string => {
    const year = (value: number): number => new Date(value * 1000).getFullYear();
    return context.date(time, year(time) === year(context.now) ? 'strftimedayshort' : 'strftimedaydate');
};

const when = (context: Context, {type, timestart, timedue}: PhaseRow): string => {
    if (type !== 'presence') {
        return timedue ? context.string(COMPONENT, 'step_until', day(context, timedue)) : '';
    }
    if (!timestart) {
        return '';
    }
    const clock = (time: number): string => context.date(time, 'strftimetime');
    const from = {day: day(context, timestart), time: clock(timestart)};
    if (!timedue) {
        return context.string(COMPONENT, 'step_at', from);
    }
    const key = context.date(timestart, 'strftimedate') === context.date(timedue, 'strftimedate') ? 'step_fromto' : 'step_days';
    return context.string(COMPONENT, key, {...from, endday: day(context, timedue), endtime: clock(timedue)});
};

const effort = (context: Context, minutes: number): string => {
    if (minutes < 120) {
        return minutes > 0 ? context.string(COMPONENT, 'step_minutes', minutes) : '';
    }
    const hours = new Intl.NumberFormat(context.language, {maximumFractionDigits: 1}).format(minutes / 60);
    return context.string(COMPONENT, 'step_hours', hours);
};

const meta = (context: Context, phase: PhaseRow): string =>
    [when(context, phase), phase.place, effort(context, phase.minutes)].filter(Boolean).join(' · ');

const percent = (done: number, total: number): number => total === 0 ? 0 : Math.floor(100 * Math.min(done, total) / total);

const countText = (context: Context, done: number, total: number): string => context.string(COMPONENT, 'path_count', {done, total});

const isOver = (context: Context, {timestart, timedue}: PhaseRow): boolean =>
    timestart !== null && (timedue ?? timestart + 12 * HOUR) < context.now;

const note = (context: Context, phase: PhaseRow): string => {
    if (phase.type === 'presence') {
        const key = isOver(context, phase) ? 'over' : phase.timestart ? 'presence' : 'nodate';
        return context.string(COMPONENT, `step_note_${key}`);
    }
    return phase.type === 'online' && !counts(context, phase) ? context.string(COMPONENT, 'step_note_gone') : '';
};

/** The first step that the person can do now, else the first one that is open. */
const nextOf = (context: Context, phases: PhaseRow[], userid: number): PhaseRow | undefined => {
    const open = phases.filter(phase => counts(context, phase) && !isDone(context, phase, userid));
    return open.find(phase => phase.type !== 'presence' || (phase.timestart !== null && !isOver(context, phase))) ?? open[0];
};

const stepView = (context: Context, phase: PhaseRow, number: number, next: PhaseRow | undefined): Step => {
    const {user} = context;
    const done = isDone(context, phase, user.id);
    const state = done ? 'done' : next?.id === phase.id ? 'next' : 'later';
    const ticks = isParticipant(user) && (phase.type === 'peer' || phase.type === 'transfer');
    return {
        id: phase.id, number, type: phase.type,
        typelabel: context.string(COMPONENT, `phase_${phase.type}`),
        name: formatString(phaseName(context, phase)),
        description: formatText(phase.description),
        state,
        statelabel: context.string(COMPONENT, `step_state_${state}`),
        isdone: state === 'done',
        isnext: state === 'next',
        meta: meta(context, phase),
        note: done ? '' : note(context, phase),
        url: urlOf(context, phase),
        cantick: ticks && !done,
        canuntick: ticks && done,
    };
};

/** The caller's path through a Baustein. */
export const pathView = (context: Context, baustein: BausteinRow): Path => {
    const phases = phasesOf(context, baustein.id);
    const counting = phases.filter(phase => counts(context, phase));
    const done = counting.filter(phase => isDone(context, phase, context.user.id)).length;
    const next = nextOf(context, phases, context.user.id);
    return {
        courseid: baustein.courseid, id: baustein.id,
        name: formatString(baustein.name),
        summary: formatText(baustein.summary),
        done, total: counting.length,
        percent: percent(done, counting.length),
        counttext: countText(context, done, counting.length),
        finished: counting.length > 0 && done === counting.length,
        hasnext: next !== undefined,
        steps: phases.map((phase, index) => stepView(context, phase, index + 1, next)),
    };
};

const warning = (context: Context, phase: PhaseRow): string =>
    counts(context, phase) ? '' : context.string(COMPONENT, 'phase_warning_missing');

/** A Baustein as the trainer builds it. */
export const builderView = (context: Context, bausteinid: number): Builder => {
    const baustein = context.store.get('baustein', bausteinid);
    return {
        courseid: baustein.courseid, id: baustein.id, version: baustein.version,
        name: formatString(baustein.name),
        summary: formatText(baustein.summary),
        visible: baustein.visible,
        deleted: baustein.timedeleted !== null,
        phases: phasesOf(context, bausteinid).map((phase, index) => ({
            id: phase.id, number: index + 1, version: phase.version, type: phase.type,
            typelabel: context.string(COMPONENT, `phase_${phase.type}`),
            name: formatString(phaseName(context, phase)),
            meta: meta(context, phase),
            warning: warning(context, phase),
            settingsurl: '',
        })),
    };
};

/** Everyone's progress, a page of it. */
export const overviewView = (context: Context, bausteinid: number, sort = 'name', descending = false, wanted = 0): Overview => {
    const baustein = context.store.get('baustein', bausteinid);
    const phases = phasesOf(context, bausteinid);
    const counting = phases.filter(phase => counts(context, phase));
    const people = context.store.where('user', {role: 'participant'}).map(user => ({
        user, done: counting.filter(phase => isDone(context, phase, user.id)).length,
    }));
    const byName = (a: {user: UserRow}, b: {user: UserRow}): number =>
        a.user.lastname.localeCompare(b.user.lastname, 'de') || a.user.firstname.localeCompare(b.user.firstname, 'de');
    const direction = descending ? -1 : 1;
    people.sort((a, b) => sort === 'progress' ? direction * (a.done - b.done) || byName(a, b) : direction * byName(a, b));
    const pages = Math.max(1, Math.ceil(people.length / PAGE));
    const page = Math.max(0, Math.min(wanted, pages - 1));
    return {
        courseid: baustein.courseid, id: baustein.id,
        name: formatString(baustein.name),
        sort, descending, page, pages,
        total: people.length,
        canmark: context.can('local/kki:markprogress'),
        phases: phases.map(phase => ({
            id: phase.id, type: phase.type,
            typelabel: context.string(COMPONENT, `phase_${phase.type}`),
            name: formatString(phaseName(context, phase)),
            canmark: phase.type !== 'online',
            warning: warning(context, phase),
        })),
        people: people.slice(page * PAGE, (page + 1) * PAGE).map(({user, done}) => ({
            userid: user.id,
            name: context.string(COMPONENT, 'overview_name', {firstname: user.firstname, lastname: user.lastname}),
            association: context.association(user.id),
            done,
            percent: percent(done, counting.length),
            counttext: countText(context, done, counting.length),
            donephases: phases.filter(phase => isDone(context, phase, user.id)).map(phase => phase.id),
        })),
    };
};
