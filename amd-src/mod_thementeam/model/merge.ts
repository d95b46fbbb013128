/** Three-way merge of a card's texts, field by field. */
import type {Texts} from './types';

export type Field = keyof Texts;

const FIELDS: readonly Field[] = ['title', 'content'];
const MAX_TITLE = 255;

export interface Merge {
    /** Each field as changed by whoever changed it; where both did, mine. */
    texts: Texts;
    /** The fields that both changed, differently. */
    collisions: Field[];
}

/** What the person edits in has other line breaks than what is stored. */
const normalise = (text: string): string => text.replace(/\r\n?/g, '\n').trim();

const same = (a: string, b: string): boolean => normalise(a) === normalise(b);

export const sameTexts = (a: Texts, b: Texts): boolean => FIELDS.every(field => same(a[field], b[field]));

/**
 * Merges what does not collide.
 *
 * @param base the text that the editor started with
 * @param mine the person's text
 * @param theirs the text that is stored now
 */
export const mergeTexts = (base: Texts, mine: Texts, theirs: Texts): Merge => {
    const texts = {...mine};
    const collisions: Field[] = [];
    for (const field of FIELDS) {
        if (same(mine[field], base[field])) {
            texts[field] = theirs[field];
        } else if (!same(theirs[field], base[field]) && !same(theirs[field], mine[field])) {
            collisions.push(field);
        }
    }
    return {texts, collisions};
};

/** The merge with the other person's text where both changed it. */
export const takeTheirs = (merge: Merge, theirs: Texts): Texts => {
    const texts = {...merge.texts};
    merge.collisions.forEach(field => {
        texts[field] = theirs[field];
    });
    return texts;
};

/** The merge with both texts where both changed it, for the person to make one of them. */
export const takeBoth = (merge: Merge, theirs: Texts): Texts => {
    const texts = {...merge.texts};
    if (merge.collisions.includes('title')) {
        texts.title = `${texts.title} / ${theirs.title}`.slice(0, MAX_TITLE);
    }
    if (merge.collisions.includes('content')) {
        texts.content = `${texts.content}\n\n${theirs.content}`;
    }
    return texts;
};
