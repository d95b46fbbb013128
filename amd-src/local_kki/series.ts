/** The trainer's page of series (local/kki/series.php). */
import {openForm} from '../platform/modalform';
import {announce, confirm, showError, toast} from '../platform/notification';
import {readData} from '../platform/page';
import {loadStrings, type Strings} from '../platform/strings';
import type {DateActionDetail, Ending, SeriesDates} from './components/series-dates';
import type {DayChooseDetail, DayMoveDetail} from './components/planned-day';
import type {SeriesRule} from './components/series-rule';
import './components/series-dates';
import './components/series-rule';
import {REGIONS, type Region} from './model/holidays';
import {extensionOf, planAfter} from './services/extension';
import {localDate, rhythmsOf} from './model/recurrence';
import {dayInWords, ruleInWords} from './model/rule-words';
import {changePlan, moveDay, plannedDays, rhythmName, STEP, type Marks, type Plan} from './services/series-plan';
import {
    createDates, deleteDates, getSeries, moveDateBack, reinstateDate, setRegions, type Outcome, type Series, type SeriesDate,
} from './services/series';
import {SERIES_STRINGS} from './services/series-strings';

const FORMS = '\\local_kki\\series\\form\\';

/** What the forms' `process_dynamic_submission()` return. */
interface Submitted {
    status: 'ok' | 'conflict' | 'refused';
    message: string;
    url?: string;
}

/** Wires the dates and the rule of one series. */
class SeriesPage {
    private plan: Plan;
    private created: number[] = [];

    constructor(
        private series: Series,
        private readonly dates: SeriesDates,
        private readonly rule: SeriesRule,
        private readonly strings: Strings,
    ) {
        // What is planned already is extended, not filled up: a date that was moved leaves no gap.
        this.plan = planAfter(series.dates, localDate(series.now, series.timezone));
        dates.strings = strings;
        rule.strings = strings;
        dates.addEventListener('kki-date-add', event => void this.add((event as CustomEvent<HTMLElement>).detail));
        dates.addEventListener('kki-date-action', event => void this.act((event as CustomEvent<DateActionDetail>).detail));
        dates.addEventListener('kki-dates-undo', () => void this.attempt(() => this.undo()));
        dates.addEventListener('kki-dates-extend', () => void this.attempt(() => this.extend()));
        rule.addEventListener('kki-plan-change', event => this.change((event as CustomEvent<Partial<Plan>>).detail));
        rule.addEventListener('kki-day-choose', event => this.choose((event as CustomEvent<DayChooseDetail>).detail));
        rule.addEventListener('kki-day-move', event => this.moveDay((event as CustomEvent<DayMoveDetail>).detail));
        rule.addEventListener('kki-regions-change', event => void this.attempt(() => this.chooseRegions((event as CustomEvent<Region[]>).detail)));
        rule.addEventListener('kki-plan-more', () => this.change({count: this.plan.count + STEP}));
        rule.addEventListener('kki-plan-create', () => void this.attempt(() => this.create()));
        this.show();
    }

    private show(): void {
        const {dates} = this.series;
        this.dates.dates = dates;
        this.dates.undoable = this.created.length;
        this.rule.plan = this.plan;
        this.rule.rhythms = [...rhythmsOf(this.plan.from), {kind: 'manual', days: []} as const]
            .map(rule => ({name: rhythmName(rule), rule}));
        const {regions, schoolHolidays} = this.marks;
        this.rule.regions = regions;
        this.rule.missing = regions.filter(code => !schoolHolidays.some(({region}) => region === code));
        const taken = new Set(dates.map(({date, time}) => `${date} ${time}`));
        this.rule.days = plannedDays(this.plan, taken, this.marks);
        this.dates.ending = this.ending();
    }

    private get marks(): Marks {
        return {regions: REGIONS.filter(code => this.series.regions.includes(code)), schoolHolidays: this.series.schoolholidays};
    }

    /** What is said where the dates run out. */
    private ending(): Ending | undefined {
        const extension = this.extension();
        if (!extension) {
            return undefined;
        }
        const {last, over, rule, plan, days} = extension;
        const until = days.at(-1)?.date;
        const proposed = rule && until
            ? {
                button: this.strings('series_extend', days.length),
                hint: this.strings('series_extend_what', {rhythm: ruleInWords(rule, this.strings), time: plan.time, last: dayInWords(until)}),
            }
            : {button: '', hint: this.strings('series_ends_manual')};
        return {text: this.strings(over ? 'series_ended' : 'series_ends', last.day), ...proposed};
    }

    private extension(): ReturnType<typeof extensionOf> {
        const {dates, now, timezone} = this.series;
        return extensionOf({dates, now, today: localDate(now, timezone)}, this.marks);
    }

    private change(change: Partial<Plan>): void {
        this.plan = changePlan(this.plan, change);
        this.rule.error = '';
        this.show();
    }

    private choose({planned, chosen}: DayChooseDetail): void {
        this.change({decided: new Map(this.plan.decided).set(planned, chosen)});
    }

    private moveDay({planned, to}: DayMoveDetail): void {
        this.change(moveDay(this.plan, planned, to));
    }

    private async chooseRegions(regions: readonly Region[]): Promise<void> {
        const before = this.series.regions;
        // The days are marked at once; the school holidays come with the answer.
        this.series = {...this.series, regions: [...regions]};
        this.show();
        const outcome = await setRegions(this.series.id, regions, before).catch((reason: unknown) => {
            this.series = {...this.series, regions: before};
            this.show();
            throw reason;
        });
        await this.reload();
        this.rule.error = outcome.message;
    }

    private async reload(): Promise<void> {
        this.series = await getSeries(this.series.id);
        this.show();
        await this.dates.updateComplete;
    }

    /** Runs a write; without a connection the trainer's choice stays and the rule says so. */
    private async attempt(write: () => Promise<void>): Promise<void> {
        this.rule.busy = true;
        this.rule.error = '';
        try {
            await write();
        } catch {
            this.rule.error = this.strings('series_failed');
        }
        this.rule.busy = false;
    }

    private async create(): Promise<void> {
        await this.make(this.rule.days.filter(day => day.chosen).map(day => day.date), this.plan);
    }

    private async extend(): Promise<void> {
        const extension = this.extension();
        if (extension?.days.length) {
            await this.make(extension.days.map(day => day.date), extension.plan);
        }
    }

    private async make(days: readonly string[], {time, duration}: Plan): Promise<void> {
        const {ok, message, dateids} = await createDates(this.series.id, days, time, duration);
        if (!ok) {
            this.rule.error = message;
            return;
        }
        this.created = dateids;
        await this.reload();
        const count = dateids.length;
        announce(count === 1 ? this.strings('series_created_dates_one') : this.strings('series_created_dates', count));
        this.dates.focusHeading();
    }

    private async undo(): Promise<void> {
        await deleteDates(this.series.id, this.created);
        this.created = [];
        await this.reload();
        announce(this.strings('series_undone'));
        this.dates.focusHeading();
    }

    private async add(button: HTMLElement): Promise<void> {
        await this.open('date_form', {seriesid: this.series.id}, button, {
            title: this.strings('series_add_one'),
            save: this.strings('series_add_save'),
        });
    }

    private async act({action, date, button}: DateActionDetail): Promise<void> {
        const args = {dateid: date.id, version: date.version};
        switch (action) {
            case 'move':
                return this.open('date_form', args, button, {
                    title: this.strings('series_move_title', date.day),
                    save: this.strings('series_move_save'),
                });
            case 'cancel':
                return this.open('cancel_form', args, button, {
                    title: this.strings('series_cancel_title', date.day),
                    save: this.strings('series_cancel_save'),
                });
            case 'reinstate':
                return this.attempt(() => this.takeBack(reinstateDate(date.id, date.version), 'series_reinstated'));
            case 'back':
                return this.attempt(() => this.takeBack(moveDateBack(date.id, date.version), 'series_backed'));
            case 'remove':
                return this.remove(date);
        }
    }

    private async open(form: string, args: Record<string, number>, button: HTMLElement, words: {title: string; save: string}): Promise<void> {
        const submitted = await openForm<Submitted>(FORMS + form, args, words.title, button, words.save).catch(showError);
        if (!submitted) {
            return;
        }
        await this.attempt(async () => {
            await this.reload();
            this.tell({ok: submitted.status === 'ok', message: submitted.message}, 'series_changed');
        });
    }

    private async takeBack(act: Promise<Outcome>, done: string): Promise<void> {
        const outcome = await act;
        await this.reload();
        this.tell(outcome, done);
        this.dates.focusHeading();
    }

    private async remove(date: SeriesDate): Promise<void> {
        const question = this.strings('series_remove_confirm', date.day);
        if (!await confirm(this.strings('series_remove'), question, this.strings('series_remove'))) {
            return;
        }
        await this.attempt(async () => {
            await deleteDates(this.series.id, [date.id]);
            this.created = this.created.filter(id => id !== date.id);
            await this.reload();
            toast(this.strings('series_removed'));
            this.dates.focusHeading();
        });
    }

    private tell({ok, message}: Outcome, done: string): void {
        toast(ok ? this.strings(done) : message, ok ? 'success' : 'warning');
    }
}

/** The button that makes a series, or changes its own fields, in a dialogue. */
const wireForm = (root: HTMLElement, button: HTMLElement, strings: Strings): void => {
    const id = Number(root.dataset.seriesid ?? 0);
    button.addEventListener('click', () => {
        const title = strings(id ? 'series_edit' : 'series_create');
        openForm<Submitted>(`${FORMS}series_form`, {id, courseid: Number(root.dataset.courseid)}, title, button, strings('save'))
            .then(submitted => {
                if (submitted?.url) {
                    window.location.assign(submitted.url);
                } else if (submitted) {
                    toast(submitted.message, 'warning');
                }
            })
            .catch(showError);
    });
};

/**
 * Starts the page.
 *
 * @param id of the element that the template painted
 */
export const init = async (id: string): Promise<void> => {
    const root = document.getElementById(id);
    if (!root) {
        return;
    }
    const strings = await loadStrings('local_kki', SERIES_STRINGS);
    root.querySelectorAll<HTMLElement>('[data-action="create"], [data-action="edit"]')
        .forEach(button => wireForm(root, button, strings));
    const dates = root.querySelector<SeriesDates>('kki-series-dates');
    const rule = root.querySelector<SeriesRule>('kki-series-rule');
    if (dates && rule) {
        new SeriesPage(readData<Series>(root), dates, rule, strings);
    }
};
