/** Modules that a page loads only when they are needed. */

/**
 * Loads a module once; after a failure (no connection, for example) the next call tries again.
 *
 * @param name the module's name in RequireJS, which remembers failures and has to be told to forget them
 * @param load the dynamic import
 */
export const onDemand = <T>(name: string, load: () => Promise<T>): () => Promise<T> => {
    let loading: Promise<T> | undefined;
    return () => {
        loading ??= load().catch((reason: unknown) => {
            loading = undefined;
            (window as {requirejs?: {undef(name: string): void}}).requirejs?.undef(name);
            throw reason;
        });
        return loading;
    };
};
