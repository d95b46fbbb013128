/** Sample rows and a repository whose answers a test decides, for the tests of this plugin. */
import {WsError} from '../../platform/ajax';
import type {Repository} from '../services/repository';
import type {Card, CardDetail, Changes, Column, Space} from '../model/types';

export const aColumn = (values: Partial<Column> = {}): Column => ({
    id: 1, name: 'Was uns beschäftigt', color: 'orange', sortorder: 1, version: 1, locked: false, ...values,
});

export const aCard = (values: Partial<Card> = {}): Card => ({
    id: 1, columnid: 1, position: 1, title: 'Kaution', version: 1, commentcount: 0, userid: 3, timemodified: 1_800_000_000,
    ...values,
});

export const aDetail = (values: Partial<CardDetail> = {}): CardDetail => ({
    ...aCard(), author: 'Jonas Berger', association: 'Gemeindetag', titleraw: 'Kaution', contentraw: 'Text', content: '<p>Text</p>', comments: [], earlier: 0, ...values,
});

/** Cards 1 and 2 in column 1, card 3 in column 2. */
export const aSpace = (values: Partial<Space> = {}): Space => ({
    spaceid: 4, cmid: 11, groupid: 0, groupname: '', userid: 2, revision: 10, pulseurl: null, readers: '', cancontribute: true,
    canmoderate: false, canmanage: false, archived: false, locked: false, tags: [],
    columns: [aColumn(), aColumn({id: 2, name: 'Was wir wissen', sortorder: 2})],
    cards: [aCard(), aCard({id: 2, position: 2}), aCard({id: 3, columnid: 2})],
    people: [{id: 3, name: 'Jonas Berger', association: 'Gemeindetag'}],
    ...values,
});

export const changesOf = (values: Partial<Changes>): Changes => ({
    revision: 11, full: false, columns: [], cards: [], people: [], tags: [], removed: [], ...values,
});

export const ok = {status: 'ok', code: '', message: '', revision: 11};

export const offline = (): Promise<never> => Promise.reject(new WsError('offline', ''));

/** A call that the test answers when it likes. */
export const later = <T>(): {promise: Promise<T>; answer: (value: T) => void} => {
    let answer: (value: T) => void = () => undefined;
    const promise = new Promise<T>(resolve => {
        answer = resolve;
    });
    return {promise, answer};
};

export type FakeRepository = {[K in keyof Repository]: jest.MockedFunction<Repository[K]>};

/** Every call is an error unless the test says what it answers. */
export const fakeRepository = (): FakeRepository => {
    const unexpected = <K extends keyof Repository>(name: K): FakeRepository[K] =>
        jest.fn(() => Promise.reject(new Error(`Unexpected call: ${name}`))) as unknown as FakeRepository[K];
    return {
        changes: unexpected('changes'), card: unexpected('card'), createCard: unexpected('createCard'),
        moveCard: unexpected('moveCard'), deleteCard: unexpected('deleteCard'),
        restoreCard: unexpected('restoreCard'), undo: unexpected('undo'), createComment: unexpected('createComment'),
        setHelpful: unexpected('setHelpful'),
    };
};
