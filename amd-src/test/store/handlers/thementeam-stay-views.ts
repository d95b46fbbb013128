/** What mod_thementeam says of what others did, card by card. */
import type {WsReturns} from '../../../platform/ajax';
import type {Context} from '../context';
import {formatString} from '../format';
import type {CardRow, SpaceRow} from '../tables';
import {hides} from './thementeam-ask-views';

type Group = WsReturns<'mod_thementeam_get_news'>['groups'][number];

const COMPONENT = 'mod_thementeam';

/** Something that somebody did. */
export interface Told {
    card: CardRow;
    userid: number;
    kind: string;
    counts: 'cards' | 'answers' | 'changes';
    text: string;
    time: number;
    /** Who did it, where it is not a person. */
    name?: string;
}

const sentence = (context: Context, {card, userid, kind, name}: Told): string => {
    const hidden = hides(card, userid);
    if (hidden && kind === 'question') {
        return context.string(COMPONENT, 'news_question_anonymous');
    }
    return context.string(COMPONENT, `news_${kind}`, {
        name: name ?? (hidden ? context.string(COMPONENT, 'asker') : context.fullName(userid)), column: '',
    });
};

/** The cards with what was done, newest first. */
export const groupsOf = (context: Context, space: SpaceRow, told: readonly Told[], fresh: readonly number[]): Group[] => {
    const cm = context.store.where('cm', {modname: 'thementeam', instance: space.thementeamid})[0];
    return [...new Set(told.map(({card}) => card))].map(card => {
        const entries = told.filter(each => each.card === card);
        return {
            cardid: card.id,
            title: formatString(card.title),
            url: `/mod/thementeam/view.php?id=${cm?.id}&card=${card.id}`,
            fresh: fresh.includes(card.id),
            time: entries[0]?.time ?? 0,
            entries: entries.map(each => ({kind: each.kind, what: sentence(context, each), text: each.text, time: each.time})),
            more: 0,
        };
    });
};
