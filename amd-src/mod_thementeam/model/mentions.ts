/** Names with an @ in a text. */
import {fold} from './fold';

export interface Member {
    readonly id: number;
    readonly name: string;
}

/** What stands between an @ and the cursor. */
export interface Query {
    /** Where the @ stands. */
    readonly start: number;
    readonly text: string;
}

const SHOWN = 8;
const PATTERN = /(?:^|[\s(„"'])@([\p{L}\p{M}'’.-]*(?: [\p{L}\p{M}'’.-]*){0,2})$/u;

/** Letters that no accent can be taken from. */
const PLAIN: Record<string, string> = {ı: 'i', ł: 'l', ø: 'o', đ: 'd', æ: 'ae', œ: 'oe', þ: 'th', ð: 'd'};

const plain = (text: string): string => fold(text).replace(/[ıłøđæœþð]/g, letter => PLAIN[letter] ?? letter);

/** The name that somebody is typing; undefined where there is none. */
export const queryAt = (text: string, cursor: number): Query | undefined => {
    const typed = PATTERN.exec(text.slice(0, cursor))?.[1];
    return typed === undefined ? undefined : {start: cursor - typed.length - 1, text: typed};
};

/** The people whose name, or a part of it, begins like what was typed. */
export const matching = (members: readonly Member[], typed: string): Member[] => {
    const query = plain(typed);
    const begins = (name: string): boolean => name.startsWith(query) || name.split(/[\s-]+/).some(part => part.startsWith(query));
    return members.filter(({name}) => begins(plain(name)) && plain(name) !== query.trim()).slice(0, SHOWN);
};

const names = (text: string, name: string): boolean => {
    for (let at = text.indexOf(`@${name}`); at >= 0; at = text.indexOf(`@${name}`, at + 1)) {
        if (!/^[\p{L}\p{N}]/u.test(text.slice(at + 1 + name.length))) {
            return true;
        }
    }
    return false;
};

/**
 * The people whom a text names.
 *
 * @param text
 * @param members the people of the space
 * @param chosen ids of those who were chosen: of two with one name only they are meant
 */
export const namedIn = (text: string, members: readonly Member[], chosen: ReadonlySet<number>): number[] => members
    .filter(({id, name}) => names(text, name)
        && (chosen.has(id) || !members.some(other => other.id !== id && other.name === name && chosen.has(other.id))))
    .map(({id}) => id);
