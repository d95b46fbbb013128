/** What the pages have in common. */
import type {Request, View} from '../server/shell';

export type PageOf = (request: Request) => View;

/** Thrown by a page that sends the browser elsewhere. */
export class Redirect extends Error {
    constructor(readonly url: string) {
        super(url);
    }
}

/** Thrown by a page that is a file. */
export class Download extends Error {
    constructor(readonly filename: string, readonly type: string, readonly content: string | Uint8Array | Promise<string | Uint8Array>) {
        super(filename);
    }
}

/** A number in the address, or 0. */
export const numberIn = (values: URLSearchParams, name: string): number => {
    const value = values.get(name) ?? '';
    return /^\d{1,9}$/.test(value) ? Number(value) : 0;
};

/** A call of an AMD module's init, as js_call_amd() makes it. */
export const callAmd = ({page}: Request, module: string, ...args: unknown[]): void => {
    const json = args.map(arg => JSON.stringify(arg)).join(', ');
    page.scripts.push(`require([${JSON.stringify(module)}], amd => amd.init(${json}));`);
};
