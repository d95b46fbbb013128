/** The client's copy of a document. */
import {LiveStore} from './live-store';
import type {DocumentRepository} from './document-repository';
import type {DocumentAnswer, SolutionDocument} from '../model/document';
import type {Outcome} from '../model/types';

export class DocumentStore extends LiveStore<SolutionDocument, DocumentAnswer> {
    protected readonly goneCode = 'deleted_document';

    constructor(document: SolutionDocument, revision: number, private readonly repository: DocumentRepository) {
        super(document, revision);
    }

    get document(): SolutionDocument {
        return this.item;
    }

    /** Writes, and takes over what the server answers. */
    async write(act: (repository: DocumentRepository) => Promise<DocumentAnswer>): Promise<Outcome> {
        return (await this.follow(act(this.repository))).outcome;
    }

    /** Removes the document. */
    remove(): Promise<Outcome> {
        return this.followRemoval(this.repository.remove());
    }

    protected read(revision: number): Promise<DocumentAnswer> {
        return this.repository.document(revision);
    }

    protected itemOf(answer: DocumentAnswer): SolutionDocument | undefined {
        return answer.document;
    }
}
