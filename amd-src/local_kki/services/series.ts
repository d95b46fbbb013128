/** The web services of the trainer's page. */
import {call, type WsReturns} from '../../platform/ajax';
import type {LocalDate} from '../model/recurrence';

export type Series = WsReturns<'local_kki_get_series'>;
export type SeriesDate = Series['dates'][number];

/** What came of a write: a sentence when it was refused. */
export interface Outcome {
    ok: boolean;
    message: string;
}

export const getSeries = (seriesid: number): Promise<Series> => call('local_kki_get_series', {seriesid});

/**
 * Creates dates.
 *
 * @returns the new dates' ids, or why there are none
 */
export const createDates = async (
    seriesid: number,
    days: readonly LocalDate[],
    time: string,
    duration: number,
): Promise<Outcome & {dateids: number[]}> => {
    const dates = days.map(date => ({date, time, duration}));
    const {status, message, dateids} = await call('local_kki_create_dates', {seriesid, dates});
    return {ok: status === 'ok', message, dateids};
};

/** Takes dates away as if they had never been there. */
export const deleteDates = async (seriesid: number, dateids: readonly number[]): Promise<void> => {
    await call('local_kki_delete_dates', {seriesid, dateids: [...dateids]});
};

/** Lets a cancelled date take place after all. */
export const reinstateDate = async (dateid: number, version: number): Promise<Outcome> => {
    const {status, message} = await call('local_kki_reinstate_date', {dateid, version});
    return {ok: status === 'ok', message};
};

/** Says whose holidays are marked while dates are planned. */
export const setRegions = async (seriesid: number, regions: readonly string[], before: readonly string[]): Promise<Outcome> => {
    const {status, message} = await call('local_kki_set_regions', {seriesid, regions: [...regions], before: [...before]});
    return {ok: status === 'ok', message};
};

/** Takes a move back. */
export const moveDateBack = async (dateid: number, version: number): Promise<Outcome> => {
    const {status, message} = await call('local_kki_move_date_back', {dateid, version});
    return {ok: status === 'ok', message};
};
