import {WsError} from '../../platform/ajax';
import {aDocument} from '../testing/document-samples';
import type {DocumentRepository} from './document-repository';
import {DocumentStore} from './document-store';

const ok = {status: 'ok', code: '', message: ''};
const refused = {status: 'refused', code: 'deleted_document', message: 'Weg.', revision: 0};

const setUp = (answers: Partial<DocumentRepository>): {store: DocumentStore; changed: jest.Mock} => {
    const store = new DocumentStore(aDocument(), 10, answers as DocumentRepository);
    const changed = jest.fn();
    store.onChange = changed;
    return {store, changed};
};

it('takes over what is newer, and nothing that is older', () => {
    const {store, changed} = setUp({});
    store.take({revision: 9}, aDocument({title: 'Alt'}));
    expect(store.document.title).toBe('Wohnlotsen');
    store.take({revision: 12}, aDocument({title: 'Neu'}));
    expect([store.document.title, store.revision]).toEqual(['Neu', 12]);
    store.take({revision: 13}, undefined);
    expect([store.document.title, store.revision]).toEqual(['Neu', 13]);
    expect(changed).toHaveBeenCalledTimes(1);
});

it('asks for what changed since its revision', async () => {
    const document = jest.fn(() => Promise.resolve({...ok, revision: 11, document: aDocument({title: 'Neu'})}));
    const {store} = setUp({document});
    await store.refresh();
    expect(document).toHaveBeenCalledWith(10);
    expect(store.document.title).toBe('Neu');
});

it('knows when the document is gone, and when it is back', async () => {
    const document = jest.fn<Promise<never>, []>(() => Promise.resolve(refused as never));
    const {store} = setUp({document, restore: () => Promise.resolve({...ok, revision: 12, document: aDocument()})});
    await store.refresh();
    expect(store.gone).toBe(true);
    expect((await store.write(repository => repository.restore())).ok).toBe(true);
    expect(store.gone).toBe(false);
});

it('says that the connection is lost when nobody may read any more', async () => {
    const {store} = setUp({document: () => Promise.resolve({...refused, code: 'archived'})});
    await expect(store.refresh()).rejects.toBeInstanceOf(WsError);
});

it('keeps what it shows when a write is refused or does not arrive', async () => {
    const {store, changed} = setUp({
        remove: () => Promise.resolve({...refused, code: 'not_allowed'}),
        restore: () => Promise.reject(new WsError('offline', '')),
    });
    expect(await store.remove()).toMatchObject({ok: false, code: 'not_allowed'});
    expect(await store.write(repository => repository.restore())).toMatchObject({ok: false, code: 'offline'});
    expect([store.gone, store.revision]).toEqual([false, 10]);
    expect(changed).not.toHaveBeenCalled();
});
