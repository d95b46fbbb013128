/** Shows the solutions of a space below the cards of its last column. */
import {loadStrings, type Strings} from '../../platform/strings';
import '../components/document-cards';
import type {DocumentCards} from '../components/document-cards';
import type {Space} from '../model/types';
import type {SpaceStore} from '../services/space-store';

const STRING_KEYS = [
    'document_many', 'document_write', 'document_writing', 'outline', 'solution_read', 'solutions', 'solutions_toread',
] as const;

/** The page of the board. */
export interface DocumentsHost {
    readonly root: HTMLElement;
    readonly space: Space;
    readonly store: SpaceStore;
    readonly board: {settled(): Promise<void>};
}

export class Documents {
    private constructor(private readonly host: DocumentsHost, private readonly strings: Strings) {}

    /** Adds them to a board. */
    static async of(host: DocumentsHost): Promise<Documents> {
        const documents = new Documents(host, await loadStrings('mod_thementeam', STRING_KEYS));
        await documents.follow();
        return documents;
    }

    /** The space has changed. */
    async follow(): Promise<void> {
        const {root, space, store, board} = this.host;
        await board.settled();
        const places = [...root.querySelectorAll<DocumentCards>('thementeam-documents')];
        places.forEach((place, index) => Object.assign(place, {
            strings: this.strings, spaceid: space.spaceid, cmid: space.cmid, cancontribute: space.cancontribute,
            documents: index === places.length - 1 ? store.documents : undefined,
        }));
    }
}
