/** The client's copy of a meeting. */
import {LiveStore} from './live-store';
import type {MeetingRepository} from './meeting-repository';
import type {Answered} from './outcome';
import type {Meeting, MeetingAnswer} from '../model/meeting';

export class MeetingStore extends LiveStore<Meeting, MeetingAnswer> {
    protected readonly goneCode = 'deleted_meeting';

    constructor(meeting: Meeting, revision: number, private readonly repository: MeetingRepository) {
        super(meeting, revision);
    }

    get meeting(): Meeting {
        return this.item;
    }

    /** Waits for a change, and takes over what the server answers. */
    write(act: (repository: MeetingRepository) => Promise<MeetingAnswer>): Promise<Answered<MeetingAnswer>> {
        return this.follow(act(this.repository));
    }

    protected read(revision: number): Promise<MeetingAnswer> {
        return this.repository.meeting(revision);
    }

    protected itemOf(answer: MeetingAnswer): Meeting | undefined {
        return answer.meeting;
    }
}
