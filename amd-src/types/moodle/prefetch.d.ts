declare module 'core/prefetch' {
    const Prefetch: {
        prefetchStrings(component: string, keys: readonly string[]): void;
        prefetchTemplates(templates: readonly string[]): void;
    };
    export default Prefetch;
}
