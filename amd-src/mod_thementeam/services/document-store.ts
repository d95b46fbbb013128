/** The client's copy of a document: what the server said last. */
import {WsError} from '../../platform/ajax';
import {outcomeOf} from './outcome';
import type {DocumentRepository} from './document-repository';
import type {DocumentAnswer, SolutionDocument} from '../model/document';
import type {Outcome} from '../model/types';

export class DocumentStore {
    /** Called after every change. */
    onChange: () => void = () => undefined;

    private shown: SolutionDocument;
    private current: number;
    private isGone = false;

    constructor(document: SolutionDocument, revision: number, private readonly repository: DocumentRepository) {
        this.shown = document;
        this.current = revision;
    }

    get document(): SolutionDocument {
        return this.shown;
    }

    get revision(): number {
        return this.current;
    }

    /** Whether somebody removed the document. */
    get gone(): boolean {
        return this.isGone;
    }

    /**
     * Fetches what changed.
     *
     * @throws {WsError}
     */
    async refresh(): Promise<void> {
        const answer = await this.repository.document(this.isGone ? 0 : this.current);
        if (answer.status === 'refused' && answer.code !== 'deleted_document') {
            throw new WsError(answer.code, answer.message);
        }
        this.take(answer);
    }

    /** Writes, and takes over what the server answers. */
    async write(act: (repository: DocumentRepository) => Promise<DocumentAnswer>): Promise<Outcome> {
        const {outcome, answer} = await outcomeOf(act(this.repository));
        if (answer) {
            this.take(answer);
        }
        return outcome;
    }

    /** Removes the document. */
    async remove(): Promise<Outcome> {
        const {outcome, answer} = await outcomeOf(this.repository.remove());
        if (answer && outcome.ok) {
            this.current = Math.max(this.current, answer.revision);
            this.isGone = true;
            this.onChange();
        }
        return outcome;
    }

    /**
     * Takes over an answer: it holds the whole document as it is at its revision.
     *
     * @param answer what was read; without a document where nothing of it changed
     */
    take(answer: {revision: number; code?: string; document?: SolutionDocument}): void {
        if (answer.code === 'deleted_document') {
            this.isGone = true;
            this.onChange();
            return;
        }
        if (answer.revision < this.current) {
            return;
        }
        this.current = answer.revision;
        if (answer.document) {
            this.shown = answer.document;
            this.isGone = false;
            this.onChange();
        }
    }
}
