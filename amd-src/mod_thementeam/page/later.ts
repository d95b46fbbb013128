/** What comes once the board stands and can do without a connection for a while: solutions, and what is new. */
import {onDemand} from '../../platform/module';
import type {Documents, DocumentsHost} from './documents';
import type {Staying, StayHost} from './staying';

export interface Later {
    /** Loads what is not there yet; without a connection it is tried again the next time. */
    load(): void;
    /** The space has changed. */
    follow(): void;
    stop(): void;
}

export const later = (host: DocumentsHost & StayHost): Later => {
    let documents: Documents | undefined;
    let staying: Staying | undefined;
    const documenting = onDemand('mod_thementeam/documents-lazy', async () => {
        const {Documents: Shown} = await import('mod_thementeam/documents-lazy');
        documents = await Shown.of(host);
    });
    const informing = onDemand('mod_thementeam/news-lazy', async () => {
        const {Staying: Stay} = await import('mod_thementeam/news-lazy');
        staying = await Stay.of(host);
    });
    return {
        load() {
            documenting().catch(() => undefined);
            informing().catch(() => undefined);
        },
        follow() {
            void documents?.follow();
            staying?.follow();
        },
        stop() {
            staying?.stop();
        },
    };
};
