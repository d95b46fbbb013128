/** Every page of the preview by its address, the same as on a Moodle. */
import {activityPage, coursePage, roomPage} from './course';
import {consentPage, joinPage, qrPage, seriesPage} from './meeting';
import {datePage, datesPage, feedPage} from './meeting-dates';
import {numbersPage, publicPage, visitPage} from './meeting-public';
import {meetingPage, meetingsPage} from './team-meeting';
import type {PageOf} from './page';
import {schoolHolidaysPage} from './school-holidays';
import {documentPage, solutionPage, solutionsPage} from './solution';
import {settingsPage} from './settings';
import {adminPage, profilePage, setupPage} from './site';
import {talkPage} from './talk';
import {cardPage} from './team-card';
import {teamFormPage} from './team-form';
import {teamListPage} from './team-tasks';
import {waitingPage} from './team-waiting';
import {boardPage} from './thementeam';
import {builderPage, overviewPage, pathPage} from './tracker';
import {transferPage} from './transfer';

export const pages: Record<string, PageOf | undefined> = {
    '/course/view.php': coursePage,
    '/course/modedit.php': teamFormPage,
    '/mod/page/view.php': activityPage,
    '/mod/forum/view.php': activityPage,
    '/mod/thementeam/view.php': boardPage,
    '/mod/thementeam/card.php': cardPage,
    '/mod/thementeam/index.php': teamListPage,
    '/mod/thementeam/meeting.php': meetingPage,
    '/mod/thementeam/meetings.php': meetingsPage,
    '/mod/thementeam/waiting.php': waitingPage,
    '/mod/thementeam/document.php': documentPage,
    '/mod/thementeam/solution.php': solutionPage,
    '/mod/thementeam/solutions.php': solutionsPage,
    '/mod/thementeam/transfer.php': transferPage,
    '/blocks/mittagsmeeting/join.php': joinPage,
    '/blocks/mittagsmeeting/qr.php': qrPage,
    '/blocks/mittagsmeeting/talk.php': talkPage,
    '/blocks/mittagsmeeting/visit.php': visitPage,
    '/blocks/mittagsmeeting/public.php': publicPage,
    '/blocks/mittagsmeeting/numbers.php': numbersPage,
    '/local/kki/series.php': seriesPage,
    '/local/kki/dates.php': datesPage,
    '/local/kki/date.php': datePage,
    '/local/kki/feed.php': feedPage,
    '/local/kki/schoolholidays.php': schoolHolidaysPage,
    '/local/kki/consent.php': consentPage,
    '/local/kki/path.php': pathPage,
    '/local/kki/overview.php': overviewPage,
    '/local/kki/baustein.php': builderPage,
    '/local/kki/profile.php': profilePage,
    '/local/kki/setup.php': setupPage,
    '/admin/search.php': adminPage,
    '/admin/settings.php': settingsPage,
    '/preview/room': roomPage,
};
