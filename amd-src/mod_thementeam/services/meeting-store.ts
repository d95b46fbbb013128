/** The client's copy of a meeting: what the server said last. */
import {WsError} from '../../platform/ajax';
import type {Meeting, MeetingAnswer} from '../model/meeting';
import type {MeetingRepository} from './meeting-repository';
import {outcomeOf, type Answered} from './outcome';

const GONE = 'deleted_meeting';

export class MeetingStore {
    /** Called after every change. */
    onChange: () => void = () => undefined;

    private shown: Meeting;
    private current: number;
    private isGone = false;

    constructor(meeting: Meeting, revision: number, private readonly repository: MeetingRepository) {
        this.shown = meeting;
        this.current = revision;
    }

    get meeting(): Meeting {
        return this.shown;
    }

    get revision(): number {
        return this.current;
    }

    /** Whether somebody removed the meeting. */
    get gone(): boolean {
        return this.isGone;
    }

    /**
     * Fetches what changed.
     *
     * @throws {WsError}
     */
    async refresh(): Promise<void> {
        const answer = await this.repository.meeting(this.current);
        if (answer.status === 'refused' && answer.code !== GONE) {
            throw new WsError(answer.code, answer.message);
        }
        this.take(answer);
    }

    /** Waits for a change, and takes over what the server answers. */
    async write(act: (repository: MeetingRepository) => Promise<MeetingAnswer>): Promise<Answered<MeetingAnswer>> {
        const answered = await outcomeOf(act(this.repository));
        if (answered.answer) {
            this.take(answered.answer);
        }
        return answered;
    }

    /** An answer holds the whole meeting as it is at its revision; none where nothing of it changed. */
    private take({code, revision, meeting}: MeetingAnswer): void {
        if (code === GONE) {
            this.isGone = true;
            this.onChange();
        } else if (revision >= this.current) {
            this.current = revision;
            if (meeting) {
                this.shown = meeting;
                this.onChange();
            }
        }
    }
}
