/** A card as a page of its own: everything that it says, without JavaScript. */
import {runHandler} from '../../amd-src/test/store/handlers';
import {spaceForPage} from '../../amd-src/test/store/handlers/thementeam';
import type {CardDetail} from '../../amd-src/test/store/handlers/thementeam-views';
import {MoodleException} from '../../amd-src/test/store/store';
import type {CmRow} from '../../amd-src/test/store/tables';
import {activityUrl, type Request} from '../server/shell';
import {numberIn, type PageOf} from './page';
import {teamView} from './team-view';

const SIGNS: Record<string, string> = {yes: '✓', no: '✕', planned: '◷'};

const team = ({context}: Request, key: string, a?: unknown): string => context.string('mod_thementeam', key, a);

const cardUrl = (id: number): string => `/mod/thementeam/card.php?id=${id}`;

/** Where it comes from, for whom it is, who takes care and until when. */
const linesOf = (request: Request, card: CardDetail): string[] => {
    const {context} = request;
    const said = (key: string, value = ''): string => value && team(request, key, value);
    const dated = (past: string, future: string, time?: number | null): string =>
        time ? team(request, time < context.now ? past : future, context.date(time, 'strftimedate')) : '';
    return [
        said('card_source', [card.origin, card.originassociation].filter(Boolean).join(', ')),
        dated('card_check', 'card_valid', card.timevalid),
        said('card_basis', card.basis),
        said('card_sizes', (card.sizes ?? []).join(', ')),
        card.fits ? team(request, 'card_fits') : '',
        said('card_care', card.assignee),
        dated('card_open_since', 'card_due', card.timedue),
    ].filter(Boolean);
};

/** The answer that helped, and what became of it. */
const questionOf = (card: CardDetail, when: (time: number) => string): object | undefined => {
    const {accepted, canaccept, keptas, keptfrom} = card;
    return canaccept === undefined && !keptfrom ? undefined : {
        looking: canaccept !== undefined && !accepted,
        accepted: accepted && {...accepted, when: when(accepted.timecreated)},
        keptas: keptas && {...keptas, url: cardUrl(keptas.id)},
        keptfrom: keptfrom && {...keptfrom, url: cardUrl(keptfrom.id)},
    };
};

/** What it asks the Kommunen, with their answers. */
const askingOf = (request: Request, {ask: summary, askdetail: ask}: CardDetail): object | undefined => {
    const {context} = request;
    const until = summary?.timeclose ? team(request, 'ask_open_until', context.date(summary.timeclose, 'strftimedate')) : '';
    return ask && {
        question: ask.question, count: team(request, 'ask_count', summary), state: ask.ended ? team(request, 'ask_ended') : until,
        hasanswers: ask.answers.length > 0,
        answers: ask.answers.map(answer => ({
            ...answer, word: team(request, `answer_${answer.answer}`), sign: SIGNS[answer.answer],
            when: context.date(answer.timemodified, 'strftimedateshort'),
        })),
        waiting: ask.waiting.length && !ask.ended ? team(request, 'ask_waiting', ask.waiting.join(', ')) : '',
    };
};

export const cardPage: PageOf = request => {
    const {context, page, query} = request;
    const cardid = numberIn(query, 'id');
    const {card} = runHandler(context, 'mod_thementeam_get_card', {cardid}) as {card?: CardDetail};
    if (!card) {
        throw new MoodleException('invalidrecord');
    }
    const row = context.store.get('space', context.store.get('card', cardid).spaceid);
    const cm = context.store.where('cm', {modname: 'thementeam', instance: row.thementeamid})[0] as CmRow;
    const {readers} = spaceForPage(context, cm.id, row.groupid);
    const when = (time: number): string => context.date(time, 'strftimedaydatetime');
    const links = card.links ?? [];
    const tags = card.tags ?? [];
    return teamView(request, 'card', {cm, group: row.groupid}, page.render('mod_thementeam/card', {
        ...card, readers, tags, lines: linesOf(request, card), hastags: tags.length > 0, hasfiles: false,
        haslinks: links.length > 0, links: links.map(link => ({...link, text: link.title || link.url})),
        question: questionOf(card, when),
        asking: askingOf(request, card),
        hasdecisions: Boolean(card.decisions),
        decisionlist: (card.decisions ?? []).map(decision => ({...decision, when: when(decision.timecreated)})),
        when: when(card.timemodified),
        spaceurl: `${activityUrl(cm)}&card=${cardid}`,
        hascomments: card.comments.length > 0,
        commentlist: card.comments.map(comment => ({
            ...comment, when: when(comment.timecreated), lifted: comment.id === card.accepted?.id,
            removed: comment.reason === undefined ? '' : team(request, 'comment_removed_because', comment.reason),
        })),
    }));
};
