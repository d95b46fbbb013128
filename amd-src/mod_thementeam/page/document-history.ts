/** The versions of a document's sections and of its head: opens the dialog, and takes an older text again. */
import {plainText} from '../../platform/html';
import {announce} from '../../platform/notification';
import type {Strings} from '../../platform/strings';
import type {DocumentView} from '../components/document';
import {SectionHistory} from '../components/section-history';
import type {Section, Versioned} from '../model/document';
import type {DocumentRepository} from '../services/document-repository';
import type {DocumentStore} from '../services/document-store';
import {outcomeOf} from '../services/outcome';

export class DocumentHistory {
    readonly dialog = new SectionHistory();

    constructor(
        private readonly view: DocumentView,
        private readonly store: DocumentStore,
        private readonly repository: DocumentRepository,
        private readonly strings: Strings,
    ) {
        const {dialog} = this;
        Object.assign(dialog, {strings, cancontribute: store.document.cancontribute});
        dialog.addEventListener('thementeam-restore-text', event => void this.restore((event as CustomEvent<number>).detail));
        dialog.addEventListener('thementeam-history-closed', () => void this.close());
    }

    openSection({id, title}: Section): Promise<void> {
        return this.open({itemtype: 'section', itemid: id, title: plainText(title)});
    }

    openHead(): Promise<void> {
        return this.open({itemtype: 'document', itemid: this.store.document.id, title: this.strings('document_head')});
    }

    private async open(item: Versioned): Promise<void> {
        const {dialog} = this;
        Object.assign(dialog, {item, versions: undefined, failure: undefined});
        const {outcome, answer} = await outcomeOf(this.repository.versions(item));
        if (dialog.item === item) {
            dialog.versions = answer?.versions;
            dialog.failure = outcome.ok ? undefined : outcome;
        }
    }

    private async close(): Promise<void> {
        const {item} = this.dialog;
        this.dialog.item = undefined;
        await this.view.focusVersioned(item);
    }

    private async restore(textid: number): Promise<void> {
        const {dialog, store, strings} = this;
        const {item} = dialog;
        const version = item && this.versionOf(item);
        if (!item || version === undefined) {
            return;
        }
        const outcome = await store.write(repository => repository.restoreText(item, version, textid));
        dialog.failure = outcome.ok ? undefined : outcome;
        if (outcome.ok) {
            await this.close();
            announce(strings('history_restored'));
        }
    }

    /** The version that is shown; undefined where somebody removed the section. */
    private versionOf({itemtype, itemid}: Versioned): number | undefined {
        const {document} = this.store;
        return itemtype === 'document' ? document.version : document.sections.find(({id}) => id === itemid)?.version;
    }
}
