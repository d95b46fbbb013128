/** What is talked about: reads and writes it; after every write the page shows what the server has. */
import {call, type WsReturns} from '../../platform/ajax';
import {uuid} from '../../platform/page';

export type TalkState = WsReturns<'block_mittagsmeeting_get_talk'>;
export type Concern = TalkState['concerns'][number];
export type MeetingNotes = TalkState['meetings'][number];
export type Note = MeetingNotes['notes'][number];

/** A note as it stands in a form; id 0: a new one. */
export interface NoteText {
    id: number;
    version: number;
    content: string;
    url: string;
}

/** What came of a write: ok, conflict (with what is there now), refused or failed (with a sentence). */
export interface Acted {
    status: string;
    message: string;
    theirs?: Note | undefined;
}

export class TalkStore {
    /** UUIDs of what is on its way, by its text: when an answer is lost, the next attempt counts once. */
    private readonly uuids = new Map<string, string>();

    constructor(private current: TalkState, private readonly onChange: (state: TalkState) => void) {}

    get state(): TalkState {
        return this.current;
    }

    add(content: string): Promise<Acted> {
        const {dateid} = this.current;
        const key = `${dateid}/${content}`;
        return this.write(() => call('block_mittagsmeeting_add_concern', {dateid, uuid: this.uuidOf(key), content}), key);
    }

    sayToo(concernid: number, too: boolean): Promise<Acted> {
        return this.write(() => call('block_mittagsmeeting_set_concern_too', {concernid, too}));
    }

    remove(concernid: number): Promise<Acted> {
        return this.write(() => call('block_mittagsmeeting_remove_concern', {concernid}));
    }

    saveNote(dateid: number, {id, version, content, url}: NoteText): Promise<Acted> {
        const key = `${dateid}/${content}/${url}`;
        return this.write(() => call('block_mittagsmeeting_save_note', {
            dateid, noteid: id, uuid: this.uuidOf(key), version, content, url,
        }), key);
    }

    removeNote(noteid: number): Promise<Acted> {
        return this.write(() => call('block_mittagsmeeting_remove_note', {noteid}));
    }

    private uuidOf(key: string): string {
        const known = this.uuids.get(key) ?? uuid();
        this.uuids.set(key, known);
        return known;
    }

    private async write(send: () => Promise<{status: string; message: string; current?: Note[]}>, key = ''): Promise<Acted> {
        const {status, message, current} = await send();
        this.uuids.delete(key);
        if (status === 'ok') {
            this.current = await call('block_mittagsmeeting_get_talk', {seriesid: this.current.seriesid});
            this.onChange(this.current);
        }
        return {status, message, theirs: current?.[0]};
    }
}
