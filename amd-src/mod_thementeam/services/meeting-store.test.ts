import {WsError} from '../../platform/ajax';
import {aMeeting} from '../testing/meeting-samples';
import type {MeetingRepository} from './meeting-repository';
import {MeetingStore} from './meeting-store';

const ok = {status: 'ok', code: '', message: ''};
const gone = {status: 'refused', code: 'deleted_meeting', message: 'Weg.', revision: 0};

const setUp = (answers: Partial<MeetingRepository>): {store: MeetingStore; changed: jest.Mock} => {
    const store = new MeetingStore(aMeeting(), 10, answers as MeetingRepository);
    const changed = jest.fn();
    store.onChange = changed;
    return {store, changed};
};

it('takes over what is newer, and nothing that is older', async () => {
    const answers = [{...ok, revision: 9, meeting: aMeeting({state: 'prepared'})}, {...ok, revision: 12, meeting: aMeeting({state: 'ended'})}, {...ok, revision: 13}];
    const meeting = jest.fn(() => Promise.resolve(answers.shift()!));
    const {store, changed} = setUp({meeting});
    await store.refresh();
    expect([store.meeting.state, store.revision]).toEqual(['running', 10]);
    await store.refresh();
    await store.refresh();
    expect([store.meeting.state, store.revision]).toEqual(['ended', 13]);
    expect(meeting.mock.calls).toEqual([[10], [10], [12]]);
    expect(changed).toHaveBeenCalledTimes(1);
});

it('knows when the meeting is gone, and passes on every other no', async () => {
    const {store} = setUp({meeting: () => Promise.resolve(gone)});
    await store.refresh();
    expect(store.gone).toBe(true);
    const other = setUp({meeting: () => Promise.resolve({...gone, code: 'other'})});
    await expect(other.store.refresh()).rejects.toBeInstanceOf(WsError);
});

it('keeps what it has when a write does not arrive', async () => {
    const {store, changed} = setUp({add: () => Promise.reject(new WsError('offline', ''))});
    const {outcome, answer} = await store.write(repository => repository.add(3));
    expect([outcome.ok, answer]).toEqual([false, undefined]);
    expect(changed).not.toHaveBeenCalled();
});
