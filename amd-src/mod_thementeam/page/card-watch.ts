/** What an opened card does when somebody begins or ends to watch it. */
import {announce} from '../../platform/notification';
import type {Strings} from '../../platform/strings';
import type {CardDialog} from '../components/card-dialog';
import {failureText} from '../components/failure';
import type {WatchDetail, WatchToggle} from '../components/watch-toggle';
import type {Space} from '../model/types';
import {outcomeOf} from '../services/outcome';
import {stayRepository} from '../services/stay-repository';

/** What the listener needs of the opened card. */
export interface WatchHost {
    readonly dialog: CardDialog;
    readonly space: Space;
    readonly strings: Strings;
}

/** Joins the toggle of the dialog to the service. */
export const listenWatch = ({dialog, space, strings}: WatchHost): void => {
    const act = async ({cardid, watching}: WatchDetail, toggle: WatchToggle): Promise<void> => {
        const {outcome} = await outcomeOf(stayRepository.watch(space.spaceid, cardid, watching));
        toggle.settle(outcome.ok ? watching : !watching, outcome.ok ? '' : failureText(strings, outcome, false));
        if (outcome.ok) {
            announce(strings(watching ? 'watch_card_on' : 'watch_card_off'));
        }
    };
    dialog.addEventListener('thementeam-watch-card', event =>
        void act((event as CustomEvent<WatchDetail>).detail, event.target as WatchToggle));
};
