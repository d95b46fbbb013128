import {call} from '../../platform/ajax';
import {fakeMoodle, setupMoodle} from '../../test/moodle';
import {PathStore, type Path} from './path-store';

const read = async (): Promise<Path> => {
    const {courseid, id} = fakeMoodle().store.where('baustein')[0]!;
    return (await call('local_kki_get_path', {courseid, bausteinid: id})).path!;
};

describe('PathStore', () => {
    beforeEach(() => setupMoodle());

    it('says whether a refresh brought something new', async () => {
        const store = new PathStore(await read());
        await expect(store.refresh()).resolves.toBe(false);
        const {store: rows, userid} = fakeMoodle();
        const phaseid = rows.where('phase', {type: 'peer'})[0]!.id;
        rows.insert('progress', {phaseid, userid, usermodified: userid, timecreated: rows.now()});
        await expect(store.refresh()).resolves.toBe(true);
    });

    it('does not go back to an answer that a later one overtook', async () => {
        const path = await read();
        const store = new PathStore(path);
        const phaseid = fakeMoodle().store.where('phase', {type: 'peer'})[0]!.id;
        fakeMoodle().overrides.local_kki_get_path = () => ({path});
        const slow = store.refresh();
        await store.setStep(phaseid, true);
        await slow;
        expect(store.path.done).toBe(path.done + 1);
    });

    it('keeps the path when the Baustein has disappeared', async () => {
        const path = await read();
        const store = new PathStore(path);
        fakeMoodle().overrides.local_kki_get_path = () => ({});
        await expect(store.refresh()).resolves.toBe(false);
        expect(store.path).toBe(path);
    });
});
