/** What cards carry besides their text, as the web services send it. */
import type {WsReturns} from '../../../platform/ajax';
import type {Context} from '../context';
import type {CardRow} from '../tables';

type Space = WsReturns<'mod_thementeam_get_space'>;
type Card = Space['cards'][number];
type CardDetail = NonNullable<WsReturns<'mod_thementeam_get_card'>['card']>;

/** The same number for the same tag, whatever else there is. */
const tagId = (name: string): number => Array.from(name).reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 1_000_003, 7);

/** Leaves out what is empty, as the server does. */
const filled = <T extends object>(values: T): Partial<T> => Object.fromEntries(
    Object.entries(values).filter(([, value]) => value && !(Array.isArray(value) && !value.length)),
) as Partial<T>;

const associationName = (context: Context, card: CardRow): string =>
    card.associationid ? context.store.get('association', card.associationid).name : '';

/** Whether an information is for Kommunen like the caller's. */
const fits = (context: Context, card: CardRow): boolean => {
    const profile = context.store.where('profile', {userid: context.user.id})[0];
    if (!profile) {
        return false;
    }
    return card.sizeclasses?.length
        ? card.sizeclasses.includes(profile.sizeclass)
        : Boolean(card.associationid) && card.associationid === profile.associationid;
};

/** What a card shows on the board. */
export const cardFacts = (context: Context, card: CardRow): Partial<Card> => {
    const information = card.kind === 'information';
    return filled({
        kind: information ? 'information' : '',
        assigneeid: card.assigneeid ?? 0,
        timedue: card.timedue ?? 0,
        origin: information ? card.origin ?? '' : '',
        originassociation: information ? associationName(context, card) : '',
        timevalid: information ? card.timevalid ?? 0 : 0,
        fits: information && fits(context, card),
        tagids: (card.tags ?? []).map(tagId),
    });
};

/** What the dialog shows besides. */
export const cardParts = (context: Context, card: CardRow): Partial<CardDetail> => {
    const information = card.kind === 'information';
    return filled({
        assignee: card.assigneeid ? context.fullName(card.assigneeid) : '',
        basis: information ? card.basis ?? '' : '',
        sizes: information ? (card.sizeclasses ?? []).map(size => context.string('local_kki', `size_${size}`)) : [],
        links: [...card.links ?? []],
        tags: (card.tags ?? []).map(name => ({name, url: `/tag/index.php?tag=${encodeURIComponent(name)}`})),
    });
};

/** The names of all tags of some cards. */
export const tagsOf = (cards: readonly CardRow[]): Space['tags'] =>
    [...new Set(cards.flatMap(card => card.tags ?? []))].map(name => ({id: tagId(name), name}));
