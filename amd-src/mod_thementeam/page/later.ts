/** What comes once the board stands and can do without a connection for a while: solutions, what is new, and who is here. */
import {onDemand} from '../../platform/module';
import type {Documents, DocumentsHost} from './documents';
import type {HeaderLines, LinesHost} from './header-lines';

export interface Later {
    /** Loads what is not there yet; without a connection it is tried again the next time. */
    load(): void;
    /** The space has changed. */
    follow(): void;
    stop(): void;
}

export const later = (host: DocumentsHost & LinesHost): Later => {
    let documents: Documents | undefined;
    let lines: HeaderLines | undefined;
    const documenting = onDemand('mod_thementeam/documents-lazy', async () => {
        const {Documents: Shown} = await import('mod_thementeam/documents-lazy');
        documents = await Shown.of(host);
    });
    const informing = onDemand('mod_thementeam/news-lazy', async () => {
        const {HeaderLines: Lines} = await import('mod_thementeam/news-lazy');
        lines = await Lines.of(host);
    });
    return {
        load() {
            documenting().catch(() => undefined);
            informing().catch(() => undefined);
        },
        follow() {
            void documents?.follow();
            lines?.follow();
        },
        stop() {
            lines?.stop();
        },
    };
};
