/** A form whose texts stay in this browser until the server has them. */
export interface KeptForm extends HTMLElement {
    /** Which form, among all of the space. */
    readonly name: string;
    /** Whether nothing is lost when the form goes. */
    kept: boolean;
    /** What is said about the draft. */
    note: unknown;
    /** Whether something is written that would be lost. */
    readonly dirty: boolean;
    /** The fields, as texts. */
    readonly current: object;
    /** What stood in the fields at first; undefined: nothing. */
    readonly texts: object | undefined;
    /** Puts texts into the fields. */
    fill(texts: object): void;
}
