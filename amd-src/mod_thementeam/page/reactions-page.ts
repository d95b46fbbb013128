/** The reader's answer to a published solution: joins its component to the service. */
import {announce} from '../../platform/notification';
import type {Strings} from '../../platform/strings';
import {Reactions, type ReactDetail} from '../components/reactions';
import type {ReactionsData} from '../model/document';
import {react} from '../services/document-repository';
import {outcomeOf} from '../services/outcome';

export class ReactionsPage {
    private readonly reactions = new Reactions();

    constructor(private readonly region: HTMLElement, private readonly data: ReactionsData, private readonly strings: Strings) {
        Object.assign(this.reactions, {strings, counts: data.counts, own: data.own, ownnote: data.ownnote});
        this.reactions.addEventListener('thementeam-react', event => void this.react((event as CustomEvent<ReactDetail>).detail));
    }

    /** Replaces the server's first paint. */
    async start(): Promise<void> {
        this.region.replaceChildren(this.reactions);
        await this.reactions.updateComplete;
    }

    private async react({reaction, note}: ReactDetail): Promise<void> {
        const {outcome, answer} = await outcomeOf(react(this.data.publicationid, reaction, note));
        this.reactions.failure = outcome.ok ? undefined : outcome;
        if (outcome.ok && answer?.counts) {
            Object.assign(this.reactions, {counts: answer.counts, own: answer.own ?? '', ownnote: answer.ownnote ?? ''});
            announce(this.strings(answer.own ? 'reaction_noted' : 'reaction_removed'));
        }
    }
}
