/** The pages of a team's meetings: the list, and one with its agenda and result. */
import {randomUUID} from 'node:crypto';
import {runHandler} from '../../amd-src/test/store/handlers';
import {spaceForPage} from '../../amd-src/test/store/handlers/thementeam';
import {prepareMeeting} from '../../amd-src/test/store/handlers/thementeam-meeting';
import {stateOf, type Meeting} from '../../amd-src/test/store/handlers/thementeam-meeting-views';
import {accessOf, spaceView} from '../../amd-src/test/store/handlers/thementeam-views';
import {MoodleException} from '../../amd-src/test/store/store';
import {scriptJson, type Request} from '../server/shell';
import {callAmd, numberIn, Redirect, type PageOf} from './page';
import {teamView} from './team-view';

const team = ({context}: Request, key: string, a?: unknown): string => context.string('mod_thementeam', key, a);

const titleOf = (request: Request, state: string, time: number): string =>
    team(request, state === 'prepared' ? 'meeting_to_come' : 'meeting_of', request.context.date(time, 'strftimedate'));

const counted = (request: Request, key: string, count: number): string => team(request, `${key}_${count === 1 ? 'one' : 'many'}`, count);

export const meetingsPage: PageOf = request => {
    const {context, form, page, query} = request;
    const cm = context.store.get('cm', numberIn(query, 'id'));
    const space = spaceForPage(context, cm.id, numberIn(query, 'group'));
    const uuid = form?.get('uuid');
    if (uuid && space.cancontribute) {
        throw new Redirect(`/mod/thementeam/meeting.php?id=${prepareMeeting(context, space.spaceid, uuid)}`);
    }
    const rows = context.store.where('meeting', {spaceid: space.spaceid}).reverse();
    return teamView(request, 'meetings', {cm, group: space.groupid}, page.render('mod_thementeam/meetings', {
        readers: space.readers, cancontribute: space.cancontribute, sesskey: 'preview', uuid: randomUUID(), hasmeetings: rows.length > 0,
        url: `/mod/thementeam/meetings.php?id=${cm.id}&group=${space.groupid}`,
        spaceurl: `/mod/thementeam/view.php?id=${cm.id}&group=${space.groupid}`,
        meetings: rows.map(row => ({
            title: titleOf(request, stateOf(row), row.timestarted || row.timecreated),
            state: team(request, `meeting_${stateOf(row)}`), running: stateOf(row) === 'running',
            url: `/mod/thementeam/meeting.php?id=${row.id}`,
            count: `${counted(request, 'meeting_cards', row.cardids.length)} · ${counted(request, 'meeting_decisions',
                context.store.where('decision', {meetingid: row.id, timedeleted: null}).length)}`,
        })),
    }));
};

const itemsOf = (request: Request, {items, decisions}: Meeting): object[] => items.map(item => {
    const own = decisions.filter(({cardid}) => cardid === item.cardid);
    return {
        ...item, url: `/mod/thementeam/card.php?id=${item.cardid}`, hasdecisions: own.length > 0,
        decisions: own.map(decision => ({
            ...decision,
            noted: team(request, 'decision_noted', {name: decision.author, when: request.context.date(decision.timecreated, 'strftimedatetime')}),
        })),
    };
});

export const meetingPage: PageOf = request => {
    const {context, page, query} = request;
    const meetingid = numberIn(query, 'id');
    const {meeting} = runHandler(context, 'mod_thementeam_get_meeting', {meetingid, since: -1}) as {meeting?: Meeting};
    if (!meeting) {
        throw new MoodleException('invalidrecord');
    }
    const space = spaceView(context, accessOf(context, context.store.get('space', meeting.spaceid)));
    const wanted = query.get('view');
    const live = wanted === 'agenda' || (wanted !== 'result' && meeting.state !== 'ended');
    const url = (to: string): string => `/mod/thementeam/meeting.php?id=${meetingid}&view=${to}`;
    const listurl = `/mod/thementeam/meetings.php?id=${space.cmid}&group=${space.groupid}`;
    const spaceurl = `/mod/thementeam/view.php?id=${space.cmid}&group=${space.groupid}`;
    const elementid = `thementeam-meeting-${meetingid}`;
    const cm = context.store.get('cm', space.cmid);
    const {timestarted, timeended} = meeting;
    const clock = (time: number): string => context.date(time, 'strftimetime24');
    const times = [timestarted, timeended].filter(Boolean).map(clock).join(' – ');
    if (live) {
        callAmd(request, 'mod_thementeam/meeting-lazy', elementid);
    }
    return teamView(request, 'meeting', {cm, group: space.groupid}, page.render('mod_thementeam/meeting', {
        elementid, live, listurl, spaceurl, team: cm.name, groupname: space.groupname, readers: space.readers,
        title: titleOf(request, meeting.state, timestarted || meeting.timecreated), state: team(request, `meeting_${meeting.state}`),
        times: timestarted ? `${context.date(timestarted, 'strftimedaydate')}, ${times}` : '',
        hasitems: meeting.items.length > 0, items: itemsOf(request, meeting), openurl: live ? '' : url('agenda'),
        json: scriptJson({space, meeting, spaceurl, listurl, resulturl: url('result')}),
    }));
};
