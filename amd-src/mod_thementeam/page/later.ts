/** What comes once the board stands and can do without a connection for a while: solutions, what is new, and who is here. */
import {onDemand} from '../../platform/module';
import type {Documents, DocumentsHost} from './documents';
import type {Here, HereHost} from './here';
import type {Staying, StayHost} from './staying';

export interface Later {
    /** Loads what is not there yet; without a connection it is tried again the next time. */
    load(): void;
    /** The space has changed. */
    follow(): void;
    stop(): void;
}

export const later = (host: DocumentsHost & StayHost & HereHost): Later => {
    let documents: Documents | undefined;
    let staying: Staying | undefined;
    let here: Here | undefined;
    const documenting = onDemand('mod_thementeam/documents-lazy', async () => {
        const {Documents: Shown} = await import('mod_thementeam/documents-lazy');
        documents = await Shown.of(host);
    });
    const informing = onDemand('mod_thementeam/news-lazy', async () => {
        const {Staying: Stay} = await import('mod_thementeam/news-lazy');
        staying = await Stay.of(host);
    });
    const meeting = onDemand('mod_thementeam/here-lazy', async () => {
        const {Here: Present} = await import('mod_thementeam/here-lazy');
        here = await Present.of(host);
    });
    return {
        load() {
            documenting().catch(() => undefined);
            informing().catch(() => undefined);
            meeting().catch(() => undefined);
        },
        follow() {
            void documents?.follow();
            staying?.follow();
            here?.follow();
        },
        stop() {
            staying?.stop();
            here?.stop();
        },
    };
};
