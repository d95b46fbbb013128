/** What changed between two texts, in words. */
import {diffWordsWithSpace} from 'diff';

export interface Part {
    text: string;
    kind: 'same' | 'added' | 'removed';
}

/**
 * Compares two texts word by word.
 *
 * @param before plain text
 * @param after plain text
 */
export const compare = (before: string, after: string): Part[] => diffWordsWithSpace(before, after).map(({value, added, removed}) => ({
    text: value,
    kind: added ? 'added' : removed ? 'removed' : 'same',
}));
