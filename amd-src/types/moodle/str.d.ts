declare module 'core/str' {
    /** A number or text for `{$a}`, or an object for `{$a->name}`. */
    export type StringParam = string | number | Readonly<Record<string, string | number>>;

    export interface StringRequest {
        readonly key: string;
        readonly component?: string;
        readonly param?: StringParam | undefined;
        readonly lang?: string;
    }

    export function getString(key: string, component?: string, param?: StringParam, lang?: string): Promise<string>;

    /** One batched, cached request for all that are not known yet. */
    export function getStrings(requests: readonly StringRequest[]): Promise<string[]>;
}
