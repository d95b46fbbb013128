/** What a person sets of a column. */
import type {Column} from './types';

export interface ColumnValues {
    name: string;
    color: string;
    locked: boolean;
}

/** What a column is to the person who changes it. */
export const valuesOf = ({name, nameraw, color, locked}: Column): ColumnValues => ({name: nameraw ?? name, color, locked});
