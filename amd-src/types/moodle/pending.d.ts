declare module 'core/pending' {
    /** Keeps browser tests waiting until it is resolved. `new Pending()` returns a promise that can be resolved from outside. */
    const Pending: new (key?: string) => Promise<unknown> & {
        resolve(value?: unknown): void;
        reject(reason?: unknown): void;
    };
    export default Pending;
}
